/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-block-query.h"

G_BEGIN_DECLS

#define BB_TYPE_GUIDELINE_PILL (bb_guideline_pill_get_type ())

/**
 * BbGuidelinePill:
 *
 * A guideline as a button that is down while the query asks for it: its name, how many of its
 * blocks are placed, and a flag if it is in focus. CSS class `guideline`.
 *
 * It activates `guidelines.edit (s)` for its menu and `guidelines.move ((si))` for Alt with left
 * and right; the strip has those.
 */
G_DECLARE_FINAL_TYPE (BbGuidelinePill, bb_guideline_pill, BB, GUIDELINE_PILL, GtkToggleButton)

GtkWidget *bb_guideline_pill_new (BbGuideline *guideline, BbBlockQuery *query);
BbGuideline *bb_guideline_pill_get_guideline (BbGuidelinePill *self);

G_END_DECLS
