/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-gather-private.h"

#include "session/bb-returned-copy-private.h"

/* From what a count has found to what a person sees of each copy. */

/* A choice outlives the next count, if the value is still one to choose. */
static void
chosen_cb (BbDifference *difference, GParamSpec *pspec, BbGather *self)
{
    guint choice = bb_difference_get_choice (difference);
    BbFieldConflict *conflict = bb_difference_get_conflict (difference);
    const char *path = bb_difference_get_path (difference);

    if (choice == BB_DIFFERENCE_BOTH)
        g_hash_table_remove (self->choices, path);
    else
        g_hash_table_replace (self->choices, g_strdup (path),
                              g_strdup (bb_field_conflict_get_value (conflict, choice)));
}

static void
restore_choice (BbGather *self, BbDifference *difference)
{
    const char *chosen = g_hash_table_lookup (self->choices, bb_difference_get_path (difference));
    BbFieldConflict *conflict = bb_difference_get_conflict (difference);

    for (guint i = 0; chosen != NULL && i < bb_field_conflict_get_n_values (conflict); i++) {
        if (g_str_equal (bb_field_conflict_get_value (conflict, i), chosen))
            bb_difference_set_choice (difference, i);
    }
}

static gboolean
is_claimed (BbGather *self, const char *path)
{
    for (guint i = 0; i < self->differences->len; i++) {
        if (g_str_equal (bb_difference_get_path (self->differences->pdata[i]), path))
            return TRUE;
    }
    return FALSE;
}

/* Only what still is contradicted when all have been merged, and by the first that does so. */
static void
add_difference (BbGather *self, BbProject *preview, const BbStepChange *change, GPtrArray *list)
{
    BbDifference *difference;

    if (!bb_register_has_conflict (change->after) ||
        bb_register_same_values (change->before, change->after) || is_claimed (self, change->path))
        return;
    difference = bb_difference_new (preview, change->path, bb_gather_count_get_ours (self->count));
    if (difference == NULL)
        return;
    restore_choice (self, difference);
    g_signal_connect_object (difference, "notify::choice", G_CALLBACK (chosen_cb), self, 0);
    g_ptr_array_add (self->differences, difference);
    g_ptr_array_add (list, difference);
}

static GPtrArray *
list_differences (BbGather *self, BbProject *preview, BbStep *step)
{
    GPtrArray *list = g_ptr_array_new ();

    for (guint i = 0; step != NULL && i < bb_step_get_n_changes (step); i++)
        add_difference (self, preview, bb_step_get_change (step, i), list);
    return list;
}

static void
show_share (BbGather *self, BbReturnedCopy *copy, BbProject *preview, guint position)
{
    BbStep *step = bb_gather_count_get_step (self->count, position);
    const char *refusal = bb_gather_count_get_refusal (self->count, position);
    gboolean ticked = bb_returned_copy_get_ticked (copy);
    g_autoptr (BbArrival) arrival = bb_arrival_new (preview, step);
    g_autoptr (GPtrArray) differences = NULL;

    if (refusal != NULL) {
        _bb_returned_copy_refuse (copy, refusal);
        return;
    }
    differences = list_differences (self, preview, ticked ? step : NULL);
    _bb_returned_copy_set_share (copy, bb_arrival_get_n_changes (arrival),
                                 ticked ? differences->len : bb_arrival_get_n_conflicts (arrival),
                                 differences);
}

/* The board as it will be, for its words. */
static BbProject *
create_preview (BbGather *self)
{
    BbProject *project = bb_session_get_project (self->session);
    BbProject *preview = bb_project_new (bb_gather_count_get_merged (self->count),
                                         bb_project_get_catalogue (project));

    bb_project_set_language (preview, bb_project_get_language (project));
    return preview;
}

/* Says of each copy what the last count has found. */
void
_bb_gather_show_count (BbGather *self)
{
    g_autoptr (BbProject) preview = create_preview (self);
    guint n_copies = g_list_model_get_n_items (G_LIST_MODEL (self->copies));
    guint position = 0;

    g_ptr_array_set_size (self->differences, 0);
    for (guint i = 0; i < n_copies; i++) {
        g_autoptr (BbReturnedCopy) copy = g_list_model_get_item (G_LIST_MODEL (self->copies), i);

        if (_bb_returned_copy_get_document (copy) != NULL)
            show_share (self, copy, preview, position++);
    }
}
