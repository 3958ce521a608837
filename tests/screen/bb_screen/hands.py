# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Pointer and keyboard. A hand takes time between two places; xdotool's own sleep is that time."""

import subprocess

WHEEL_UP = 4
WHEEL_DOWN = 5
STEPS = 10
STEP_SECONDS = 0.03


def _xdotool(*words):
    return subprocess.run(['xdotool', *map(str, words)], check=True, capture_output=True,
                          text=True).stdout


def press(*keys):
    """Presses keys one after the other, in the words of xdotool: ctrl+z, Left, F10."""
    _xdotool('key', '--delay', 20, *keys)


def write(text):
    _xdotool('type', '--delay', 10, text)


def point(place):
    _xdotool('mousemove', *place)


def click(place, button=1):
    _xdotool('mousemove', *place, 'click', button)


def double_click(place):
    _xdotool('mousemove', *place, 'click', '--repeat', 2, '--delay', 60, 1)


def turn_wheel(place, button, key):
    """Turns the wheel by one notch while a key is held down."""
    _xdotool('mousemove', *place, 'keydown', key, 'click', button, 'keyup', key)


def grab(place):
    _xdotool('mousemove', *place, 'sleep', STEP_SECONDS, 'mousedown', 1)


def carry(start, end):
    """Moves the pressed pointer as a hand does, with a last little move where it ends."""
    path = []
    for step in range(1, STEPS + 1):
        x, y = (round(a + (b - a) * step / STEPS) for a, b in zip(start, end))
        path += ['mousemove', x, y, 'sleep', STEP_SECONDS]
    _xdotool(*path, 'mousemove', end[0] + 1, end[1], 'sleep', STEP_SECONDS, 'mousemove', *end)


def release():
    _xdotool('mouseup', 1)


def windows(name='.'):
    """The windows on the screen whose title matches a pattern, lowest first."""
    result = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', name],
                            check=False, capture_output=True, text=True)
    return result.stdout.split()


def set_text_scale(scale):
    """The toolkit asks the screen how large letters are, before any file of settings."""
    subprocess.run(['xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER',
                    f'Xft.dpi: {96 * scale}'], check=True)


def title(window):
    """What a window is called; one that goes in this moment is called nothing."""
    result = subprocess.run(['xdotool', 'getwindowname', window], check=False,
                            capture_output=True, text=True)
    return result.stdout.rstrip('\n')


def focused_title():
    """The title of the window that has the keyboard, or nothing."""
    result = subprocess.run(['xdotool', 'getwindowfocus', 'getwindowname'], check=False,
                            capture_output=True, text=True)
    return result.stdout.rstrip('\n')


def attend(window):
    """What a window manager does with a window that one turns to."""
    _xdotool('windowraise', window, 'windowfocus', window)


def picture(path):
    subprocess.run(['import', '-silent', '-window', 'root', str(path)], check=True)
