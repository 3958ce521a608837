/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document-builder.h"
#include "document/bb-document-size-private.h"
#include "document/bb-merge.h"
#include "document/bb-path.h"
#include "document/bb-value.h"

#include "bb-sample.h"
#include "bb-test.h"

#define STATUS "blocks/b/status"

static void
assert_refused (BbDocument *self, BbTransaction *transaction)
{
    g_autoptr (BbTransaction) owned = transaction;
    g_autoptr (BbDocument) before = bb_document_dup (self);
    g_autoptr (GError) error = NULL;
    BbStep *step = (BbStep *) self;

    g_assert_false (bb_document_commit (self, owned, &step, &error));
    g_assert_error (error, BB_DOCUMENT_ERROR, BB_DOCUMENT_ERROR_LIMIT);
    g_assert_null (step);
    g_assert_true (bb_document_equal (self, before));
    g_assert_null (bb_document_get_actor (self));
}

static void
assert_done (BbDocument *self, BbTransaction *transaction)
{
    g_autoptr (BbTransaction) owned = transaction;
    g_autoptr (GError) error = NULL;

    g_assert_true (bb_document_commit (self, owned, NULL, &error));
    g_assert_no_error (error);
}

static BbTransaction *
set_value (const char *path, char *value)
{
    g_autofree char *owned = value;
    BbTransaction *transaction = bb_transaction_new ("edit", NULL);

    bb_transaction_set (transaction, path, owned);
    return transaction;
}

