/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How long the frames of a window take: animation, layout and painting. */
typedef struct _FrameTimes FrameTimes;

FrameTimes *frame_times_new (GtkWidget *window);
void frame_times_free (FrameTimes *self);
guint frame_times_get_n_frames (FrameTimes *self);
double frame_times_get_percentile (FrameTimes *self, double percentile);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FrameTimes, frame_times_free)

G_END_DECLS
