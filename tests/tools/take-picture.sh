#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

# take-picture.sh PICTURE CMD…: starts CMD on the current display, waits until its window is there,
# fills the screen and no longer changes, writes PICTURE and ends CMD.

set -euo pipefail

picture=$1
shift
deadline=$((SECONDS + 60))
program=

finish () {
    [ -z "$program" ] || kill "$program" 2>/dev/null || true
    wait
    rm -f "$picture.before.png" "$picture.now.png"
}
trap finish EXIT

give_up () {
    echo "take-picture.sh: $*" >&2
    exit 1
}

still_waiting () {
    kill -0 "$program" 2>/dev/null || give_up "$1 ended before its window was there."
    [ "$SECONDS" -lt "$deadline" ] || give_up "there was no finished window within a minute."
}

fill_screen () {
    local window width height
    until window=$(xdotool search --onlyvisible --name . 2>/dev/null | tail -n 1) &&
        [ -n "$window" ]; do
        still_waiting "$1"
        sleep 0.1
    done
    read -r width height < <(xdotool getdisplaygeometry)
    xdotool windowmove "$window" 0 0 windowsize "$window" "$width" "$height" windowfocus "$window"
}

# A screen of one colour is an empty one; two pictures alike, half a second apart, are a finished one.
finished () {
    import -silent -window root "$picture.now.png"
    [ -e "$picture.before.png" ] &&
        [ "$(identify -format %k "$picture.now.png")" -gt 32 ] &&
        [ "$(identify -format '%#' "$picture.before.png")" = \
            "$(identify -format '%#' "$picture.now.png")" ]
}

"$@" &
program=$!
fill_screen "$1"
until finished; do
    still_waiting "$1"
    mv "$picture.now.png" "$picture.before.png"
    sleep 0.5
done
mv "$picture.now.png" "$picture"
