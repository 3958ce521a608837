/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "document/bb-merge.h"
#include "hand-edit.h"
#include "model/bb-project-schema.h"
#include "random-project.h"
#include "sample-file.h"

#define N_FILES 400

static BbDocument *
read_text (const char *text, BbProjectOrigin *origin)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    BbDocument *document =
        bb_project_reader_read_origin (bytes, bb_project_schema_get (), origin, &error);

    if (document == NULL)
        g_error ("%s\n%s", error->message, text);
    return document;
}

/* Whether more than one value had a say at a path before it was edited by hand: another one in
 * conflict, the remains of a removed item, a time that nothing can be later than. */
static gboolean
was_contested (BbDocument *before, const char *path)
{
    BbRegister *register_ = bb_document_get_register (before, path);

    if (register_ == NULL)
        return FALSE;
    return bb_register_get_n_entries (register_) > 1 ||
           bb_document_get_value (before, path) == NULL ||
           bb_register_get_entry (register_, 0)->lamport == BB_COUNTER_MAX;
}

static gboolean
stands_somewhere (BbDocument *document, const char *path, const char *value)
{
    BbRegister *register_ = bb_document_get_register (document, path);
    g_autoptr (GPtrArray) values = NULL;

    if (register_ == NULL)
        return FALSE;
    values = bb_register_dup_values (register_);
    return g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL);
}

/* What stands in the file is shown. */
static void
assert_all_shown (BbDocument *before, BbDocument *document, GHashTable *values)
{
    GHashTableIter iter;
    const char *path;
    const char *value;

    g_hash_table_iter_init (&iter, values);
    while (g_hash_table_iter_next (&iter, (gpointer *) &path, (gpointer *) &value)) {
        g_assert_true (stands_somewhere (document, path, value));
        if (!was_contested (before, path))
            g_assert_cmpstr (bb_document_get_value (document, path), ==, value);
    }
}

typedef struct {
    BbDocument *before;
    BbDocument *document;
    GHashTable *values;
} Comparison;

/* What does not stand in the file is not. */
static void
compare_cb (BbRegister *register_, gpointer user_data)
{
    Comparison *self = user_data;
    const char *path = bb_register_get_path (register_);

    if (bb_document_get_value (self->document, path) != NULL && !was_contested (self->before, path))
        g_assert_true (g_hash_table_contains (self->values, path));
}

static void
assert_shows (BbDocument *before, BbDocument *document, const char *text)
{
    g_autoptr (GHashTable) values = hand_edit_find_values (text);
    Comparison comparison = { before, document, values };

    assert_all_shown (before, document, values);
    bb_document_foreach (document, NULL, compare_cb, &comparison);
}

static void
assert_settles (BbDocument *document, const char *text)
{
    BbProjectOrigin origin;
    g_autoptr (BbDocument) twice = read_text (text, &origin);
    g_autofree char *saved = sample_file_write (document);
    g_autoptr (BbDocument) again = read_text (saved, &origin);

    g_assert_true (bb_document_equal (document, twice));
    g_assert_cmpint (origin, ==, BB_PROJECT_INTACT);
    g_assert_true (bb_document_equal (document, again));
}

static void
same_value_cb (BbRegister *register_, gpointer user_data)
{
    Comparison *self = user_data;
    const char *path = bb_register_get_path (register_);

    g_assert_cmpstr (bb_document_get_value (self->before, path), ==,
                     bb_document_get_value (self->document, path));
}

/* The file from before the edits has nothing new to say, and both ways of merging are equal. */
static void
assert_knows (BbDocument *before, BbDocument *document)
{
    g_autoptr (BbDocument) merged = bb_document_dup (document);
    g_autoptr (BbDocument) other = bb_document_dup (before);
    Comparison comparison = { merged, document, NULL };
    g_autoptr (GError) error = NULL;

    bb_merge_into (merged, before, NULL, NULL, &error);
    g_assert_no_error (error);
    bb_merge_into (other, document, NULL, NULL, &error);
    g_assert_no_error (error);
    g_assert_true (bb_document_equal (merged, other));
    bb_document_foreach (document, NULL, same_value_cb, &comparison);
    bb_document_foreach (merged, NULL, same_value_cb, &comparison);
}

