/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "session/bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_GUIDELINE_POPOVER (bb_guideline_popover_get_type ())

/**
 * BbGuidelinePopover:
 *
 * What a guideline asks, whether it is in the project's focus and where among those, and what the
 * team notes about it. Focus and place are changed by the actions `guidelines.focus ((sb))` and
 * `guidelines.move ((si))`, which the strip has.
 *
 * Signal `failed (GError *error)`: the notes were refused.
 */
G_DECLARE_FINAL_TYPE (BbGuidelinePopover, bb_guideline_popover, BB, GUIDELINE_POPOVER, GtkPopover)

GtkWidget *bb_guideline_popover_new (void);
void bb_guideline_popover_open (BbGuidelinePopover *self, BbSession *session,
                                BbGuideline *guideline);
void bb_guideline_popover_commit (BbGuidelinePopover *self);

G_END_DECLS
