/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files of our own in a folder of our own, which nobody else should write, but which may be hurt or
 * tampered with all the same: links are never followed, and nothing is made over what is there. */

int bb_state_file_open_folder (const char *path, GError **error);
int bb_state_file_open (int folder, const char *name, int flags, GError **error);
GPtrArray *bb_state_file_list (int folder, GError **error);
GBytes *bb_state_file_read (int fd, gsize most, GError **error);
gboolean bb_state_file_lock (int fd, gboolean wait, GError **error);

int bb_state_file_begin (int folder, const char *name, GError **error);
gboolean bb_state_file_append (int fd, gconstpointer data, gsize length, GError **error);
gboolean bb_state_file_sync (int fd, GError **error);
gboolean bb_state_file_sync_folder (int folder, GError **error);
gboolean bb_state_file_put (int folder, const char *name, GError **error);
void bb_state_file_give_up (int folder, const char *name);
gboolean bb_state_file_remove_folder (const char *path, GError **error);

G_END_DECLS
