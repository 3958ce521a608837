# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Files made to hurt. Each is within the limits of the format, but for those said to be refused."""

from forge import COUNTER_MAX, checksum, colliding_actors, collisions, project, registers, stamp

MIB = 1 << 20
VALUES = 250_000
STATUS = 'blocks/b/status'


def _status(value='done'):
    return {'blocks': {'b': {'status': value}}}


def _nested(depth):
    value = 1
    for _ in range(depth):
        value = [value]
    return value


def colliding_names():
    """Refused: all names of one object have one hash."""
    return project({'blocks': {name: 1 for name in collisions(1 << 16)}})


def colliding_actors_seen():
    """Refused likewise."""
    return project(_status(), {'seen': {actor: 1 for actor in colliding_actors(1 << 16)}})


def colliding_actors_stamped():
    """The names in stamps are no names of an object, so no scan sees how alike they are."""
    actors = sorted(colliding_actors(1 << 16), reverse=True)
    parts = [actors[i:i + 20_000] for i in range(0, len(actors), 20_000)]
    stamps = {f'f{i}': ' '.join(f'{actor}:1:1:{checksum(1)}' for actor in part)
              for i, part in enumerate(parts)}
    return project({path: 1 for path in stamps}, {'stamps': stamps})


def _conflicts(others):
    groups = [[stamp(value, counter=len(others) - i, lamport=1), value]
              for i, value in enumerate(others)]
    return project(_status(), {
        'conflicts': {STATUS: groups},
        'seen': {'a': len(others)},
        'stamps': {STATUS: stamp('done', 'b', 1, 2)},
    })


def conflicts():
    return _conflicts([f'v{i}' for i in range(60_000)])


def colliding_conflicts():
    return _conflicts(list(collisions(60_000)))


def long_conflicts():
    return _conflicts([chr(97 + i) * (MIB - 8) for i in range(15)])


def colliding_history():
    return project(_status(), {}, [f'1:a:{i} - edit blocks/{name}/notes "x"' for i, name
                                   in enumerate(collisions(100_000), 1)])


def long_history():
    return project(_status(), {}, [f'1:a:{i} - edit blocks/b/notes "{"x" * (MIB - 64)}"'
                                   for i in range(1, 16)])


def broken_history():
    return project(_status(), {}, [f'{i} is no record' for i in range(VALUES - 100)])


def history_of_one_path():
    return project(_status(), {}, [f'{i}:a:{i} - edit blocks/b/notes "x"'
                                   for i in range(1, 240_000)])


def deep():
    fields = {'deep': _nested(63)}
    return project(fields, registers(fields))


def deep_everywhere():
    return project({f'f{i}': _nested(60) for i in range(4000)})


def too_deep():
    """Refused."""
    return b'[' * (16 * MIB)


def too_deep_objects():
    """Refused."""
    return b'{"a":' * (3 * MIB)


def values():
    """Registers that the schema does not know, all stamped."""
    fields = {f'f{i:06}': 1 for i in range(124_000)}
    return project(fields, registers(fields))


def values_without_stamps():
    return project({f'f{i:06}': i for i in range(VALUES - 8)})


def values_in_one():
    fields = {'list': [0] * (VALUES - 32)}
    return project(fields, registers(fields))


def items():
    """Two thirds of all values are items, each with a field."""
    return project({'parking': {f'i{i:06}': {'text': 'x'} for i in range(110_000)}})


def items_in_items():
    return project({'blocks': {f'own-{i}': {'comments': {f'c{j}': {'text': 'x'} for j in range(300)}}
                               for i in range(300)}})


