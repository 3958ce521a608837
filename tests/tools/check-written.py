#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Holds every project that a run of the tests wrote against the schema and data/schema/FORMAT.md.

The copies lie in $BOUWBORD_TEST_FILES as FOLDER/PROGRAM/TEST.CHECKSUM.bouwbord, see
tests/support/bb-test-written.c. This is a second reading of the format, which shares nothing with
the program: kinds and places by JSON Schema, then the canonical bytes, every checksum and every
stamp. Prints TAP: one line for each test program.
"""

import argparse
import fnmatch
import hashlib
import importlib.util
import json
import os
import pathlib
import re
import sys

# These put values of any kind at any place, on purpose: a reader keeps such. Of their files the
# frame is looked at, which is all but the kinds of single values.
ANY_KINDS = ('fuzz/*', 'storage/*', 'cli/*/cli-log-is-harmless.*')
FRAME = ('block', 'own-block', 'merge', 'path', 'checksum', 'stamps')

HEADER = ('format', 'version')
LAST = ('history', 'merge')
SHORT = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r'}
ESCAPED = re.compile('["\\\\\x01-\x1f]')


class Number(str):
    """A number as it is spelled."""


def once(pairs):
    if len(dict(pairs)) < len(pairs):
        raise ValueError(f'a name stands twice among {[name for name, _ in pairs]}')
    return tuple(pairs)


def as_pairs(text):
    """JSON with numbers as they are spelled, and objects as pairs in their order."""
    return json.loads(text, parse_int=Number, parse_float=Number, object_pairs_hook=once)


def of_string(text):
    return '"' + ESCAPED.sub(lambda found: SHORT.get(found[0], f'\\u{ord(found[0]):04x}'), text) + '"'


def in_order(pairs, is_root):
    def place(pair):
        name = pair[0]
        if is_root and name in HEADER:
            return 0, HEADER.index(name), ''
        if is_root and name in LAST:
            return 2, LAST.index(name), ''
        return 1, 0, name
    return sorted(pairs, key=place)


def members(value, is_root=False):
    """The parts of an object or array: what stands before each, and what it holds."""
    if isinstance(value, tuple):
        return '{}', [(of_string(name) + ':', part) for name, part in in_order(value, is_root)]
    return '[]', [('', part) for part in value]


def canonical(value):
    """The one-line form."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, str):
        return of_string(value)
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    ends, parts = members(value)
    return ends[0] + ','.join(name + canonical(part) for name, part in parts) + ends[1]


def laid_out(value, depth=0):
    """The form of a file, without its last line feed."""
    if not isinstance(value, (tuple, list)) or not value:
        return canonical(value)
    ends, parts = members(value, depth == 0)
    space = '\n' + '  ' * depth
    lines = [f'{space}  {name}{" " if name else ""}{laid_out(part, depth + 1)}'
             for name, part in parts]
    return ends[0] + ','.join(lines) + space + ends[1]


def checksum(text):
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def unescape(name):
    return name.replace('~2', ' ').replace('~1', '/').replace('~0', '~')


def shown(root, path):
    """The texts that a stamp at a path may be for; of an item it says only that it is there."""
    value = root
    for name in map(unescape, path.split('/')):
        if not isinstance(value, tuple) or name not in dict(value):
            return []
        value = dict(value)[name]
    return ['true', canonical(value)] if isinstance(value, tuple) else [canonical(value)]


class Written:
    """One file that a test wrote."""

    def __init__(self, path):
        self.text = path.read_bytes().decode()
        self.root = as_pairs(self.text)
        self.merge = dict(dict(self.root).get('merge', ()))
        self.seen = {actor: int(counter) for actor, counter in self.merge.get('seen', ())}

    def faults(self, schema):
        found = [f'{error.json_path}: {error.message[:200]}'
                 for error in schema.iter_errors(json.loads(self.text))]
        if found:
            yield from found
            return
        if laid_out(self.root) + '\n' != self.text:
            yield 'the bytes are not canonical'
        if 'check' not in self.merge:
            yield 'there are no merge data'
            return
        yield from self.merge_faults()

    def merge_faults(self):
        checked = tuple(pair for pair in dict(self.root)['merge'] if pair[0] != 'check')
        if self.merge['check'] != checksum(canonical(checked)):
            yield '$.merge.check: does not fit'
        for path, stamps in self.merge.get('stamps', ()):
            yield from self.stamps_faults(f'stamps of {path}', stamps, shown(self.root, path))
        for kind in ('conflicts', 'removed'):
            for path, groups in self.merge.get(kind, ()):
                for stamps, *value in groups:
                    texts = [canonical(value[0]) if value else '-']
                    yield from self.stamps_faults(f'{kind} of {path}', stamps, texts)

    def stamps_faults(self, what, stamps, texts):
        found = [stamp.split(':') for stamp in stamps.split(' ')]
        sums = {stamp[3] for stamp in found}
        if len(sums) != 1 or not sums & set(map(checksum, texts)):
            yield f'{what}: the checksum is not that of the value'
        order = [(int(lamport), actor, int(counter)) for actor, counter, lamport, _ in found]
        if order != sorted(order, reverse=True):
            yield f'{what}: the highest entry is not first'
        for actor, counter, _, _ in found:
            if self.seen.get(actor, 0) < int(counter):
                yield f'{what}: {actor}:{counter} has not been seen'


def faults(path, schema):
    try:
        return list(Written(path).faults(schema))
    except ValueError as error:
        return [str(error)]


def load_schemas(folder):
    """The whole schema, and its frame."""
    place = pathlib.Path(folder) / 'check-schemas.py'
    spec = importlib.util.spec_from_file_location('check_schemas', place)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    whole, frame = (tool.validator(folder, 'project') for _ in range(2))
    for name in set(frame.schema['$defs']) - set(FRAME):
        frame.schema['$defs'][name] = True
    return whole, frame


def may_be_any_kind(path):
    name = '/'.join(path.parts[-3:])
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in ANY_KINDS)


def check_program(program, whole, frame):
    """Prints what is wrong, and returns how many files there were and how many are broken."""
    files = sorted(program.glob('*.bouwbord'))
    n_broken = 0
    for path in files:
        found = faults(path, frame if may_be_any_kind(path) else whole)
        n_broken += bool(found)
        for fault in found[:5]:
            print(f'# /{path.name.split(".")[0]} wrote {path}: {fault}')
    return len(files), n_broken


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('schemas', help='the folder of the schemas')
    parser.add_argument('files', nargs='?', default=os.environ.get('BOUWBORD_TEST_FILES'))
    arguments = parser.parse_args()

    programs = sorted(pathlib.Path(arguments.files or '/nowhere').glob('*/*'))
    if not programs:
        print('1..0 # SKIP no test wrote a file')
        return
    schemas = load_schemas(arguments.schemas)
    total = 0
    for number, program in enumerate(programs, 1):
        n_files, n_broken = check_program(program, *schemas)
        total += n_files
        name = f'/written/{program.parent.name}/{program.name}'
        print(f'{"not " if n_broken else ""}ok {number} {name} # {n_files} files, {n_broken} broken')
    print(f'# {total} files')
    print(f'1..{len(programs)}')


if __name__ == '__main__':
    sys.exit(main())
