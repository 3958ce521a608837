/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-board-private.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    GtkWidget *widget;
    BbBoard *board;
    GtkWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Title", "Town", "en", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->widget = g_object_ref_sink (bb_board_new ());
    self->board = BB_BOARD (self->widget);
    bb_board_set_session (self->board, self->session);
    self->window = bb_test_present (self->widget, 1600, 900);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->widget);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
}

static BbCard *
get_card (Fixture *self, const char *number)
{
    return bb_wall_get_card (self->board->wall, bb_project_find_block (self->project, number));
}

static gboolean
is_outside (Fixture *self, const char *number)
{
    return gtk_widget_has_css_class (GTK_WIDGET (get_card (self, number)), "outside");
}

static void
ask_guideline (Fixture *self, const char *id)
{
    bb_block_query_set_topic (bb_board_get_query (self->board),
                              bb_catalogue_find (self->catalogue, BB_TOPIC_GUIDELINE, id), TRUE);
}

static void
test_search_mode (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;

    bb_test_count_notify (&counter, self->board, "search-mode");
    g_assert_true (gtk_widget_activate_action (self->widget, "board.search", NULL));
    g_assert_true (bb_board_get_search_mode (self->board));
    bb_board_set_search_mode (self->board, TRUE);
    g_object_set (self->board, "search-mode", FALSE, NULL);
    g_assert_cmpuint (counter.count, ==, 2);
    bb_test_count_clear (&counter);
}

static void
test_query (Fixture *self, gconstpointer data)
{
    g_autoptr (BbBlockQuery) query = NULL;

    g_object_get (self->board, "query", &query, NULL);
    g_assert_true (query == bb_board_get_query (self->board));
}

/* All cards stay where they are, and say so if they are not meant. */
static void
test_dims_what_does_not_match (Fixture *self, gconstpointer data)
{
    ask_guideline (self, "g1");
    g_assert_true (is_outside (self, "2"));
    g_assert_false (is_outside (self, "1"));
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_card (self, "2")),
                                         GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                         "Does not match: Guideline 1");
    g_assert_true (bb_board_focus_block (self->board, bb_project_find_block (self->project, "2")));
    bb_block_query_clear (bb_board_get_query (self->board));
    g_assert_false (is_outside (self, "2"));
    g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (get_card (self, "2")),
                                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

static void
test_nothing_found (Fixture *self, gconstpointer data)
{
    bb_block_query_set_text (bb_board_get_query (self->board), "no such word");
    g_assert_true (gtk_widget_get_visible (self->board->nothing));
    g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (self->board->nothing_question)), ==,
                     "“no such word”");
    g_assert_true (gtk_widget_activate_action (self->widget, "board.clear-query", NULL));
    g_assert_false (gtk_widget_get_visible (self->board->nothing));
    g_assert_false (bb_block_query_get_active (bb_board_get_query (self->board)));
}

static const char *
find (Fixture *self, int step)
{
    g_assert_true (gtk_widget_activate_action (self->widget, "board.find", "i", step));
    return bb_block_get_number_text (bb_board_get_selected_block (self->board));
}

static void
test_find (Fixture *self, gconstpointer data)
{
    bb_board_focus_block (self->board, bb_project_find_block (self->project, "4"));
    bb_block_query_set_topic (bb_board_get_query (self->board),
                              bb_catalogue_find (self->catalogue, BB_TOPIC_CHALLENGE, "p1-c2"),
                              TRUE);
    g_assert_cmpstr (find (self, 1), ==, "4");
    g_assert_cmpstr (find (self, 1), ==, "5");
    g_assert_true (gtk_widget_is_focus (GTK_WIDGET (get_card (self, "5"))));
    g_assert_cmpstr (find (self, 1), ==, "6");
    g_assert_cmpstr (find (self, 1), ==, "4");
    g_assert_cmpstr (find (self, -1), ==, "6");
}

/* Whoever types goes on typing, and comes back to the card that was found. */
static void
test_typing_keeps_the_keyboard (Fixture *self, gconstpointer data)
{
    g_assert_true (gtk_widget_activate_action (self->widget, "board.search", NULL));
    bb_block_query_set_text (bb_board_get_query (self->board), "block 9");
    g_assert_cmpstr (find (self, 1), ==, "9");
    g_assert_nonnull (gtk_widget_get_focus_child (self->board->search_bar));
    bb_board_set_search_mode (self->board, FALSE);
    g_assert_true (gtk_widget_is_focus (GTK_WIDGET (get_card (self, "9"))));
    g_assert_false (bb_block_query_get_active (bb_board_get_query (self->board)));
}

static void
test_find_without_question_opens_search (Fixture *self, gconstpointer data)
{
    g_assert_true (gtk_widget_activate_action (self->widget, "board.find", "i", 1));
    g_assert_true (bb_board_get_search_mode (self->board));
}

static void
test_another_project_starts_anew (Fixture *self, gconstpointer data)
{
    BbSession *other = bb_session_new ("Other", "Town", "en", self->catalogue);

    ask_guideline (self, "g1");
    bb_board_set_search_mode (self->board, TRUE);
    bb_board_set_session (self->board, other);
    g_assert_false (bb_block_query_get_active (bb_board_get_query (self->board)));
    g_assert_false (bb_board_get_search_mode (self->board));
    bb_board_set_session (self->board, NULL);
    g_assert_finalize_object (other);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    ADD ("/board-query/search-mode", test_search_mode);
    ADD ("/board-query/query", test_query);
    ADD ("/board-query/dims-what-does-not-match", test_dims_what_does_not_match);
    ADD ("/board-query/nothing-found", test_nothing_found);
    ADD ("/board-query/find", test_find);
    ADD ("/board-query/typing-keeps-the-keyboard", test_typing_keeps_the_keyboard);
    ADD ("/board-query/find-without-question-opens-search",
         test_find_without_question_opens_search);
    ADD ("/board-query/another-project-starts-anew", test_another_project_starts_anew);

    return g_test_run ();
}
