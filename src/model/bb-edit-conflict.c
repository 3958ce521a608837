/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-edit.h"

/**
 * bb_edit_settle_conflict:
 * @conflict: a conflict as it stands on the screen
 * @position: which of its values shall hold, from 0
 *
 * Settles a conflict by writing one of its values again. It replaces what the person saw, and
 * nothing that came since.
 *
 * Returns: (transfer full): the edit
 */
BbTransaction *
bb_edit_settle_conflict (BbFieldConflict *conflict, guint position)
{
    g_autoptr (BbBasis) basis = NULL;
    BbTransaction *transaction;
    const char *path;

    g_return_val_if_fail (BB_IS_FIELD_CONFLICT (conflict), NULL);
    g_return_val_if_fail (position < bb_field_conflict_get_n_values (conflict), NULL);

    path = bb_field_conflict_get_path (conflict);
    basis = bb_basis_new ();
    bb_basis_name (basis, path, bb_field_conflict_get_register (conflict));
    transaction = bb_transaction_new (BB_LABEL_SETTLE_CONFLICT, basis);
    bb_transaction_set (transaction, path, bb_field_conflict_get_value (conflict, position));
    return transaction;
}
