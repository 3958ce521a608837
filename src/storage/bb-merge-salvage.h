/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-schema.h"
#include "storage/bb-foreign.h"
#include "storage/bb-json-cursor.h"

G_BEGIN_DECLS

void bb_merge_salvage (BbJsonCursor cursor, BbSchema *schema, BbForeign *foreign);

G_END_DECLS
