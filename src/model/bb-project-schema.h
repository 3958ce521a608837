/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-schema.h"

G_BEGIN_DECLS

BbSchema *bb_project_schema_get (void);

G_END_DECLS
