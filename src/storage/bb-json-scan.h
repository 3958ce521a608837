/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BB_JSON_SIZE_MAX (16 * 1024 * 1024)
#define BB_JSON_DEPTH_MAX 64
#define BB_JSON_VALUES_MAX 250000

/**
 * BbJsonScan:
 *
 * What the scan before the parser found: that the text is JSON (RFC 8259) within all limits, and
 * on which line each value stands.
 *
 * A value is known by its position: how many values began before it.
 */
typedef struct _BbJsonScan BbJsonScan;

BbJsonScan *bb_json_scan_new (const char *text, gsize length, GError **error);
void bb_json_scan_free (BbJsonScan *self);
gboolean bb_json_scan_may_be_object (const char *text, gsize length);
gboolean bb_json_scan_find_object (const char *text, gsize length, gsize *begin, gsize *end);

guint bb_json_scan_get_n_values (BbJsonScan *self);
guint bb_json_scan_get_line (BbJsonScan *self, guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbJsonScan, bb_json_scan_free)

G_END_DECLS
