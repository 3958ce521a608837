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

const char *bb_step_get_label (BbStep *self);
guint64 bb_step_get_lamport (BbStep *self);
guint bb_step_get_n_changes (BbStep *self);
const BbStepChange *bb_step_get_change (BbStep *self, guint position);
const BbStepChange *bb_step_find_change (BbStep *self, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbStep, bb_step_unref)

G_END_DECLS