static void
test_path (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (STATUS, "x@s1/1", NULL);
    g_autofree char *longest = g_strnfill (BB_PATH_MAX, 'p');
    g_autofree char *longer = g_strnfill (BB_PATH_MAX + 1, 'p');

    assert_refused (self, bb_sample_set (longer, "x", NULL));
    assert_done (self, bb_sample_set (longest, "x", NULL));
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_string (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (STATUS, "x@s1/1", NULL);
    g_autofree char *longest = g_strnfill (BB_DOCUMENT_STRING_MAX - 2, 'x');
    g_autofree char *longer = g_strnfill (BB_DOCUMENT_STRING_MAX - 1, 'x');

    assert_refused (self, bb_sample_set (STATUS, longer, NULL));
    assert_refused (self, set_value ("x-new", g_strdup_printf ("[\"%s\"]", longer)));
    assert_refused (self, set_value ("x-new", g_strdup_printf ("{\"%.257s\":1}", longer)));
    assert_done (self, bb_sample_set (STATUS, longest, NULL));
    assert_done (self, set_value ("x-new", g_strdup_printf ("[\"%s\",\"%s\"]", longest, longest)));
    g_assert_finalize_object (g_steal_pointer (&self));
}

static char *
nest (guint depth)
{
    g_autofree char *opening = g_strnfill (depth, '[');
    g_autofree char *closing = g_strnfill (depth, ']');

    return g_strconcat (opening, closing, NULL);
}

static void
test_depth (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (STATUS, "x@s1/1", NULL);

    assert_refused (self, set_value ("x-new", nest (60)));
    assert_refused (self, set_value ("a/b/c/d/e/f/g", nest (58)));
    assert_done (self, set_value ("x-new", nest (59)));
    g_assert_finalize_object (g_steal_pointer (&self));
}

static BbDocument *
make_deep (const char *path, const char *actor, guint depth)
{
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (bb_sample_schema_get (), "sample");
    g_autofree char *value = nest (depth);
    g_autoptr (BbEntry) entry = bb_entry_new (actor, 1, 1, path, value);
    g_autoptr (BbEntry) life = bb_entry_new ("s", 1, 1, "parking/i", BB_VALUE_TRUE);

    bb_document_builder_add_entry (builder, entry);
    bb_document_builder_add_entry (builder, life);
    return bb_document_builder_end (builder);
}

/* In its place a value may lie deeper than among conflicts, or in an item that was removed. */
static void
test_depth_elsewhere (void)
{
    g_autoptr (BbDocument) self = make_deep ("x-new", "a", 60);
    g_autoptr (BbDocument) copy = make_deep ("x-new", "b", 61);
    g_autoptr (BbDocument) in_item = make_deep ("parking/i/x-new", "a", 60);
    g_autoptr (BbDocument) before = bb_document_dup (self);
    g_autoptr (GError) error = NULL;

    g_assert_false (bb_document_is_too_deep (self));
    g_assert_false (bb_merge_into (self, copy, NULL, NULL, &error));
    g_assert_error (error, BB_DOCUMENT_ERROR, BB_DOCUMENT_ERROR_LIMIT);
    g_assert_true (bb_document_equal (self, before));
    assert_refused (in_item, bb_sample_remove ("parking/i", NULL));

    assert_done (self, bb_sample_remove ("x-new", NULL));
    assert_done (in_item, bb_sample_remove ("parking/i/x-new", NULL));
    assert_done (in_item, bb_sample_remove ("parking/i", NULL));
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_bytes (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (STATUS, "x@s1/1", NULL);
    g_autofree char *text = g_strnfill (1000000, 'x');
    BbTransaction *transaction = bb_transaction_new ("edit", NULL);
    BbTransaction *one_more = bb_transaction_new ("edit", NULL);
    BbTally tally;

    for (guint i = 0; i < 16; i++) {
        g_autofree char *path = g_strdup_printf ("blocks/b%u/notes", i);

        bb_transaction_set_string (transaction, path, text);
        bb_transaction_set_string (one_more, path, text);
    }
    bb_transaction_set_string (one_more, "blocks/b16/notes", text);
    assert_refused (self, one_more);
    assert_done (self, transaction);

    tally = _bb_document_measure (self);
    g_assert_cmpint (tally.bytes, >, 16000000);
    g_assert_cmpint (tally.bytes, <=, BB_DOCUMENT_BYTES_MAX);
    bb_document_use_actor (self, NULL);
    assert_refused (self, bb_sample_set ("blocks/c/notes", text, NULL));
    assert_done (self, bb_sample_set ("blocks/b1/notes", "short", NULL));
    assert_done (self, bb_sample_set ("blocks/c/notes", text, NULL));
    g_assert_finalize_object (g_steal_pointer (&self));
}

static char *
make_list (guint n_elements)
{
    GString *list = g_string_new ("[0");

    for (guint i = 1; i < n_elements; i++)
        g_string_append (list, ",0");
    g_string_append_c (list, ']');
    return g_string_free_and_steal (list);
}

static void
test_values (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (STATUS, "x@s1/1", NULL);

    assert_refused (self, set_value ("x-new", make_list (250000)));
    assert_done (self, set_value ("x-new", make_list (200000)));
    bb_document_use_actor (self, NULL);
    assert_refused (self, set_value ("x-other", make_list (50000)));
    assert_done (self, set_value ("x-other", make_list (40000)));
    assert_done (self, bb_sample_remove ("x-new", NULL));
    assert_done (self, set_value ("x-another", make_list (200000)));
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* What a register takes: its value and stamps, or a list of such pairs among the merge data. */
static void
test_register (void)
{
    static const struct {
        const char *entries;
        gint64 shown;
        gint64 hidden;
    } cases[] = {
        { "x@a1/1", 2, 4 },        { "x@a1/1 x@b1/1", 2, 4 }, { "x@a1/1 y@b1/1", 6, 7 },
        { "x@a1/1 *@b1/1", 5, 6 }, { "*@a1/1 *@b1/1", 3, 3 },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autoptr (BbDocument) document = bb_sample_document_new (STATUS, cases[i].entries, NULL);
        BbRegister *register_ = bb_document_get_register (document, STATUS);

        g_assert_cmpint (_bb_tally_of_register (register_, TRUE).values, ==, cases[i].shown);
        g_assert_cmpint (_bb_tally_of_register (register_, FALSE).values, ==, cases[i].hidden);
    }
}

static void
rebuild_cb (BbRegister *register_, gpointer user_data)
{
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++)
        bb_document_builder_add_entry (user_data, bb_register_get_entry (register_, i));
}

static void
see_cb (const char *actor, guint64 counter, gpointer user_data)
{
    bb_document_builder_add_seen (user_data, actor, counter);
}

static BbTally
measure_anew (BbDocument *document)
{
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (bb_document_get_schema (document), "sample");
    BbHistory *history = bb_document_get_history (document);
    g_autoptr (BbDocument) copy = NULL;

    /* An actor stays seen when nothing of its writes is left. */
    bb_context_foreach (bb_document_get_seen (document), see_cb, builder);
    bb_document_foreach (document, NULL, rebuild_cb, builder);
    for (guint i = 0; i < bb_history_get_size (history); i++)
        bb_document_builder_add_record (builder, bb_history_get_record (history, i));
    copy = bb_document_builder_end (builder);
    return _bb_document_measure (copy);
}

static BbTransaction *
make_edit (GRand *rand)
{
    static const char *const items[] = { "blocks/own-1", "blocks/own-1/checklist/c", "parking/p" };
    static const char *const fields[] = {
        "blocks/own-1/checklist/c/text",
        "blocks/own-1/checklist/c-1/text",
        "blocks/own-1/rank",
        "blocks/own-10/due",
        "blocks/own/status",
        "parking/p/text",
        "x-new/a/b",
    };
    const char *path = fields[g_rand_int_range (rand, 0, G_N_ELEMENTS (fields))];
    g_autoptr (BbBasis) basis = bb_basis_new ();

    if (g_rand_int_range (rand, 0, 4) == 0)
        return bb_sample_remove (items[g_rand_int_range (rand, 0, G_N_ELEMENTS (items))], NULL);
    if (g_rand_int_range (rand, 0, 4) == 0)
        return bb_sample_remove (path, NULL);
    if (g_rand_int_range (rand, 0, 3) == 0)
        bb_basis_name (basis, path, NULL);
    return g_rand_boolean (rand) ? bb_sample_set (path, "text", basis)
                                 : set_value (path, g_strdup ("[1,[true,{\"a\":null}]]"));
}

/* The running account is that of a look at all. */
static void
test_account (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (BbDocument) self = bb_sample_document_new (NULL, NULL);

    _bb_document_measure (self);
    for (guint i = 0; i < 400; i++) {
        BbTally running, anew;

        bb_sample_commit (self, "a", make_edit (rand));
        running = _bb_document_measure (self);
        anew = measure_anew (self);
        g_assert_cmpint (running.values, ==, anew.values);
        g_assert_cmpint (running.bytes, ==, anew.bytes);
    }
    g_assert_finalize_object (g_steal_pointer (&self));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/document-limits/path", test_path);
    g_test_add_func ("/document-limits/string", test_string);
    g_test_add_func ("/document-limits/depth", test_depth);
    g_test_add_func ("/document-limits/depth-elsewhere", test_depth_elsewhere);
    g_test_add_func ("/document-limits/bytes", test_bytes);
    g_test_add_func ("/document-limits/values", test_values);
    g_test_add_func ("/document-limits/register", test_register);
    g_test_add_func ("/document-limits/running-account", test_account);

    return g_test_run ();
}
