#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""The program is killed while somebody types: at the next start the words are there."""

import re

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, State, wait_until

WORDS = 'Half a wo'


def open_board(desk):
    board = Board(desk.start(desk.new_file('a.bouwbord')))
    board.expect_focus(1)
    return board


def open_pane(desk, board):
    hands.press('Return')
    board.window.wait_for(Role.TEXT, desk.text('Owner'))


def is_on_the_disk(desk, words):
    journals = (desk.folder / 'state').rglob('*.journal')
    return any(words.encode() in journal.read_bytes() for journal in journals)


def kill_and_start_again(desk, board, words=WORDS):
    """Not before what the program promises: what is typed is on the disk in a moment."""
    wait_until(lambda: is_on_the_disk(desk, words), f'“{words}” to be on the disk')
    board.program.end()
    desk.programs.remove(board.program)
    again = Board(desk.start())
    again.program.attend('Plan' if words == WORDS else words)
    return again


def a_new_comment(desk):
    board = open_board(desk)
    open_pane(desk, board)
    board.go_to(Role.TEXT, desk.text('New comment'))
    hands.write(WORDS)
    again = kill_and_start_again(desk, board)
    again.expect_focus(1)
    open_pane(desk, again)
    again.window.wait_for(Role.LABEL, WORDS)


def a_new_line(desk):
    board = open_board(desk)
    open_pane(desk, board)
    board.go_to(Role.TEXT, desk.text('Add to the checklist'))
    hands.write(WORDS)
    again = kill_and_start_again(desk, board)
    again.expect_focus(1)
    open_pane(desk, again)
    again.window.wait_for(Role.CHECK_BOX, WORDS)


def a_block_of_ones_own(desk):
    board = open_board(desk)
    hands.press('ctrl+shift+n')
    board.program.wait_focus(Role.TEXT, desk.text('Title of the block'))
    hands.write(WORDS)
    again = kill_and_start_again(desk, board)
    again.window.wait_for(Role.BUTTON, re.compile(f'^E1 {WORDS}, '))


def the_title_of_the_project(desk):
    board = open_board(desk)
    hands.press('F10')
    board.choose_item(desk.text('Project _details…'))
    board.go_to(Role.TEXT, desk.text('_Title'))
    hands.press('ctrl+a')
    hands.write('Plan of all')
    again = kill_and_start_again(desk, board, 'Plan of all')
    again.expect_focus(1)


def why_a_challenge_is_chosen(desk):
    board = open_board(desk)
    hands.press('Menu')
    board.choose_item(desk.text('_Challenge…'))
    board.program.wait_focus(Role.CHECK_BOX, desk.text('_Chosen for this project'))
    hands.press('space')
    wait_until(lambda: board.window.focus.has(State.CHECKED), 'the challenge to be chosen')
    hands.press('Tab')
    board.program.wait_focus(Role.TEXT, desk.text('_Why, in one line'))
    hands.write(WORDS)
    again = kill_and_start_again(desk, board)
    again.expect_focus(1)
    hands.press('Menu')
    again.choose_item(desk.text('_Challenge…'))
    why = again.window.wait_for(Role.TEXT, desk.text('_Why, in one line'))
    assert why.text == WORDS, why.text


def the_notes_of_a_guideline(desk):
    board = open_board(desk)
    hands.press('shift+Tab')
    wait_until(lambda: board.window.focus.role == Role.TOGGLE_BUTTON, 'a guideline to have the focus')
    hands.press('Menu')
    board.go_to(Role.TEXT, desk.text('Notes on this guideline'))
    hands.write(WORDS)
    again = kill_and_start_again(desk, board)
    again.expect_focus(1)
    hands.press('shift+Tab')
    wait_until(lambda: again.window.focus.role == Role.TOGGLE_BUTTON, 'a guideline to have the focus')
    hands.press('Menu')
    notes = again.window.wait_for(Role.TEXT, desk.text('Notes on this guideline'))
    assert notes.text == WORDS, notes.text


def what_was_given_up_stays_away(desk):
    board = open_board(desk)
    hands.press('ctrl+shift+n')
    board.program.wait_focus(Role.TEXT, desk.text('Title of the block'))
    hands.write(WORDS)
    wait_until(lambda: is_on_the_disk(desk, WORDS), 'the words to be on the disk')
    hands.press('Escape')
    board.window.wait_gone(Role.DIALOG)
    wait_until(lambda: not is_on_the_disk(desk, WORDS), 'the words to be given up')


if __name__ == '__main__':
    tap.run('killed', a_new_comment, a_new_line, a_block_of_ones_own, the_title_of_the_project,
            why_a_challenge_is_chosen, the_notes_of_a_guideline, what_was_given_up_stays_away)
