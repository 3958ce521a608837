/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

guint bb_merge_loss_count (BbDocument *merged, GPtrArray *sources);

G_END_DECLS
