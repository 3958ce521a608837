/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-day.h"

#include "bb-test.h"
#include "model/bb-date.h"

static void
count_cb (BbDay *day, guint *count)
{
    (*count)++;
}

static void
test_changed (void)
{
    BbDay *day;
    guint count = 0;

    bb_date_pretend_today ("2027-02-28");
    day = bb_day_new ();
    g_signal_connect (day, "changed", G_CALLBACK (count_cb), &count);
    bb_day_look (day);
    g_assert_cmpuint (count, ==, 0);
    bb_date_pretend_today ("2027-03-01");
    bb_day_look (day);
    bb_day_look (day);
    g_assert_cmpuint (count, ==, 1);
    bb_date_pretend_today (NULL);
    g_assert_finalize_object (day);
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/day/changed-once", test_changed);

    return g_test_run ();
}
