# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash

# The packages of a list, without its comments.
packages () {
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$repo/.dev/packages-run.txt"
    if [ "$1" = full ]; then
        sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$repo/.dev/packages-full.txt"
    fi
}

as_root () {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "this needs root, and there is no sudo here: $*"
    fi
}

candidate () {
    LC_ALL=C apt-cache policy "$1" 2>/dev/null | awk '/Candidate:/ && $2 != "(none)" { print $2 }'
}

# meson.build is the one place that says what Bouwbord needs at least.
meets_floor () {
    local name package floor version
    for name in gtk:libgtk-4-dev adw:libadwaita-1-dev json:libjson-glib-dev; do
        package=${name#*:}
        floor=$(sed -n "s/^${name%:*}_floor = '\(.*\)'/\1/p" "$repo/meson.build")
        version=$(candidate "$package")
        dpkg --compare-versions "${version:-0}" ge "$floor" || return 1
    done
}

# Sources that have nothing to do with us may be out of reach: apt says so, and we go on.
apt_update () {
    quietly "$cache/apt-update.log" as_root apt-get update --quiet ||
        say "  apt-get update was not wholly successful; going on with what there is."
}

apt_install () {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet \
        --no-install-recommends "$@"
}

debian_release () {
    # shellcheck source=/dev/null
    (. /etc/os-release && echo "${DEBIAN_CODENAME:-${VERSION_CODENAME:-}}")
}

# native: new enough.  root: Debian 12, needs a root.  other: neither.
environment () {
    if ! command -v apt-get >/dev/null; then
        echo other
    elif [ "$(debian_release)" = bookworm ]; then
        echo root
    else
        [ -n "$(candidate libgtk-4-dev)" ] || apt_update
        if meets_floor; then echo native; else echo other; fi
    fi
}

is_installed () {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# A package that a newer system no longer has is named and left out: what needs it will say so.
install_missing () {
    local package missing=() absent=()
    while read -r package; do
        is_installed "$package" || missing+=("$package")
    done < <(packages "$1")
    [ ${#missing[@]} = 0 ] && return

    say "Installing what is missing with apt (a minute or two, once): ${missing[*]}"
    apt_update
    local available=()
    for package in "${missing[@]}"; do
        if [ -n "$(candidate "$package")" ]; then
            available+=("$package")
        else
            absent+=("$package")
        fi
    done
    [ ${#absent[@]} = 0 ] || say "  Not in this system's archive: ${absent[*]}"
    [ ${#available[@]} = 0 ] || quietly "$cache/apt-install.log" apt_install "${available[@]}"
}

refuse_system () {
    say "Bouwbord needs GTK 4.18, libadwaita 1.7 and json-glib 1.10 (Debian 13 or newer, or Debian 12,"
    say "where a Debian 13 root is made). This system has no apt that gives them. With these packages,"
    say "or what they are called here, meson setup build && ninja -C build works as for any program:"
    packages run | paste -sd' ' | fold -s -w 96 | sed 's/^/  /' >&2
    exit 1
}
