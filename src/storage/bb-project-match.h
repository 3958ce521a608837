/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document-builder.h"
#include "storage/bb-foreign.h"
#include "storage/bb-merge-data.h"

G_BEGIN_DECLS

gboolean bb_project_match (GArray *values, BbMergeData *merge, const BbJsonCursor *file,
                           BbSchema *schema, BbDocumentBuilder *builder, BbForeign *foreign);

G_END_DECLS
