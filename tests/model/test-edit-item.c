/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

#include "model/bb-checklist-line.h"
#include "model/bb-comment.h"
#include "model/bb-link.h"

static GListModel *
get_checklist (ModelFixture *self)
{
    return bb_block_get_checklist (model_fixture_block (self, "1"));
}

static GListModel *
get_links (ModelFixture *self)
{
    return bb_block_get_links (model_fixture_block (self, "1"));
}

static GListModel *
get_comments (ModelFixture *self)
{
    return bb_block_get_comments (model_fixture_block (self, "1"));
}

static void
add_line (ModelFixture *self, const char *text)
{
    model_fixture_commit (
        self, bb_edit_new_checklist_line (self->project, model_fixture_block (self, "1"), text));
}

static void
set_field (ModelFixture *self, gpointer item, const char *field, const char *text)
{
    model_fixture_commit (self, bb_edit_item_field (self->project, item, field, text, NULL));
}

static void
test_checklist (ModelFixture *self, gconstpointer data)
{
    BbBlock *block = model_fixture_block (self, "1");

    g_assert_null (bb_edit_new_checklist_line (self->project, block, " \n"));
    add_line (self, "one\n more");
    model_fixture_assert_label (self, "Add to the checklist of “Block 1”");
    add_line (self, "two");
    add_line (self, "three");
    model_assert_list (get_checklist (self), "text", "one more|two|three");
    model_fixture_undo (self);
    model_assert_list (get_checklist (self), "text", "one more|two");
    model_fixture_redo (self);
    model_assert_list (get_checklist (self), "text", "one more|two|three");
}

static void
test_fields (ModelFixture *self, gconstpointer data)
{
    BbItem *item;

    add_line (self, "one");
    item = model_get (get_checklist (self), 0);
    set_field (self, item, "text", "two");
    model_fixture_assert_label (self, "Change the checklist of “Block 1”");
    set_field (self, item, "owner", "Kim");
    set_field (self, item, "due", "2026-09-15");
    set_field (self, item, "owner", "");
    g_assert_null (bb_edit_item_field (self->project, item, "owner", "", NULL));
    g_assert_null (bb_edit_item_field (self->project, item, "text", "  ", NULL));
    model_assert_list (get_checklist (self), "text", "two");
    g_assert_cmpstr (bb_checklist_line_get_due (BB_CHECKLIST_LINE (item)), ==, "2026-09-15");
    g_assert_cmpstr (bb_checklist_line_get_owner (BB_CHECKLIST_LINE (item)), ==, "");
    model_fixture_undo (self);
    g_assert_cmpstr (bb_checklist_line_get_owner (BB_CHECKLIST_LINE (item)), ==, "Kim");
}

static void
test_flag (ModelFixture *self, gconstpointer data)
{
    BbItem *item;

    add_line (self, "one");
    item = model_get (get_checklist (self), 0);
    g_assert_null (bb_edit_item_flag (self->project, item, "done", FALSE));
    model_fixture_commit (self, bb_edit_item_flag (self->project, item, "done", TRUE));
    model_fixture_assert_label (self, "Tick off on the checklist of “Block 1”");
    g_assert_true (bb_checklist_line_get_done (BB_CHECKLIST_LINE (item)));
    model_fixture_commit (self, bb_edit_item_flag (self->project, item, "done", FALSE));
    model_fixture_assert_label (self, "Untick on the checklist of “Block 1”");
    g_assert_false (bb_checklist_line_get_done (BB_CHECKLIST_LINE (item)));
}

static void
move (ModelFixture *self, guint from, guint to)
{
    model_fixture_commit (self, bb_edit_move_item (self->project, get_checklist (self),
                                                   model_get (get_checklist (self), from), to));
}

