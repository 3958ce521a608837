/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-board-private.h"
#include "board/bb-leap.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    GtkWidget *board;
    GtkWindow *window;
    char *said;
    guint n_activated;
} Fixture;

static void
moved_cb (BbBoard *board, const char *text, Fixture *self)
{
    g_set_str (&self->said, text);
}

static void
activated_cb (BbBoard *board, BbBlock *block, Fixture *self)
{
    self->n_activated++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Title", "Town", "en", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->board = g_object_ref_sink (bb_board_new ());
    g_signal_connect (self->board, "moved", G_CALLBACK (moved_cb), self);
    g_signal_connect (self->board, "activated", G_CALLBACK (activated_cb), self);
    bb_board_set_session (BB_BOARD (self->board), self->session);
    self->window = bb_test_present (self->board, 1600, 900);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->board);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
    g_free (self->said);
}

static BbBlock *
get_block (Fixture *self, const char *number)
{
    return bb_project_find_block (self->project, number);
}

static void
focus (Fixture *self, const char *number)
{
    g_assert_true (bb_board_focus_block (BB_BOARD (self->board), get_block (self, number)));
}

static gboolean
has_focus (Fixture *self, const char *number)
{
    BbCard *card = bb_wall_get_card (BB_BOARD (self->board)->wall, get_block (self, number));

    return gtk_window_get_focus (self->window) == GTK_WIDGET (card);
}

static void
activate (Fixture *self, const char *action, GVariant *argument)
{
    g_assert_true (gtk_widget_activate_action_variant (self->board, action, argument));
}

static void
shift (Fixture *self, GtkDirectionType direction)
{
    activate (self, "board.shift", g_variant_new_int32 (direction));
}

static void
assert_order (Fixture *self, BbStatus status, const char *numbers)
{
    BbTopic *party = bb_catalogue_find (self->catalogue, BB_TOPIC_PARTY, "p1");
    GListModel *cell = G_LIST_MODEL (bb_project_get_cell (self->project, party, status));
    g_autoptr (GString) actual = g_string_new (NULL);

    for (guint i = 0; i < g_list_model_get_n_items (cell); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (cell, i);

        g_string_append_printf (actual, "%s%s", i > 0 ? " " : "", bb_block_get_number_text (block));
    }
    g_assert_cmpstr (actual->str, ==, numbers);
}

static void
test_selected_block (Fixture *self, gconstpointer data)
{
    BbBoard *board = BB_BOARD (self->board);
    BbTestCounter counter;

    bb_test_count_notify (&counter, board, "selected-block");
    focus (self, "2");
    g_assert_true (bb_board_get_selected_block (board) == get_block (self, "2"));
    bb_board_set_selected_block (board, get_block (self, "2"));
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_count_clear (&counter);
}

static void
test_place_moves_and_keeps_focus (Fixture *self, gconstpointer data)
{
    focus (self, "2");
    activate (self, "board.place", g_variant_new_string ("done"));
    assert_order (self, BB_STATUS_DONE, "2");
    g_assert_true (has_focus (self, "2"));
    g_assert_cmpstr (self->said, ==, "“Block 2” is now in Done, place 1 of 1");
    activate (self, "board.place", g_variant_new_string ("none"));
    g_assert_cmpstr (self->said, ==, "“Block 2” is back in the tray");
    assert_order (self, BB_STATUS_NONE, "1 2 3 4 5 6");
}

static void
test_shift_walks_statuses_and_order (Fixture *self, gconstpointer data)
{
    for (guint i = 1; i <= 3; i++) {
        g_autofree char *number = g_strdup_printf ("%u", i);

        focus (self, number);
        shift (self, GTK_DIR_RIGHT);
    }
    assert_order (self, BB_STATUS_AMBITION, "1 2 3");
    shift (self, GTK_DIR_UP);
    assert_order (self, BB_STATUS_AMBITION, "1 3 2");
    shift (self, GTK_DIR_UP);
    shift (self, GTK_DIR_UP);
    assert_order (self, BB_STATUS_AMBITION, "3 1 2");
    shift (self, GTK_DIR_DOWN);
    assert_order (self, BB_STATUS_AMBITION, "1 3 2");
    shift (self, GTK_DIR_RIGHT);
    assert_order (self, BB_STATUS_IN_PROGRESS, "3");
    shift (self, GTK_DIR_LEFT);
    shift (self, GTK_DIR_LEFT);
    shift (self, GTK_DIR_LEFT);
    assert_order (self, BB_STATUS_NONE, "3 4 5 6");
    g_assert_true (has_focus (self, "3"));
}

