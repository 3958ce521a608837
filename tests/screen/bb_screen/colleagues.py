# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Colleagues who got a project, changed it, each with a name of their own, and send it back.

They write as Bouwbord does, but in Python: a value, who wrote it and when, and the checksums.
"""

import hashlib
import json


def _canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(',', ':'), sort_keys=True)


def _checksum(text):
    return hashlib.sha256(text.encode('utf-8')).hexdigest()[:12]


def _clock(members):
    stamps = members['merge']['stamps'].values()
    times = [int(stamp.split(':')[2]) for line in stamps for stamp in line.split(' ')]
    return max(times + [int(line.split(':')[0]) for line in members.get('history', [])])


def _put(members, path, value):
    *containers, name = path.split('/')
    place = members
    for container in containers:
        place = place.setdefault(container, {})
    if value is None:
        place.pop(name, None)
    else:
        place[name] = value


class Colleague:
    """Somebody with a copy. A name of None is that of nobody."""

    def __init__(self, start, actor, name=None):
        self.members = json.loads(start.read_text(encoding='utf-8'))
        self.actor = actor
        if name:
            self._write(f'actors/{actor}', name)

    def _write(self, path, value):
        merge = self.members['merge']
        counter = merge['seen'].get(self.actor, 0) + 1
        merge['seen'][self.actor] = counter
        _put(self.members, path, value)
        lamport = _clock(self.members) + 1
        if value is None:
            merge['stamps'].pop(path, None)
        else:
            merge['stamps'][path] = f'{self.actor}:{counter}:{lamport}:{_checksum(_canonical(value))}'
        return lamport, counter

    def write(self, path, value, time='2026-11-20T08:41:00Z'):
        """Writes a value, or takes one away, as one edit."""
        lamport, counter = self._write(path, value)
        text = '-' if value is None else _canonical(value)
        self.members.setdefault('history', []).append(
            f'{lamport}:{self.actor}:{counter} {time} edit-block {path} {text}')
        return self

    def send(self, path):
        """Writes the copy as it goes back."""
        merge = self.members['merge']
        merge.pop('check', None)
        merge['check'] = _checksum(_canonical(merge))
        path.write_text(json.dumps(self.members, ensure_ascii=False, indent=2), encoding='utf-8')
        return path
