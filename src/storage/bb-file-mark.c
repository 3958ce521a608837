/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-file-mark.h"

struct _BbFileMark {
    gsize size;
    char *sum;
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

    self->size = g_bytes_get_size (bytes);
    self->sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
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
    BbFileMark *copy = g_new (BbFileMark, 1);

    copy->size = self->size;
    copy->sum = g_strdup (self->sum);
    return copy;
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
    g_free (self->sum);
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
    return a->size == b->size && g_str_equal (a->sum, b->sum);
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
    g_autoptr (BbFileMark) now = NULL;

    if (self == NULL || self->size != g_bytes_get_size (bytes))
        return FALSE;
    now = bb_file_mark_new (bytes);
    return bb_file_mark_equal (self, now);
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
    return self->size;
}

/**
 * bb_file_mark_get_sum:
 * @self: a mark
 *
 * Returns: the SHA-256 in hex digits
 */
const char *
bb_file_mark_get_sum (const BbFileMark *self)
{
    return self->sum;
}
