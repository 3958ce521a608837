#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Picks meson's tests by suite and by part of their names, and prints their names or what they need built.

meson test itself knows suites and whole names, but not both together.
"""

import argparse
import json
import os
import sys


def introspection(build, kind):
    with open(os.path.join(build, 'meson-info', f'intro-{kind}.json'), encoding='utf-8') as file:
        return json.load(file)


def suites(test):
    """Meson says "project:suite"."""
    return {suite.partition(':')[2] for suite in test['suite']}


def wanted(test, arguments):
    mine = suites(test)
    if arguments.suite and arguments.suite not in mine:
        return False
    if arguments.not_suite in mine:
        return False
    if 'after' in mine and arguments.suite != 'after':
        return False
    if 'long' in mine and not arguments.long:
        return False
    return not arguments.names or any(name in test['name'] for name in arguments.names)


def targets(build, tests):
    files = {target['id']: target['filename'] for target in introspection(build, 'targets')}
    needed = {file for test in tests for target in test['depends'] for file in files[target]}
    return sorted(os.path.relpath(file, os.path.realpath(build)) for file in needed)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('build')
    parser.add_argument('what', choices=['tests', 'targets'])
    parser.add_argument('--suite')
    parser.add_argument('--not-suite')
    parser.add_argument('--long', action='store_true', help='also those of the suite “long”')
    parser.add_argument('names', nargs='*')
    arguments = parser.parse_args()

    tests = [test for test in introspection(arguments.build, 'tests') if wanted(test, arguments)]
    if arguments.what == 'tests':
        lines = [test['name'] for test in tests]
    else:
        lines = targets(arguments.build, tests)
    sys.stdout.writelines(line + '\n' for line in lines)


if __name__ == '__main__':
    main()
