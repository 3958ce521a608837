# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Runs the command line of the program in little memory, and tells in TAP what came of it."""

import argparse
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time
import traceback

# To look at whatever comes by mail takes no more than the smallest computer has to spare. The other
# commands also hold all of the board, or two files and what comes of them.
MEMORY_TO_CHECK = 256 << 20
MEMORY = 512 << 20
# Only what has gone quadratic takes that long; how fast it should be is for an idle computer.
SECONDS = 120

_COMPLAINT = re.compile(r'CRITICAL|WARNING|ERROR|assert', re.IGNORECASE)


def _limit(command):
    memory = MEMORY_TO_CHECK if command == 'check' else MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def state(path):
    """What must not change: a file that is replaced by the same bytes is another one."""
    status = os.stat(path)
    return path.read_bytes(), status.st_mtime_ns, status.st_ino


class Runner:
    """A program, and a folder for its files."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.slowest = 0.0, ''

    def write(self, name, data):
        path = self.folder / f'{name}.bouwbord'
        path.write_bytes(data)
        return path

    def run(self, *words, **settings):
        """The exit code, which is that of a decision and of no crash, and both outputs."""
        environment = {'PATH': os.environ['PATH'], 'HOME': str(self.folder), 'G_DEBUG': 'fatal-warnings',
                       'GSETTINGS_BACKEND': 'memory', 'LC_ALL': 'C.UTF-8', **settings}
        if 'LOCPATH' in os.environ:
            environment['LOCPATH'] = os.environ['LOCPATH']
        begin = time.monotonic()
        done = subprocess.run([self.program, *words], env=environment, timeout=SECONDS,
                              preexec_fn=lambda: _limit(words[0]), capture_output=True, check=False)
        seconds = time.monotonic() - begin
        self.slowest = max(self.slowest, (seconds, words[0]))
        errors = done.stderr.decode()
        assert done.returncode in (0, 1), f'{words}: exit code {done.returncode}: {errors}'
        assert not _COMPLAINT.search(errors), errors
        return done.returncode, done.stdout.decode(), errors


def _say(text):
    print(text, flush=True)


def _run(number, name, test, runner):
    runner.slowest = 0.0, ''
    try:
        test(runner)
    except Exception:  # a test that fails must not end the others
        _say(f'not ok {number} {name}')
        for line in traceback.format_exc().splitlines():
            _say('# ' + line)
        return False
    _say(f'ok {number} {name}')
    _say('# slowest: {:.2f} s ({})'.format(*runner.slowest))
    return True


def main(subject, cases):
    """`cases` makes a list of names and functions of a runner, from whether it is to be thorough."""
    parser = argparse.ArgumentParser()
    parser.add_argument('--thorough', action='store_true')
    parser.add_argument('program', type=pathlib.Path)
    arguments = parser.parse_args()

    tests = cases(arguments.thorough)
    _say(f'1..{len(tests)}')
    with tempfile.TemporaryDirectory(prefix='bb-hostile-') as folder:
        runner = Runner(arguments.program.absolute(), pathlib.Path(folder))
        good = [_run(number, f'/{subject}/{name}', test, runner)
                for number, (name, test) in enumerate(tests, 1)]
    sys.exit(0 if all(good) else 1)
