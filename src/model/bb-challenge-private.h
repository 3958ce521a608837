/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "model/bb-challenge.h"

G_BEGIN_DECLS

/* For the project, which alone makes challenges and keeps them equal to its document. */

BbChallenge *bb_challenge_new (BbTopic *topic);
void bb_challenge_read (BbChallenge *self, BbDocument *document);
void bb_challenge_set_language (BbChallenge *self, const char *language);
void bb_challenge_count (BbChallenge *self, GPtrArray *blocks);

G_END_DECLS
