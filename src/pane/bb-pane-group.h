/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "session/bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_PANE_GROUP (bb_pane_group_get_type ())

/**
 * BbPaneGroup:
 *
 * One part of the side pane: what it shows and writes of a block belongs together.
 *
 * Properties: `session` (nullable) and `block` (nullable, of that session's project).
 *
 * Signals: `failed (GError *error)`: an edit was refused; what was typed stays. `told (const char
 * *words)`: something was done that somebody may want to undo at once. `settled (const char
 * *path)`: that register is not in conflict any more.
 */
G_DECLARE_DERIVABLE_TYPE (BbPaneGroup, bb_pane_group, BB, PANE_GROUP, AdwBin)

/**
 * BbPaneGroupClass:
 * @show: another block, or none, is to be shown
 * @commit: what is being typed is to be written
 * @focus_field: puts the focus on a field of the block, if this group has it
 */
struct _BbPaneGroupClass {
    AdwBinClass parent_class;

    void (*show) (BbPaneGroup *self);
    void (*commit) (BbPaneGroup *self);
    gboolean (*focus_field) (BbPaneGroup *self, const char *field);
};

BbSession *bb_pane_group_get_session (BbPaneGroup *self);
void bb_pane_group_set_session (BbPaneGroup *self, BbSession *session);
BbBlock *bb_pane_group_get_block (BbPaneGroup *self);
void bb_pane_group_set_block (BbPaneGroup *self, BbBlock *block);
void bb_pane_group_commit (BbPaneGroup *self);
gboolean bb_pane_group_focus_field (BbPaneGroup *self, const char *field);

/* For what is in a group. */
void bb_pane_group_fail (BbPaneGroup *self, GError *error);
void bb_pane_group_tell (BbPaneGroup *self);
void bb_pane_group_settled (BbPaneGroup *self, const char *path);

G_END_DECLS
