/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "storage/bb-version.h"

G_BEGIN_DECLS

#define BB_TYPE_VERSION_ROW (bb_version_row_get_type ())

/**
 * BbVersionRow:
 *
 * A line in the list of earlier versions: when, and what had changed by then.
 */
G_DECLARE_FINAL_TYPE (BbVersionRow, bb_version_row, BB, VERSION_ROW, GtkBox)

GtkWidget *bb_version_row_new (void);
void bb_version_row_set_version (BbVersionRow *self, BbVersion *version, gboolean is_newest,
                                 gboolean is_oldest);
char *bb_version_row_dup_when (BbVersion *version, gboolean is_newest);

G_END_DECLS
