#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Pictures every screen of the installed program, in both languages: light, dark, high contrast,
large text, small windows. Usage: screenshots.py FOLDER [--publish] [NAME…]

NAME picks the pictures whose name has it. --publish also writes those that the README and the
software centres show to data/screenshots."""

import argparse
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests/screen'))

from bb_screen import hands  # noqa: E402
from bb_screen.board import Board  # noqa: E402
from bb_screen.desk import Desk  # noqa: E402
from bb_screen.eyes import Role, wait_until  # noqa: E402
from bb_screen.servers import Screen  # noqa: E402

DARK = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}
CONTRAST = {'ADW_DEBUG_HIGH_CONTRAST': '1'}
FULL, LAPTOP, START = (1920, 1080), (1366, 768), (960, 900)
AWAY = (2190, 1190)  # where the pointer lies over no window
FRAME = 5  # what a window without a window manager draws around itself


def example(desk):
    return desk.prefix / f'share/bouwbord/examples/waterdrecht-{desk.language}.bouwbord'


def open_board(desk, path):
    board = Board(desk.start(path))
    board.rest()
    return board


def start_page(desk):
    desk.start().window.wait_for(Role.BUTTON, desk.text('New _project'))


def new_project(desk):
    start_page(desk)
    hands.press('ctrl+n')
    desk.programs[-1].window.wait_for(Role.TEXT, desk.text('_Municipality'))


def shortcuts(desk):
    board = open_board(desk, example(desk))
    hands.press('ctrl+question')
    wait_until(lambda: board.window.find_all(Role.LABEL, desk.text('Keyboard shortcuts')),
               'the shortcuts')


def board(desk):
    open_board(desk, example(desk))


def board_empty(desk):
    open_board(desk, desk.new_file('new.bouwbord', title='Koers 2027'))


def board_worst(desk):
    """Every party wholly in one cell."""
    cells = (('done', 1, 9), ('in-progress', 10, 17), ('ambition', 18, 25), ('done', 26, 34))
    placed = {f'b{number}': status for status, first, last in cells
              for number in range(first, last + 1)}
    open_board(desk, desk.new_file('worst.bouwbord', title='Koers 2027', **placed))


def board_pane(desk):
    open_board(desk, example(desk)).expect_focus(1)


def card_menu(desk):
    board = open_board(desk, example(desk))
    hands.click(board.card(16).middle)
    board.expect_focus(16)
    hands.press('shift+F10')
    wait_until(lambda: board.window.find_all(Role.MENU_ITEM), 'the menu to open')


def drag(desk):
    board = open_board(desk, example(desk))
    board.lift(8, board.cell(8, 'in-progress'))
    board.wait_hint(board.hint(8, 'in-progress'))


def moved(desk):
    board = open_board(desk, example(desk))
    board.drag(8, 'done')
    board.rest()


def question(desk):
    moved(desk)
    hands.press('ctrl+w')
    desk.programs[-1].window.wait_for(Role.BUTTON, desk.text('_Discard'))


def damaged(desk):
    path = desk.folder / 'damaged.bouwbord'
    path.write_text('{ "format": "bouwbord-project", "version": 1, ')
    program = desk.start(path)
    wait_until(lambda: [label for label in program.window.find_all(Role.LABEL)
                        if 'damaged' in label.name and len(label.name) > 40],
               'the sentence about the file')


# Each screen: what to do, in what size of window, with the pane open or not.
SCREENS = {
    'start-page': (start_page, START, False),
    'new-project': (new_project, START, False),
    'shortcuts': (shortcuts, LAPTOP, False),
    'board': (board, FULL, False),
    'board-empty': (board_empty, FULL, False),
    'board-34-worst': (board_worst, FULL, False),
    'board-pane': (board_pane, LAPTOP, True),
    'board-narrow': (board, (800, 600), False),
    'card-menu': (card_menu, LAPTOP, False),
    'drag': (drag, (1600, 860), False),
    'moved': (moved, LAPTOP, False),
    'question': (question, LAPTOP, False),
    'damaged': (damaged, START, False),
}

# Each look, and the screens that are worth looking at in it.
LOOKS = {
    'light': ({}, 1, SCREENS),
    'dark': (DARK, 1, ('start-page', 'board', 'board-pane', 'drag', 'new-project')),
    'high-contrast': (CONTRAST, 1, ('board', 'board-pane', 'drag')),
    'high-contrast-dark': (CONTRAST | DARK, 1, ('board',)),
    'large-text': ({}, 2, ('start-page', 'board', 'board-pane', 'new-project')),
}

PUBLISHED = {
    'board-1920x1080-light-{}': 'board-{}',
    'board-pane-1366x768-light-{}': 'pane-{}',
    'start-page-960x900-light-{}': 'start-{}',
}


def same(a, b):
    return subprocess.run(['cmp', '-s', a, b], check=False).returncode == 0


def take(path, size):
    """A picture of what no longer moves."""
    before = path.with_suffix('.before.ppm')
    now = path.with_suffix('.now.ppm')
    hands.picture(before)

    def still():
        hands.picture(now)
        result = same(before, now)
        now.replace(before)
        return result

    wait_until(still, 'the screen to be still')
    subprocess.run(['convert', before, '-crop', f'{size[0]}x{size[1]}+{FRAME}+{FRAME}', '+repage',
                    path], check=True)
    before.unlink()


def set_text_scale(scale):
    """The toolkit asks the screen, before any file of settings."""
    subprocess.run(['xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER',
                    f'Xft.dpi: {96 * scale}'], check=True)


def picture(prefix, folder, name, screen, look, language):
    action, size, pane = SCREENS[screen]
    extra, scale, _ = LOOKS[look]
    set_text_scale(scale)
    hands.point(AWAY)
    with Desk(prefix, language, tuple(side + 2 * FRAME for side in size), pane, extra=extra) as desk:
        action(desk)
        take(folder / f'{name}.png', size)


def names():
    for language in ('en', 'nl'):
        for look, (_, _, screens) in LOOKS.items():
            for screen in screens:
                width, height = SCREENS[screen][1]
                yield f'{screen}-{width}x{height}-{look}-{language}', screen, look, language


def publish(folder):
    for source, target in PUBLISHED.items():
        for language in ('en', 'nl'):
            path = folder / (source.format(language) + '.png')
            if path.exists():
                subprocess.run(['convert', path, '-resize', '1600x1600>', '-strip',
                                ROOT / f'data/screenshots/{target.format(language)}.png'],
                               check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('--publish', action='store_true')
    parser.add_argument('parts', nargs='*')
    arguments = parser.parse_args()
    program = shutil.which('bouwbord')
    if program is None:
        sys.exit('screenshots.py: bouwbord is not on the path.')
    failed = 0
    prefix = pathlib.Path(program).parents[1]
    arguments.folder.mkdir(parents=True, exist_ok=True)
    chosen = [words for words in names() if all(part in words[0] for part in arguments.parts)]
    with Screen():
        for words in chosen:
            try:
                picture(prefix, arguments.folder, *words)
                print(words[0], flush=True)
            except Exception as reason:  # one that fails must not end the others
                print(f'{words[0]}: {reason}', file=sys.stderr, flush=True)
                failed += 1
    if arguments.publish:
        publish(arguments.folder)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
