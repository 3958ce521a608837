/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-block-pane.h"

#include "bb-test-pane.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    BbBlock *block;
    BbBlock *other;
    BbBlockPane *pane;
    GtkWindow *window;
    guint n_edits;
    char *failure;
} Fixture;

static void
edited_cb (Fixture *self)
{
    self->n_edits++;
}

static void
failed_cb (Fixture *self, GError *error)
{
    g_set_str (&self->failure, error->message);
}

/* The last block holds what a stranger might write. */
static void
make_hostile (BbCatalogue *catalogue)
{
    g_autoptr (BbTopic) topic =
        g_list_model_get_item (bb_catalogue_get_blocks (catalogue), BB_TEST_N_BLOCKS - 1);
    g_autoptr (BbText) text = bb_text_new ();
    g_autoptr (BbText) step = bb_text_new ();

    bb_text_set (text, "en", "<b>&");
    bb_text_set (step, "en", "<i>step & %s");
    bb_topic_set_text (topic, "title", text);
    bb_topic_set_text (topic, "description", text);
    bb_topic_set_text (topic, "why", text);
    bb_topic_add_first_step (topic, step);
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    make_hostile (self->catalogue);
    self->session = bb_session_new ("Building", "Waterdrecht", "en", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->block = bb_project_find_block (self->project, "1");
    self->other = bb_project_find_block (self->project, "8");
    g_signal_connect_swapped (self->session, "edited", G_CALLBACK (edited_cb), self);

    self->pane = BB_BLOCK_PANE (g_object_ref_sink (bb_block_pane_new ()));
    g_signal_connect_swapped (self->pane, "failed", G_CALLBACK (failed_cb), self);
    bb_block_pane_set_session (self->pane, self->session);
    bb_block_pane_set_block (self->pane, self->block);
    self->window = bb_test_present (GTK_WIDGET (self->pane), 372, 800);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->pane);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
    g_free (self->failure);
}

static gpointer
get_child (Fixture *self, const char *name)
{
    return bb_test_find_id (GTK_WIDGET (self->pane), name);
}

static guint
count_labels (GtkWidget *widget, const char *text)
{
    guint n = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);

    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
        n += count_labels (child, text);
    return n;
}

static gboolean
pane_shows (Fixture *self, const char *text)
{
    return bb_test_shows (GTK_WIDGET (self->pane), text);
}

static void
type_owner (Fixture *self, const char *text)
{
    gtk_widget_grab_focus (get_child (self, "owner_row"));
    gtk_editable_set_text (get_child (self, "owner_row"), text);
}

static const char *
get_owner_text (Fixture *self)
{
    return gtk_editable_get_text (get_child (self, "owner_row"));
}

static void
type_notes (Fixture *self, const char *text)
{
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_child (self, "notes"));

    gtk_widget_grab_focus (get_child (self, "notes"));
    gtk_text_buffer_insert_at_cursor (buffer, text, -1);
}

static void
test_session_and_block (Fixture *self, gconstpointer data)
{
    BbTestCounter sessions = { 0 };
    BbTestCounter blocks = { 0 };
    BbSession *session;
    BbBlock *block;

    bb_test_count_notify (&sessions, self->pane, "session");
    bb_test_count_notify (&blocks, self->pane, "block");
    g_object_get (self->pane, "session", &session, "block", &block, NULL);
    g_assert_true (session == self->session && block == self->block);
    g_object_unref (session);
    g_object_unref (block);

    g_object_set (self->pane, "session", self->session, "block", self->block, NULL);
    g_assert_cmpuint (sessions.count, ==, 0);
    g_assert_cmpuint (blocks.count, ==, 0);

    g_object_set (self->pane, "block", self->other, NULL);
    g_assert_cmpuint (blocks.count, ==, 1);

    bb_block_pane_set_session (self->pane, NULL);
    g_object_get (self->pane, "session", &session, "block", &block, NULL);
    g_assert_null (session);
    g_assert_null (block);
    g_assert_cmpuint (sessions.count, ==, 1);
    g_assert_cmpuint (blocks.count, ==, 2);

    bb_test_count_clear (&sessions);
    bb_test_count_clear (&blocks);
}

