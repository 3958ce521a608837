/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

BbDocument *random_project_new (GRand *rand);
char *random_project_dup_value (GRand *rand);

G_END_DECLS
