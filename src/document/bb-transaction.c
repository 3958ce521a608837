/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-transaction.h"

#include "document/bb-record.h"
#include "document/bb-value.h"

#include <string.h>

struct _BbTransaction {
    char *label;
    char *time;
    BbBasis *basis;
    GTree *changes; /* path -> canonical text, or NULL for a removal */
};

static int
compare_paths (gconstpointer a, gconstpointer b, gpointer user_data)
{
    return strcmp (a, b);
}

/**
 * bb_transaction_new:
 * @label: what is being done, `[a-z0-9-]{1,64}`; it is translated where it is shown
 * @basis: (nullable): what was on screen when the edit began; for paths that it does not cover, and
 *   without one, that is what the document holds at the commit
 *
 * Makes a transaction without changes.
 *
 * Returns: (transfer full): the transaction
 */
BbTransaction *
bb_transaction_new (const char *label, BbBasis *basis)
{
    BbTransaction *self;

    g_return_val_if_fail (bb_record_is_label (label), NULL);

    self = g_new0 (BbTransaction, 1);
    self->label = g_strdup (label);
    self->basis = basis != NULL ? bb_basis_ref (basis) : NULL;
    self->changes = g_tree_new_full (compare_paths, NULL, g_free, g_free);
    return self;
}

/**
 * bb_transaction_free:
 * @self: (transfer full): a transaction
 */
void
bb_transaction_free (BbTransaction *self)
{
    g_return_if_fail (self != NULL);

    g_tree_unref (self->changes);
    g_clear_pointer (&self->basis, bb_basis_unref);
    g_free (self->time);
    g_free (self->label);
    g_free (self);
}

/**
 * bb_transaction_set:
 * @self: a transaction
 * @path: a register
 * @value: canonical text of its new value
 *
 * Sets a value, in place of what the transaction did with this register before.
 */
void
bb_transaction_set (BbTransaction *self, const char *path, const char *value)
{
    g_return_if_fail (self != NULL && path != NULL && value != NULL);
    g_return_if_fail (bb_value_is_canonical (value));

    g_tree_replace (self->changes, g_strdup (path), g_strdup (value));
}

/**
 * bb_transaction_set_string:
 * @self: a transaction
 * @path: a register
 * @string: its new value, a text
 *
 * Sets a text, see [method@Transaction.set]. Text that a person typed must be in normal form C.
 */
void
bb_transaction_set_string (BbTransaction *self, const char *path, const char *string)
{
    g_autofree char *value = NULL;

    g_return_if_fail (string != NULL);

    value = bb_value_new_string (string);
    bb_transaction_set (self, path, value);
}

/**
 * bb_transaction_remove:
 * @self: a transaction
 * @path: a register; the life register of an item removes the item
 *
 * Takes a value away, in place of what the transaction did with this register before.
 */
void
bb_transaction_remove (BbTransaction *self, const char *path)
{
    g_return_if_fail (self != NULL && path != NULL);

    g_tree_replace (self->changes, g_strdup (path), NULL);
}

/**
 * bb_transaction_set_time:
 * @self: a transaction
 * @time: (nullable): RFC 3339 UTC in seconds, `-` for none, %NULL for the moment of the commit
 *
 * Says when the transaction was made, for one that is made again from a journal.
 */
void
bb_transaction_set_time (BbTransaction *self, const char *time)
{
    g_return_if_fail (self != NULL);

    g_set_str (&self->time, time);
}

/**
 * bb_transaction_get_label:
 * @self: a transaction
 *
 * Returns: what is being done
 */
const char *
bb_transaction_get_label (BbTransaction *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->label;
}

/**
 * bb_transaction_get_time:
 * @self: a transaction
 *
 * Returns: (nullable): when it was made, %NULL for the moment of the commit
 */
const char *
bb_transaction_get_time (BbTransaction *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->time;
}

/**
 * bb_transaction_get_basis:
 * @self: a transaction
 *
 * Returns: (transfer none) (nullable): what was on screen when the edit began
 */
BbBasis *
bb_transaction_get_basis (BbTransaction *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->basis;
}

/**
 * bb_transaction_get_size:
 * @self: a transaction
 *
 * Returns: how many registers it changes
 */
guint
bb_transaction_get_size (BbTransaction *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return (guint) g_tree_nnodes (self->changes);
}

/**
 * bb_transaction_foreach:
 * @self: a transaction
 * @func: (scope call): what to call for each change, in the order of the paths' bytes
 * @user_data: what to pass along
 *
 * Goes through the changes, each path once.
 */
void
bb_transaction_foreach (BbTransaction *self, BbTransactionFunc func, gpointer user_data)
{
    g_return_if_fail (self != NULL && func != NULL);

    for (GTreeNode *node = g_tree_node_first (self->changes); node != NULL;
         node = g_tree_node_next (node))
        func (g_tree_node_key (node), g_tree_node_value (node), user_data);
}
