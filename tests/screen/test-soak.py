#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""A long day: somebody works at random, and the program is killed again and again.

SOAK_SEED in the environment repeats a day.
"""

import os
import random
import re
import time

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, let_events_in, wait_until

KILLS = 10  # in each language
ACTIONS_MAX = 6

# How long after it is on the screen something may still be lost to a kill, in seconds.
EDIT_IS_KEPT = 0.1
TYPING_IS_KEPT = 0.3

# Long enough that the program saves by itself meanwhile, in half of the cases.
PAUSE_MAX = 4.0

MOVES = ('alt+Right', 'alt+Right', 'alt+Left', 'alt+Up', 'ctrl+z', 'ctrl+shift+z')
STEPS = ('Right', 'Down', 'Left', 'Up')


def new_random():
    seed = os.environ.get('SOAK_SEED') or str(random.randrange(1 << 32))
    print(f'# SOAK_SEED={seed}', flush=True)
    return random.Random(seed)


def pause(seconds):
    """Lets the time pass that the program has, or a person takes."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        let_events_in(10)


def number_of(name):
    return name.split(' ', 1)[0]


class Day:
    """Somebody at work with one project, in one program after the other."""

    def __init__(self, desk):
        self.desk = desk
        self.random = new_random()
        self.path = desk.new_file('a.bouwbord')
        self.n_written = 0
        self.start()

    def start(self):
        self.board = Board(self.desk.start(self.path))
        self.board.expect_focus(1)
        assert len(self.board.program.windows()) == 1, self.board.program.windows()

    def kill(self):
        self.board.program.end()
        self.desk.programs.remove(self.board.program)

    def on_screen(self):
        """What the cards that one sees say of themselves, by number."""
        return {number_of(name): name for name in self.board.cards()}

    def move(self):
        """Some keys, until all that they do is on the screen."""
        for _ in range(self.random.randint(1, ACTIONS_MAX)):
            hands.press(self.random.choice(STEPS))
            hands.press(self.random.choice(MOVES))
        self.board.rest()

    def owner(self):
        return self.board.window.wait_for(Role.TEXT, self.desk.text('Owner'))

    def open_owner(self):
        hands.press('Return')
        hands.click(self.owner().middle)
        return self.board.program.wait_focus(Role.TEXT, self.desk.text('Owner'))

    def card_with_focus(self):
        name = wait_until(lambda: self.board.window.focus, 'a card to have the focus').name
        assert re.match(r'\d+ ', name), name
        return number_of(name)

    def expect_on_screen(self, before):
        """All that was on the screen is there again."""
        now = self.on_screen()
        both = before.keys() & now.keys()
        assert both, (before, now)
        lost = {number: (before[number], now[number]) for number in both
                if before[number] != now[number]}
        assert not lost, lost

    def expect_in_file(self, number, words):
        def holds():
            return (self.desk.blocks(self.path)[number]['owner'] or '').startswith(words)

        wait_until(holds, f'“{words}” to be the owner of {number} in the file')


def killed_after_edits(day):
    day.move()
    before = day.on_screen()
    pause(EDIT_IS_KEPT + day.random.uniform(0, PAUSE_MAX))
    day.kill()
    day.start()
    day.expect_on_screen(before)


def killed_while_typing(day):
    number = day.card_with_focus()
    field = day.open_owner()
    day.n_written += 1
    hands.press('ctrl+a')
    hands.write(f'Team {day.n_written} of many')
    words = wait_until(lambda: field.text, 'something to be typed')
    pause(TYPING_IS_KEPT + day.random.uniform(0, PAUSE_MAX))
    day.kill()
    day.start()
    day.expect_in_file(number, words)


def nothing_is_lost(desk):
    day = Day(desk)
    for _ in range(KILLS):
        day.random.choice((killed_after_edits, killed_while_typing))(day)


if __name__ == '__main__':
    tap.run('soak', nothing_is_lost)
