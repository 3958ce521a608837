#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Every screen as a screen reader finds it: what one can get at says what it is, and how it is."""

from bb_screen import hands, projects, tap
from bb_screen.audit import expect_sound
from bb_screen.board import Board
from bb_screen.desk import Desk
from bb_screen.eyes import Ear, Role, State, wait_until
from bb_screen.tour import Tour

# A title that is markup, an entity, a format, and turns the direction of text around.
HOSTILE = '<b>&"\'</b> &amp; %s \u202edeb\u202c _x'


def start_page(desk):
    program = desk.start()
    program.wait_focus(Role.BUTTON, desk.text('New _project'))
    expect_sound(program)
    hands.press('F10')
    program.window.wait_for(Role.MENU_ITEM, desk.text('_About Bouwbord'))
    expect_sound(program)
    hands.press('Escape')
    program.window.wait_gone(Role.MENU_ITEM)
    hands.press('ctrl+n')
    program.window.wait_for(Role.DIALOG)
    expect_sound(program)


def recent_projects(desk):
    path = desk.new_file('a.bouwbord', HOSTILE)
    program = desk.start(path)
    Board(program).expect_focus(1)
    hands.press('ctrl+w')
    program.wait_end()
    program = desk.start()
    program.wait_focus(Role.BUTTON, desk.text('New _project'))
    program.window.wait_for(Role.LIST_ITEM, HOSTILE)
    expect_sound(program)


def board_and_pane(desk):
    board = Board(desk.start(desk.new_file('a.bouwbord', b3='done')))
    board.expect_focus(1)
    expect_sound(board.program)
    hands.press('Return')
    board.window.wait_for(Role.TEXT, desk.text('Notes'))
    expect_sound(board.program)


def menus(desk):
    board = Board(desk.start(desk.new_file('a.bouwbord', b3='done')))
    board.expect_focus(1)
    hands.press('Menu')
    board.window.wait_for(Role.MENU_ITEM, desk.text('Move to _Done'))
    expect_sound(board.program)
    hands.press('Escape')
    board.expect_focus(1)
    hands.press('F10')
    board.window.wait_for(Role.MENU_ITEM, desk.text('_About Bouwbord'))
    expect_sound(board.program)


def dialogs(desk):
    path = desk.new_file('stick/a.bouwbord')
    board = Board(desk.start(path))
    board.expect_focus(1)
    for key in ('ctrl+n', 'F1'):
        hands.press(key)
        board.window.wait_for(Role.DIALOG)
        expect_sound(board.program)
        hands.press('Escape')
        board.window.wait_gone(Role.DIALOG)
    for item in ('Project _details…', '_About Bouwbord'):
        hands.press('F10')
        board.choose_item(desk.text(item))
        board.window.wait_for(Role.DIALOG)
        expect_sound(board.program)
        hands.press('Escape')
        board.window.wait_gone(Role.DIALOG)
    board.program.attend('Plan')
    hands.click(board.card(1).middle)
    hands.press('alt+Right')
    board.expect(1, 'ambition')
    desk.pull_out(path)
    hands.press('ctrl+w')
    board.window.wait_for(Role.ALERT, desk.text('Save changes?'))
    expect_sound(board.program)


def open_rich(desk):
    """A project that has something in every place, and a conflict."""
    path = projects.write(desk, 'rich.bouwbord', projects.rich(desk.language, projects.plain))
    path = projects.quarrel(desk, path, 'first-step', 'Call', 'Write')
    board = Board(desk.start(path))
    board.expect_focus(1)
    return board


def every_part_of_a_project(desk):
    board = open_rich(desk)
    Tour(board, lambda part: expect_sound(board.program, part)).all()


def every_part_of_a_narrow_window(desk):
    with Desk(desk.prefix, desk.language, (370, 730)) as small:
        board = open_rich(small)
        Tour(board, lambda part: expect_sound(board.program, part)).narrow()


def a_card_says_all_it_shows(desk):
    board = open_rich(desk)
    title, party = board.title(1), board.lane(1).name
    parts = [f'1 {title}', party, board.place_text('done', 1, 1), desk.say('owner: %s', 'Some owner'),
             desk.text('changed twice'), desk.say('checklist: %1$u of %2$u', 1, 2),
             desk.texts.ngettext('%u open comment', '%u open comments', 1).replace('%u', '1')]
    name = board.card(1).name
    assert name.split(', ')[0] == parts[0], name
    for part in parts:
        assert part in name, (part, name)
    assert board.card(1).description == '', board.card(1).description


def banners(desk):
    newer = projects.rich(desk.language, projects.plain) | {'version': 1000}
    board = Board(desk.start(projects.write(desk, 'newer.bouwbord', newer)))
    board.window.wait_for(Role.BUTTON, desk.text('_About Bouwbord'))
    expect_sound(board.program, 'newer version')


def a_newer_project_can_only_be_looked_at(desk):
    ear = Ear()
    newer = projects.rich(desk.language, projects.plain) | {'version': 1000}
    board = Board(desk.start(projects.write(desk, 'newer.bouwbord', newer)))
    board.expect_focus(1)
    board.rest()
    why = desk.text('A newer Bouwbord made this project. Here you can only look at it. Install the '
                    'newest version to change it.')
    ear.clear()
    board.lift(16, board.cell(16, 'done'))
    ear.wait_for(why)
    hands.release()
    assert ear.times(why) == 1, ear.heard
    board.expect(16, 'none')
    hands.press('ctrl+Home')
    keys = [desk.text(key, 'status key') for key in 'apd']
    for key in keys + ['alt+Right', 'alt+Down', 'alt+Home', 'alt+End', 'BackSpace']:
        ear.clear()
        hands.press(key)
        ear.wait_for(why)
    board.expect(1, 'done')
    hands.press('1')
    board.expect_focus(1)
    hands.press('Return')
    board.window.wait_for(Role.TEXT, desk.text('Owner'))
    reached = [node.name for node in board.passed(Role.LIST_ITEM, projects.plain('link'))]
    for field in ('Owner', 'Due date', 'Notes', 'Add to the checklist'):
        assert desk.text(field) not in reached, reached
        node = board.window.wait_for(Role.TEXT, desk.text(field))
        assert not node.has(State.SENSITIVE) and not node.has(State.ENABLED), node
    box = board.window.wait_for(Role.CHECK_BOX, projects.plain('line'))
    assert not box.has(State.SENSITIVE), box
    for kind in ('comment', 'answer'):
        board.window.wait_for(Role.LABEL, projects.plain(kind))


def a_hostile_title_is_only_text(desk):
    path = desk.new_file('stick/a.bouwbord', HOSTILE)
    board = Board(desk.start(path))
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
    desk.pull_out(path)
    hands.press('ctrl+w')
    board.window.wait_for(Role.ALERT, desk.text('Save changes?'))
    assert any(HOSTILE in label.name for label in board.window.find_all(Role.LABEL))


if __name__ == '__main__':
    tap.run('accessible', start_page, recent_projects, board_and_pane, menus, dialogs,
            every_part_of_a_project, every_part_of_a_narrow_window, a_card_says_all_it_shows,
            banners, a_newer_project_can_only_be_looked_at, a_hostile_title_is_only_text)
