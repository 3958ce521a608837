# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""A screen, a session bus and an accessibility bus, so that nothing of the user's is seen or touched."""

import os
import shutil
import subprocess
import tempfile

A11Y_LAUNCHER = '/usr/libexec/at-spi-bus-launcher'


class Screen:
    """Xvfb with a session bus. There is no window manager: a window lies at the top left."""

    def __init__(self, width=2200, height=1200):
        self.size = width, height
        self.servers = []

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix='bb-screen-')
        for name in ('WAYLAND_DISPLAY', 'XAUTHORITY', 'AT_SPI_BUS_ADDRESS', 'XDG_CURRENT_DESKTOP'):
            os.environ.pop(name, None)
        os.environ['XDG_RUNTIME_DIR'] = self.folder
        try:
            self._start_display()
            self._start_bus()
            self._serve(A11Y_LAUNCHER, '--launch-immediately')
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for server in reversed(self.servers):
            server.terminate()
            server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _serve(self, *command, pipe=None):
        server = subprocess.Popen(command, pass_fds=[pipe] if pipe else [],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.servers.append(server)

    def _serve_at_address(self, *command, option):
        """Starts a server that writes its address as soon as it can be used."""
        mine, its = os.pipe()
        self._serve(*command, option.format(its), pipe=its)
        os.close(its)
        with os.fdopen(mine) as pipe:
            address = pipe.readline().strip()
        if not address:
            raise RuntimeError(f'{command[0]} did not start')
        return address

    def _start_display(self):
        width, height = self.size
        number = self._serve_at_address(
            'Xvfb', '-screen', '0', f'{width}x{height}x24', '-nolisten', 'tcp', '-noreset',
            '-displayfd', option='{}')
        os.environ['DISPLAY'] = ':' + number

    def _start_bus(self):
        os.environ['DBUS_SESSION_BUS_ADDRESS'] = self._serve_at_address(
            'dbus-daemon', '--session', '--nofork', '--nosyslog', option='--print-address={}')
