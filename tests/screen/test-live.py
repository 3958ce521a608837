#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Others write into the file of an open board: it comes, is told, and can be taken back."""

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, wait_until


def open_board(desk, **placed):
    path = desk.new_file('a.bouwbord', **placed)
    board = Board(desk.start(path))
    board.expect_focus(1)
    return board, path


def told(board):
    """The words of the bar above the board."""
    return board.desk.say('%u change from another copy', 1)


def what_others_wrote_comes(desk):
    board, path = open_board(desk)
    desk.run('place', path, '2', 'done')
    board.expect(2, 'done')
    board.window.wait_for(Role.LABEL, told(board))
    hands.press('alt+Right')
    board.expect(1, 'ambition')
    wait_until(lambda: [desk.status(path, number) for number in (1, 2)] == ['ambition', 'done'],
               'both moves to be in the file')


def it_is_shown_and_leads_to_the_card(desk):
    board, path = open_board(desk)
    desk.run('place', path, '2', 'done')
    board.expect(2, 'done')
    hands.click(board.window.wait_for(Role.BUTTON, desk.text('S_how…')).middle)
    dialog = board.window.wait_for(Role.DIALOG)
    row = dialog.wait_for(Role.LIST_ITEM)
    assert board.label('done') in row.name, row.name
    hands.click(row.middle)
    board.window.wait_gone(Role.DIALOG)
    board.expect_focus(2)


def it_is_taken_back(desk):
    board, path = open_board(desk)
    hands.press('alt+Right')
    board.expect(1, 'ambition')
    board.program.wait_save_state('Saved')
    desk.run('place', path, '2', 'done')
    board.expect(2, 'done')
    hands.click(board.window.wait_for(Role.BUTTON, desk.text('_Take back for everyone')).middle)
    board.expect(2, 'none')
    board.window.wait_gone(Role.LABEL, told(board))
    wait_until(lambda: desk.status(path, 2) == 'none', 'it to be taken back in the file')
    assert desk.status(path, 1) == 'ambition'
    board.expect_focus(1)
    hands.press('ctrl+z')
    board.expect(2, 'done')


def undo_knows_only_this_window(desk):
    board, path = open_board(desk)
    hands.press('alt+Right')
    board.expect(1, 'ambition')
    board.program.wait_save_state('Saved')
    desk.run('place', path, '2', 'done')
    board.expect(2, 'done')
    hands.press('ctrl+z')
    board.expect(1, 'none')
    board.expect(2, 'done')


def a_field_keeps_what_is_typed(desk):
    board, path = open_board(desk)
    hands.press('Return')
    hands.click(board.window.wait_for(Role.TEXT, desk.text('Owner')).middle)
    field = board.program.wait_focus(Role.TEXT, desk.text('Owner'))
    hands.write('Team')
    wait_until(lambda: field.text == 'Team', 'the owner to be typed')
    desk.run('place', path, '2', 'done')
    board.expect(2, 'done')
    assert field.again().text == 'Team'
    hands.write(' Zuid')
    hands.press('Return')
    wait_until(lambda: desk.blocks(path)['1']['owner'] == 'Team Zuid', 'the owner to be saved')
    assert desk.status(path, 2) == 'done'


if __name__ == '__main__':
    tap.run('live', what_others_wrote_comes, it_is_shown_and_leads_to_the_card, it_is_taken_back,
            undo_knows_only_this_window, a_field_keeps_what_is_typed)
