# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
