/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "model/bb-catalogue.h"
#include "model/bb-cell.h"
#include "model/bb-challenge.h"
#include "model/bb-guideline.h"

G_BEGIN_DECLS

#define BB_TYPE_PROJECT (bb_project_get_type ())

/**
 * BbProject:
 *
 * The board of one municipality: a document, read with a catalogue. It follows the document and
 * never writes it.
 *
 * Properties: `title`, `municipality`, `date` (of the workshop, `YYYY-MM-DD`) and `notes` (strings,
 * never %NULL), `n-conflicts` (how much there is to look at, in blocks and elsewhere) and
 * `language`, the language in which the catalogue is shown.
 * That one begins as the project's own and can be set without changing the project.
 */
G_DECLARE_FINAL_TYPE (BbProject, bb_project, BB, PROJECT, GObject)

BbProject *bb_project_new (BbDocument *document, BbCatalogue *catalogue);

BbDocument *bb_project_get_document (BbProject *self);
BbCatalogue *bb_project_get_catalogue (BbProject *self);
const char *bb_project_get_title (BbProject *self);
const char *bb_project_get_municipality (BbProject *self);
const char *bb_project_get_date (BbProject *self);
const char *bb_project_get_notes (BbProject *self);
const char *bb_project_get_language (BbProject *self);
void bb_project_set_language (BbProject *self, const char *language);

GListModel *bb_project_get_blocks (BbProject *self);
BbBlock *bb_project_get_block (BbProject *self, const char *id);
BbBlock *bb_project_find_block (BbProject *self, const char *id_or_number);
const char *bb_project_get_block_title (BbProject *self, const char *id);
BbCell *bb_project_get_cell (BbProject *self, BbTopic *party, BbStatus status);
GListModel *bb_project_get_column (BbProject *self, BbStatus status);

GListModel *bb_project_get_guidelines (BbProject *self);
BbGuideline *bb_project_find_guideline (BbProject *self, const char *id);
GListModel *bb_project_get_challenges (BbProject *self);
BbChallenge *bb_project_find_challenge (BbProject *self, const char *id);
GListModel *bb_project_get_waiting_challenges (BbProject *self);
GListModel *bb_project_get_conflicts (BbProject *self);
guint bb_project_get_n_conflicts (BbProject *self);
GListModel *bb_project_get_owners (BbProject *self);

G_END_DECLS
