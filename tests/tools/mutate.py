#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Makes the faults of tests/mutations.toml in a copy of the sources, one at a time, and proves that
each turns its test red. Prints TAP. With WORDs only faults in which one of them stands.
"""

import argparse
import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import tomllib

LEFT_OUT = shutil.ignore_patterns('.git', 'build', 'builddir', '.flatpak-builder', '__pycache__')


def load_picker():
    place = pathlib.Path(__file__).with_name('pick-tests.py')
    spec = importlib.util.spec_from_file_location('pick_tests', place)
    picker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(picker)
    return picker


class Workshop:
    """A copy of the sources and its build."""

    def __init__(self, root, folder):
        self.source = folder / 'source'
        self.build = folder / 'build'
        self.picker = load_picker()
        # Whatever broken programs write is nobody's concern.
        self.environment = {name: value for name, value in os.environ.items()
                            if name != 'BOUWBORD_TEST_FILES'}
        shutil.copytree(root, self.source, ignore=LEFT_OUT, symlinks=True)
        if not self._run('meson', 'setup', self.build, self.source, '--buildtype=debug'):
            sys.exit('Bail out! meson setup failed')
        self.tests = {test['name']: test
                      for test in self.picker.introspection(self.build, 'tests')}

    def _run(self, *words):
        result = subprocess.run([str(word) for word in words], env=self.environment, check=False,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, text=True)
        self.said = result.stdout
        return result.returncode == 0

    def compiles(self, names):
        targets = self.picker.targets(self.build, [self.tests[name] for name in names])
        return self._run('ninja', '-C', self.build, *targets)

    def is_green(self, *names):
        return self._run('meson', 'test', '-C', self.build, '--no-rebuild', *names)

    def verdict(self, mutation):
        """What is wrong with a mutation; nothing if its test turns red."""
        path = self.source / mutation['file']
        text = path.read_text(encoding='utf-8')
        if text.count(mutation['from']) != 1:
            return f'its place stands {text.count(mutation["from"])} times in {mutation["file"]}'
        path.write_text(text.replace(mutation['from'], mutation['to']), encoding='utf-8')
        try:
            if not self.compiles([mutation['test']]):
                return f'it does not compile: {self.said[-2000:]}'
            return f'{mutation["test"]} stays green' if self.is_green(mutation['test']) else ''
        finally:
            path.write_text(text, encoding='utf-8')


def explain(text):
    for line in text.splitlines():
        print('#', line)


def check_all(workshop, mutations):
    names = sorted({mutation['test'] for mutation in mutations})
    if not workshop.compiles(names) or not workshop.is_green(*names):
        explain(workshop.said)
        sys.exit('Bail out! without a fault not all tests are green')
    for number, mutation in enumerate(mutations, 1):
        wrong = workshop.verdict(mutation)
        explain(wrong)
        print(f'{"not " if wrong else ""}ok {number} {mutation["fault"]}: {mutation["test"]}',
              flush=True)
    print(f'1..{len(mutations)}')


def table(mutations):
    """As it stands in tests/README.md."""
    return ''.join(f'| {mutation["fault"]} | `{mutation["test"]}` |\n' for mutation in mutations)


def check_table(root, mutations):
    readme = root / 'tests' / 'README.md'
    if table(mutations) not in readme.read_text(encoding='utf-8'):
        sys.exit(f'{readme} does not list the faults so:\n{table(mutations)}')


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('root', type=pathlib.Path)
    parser.add_argument('--table', action='store_true', help='only look at the list in the README')
    parser.add_argument('words', nargs='*')
    arguments = parser.parse_args()

    with open(arguments.root / 'tests' / 'mutations.toml', 'rb') as file:
        mutations = tomllib.load(file)['mutation']
    if arguments.table:
        check_table(arguments.root, mutations)
        return
    if arguments.words:
        mutations = [mutation for mutation in mutations
                     if any(word in mutation['fault'] for word in arguments.words)]
    with tempfile.TemporaryDirectory(prefix='bouwbord-mutate-') as folder:
        check_all(Workshop(arguments.root, pathlib.Path(folder)), mutations)


if __name__ == '__main__':
    main()
