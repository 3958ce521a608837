/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-edit.h"

#include "document/bb-path.h"

#define NO_STATUS "\"none\""

typedef struct {
    BbDocument *document;
    BbDocument *version;
    BbTransaction *transaction;
} Restore;

/* The names under which people write are no part of the board; and a snapshot is never changed,
 * it can only have been removed since. */
static gboolean
is_left_alone (const char *path)
{
    return bb_path_is_below (path, "actors");
}

static gboolean
is_snapshot (const char *path)
{
    return bb_path_is_below (path, "snapshots");
}

/* The innermost item around a path. */
static char *
dup_item_around (BbDocument *document, const char *path)
{
    g_auto (GStrv) items = bb_schema_dup_enclosing_items (bb_document_get_schema (document), path);
    guint n_items = g_strv_length (items);

    return n_items > 0 ? g_strdup (items[n_items - 1]) : NULL;
}

/* What lies in an item that was not there then goes with it, or stays hidden in it. */
static gboolean
lies_in_version (Restore *self, const char *path)
{
    g_autofree char *item = dup_item_around (self->version, path);

    return item == NULL || bb_document_is_there (self->version, item);
}

static void
restore_item (Restore *self, const char *path)
{
    gboolean is_here = bb_document_get_register (self->document, path) != NULL;
    gboolean was_there = bb_document_is_there (self->version, path);

    if (was_there && !is_here)
        bb_transaction_set (self->transaction, path, "true");
    else if (is_here && !was_there && !is_snapshot (path))
        bb_transaction_remove (self->transaction, path);
}

static const char *
get_value (BbRegister *register_)
{
    return register_ != NULL ? bb_register_get_value (register_) : NULL;
}

/* A conflict that is still the same stays; one that has come since is settled. */
static gboolean
is_restored (BbRegister *here, BbRegister *there)
{
    if (here == NULL || there == NULL)
        return get_value (here) == NULL && get_value (there) == NULL;
    return bb_register_same_values (here, there) ||
           (!bb_register_has_conflict (here) &&
            g_strcmp0 (get_value (here), get_value (there)) == 0);
}

/* Where there was no status there was none to be in conflict with. */
static void
restore_nothing (Restore *self, const char *path, BbRegister *here)
{
    BbKind kind = bb_schema_get_kind (bb_document_get_schema (self->document), path);

    if (kind != BB_KIND_STATUS)
        bb_transaction_remove (self->transaction, path);
    else if (bb_register_has_conflict (here) || g_strcmp0 (get_value (here), NO_STATUS) != 0)
        bb_transaction_set (self->transaction, path, NO_STATUS);
}

static void
restore_field (Restore *self, const char *path)
{
    BbRegister *here = bb_document_get_register (self->document, path);
    BbRegister *there = bb_document_get_register (self->version, path);

    if (is_restored (here, there))
        return;
    if (get_value (there) != NULL)
        bb_transaction_set (self->transaction, path, get_value (there));
    else
        restore_nothing (self, path, here);
}

static void
restore (Restore *self, const char *path)
{
    BbKind kind = bb_schema_get_kind (bb_document_get_schema (self->document), path);

    if (is_left_alone (path) || !lies_in_version (self, path))
        return;
    if (kind == BB_KIND_ITEM)
        restore_item (self, path);
    else if (!is_snapshot (path) || bb_document_get_register (self->document, path) == NULL)
        restore_field (self, path);
}

static void
restore_cb (BbRegister *register_, gpointer user_data)
{
    restore (user_data, bb_register_get_path (register_));
}

/* A register that the version has, too, has been looked at already. */
static void
restore_rest_cb (BbRegister *register_, gpointer user_data)
{
    Restore *self = user_data;
    const char *path = bb_register_get_path (register_);

    if (bb_document_get_register (self->version, path) == NULL)
        restore (self, path);
}

/**
 * bb_edit_restore_version:
 * @document: the document as it is now
 * @version: the same project as it was at some time
 *
 * Makes the document show what it showed then: values are written anew in place of all that is on
 * the screen, what had no value loses it, items that have come since are removed, and those that
 * have gone come back whole. Snapshots that were made since stay, and so do the names of people.
 *
 * Returns: (transfer full) (nullable): the transaction, one step to undo, or %NULL if there is
 *   nothing to change
 */
BbTransaction *
bb_edit_restore_version (BbDocument *document, BbDocument *version)
{
    g_autoptr (BbTransaction) transaction = NULL;
    Restore self = { .document = document, .version = version };

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);
    g_return_val_if_fail (BB_IS_DOCUMENT (version), NULL);

    transaction = bb_transaction_new (BB_LABEL_RESTORE_VERSION, NULL);
    self.transaction = transaction;
    bb_document_foreach (version, NULL, restore_cb, &self);
    bb_document_foreach (document, NULL, restore_rest_cb, &self);
    return bb_transaction_get_size (transaction) > 0 ? g_steal_pointer (&transaction) : NULL;
}
