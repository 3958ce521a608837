/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-versions-dialog.h"

#include "app/bb-version-row.h"
#include "bb-test-app.h"
#include "storage/bb-version-store.h"

typedef struct {
    GtkWindow *window;
    BbSession *session;
    AdwDialog *dialog;
    char *dir;
    BbVersion *chosen;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->window = bb_test_present (gtk_label_new (""), 800, 700);
    self->session = bb_test_session_new ();
    self->dir = bb_test_make_dir ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    if (self->dialog != NULL)
        g_assert_finalize_object (self->dialog);
    bb_test_iterate_while (g_main_context_pending (NULL));
    g_assert_finalize_object (self->session);
    g_clear_object (&self->chosen);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
}

static void
save_as_of (Fixture *self, const char *municipality)
{
    g_autofree char *path = NULL;

    bb_test_session_edit (self->session, municipality);
    path = bb_test_session_save (self->session, self->dir, "a.bouwbord");
}

static void
chosen_cb (Fixture *self, BbVersion *version)
{
    g_set_object (&self->chosen, version);
}

static void
show (Fixture *self)
{
    BbSession *read;

    self->dialog = g_object_ref_sink (bb_versions_dialog_new (self->session));
    g_object_get (self->dialog, "session", &read, NULL);
    g_assert_true (read == self->session);
    g_object_unref (read);
    g_signal_connect_swapped (self->dialog, "chosen", G_CALLBACK (chosen_cb), self);
    adw_dialog_present (self->dialog, GTK_WIDGET (self->window));
}

static gboolean
says (Fixture *self, const char *text)
{
    return bb_test_says (GTK_WIDGET (self->dialog), text);
}

/* Versions of one second are as good as one; that the list has two at all is what counts here. */
static void
test_lists (Fixture *self, gconstpointer data)
{
    save_as_of (self, "Duinhaven");
    save_as_of (self, "<b>Waterland</b>");
    show (self);
    bb_test_iterate_while (!says (self, "last saved"));
    g_assert_true (says (self, "Today "));
    g_assert_true (says (self, "The oldest version that is kept"));
    bb_test_iterate_while (!says (self, "Changed: municipality"));
}

static void
test_chooses (Fixture *self, gconstpointer data)
{
    GtkListView *list;

    save_as_of (self, "Duinhaven");
    save_as_of (self, "Waterland");
    show (self);
    bb_test_iterate_while (!says (self, "Changed: municipality"));
    list = bb_test_find (GTK_WIDGET (self->dialog), GTK_TYPE_LIST_VIEW, 0);
    g_signal_emit_by_name (list, "activate", 1);
    g_assert_nonnull (self->chosen);
    g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->dialog)));
}

static void
test_none_yet (Fixture *self, gconstpointer data)
{
    show (self);
    bb_test_iterate_while (!says (self, "No earlier versions yet"));
}

/* What the file holds is no earlier version. */
static void
test_first_save (Fixture *self, gconstpointer data)
{
    save_as_of (self, "Duinhaven");
    show (self);
    bb_test_iterate_while (!says (self, "No earlier versions yet"));
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
    BbProject *project = bb_session_get_project (self->session);
    g_autoptr (GBytes) bytes = g_bytes_new_static ("no project", 10);
    GtkListView *list;

    g_assert_true (bb_version_store_add (bb_document_get_id (bb_project_get_document (project)),
                                         bytes, NULL, NULL));
    save_as_of (self, "Duinhaven");
    show (self);
    bb_test_iterate_while (!says (self, "Damaged: cannot be opened"));
    list = bb_test_find (GTK_WIDGET (self->dialog), GTK_TYPE_LIST_VIEW, 0);
    g_signal_emit_by_name (list, "activate", 1);
    g_assert_null (self->chosen);
}

/* Whoever closes it at once is not waited for. */
static void
test_closed_early (Fixture *self, gconstpointer data)
{
    save_as_of (self, "Duinhaven");
    save_as_of (self, "Waterland");
    show (self);
    adw_dialog_force_close (self->dialog);
}

static void
test_row (void)
{
    GtkWidget *row = g_object_ref_sink (bb_version_row_new ());

    bb_version_row_set_version (BB_VERSION_ROW (row), NULL, FALSE, FALSE);
    g_assert_finalize_object (row);
}

#define ADD(name, function)                                                                        \
    g_test_add ("/versions-dialog/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);
    ADD ("lists-when-and-what", test_lists);
    ADD ("chooses", test_chooses);
    ADD ("none-yet", test_none_yet);
    ADD ("first-save", test_first_save);
    ADD ("damaged", test_damaged);
    ADD ("closed-early", test_closed_early);
    g_test_add_func ("/version-row/empty", test_row);
    return g_test_run ();
}
