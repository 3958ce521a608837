/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-step.h"

G_BEGIN_DECLS

/*
 * BbStepTouch:
 * @before: the life register before an edit inside the item touched it
 * @entry: the new life entry
 *
 * A touch is not undone; it is remembered so that a later undo knows the new life for the old.
 */
typedef struct {
    BbRegister *before;
    BbEntry *entry;
} BbStepTouch;

void _bb_step_add_touch (BbStep *self, BbRegister *before, BbEntry *entry);
guint _bb_step_get_n_touches (BbStep *self);
const BbStepTouch *_bb_step_get_touch (BbStep *self, guint position);

void _bb_step_add_created (BbStep *self, const char *item);
void _bb_step_remove_created (BbStep *self, const char *item);
guint _bb_step_get_n_created (BbStep *self);
const char *_bb_step_get_created (BbStep *self, guint position);
gboolean _bb_step_lies_in_created (BbStep *self, const char *path);

G_END_DECLS
