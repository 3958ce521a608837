/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "app/bb-application.h"
#include "bb-test-display.h"

G_BEGIN_DECLS

BbApplication *bb_test_app_new (void);
void bb_test_app_finish (BbApplication *application);

BbSession *bb_test_session_new (void);
void bb_test_session_edit (BbSession *session, const char *municipality);
char *bb_test_session_save (BbSession *session, const char *dir, const char *name);

GFile *bb_test_send_back (const char *start, const char *to, const char *who, const char *path,
                          const char *value);

void bb_test_wait_mapped (BbWindow *window);
AdwDialog *bb_test_wait_dialog (BbWindow *window);
gboolean bb_test_says (GtkWidget *root, const char *text);
void bb_test_answer (BbWindow *window, const char *label);
guint bb_test_count_windows (BbApplication *application);

gpointer bb_test_find (GtkWidget *root, GType type, guint position);
GtkWidget *bb_test_find_action (GtkWidget *root, const char *action);

G_END_DECLS
