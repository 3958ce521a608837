#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Prints the lines “name value unit” that the benchmarks in a meson log wrote, and nothing else."""

import json
import re
import sys

LINE = re.compile(r'^\S+ -?[0-9.]+(e[-+]?[0-9]+)? \S+$')


def main():
    good = True
    with open(sys.argv[1], encoding='utf-8') as file:
        for test in map(json.loads, file):
            good = good and test['result'] == 'OK'
            for line in test.get('stdout', '').splitlines():
                if LINE.match(line):
                    print(line)
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
