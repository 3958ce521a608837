/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "session/bb-difference.h"
#include "session/bb-gathered.h"
#include "session/bb-returned-copy.h"
#include "session/bb-session.h"

G_BEGIN_DECLS

/* More files than this are not sent back by colleagues. */
#define BB_GATHER_MAX 200

#define BB_TYPE_GATHER (bb_gather_get_type ())

/**
 * BbGather:
 *
 * Files that came back from colleagues, looked at before they are taken into a project. They are
 * read and counted in other threads; the project changes only when somebody says so.
 *
 * Properties: `copies` (a list of [class@ReturnedCopy] in the order in which they came);
 * `busy` (something is still being read or counted); of what is ticked `n-ticked`, `n-changes`,
 * `n-to-look-at` and `n-lost` (values that nobody replaced and that would be gone: none).
 */
G_DECLARE_FINAL_TYPE (BbGather, bb_gather, BB, GATHER, GObject)

BbGather *bb_gather_new (BbSession *session, BbGathered *former);

BbSession *bb_gather_get_session (BbGather *self);
void bb_gather_add_file (BbGather *self, GFile *file);

GListModel *bb_gather_get_copies (BbGather *self);
gboolean bb_gather_get_busy (BbGather *self);
guint bb_gather_get_n_ticked (BbGather *self);
guint bb_gather_get_n_changes (BbGather *self);
guint bb_gather_get_n_to_look_at (BbGather *self);
guint bb_gather_get_n_lost (BbGather *self);

BbGathered *bb_gather_take_in (BbGather *self, GError **error);

G_END_DECLS
