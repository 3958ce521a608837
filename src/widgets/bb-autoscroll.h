/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BB_TYPE_AUTOSCROLL (bb_autoscroll_get_type ())

/**
 * BbAutoscroll:
 *
 * Scrolls a scrolled window while something is dragged near its edge: from 48 px on, eased, at
 * most 900 px a second by the frame clock.
 */
G_DECLARE_FINAL_TYPE (BbAutoscroll, bb_autoscroll, BB, AUTOSCROLL, GObject)

BbAutoscroll *bb_autoscroll_new (GtkScrolledWindow *window);
void bb_autoscroll_motion (BbAutoscroll *self, double x, double y);
void bb_autoscroll_stop (BbAutoscroll *self);
double bb_autoscroll_speed (double distance, double edge);

G_END_DECLS
