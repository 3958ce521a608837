/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "model/bb-due.h"

static void
test_matches (void)
{
    static const struct {
        const char *date;
        gboolean done, overdue, soon, none;
    } cases[] = {
        { "", FALSE, FALSE, FALSE, TRUE },
        { "2026-02-27", FALSE, TRUE, FALSE, FALSE },
        { "2026-02-27", TRUE, FALSE, FALSE, FALSE },
        { "2026-02-28", FALSE, FALSE, TRUE, FALSE },
        { "2026-02-28", TRUE, FALSE, FALSE, FALSE },
        { "2026-03-14", FALSE, FALSE, TRUE, FALSE },
        { "2026-03-15", FALSE, FALSE, FALSE, FALSE },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        const char *date = cases[i].date;
        gboolean done = cases[i].done;

        g_test_message ("%s", date);
        g_assert_true (bb_due_matches (BB_DUE_ANY, date, done, "2026-02-28"));
        g_assert_true (bb_due_matches (BB_DUE_OVERDUE, date, done, "2026-02-28") ==
                       cases[i].overdue);
        g_assert_true (bb_due_matches (BB_DUE_SOON, date, done, "2026-02-28") == cases[i].soon);
        g_assert_true (bb_due_matches (BB_DUE_NONE, date, done, "2026-02-28") == cases[i].none);
    }
}

static void
test_labels (void)
{
    g_assert_cmpstr (bb_due_get_label (BB_DUE_ANY), ==, "Any date");
    g_assert_cmpstr (bb_due_get_label (BB_DUE_OVERDUE), ==, "Overdue");
    g_assert_cmpstr (bb_due_get_label (BB_DUE_SOON), ==, "Within 14 days");
    g_assert_cmpstr (bb_due_get_label (BB_DUE_NONE), ==, "No date");
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/due/knows-overdue-soon-and-none", test_matches);
    g_test_add_func ("/due/has-names", test_labels);

    return g_test_run ();
}
