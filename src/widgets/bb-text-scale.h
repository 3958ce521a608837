/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double bb_text_scale_get (GtkWidget *widget);
int bb_text_scale_pixels (GtkWidget *widget, int pixels);

G_END_DECLS
