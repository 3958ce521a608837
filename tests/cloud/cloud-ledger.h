/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

/*
 * What everybody has written, and what of it somebody has replaced who had it on the screen. It
 * looks at each board just before and just after somebody did something there, and never at what a
 * merge did: at the end everything must be there that was written and not replaced, and no more.
 */
typedef struct {
    GHashTable *written;
    GHashTable *replaced;
    GHashTable *before;
} CloudLedger;

void cloud_ledger_begin (CloudLedger *self, BbDocument *first);
void cloud_ledger_end (CloudLedger *self);
void cloud_ledger_look_before (CloudLedger *self, BbDocument *board);
void cloud_ledger_look_after (CloudLedger *self, BbDocument *board);
void cloud_ledger_check (CloudLedger *self, BbDocument *board);

G_END_DECLS
