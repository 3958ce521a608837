# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Projects in which there is something to see in every place, written as any other tool would."""

import json
import shutil

# Markup, entities, formats and mnemonics, a link to the disk, text that turns the others around.
HOSTILE = ('<b>&amp; {kind}</b> <a href="file:///etc/passwd">x</a> & "%s" _x \u202edeb\u2066 '
           '\u2069\u202c')
HUGE = 1 << 20  # bytes; a longer text is refused

BLOCK = 'customer-journeys'
CHALLENGE = 'right-first-time'
GUIDELINE = 'personal'


def plain(kind):
    return f'Some {kind}'


def hostile(kind):
    return HOSTILE.format(kind=kind)


def two_lines(kind):
    """The same, in fields that hold several lines, and in those that only a hostile file breaks."""
    return hostile(kind) + '\nand & <i>on</i>'


def block(text):
    return {
        'status': 'done', 'rank': 'i', 'owner': text('owner'), 'due': '2027-03-01',
        'start': '2027-01-02', 'first-step': text('step'), 'notes': text('notes'),
        'urgency': 'high', 'effort': text('effort'), 'budget': text('budget'),
        'result': text('result'),
        'checklist': {'c1': {'text': text('line'), 'done': True, 'rank': 'i'},
                      'c2': {'text': text('second line'), 'rank': 'j'}},
        'comments': {'k1': {'text': text('comment'), 'author': text('author'),
                            'discipline': 'data', 'time': '2026-11-20T10:00:00Z'},
                     'k2': {'text': text('answer'), 'reply-to': 'k1',
                            'time': '2026-11-20T11:00:00Z'}},
        'links': {'l1': {'url': 'https://example.org/?a=1&b=<2>', 'title': text('link'),
                         'rank': 'i'},
                  'l2': {'url': 'file:///etc/passwd', 'title': text('refused'), 'rank': 'j'}},
    }


def rich(language, text):
    """All that a project can hold; text makes the words of each kind."""
    return {
        'format': 'bouwbord-project', 'version': 1, 'id': 'rich',
        'catalogue': {'id': 'bouwbord', 'version': 1},
        'project': {'title': text('title'), 'municipality': text('municipality'),
                    'language': language, 'date': '2026-11-24'},
        'guidelines': {GUIDELINE: {'focus': True, 'rank': 'i', 'notes': text('guideline')}},
        'challenges': {CHALLENGE: {'chosen': True, 'rank': 'i', 'why': text('reason')},
                       'online-with-help': {'chosen': True, 'rank': 'j', 'why': text('second')}},
        'blocks': {BLOCK: block(text),
                   'own-0001-a': {'title': text('own'), 'challenge': CHALLENGE,
                                  'description': text('description'), 'status': 'ambition',
                                  'rank': 'i'}},
    }


def write(desk, name, members):
    path = desk.folder / name
    path.write_text(json.dumps(members, ensure_ascii=False), encoding='utf-8')
    desk.not_ours.add(path)
    return path


def quarrel(desk, path, field, here, there):
    """The same project after two people wrote different things in one field of its first block."""
    other = desk.folder / 'other.bouwbord'
    shutil.copyfile(path, other)
    for file, value in ((path, here), (other, there)):
        members = json.loads(file.read_text(encoding='utf-8'))
        members['blocks'][BLOCK][field] = value
        file.write_text(json.dumps(members, ensure_ascii=False), encoding='utf-8')
    merged = desk.folder / 'merged.bouwbord'
    desk.run('merge', path, other, '-o', merged)
    desk.not_ours |= {other, merged}
    return merged
