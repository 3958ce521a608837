/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean bb_link_url_is_allowed (const char *url);
char *bb_link_url_dup_target (const char *url);
char *bb_link_url_complete (const char *text, GError **error);

G_END_DECLS
