/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-challenge.h"

G_BEGIN_DECLS

#define BB_TYPE_CHALLENGE_HEAD (bb_challenge_head_get_type ())

/**
 * BbChallengeHead:
 *
 * The name of a challenge over its blocks in the tray; one that is chosen is bold and has a
 * mark. Pressing it asks for the action `board.challenge`. CSS name `challengehead`.
 */
G_DECLARE_FINAL_TYPE (BbChallengeHead, bb_challenge_head, BB, CHALLENGE_HEAD, GtkWidget)

GtkWidget *bb_challenge_head_new (BbChallenge *challenge);
BbChallenge *bb_challenge_head_get_challenge (BbChallengeHead *self);

G_END_DECLS
