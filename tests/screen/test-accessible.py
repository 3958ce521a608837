#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Every screen as a screen reader finds it: what one can get at has a name."""

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, State, wait_until

# What passes the focus on to what is in it; nobody lands on these.
PASSES_FOCUS_ON = {Role.LIST, Role.SCROLL_PANE, Role.PANEL, Role.GROUPING}

# A title that is markup, an entity, a format, and turns the direction of text around.
HOSTILE = '<b>&"\'</b> &amp; %s \u202edeb\u202c _x'


def nameless(window):
    """What can be reached or pressed and says nothing; the inside of a choice is the toolkit's own."""
    inside = {node.path for choice in window.find_all(Role.COMBO_BOX)
              for node in choice.walk() if node.path != choice.path}
    return [node for node in window.find_all() if not node.name.strip() and node.path not in inside
            and ((node.has(State.FOCUSABLE) and node.role not in PASSES_FOCUS_ON)
                 or node.can_be_pressed)]


def expect_names(program):
    found = nameless(program.window)
    assert not found, f'without a name: {[(node, node.extents) for node in found]}'


def start_page(desk):
    program = desk.start()
    program.wait_focus(Role.BUTTON, desk.text('New _project'))
    expect_names(program)
    hands.press('F10')
    program.window.wait_for(Role.MENU_ITEM, desk.text('_About Bouwbord'))
    expect_names(program)
    hands.press('Escape')
    program.window.wait_gone(Role.MENU_ITEM)
    hands.press('ctrl+n')
    program.window.wait_for(Role.DIALOG)
    expect_names(program)


def recent_projects(desk):
    path = desk.new_file('a.bouwbord', HOSTILE)
    program = desk.start(path)
    Board(program).expect_focus(1)
    hands.press('ctrl+w')
    program.wait_end()
    program = desk.start()
    program.wait_focus(Role.BUTTON, desk.text('New _project'))
    program.window.wait_for(Role.LIST_ITEM, HOSTILE)
    expect_names(program)


def board_and_pane(desk):
    board = Board(desk.start(desk.new_file('a.bouwbord', b3='done')))
    board.expect_focus(1)
    expect_names(board.program)
    hands.press('Return')
    board.window.wait_for(Role.TEXT, desk.text('Notes'))
    expect_names(board.program)


def menus(desk):
    board = Board(desk.start(desk.new_file('a.bouwbord', b3='done')))
    board.expect_focus(1)
    hands.press('Menu')
    board.window.wait_for(Role.MENU_ITEM, desk.text('Move to _Done'))
    expect_names(board.program)
    hands.press('Escape')
    board.expect_focus(1)
    hands.press('F10')
    board.window.wait_for(Role.MENU_ITEM, desk.text('_About Bouwbord'))
    expect_names(board.program)


def dialogs(desk):
    board = Board(desk.start(desk.new_file('a.bouwbord')))
    board.expect_focus(1)
    for key in ('ctrl+n', 'F1'):
        hands.press(key)
        board.window.wait_for(Role.DIALOG)
        expect_names(board.program)
        hands.press('Escape')
        board.window.wait_gone(Role.DIALOG)
    for item in ('Project _details…', '_About Bouwbord'):
        hands.press('F10')
        board.choose_item(desk.text(item))
        board.window.wait_for(Role.DIALOG)
        expect_names(board.program)
        hands.press('Escape')
        board.window.wait_gone(Role.DIALOG)
    board.program.attend('Plan')
    hands.click(board.card(1).middle)
    hands.press('alt+Right')
    board.expect(1, 'ambition')
    hands.press('ctrl+w')
    board.window.wait_for(Role.ALERT, desk.text('Save changes?'))
    expect_names(board.program)


def a_hostile_title_is_only_text(desk):
    board = Board(desk.start(desk.new_file('a.bouwbord', HOSTILE)))
    board.expect_focus(1)
    assert board.window.name == HOSTILE, board.window.name
    board.window.wait_for(Role.LABEL, HOSTILE)
    hands.press('Return')
    hands.click(board.window.wait_for(Role.TEXT, desk.text('Owner')).middle)
    board.program.wait_focus(Role.TEXT, desk.text('Owner'))
    hands.write('<i>&"%s')
    hands.press('Return')
    owner = desk.say('owner: %s', '<i>&"%s')
    wait_until(lambda: owner in board.card(1).name, 'the owner on the card')
    hands.press('ctrl+w')
    board.window.wait_for(Role.ALERT, desk.text('Save changes?'))
    assert any(HOSTILE in label.name for label in board.window.find_all(Role.LABEL))


if __name__ == '__main__':
    tap.run('accessible', start_page, recent_projects, board_and_pane, menus, dialogs,
            a_hostile_title_is_only_text)
