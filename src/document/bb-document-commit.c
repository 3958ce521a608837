/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document.h"

#include "document/bb-basis-private.h"
#include "document/bb-document-private.h"
#include "document/bb-register-private.h"

#include <string.h>

typedef struct {
    BbDocument *document;
    BbBasis *basis;
    GPtrArray *writes;
} Commit;

static gboolean
all_equal (BbRegister *register_, const char *value)
{
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        if (g_strcmp0 (bb_register_get_entry (register_, i)->value, value) != 0)
            return FALSE;
    }
    return TRUE;
}

/* What stays of a register: the entries that were not on screen when the edit began. */
static BbRegister *
dup_kept (Commit *self, BbRegister *register_)
{
    const char *path = bb_register_get_path (register_);
    g_autoptr (GArray) dots = NULL;

    if (self->basis == NULL || !bb_basis_covers (self->basis, path) ||
        _bb_basis_get_register (self->basis, path) == register_)
        return bb_register_new (path);

    dots = g_array_new (FALSE, FALSE, sizeof (BbDot));
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        BbDot dot = bb_register_get_entry (register_, i)->dot;

        if (bb_basis_names (self->basis, path, &dot))
            g_array_append_val (dots, dot);
    }
    return _bb_register_without (register_, (BbDot *) (void *) dots->data, dots->len);
}

static void
plan_cb (const char *path, const char *value, gpointer user_data)
{
    Commit *self = user_data;
    g_autoptr (BbRegister) before = _bb_document_dup_register (self->document, path);
    g_autoptr (BbRegister) kept = dup_kept (self, before);
    guint n_before = bb_register_get_n_entries (before);
    guint n_kept = bb_register_get_n_entries (kept);
    BbWrite *write;

    if (value != NULL && n_before > 0 && n_kept == 0 && all_equal (before, value))
        return;
    if (value == NULL && n_kept == n_before)
        return;

    write = _bb_write_new (before, kept);
    if (value != NULL)
        _bb_write_add_value (write, value);
    g_ptr_array_add (self->writes, write);
}

/**
 * bb_document_begin:
 * @self: a document
 * @paths: (array zero-terminated=1): the registers that the edit may change
 *
 * Remembers what is on screen when an edit begins: the focus comes in, a drag starts, a dialog
 * opens. The edit will drop those entries and no others.
 *
 * Returns: (transfer full): the basis for the transaction
 */
BbBasis *
bb_document_begin (BbDocument *self, const char *const *paths)
{
    BbBasis *basis;

    g_return_val_if_fail (BB_IS_DOCUMENT (self), NULL);
    g_return_val_if_fail (paths != NULL, NULL);

    basis = bb_basis_new ();
    for (guint i = 0; paths[i] != NULL; i++)
        bb_basis_name (basis, paths[i], bb_document_get_register (self, paths[i]));
    return basis;
}

/**
 * bb_document_commit:
 * @self: a document
 * @transaction: what to change
 * @step: (out) (optional) (nullable) (transfer full): what was done, %NULL if no change took effect
 * @error: return location for an error
 *
 * Does a transaction. Each value gets a dot of its own, all with one Lamport time, in place of
 * the entries that the basis names; entries that came meanwhile stay beside it (multi-value
 * register; Shapiro et al. 2011). An edit of a field renews the items around it. Setting what
 * stands there already and removing what is not there have no effect.
 *
 * Returns: %TRUE if it was done, also without effect; %FALSE with %BB_DOCUMENT_ERROR_LIMIT, and
 *   nothing changed, if the document would pass a limit
 */
gboolean
bb_document_commit (BbDocument *self, BbTransaction *transaction, BbStep **step, GError **error)
{
    g_autoptr (GPtrArray) writes = NULL;
    Commit commit = { .document = self };

    g_return_val_if_fail (BB_IS_DOCUMENT (self), FALSE);
    g_return_val_if_fail (transaction != NULL, FALSE);

    writes = g_ptr_array_new_with_free_func ((GDestroyNotify) _bb_write_free);
    commit.basis = bb_transaction_get_basis (transaction);
    commit.writes = writes;
    bb_transaction_foreach (transaction, plan_cb, &commit);

    return _bb_document_write (self, bb_transaction_get_label (transaction),
                               bb_transaction_get_time (transaction), writes, step, error);
}
