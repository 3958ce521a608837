/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-schema.h"
#include "storage/bb-json-cursor.h"

G_BEGIN_DECLS

/**
 * BbProjectValue:
 * @path: a register
 * @value: canonical text of the value shown; `true` for an item, whose value is that it is there
 * @is_item: whether it is an item
 *
 * A value as a reader of the file sees it.
 */
typedef struct {
    char *path;
    char *value;
    gboolean is_item;
} BbProjectValue;

GArray *bb_project_values_new (void);
gboolean bb_project_values_read (GArray *self, BbSchema *schema, BbJsonCursor *cursor,
                                 const char *name, GError **error);
gboolean bb_project_values_may_have (BbSchema *schema, const char *path);

G_END_DECLS
