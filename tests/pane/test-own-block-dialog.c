/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-own-block-dialog.h"

#include "pane/bb-own-block-texts.h"

#include "bb-test-pane.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    AdwDialog *dialog;
    GtkWindow *window;
    BbBlock *done;
    guint n_done;
} Fixture;

static void
done_cb (Fixture *self, BbBlock *block)
{
    self->done = block;
    self->n_done++;
}

static void
present (Fixture *self, AdwDialog *dialog)
{
    self->dialog = g_object_ref_sink (dialog);
    g_signal_connect_swapped (dialog, "done", G_CALLBACK (done_cb), self);
    adw_dialog_present (dialog, GTK_WIDGET (self->window));
    bb_test_iterate_while (!gtk_widget_get_mapped (GTK_WIDGET (self->dialog)));
}

static void
set_up (Fixture *self, gconstpointer data)
{
    GtkWidget *content = gtk_label_new ("board");

    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Building", "Waterdrecht", "en", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->window = bb_test_present (content, 600, 800);
}

static void
close_dialog (Fixture *self)
{
    adw_dialog_force_close (self->dialog);
    /* A sheet slides away first. */
    bb_test_iterate_while (G_OBJECT (self->dialog)->ref_count > 1);
    g_assert_finalize_object (self->dialog);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
}

static GtkWidget *
get_child (Fixture *self, const char *id)
{
    return bb_test_find_id (GTK_WIDGET (self->dialog), id);
}

static void
type (Fixture *self, const char *texts, const char *id, const char *text)
{
    g_object_set (bb_test_find_id (get_child (self, texts), id), "text", text, NULL);
}

static void
save (Fixture *self)
{
    g_signal_emit_by_name (get_child (self, "save_button"), "clicked");
}

static BbBlock *
add (Fixture *self, const char *title)
{
    BbTopic *challenge = bb_catalogue_find (self->catalogue, BB_TOPIC_CHALLENGE, "p2-c1");

    present (self, bb_own_block_dialog_new (self->session, challenge));
    type (self, "texts", "title_row", title);
    save (self);
    close_dialog (self);
    return self->done;
}

static void
test_add (Fixture *self, gconstpointer data)
{
    BbTopic *challenge = bb_catalogue_find (self->catalogue, BB_TOPIC_CHALLENGE, "p2-c1");

    present (self, bb_own_block_dialog_new (self->session, challenge));
    g_assert_false (gtk_widget_get_sensitive (get_child (self, "save_button")));
    type (self, "texts", "title_row", "  ");
    g_assert_false (gtk_widget_get_sensitive (get_child (self, "save_button")));
    type (self, "texts", "title_row", "<b>Ours</b> &");
    g_assert_true (gtk_widget_get_sensitive (get_child (self, "save_button")));
    type (self, "texts", "description_row", "What it is");
    type (self, "texts", "first_steps_row", "One\nTwo");
    gtk_expander_set_expanded (GTK_EXPANDER (get_child (self, "other")), TRUE);
    type (self, "other_texts", "title_row", "Die van ons");
    bb_test_assert_all_named (GTK_WIDGET (self->dialog));
    save (self);

    g_assert_cmpuint (self->n_done, ==, 1);
    g_assert_true (bb_block_get_own (self->done));
    g_assert_cmpstr (bb_block_get_number_text (self->done), ==, "E1");
    g_assert_cmpstr (bb_block_get_title (self->done), ==, "<b>Ours</b> &");
    g_assert_cmpstr (bb_block_get_description (self->done), ==, "What it is");
    g_assert_cmpstr (bb_block_get_first_steps (self->done)[1], ==, "Two");
    g_assert_true (bb_block_get_challenge (self->done) == challenge);
    bb_project_set_language (self->project, "nl");
    g_assert_cmpstr (bb_block_get_title (self->done), ==, "Die van ons");
    close_dialog (self);
}

static void
test_challenges_by_party (Fixture *self, gconstpointer data)
{
    AdwComboRow *row;
    GListModel *model;
    guint start, end;

    present (self, bb_own_block_dialog_new (self->session, NULL));
    row = ADW_COMBO_ROW (get_child (self, "challenge_row"));
    model = adw_combo_row_get_model (row);
    g_assert_cmpuint (g_list_model_get_n_items (model), ==, 4);
    gtk_section_model_get_section (GTK_SECTION_MODEL (model), 2, &start, &end);
    g_assert_cmpuint (start, ==, 2);
    g_assert_cmpuint (end, ==, 4);
    close_dialog (self);
}

