/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-checklist-group.h"

#include "pane/bb-checklist-row.h"
#include "pane/bb-date-row.h"
#include "pane/bb-owner-row.h"
#include "model/bb-checklist-line.h"
#include "bb-test-pane.h"

static void
set_up (BbTestPane *self, gconstpointer data)
{
    bb_test_pane_set_up (self, BB_TYPE_CHECKLIST_GROUP);
}

static void
tear_down (BbTestPane *self, gconstpointer data)
{
    bb_test_pane_tear_down (self);
}

static void
add (BbTestPane *self, const char *text)
{
    GtkWidget *entry = bb_test_find_id (GTK_WIDGET (self->group), "new_line");

    gtk_widget_grab_focus (entry);
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
    g_signal_emit_by_name (entry, "entry-activated");
}

static BbChecklistLine *
get_line (BbTestPane *self, guint position)
{
    g_autoptr (BbChecklistLine) line =
        g_list_model_get_item (bb_block_get_checklist (self->block), position);

    g_assert_nonnull (line);
    return line;
}

static guint
count (BbTestPane *self)
{
    return g_list_model_get_n_items (bb_block_get_checklist (self->block));
}

static GtkWidget *
get_row (BbTestPane *self, guint position)
{
    return bb_test_find_type (GTK_WIDGET (self->group), BB_TYPE_CHECKLIST_ROW, position);
}

static GtkWidget *
get_check (BbTestPane *self, guint position)
{
    return bb_test_find_type (get_row (self, position), GTK_TYPE_CHECK_BUTTON, 0);
}

static gboolean
has_focus_within (GtkWidget *widget)
{
    GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

    return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
test_add (BbTestPane *self, gconstpointer data)
{
    GtkWidget *entry = bb_test_find_id (GTK_WIDGET (self->group), "new_line");

    add (self, "Ask <b>Fatima</b> & co");
    add (self, "  ");
    add (self, "Book a room");
    g_assert_cmpuint (count (self), ==, 2);
    g_assert_cmpuint (self->n_edits, ==, 2);
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
    g_assert_true (has_focus_within (entry));
    g_assert_true (bb_test_shows (GTK_WIDGET (self->group), "Ask <b>Fatima</b> & co"));
    g_assert_true (bb_test_shows (GTK_WIDGET (self->group), "0 of 2"));
    bb_test_assert_name (get_check (self, 0), "Ask <b>Fatima</b> & co");
    bb_test_assert_all_named (GTK_WIDGET (self->group));
}

static void
test_tick (BbTestPane *self, gconstpointer data)
{
    GtkCheckButton *check;
    g_autoptr (GError) error = NULL;

    add (self, "Book a room");
    check = GTK_CHECK_BUTTON (get_check (self, 0));
    gtk_check_button_set_active (check, TRUE);
    g_assert_true (bb_checklist_line_get_done (get_line (self, 0)));
    g_assert_true (bb_test_shows (GTK_WIDGET (self->group), "1 of 1"));
    g_assert_cmpuint (self->n_edits, ==, 2);

    bb_session_undo (self->session, NULL, &error);
    g_assert_no_error (error);
    g_assert_false (gtk_check_button_get_active (check));
    g_assert_cmpuint (self->n_edits, ==, 3);
}

static void
test_edit (BbTestPane *self, gconstpointer data)
{
    GtkWidget *entry;

    add (self, "Book a room");
    gtk_widget_activate_action (get_row (self, 0), "item.edit", NULL);
    entry = bb_test_find_id (get_row (self, 0), "text_row");
    g_assert_true (has_focus_within (entry));
    gtk_editable_set_text (GTK_EDITABLE (entry), "Book two rooms");
    g_signal_emit_by_name (entry, "entry-activated");
    g_assert_cmpstr (bb_checklist_line_get_text (get_line (self, 0)), ==, "Book two rooms");
    bb_test_assert_name (get_check (self, 0), "Book two rooms");
    g_assert_true (has_focus_within (get_check (self, 0)));
    g_assert_cmpuint (self->n_edits, ==, 2);
}

static GtkWidget *
edit (BbTestPane *self, const char *id)
{
    GtkWidget *row;

    gtk_widget_activate_action (get_row (self, 0), "item.edit", NULL);
    row = bb_test_find_id (get_row (self, 0), id);
    g_assert_true (gtk_widget_grab_focus (row));
    return row;
}

/* Who does it when is written as of a block, and read below the line. */
static void
test_owner_and_due (BbTestPane *self, gconstpointer data)
{
    GtkWidget *facts;
    GtkWidget *row;

    add (self, "Book a room");
    facts = bb_test_find_id (get_row (self, 0), "facts");
    g_assert_false (gtk_widget_get_visible (facts));
    row = edit (self, "owner_row");
    g_assert_true (bb_owner_row_get_names (BB_OWNER_ROW (row)) ==
                   bb_project_get_owners (self->project));
    gtk_editable_set_text (GTK_EDITABLE (row), "<i>Sam</i> & co");
    g_signal_emit_by_name (row, "entry-activated");
    g_assert_cmpstr (bb_checklist_line_get_owner (get_line (self, 0)), ==, "<i>Sam</i> & co");
    bb_test_assert_all_named (GTK_WIDGET (self->group));

    row = edit (self, "due_row");
    bb_date_row_set_date (BB_DATE_ROW (row), "2031-05-01");
    g_assert_cmpstr (bb_checklist_line_get_due (get_line (self, 0)), ==, "2031-05-01");
    gtk_widget_grab_focus (bb_test_find_id (GTK_WIDGET (self->group), "new_line"));
    g_assert_true (bb_test_shows (get_row (self, 0), "<i>Sam</i> & co · 1 May 2031"));
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_check (self, 0)),
                                         GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                         "owner: <i>Sam</i> & co, due: 1 May 2031");
    g_assert_cmpuint (self->n_edits, ==, 3);
}

