/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "document/bb-tally-private.h"

G_BEGIN_DECLS

gboolean _bb_document_check_writes (GPtrArray *writes, GError **error);
gboolean _bb_document_check_size (BbDocument *self, GPtrArray *registers, GPtrArray *records,
                                  GError **error);
gboolean _bb_document_check_growth (BbTally before, BbTally after, GError **error);

G_END_DECLS
