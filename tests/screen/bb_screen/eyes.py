# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""What a screen reader sees, and waiting until it sees it."""

import re
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

# A program that has just ended cannot say what it showed: the library complains, we need not.
GLib.log_set_handler('dbind', GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)

PATIENCE = 20
Role = Atspi.Role
State = Atspi.StateType


class Failure(Exception):
    """Something on the screen is not as it should be."""


def let_events_in(milliseconds=20):
    """Handles what comes in from the accessibility bus, for at most that long."""
    GLib.timeout_add(milliseconds, lambda: False)
    GLib.MainContext.default().iteration(True)


def wait_until(condition, what, seconds=PATIENCE):
    """Waits for the first true value of condition () and returns it."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            value = condition()
        except GLib.Error:  # what we looked at has just gone
            value = None
        if value:
            return value
        if time.monotonic() > deadline:
            raise Failure(f'waited {seconds} s in vain for {what}')
        let_events_in()


class Node:
    """One thing on the screen, which lies at the given point."""

    def __init__(self, accessible, origin=(0, 0)):
        self.accessible = accessible
        self.origin = origin

    def __repr__(self):
        return f'{self.accessible.get_role_name()} “{self.name}”'

    @property
    def name(self):
        return self.accessible.get_name() or ''

    @property
    def role(self):
        return self.accessible.get_role()

    @property
    def description(self):
        return self.accessible.get_description() or ''

    def has(self, *states):
        found = self.accessible.get_state_set()
        return all(found.contains(state) for state in states)

    @property
    def children(self):
        accessible = self.accessible
        nodes = (accessible.get_child_at_index(i) for i in range(accessible.get_child_count()))
        return [Node(node, self.origin) for node in nodes if node is not None]

    @property
    def extents(self):
        """Left, top, width and height on the screen."""
        rect = Atspi.Component.get_extents(self.accessible, Atspi.CoordType.WINDOW)
        return rect.x + self.origin[0], rect.y + self.origin[1], rect.width, rect.height

    @property
    def middle(self):
        left, top, width, height = self.extents
        return left + width // 2, top + height // 2

    @property
    def text(self):
        count = Atspi.Text.get_character_count(self.accessible)
        return Atspi.Text.get_text(self.accessible, 0, count)

    @property
    def can_be_pressed(self):
        try:
            return (self.accessible.is_action() and
                    Atspi.Action.get_action_name(self.accessible, 0) == 'click')
        except GLib.Error:  # not at this moment
            return False

    def walk(self):
        """This node and all in it that can be seen, in order."""
        yield self
        for child in self.children:
            if child.has(State.VISIBLE):
                yield from child.walk()

    def find_all(self, role=None, name=None, state=State.SHOWING):
        """Those of a role whose name is a text or matches a pattern, and that have a state."""
        return [node for node in self.walk()
                if (role is None or node.role == role) and _fits(node.name, name)
                and node.has(state)]

    def find(self, role=None, name=None, state=State.SHOWING):
        """The one thing that fits, or None; there must not be two."""
        found = self.find_all(role, name, state)
        if len(found) > 1:
            raise Failure(f'there are {len(found)} of {describe(role, name)}')
        return found[0] if found else None

    def wait_for(self, role=None, name=None, state=State.SHOWING):
        return wait_until(lambda: self.find(role, name, state), describe(role, name))

    def wait_gone(self, role=None, name=None):
        wait_until(lambda: not self.find_all(role, name), f'{describe(role, name)} to go')

    @property
    def focus(self):
        """What has the keyboard focus, or None."""
        return next((node for node in self.walk() if node.has(State.FOCUSED)), None)


def window(accessible):
    """A window, at the top left of the screen. GTK counts from within the inner edge of its frame."""
    left, top, _, _ = Node(accessible).extents
    return Node(accessible, (-2 * left, -2 * top))


def _fits(name, wanted):
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return wanted.search(name) is not None
    return name == wanted


def describe(role, name):
    wanted = name.pattern if isinstance(name, re.Pattern) else name
    return ' '.join([role.value_nick if role else 'thing'] + ([f'“{wanted}”'] if wanted else []))


def application(pid):
    """The root of what a process shows, or None. Nothing of it is remembered between two looks."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache_single()
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child is not None and child.get_process_id() == pid:
            child.set_cache_mask(Atspi.Cache.NONE)
            return Node(child)
    return None


class Ear:
    """What a screen reader is told out of turn."""

    def __init__(self):
        self.heard = []
        self.listener = Atspi.EventListener.new(self._hear)
        self.listener.register('object:announcement')

    def _hear(self, event, *_):
        self.heard.append(str(event.any_data))

    def clear(self):
        self.heard.clear()

    def wait_for(self, text):
        wait_until(lambda: text in self.heard, f'the announcement “{text}”; heard {self.heard}')
