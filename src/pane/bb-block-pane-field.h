/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "session/bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_BLOCK_PANE_FIELD (bb_block_pane_field_get_type ())

/**
 * BbBlockPaneField:
 *
 * One field of the side pane: it shows what a block or an item has and writes what a person typed,
 * when they leave the field or pause. Escape gives back what was there. What was on the screen when
 * they began is what the edit replaces, however long it takes; nothing changes under their hands
 * meanwhile.
 *
 * Signal `failed (GError *error)`: an edit was refused; the text stays in its field.
 */
G_DECLARE_FINAL_TYPE (BbBlockPaneField, bb_block_pane_field, BB, BLOCK_PANE_FIELD, GObject)

BbBlockPaneField *bb_block_pane_field_new (const char *field, GtkWidget *widget, GObject *source,
                                           const char *property);
void bb_block_pane_field_set_pause (BbBlockPaneField *self, guint milliseconds);
void bb_block_pane_field_set_target (BbBlockPaneField *self, BbSession *session, gpointer target);
gboolean bb_block_pane_field_get_dirty (BbBlockPaneField *self);
void bb_block_pane_field_revert (BbBlockPaneField *self);
void bb_block_pane_field_commit (BbBlockPaneField *self);

G_END_DECLS