static void
test_texts (Fixture *self, gconstpointer data)
{
    g_assert_true (pane_shows (self, "1"));
    g_assert_true (pane_shows (self, "Block 1"));
    g_assert_true (pane_shows (self, "Party 1 · Challenge 1"));
    g_assert_true (pane_shows (self, "What 1"));
    g_assert_true (pane_shows (self, "Why 1"));
    g_assert_true (pane_shows (self, "Step 1"));
    g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (self->pane), "party-1"));

    bb_block_pane_set_block (self->pane, self->other);
    g_assert_true (pane_shows (self, "Block 8"));
    g_assert_false (pane_shows (self, "Block 1"));
    g_assert_true (pane_shows (self, "Step 8"));
    g_assert_false (pane_shows (self, "Step 1"));
    g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (self->pane), "party-2"));
    g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (self->pane), "party-1"));
}

static void
test_language (Fixture *self, gconstpointer data)
{
    bb_project_set_language (self->project, "nl");
    g_assert_true (pane_shows (self, "Bouwsteen 1"));
    g_assert_true (pane_shows (self, "Partij 1 · Uitdaging 1"));
    g_assert_true (pane_shows (self, "Stap 1"));
    g_assert_false (pane_shows (self, "Step 1"));
}

static void
test_empty (Fixture *self, gconstpointer data)
{
    const char *invitation = "Choose a building block to see its texts";

    g_assert_false (pane_shows (self, invitation));
    bb_block_pane_set_block (self->pane, NULL);
    g_assert_true (pane_shows (self, invitation));
    g_assert_false (pane_shows (self, "Block 1"));
    g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (self->pane), "party-1"));
}

static void
test_owner_leaving (Fixture *self, gconstpointer data)
{
    type_owner (self, "Team South");
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "");
    gtk_widget_grab_focus (get_child (self, "notes"));
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Team South");
    g_assert_cmpuint (self->n_edits, ==, 1);
}

static void
test_owner_enter (Fixture *self, gconstpointer data)
{
    type_owner (self, "Team South");
    g_signal_emit_by_name (get_child (self, "owner_row"), "entry-activated");
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Team South");
    gtk_widget_grab_focus (get_child (self, "notes"));
    g_assert_cmpuint (self->n_edits, ==, 1);
}

static void
test_commit (Fixture *self, gconstpointer data)
{
    type_notes (self, "First line\nSecond line");
    bb_block_pane_commit (self->pane);
    g_assert_cmpstr (bb_block_get_notes (self->block), ==, "First line\nSecond line");
    g_assert_cmpuint (self->n_edits, ==, 1);

    type_notes (self, ", longer");
    bb_block_pane_commit (self->pane);
    g_assert_cmpstr (bb_block_get_notes (self->block), ==, "First line\nSecond line, longer");
    g_assert_cmpuint (self->n_edits, ==, 2);
}

static void
test_other_block (Fixture *self, gconstpointer data)
{
    type_owner (self, "Team South");
    gtk_editable_set_text (get_child (self, "due_row"), "1 December 2027");
    type_notes (self, "Ask Fatima");
    bb_block_pane_set_block (self->pane, self->other);

    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Team South");
    g_assert_cmpstr (bb_block_get_due (self->block), ==, "2027-12-01");
    g_assert_cmpstr (bb_block_get_notes (self->block), ==, "Ask Fatima");
    g_assert_cmpstr (bb_block_get_owner (self->other), ==, "");
    g_assert_cmpstr (bb_block_get_due (self->other), ==, "");
    g_assert_cmpstr (bb_block_get_notes (self->other), ==, "");
    g_assert_cmpstr (get_owner_text (self), ==, "");
}

