/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-picks.h"

#include "session/bb-session.h"

#include "bb-test-catalogue.h"
#include "bb-test.h"

static void
count_cb (BbPicks *picks, guint *count)
{
    (*count)++;
}

static void
test_set (void)
{
    g_autoptr (BbCatalogue) catalogue = bb_test_catalogue_new ();
    g_autoptr (BbSession) session = bb_session_new ("Title", "Town", "en", catalogue);
    BbProject *project = bb_session_get_project (session);
    BbBlock *one = bb_project_find_block (project, "1");
    BbBlock *two = bb_project_find_block (project, "2");
    BbPicks *picks = bb_picks_new ();
    g_autoptr (GPtrArray) blocks = NULL;
    guint count = 0;

    g_signal_connect (picks, "changed", G_CALLBACK (count_cb), &count);
    bb_picks_clear (picks);
    g_assert_cmpuint (count, ==, 0);
    bb_picks_toggle (picks, two);
    bb_picks_add (picks, one);
    bb_picks_add (picks, one);
    g_assert_cmpuint (count, ==, 2);
    g_assert_cmpuint (bb_picks_get_size (picks), ==, 2);

    blocks = bb_picks_dup_blocks (picks);
    g_assert_true (blocks->pdata[0] == two && blocks->pdata[1] == one);
    bb_picks_toggle (picks, two);
    g_assert_false (bb_picks_contains (picks, two));
    g_assert_true (bb_picks_contains (picks, one));
    bb_picks_clear (picks);
    g_assert_cmpuint (bb_picks_get_size (picks), ==, 0);
    g_assert_cmpuint (count, ==, 4);
    g_assert_finalize_object (picks);
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/picks/set", test_set);
    return g_test_run ();
}
