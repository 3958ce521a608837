#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Names and traces: who gives a name is known by it, who asks for it leaves none."""

import re

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, wait_until


def choose_in_menu(program, english):
    hands.press('F10')
    program.window.wait_for(Role.MENU_ITEM, program.desk.text(english))
    Board(program).choose_item(program.desk.text(english))


def save(program):
    hands.press('ctrl+s')
    program.wait_save_state('Saved')


def give_name(program, name):
    hands.press('ctrl+comma')
    field = program.wait_focus(Role.TEXT)
    hands.write(name)
    wait_until(lambda: field.text == name, 'the name to be typed')
    hands.press('Escape')
    program.window.wait_gone(Role.DIALOG)


def a_name_is_given_and_left_out_again(desk):
    """It is in the history and in the file, and not in a clean copy."""
    path = desk.new_file('plan.bouwbord')
    program = desk.start(path)
    board = Board(program)
    give_name(program, 'Fatima Zorg')
    save(program)
    assert b'Fatima' not in path.read_bytes(), 'a name without an edit'

    board.expect_focus(1)
    hands.press(desk.text('d', 'status key'))
    board.expect(1, 'done')
    save(program)
    assert b'Fatima Zorg' in path.read_bytes()
    hands.press('Return')
    program.window.wait_for(Role.TEXT, desk.text('Owner'))
    board.go_to(Role.BUTTON, desk.text('History of this block'))
    hands.press('space')
    program.window.wait_for(Role.LABEL, re.compile('^Fatima Zorg · '))

    copy = desk.folder / 'clean.bouwbord'
    choose_in_menu(program, '_Clean copy…')
    program.window.wait_for(Role.ALERT, desk.text('Clean copy'))
    hands.press('Return')
    program.choose_file(copy, 'Save clean copy')
    program.attend()
    program.window.wait_for(Role.BUTTON, desk.text('Show in folder'))
    assert b'Fatima' not in copy.read_bytes()
    assert desk.status(copy, 1) == 'done'


def a_project_is_forgotten(desk):
    path = desk.new_file('plan.bouwbord', b3='ambition')
    before = path.read_bytes()
    program = desk.start(path)
    choose_in_menu(program, '_Forget on this computer…')
    program.window.wait_for(Role.ALERT, desk.text('Forget?'))
    hands.press('Tab', 'Return')
    program.window.wait_for(Role.LABEL, desk.text('This computer has forgotten the project'))
    assert not list((desk.folder / 'state/bouwbord/versions').iterdir())
    assert path.read_bytes() == before
    assert not program.window.find_all(Role.LABEL, 'Plan'), 'still among the recent ones'


if __name__ == '__main__':
    tap.run('traces', a_name_is_given_and_left_out_again, a_project_is_forgotten)
