/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-basis.h"

#include "document/bb-basis-private.h"
#include "document/bb-hash.h"
#include "document/bb-register-private.h"

struct _BbBasis {
    GHashTable *registers; /* path -> BbRegister, as it was on screen */
};

/**
 * bb_basis_new:
 *
 * Makes a basis that covers no path yet. It is held by one thread.
 *
 * Returns: (transfer full): the basis
 */
BbBasis *
bb_basis_new (void)
{
    BbBasis *self = g_rc_box_new0 (BbBasis);

    self->registers =
        g_hash_table_new_full (bb_hash_text, g_str_equal, NULL, (GDestroyNotify) bb_register_unref);
    return self;
}

/**
 * bb_basis_ref:
 * @self: a basis
 *
 * Returns: (transfer full): @self, with a reference more
 */
BbBasis *
bb_basis_ref (BbBasis *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_rc_box_acquire (self);
}

static void
basis_clear (gpointer data)
{
    BbBasis *self = data;

    g_hash_table_unref (self->registers);
}

/**
 * bb_basis_unref:
 * @self: (transfer full): a basis
 */
void
bb_basis_unref (BbBasis *self)
{
    g_return_if_fail (self != NULL);

    g_rc_box_release_full (self, basis_clear);
}

/**
 * bb_basis_name:
 * @self: a basis
 * @path: a register
 * @register_: (nullable): it, as it is on screen; %NULL if there is nothing yet
 *
 * Names the entries that an edit of @path will drop, in place of those named before. While a
 * person goes on in one field, what was just written is named after each commit.
 */
void
bb_basis_name (BbBasis *self, const char *path, BbRegister *register_)
{
    BbRegister *named;

    g_return_if_fail (self != NULL && path != NULL);
    g_return_if_fail (register_ == NULL || g_str_equal (bb_register_get_path (register_), path));

    named = register_ != NULL ? bb_register_ref (register_) : bb_register_new (path);
    g_hash_table_replace (self->registers, (char *) bb_register_get_path (named), named);
}

/**
 * bb_basis_covers:
 * @self: a basis
 * @path: a register
 *
 * Returns: %TRUE if the basis says what was on screen of @path, be it nothing
 */
gboolean
bb_basis_covers (BbBasis *self, const char *path)
{
    g_return_val_if_fail (self != NULL && path != NULL, FALSE);

    return g_hash_table_contains (self->registers, path);
}

/**
 * bb_basis_names:
 * @self: a basis
 * @path: a register
 * @dot: a write in it
 *
 * Returns: %TRUE if an edit of @path drops what @dot wrote
 */
gboolean
bb_basis_names (BbBasis *self, const char *path, const BbDot *dot)
{
    BbRegister *named;

    g_return_val_if_fail (self != NULL && path != NULL && dot != NULL, FALSE);

    named = g_hash_table_lookup (self->registers, path);
    return named != NULL && _bb_register_find (named, dot) != NULL;
}

/*
 * Returns: (transfer none) (nullable): what of @path was on screen, %NULL if it is not covered
 */
BbRegister *
_bb_basis_get_register (BbBasis *self, const char *path)
{
    return g_hash_table_lookup (self->registers, path);
}
