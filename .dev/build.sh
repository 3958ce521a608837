# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash

# Where builds go: beside the sources, or in the cache when those cannot be written.
find_builds () {
    builds=${BOUWBORD_BUILD_DIR:-$repo/build}
    if ! mkdir -p "$builds" 2>/dev/null || ! [ -w "$builds" ]; then
        builds=$cache/build-$(printf '%s' "$repo" | sha256sum | cut -c1-12)
        mkdir -p "$builds"
    fi
    export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache}
}

# configure NAME OPTION…: builds/NAME is set up with meson's OPTIONs. What it was made with tells when
# it is another system's and has to go. Of several at once only one does the work.
configure () {
    (
        flock 9
        configure_if_other "$@"
    ) 9>"$builds/$1.lock"
}

configure_if_other () {
    local folder=$builds/$1 key
    key="$* $(gcc -dumpfullversion) $(pkg-config --modversion gtk4 libadwaita-1 | xargs)"
    key+=" $(meson --version) $(command -v ccache || true)"
    [ "$(cat "$folder/.made-with" 2>/dev/null)" != "$key" ] || return 0
    shift
    rm -rf "$folder"
    quietly "$folder.log" meson setup "$folder" "$repo" --prefix "$folder/prefix" --libdir lib \
        "$@" || return
    echo "$key" >"$folder/.made-with"
}

# compile NAME TARGET…
compile () {
    (
        flock 9
        compile_if_needed "$@"
    ) 9>"$builds/$1.lock"
}

compile_if_needed () {
    local folder=$builds/$1 plan
    shift
    plan=$(ninja -C "$folder" -n "$@" 2>&1 || true)
    case $plan in
    *'no work to do'*) ;;
    *) announced "Building in $folder" "$folder.log" ninja -C "$folder" "$@" ;;
    esac
}

# The build that run, exec and shell use is installed below its own folder, so that schemas,
# translations and the catalogue are found as they will be on a user's machine.
build_program () {
    find_builds
    configure run -Dtests=false
    compile run all
    (
        flock 9
        install_if_older "$builds/run"
    ) 9>"$builds/run.lock"
    program_environment "$builds/run/prefix"
}

install_if_older () {
    local stamp=$1/prefix/.installed newer
    if [ -e "$stamp" ]; then
        newer=$(find "$repo/src" "$repo/data" "$repo/po" "$repo/meson.build" "$1/build.ninja" \
            -newer "$stamp" -print -quit)
        [ -n "$newer" ] || return 0
    fi
    touch "$1/.installing"
    quietly "$1-install.log" meson install -C "$1" --no-rebuild --only-changed
    mv "$1/.installing" "$stamp"
}

program_environment () {
    export PATH=$1/bin:$PATH
    export XDG_DATA_DIRS=$1/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
    export GSETTINGS_SCHEMA_DIR=$1/share/glib-2.0/schemas
    export MANPATH=$1/share/man:${MANPATH:-}
}

# Our two languages, and Turkish, in which i and I are letters apart. With LOCPATH the C library
# looks nowhere else, so all are made if one is missing. Tests that need them then insist on them.
need_locales () {
    local folder=$cache/locales name missing=''
    export BOUWBORD_LOCALES=all
    for name in nl_NL en_US tr_TR; do
        locale -a | grep -q "^$name\.utf8\$" || missing=yes
    done
    [ -n "$missing" ] || return 0
    for name in nl_NL en_US tr_TR; do
        [ -d "$folder/$name.UTF-8" ] || {
            mkdir -p "$folder"
            localedef -i "$name" -f UTF-8 "$folder/$name.UTF-8"
        }
    done
    export LOCPATH=$folder
}
