/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BB_TYPE_ZOOM_ROW (bb_zoom_row_get_type ())

/**
 * BbZoomRow:
 *
 * The line of the menu that makes the board larger and smaller. Its property `zoom` is the size
 * that it tells, in percent.
 */
G_DECLARE_FINAL_TYPE (BbZoomRow, bb_zoom_row, BB, ZOOM_ROW, GtkWidget)

GtkWidget *bb_zoom_row_new (void);
guint bb_zoom_row_get_zoom (BbZoomRow *self);
void bb_zoom_row_set_zoom (BbZoomRow *self, guint percent);

G_END_DECLS
