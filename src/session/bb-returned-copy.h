/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "session/bb-copy-reading.h"

G_BEGIN_DECLS

/**
 * BbReturnedState:
 * @BB_RETURNED_READING: it is being read
 * @BB_RETURNED_NEW: it brings something
 * @BB_RETURNED_KNOWN: the project has all that it has
 * @BB_RETURNED_OTHER: it is another project
 * @BB_RETURNED_REFUSED: it cannot be read, or not be merged
 *
 * What has become of a returned copy.
 */
typedef enum {
    BB_RETURNED_READING,
    BB_RETURNED_NEW,
    BB_RETURNED_KNOWN,
    BB_RETURNED_OTHER,
    BB_RETURNED_REFUSED,
} BbReturnedState;

#define BB_TYPE_RETURNED_STATE (bb_returned_state_get_type ())
GType bb_returned_state_get_type (void);

#define BB_TYPE_RETURNED_COPY (bb_returned_copy_get_type ())

/**
 * BbReturnedCopy:
 *
 * A file that came back from a colleague, or that may have.
 *
 * Properties: `file`; `name` (of the file, for a person); `state`; `who` (wrote what is new, may be
 * empty); `when` (nullable GDateTime); `note` (what there is to know before it is taken in, or why
 * it cannot be, a sentence, may be empty); `ticked` (shall be taken in; writable); `n-changes` and
 * `n-to-look-at`.
 */
G_DECLARE_FINAL_TYPE (BbReturnedCopy, bb_returned_copy, BB, RETURNED_COPY, GObject)

GFile *bb_returned_copy_get_file (BbReturnedCopy *self);
const char *bb_returned_copy_get_name (BbReturnedCopy *self);
BbReturnedState bb_returned_copy_get_state (BbReturnedCopy *self);
const char *bb_returned_copy_get_who (BbReturnedCopy *self);
GDateTime *bb_returned_copy_get_when (BbReturnedCopy *self);
const char *bb_returned_copy_get_note (BbReturnedCopy *self);
BbDoubt bb_returned_copy_get_doubt (BbReturnedCopy *self);
gboolean bb_returned_copy_can_be_ticked (BbReturnedCopy *self);
gboolean bb_returned_copy_get_ticked (BbReturnedCopy *self);
void bb_returned_copy_set_ticked (BbReturnedCopy *self, gboolean ticked);
guint bb_returned_copy_get_n_changes (BbReturnedCopy *self);
guint bb_returned_copy_get_n_to_look_at (BbReturnedCopy *self);
GListModel *bb_returned_copy_get_differences (BbReturnedCopy *self);

G_END_DECLS
