# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash

# The tests are meson's. They run in three parts: what needs no screen, the same once more with the
# sanitizers, and what needs a screen, each program on one of its own. With --long libFuzzer looks
# for what breaks us, too. Then every project that they wrote is held against the schema. A test's
# name may be given in part; $names and $long say what was asked for, $logs gathers what is to be
# counted.
inside_test () {
    local start=$SECONDS long=() names=() logs=() broken=0 unwell='' argument mark=$SRANDOM
    for argument; do
        case $argument in
        --long) long=(--long) ;;
        -*) usage_error "test knows --long, but not $argument." ;;
        *) names+=("$argument") ;;
        esac
    done

    find_builds
    need_locales
    export BOUWBORD_TEST_FILES=$builds/written-$mark
    find "$builds" -maxdepth 1 -name 'written-*' -mtime +1 -exec rm -rf {} +
    find "$builds" -path '*/meson-logs/*-*' -mtime +1 -delete
    test_part test plain --not-suite display
    test_part asan sanitized --suite headless
    [ ${#long[@]} -eq 0 ] || test_part fuzz fuzzing --suite fuzzing
    test_part test display --suite display
    test_written

    say "All of this took $((SECONDS - start)) s."
    count "${logs[@]}"
}

count () {
    # shellcheck disable=SC2086 # an option, or nothing
    python3 "$repo/tests/tools/count-tests.py" --broken "$broken" $unwell "$@"
}

# test_part BUILD PART WHICH…: builds the tests that pick-tests.py finds with WHICH, and runs them.
test_part () {
    local build=$1 part=$2 picked
    shift 2
    # What build.ninja does not know yet, a test that was added since, would not be found.
    configure_tests "$build" && compile "$build" build.ninja || { broken=$((broken + 1)) && return; }
    picked=$(pick tests "$@")
    [ -n "$picked" ] || return 0
    pick targets "$@" | build_targets "$build" || { broken=$((broken + 1)) && return; }
    say "Running the tests ($part)…"
    meson_test <<<"$picked"
}

# Copies of what was broken stay, to be looked at.
test_written () {
    local names=() before="$broken $unwell"
    [ -d "$BOUWBORD_TEST_FILES" ] || return 0
    test_part test after --suite after
    [ "$before" != "$broken $unwell" ] || rm -rf "$BOUWBORD_TEST_FILES"
}

# What failed is told by the count at the end, so it does not end the run here. A log carries the
# name of the wrapper too, and a $mark, for another ./dev test may run at the same time.
meson_test () {
    local log=$part-$mark options=("--timeout-multiplier=2")
    [ "$build" = test ] || options=("--timeout-multiplier=6")
    if [ "$part" = display ]; then
        options+=(--wrapper "$repo/tests/tools/on-display.sh")
        log+=-on-display.sh
    fi
    log=$builds/$build/meson-logs/$log.json
    logs+=("$log")
    xargs -d '\n' meson test -C "$builds/$build" --no-rebuild --print-errorlogs --logbase "$part-$mark" \
        "${options[@]}" || unwell=--unwell
}

configure_tests () {
    local sanitize=("-Db_sanitize=address,undefined" -Db_lundef=false -Doptimization=1)
    case $1 in
    asan) configure asan -Dwerror=true "${sanitize[@]}" ;;
    fuzz) CC=clang-19 configure fuzz -Dfuzzing=true "${sanitize[@]}" ;;
    *) configure "$1" -Dwerror=true ;;
    esac
}

pick () {
    python3 "$repo/tests/tools/pick-tests.py" "$builds/$build" "$@" "${long[@]}" -- "${names[@]}"
}

# With the sanitizers, and for tests asked for by name, nothing is built but what they need.
build_targets () {
    local targets
    mapfile -t targets
    [ "$1" != test ] || [ ${#names[@]} -gt 0 ] || targets+=(all)
    compile "$1" "${targets[@]}"
}
