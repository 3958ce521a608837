/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-json-cursor.h"

G_BEGIN_DECLS

void bb_json_canonical_append (GString *target, BbJsonCursor *cursor);
char *bb_json_canonical_dup (BbJsonCursor *cursor);

G_END_DECLS
