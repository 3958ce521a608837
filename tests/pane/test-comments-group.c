/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-comments-group.h"

#include "pane/bb-comment-row.h"
#include "model/bb-comment.h"
#include "bb-test-pane.h"

static void
set_up (BbTestPane *self, gconstpointer data)
{
    bb_test_pane_set_up (self, BB_TYPE_COMMENTS_GROUP);
}

static void
tear_down (BbTestPane *self, gconstpointer data)
{
    bb_test_pane_tear_down (self);
}

static gpointer
get_child (BbTestPane *self, const char *id)
{
    return bb_test_find_id (GTK_WIDGET (self->group), id);
}

static GtkTextBuffer *
get_buffer (BbTestPane *self)
{
    return gtk_text_view_get_buffer (get_child (self, "text"));
}

static void
say (BbTestPane *self, const char *text)
{
    gtk_text_buffer_set_text (get_buffer (self), text, -1);
    g_signal_emit_by_name (get_child (self, "post"), "clicked");
}

static guint
count (BbTestPane *self)
{
    return g_list_model_get_n_items (bb_block_get_comments (self->block));
}

static BbComment *
get_comment (BbTestPane *self, guint position)
{
    g_autoptr (BbComment) comment =
        g_list_model_get_item (bb_block_get_comments (self->block), position);

    g_assert_nonnull (comment);
    return comment;
}

static GtkWidget *
get_row (BbTestPane *self, guint position)
{
    return bb_test_find_type (GTK_WIDGET (self->group), BB_TYPE_COMMENT_ROW, position);
}

static void
click (GtkWidget *within, const char *label)
{
    g_signal_emit_by_name (bb_test_find_button (within, label), "clicked");
}

/* Within one second no thread is older than another. */
static guint
find_comment (BbTestPane *self, const char *text)
{
    for (guint i = 0; i < count (self); i++) {
        if (g_str_equal (bb_comment_get_text (get_comment (self, i)), text))
            return i;
    }
    g_assert_not_reached ();
}

static void
test_add (BbTestPane *self, gconstpointer data)
{
    g_assert_false (gtk_widget_get_visible (get_child (self, "signature")));
    gtk_text_buffer_set_text (get_buffer (self), "Is this <b>ours</b>?", -1);
    g_assert_true (gtk_widget_get_visible (get_child (self, "signature")));
    gtk_editable_set_text (get_child (self, "author"), "Fatima & co");
    adw_combo_row_set_selected (get_child (self, "discipline"), 2);
    g_signal_emit_by_name (get_child (self, "post"), "clicked");

    g_assert_cmpuint (count (self), ==, 1);
    g_assert_cmpstr (bb_comment_get_text (get_comment (self, 0)), ==, "Is this <b>ours</b>?");
    g_assert_cmpstr (bb_comment_get_author (get_comment (self, 0)), ==, "Fatima & co");
    g_assert_cmpstr (bb_comment_get_discipline (get_comment (self, 0)), ==, "d2");
    g_assert_true (bb_test_shows (get_row (self, 0), "Is this <b>ours</b>?"));
    g_assert_true (bb_test_shows (GTK_WIDGET (self->group), "1 open"));
    g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (self)), ==, 0);
    g_assert_cmpstr (gtk_editable_get_text (get_child (self, "author")), ==, "Fatima & co");
    bb_test_assert_all_named (GTK_WIDGET (self->group));
}

/* It is a proposal: who wants to be somebody else, or nobody, is. */
static void
test_author_is_known (BbTestPane *self, gconstpointer data)
{
    GtkEditable *author = GTK_EDITABLE (get_child (self, "author"));

    bb_session_set_name (self->session, "Fatima");
    g_assert_cmpstr (gtk_editable_get_text (author), ==, "");
    gtk_text_buffer_set_text (get_buffer (self), "F", -1);
    g_assert_cmpstr (gtk_editable_get_text (author), ==, "Fatima");
    gtk_editable_set_text (author, "");
    gtk_text_buffer_insert_at_cursor (get_buffer (self), "irst", -1);
    g_signal_emit_by_name (get_child (self, "post"), "clicked");
    g_assert_cmpstr (bb_comment_get_author (get_comment (self, 0)), ==, "");
    gtk_text_buffer_set_text (get_buffer (self), "Second", -1);
    gtk_editable_set_text (author, "Ad");
    g_signal_emit_by_name (get_child (self, "post"), "clicked");
    say (self, "Third");
    g_assert_cmpstr (bb_comment_get_author (get_comment (self, find_comment (self, "Third"))), ==,
                     "Ad");
}