static void
test_due_that_is_none (BbTestPane *self, gconstpointer data)
{
    GtkWidget *row;

    add (self, "Book a room");
    row = edit (self, "due_row");
    gtk_editable_set_text (GTK_EDITABLE (row), "when it rains");
    gtk_widget_grab_focus (bb_test_find_id (GTK_WIDGET (self->group), "new_line"));
    g_assert_nonnull (strstr (self->failure, "when it rains"));
    g_assert_cmpstr (bb_checklist_line_get_due (get_line (self, 0)), ==, "");
}

static void
test_escape_gives_back (BbTestPane *self, gconstpointer data)
{
    GtkWidget *entry;

    add (self, "Book a room");
    gtk_widget_activate_action (get_row (self, 0), "item.edit", NULL);
    entry = bb_test_find_id (get_row (self, 0), "text_row");
    gtk_editable_set_text (GTK_EDITABLE (entry), "Nonsense");
    g_assert_true (bb_test_press (entry, GDK_KEY_Escape, 0));
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Book a room");
    g_assert_true (bb_test_press (entry, GDK_KEY_Escape, 0));
    g_assert_true (has_focus_within (get_check (self, 0)));
    g_assert_cmpuint (self->n_edits, ==, 1);
}

static void
test_move (BbTestPane *self, gconstpointer data)
{
    add (self, "One");
    add (self, "Two");
    add (self, "Three");
    gtk_widget_activate_action (get_row (self, 2), "item.move-up", NULL);
    g_assert_cmpstr (bb_checklist_line_get_text (get_line (self, 1)), ==, "Three");
    g_assert_true (has_focus_within (get_row (self, 1)));
    gtk_widget_activate_action (get_row (self, 0), "item.move-down", NULL);
    g_assert_cmpstr (bb_checklist_line_get_text (get_line (self, 1)), ==, "One");
    g_assert_cmpuint (self->n_edits, ==, 5);

    gtk_widget_activate_action (get_row (self, 0), "item.move-up", NULL);
    gtk_widget_activate_action (get_row (self, 2), "item.move-down", NULL);
    g_assert_cmpuint (self->n_edits, ==, 5);
}

/* A drop on the lower half of a row goes behind it. */
static void
test_drop (BbTestPane *self, gconstpointer data)
{
    g_autoptr (GListModel) controllers = NULL;
    g_auto (GValue) value = G_VALUE_INIT;
    gboolean taken = FALSE;

    add (self, "One");
    add (self, "Two");
    add (self, "Three");
    g_value_init (&value, BB_TYPE_ITEM);
    g_value_set_object (&value, get_line (self, 0));
    controllers = gtk_widget_observe_controllers (get_row (self, 2));
    for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
        g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

        if (GTK_IS_DROP_TARGET (controller))
            g_signal_emit_by_name (controller, "drop", &value, 1.0, 9999.0, &taken);
    }
    g_assert_true (taken);
    g_assert_cmpstr (bb_checklist_line_get_text (get_line (self, 0)), ==, "Two");
    g_assert_cmpstr (bb_checklist_line_get_text (get_line (self, 2)), ==, "One");
}

