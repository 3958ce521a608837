#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Saves with a fault at every system call: afterwards there is the old file or the new one, and
nobody is told that it was saved when it was not.

test-save-faults.py [--thorough] PROGRAM KIND   KIND is kill, error or slow
"""

import argparse
import concurrent.futures
import os
import pathlib
import random
import shutil
import signal
import sys
import tempfile
import threading

from strace import Strace, fresh
from targets import usable

FIELDS = 20
ERRNOS = ['ENOSPC', 'EIO', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ETXTBSY', 'EXDEV',
          'EMFILE', 'EINTR', 'ENOMEM', 'EEXIST', 'EOPNOTSUPP', 'ENOENT', 'ESTALE']
# These fail only for want of memory, which ends the program as a kill does.
MEMORY = {'brk', 'mmap', 'munmap', 'mremap', 'mprotect', 'madvise', 'futex', 'getrandom', 'prctl',
          'rt_sigprocmask', 'rt_sigaction', 'clock_nanosleep', 'clone3', 'exit_group', 'sched_yield',
          'gettid', 'getpid', 'geteuid', 'umask'}


class Ground:
    """A place of its own to save in, for one thread."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = fresh(folder)
        self.folder.chmod(0o755)
        self.state = self.folder / 'state'
        environment = {'PATH': os.environ['PATH'], 'HOME': str(self.folder), 'LC_ALL': 'C.UTF-8',
                       'XDG_STATE_HOME': str(self.state), 'G_DEBUG': 'fatal-warnings',
                       'GIO_USE_VFS': 'local'}
        self.strace = Strace(self.folder / 'log', environment)
        self.targets = {kind.name: kind(self.folder, self._make) for kind in usable()}
        self.former = self._write('former', 'a')
        self.old = self.former.read_bytes()
        self.expected = {}

    def _words(self, path, actor):
        return [self.program, path, actor, FIELDS]

    def _write(self, name, actor):
        path = self.folder / name
        done = self.strace.hurt(self._words(path, actor), [('bpf', 'error=EPERM')])
        assert done.returncode == 0, done
        return path

    def _make(self, path):
        shutil.copyfile(self.former, path)

    def _settings(self, target):
        return {'user': target.user, 'group': target.user, 'extra_groups': []} if target.user else {}

    def set_up(self, target):
        target.set_up()
        fresh(self.state).chmod(0o777)

    def run(self, target, *faults):
        faults = [*target.faults, *faults] or [('bpf', 'error=EPERM')]
        return self.strace.hurt(self._words(target.path, 'b'), faults, **self._settings(target))

    def calls(self, target):
        """Where it can be hurt; and what comes of it when nothing does."""
        self.set_up(target)
        assert self.run(target).returncode == (1 if target.refused else 0), target.name
        self.expected[target.name] = target.content()
        assert target.litter() == [], target.litter()
        self.set_up(target)
        return self.strace.calls(self._words(target.path, 'b'), target.faults,
                                 **self._settings(target))

    def old_of(self, target):
        return None if target.name.startswith('new') else self.old

    def check(self, target, done, may_litter):
        """Old or new, and nothing said that is not true."""
        new = self.expected[target.name]
        found = target.content()
        assert found in (self.old_of(target), new), 'broken: neither the old file nor the new one'
        target.check()
        if done.returncode == 0:
            assert found == new, 'silent: it says that it was saved'
        message = done.stdout.decode()
        # Where nothing can be written, nothing can be said either.
        if done.returncode == 1 and message:
            assert message.startswith('“x.bouwbord” was not saved. ') and message.endswith('.\n'), message
        assert may_litter or not target.litter(), target.litter()


def kill(ground, target, call):
    """Afterwards the next save does what this one did not come to."""
    done = ground.run(target, (call.name, f'signal=SIGKILL:when={call.number}'))
    assert done.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL), done
    ground.check(target, done, may_litter=True)
    if not target.refused and target.content() == ground.old_of(target):
        assert ground.run(target).returncode == 0
        assert target.content() == ground.expected[target.name], 'not saved by the next save'


