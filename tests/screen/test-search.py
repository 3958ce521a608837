#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Somebody who looks for cards, and the guidelines above the board."""

import re

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Ear, Role, State, wait_until


def open_board(desk, **placed):
    board = Board(desk.start(desk.new_file('a.bouwbord', **placed)))
    board.expect_focus(1)
    return board


def is_outside(board, node):
    """Whether a card says that a search leaves it out."""
    return node.description.startswith(board.desk.text('Does not match: %s').split('%s')[0])


def outside(board):
    """The numbers of the cards that say so."""
    return [int(node.name.split()[0]) for node in board.window.find_all(Role.BUTTON)
            if board.is_card(node) and is_outside(board, node)]


def expect_found(board, ear, *numbers):
    """Waits until these cards are meant and no others, and a screen reader was told how many."""
    count = len(numbers)
    wait_until(lambda: sorted(set(range(1, 35)) - set(outside(board))) == sorted(numbers),
               f'the cards {numbers} to be found; outside are {outside(board)}')
    if not numbers:
        ear.wait_for(board.desk.text('No building block matches'))
        return
    text = board.desk.texts.ngettext('%1$u of %2$u building blocks matches',
                                     '%1$u of %2$u building blocks match', count)
    ear.wait_for(text.replace('%1$u', str(count)).replace('%2$u', '34'))


def begin_search(board):
    hands.press('ctrl+f')
    wait_until(lambda: board.window.focus
               and board.window.focus.name == board.desk.text('Search for building blocks'),
               'the entry to have the focus')


def a_search_by_key(desk):
    ear = Ear()
    board = open_board(desk, b5='done')
    begin_search(board)
    hands.write('5')
    expect_found(board, ear, 5)
    board.window.wait_for(Role.LABEL, desk.say('%1$u of %2$u', 1, 34))
    hands.press('Return')
    ear.wait_for(desk.say('%1$u of %2$u: %3$s %4$s', 1, 1, 5, board.title(5)))
    hands.write(' a')
    hands.press('Escape')
    board.expect_focus(5)
    wait_until(lambda: not outside(board), 'all cards to be meant')
    board.expect(5, 'done')


def letters_are_words_there(desk):
    board = open_board(desk)
    begin_search(board)
    hands.write('apdu 16')
    hands.press('BackSpace', 'Left', 'alt+Right')
    hands.press('Escape')
    board.expect_focus(1)
    board.expect(1, 'none')


def nothing_found_has_one_way_out(desk):
    ear = Ear()
    board = open_board(desk)
    begin_search(board)
    hands.write('qqqq')
    expect_found(board, ear)
    button = board.window.wait_for(Role.BUTTON, desk.text('_Clear the search'))
    hands.click(button.middle)
    board.window.wait_gone(Role.BUTTON, desk.text('_Clear the search'))
    wait_until(lambda: not outside(board), 'all cards to be meant')


def a_filter_and_its_chip(desk):
    ear = Ear()
    board = open_board(desk)
    party = board.lane(1).name
    begin_search(board)
    hands.press('Tab', 'Tab', 'Tab', 'space')
    board.choose_item(desk.text('_Party'))
    board.choose_item(party)
    expect_found(board, ear, *range(1, 10))
    chip = board.window.wait_for(Role.BUTTON, desk.say('Without the filter: %s', party))
    hands.click(chip.middle)
    wait_until(lambda: not outside(board), 'all cards to be meant')


def pill(board, number):
    """The guideline that lies in that place."""
    return board.window.find_all(Role.TOGGLE_BUTTON, re.compile(placed_pattern(board)))[number]


def placed_pattern(board):
    text = board.desk.text('%1$s, %2$u block placed').replace('%1$s', '').replace('%2$u', '')
    return re.escape(text.split()[-1])


def a_guideline_dims_the_others(desk):
    board = open_board(desk)
    hands.click(pill(board, 0).middle)
    wait_until(lambda: 0 < len(outside(board)) < 34, 'some cards to be dimmed')
    dimmed = outside(board)
    hands.click(pill(board, 1).middle)
    wait_until(lambda: 0 < len(outside(board)) < len(dimmed), 'more cards to be meant')
    begin_search(board)
    hands.press('Escape')
    assert pill(board, 0).has(State.PRESSED) and pill(board, 1).has(State.PRESSED)
    hands.click(pill(board, 0).middle)
    hands.click(pill(board, 1).middle)
    wait_until(lambda: not outside(board), 'all cards to be meant')


def an_own_block_serves_a_guideline(desk):
    board = open_board(desk)
    guideline = pill(board, 0).name.split(',')[0]
    hands.press('ctrl+shift+n')
    board.program.wait_focus(Role.TEXT, desk.text('Title of the block'))
    hands.write('Anders')
    board.go_to(Role.LIST_ITEM, desk.text('Guidelines'))
    hands.press('space')
    board.go_to(Role.CHECK_BOX, guideline)
    hands.press('space')
    board.window.wait_for(Role.CHECK_BOX, guideline, State.CHECKED)
    hands.click(board.window.wait_for(Role.BUTTON, desk.text('_Add', 'own block')).middle)
    board.window.wait_for(Role.BUTTON, re.compile('^E1 Anders, '))
    hands.click(pill(board, 0).middle)
    wait_until(lambda: outside(board), 'some cards to be dimmed')
    card = board.window.wait_for(Role.BUTTON, re.compile('^E1 '))
    assert not is_outside(board, card), card.description
    hands.click(pill(board, 0).middle)
    hands.click(pill(board, 1).middle)
    wait_until(lambda: is_outside(board, card.again()), 'the block to be dimmed')


def focus_by_key_and_undone(desk):
    ear = Ear()
    board = open_board(desk)
    last = pill(board, 5).name.split(',')[0]
    hands.press('shift+Tab')
    wait_until(lambda: board.window.focus.role == Role.TOGGLE_BUTTON, 'the strip to have the focus')
    hands.press(desk.text('d', 'status key'), 'alt+Right')
    hands.press('Right', 'Right', 'Right', 'Right', 'Right')
    wait_until(lambda: board.window.focus.name.startswith(last), 'the last guideline to have it')
    hands.press('Menu')
    board.program.wait_focus(Role.CHECK_BOX, desk.text('In our _focus'))
    hands.press('Return')
    ear.wait_for(desk.say('“%1$s” is in our focus, place %2$u of %3$u', last, 1, 1))
    hands.press('Escape')
    wait_until(lambda: pill(board, 0).name.startswith(last), 'it to lie first')
    assert pill(board, 0).name == desk.say('%s, in our focus', pill(board, 0).name.rsplit(', ', 1)[0])
    wait_until(lambda: board.window.focus.name.startswith(last), 'it to have the focus again')
    hands.press('ctrl+z')
    wait_until(lambda: pill(board, 5).name.startswith(last), 'it to lie last again')
    board.expect(1, 'none')


if __name__ == '__main__':
    tap.run('search', a_search_by_key, letters_are_words_there, nothing_found_has_one_way_out,
            a_filter_and_its_chip, a_guideline_dims_the_others,
            an_own_block_serves_a_guideline, focus_by_key_and_undone)