static void
test_undo_brings_all_back (Fixture *self, gconstpointer data)
{
    guint skipped;

    focus (self, "1");
    shift (self, GTK_DIR_RIGHT);
    shift (self, GTK_DIR_RIGHT);
    g_assert_true (bb_session_undo (self->session, &skipped, NULL));
    assert_order (self, BB_STATUS_AMBITION, "1");
    g_assert_true (bb_session_undo (self->session, &skipped, NULL));
    assert_order (self, BB_STATUS_NONE, "1 2 3 4 5 6");
    g_assert_true (has_focus (self, "1"));
}

static void
test_arrows_walk (Fixture *self, gconstpointer data)
{
    focus (self, "1");
    activate (self, "board.walk", g_variant_new_int32 (GTK_DIR_DOWN));
    g_assert_true (has_focus (self, "2"));
    activate (self, "board.walk", g_variant_new_int32 (GTK_DIR_UP));
    g_assert_true (has_focus (self, "1"));
}

static void
test_details (Fixture *self, gconstpointer data)
{
    focus (self, "1");
    activate (self, "board.details", NULL);
    g_assert_cmpuint (self->n_activated, ==, 1);
}

static void
test_nothing_moved_nothing_said (Fixture *self, gconstpointer data)
{
    focus (self, "2");
    shift (self, GTK_DIR_RIGHT);
    g_clear_pointer (&self->said, g_free);
    bb_board_move (BB_BOARD (self->board), get_block (self, "2"), BB_STATUS_AMBITION, 0);
    activate (self, "board.place", g_variant_new_string ("ambition"));
    shift (self, GTK_DIR_UP);
    g_assert_null (self->said);
    assert_order (self, BB_STATUS_AMBITION, "2");
}

static void
test_wall_opens_a_place (Fixture *self, gconstpointer data)
{
    BbWall *wall = BB_BOARD (self->board)->wall;
    BbRect cell = bb_wall_get_geometry (wall)->lanes[0].cells[BB_STATUS_DONE];
    BbDropHint hint = { .lifted = get_block (self, "1") };

    bb_wall_lift (wall, hint.lifted);
    g_assert_true (bb_wall_find_place (wall, cell.x + 20, cell.y + 60, &hint));
    g_assert_cmpint (hint.status, ==, BB_STATUS_DONE);
    g_assert_cmpuint (hint.position, ==, 0);
    bb_wall_open_place (wall, &hint);
    bb_wall_put_down (wall);
    g_assert_false (bb_wall_find_place (wall, 2, 2, &hint));
    assert_order (self, BB_STATUS_DONE, "");
}

static void
test_empty_board_has_no_selection (void)
{
    g_autoptr (GtkWidget) board = g_object_ref_sink (bb_board_new ());

    g_assert_null (bb_board_get_selected_block (BB_BOARD (board)));
    g_assert_null (bb_board_get_session (BB_BOARD (board)));
    g_assert_finalize_object (g_steal_pointer (&board));
}

static void
pick (Fixture *self, const char *number)
{
    focus (self, number);
    activate (self, "board.pick", NULL);
}

static void
test_picked_cards_move_together (Fixture *self, gconstpointer data)
{
    pick (self, "4");
    pick (self, "1");
    activate (self, "board.place", g_variant_new_string ("done"));
    assert_order (self, BB_STATUS_DONE, "1 4");
    g_assert_cmpstr (self->said, ==, "2 cards are now in Done");
    g_assert_true (has_focus (self, "1"));
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    assert_order (self, BB_STATUS_NONE, "1 2 3 4 5 6");

    activate (self, "board.cancel", NULL);
    activate (self, "board.place", g_variant_new_string ("done"));
    assert_order (self, BB_STATUS_DONE, "1");
}

static void
test_a_card_that_is_not_picked_moves_alone (Fixture *self, gconstpointer data)
{
    pick (self, "4");
    pick (self, "5");
    focus (self, "2");
    activate (self, "board.place", g_variant_new_string ("ambition"));
    assert_order (self, BB_STATUS_AMBITION, "2");
}

static void
test_shift_with_an_arrow_picks (Fixture *self, gconstpointer data)
{
    focus (self, "1");
    activate (self, "board.extend", g_variant_new_int32 (GTK_DIR_DOWN));
    g_assert_true (has_focus (self, "2"));
    activate (self, "board.place", g_variant_new_string ("in-progress"));
    assert_order (self, BB_STATUS_IN_PROGRESS, "1 2");
}

