#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

# check-shell.sh ROOT: shellcheck over every script; dev is read together with its pieces.

set -euo pipefail
command -v shellcheck >/dev/null || exit 77
cd "$1"
mapfile -t scripts < <(find tests data flatpak .ci -name '*.sh' -o -path .ci/run | sort)
shellcheck --external-sources dev
shellcheck "${scripts[@]}"
