/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bb_pane_name_set (GtkWidget *widget, const char *name);
void bb_pane_name_set_menu (GtkMenuButton *button, const char *name);
void bb_pane_name_explain (GtkWidget *widget, const char *tooltip);

G_END_DECLS
