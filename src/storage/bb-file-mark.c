/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-file-mark.h"

struct _BbFileMark {
    GBytes *bytes;
};

/**
 * bb_file_mark_new:
 * @bytes: what is in a file
 *
 * Returns: (transfer full): its mark
 */
BbFileMark *
bb_file_mark_new (GBytes *bytes)
{
    BbFileMark *self = g_new (BbFileMark, 1);

    self->bytes = g_bytes_ref (bytes);
    return self;
}

/**
 * bb_file_mark_copy:
 * @self: a mark
 *
 * Returns: (transfer full): a copy of it
 */
BbFileMark *
bb_file_mark_copy (const BbFileMark *self)
{
    return bb_file_mark_new (self->bytes);
}

/**
 * bb_file_mark_free:
 * @self: (transfer full): a mark
 *
 * Frees it.
 */
void
bb_file_mark_free (BbFileMark *self)
{
    g_bytes_unref (self->bytes);
    g_free (self);
}

/**
 * bb_file_mark_equal:
 * @a: a mark
 * @b: another one
 *
 * Returns: whether they are of the same content
 */
gboolean
bb_file_mark_equal (const BbFileMark *a, const BbFileMark *b)
{
    return g_bytes_equal (a->bytes, b->bytes);
}

/**
 * bb_file_mark_fits:
 * @self: (nullable): a mark, or %NULL, which fits nothing
 * @bytes: what is in a file now
 *
 * Returns: whether the file holds what it held then
 */
gboolean
bb_file_mark_fits (const BbFileMark *self, GBytes *bytes)
{
    return self != NULL && g_bytes_equal (self->bytes, bytes);
}

/**
 * bb_file_mark_get_size:
 * @self: a mark
 *
 * Returns: how many bytes the file held
 */
gsize
bb_file_mark_get_size (const BbFileMark *self)
{
    return g_bytes_get_size (self->bytes);
}
