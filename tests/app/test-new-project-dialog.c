/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-new-project-dialog.h"

#include "bb-test-app.h"

typedef struct {
    char *title;
    char *municipality;
    char *language;
} Created;

static void
create_cb (Created *created, const char *title, const char *municipality, const char *language)
{
    g_set_str (&created->title, title);
    g_set_str (&created->municipality, municipality);
    g_set_str (&created->language, language);
}

static void
created_clear (Created *created)
{
    g_free (created->title);
    g_free (created->municipality);
    g_free (created->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Created, created_clear)

typedef struct {
    GtkWindow *window;
    AdwDialog *dialog;
    GtkEditable *municipality;
    GtkEditable *title;
    AdwComboRow *language;
    GtkButton *create;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    GtkWidget *root;

    self->window = bb_test_present (gtk_label_new (""), 800, 600);
    self->dialog = g_object_ref_sink (bb_new_project_dialog_new ());
    root = GTK_WIDGET (self->dialog);
    self->municipality = bb_test_find (root, ADW_TYPE_ENTRY_ROW, 0);
    self->title = bb_test_find (root, ADW_TYPE_ENTRY_ROW, 1);
    self->language = bb_test_find (root, ADW_TYPE_COMBO_ROW, 0);
    self->create = GTK_BUTTON (adw_dialog_get_default_widget (self->dialog));
    adw_dialog_present (self->dialog, GTK_WIDGET (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->dialog);
}

static void
test_creates (Fixture *self, gconstpointer data)
{
    g_auto (Created) created = { 0 };

    g_signal_connect_swapped (self->dialog, "create", G_CALLBACK (create_cb), &created);
    gtk_editable_set_text (self->municipality, "  Waterdrecht ");
    gtk_editable_set_text (self->title, "Koers 2027");
    g_signal_emit_by_name (self->create, "clicked");

    g_assert_cmpstr (created.title, ==, "Koers 2027");
    g_assert_cmpstr (created.municipality, ==, "Waterdrecht");
    g_assert_cmpstr (created.language, ==, "en");
}

/* Nobody has to type anything: a project without a name has the usual one. */
static void
test_usual_title (Fixture *self, gconstpointer data)
{
    g_auto (Created) created = { 0 };

    g_signal_connect_swapped (self->dialog, "create", G_CALLBACK (create_cb), &created);
    g_assert_cmpstr (gtk_editable_get_text (self->title), ==, "From the outside in");
    gtk_editable_set_text (self->title, "   ");
    g_signal_emit_by_name (self->create, "clicked");

    g_assert_cmpstr (created.title, ==, "From the outside in");
    g_assert_cmpstr (created.municipality, ==, "");
}

static void
test_title_follows_language (Fixture *self, gconstpointer data)
{
    adw_combo_row_set_selected (self->language, 0);
    g_assert_cmpstr (gtk_editable_get_text (self->title), ==, "Van buiten naar binnen");
    adw_combo_row_set_selected (self->language, 1);
    g_assert_cmpstr (gtk_editable_get_text (self->title), ==, "From the outside in");

    gtk_editable_set_text (self->title, "Koers 2027");
    adw_combo_row_set_selected (self->language, 0);
    g_assert_cmpstr (gtk_editable_get_text (self->title), ==, "Koers 2027");
}

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    g_test_add ("/new-project-dialog/says-what-to-create", Fixture, NULL, set_up, test_creates,
                tear_down);
    g_test_add ("/new-project-dialog/has-a-title-without-typing", Fixture, NULL, set_up,
                test_usual_title, tear_down);
    g_test_add ("/new-project-dialog/own-title-stays-ours-follows", Fixture, NULL, set_up,
                test_title_follows_language, tear_down);

    return g_test_run ();
}
