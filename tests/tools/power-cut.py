#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Cuts the power of a disk while a project is saved, and just after it was said to be saved.

power-cut.py PROGRAM [ext4|xfs|btrfs…]

It takes root and loop devices, and is no part of the tests. For each file system it makes a disk in a
file, saves with PROGRAM (tests/faults/save-program), stops it at a system call, takes the disk away
without writing what is in memory (FS_IOC_SHUTDOWN), and mounts it again.
"""

import fcntl
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'faults'))
from strace import Strace  # noqa: E402

SHUTDOWN = 0x8004587d
NO_LOG_FLUSH = (2).to_bytes(4, 'little')
SIZES = {'ext4': 32, 'xfs': 320, 'btrfs': 128}
CALLS = {'openat', 'write', 'fchmod', 'fsync', 'close', 'renameat2', 'unlink', 'fremovexattr'}


class Disk:
    def __init__(self, kind, folder):
        self.kind = kind
        self.image = folder / f'{kind}.img'
        self.mountpoint = folder / kind
        self.mountpoint.mkdir()
        self.path = self.mountpoint / 'x.bouwbord'
        self.image.touch()
        os.truncate(self.image, SIZES[kind] << 20)
        quiet(f'mkfs.{kind}', '-F' if kind == 'ext4' else '-f', self.image)

    def mount(self):
        quiet('mount', '-o', 'loop', self.image, self.mountpoint)

    def unmount(self):
        quiet('umount', self.mountpoint)

    def cut(self):
        """All that is not on the disk yet is gone."""
        folder = os.open(self.mountpoint, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, SHUTDOWN, NO_LOG_FLUSH)
        finally:
            os.close(folder)
        self.unmount()
        self.mount()

    def start_with(self, content):
        for path in self.mountpoint.iterdir():
            if path.is_file():
                path.unlink()
        if content is not None:
            self.path.write_bytes(content)
        os.sync()

    def content(self):
        return self.path.read_bytes() if self.path.exists() else None


def quiet(*words):
    subprocess.run(list(map(str, words)), check=True, capture_output=True)


def play(disk, strace, program, old, new):
    """How many cuts there were, and which left something else than they should have."""
    words = [program, disk.path, 'b', 20]
    disk.start_with(old)
    points = [call for call in strace.calls(words, ()) if call.name in CALLS]
    problems = []
    for call in points:
        disk.start_with(old)
        strace.hurt(words, [(call.name, f'signal=SIGKILL:when={call.number}')])
        disk.cut()
        if disk.content() not in (old, new):
            problems.append(f'{call.name}#{call.number}')
    for number in range(10):
        disk.start_with(old)
        assert subprocess.run(list(map(str, words)), env=strace.environment, check=False,
                              capture_output=True).stdout == b'saved\n'
        disk.cut()
        if disk.content() != new:
            problems.append(f'after it was saved, {number}')
    return len(points) + 10, problems


def main():
    program = pathlib.Path(sys.argv[1]).absolute()
    good = True
    with tempfile.TemporaryDirectory(prefix='bb-power-') as name:
        folder = pathlib.Path(name)
        strace = Strace(folder / 'log', {'PATH': os.environ['PATH'], 'HOME': name, 'LC_ALL': 'C.UTF-8',
                                         'XDG_STATE_HOME': name + '/state', 'GIO_USE_VFS': 'local'})
        contents = [None]
        for actor in 'ab':
            quiet('env', f'XDG_STATE_HOME={name}/state', program, folder / 'first', actor, 20)
            contents.append((folder / 'first').read_bytes())
        quiet('env', f'XDG_STATE_HOME={name}/state', program, folder / 'alone', 'b', 20)
        alone = (folder / 'alone').read_bytes()
        for kind in sys.argv[2:] or [kind for kind in SIZES if shutil.which(f'mkfs.{kind}')]:
            disk = Disk(kind, folder)
            disk.mount()
            try:
                for what, old, new in (('existing', contents[1], contents[2]), ('new', None, alone)):
                    count, problems = play(disk, strace, program, old, new)
                    good = good and not problems
                    print(f'{kind} {what}: {count} cuts, {len(problems)} problems', *problems, flush=True)
            except OSError as error:
                print(f'{kind}: no power to cut: {error}', flush=True)
            finally:
                disk.unmount()
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
