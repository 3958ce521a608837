#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""The language of the building blocks, switched in the window."""

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, wait_until

# From the catalogue, which is in both languages whatever the language of the interface.
TITLES = {'nl': 'Begrijpelijke taal', 'en': 'Plain language'}
NAMES = {'nl': 'Nederlands', 'en': 'English'}


def switch(board, language):
    hands.press('F10')
    board.choose_item(board.desk.text('_Language of the board'))
    board.choose_item(NAMES[language])


def expect_language(board, language):
    wait_until(lambda: board.card(3).name.startswith(f'3 {TITLES[language]}, '),
               f'the titles in {NAMES[language]}')


def switched_to_and_fro(desk):
    path = desk.new_file('a.bouwbord', b3='done')
    before = path.read_bytes(), path.stat().st_mtime_ns
    board = Board(desk.start(path))
    here, there = desk.language, 'en' if desk.language == 'nl' else 'nl'
    expect_language(board, here)
    for language in (there, here, there):
        switch(board, language)
        expect_language(board, language)
        board.expect(3, 'done')
        board.program.wait_save_state('Saved')
    hands.press('ctrl+w')
    board.program.wait_end()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def the_interface_speaks_the_language_of_the_desktop(desk):
    """The texts that these tests look for come from the translation: here is one that does not."""
    board = Board(desk.start(desk.new_file('a.bouwbord')))
    words = {'en': ('In progress', 'Done'), 'nl': ('In uitvoering', 'Gerealiseerd')}
    for word in words[desk.language]:
        wait_until(lambda: [head for head in board.window.find_all(Role.HEADING)
                            if head.name.startswith(word + ':')], f'a column {word}')


if __name__ == '__main__':
    tap.run('language', switched_to_and_fro, the_interface_speaks_the_language_of_the_desktop)
