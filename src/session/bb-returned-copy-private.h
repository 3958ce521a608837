/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "session/bb-returned-copy.h"

G_BEGIN_DECLS

BbReturnedCopy *_bb_returned_copy_new (GFile *file);
void _bb_returned_copy_take_reading (BbReturnedCopy *self, BbCopyReading *reading);
BbDocument *_bb_returned_copy_get_document (BbReturnedCopy *self);
void _bb_returned_copy_set_share (BbReturnedCopy *self, guint n_changes, guint n_to_look_at,
                                  GPtrArray *differences);
void _bb_returned_copy_refuse (BbReturnedCopy *self, const char *why);

char *_bb_returned_note (const BbCopyReading *reading, BbReturnedState state);

G_END_DECLS
