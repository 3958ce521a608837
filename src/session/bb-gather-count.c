/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-gather-count.h"

#include "document/bb-merge-loss.h"
#include "document/bb-undo.h"

/* A copy, and what it brings. */
typedef struct {
    BbDocument *document;
    gboolean ticked;
    gboolean is_known; /* we have seen all of it */
    BbStep *step;      /* what it does, NULL if nothing */
    char *refusal;     /* why it cannot be merged */
} Item;

struct _BbGatherCount {
    BbDocument *ours;
    BbDocument *former; /* before what was taken back, or NULL */
    GPtrArray *items;
    BbDocument *merged;
    BbDocument *again; /* the former one with what is ticked and was taken back */
    guint n_lost;
};

static void
item_free (Item *self)
{
    g_object_unref (self->document);
    g_clear_pointer (&self->step, bb_step_unref);
    g_free (self->refusal);
    g_free (self);
}

static void
merge (Item *self, BbDocument *document)
{
    g_autoptr (BbStep) step = NULL;
    g_autoptr (GError) error = NULL;

    if (!bb_merge_into (document, self->document, NULL, &step, &error))
        self->refusal = g_strdup (error->message);
    else if (step != NULL)
        self->step = g_steal_pointer (&step);
}

static void
merge_ticked (BbGatherCount *self)
{
    g_autoptr (GPtrArray) sources = g_ptr_array_new ();

    g_ptr_array_add (sources, self->ours);
    for (guint i = 0; i < self->items->len; i++) {
        Item *item = self->items->pdata[i];

        if (!item->ticked)
            continue;
        merge (item, self->merged);
        if (item->refusal == NULL)
            g_ptr_array_add (sources, item->document);
    }
    self->n_lost = bb_merge_loss_count (self->merged, sources);
}

static gboolean
is_as_before (BbGatherCount *self, const char *path)
{
    BbRegister *former = bb_document_get_register (self->former, path);
    BbRegister *now = bb_document_get_register (self->ours, path);

    if (former == NULL || now == NULL)
        return former == now;
    return bb_register_same_values (former, now);
}

/* Of what a copy did once, what it would do again. */
static BbStep *
filter_step (BbGatherCount *self, BbStep *step)
{
    g_autoptr (BbStep) filtered =
        bb_step_new (bb_step_get_label (step), bb_step_get_lamport (step));

    for (guint i = 0; i < bb_step_get_n_changes (step); i++) {
        const BbStepChange *change = bb_step_get_change (step, i);

        if (is_as_before (self, change->path))
            bb_step_add_change (filtered, change->before, change->after);
    }
    return bb_step_get_n_changes (filtered) > 0 ? g_steal_pointer (&filtered) : NULL;
}

static void
replay (BbGatherCount *self, Item *item, BbDocument *document)
{
    g_autoptr (BbStep) step = NULL;

    if (item->is_known && item->refusal == NULL &&
        bb_merge_into (document, item->document, NULL, &step, NULL) && step != NULL)
        item->step = filter_step (self, step);
}

/* Merging what was taken back would change nothing: it is written anew. */
static void
do_again (BbGatherCount *self)
{
    g_autoptr (BbDocument) whole = bb_document_dup (self->former);
    g_autoptr (BbUndo) undo = bb_undo_new (self->merged);
    g_autoptr (BbStep) step = NULL;

    self->again = bb_document_dup (self->former);
    for (guint i = 0; i < self->items->len; i++) {
        Item *item = self->items->pdata[i];

        if (item->ticked)
            replay (self, item, self->again);
    }
    if (bb_merge_into (whole, self->again, NULL, &step, NULL) && step != NULL)
        bb_undo_do_again (undo, step, NULL, NULL);
}

static void
try_alone (BbGatherCount *self, Item *item)
{
    g_autoptr (BbDocument) trial = bb_document_dup (self->merged);
    g_autoptr (BbDocument) again = NULL;

    merge (item, trial);
    if (self->again == NULL)
        return;
    again = bb_document_dup (self->again);
    replay (self, item, again);
}

static void
raise_cb (const char *actor, guint64 counter, gpointer user_data)
{
    bb_context_raise (user_data, actor, counter);
}

static gboolean
has_seen_all (BbDocument *ours, BbDocument *theirs)
{
    g_autoptr (BbContext) both = bb_context_copy (bb_document_get_seen (ours));

    bb_context_foreach (bb_document_get_seen (theirs), raise_cb, both);
    return bb_context_equal (both, bb_document_get_seen (ours));
}

/**
 * bb_gather_count_new:
 * @ours: the project, which does not change
 * @former: (nullable): the project before copies came in that somebody has taken back, which does
 *   not change
 *
 * Returns: (transfer full): a count of no copies
 */
