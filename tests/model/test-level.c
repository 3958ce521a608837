/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "model/bb-level.h"

static void
test_nicks (void)
{
    static const char *const nicks[] = { "", "low", "medium", "high" };

    for (guint i = 0; i < BB_N_LEVELS; i++) {
        g_assert_cmpstr (bb_level_get_nick ((BbLevel) i), ==, nicks[i]);
        g_assert_cmpint (bb_level_from_nick (nicks[i]), ==, i);
    }
    g_assert_cmpint (bb_level_from_nick (NULL), ==, BB_LEVEL_NONE);
    g_assert_cmpint (bb_level_from_nick ("none"), ==, BB_LEVEL_NONE);
    g_assert_cmpint (bb_level_from_nick ("utmost"), ==, BB_LEVEL_NONE);
}

static void
test_labels (void)
{
    g_assert_cmpstr (bb_level_get_label (BB_LEVEL_NONE), ==, "Not said");
    g_assert_cmpstr (bb_level_get_label (BB_LEVEL_LOW), ==, "Low");
    g_assert_cmpstr (bb_level_get_label (BB_LEVEL_MEDIUM), ==, "Medium");
    g_assert_cmpstr (bb_level_get_label (BB_LEVEL_HIGH), ==, "High");
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/level/reads-and-writes-words-of-the-file", test_nicks);
    g_test_add_func ("/level/has-names", test_labels);

    return g_test_run ();
}