static void
test_blank (BbTestPane *self, gconstpointer data)
{
    say (self, "");
    say (self, "  \n ");
    g_assert_cmpuint (count (self), ==, 0);
    g_assert_cmpuint (self->n_edits, ==, 0);
    g_assert_null (self->failure);
}

static void
test_answer (BbTestPane *self, gconstpointer data)
{
    guint first;

    say (self, "First");
    say (self, "Second");
    click (get_row (self, find_comment (self, "First")), "Answer");
    g_assert_true (bb_test_shows (GTK_WIDGET (self->group), "Answer to “First”"));
    say (self, "Indeed");
    g_assert_cmpuint (count (self), ==, 3);
    first = find_comment (self, "First");
    g_assert_cmpuint (find_comment (self, "Indeed"), ==, first + 1);
    g_assert_true (bb_comment_is_answer (get_comment (self, first + 1)));
    g_assert_true (gtk_widget_has_css_class (get_row (self, first + 1), "answer"));
    g_assert_false (bb_test_shows (GTK_WIDGET (self->group), "Answer to “First”"));
    say (self, "Third");
    g_assert_false (bb_comment_is_answer (get_comment (self, find_comment (self, "Third"))));
}

static void
test_resolve (BbTestPane *self, gconstpointer data)
{
    say (self, "First");
    bb_test_assert_name (bb_test_find_button (get_row (self, 0), "Resolve"), "Resolve “First”");
    click (get_row (self, 0), "Resolve");
    g_assert_true (bb_comment_get_resolved (get_comment (self, 0)));
    g_assert_false (bb_test_shows (GTK_WIDGET (self->group), "1 open"));
    click (get_row (self, 0), "Reopen");
    g_assert_false (bb_comment_get_resolved (get_comment (self, 0)));
    g_assert_cmpuint (self->n_edits, ==, 3);
}

static void
test_remove (BbTestPane *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    say (self, "First");
    gtk_widget_activate_action (get_row (self, 0), "item.remove", NULL);
    g_assert_cmpuint (count (self), ==, 0);
    g_assert_cmpuint (self->n_told, ==, 1);
    bb_session_undo (self->session, NULL, &error);
    g_assert_no_error (error);
    g_assert_true (bb_test_shows (GTK_WIDGET (self->group), "First"));
}

static void
test_edit (BbTestPane *self, gconstpointer data)
{
    GtkTextView *editor;

    say (self, "First");
    gtk_widget_activate_action (get_row (self, 0), "item.edit", NULL);
    editor = bb_test_find_id (get_row (self, 0), "editor");
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (editor), "First of all", -1);
    g_assert_true (bb_test_press (GTK_WIDGET (editor), GDK_KEY_Return, GDK_CONTROL_MASK));
    g_assert_cmpstr (bb_comment_get_text (get_comment (self, 0)), ==, "First of all");
    g_assert_true (bb_test_shows (get_row (self, 0), "First of all"));
}

/* What was typed goes to the block for which it was typed. */
static void
test_other_block (BbTestPane *self, gconstpointer data)
{
    gtk_text_buffer_set_text (get_buffer (self), "Half a thought", -1);
    bb_pane_group_set_block (self->group, self->other);
    g_assert_cmpuint (count (self), ==, 1);
    g_assert_cmpuint (g_list_model_get_n_items (bb_block_get_comments (self->other)), ==, 0);
    g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (self)), ==, 0);
}

static void
test_escape (BbTestPane *self, gconstpointer data)
{
    say (self, "First");
    click (get_row (self, 0), "Answer");
    gtk_text_buffer_set_text (get_buffer (self), "No", -1);
    g_assert_true (bb_test_press (get_child (self, "text"), GDK_KEY_Escape, 0));
    g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (self)), ==, 0);
    g_assert_false (gtk_widget_get_visible (get_child (self, "answering")));
    g_assert_false (bb_test_press (get_child (self, "text"), GDK_KEY_Escape, 0));
}

static void
add_test (const char *path, void (*func) (BbTestPane *, gconstpointer))
{
    g_test_add (path, BbTestPane, NULL, set_up, func, tear_down);
}

int
main (int argc, char *argv[])
{
    bb_test_init_display (&argc, &argv);

    add_test ("/comments-group/adds", test_add);
    add_test ("/comments-group/author-is-known", test_author_is_known);
    add_test ("/comments-group/blank-is-nothing", test_blank);
    add_test ("/comments-group/answers-in-the-thread", test_answer);
    add_test ("/comments-group/resolves-and-reopens", test_resolve);
    add_test ("/comments-group/removes", test_remove);
    add_test ("/comments-group/edits-in-place", test_edit);
    add_test ("/comments-group/other-block", test_other_block);
    add_test ("/comments-group/escape", test_escape);

    return g_test_run ();
}
