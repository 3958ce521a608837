/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "app/bb-application.h"

G_BEGIN_DECLS

BbApplication *bench_app_new (void);
BbWindow *bench_app_open (BbApplication *application, const char *path);
void bench_app_add_own_blocks (BbSession *session, guint n_blocks);
void bench_iterate (guint ms);
void bench_wait_for_frame (GtkWidget *widget);

G_END_DECLS
