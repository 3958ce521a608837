/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-register.h"

G_BEGIN_DECLS

/**
 * BbBasis:
 *
 * What an edit saw when it began: for each path that it may change the entries that were there.
 * The edit drops those and no others; what a merge brings in meanwhile stays beside it.
 */
typedef struct _BbBasis BbBasis;

BbBasis *bb_basis_new (void);
BbBasis *bb_basis_ref (BbBasis *self);
void bb_basis_unref (BbBasis *self);

void bb_basis_name (BbBasis *self, const char *path, BbRegister *register_);
gboolean bb_basis_covers (BbBasis *self, const char *path);
gboolean bb_basis_names (BbBasis *self, const char *path, const BbDot *dot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbBasis, bb_basis_unref)

G_END_DECLS
