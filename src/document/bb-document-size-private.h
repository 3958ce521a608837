/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "document/bb-tally-private.h"

G_BEGIN_DECLS

void _bb_document_account (BbDocument *self, const char *path, gboolean with_below, int sign);
void _bb_document_account_all (BbDocument *self);
BbTally _bb_document_measure (BbDocument *self);
BbTally _bb_document_measure_with (BbDocument *self, GPtrArray *registers, GPtrArray *records);

G_END_DECLS
