#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Whatever a public header offers is explained as gi-docgen reads it.

A function has a comment in front of its definition: each parameter by its name and in its order,
what is returned, and who owns that. A type has one in the header, with each field or value that
anybody may use. Headers that end in -private.h are for their own folder.
"""

import argparse
import pathlib
import re
import sys
import tempfile

FOLDERS = ('document', 'model', 'storage', 'session')

COMMENT = re.compile(r'/\*.*?\*/', re.DOTALL)
DOC = re.compile(r'/\*\*\n \* (\w+):[^\n]*\n(.*?)\*/\s*', re.DOTALL)
DEFINE = re.compile(r'^#\w[^\n]*(?:\\\n[^\n]*)*', re.MULTILINE)
PROTOTYPE = re.compile(r'^(?P<type>[A-Za-z_][\w ]*?[ *]+)(?P<name>bb_\w+) \((?P<parameters>[^;]*?)\)'
                       r'(?:\s+G_GNUC_\w+(?: \([^)]*\))?)*;', re.MULTILINE | re.DOTALL)
CALLBACK = re.compile(r'^typedef [^;{]*?\(\*(?P<name>Bb\w+)\) \((?P<parameters>[^;]*?)\);',
                      re.MULTILINE | re.DOTALL)
STRUCT = re.compile(r'^typedef (?:struct|enum)(?: \w+)? \{(?P<body>.*?)\} (?P<name>Bb\w+);'
                    r'|^struct _(?P<later>Bb\w+) \{(?P<fields>.*?)\};', re.MULTILINE | re.DOTALL)
OPAQUE = re.compile(r'^typedef struct _(?P<name>Bb\w+) (?P=name);', re.MULTILINE)
OBJECT = re.compile(r'^G_DECLARE_\w+_TYPE \((?P<name>Bb\w+)|^G_DECLARE_INTERFACE \((?P<other>Bb\w+)',
                    re.MULTILINE)
METHOD = re.compile(r'\(\*(\w+)\) \([^;]*\)(?=;)')
MEMBER = re.compile(r'(\w+)(?:\[[^]]*\])?(?: : \d+)?(?: = [^,]*)?\s*[,;]')
# What these do their parameters tell.
EVIDENT = re.compile(r'_(free|unref)$|_set_\w+$')
TYPE_FUNCTION = re.compile(r'_(get_type|quark|error_quark)$')


class Doc:
    """What is said of one name."""

    def __init__(self, text):
        lines = [re.sub(r'^ \* ?', '', line) for line in text.splitlines()]
        self.text = '\n'.join(lines)
        self.parameters = re.findall(r'^@([\w.]+):[ \n]', self.text, re.MULTILINE)
        returns = re.search(r'^Returns:((?:.|\n)*)', self.text, re.MULTILINE)
        self.returns = returns.group(1) if returns else None
        self.words = re.sub(r'^@[\w.]+:(?:.|\n)*?(?=^@|^\n|\Z)', '', self.text, flags=re.MULTILINE)

    def says_something(self):
        return bool(self.words.strip())


def docs_of(text):
    return {name: Doc(body) for name, body in DOC.findall(text)}


def parameter_names(text):
    """Of pointers to functions, arrays and all else the last word."""
    if text.strip() == 'void':
        return []
    return [re.sub(r'\[[^]]*\]', '', part).split()[-1].lstrip('*') for part in text.split(',')]


def problems_of_function(doc, name, kind, parameters):
    if doc is None:
        yield f'{name} has no comment'
        return
    if doc.parameters != parameters:
        yield f'{name} explains {doc.parameters}, but takes {parameters}'
    if not doc.says_something() and not EVIDENT.search(name):
        yield f'{name} does not say what it does'
    returns = kind.strip() != 'void'
    if returns != (doc.returns is not None):
        yield f'{name} {"does not say what it returns" if returns else "returns nothing"}'
    if returns and owned_by_somebody(kind) and '(transfer ' not in doc.returns:
        yield f'{name} does not say who owns what it returns'


def owned_by_somebody(kind):
    return ('*' in kind and 'const ' not in kind) or kind.strip() == 'GStrv'


def problems_of_functions(header, docs):
    for match in PROTOTYPE.finditer(header):
        name = match['name']
        if not TYPE_FUNCTION.search(name):
            parameters = parameter_names(match['parameters'])
            yield from problems_of_function(docs.get(name), name, match['type'], parameters)


def problems_of_callbacks(header, docs):
    for match in CALLBACK.finditer(header):
        doc = docs.get(match['name'])
        if doc is None:
            yield f'{match["name"]} has no comment'
        elif doc.parameters != parameter_names(match['parameters']):
            yield f'{match["name"]} does not explain each of its parameters'


def members_of(header):
    """Fields of structures and values of enumerations; the first field of a class is its parent."""
    members = {}
    for match in STRUCT.finditer(header):
        body = METHOD.sub(r'\1', match['body'] or match['fields'])
        members[match['name'] or match['later']] = set(MEMBER.findall(body + ',')) - {'parent_class'}
    return members


def problems_of_types(header, docs, objects):
    """What is in an object is its own affair, and the numbers of properties are, too."""
    members = members_of(header)
    names = {match['name'] for match in OPAQUE.finditer(header)} | set(members)
    names |= {match['name'] or match['other'] for match in OBJECT.finditer(header)}
    for name in sorted(names):
        values = members.get(name, set()) if name not in objects else set()
        if all(value.startswith('PROP_') for value in values) and values:
            continue
        if name not in docs:
            yield f'{name} has no comment'
        elif values - set(docs[name].parameters):
            yield f'{name} does not explain {sorted(values - set(docs[name].parameters))}'


def problems_in(folder):
    texts = {path: path.read_text(encoding='utf-8') for path in sorted(folder.glob('*.[ch]'))}
    headers = {path: DEFINE.sub('', COMMENT.sub('', text)) for path, text in texts.items()
               if path.suffix == '.h' and not path.stem.endswith('-private')}
    docs = docs_of(''.join(texts.values()))
    objects = {match['name'] or match['other']
               for header in headers.values() for match in OBJECT.finditer(header)}
    for path, header in headers.items():
        for problem in (*problems_of_functions(header, docs), *problems_of_callbacks(header, docs),
                        *problems_of_types(header, docs, objects)):
            yield f'{path}: {problem}'


BAD_HEADER = '''
typedef struct _BbThing BbThing;
/**
 * BbSide:
 * @BB_LEFT: the left one
 */
typedef enum {
    BB_LEFT,
    BB_RIGHT = 1 << 2,
} BbSide;
void bb_silent (int count);
char *bb_thing_dup_name (BbThing *self, const char *const *names,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *bb_thing_dup_title (BbThing *self);
int bb_thing_get_size (BbThing *self);
void bb_thing_go (BbThing *self);
void bb_thing_free (BbThing *self);
typedef void (*BbThingFunc) (BbThing *self, gpointer user_data);
#define BB_TYPE_THING (bb_thing_get_type ())
/* void bb_no_function (void); */
'''

BAD_SOURCE = '''
/**
 * bb_thing_dup_name:
 * @self: a thing
 * @error: where the error goes
 *
 * Makes a name.
 *
 * Returns: (transfer full): the name
 */
/**
 * bb_thing_dup_title:
 * @self: a thing
 *
 * Returns: the title
 */
/**
 * bb_thing_get_size:
 * @self: a thing
 *
 * Counts.
 */
/**
 * bb_thing_go:
 * @self: a thing
 */
/**
 * bb_thing_free:
 * @self: a thing
 */
'''

FOUND = ('bb_silent has no comment', 'bb_thing_dup_name explains', 'bb_thing_dup_title does not say who',
         'bb_thing_get_size does not say what it returns', 'bb_thing_go does not say what it does',
         'BbThingFunc has no comment', 'BbThing has no comment', "BbSide does not explain ['BB_RIGHT']")


def self_test():
    """A check that finds nothing in a bad header proves nothing."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / 'bb-thing.h').write_text(BAD_HEADER, encoding='utf-8')
        (folder / 'bb-thing.c').write_text(BAD_SOURCE, encoding='utf-8')
        found = list(problems_in(folder))
    missed = [part for part in FOUND if not any(part in problem for problem in found)]
    return [f'did not find: {part}' for part in missed] + (found if len(found) != len(FOUND) else [])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('src', type=pathlib.Path, nargs='?')
    parser.add_argument('--self-test', action='store_true')
    arguments = parser.parse_args()

    if arguments.self_test:
        problems = self_test()
    else:
        problems = [problem for folder in FOLDERS for problem in problems_in(arguments.src / folder)]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