static void
type (Fixture *self, const char *key)
{
    activate (self, "board.digit", g_variant_new_string (key));
}

static void
test_digits_jump (Fixture *self, gconstpointer data)
{
    focus (self, "3");
    type (self, "1");
    g_assert_true (has_focus (self, "1"));
    type (self, "2");
    g_assert_true (has_focus (self, "12"));
    type (self, "7");
    g_assert_true (has_focus (self, "7"));
}

static void
test_leaps (Fixture *self, gconstpointer data)
{
    focus (self, "2");
    activate (self, "board.leap", g_variant_new_int32 (BB_LEAP_CELL_END));
    g_assert_true (has_focus (self, "6"));
    activate (self, "board.leap", g_variant_new_int32 (BB_LEAP_LANE_BELOW));
    g_assert_true (has_focus (self, "7"));
}

static void
test_top_and_bottom (Fixture *self, gconstpointer data)
{
    for (guint i = 1; i <= 3; i++) {
        g_autofree char *number = g_strdup_printf ("%u", i);

        focus (self, number);
        shift (self, GTK_DIR_RIGHT);
    }
    activate (self, "board.rank", g_variant_new_boolean (FALSE));
    assert_order (self, BB_STATUS_AMBITION, "3 1 2");
    activate (self, "board.rank", g_variant_new_boolean (TRUE));
    assert_order (self, BB_STATUS_AMBITION, "1 2 3");
}

/* A place in a cell of the first lane, in the coordinates of the wall. */
static void
get_place (Fixture *self, BbStatus status, double *x, double *y)
{
    BbRect cell = bb_wall_get_geometry (BB_BOARD (self->board)->wall)->lanes[0].cells[status];

    *x = cell.x + 20;
    *y = cell.y + 60;
}

static void
test_a_card_in_the_hand_goes_where_one_taps (Fixture *self, gconstpointer data)
{
    BbBoard *board = BB_BOARD (self->board);
    double x, y;

    focus (self, "3");
    activate (self, "board.carry", NULL);
    get_place (self, BB_STATUS_DONE, &x, &y);
    bb_board_carry_over (board, x, y);
    g_assert_true (bb_board_put_down (board, x, y));
    assert_order (self, BB_STATUS_DONE, "3");
    g_assert_true (has_focus (self, "3"));
    g_assert_null (board->carried);
}

static void
test_a_card_in_the_hand_can_go_back (Fixture *self, gconstpointer data)
{
    BbBoard *board = BB_BOARD (self->board);

    focus (self, "3");
    activate (self, "board.carry", NULL);
    activate (self, "board.cancel", NULL);
    g_assert_null (board->carried);
    activate (self, "board.carry", NULL);
    g_assert_false (bb_board_put_down (board, 2, 2));
    g_assert_null (board->carried);
    assert_order (self, BB_STATUS_NONE, "1 2 3 4 5 6");
}

/* The gesture of a type on the wall that is for fingers only. */
static GtkGesture *
find_touch (Fixture *self, GType type)
{
    GListModel *controllers =
        gtk_widget_observe_controllers (GTK_WIDGET (BB_BOARD (self->board)->wall));
    GtkGesture *found = NULL;

    for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
        g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

        if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) &&
            gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (controller)))
            found = GTK_GESTURE (controller);
    }
    g_object_unref (controllers);
    g_assert_nonnull (found);
    return found;
}

static void
press_long (Fixture *self, const char *number)
{
    BbWall *wall = BB_BOARD (self->board)->wall;
    BbCard *card = bb_wall_get_card (wall, get_block (self, number));
    graphene_point_t point;

    g_assert_true (gtk_widget_compute_point (GTK_WIDGET (card), GTK_WIDGET (wall),
                                             &GRAPHENE_POINT_INIT (10, 10), &point));
    g_signal_emit_by_name (find_touch (self, GTK_TYPE_GESTURE_LONG_PRESS), "pressed",
                           (double) point.x, (double) point.y);
}

static void
test_a_finger_carries_a_card (Fixture *self, gconstpointer data)
{
    GtkGesture *drag = find_touch (self, GTK_TYPE_GESTURE_DRAG);
    double x, y;

    press_long (self, "2");
    g_assert_true (BB_BOARD (self->board)->carried == get_block (self, "2"));
    get_place (self, BB_STATUS_AMBITION, &x, &y);
    g_signal_emit_by_name (drag, "drag-update", x, y);
    g_signal_emit_by_name (drag, "drag-end", x, y);
    assert_order (self, BB_STATUS_AMBITION, "2");
    g_assert_null (BB_BOARD (self->board)->carried);
}

