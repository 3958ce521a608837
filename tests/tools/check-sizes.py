#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Refuses source files that have grown too long to be read in one go."""

import pathlib
import sys

LONGEST = 500
KINDS = {'.c', '.h', '.ui', '.css', '.py', '.sh'}


def main():
    root = pathlib.Path(sys.argv[1])
    good = True
    for folder in ('src', 'tests', 'data', '.dev'):
        for path in sorted((root / folder).rglob('*')):
            if path.suffix not in KINDS or not path.is_file():
                continue
            count = len(path.read_text(encoding='utf-8').splitlines())
            if count > LONGEST:
                print(f'{path.relative_to(root)} has {count} lines; {LONGEST} is the most.',
                      file=sys.stderr)
                good = False
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
