#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

# check-reuse.sh ROOT: every file says who owns it and under which licence.

command -v reuse >/dev/null || exit 77
reuse --root "$1" lint --lines
