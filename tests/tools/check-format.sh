#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

# check-format.sh ROOT: refuses C sources that ./dev format would change. Another version of
# clang-format would lay them out differently, so where version 19 is not, this is skipped.

command -v clang-format-19 >/dev/null || exit 77
find "$1/src" "$1/tests" -name '*.[ch]' -exec clang-format-19 --dry-run --Werror {} +
