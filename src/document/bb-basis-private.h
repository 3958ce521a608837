/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-basis.h"

G_BEGIN_DECLS

BbRegister *_bb_basis_get_register (BbBasis *self, const char *path);

G_END_DECLS
