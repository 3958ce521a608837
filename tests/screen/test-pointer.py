#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""A facilitator who uses nothing but the pointer, and keys only to write."""

import re

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, State, wait_until


def new_project(desk, municipality, title):
    """From the start page to an empty board."""
    program = desk.start()
    hands.click(program.window.wait_for(Role.BUTTON, desk.text('New _project')).middle)
    for field, text in (('_Municipality', municipality), ('_Title', title)):
        hands.click(program.window.wait_for(Role.TEXT, desk.text(field)).middle)
        hands.press('ctrl+a')
        hands.write(text)
    hands.click(program.window.wait_for(Role.BUTTON, desk.text('C_reate', 'new project')).middle)
    program.attend(title)
    return program


def open_board(desk, path):
    board = Board(desk.start(path))
    board.rest()
    return board


def expect_untouched(board, number):
    """The card lies in the tray, and there is nothing to undo."""
    board.no_hint()
    board.expect(number, 'none')
    undo = board.window.wait_for(Role.BUTTON, board.desk.text('Undo'))
    assert not undo.has(State.SENSITIVE), 'there is something to undo'


def from_start_page_to_reopened_file(desk):
    program = new_project(desk, 'Waterdrecht', 'Plan 2027')
    board = Board(program)
    for status in ('ambition', 'in-progress', 'done'):
        board.drag(16, status)
        board.expect(16, status)
    board.drag(3, 'ambition')
    board.expect(3, 'ambition')

    path = desk.folder / 'plan.bouwbord'
    hands.press('ctrl+s')
    program.choose_file(path)
    program.attend('Plan 2027')
    program.wait_save_state('Saved')
    hands.click(program.window.wait_for(Role.BUTTON, re.compile('^(Close|Sluiten)$')).middle)
    program.wait_end()

    placed = {number: block['status'] for number, block in desk.blocks(path).items()
              if block['status'] != 'none'}
    assert placed == {'16': 'done', '3': 'ambition'}, placed
    board = open_board(desk, path)
    board.expect(16, 'done')
    board.expect(3, 'ambition')
    board.expect(1, 'none')


def undone_and_redone_by_button(desk):
    board = open_board(desk, desk.new_file('a.bouwbord', b16='ambition'))
    title = board.title(16)
    board.drag(16, 'done')
    board.expect(16, 'done')
    step = desk.say('Move “%s” to Done', title)
    hands.click(board.window.wait_for(Role.BUTTON, desk.say('Undo: %s', step)).middle)
    board.expect(16, 'ambition')
    hands.click(board.window.wait_for(Role.BUTTON, desk.say('Redo: %s', step)).middle)
    board.expect(16, 'done')


def undone_by_the_toast(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    board.drag(16, 'done')
    board.expect(16, 'done')
    hands.click(board.window.wait_for(Role.BUTTON, desk.text('Undo')).middle)
    board.expect(16, 'none')


def back_to_the_tray(desk):
    path = desk.new_file('a.bouwbord', b16='done')
    board = open_board(desk, path)
    board.drag(16, 'none')
    board.expect(16, 'none')
    hands.press('ctrl+s')
    wait_until(lambda: desk.status(path, 16) == 'none', 'the file to be saved')


def order_within_a_cell(desk):
    path = desk.new_file('a.bouwbord', b10='ambition', b11='ambition', b12='ambition')
    board = open_board(desk, path)
    board.drag(12, 'ambition', board.before(10))
    for position, number in enumerate((12, 10, 11), 1):
        board.expect(number, 'ambition', position, 3)
    board.rest()
    board.drag(14, 'ambition', board.before(10))
    for position, number in enumerate((12, 14, 10, 11), 1):
        board.expect(number, 'ambition', position, 4)

    hands.press('ctrl+s')
    board.program.wait_save_state('Saved')
    hands.press('ctrl+w')
    board.program.wait_end()
    board = open_board(desk, path)
    for position, number in enumerate((12, 14, 10, 11), 1):
        board.expect(number, 'ambition', position, 4)


def escape_cancels(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    hint = board.hint(16, 'done')
    board.lift(16, board.cell(16, 'done'))
    board.wait_hint(hint)
    hands.press(desk.text('p', 'status key'), 'Escape')
    board.no_hint()
    hands.release()
    expect_untouched(board, 16)
    board.drag(16, 'done')
    board.expect(16, 'done')


def another_lane_refuses(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    hint = board.hint(16, 'done')
    stays = desk.say('This block stays with %s · Esc cancels', board.lane(16).name)
    place = board.lift(16, board.cell(16, 'done'))
    board.wait_hint(hint)
    hands.carry(place, board.cell(20, 'done'))
    board.wait_hint(stays)
    hands.release()
    expect_untouched(board, 16)


def outside_the_window_nothing_happens(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    hint = board.hint(16, 'done')
    place = board.lift(16, board.cell(16, 'done'))
    board.wait_hint(hint)
    hands.carry(place, (2100, 1150))
    wait_until(lambda: not board.window.find_all(Role.LABEL, hint), 'the hint to go')
    hands.release()
    expect_untouched(board, 16)


def two_clicks_do_what_a_drag_does(desk):
    """For whoever cannot hold a button down: the menu, and then the place."""
    board = open_board(desk, desk.new_file('a.bouwbord'))
    hands.click(board.card(16).middle, button=3)
    board.choose_item(desk.text('_Choose Its Place'))
    board.wait_hint(desk.say('Where should “%s” go? Tap the place · Esc cancels', board.title(16)))
    hands.click(board.cell(16, 'done'))
    board.expect(16, 'done')
    board.no_hint()


def a_menu_by_right_click(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    hands.click(board.card(16).middle, button=3)
    board.window.wait_for(Role.MENU_ITEM, desk.text('Move to In _Progress'))
    hands.press('Down', 'Return')
    board.expect(16, 'in-progress')


def a_double_click_opens_the_pane(desk):
    board = open_board(desk, desk.new_file('a.bouwbord'))
    title = board.title(16)
    hands.double_click(board.card(16).middle)
    board.window.wait_for(Role.HEADING, title)


if __name__ == '__main__':
    tap.run('pointer', from_start_page_to_reopened_file, undone_and_redone_by_button,
            undone_by_the_toast, back_to_the_tray, order_within_a_cell, escape_cancels,
            another_lane_refuses, outside_the_window_nothing_happens,
            two_clicks_do_what_a_drag_does, a_menu_by_right_click, a_double_click_opens_the_pane)
