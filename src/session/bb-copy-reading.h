/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "model/bb-novelty.h"

G_BEGIN_DECLS

/**
 * BbDoubt:
 * @BB_DOUBT_NONE: it is as copies are
 * @BB_DOUBT_STRANGER: it has the id of the project, but no write in common with it
 * @BB_DOUBT_EMPTIER: it takes more than half of all values away
 * @BB_DOUBT_AHEAD: its clock is further ahead than people write
 *
 * Why somebody should look at a copy before it is taken in.
 */
typedef enum {
    BB_DOUBT_NONE = 0,
    BB_DOUBT_STRANGER = 1 << 0,
    BB_DOUBT_EMPTIER = 1 << 1,
    BB_DOUBT_AHEAD = 1 << 2,
} BbDoubt;

/**
 * BbCopyReading:
 * @document: (nullable): what is in the file, %NULL if it cannot be read
 * @n_versions: how many versions a tool wrote into it; @document is all of them
 * @novelty: (nullable): whose it is; %NULL for another project
 * @title: what the project in it is called, may be empty
 * @time: (nullable): when the file was written
 * @doubt: why somebody should look at it first
 * @error: (nullable): why it cannot be read, a sentence for a person
 *
 * What was found in a file that may be a copy of a project.
 */
typedef struct {
    BbDocument *document;
    guint n_versions;
    BbNovelty *novelty;
    char *title;
    GDateTime *time;
    BbDoubt doubt;
    GError *error;
} BbCopyReading;

BbCopyReading *bb_copy_reading_new (GFile *file, BbDocument *ours, GCancellable *cancellable);
void bb_copy_reading_free (BbCopyReading *self);

void bb_copy_reading_new_async (GFile *file, BbDocument *ours, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
BbCopyReading *bb_copy_reading_new_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCopyReading, bb_copy_reading_free)

G_END_DECLS
