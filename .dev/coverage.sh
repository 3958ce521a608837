# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash

# Which lines and branches of src/document and src/storage the tests without a screen go through.
# gcovr.cfg says what counts, and what is too little.
inside_coverage () {
    local builds folder targets names
    find_builds
    folder=$builds/coverage
    need_locales
    configure coverage -Dwerror=true -Db_coverage=true
    compile coverage build.ninja
    mapfile -t targets < <(pick_headless targets)
    mapfile -t names < <(pick_headless tests)
    compile coverage "${targets[@]}"
    find "$folder" -name '*.gcda' -delete
    announced 'Running the tests' "$folder-tests.log" \
        meson test -C "$folder" --no-rebuild --timeout-multiplier=4 "${names[@]}"
    mkdir -p "$folder/report"
    gcovr --config "$repo/.dev/gcovr.cfg" --root "$repo" --txt-summary \
        --txt "$folder/report/files.txt" --html-details "$folder/report/index.html" "$folder"
    say "By file: $folder/report/files.txt; by line: $folder/report/index.html"
}

pick_headless () {
    python3 "$repo/tests/tools/pick-tests.py" "$builds/coverage" "$1" --suite headless
}
