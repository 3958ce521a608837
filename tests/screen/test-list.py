#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""The board as a plain list, for somebody with keys and a screen reader."""

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Ear, Role, wait_until


def open_list(desk, **blocks):
    board = Board(desk.start(desk.new_file('a.bouwbord', **blocks)))
    board.expect_focus(1)
    hands.press('ctrl+2')
    expect_row(board, 1)
    return board


def expect_row(board, number, status=None, position=1, count=1):
    """Waits until the row of a block has the keyboard and says where the block lies."""
    text = f', {board.place_text(status, position, count)}, ' if status else ''

    def is_there():
        focus = board.window.focus
        return (focus and focus.role == Role.LIST_ITEM and focus.name.startswith(f'{number} ')
                and text in focus.name)

    wait_until(is_there, f'row {number} to have the focus with “{text}”')


def arrows_walk_over_all_sections(desk):
    board = open_list(desk, b2='done', b10='ambition')
    for key, number in (('Up', 2), ('Down', 1), ('Down', 3), ('Down', 4)):
        hands.press(key)
        expect_row(board, number)


def keys_change_the_status(desk):
    ear = Ear()
    board = Board(desk.start(desk.new_file('a.bouwbord', b2='done')))
    title = board.title(1)
    hands.press('ctrl+2')
    expect_row(board, 1)
    hands.press(desk.text('p', 'status key'))
    expect_row(board, 1, 'in-progress')
    ear.wait_for(desk.say('“%1$s” is now in %2$s, place %3$u of %4$u', title,
                          board.label('in-progress'), 1, 1))
    hands.press('alt+Right')
    expect_row(board, 1, 'done', 2, 2)
    hands.press('ctrl+z', 'ctrl+z')
    expect_row(board, 1, 'none')
    hands.press('ctrl+shift+z', 'BackSpace')
    expect_row(board, 1, 'none')


def the_status_is_a_button_in_the_row(desk):
    board = open_list(desk, b2='done')
    hands.press('Tab')
    board.program.wait_focus(Role.TOGGLE_BUTTON, board.label('none'))
    hands.press('space')
    board.choose_item(board.label('done'))
    expect_row(board, 1, 'done', 2, 2)
    hands.press('ctrl+1')
    board.expect(1, 'done', 2, 2)
    board.expect_focus(1)


def enter_opens_the_pane_and_escape_comes_back(desk):
    board = open_list(desk)
    hands.press('Down', 'Return')
    wait_until(lambda: board.window.focus and board.window.focus.role != Role.LIST_ITEM,
               'the focus to be in the pane')
    hands.press('Escape')
    expect_row(board, 2)


if __name__ == '__main__':
    tap.run('list', arrows_walk_over_all_sections, keys_change_the_status,
            the_status_is_a_button_in_the_row, enter_opens_the_pane_and_escape_comes_back)
