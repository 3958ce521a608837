/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-project-dialog.h"

#include "pane/bb-date-row.h"

#include "bb-test-app.h"

typedef struct {
    GtkWindow *window;
    BbSession *session;
    AdwDialog *dialog;
    GtkEditable *municipality;
    GtkEditable *title;
    BbDateRow *date;
    GtkButton *apply;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    GtkWidget *root;

    self->window = bb_test_present (gtk_label_new (""), 800, 600);
    self->session = bb_test_session_new ();
    self->dialog = g_object_ref_sink (bb_project_dialog_new (self->session));
    root = GTK_WIDGET (self->dialog);
    self->municipality = bb_test_find (root, ADW_TYPE_ENTRY_ROW, 0);
    self->title = bb_test_find (root, ADW_TYPE_ENTRY_ROW, 1);
    self->date = bb_test_find (root, BB_TYPE_DATE_ROW, 0);
    self->apply = GTK_BUTTON (adw_dialog_get_default_widget (self->dialog));
    adw_dialog_present (self->dialog, GTK_WIDGET (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->dialog);
    g_assert_finalize_object (self->session);
}

static void
test_changes_can_be_undone (Fixture *self, gconstpointer data)
{
    BbProject *project = bb_session_get_project (self->session);

    g_assert_cmpstr (gtk_editable_get_text (self->title), ==, "From the outside in");
    g_assert_cmpstr (gtk_editable_get_text (self->municipality), ==, "Waterdrecht");
    gtk_editable_set_text (self->municipality, " Duinhaven ");
    g_signal_emit_by_name (self->apply, "clicked");

    g_assert_cmpstr (bb_project_get_municipality (project), ==, "Duinhaven");
    g_assert_cmpstr (bb_project_get_title (project), ==, "From the outside in");
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_assert_cmpstr (bb_project_get_municipality (project), ==, "Waterdrecht");
    g_assert_null (bb_session_get_undo_label (self->session));
}

/* However much was changed: one step back. */
static void
test_one_step (Fixture *self, gconstpointer data)
{
    BbProject *project = bb_session_get_project (self->session);

    gtk_editable_set_text (self->municipality, "Duinhaven");
    gtk_editable_set_text (self->title, "Samen");
    bb_date_row_set_date (self->date, "2027-05-14");
    g_signal_emit_by_name (self->apply, "clicked");
    g_assert_cmpstr (bb_project_get_date (project), ==, "2027-05-14");
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_assert_cmpstr (bb_project_get_municipality (project), ==, "Waterdrecht");
    g_assert_cmpstr (bb_project_get_title (project), ==, "From the outside in");
    g_assert_cmpstr (bb_project_get_date (project), ==, "");
    g_assert_null (bb_session_get_undo_label (self->session));
}

/* The dialog stays, and the rest waits with it. */
static void
test_no_date (Fixture *self, gconstpointer data)
{
    gtk_editable_set_text (self->municipality, "Duinhaven");
    gtk_editable_set_text (GTK_EDITABLE (self->date), "when it rains");
    g_signal_emit_by_name (self->apply, "clicked");
    g_assert_null (bb_session_get_undo_label (self->session));
    g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (self->date), "error"));
    g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->dialog)));
}

static void
test_nothing_changed (Fixture *self, gconstpointer data)
{
    g_signal_emit_by_name (self->apply, "clicked");

    g_assert_null (bb_session_get_undo_label (self->session));
    g_assert_false (bb_session_get_modified (self->session));
}

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    g_test_add ("/project-dialog/changes-can-be-undone", Fixture, NULL, set_up,
                test_changes_can_be_undone, tear_down);
    g_test_add ("/project-dialog/all-of-it-is-one-step", Fixture, NULL, set_up, test_one_step,
                tear_down);
    g_test_add ("/project-dialog/what-is-no-date-is-not-applied", Fixture, NULL, set_up,
                test_no_date, tear_down);
    g_test_add ("/project-dialog/applying-the-same-is-no-edit", Fixture, NULL, set_up,
                test_nothing_changed, tear_down);

    return g_test_run ();
}