static void
test_order (ModelFixture *self, gconstpointer data)
{
    GListModel *list = get_checklist (self);

    add_line (self, "a");
    add_line (self, "b");
    add_line (self, "c");
    g_assert_null (bb_edit_move_item (self->project, list, model_get (list, 1), 1));
    g_assert_null (bb_edit_move_item (self->project, list, model_get (list, 2), BB_POSITION_LAST));
    move (self, 2, 0);
    model_assert_list (list, "text", "c|a|b");
    move (self, 0, 1);
    model_assert_list (list, "text", "a|c|b");
    move (self, 0, BB_POSITION_LAST);
    model_assert_list (list, "text", "c|b|a");
    model_fixture_assert_label (self, "Reorder the checklist of “Block 1”");
    model_fixture_undo (self);
    model_assert_list (list, "text", "a|c|b");
}

/* Between equal ranks there is no room: all get new ones, and the order is as asked. */
static void
test_ranked_anew (ModelFixture *self, gconstpointer data)
{
    GListModel *list = get_checklist (self);

    for (guint i = 0; i < 3; i++) {
        g_autofree char *path = g_strdup_printf ("blocks/p1-c1-b1/checklist/%u/rank", i);

        model_fixture_set (self, path, "i");
    }
    move (self, 2, 1);
    model_assert_list (list, "id", "0|2|1");
}

static void
test_links (ModelFixture *self, gconstpointer data)
{
    BbBlock *block = model_fixture_block (self, "1");

    model_fixture_commit (
        self, bb_edit_new_link (self->project, block, "https://example.org/a", " The page "));
    model_fixture_assert_label (self, "Add a link to “Block 1”");
    model_fixture_commit (self,
                          bb_edit_new_link (self->project, block, "mailto:a@example.org", NULL));
    model_assert_list (get_links (self), "target", "example.org|a@example.org");
    model_assert_list (get_links (self), "title", "The page|");
    set_field (self, model_get (get_links (self), 1), "title", "Mail");
    model_fixture_assert_label (self, "Change a link of “Block 1”");
    model_fixture_commit (self, bb_edit_move_item (self->project, get_links (self),
                                                   model_get (get_links (self), 1), 0));
    model_fixture_assert_label (self, "Reorder the links of “Block 1”");
    model_fixture_commit (self,
                          bb_edit_remove_item (self->project, model_get (get_links (self), 0)));
    model_fixture_assert_label (self, "Remove a link from “Block 1”");
    model_assert_list (get_links (self), "title", "The page");
    model_fixture_undo (self);
    model_assert_list (get_links (self), "title", "Mail|The page");
}

static void
comment (ModelFixture *self, const char *text, const char *reply_to)
{
    model_fixture_commit (self, bb_edit_new_comment (self->project, model_fixture_block (self, "1"),
                                                     text, " Kim ", "d1", reply_to));
}

static void
test_comments (ModelFixture *self, gconstpointer data)
{
    BbComment *first;
    g_autoptr (GDateTime) time = NULL;

    g_assert_null (bb_edit_new_comment (self->project, model_fixture_block (self, "1"), " ", NULL,
                                        NULL, NULL));
    comment (self, "Why?\n\nReally.", NULL);
    model_fixture_assert_label (self, "Comment on “Block 1”");
    first = model_get (get_comments (self), 0);
    time = g_date_time_new_from_iso8601 (bb_comment_get_time (first), NULL);
    g_assert_nonnull (time);
    g_assert_cmpuint (strlen (bb_comment_get_time (first)), ==, 20);
    g_assert_cmpstr (bb_comment_get_text (first), ==, "Why?\n\nReally.");
    g_assert_cmpstr (bb_comment_get_author (first), ==, "Kim");
    g_assert_cmpstr (bb_comment_get_discipline (first), ==, "d1");

    comment (self, "Because.", bb_item_get_id (BB_ITEM (first)));
    model_assert_list (get_comments (self), "text", "Why?\n\nReally.|Because.");
    g_assert_true (bb_comment_is_answer (model_get (get_comments (self), 1)));
    model_fixture_commit (self,
                          bb_edit_item_flag (self->project, BB_ITEM (first), "resolved", TRUE));
    model_fixture_assert_label (self, "Resolve a comment on “Block 1”");
    model_fixture_commit (self,
                          bb_edit_item_flag (self->project, BB_ITEM (first), "resolved", FALSE));
    model_fixture_assert_label (self, "Reopen a comment on “Block 1”");
    set_field (self, first, "text", "Why so?");
    model_fixture_assert_label (self, "Change a comment on “Block 1”");
    model_fixture_commit (self, bb_edit_remove_item (self->project, BB_ITEM (first)));
    model_fixture_assert_label (self, "Remove a comment on “Block 1”");
}

