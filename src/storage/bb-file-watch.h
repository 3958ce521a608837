/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BB_TYPE_FILE_WATCH (bb_file_watch_get_type ())

/* How often a file is looked at while somebody is at work with it, in milliseconds. */
#define BB_FILE_WATCH_INTERVAL 2000

/**
 * BbFileWatch:
 *
 * Says when it is time to look at a file: soon after the system hints at a change, each two
 * seconds while it is active, and at once when it becomes active. The hints do not suffice: the
 * document portal and network drives give none.
 *
 * Properties: `file`, `active` and `interval` (in milliseconds).
 *
 * Signal: `due ()`.
 */
G_DECLARE_FINAL_TYPE (BbFileWatch, bb_file_watch, BB, FILE_WATCH, GObject)

BbFileWatch *bb_file_watch_new (GFile *file);

GFile *bb_file_watch_get_file (BbFileWatch *self);
gboolean bb_file_watch_get_active (BbFileWatch *self);
void bb_file_watch_set_active (BbFileWatch *self, gboolean active);
guint bb_file_watch_get_interval (BbFileWatch *self);
void bb_file_watch_set_interval (BbFileWatch *self, guint interval);

G_END_DECLS
