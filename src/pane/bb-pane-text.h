/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bb_pane_text_abridge (const char *text, guint most);
char *bb_pane_text_shorten (const char *text);
char *bb_pane_text_time (const char *time, GDateTime *now);
char *bb_pane_text_join (const char *first, const char *second);

G_END_DECLS
