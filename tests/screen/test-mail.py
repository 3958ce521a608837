#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""A board that came in a mail: it is changed here, and saved where the person wants it."""

import os
import shutil

from gi.repository import Gio, GLib

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.eyes import Role, wait_until

BANNER = 'This file came from a mail. Your changes are kept here; save it where you want to have it.'


def a_board_from_a_mail_is_saved_elsewhere(desk):
    folder = desk.folder / 'cache/thunderbird'
    folder.mkdir(parents=True)
    path = folder / 'plan.bouwbord'
    shutil.move(desk.new_file('plan.bouwbord'), path)
    before = path.read_bytes()
    program = desk.start(path)
    board = Board(program)
    program.window.wait_for(Role.LABEL, desk.text(BANNER))
    board.expect_focus(1)
    hands.press(desk.text('d', 'status key'))
    board.expect(1, 'done')

    target = desk.folder / 'mine.bouwbord'
    hands.press('ctrl+s')
    program.choose_file(target)
    program.attend()
    program.wait_save_state('Saved')
    program.window.wait_gone(Role.LABEL, desk.text(BANNER))
    assert desk.status(target, 1) == 'done'
    assert path.read_bytes() == before


class MailPortal:
    """What a desktop does with a mail: it takes the files, and says that it has them."""

    INTERFACE = '''<node><interface name="org.freedesktop.portal.Email">
      <method name="ComposeEmail"><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/></method></interface></node>'''
    PATH = '/org/freedesktop/portal/desktop'

    def __init__(self):
        self.subject = self.content = None
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        info = Gio.DBusNodeInfo.new_for_xml(self.INTERFACE)
        self.object = self.bus.register_object(self.PATH, info.interfaces[0], self._compose, None, None)
        self.owner = Gio.bus_own_name_on_connection(self.bus, 'org.freedesktop.portal.Desktop',
                                                    Gio.BusNameOwnerFlags.NONE, None, None)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        Gio.bus_unown_name(self.owner)
        self.bus.unregister_object(self.object)

    def _compose(self, bus, sender, path, interface, method, arguments, invocation):
        _, options = arguments.unpack()
        self.subject = options['subject']
        file = invocation.get_message().get_unix_fd_list().get(options['attachment_fds'][0])
        with os.fdopen(file, 'rb') as attachment:
            self.content = attachment.read()
        handle = '/'.join((self.PATH, 'request', sender[1:].replace('.', '_'),
                           options['handle_token']))
        invocation.return_value(GLib.Variant('(o)', (handle,)))
        bus.emit_signal(sender, handle, 'org.freedesktop.portal.Request', 'Response',
                        GLib.Variant('(ua{sv})', (0, {})))


def a_board_is_sent(desk):
    """As it is on the screen, for it is saved first."""
    path = desk.new_file('plan.bouwbord')
    with MailPortal() as portal:
        program = desk.start(path)
        board = Board(program)
        hands.press(desk.text('d', 'status key'))
        board.expect(1, 'done')
        program.wait_save_state('Saved')
        hands.press('F10')
        program.window.wait_for(Role.MENU_ITEM, desk.text('_Send…'))
        board.choose_item(desk.text('_Send…'))
        wait_until(lambda: portal.content, 'the mail')
        assert portal.subject == 'Plan'
        assert portal.content == path.read_bytes()
        assert desk.status(path, 1) == 'done'


if __name__ == '__main__':
    tap.run('mail', a_board_from_a_mail_is_saved_elsewhere, a_board_is_sent)
