#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Back to how the board was: somebody with keys only looks at an earlier version and restores it."""

import re

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, wait_until


def choose_in_menu(program, english):
    hands.press('F10')
    program.window.wait_for(Role.MENU_ITEM, program.desk.text(english))
    Board(program).choose_item(program.desk.text(english))


def open_versions(program):
    choose_in_menu(program, '_Earlier versions…')
    return program.window.wait_for(Role.DIALOG, program.desk.text('Earlier versions'))


def an_earlier_version_is_restored(desk):
    path = desk.new_file('plan.bouwbord', b3='ambition', b12='done')
    program = desk.start(path)
    dialog = open_versions(program)
    dialog.wait_for(Role.LABEL, desk.say('Moved: %s', '3, 12'))
    dialog.wait_for(Role.LABEL, desk.text('The oldest version that is kept'))

    hands.press('Down', 'Return')
    wait_until(lambda: len(program.windows()) == 2, 'a window with the version')
    wait_until(lambda: hands.title(hands.windows()[-1]).startswith('Plan · '), 'its title')
    program.attend()
    Board(program).expect(12, 'none')
    button = program.window.wait_for(Role.BUTTON, desk.text('_Restore this version'))
    hands.click(button.middle)

    wait_until(lambda: len(program.windows()) == 1, 'the window with the version to go')
    program.attend('Plan')
    board = Board(program)
    board.expect(12, 'none')
    board.expect(3, 'none')
    program.window.wait_for(Role.BUTTON, desk.text('Undo'))
    hands.press('ctrl+z')
    board.expect(12, 'done')


def a_new_project_has_no_earlier_versions(desk):
    program = desk.start(desk.new_file('plan.bouwbord'))
    dialog = open_versions(program)
    dialog.wait_for(Role.LABEL, desk.text('No earlier versions yet'))
    hands.press('Escape')
    program.window.wait_gone(Role.DIALOG, desk.text('Earlier versions'))
    program.window.wait_for(Role.BUTTON, re.compile('^1 '))


if __name__ == '__main__':
    tap.run('versions', an_earlier_version_is_restored, a_new_project_has_no_earlier_versions)
