/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

guint bb_version_changes_count (BbDocument *former, BbDocument *document);
GStrv bb_version_changes_dup_people (BbDocument *former, BbDocument *document);

G_END_DECLS
