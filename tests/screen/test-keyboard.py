#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""A facilitator who uses nothing but keys, and hears what a screen reader says."""

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Ear, Role, wait_until


def open_board(desk, path):
    board = Board(desk.start(path))
    board.expect_focus(1)
    return board


def from_start_page_to_reopened_file(desk):
    ear = Ear()
    program = desk.start()
    program.wait_focus(Role.BUTTON, desk.text('New _project'))
    hands.press('Return')
    program.wait_focus(Role.TEXT, desk.text('_Municipality'))
    hands.write('Waterdrecht')
    hands.press('Tab')
    program.wait_focus(Role.TEXT, desk.text('_Title'))
    hands.press('ctrl+a')
    hands.write('Plan 2027')
    hands.press('Return')
    program.attend('Plan 2027')

    board = Board(program)
    board.expect_focus(1)
    hands.press('alt+Right')
    board.expect(1, 'ambition')
    board.expect_heard(ear, 1, 'ambition')
    hands.press('alt+Right')
    board.expect(1, 'in-progress')
    board.expect_heard(ear, 1, 'in-progress')
    board.expect_focus(1)
    hands.press('ctrl+z')
    board.expect(1, 'ambition')
    hands.press('ctrl+z')
    board.expect(1, 'none')
    hands.press('ctrl+shift+z', 'ctrl+shift+z')
    board.expect(1, 'in-progress')
    board.expect_focus(1)

    path = desk.folder / 'plan.bouwbord'
    hands.press('ctrl+s')
    program.choose_file(path)
    program.attend('Plan 2027')
    program.wait_save_state('Saved')
    hands.press('ctrl+w')
    program.wait_end()
    assert desk.status(path, 1) == 'in-progress'
    board = open_board(desk, path)
    board.expect(1, 'in-progress')


def arrows_walk_the_cards(desk):
    board = open_board(desk, desk.new_file('a.bouwbord', b2='done', b10='done'))
    for key, number in (('Down', 3), ('Right', 5), ('Up', 4), ('Left', 1), ('Right', 4),
                        ('Right', 7), ('Right', 2), ('Down', 10), ('Up', 2), ('Left', 7)):
        hands.press(key)
        board.expect_focus(number)


def letters_give_a_status(desk):
    ear = Ear()
    board = open_board(desk, desk.new_file('a.bouwbord'))
    letters = {'ambition': 'a', 'in-progress': 'p', 'done': 'd'}
    if desk.language == 'nl':
        assert [desk.text(letter, 'status key') for letter in letters.values()] == ['a', 'u', 'g']
    for status in ('ambition', 'done', 'in-progress'):
        ear.clear()
        hands.press(desk.text(letters[status], 'status key'))
        board.expect(1, status)
        board.expect_heard(ear, 1, status)
        board.expect_focus(1)
    ear.clear()
    hands.press('BackSpace')
    board.expect(1, 'none')
    board.expect_heard(ear, 1, 'none')
    board.expect_focus(1)


def alt_arrows_move_the_card(desk):
    ear = Ear()
    board = open_board(desk, desk.new_file('a.bouwbord', b1='ambition', b2='ambition',
                                           b3='ambition'))
    hands.press('alt+Down')
    board.expect(1, 'ambition', 2, 3)
    board.expect(2, 'ambition', 1, 3)
    board.expect_heard(ear, 1, 'ambition', 2, 3)
    board.expect_focus(1)
    hands.press('alt+Down')
    board.expect(1, 'ambition', 3, 3)
    hands.press('alt+Down', 'alt+Up')
    board.expect(1, 'ambition', 2, 3)
    hands.press('alt+Right')
    board.expect(1, 'in-progress')
    hands.press('alt+Right')
    board.expect(1, 'done')
    hands.press('alt+Right', 'alt+Left')
    board.expect(1, 'in-progress')
    board.expect_focus(1)


def several_cards_move_together(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    hands.press('shift+Down', 'alt+Right')
    board.expect(1, 'ambition', 1, 2)
    board.expect(2, 'ambition', 2, 2)
    hands.press('ctrl+z')
    board.expect(1, 'none')
    board.expect(2, 'none')
    hands.press('Escape')
    hands.press('3')
    board.expect_focus(3)
    hands.press('alt+Right')
    board.expect(3, 'ambition')
    board.expect(2, 'none')


def digits_and_leaps_reach_every_card(desk):
    board = open_board(desk, desk.new_file('a.bouwbord', b16='done'))
    hands.press('1', '6')
    board.expect_focus(16)
    hands.press('ctrl+Home')
    board.expect_focus(1)
    hands.press('Next')
    board.expect_focus(10)
    hands.press('End')
    board.expect_focus(17)
    hands.press('F6')
    board.expect_focus(16)
    hands.press('shift+F6')
    board.expect_focus(10)


def a_card_in_the_hand_can_be_given_up(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    hands.press('Menu')
    board.choose_item(desk.text('_Choose Its Place'))
    board.wait_hint(desk.say('Where should “%s” go? Tap the place · Esc cancels', board.title(1)))
    hands.press('Escape')
    board.no_hint()
    board.expect(1, 'none')


def a_menu_by_key(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    for key, item, status in (('Menu', 'Move to In _Progress', 'in-progress'),
                              ('shift+F10', 'Move to _Done', 'done'),
                              ('Menu', 'Back to the _Tray', 'none')):
        hands.press(key)
        board.choose_item(desk.text(item))
        board.expect(1, status)
        board.expect_focus(1)


def enter_opens_the_pane_and_escape_comes_back(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    title = board.title(1)
    hands.press('Return')
    board.window.wait_for(Role.HEADING, title)
    wait_until(lambda: board.window.focus and not board.window.focus.name.startswith('1 '),
               'the focus to be in the pane')
    hands.press('Escape')
    board.expect_focus(1)


def tab_goes_through_the_window_and_comes_back(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    hands.press('Down')
    board.expect_focus(2)
    for _ in range(20):
        before = board.window.focus.name
        hands.press('Tab')
        wait_until(lambda: board.window.focus and board.window.focus.name != before,
                   'the focus to move')
        if board.is_card(board.window.focus):
            break
    board.expect_focus(2)


def guidelines_are_no_trap(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    hands.press('shift+Tab')
    guideline = board.program.wait_focus(Role.TOGGLE_BUTTON).name
    hands.press('shift+Tab')
    board.program.wait_focus(Role.TOGGLE_BUTTON, desk.text('Main menu'))
    hands.press('Tab')
    board.program.wait_focus(Role.TOGGLE_BUTTON, guideline)
    hands.press('Tab')
    board.expect_focus(1)


def the_main_menu_comes_back(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    hands.press('Down', 'F10')
    board.window.wait_for(Role.MENU_ITEM, desk.text('_About Bouwbord'))
    hands.press('Escape')
    board.expect_focus(2)


def the_main_menu_by_key(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    hands.press('F10')
    board.choose_item(desk.text('_Keyboard shortcuts'))
    board.window.wait_for(Role.DIALOG, desk.text('Keyboard shortcuts'))
    hands.press('Escape')
    board.window.wait_gone(Role.DIALOG)


if __name__ == '__main__':
    tap.run('keyboard', from_start_page_to_reopened_file, arrows_walk_the_cards,
            letters_give_a_status, alt_arrows_move_the_card, several_cards_move_together,
            digits_and_leaps_reach_every_card, a_card_in_the_hand_can_be_given_up, a_menu_by_key,
            enter_opens_the_pane_and_escape_comes_back, tab_goes_through_the_window_and_comes_back,
            guidelines_are_no_trap, the_main_menu_comes_back, the_main_menu_by_key)
