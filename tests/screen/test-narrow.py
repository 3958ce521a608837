#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""A board that has room for one party at a time, and one that is zoomed."""

import re

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.desk import Desk
from bb_screen.eyes import Role, wait_until

FRAME = 5  # what a window without a window manager draws around itself
SMALL = (360, 720)


def small_desk(desk, size=SMALL, text_scale=1):
    return Desk(desk.prefix, desk.language, tuple(side + 2 * FRAME for side in size),
                text_scale=text_scale)


def parties(board):
    return board.window.find_all(Role.RADIO_BUTTON)


def expect_numbers(board, first, last):
    """Waits until the blocks from one to another are there, and no others."""
    wanted = {str(number) for number in range(first, last + 1)}
    wait_until(lambda: {name.split(' ')[0] for name in board.cards()} == wanted,
               f'blocks {first} to {last}')


def one_party_at_a_time(desk):
    with small_desk(desk) as small:
        path = small.new_file('a.bouwbord')
        board = Board(small.start(path))
        board.expect_focus(1)
        expect_numbers(board, 1, 9)
        board.rest()
        hands.click(parties(board)[1].middle)
        expect_numbers(board, 10, 17)
        hands.press('Tab')
        board.expect_focus(10)
        hands.press('alt+Right')
        board.expect(10, 'ambition')
        hands.press('Menu')
        board.choose_item(small.text('Move to _Done'))
        board.expect(10, 'done')
        board.expect_focus(10)
        hands.press('ctrl+z')
        board.expect(10, 'ambition')


def nothing_sticks_out(desk):
    for size, text_scale in ((SMALL, 1), ((360, 294), 1), (SMALL, 2), ((800, 600), 2)):
        with small_desk(desk, size, text_scale) as small:
            board = Board(small.start(small.new_file('a.bouwbord', b1='done', b2='ambition')))
            board.rest()
            for node in board.window.find_all(Role.BUTTON) + board.window.find_all(Role.HEADING):
                left, _, width, _ = node.extents
                assert left >= 0 and left + width <= size[0] + 2 * FRAME, (size, text_scale, node)


def toggles_by_key(desk):
    with small_desk(desk) as small:
        board = Board(small.start(small.new_file('a.bouwbord')))
        board.expect_focus(1)
        name = parties(board)[1].name
        hands.press('shift+Tab')
        board.program.wait_focus(Role.RADIO_BUTTON, parties(board)[0].name)
        hands.press('Right')
        board.program.wait_focus(Role.RADIO_BUTTON, name)
        hands.press('space')
        expect_numbers(board, 10, 17)


def zoom_by_key_is_remembered(desk):
    board = Board(desk.start(desk.new_file('a.bouwbord')))
    board.expect_focus(1)
    board.rest()

    def height():
        return board.card(1).extents[3]

    usual = height()
    hands.press('ctrl+plus', 'ctrl+plus', 'ctrl+plus')
    wait_until(lambda: height() >= 1.4 * usual, 'the cards to grow')
    board.expect_focus(1)
    hands.press('ctrl+0')
    wait_until(lambda: height() == usual, 'the cards to have their usual size')
    hands.press('ctrl+minus')
    wait_until(lambda: height() < usual, 'the cards to shrink')
    small = height()
    board.program.wait_save_state('Saved')
    hands.press('ctrl+w')
    board.program.wait_end()
    board = Board(desk.start(desk.folder / 'a.bouwbord'))
    board.rest()
    assert height() == small


def zoom_by_wheel(desk):
    board = Board(desk.start(desk.new_file('a.bouwbord')))
    board.expect_focus(1)
    board.rest()

    def height():
        return board.card(1).extents[3]

    usual = height()
    hands.turn_wheel(board.card(16).middle, hands.WHEEL_UP, 'ctrl')
    wait_until(lambda: height() > usual, 'the cards to grow')
    hands.turn_wheel(board.card(16).middle, hands.WHEEL_DOWN, 'ctrl')
    wait_until(lambda: height() == usual, 'the cards to have their usual size')
    hands.turn_wheel(board.card(16).middle, hands.WHEEL_DOWN, 'ctrl')
    wait_until(lambda: height() < usual, 'the cards to shrink')
    board.expect_focus(1)


def a_challenge_is_chosen_by_key(desk):
    board = Board(desk.start(desk.new_file('a.bouwbord')))
    board.expect_focus(1)
    challenge = board.card(1).name.split(', ')[-1]
    hands.press('Menu')
    board.choose_item(desk.text('_Challenge…'))
    board.program.wait_focus(Role.CHECK_BOX, desk.text('_Chosen for this project'))
    hands.press('Return')
    chosen = desk.say('%s, chosen', challenge)
    note = desk.say('Chosen: %s, no block placed yet', challenge)
    board.window.wait_for(Role.BUTTON, chosen)
    board.window.wait_for(Role.BUTTON, note)
    hands.press('Tab')
    board.program.wait_focus(Role.TEXT, desk.text('_Why, in one line'))
    hands.write('First things first')
    hands.press('Return')
    wait_until(lambda: board.window.wait_for(Role.BUTTON, note).description.endswith(
        'First things first'), 'the note to say why')
    board.expect_focus(1)
    hands.press('a')
    board.expect(1, 'ambition')
    board.window.wait_gone(Role.BUTTON, note)


def an_own_block_begins_with_its_title(desk):
    with small_desk(desk) as small:
        board = Board(small.start(small.new_file('a.bouwbord')))
        board.expect_focus(1)
        hands.press('ctrl+shift+n')
        board.window.wait_for(Role.DIALOG)
        board.rest()
        board.program.wait_focus(Role.TEXT, desk.text('Title of the block'))
        hands.write('Anders')
        hands.press('Return')
        board.window.wait_for(Role.BUTTON, re.compile('^E1 Anders, '))


if __name__ == '__main__':
    tap.run('narrow', one_party_at_a_time, nothing_sticks_out, toggles_by_key,
            zoom_by_key_is_remembered, zoom_by_wheel,
            a_challenge_is_chosen_by_key, an_own_block_begins_with_its_title)
