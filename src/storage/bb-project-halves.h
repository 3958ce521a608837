/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "storage/bb-halves.h"

G_BEGIN_DECLS

/* Versions of a project that a tool wrote into one file. */

BbDocument *bb_project_halves_read (BbHalves *halves, BbSchema *schema, guint position,
                                    GError **error);
BbDocument *bb_project_halves_merge (BbHalves *halves, BbSchema *schema, guint *n_removals,
                                     GError **error);

G_END_DECLS
