/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-gather-dialog.h"

#include "app/bb-copy-row.h"
#include "app/bb-difference-row.h"
#include "bb-test-app.h"

#define MUNICIPALITY "project/municipality"

/* What is in it is nobody's markup. */
#define WHO "Fatima <b>& Co"

typedef struct {
    BbApplication *application;
    BbWindow *window;
    BbSession *session;
    char *dir;
    char *path;
    BbGather *gather;
    AdwDialog *dialog;
    BbGathered *gathered;
    gboolean trash;
    GFile *opened;
} Fixture;

static void
gathered_cb (Fixture *self, BbGathered *gathered, gboolean trash)
{
    g_set_object (&self->gathered, gathered);
    self->trash = trash;
}

static void
open_cb (Fixture *self, GFile *file)
{
    g_set_object (&self->opened, file);
}

static void
add (Fixture *self, GFile *file)
{
    bb_gather_add_file (self->gather, file);
    g_object_unref (file);
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->application = bb_test_app_new ();
    self->dir = bb_test_make_dir ();
    self->window = bb_window_new (GTK_APPLICATION (self->application));
    self->session = bb_test_session_new ();
    self->path = bb_test_session_save (self->session, self->dir, "bord.bouwbord");
    bb_window_set_session (self->window, self->session);
    bb_test_session_edit (self->session, "Duinhaven");
    bb_test_wait_mapped (self->window);

    self->gather = bb_gather_new (self->session, NULL);
    add (self, bb_test_send_back (self->path, "een.bouwbord", WHO, MUNICIPALITY, "Waterland"));
    add (self, bb_test_send_back (self->path, "twee.bouwbord", "Jeroen", "project/notes", "Hoi"));
    self->dialog = bb_gather_dialog_new (self->gather);
    g_signal_connect_swapped (self->dialog, "gathered", G_CALLBACK (gathered_cb), self);
    g_signal_connect_swapped (self->dialog, "open", G_CALLBACK (open_cb), self);
    adw_dialog_present (self->dialog, GTK_WIDGET (self->window));
    bb_test_iterate_while (bb_gather_get_busy (self->gather));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_app_finish (self->application);
    g_clear_object (&self->gathered);
    g_clear_object (&self->opened);
    g_assert_finalize_object (self->gather);
    g_assert_finalize_object (self->session);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
    g_free (self->path);
}

/* The label whose text is, or has in it, certain words; NULL if none. */
static GtkWidget *
find_label (Fixture *self, const char *words)
{
    GtkWidget *label;

    for (guint i = 0; (label = bb_test_find (GTK_WIDGET (self->dialog), GTK_TYPE_LABEL, i)) != NULL;
         i++) {
        if (gtk_widget_get_visible (label) &&
            strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL)
            return label;
    }
    return NULL;
}

