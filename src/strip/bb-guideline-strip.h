/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-block-query.h"
#include "session/bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_GUIDELINE_STRIP (bb_guideline_strip_get_type ())

/**
 * BbGuidelineStrip:
 *
 * The guidelines above the board: those in focus first. Choosing one or more of them asks the
 * query for the blocks that serve them. Where there is no room, those that are not in focus fold
 * into a menu, and then all of them. A catalogue without guidelines has no strip.
 *
 * Properties: `session` (nullable) and `query` (construct only).
 *
 * Signal `edited (const char *text)`: the focus was changed by hand; the text says how.
 * Signal `failed (GError *error)`: a change was refused.
 */
G_DECLARE_FINAL_TYPE (BbGuidelineStrip, bb_guideline_strip, BB, GUIDELINE_STRIP, GtkWidget)

GtkWidget *bb_guideline_strip_new (BbBlockQuery *query);
BbBlockQuery *bb_guideline_strip_get_query (BbGuidelineStrip *self);
BbSession *bb_guideline_strip_get_session (BbGuidelineStrip *self);
void bb_guideline_strip_set_session (BbGuidelineStrip *self, BbSession *session);
void bb_guideline_strip_commit (BbGuidelineStrip *self);

G_END_DECLS
