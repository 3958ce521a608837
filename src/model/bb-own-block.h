/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-project.h"

G_BEGIN_DECLS

/* Blocks that a project adds to those of its catalogue: items of the document whose texts stand
 * partly in them, in the language of the project, and partly under `catalogue/texts`, in others. */

#define BB_OWN_BLOCK_PREFIX "own-"

char *bb_own_block_new_id (BbProject *project);
GStrv bb_own_block_dup_ids (BbDocument *document);
BbTopic *bb_own_block_new_topic (BbDocument *document, const char *id);
BbTopic *bb_own_block_find_challenge (BbDocument *document, BbCatalogue *catalogue, const char *id);
char *bb_own_block_dup_text_path (BbDocument *document, const char *id, const char *field,
                                  const char *language);
char *bb_own_block_dup_title (BbDocument *document, const char *id, const char *language);

G_END_DECLS
