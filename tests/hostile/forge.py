# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Makes project files by hand, merge data and check included, as somebody with bad intentions would."""

import hashlib
import json

COUNTER_MAX = 2**53 - 1
ID = 'hurt'


def text(value):
    """The canonical one-line form."""
    return json.dumps(value, ensure_ascii=False, separators=(',', ':'), sort_keys=True)


def checksum(value):
    return hashlib.sha256(text(value).encode()).hexdigest()[:12]


def stamp(value, actor='a', counter=1, lamport=1):
    return f'{actor}:{counter}:{lamport}:{checksum(value)}'


def project(values=None, merge=None, history=None, project_id=ID):
    """The bytes of a file; `merge` gets the check that makes it believed."""
    members = {'format': 'bouwbord-project', 'version': 1, 'id': project_id, **(values or {})}
    if history is not None:
        members['history'] = history
    if merge is not None:
        members['merge'] = {'check': checksum(merge), **merge}
    return json.dumps(members, ensure_ascii=False, separators=(',', ':')).encode()


def registers(fields, actor='a', lamport=1):
    """Merge data of fields in the order given: one write each."""
    stamps = {path: stamp(value, actor, counter, lamport)
              for counter, (path, value) in enumerate(fields.items(), 1)}
    return {'seen': {actor: len(stamps)}, 'stamps': stamps}


def collisions(count, first='Ab', second='BA'):
    """Texts that have one and the same hash in tables by h * 33 + c; the two halves must too."""
    length = max(1, (count - 1).bit_length())
    for number in range(count):
        yield ''.join(second if number >> bit & 1 else first for bit in range(length))


def colliding_actors(count):
    return collisions(count, 'ar', 'c0')
