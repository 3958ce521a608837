#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Copies merge to the same bytes wherever that is done, and whatever the year."""

import locale
import os

from forge import project, registers
from runner import main

LOCALES = ['C', 'nl_NL.UTF-8', 'en_US.UTF-8', 'tr_TR.UTF-8']
ZONES = ['UTC', 'Europe/Amsterdam', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati']
YEARS = range(1900, 10_000)

# What languages sort or change the case of in ways of their own.
NAMES = ['i', 'I', 'ı', 'İ', 'ij', 'IJ', 'ç', 'z', 'Z', 'å', 'aa', 'é', '1,5', '1.5', '٣']


def copies():
    """One that the program wrote, one that somebody changed by hand, one of another tool."""
    records = [f'{year}:s:{year} {year}-02-28T23:59:59Z edit blocks/b{year}/due "{year}-02-28"'
               for year in YEARS]
    blocks = {f'b{year}': {'due': f'{year}-02-28'} for year in YEARS}
    names = {name: {'owner': name} for name in NAMES}
    stamped = {f'blocks/b{year}/due': f'{year}-02-28' for year in YEARS}
    merge = registers(stamped, 's')
    yield project({'blocks': blocks}, merge, records)
    yield project({'blocks': {**blocks, **{f'b{year}': {'due': f'{year}-12-31'}
                                           for year in YEARS if year % 3 == 0}, **names}},
                  merge, records)
    yield project({'blocks': {**{f'b{year}': {'due': f'{year}-01-01'}
                                 for year in YEARS if year % 5 == 0}, **names},
                   'number': [1e300, -0.0, 1.5]})


def is_there(name):
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        return False
    finally:
        locale.setlocale(locale.LC_ALL, 'C')
    return True


def same_bytes(runner):
    names = [name for name in LOCALES if is_there(name)]
    print('# locales:', *names)
    # Where nobody has made them, some are better than none.
    if os.environ.get('BOUWBORD_LOCALES') == 'all':
        assert names == LOCALES, f'{set(LOCALES) - set(names)} should have been made'
    paths = [runner.write(f'copy-{i}', data) for i, data in enumerate(copies())]
    out = runner.folder / 'out.bouwbord'
    found = set()
    for i, name in enumerate(names):
        for j, zone in enumerate(ZONES):
            turn = (i + j) % len(paths)
            code, _, errors = runner.run('merge', *paths[turn:], *paths[:turn], '-o', out,
                                         LC_ALL=name, TZ=zone)
            assert code == 0, errors
            found.add(out.read_bytes())
            out.unlink()
    assert len(found) == 1, f'{len(found)} different files'
    assert '"9999-12-31"' in found.pop().decode()


if __name__ == '__main__':
    main('places', lambda thorough: [('same-bytes', same_bytes)])
