# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash

inside_run () {
    build_program
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        exec bouwbord "$@"
    fi
    local picture
    picture=$(picture_path bouwbord)
    [ $# -gt 0 ] || set -- "$builds/run/prefix/share/bouwbord/examples/$(example_name)"
    say "There is no display here; opening ${1##*/} on a screen of its own to take its picture."
    need_locales
    "$repo/tests/tools/on-display.sh" "$repo/tests/tools/take-picture.sh" "$picture" bouwbord "$@"
    echo "The board as it looks now: $picture"
}

# The path is to be the last word of a line, so it must be one word.
picture_path () {
    local folder=$builds
    case $folder in
    *[[:space:]]*) folder=$(mktemp -d /tmp/bouwbord-XXXXXX) ;;
    esac
    echo "$folder/$1.png"
}

example_name () {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    nl*) echo waterdrecht-nl.bouwbord ;;
    *) echo waterdrecht-en.bouwbord ;;
    esac
}

inside_exec () {
    [ $# -gt 0 ] || usage_error "exec needs a command."
    build_program
    exec "$@"
}

inside_shell () {
    build_program
    say "The fresh bouwbord is first on the path; exit leaves."
    PS1='bouwbord:\w\$ ' exec bash --norc
}

# A benchmark prints lines of name, value and unit; anything else it says is left out.
inside_bench () {
    find_builds
    configure bench --buildtype=release
    compile bench all meson-benchmark-prereq
    need_locales
    quietly "$builds/bench.log" meson test -C "$builds/bench" --benchmark --num-processes 1 \
        --logbase bench --wrapper "$repo/tests/tools/on-display.sh"
    python3 "$repo/tests/tools/bench-lines.py" "$builds/bench/meson-logs/bench-on-display.sh.json"
}

inside_format () {
    find "$repo/src" "$repo/tests" -name '*.[ch]' -exec clang-format-19 -i {} +
}

inside_screenshots () {
    build_program
    need_locales
    mkdir -p "$builds/screenshots"
    "$repo/tests/tools/on-display.sh" python3 "$repo/tests/tools/screenshots.py" \
        "$builds/screenshots"
    say "The pictures are in $builds/screenshots."
}