/* What was typed for one block cannot be brought into another by undoing text. */
static void
test_text_undo (Fixture *self, gconstpointer data)
{
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_child (self, "notes"));

    gtk_text_buffer_begin_user_action (buffer);
    type_notes (self, "Ask Fatima");
    gtk_text_buffer_end_user_action (buffer);
    bb_block_pane_commit (self->pane);
    g_assert_true (gtk_text_buffer_get_can_undo (buffer));
    bb_block_pane_set_block (self->pane, self->other);
    g_assert_false (gtk_text_buffer_get_can_undo (buffer));
}

/* Also when the project closes. */
static void
test_session_goes (Fixture *self, gconstpointer data)
{
    type_owner (self, "Team South");
    bb_block_pane_set_session (self->pane, NULL);
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Team South");
}

static void
test_undo_shows (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    type_owner (self, "Team South");
    bb_block_pane_commit (self->pane);
    bb_session_undo (self->session, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (get_owner_text (self), ==, "");

    bb_session_redo (self->session, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (get_owner_text (self), ==, "Team South");

    gtk_editable_set_text (get_child (self, "owner_row"), "Team South and");
    bb_session_undo (self->session, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (get_owner_text (self), ==, "Team South and");
}

static void
test_due (Fixture *self, gconstpointer data)
{
    gtk_editable_set_text (get_child (self, "due_row"), "1 Dec 2027");
    g_signal_emit_by_name (get_child (self, "due_row"), "entry-activated");
    g_assert_cmpstr (bb_block_get_due (self->block), ==, "2027-12-01");
    g_assert_cmpstr (gtk_editable_get_text (get_child (self, "due_row")), ==, "1 December 2027");
    g_assert_cmpuint (self->n_edits, ==, 1);

    gtk_editable_set_text (get_child (self, "due_row"), "soon");
    bb_block_pane_commit (self->pane);
    g_assert_nonnull (strstr (self->failure, "“soon” is not a date"));
    g_assert_cmpstr (bb_block_get_due (self->block), ==, "2027-12-01");
    g_assert_cmpuint (self->n_edits, ==, 1);
}

static void
test_status (Fixture *self, gconstpointer data)
{
    AdwToggleGroup *statuses = get_child (self, "statuses");

    g_assert_cmpuint (adw_toggle_group_get_active (statuses), ==, GTK_INVALID_LIST_POSITION);
    g_assert_false (pane_shows (self, "Back to the tray"));

    adw_toggle_group_set_active_name (statuses, "in-progress");
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_IN_PROGRESS);
    g_assert_cmpuint (self->n_edits, ==, 1);
    g_assert_true (pane_shows (self, "Back to the tray"));
    g_assert_cmpint (bb_block_get_status (self->other), ==, BB_STATUS_NONE);

    g_signal_emit_by_name (bb_test_find_button (GTK_WIDGET (self->pane), "Back to the tray"),
                           "clicked");
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_NONE);
    g_assert_cmpuint (adw_toggle_group_get_active (statuses), ==, GTK_INVALID_LIST_POSITION);
    g_assert_cmpuint (self->n_edits, ==, 2);
}

/* A move elsewhere is followed, and makes no move of its own. */
static void
test_status_follows (Fixture *self, gconstpointer data)
{
    AdwToggleGroup *statuses = get_child (self, "statuses");
    g_autoptr (GError) error = NULL;

    bb_session_move_block (self->session, self->block, BB_STATUS_DONE, BB_POSITION_LAST, NULL,
                           &error);
    g_assert_no_error (error);
    g_assert_cmpstr (adw_toggle_group_get_active_name (statuses), ==, "done");
    bb_block_pane_set_block (self->pane, self->other);
    g_assert_cmpuint (adw_toggle_group_get_active (statuses), ==, GTK_INVALID_LIST_POSITION);
    bb_block_pane_set_block (self->pane, self->block);
    g_assert_cmpstr (adw_toggle_group_get_active_name (statuses), ==, "done");
    g_assert_cmpuint (self->n_edits, ==, 1);
}

static void
test_hostile_texts (Fixture *self, gconstpointer data)
{
    bb_block_pane_set_block (self->pane, bb_project_find_block (self->project, "12"));

    g_assert_cmpuint (count_labels (GTK_WIDGET (self->pane), "<b>&"), ==, 3);
    g_assert_true (pane_shows (self, "<i>step & %s"));
}

/* Whoever comes in, again or for the first time, is at the status. */
static void
test_entering (Fixture *self, gconstpointer data)
{
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    GtkWidget *outside = gtk_button_new ();
    GtkWidget *focus;

    adw_window_set_content (ADW_WINDOW (self->window), NULL);
    gtk_box_append (GTK_BOX (box), outside);
    gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pane));
    adw_window_set_content (ADW_WINDOW (self->window), box);
    for (guint i = 0; i < 2; i++) {
        gtk_widget_grab_focus (outside);
        g_assert_true (gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD));
        focus = gtk_window_get_focus (self->window);
        g_assert_true (gtk_widget_is_ancestor (focus, get_child (self, "statuses")));
        gtk_widget_grab_focus (get_child (self, "owner_row"));
    }
}

