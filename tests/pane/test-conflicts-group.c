/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-conflicts-group.h"

#include "pane/bb-conflict-row.h"
#include "document/bb-merge.h"
#include "bb-test-pane.h"

static void
set_up (BbTestPane *self, gconstpointer data)
{
    bb_test_pane_set_up (self, BB_TYPE_CONFLICTS_GROUP);
}

static void
tear_down (BbTestPane *self, gconstpointer data)
{
    bb_test_pane_tear_down (self);
}

static void
set_field (BbDocument *document, BbBlock *block, const char *field, const char *value)
{
    g_autofree char *path = bb_block_dup_path (block, field);

    bb_test_document_set (document, path, value);
}

/* Two people at once, each in a copy of their own. */
static void
disagree (BbTestPane *self, const char *field, const char *ours, const char *theirs)
{
    BbDocument *document = bb_project_get_document (self->project);
    g_autoptr (BbDocument) copy = bb_document_dup (document);
    g_autoptr (GError) error = NULL;

    set_field (copy, self->block, field, theirs);
    set_field (document, self->block, field, ours);
    bb_merge_into (document, copy, NULL, NULL, &error);
    g_assert_no_error (error);
    g_assert_true (bb_block_get_has_conflict (self->block));
}

static GtkWidget *
get_row (BbTestPane *self)
{
    return bb_test_find_type (GTK_WIDGET (self->group), BB_TYPE_CONFLICT_ROW, 0);
}

static void
click (BbTestPane *self, const char *label)
{
    g_signal_emit_by_name (bb_test_find_button (GTK_WIDGET (self->group), label), "clicked");
}

static void
test_nothing (BbTestPane *self, gconstpointer data)
{
    g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->group)));
    g_assert_null (get_row (self));
}

static void
test_status (BbTestPane *self, gconstpointer data)
{
    const char *kept;

    disagree (self, "status", "ambition", "done");
    g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->group)));
    g_assert_true (bb_test_shows (get_row (self), "Changed twice: status"));
    kept = bb_status_get_label (bb_block_get_status (self->block));
    if (g_str_equal (kept, "Done")) {
        bb_test_assert_name (bb_test_find_button (get_row (self), "Keep Done"), "Keep Done");
        click (self, "Ambition");
        g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_AMBITION);
    } else {
        bb_test_assert_name (bb_test_find_button (get_row (self), "Done"), "Keep Done");
        click (self, "Done");
        g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_DONE);
    }
    g_assert_false (bb_block_get_has_conflict (self->block));
    g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->group)));
    g_assert_true (g_str_has_suffix (self->settled, "/status"));
    g_assert_cmpuint (self->n_told, ==, 1);
    g_assert_cmpuint (self->n_edits, ==, 1);
}

static void
test_keep_shown (BbTestPane *self, gconstpointer data)
{
    g_autofree char *owner = NULL;
    g_autofree char *label = NULL;

    disagree (self, "owner", "Team <b>", "Team & co");
    owner = g_strdup (bb_block_get_owner (self->block));
    label = g_strconcat ("Keep ", owner, NULL);
    click (self, label);
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, owner);
    g_assert_false (bb_block_get_has_conflict (self->block));
}

/* Texts of several lines stand whole, each with a button of its own. */
static void
test_texts (BbTestPane *self, gconstpointer data)
{
    GtkWidget *second;

    disagree (self, "notes", "Ask <b>Fatima</b>\nand Sam", "Ask nobody\nat all");
    g_assert_true (bb_test_shows (get_row (self), "Ask <b>Fatima</b>\nand Sam"));
    g_assert_true (bb_test_shows (get_row (self), "Ask nobody\nat all"));
    second = bb_test_find_type (get_row (self), GTK_TYPE_BUTTON, 1);
    g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (second)), ==, "Keep this one");
    g_signal_emit_by_name (second, "clicked");
    g_assert_false (bb_block_get_has_conflict (self->block));
    g_assert_true (g_str_has_suffix (self->settled, "/notes"));
}

/* What comes in while the card is there changes the card, and a click never means another value. */
static void
test_follows (BbTestPane *self, gconstpointer data)
{
    disagree (self, "owner", "One", "Two");
    g_assert_nonnull (get_row (self));
    set_field (bb_project_get_document (self->project), self->block, "owner", "Three");
    g_assert_null (get_row (self));
    g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->group)));
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

    add_test ("/conflicts-group/nothing-to-settle", test_nothing);
    add_test ("/conflicts-group/settles-a-status", test_status);
    add_test ("/conflicts-group/keeps-what-is-shown", test_keep_shown);
    add_test ("/conflicts-group/texts-above-each-other", test_texts);
    add_test ("/conflicts-group/follows-the-document", test_follows);

    return g_test_run ();
}
