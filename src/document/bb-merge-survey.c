/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-merge-survey-private.h"

#include "document/bb-document-private.h"
#include "document/bb-hash.h"

struct _BbMergeSurvey {
    BbDocument *document;
    GHashTable *fields; /* path -> the register if it was shown, NULL if not */
    BbMergeSummary *summary;
    guint n_new; /* fields that showed nothing before */
};

static void
unref_register (gpointer register_)
{
    if (register_ != NULL)
        bb_register_unref (register_);
}

/*
 * _bb_merge_survey_new:
 * @document: what is to be merged into
 * @other_clock: the clock of the copy that comes
 *
 * Returns: (transfer full): a survey in which nothing is noted yet
 */
BbMergeSurvey *
_bb_merge_survey_new (BbDocument *document, guint64 other_clock)
{
    BbMergeSurvey *self = g_new0 (BbMergeSurvey, 1);

    self->document = g_object_ref (document);
    self->fields = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, unref_register);
    self->summary = g_new0 (BbMergeSummary, 1);
    self->summary->ahead = other_clock - MIN (other_clock, document->clock);
    self->summary->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_conflict_unref);
    return self;
}

void
_bb_merge_survey_free (BbMergeSurvey *self)
{
    g_object_unref (self->document);
    g_hash_table_unref (self->fields);
    g_clear_pointer (&self->summary, bb_merge_summary_free);
    g_free (self);
}

/* What a person sees as a field; the life of an item is seen by its fields. */
static gboolean
is_field (BbDocument *document, const char *path)
{
    return bb_schema_get_kind (document->schema, path) == BB_KIND_RANK ||
           bb_schema_shows_conflicts (document->schema, path);
}

/* The register, NULL if it shows no value. */
static BbRegister *
get_shown (BbDocument *document, const char *path)
{
    return bb_document_get_value (document, path) != NULL
               ? bb_document_get_register (document, path)
               : NULL;
}

static void
note_path (BbMergeSurvey *self, const char *path)
{
    BbRegister *shown;

    if (!is_field (self->document, path))
        return;
    shown = get_shown (self->document, path);
    g_hash_table_replace (self->fields, g_strdup (path),
                          shown != NULL ? bb_register_ref (shown) : NULL);
}

static void
note_cb (BbRegister *register_, gpointer user_data)
{
    note_path (user_data, bb_register_get_path (register_));
}

/*
 * _bb_merge_survey_note:
 * @self: a survey
 * @before: a register that will change, as the document still has it
 * @after: as it will be
 *
 * Looks at a field; of an item that comes or goes, at all in it.
 */
void
_bb_merge_survey_note (BbMergeSurvey *self, BbRegister *before, BbRegister *after)
{
    const char *path = bb_register_get_path (before);
    gboolean was_there = bb_register_get_n_entries (before) > 0;
    gboolean is_there = bb_register_get_n_entries (after) > 0;

    if (bb_schema_get_kind (self->document->schema, path) != BB_KIND_ITEM)
        note_path (self, path);
    else if (was_there != is_there)
        bb_document_foreach (self->document, path, note_cb, self);
}

static void
compare (BbMergeSurvey *self, const char *path, BbRegister *before)
{
    BbRegister *after = get_shown (self->document, path);
    BbConflict *conflict;

    self->summary->n_removals += before != NULL && after == NULL;
    self->n_new += before == NULL && after != NULL;
    if (after != NULL && (before == NULL || !g_str_equal (bb_register_get_value (before),
                                                          bb_register_get_value (after))))
        self->summary->n_changes++;

    conflict = bb_conflict_find (self->document, path);
    if (conflict == NULL)
        return;
    if (!bb_register_same_values (before, after))
        g_ptr_array_add (self->summary->conflicts, g_steal_pointer (&conflict));
    g_clear_pointer (&conflict, bb_conflict_unref);
}

static void
count_cb (BbRegister *register_, gpointer user_data)
{
    BbMergeSurvey *self = user_data;
    const char *path = bb_register_get_path (register_);

    self->summary->n_values +=
        is_field (self->document, path) && get_shown (self->document, path) != NULL;
}

static int
compare_conflicts (gconstpointer a, gconstpointer b)
{
    return g_strcmp0 (bb_conflict_get_path (*(BbConflict *const *) a),
                      bb_conflict_get_path (*(BbConflict *const *) b));
}

/*
 * _bb_merge_survey_end:
 * @self: a survey, which is good for nothing but to be freed afterwards
 *
 * Looks again, now that the merge is done.
 *
 * Returns: (transfer full): what it did
 */
BbMergeSummary *
_bb_merge_survey_end (BbMergeSurvey *self)
{
    GHashTableIter iter;
    gpointer path, before;

    g_hash_table_iter_init (&iter, self->fields);
    while (g_hash_table_iter_next (&iter, &path, &before))
        compare (self, path, before);
    g_ptr_array_sort (self->summary->conflicts, compare_conflicts);

    /* What is shown now, without what has come, and with what has gone. */
    bb_document_foreach (self->document, NULL, count_cb, self);
    self->summary->n_values += self->summary->n_removals - self->n_new;
    return g_steal_pointer (&self->summary);
}
