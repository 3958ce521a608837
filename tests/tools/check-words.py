#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Refuses words that must not be in the sources, and says why."""

import pathlib
import re
import sys

EVERYWHERE = [
    # Written so that this file does not find itself.
    (r'\b(TO' r'DO|FIX' r'ME|X' r'XX|HA' r'CK)\b', 'what is unfinished is not committed'),
    (r'\b(deb|ftp|security|archive|snapshot|mirror)s?\.([a-z]+\.)?(debian|ubuntu)\b',
     'the host\'s own apt sources name the archive'),
]

IN_SRC = [
    (r'\bg_file_replace_contents(_async)?\s*\(', 'it loses a document on a full disk'),
    (r'\bjson_generator_to_file\s*\(', 'it loses a document on a full disk'),
    (r'\bg_object_set_q?data(_full)?\s*\(', 'a struct member is typed'),
    (r'\bg_file_set_contents\s*\(', 'g_file_set_contents_full says how durable'),
    (r'\b(strcpy|strcat|sprintf|gets)\s*\(', 'it does not know where its buffer ends'),
]

TEXT = {'.c', '.h', '.ui', '.css', '.py', '.sh', '.md', '.in', '.build', '.json', '.po', '.yml', '.txt'}


def files_of(root):
    for folder in ('src', 'data', 'po', 'tests', 'flatpak', '.dev', '.ci'):
        yield from sorted((root / folder).rglob('*'))
    yield from sorted(root.glob('*'))


def problems_in(path, root):
    name = path.relative_to(root)
    rules = EVERYWHERE + (IN_SRC if name.parts[0] == 'src' else [])
    for number, line in enumerate(path.read_text(encoding='utf-8', errors='replace').splitlines(), 1):
        for pattern, reason in rules:
            match = re.search(pattern, line)
            if match:
                yield f'{name}:{number}: {match.group(0)}: {reason}'


def main():
    root = pathlib.Path(sys.argv[1])
    problems = []
    for path in files_of(root):
        if path.is_file() and (path.suffix in TEXT or path.name in {'dev', 'run'}):
            problems += problems_in(path, root)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
