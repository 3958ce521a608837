/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-merge.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "document/bb-document-limits-private.h"
#include "document/bb-document-private.h"
#include "document/bb-document-size-private.h"
#include "document/bb-history-private.h"
#include "document/bb-merge-survey-private.h"
#include "document/bb-register-private.h"
#include "document/bb-step-private.h"

#define LABEL "merge"

/* One of the two documents. */
typedef struct {
    BbDocument *document;
    GHashTable *entries; /* dot -> BbEntry, once somebody has asked */
} Side;

/* A merge in the making. Nothing of the document changes before all of it stands. */
typedef struct {
    Side ours;
    Side theirs;
    GPtrArray *before;  /* the registers that change, as they are */
    GPtrArray *after;   /* and as they will be */
    GPtrArray *entries; /* of the register at hand */
    BbContext *seen;
    BbHistory *history;
} Merging;

static void
merging_init (Merging *self, BbDocument *ours, BbDocument *theirs)
{
    *self = (Merging) { .ours = { .document = ours }, .theirs = { .document = theirs } };
    self->before = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_register_unref);
    self->after = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_register_unref);
    self->entries = g_ptr_array_new ();
    self->seen = bb_context_copy (ours->seen);
    self->history = _bb_history_copy (ours->history);
}

static void
merging_clear (Merging *self)
{
    if (self->before == NULL)
        return;
    g_clear_pointer (&self->ours.entries, g_hash_table_unref);
    g_clear_pointer (&self->theirs.entries, g_hash_table_unref);
    g_ptr_array_unref (self->before);
    g_ptr_array_unref (self->after);
    g_ptr_array_unref (self->entries);
    bb_context_free (self->seen);
    _bb_history_free (self->history);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Merging, merging_clear)

static void
learn_cb (BbRegister *register_, gpointer user_data)
{
    GHashTable *entries = user_data;

    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        BbEntry *entry = bb_register_get_entry (register_, i);

        if (entry->value != NULL || !g_hash_table_contains (entries, &entry->dot))
            g_hash_table_replace (entries, &entry->dot, entry);
    }
}

/* What a side has of a write, in whatever register; rather what has a value. */
static BbEntry *
side_find (Side *self, const BbDot *dot)
{
    if (self->entries == NULL) {
        self->entries = g_hash_table_new (bb_dot_hash, bb_dot_equal);
        bb_document_foreach (self->document, NULL, learn_cb, self->entries);
    }
    return g_hash_table_lookup (self->entries, dot);
}

/*
 * Whether an entry that only the other side has stays beside what this side has. It goes if its
 * write was here and is here no more. What is absent there and has a value here is not absent.
 */
static gboolean
side_lets_stay (Side *self, BbEntry *entry)
{
    BbEntry *here;

    if (!bb_context_contains (self->document->seen, &entry->dot))
        return TRUE;
    here = side_find (self, &entry->dot);
    return here != NULL && (entry->value != NULL || here->value == NULL);
}

static BbEntry *
get_entry (BbRegister *register_, guint position)
{
    return register_ != NULL && position < bb_register_get_n_entries (register_)
               ? bb_register_get_entry (register_, position)
               : NULL;
}

/* Below zero if `a` comes before `b`, which is the higher one; an end comes last. */
static int
compare_entries (const BbEntry *a, const BbEntry *b)
{
    if (a == NULL || b == NULL)
        return (a == NULL) - (b == NULL);
    return bb_entry_compare (b, a);
}

/* Collects what stays of both registers, highest first; gives whether ours stays as it is. */
static gboolean
merging_collect (Merging *self, BbRegister *ours, BbRegister *theirs)
{
    guint i = 0, j = 0;
    gboolean unchanged = TRUE;

    g_ptr_array_set_size (self->entries, 0);
    for (;;) {
        BbEntry *left = get_entry (ours, i);
        BbEntry *right = get_entry (theirs, j);
        int order = compare_entries (left, right);
        gboolean stays;

        if (left == NULL && right == NULL)
            return unchanged;
        stays = order == 0 || (order < 0 ? side_lets_stay (&self->theirs, left)
                                         : side_lets_stay (&self->ours, right));
        if (stays)
            g_ptr_array_add (self->entries, order <= 0 ? left : right);
        unchanged = unchanged && stays == (order <= 0);
        i += order <= 0;
        j += order >= 0;
    }
}

