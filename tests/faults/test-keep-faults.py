#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Writes journals and versions with a fault at every system call: afterwards there is what was safe
before, no record and no version is half there, and nobody is told that it is safe when it is not.

test-keep-faults.py [--thorough] PROGRAM KIND   KIND is kill or error
"""

import argparse
import collections
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile

from strace import Strace, fresh

ERRNOS = ['ENOSPC', 'EIO', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ETXTBSY', 'EXDEV',
          'EMFILE', 'EINTR', 'ENOMEM', 'EEXIST', 'EOPNOTSUPP', 'ENOENT', 'ESTALE']
# These have to do with memory, threads and time, not with a disk. A close that strace lets fail is not
# done, and would keep a lock that the system gives back.
OTHERS = {'close', 'brk', 'mmap', 'munmap', 'mremap', 'mprotect', 'madvise', 'futex', 'getrandom', 'prctl',
          'rt_sigprocmask', 'rt_sigaction', 'clock_nanosleep', 'clone3', 'exit_group', 'exit',
          'sched_yield', 'gettid', 'getpid', 'geteuid', 'rseq', 'set_robust_list', 'getdents64',
          'restart_syscall', 'poll', 'write_eventfd'}
N_EDITS = 5
N_VERSIONS = 12
CALL = re.compile(r'^(?:\d+ +)?(\w+)\(')


class Ground:
    """A state directory, and the program in it."""

    def __init__(self, program, folder):
        self.program = program
        self.state = folder / 'state'
        self.log = folder / 'log'
        self.environment = {'PATH': os.environ['PATH'], 'HOME': str(folder), 'LC_ALL': 'C.UTF-8',
                            'XDG_STATE_HOME': str(self.state), 'G_DEBUG': 'fatal-warnings',
                            'GIO_USE_VFS': 'local'}
        self.strace = Strace(self.log, self.environment)

    def ask(self, word):
        done = subprocess.run([self.program, word], env=self.environment, capture_output=True,
                              text=True, check=False, timeout=60)
        assert done.returncode == 0, f'{word}: {done.stdout}{done.stderr}'
        return done.stdout.splitlines()

    @staticmethod
    def fault(call, what):
        return ['-e', f'trace={call}', '-e', f'inject={call}:{what}']


class Journal(Ground):
    """Only the thread that writes is hurt: strace takes hold of it when it has begun."""

    def _writer_of(self, process):
        for task in pathlib.Path(f'/proc/{process.pid}/task').iterdir():
            if (task / 'comm').read_text().strip() == 'journal':
                return task.name
        raise AssertionError('no thread writes the journal')

    def _play(self, options):
        fresh(self.state)
        with subprocess.Popen([self.program, 'journal'], env=self.environment, text=True,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            assert process.stdout.readline() == 'ready\n'
            with subprocess.Popen(['strace', '-o', self.log, *options, '-p',
                                   self._writer_of(process)],
                                  stderr=subprocess.PIPE, text=True) as tracer:
                assert 'attached' in tracer.stderr.readline()
                output, errors = process.communicate('go\n', timeout=60)
                tracer.communicate(timeout=60)
        return process.returncode, output, errors

    def calls(self):
        code, output, errors = self._play([])
        assert (code, output) == (0, 'told\n'), (code, output, errors)
        assert self.ask('recover') == [f'edit {N_EDITS}, half a word']
        seen = collections.Counter()
        for line in self.log.read_text(errors='replace').splitlines():
            match = CALL.match(line)
            if match and match[1] not in OTHERS:
                seen[match[1]] += 1
                yield match[1], seen[match[1]]

    def check(self, told):
        """What was told is there; of the rest, what came first."""
        found = self.ask('recover')
        assert len(found) == 1, found
        match = re.fullmatch(r'edit (\d), (-|half a word)', found[0])
        assert match, found
        assert int(match[1]) >= 1
        if told:
            assert found == [f'edit {N_EDITS}, half a word'], f'silent: {found}'

    def kill(self, call, number):
        code, _, errors = self._play(self.fault(call, f'signal=SIGKILL:when={number}'))
        assert code == -signal.SIGKILL, (code, errors)
        self.check(told=False)

    def fail(self, call, number, errno, ever):
        when = f'{number}+' if ever else f'{number}'
        code, output, errors = self._play(self.fault(call, f'error={errno}:when={when}'))
        assert code in (0, 1), f'{code}: {errors}'
        self.check(told=code == 0)
        assert code == 0 or output.endswith('.\n'), output


class Versions(Ground):
    """One thread, between two marks."""

    def _run(self, *faults):
        fresh(self.state)
        return self.strace.hurt([self.program, 'add'], faults or [('bpf', 'error=EPERM')])

    def calls(self):
        done = self._run()
        assert done.returncode == 0, done
        assert self.ask('list') == [f'version {n}' for n in range(N_VERSIONS, 0, -1)]
        fresh(self.state)
        for call in self.strace.calls([self.program, 'add'], []):
            if call.name not in OTHERS:
                yield call.name, call.number

    def check(self, told):
        """None is half there, the order is right, and those that were safe are."""
        found = self.ask('list')
        assert 'damaged' not in found, found
        numbers = [int(line.removeprefix('version ')) for line in found]
        assert numbers == sorted(numbers, reverse=True), numbers
        assert set(numbers) >= set(range(1, N_VERSIONS - 1)), numbers
        assert not told or numbers[0] == N_VERSIONS, f'silent: {numbers}'

    def kill(self, call, number):
        done = self._run((call, f'signal=SIGKILL:when={number}'))
        assert done.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL), done
        self.check(told=False)
        assert self.ask('add') == ['kept']

    def fail(self, call, number, errno, ever):
        when = f'{number}+' if ever else f'{number}'
        done = self._run((call, f'error={errno}:when={when}'))
        assert done.returncode in (0, 1), f'{done.returncode}: {done.stderr.decode()}'
        self.check(told=done.returncode == 0)


def cases_of(ground, kind, thorough):
    """Each call; of each one errno and one that stays, or all."""
    for name, number in ground.calls():
        if kind == 'kill':
            yield ground.kill, name, number
        elif thorough:
            for errno in ERRNOS:
                yield ground.fail, name, number, errno, False
                yield ground.fail, name, number, errno, True
        else:
            yield ground.fail, name, number, random.choice(ERRNOS), False
            yield ground.fail, name, number, random.choice(ERRNOS), True


def play(case):
    """What went wrong, or nothing."""
    function, *rest = case
    try:
        function(*rest)
    except Exception as error:  # the others go on
        return f'{rest}: {error!r}'
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--thorough', action='store_true')
    parser.add_argument('--seed', type=int, default=random.randrange(1 << 32))
    parser.add_argument('program', type=pathlib.Path)
    parser.add_argument('kind', choices=('kill', 'error'))
    arguments = parser.parse_args()

    if not Strace.works():
        print('1..0 # SKIP strace cannot be used here')
        return 0
    print(f'# seed: {arguments.seed}\n1..2')
    random.seed(arguments.seed)
    good = True
    with tempfile.TemporaryDirectory(prefix='bb-faults-') as folder:
        program = shutil.copy(arguments.program, folder)
        for number, (name, kind) in enumerate((('journal', Journal), ('versions', Versions)), 1):
            ground = kind(program, pathlib.Path(folder))
            cases = list(cases_of(ground, arguments.kind, arguments.thorough))
            problems = [problem for problem in map(play, cases) if problem]
            good = good and not problems
            print(f'{"not ok" if problems else "ok"} {number} /keep-faults/{arguments.kind}/{name}')
            print(f'# {len(cases)} faults, {len(problems)} problems', flush=True)
            for problem in problems[:20]:
                print(f'# {problem}', flush=True)
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
