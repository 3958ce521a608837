/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bb_state_dir_dup (const char *part);
char *bb_state_dir_make (const char *part, GError **error);

G_END_DECLS
