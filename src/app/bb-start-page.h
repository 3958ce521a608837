/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_START_PAGE (bb_start_page_get_type ())

/**
 * BbStartPage:
 *
 * What a window shows as long as it has no project: begin one, open one, look at the example.
 * It does all of it through the actions of the application.
 */
G_DECLARE_FINAL_TYPE (BbStartPage, bb_start_page, BB, START_PAGE, AdwBin)

GtkWidget *bb_start_page_new (void);
void bb_start_page_refresh (BbStartPage *self);

G_END_DECLS
