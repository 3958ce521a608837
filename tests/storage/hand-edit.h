/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hand_edit_text (GRand *rand, const char *text, guint n_edits);
GHashTable *hand_edit_find_values (const char *text);

G_END_DECLS
