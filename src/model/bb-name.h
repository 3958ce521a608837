/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define BB_TYPE_NAME (bb_name_get_type ())

/**
 * BbName:
 *
 * A name as one item of a list, to be offered while somebody types. Immutable.
 *
 * Property: `text`.
 */
G_DECLARE_FINAL_TYPE (BbName, bb_name, BB, NAME, GObject)

BbName *bb_name_new (const char *text);
const char *bb_name_get_text (BbName *self);
int bb_name_compare (BbName *a, BbName *b);

G_END_DECLS
