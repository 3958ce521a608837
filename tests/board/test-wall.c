/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "board/bb-board-private.h"
#include "wall/bb-card-private.h"
#include "wall/bb-wall-private.h"
#include "model/bb-date.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"

#define WIDE 1600
#define NARROW 360
#define HEIGHT 700

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    GtkWidget *board;
    BbWall *wall;
    GtkWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Title", "Town", "en", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->board = g_object_ref_sink (bb_board_new ());
    self->wall = bb_board_get_wall (BB_BOARD (self->board));
    bb_board_set_session (BB_BOARD (self->board), self->session);
    self->window = bb_test_present (self->board, GPOINTER_TO_INT (data), HEIGHT);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->board);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
}

static BbBlock *
get_block (Fixture *self, const char *number)
{
    return bb_project_find_block (self->project, number);
}

static BbCard *
get_card (Fixture *self, const char *number)
{
    return bb_wall_get_card (self->wall, get_block (self, number));
}

static BbTopic *
get_challenge (Fixture *self, const char *id)
{
    return bb_catalogue_find (self->catalogue, BB_TOPIC_CHALLENGE, id);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
    guint *n_frames = user_data;

    (*n_frames)++;
    return G_SOURCE_CONTINUE;
}

/* What was changed has its place at the latest in the frame after the next. */
static void
lay_out (Fixture *self)
{
    guint n_frames = 0;
    guint tick = gtk_widget_add_tick_callback (self->board, tick_cb, &n_frames, NULL);

    bb_test_iterate_while (n_frames < 3);
    gtk_widget_remove_tick_callback (self->board, tick);
}

static BbBlock *
add_own_block (Fixture *self, const char *challenge)
{
    g_autoptr (BbTopic) content = bb_topic_new (BB_TOPIC_BLOCK, "own");
    g_autoptr (BbText) title = bb_text_new ();
    g_autoptr (GError) error = NULL;
    BbBlock *block = NULL;

    bb_text_set (title, "en", "Ours");
    bb_topic_set_text (content, "title", title);
    bb_session_add_own_block (self->session, get_challenge (self, challenge), content, &block,
                              &error);
    g_assert_no_error (error);
    lay_out (self);
    return block;
}

static void
undo (Fixture *self)
{
    g_autoptr (GError) error = NULL;
    guint skipped;

    bb_session_undo (self->session, &skipped, &error);
    g_assert_no_error (error);
    lay_out (self);
}

static void
test_own_blocks_come_and_go (Fixture *self, gconstpointer data)
{
    BbBlock *block = add_own_block (self, "p2-c1");
    BbCard *card = bb_wall_get_card (self->wall, block);

    g_assert_nonnull (card);
    g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (card)));
    g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (card), "party-2"));
    g_assert_true (card == get_card (self, "E1"));
    g_assert_cmpuint (self->wall->slots->len, ==, BB_TEST_N_BLOCKS + 1);
    gtk_widget_grab_focus (GTK_WIDGET (card));
    undo (self);
    g_assert_cmpuint (self->wall->slots->len, ==, BB_TEST_N_BLOCKS);
    g_assert_true (bb_wall_get_focus_card (self->wall) == get_card (self, "12"));
}

static void
test_own_block_changes_party (Fixture *self, gconstpointer data)
{
    BbBlock *block = add_own_block (self, "p1-c1");
    BbCard *card = bb_wall_get_card (self->wall, block);
    g_autoptr (BbBasis) basis = bb_session_begin_own_block (self->session, block);
    g_autoptr (GError) error = NULL;

    bb_session_set_own_block (self->session, block, get_challenge (self, "p2-c2"),
                              bb_block_get_topic (block), basis, &error);
    g_assert_no_error (error);
    lay_out (self);
    g_assert_true (bb_wall_get_card (self->wall, block) == card);
    g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (card), "party-2"));
    g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (card), "party-1"));
    g_assert_cmpuint (bb_wall_find_lane (self->wall, block), ==, 1);
}

static void
choose (Fixture *self, const char *id)
{
    g_autoptr (GError) error = NULL;

    bb_session_set_chosen (self->session, bb_project_find_challenge (self->project, id), TRUE,
                           &error);
    g_assert_no_error (error);
    lay_out (self);
}

static void
place (Fixture *self, const char *number, BbStatus status)
{
    g_autoptr (GError) error = NULL;

    bb_session_move_block (self->session, get_block (self, number), status, BB_POSITION_LAST, NULL,
                           &error);
    g_assert_no_error (error);
    lay_out (self);
}

static void
test_waiting_challenge_has_a_note (Fixture *self, gconstpointer data)
{
    choose (self, "p1-c2");
    g_assert_cmpuint (self->wall->notes->len, ==, 1);
    g_assert_true (gtk_widget_get_mapped (self->wall->notes->pdata[0]));
    g_assert_true (gtk_widget_activate_action (self->board, "board.show-challenge", "s", "p1-c2"));
    g_assert_true (bb_wall_get_focus_card (self->wall) == get_card (self, "4"));
    place (self, "4", BB_STATUS_AMBITION);
    g_assert_cmpuint (self->wall->notes->len, ==, 0);
    undo (self);
    g_assert_cmpuint (self->wall->notes->len, ==, 1);
}

