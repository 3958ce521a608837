/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-history-private.h"

#include "bb-test.h"

#define N_PATHS 40

static BbRecord *
make (guint64 lamport, guint path)
{
    g_autofree char *line = g_strdup_printf (
        "%" G_GUINT64_FORMAT ":a:%" G_GUINT64_FORMAT " - edit p%u -", lamport, lamport + 1, path);

    return bb_record_parse (line);
}

static char *
join (BbHistory *self)
{
    GString *text = g_string_new (NULL);

    for (guint i = 0; i < bb_history_get_size (self); i++)
        g_string_append_printf (text, "%s\n", bb_history_get_record (self, i)->line);
    return g_string_free_and_steal (text);
}

static void
test_order (void)
{
    g_autoptr (BbHistory) self = _bb_history_new ();
    static const guint times[] = { 5, 1, 3, 3, 2, 4, 1 };

    g_assert_cmpuint (bb_history_get_clock (self), ==, 0);
    for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
        g_autoptr (BbRecord) record = make (times[i], 0);

        _bb_history_add (self, record);
    }
    g_assert_cmpuint (bb_history_get_size (self), ==, 5);
    for (guint i = 0; i < 5; i++)
        g_assert_cmpuint (bb_history_get_record (self, i)->lamport, ==, i + 1);
    g_assert_cmpuint (bb_history_get_clock (self), ==, 5);
}

/* What is older than the newest 5,000 leaves the newest of its path. */
static void
test_cut (void)
{
    g_autoptr (BbHistory) self = _bb_history_new ();

    for (guint i = 0; i < BB_HISTORY_MAX + 100; i++) {
        g_autoptr (BbRecord) record = make (i, i < 50 ? 1 : i < 70 ? 2 : 3);

        _bb_history_add (self, record);
    }
    g_assert_cmpuint (bb_history_get_size (self), ==, BB_HISTORY_MAX + 3);
    g_assert_cmpuint (bb_history_get_record (self, 0)->lamport, ==, 49);
    g_assert_cmpuint (bb_history_get_record (self, 1)->lamport, ==, 69);
    g_assert_cmpuint (bb_history_get_record (self, 2)->lamport, ==, 99);
    g_assert_cmpuint (bb_history_get_record (self, 3)->lamport, ==, 100);
}

static void
test_late_record (void)
{
    g_autoptr (BbHistory) self = _bb_history_new ();
    g_autoptr (BbRecord) older = make (10, 1);
    g_autoptr (BbRecord) newer = make (20, 1);
    g_autoptr (BbRecord) oldest = make (5, 1);

    for (guint i = 0; i < BB_HISTORY_MAX; i++) {
        g_autoptr (BbRecord) record = make (100 + i, 9);

        _bb_history_add (self, record);
    }
    _bb_history_add (self, older);
    g_assert_true (bb_history_get_record (self, 0) == older);
    _bb_history_add (self, newer);
    g_assert_true (bb_history_get_record (self, 0) == newer);
    _bb_history_add (self, oldest);
    g_assert_true (bb_history_get_record (self, 0) == newer);
    g_assert_cmpuint (bb_history_get_size (self), ==, BB_HISTORY_MAX + 1);
}

static void
test_broken (void)
{
    g_autoptr (BbHistory) self = _bb_history_new ();
    g_autoptr (BbRecord) broken = bb_record_parse ("what is this");
    g_autoptr (BbRecord) other = bb_record_parse ("and this");

    for (guint i = 0; i < BB_HISTORY_MAX + 100; i++) {
        g_autoptr (BbRecord) record = make (i, 0);

        if (i == 50)
            _bb_history_add (self, broken);
        if (i == BB_HISTORY_MAX + 50)
            _bb_history_add (self, other);
        _bb_history_add (self, record);
    }
    g_assert_cmpuint (bb_history_get_n_broken (self), ==, 2);
    g_assert_cmpuint (bb_history_get_size (self), ==, BB_HISTORY_MAX + 3);
    g_assert_true (bb_history_get_record (self, 0) == other);
    g_assert_true (bb_history_get_record (self, 1) == broken);
}

static GPtrArray *
make_random (GRand *rand, guint n_records)
{
    GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_record_unref);

    for (guint i = 0; i < n_records; i++)
        g_ptr_array_add (records, g_rand_int_range (rand, 0, 1000) == 0
                                      ? bb_record_parse (g_rand_boolean (rand) ? "broken" : "too")
                                      : make ((guint64) g_rand_int_range (rand, 0, 12000),
                                              (guint) g_rand_int_range (rand, 0, N_PATHS)));
    return records;
}

static void
assert_same (BbHistory *a, BbHistory *b)
{
    g_autofree char *left = join (a);
    g_autofree char *right = join (b);

    g_assert_cmpstr (left, ==, right);
    g_assert_true (_bb_history_equal (a, b));
    g_assert_cmpuint (_bb_history_get_n_bytes (a), ==, _bb_history_get_n_bytes (b));
    g_assert_cmpuint (bb_history_get_n_broken (a), ==, bb_history_get_n_broken (b));
}

static GPtrArray *
list (BbHistory *self)
{
    GPtrArray *records = g_ptr_array_new ();

    for (guint i = 0; i < bb_history_get_size (self); i++)
        g_ptr_array_add (records, bb_history_get_record (self, i));
    return records;
}

/* cut (A ∪ B) = cut (cut (A) ∪ cut (B)), and one by one is the same as all at once. */
static void
test_cut_of_union (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < 8; i++) {
        g_autoptr (GPtrArray) some = make_random (rand, 7000);
        g_autoptr (GPtrArray) others = make_random (rand, i % 2 == 0 ? 300 : 7000);
        g_autoptr (BbHistory) together = _bb_history_new ();
        g_autoptr (BbHistory) apart = _bb_history_new ();
        g_autoptr (BbHistory) cut = _bb_history_new ();
        g_autoptr (BbHistory) singly = _bb_history_new ();
        g_autoptr (GPtrArray) rest = NULL;

        _bb_history_add_all (together, some);
        _bb_history_add_all (together, others);
        _bb_history_add_all (apart, some);
        _bb_history_add_all (cut, others);
        rest = list (cut);
        _bb_history_add_all (apart, rest);
        assert_same (together, apart);

        for (guint j = 0; j < some->len; j++)
            _bb_history_add (singly, some->pdata[j]);
        for (guint j = 0; j < others->len; j++)
            _bb_history_add (singly, others->pdata[j]);
        assert_same (together, singly);
    }
}

static void
test_copy (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (GPtrArray) records = make_random (rand, 9000);
    g_autoptr (BbHistory) self = _bb_history_new ();
    g_autoptr (BbHistory) copy = NULL;
    g_autoptr (BbRecord) next = make (20000, 1);

    _bb_history_add_all (self, records);
    copy = _bb_history_copy (self);
    assert_same (self, copy);
    _bb_history_add (copy, next);
    g_assert_false (_bb_history_equal (self, copy));
    _bb_history_add (self, next);
    assert_same (self, copy);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/history/each-record-once-in-order", test_order);
    g_test_add_func ("/history/cut-keeps-the-base-picture", test_cut);
    g_test_add_func ("/history/record-from-before-the-cut", test_late_record);
    g_test_add_func ("/history/broken-lines-stay", test_broken);
    g_test_add_func ("/history/cut-of-a-union", test_cut_of_union);
    g_test_add_func ("/history/copy", test_copy);

    return g_test_run ();
}
