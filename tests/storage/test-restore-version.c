/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "document/bb-path.h"
#include "document/bb-undo.h"
#include "model/bb-edit.h"
#include "model/bb-project-schema.h"
#include "random-project.h"

#define ROUNDS 100

typedef struct {
    BbDocument *now;
    BbDocument *then;
} Pair;

/* No status and the status `none` are one thing to look at. */
static const char *
get_shown (BbDocument *document, const char *path)
{
    const char *value = bb_document_get_value (document, path);
    BbKind kind = bb_schema_get_kind (bb_project_schema_get (), path);

    return kind == BB_KIND_STATUS && g_strcmp0 (value, "\"none\"") == 0 ? NULL : value;
}

static void
assert_shown_cb (BbRegister *register_, gpointer user_data)
{
    const Pair *pair = user_data;
    const char *path = bb_register_get_path (register_);

    if (bb_path_is_below (path, "actors"))
        return;
    if (g_strcmp0 (get_shown (pair->now, path), get_shown (pair->then, path)) != 0)
        g_error ("%s shows %s, not %s", path, get_shown (pair->now, path),
                 get_shown (pair->then, path));
}

static void
assert_same_board (BbDocument *now, BbDocument *then)
{
    Pair pair = { now, then };

    bb_document_foreach (now, NULL, assert_shown_cb, &pair);
    bb_document_foreach (then, NULL, assert_shown_cb, &pair);
}

/* Whatever is on the screen: afterwards it is the board of then, and one undo takes that back. */
static void
test_random (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < ROUNDS; i++) {
        BbDocument *document = random_project_new (rand);
        g_autoptr (BbDocument) former = bb_document_dup (document);
        g_autoptr (BbDocument) version = random_project_new (rand);
        g_autoptr (BbUndo) undo = bb_undo_new (document);
        BbTransaction *transaction = bb_edit_restore_version (document, version);
        g_autoptr (GError) error = NULL;

        g_assert_nonnull (transaction);
        g_assert_true (bb_undo_commit (undo, transaction, &error));
        g_assert_no_error (error);
        bb_transaction_free (transaction);
        assert_same_board (document, version);
        g_assert_true (bb_undo_undo (undo, NULL, NULL));
        assert_same_board (document, former);
        g_assert_false (bb_undo_get_can_undo (undo));
        g_clear_object (&undo);
        g_assert_finalize_object (document);
    }
}

static void
commit (BbDocument *document, BbTransaction *transaction)
{
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
    bb_transaction_free (transaction);
}

static void
set (BbDocument *document, const char *path, const char *string)
{
    BbTransaction *transaction = bb_transaction_new ("edit", NULL);

    bb_transaction_set_string (transaction, path, string);
    commit (document, transaction);
}

static void
remove_item (BbDocument *document, const char *path)
{
    BbTransaction *transaction = bb_transaction_new ("remove-item", NULL);

    bb_transaction_remove (transaction, path);
    commit (document, transaction);
}

static BbDocument *
new_document (void)
{
    return bb_document_new (bb_project_schema_get (), "p");
}

static void
restore (BbDocument *document, BbDocument *version)
{
    BbTransaction *transaction = bb_edit_restore_version (document, version);

    g_assert_nonnull (transaction);
    g_assert_cmpstr (bb_transaction_get_label (transaction), ==, BB_LABEL_RESTORE_VERSION);
    commit (document, transaction);
}

static void
test_nothing (void)
{
    g_autoptr (BbDocument) document = new_document ();
    g_autoptr (BbDocument) version = NULL;

    set (document, "blocks/b/owner", "x");
    version = bb_document_dup (document);
    g_assert_null (bb_edit_restore_version (document, version));
    set (document, "blocks/b/status", "none");
    g_assert_null (bb_edit_restore_version (document, version));
}

/* What was never placed goes back by a status that can stand in a conflict. */
static void
test_status (void)
{
    g_autoptr (BbDocument) document = new_document ();
    g_autoptr (BbDocument) version = bb_document_dup (document);

    set (document, "blocks/b/status", "done");
    restore (document, version);
    g_assert_cmpstr (bb_document_get_value (document, "blocks/b/status"), ==, "\"none\"");
}

static void
test_items (void)
{
    g_autoptr (BbDocument) document = new_document ();
    g_autoptr (BbDocument) version = NULL;

    set (document, "parking/i/text", "then");
    set (document, "parking/i/owner", "then");
    version = bb_document_dup (document);
    set (document, "parking/i/text", "now");
    remove_item (document, "parking/i");
    set (document, "parking/j/text", "now");
    restore (document, version);
    g_assert_cmpstr (bb_document_get_value (document, "parking/i/text"), ==, "\"then\"");
    g_assert_cmpstr (bb_document_get_value (document, "parking/i/owner"), ==, "\"then\"");
    g_assert_false (bb_document_is_there (document, "parking/j"));
}

/* Snapshots are for ever, but for one that was removed; and nobody loses a name. */
static void
test_left_alone (void)
{
    g_autoptr (BbDocument) document = new_document ();
    g_autoptr (BbDocument) version = NULL;

    set (document, "snapshots/gone/name", "gone");
    set (document, "snapshots/other/name", "then");
    version = bb_document_dup (document);
    remove_item (document, "snapshots/gone");
    set (document, "snapshots/other/name", "now");
    set (document, "snapshots/new/name", "new");
    set (document, "actors/a", "Fatima");
    restore (document, version);
    g_assert_cmpstr (bb_document_get_value (document, "snapshots/gone/name"), ==, "\"gone\"");
    g_assert_cmpstr (bb_document_get_value (document, "snapshots/other/name"), ==, "\"now\"");
    g_assert_cmpstr (bb_document_get_value (document, "snapshots/new/name"), ==, "\"new\"");
    g_assert_cmpstr (bb_document_get_value (document, "actors/a"), ==, "\"Fatima\"");
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/restore-version/random", test_random);
    g_test_add_func ("/restore-version/nothing-to-do", test_nothing);
    g_test_add_func ("/restore-version/status", test_status);
    g_test_add_func ("/restore-version/items-come-and-go", test_items);
    g_test_add_func ("/restore-version/leaves-alone", test_left_alone);
    return g_test_run ();
}
