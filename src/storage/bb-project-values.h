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

/**
 * BbProjectValueFunc:
 * @path: a register
 * @cursor: a cursor at its value, to be moved past it; at an item, to be left there
 * @is_item: whether it is an item, whose members come after it
 * @user_data: what was passed along
 *
 * Returns: whether to go on
 */
typedef gboolean (*BbProjectValueFunc) (const char *path, BbJsonCursor *cursor, gboolean is_item,
                                        gpointer user_data);

gboolean bb_project_values_visit (BbSchema *schema, BbJsonCursor *cursor, const char *name,
                                  BbProjectValueFunc func, gpointer user_data, GError **error);

GArray *bb_project_values_new (void);
gboolean bb_project_values_read (GArray *self, BbSchema *schema, BbJsonCursor *cursor,
                                 const char *name, GError **error);
gboolean bb_project_values_may_have (BbSchema *schema, const char *path);

G_END_DECLS
