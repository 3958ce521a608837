# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""What a project may be saved to, and what must be there afterwards."""

import os
import pathlib

from strace import fresh

NOBODY = 65534
SOMEBODY = 65533
OURS = '.~bouwbord-'


class Target:
    """A plain file that is there."""

    name = 'existing'
    faults = ()
    user = None
    refused = False

    def __init__(self, folder, make):
        self.folder = pathlib.Path(folder) / self.name
        self.path = self.folder / 'x.bouwbord'
        self.make = make

    def set_up(self):
        fresh(self.folder)
        self.make(self.path)

    def file(self):
        """Where the bytes are."""
        return self.path

    def content(self):
        return self.file().read_bytes() if self.file().exists() else None

    def litter(self):
        return [path.name for path in self.folder.rglob('*') if OURS in path.name]

    def check(self):
        """What else must be as it was."""


class New(Target):
    name = 'new'

    def set_up(self):
        fresh(self.folder)


class Symlink(Target):
    name = 'symlink'

    def set_up(self):
        fresh(self.folder)
        (self.folder / 'sub').mkdir()
        self.make(self.file())
        self.path.symlink_to('sub/real.bouwbord')

    def file(self):
        return self.folder / 'sub' / 'real.bouwbord'

    def check(self):
        assert self.path.is_symlink(), 'the link is gone'


class HardLink(Target):
    """The other name keeps what it had: it is as often a copy that somebody put by."""
    name = 'hard-link'

    def set_up(self):
        super().set_up()
        os.link(self.path, self.folder / 'other')
        self.former = self.content()

    def check(self):
        assert (self.folder / 'other').read_bytes() == self.former, 'the other name has changed'


class OtherOwner(Target):
    """A colleague's file in a folder that everybody may write to."""
    name = 'other-owner'
    user = SOMEBODY

    def set_up(self):
        super().set_up()
        self.folder.chmod(0o777)
        self.path.chmod(0o666)
        os.chown(self.path, NOBODY, NOBODY)


class ReadOnlyFolder(Target):
    name = 'read-only-folder'
    user = SOMEBODY
    refused = True

    def set_up(self):
        super().set_up()
        os.chown(self.path, SOMEBODY, SOMEBODY)
        self.folder.chmod(0o555)


class NoExchange(Target):
    """A drive that can only rename."""
    name = 'no-exchange'
    faults = (('renameat2', 'error=EINVAL'),)


class NewNoExchange(New):
    name = 'new-no-exchange'
    faults = (('renameat2', 'error=EINVAL'),)


ALL = [Target, New, Symlink, HardLink, NoExchange, NewNoExchange]
# These take a user of another name, whom only root can be.
AS_OTHERS = [OtherOwner, ReadOnlyFolder]


def usable():
    return ALL + (AS_OTHERS if os.geteuid() == 0 else [])
