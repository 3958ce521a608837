/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "model/bb-block.h"

G_BEGIN_DECLS

/* For the project, which alone makes blocks and keeps them equal to its document. */

BbBlock *bb_block_new (const char *id, gboolean own);
void bb_block_set_topic (BbBlock *self, BbTopic *topic, BbTopic *challenge, const char *language);
void bb_block_set_number (BbBlock *self, guint number, const char *text);
void bb_block_set_language (BbBlock *self, const char *language);
void bb_block_read (BbBlock *self, BbDocument *document);

const char *bb_block_get_search_text (BbBlock *self);

G_END_DECLS
