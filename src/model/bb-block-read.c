/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-block-private.h"

#include "document/bb-path.h"
#include "model/bb-block-properties.h"
#include "model/bb-checklist-line.h"
#include "model/bb-comment.h"
#include "model/bb-field-conflict-private.h"
#include "model/bb-field-private.h"
#include "model/bb-item-private.h"
#include "model/bb-list-private.h"

static void
notify (BbBlock *self, BbBlockProperty property)
{
    g_object_notify_by_pspec (G_OBJECT (self), bb_block_props[property]);
}

static void
set_text (BbBlock *self, BbBlockProperty property, const char *text)
{
    const char **place = &self->texts[property - PROP_TITLE];
    gboolean same = g_str_equal (*place, text);

    *place = text;
    if (!same)
        notify (self, property);
}

static void
set_first_steps (BbBlock *self, GStrv steps)
{
    g_auto (GStrv) former = self->first_steps;

    self->first_steps = steps;
    if (former == NULL || !g_strv_equal ((const char *const *) former, (const char *const *) steps))
        notify (self, PROP_FIRST_STEPS);
}

static void
read_field (BbBlock *self, BbDocument *document, BbBlockProperty property)
{
    GParamSpec *pspec = bb_block_props[property];
    char **place = &self->fields[property - PROP_RANK];

    if (property == PROP_DUE || property == PROP_START)
        bb_field_read_date (G_OBJECT (self), pspec, document, self->path, place);
    else
        bb_field_read_string (G_OBJECT (self), pspec, document, self->path, place);
}

static void
read_status (BbBlock *self, BbDocument *document)
{
    g_autofree char *path = bb_block_dup_path (self, "status");
    g_autofree char *nick = bb_document_dup_string (document, path);
    BbStatus status = BB_STATUS_NONE;

    bb_status_from_nick (nick, &status);
    if (status != self->status) {
        self->status = status;
        notify (self, PROP_STATUS);
    }
}

static void
read_level (BbBlock *self, BbDocument *document, BbBlockProperty property, BbLevel *place)
{
    g_autofree char *path = bb_block_dup_path (self, bb_block_props[property]->name);
    g_autofree char *nick = bb_document_dup_string (document, path);
    BbLevel level = bb_level_from_nick (nick);

    if (level != *place) {
        *place = level;
        notify (self, property);
    }
}

static void
read_items (BbBlock *self, BbDocument *document, const char *name, BbList *list)
{
    g_autofree char *collection = bb_path_append (self->path, name);

    bb_item_update_list (list, document, collection);
}

static guint
count_done (GPtrArray *lines)
{
    guint n_done = 0;

    for (guint i = 0; i < lines->len; i++)
        n_done += bb_checklist_line_get_done (lines->pdata[i]);
    return n_done;
}

/* A thread is open as long as its first comment is. */
static guint
count_open (GPtrArray *comments)
{
    guint n_open = 0;

    for (guint i = 0; i < comments->len; i++)
        n_open += !bb_comment_is_answer (comments->pdata[i]) &&
                  !bb_comment_get_resolved (comments->pdata[i]);
    return n_open;
}

static void
set_count (BbBlock *self, BbBlockProperty property, guint *place, guint count)
{
    bb_field_set_uint (G_OBJECT (self), bb_block_props[property], place, count);
}

/* The texts of an own block stand beside it, in a place of their own for each language. */
static void
read_conflicts (BbBlock *self, BbDocument *document)
{
    g_autofree char *texts = bb_path_build ("catalogue", "texts", "block", self->id, NULL);
    const char *const places[] = { self->path, self->own ? texts : NULL, NULL };
    gboolean had_any = self->n_conflicts > 0;

    bb_field_conflict_update_list (self->conflicts, document, places);
    set_count (self, PROP_N_CONFLICTS, &self->n_conflicts,
               g_list_model_get_n_items (G_LIST_MODEL (self->conflicts)));
    if (had_any != (self->n_conflicts > 0))
        notify (self, PROP_HAS_CONFLICT);
}

/* Takes over what the document says of the block. */
void
bb_block_read (BbBlock *self, BbDocument *document)
{
    g_object_freeze_notify (G_OBJECT (self));
    g_clear_pointer (&self->search_text, g_free);
    read_status (self, document);
    read_level (self, document, PROP_URGENCY, &self->urgency);
    read_level (self, document, PROP_FEASIBILITY, &self->feasibility);
    for (guint property = PROP_RANK; property <= PROP_RESULT; property++)
        read_field (self, document, (BbBlockProperty) property);

    read_items (self, document, "checklist", self->checklist);
    read_items (self, document, "links", self->links);
    read_items (self, document, "comments", self->comments);
    set_count (self, PROP_N_CHECKLIST_DONE, &self->n_checklist_done,
               count_done (bb_list_get_items (self->checklist)));
    set_count (self, PROP_N_OPEN_COMMENTS, &self->n_open_comments,
               count_open (bb_list_get_items (self->comments)));
    read_conflicts (self, document);
    g_object_thaw_notify (G_OBJECT (self));
}

/* Says the texts in another language. */
void
bb_block_set_language (BbBlock *self, const char *language)
{
    g_object_freeze_notify (G_OBJECT (self));
    g_clear_pointer (&self->search_text, g_free);
    set_text (self, PROP_TITLE, bb_topic_get_title (self->topic, language));
    set_text (self, PROP_CHALLENGE_TITLE, bb_topic_get_title (self->challenge, language));
    set_text (self, PROP_PARTY_TITLE, bb_topic_get_title (self->party, language));
    set_text (self, PROP_DESCRIPTION, bb_topic_get_string (self->topic, "description", language));
    set_text (self, PROP_WHY, bb_topic_get_string (self->topic, "why", language));
    set_first_steps (self, bb_topic_dup_first_steps (self->topic, language));
    g_object_thaw_notify (G_OBJECT (self));
}

/*
 * bb_block_set_topic:
 * @topic: what is said about the block
 * @challenge: the challenge that it belongs to
 * @language: (nullable): in which its texts are shown, or %NULL if that will be said later
 *
 * The topic of an own block is made anew when the project says something else about it.
 */
void
bb_block_set_topic (BbBlock *self, BbTopic *topic, BbTopic *challenge, const char *language)
{
    g_autoptr (BbTopic) former_topic = g_steal_pointer (&self->topic);
    g_autoptr (BbTopic) former_challenge = g_steal_pointer (&self->challenge);
    g_autoptr (BbTopic) former_party = g_steal_pointer (&self->party);

    self->topic = g_object_ref (topic);
    self->challenge = g_object_ref (challenge);
    self->party = g_object_ref (bb_topic_get_parent (challenge));
    if (language != NULL)
        bb_block_set_language (self, language);
}

/* What the block is called by: only shown, never written. */
void
bb_block_set_number (BbBlock *self, guint number, const char *text)
{
    g_clear_pointer (&self->search_text, g_free);
    set_count (self, PROP_NUMBER, &self->number, number);
    bb_field_set_string (G_OBJECT (self), bb_block_props[PROP_NUMBER_TEXT], &self->number_text,
                         text);
}
