/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-pane-group.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"

G_BEGIN_DECLS

/* A group of the side pane in a window, with a project behind it. */
typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    BbBlock *block;
    BbBlock *other;
    BbPaneGroup *group;
    GtkWindow *window;
    guint n_edits;
    guint n_told;
    char *failure;
    char *settled;
} BbTestPane;

void bb_test_pane_set_up (BbTestPane *self, GType type);
void bb_test_pane_set_up_for (BbTestPane *self, GType type, BbDocument *document);
void bb_test_pane_tear_down (BbTestPane *self);

gpointer bb_test_find_id (GtkWidget *widget, const char *id);
GtkWidget *bb_test_find_type (GtkWidget *widget, GType type, guint position);
GtkWidget *bb_test_find_button (GtkWidget *widget, const char *label);
gboolean bb_test_shows (GtkWidget *widget, const char *text);
void bb_test_assert_name (GtkWidget *widget, const char *name);
void bb_test_assert_all_named (GtkWidget *widget);
gboolean bb_test_press (GtkWidget *widget, guint key, GdkModifierType state);

G_END_DECLS
