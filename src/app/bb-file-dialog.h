/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "session/bb-session.h"

G_BEGIN_DECLS

GtkFileDialog *bb_file_dialog_new_open (void);
GtkFileDialog *bb_file_dialog_new_gather (void);
GtkFileDialog *bb_file_dialog_new_save (BbSession *session);
GtkFileDialog *bb_file_dialog_new_clean_copy (BbSession *session);

G_END_DECLS
