/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-topic.h"

G_BEGIN_DECLS

#define BB_TYPE_CATALOGUE (bb_catalogue_get_type ())

/**
 * BbCatalogue:
 *
 * The parties with their challenges and blocks, the guidelines and the disciplines, and where
 * they come from.
 */
G_DECLARE_FINAL_TYPE (BbCatalogue, bb_catalogue, BB, CATALOGUE, GObject)

BbCatalogue *bb_catalogue_new (const char *id, guint version, BbText *title, BbText *note);

const char *bb_catalogue_get_id (BbCatalogue *self);
guint bb_catalogue_get_version (BbCatalogue *self);
BbText *bb_catalogue_get_title (BbCatalogue *self);
BbText *bb_catalogue_get_note (BbCatalogue *self);
gboolean bb_catalogue_has_language (BbCatalogue *self, const char *language);

GListModel *bb_catalogue_get_parties (BbCatalogue *self);
GListModel *bb_catalogue_get_guidelines (BbCatalogue *self);
GListModel *bb_catalogue_get_disciplines (BbCatalogue *self);
GListModel *bb_catalogue_get_blocks (BbCatalogue *self);
GListModel *bb_catalogue_get_challenges (BbCatalogue *self);
BbTopic *bb_catalogue_get_first_challenge (BbCatalogue *self);
BbTopic *bb_catalogue_find (BbCatalogue *self, BbTopicKind kind, const char *id);

/* For the reader of a catalogue: a party is added with its challenges and blocks in it. */
void bb_catalogue_add (BbCatalogue *self, BbTopic *topic);

G_END_DECLS
