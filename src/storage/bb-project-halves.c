/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-halves.h"

#include <glib/gi18n-lib.h>

#include "document/bb-merge.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-storage-error.h"

static void
explain (GError *error, BbHalves *halves, guint position)
{
    /* TRANSLATORS: %1$u versions of a project stand in one file; number %2$u is no good; %3$s is a
     * sentence that says where and why */
    char *message =
        g_strdup_printf (_ ("It holds %1$u versions, and number %2$u cannot be read by itself: "
                            "%3$s"),
                         bb_halves_get_n_sides (halves), position + 1, error->message);

    g_free (error->message);
    error->message = message;
}

static gboolean
check_same_project (BbDocument *first, BbDocument *other, GError **error)
{
    if (g_str_equal (bb_document_get_id (first), bb_document_get_id (other)))
        return TRUE;
    g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED,
                         _ ("It holds two different projects, which cannot be merged."));
    return FALSE;
}

static gboolean
set_too_large (GError **error, const GError *cause)
{
    g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_LIMIT, cause->message);
    return FALSE;
}

/* What a side loses by the other is a removal, whichever comes first in the file. */
static gboolean
merge_side (BbDocument *merged, BbDocument *side, guint *n_removals, GError **error)
{
    g_autoptr (BbDocument) before = bb_document_dup (merged);
    g_autoptr (BbMergeSummary) forward = NULL;
    g_autoptr (BbMergeSummary) backward = NULL;
    g_autoptr (GError) cause = NULL;

    if (!bb_merge_into (merged, side, &forward, NULL, &cause) ||
        !bb_merge_into (side, before, &backward, NULL, &cause))
        return set_too_large (error, cause);
    *n_removals += forward->n_removals + backward->n_removals;
    return TRUE;
}

/* %TRUE if that side is now in @merged. */
static gboolean
add_side (BbDocument *merged, BbHalves *halves, guint position, guint *n_removals, GError **error)
{
    g_autoptr (BbDocument) side =
        bb_project_halves_read (halves, bb_document_get_schema (merged), position, error);

    return side != NULL && check_same_project (merged, side, error) &&
           merge_side (merged, side, n_removals, error);
}

static BbDocument *
read_side (BbHalves *halves, GBytes *side, BbSchema *schema, GError **error)
{
    if (bb_halves_get_kind (halves) == BB_HALVES_MARKED)
        return bb_project_reader_read_mixed (side, schema, error);
    return bb_project_reader_read (side, schema, error);
}

/**
 * bb_project_halves_read:
 * @halves: the versions in a file
 * @schema: what lies where
 * @position: of one of them
 * @error: where the error goes: a sentence about the file, with line and column in it
 *
 * Reads one version as strictly as a whole file.
 *
 * Returns: (transfer full): the document, or %NULL
 */
BbDocument *
bb_project_halves_read (BbHalves *halves, BbSchema *schema, guint position, GError **error)
{
    g_autoptr (GBytes) side = bb_halves_dup_side (halves, position);
    GError *failure = NULL;
    BbDocument *document = read_side (halves, side, schema, &failure);

    if (document == NULL) {
        explain (failure, halves, position);
        g_propagate_error (error, failure);
    }
    return document;
}

/**
 * bb_project_halves_merge:
 * @halves: the versions in a file
 * @schema: what lies where
 * @n_removals: (out): how many fields one version shows and the result does not, as another one
 *   has removed them
 * @error: where the error goes: a sentence about the file
 *
 * Merges all versions, as copies are merged: nothing is lost, and where they contradict each
 * other there is a conflict.
 *
 * Returns: (transfer full): the document, or %NULL if one of them is no good, or another project
 */
BbDocument *
bb_project_halves_merge (BbHalves *halves, BbSchema *schema, guint *n_removals, GError **error)
{
    g_autoptr (BbDocument) merged = NULL;

    g_return_val_if_fail (halves != NULL, NULL);
    g_return_val_if_fail (n_removals != NULL, NULL);

    *n_removals = 0;
    merged = bb_project_halves_read (halves, schema, 0, error);
    for (guint i = 1; merged != NULL && i < bb_halves_get_n_sides (halves); i++)
        if (!add_side (merged, halves, i, n_removals, error))
            return NULL;
    return g_steal_pointer (&merged);
}
