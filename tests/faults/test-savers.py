#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Several programs save different edits of one project at the same time, again and again: whatever
one of them was told to be saved is in the file in the end.

Two and two share a state directory, as windows of one user do, and queue; the pairs have one each, as
a program in a sandbox has, and meet only in the file. In the second case some are killed.

test-savers.py [--rounds N] [--seed N] PROGRAM
"""

import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import threading
import time

SAVERS = 4
KILLED = 0.2
SIGKILL = -9


class Desk:
    """A file, and the savers at it."""

    def __init__(self, program, folder, rounds, kills):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.path = self.folder / 'x.bouwbord'
        self.rounds = rounds
        self.kills = kills
        self.saved = {}
        self.problems = []

    def start(self, actor, number, home):
        environment = {'PATH': os.environ['PATH'], 'HOME': str(self.folder), 'LC_ALL': 'C.UTF-8',
                       'XDG_STATE_HOME': str(self.folder / f'home-{home}'), 'GIO_USE_VFS': 'local',
                       'G_DEBUG': 'fatal-warnings'}
        return subprocess.Popen([self.program, self.path, actor, '1', str(number)], env=environment,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def save(self, actor, number, home, chance):
        process = self.start(actor, number, home)
        if self.kills and chance.random() < KILLED:
            time.sleep(chance.random() * 0.03)
            process.kill()
        output, errors = process.communicate(timeout=120)
        if process.returncode == 0 and output == b'saved\n':
            self.saved[f'b{number}'] = actor
        elif not (self.kills and process.returncode == SIGKILL):
            self.problems.append(f'{actor}: {process.returncode}: {(output + errors).decode()}')

    def play(self, saver, seed):
        chance = random.Random(seed)
        for turn in range(self.rounds):
            self.save(f's{saver}t{turn}', saver * 10000 + turn, saver // 2, chance)

    def check(self):
        """What killed ones have left comes back with the next save."""
        self.kills = False
        self.save('last', 99999, 0, None)
        blocks = json.loads(self.path.read_bytes())['blocks']
        lost = [name for name, actor in self.saved.items()
                if blocks.get(name, {}).get('owner') != f'{actor} 0']
        assert not self.problems, self.problems[:5]
        assert not lost, f'{len(lost)} of {len(self.saved)} edits are lost: {lost[:5]}'
        return len(self.saved)


def play(program, rounds, seed, kills):
    with tempfile.TemporaryDirectory(prefix='bb-savers-') as folder:
        desk = Desk(program, folder, rounds, False)
        desk.save('first', 99998, 0, None)
        desk.kills = kills
        threads = [threading.Thread(target=desk.play, args=(saver, f'{seed}-{saver}'))
                   for saver in range(SAVERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return desk.check()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--rounds', type=int, default=20)
    parser.add_argument('--seed', type=int, default=random.randrange(1 << 32))
    parser.add_argument('program', type=pathlib.Path)
    arguments = parser.parse_args()

    print(f'# seed: {arguments.seed}\n1..2')
    good = True
    for number, kills in enumerate((False, True), 1):
        name = 'some-killed' if kills else 'all-at-once'
        try:
            saved = play(arguments.program.absolute(), arguments.rounds, arguments.seed, kills)
            print(f'ok {number} /savers/{name}\n# {saved} saves', flush=True)
        except AssertionError as problem:
            good = False
            print(f'not ok {number} /savers/{name}\n# {problem}', flush=True)
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
