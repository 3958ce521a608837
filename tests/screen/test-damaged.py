#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Files that are no good: a sentence says so, and they stay as they are."""

import os
import re

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, wait_until


def damaged(good):
    """What happens to files on sticks, in mail and in synchronised folders."""
    text = good.decode()
    return {
        'empty': b'',
        'half': good[:len(good) // 2],
        'zeros': b'\0' * len(good),
        'not-json': b'Dear colleague, here is the board.\n',
        'foreign': b'{"nodes": [], "edges": []}\n',
        'twice': good + good[:-20],
        'latin-1': text.replace('Waterdrecht', 'Súdwest-Fryslân').encode('latin-1'),
        'same-key-twice': text.replace('{', '{"format": "bouwbord-project",', 1).encode(),
        'git': b'<<<<<<< HEAD\n' + good + b'=======\n' + good,
        'deep': b'[' * 100000,
    }


def state(path):
    status = os.stat(path)
    return path.read_bytes(), status.st_mtime_ns, status.st_ino, status.st_mode


def expect_refusal(program, path):
    """A sentence that names the file, on the start page."""
    program.attend()
    heading = program.desk.text('This file cannot be opened')
    alert = program.window.wait_for(Role.ALERT, heading)
    sentence = alert.wait_for(Role.LABEL, re.compile(re.escape(path.name)))
    assert not re.search(r'[{}<>]|GError|assert', sentence.name), sentence.name
    hands.press('Escape')
    program.window.wait_gone(Role.ALERT, heading)
    program.window.wait_for(Role.BUTTON, program.desk.text('New _project'))


def damaged_files_are_refused(desk):
    good = desk.new_file('good.bouwbord', b3='ambition')
    program = desk.start()
    for name, data in damaged(good.read_bytes()).items():
        path = desk.folder / f'{name}.bouwbord'
        path.write_bytes(data)
        desk.not_ours.add(path)
        os.utime(path, (1, 1))
        before = state(path)
        desk.launch(path).wait_end()
        expect_refusal(program, path)
        assert state(path) == before, f'{path} was changed'
    desk.launch(good).wait_end()
    program.attend('Plan')
    Board(program).expect(3, 'ambition')


def two_versions_in_one_file_are_merged(desk):
    """Nothing is written before somebody saves."""
    path = desk.new_file('good.bouwbord', b3='ambition')
    good = path.read_bytes()
    path.write_bytes(b'<<<<<<< HEAD\n' + good + b'=======\n' + good + b'>>>>>>> theirs\n')
    before = state(path)
    program = desk.start()
    desk.launch(path).wait_end()
    program.attend()
    program.window.wait_for(Role.ALERT, desk.text('Several versions'))
    hands.press('Return')
    program.attend('Plan')
    Board(program).expect(3, 'ambition')
    assert state(path) == before, f'{path} was changed'
    hands.press('ctrl+s')
    wait_until(lambda: path.read_bytes() == good, 'the one version that is left')


def what_is_no_file_is_refused(desk):
    program = desk.start()
    folder = desk.folder / 'folder.bouwbord'
    folder.mkdir()
    for path in (folder, desk.folder / 'gone.bouwbord'):
        desk.launch(path).wait_end()
        expect_refusal(program, path)
    assert folder.is_dir()


def a_refused_file_leaves_the_other_windows_alone(desk):
    good = desk.new_file('good.bouwbord', b3='ambition')
    bad = desk.folder / 'bad.bouwbord'
    bad.write_bytes(b'no')
    desk.not_ours.add(bad)
    program = desk.start(good)
    desk.launch(bad).wait_end()
    wait_until(lambda: len(program.windows()) == 2, 'a window that says what is wrong')
    program.attend('Bouwbord')
    expect_refusal(program, bad)
    program.attend('Plan')
    board = Board(program)
    board.expect(3, 'ambition')


if __name__ == '__main__':
    tap.run('damaged', damaged_files_are_refused, two_versions_in_one_file_are_merged,
            what_is_no_file_is_refused, a_refused_file_leaves_the_other_windows_alone)
