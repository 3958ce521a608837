/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "session/bb-session.h"

G_BEGIN_DECLS

/**
 * BbDraft:
 *
 * What is being typed in fields that are written together, such as those of a dialog or of a
 * comment that is not there yet: it outlives the program, as what is typed in any other field does.
 */
typedef struct _BbDraft BbDraft;

BbDraft *bb_draft_new (BbSession *session);
void bb_draft_free (BbDraft *self);
void bb_draft_add (BbDraft *self, const char *path, const char *text);
void bb_draft_update (BbDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbDraft, bb_draft_free)

G_END_DECLS
