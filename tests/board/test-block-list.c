/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-block-list.h"

#include "board/bb-block-row.h"
#include "board/bb-board.h"
#include "session/bb-session.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    BbBoard *board;
    BbBlockList *list;
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

static gpointer
find_widget (GtkWidget *widget, GType type)
{
    if (g_type_is_a (G_OBJECT_TYPE (widget), type))
        return widget;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child)) {
        gpointer found = find_widget (child, type);

        if (found != NULL)
            return found;
    }
    return NULL;
}

static void
show_list (Fixture *self)
{
    bb_board_set_view (self->board, BB_BOARD_VIEW_LIST);
    self->list = find_widget (GTK_WIDGET (self->board), BB_TYPE_BLOCK_LIST);
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Title", "Town", "en", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->board = BB_BOARD (g_object_ref_sink (bb_board_new ()));
    g_signal_connect (self->board, "moved", G_CALLBACK (moved_cb), self);
    g_signal_connect (self->board, "activated", G_CALLBACK (activated_cb), self);
    bb_board_set_session (self->board, self->session);
    if (data == NULL)
        show_list (self);
    self->window = bb_test_present (GTK_WIDGET (self->board), 1200, 900);
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

static BbBlockRow *
find_row (GtkWidget *widget, BbBlock *block)
{
    if (BB_IS_BLOCK_ROW (widget))
        return bb_block_row_get_block (BB_BLOCK_ROW (widget)) == block ? BB_BLOCK_ROW (widget)
                                                                       : NULL;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child)) {
        BbBlockRow *row = find_row (child, block);

        if (row != NULL)
            return row;
    }
    return NULL;
}

static BbBlockRow *
get_row (Fixture *self, const char *number)
{
    BbBlockRow *row = find_row (GTK_WIDGET (self->list), get_block (self, number));

    g_assert_nonnull (row);
    return row;
}

static gboolean
has_focus (Fixture *self, const char *number)
{
    GtkWidget *focus = gtk_window_get_focus (self->window);
    BbBlockRow *row = find_row (GTK_WIDGET (self->list), get_block (self, number));

    return row != NULL && focus != NULL && gtk_widget_is_ancestor (GTK_WIDGET (row), focus);
}

static void
focus (Fixture *self, const char *number)
{
    g_assert_true (bb_board_focus_block (self->board, get_block (self, number)));
    g_assert_true (has_focus (self, number));
}

static void
activate (Fixture *self, const char *action, const char *argument)
{
    GtkWidget *focus = gtk_window_get_focus (self->window);

    g_assert_true (
        gtk_widget_activate_action (focus, action, argument != NULL ? "s" : NULL, argument));
}

/* The numbers in the order in which they are read, a bar before each section. */
static char *
dup_order (Fixture *self)
{
    GtkListView *view = find_widget (GTK_WIDGET (self->list), GTK_TYPE_LIST_VIEW);
    GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (view));
    GString *order = g_string_new (NULL);

    for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (model, i);
        guint start, end;

        gtk_section_model_get_section (GTK_SECTION_MODEL (model), i, &start, &end);
        g_string_append (order, start == i ? "|" : " ");
        g_string_append (order, bb_block_get_number_text (block));
    }
    return g_string_free (order, FALSE);
}

static void
assert_order (Fixture *self, const char *expected)
{
    g_autofree char *order = dup_order (self);

    g_assert_cmpstr (order, ==, expected);
}

static void
test_sections_follow_the_board (Fixture *self, gconstpointer data)
{
    assert_order (self, "|1 2 3 4 5 6|7 8 9 10 11 12");
    focus (self, "9");
    activate (self, "board.place", "ambition");
    focus (self, "2");
    activate (self, "board.place", "done");
    assert_order (self, "|2|1 3 4 5 6|9|7 8 10 11 12");
}

static void
test_own_blocks_come_and_go (Fixture *self, gconstpointer data)
{
    BbTopic *challenge = bb_catalogue_find (self->catalogue, BB_TOPIC_CHALLENGE, "p1-c2");
    g_autoptr (BbTopic) content = bb_topic_new (BB_TOPIC_BLOCK, "own");
    g_autoptr (BbText) title = bb_text_new ();
    BbBlock *block = NULL;

    bb_text_set (title, "en", "Ours");
    bb_topic_set_text (content, "title", title);
    g_assert_true (bb_session_add_own_block (self->session, challenge, content, &block, NULL));
    assert_order (self, "|1 2 3 4 5 6 E1|7 8 9 10 11 12");
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    assert_order (self, "|1 2 3 4 5 6|7 8 9 10 11 12");
}

static void
test_a_row_that_moves_keeps_the_focus (Fixture *self, gconstpointer data)
{
    focus (self, "2");
    activate (self, "board.place", "done");
    g_assert_cmpstr (self->said, ==, "“Block 2” is now in Done, place 1 of 1");
    g_assert_true (has_focus (self, "2"));
    g_assert_true (bb_board_get_selected_block (self->board) == get_block (self, "2"));
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    assert_order (self, "|1 2 3 4 5 6|7 8 9 10 11 12");
    g_assert_true (has_focus (self, "2"));
    g_assert_true (bb_board_get_selected_block (self->board) == get_block (self, "2"));
}

static void
test_the_menu_of_a_row_gives_a_status (Fixture *self, gconstpointer data)
{
    BbBlockRow *row = get_row (self, "3");

    focus (self, "1");
    g_assert_true (
        gtk_widget_activate_action (GTK_WIDGET (row), "block-row.status", "s", "in-progress"));
    g_assert_cmpint (bb_block_get_status (get_block (self, "3")), ==, BB_STATUS_IN_PROGRESS);
    g_assert_cmpint (bb_block_get_status (get_block (self, "1")), ==, BB_STATUS_NONE);
    g_assert_true (bb_board_get_selected_block (self->board) == get_block (self, "3"));
    g_assert_cmpstr (self->said, ==, "“Block 3” is now in In progress, place 1 of 1");
}

