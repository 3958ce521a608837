/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "model/bb-block.h"

G_BEGIN_DECLS

/* For the project, which alone makes blocks and keeps them equal to its document. */

BbBlock *bb_block_new (BbTopic *topic);
void bb_block_read (BbBlock *self, BbDocument *document);
void bb_block_set_language (BbBlock *self, const char *language);

G_END_DECLS
