/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

gboolean bb_project_proof_reads_as (GBytes *bytes, BbDocument *document);

G_END_DECLS
