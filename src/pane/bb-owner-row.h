/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_OWNER_ROW (bb_owner_row_get_type ())

/**
 * BbOwnerRow:
 *
 * A field for a name, with the names used before. They come up while somebody types, and with the
 * Down key; the arrows choose among them, Enter takes one, Escape puts them away.
 *
 * Property: `names` (nullable GListModel of [class@Name]).
 */
G_DECLARE_FINAL_TYPE (BbOwnerRow, bb_owner_row, BB, OWNER_ROW, AdwEntryRow)

GtkWidget *bb_owner_row_new (void);
GListModel *bb_owner_row_get_names (BbOwnerRow *self);
void bb_owner_row_set_names (BbOwnerRow *self, GListModel *names);

G_END_DECLS
