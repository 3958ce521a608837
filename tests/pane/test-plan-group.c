/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-plan-group.h"

#include "pane/bb-level-row.h"
#include "pane/bb-owner-row.h"
#include "bb-test-pane.h"

static void
set_up (BbTestPane *self, gconstpointer data)
{
    bb_test_pane_set_up (self, BB_TYPE_PLAN_GROUP);
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

static void
test_levels (BbTestPane *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    adw_combo_row_set_selected (get_child (self, "urgency_row"), 3);
    g_assert_cmpint (bb_block_get_urgency (self->block), ==, BB_LEVEL_HIGH);
    g_assert_cmpint (bb_block_get_feasibility (self->block), ==, BB_LEVEL_NONE);
    adw_combo_row_set_selected (get_child (self, "feasibility_row"), 1);
    g_assert_cmpint (bb_block_get_feasibility (self->block), ==, BB_LEVEL_LOW);
    g_assert_cmpuint (self->n_edits, ==, 2);

    bb_session_undo (self->session, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (bb_level_row_get_level (get_child (self, "feasibility_row")), ==, "");
    bb_pane_group_set_block (self->group, self->other);
    g_assert_cmpstr (bb_level_row_get_level (get_child (self, "urgency_row")), ==, "");
    g_assert_cmpuint (self->n_edits, ==, 3);
}

static void
test_summary (BbTestPane *self, gconstpointer data)
{
    AdwExpanderRow *more = get_child (self, "more");

    g_assert_cmpstr (adw_expander_row_get_subtitle (more), ==,
                     "Start, urgency, feasibility, effort, budget, result");
    adw_combo_row_set_selected (get_child (self, "urgency_row"), 3);
    g_assert_cmpstr (adw_expander_row_get_subtitle (more), ==, "urgency: High");
}

static void
test_texts (BbTestPane *self, gconstpointer data)
{
    gtk_editable_set_text (get_child (self, "effort_row"), "2 days");
    gtk_editable_set_text (get_child (self, "budget_row"), "€ 500");
    gtk_editable_set_text (get_child (self, "first_step_row"), "Call Sam");
    gtk_editable_set_text (get_child (self, "start_row"), "1 Dec 2027");
    g_object_set (get_child (self, "result_row"), "text", "Fewer calls\nfewer letters", NULL);
    bb_pane_group_commit (self->group);
    g_assert_cmpstr (bb_block_get_effort (self->block), ==, "2 days");
    g_assert_cmpstr (bb_block_get_budget (self->block), ==, "€ 500");
    g_assert_cmpstr (bb_block_get_first_step (self->block), ==, "Call Sam");
    g_assert_cmpstr (bb_block_get_start (self->block), ==, "2027-12-01");
    g_assert_cmpstr (bb_block_get_result (self->block), ==, "Fewer calls\nfewer letters");
    g_assert_cmpuint (self->n_edits, ==, 5);
}

static void
test_focus_field (BbTestPane *self, gconstpointer data)
{
    g_assert_true (bb_pane_group_focus_field (self->group, "owner"));
    g_assert_false (adw_expander_row_get_expanded (get_child (self, "more")));
    g_assert_true (bb_pane_group_focus_field (self->group, "budget"));
    g_assert_true (adw_expander_row_get_expanded (get_child (self, "more")));
    g_assert_false (bb_pane_group_focus_field (self->group, "notes"));
}

/* Escape gives back what was there when somebody came. */
static void
test_escape (BbTestPane *self, gconstpointer data)
{
    GtkWidget *owner = get_child (self, "owner_row");

    gtk_widget_grab_focus (owner);
    g_assert_false (bb_test_press (owner, GDK_KEY_Escape, 0));
    gtk_editable_set_text (GTK_EDITABLE (owner), "Nonsense");
    g_assert_true (bb_test_press (owner, GDK_KEY_Escape, 0));
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (owner)), ==, "");
    bb_pane_group_commit (self->group);
    g_assert_cmpuint (self->n_edits, ==, 0);
}

/* What comes in while somebody types leaves the text alone, and both stand afterwards. */
static void
test_merge_while_typing (BbTestPane *self, gconstpointer data)
{
    g_autofree char *path = bb_block_dup_path (self->block, "owner");
    GtkEditable *owner = get_child (self, "owner_row");

    gtk_widget_grab_focus (GTK_WIDGET (owner));
    gtk_editable_set_text (owner, "Team South");
    bb_test_document_set (bb_project_get_document (self->project), path, "Sam");
    g_assert_cmpstr (gtk_editable_get_text (owner), ==, "Team South");
    bb_pane_group_commit (self->group);
    g_assert_true (bb_block_get_has_conflict (self->block));
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

    add_test ("/plan-group/levels", test_levels);
    add_test ("/plan-group/summary", test_summary);
    add_test ("/plan-group/texts", test_texts);
    add_test ("/plan-group/focus-field", test_focus_field);
    add_test ("/plan-group/escape-gives-back", test_escape);
    add_test ("/plan-group/what-comes-in-leaves-the-text", test_merge_while_typing);

    return g_test_run ();
}
