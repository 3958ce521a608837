/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many names of one object may have one hash. No file gets there by accident; one that does
 * was made to keep every table of names busy for minutes. */
#define BB_JSON_NAMES_CROWD 32

/**
 * BbJsonNames:
 *
 * The names that a scan has met, each with its object, so that one that comes twice is found.
 */
typedef struct _BbJsonNames BbJsonNames;

/**
 * BbJsonNamesResult:
 * @BB_JSON_NAMES_NEW: the object did not have that name
 * @BB_JSON_NAMES_TWICE: it had it already
 * @BB_JSON_NAMES_CROWDED: it has too many names of one hash
 *
 * What came of adding a name.
 */
typedef enum {
    BB_JSON_NAMES_NEW,
    BB_JSON_NAMES_TWICE,
    BB_JSON_NAMES_CROWDED,
} BbJsonNamesResult;

BbJsonNames *bb_json_names_new (const char *text);
void bb_json_names_free (BbJsonNames *self);
BbJsonNamesResult bb_json_names_add (BbJsonNames *self, guint object, gsize offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbJsonNames, bb_json_names_free)

G_END_DECLS
