/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Between the files of one input: no JSON has such a line. */
#define FUZZ_SEPARATOR "\n----\n"

/* What libFuzzer calls, and what plays the corpus where there is no libFuzzer. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* How many files a target takes apart out of one input, at most. */
extern const guint fuzz_n_files;

G_END_DECLS