static GtkWidget *
find_button (Fixture *self, const char *label)
{
    GtkWidget *button;

    for (guint i = 0;
         (button = bb_test_find (GTK_WIDGET (self->dialog), GTK_TYPE_BUTTON, i)) != NULL; i++) {
        if (gtk_widget_get_visible (button) &&
            g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
            return button;
    }
    return NULL;
}

/* Whose each is, what they bring, and what that makes in all. */
static void
test_shows (Fixture *self, gconstpointer data)
{
    g_assert_nonnull (find_label (self, WHO));
    g_assert_nonnull (find_label (self, "Jeroen"));
    g_assert_nonnull (find_label (self, "een.bouwbord"));
    g_assert_nonnull (find_label (self, "1 to look at"));
    g_assert_nonnull (find_label (self, "2"));
    g_assert_true (gtk_widget_get_sensitive (find_button (self, "Gather 2")));

    gtk_check_button_set_active (bb_test_find (GTK_WIDGET (self->dialog), GTK_TYPE_CHECK_BUTTON, 0),
                                 FALSE);
    bb_test_iterate_while (bb_gather_get_busy (self->gather));
    g_assert_nonnull (find_button (self, "Gather 1"));
    gtk_check_button_set_active (bb_test_find (GTK_WIDGET (self->dialog), GTK_TYPE_CHECK_BUTTON, 1),
                                 FALSE);
    bb_test_iterate_while (bb_gather_get_busy (self->gather));
    g_assert_false (gtk_widget_get_sensitive (find_button (self, "Gather 0")));
    g_assert_null (self->gathered);
}

static void
test_gathers (Fixture *self, gconstpointer data)
{
    g_signal_emit_by_name (find_button (self, "Gather 2"), "clicked");
    bb_test_iterate_while (self->gathered == NULL);
    g_assert_cmpuint (bb_gathered_get_n_changes (self->gathered), ==, 2);
    g_assert_false (self->trash);
    g_assert_cmpstr (bb_project_get_notes (bb_session_get_project (self->session)), ==, "Hoi");
    bb_test_iterate_while (
        adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL);
}

/* A choice is one of the values, ours first, or both, as at first; narrow, they stand below each
 * other, and the choice stays. */
static void
test_chooses (Fixture *self, gconstpointer data)
{
    BbDifferenceRow *row;
    AdwToggleGroup *toggles;
    BbTestCounter narrow = { 0 };

    gtk_toggle_button_set_active (
        bb_test_find (GTK_WIDGET (self->dialog), GTK_TYPE_TOGGLE_BUTTON, 0), TRUE);
    row = bb_test_find (GTK_WIDGET (self->dialog), BB_TYPE_DIFFERENCE_ROW, 0);
    toggles = bb_test_find (GTK_WIDGET (row), ADW_TYPE_TOGGLE_GROUP, 0);
    g_assert_cmpuint (adw_toggle_group_get_n_toggles (toggles), ==, 3);
    g_assert_cmpuint (adw_toggle_group_get_active (toggles), ==, 2);
    adw_toggle_group_set_active (toggles, 1);

    bb_test_count_notify (&narrow, row, "narrow");
    bb_difference_row_set_narrow (row, TRUE);
    bb_difference_row_set_narrow (row, TRUE);
    g_assert_cmpuint (narrow.count, ==, 1);
    bb_test_count_clear (&narrow);
    g_assert_true (
        gtk_check_button_get_active (bb_test_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, 1)));
    g_signal_emit_by_name (find_button (self, "Gather 2"), "clicked");
    bb_test_iterate_while (self->gathered == NULL);
    g_assert_cmpstr (bb_project_get_municipality (bb_session_get_project (self->session)), ==,
                     "Waterland");
    g_assert_cmpuint (bb_project_get_n_conflicts (bb_session_get_project (self->session)), ==, 0);
}

/* Another project is said, and can be opened. */
static void
test_other_project (Fixture *self, gconstpointer data)
{
    g_autoptr (BbSession) other = bb_test_session_new ();
    g_autofree char *path = bb_test_session_save (other, self->dir, "ander.bouwbord");

    add (self, g_file_new_for_path (path));
    bb_test_iterate_while (bb_gather_get_busy (self->gather));
    g_assert_nonnull (find_label (self, "another project"));
    g_signal_emit_by_name (find_button (self, "_Open"), "clicked");
    bb_test_iterate_while (self->opened == NULL);
    g_assert_cmpstr (g_file_peek_path (self->opened), ==, path);
    g_assert_null (self->gathered);
}

static void
test_row_narrow (Fixture *self, gconstpointer data)
{
    BbCopyRow *row = bb_test_find (GTK_WIDGET (self->dialog), BB_TYPE_COPY_ROW, 0);
    BbTestCounter narrow = { 0 };
    gboolean value;

    g_assert_true (bb_copy_row_get_copy (row) != NULL);
    bb_test_count_notify (&narrow, row, "narrow");
    g_object_set (self->dialog, "narrow", TRUE, NULL);
    g_object_set (self->dialog, "narrow", TRUE, NULL);
    g_object_get (row, "narrow", &value, NULL);
    g_assert_true (value);
    g_assert_cmpuint (narrow.count, ==, 1);
    bb_test_count_clear (&narrow);
    g_assert_true (bb_gather_dialog_get_gather (BB_GATHER_DIALOG (self->dialog)) == self->gather);
}

#define ADD(name, func) g_test_add ("/gather-dialog/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);
    ADD ("shows", test_shows);
    ADD ("gathers", test_gathers);
    ADD ("chooses", test_chooses);
    ADD ("other-project", test_other_project);
    ADD ("narrow", test_row_narrow);
    return g_test_run ();
}
