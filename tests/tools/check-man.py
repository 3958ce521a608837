#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""check-man.py PROGRAM FOLDER: proves that the man pages in FOLDER, in each language, tell of every
command and option that PROGRAM has, and that they are well written.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

ENGLISH = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': ''}
# What man(1) makes of letters and fonts.
ROFF = re.compile(r'\\f[BIRP]|\\-|\\\||"[ ,]*"')


def help_of(program, *command):
    return subprocess.run([program, *command, '--help'], env=ENGLISH, check=True, text=True,
                          stdout=subprocess.PIPE).stdout


def commands_of(program):
    return re.findall(r'^ +bouwbord ([a-z]\S*)', help_of(program), re.MULTILINE)


def words_of(program):
    """Commands and options, as one types them."""
    for command in commands_of(program):
        yield command
        yield from re.findall(r'(?<![\w-])--[a-z][a-z-]*|(?<![\w-])-[a-z]\b',
                              help_of(program, command))
    yield '--version'


def told(page):
    text = page.read_text(encoding='utf-8').replace('\\-', '-')
    lines = [ROFF.sub(' ', line) for line in text.splitlines() if line.startswith(('.B ', '.BR '))]
    return set(re.findall(r'(?<![\w-])-{0,2}[a-z][a-z-]*', ' '.join(lines)))


def complaints_of(page):
    if not shutil.which('man'):
        return
    run = subprocess.run(['man', '--warnings', '-E', 'UTF-8', '-l', '-Tutf8', '-Z', str(page)],
                         env=ENGLISH, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    yield from run.stderr.splitlines()


def problems(program, folder):
    wanted = sorted(set(words_of(program)))
    for page in (folder / 'bouwbord.1', folder / 'nl' / 'bouwbord.1'):
        known = told(page)
        yield from (f'{page} does not tell of {word}.' for word in wanted if word not in known)
        yield from complaints_of(page)


found = list(problems(sys.argv[1], pathlib.Path(sys.argv[2])))
print('\n'.join(found), file=sys.stderr)
sys.exit(bool(found))
