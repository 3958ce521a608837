/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-project.h"

G_BEGIN_DECLS

#define BB_TYPE_COLUMN_HEAD (bb_column_head_get_type ())

/**
 * BbColumnHead:
 *
 * The head of a column over all lanes: the shape and name of a status, and how many blocks have
 * it. CSS name `columnhead`.
 */
G_DECLARE_FINAL_TYPE (BbColumnHead, bb_column_head, BB, COLUMN_HEAD, GtkWidget)

GtkWidget *bb_column_head_new (BbProject *project, BbStatus status);
void bb_column_head_set_party (BbColumnHead *self, BbTopic *party);

G_END_DECLS