/* Either register may be NULL for one without entries. */
static void
merging_add_register (Merging *self, BbRegister *ours, BbRegister *theirs)
{
    const char *path = bb_register_get_path (ours != NULL ? ours : theirs);

    if (ours == theirs || merging_collect (self, ours, theirs))
        return;
    g_ptr_array_add (self->before, ours != NULL ? bb_register_ref (ours) : bb_register_new (path));
    g_ptr_array_add (self->after,
                     _bb_register_new_for_entries (path, (BbEntry *const *) self->entries->pdata,
                                                   self->entries->len));
}

/* Below zero if the register of `a` comes before that of `b`; an end comes last. */
static int
compare_nodes (GTreeNode *a, GTreeNode *b)
{
    if (a == NULL || b == NULL)
        return (a == NULL) - (b == NULL);
    return strcmp (g_tree_node_key (a), g_tree_node_key (b));
}

static void
merging_add_registers (Merging *self)
{
    GTreeNode *left = g_tree_node_first (self->ours.document->registers);
    GTreeNode *right = g_tree_node_first (self->theirs.document->registers);

    while (left != NULL || right != NULL) {
        int order = compare_nodes (left, right);

        merging_add_register (self, order <= 0 ? g_tree_node_value (left) : NULL,
                              order >= 0 ? g_tree_node_value (right) : NULL);
        if (order <= 0)
            left = g_tree_node_next (left);
        if (order >= 0)
            right = g_tree_node_next (right);
    }
}

static void
raise_cb (const char *actor, guint64 counter, gpointer user_data)
{
    bb_context_raise (user_data, actor, counter);
}

static void
merging_add_history (Merging *self, BbHistory *theirs)
{
    g_autoptr (GPtrArray) records = NULL;

    if (_bb_history_equal (self->history, theirs))
        return;
    records = g_ptr_array_new ();
    for (guint i = 0; i < bb_history_get_size (theirs); i++)
        g_ptr_array_add (records, bb_history_get_record (theirs, i));
    _bb_history_add_all (self->history, records);
}

static gboolean
merging_is_idle (Merging *self)
{
    BbDocument *document = self->ours.document;

    return self->after->len == 0 && bb_context_equal (self->seen, document->seen) &&
           _bb_history_equal (self->history, document->history);
}

/* Puts registers in their places, and context and history in those of the document's. */
static void
merging_exchange (Merging *self, GPtrArray *registers)
{
    BbDocument *document = self->ours.document;
    BbContext *seen = document->seen;
    BbHistory *history = document->history;

    for (guint i = 0; i < registers->len; i++)
        _bb_document_replace (document, registers->pdata[i]);
    document->seen = self->seen;
    document->history = self->history;
    self->seen = seen;
    self->history = history;
}

/* Only when it stands it is known how large the result is: the history is cut. */
static gboolean
merging_do (Merging *self, GError **error)
{
    BbTally after, ours, theirs;
    gboolean fits;

    merging_exchange (self, self->after);
    after = _bb_document_measure (self->ours.document);
    fits = _bb_document_check_growth ((BbTally) { 0 }, after, NULL);
    if (!fits) {
        merging_exchange (self, self->before);
        ours = _bb_document_measure (self->ours.document);
        theirs = _bb_document_measure (self->theirs.document);
        ours.bytes = MAX (ours.bytes, theirs.bytes);
        ours.values = MAX (ours.values, theirs.values);
        ours.n_deep = MAX (ours.n_deep, theirs.n_deep);
        if (!_bb_document_check_growth (ours, after, error))
            return FALSE;
        merging_exchange (self, self->after);
    }
    _bb_document_update_clock (self->ours.document);
    return TRUE;
}

static BbMergeSurvey *
merging_survey (Merging *self)
{
    BbMergeSurvey *survey =
        _bb_merge_survey_new (self->ours.document, self->theirs.document->clock);

    for (guint i = 0; i < self->after->len; i++)
        _bb_merge_survey_note (survey, self->before->pdata[i], self->after->pdata[i]);
    return survey;
}

