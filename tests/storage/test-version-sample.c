/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "storage/bb-version-private.h"
#include "storage/bb-version-sample.h"

#define NOW G_GINT64_CONSTANT (1800000000)

/* Ages in seconds, the newest first. */
static char *
sample (const gint64 *ages, guint n_ages)
{
    g_autoptr (GListStore) versions = g_list_store_new (BB_TYPE_VERSION);
    g_autoptr (GListModel) left = NULL;
    GString *words = g_string_new (NULL);

    for (guint i = 0; i < n_ages; i++) {
        BbVersionKey key = { .number = n_ages - i, .time = NOW - ages[i] };
        g_autoptr (BbVersion) version = _bb_version_new ("p", &key, 1, NULL);

        g_list_store_append (versions, version);
    }
    left = bb_version_sample (G_LIST_MODEL (versions), NOW);
    for (guint i = 0; i < g_list_model_get_n_items (left); i++) {
        g_autoptr (BbVersion) version = g_list_model_get_item (left, i);

        g_string_append_printf (words, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                                NOW - bb_version_get_time (version));
    }
    return g_string_free_and_steal (words);
}

#define EXPECT(expected, ...)                                                                      \
    G_STMT_START                                                                                   \
    {                                                                                              \
        const gint64 ages[] = { __VA_ARGS__ };                                                     \
        g_autofree char *left = sample (ages, G_N_ELEMENTS (ages));                                \
                                                                                                   \
        g_assert_cmpstr (left, ==, expected);                                                      \
    }                                                                                              \
    G_STMT_END

static void
test_leaves_out (void)
{
    EXPECT ("2", 2);
    EXPECT ("2 5", 2, 5);
    EXPECT ("2 62 122 124", 2, 4, 61, 62, 121, 122, 123, 124);
    EXPECT ("0 4000 4600 4700", 0, 4000, 4599, 4600, 4700);
    EXPECT ("0 90000 93600 93601", 0, 90000, 93599, 93600, 93601);
}

/* A computer whose clock was put back has versions of tomorrow. */
static void
test_clock (void)
{
    EXPECT ("-50 10", -50, -40, 10);
    EXPECT ("10 -50", 10, -40, -50);
}

static void
test_is_bounded (void)
{
    g_autoptr (GArray) ages = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_autofree char *left = NULL;
    g_auto (GStrv) items = NULL;

    for (gint64 age = 0; age < 30 * 24 * 3600; age += 60)
        g_array_append_val (ages, age);
    left = sample ((const gint64 *) (gpointer) ages->data, ages->len);
    items = g_strsplit (left, " ", -1);
    g_assert_cmpuint (g_strv_length (items), <, 60 + 6 * 24 + 24 * 30 + 2);
    g_assert_cmpuint (g_strv_length (items), >, 24 * 29);
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/version-sample/leaves-out", test_leaves_out);
    g_test_add_func ("/version-sample/clock-put-back", test_clock);
    g_test_add_func ("/version-sample/is-bounded", test_is_bounded);
    return g_test_run ();
}
