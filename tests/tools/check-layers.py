#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Proves that each folder of src/ uses only what stands before it, and only its own libraries.

check-layers.py SRC        reads the #include lines of every source and the dependencies of every
                           folder's meson.build
check-layers.py --self-test  plants a breach of each rule and sees it found
"""

import pathlib
import re
import sys
import tempfile

# A folder, and the libraries that come in with it; those behind it may use them too.
LAYERS = [
    ('document', {'glib'}),
    ('model', {'gio'}),
    ('storage', {'json-glib'}),
    ('export', {'cairo', 'pango', 'libarchive'}),
    ('session', set()),
    ('cli', set()),
    ('widgets', {'gtk', 'adwaita'}),
    ('pane', set()),
    ('strip', set()),
    ('wall', set()),
    ('board', set()),
    ('poster', set()),
    ('programme', set()),
    ('progress', set()),
    ('catalogue', set()),
    ('compare', set()),
    ('workshop', set()),
    ('app', set()),
]
FOLDERS = [folder for folder, _ in LAYERS]

# These know no domain: nothing of ours, and no more libraries than drawing takes.
APART = {'widgets': {'glib', 'gio', 'gtk', 'adwaita'}}

HEADERS = [
    (r'glib(-object|-unix|/.*)?\.h$|glib/', 'glib'),
    (r'gio/|gmodule\.h$', 'gio'),
    (r'json-glib/', 'json-glib'),
    (r'cairo.*\.h$', 'cairo'),
    (r'pango/', 'pango'),
    (r'archive(_entry)?\.h$', 'libarchive'),
    (r'(gtk|gdk|gsk)/|graphene', 'gtk'),
    (r'adwaita\.h$', 'adwaita'),
    (r'(assert|ctype|dirent|errno|fcntl|float|fnmatch|inttypes|limits|locale|math|signal|stdarg|stdbool'
     r'|stddef|stdint|stdio|stdlib|string|time|unistd|sys/[a-z]+|linux/[a-z]+)\.h$', None),
]

DEPENDENCIES = {
    'glib_dep': 'glib',
    'gobject_dep': 'glib',
    'gio_dep': 'gio',
    'gio_unix_dep': 'gio',
    'json_dep': 'json-glib',
    'cairo_dep': 'cairo',
    'pango_dep': 'pango',
    'pangocairo_dep': 'pango',
    'archive_dep': 'libarchive',
    'gtk_dep': 'gtk',
    'adw_dep': 'adwaita',
    'm_dep': None,
    # Resources: data compiled in, no code.
    'catalogue_dep': None,
    'icons_dep': None,
    'ui_dep': None,
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
USED_DEPENDENCY = re.compile(r'\b([a-z_]+_dep)\b(?!\s*=)')


def may_use(folder):
    """The folders of ours and the libraries that FOLDER may use."""
    if folder in APART:
        return {folder}, APART[folder]
    rows = LAYERS[:FOLDERS.index(folder) + 1]
    return {name for name, _ in rows}, set().union(*(libraries for _, libraries in rows))


def library_of(header):
    """The library of a system header; None for the C library, and the header itself if unknown."""
    for pattern, library in HEADERS:
        if re.match(pattern, header):
            return library
    return header


def breach_of_include(folder, quote, name):
    folders, libraries = may_use(folder)
    if quote == '<':
        library = library_of(name)
        allowed = library is None or library in libraries
        return None if allowed else f'may not use {library} (<{name}>)'
    if name == 'config.h':
        return None
    other = name.split('/')[0] if '/' in name else None
    if other is None:
        return f'"{name}" does not name its folder'
    return None if other in folders else f'may not include "{name}"'


def breaches_in_source(path, folder):
    text = path.read_text(encoding='utf-8')
    for quote, name in INCLUDE.findall(text):
        breach = breach_of_include(folder, quote, name)
        if breach:
            yield f'{path}: {folder}/ {breach}'


def breaches_in_meson(path, folder):
    folders, libraries = may_use(folder)
    lines = path.read_text(encoding='utf-8').splitlines()
    text = '\n'.join(line.split('#')[0] for line in lines)
    for name in sorted(set(USED_DEPENDENCY.findall(text))):
        if name.removesuffix('_dep') in FOLDERS and name != 'catalogue_dep':
            allowed = name.removesuffix('_dep') in folders
        else:
            library = DEPENDENCIES.get(name, name)
            allowed = library is None or library in libraries
        if not allowed:
            yield f'{path}: {folder}/ may not depend on {name}'


def breaches(src):
    for path in sorted(src.rglob('*')):
        parts = path.relative_to(src).parts
        if len(parts) < 2:
            if path.is_dir() and parts[0] not in FOLDERS:
                yield f'{path}: not a layer'
        elif parts[0] in FOLDERS:
            if path.suffix in {'.c', '.h'}:
                yield from breaches_in_source(path, parts[0])
            elif path.name == 'meson.build':
                yield from breaches_in_meson(path, parts[0])


PLANTED = [
    ('document/a.c', '#include "model/bb-project.h"', 'may not include'),
    ('document/a.c', '#include <gio/gio.h>', 'may not use gio'),
    ('document/a.c', '#include "bb-value.h"', 'does not name its folder'),
    ('document/meson.build', 'deps = [glib_dep, gio_dep]', 'may not depend on gio_dep'),
    ('model/a.h', '#include <json-glib/json-glib.h>', 'may not use json-glib'),
    ('model/meson.build', 'deps = [document_dep, storage_dep]', 'may not depend on storage_dep'),
    ('storage/a.c', '  #  include <gtk/gtk.h>', 'may not use gtk'),
    ('storage/a.c', '#include <curl/curl.h>', 'may not use curl/curl.h'),
    ('session/a.c', '#include "cli/bb-cli.h"', 'may not include'),
    ('cli/a.c', '#include <adwaita.h>', 'may not use adwaita'),
    ('cli/a.c', '#include "board/bb-board.h"', 'may not include'),
    ('widgets/a.c', '#include "document/bb-value.h"', 'may not include'),
    ('widgets/meson.build', 'deps = [gtk_dep, session_dep]', 'may not depend on session_dep'),
    ('board/a.c', '#include "app/bb-window.h"', 'may not include'),
    ('helpers/a.c', '', 'not a layer'),
]

FAITHFUL = [
    ('document/a.c', '#include "config.h"\n#include <glib-object.h>\n#include <string.h>'),
    ('storage/a.c', '#include "model/bb-project.h"\n#include <json-glib/json-glib.h>'),
    ('widgets/a.c', '#include <gtk/gtk.h>\n#include "widgets/bb-brick.h"'),
    ('app/a.c', '#include "board/bb-board.h"\n#include <adwaita.h>\n#include "document/bb-path.h"'),
    ('app/meson.build', 'app_deps = [cli_dep, board_dep, catalogue_dep]\napp_dep = 1'),
]


def found(files):
    with tempfile.TemporaryDirectory() as folder:
        src = pathlib.Path(folder)
        for name, text in files:
            (src / name).parent.mkdir(parents=True, exist_ok=True)
            (src / name).write_text(text, encoding='utf-8')
        return list(breaches(src))


def self_test():
    missed = [f'{name}: {text!r} was not found to be a breach'
              for name, text, expected in PLANTED
              if not any(expected in breach for breach in found([(name, text)]))]
    return missed + [f'wrongly found: {breach}' for breach in found(FAITHFUL)]


def main():
    if sys.argv[1:] == ['--self-test']:
        problems = self_test()
    else:
        problems = list(breaches(pathlib.Path(sys.argv[1])))
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