static void
add_life (Merging *self, BbStep *step, BbRegister *before, BbRegister *after)
{
    const char *item = bb_register_get_path (before);
    gboolean was_there = bb_register_get_n_entries (before) > 0;
    gboolean is_there = bb_register_get_n_entries (after) > 0;

    if (was_there != is_there)
        bb_step_add_change (step, before, after);
    if (is_there && !_bb_document_has_any (self->ours.document, item))
        _bb_step_add_created (step, item);
}

/* For taking it back: what is said of a transaction's step holds of this one. */
static BbStep *
merging_make_step (Merging *self)
{
    BbSchema *schema = self->ours.document->schema;
    BbStep *step = bb_step_new (LABEL, self->theirs.document->clock);

    for (guint i = 0; i < self->after->len; i++) {
        BbRegister *before = self->before->pdata[i];
        BbRegister *after = self->after->pdata[i];

        if (bb_schema_get_kind (schema, bb_register_get_path (before)) == BB_KIND_ITEM)
            add_life (self, step, before, after);
        else
            bb_step_add_change (step, before, after);
    }
    return step;
}

static void
merging_tell (Merging *self)
{
    g_autoptr (GPtrArray) paths =
        g_ptr_array_new_null_terminated (self->after->len + 1, NULL, TRUE);

    for (guint i = 0; i < self->after->len; i++)
        g_ptr_array_add (paths, (char *) bb_register_get_path (self->after->pdata[i]));
    _bb_document_emit_changed (self->ours.document, (const char *const *) paths->pdata);
}

static gboolean
check_same_project (BbDocument *document, BbDocument *other, GError **error)
{
    if (g_str_equal (document->id, other->id))
        return TRUE;
    g_set_error_literal (error, BB_DOCUMENT_ERROR, BB_DOCUMENT_ERROR_FOREIGN,
                         _ ("These are copies of two different projects, and cannot be merged. "
                            "Nothing was changed. Choose copies of one project."));
    return FALSE;
}

/**
 * bb_merge_into:
 * @document: a document
 * @other: another copy of it, which does not change
 * @summary: (out) (optional) (transfer full): what it did, as a person sees it
 * @step: (out) (optional) (nullable) (transfer full): what it did, to be taken back; %NULL if no
 *   register changed
 * @error: return location for an error
 *
 * Merges another copy into a document: what both have stays, and what one has and the other has
 * never seen. What one has and the other has removed goes; what both wrote stands side by side.
 *
 * This is the join of a semilattice (an optimized conflict-free replicated set; Bieniusa et al.
 * 2012, Almeida et al. 2018). A write is unknown, below present with a set of contents, below
 * removed; contents join by union. So copies that are merged in any order, in any groups and
 * again and again become equal, even if a write was forged so that it says different things in
 * different copies. A merge makes no write, no record and no time of its own.
 *
 * It emits [signal@Document::changed] once, unless nothing changes at all. It takes time in
 * proportion to the size of both.
 *
 * Returns: %TRUE if it was done, also if @other had nothing new; %FALSE, and nothing changed, with
 *   %BB_DOCUMENT_ERROR_FOREIGN for another project and %BB_DOCUMENT_ERROR_LIMIT if the result would
 *   be too large
 */
gboolean
bb_merge_into (BbDocument *document, BbDocument *other, BbMergeSummary **summary, BbStep **step,
               GError **error)
{
    g_auto (Merging) merging = { 0 };
    g_autoptr (BbMergeSurvey) survey = NULL;
    g_autoptr (BbStep) done = NULL;

    g_return_val_if_fail (BB_IS_DOCUMENT (document) && BB_IS_DOCUMENT (other), FALSE);
    g_return_val_if_fail (document->schema == other->schema, FALSE);

    if (!check_same_project (document, other, error))
        return FALSE;

    merging_init (&merging, document, other);
    merging_add_registers (&merging);
    bb_context_foreach (other->seen, raise_cb, merging.seen);
    merging_add_history (&merging, other->history);

    survey = summary != NULL ? merging_survey (&merging) : NULL;
    done = step != NULL && merging.after->len > 0 ? merging_make_step (&merging) : NULL;
    if (!merging_is_idle (&merging)) {
        if (!merging_do (&merging, error))
            return FALSE;
        merging_tell (&merging);
    }
    if (summary != NULL)
        *summary = _bb_merge_survey_end (survey);
    if (step != NULL)
        *step = g_steal_pointer (&done);
    return TRUE;
}
