/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-gather-private.h"

#include "model/bb-edit.h"

/* What somebody chose, as if a colleague had, in one more copy: it comes and goes with the rest. */
static void
settle (BbGather *self, BbDocument *document)
{
    g_autoptr (BbBasis) basis = bb_basis_new ();
    g_autoptr (BbTransaction) transaction = NULL;

    for (guint i = 0; i < self->differences->len; i++) {
        BbDifference *difference = self->differences->pdata[i];

        bb_basis_name (basis, bb_difference_get_path (difference),
                       bb_field_conflict_get_register (bb_difference_get_conflict (difference)));
    }
    transaction = bb_transaction_new (BB_LABEL_SETTLE_CONFLICT, basis);
    for (guint i = 0; i < self->differences->len; i++) {
        BbDifference *difference = self->differences->pdata[i];
        guint choice = bb_difference_get_choice (difference);
        BbFieldConflict *conflict = bb_difference_get_conflict (difference);

        if (choice != BB_DIFFERENCE_BOTH)
            bb_transaction_set (transaction, bb_difference_get_path (difference),
                                bb_field_conflict_get_value (conflict, choice));
    }
    bb_document_commit (document, transaction, NULL, NULL);
}

/**
 * bb_gather_take_in:
 * @self: a gather that is not busy, with something ticked
 * @error: where to put what went wrong, a sentence for a person
 *
 * Takes in all that is ticked, with what was chosen, in one step. If nothing of it is new to the
 * project, nothing changes.
 *
 * Returns: (transfer full) (nullable): what came of it, %NULL if nothing changed for the reason
 *   that is said
 */
BbGathered *
bb_gather_take_in (BbGather *self, GError **error)
{
    g_autoptr (BbDocument) merged = NULL;
    g_autoptr (BbArrival) arrival = NULL;

    g_return_val_if_fail (BB_IS_GATHER (self), NULL);
    g_return_val_if_fail (!self->busy && self->count != NULL, NULL);

    merged = bb_document_dup (bb_gather_count_get_merged (self->count));
    settle (self, merged);
    g_signal_handlers_disconnect_by_data (
        bb_project_get_document (bb_session_get_project (self->session)), self);
    arrival = bb_session_take_in (self->session, merged, error);
    if (arrival == NULL)
        return NULL;
    return bb_gathered_new (arrival, bb_gather_count_get_ours (self->count),
                            G_LIST_MODEL (self->copies));
}
