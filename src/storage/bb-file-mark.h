/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BbFileMark:
 *
 * What a file held when it was last read or written. It is kept whole, and shared with whoever
 * has it too: to compare costs less than to compute a checksum. Times are not asked: on network
 * drives and sticks they are coarse, and sync programs set them as they like.
 */
typedef struct _BbFileMark BbFileMark;

BbFileMark *bb_file_mark_new (GBytes *bytes);
BbFileMark *bb_file_mark_copy (const BbFileMark *self);
void bb_file_mark_free (BbFileMark *self);

gboolean bb_file_mark_equal (const BbFileMark *a, const BbFileMark *b);
gboolean bb_file_mark_fits (const BbFileMark *self, GBytes *bytes);
gsize bb_file_mark_get_size (const BbFileMark *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbFileMark, bb_file_mark_free)

G_END_DECLS
