# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""A person's desk: a language, settings, a folder, and the programs started from it."""

import hashlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

from . import eyes, hands, installed
from .eyes import Failure, wait_until

LOCALES = {'en': 'en_US.UTF-8', 'nl': 'nl_NL.UTF-8'}

TOOLKIT_SETTINGS = '''[Settings]
gtk-font-name=Inter 11
gtk-cursor-blink=0
'''

PROGRAM_SETTINGS = '''[io/github/bouwbord/Bouwbord]
window-size=({width}, {height})
side-pane-open={pane}
'''


class Desk:
    """One person before the screen. All that is started from a desk ends when it is left."""

    def __init__(self, prefix, language='en', size=(1920, 1080), pane=False, text_scale=1, extra=()):
        self.prefix = prefix
        self.language = language
        self.programs = []
        self.not_ours = set()  # files that the program did not write
        self.texts = installed.texts(prefix, language)
        # A project in a temporary folder is taken for one that came in a mail.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='bb-desk-', dir=prefix.parent))
        self._write('config/gtk-4.0/settings.ini', TOOLKIT_SETTINGS)
        hands.set_text_scale(text_scale)
        self._write('config/glib-2.0/settings/keyfile', PROGRAM_SETTINGS.format(
            width=size[0], height=size[1], pane=str(pane).lower()))
        self.environment = self._make_environment() | dict(extra)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        hands.release()
        hands.set_text_scale(1)
        for program in self.programs:
            program.end()
        self._keep_projects()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _keep_projects(self):
        """What the program wrote is held against the schema later (tests/tools/check-written.py)."""
        if 'BOUWBORD_TEST_FILES' not in os.environ:
            return
        kept = pathlib.Path(os.environ['BOUWBORD_TEST_FILES'], 'screen',
                            pathlib.Path(sys.argv[0]).stem)
        kept.mkdir(parents=True, exist_ok=True)
        for path in self.folder.rglob('*.bouwbord'):
            if path.is_file() and path not in self.not_ours:
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
                shutil.copyfile(path, kept / f'{path.stem}.{digest}.bouwbord')

    def _write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')

    def _make_environment(self):
        kept = ('PATH', 'DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'LOCPATH')
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        for name in ('config', 'data', 'state', 'cache'):
            environment[f'XDG_{name.upper()}_HOME'] = str(self.folder / name)
        return environment | {
            'HOME': str(self.folder),
            'LC_ALL': LOCALES[self.language],
            'LANGUAGE': self.language,
            'TZ': 'Europe/Amsterdam',
            'XDG_DATA_DIRS': f'{self.prefix}/share:/usr/local/share:/usr/share',
            'GSETTINGS_SCHEMA_DIR': f'{self.prefix}/share/glib-2.0/schemas',
            'GSETTINGS_BACKEND': 'keyfile',
            'GIO_USE_VFS': 'local',
            'GIO_USE_VOLUME_MONITOR': 'unix',
            'GDK_BACKEND': 'x11',
            'GDK_DEBUG': 'no-portals',
            'GSK_RENDERER': 'cairo',
            'GTK_A11Y': 'atspi',
            'ADW_DISABLE_PORTAL': '1',
            'G_DEBUG': 'fatal-warnings',
            'G_ENABLE_DIAGNOSTIC': '1',
        }

    def text(self, english, context=None):
        """A text of the program in this person's language, without its mnemonic."""
        if context:
            return self.texts.pgettext(context, english).replace('_', '')
        return self.texts.gettext(english).replace('_', '')

    def say(self, english, *values):
        """A text of the program in which values have been put."""
        rest = iter(values)

        def value(match):
            return str(values[int(match.group(1)) - 1] if match.group(1) else next(rest))

        return re.sub(r'%(?:(\d+)\$)?[su]', value, self.text(english))

    def run(self, *words):
        """Runs bouwbord to its end, without a display, and returns what it printed."""
        environment = {name: value for name, value in self.environment.items() if name != 'DISPLAY'}
        result = subprocess.run([self.prefix / 'bin/bouwbord', *words], env=environment,
                                cwd=self.folder, check=False, capture_output=True, text=True,
                                timeout=eyes.PATIENCE)
        if result.returncode != 0:
            raise Failure(f'bouwbord {words} gave {result.returncode}: {result.stderr}')
        return result.stdout

    def new_file(self, name, title='Plan', **placed):
        """A project for this person, made by the command line; placed are the statuses by number."""
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        self.run('new', path, '--title', title, '--municipality', 'Waterdrecht',
                 '--language', self.language)
        for number, status in placed.items():
            self.run('place', path, number.removeprefix('b'), status)
        return path

    def pull_out(self, path):
        """Takes the folder of a file away, as if it were a stick."""
        away = path.parent.with_suffix('.out')
        path.parent.rename(away)
        self.not_ours |= {away / other.name for other in self.not_ours if other.parent == path.parent}

    def put_in(self, path):
        path.parent.with_suffix('.out').rename(path.parent)

    def blocks(self, path):
        """What the command line says is in a file, by number."""
        blocks = json.loads(self.run('show', path, '--json'))['blocks']
        return {str(block['number']): block for block in blocks}

    def status(self, path, number):
        return self.blocks(path)[str(number)]['status']

    def start(self, *words):
        """Starts the program and turns to its window."""
        program = self.launch(*words)
        program.attend()
        return program

    def launch(self, *words):
        program = Program(self, words)
        self.programs.append(program)
        return program


class Program:
    """A program that runs, and what it says."""

    def __init__(self, desk, words):
        self.desk = desk
        self.said = tempfile.TemporaryFile('w+', encoding='utf-8')
        self.process = subprocess.Popen(
            [desk.prefix / 'bin/bouwbord', *words], env=desk.environment, cwd=desk.folder,
            stdin=subprocess.DEVNULL, stdout=self.said, stderr=self.said)
        self.window = None

    @property
    def output(self):
        self.said.seek(0)
        return self.said.read()

    def windows(self):
        if self.process.poll() is not None:
            raise Failure(f'the program ended with {self.process.returncode}: {self.output}')
        return eyes.windows(self.process.pid)

    def attend(self, title=None):
        """Waits for a window, the newest if no title is given, and turns to it."""
        def turn_to():
            wanted = [window for window in hands.windows()
                      if title is None or hands.title(window) == title]
            if not wanted:
                return None
            hands.attend(wanted[-1])
            name = hands.title(wanted[-1])
            return next((window for window in self.windows()
                         if window.name == name and window.has(eyes.State.ACTIVE)), None)

        self.window = wait_until(turn_to, f'the window “{title or ""}”')
        return self.window

    def choose_file(self, path, title='Save project'):
        """Types a path in the dialog that asks for a file, once it has listed what is there."""
        self.attend(self.desk.text(title))
        self.window.wait_for(eyes.Role.TABLE_ROW, re.compile('^config '))
        name = self.wait_focus(eyes.Role.TEXT)
        hands.press('ctrl+a')
        hands.write(str(path))
        wait_until(lambda: name.text == str(path), 'the name to be typed')
        hands.press('Return')
        wait_until(lambda: len(self.windows()) == 1, 'the dialog to close')

    def wait_focus(self, role, name=None):
        """Waits until something has the keyboard."""
        def has_focus():
            focus = self.window.focus
            fits = focus and role in (None, focus.role) and name in (None, focus.name)
            return focus if fits else None

        return wait_until(has_focus, lambda: f'{eyes.describe(role, name)} to have the focus, '
                          f'which {self.window.focus} has')

    def wait_save_state(self, english):
        """Waits until the window says below its title that the project is saved, or not."""
        self.window.wait_for(eyes.Role.LABEL, re.compile(re.escape(self.desk.text(english)) + '$'))

    def wait_end(self):
        """Waits until the program ends by itself, as it should."""
        wait_until(lambda: self.process.poll() is not None, 'the program to end')
        if self.process.returncode != 0:
            raise Failure(f'the program ended with {self.process.returncode}: {self.output}')

    def end(self):
        """Whatever it was doing; what it said until then must be nothing."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        output = self.output
        self.said.close()
        if output:
            raise Failure(f'the program said: {output}')
