/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-leap.h"

#include "session/bb-session.h"

#include "bb-test-catalogue.h"
#include "bb-test.h"

/* 1 and 3 are ambitions, 5 is done; of the second party 8 is done, the rest lies in the tray. */
static BbSession *
session_new (void)
{
    static const struct {
        const char *number;
        BbStatus status;
    } moves[] = {
        { "1", BB_STATUS_AMBITION },
        { "3", BB_STATUS_AMBITION },
        { "5", BB_STATUS_DONE },
        { "8", BB_STATUS_DONE },
    };
    g_autoptr (BbCatalogue) catalogue = bb_test_catalogue_new ();
    BbSession *session = bb_session_new ("Title", "Town", "en", catalogue);
    BbProject *project = bb_session_get_project (session);

    for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
        g_assert_true (bb_session_move_block (session,
                                              bb_project_find_block (project, moves[i].number),
                                              moves[i].status, BB_POSITION_LAST, NULL, NULL));
    return session;
}

static void
assert_leap (BbSession *session, const char *from, BbLeap leap, const char *to)
{
    BbProject *project = bb_session_get_project (session);
    BbBlock *block = bb_leap_find (project, bb_project_find_block (project, from), leap);

    g_assert_cmpstr (block != NULL ? bb_block_get_number_text (block) : NULL, ==, to);
}

static void
test_within_the_cell (void)
{
    g_autoptr (BbSession) session = session_new ();

    assert_leap (session, "3", BB_LEAP_CELL_START, "1");
    assert_leap (session, "1", BB_LEAP_CELL_END, "3");
    assert_leap (session, "4", BB_LEAP_CELL_START, "2");
    assert_leap (session, "5", BB_LEAP_CELL_END, "5");
}

static void
test_to_another_lane (void)
{
    g_autoptr (BbSession) session = session_new ();

    assert_leap (session, "5", BB_LEAP_LANE_BELOW, "8");
    assert_leap (session, "1", BB_LEAP_LANE_BELOW, "7");
    assert_leap (session, "12", BB_LEAP_LANE_ABOVE, "2");
    assert_leap (session, "1", BB_LEAP_LANE_ABOVE, NULL);
    assert_leap (session, "8", BB_LEAP_LANE_BELOW, NULL);
}

static void
test_over_the_board (void)
{
    g_autoptr (BbSession) session = session_new ();

    assert_leap (session, "8", BB_LEAP_BOARD_START, "2");
    assert_leap (session, "2", BB_LEAP_BOARD_END, "8");
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/leap/within-the-cell", test_within_the_cell);
    g_test_add_func ("/leap/to-another-lane", test_to_another_lane);
    g_test_add_func ("/leap/over-the-board", test_over_the_board);
    return g_test_run ();
}
