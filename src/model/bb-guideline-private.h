/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "model/bb-guideline.h"

G_BEGIN_DECLS

/* For the project, which alone makes guidelines and keeps them equal to its document. */

BbGuideline *bb_guideline_new (BbTopic *topic);
void bb_guideline_read (BbGuideline *self, BbDocument *document);
void bb_guideline_set_language (BbGuideline *self, const char *language);
void bb_guideline_count (BbGuideline *self, GPtrArray *blocks);

G_END_DECLS
