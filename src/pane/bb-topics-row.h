/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "model/bb-topic.h"

G_BEGIN_DECLS

#define BB_TYPE_TOPICS_ROW (bb_topics_row_get_type ())

/**
 * BbTopicsRow:
 *
 * A row that unfolds to topics of the catalogue, such as the guidelines, of which some are chosen.
 * Folded it says which.
 */
G_DECLARE_FINAL_TYPE (BbTopicsRow, bb_topics_row, BB, TOPICS_ROW, AdwExpanderRow)

GtkWidget *bb_topics_row_new (void);
void bb_topics_row_show (BbTopicsRow *self, GListModel *topics, const char *language,
                         const char *const *chosen);
GStrv bb_topics_row_dup_chosen (BbTopicsRow *self);

G_END_DECLS
