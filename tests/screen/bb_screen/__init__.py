# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Tests of Bouwbord as a person meets it: installed, on a screen, with a pointer and keys.

    servers.py    the screen and the buses, each of our own
    installed.py  the program as `meson install` leaves it
    desk.py       a person's desk: language, settings, folder, and the programs started from it
    eyes.py       what a screen reader sees, and waiting for it
    hands.py      pointer and keyboard
    board.py      the board in those terms: cards, columns, lanes
    tap.py        running the tests
"""
