/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib-object.h>

#include "document/bb-register.h"

G_BEGIN_DECLS

#define BB_TYPE_STEP (bb_step_get_type ())

/**
 * BbStepChange:
 * @path: the register
 * @before: its entries before the transaction (possibly none)
 * @after: its entries after it (possibly none)
 */
typedef struct {
    char *path;
    BbRegister *before;
    BbRegister *after;
} BbStepChange;

/**
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

/**
 * BbStep:
 *
 * What a transaction did, so that it can be taken back.
 */
typedef struct _BbStep BbStep;

GType bb_step_get_type (void);
BbStep *bb_step_new (const char *label, guint64 lamport);
BbStep *bb_step_ref (BbStep *self);
void bb_step_unref (BbStep *self);

void bb_step_add_change (BbStep *self, BbRegister *before, BbRegister *after);
void bb_step_add_touch (BbStep *self, BbRegister *before, BbEntry *entry);
void bb_step_add_created (BbStep *self, const char *item);
void bb_step_remove_created (BbStep *self, const char *item);

const char *bb_step_get_label (BbStep *self);
guint64 bb_step_get_lamport (BbStep *self);
guint bb_step_get_n_changes (BbStep *self);
const BbStepChange *bb_step_get_change (BbStep *self, guint position);
const BbStepChange *bb_step_find_change (BbStep *self, const char *path);
guint bb_step_get_n_touches (BbStep *self);
const BbStepTouch *bb_step_get_touch (BbStep *self, guint position);
guint bb_step_get_n_created (BbStep *self);
const char *bb_step_get_created (BbStep *self, guint position);
gboolean bb_step_lies_in_created (BbStep *self, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbStep, bb_step_unref)

G_END_DECLS
