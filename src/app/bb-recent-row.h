/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "app/bb-recent.h"

G_BEGIN_DECLS

#define BB_TYPE_RECENT_ROW (bb_recent_row_get_type ())

/**
 * BbRecentRow:
 *
 * A recent project in the list of the start page; it opens the project. It hides itself when
 * its file turns out to be gone.
 */
G_DECLARE_FINAL_TYPE (BbRecentRow, bb_recent_row, BB, RECENT_ROW, AdwActionRow)

GtkWidget *bb_recent_row_new (const BbRecent *recent, GDateTime *now);

G_END_DECLS
