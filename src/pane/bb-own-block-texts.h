/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "model/bb-topic.h"

G_BEGIN_DECLS

#define BB_TYPE_OWN_BLOCK_TEXTS (bb_own_block_texts_get_type ())

/**
 * BbOwnBlockTexts:
 *
 * The fields for what an own block says in one language.
 *
 * Signal `changed`: one of the texts is not what it was.
 */
G_DECLARE_FINAL_TYPE (BbOwnBlockTexts, bb_own_block_texts, BB, OWN_BLOCK_TEXTS, AdwBin)

GtkWidget *bb_own_block_texts_new (void);
void bb_own_block_texts_show (BbOwnBlockTexts *self, BbTopic *topic, const char *language);
gboolean bb_own_block_texts_has_title (BbOwnBlockTexts *self);
void bb_own_block_texts_write (BbOwnBlockTexts *self, const char *field, BbText *text);

G_END_DECLS