def long_string():
    fields = {'project/title': 'é' * (MIB // 2 - 1)}
    return project({'project': {'title': fields['project/title']}}, registers(fields))


def escapes():
    """Sixteen times what a person can read."""
    line = '\\u0001' * 170_000
    return project({}).replace(b'"id"', b'"x":["' + '","'.join([line] * 15).encode() + b'"],"id"')


def full():
    """16 MiB of everything at once."""
    history = [f'{i}:a:{i} - edit blocks/b/notes "{"h" * 500}"' for i in range(1, 5000)]
    merge = {'seen': {f'actor{i}': COUNTER_MAX for i in range(20_000)}}
    fields = {f'f{i:06}': 'v' * 100 for i in range(60_000)}
    base = len(project(fields, merge, history)) + 64
    return project({**fields, 'rest': ['r' * 1_000_000] * ((16 * MIB - base) // 1_000_003)}, merge,
                   history)


def spaces():
    return project(_status()) + b' ' * (16 * MIB - 200)


def newlines():
    """Refused at the very end: what finds the line reads all."""
    return b'\n' * (16 * MIB - 1) + b'x'


def seen():
    return project(_status(), {'seen': {f'a{i:06}': 1 for i in range(VALUES - 100)}})


def stamps():
    """All stamps that one text has room for."""
    total = MIB // 27
    line = ' '.join(f'a:{i}:1:{checksum("done")}' for i in range(total, 0, -1))
    return project(_status(), {'seen': {'a': total}, 'stamps': {STATUS: line}})


def stamps_everywhere():
    """More than 400,000 stamps."""
    total = MIB // 27
    line = {i: ' '.join(f'a{i}:{n}:1:{checksum(1)}' for n in range(total, 0, -1))
            for i in range(10)}
    return project({f'f{i}': 1 for i in line}, {'stamps': {f'f{i}': line[i] for i in line}})


def removed():
    groups = {f'parking/i{i:05}/{field}': [[stamp('x', counter=i * 2 + n), 'x']]
              for i in range(30_000) for n, field in enumerate(('text', 'owner'), 1)}
    return project(_status(), {'removed': groups, 'seen': {'a': 60_002}})


def removed_by_hand():
    """Stamps of thousands of items, of which not one is there."""
    merge = {path: stamp(True, counter=i) for i, path in
             enumerate((f'parking/i{i:05}' for i in range(60_000)), 1)}
    merge |= {f'{path}/text': stamp('x', 'b', i) for i, path in enumerate(merge, 1)}
    return project(_status(), {'stamps': merge})


def one_dot():
    """Every write says that it is the same one."""
    fields = {f'f{i:06}': i for i in range(100_000)}
    return project(fields, {'seen': {'a': 1}, 'stamps': {path: stamp(value) for path, value
                                                         in fields.items()}})


def last_numbers():
    """Counter and Lamport time have nowhere to go."""
    last = stamp('done', 'a', COUNTER_MAX, COUNTER_MAX)
    return project(_status('none'), {'seen': {'a': COUNTER_MAX}, 'stamps': {STATUS: last}},
                   [f'{COUNTER_MAX}:a:{COUNTER_MAX} - edit {STATUS} "done"'])


def seen_below():
    return project(_status(), {'seen': {'a': 1}, 'stamps': {STATUS: stamp('done', 'a', 9, 9)}})


def many_languages():
    return project({'catalogue': {'texts': {'block': {f'b{i}': {'title': {f'l{j}': 'x' for j
                    in range(400)}} for i in range(500)}}}})


def voters():
    return project({'voters': {f'v{i}': {'name': 'x', 'opinions': {f'b{j}': 'done' for j in range(34)}}
                               for i in range(6_000)}})


def lists():
    return project({name: {f'i{i:05}': {'rank': 'i', 'title': 'x', 'text': 'x'} for i in range(15_000)}
                    for name in ('agenda', 'decisions', 'parking', 'snapshots')})


def own_blocks():
    return project({'blocks': {f'own-{i}': {'title': 'x', 'rank': 'i', 'challenge': 'c'}
                               for i in range(50_000)}})


REFUSED = {colliding_names, colliding_actors_seen, too_deep, too_deep_objects, newlines}
ALL = [colliding_names, colliding_actors_seen, colliding_actors_stamped, conflicts,
       colliding_conflicts, long_conflicts, colliding_history, long_history, broken_history,
       history_of_one_path, deep, deep_everywhere, too_deep, too_deep_objects, values,
       values_without_stamps, values_in_one, items, items_in_items, long_string, escapes, full,
       spaces, newlines, seen, stamps, stamps_everywhere, removed, removed_by_hand, one_dot,
       last_numbers, seen_below, many_languages, voters, lists, own_blocks]
