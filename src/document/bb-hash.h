/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint bb_hash_text (gconstpointer text);
guint bb_hash_text_and_number (const char *text, guint64 number);

G_END_DECLS
