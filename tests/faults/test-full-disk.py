#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Saves on real disks of every size from one to three times that of the project, in a world of our own
in which we may mount them. Whatever the size, the old file is there, or the new one.

test-full-disk.py PROGRAM
"""

import os
import pathlib
import subprocess
import sys
import tempfile

FIELDS = 1000
PAGE = 4096
SIZES = 60


def run(program, path, actor, state):
    environment = {'PATH': os.environ['PATH'], 'HOME': str(state), 'LC_ALL': 'C.UTF-8',
                   'XDG_STATE_HOME': str(state), 'GIO_USE_VFS': 'local', 'G_DEBUG': 'fatal-warnings'}
    return subprocess.run([program, path, actor, str(FIELDS)], env=environment, capture_output=True,
                          check=False, timeout=60)


def make(program, folder):
    """The project before and after, to compare with."""
    path = folder / 'x.bouwbord'
    found = []
    for actor in 'ab':
        assert run(program, path, actor, folder / 'state').returncode == 0
        found.append(path.read_bytes())
    return found


def check(program, disk, state, old, new):
    """One size: says whether it was saved."""
    path = disk / 'x.bouwbord'
    done = run(program, path, 'b', state)
    message = done.stdout.decode()
    found = path.read_bytes()
    others = [entry for entry in os.listdir(disk) if entry not in ('x.bouwbord', 'state')]
    assert done.returncode in (0, 1), done
    assert found == (new if done.returncode == 0 else old), 'neither the old file nor the new one'
    assert done.returncode == 0 or 'disk is full' in message and message.endswith('.\n'), message
    assert not others, others
    return done.returncode == 0


def play(program, folder, home_too):
    old, new = make(program, folder)
    disk = folder / 'disk'
    disk.mkdir()
    saved = 0
    least = len(old) // PAGE + 2
    for step in range(SIZES):
        pages = least + step * 2 * len(new) // PAGE // (SIZES - 1)
        subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={pages * PAGE}', 'bouwbord', disk], check=True)
        (disk / 'x.bouwbord').write_bytes(old)
        state = disk / 'state' if home_too else folder / f'state-{step}'
        try:
            saved += check(program, disk, state, old, new)
        except AssertionError as problem:
            raise AssertionError(f'{pages} pages: {problem}') from problem
        finally:
            subprocess.run(['umount', disk], check=True)
    # Both ends have been seen.
    assert 0 < saved < SIZES, saved
    return f'{SIZES} sizes from {least} pages on, saved on {saved}'


def main():
    if sys.argv[1] != '--inside':
        command = ['unshare', '--map-root-user', '--mount']
        if subprocess.run([*command, 'true'], capture_output=True, check=False).returncode != 0:
            print('1..0 # SKIP nothing can be mounted here')
            return 0
        return subprocess.run([*command, sys.executable, __file__, '--inside', sys.argv[1]],
                              check=False).returncode

    program = pathlib.Path(sys.argv[2]).absolute()
    good = True
    print('1..2')
    for number, home_too in enumerate((False, True), 1):
        name = 'and-the-home-on-it' if home_too else 'document'
        with tempfile.TemporaryDirectory(prefix='bb-full-') as folder:
            try:
                said = play(program, pathlib.Path(folder), home_too)
                print(f'ok {number} /full-disk/{name}\n# {said}', flush=True)
            except AssertionError as problem:
                good = False
                print(f'not ok {number} /full-disk/{name}\n# {problem}', flush=True)
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
