/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-block-pane-field.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"
#include "model/bb-project-schema.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbBlock *block;
    BbBlock *other;
    GtkWidget *entry;
    BbBlockPaneField *field;
    guint n_edits;
    guint n_failures;
} Fixture;

static void
count_cb (guint *n)
{
    (*n)++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Building", "Waterdrecht", "en", self->catalogue);
    self->block = bb_project_find_block (bb_session_get_project (self->session), "1");
    self->other = bb_project_find_block (bb_session_get_project (self->session), "2");
    g_signal_connect_swapped (self->session, "edited", G_CALLBACK (count_cb), &self->n_edits);

    self->entry = g_object_ref_sink (gtk_entry_new ());
    self->field = bb_block_pane_field_new ("owner", self->entry, G_OBJECT (self->entry), "text");
    g_signal_connect_swapped (self->field, "failed", G_CALLBACK (count_cb), &self->n_failures);
    bb_block_pane_field_set_target (self->field, self->session, self->block);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->field);
    g_assert_finalize_object (self->entry);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
}

/* The focus as the widget hears of it: no other window on this display can take it away. */
static void
move_focus (Fixture *self, const char *signal)
{
    g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->entry);

    for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
        g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

        if (GTK_IS_EVENT_CONTROLLER_FOCUS (controller))
            g_signal_emit_by_name (controller, signal);
    }
}

static void
type (Fixture *self, const char *text)
{
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
assert_shows (Fixture *self, const char *text)
{
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ==, text);
}

static void
assert_owner (BbBlock *block, const char *text)
{
    g_assert_cmpstr (bb_block_get_owner (block), ==, text);
}

static void
write_owner (Fixture *self, BbBlock *block, const char *text)
{
    g_autoptr (GError) error = NULL;

    bb_session_set_field (self->session, block, "owner", text, NULL, &error);
    g_assert_no_error (error);
}

static void
test_leaving (Fixture *self, gconstpointer data)
{
    move_focus (self, "enter");
    type (self, "T");
    type (self, "Te");
    type (self, "Team");
    assert_owner (self->block, "");
    g_assert_true (bb_block_pane_field_get_dirty (self->field));

    move_focus (self, "leave");
    assert_owner (self->block, "Team");
    g_assert_false (bb_block_pane_field_get_dirty (self->field));
    g_assert_cmpuint (self->n_edits, ==, 1);

    move_focus (self, "enter");
    move_focus (self, "leave");
    g_assert_cmpuint (self->n_edits, ==, 1);
}

static void
test_pause (Fixture *self, gconstpointer data)
{
    bb_block_pane_field_set_pause (self->field, 20);
    move_focus (self, "enter");
    type (self, "Team ");
    bb_test_iterate_while (*bb_block_get_owner (self->block) == '\0');

    /* The space that was just typed is not taken away. */
    assert_owner (self->block, "Team");
    assert_shows (self, "Team ");

    type (self, "Team South");
    move_focus (self, "leave");
    assert_owner (self->block, "Team South");
    assert_shows (self, "Team South");
    g_assert_cmpuint (self->n_edits, ==, 2);
}

static void
test_at_once (Fixture *self, gconstpointer data)
{
    bb_block_pane_field_set_pause (self->field, 0);
    g_object_set (self->entry, "text", "Team", NULL);
    assert_owner (self->block, "Team");
}

static void
test_other_block (Fixture *self, gconstpointer data)
{
    move_focus (self, "enter");
    type (self, "Team");
    bb_block_pane_field_set_target (self->field, self->session, self->other);
    assert_owner (self->block, "Team");
    assert_owner (self->other, "");
    assert_shows (self, "");

    type (self, "Council");
    bb_block_pane_field_set_target (self->field, NULL, NULL);
    assert_owner (self->block, "Team");
    assert_owner (self->other, "Council");
    assert_shows (self, "");
}

static void
test_undo_outside (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    write_owner (self, self->block, "Team");
    assert_shows (self, "Team");
    move_focus (self, "enter");
    bb_session_undo (self->session, NULL, &error);
    g_assert_no_error (error);
    assert_shows (self, "");
}

static BbRegister *
get_register (Fixture *self)
{
    BbDocument *document = bb_project_get_document (bb_session_get_project (self->session));
    g_autofree char *path = bb_block_dup_path (self->block, "owner");

    return bb_document_get_register (document, path);
}

/* What came in while someone typed was not on their screen, so it stays beside their text. */
static void
test_changed_meanwhile (Fixture *self, gconstpointer data)
{
    move_focus (self, "enter");
    type (self, "Mine");
    write_owner (self, self->block, "Theirs");
    assert_shows (self, "Mine");

    move_focus (self, "leave");
    assert_owner (self->block, "Mine");
    g_assert_true (bb_register_has_conflict (get_register (self)));
}