/* Two people add comments to copies of their own: all stay, and nothing is in conflict. */
static void
test_comments_merge (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) copy = bb_document_dup (self->document);
    g_autoptr (BbProject) other = bb_project_new (copy, self->catalogue);
    g_autoptr (BbTransaction) theirs =
        bb_edit_new_comment (other, bb_project_find_block (other, "1"), "theirs", NULL, NULL, NULL);

    comment (self, "ours", NULL);
    bb_test_document_write (copy, theirs);
    model_fixture_merge (self, copy);
    g_assert_cmpuint (g_list_model_get_n_items (get_comments (self)), ==, 2);
    g_assert_cmpuint (bb_project_get_n_conflicts (self->project), ==, 0);
    model_fixture_undo (self);
    model_assert_list (get_comments (self), "text", "theirs");
}

/* An edit wins over a removal that has not seen it, and brings the line back whole. */
static void
test_removal_merge (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) copy = NULL;
    g_autofree char *path = NULL;

    add_line (self, "one");
    path = bb_item_dup_field_path (model_get (get_checklist (self), 0), "owner");
    copy = bb_document_dup (self->document);
    bb_test_document_set (copy, path, "Sam");
    model_fixture_commit (self,
                          bb_edit_remove_item (self->project, model_get (get_checklist (self), 0)));
    model_fixture_assert_label (self, "Remove from the checklist of “Block 1”");
    g_assert_cmpuint (g_list_model_get_n_items (get_checklist (self)), ==, 0);
    model_fixture_merge (self, copy);
    model_assert_list (get_checklist (self), "text", "one");
    model_assert_list (get_checklist (self), "owner", "Sam");
}

/* What comes in while somebody types stays beside what was typed. */
static void
test_basis (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbBasis) basis = NULL;
    g_autofree char *path = NULL;
    BbItem *item;

    add_line (self, "one");
    item = model_get (get_checklist (self), 0);
    path = bb_item_dup_field_path (item, "text");
    basis = bb_document_begin (self->document, (const char *const[]) { path, NULL });
    model_fixture_set (self, path, "two");
    model_fixture_commit (self, bb_edit_item_field (self->project, item, "text", "three", basis));
    g_assert_cmpuint (bb_block_get_n_conflicts (model_fixture_block (self, "1")), ==, 1);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/edit-item/adds-lines-at-the-end", test_checklist);
    MODEL_ADD ("/edit-item/writes-fields", test_fields);
    MODEL_ADD ("/edit-item/ticks-and-unticks", test_flag);
    MODEL_ADD ("/edit-item/moves-within-the-list", test_order);
    MODEL_ADD ("/edit-item/ranks-anew-where-there-is-no-room", test_ranked_anew);
    MODEL_ADD ("/edit-item/adds-and-removes-links", test_links);
    MODEL_ADD ("/edit-item/adds-and-resolves-comments", test_comments);
    MODEL_ADD ("/edit-item/keeps-all-comments-in-a-merge", test_comments_merge);
    MODEL_ADD ("/edit-item/revives-what-was-edited", test_removal_merge);
    MODEL_ADD ("/edit-item/drops-only-what-it-saw", test_basis);

    return g_test_run ();
}
