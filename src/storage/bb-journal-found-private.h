/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-journal-found.h"

G_BEGIN_DECLS

BbJournalFound *_bb_journal_found_open (int folder, const char *project, const char *name,
                                        BbSchema *schema);

G_END_DECLS
