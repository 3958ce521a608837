#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Files made to hurt, in little memory: nothing crashes, nothing is changed, nothing goes unsaid."""

import re

import hurtful
from forge import COUNTER_MAX, project, registers
from runner import main, state

# One of each kind, and what once took hours.
QUICK = [hurtful.colliding_names, hurtful.colliding_actors_stamped, hurtful.colliding_conflicts,
         hurtful.colliding_history, hurtful.deep, hurtful.too_deep_objects, hurtful.stamps,
         hurtful.long_string, hurtful.last_numbers, hurtful.seen_below]

# A merge would give `seen` names that are refused as names of an object.
UNMERGED = {hurtful.colliding_actors_stamped}

UNRELATED = 'has no past in common with the others'
FIELDS = [(f'b{i}', name) for i in range(10) for name in ('notes', 'owner', 'status')]


def board(value='done'):
    """31 fields, all written by one actor."""
    blocks = {}
    stamped = {'project/title': value}
    for block, name in FIELDS:
        blocks.setdefault(block, {})[name] = value
        stamped[f'blocks/{block}/{name}'] = value
    return project({'blocks': blocks, 'project': {'title': value}}, registers(stamped, 's'))


def stamped(fields):
    return project(fields, registers(fields, sorted(fields)[0]))


def commands(make, path, good, out):
    yield 'check', path
    if make in hurtful.REFUSED:
        return
    yield 'show', path
    yield 'show', '--json', path
    yield 'log', path
    yield 'merge', path, good, '-n', '-o', out
    if make not in UNMERGED:
        yield 'merge', good, path, '-o', out


def each(make):
    """Every command takes or refuses the file with a sentence, and leaves it alone."""
    def test(runner):
        path = runner.write('hurt', make())
        good = runner.write('good', board())
        out = runner.folder / 'out.bouwbord'
        out.unlink(missing_ok=True)
        before = state(path), state(good)
        for words in commands(make, path, good, out):
            code, output, errors = runner.run(*words)
            refused = code == 1
            if words[0] == 'merge' and refused:  # at the limits there is no room for more
                assert 'The project is full: ' in errors, errors
            else:
                assert refused == (make in hurtful.REFUSED), (words, output[-300:], errors)
            assert (state(path), state(good)) == before, words
        if out.exists():
            assert runner.run('check', out)[0] == 0
    return test


def merge(runner, *copies):
    """What is said of a merge of copies, and whether it was done."""
    out = runner.folder / 'merged.bouwbord'
    out.unlink(missing_ok=True)
    paths = [runner.write(f'copy-{i}', data) for i, data in enumerate(copies)]
    before = [state(path) for path in paths]
    code, output, errors = runner.run('merge', *paths, '-o', out)
    assert [state(path) for path in paths] == before
    assert out.exists() == (code == 0)
    return code, output, errors


def claims_to_have_seen_all(runner):
    """It takes away what a person could, who is told how much."""
    code, output, errors = merge(runner, board(), project({}, {'seen': {'s': COUNTER_MAX}}))
    assert code == 0
    assert re.search(r'copy-1\.bouwbord: 31 removals$', output, re.MULTILINE), output
    assert 'takes more than half of all values away' in errors, errors


def claims_to_have_seen_nothing(runner):
    """What is not seen is not taken away; that it has no past in common with ours is said."""
    code, output, errors = merge(runner, board(), project({}, {}))
    assert code == 0
    assert UNRELATED in errors, errors
    assert re.search(r'copy-1\.bouwbord: nothing new$', output, re.MULTILINE), output


def claims_another_actor(runner):
    code, output, errors = merge(runner, board(), project({}, {'seen': {'t': COUNTER_MAX}}))
    assert code == 0
    assert UNRELATED in errors, errors
    assert 'removal' not in output, output


def comes_from_far_ahead(runner):
    fields = {'blocks/b0/status': 'none'}
    code, output, errors = merge(runner, board(),
                                 project({'blocks': {'b0': {'status': 'none'}}},
                                         registers(fields, 'z', COUNTER_MAX)))
    assert code == 0
    assert 'counts far more edits than people make' in errors, errors
    assert '1 conflict' in output, output


def has_forged_the_dots(runner):
    """Every write of a colleague is given another value: both stay, for all to see."""
    code, output, errors = merge(runner, board(), board('none'))
    assert (code, errors) == (0, '')
    assert '31 conflicts' in output, output
    assert 'removal' not in output, output


def too_large_together(runner):
    """Each is within the limits, but what they make is not: nothing is written."""
    texts = [stamped({f'{name}{i}': name * 1_000_000 for i in range(10)}) for name in 'ab']
    lists = [stamped({f'{name}{i}': i for i in range(70_000)}) for name in 'ab']
    bare = [project({f'{name}{i}': i for i in range(100_000)}) for name in 'ab']
    for copies in texts, lists, bare:
        code, _, errors = merge(runner, *copies)
        assert code == 1
        assert re.search(r'copy-1\.bouwbord: The project is full: .* Nothing was changed\.', errors)


def cases(thorough):
    files = hurtful.ALL if thorough else QUICK
    lies = [claims_to_have_seen_all, claims_to_have_seen_nothing, claims_another_actor,
            comes_from_far_ahead, has_forged_the_dots, too_large_together]
    return ([(make.__name__.replace('_', '-'), each(make)) for make in files] +
            [(test.__name__.replace('_', '-'), test) for test in lies])


if __name__ == '__main__':
    main('hurtful', cases)
