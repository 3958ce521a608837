#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""A project from somebody who wishes us no good: its texts are texts, in every place.

Whatever a file says comes out as it stands in it, and the program says nothing on its error output
(the desk looks at that in the end).
"""

from bb_screen import audit, hands, projects, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, wait_until
from bb_screen.tour import Tour

# How much of a text is drawn: a million letters must not stop the program, and a menu is as wide as
# its longest line.
SHOWN = 4000
IN_A_MENU = 60


def shorten(text, most=SHOWN):
    return text if len(text) <= most else text[:most] + '…'


def open_project(desk, text):
    (desk.folder / 'stick').mkdir()
    path = projects.write(desk, 'stick/hostile.bouwbord', projects.rich(desk.language, text))
    board = Board(desk.start(path))
    board.expect_focus(1)
    return board


def names(board, role):
    return {node.name for node in board.window.find_all(role)}


def texts(board):
    return {node.text for node in board.window.find_all(Role.TEXT)}


def expect(board, role, *wanted):
    """Waits until things of a role are called exactly that."""
    wait_until(lambda: set(wanted) <= names(board, role),
               lambda: f'{role.value_nick} {set(wanted) - names(board, role)} among '
               f'{names(board, role)}')


def expect_texts(board, *wanted):
    """Waits until these are what stands in fields."""
    wait_until(lambda: set(wanted) <= texts(board),
               lambda: f'{set(wanted) - texts(board)} in a field')


def card_name(board, number, *parts):
    desk = board.desk
    lane = board.lane(1).name
    challenge = board.card(2).name.split(', ', 3)[3]
    return ', '.join([f'{number} {parts[0]}', lane, board.place_text(parts[1], 1, 1), challenge,
                      *(desk.say('owner: %s', owner) for owner in parts[2:])])


def look_at_board(board, text):
    title = shorten(text('title'))
    assert board.window.name == title, board.window.name
    own = card_name(board, 'E1', text('own'), 'ambition')
    own_card = next(node for node in board.window.find_all(Role.BUTTON)
                    if node.name.startswith('E1 '))
    assert own_card.name == own, (own_card.name, own)
    mine = card_name(board, '1', board.card(1).name[2:board.card(1).name.index(', ')], 'done',
                     text('owner'))
    assert board.card(1).name.startswith(mine + ', '), (board.card(1).name, mine)
    expect(board, Role.LABEL, title)
    note = board.window.wait_for(Role.BUTTON, board.desk.say(
        'Chosen: %s, no block placed yet', board.card(4).name.split(', ', 3)[3]))
    assert note.description == text('second'), note.description


def look_at_pane(board, text):
    desk = board.desk
    expect_texts(board, text('owner'), text('notes'), text('step'), text('effort'),
                 text('budget'), text('result'))
    expect(board, Role.CHECK_BOX, text('line'), text('second line'))
    expect(board, Role.LIST_ITEM, text('link'))
    expect(board, Role.LABEL, text('comment'), text('answer'))
    expect(board, Role.TOGGLE_BUTTON,
           *(desk.say('More about “%s”', text(kind))
             for kind in ('line', 'second line', 'link', 'refused', 'comment', 'answer')))
    expect(board, Role.BUTTON, desk.say('Answer “%s”', text('comment')))


def hostile_texts(desk):
    """Markup, entities, formats, mnemonics, bidirectional controls and line breaks."""
    text = projects.two_lines
    board = open_project(desk, text)

    def look(part):
        audit.expect_sound(board.program, part)
        if part == 'board':
            look_at_board(board, text)
        elif part == 'guideline':
            expect_texts(board, text('guideline'))
        elif part == 'challenge':
            expect_texts(board, text('reason'))
        elif part == 'pane with all groups open':
            look_at_pane(board, text)

    Tour(board, look).all()


def hostile_conflict(desk):
    here, there = projects.two_lines('here'), projects.two_lines('there')
    path = projects.write(desk, 'rich.bouwbord', projects.rich(desk.language, projects.plain))
    board = Board(desk.start(projects.quarrel(desk, path, 'first-step', here, there)))
    board.expect_focus(1)
    hands.press('Return')
    expect(board, Role.BUTTON, *(desk.say('Keep %s', value) for value in (here, there)))
    expect(board, Role.LABEL, here, there)


def hostile_moves(desk):
    """What is said of a card goes through toasts, menus and tooltips."""
    text = projects.hostile
    board = open_project(desk, text)
    hands.press('e', '1')
    wait_until(lambda: board.window.focus.name.startswith('E1 '), 'the own block to have the focus')
    hands.press('alt+Right')
    said = desk.say('“%1$s” is now in %2$s, place %3$u of %4$u', text('own'),
                    board.label('in-progress'), 1, 1)
    expect(board, Role.LABEL, said)
    undo = desk.say('Undo: %s', desk.say('Move “%s” to In progress', text('own')))
    expect(board, Role.BUTTON, undo)
    hands.press('F10')
    expect(board, Role.MENU_ITEM, shorten(undo, IN_A_MENU))
    desk.pull_out(desk.folder / 'stick' / 'hostile.bouwbord')
    hands.press('Escape', 'ctrl+w')
    board.window.wait_for(Role.ALERT, desk.text('Save changes?'))
    assert any(text('title') in label for label in names(board, Role.LABEL))


def a_mebibyte_of_title(desk):
    """As long as the file may hold them: a screen reader gets them all, the eye the beginning."""
    part = '<b>é</b> & '
    huge = part * (projects.HUGE // len(part.encode()))

    def text(kind):
        return huge if kind in ('own', 'title', 'notes', 'comment') else projects.plain(kind)

    board = open_project(desk, text)
    look_at_board(board, text)
    hands.press('e', '1')
    wait_until(lambda: board.window.focus.name.startswith('E1 '), 'the own block to have the focus')
    hands.press('Return')
    expect(board, Role.HEADING, shorten(huge))
    hands.press('Escape')
    wait_until(lambda: board.window.focus.name.startswith('E1 '), 'the own block to have it again')
    hands.press('alt+Right', '1')
    board.expect_focus(1)
    hands.press('Return')
    expect_texts(board, huge)
    expect(board, Role.LABEL, shorten(huge))


if __name__ == '__main__':
    tap.run('hostile', hostile_texts, hostile_conflict, hostile_moves, a_mebibyte_of_title)
