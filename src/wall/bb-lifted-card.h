/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bb_lifted_card_attach (GdkDrag *drag, GtkWidget *card, double hot_x, double hot_y);

G_END_DECLS