BbGatherCount *
bb_gather_count_new (BbDocument *ours, BbDocument *former)
{
    BbGatherCount *self;

    g_return_val_if_fail (BB_IS_DOCUMENT (ours), NULL);
    g_return_val_if_fail (former == NULL || BB_IS_DOCUMENT (former), NULL);

    self = g_new0 (BbGatherCount, 1);
    self->ours = g_object_ref (ours);
    g_set_object (&self->former, former);
    self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
    return self;
}

/**
 * bb_gather_count_free:
 * @self: (transfer full): a count
 */
void
bb_gather_count_free (BbGatherCount *self)
{
    g_return_if_fail (self != NULL);

    g_object_unref (self->ours);
    g_clear_object (&self->former);
    g_ptr_array_unref (self->items);
    g_clear_object (&self->merged);
    g_clear_object (&self->again);
    g_free (self);
}

/**
 * bb_gather_count_add:
 * @self: a count that has not run
 * @copy: a copy of the project, which does not change
 * @ticked: whether it is to be merged
 *
 * Adds a copy behind the others.
 */
void
bb_gather_count_add (BbGatherCount *self, BbDocument *copy, gboolean ticked)
{
    Item *item;

    g_return_if_fail (self != NULL && self->merged == NULL);
    g_return_if_fail (BB_IS_DOCUMENT (copy));

    item = g_new0 (Item, 1);
    item->document = g_object_ref (copy);
    item->ticked = ticked;
    item->is_known = has_seen_all (self->ours, copy);
    g_ptr_array_add (self->items, item);
}

/**
 * bb_gather_count_run:
 * @self: a count that has not run
 *
 * Merges the copies that are ticked, and tries the others. It blocks.
 */
void
bb_gather_count_run (BbGatherCount *self)
{
    g_return_if_fail (self != NULL && self->merged == NULL);

    self->merged = bb_document_dup (self->ours);
    merge_ticked (self);
    if (self->former != NULL)
        do_again (self);
    for (guint i = 0; i < self->items->len; i++) {
        Item *item = self->items->pdata[i];

        if (!item->ticked)
            try_alone (self, item);
    }
}

static void
free_place (gpointer data)
{
    BbGatherCount **place = data;

    g_clear_pointer (place, bb_gather_count_free);
    g_free (place);
}

static void
run_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    BbGatherCount **place = task_data;

    bb_gather_count_run (*place);
    g_task_return_pointer (task, g_steal_pointer (place), (GDestroyNotify) bb_gather_count_free);
}

/**
 * bb_gather_count_run_async:
 * @self: (transfer full): a count that has not run
 * @cancellable: (nullable): what ends it early
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Runs a count in a thread of its own.
 */
void
bb_gather_count_run_async (BbGatherCount *self, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;
    BbGatherCount **place;

    g_return_if_fail (self != NULL);

    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_gather_count_run_async);
    place = g_new (BbGatherCount *, 1);
    *place = self;
    g_task_set_task_data (task, place, free_place);
    g_task_run_in_thread (task, run_in_thread_cb);
}

/**
 * bb_gather_count_run_finish:
 * @result: what the callback got
 * @error: where it is said that it was given up
 *
 * Returns: (transfer full) (nullable): the count, which has run; %NULL if it was given up
 */
BbGatherCount *
bb_gather_count_run_finish (GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

    return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * bb_gather_count_get_ours:
 * @self: a count
 *
 * Returns: (transfer none): the project as it was
 */
BbDocument *
bb_gather_count_get_ours (BbGatherCount *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->ours;
}

/**
 * bb_gather_count_get_merged:
 * @self: a count
 *
 * Returns: (transfer none) (nullable): the project with all that is ticked, %NULL before it ran
 */
BbDocument *
bb_gather_count_get_merged (BbGatherCount *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->merged;
}

/**
 * bb_gather_count_get_step:
 * @self: a count that has run
 * @position: a copy, in the order in which they were added
 *
 * Returns: (transfer none) (nullable): what merging it did after those before it, %NULL if nothing
 */
BbStep *
bb_gather_count_get_step (BbGatherCount *self, guint position)
{
    g_return_val_if_fail (self != NULL && position < self->items->len, NULL);

    return ((Item *) self->items->pdata[position])->step;
}

/**
 * bb_gather_count_get_refusal:
 * @self: a count that has run
 * @position: a copy, in the order in which they were added
 *
 * Returns: (nullable): why it cannot be merged, a sentence for a person
 */
const char *
bb_gather_count_get_refusal (BbGatherCount *self, guint position)
{
    g_return_val_if_fail (self != NULL && position < self->items->len, NULL);

    return ((Item *) self->items->pdata[position])->refusal;
}

/**
 * bb_gather_count_get_n_lost:
 * @self: a count
 *
 * Returns: how many fields lost a value that nobody replaced, see [func@merge_loss_count]
 */
guint
bb_gather_count_get_n_lost (BbGatherCount *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->n_lost;
}
