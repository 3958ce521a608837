#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""A board that came in a mail: it is changed here, and saved where the person wants it."""

import re
import shutil

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role

BANNER = 'This file came from a mail. Your changes are kept here; save it where you want to have it.'


def a_board_from_a_mail_is_saved_elsewhere(desk):
    folder = desk.folder / 'cache/thunderbird'
    folder.mkdir(parents=True)
    path = folder / 'plan.bouwbord'
    shutil.move(desk.new_file('plan.bouwbord'), path)
    before = path.read_bytes()
    program = desk.start(path)
    board = Board(program)
    program.window.wait_for(Role.LABEL, desk.text(BANNER))
    board.expect_focus(1)
    hands.press(desk.text('d', 'status key'))
    board.expect(1, 'done')

    target = desk.folder / 'mine.bouwbord'
    hands.press('ctrl+s')
    program.choose_file(target)
    program.attend()
    program.wait_save_state('Saved')
    program.window.wait_gone(Role.LABEL, desk.text(BANNER))
    assert desk.status(target, 1) == 'done'
    assert path.read_bytes() == before


def without_a_mail_program_the_file_is_shown(desk):
    """What is on the board is saved first."""
    path = desk.new_file('plan.bouwbord')
    program = desk.start(path)
    board = Board(program)
    hands.press(desk.text('d', 'status key'))
    board.expect(1, 'done')
    hands.press('F10')
    program.window.wait_for(Role.MENU_ITEM, desk.text('_Send…'))
    board.choose_item(desk.text('_Send…'))
    program.window.wait_for(Role.LABEL, re.compile(re.escape(desk.text(
        'No mail could be begun here. The file is shown in its folder: attach it to a mail '
        'yourself.'))))
    assert desk.status(path, 1) == 'done'


if __name__ == '__main__':
    tap.run('mail', a_board_from_a_mail_is_saved_elsewhere, without_a_mail_program_the_file_is_shown)
