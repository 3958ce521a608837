#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""The side pane in use: checklist, comments, links, conflicts and blocks of one's own."""

import re
import shutil

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, State, wait_until

# What would be markup, an entity, a format, or text turned around.
HOSTILE = '<b>Bel & "Fatima"</b> %s'


def open_pane(desk, path):
    board = Board(desk.start(path))
    board.expect_focus(1)
    hands.press('Return')
    board.window.wait_for(Role.TEXT, desk.text('Owner'))
    return board


def undo(board):
    """By the menu of the window, from wherever one is."""
    hands.press('Escape')
    board.expect_focus(1)
    hands.press('ctrl+z')


def checklist(desk):
    board = open_pane(desk, desk.new_file('a.bouwbord'))
    board.go_to(Role.TEXT, desk.text('Add to the checklist'))
    hands.write(HOSTILE)
    hands.press('Return')
    box = board.window.wait_for(Role.CHECK_BOX, HOSTILE)
    assert not box.has(State.CHECKED)
    hands.write('2')
    hands.press('Return')
    board.window.wait_for(Role.CHECK_BOX, '2')
    hands.press('shift+Tab', 'shift+Tab')
    board.program.wait_focus(Role.CHECK_BOX, '2')
    hands.press('space')
    board.window.wait_for(Role.CHECK_BOX, '2', State.CHECKED)
    hands.press('alt+Up')
    wait_until(lambda: [node.name for node in board.window.find_all(Role.CHECK_BOX)]
               == ['2', HOSTILE], 'the line to be the first')
    board.program.wait_focus(Role.CHECK_BOX, '2')
    hands.press('Delete')
    board.window.wait_gone(Role.CHECK_BOX, '2')
    undo(board)
    board.window.wait_for(Role.CHECK_BOX, '2', State.CHECKED)


def who_does_a_line_and_when(desk):
    board = open_pane(desk, desk.new_file('a.bouwbord'))
    hands.click(board.window.wait_for(Role.TEXT, desk.text('Owner')).middle)
    hands.write(HOSTILE)
    hands.press('Return')
    board.go_to(Role.TEXT, desk.text('Add to the checklist'))
    hands.write('1')
    hands.press('Return', 'shift+Tab', 'shift+Tab')
    board.program.wait_focus(Role.CHECK_BOX, '1')
    hands.press('F2')
    board.program.wait_focus(Role.TEXT, desk.text('Text of the line'))
    hands.press('Tab')
    board.program.wait_focus(Role.TEXT, desk.text('Owner'))
    hands.press('Down', 'Down', 'Return')
    board.go_to(Role.TEXT, desk.text('Due date'))
    hands.write('2031-05-01')
    hands.press('Return', 'Escape')
    box = board.program.wait_focus(Role.CHECK_BOX, '1')
    assert desk.say('owner: %s', HOSTILE) in box.description, box.description
    assert '2031' in box.description, box.description


def comments(desk):
    board = open_pane(desk, desk.new_file('a.bouwbord'))
    board.go_to(Role.TEXT, desk.text('New comment'))
    hands.write(HOSTILE)
    hands.press('Tab')
    board.program.wait_focus(Role.TEXT, desk.text('Your name, if you like'))
    hands.write('Sam')
    hands.press('Return')
    board.window.wait_for(Role.LABEL, HOSTILE)
    answer = board.window.wait_for(Role.BUTTON, desk.say('Answer “%s”', HOSTILE))
    hands.click(answer.middle)
    board.program.wait_focus(Role.TEXT, desk.text('New comment'))
    hands.write('ok')
    hands.press('ctrl+Return')
    board.window.wait_for(Role.LABEL, 'ok')
    resolve = board.window.wait_for(Role.BUTTON, desk.say('Resolve “%s”', HOSTILE))
    hands.click(resolve.middle)
    board.window.wait_for(Role.BUTTON, desk.say('Reopen “%s”', HOSTILE))
    undo(board)
    board.window.wait_for(Role.BUTTON, desk.say('Resolve “%s”', HOSTILE))


def a_link_that_is_refused(desk):
    board = open_pane(desk, desk.new_file('a.bouwbord'))
    board.go_to(Role.TEXT, desk.text('Add a web or mail address'))
    hands.write('file:///etc/passwd')
    hands.press('Return')
    board.window.wait_for(None, desk.text(
        'Only links that begin with https:// or mailto: can be added. Look whether the page also '
        'opens with https://.'))
    assert board.window.focus.text == 'file:///etc/passwd'
    hands.press('Escape')
    wait_until(lambda: board.window.focus.text == '', 'the address to go')
    hands.write('example.org')
    hands.press('Return')
    board.window.wait_for(Role.LIST_ITEM, 'https://example.org')


def settling_a_conflict(desk):
    path = desk.new_file('a.bouwbord', b1='ambition')
    other = desk.folder / 'b.bouwbord'
    shutil.copyfile(path, other)
    desk.run('place', path, '1', 'done')
    desk.run('place', other, '1', 'in-progress')
    merged = desk.folder / 'c.bouwbord'
    desk.run('merge', path, other, '-o', merged)
    board = open_pane(desk, merged)
    done, progress = desk.text('Done', 'status'), desk.text('In progress', 'status')
    wanted = 'in-progress' if desk.status(merged, 1) == 'done' else 'done'
    label = done if wanted == 'done' else progress
    button = board.window.wait_for(Role.BUTTON, desk.say('Keep %s', label))
    hands.click(button.middle)
    board.expect(1, wanted)
    board.window.wait_gone(Role.LABEL, desk.say('Changed twice: %s', desk.text('status', 'field')))
    wait_until(lambda: board.window.focus and board.window.focus.name == label,
               'the focus on the status that holds now')
    hands.press('Escape')
    board.expect_focus(1)
    hands.press('ctrl+z')
    board.window.wait_for(Role.LABEL, desk.say('Changed twice: %s', desk.text('status', 'field')))


def a_block_of_ones_own(desk):
    board = open_pane(desk, desk.new_file('a.bouwbord'))
    hands.press('ctrl+shift+n')
    board.program.wait_focus(Role.TEXT, desk.text('Title of the block'))
    hands.write(HOSTILE)
    hands.press('Return')
    card = board.window.wait_for(Role.BUTTON, re.compile('^E1 '))
    assert HOSTILE in card.name, card.name
    wait_until(lambda: board.window.focus and board.window.focus.name.startswith('E1 '),
               'the focus on the new card')
    menu = board.window.wait_for(Role.TOGGLE_BUTTON, desk.text('Menu of the block'))
    hands.click(menu.middle)
    board.choose_item(desk.text('_Edit Own Block…'))
    board.program.wait_focus(Role.TEXT, desk.text('Title of the block'))
    hands.press('ctrl+a')
    hands.write('Anders')
    hands.press('Return')
    board.window.wait_for(Role.BUTTON, re.compile('^E1 Anders, '))
    menu = board.window.wait_for(Role.TOGGLE_BUTTON, desk.text('Menu of the block'))
    hands.click(menu.middle)
    board.choose_item(desk.text('_Remove Own Block'))
    board.window.wait_gone(Role.BUTTON, re.compile('^E1 '))
    hands.press('Escape')
    hands.press('ctrl+z')
    board.window.wait_for(Role.BUTTON, re.compile('^E1 Anders, '))


if __name__ == '__main__':
    tap.run('pane', checklist, who_does_a_line_and_when, comments, a_link_that_is_refused, settling_a_conflict,
            a_block_of_ones_own)
