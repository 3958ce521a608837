/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

#define STATUS "blocks/p1-c1-b1/status"

/* What somebody else writes without having seen ours, under a name. */
static void
write_elsewhere (ModelFixture *self, BbDocument *base, const char *name, const char *path,
                 const char *value)
{
    g_autoptr (BbDocument) copy = bb_document_dup (base);
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("test", NULL);
    g_autofree char *actor = NULL;

    bb_transaction_set_string (transaction, path, value);
    bb_test_document_write (copy, transaction);
    if (name != NULL) {
        actor = g_strdup_printf ("actors/%s", bb_document_get_actor (copy));
        bb_test_document_set (copy, actor, name);
    }
    model_fixture_merge (self, copy);
}

static GListModel *
get_conflicts (ModelFixture *self)
{
    return bb_block_get_conflicts (model_fixture_block (self, "1"));
}

/* Done and in progress, by Sam and by nobody. */
static BbFieldConflict *
make_conflict (ModelFixture *self)
{
    g_autoptr (BbDocument) base = bb_document_dup (self->document);

    write_elsewhere (self, base, "Sam", STATUS, "done");
    write_elsewhere (self, base, NULL, STATUS, "in-progress");
    return model_get (get_conflicts (self), 0);
}

static guint
find_text (BbFieldConflict *conflict, const char *text)
{
    for (guint i = 0; i < bb_field_conflict_get_n_values (conflict); i++) {
        if (g_str_equal (bb_field_conflict_get_text (conflict, i), text))
            return i;
    }
    g_assert_not_reached ();
}

static void
test_values (ModelFixture *self, gconstpointer data)
{
    BbFieldConflict *conflict = make_conflict (self);
    guint done = find_text (conflict, "Done");
    guint in_progress = find_text (conflict, "In progress");
    g_autofree char *path = NULL;
    g_autofree char *label = NULL;
    g_autofree char *hint = NULL;

    g_object_get (conflict, "path", &path, "label", &label, "hint", &hint, NULL);
    g_assert_cmpstr (path, ==, STATUS);
    g_assert_cmpstr (bb_field_conflict_get_path (conflict), ==, STATUS);
    g_assert_cmpstr (label, ==, "status");
    g_assert_cmpstr (bb_field_conflict_get_label (conflict), ==, "status");
    g_assert_cmpstr (hint, ==, done == 0 ? "also: In progress" : "also: Done (Sam)");
    g_assert_cmpstr (bb_field_conflict_get_hint (conflict), ==, hint);
    g_assert_cmpint (bb_field_conflict_get_kind (conflict), ==, BB_KIND_STATUS);
    g_assert_cmpuint (bb_field_conflict_get_n_values (conflict), ==, 2);
    g_assert_cmpstr (bb_field_conflict_get_value (conflict, done), ==, "\"done\"");
    g_assert_cmpstr (bb_field_conflict_get_author (conflict, done), ==, "Sam");
    g_assert_null (bb_field_conflict_get_author (conflict, in_progress));
    g_assert_true (bb_field_conflict_get_register (conflict) ==
                   bb_document_get_register (self->document, STATUS));
    g_assert_cmpint (bb_block_get_status (model_fixture_block (self, "1")), ==,
                     done == 0 ? BB_STATUS_DONE : BB_STATUS_IN_PROGRESS);
}

static void
test_counts (ModelFixture *self, gconstpointer data)
{
    BbBlock *block = model_fixture_block (self, "1");
    BbTestCounter n_conflicts, has_conflict, of_project;
    gboolean has;
    guint n, n_of_project;

    bb_test_count_notify (&n_conflicts, block, "n-conflicts");
    bb_test_count_notify (&has_conflict, block, "has-conflict");
    bb_test_count_notify (&of_project, self->project, "n-conflicts");
    g_assert_false (bb_block_get_has_conflict (block));
    make_conflict (self);
    g_object_get (block, "has-conflict", &has, "n-conflicts", &n, NULL);
    g_object_get (self->project, "n-conflicts", &n_of_project, NULL);
    g_assert_true (has && bb_block_get_has_conflict (block));
    g_assert_cmpuint (n, ==, 1);
    g_assert_cmpuint (bb_block_get_n_conflicts (block), ==, 1);
    g_assert_cmpuint (n_of_project, ==, 1);
    g_assert_cmpuint (bb_project_get_n_conflicts (self->project), ==, 1);

    model_fixture_set (self, STATUS, "ambition");
    g_assert_false (bb_block_get_has_conflict (block));
    g_assert_cmpuint (bb_project_get_n_conflicts (self->project), ==, 0);
    g_assert_cmpuint (n_conflicts.count, ==, 2);
    g_assert_cmpuint (has_conflict.count, ==, 2);
    g_assert_cmpuint (of_project.count, ==, 2);
    bb_test_count_clear (&n_conflicts);
    bb_test_count_clear (&has_conflict);
    bb_test_count_clear (&of_project);
}

