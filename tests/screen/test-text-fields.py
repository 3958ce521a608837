#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""The keys of the board, pressed where somebody is typing: they are text and nothing else."""

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, wait_until

# The status keys of both languages, the digits, and with arrows and Backspace all that moves cards.
LETTERS = 'apdugAPDUG 16'
OTHER_KEYS = ('alt+Left', 'alt+Right', 'alt+Up', 'alt+Down', 'Left', 'Right')


def open_board_with_a_move(desk):
    board = Board(desk.start(desk.new_file('a.bouwbord')))
    board.expect_focus(1)
    hands.press('alt+Right')
    board.expect(1, 'ambition')
    return board


def wait_text(field, text):
    wait_until(lambda: field.text == text, f'{field} to hold “{text}” instead of “{field.text}”')


def type_all_keys(board, field):
    """Into an empty field that has the keyboard, and out of it again with Ctrl+Z."""
    before = board.cards()
    hands.write(LETTERS + 'x')
    wait_text(field, LETTERS + 'x')
    hands.press('BackSpace', *OTHER_KEYS)
    wait_text(field, LETTERS)
    hands.write('d')
    wait_text(field, LETTERS + 'd')
    assert board.cards() == before, 'a key moved a card'
    hands.press(*['ctrl+z'] * 6)
    wait_text(field, '')
    assert board.cards() == before, 'Ctrl+Z in a text moved a card'
    hands.press(*['ctrl+shift+z'] * 6)
    wait_text(field, LETTERS + 'd')
    hands.press('ctrl+a', 'BackSpace')
    wait_text(field, '')
    assert board.cards() == before, 'Ctrl+Shift+Z in a text moved a card'


def test_field_of_pane(board, name):
    hands.press('Return')
    field = board.window.wait_for(Role.TEXT, board.desk.text(name))
    hands.click(field.middle)
    field = board.program.wait_focus(Role.TEXT, board.desk.text(name))
    type_all_keys(board, field)
    hands.press('Escape')
    board.expect_focus(1)
    hands.press('ctrl+z')
    board.expect(1, 'none')


def the_owner(desk):
    test_field_of_pane(open_board_with_a_move(desk), 'Owner')


def the_due_date(desk):
    test_field_of_pane(open_board_with_a_move(desk), 'Due date')


def the_notes(desk):
    test_field_of_pane(open_board_with_a_move(desk), 'Notes')


def test_fields_of_dialog(board):
    board.window.wait_for(Role.DIALOG)
    for name in ('_Municipality', '_Title'):
        field = board.program.wait_focus(Role.TEXT, board.desk.text(name))
        hands.press('ctrl+a', 'BackSpace')
        wait_text(field, '')
        type_all_keys_into_dialog(board, field)
        hands.press('Tab')
    hands.press('Escape')
    board.window.wait_gone(Role.DIALOG)
    board.expect(1, 'ambition')


def type_all_keys_into_dialog(board, field):
    before = board.cards()
    hands.write(LETTERS + 'x')
    hands.press('BackSpace', *OTHER_KEYS)
    wait_text(field, LETTERS)
    hands.press('ctrl+z')
    wait_until(lambda: field.text != LETTERS, 'the text to be undone')
    assert board.cards() == before, 'a key in a dialog moved a card'


def a_new_project_over_a_board(desk):
    board = open_board_with_a_move(desk)
    hands.press('ctrl+n')
    test_fields_of_dialog(board)


def the_details_of_the_project(desk):
    board = open_board_with_a_move(desk)
    hands.press('F10')
    board.choose_item(desk.text('Project _details…'))
    test_fields_of_dialog(board)


if __name__ == '__main__':
    tap.run('text-fields', the_owner, the_due_date, the_notes, a_new_project_over_a_board,
            the_details_of_the_project)
