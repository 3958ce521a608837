/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void bb_palettes_follow (GdkDisplay *display, AdwStyleManager *manager);

G_END_DECLS