static void
test_note_leaves_room_for_cards (Fixture *self, gconstpointer data)
{
    GtkWidget *note;
    graphene_rect_t card, beside;

    place (self, "1", BB_STATUS_AMBITION);
    choose (self, "p1-c2");
    note = self->wall->notes->pdata[0];
    g_assert_true (gtk_widget_compute_bounds (note, GTK_WIDGET (self->wall), &beside));
    g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_card (self, "1")),
                                              GTK_WIDGET (self->wall), &card));
    g_assert_false (graphene_rect_intersection (&card, &beside, NULL));
}

static void
test_zoom (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;
    guint zoom;

    bb_test_count_notify (&counter, self->wall, "zoom");
    g_assert_cmpuint (bb_wall_get_zoom (self->wall), ==, 100);
    bb_wall_set_zoom (self->wall, 101);
    g_assert_cmpuint (counter.count, ==, 0);
    g_object_set (self->wall, "zoom", 149, NULL);
    g_object_get (self->wall, "zoom", &zoom, NULL);
    g_assert_cmpuint (zoom, ==, 150);
    g_assert_cmpuint (counter.count, ==, 1);
    bb_wall_step_zoom (self->wall, -1);
    g_assert_cmpuint (bb_wall_get_zoom (self->wall), ==, 125);
    bb_wall_set_zoom (self->wall, 200);
    g_assert_false (bb_wall_can_step_zoom (self->wall, 1));
    bb_wall_step_zoom (self->wall, 1);
    g_assert_cmpuint (bb_wall_get_zoom (self->wall), ==, 200);
    bb_test_count_clear (&counter);
}

static void
test_zoom_makes_all_larger (Fixture *self, gconstpointer data)
{
    int before, after;

    place (self, "1", BB_STATUS_DONE);
    before = gtk_widget_get_height (GTK_WIDGET (get_card (self, "1")));
    bb_wall_set_zoom (self->wall, 150);
    bb_test_iterate_while (self->wall->geometry.scale < 1.49);
    after = gtk_widget_get_height (GTK_WIDGET (get_card (self, "1")));
    g_assert_cmpint (after, >, before);
    bb_wall_set_zoom (self->wall, 75);
    bb_test_iterate_while (self->wall->geometry.scale > 0.76);
}

static guint
count_mapped (Fixture *self)
{
    guint n = 0;

    for (guint i = 0; i < self->wall->slots->len; i++)
        n += gtk_widget_get_mapped (GTK_WIDGET (bb_wall_get_slot (self->wall, i)->card)) ? 1 : 0;
    return n;
}

static void
test_narrow_shows_one_party (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;

    bb_test_count_notify (&counter, self->wall, "party");
    g_assert_cmpint (bb_wall_get_geometry (self->wall)->form, ==, BB_FORM_STACK);
    g_assert_cmpint (bb_wall_get_geometry (self->wall)->width, <=, NARROW);
    g_assert_cmpuint (count_mapped (self), ==, 6);
    g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_card (self, "1"))));
    bb_wall_set_party (self->wall, 1);
    lay_out (self);
    g_assert_cmpuint (counter.count, ==, 1);
    g_assert_cmpuint (bb_wall_get_party (self->wall), ==, 1);
    g_assert_cmpuint (count_mapped (self), ==, 6);
    g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_card (self, "7"))));
    bb_wall_set_party (self->wall, 3);
    g_assert_cmpuint (bb_wall_get_party (self->wall), ==, 1);
    bb_test_count_clear (&counter);
}

static void
test_narrow_focus_goes_along (Fixture *self, gconstpointer data)
{
    g_assert_true (bb_board_focus_block (BB_BOARD (self->board), get_block (self, "8")));
    lay_out (self);
    g_assert_cmpuint (bb_wall_get_party (self->wall), ==, 1);
    g_assert_true (bb_wall_get_focus_card (self->wall) == get_card (self, "8"));
    g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_card (self, "8"))));
    bb_wall_set_party (self->wall, 0);
    lay_out (self);
    g_assert_true (bb_wall_get_focus_card (self->wall) == get_card (self, "1"));
    g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_card (self, "8"))));
}

static void
test_narrow_arrows_stay_in_the_party (Fixture *self, gconstpointer data)
{
    BbCard *card = get_card (self, "1");
    guint n = 1;

    while ((card = bb_wall_find_card (self->wall, card, GTK_DIR_DOWN)) != NULL) {
        g_assert_cmpuint (bb_wall_find_lane (self->wall, bb_card_get_block (card)), ==, 0);
        n++;
    }
    g_assert_cmpuint (n, ==, 6);
}

static void
test_narrow_card_is_as_high_as_its_words (Fixture *self, gconstpointer data)
{
    BbCard *card = get_card (self, "1");
    int chip, plain, owned;

    chip = gtk_widget_get_height (GTK_WIDGET (card));
    g_assert_cmpint (chip, >=, 44);
    place (self, "1", BB_STATUS_DONE);
    plain = gtk_widget_get_height (GTK_WIDGET (card));
    g_assert_cmpint (plain, >, chip);
    bb_session_set_field (self->session, get_block (self, "1"), "owner", "Team", NULL, NULL);
    lay_out (self);
    owned = gtk_widget_get_height (GTK_WIDGET (card));
    g_assert_cmpint (owned, >, plain);
}

