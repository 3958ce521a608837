/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "model/bb-date.h"

static void
test_valid (void)
{
    static const char *const good[] = { "2026-09-15", "2024-02-29", "0001-01-01", "9999-12-31" };

    for (guint i = 0; i < G_N_ELEMENTS (good); i++)
        g_assert_true (bb_date_is_valid (good[i]));
}

static void
test_invalid (void)
{
    static const char *const wrong[] = {
        "",           "2026",        "2026-9-15",   "15-09-2026", "2026-09-31",
        "2025-02-29", "2026-13-01",  "2026-00-10",  "2026-01-00", "0000-01-01",
        "2026/09/15", "2026-09-15 ", " 2026-09-15", "2026-09-1é", "+026-09-15",
        "soon"
    };

    for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
        g_test_message ("“%s”", wrong[i]);
        g_assert_false (bb_date_is_valid (wrong[i]));
    }
    g_assert_false (bb_date_is_valid (NULL));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/date/takes-days-that-exist", test_valid);
    g_test_add_func ("/date/refuses-everything-else", test_invalid);

    return g_test_run ();
}
