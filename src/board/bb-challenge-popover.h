/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "session/bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_CHALLENGE_POPOVER (bb_challenge_popover_get_type ())

/**
 * BbChallengePopover:
 *
 * What a challenge asks, whether the project has chosen it, and why.
 *
 * Signal `failed` (a #GError): a change was refused.
 */
G_DECLARE_FINAL_TYPE (BbChallengePopover, bb_challenge_popover, BB, CHALLENGE_POPOVER, GtkPopover)

GtkWidget *bb_challenge_popover_new (void);
void bb_challenge_popover_open (BbChallengePopover *self, BbSession *session,
                                BbChallenge *challenge);

G_END_DECLS
