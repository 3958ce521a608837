# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Round a window with a project in it: each part is opened, looked at, and left again."""

from . import hands
from .eyes import Role, wait_until


class Tour:
    """A round of the parts; look (name) is called at each."""

    def __init__(self, board, look):
        self.board = board
        self.desk = board.desk
        self.window = board.window
        self.look = look

    def text(self, english, context=None):
        return self.desk.text(english, context)

    def open(self, key, part, role, name=None, leave='Escape'):
        """Opens a part by key from the first card, and comes back to it."""
        hands.press(*key.split())
        self.window.wait_for(role, name)
        self.look(part)
        hands.press(*leave.split())
        self.board.expect_focus(1)

    def all(self):
        self.look('board')
        self.open('Menu', 'menu of a card', Role.MENU_ITEM, self.text('Move to _Ambition'))
        self.guideline()
        self.search()
        self.nothing_found()
        self.challenge()
        self.own_block()
        self.main_menu()
        self.pane()
        self.list()

    def narrow(self):
        """What looks different where there is room for one party at a time."""
        self.look('narrow board')
        self.open('Menu', 'narrow menu of a card', Role.MENU_ITEM, self.text('Move to _Ambition'))
        self.search()
        self.challenge()
        self.own_block()
        self.main_menu()
        self.pane()

    def guideline(self):
        hands.press('shift+Tab')
        wait_until(lambda: self.window.focus.role == Role.TOGGLE_BUTTON, 'the strip to have the focus')
        hands.press('Menu')
        self.board.program.wait_focus(Role.CHECK_BOX, self.text('In our _focus'))
        self.look('guideline')
        hands.press('Escape')
        wait_until(lambda: self.window.focus.role == Role.TOGGLE_BUTTON, 'the strip to have it again')
        hands.press('Tab')
        self.board.expect_focus(1)

    def begin_search(self):
        hands.press('ctrl+f')
        self.board.program.wait_focus(None, self.text('Search for building blocks'))

    def search(self):
        self.begin_search()
        hands.press('Tab', 'Tab', 'Tab', 'space')
        self.window.wait_for(Role.MENU_ITEM, self.text('_Party'))
        self.look('filter')
        for item in ('_Owner', '_Party'):
            if item == '_Party':
                hands.press('space')
            self.board.choose_item(self.text(item))
            wait_until(lambda: self.window.focus.role == Role.RADIO_MENU_ITEM
                       or self.window.focus.role == Role.CHECK_MENU_ITEM
                       or self.window.focus.name == self.text(item), 'the inner menu')
            self.look('filter by ' + item)
            hands.press('Down', 'Return')
            wait_until(lambda: self.window.focus.role == Role.TOGGLE_BUTTON, 'the menu to close')
        self.look('chips')
        hands.press('Escape')
        self.board.expect_focus(1)

    def nothing_found(self):
        self.begin_search()
        hands.write('qqqq')
        self.window.wait_for(Role.BUTTON, self.text('_Clear the search'))
        self.look('nothing found')
        hands.press('Escape')
        self.board.expect_focus(1)

    def challenge(self):
        hands.press('Menu')
        self.board.choose_item(self.text('_Challenge…'))
        self.board.program.wait_focus(Role.CHECK_BOX, self.text('_Chosen for this project'))
        self.look('challenge')
        hands.press('Escape')
        self.board.expect_focus(1)

    def own_block(self):
        hands.press('ctrl+shift+n')
        self.window.wait_for(Role.TEXT, self.text('Title of the block'))
        self.look('own block')
        hands.press('Escape')
        self.window.wait_gone(Role.DIALOG)
        self.board.expect_focus(1)

    def main_menu(self):
        hands.press('F10')
        self.window.wait_for(Role.MENU_ITEM, self.text('_About Bouwbord'))
        self.look('main menu')
        hands.press('Escape')
        self.board.expect_focus(1)

    def press(self, role, name):
        self.board.go_to(role, name)
        hands.press('space')

    def pane(self):
        hands.press('Return')
        self.window.wait_for(Role.TEXT, self.text('Owner'))
        self.look('pane')
        if self.window.focus.role == Role.RADIO_BUTTON:  # not where the statuses stand under each other
            self.menu_of_the_block()
        self.press(Role.LIST_ITEM, self.text('Planning'))
        self.window.wait_for(Role.TEXT, self.text('Budget'))
        self.press(Role.BUTTON, self.text('History of this block'))
        self.look('pane with all groups open')
        hands.press('Escape')
        self.board.expect_focus(1)

    def menu_of_the_block(self):
        status = self.board.program.wait_focus(Role.RADIO_BUTTON).name
        hands.press('shift+Tab')
        self.board.program.wait_focus(Role.TOGGLE_BUTTON, self.text('Menu of the block'))
        hands.press('space')
        self.window.wait_for(Role.MENU_ITEM, self.text('_Add Own Block…'))
        self.look('menu of the block')
        hands.press('Escape', 'Tab')
        self.board.program.wait_focus(Role.RADIO_BUTTON, status)

    def list(self):
        hands.press('ctrl+2')
        wait_until(lambda: self.window.focus and self.window.focus.role == Role.LIST_ITEM, 'the list')
        self.look('list')
        hands.press('Tab')
        self.board.program.wait_focus(Role.TOGGLE_BUTTON)
        hands.press('space')
        wait_until(lambda: self.window.focus.role != Role.TOGGLE_BUTTON, 'the statuses')
        self.look('statuses')
        hands.press('Escape')
        self.board.program.wait_focus(Role.TOGGLE_BUTTON)
        hands.press('ctrl+1')
        self.board.expect_focus(1)