static void
test_remove (BbTestPane *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    add (self, "One");
    add (self, "Two");
    gtk_widget_activate_action (get_row (self, 1), "item.remove", NULL);
    g_assert_cmpuint (count (self), ==, 1);
    g_assert_cmpuint (self->n_told, ==, 1);
    g_assert_true (has_focus_within (get_row (self, 0)));
    gtk_widget_activate_action (get_row (self, 0), "item.remove", NULL);
    g_assert_true (has_focus_within (bb_test_find_id (GTK_WIDGET (self->group), "new_line")));

    bb_session_undo (self->session, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (count (self), ==, 1);
    g_assert_true (bb_test_shows (GTK_WIDGET (self->group), "One"));
}

/* What was typed goes to the block for which it was typed. */
static void
test_other_block (BbTestPane *self, gconstpointer data)
{
    GtkWidget *entry = bb_test_find_id (GTK_WIDGET (self->group), "new_line");

    gtk_editable_set_text (GTK_EDITABLE (entry), "Half a thought");
    bb_pane_group_set_block (self->group, self->other);
    g_assert_cmpuint (count (self), ==, 1);
    g_assert_cmpuint (g_list_model_get_n_items (bb_block_get_checklist (self->other)), ==, 0);
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
    g_assert_null (get_row (self, 0));
}

/* As before a save: the person types on. */
static void
test_commit_of_an_edit (BbTestPane *self, gconstpointer data)
{
    GtkWidget *row;

    add (self, "Book a room");
    row = edit (self, "text_row");
    gtk_editable_set_text (GTK_EDITABLE (row), "Book two rooms");
    bb_pane_group_commit (self->group);
    g_assert_cmpstr (bb_checklist_line_get_text (get_line (self, 0)), ==, "Book two rooms");
    g_assert_true (has_focus_within (row));
}

static void
test_session_and_block (BbTestPane *self, gconstpointer data)
{
    BbTestCounter sessions = { 0 };
    BbTestCounter blocks = { 0 };
    BbTestCounter models = { 0 };
    GListModel *model;

    bb_test_count_notify (&sessions, self->group, "session");
    bb_test_count_notify (&blocks, self->group, "block");
    bb_test_count_notify (&models, self->group, "model");
    g_object_set (self->group, "session", self->session, "block", self->block, NULL);
    g_assert_cmpuint (sessions.count + blocks.count, ==, 0);
    g_object_get (self->group, "model", &model, NULL);
    g_assert_true (model == bb_block_get_checklist (self->block));
    g_object_unref (model);

    g_object_set (self->group, "session", NULL, NULL);
    g_assert_cmpuint (sessions.count, ==, 1);
    g_assert_cmpuint (blocks.count, ==, 1);
    g_assert_cmpuint (models.count, ==, 1);
    g_assert_null (bb_pane_group_get_block (self->group));
    bb_test_count_clear (&sessions);
    bb_test_count_clear (&blocks);
    bb_test_count_clear (&models);
}

/* However many there are, a page is laid out. */
static void
test_long_list (BbTestPane *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;
    GtkWidget *more;

    for (guint i = 0; i < 60; i++) {
        g_autofree char *text = g_strdup_printf ("Line %u", i);

        g_assert_true (bb_session_add_checklist_line (self->session, self->block, text, &error));
    }
    g_assert_nonnull (get_row (self, 49));
    g_assert_null (get_row (self, 50));
    more = bb_test_find_button (GTK_WIDGET (self->group), "Show 10 more");
    g_signal_emit_by_name (more, "clicked");
    g_assert_nonnull (get_row (self, 59));
    g_assert_false (gtk_widget_get_visible (more));
    g_assert_true (has_focus_within (get_row (self, 50)));
}

static void
test_huge_text (BbTestPane *self, gconstpointer data)
{
    g_autofree char *text = g_strnfill (500000, 'x');
    g_autoptr (GError) error = NULL;
    GtkWidget *label;

    bb_session_add_checklist_line (self->session, self->block, text, &error);
    g_assert_no_error (error);
    label = bb_test_find_id (get_row (self, 0), "label");
    g_assert_cmpuint (g_utf8_strlen (gtk_label_get_text (GTK_LABEL (label)), -1), <=, 4001);
    bb_test_assert_name (get_check (self, 0), text);
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

    add_test ("/checklist-group/adds-by-enter", test_add);
    add_test ("/checklist-group/ticks", test_tick);
    add_test ("/checklist-group/edits-in-place", test_edit);
    add_test ("/checklist-group/owner-and-due", test_owner_and_due);
    add_test ("/checklist-group/due-that-is-none", test_due_that_is_none);
    add_test ("/checklist-group/escape-gives-back", test_escape_gives_back);
    add_test ("/checklist-group/moves", test_move);
    add_test ("/checklist-group/drops", test_drop);
    add_test ("/checklist-group/removes", test_remove);
    add_test ("/checklist-group/other-block", test_other_block);
    add_test ("/checklist-group/commits-an-edit", test_commit_of_an_edit);
    add_test ("/checklist-group/session-and-block", test_session_and_block);
    add_test ("/checklist-group/pages", test_long_list);
    add_test ("/checklist-group/shows-a-huge-text-in-part", test_huge_text);

    return g_test_run ();
}
