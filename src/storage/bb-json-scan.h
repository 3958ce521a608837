/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BbJsonScan:
 *
 * What the scan before the parser found: that the text is within all limits, and the spelling
 * of each number, which the parser would not keep.
 */
typedef struct _BbJsonScan BbJsonScan;

BbJsonScan *bb_json_scan_new (const char *text, gsize length, GError **error);
void bb_json_scan_free (BbJsonScan *self);
guint bb_json_scan_get_n_values (BbJsonScan *self);
char *bb_json_scan_dup_number (BbJsonScan *self, guint position);
guint bb_json_scan_get_n_numbers (BbJsonScan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbJsonScan, bb_json_scan_free)

G_END_DECLS