/* As the arrow keys do. */
static void
step (Fixture *self, GtkDirectionType direction)
{
    gtk_widget_child_focus (GTK_WIDGET (self->window), direction);
}

static void
test_arrows_walk_over_sections (Fixture *self, gconstpointer data)
{
    focus (self, "2");
    activate (self, "board.place", "done");
    focus (self, "3");
    activate (self, "board.place", "in-progress");
    focus (self, "4");
    activate (self, "board.place", "in-progress");
    assert_order (self, "|3 4|2|1 5 6|7 8 9 10 11 12");
    focus (self, "3");
    for (guint i = 0; i < 4; i++) {
        static const char *const numbers[] = { "4", "2", "1", "5" };

        step (self, GTK_DIR_DOWN);
        g_assert_true (has_focus (self, numbers[i]));
    }
    step (self, GTK_DIR_UP);
    step (self, GTK_DIR_UP);
    g_assert_true (has_focus (self, "2"));
}

static void
test_rows_say_where_they_are (Fixture *self, gconstpointer data)
{
    const char *text;

    focus (self, "1");
    activate (self, "board.place", "done");
    focus (self, "2");
    activate (self, "board.place", "done");
    text = bb_block_row_get_description (get_row (self, "1"));
    g_assert_nonnull (strstr (text, "1 Block 1, "));
    g_assert_nonnull (strstr (text, "Done, place 1 of 2"));
}

static void
test_enter_shows_all_of_a_block (Fixture *self, gconstpointer data)
{
    GtkListView *view = find_widget (GTK_WIDGET (self->list), GTK_TYPE_LIST_VIEW);

    g_signal_emit_by_name (view, "activate", 4);
    g_assert_cmpuint (self->n_activated, ==, 1);
    g_assert_true (bb_board_get_selected_block (self->board) == get_block (self, "5"));
}

static void
test_both_forms_share_the_block (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;

    focus (self, "4");
    bb_test_count_notify (&counter, self->board, "view");
    bb_board_set_view (self->board, BB_BOARD_VIEW_CARDS);
    bb_board_set_view (self->board, BB_BOARD_VIEW_CARDS);
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_count_clear (&counter);
    g_assert_true (bb_board_get_selected_block (self->board) == get_block (self, "4"));
    g_assert_null (bb_block_list_get_project (self->list));

    bb_board_set_view (self->board, BB_BOARD_VIEW_LIST);
    g_assert_true (bb_block_list_get_project (self->list) == self->project);
    g_assert_true (has_focus (self, "4"));
}

static void
test_who_was_on_a_card_is_on_its_row (Fixture *self, gconstpointer data)
{
    g_assert_true (bb_board_focus_block (self->board, get_block (self, "4")));
    show_list (self);
    bb_test_iterate_while (!has_focus (self, "4"));
}

static void
test_narrow_rows_fold (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;

    bb_test_count_notify (&counter, self->list, "narrow");
    bb_block_list_set_narrow (self->list, TRUE);
    bb_block_list_set_narrow (self->list, TRUE);
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_count_clear (&counter);
    g_assert_true (bb_block_row_get_narrow (get_row (self, "1")));
}

static void
test_an_empty_list (void)
{
    BbBlockQuery *query = bb_block_query_new ();
    BbBlockList *list = BB_BLOCK_LIST (g_object_ref_sink (bb_block_list_new (query)));

    g_assert_null (bb_block_list_get_project (list));
    g_assert_null (bb_block_list_get_selected_block (list));
    g_assert_null (bb_block_list_get_focus_row (list));
    g_assert_finalize_object (list);
    g_assert_finalize_object (query);
}

static void
test_a_search_leaves_out_what_does_not_match (Fixture *self, gconstpointer data)
{
    focus (self, "1");
    activate (self, "board.place", "done");
    bb_block_query_set_text (bb_board_get_query (self->board), "12");
    assert_order (self, "|12");
    bb_block_query_set_text (bb_board_get_query (self->board), "");
    assert_order (self, "|1|2 3 4 5 6|7 8 9 10 11 12");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    g_test_add_func ("/block-list/an-empty-list", test_an_empty_list);
    ADD ("/block-list/sections-follow-the-board", test_sections_follow_the_board);
    ADD ("/block-list/own-blocks-come-and-go", test_own_blocks_come_and_go);
    ADD ("/block-list/a-row-that-moves-keeps-the-focus", test_a_row_that_moves_keeps_the_focus);
    ADD ("/block-list/the-menu-of-a-row-gives-a-status", test_the_menu_of_a_row_gives_a_status);
    ADD ("/block-list/arrows-walk-over-sections", test_arrows_walk_over_sections);
    ADD ("/block-list/rows-say-where-they-are", test_rows_say_where_they_are);
    ADD ("/block-list/enter-shows-all-of-a-block", test_enter_shows_all_of_a_block);
    ADD ("/block-list/both-forms-share-the-block", test_both_forms_share_the_block);
    ADD ("/block-list/a-search-leaves-out-what-does-not-match",
         test_a_search_leaves_out_what_does_not_match);
    ADD ("/block-list/narrow-rows-fold", test_narrow_rows_fold);
    g_test_add ("/block-list/who-was-on-a-card-is-on-its-row", Fixture, "cards", set_up,
                test_who_was_on_a_card_is_on_its_row, tear_down);

    return g_test_run ();
}
