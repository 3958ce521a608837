# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""What a screen reader sees, and waiting until it sees it.

The accessibility bus is asked directly: GTK gives all that it shows in one answer, where a look at one
thing at a time takes a thousand.
"""

import re
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 30
ACCESSIBLE = 'org.a11y.atspi.Accessible'
ROOT = '/org/a11y/atspi/accessible/root'
Role = Atspi.Role
State = Atspi.StateType


class Failure(Exception):
    """Something on the screen is not as it should be."""


def let_events_in(milliseconds=20):
    """Handles what comes in from the accessibility bus, for at most that long."""
    GLib.timeout_add(milliseconds, lambda: False)
    GLib.MainContext.default().iteration(True)


def wait_until(condition, what, seconds=PATIENCE):
    """Waits for the first true value of condition () and returns it; what says for what, in words or
    as a function that finds them in the end."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            value = condition()
        except GLib.Error:  # what we looked at has just gone
            value = None
        if value:
            return value
        if time.monotonic() > deadline:
            words = what() if callable(what) else what
            raise Failure(f'waited {seconds} s in vain for {words}')
        let_events_in()


class Bus:
    """The accessibility bus, of which there is one for all tests of a program."""

    connection = None

    @classmethod
    def call(cls, peer, path, interface, method, arguments=None):
        cls._connect()
        return cls.connection.call_sync(peer, path, interface, method, arguments, None,
                                        Gio.DBusCallFlags.NONE, PATIENCE * 1000, None).unpack()

    @classmethod
    def listen(cls, member, callback):
        cls._connect()
        cls.connection.signal_subscribe(None, 'org.a11y.atspi.Event.Object', member, None, None,
                                        Gio.DBusSignalFlags.NONE,
                                        lambda *values: callback(values[5].unpack()))

    @classmethod
    def _connect(cls):
        if cls.connection is None:
            session = Gio.bus_get_sync(Gio.BusType.SESSION)
            address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus',
                                         'GetAddress', None, None, Gio.DBusCallFlags.NONE, -1,
                                         None).unpack()
            flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
                     Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
            cls.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def _owner(pid):
    """The name on the bus of a program, or None as long as it is not there."""
    for name, _ in Bus.call('org.a11y.atspi.Registry', ROOT, ACCESSIBLE, 'GetChildren')[0]:
        its, = Bus.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                        'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,)))
        if its == pid:
            return name
    return None


class Look:
    """All that a program shows at one moment."""

    def __init__(self, peer):
        self.peer = peer
        self._take()
        while self._reveal():
            self._take()

    def _take(self):
        items, = Bus.call(self.peer, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems')
        self.items = {item[0][1]: item for item in items}
        self.children = {}
        for item in sorted(items, key=lambda item: item[3]):
            if item[0][1] != ROOT:
                self.children.setdefault(item[2][1], []).append(item[0][1])

    def _reveal(self):
        """GTK tells nothing of what nobody asked for, and still tells of what has gone: asks what is
        there now. True: there is more to see now."""
        hidden = [path for path, item in self.items.items()
                  if item[4] != len(self.children.get(path, []))]
        return any([self._ask(path) for path in hidden])

    def _ask(self, path):
        try:
            children, = Bus.call(self.peer, path, ACCESSIBLE, 'GetChildren')
        except GLib.Error as error:
            if not error.matches(Gio.DBusError.quark(), Gio.DBusError.UNKNOWN_METHOD):
                raise
            children = []   # It has gone since it was told of.
        self.children[path] = [child for _, child in children if child in self.items]
        return any(child not in self.items for _, child in children)


class Node:
    """One thing on the screen, as it was when it was looked at."""

    def __init__(self, look, path, origin=(0, 0)):
        self.look = look
        self.path = path
        self.origin = origin
        _, _, _, _, _, self.interfaces, self.name, role, self.description, states = look.items[path]
        self.role = Role(role)
        self.states = states[0] | states[1] << 32

    def __repr__(self):
        return f'{self.role.value_nick} “{self.name}”'

    def has(self, *states):
        return all(self.states >> int(state) & 1 for state in states)

    def ask(self, interface, method, arguments=None):
        """Asks what is true now."""
        return Bus.call(self.look.peer, self.path, f'org.a11y.atspi.{interface}', method, arguments)

    def again(self):
        """The same thing as it is now, or None if it has gone."""
        look = Look(self.look.peer)
        return Node(look, self.path, self.origin) if self.path in look.items else None

    @property
    def children(self):
        return [Node(self.look, path, self.origin)
                for path in self.look.children.get(self.path, [])]

    @property
    def extents(self):
        """Left, top, width and height on the screen."""
        (left, top, width, height), = self.ask('Component', 'GetExtents',
                                               GLib.Variant('(u)', (Atspi.CoordType.WINDOW,)))
        return left + self.origin[0], top + self.origin[1], width, height

    @property
    def middle(self):
        left, top, width, height = self.extents
        return left + width // 2, top + height // 2

    @property
    def text(self):
        name = GLib.Variant('(ss)', ('org.a11y.atspi.Text', 'CharacterCount'))
        count, = Bus.call(self.look.peer, self.path, 'org.freedesktop.DBus.Properties', 'Get', name)
        return self.ask('Text', 'GetText', GLib.Variant('(ii)', (0, count)))[0]

    @property
    def can_be_pressed(self):
        if 'org.a11y.atspi.Action' not in self.interfaces:
            return False
        actions, = self.ask('Action', 'GetActions')
        return any(name == 'click' for name, _, _ in actions)

    def walk(self):
        """This node and all in it that can be seen, in order."""
        yield self
        for child in self.children:
            if child.has(State.VISIBLE) and not child.is_closed_menu():
                yield from child.walk()

    def is_closed_menu(self):
        """GTK goes on telling of a menu that has closed; in an open one something has the focus."""
        return self.role == Role.MENU and not self._holds_focus()

    def _holds_focus(self):
        return any(child.has(State.FOCUSED) or child._holds_focus() for child in self.children)

    def find_all(self, role=None, name=None, state=State.SHOWING):
        """Those of a role whose name is a text or matches a pattern, and that have a state, now."""
        now = self.again()
        return [node for node in (now.walk() if now else [])
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
        return next(iter(self.find_all(state=State.FOCUSED)), None)


def windows(pid):
    """The windows of a program, each at the top left of the screen."""
    peer = _owner(pid)
    look = Look(peer) if peer else None
    if look is None or ROOT not in look.items:
        return []
    return [_at_the_top_left(node) for node in Node(look, ROOT).children]


def _at_the_top_left(window):
    """GTK counts from within the inner edge of a window's frame."""
    left, top, _, _ = window.extents
    return Node(window.look, window.path, (-2 * left, -2 * top))


def _fits(name, wanted):
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return wanted.search(name) is not None
    return name == wanted


def describe(role, name):
    wanted = name.pattern if isinstance(name, re.Pattern) else name
    return ' '.join([role.value_nick if role else 'thing'] + ([f'“{wanted}”'] if wanted else []))


class Ear:
    """What a screen reader is told out of turn."""

    def __init__(self):
        self.heard = []
        Bus.listen('Announcement', lambda event: self.heard.append(event[3]))

    def clear(self):
        self.heard.clear()

    def wait_for(self, text):
        """Waits for these words, by themselves or in what the toolkit says around them."""
        wait_until(lambda: self.times(text), f'the announcement “{text}”; heard {self.heard}')

    def times(self, text):
        """How often these words were said."""
        return sum(text in words for words in self.heard)
