# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Running the tests: each in English and in Dutch, told in TAP."""

import argparse
import os
import pathlib
import sys
import traceback

from . import hands, installed
from .desk import Desk
from .servers import Screen

LANGUAGES = ('en', 'nl')


def _say(text):
    print(text, flush=True)


def _explain(text):
    for line in text.splitlines():
        _say('# ' + line)


def _run(number, name, test, prefix, language, pictures):
    try:
        with Desk(prefix, language) as desk:
            try:
                test(desk)
            except Exception:
                hands.picture(pictures / f'screen-{name.replace("/", "-").strip("-")}.png')
                raise
    except Exception:  # a test that fails must not end the others
        _say(f'not ok {number} {name}')
        _explain(traceback.format_exc())
        return False
    _say(f'ok {number} {name}')
    return True


def main(subject, *tests):
    """Runs tests, functions of a desk; the words of the command line say which, by part of name."""
    parser = argparse.ArgumentParser()
    parser.add_argument('--build', default=os.environ.get('MESON_BUILD_ROOT', '.'))
    parser.add_argument('parts', nargs='*')
    arguments = parser.parse_args()

    cases = [(f'/screen/{subject}/{test.__name__.replace("_", "-")}/{language}', test, language)
             for language in LANGUAGES for test in tests]
    cases = [case for case in cases
             if all(part in case[0] for part in arguments.parts)]
    try:
        prefix = installed.install(arguments.build)
    except installed.NotInstallable as reason:
        _say(f'1..0 # SKIP {reason}')
        return 77
    pictures = pathlib.Path(arguments.build) / 'meson-logs'
    _say(f'1..{len(cases)}')
    with Screen():
        good = [_run(number, name, test, prefix, language, pictures)
                for number, (name, test, language) in enumerate(cases, 1)]
    return 0 if all(good) else 1


def run(subject, *tests):
    sys.exit(main(subject, *tests))
