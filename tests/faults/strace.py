# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Runs a program with a fault at one of its system calls."""

import collections
import pathlib
import re
import shutil
import subprocess

MARK = 'bouwbord-saves-now'
_CALL = re.compile(r'^\d+ +(\w+)\(')

Call = collections.namedtuple('Call', 'name number')


def _inject(faults):
    return [option for name, what in faults for option in ('-e', f'inject={name}:{what}')]


class Strace:
    """Knows at which calls the program can be hurt while it saves."""

    def __init__(self, log, environment):
        self.log = log
        self.environment = environment
        log.touch()
        log.chmod(0o666)

    @staticmethod
    def works():
        """Not every container lets one process look at another."""
        if not shutil.which('strace'):
            return False
        return subprocess.run(['strace', '-f', '-o', '/dev/null', 'true'], capture_output=True,
                              check=False).returncode == 0

    def calls(self, words, faults, **settings):
        """Those between the two marks, each with how many of its name there were before it."""
        done = self._run(['-o', self.log, *_inject(faults)], words, **settings)
        lines = self.log.read_text(errors='replace').splitlines()
        assert done.returncode in (0, 1), done.stderr
        seen = collections.Counter()
        found = []
        marks = 0
        for line in lines:
            match = _CALL.match(line)
            if not match:
                continue
            seen[match[1]] += 1
            if MARK in line:
                marks += 1
            elif marks == 1:
                found.append(Call(match[1], seen[match[1]]))
        assert marks == 2, lines[-20:]
        return found

    def hurt(self, words, faults, **settings):
        """`faults` are (call, what is done to it), such as ('write', 'error=EIO:when=3')."""
        options = ['-o', '/dev/null', '-e', 'trace=' + ','.join({name for name, _ in faults})]
        return self._run(options + _inject(faults), words, **settings)

    def _run(self, options, words, **settings):
        command = ['strace', '-f', '-qq', *options, *map(str, words)]
        return subprocess.run(command, env=self.environment, capture_output=True, check=False,
                              timeout=60, **settings)


def fresh(folder):
    """An empty folder, whatever was there and whoever may write to it."""
    path = pathlib.Path(folder)
    if path.exists():
        for inner in [path, *path.rglob('*')]:
            if inner.is_dir() and not inner.is_symlink():
                inner.chmod(0o700)
        shutil.rmtree(path)
    path.mkdir()
    return path
