/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-alias-private.h"
#include "document/bb-document-private.h"

G_BEGIN_DECLS

/*
 * BbRevert:
 * @writes: (element-type BbWrite): what to do, in the order of the paths' bytes
 * @backs: (element-type GPtrArray): for each write the entries of which it writes the values anew
 * @n_skipped: how many registers are left alone, because somebody has replaced what stood there
 *
 * How to take a step back.
 */
typedef struct {
    GPtrArray *writes;
    GPtrArray *backs;
    guint n_skipped;
} BbRevert;

BbRevert *_bb_revert_new (BbDocument *document, BbAlias *alias, BbStep *step);
void _bb_revert_free (BbRevert *self);
void _bb_revert_teach (BbRevert *self, BbAlias *alias, BbStep *made);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbRevert, _bb_revert_free)

G_END_DECLS
