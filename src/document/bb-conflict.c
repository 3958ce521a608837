/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-conflict.h"

#include "document/bb-document-private.h"

struct _BbConflict {
    BbRegister *place;
    GPtrArray *values; /* of the register, the one shown first */
};

G_DEFINE_BOXED_TYPE (BbConflict, bb_conflict, bb_conflict_ref, bb_conflict_unref)

static BbConflict *
conflict_new (BbRegister *place)
{
    BbConflict *self = g_atomic_rc_box_new0 (BbConflict);

    self->place = bb_register_ref (place);
    self->values = bb_register_dup_values (place);
    return self;
}

static void
conflict_clear (gpointer data)
{
    BbConflict *self = data;

    g_ptr_array_unref (self->values);
    bb_register_unref (self->place);
}

/**
 * bb_conflict_ref:
 * @self: a conflict
 *
 * Returns: (transfer full): @self, with a reference more
 */
BbConflict *
bb_conflict_ref (BbConflict *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

/**
 * bb_conflict_unref:
 * @self: (transfer full): a conflict
 */
void
bb_conflict_unref (BbConflict *self)
{
    g_return_if_fail (self != NULL);

    g_atomic_rc_box_release_full (self, conflict_clear);
}

/**
 * bb_conflict_find:
 * @document: a document
 * @path: a register
 *
 * Returns: (transfer full) (nullable): the conflict there, %NULL if there is none to be shown: the
 *   values are equal, an item around it is not there, or its kind settles itself
 */
BbConflict *
bb_conflict_find (BbDocument *document, const char *path)
{
    BbRegister *shown;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);
    g_return_val_if_fail (path != NULL, NULL);

    /* Nearly all registers have one entry: the schema need not be asked about them. */
    shown = bb_document_get_register (document, path);
    if (shown == NULL || !bb_register_has_conflict (shown) ||
        !bb_schema_shows_conflicts (document->schema, path))
        return NULL;
    return _bb_document_get_shown_register (document, path) != NULL ? conflict_new (shown) : NULL;
}

typedef struct {
    BbDocument *document;
    GPtrArray *conflicts;
} Listing;

static void
add_cb (BbRegister *register_, gpointer user_data)
{
    Listing *self = user_data;
    BbConflict *conflict = bb_conflict_find (self->document, bb_register_get_path (register_));

    if (conflict != NULL)
        g_ptr_array_add (self->conflicts, conflict);
}

/**
 * bb_conflict_list:
 * @document: a document
 * @below: (nullable): path of an object, or %NULL for the whole document
 *
 * Returns: (transfer full) (element-type BbConflict): the conflicts strictly below it, in the order
 *   of the paths' bytes
 */
GPtrArray *
bb_conflict_list (BbDocument *document, const char *below)
{
    Listing listing = { .document = document };

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);

    listing.conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_conflict_unref);
    bb_document_foreach (document, below, add_cb, &listing);
    return listing.conflicts;
}

/**
 * bb_conflict_get_path:
 * @self: a conflict
 *
 * Returns: where it is
 */
const char *
bb_conflict_get_path (BbConflict *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return bb_register_get_path (self->place);
}

/**
 * bb_conflict_get_register:
 * @self: a conflict
 *
 * Returns: (transfer none): the register, with the writes that made the values
 */
BbRegister *
bb_conflict_get_register (BbConflict *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->place;
}

/**
 * bb_conflict_get_n_values:
 * @self: a conflict
 *
 * Returns: how many values there are, at least two, no two of them equal
 */
guint
bb_conflict_get_n_values (BbConflict *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->values->len;
}

/**
 * bb_conflict_get_value:
 * @self: a conflict
 * @position: from 0, the value shown, to one below their number
 *
 * Returns: canonical text of the value
 */
const char *
bb_conflict_get_value (BbConflict *self, guint position)
{
    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (position < self->values->len, NULL);

    return self->values->pdata[position];
}
