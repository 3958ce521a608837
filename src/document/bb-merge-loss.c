/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-merge-loss.h"

/* While one of the sources is held against what has come of all. */
typedef struct {
    BbDocument *merged;
    GPtrArray *sources;
    guint n_lost;
} Check;

static gboolean
has_entry (BbDocument *document, const BbEntry *entry)
{
    BbRegister *register_ = bb_document_get_register (document, entry->path);

    for (guint i = 0; register_ != NULL && i < bb_register_get_n_entries (register_); i++) {
        if (bb_entry_equal (bb_register_get_entry (register_, i), entry))
            return TRUE;
    }
    return FALSE;
}

/* Somebody saw it, and wrote something else or took it away. */
static gboolean
was_replaced (Check *self, const BbEntry *entry)
{
    for (guint i = 0; i < self->sources->len; i++) {
        BbDocument *source = self->sources->pdata[i];

        if (bb_context_contains (bb_document_get_seen (source), &entry->dot) &&
            !has_entry (source, entry))
            return TRUE;
    }
    return FALSE;
}

static void
check_cb (BbRegister *register_, gpointer user_data)
{
    Check *self = user_data;

    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        const BbEntry *entry = bb_register_get_entry (register_, i);

        if (entry->value != NULL && !has_entry (self->merged, entry) &&
            !was_replaced (self, entry)) {
            self->n_lost++;
            return;
        }
    }
}

/**
 * bb_merge_loss_count:
 * @merged: what is said to be all of them merged
 * @sources: (element-type BbDocument): copies of one document
 *
 * Counts what has been lost: in each copy the fields in which there is a value that is not in
 * @merged and that nobody has seen and replaced or taken away. It shares no code with the merge,
 * and is there to watch it.
 *
 * Returns: how many; a merge loses nothing
 */
guint
bb_merge_loss_count (BbDocument *merged, GPtrArray *sources)
{
    Check check = { .merged = merged, .sources = sources };

    g_return_val_if_fail (BB_IS_DOCUMENT (merged), 0);
    g_return_val_if_fail (sources != NULL, 0);

    for (guint i = 0; i < sources->len; i++)
        bb_document_foreach (sources->pdata[i], NULL, check_cb, &check);
    return check.n_lost;
}
