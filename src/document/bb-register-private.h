/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-register.h"

G_BEGIN_DECLS

BbRegister *_bb_register_new_for_entries (const char *path, BbEntry *const *entries,
                                          guint n_entries);
BbRegister *_bb_register_without (BbRegister *self, const BbDot *dots, guint n_dots);
BbEntry *_bb_register_find (BbRegister *self, const BbDot *dot);

G_END_DECLS
