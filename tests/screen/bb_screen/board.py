# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""The board, as one finds it with a screen reader and moves on it with a pointer."""

import re

from . import hands
from .eyes import Failure, Role, let_events_in, wait_until

LABELS = {'none': 'Not placed', 'ambition': 'Ambition', 'in-progress': 'In progress',
          'done': 'Done'}


class Board:
    def __init__(self, program):
        self.program = program
        self.desk = program.desk

    @property
    def window(self):
        return self.program.window

    def label(self, status):
        return self.desk.text(LABELS[status], 'status')

    def card(self, number):
        return self.window.wait_for(Role.BUTTON, re.compile(rf'^{number} '))

    def cards(self):
        """The names of all cards, which say where each lies."""
        return [node.name for node in self.window.find_all(Role.BUTTON) if self.is_card(node)]

    def title(self, number):
        """The title of a block: what stands before its party in the name of the card."""
        name = self.card(number).name.removeprefix(f'{number} ')
        return name[:name.index(f', {self.lane(number).name}, ')]

    def lane(self, number):
        """The head of the lane of a card."""
        name = self.card(number).name
        groups = self.window.find_all(Role.GROUPING)
        return next(group for group in groups if group.name and f', {group.name}, ' in name)

    def cell(self, number, status):
        """The middle of the cell in which a card would have a status."""
        head = self.window.wait_for(Role.HEADING, re.compile(f'^{re.escape(self.label(status))}:'))
        return head.middle[0], self.lane(number).middle[1]

    def before(self, number):
        """A point at the front of a card, where another one is put before it."""
        left, _, _, _ = self.card(number).extents
        return left + 4, self.card(number).middle[1]

    def place_text(self, status, position, count):
        if status == 'none':
            return self.label('none')
        return self.desk.say('%1$s, place %2$u of %3$u', self.label(status), position, count)

    def expect(self, number, status, position=1, count=1):
        """Waits until a card says that it lies there."""
        text = f', {self.place_text(status, position, count)}, '
        wait_until(lambda: text in self.card(number).name,
                   lambda: f'{self.card(number)} to have “{text}” in its name')

    def expect_focus(self, number):
        """Waits until a card has the keyboard."""
        wait_until(lambda: self.window.focus and self.window.focus.name.startswith(f'{number} '),
                   lambda: f'card {number} to have the focus, which {self.window.focus} has')

    def is_card(self, node):
        return node.role == Role.BUTTON and re.match(r'\d+ ', node.name) is not None

    def expect_heard(self, ear, number, status, position=1, count=1):
        """Waits until a screen reader was told where a card went: once."""
        title = self.title(number)
        if status == 'none':
            text = self.desk.say('“%s” is back in the tray', title)
        else:
            text = self.desk.say('“%1$s” is now in %2$s, place %3$u of %4$u', title,
                                 self.label(status), position, count)
        ear.wait_for(text)
        self.window.again()  # what was said before this answer has been heard by then
        let_events_in()
        if ear.times(text) != 1:
            raise Failure(f'“{text}” was said {ear.times(text)} times: {ear.heard}')

    def choose_item(self, name):
        """Goes down an open menu to an item and takes it."""
        items = (Role.MENU_ITEM, Role.CHECK_MENU_ITEM, Role.RADIO_MENU_ITEM)
        for _ in range(30):
            focus = wait_until(lambda: self.window.focus, 'an item to have the focus')
            if focus.role in items and focus.name == name:
                hands.press('Return')
                return
            hands.press('Down')
            wait_until(lambda: self.window.focus and self.window.focus.name != focus.name,
                       'the focus to move')
        raise Failure(f'there is no item “{name}”')

    def go_to(self, role, name):
        """Goes on with Tab, which scrolls there too, until something has the focus."""
        return self.passed(role, name)[-1]

    def passed(self, role, name):
        """Goes on with Tab until something has the focus, and tells all that had it."""
        passed = []
        for _ in range(80):
            focus = self.window.focus
            if focus is not None:
                passed.append(focus)
            if focus is not None and focus.role == role and focus.name == name:
                return passed
            hands.press('Tab')
            before = focus.path if focus else None
            wait_until(lambda: self.window.focus and self.window.focus.path != before,
                       'the focus to move')
        raise Failure(f'Tab does not come to “{name}”')

    def rest(self):
        """Waits until no card moves any more: where it is now is where it will be."""
        seen = []

        def still():
            seen.append([node.extents for node in self.window.find_all(Role.BUTTON)])
            return len(seen) > 1 and seen[-1] == seen[-2]

        wait_until(still, 'the cards to lie still')

    def hint(self, number, status):
        """What the window says while a card hangs over a place that will take it."""
        return self.desk.say('Dropping puts “%1$s %2$s” in %3$s · Esc cancels', number,
                             self.title(number), self.label(status))

    def wait_hint(self, text):
        self.window.wait_for(Role.LABEL, text)

    def no_hint(self):
        """Nothing says that letting go would do anything."""
        wait_until(lambda: not [label for label in self.window.find_all(Role.LABEL)
                                if 'Esc' in label.name], 'the hint to go')

    def lift(self, number, place):
        """Takes a card and carries it to a point, without letting go."""
        start = self.card(number).middle
        hands.grab(start)
        hands.carry(start, place)
        return place

    def drag(self, number, status, place=None):
        """Drags a card to a cell, or to a point in it, and lets go once the board is ready."""
        hint = self.hint(number, status)
        self.lift(number, place or self.cell(number, status))
        self.wait_hint(hint)
        hands.release()
