/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BB_TYPE_LIST (bb_list_get_type ())

/**
 * BbList:
 *
 * A GListModel that the project keeps equal to its document. Of a change it tells only what lies
 * between the items that stay where they are at both ends.
 *
 * Property: `n-items`, so that a count can be bound to it.
 */
G_DECLARE_FINAL_TYPE (BbList, bb_list, BB, LIST, GObject)

gboolean bb_list_find (BbList *self, gpointer item, guint *position);

G_END_DECLS
