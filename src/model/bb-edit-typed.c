/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-edit-private.h"

#include "document/bb-path.h"
#include "model/bb-date.h"
#include "model/bb-link-url.h"

/* What the edit would have been called if the person had left the field. */
static const char *
find_label (const char *path)
{
    g_auto (GStrv) names = bb_path_split (path);
    gboolean is_item = g_strv_length (names) != 3;

    if (bb_path_is_below (path, "project"))
        return BB_LABEL_EDIT_PROJECT;
    if (bb_path_is_below (path, "guidelines"))
        return BB_LABEL_EDIT_GUIDELINE;
    if (bb_path_is_below (path, "challenges"))
        return BB_LABEL_EDIT_CHALLENGE;
    return bb_path_is_below (path, "blocks") && !is_item ? BB_LABEL_EDIT_BLOCK : BB_LABEL_EDIT_ITEM;
}

/* What an item is about cannot be cleared. */
static gboolean
is_main (const char *path)
{
    return g_str_has_suffix (path, "/text") || g_str_has_suffix (path, "/url");
}

/* What the text would be in the field; empty to clear it, %NULL if it can be nothing there yet. */
static char *
complete (BbKind kind, const char *path, const char *text)
{
    g_autofree char *clean = bb_edit_clean_text (kind, text);

    if (*clean == '\0')
        return g_steal_pointer (&clean);
    if (kind == BB_KIND_DATE)
        return bb_date_is_valid (clean) ? g_steal_pointer (&clean) : NULL;
    if (kind == BB_KIND_REF)
        return bb_path_is_id (clean) ? g_steal_pointer (&clean) : NULL;
    if (g_str_has_suffix (path, "/url"))
        return bb_link_url_complete (clean, NULL);
    return kind == BB_KIND_LINE || kind == BB_KIND_TEXT ? g_steal_pointer (&clean) : NULL;
}

/**
 * bb_edit_typed_text:
 * @document: a document
 * @path: a field that holds text, or the id of something
 * @text: what stood in it when the program was killed, as it was typed
 * @basis: what was on the screen when the typing began
 *
 * Makes an edit of what was being typed. What is no date, address or id yet, or clears what an item
 * is about, is none.
 *
 * Returns: (transfer full) (nullable): the transaction, or %NULL if there is none to make
 */
BbTransaction *
bb_edit_typed_text (BbDocument *document, const char *path, const char *text, BbBasis *basis)
{
    g_autofree char *clean = NULL;
    BbTransaction *transaction;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);
    g_return_val_if_fail (path != NULL && text != NULL, NULL);

    clean = complete (bb_schema_get_kind (bb_document_get_schema (document), path), path, text);
    if (clean == NULL || (*clean == '\0' && is_main (path)))
        return NULL;
    transaction = bb_transaction_new (find_label (path), basis);
    if (*clean == '\0')
        bb_transaction_remove (transaction, path);
    else
        bb_transaction_set_string (transaction, path, clean);
    return transaction;
}
