/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-storage-error.h"

G_BEGIN_DECLS

/**
 * BbJsonPlace:
 * @line: from 1
 * @column: in characters, from 1
 *
 * A place in a text as an editor shows it.
 */
typedef struct {
    guint line;
    guint column;
} BbJsonPlace;

gsize bb_json_place_begin (const char *text, gsize length);
BbJsonPlace bb_json_place_find (const char *text, gsize offset);
void bb_json_place_set_error (GError **error, BbStorageError code, const char *text, gsize offset,
                              const char *sentence);

G_END_DECLS
