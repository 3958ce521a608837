#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Counts the test cases in meson's test logs and says so in one line.

A program that speaks TAP counts with each of its cases, any other as one. A program that died or was
stopped half-way adds one failure, even when all the cases it got to were good.
"""

import argparse
import json
import re
import sys

CASE = re.compile(r'^(not )?ok\b[^#]*(#\s*(skip|todo)\b)?', re.IGNORECASE)
GOOD_ENDS = {'OK', 'SKIP', 'EXPECTEDFAIL'}


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.skipped = 0
        self.skipped_display = 0

    def add(self, verdict, is_display):
        if verdict == 'passed':
            self.passed += 1
        elif verdict == 'failed':
            self.failed += 1
        else:
            self.skipped += 1
            self.skipped_display += is_display


def verdict_of_line(line):
    match = CASE.match(line)
    if match is None:
        return None
    if match.group(3):
        return 'skipped'
    return 'failed' if match.group(1) else 'passed'


def verdicts(test):
    lines = test.get('stdout', '').splitlines()
    cases = [verdict for verdict in map(verdict_of_line, lines) if verdict]
    ended_well = test['result'] in GOOD_ENDS
    if not cases:
        cases = ['skipped' if test['result'] == 'SKIP' else 'passed' if ended_well else 'failed']
    elif not ended_well and 'failed' not in cases:
        cases.append('failed')
    return cases


def tests_of(path):
    """One JSON object a line; no file at all means that meson itself gave up."""
    try:
        with open(path, encoding='utf-8') as file:
            return [json.loads(line) for line in file]
    except OSError:
        return [{'name': path, 'result': 'ERROR'}]


def is_display(test):
    """Meson writes "project:suite+suite / name"."""
    suites, _, _ = test['name'].rpartition(' / ')
    return 'display' in re.split(r'[:+]', suites)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--broken', type=int, default=0, help='builds that failed')
    parser.add_argument('--unwell', action='store_true', help='meson test itself reported a failure')
    parser.add_argument('logs', nargs='*')
    arguments = parser.parse_args()

    tally = Tally()
    tally.failed = arguments.broken
    for path in arguments.logs:
        for test in tests_of(path):
            for verdict in verdicts(test):
                tally.add(verdict, is_display(test))
                if verdict == 'failed':
                    print(f'Failed: {test["name"]} ({test["result"]})', flush=True)

    if arguments.unwell and not tally.failed:
        print('Failed: meson test, though no test of its logs did')
        tally.failed = 1
    if tally.skipped_display:
        print(f'{tally.skipped_display} display tests were skipped: that does not count as good.')
    if not tally.passed and not tally.failed:
        print('No test has that name.')
    print(f'{tally.passed} passed, {tally.failed} failed, {tally.skipped} skipped')
    return 1 if tally.failed or tally.skipped_display or not tally.passed else 0


if __name__ == '__main__':
    sys.exit(main())
