/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "model/bb-text.h"

G_BEGIN_DECLS

/**
 * BbTopicKind:
 * @BB_TOPIC_PARTY: one of the four parties
 * @BB_TOPIC_CHALLENGE: one of a party's challenges
 * @BB_TOPIC_BLOCK: a building block
 * @BB_TOPIC_GUIDELINE: one of the six guidelines
 * @BB_TOPIC_DISCIPLINE: one of the four disciplines
 */
typedef enum {
    BB_TOPIC_PARTY,
    BB_TOPIC_CHALLENGE,
    BB_TOPIC_BLOCK,
    BB_TOPIC_GUIDELINE,
    BB_TOPIC_DISCIPLINE,
} BbTopicKind;

#define BB_TYPE_TOPIC (bb_topic_get_type ())

/**
 * BbTopic:
 *
 * What the catalogue says about one party, challenge, block, guideline or discipline. It says
 * nothing of a project: the same topic serves every window.
 */
G_DECLARE_FINAL_TYPE (BbTopic, bb_topic, BB, TOPIC, GObject)

BbTopic *bb_topic_new (BbTopicKind kind, const char *id);

BbTopicKind bb_topic_get_kind (BbTopic *self);
const char *bb_topic_get_id (BbTopic *self);
guint bb_topic_get_number (BbTopic *self);
BbTopic *bb_topic_get_parent (BbTopic *self);
GListModel *bb_topic_get_children (BbTopic *self);
gboolean bb_topic_get_given (BbTopic *self);

/* A field is `title`, `description`, `why` or `letter`; first steps are a list. */
BbText *bb_topic_get_text (BbTopic *self, const char *field);
const char *bb_topic_get_string (BbTopic *self, const char *field, const char *language);
const char *bb_topic_get_title (BbTopic *self, const char *language);
GStrv bb_topic_dup_first_steps (BbTopic *self, const char *language);
const char *const *bb_topic_get_guidelines (BbTopic *self);
const char *const *bb_topic_get_disciplines (BbTopic *self);

/* For the reader of a catalogue, before it is handed out. */
void bb_topic_set_number (BbTopic *self, guint number);
void bb_topic_set_given (BbTopic *self, gboolean given);
void bb_topic_set_text (BbTopic *self, const char *field, BbText *text);
void bb_topic_add_first_step (BbTopic *self, BbText *step);
void bb_topic_set_guidelines (BbTopic *self, const char *const *ids);
void bb_topic_set_disciplines (BbTopic *self, const char *const *ids);
void bb_topic_add_child (BbTopic *self, BbTopic *child);

G_END_DECLS
