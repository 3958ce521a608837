/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "session/bb-pace.h"

#define SECOND G_TIME_SPAN_SECOND

/* When edits are made, in tenths of a second, and when it is time then. */
static const struct {
    gint64 edits[8];
    gint64 due;
} cases[] = {
    { { 0 }, 0 },
    { { 10 }, 30 },
    { { 10, 20 }, 40 },
    { { 10, 29, 48 }, 68 },
    { { 10, 29, 48, 67, 86, 105 }, 110 },
    { { 10, 111 }, 110 },
};

static void
test_due (void)
{
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        BbPace pace;

        bb_pace_init (&pace);
        for (guint j = 0; cases[i].edits[j] != 0; j++)
            bb_pace_note (&pace, cases[i].edits[j] * SECOND / 10);
        g_assert_cmpint (bb_pace_get_due (&pace), ==, cases[i].due * SECOND / 10);
    }
}

static void
test_clear (void)
{
    BbPace pace;

    bb_pace_init (&pace);
    bb_pace_note (&pace, SECOND);
    bb_pace_clear (&pace);
    g_assert_cmpint (bb_pace_get_due (&pace), ==, 0);
    bb_pace_note (&pace, 100 * SECOND);
    g_assert_cmpint (bb_pace_get_due (&pace), ==, 102 * SECOND);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/pace/two-seconds-after-the-last-ten-after-the-first", test_due);
    g_test_add_func ("/pace/begins-anew", test_clear);

    return g_test_run ();
}
