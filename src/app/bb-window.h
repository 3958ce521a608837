/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "session/bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_WINDOW (bb_window_get_type ())

/**
 * BbWindow:
 *
 * A window: the start page, or the board of one project with its side pane.
 *
 * Properties: `session` (nullable), the open project; `language`, the language in which its
 * building blocks are shown, an empty string without a project.
 */
G_DECLARE_FINAL_TYPE (BbWindow, bb_window, BB, WINDOW, AdwApplicationWindow)

BbWindow *bb_window_new (GtkApplication *application);

BbSession *bb_window_get_session (BbWindow *self);
void bb_window_set_session (BbWindow *self, BbSession *session);
const char *bb_window_get_language (BbWindow *self);
void bb_window_set_language (BbWindow *self, const char *language);

/* Opening a file (bb-window-open.c). */
GFile *bb_window_get_file (BbWindow *self);
gboolean bb_window_is_vacant (BbWindow *self);
void bb_window_open_file (BbWindow *self, GFile *file);

/* Saving and closing (bb-window-save.c). */
void bb_window_save_async (BbWindow *self, gboolean choose_file, GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean bb_window_save_finish (BbWindow *self, GAsyncResult *result, GError **error);
void bb_window_prepare_close_async (BbWindow *self, GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean bb_window_prepare_close_finish (BbWindow *self, GAsyncResult *result, GError **error);

void bb_window_show_message (BbWindow *self, const char *text);

G_END_DECLS