static void
test_edit (Fixture *self, gconstpointer data)
{
    BbBlock *block = add (self, "Ours");
    g_autoptr (GError) error = NULL;

    present (self, bb_own_block_dialog_new_for_block (self->session, block));
    type (self, "texts", "title_row", "Still ours");
    adw_combo_row_set_selected (ADW_COMBO_ROW (get_child (self, "challenge_row")), 0);
    save (self);
    g_assert_cmpstr (bb_block_get_title (block), ==, "Still ours");
    g_assert_cmpstr (bb_topic_get_id (bb_block_get_challenge (block)), ==, "p1-c1");
    close_dialog (self);

    bb_session_undo (self->session, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (bb_block_get_title (block), ==, "Ours");
}

/* What nobody touched is not written: somebody else may be at it. */
static void
test_edit_nothing (Fixture *self, gconstpointer data)
{
    BbBlock *block = add (self, "Ours");
    g_autofree char *label = g_strdup (bb_session_get_undo_label (self->session));

    present (self, bb_own_block_dialog_new_for_block (self->session, block));
    save (self);
    g_assert_cmpstr (bb_session_get_undo_label (self->session), ==, label);
    close_dialog (self);
}

static GtkWidget *
get_check (Fixture *self, const char *row, guint position)
{
    return bb_test_find_type (get_child (self, row), GTK_TYPE_CHECK_BUTTON, position);
}

static void
check (Fixture *self, const char *row, guint position, gboolean active)
{
    gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (self, row, position)), active);
}

static void
assert_summary (Fixture *self, const char *row, const char *expected)
{
    g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (get_child (self, row))), ==,
                     expected);
}

/* An own block serves guidelines and asks disciplines as any other does. */
static void
test_topics (Fixture *self, gconstpointer data)
{
    present (self, bb_own_block_dialog_new (self->session, NULL));
    type (self, "texts", "title_row", "Ours");
    bb_test_assert_name (get_check (self, "guidelines", 1), "Guideline 2");
    assert_summary (self, "guidelines", "None");
    check (self, "guidelines", 1, TRUE);
    check (self, "guidelines", 0, TRUE);
    check (self, "guidelines", 0, FALSE);
    check (self, "disciplines", 0, TRUE);
    check (self, "disciplines", 1, TRUE);
    assert_summary (self, "guidelines", "Guideline 2");
    assert_summary (self, "disciplines", "Discipline 1 · Discipline 2");
    save (self);
    g_assert_false (bb_block_serves (self->done, "g1"));
    g_assert_true (bb_block_serves (self->done, "g2"));
    g_assert_true (bb_block_asks (self->done, "d1"));
    g_assert_true (bb_block_asks (self->done, "d2"));
    close_dialog (self);
}

static void
assert_guidelines (BbBlock *block, const char *expected)
{
    const char *const *ids = bb_topic_get_guidelines (bb_block_get_topic (block));
    g_autofree char *actual = g_strjoinv (" ", (char **) ids);

    g_assert_cmpstr (actual, ==, expected);
}

/* What this catalogue does not have may be somebody's with another one. */
static void
test_unknown_topics (Fixture *self, gconstpointer data)
{
    BbBlock *block = add (self, "Ours");
    g_autofree char *path = bb_block_dup_path (block, "guidelines");
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("test", NULL);
    BbDocument *document = bb_project_get_document (self->project);

    bb_transaction_set (transaction, path, "[\"g2\",\"elsewhere\",\"g1\"]");
    bb_test_document_write (document, transaction);
    assert_guidelines (block, "g2 elsewhere g1");

    present (self, bb_own_block_dialog_new_for_block (self->session, block));
    assert_summary (self, "guidelines", "Guideline 1 · Guideline 2");
    save (self);
    assert_guidelines (block, "g2 elsewhere g1");
    close_dialog (self);

    present (self, bb_own_block_dialog_new_for_block (self->session, block));
    check (self, "guidelines", 1, FALSE);
    save (self);
    assert_guidelines (block, "elsewhere g1");
    close_dialog (self);
}

/* One types the title at once, however wide the window is. */
static void
test_focus (Fixture *self, gconstpointer data)
{
    const int widths[] = { 800, 360 };

    for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
        GtkWidget *title;

        bb_test_close (self->window);
        self->window = bb_test_present (gtk_label_new ("board"), widths[i], 700);
        present (self, bb_own_block_dialog_new (self->session, NULL));
        title = bb_test_find_id (get_child (self, "texts"), "title_row");
        bb_test_iterate_while (gtk_window_get_focus (self->window) == NULL);
        g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (self->window), title));
        close_dialog (self);
    }
}

static void
test_cancel (Fixture *self, gconstpointer data)
{
    present (self, bb_own_block_dialog_new (self->session, NULL));
    type (self, "texts", "title_row", "Never mind");
    close_dialog (self);
    g_assert_cmpuint (self->n_done, ==, 0);
    g_assert_null (bb_session_get_undo_label (self->session));
}

static void
add_test (const char *path, void (*func) (Fixture *, gconstpointer))
{
    g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char *argv[])
{
    bb_test_init_display (&argc, &argv);

    add_test ("/own-block-dialog/adds", test_add);
    add_test ("/own-block-dialog/challenges-by-party", test_challenges_by_party);
    add_test ("/own-block-dialog/edits", test_edit);
    add_test ("/own-block-dialog/writes-only-what-was-touched", test_edit_nothing);
    add_test ("/own-block-dialog/topics", test_topics);
    add_test ("/own-block-dialog/keeps-unknown-topics", test_unknown_topics);
    add_test ("/own-block-dialog/focus-on-title", test_focus);
    add_test ("/own-block-dialog/cancels", test_cancel);

    return g_test_run ();
}
