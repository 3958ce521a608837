# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""The program as `meson install` leaves it, in a prefix within the build folder."""

import fcntl
import gettext
import json
import os
import pathlib
import subprocess


class NotInstallable(Exception):
    """The build was set up for a prefix elsewhere, which a test must not touch."""


def _introspection(build, kind):
    with open(build / 'meson-info' / f'intro-{kind}.json', encoding='utf-8') as file:
        return json.load(file)


def _is_current(build):
    files = _introspection(build, 'installed').items()
    return all(os.path.exists(there) and os.path.getmtime(there) >= os.path.getmtime(here)
               for here, there in files if os.path.exists(here))


def install(build):
    """Returns the prefix, after installing what the build has that the prefix has not."""
    build = pathlib.Path(build).resolve()
    options = {option['name']: option['value'] for option in _introspection(build, 'buildoptions')}
    prefix = pathlib.Path(options['prefix'])
    if build not in prefix.parents:
        raise NotInstallable(f'the prefix {prefix} is not within {build}')
    with open(build / 'screen-install.lock', 'w', encoding='utf-8') as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _is_current(build):
            subprocess.run(['meson', 'install', '-C', build, '--no-rebuild', '--quiet'],
                           check=True, stdout=subprocess.DEVNULL)
    return prefix


def texts(prefix, language):
    """The program's own texts in a language."""
    return gettext.translation('bouwbord', prefix / 'share/locale', [language], fallback=True)
