/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-save-private.h"

#include <glib/gi18n-lib.h>

#include "document/bb-merge.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-storage-error.h"

/* What others wrote goes into what is about to be saved, or the save is refused. */

static gboolean
refuse (GError **error, BbStorageError code, const char *sentence)
{
    g_set_error_literal (error, BB_STORAGE_ERROR, (int) code, sentence);
    return FALSE;
}

static char *
describe (const GError *cause)
{
    switch (cause->code) {
    case BB_STORAGE_ERROR_FOREIGN:
        /* TRANSLATORS: %s is a sentence that says why */
        return g_strdup_printf (_ ("What is in it now is no Bouwbord project, and was left as it "
                                   "is. %s Choose another place with Save As."),
                                cause->message);
    case BB_STORAGE_ERROR_NEWER:
        /* TRANSLATORS: %s is a sentence that says so in other words */
        return g_strdup_printf (_ ("Somebody has saved it with a newer version. %s Install that, "
                                   "or choose another place with Save As."),
                                cause->message);
    default:
        /* TRANSLATORS: %s is a sentence that says where */
        return g_strdup_printf (_ ("What is in it now is damaged, and was left as it is. %s Choose "
                                   "another place with Save As."),
                                cause->message);
    }
}

static gboolean
refuse_unreadable (const GError *cause, GError **error)
{
    g_autofree char *sentence = describe (cause);

    return refuse (error, BB_STORAGE_ERROR_OCCUPIED, sentence);
}

static gboolean
refuse_merge (const GError *cause, GError **error)
{
    if (g_error_matches (cause, BB_DOCUMENT_ERROR, BB_DOCUMENT_ERROR_FOREIGN))
        return refuse (error, BB_STORAGE_ERROR_OCCUPIED,
                       _ ("What is in it now is another project, and was left as it is. Choose "
                          "another place with Save As."));
    return refuse (error, BB_STORAGE_ERROR_OCCUPIED,
                   _ ("Somebody else has written so much into it that both together are too large "
                      "for one project. Choose another place with Save As."));
}

/* A copy that one would want to look at first. */
static gboolean
check_summary (const BbMergeSummary *summary, GError **error)
{
    if (bb_merge_summary_removes_most (summary))
        return refuse (error, BB_STORAGE_ERROR_DOUBTFUL,
                       _ ("Somebody has taken most of the board out of it. Nothing was merged, so "
                          "that yours is still whole. Choose another place with Save As, and "
                          "compare the two."));
    if (bb_merge_summary_is_far_ahead (summary))
        return refuse (error, BB_STORAGE_ERROR_DOUBTFUL,
                       _ ("What is in it now was hardly made by people, so nothing was merged. "
                          "Choose another place with Save As, and compare the two."));
    return TRUE;
}

static gboolean
merge (BbProjectSave *self, BbDocument *other, GError **error)
{
    g_autoptr (BbDocument) joined = bb_document_dup (self->document);
    g_autoptr (BbMergeSummary) summary = NULL;
    g_autoptr (GError) failure = NULL;

    if (!bb_merge_into (joined, other, &summary, NULL, &failure))
        return refuse_merge (failure, error);
    if (!check_summary (summary, error))
        return FALSE;
    if (bb_document_equal (joined, self->document))
        return TRUE;
    self->merged = TRUE;
    g_set_object (&self->document, joined);
    g_clear_pointer (&self->bytes, g_bytes_unref);
    return TRUE;
}

/*
 * _bb_project_save_take_in:
 * @self: a save that runs
 * @found: what somebody else may have written
 * @error: where the error goes: a sentence about the file, which does not name it, and what to do
 *
 * Returns: whether what is to be saved has all that @found has
 */
gboolean
_bb_project_save_take_in (BbProjectSave *self, GBytes *found, GError **error)
{
    g_autoptr (GError) failure = NULL;
    g_autoptr (BbDocument) other = NULL;

    if (self->bytes != NULL && g_bytes_equal (found, self->bytes))
        return TRUE;
    other = bb_project_reader_read (found, bb_document_get_schema (self->document), &failure);
    return other != NULL ? merge (self, other, error) : refuse_unreadable (failure, error);
}

/*
 * _bb_project_save_take_in_remains:
 * @self: a save that runs
 * @found: what a saver that was killed has left
 *
 * Returns: whether nobody needs @found any more: all of it is in what is to be saved, or it is no
 *   whole file
 */
gboolean
_bb_project_save_take_in_remains (BbProjectSave *self, GBytes *found)
{
    g_autoptr (GError) failure = NULL;
    g_autoptr (BbDocument) other = NULL;

    other = bb_project_reader_read (found, bb_document_get_schema (self->document), &failure);
    if (other != NULL)
        return merge (self, other, NULL);
    return failure->code == BB_STORAGE_ERROR_DAMAGED || failure->code == BB_STORAGE_ERROR_FOREIGN;
}