/* What nobody touched keeps its place on the screen. */
static void
test_same_object (ModelFixture *self, gconstpointer data)
{
    BbFieldConflict *conflict = make_conflict (self);

    model_fixture_set (self, "blocks/p1-c1-b1/owner", "Kim");
    g_assert_true (model_get (get_conflicts (self), 0) == conflict);
}

static void
test_in_items (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) base = NULL;

    model_fixture_set (self, "blocks/p1-c1-b1/comments/c/text", "first");
    base = bb_document_dup (self->document);
    write_elsewhere (self, base, NULL, "blocks/p1-c1-b1/comments/c/text", "one");
    write_elsewhere (self, base, NULL, "blocks/p1-c1-b1/comments/c/text", "two");
    model_assert_list (get_conflicts (self), "label", "comments");
    g_assert_cmpint (bb_field_conflict_get_kind (model_get (get_conflicts (self), 0)), ==,
                     BB_KIND_TEXT);
    model_fixture_set (self, "blocks/p1-c1-b1/comments/c", NULL);
    g_assert_cmpuint (g_list_model_get_n_items (get_conflicts (self)), ==, 0);
}

static void
test_elsewhere (ModelFixture *self, gconstpointer data)
{
    GListModel *conflicts = bb_project_get_conflicts (self->project);
    g_autoptr (BbDocument) base = bb_document_dup (self->document);

    write_elsewhere (self, base, NULL, "guidelines/g1/notes", "one");
    write_elsewhere (self, base, NULL, "guidelines/g1/notes", "two");
    model_assert_list (conflicts, "label", "notes of “Guideline 1”");
    bb_project_set_language (self->project, "nl");
    model_assert_list (conflicts, "label", "notes of “Uitgangspunt 1”");
    g_assert_cmpuint (bb_project_get_n_conflicts (self->project), ==, 1);
}

static void
test_settle (ModelFixture *self, gconstpointer data)
{
    BbFieldConflict *conflict = make_conflict (self);
    BbBlock *block = model_fixture_block (self, "1");

    model_fixture_commit (self, bb_edit_settle_conflict (conflict, find_text (conflict, "Done")));
    g_assert_cmpint (bb_block_get_status (block), ==, BB_STATUS_DONE);
    g_assert_false (bb_block_get_has_conflict (block));
    model_fixture_assert_label (self, "Settle: status of “Block 1”");
    model_fixture_undo (self);
    g_assert_true (bb_block_get_has_conflict (block));
    model_fixture_redo (self);
    g_assert_false (bb_block_get_has_conflict (block));
}

/* What comes in between the look and the click was not seen, and stays. */
static void
test_settle_what_was_seen (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) base = bb_document_dup (self->document);
    g_autoptr (BbFieldConflict) conflict = g_object_ref (make_conflict (self));

    write_elsewhere (self, base, NULL, STATUS, "ambition");
    model_fixture_commit (self, bb_edit_settle_conflict (conflict, find_text (conflict, "Done")));
    g_assert_cmpuint (g_list_model_get_n_items (get_conflicts (self)), ==, 1);
    g_clear_object (&conflict);
    conflict = g_object_ref (model_get (get_conflicts (self), 0));
    g_assert_cmpuint (bb_field_conflict_get_n_values (conflict), ==, 2);
    find_text (conflict, "Done");
    find_text (conflict, "Ambition");
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/field-conflict/says-what-and-who", test_values);
    MODEL_ADD ("/field-conflict/is-counted", test_counts);
    MODEL_ADD ("/field-conflict/stays-where-it-is", test_same_object);
    MODEL_ADD ("/field-conflict/is-found-in-items", test_in_items);
    MODEL_ADD ("/field-conflict/is-found-outside-blocks", test_elsewhere);
    MODEL_ADD ("/field-conflict/is-settled-and-undone", test_settle);
    MODEL_ADD ("/field-conflict/is-settled-as-it-was-seen", test_settle_what_was_seen);

    return g_test_run ();
}