def fail(ground, target, call, errno, ever):
    """Only a `write` that fails for ever may keep the program from saying why."""
    when = f'{call.number}+' if ever else f'{call.number}'
    done = ground.run(target, (call.name, f'error={errno}:when={when}'))
    assert done.returncode in (0, 1), f'{done.returncode}: {done.stderr.decode()}'
    assert done.returncode == 0 or done.stdout or (call.name == 'write' and ever), 'nothing said'
    ground.check(target, done, may_litter=call.name in ('unlink', 'unlinkat'))


def shorten(ground, target, call, what):
    """Interrupted or late: it is saved all the same. A drive that says that it has taken one byte,
    and has not, is found out."""
    done = ground.run(target, (call.name, what.format(call.number)))
    assert done.returncode == 0 or 'retval' in what, done
    ground.check(target, done, may_litter=False)


def kills(target, calls, thorough):
    return [(kill, target, call) for call in calls]


def errors(target, calls, thorough):
    """All, or of each call one errno and one that stays."""
    hurtable = [call for call in calls if call.name not in MEMORY]
    if thorough:
        return [(fail, target, call, errno, ever) for call in hurtable for errno in ERRNOS
                for ever in (False, True)]
    return [(fail, target, call, random.choice(ERRNOS), ever) for call in hurtable
            for ever in (False, True)]


def slow(target, calls, thorough):
    if target.refused:
        return []
    found = []
    for call in calls:
        if call.name in ('read', 'write', 'openat', 'fsync', 'flock'):
            found.append((shorten, target, call, 'error=EINTR:when={}'))
        if call.name == 'write':
            found.append((shorten, target, call, 'retval=1:when={}'))
        if call.name in ('write', 'fsync', 'renameat2', 'rename') and target.name == 'existing':
            found.append((shorten, target, call, 'delay_enter=50000:when={}'))
    return found


def draw(name, kind, cases):
    """What each test run has time for: of all kills those on the plainest targets, and some others."""
    if kind == 'kill' and name in ('existing', 'new'):
        return cases
    return random.sample(cases, min(len(cases), 50))


KINDS = {'kill': kills, 'error': errors, 'slow': slow}


class Play:
    """All cases of a kind, in two threads."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.grounds = threading.local()
        self.count = 0
        self.lock = threading.Lock()

    def ground(self):
        if not hasattr(self.grounds, 'ground'):
            with self.lock:
                self.count += 1
                number = self.count
            ground = Ground(self.program, self.folder / f'ground-{number}')
            for target in ground.targets.values():
                ground.calls(target)
            self.grounds.ground = ground
        return self.grounds.ground

    def play(self, case):
        """What went wrong, or nothing."""
        function, name, call, *rest = case
        ground = self.ground()
        target = ground.targets[name]
        ground.set_up(target)
        try:
            function(ground, target, call, *rest)
        except Exception as error:  # the others go on
            return f'{function.__name__} {name} {call.name}#{call.number} {rest}: {error!r}'
        return None


def cases_of(play, kind, thorough):
    ground = play.ground()
    for target in ground.targets.values():
        calls = ground.calls(target)
        cases = KINDS[kind](target, calls, thorough)
        cases = cases if thorough else draw(target.name, kind, cases)
        yield target.name, [(function, target.name, *rest) for function, _, *rest in cases]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--thorough', action='store_true')
    parser.add_argument('--seed', type=int, default=random.randrange(1 << 32))
    parser.add_argument('program', type=pathlib.Path)
    parser.add_argument('kind', choices=KINDS)
    arguments = parser.parse_args()

    if not Strace.works():
        print('1..0 # SKIP strace cannot be used here')
        return 0
    print(f'# seed: {arguments.seed}')
    random.seed(arguments.seed)
    good = True
    with tempfile.TemporaryDirectory(prefix='bb-faults-') as folder:
        os.chmod(folder, 0o755)
        # Where another user may run it, too.
        play = Play(shutil.copy(arguments.program, folder), folder)
        targets = list(cases_of(play, arguments.kind, arguments.thorough))
        print(f'1..{len(targets)}')
        with concurrent.futures.ThreadPoolExecutor(2) as threads:
            for number, (name, cases) in enumerate(targets, 1):
                problems = [problem for problem in threads.map(play.play, cases) if problem]
                good = good and not problems
                print(f'{"not ok" if problems else "ok"} {number} /save-faults/{arguments.kind}/{name}')
                print(f'# {len(cases)} faults, {len(problems)} problems', flush=True)
                for problem in problems[:20]:
                    print(f'# {problem}', flush=True)
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
