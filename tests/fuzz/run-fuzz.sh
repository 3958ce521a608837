#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

# run-fuzz.sh TARGET SECONDS [OPTION…]: lets libFuzzer try TARGET, a program fuzz-scan, fuzz-load or
# fuzz-merge. It begins with what is in corpus/ and tests/data/v1. What it finds worth keeping goes
# to the folder FUZZ_FOUND, where it goes on the next time, or else to a new one beside TARGET; what
# breaks TARGET goes beside it, too. FUZZ_SEED is where the random numbers begin.
set -euo pipefail

target=$(readlink -f "$1")
seconds=$2
shift 2
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
name=$(basename "$target")
found=${FUZZ_FOUND:-}
seed=${FUZZ_SEED:-20261124}

export G_DEBUG=${G_DEBUG:-fatal-warnings} LC_ALL=C
if [ -z "$found" ]; then
    found=$target-found
    rm -rf "$found"
fi
mkdir -p "$found"
echo "$name for $seconds s, seed $seed"
"$target" -seed="$seed" -max_total_time="$seconds" -max_len=16384 -rss_limit_mb=2048 \
    -timeout=60 -report_slow_units=60 -dict="$here/fuzz.dict" \
    -artifact_prefix="$target-broken-" -print_final_stats=1 "$@" \
    "$found" "$here/corpus/${name#fuzz-}" "$here/../data/v1" 2>&1 || {
    echo "What broke $name is in $target-broken-*, and here is how to play it: $target FILE"
    echo "When it is mended, put it in $here/corpus/${name#fuzz-}."
    exit 1
}
