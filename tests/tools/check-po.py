#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Proves that the translations are whole: po/POTFILES.in names every file with a string to translate,
sorted, and each language of po/LINGUAS translates every string of today's sources, none of them fuzzy.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

MARKED = {
    '.c': re.compile(r'(?<![A-Za-z0-9_])(_|N_|C_|NC_|g?n?gettext|g_d[np]*gettext2?)\s*\("'),
    '.ui': re.compile(r'translatable="(yes|true)"'),
    '.in': re.compile(r'\[Desktop Entry\]|gettext-domain=|<component\b|<mime-type\b'),
}

# What meson's glib preset tells xgettext.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']


def lines_of(path):
    lines = (line.split('#')[0].strip() for line in path.read_text(encoding='utf-8').splitlines())
    return [line for line in lines if line]


def files_with_strings(root):
    for folder in ('data', 'src'):
        for path in sorted((root / folder).rglob('*')):
            pattern = MARKED.get(path.suffix)
            if pattern and path.is_file() and pattern.search(path.read_text(encoding='utf-8')):
                yield str(path.relative_to(root))


def problems_of_list(root, listed):
    marked = set(files_with_strings(root))
    if listed != sorted(listed):
        yield 'po/POTFILES.in is not sorted'
    for name in sorted(marked - set(listed)):
        yield f'po/POTFILES.in does not name {name}'
    for name in sorted(set(listed) - marked):
        yield f'po/POTFILES.in names {name}, where nothing is to be translated'


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    return done.returncode, done.stdout + done.stderr


def extract(root, listed, folder):
    """Files end in .in, .in.in; xgettext knows them by the name below."""
    template = folder / 'strings.pot'
    options = [f'--keyword={keyword}' for keyword in KEYWORDS]
    options += ['--flag=g_strdup_printf:1:c-format', '--add-comments', '--from-code=UTF-8']
    names = []
    for name in listed:
        plain = folder / re.sub(r'(\.in)+$', '', name)
        plain.parent.mkdir(parents=True, exist_ok=True)
        plain.write_bytes((root / name).read_bytes())
        names.append(str(plain.relative_to(folder)))
    code, text = run('xgettext', *options, f'--output={template}', *names, cwd=folder)
    return template, [text] if code else []


def problems_of_language(root, language, template):
    po = root / 'po' / f'{language}.po'
    for command in (['msgfmt', '--check', '--output-file=/dev/null'], ['msgcmp']):
        code, text = run(*command, str(po), *([str(template)] if command == ['msgcmp'] else []))
        if code:
            yield text


def main():
    root = pathlib.Path(sys.argv[1])
    listed = lines_of(root / 'po' / 'POTFILES.in')
    problems = list(problems_of_list(root, listed))
    with tempfile.TemporaryDirectory() as folder:
        present = [name for name in listed if (root / name).exists()]
        template, trouble = extract(root, present, pathlib.Path(folder))
        problems += trouble
        if not trouble:
            for language in ' '.join(lines_of(root / 'po' / 'LINGUAS')).split():
                problems += problems_of_language(root, language, template)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