static void
test_edits (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    guint n_edited = 0;

    for (guint i = 0; i < N_FILES; i++) {
        g_autoptr (BbDocument) before = random_project_new (rand);
        g_autofree char *text = sample_file_write (before);
        g_autofree char *edited =
            hand_edit_text (rand, text, (guint) g_rand_int_range (rand, 0, 8));
        BbProjectOrigin origin;
        g_autoptr (BbDocument) document = read_text (edited, &origin);

        g_assert_cmpint (origin, !=, BB_PROJECT_STAMPLESS);
        g_assert_true ((origin == BB_PROJECT_INTACT) == bb_document_equal (before, document));
        assert_shows (before, document, edited);
        assert_settles (document, edited);
        assert_knows (before, document);
        n_edited += origin == BB_PROJECT_EDITED;
    }
    g_assert_cmpuint (n_edited, >, N_FILES / 2);
}

/* Edits go on after the reading; each copy is saved, edited by hand and read in turn. */
static void
test_again_and_again (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < N_FILES / 10; i++) {
        g_autoptr (BbDocument) document = random_project_new (rand);

        for (guint j = 0; j < 6; j++) {
            g_autoptr (BbDocument) before = g_steal_pointer (&document);
            g_autofree char *text = sample_file_write (before);
            g_autofree char *edited = hand_edit_text (rand, text, 3);
            BbProjectOrigin origin;

            document = read_text (edited, &origin);
            assert_shows (before, document, edited);
            assert_settles (document, edited);
            assert_knows (before, document);
        }
    }
}

/* Without merge data a file shows what stands in it. */
static void
test_stampless (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (BbDocument) nothing = bb_document_new (bb_project_schema_get (), "p-1");

    for (guint i = 0; i < N_FILES / 4; i++) {
        g_autoptr (BbDocument) before = random_project_new (rand);
        g_autofree char *text = sample_file_write (before);
        g_autofree char *edited = NULL;
        BbProjectOrigin origin;
        g_autoptr (BbDocument) document = NULL;

        sample_file_drop_merge (&text);
        edited = hand_edit_text (rand, text, 2);
        document = read_text (edited, &origin);
        g_assert_cmpint (origin, ==, BB_PROJECT_STAMPLESS);
        assert_shows (nothing, document, edited);
        assert_settles (document, edited);
    }
}

static void
salvaged_cb (BbRegister *register_, gpointer user_data)
{
    BbDocument *document = user_data;
    const char *path = bb_register_get_path (register_);
    g_autoptr (GPtrArray) values = bb_register_dup_values (register_);

    if (bb_schema_get_kind (bb_project_schema_get (), path) == BB_KIND_ITEM)
        return;
    for (guint i = 0; i < values->len; i++)
        g_assert_true (stands_somewhere (document, path, values->pdata[i]));
}

/* With merge data that a hand went through no value is lost, shown or not. */
static void
test_salvage (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < N_FILES / 4; i++) {
        g_autoptr (BbDocument) before = random_project_new (rand);
        g_autofree char *text = sample_file_write (before);
        BbProjectOrigin origin;
        g_autoptr (BbDocument) document = NULL;

        sample_file_replace (&text, "\"check\": \"", "\"check\": \"!");
        document = read_text (text, &origin);
        g_assert_cmpint (origin, ==, BB_PROJECT_STAMPLESS);
        bb_document_foreach (before, NULL, salvaged_cb, document);
        assert_settles (document, text);
    }
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/foreign/random-edits", test_edits);
    g_test_add_func ("/foreign/again-and-again", test_again_and_again);
    g_test_add_func ("/foreign/random-stampless", test_stampless);
    g_test_add_func ("/foreign/random-salvage", test_salvage);
    return g_test_run ();
}
