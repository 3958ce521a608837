# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash

# All of it goes to stderr: stdout belongs to the command that was asked for.
say () {
    printf '%s\n' "$*" >&2
}

fail () {
    say "./dev: $*"
    exit 1
}

usage_error () {
    say "./dev: $*"
    exit 2
}

# Runs a command that would flood the screen; what it printed is shown only if it fails.
quietly () {
    local log=$1 start=$SECONDS
    shift
    mkdir -p "$(dirname "$log")"
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 60 "$log" >&2
        say "./dev: that failed after $((SECONDS - start)) s; the whole log: $log"
        return 1
    fi
}

# quietly, with a first line that says what takes so long and a last one that says how long it took.
announced () {
    local what=$1 log=$2 start=$SECONDS
    shift 2
    say "$what…"
    quietly "$log" "$@" || return
    say "  done in $((SECONDS - start)) s."
}
