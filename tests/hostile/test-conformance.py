#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""What json-glib is tested with: refused as it is, and judged right as a value in a project."""

import pathlib
import re

from runner import main, state

FILES = sorted((pathlib.Path(__file__).parents[1] / 'data' / 'conformance').glob('*.json'))

# Where the format allows less than JSON does.
STRICTER = {'y_object_duplicated_key', 'y_object_duplicated_key_and_value',
            'y_object_escaped_null_in_key', 'y_string_null_escape',
            'y_number_double_close_to_zero'}
# Of what a parser may choose: numbers keep their text, whatever they are.
CHOSEN = re.compile(r'i_number_(?!huge_exp)')
PLACE = re.compile(r'Line \d+, column \d+: \w')


def verdicts(runner, paths):
    """Exit code and sentence for each file; all of them are as they were."""
    before = [state(path) for path in paths]
    code, output, errors = runner.run('check', *paths)
    assert not errors, errors
    assert [state(path) for path in paths] == before
    lines = output.splitlines()
    assert len(lines) == len(paths), output
    found = {}
    for path, line in zip(paths, lines):
        name, _, sentence = line.partition(': ')
        assert name == str(path), line
        found[path] = sentence
    assert code == (0 if all(is_valid(sentence) for sentence in found.values()) else 1)
    return found


def is_valid(sentence):
    return sentence.startswith('valid')


def is_good(name):
    return (name.startswith('y_') and name not in STRICTER or bool(CHOSEN.match(name)) or
            name == 'stream-load')


def as_they_are(runner):
    """Good JSON or not, none of them is a project."""
    paths = [runner.write(f'alone-{i}', path.read_bytes()) for i, path in enumerate(FILES)]
    for path, sentence in verdicts(runner, paths).items():
        assert re.match(r'“.*” is (damaged|not a Bouwbord project|too large)', sentence), \
            (path, sentence)


def in_a_project(runner):
    begin = b'{"format": "bouwbord-project",\n"version": 1,\n"id": "p1",\n"future": '
    names = {runner.write(f'inside-{i}', begin + path.read_bytes() + b'\n}\n'): path.stem
             for i, path in enumerate(FILES)}
    for path, sentence in verdicts(runner, list(names)).items():
        assert is_valid(sentence) == is_good(names[path]), (names[path], sentence)
        assert is_valid(sentence) or PLACE.search(sentence), (names[path], sentence)


if __name__ == '__main__':
    assert len(FILES) > 300
    main('conformance', lambda thorough: [('alone', as_they_are), ('in-a-project', in_a_project)])