static gboolean
has_mark (Fixture *self, const char *number, BbCardMark mark)
{
    GtkWidget *widget = get_card (self, number)->marks.widgets[mark];

    return widget != NULL && gtk_widget_get_mapped (widget);
}

static void
add_to_block (Fixture *self, BbBlock *block)
{
    g_autoptr (GError) error = NULL;

    bb_session_add_checklist_line (self->session, block, "A step", &error);
    g_assert_no_error (error);
    bb_session_add_comment (self->session, block, "Why?", NULL, NULL, NULL, &error);
    g_assert_no_error (error);
    bb_session_set_field (self->session, block, "due", "2017-10-01", NULL, &error);
    g_assert_no_error (error);
    lay_out (self);
}

/* Marks say what waits; in the tray there is room for the most urgent only. */
static void
test_cards_have_marks (Fixture *self, gconstpointer data)
{
    add_to_block (self, get_block (self, "1"));
    g_assert_true (has_mark (self, "1", BB_CARD_MARK_OVERDUE));
    g_assert_false (has_mark (self, "1", BB_CARD_MARK_CHECKLIST));
    place (self, "1", BB_STATUS_AMBITION);
    g_assert_true (has_mark (self, "1", BB_CARD_MARK_OVERDUE));
    g_assert_true (has_mark (self, "1", BB_CARD_MARK_CHECKLIST));
    g_assert_nonnull (get_card (self, "1")->marks.widgets[BB_CARD_MARK_COMMENTS]);
    g_assert_false (has_mark (self, "1", BB_CARD_MARK_CONFLICT));
    gtk_test_accessible_assert_property (
        GTK_ACCESSIBLE (get_card (self, "1")), GTK_ACCESSIBLE_PROPERTY_LABEL,
        "1 Block 1, Party 1, Ambition, place 1 of 1, Challenge 1, overdue since 1 October 2017, "
        "checklist: 0 of 1, 1 open comment");
    place (self, "1", BB_STATUS_DONE);
    g_assert_false (has_mark (self, "1", BB_CARD_MARK_OVERDUE));
    undo (self);
    undo (self);
    undo (self);
    undo (self);
    g_assert_null (get_card (self, "1")->marks.widgets[BB_CARD_MARK_COMMENTS]);
}

/* A board that stands open over night shows in the morning what is late. */
static void
test_midnight (Fixture *self, gconstpointer data)
{
    BbBoard *board = BB_BOARD (self->board);
    BbCard *card = get_card (self, "2");
    g_autoptr (GError) error = NULL;

    bb_date_pretend_today ("2027-02-28");
    bb_day_look (board->day);
    bb_session_set_field (self->session, get_block (self, "2"), "due", "2027-02-28", NULL, &error);
    g_assert_no_error (error);
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         "2 Block 2, Party 1, Not placed, Challenge 1, due: 28 "
                                         "February 2027");
    bb_date_pretend_today ("2027-03-01");
    bb_day_look (board->day);
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         "2 Block 2, Party 1, Not placed, Challenge 1, overdue "
                                         "since 28 February 2027");
    bb_date_pretend_today (NULL);
}

#define ADD(path, width, func)                                                                     \
    g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, func, tear_down)

/* The zoom is a matter of the style sheet. */
static void
load_style_sheet (void)
{
    GtkCssProvider *provider = gtk_css_provider_new ();

    gtk_css_provider_load_from_resource (provider, RESOURCE_PATH "/style.css");
    gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                                GTK_STYLE_PROVIDER (provider),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    g_object_unref (provider);
}

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);
    load_style_sheet ();

    ADD ("/wall/own-blocks-come-and-go", WIDE, test_own_blocks_come_and_go);
    ADD ("/wall/own-block-changes-party", WIDE, test_own_block_changes_party);
    ADD ("/wall/waiting-challenge-has-a-note", WIDE, test_waiting_challenge_has_a_note);
    ADD ("/wall/note-leaves-room-for-cards", WIDE, test_note_leaves_room_for_cards);
    ADD ("/wall/cards-have-marks", WIDE, test_cards_have_marks);
    ADD ("/wall/a-night-makes-overdue", WIDE, test_midnight);
    ADD ("/wall/zoom", WIDE, test_zoom);
    ADD ("/wall/zoom-makes-all-larger", WIDE, test_zoom_makes_all_larger);
    ADD ("/wall/narrow-shows-one-party", NARROW, test_narrow_shows_one_party);
    ADD ("/wall/narrow-focus-goes-along", NARROW, test_narrow_focus_goes_along);
    ADD ("/wall/narrow-arrows-stay-in-the-party", NARROW, test_narrow_arrows_stay_in_the_party);
    ADD ("/wall/narrow-card-is-as-high-as-its-words", NARROW,
         test_narrow_card_is_as_high_as_its_words);

    return g_test_run ();
}
