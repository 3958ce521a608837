/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-edit.h"

#include "document/bb-path.h"

/**
 * bb_edit_sign:
 * @document: a document
 * @name: (nullable): under which name its present actor works, %NULL or an empty string for none
 *
 * Makes the history show a name for what this actor writes. The actors of former sessions keep the
 * names they had.
 *
 * Returns: (transfer full) (nullable): the transaction, or %NULL if there is nothing to change
 */
BbTransaction *
bb_edit_sign (BbDocument *document, const char *name)
{
    g_autofree char *path = NULL;
    g_autofree char *former = NULL;
    BbTransaction *transaction;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);

    path = bb_path_build ("actors", bb_document_get_actor (document), NULL);
    former = bb_document_dup_string (document, path);
    if (name != NULL && *name == '\0')
        name = NULL;
    if (g_strcmp0 (name, former) == 0)
        return NULL;
    transaction = bb_transaction_new (BB_LABEL_SIGN, NULL);
    if (name != NULL)
        bb_transaction_set_string (transaction, path, name);
    else
        bb_transaction_remove (transaction, path);
    return transaction;
}