/* What came in before they typed was on their screen, and their text replaces it. */
static void
test_changed_before (Fixture *self, gconstpointer data)
{
    move_focus (self, "enter");
    write_owner (self, self->block, "Theirs");
    assert_shows (self, "Theirs");
    type (self, "Mine");
    move_focus (self, "leave");

    assert_owner (self->block, "Mine");
    g_assert_false (bb_register_has_conflict (get_register (self)));
}

/* A text beyond the limit of the file is refused, and waits for its block to be shown again. */
static void
test_refused (Fixture *self, gconstpointer data)
{
    g_autofree char *text = g_strnfill (BB_DOCUMENT_STRING_MAX + 1, 'x');
    GtkTextBuffer *buffer = gtk_text_buffer_new (NULL);
    BbBlockPaneField *field =
        bb_block_pane_field_new ("notes", self->entry, G_OBJECT (buffer), "text");
    g_autofree char *restored = NULL;

    g_signal_connect_swapped (field, "failed", G_CALLBACK (count_cb), &self->n_failures);
    bb_block_pane_field_set_target (field, self->session, self->block);
    gtk_text_buffer_set_text (buffer, text, -1);
    bb_block_pane_field_commit (field);
    g_assert_cmpuint (self->n_failures, ==, 1);
    g_assert_true (bb_block_pane_field_get_dirty (field));
    g_assert_cmpuint (self->n_edits, ==, 0);

    bb_block_pane_field_set_target (field, self->session, self->other);
    g_assert_false (bb_block_pane_field_get_dirty (field));
    g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);

    bb_block_pane_field_set_target (field, self->session, self->block);
    g_object_get (buffer, "text", &restored, NULL);
    g_assert_cmpstr (restored, ==, text);
    g_assert_true (bb_block_pane_field_get_dirty (field));

    gtk_text_buffer_set_text (buffer, "short", -1);
    bb_block_pane_field_commit (field);
    g_assert_cmpstr (bb_block_get_notes (self->block), ==, "short");

    g_assert_finalize_object (field);
    g_assert_finalize_object (buffer);
}

/* Types a name and ends without writing it, as a program does that is killed. */
static void
type_and_end (Fixture *self, const char *text, gboolean give_up)
{
    BbSession *session = bb_session_new ("Quays", "Waterdrecht", "en", self->catalogue);
    BbBlock *block = bb_project_find_block (bb_session_get_project (session), "1");
    GtkWidget *entry = g_object_ref_sink (gtk_entry_new ());
    BbBlockPaneField *field = bb_block_pane_field_new ("owner", entry, G_OBJECT (entry), "text");

    bb_block_pane_field_set_target (field, session, block);
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
    if (give_up)
        bb_block_pane_field_revert (field);
    g_assert_finalize_object (field);
    g_assert_finalize_object (entry);
    g_assert_finalize_object (session);
}

static char *
dup_left_owner (Fixture *self)
{
    g_autoptr (GPtrArray) found = bb_journal_find_abandoned (bb_project_schema_get (), NULL);
    g_autoptr (BbDocument) document = NULL;
    g_autoptr (BbSession) session = NULL;

    g_assert_cmpuint (found->len, ==, 1);
    document = bb_journal_found_recover (found->pdata[0], NULL);
    bb_journal_found_drop (found->pdata[0]);
    session = bb_session_new_for_document (document, self->catalogue, NULL);
    return g_strdup (
        bb_block_get_owner (bb_project_find_block (bb_session_get_project (session), "1")));
}

static void
test_killed (Fixture *self, gconstpointer data)
{
    g_autofree char *owner = NULL;

    type_and_end (self, "Fatima of the tea", FALSE);
    owner = dup_left_owner (self);
    g_assert_cmpstr (owner, ==, "Fatima of the tea");
}

static void
test_killed_after_giving_up (Fixture *self, gconstpointer data)
{
    g_autoptr (GPtrArray) found = NULL;

    type_and_end (self, "Fatima of the tea", TRUE);
    found = bb_journal_find_abandoned (bb_project_schema_get (), NULL);
    g_assert_cmpuint (found->len, ==, 0);
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

    add_test ("/block-pane-field/leaving-writes-once", test_leaving);
    add_test ("/block-pane-field/pause-writes", test_pause);
    add_test ("/block-pane-field/no-pause-writes-at-once", test_at_once);
    add_test ("/block-pane-field/other-block", test_other_block);
    add_test ("/block-pane-field/undo-outside-shows", test_undo_outside);
    add_test ("/block-pane-field/what-came-while-typing-stays", test_changed_meanwhile);
    add_test ("/block-pane-field/what-came-before-is-replaced", test_changed_before);
    add_test ("/block-pane-field/refused-text-waits", test_refused);
    add_test ("/block-pane-field/words-outlive-the-program", test_killed);
    add_test ("/block-pane-field/words-given-up-do-not", test_killed_after_giving_up);

    return g_test_run ();
}
