#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

# on-display.sh CMD…: runs CMD on a screen of 1920×1080 of its own, with its own session bus and
# user folders, so that it neither sees nor disturbs anything of the user's.

set -euo pipefail

home=$(mktemp -d "${TMPDIR:-/tmp}/bouwbord-display-XXXXXX")
servers=()

# The bus goes before the screen: what it started ends with it.
finish () {
    local server
    for server in "${servers[@]}"; do
        kill "$server" 2>/dev/null || true
        wait "$server" || true
    done
    rm -rf "$home"
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

# A server writes its address, the number of the screen or that of the bus, when it can be used.
start_server () {
    local name=$1 pipe=$home/$1.address
    shift
    mkfifo "$pipe"
    "$@" 3>"$pipe" >"$home/$name.log" 2>&1 &
    servers=($! "${servers[@]}")
    if ! read -r -t 30 address <"$pipe"; then
        cat "$home/$name.log" >&2
        echo "on-display.sh: $name did not start." >&2
        exit 1
    fi
}

start_screen () {
    start_server Xvfb Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset
    export DISPLAY=:$address
}

start_bus () {
    start_server dbus-daemon dbus-daemon --session --nofork --nosyslog --print-address=3
    export DBUS_SESSION_BUS_ADDRESS=$address
}

own_folders () {
    export XDG_RUNTIME_DIR=$home/run XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data
    export XDG_STATE_HOME=$home/state XDG_CACHE_HOME=$home/cache
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    mkdir "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_STATE_HOME" "$XDG_CACHE_HOME"
}

# Letters are alike on every machine.
one_font () {
    mkdir "$XDG_CONFIG_HOME/gtk-4.0"
    printf '[Settings]\ngtk-font-name=Inter 11\n' >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini"
}

# Drawn by the processor, and untouched by what a desktop would say about colours and portals.
plain_session () {
    unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS DESKTOP_SESSION XDG_CURRENT_DESKTOP
    export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=${GDK_DEBUG:-no-portals}
    export ADW_DISABLE_PORTAL=1 GSETTINGS_BACKEND=memory
}

own_folders
one_font
plain_session
start_screen
start_bus
"$@"