static void
test_accessible_names (Fixture *self, gconstpointer data)
{
    GtkWidget *back = bb_test_find_button (GTK_WIDGET (self->pane), "Back to the tray");

    adw_toggle_group_set_active_name (get_child (self, "statuses"), "done");
    bb_test_iterate_while (!gtk_widget_get_mapped (back));
    bb_test_assert_all_named (GTK_WIDGET (self->pane));
    gtk_test_accessible_assert_property (get_child (self, "notes"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         "Notes");
    gtk_test_accessible_assert_property (get_child (self, "statuses"),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL, "Status");
}

static int
get_content_width (Fixture *self)
{
    int minimum;

    gtk_widget_measure (get_child (self, "scroller"), GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                        NULL, NULL, NULL);
    return minimum;
}

/* It scrolls down only, and with large text the statuses stand under each other in full. */
static void
test_width (Fixture *self, gconstpointer data)
{
    GtkWidget *statuses = get_child (self, "statuses");
    GtkSettings *settings = gtk_settings_get_default ();
    int dpi;

    bb_project_set_language (self->project, "nl");
    adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (statuses), "done");
    g_assert_cmpint (get_content_width (self), <=, 372);
    g_assert_cmpint (gtk_orientable_get_orientation (GTK_ORIENTABLE (statuses)), ==,
                     GTK_ORIENTATION_HORIZONTAL);

    g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
    g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
    bb_test_iterate_while (gtk_orientable_get_orientation (GTK_ORIENTABLE (statuses)) ==
                           GTK_ORIENTATION_HORIZONTAL);
    g_assert_cmpint (get_content_width (self), <=, 372);

    gtk_settings_reset_property (settings, "gtk-xft-dpi");
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

    add_test ("/block-pane/session-and-block", test_session_and_block);
    add_test ("/block-pane/texts", test_texts);
    add_test ("/block-pane/language", test_language);
    add_test ("/block-pane/empty", test_empty);
    add_test ("/block-pane/owner-leaving-writes-once", test_owner_leaving);
    add_test ("/block-pane/owner-enter-writes", test_owner_enter);
    add_test ("/block-pane/commit-writes-notes", test_commit);
    add_test ("/block-pane/other-block-gets-nothing", test_other_block);
    add_test ("/block-pane/text-undo-stays-in-its-block", test_text_undo);
    add_test ("/block-pane/closing-project-writes", test_session_goes);
    add_test ("/block-pane/undo-shows-unless-typing", test_undo_shows);
    add_test ("/block-pane/due", test_due);
    add_test ("/block-pane/status-moves", test_status);
    add_test ("/block-pane/status-follows", test_status_follows);
    add_test ("/block-pane/hostile-texts-stay-raw", test_hostile_texts);
    add_test ("/block-pane/entering-is-at-the-status", test_entering);
    add_test ("/block-pane/accessible-names", test_accessible_names);
    add_test ("/block-pane/fits-its-width", test_width);

    return g_test_run ();
}
