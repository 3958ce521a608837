/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bb_sensitive_set (GtkWidget *widget, gboolean sensitive);

G_END_DECLS
