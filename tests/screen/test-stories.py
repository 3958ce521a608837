#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""What people come to do, from beginning to end, by somebody who has keys and a screen reader only.

No test here touches the pointer. After each step one knows where the focus is, and it is where it
can be seen.
"""

import json
import time

from bb_screen import hands, projects, tap
from bb_screen.board import Board
from bb_screen.eyes import Ear, Role, State, wait_until

TWO_MINUTES = 120
DATE = '2027-05-14'


class Person:
    """Somebody at the keyboard, who loses the thread as soon as the focus is lost."""

    def __init__(self, program):
        self.program = program
        self.desk = program.desk

    @property
    def window(self):
        return self.program.window

    def at(self, role, english, context=None):
        """Is somewhere, by the words of the program."""
        return self.at_name(role, self.desk.text(english, context))

    def at_name(self, role, name):
        focus = self.program.wait_focus(role, name)
        self._expect_in_sight(focus)
        return focus

    def at_start_of(self, name):
        def is_there():
            focus = self.window.focus
            return focus if focus and focus.name.startswith(name) else None

        focus = wait_until(is_there, lambda: f'“{name}” to have the focus, which '
                           f'{self.window.focus} has')
        self._expect_in_sight(focus)
        return focus

    def _expect_in_sight(self, focus):
        assert focus.has(State.SHOWING, State.FOCUSED), focus
        left, top, width, height = self.window.extents

        def is_in_sight():
            x, y, w, h = focus.extents
            return w > 0 and h > 0 and x < left + width and y < top + height and x + w > left and y + h > top

        wait_until(is_in_sight, lambda: f'{focus} at {focus.extents} to be in sight')

    def press(self, *keys):
        hands.press(*keys)

    def write(self, text):
        """In the field that has the focus; it must be there before the next key."""
        before = self.window.focus.text
        hands.write(text)
        wait_until(lambda: self.window.focus.text == before + text, f'“{text}” to be typed')

    def go_to(self, role, english):
        focus = Board(self.program).go_to(role, self.desk.text(english))
        self._expect_in_sight(focus)


def save(person, path):
    person.press('ctrl+s')
    person.program.choose_file(path)
    person.program.attend()
    person.program.wait_save_state('Saved')


def fill_in_details(person):
    board = Board(person.program)
    person.press('F10')
    board.choose_item(person.desk.text('Project _details…'))
    person.at(Role.TEXT, '_Municipality')
    person.go_to(Role.TEXT, '_Date of the workshop')
    person.write(DATE)
    person.press('Return')
    person.window.wait_gone(Role.DIALOG)
    person.at_start_of('1 ')


def fill_in_guideline(person, number):
    pill = person.program.wait_focus(Role.TOGGLE_BUTTON).name.rsplit(',', 1)[0]
    person.press('Menu')
    person.at(Role.CHECK_BOX, 'In our _focus')
    person.go_to(Role.TEXT, 'Notes on this guideline')
    person.write(f'What {number} means')
    person.press('Escape')
    person.at_start_of(pill)
    return pill


def a_project_in_two_minutes(desk):
    """1: from the catalogue, with municipality, date and the six guidelines."""
    begin = time.monotonic()
    person = Person(desk.start())
    person.at(Role.BUTTON, 'New _project')
    person.press('Return')
    person.at(Role.TEXT, '_Municipality')
    person.write('Waterdrecht')
    person.press('Return')
    person.program.attend()
    person.at_start_of('1 ')
    fill_in_details(person)
    person.press('shift+Tab')
    pills = []
    for number in range(6):
        pills.append(fill_in_guideline(person, number))
        if number < 5:
            person.press('Right')
            wait_until(lambda: not person.window.focus.name.startswith(pills[-1]), 'the next one')
    assert len(set(pills)) == 6, pills
    person.press('Tab')
    person.at_start_of('1 ')
    path = desk.folder / 'plan.bouwbord'
    save(person, path)
    members = json.loads(path.read_text(encoding='utf-8'))
    assert members['project']['municipality'] == 'Waterdrecht', members['project']
    assert members['project']['date'] == DATE, members['project']
    notes = {guideline['notes'] for guideline in members['guidelines'].values()}
    assert notes == {f'What {number} means' for number in range(6)}, notes
    took = time.monotonic() - begin
    assert took < TWO_MINUTES, took


def a_block_in_one_keystroke(desk):
    """9: while people talk, and without looking at the keys."""
    ear = Ear()
    person = Person(desk.start(desk.new_file('a.bouwbord')))
    board = Board(person.program)
    board.expect_focus(1)
    letters = {'ambition': 'a', 'in-progress': 'p', 'done': 'd'}
    for number, status in ((16, 'ambition'), (3, 'done'), (25, 'in-progress')):
        person.press(*str(number))
        person.at_start_of(f'{number} ')
        ear.clear()
        person.press(desk.text(letters[status], 'status key'))
        board.expect(number, status)
        board.expect_heard(ear, number, status)
        person.at_start_of(f'{number} ')
    person.press('ctrl+z')
    board.expect(25, 'none')
    person.at_start_of('25 ')


def open_quarrel(desk):
    members = projects.rich(desk.language, projects.plain)
    members['challenges'] = {}
    path = projects.write(desk, 'a.bouwbord', members)
    person = Person(desk.start(projects.quarrel(desk, path, 'status', 'done', 'in-progress')))
    person.at_start_of('1 ')
    return person


def choose_a_challenge(person, board):
    person.press('Menu')
    board.choose_item(person.desk.text('_Challenge…'))
    person.at(Role.CHECK_BOX, '_Chosen for this project')
    person.press('space')
    wait_until(lambda: person.window.focus.has(State.CHECKED), 'it to be chosen')
    person.press('Tab')
    person.at(Role.TEXT, '_Why, in one line')
    person.write('People ask for it')
    person.press('Return')
    person.at_start_of('1 ')


def place_and_order(person, board):
    for number in (2, 3):
        person.press(str(number))
        person.at_start_of(f'{number} ')
        person.press(person.desk.text('a', 'status key'))
        person.at_start_of(f'{number} ')
    board.expect(3, 'ambition', 3, 3)
    person.press('alt+Up')
    board.expect(3, 'ambition', 2, 3)
    person.at_start_of('3 ')


def add_own_block(person, board):
    person.press('ctrl+shift+n')
    person.at(Role.TEXT, 'Title of the block')
    person.write('Zebrapad')
    person.press('Return')
    person.at_start_of('E2 Zebrapad, ')
    person.press(person.desk.text('d', 'status key'))
    wait_until(lambda: board.label('done') in person.window.focus.name, 'it to be done')


def write_in_pane(person):
    """Comment, note, owner and date of the own block."""
    person.press('Return')
    person.go_to(Role.TEXT, 'Owner')
    person.write('Sam')
    person.go_to(Role.TEXT, 'Due date')
    person.write('2027-03-01')
    person.go_to(Role.TEXT, 'Notes')
    person.write('Begin small')
    person.go_to(Role.TEXT, 'New comment')
    person.write('Who pays?')
    person.press('ctrl+Return')
    person.window.wait_for(Role.LABEL, 'Who pays?')
    person.at(Role.TEXT, 'New comment')
    person.press('Escape')
    name = person.at_start_of('E2 ').name
    assert person.desk.say('owner: %s', 'Sam') in name, name
    assert '2027' in name, name


def settle(person, board):
    person.press('1')
    person.at_start_of('1 ')
    person.press('Return')
    keep = person.desk.say('Keep %s', board.label('in-progress'))
    board.go_to(Role.BUTTON, keep)
    person.press('space')
    person.at_name(Role.RADIO_BUTTON, board.label('in-progress'))
    person.press('Escape')
    person.at_start_of('1 ')
    board.expect(1, 'in-progress')


def search(person):
    person.press('ctrl+f')
    person.at(None, 'Search for building blocks')
    person.write('zebra')
    person.press('Return')
    person.at(None, 'Search for building blocks')
    person.press('Escape')
    person.at_start_of('E2 ')


def look_around(person):
    """As a list, and larger."""
    person.press('ctrl+2')
    row = person.at_start_of('E2 ')
    assert row.role == Role.LIST_ITEM, row
    person.press('ctrl+1')
    card = person.at_start_of('E2 ')
    height = card.extents[3]
    person.press('ctrl+plus', 'ctrl+plus')
    wait_until(lambda: person.window.focus.extents[3] > height, 'the card to grow')
    person.at_start_of('E2 ')
    person.press('ctrl+0')
    person.at_start_of('E2 ')


def a_whole_session(desk):
    """20: somebody with keys and a screen reader takes part fully, and can run the session."""
    person = open_quarrel(desk)
    board = Board(person.program)
    choose_a_challenge(person, board)
    place_and_order(person, board)
    add_own_block(person, board)
    write_in_pane(person)
    settle(person, board)
    search(person)
    look_around(person)
    person.press(desk.text('a', 'status key'))
    wait_until(lambda: board.label('ambition') in person.window.focus.name, 'it to be an ambition')
    person.press('ctrl+z')
    wait_until(lambda: board.label('done') in person.window.focus.name, 'it to be done again')
    person.at_start_of('E2 ')
    person.press('ctrl+s')
    person.program.wait_save_state('Saved')
    person.at_start_of('E2 ')
    expect_written(desk.folder / 'merged.bouwbord')


def expect_written(path):
    members = json.loads(path.read_text(encoding='utf-8'))
    blocks = members['blocks']
    own = next(block for block in blocks.values() if block.get('title') == 'Zebrapad')
    assert (own['owner'], own['due'], own['notes'], own['status']) == (
        'Sam', '2027-03-01', 'Begin small', 'done'), own
    assert [comment['text'] for comment in own['comments'].values()] == ['Who pays?'], own
    assert blocks[projects.BLOCK]['status'] == 'in-progress', blocks
    assert members['challenges'][projects.CHALLENGE]['why'] == 'People ask for it', members


if __name__ == '__main__':
    tap.run('stories', a_project_in_two_minutes, a_block_in_one_keystroke, a_whole_session)
