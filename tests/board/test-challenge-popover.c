/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-board-private.h"
#include "board/bb-challenge-popover.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbChallenge *challenge;
    GtkWidget *board;
    GtkWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    BbProject *project;

    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Title", "Town", "en", self->catalogue);
    project = bb_session_get_project (self->session);
    self->challenge = bb_project_find_challenge (project, "p1-c1");
    self->board = g_object_ref_sink (bb_board_new ());
    bb_board_set_session (BB_BOARD (self->board), self->session);
    self->window = bb_test_present (self->board, 1600, 900);
    g_assert_true (gtk_widget_activate_action (self->board, "board.challenge", "s", "p1-c1"));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->board);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
    GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
         child = gtk_widget_get_next_sibling (child))
        found = find (child, type);
    return found;
}

static GtkWidget *
get_popover (Fixture *self)
{
    return BB_BOARD (self->board)->challenge_popover;
}

static AdwSwitchRow *
get_switch (Fixture *self)
{
    return ADW_SWITCH_ROW (find (get_popover (self), ADW_TYPE_SWITCH_ROW));
}

static GtkEditable *
get_why (Fixture *self)
{
    return GTK_EDITABLE (find (get_popover (self), ADW_TYPE_ENTRY_ROW));
}

static void
test_choose (Fixture *self, gconstpointer data)
{
    guint skipped;

    g_assert_true (gtk_widget_get_visible (get_popover (self)));
    g_assert_false (adw_switch_row_get_active (get_switch (self)));
    g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_why (self))));
    adw_switch_row_set_active (get_switch (self), TRUE);
    g_assert_true (bb_challenge_get_chosen (self->challenge));
    g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (get_why (self))));
    g_assert_true (bb_session_undo (self->session, &skipped, NULL));
    g_assert_false (adw_switch_row_get_active (get_switch (self)));
}

static void
test_leaving_keeps_why (Fixture *self, gconstpointer data)
{
    adw_switch_row_set_active (get_switch (self), TRUE);
    gtk_editable_set_text (get_why (self), "<b>First</b> & last");
    gtk_popover_popdown (GTK_POPOVER (get_popover (self)));
    g_assert_cmpstr (bb_challenge_get_why (self->challenge), ==, "<b>First</b> & last");
    g_assert_true (gtk_widget_activate_action (self->board, "board.challenge", "s", "p1-c1"));
    g_assert_cmpstr (gtk_editable_get_text (get_why (self)), ==, "<b>First</b> & last");
}

static void
test_looking_changes_nothing (Fixture *self, gconstpointer data)
{
    gtk_popover_popdown (GTK_POPOVER (get_popover (self)));
    g_assert_null (bb_session_get_undo_label (self->session));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    ADD ("/challenge-popover/choose", test_choose);
    ADD ("/challenge-popover/leaving-keeps-why", test_leaving_keeps_why);
    ADD ("/challenge-popover/looking-changes-nothing", test_looking_changes_nothing);

    return g_test_run ();
}
