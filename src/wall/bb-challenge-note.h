/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-challenge.h"

G_BEGIN_DECLS

#define BB_TYPE_CHALLENGE_NOTE (bb_challenge_note_get_type ())

/**
 * BbChallengeNote:
 *
 * Stands among the ambitions for a challenge that was chosen and has no block placed yet.
 * Pressing it asks for the action `board.show-challenge`. CSS name `challengenote`.
 */
G_DECLARE_FINAL_TYPE (BbChallengeNote, bb_challenge_note, BB, CHALLENGE_NOTE, GtkWidget)

GtkWidget *bb_challenge_note_new (BbChallenge *challenge);
BbChallenge *bb_challenge_note_get_challenge (BbChallengeNote *self);

G_END_DECLS