static void
test_a_finger_lets_a_card_go (Fixture *self, gconstpointer data)
{
    GtkGesture *drag = find_touch (self, GTK_TYPE_GESTURE_DRAG);

    press_long (self, "2");
    g_signal_emit_by_name (drag, "cancel", NULL);
    g_assert_null (BB_BOARD (self->board)->carried);
    g_signal_emit_by_name (drag, "drag-end", 700.0, 100.0);
    assert_order (self, BB_STATUS_NONE, "1 2 3 4 5 6");
}

static void
test_regions (Fixture *self, gconstpointer data)
{
    BbBoard *board = BB_BOARD (self->board);

    focus (self, "2");
    shift (self, GTK_DIR_RIGHT);
    gtk_window_set_focus (self->window, NULL);
    g_assert_true (bb_board_focus_region (board, TRUE));
    g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (self->window), board->strip));
    g_assert_true (bb_board_focus_region (board, TRUE));
    g_assert_true (has_focus (self, "1"));
    g_assert_true (bb_board_focus_region (board, TRUE));
    g_assert_true (has_focus (self, "2"));
    g_assert_false (bb_board_focus_region (board, TRUE));
    g_assert_true (bb_board_focus_region (board, FALSE));
    g_assert_true (has_focus (self, "1"));
    g_assert_true (bb_board_focus_region (board, FALSE));
    g_assert_false (bb_board_focus_region (board, FALSE));
}

static void
test_a_block_that_goes_is_not_chosen (Fixture *self, gconstpointer data)
{
    g_autoptr (BbTopic) content = bb_topic_new (BB_TOPIC_BLOCK, "own");
    g_autoptr (BbText) title = bb_text_new ();
    BbBlock *block;

    bb_text_set (title, "en", "Our own");
    bb_topic_set_text (content, "title", title);
    g_assert_true (bb_session_add_own_block (
        self->session, bb_block_get_challenge (get_block (self, "1")), content, &block, NULL));
    focus (self, "E1");
    activate (self, "board.pick", NULL);
    g_assert_true (bb_board_get_selected_block (BB_BOARD (self->board)) == block);
    g_assert_true (bb_session_remove_own_block (self->session, block, NULL));
    g_assert_true (bb_board_get_selected_block (BB_BOARD (self->board)) != block);
    g_assert_cmpuint (bb_picks_get_size (BB_BOARD (self->board)->picks), ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    g_test_add_func ("/board/empty-has-no-selection", test_empty_board_has_no_selection);
    ADD ("/board/selected-block", test_selected_block);
    ADD ("/board/place-moves-and-keeps-focus", test_place_moves_and_keeps_focus);
    ADD ("/board/shift-walks-statuses-and-order", test_shift_walks_statuses_and_order);
    ADD ("/board/undo-brings-all-back", test_undo_brings_all_back);
    ADD ("/board/arrows-walk", test_arrows_walk);
    ADD ("/board/details", test_details);
    ADD ("/board/nothing-moved-nothing-said", test_nothing_moved_nothing_said);
    ADD ("/board/wall-opens-a-place", test_wall_opens_a_place);
    ADD ("/board/picked-cards-move-together", test_picked_cards_move_together);
    ADD ("/board/a-card-that-is-not-picked-moves-alone",
         test_a_card_that_is_not_picked_moves_alone);
    ADD ("/board/shift-with-an-arrow-picks", test_shift_with_an_arrow_picks);
    ADD ("/board/digits-jump", test_digits_jump);
    ADD ("/board/leaps", test_leaps);
    ADD ("/board/top-and-bottom", test_top_and_bottom);
    ADD ("/board/a-card-in-the-hand-goes-where-one-taps",
         test_a_card_in_the_hand_goes_where_one_taps);
    ADD ("/board/a-card-in-the-hand-can-go-back", test_a_card_in_the_hand_can_go_back);
    ADD ("/board/a-finger-carries-a-card", test_a_finger_carries_a_card);
    ADD ("/board/a-finger-lets-a-card-go", test_a_finger_lets_a_card_go);
    ADD ("/board/regions", test_regions);
    ADD ("/board/a-block-that-goes-is-not-chosen", test_a_block_that_goes_is_not_chosen);

    return g_test_run ();
}
