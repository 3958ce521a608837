/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-rank.h"

#include "bb-test.h"

#define INSERTIONS 10000

static void
test_between (void)
{
    static const struct {
        const char *after;
        const char *before;
        const char *rank;
    } cases[] = {
        { NULL, NULL, "i" },    { "i", NULL, "i1" },      { "i1", NULL, "i2" },
        { "iz", NULL, "j" },    { "i1abc", NULL, "i2a" }, { "zy", NULL, "zz" },
        { "zz", NULL, "zzi" },  { "zzz", NULL, "zzzi" },  { NULL, "i", "hz" },
        { NULL, "i1", "i" },    { NULL, "i1abc", "i0a" }, { NULL, "02", "01" },
        { NULL, "01", "00i" },  { NULL, "1", "0z" },      { NULL, "001", "000i" },
        { "i", "j", "ii" },     { "i", "i1", "i0i" },     { "h", "k", "i" },
        { "iz", "j5", "j" },    { "i", "k", "j" },        { "az", "b", "azi" },
        { "i", "i01", "i00i" }, { "i1", "i11", "i10i" },  { "a5", "a5000z", "a5000h" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autofree char *rank = bb_rank_between (cases[i].after, cases[i].before);

        g_assert_cmpstr (rank, ==, cases[i].rank);
    }
}

static void
test_between_gives_up (void)
{
    g_autofree char *longest = g_strnfill (64, 'z');
    g_autofree char *deep = g_strnfill (64, '0');

    deep[63] = '1';
    g_assert_null (bb_rank_between ("i", "i"));
    g_assert_null (bb_rank_between ("j", "i"));
    g_assert_null (bb_rank_between ("i0", NULL));
    g_assert_null (bb_rank_between (NULL, "I"));
    g_assert_null (bb_rank_between ("", "i"));
    g_assert_null (bb_rank_between (longest, NULL));
    g_assert_null (bb_rank_between (NULL, deep));
}

static void
test_is_valid (void)
{
    g_autofree char *longest = g_strnfill (64, 'z');
    g_autofree char *too_long = g_strnfill (65, 'z');

    g_assert_true (bb_rank_is_valid ("1"));
    g_assert_true (bb_rank_is_valid ("0z"));
    g_assert_true (bb_rank_is_valid (longest));
    g_assert_false (bb_rank_is_valid (too_long));
    g_assert_false (bb_rank_is_valid (NULL));
    g_assert_false (bb_rank_is_valid (""));
    g_assert_false (bb_rank_is_valid ("0"));
    g_assert_false (bb_rank_is_valid ("i0"));
    g_assert_false (bb_rank_is_valid ("i-"));
    g_assert_false (bb_rank_is_valid ("I"));
}

static void
test_spread (void)
{
    static const guint sizes[] = { 0, 1, 2, 34, 647, 648, 649, 5000, 50000 };
    g_auto (GStrv) one = bb_rank_spread (1);

    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
        g_auto (GStrv) ranks = bb_rank_spread (sizes[i]);

        g_assert_cmpuint (g_strv_length (ranks), ==, sizes[i]);
        for (guint j = 0; ranks[j] != NULL; j++) {
            g_assert_true (bb_rank_is_valid (ranks[j]));
            if (j > 0)
                g_assert_cmpstr (ranks[j - 1], <, ranks[j]);
        }
    }
    g_assert_true (g_strv_equal ((const char *const *) one, (const char *const[]) { "i", NULL }));
}

/* Where between neighbours there is nothing left, all are ranked anew. */
static void
insert (GPtrArray *ranks, guint position)
{
    const char *after = position > 0 ? ranks->pdata[position - 1] : NULL;
    const char *before = position < ranks->len ? ranks->pdata[position] : NULL;
    char *rank = bb_rank_between (after, before);

    if (rank == NULL) {
        g_auto (GStrv) spread = bb_rank_spread (ranks->len + 1);

        g_ptr_array_set_size (ranks, 0);
        for (guint i = 0; spread[i] != NULL; i++)
            g_ptr_array_add (ranks, g_steal_pointer (&spread[i]));
        return;
    }
    g_assert_true (bb_rank_is_valid (rank));
    g_assert_true (after == NULL || strcmp (after, rank) < 0);
    g_assert_true (before == NULL || strcmp (rank, before) < 0);
    g_ptr_array_insert (ranks, (int) position, rank);
}

static void
test_insertions (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (GPtrArray) ranks = g_ptr_array_new_with_free_func (g_free);
    guint home = 0;

    for (guint i = 0; i < INSERTIONS; i++) {
        /* Now and then many in a row at one place, at an end or in the middle. */
        if (g_rand_int_range (rand, 0, 100) == 0)
            home = (guint) g_rand_int_range (rand, 0, (gint32) ranks->len + 1);
        insert (ranks, g_rand_boolean (rand)
                           ? MIN (home, ranks->len)
                           : (guint) g_rand_int_range (rand, 0, (gint32) ranks->len + 1));
    }
    for (guint i = 1; i < ranks->len; i++)
        g_assert_cmpstr (ranks->pdata[i - 1], <, ranks->pdata[i]);
    g_assert_cmpuint (ranks->len, ==, INSERTIONS);
}

static void
test_growth (void)
{
    g_autofree char *rank = bb_rank_between (NULL, NULL);

    /* A list that only grows keeps short ranks. */
    for (guint i = 0; i < 600; i++) {
        char *next = bb_rank_between (rank, NULL);

        g_free (rank);
        rank = next;
        g_assert_cmpuint (strlen (rank), <=, 2);
    }
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/rank/between", test_between);
    g_test_add_func ("/rank/between-gives-up", test_between_gives_up);
    g_test_add_func ("/rank/is-valid", test_is_valid);
    g_test_add_func ("/rank/spread-rises", test_spread);
    g_test_add_func ("/rank/insertions-keep-the-order", test_insertions);
    g_test_add_func ("/rank/a-growing-list-stays-short", test_growth);

    return g_test_run ();
}
