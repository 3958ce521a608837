#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Files, windows and what becomes of work."""

import re

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, wait_until


def open_board(desk, path):
    board = Board(desk.start(path))
    board.expect_focus(1)
    return board


def open_changed_board(desk, path):
    """A board with one move."""
    board = open_board(desk, path)
    hands.press('alt+Right')
    board.expect(1, 'ambition')
    return board


def open_changed_example(desk):
    """A board that has no file yet."""
    program = desk.start()
    hands.click(program.window.wait_for(Role.LIST_ITEM, desk.text('Open the example')).middle)
    program.window = program.attend()
    board = Board(program)
    board.rest()
    board.expect_focus(1)
    hands.press('BackSpace')
    board.expect(1, 'none')
    return board


def wait_windows(program, *titles):
    wait_until(lambda: sorted(window.name for window in program.windows()) == sorted(titles),
               f'the windows {titles} instead of {program.windows()}')


def wait_question(board):
    return board.window.wait_for(Role.ALERT, board.desk.text('Save changes?'))


def answer(board, button):
    dialog = wait_question(board)
    hands.click(dialog.wait_for(Role.BUTTON, board.desk.text(button)).middle)


def the_same_file_has_one_window(desk):
    one, two = desk.new_file('one.bouwbord', 'One'), desk.new_file('two.bouwbord', 'Two')
    link = desk.folder / 'link.bouwbord'
    link.symlink_to(one)
    program = desk.start(one)
    desk.launch(two).wait_end()
    program.attend('Two')
    wait_windows(program, 'One', 'Two')
    for path in (one, link):
        program.attend('Two')
        desk.launch(path).wait_end()
        wait_until(lambda: hands.focused_title() == 'One', 'the window of the file to come up')
        wait_windows(program, 'One', 'Two')


def a_window_each(desk):
    paths = [desk.new_file(f'{name}.bouwbord', name) for name in ('One', 'Two', 'Three')]
    program = desk.start(*paths)
    wait_windows(program, 'One', 'Two', 'Three')
    program.attend('Two')
    board = Board(program)
    board.expect_focus(1)
    hands.press('alt+Right')
    board.expect(1, 'ambition')
    hands.press('ctrl+s')
    program.wait_save_state('Saved')
    assert [desk.status(path, 1) for path in paths] == ['none', 'ambition', 'none']
    hands.press('ctrl+w')
    wait_windows(program, 'One', 'Three')


def a_move_is_saved_by_itself(desk):
    path = desk.new_file('a.bouwbord')
    board = open_changed_board(desk, path)
    board.program.wait_save_state('Saved')
    wait_until(lambda: desk.status(path, 1) == 'ambition', 'the move to be in the file')
    assert board.window.find(Role.BUTTON, desk.text('Save')) is None


def closing_can_be_cancelled(desk):
    board = open_changed_example(desk)
    hands.press('ctrl+w')
    answer(board, '_Cancel')
    board.window.wait_gone(Role.ALERT, desk.text('Save changes?'))
    hands.press('ctrl+q')
    wait_question(board)
    hands.press('Escape')
    board.window.wait_gone(Role.ALERT, desk.text('Save changes?'))
    board.expect(1, 'none')


def closing_can_discard(desk):
    board = open_changed_example(desk)
    hands.press('ctrl+w')
    answer(board, '_Discard')
    board.program.wait_end()


def closing_saves(desk):
    path = desk.new_file('a.bouwbord')
    board = open_changed_board(desk, path)
    hands.press('ctrl+w')
    board.program.wait_end()
    assert desk.status(path, 1) == 'ambition'


def closing_without_changes_writes_nothing(desk):
    path = desk.new_file('a.bouwbord')
    before = path.read_bytes(), path.stat().st_mtime_ns
    board = open_board(desk, path)
    hands.press('ctrl+w')
    board.program.wait_end()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def what_is_being_typed_is_saved(desk):
    path = desk.new_file('a.bouwbord')
    board = Board(desk.start(path))
    board.expect_focus(1)
    hands.press('Return')
    hands.click(board.window.wait_for(Role.TEXT, desk.text('Owner')).middle)
    field = board.program.wait_focus(Role.TEXT, desk.text('Owner'))
    hands.write('Team Zuid')
    wait_until(lambda: field.text == 'Team Zuid', 'the owner to be typed')
    hands.press('ctrl+s')
    wait_until(lambda: desk.blocks(path)['1']['owner'] == 'Team Zuid', 'the owner to be saved')


def fail_to_save(desk):
    path = desk.new_file('stick/a.bouwbord')
    board = open_board(desk, path)
    desk.pull_out(path)
    hands.press('alt+Right')
    board.expect(1, 'ambition')
    return board, path


def expect_refusal(board, path, button):
    board.window.wait_for(Role.LABEL, re.compile(rf'^“{re.escape(path.name)}” '))
    board.window.wait_for(Role.BUTTON, board.desk.text(button))
    board.expect(1, 'ambition')


def a_file_that_went_keeps_the_work(desk):
    board, path = fail_to_save(desk)
    expect_refusal(board, path, 'Save _as…')
    desk.put_in(path)
    board.program.wait_save_state('Saved')
    wait_until(lambda: desk.status(path, 1) == 'ambition', 'the move to be in the file')


def a_failed_save_keeps_the_window(desk):
    board, path = fail_to_save(desk)
    hands.press('ctrl+w')
    answer(board, '_Cancel')
    board.window.wait_gone(Role.ALERT)
    expect_refusal(board, path, 'Save _as…')


def the_example_is_a_copy(desk):
    program = desk.start()
    hands.click(program.window.wait_for(Role.LIST_ITEM, desk.text('Open the example')).middle)
    program.window = program.attend()
    board = Board(program)
    board.rest()
    placed = [name for name in board.cards() if board.label('none') not in name]
    assert len(placed) == 25, len(placed)
    hands.press('ctrl+s')
    path = desk.folder / 'mine.bouwbord'
    program.choose_file(path)
    wait_until(path.exists, 'the file')


if __name__ == '__main__':
    tap.run('windows', the_same_file_has_one_window, a_window_each, a_move_is_saved_by_itself,
            closing_can_be_cancelled, closing_can_discard, closing_saves,
            closing_without_changes_writes_nothing, what_is_being_typed_is_saved,
            a_file_that_went_keeps_the_work, a_failed_save_keeps_the_window,
            the_example_is_a_copy)
