/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bb_cli_is_command (const char *word);
int bb_cli_run (int argc, char **argv);

G_END_DECLS
