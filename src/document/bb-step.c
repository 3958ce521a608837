/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-step.h"

#include "document/bb-path.h"
#include "document/bb-step-private.h"

#include <string.h>

struct _BbStep {
    char *label;
    guint64 lamport;
    GPtrArray *changes;
    GPtrArray *touches;
    GPtrArray *created;
};

G_DEFINE_BOXED_TYPE (BbStep, bb_step, bb_step_ref, bb_step_unref)

static void
change_free (BbStepChange *self)
{
    bb_register_unref (self->before);
    bb_register_unref (self->after);
    g_free (self->path);
    g_free (self);
}

static void
touch_free (BbStepTouch *self)
{
    bb_register_unref (self->before);
    bb_entry_unref (self->entry);
    g_free (self);
}

/**
 * bb_step_new:
 * @label: what the transaction was
 * @lamport: its time
 *
 * Makes a step in which nothing has changed yet.
 *
 * Returns: (transfer full): the step
 */
BbStep *
bb_step_new (const char *label, guint64 lamport)
{
    BbStep *self;

    g_return_val_if_fail (label != NULL, NULL);

    self = g_atomic_rc_box_new0 (BbStep);
    self->label = g_strdup (label);
    self->lamport = lamport;
    self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
    self->touches = g_ptr_array_new_with_free_func ((GDestroyNotify) touch_free);
    self->created = g_ptr_array_new_with_free_func (g_free);
    return self;
}

/**
 * bb_step_ref:
 * @self: a step
 *
 * Returns: (transfer full): @self, with a reference more
 */
BbStep *
bb_step_ref (BbStep *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

static void
step_clear (gpointer data)
{
    BbStep *self = data;

    g_ptr_array_unref (self->changes);
    g_ptr_array_unref (self->touches);
    g_ptr_array_unref (self->created);
    g_free (self->label);
}

/**
 * bb_step_unref:
 * @self: (transfer full): a step
 */
void
bb_step_unref (BbStep *self)
{
    g_return_if_fail (self != NULL);

    g_atomic_rc_box_release_full (self, step_clear);
}

static gboolean
stands_before (BbStep *self, guint position, const char *path)
{
    const BbStepChange *change = self->changes->pdata[position];

    return g_strcmp0 (change->path, path) <= 0;
}

/* Changes nearly always come in order. */
static guint
find_position (BbStep *self, const char *path)
{
    guint low = 0, high = self->changes->len;

    if (high > 0 && stands_before (self, high - 1, path))
        return high;
    while (low < high) {
        guint middle = low + (high - low) / 2;

        if (stands_before (self, middle, path))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/**
 * bb_step_add_change:
 * @self: a step
 * @before: a register before the transaction
 * @after: the same register after it
 *
 * Notes what became of a register. Of a life register this is noted only when the item came or
 * went. The changes are kept in the order of their paths' bytes.
 */
void
bb_step_add_change (BbStep *self, BbRegister *before, BbRegister *after)
{
    BbStepChange *change;

    g_return_if_fail (self != NULL && before != NULL && after != NULL);

    change = g_new0 (BbStepChange, 1);
    change->path = g_strdup (bb_register_get_path (before));
    change->before = bb_register_ref (before);
    change->after = bb_register_ref (after);
    g_ptr_array_insert (self->changes, (int) find_position (self, change->path), change);
}

/*
 * _bb_step_add_touch:
 * @self: a step
 * @before: a life register before the transaction
 * @entry: the life entry in its place
 *
 * Notes that an edit inside an item renewed its life.
 */
void
_bb_step_add_touch (BbStep *self, BbRegister *before, BbEntry *entry)
{
    BbStepTouch *touch;

    g_return_if_fail (self != NULL && before != NULL && entry != NULL);

    touch = g_new0 (BbStepTouch, 1);
    touch->before = bb_register_ref (before);
    touch->entry = bb_entry_ref (entry);
    g_ptr_array_add (self->touches, touch);
}

static gboolean
equal_strings (gconstpointer a, gconstpointer b)
{
    return g_str_equal (a, b);
}

/*
 * _bb_step_add_created:
 * @self: a step
 * @item: path of an item that came with this transaction and was never there before
 */
void
_bb_step_add_created (BbStep *self, const char *item)
{
    g_return_if_fail (self != NULL && item != NULL);

    g_ptr_array_add (self->created, g_strdup (item));
}

/*
 * _bb_step_remove_created:
 * @self: a step
 * @item: path of an item that turns out to have been seen before
 */
void
_bb_step_remove_created (BbStep *self, const char *item)
{
    guint position;

    g_return_if_fail (self != NULL && item != NULL);

    if (g_ptr_array_find_with_equal_func (self->created, item, equal_strings, &position))
        g_ptr_array_remove_index (self->created, position);
}

/**
 * bb_step_get_label:
 * @self: a step
 *
 * Returns: what the transaction was
 */
const char *
bb_step_get_label (BbStep *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->label;
}

/**
 * bb_step_get_lamport:
 * @self: a step
 *
 * Returns: the time of the transaction
 */
guint64
bb_step_get_lamport (BbStep *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->lamport;
}

/**
 * bb_step_get_n_changes:
 * @self: a step
 *
 * Returns: how many registers changed
 */
guint
bb_step_get_n_changes (BbStep *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->changes->len;
}

/**
 * bb_step_get_change:
 * @self: a step
 * @position: from 0, in the order of the paths' bytes
 *
 * Returns: (transfer none): what became of a register
 */
const BbStepChange *
bb_step_get_change (BbStep *self, guint position)
{
    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (position < self->changes->len, NULL);

    return self->changes->pdata[position];
}

/**
 * bb_step_find_change:
 * @self: a step
 * @path: a register
 *
 * Returns: (transfer none) (nullable): what became of it, %NULL if the step did not change it
 */
const BbStepChange *
bb_step_find_change (BbStep *self, const char *path)
{
    guint low = 0, high;

    g_return_val_if_fail (self != NULL && path != NULL, NULL);

    high = self->changes->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        const BbStepChange *change = self->changes->pdata[middle];
        int order = strcmp (change->path, path);

        if (order == 0)
            return change;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/*
 * _bb_step_get_n_touches:
 * @self: a step
 *
 * Returns: how many items were renewed
 */
guint
_bb_step_get_n_touches (BbStep *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->touches->len;
}

/*
 * _bb_step_get_touch:
 * @self: a step
 * @position: from 0, in the order in which they were made
 *
 * Returns: (transfer none): how an item was renewed
 */
const BbStepTouch *
_bb_step_get_touch (BbStep *self, guint position)
{
    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (position < self->touches->len, NULL);

    return self->touches->pdata[position];
}

/*
 * _bb_step_get_n_created:
 * @self: a step
 *
 * Returns: how many items came that were never there before
 */
guint
_bb_step_get_n_created (BbStep *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->created->len;
}

/*
 * _bb_step_get_created:
 * @self: a step
 * @position: from 0
 *
 * Returns: path of an item that came and was never there before
 */
const char *
_bb_step_get_created (BbStep *self, guint position)
{
    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (position < self->created->len, NULL);

    return self->created->pdata[position];
}

/*
 * _bb_step_lies_in_created:
 * @self: a step
 * @path: a register
 *
 * Returns: %TRUE if @path lies strictly below an item that came with this step
 */
gboolean
_bb_step_lies_in_created (BbStep *self, const char *path)
{
    g_return_val_if_fail (self != NULL && path != NULL, FALSE);

    for (guint i = 0; i < self->created->len; i++) {
        if (bb_path_is_below (path, self->created->pdata[i]))
            return TRUE;
    }
    return FALSE;
}
