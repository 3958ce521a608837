/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document-limits-private.h"

#include "document/bb-document-private.h"
#include "document/bb-document-size-private.h"
#include "document/bb-path.h"
#include "document/bb-value-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LIST_DEPTH 5

static gboolean
refuse (GError **error, const char *message)
{
    g_set_error_literal (error, BB_DOCUMENT_ERROR, BB_DOCUMENT_ERROR_LIMIT, message);
    return FALSE;
}

/* How deep a value lies: in its place, or among the conflicts. */
static guint
get_depth (const char *path)
{
    guint depth = 1;

    for (const char *p = strchr (path, '/'); p != NULL; p = strchr (p + 1, '/'))
        depth++;
    return MAX (depth, LIST_DEPTH);
}

static gboolean
refuse_depth (GError **error)
{
    return refuse (error, _ ("This is nested too deeply to be kept. Nothing was changed."));
}

static gboolean
check_value (const char *path, const char *value, GError **error)
{
    BbValueSize size;

    _bb_value_measure (value, &size);
    if (size.longest_string > BB_DOCUMENT_STRING_MAX || size.longest_name > BB_PATH_MAX)
        return refuse (error, _ ("This text is too long to be kept. Nothing was changed. Make it "
                                 "shorter and try again."));
    if (get_depth (path) + size.depth > BB_DOCUMENT_DEPTH_MAX)
        return refuse_depth (error);
    return TRUE;
}

static gboolean
check_write (const BbWrite *write, GError **error)
{
    const char *path = bb_register_get_path (write->before);

    if (strlen (path) > BB_PATH_MAX)
        return refuse (error, _ ("A name is too long to be kept. Nothing was changed."));
    for (guint i = 0; i < write->values->len; i++) {
        if (!check_value (path, write->values->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

/*
 * _bb_document_check_writes:
 * @writes: (element-type BbWrite): what is to be written
 * @error: return location for an error
 *
 * Returns: %FALSE if a path or a value is one that could not be read again
 */
gboolean
_bb_document_check_writes (GPtrArray *writes, GError **error)
{
    for (guint i = 0; i < writes->len; i++) {
        if (!check_write (writes->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

/*
 * _bb_document_check_growth:
 * @before: what a document takes
 * @after: what it would take
 * @error: return location for an error
 *
 * Returns: %FALSE if the document would become too large to be read again
 */
gboolean
_bb_document_check_growth (BbTally before, BbTally after, GError **error)
{
    /* What makes a document that is too large smaller is welcome. */
    if (after.bytes > MAX (before.bytes, BB_DOCUMENT_BYTES_MAX) ||
        after.values > MAX (before.values, BB_DOCUMENT_VALUES_MAX))
        return refuse (error, _ ("The project is full: it would become too large for a file. "
                                 "Nothing was changed. Remove texts or pictures and try again."));
    /* In conflict, or in an item that was removed, a value lies deeper than in its place. */
    if (after.n_deep > before.n_deep)
        return refuse_depth (error);
    return TRUE;
}

/*
 * _bb_document_check_size:
 * @self: a document
 * @registers: (element-type BbRegister): registers that are to take the place of those there
 * @records: (element-type BbRecord): records that are to come into the history
 * @error: return location for an error
 *
 * Returns: %FALSE if the document would become too large to be read again
 */
gboolean
_bb_document_check_size (BbDocument *self, GPtrArray *registers, GPtrArray *records, GError **error)
{
    return _bb_document_check_growth (_bb_document_measure (self),
                                      _bb_document_measure_with (self, registers, records), error);
}

/**
 * bb_document_is_too_deep:
 * @self: a document
 *
 * Whether a value would lie deeper in a file of it than %BB_DOCUMENT_DEPTH_MAX: what is in
 * conflict with another value, or in an item that was removed, is not written in its place. No
 * edit and no merge makes such a document.
 *
 * Returns: %TRUE if it could not be read again
 */
gboolean
bb_document_is_too_deep (BbDocument *self)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (self), FALSE);

    return _bb_document_measure (self).n_deep > 0;
}
