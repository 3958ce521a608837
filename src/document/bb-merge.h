/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-merge-summary.h"

G_BEGIN_DECLS

gboolean bb_merge_into (BbDocument *document, BbDocument *other, BbMergeSummary **summary,
                        BbStep **step, GError **error);

G_END_DECLS
