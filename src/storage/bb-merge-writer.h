/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-context.h"
#include "storage/bb-project-tree.h"

G_BEGIN_DECLS

void bb_merge_writer_append (GString *target, GArray *leaves, BbContext *seen);

G_END_DECLS
