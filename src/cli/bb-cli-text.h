/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text for a terminal. */

char *bb_cli_text_dup_printable (const char *text);
glong bb_cli_text_count_columns (const char *text);
void bb_cli_text_append_spaces (GString *target, glong n_spaces);
void bb_cli_text_append_column (GString *target, const char *text, glong width);

G_END_DECLS
