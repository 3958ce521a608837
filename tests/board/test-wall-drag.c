/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "board/bb-board-private.h"
#include "storage/bb-catalogue-reader.h"
#include "wall/bb-wall-private.h"

#include "bb-test-display.h"

/* What the wall does for each frame of a drag: no more than it must, or the card lags behind. */

#define WIDTH 1600
#define HEIGHT 900

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
    g_autoptr (GError) error = NULL;

    self->catalogue = bb_catalogue_reader_read_shipped (&error);
    g_assert_no_error (error);
    self->session = bb_session_new ("Title", "Town", "en", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->board = g_object_ref_sink (bb_board_new ());
    self->wall = bb_board_get_wall (BB_BOARD (self->board));
    bb_board_set_session (BB_BOARD (self->board), self->session);
    self->window = bb_test_present (self->board, WIDTH, HEIGHT);
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

static void
place (Fixture *self, const char *number, BbStatus status)
{
    g_autoptr (GError) error = NULL;

    bb_session_move_block (self->session, get_block (self, number), status, 0, NULL, &error);
    g_assert_no_error (error);
}

static void
lay_out (Fixture *self)
{
    gtk_widget_allocate (self->board, WIDTH, HEIGHT, -1, NULL);
}

static void
open_place (Fixture *self, BbStatus status)
{
    BbBlock *lifted = self->wall->hint.lifted;
    guint lane = bb_wall_find_lane (self->wall, lifted);
    BbRect cell = bb_wall_get_geometry (self->wall)->lanes[lane].cells[status];
    BbDropHint hint = { .lifted = lifted };

    g_assert_true (bb_wall_find_place (self->wall, cell.x + 20,
                                       cell.y + bb_wall_get_top (self->wall) + 20, &hint));
    g_assert_cmpuint (hint.status, ==, status);
    bb_wall_open_place (self->wall, &hint);
    lay_out (self);
}

/* What is dragged is dropped on the sheet, whatever lies under it, and on nothing else. */
static void
test_the_sheet_lies_over_all (Fixture *self, gconstpointer data)
{
    GtkWidget *wall = GTK_WIDGET (self->wall);
    GtkWidget *card, *picked;
    graphene_point_t point;

    place (self, "1", BB_STATUS_DONE);
    lay_out (self);
    card = GTK_WIDGET (bb_wall_get_card (self->wall, get_block (self, "1")));
    g_assert_true (gtk_widget_compute_point (card, wall, &GRAPHENE_POINT_INIT (20, 10), &point));
    picked = gtk_widget_pick (wall, point.x, point.y, GTK_PICK_DEFAULT);
    g_assert_true (picked == card || gtk_widget_is_ancestor (picked, card));
    bb_wall_lay_sheet (self->wall, TRUE);
    g_assert_true (gtk_widget_pick (wall, point.x, point.y, GTK_PICK_DEFAULT) ==
                   bb_wall_get_sheet (self->wall));
    bb_wall_lay_sheet (self->wall, FALSE);
    g_assert_true (gtk_widget_pick (wall, point.x, point.y, GTK_PICK_DEFAULT) == picked);
}

static GskRenderNode *
draw (Fixture *self)
{
    GtkWidget *wall = GTK_WIDGET (self->wall);
    GtkSnapshot *snapshot = gtk_snapshot_new ();

    GTK_WIDGET_GET_CLASS (wall)->snapshot (wall, snapshot);
    return gtk_snapshot_free_to_node (snapshot);
}

/* The lanes come first, and then the cards that fly. */
static GskRenderNode *
get_lanes (GskRenderNode *picture)
{
    GskRenderNode *parts = gsk_debug_node_get_child (picture);

    return gsk_clip_node_get_child (gsk_container_node_get_child (parts, 0));
}

static guint
count_lane_parts (GskRenderNode *picture, guint lane)
{
    GskRenderNode *clip = gsk_container_node_get_child (get_lanes (picture), lane);

    return gsk_container_node_get_n_children (gsk_clip_node_get_child (clip));
}

/* The renderer compares pictures part by part, in their order. */
static void
test_a_place_opens_beside_all_others (Fixture *self, gconstpointer data)
{
    g_autoptr (GskRenderNode) before = NULL;
    g_autoptr (GskRenderNode) after = NULL;

    bb_wall_lift (self->wall, get_block (self, "1"));
    lay_out (self);
    before = draw (self);
    open_place (self, BB_STATUS_DONE);
    after = draw (self);
    g_assert_true (gtk_widget_get_mapped (self->wall->drop_place));
    g_assert_cmpuint (gsk_container_node_get_n_children (get_lanes (after)), ==,
                      gsk_container_node_get_n_children (get_lanes (before)));
    for (guint i = 0; i < BB_N_LANES; i++)
        g_assert_cmpuint (count_lane_parts (after, i), ==, count_lane_parts (before, i));
    bb_wall_put_down (self->wall);
}

static guint
count_veils (Fixture *self)
{
    guint n_veils = 0;

    for (guint i = 0; i < BB_N_LANES; i++)
        n_veils += self->wall->veiled[i] ? 1 : 0;
    return n_veils;
}

typedef struct {
    Fixture *fixture;
    guint n_veils;
    guint most_in_a_frame;
} VeilWatch;

static void
after_paint_cb (VeilWatch *watch)
{
    guint n_veils = count_veils (watch->fixture);
    guint change = n_veils > watch->n_veils ? n_veils - watch->n_veils : watch->n_veils - n_veils;

    watch->most_in_a_frame = MAX (watch->most_in_a_frame, change);
    watch->n_veils = n_veils;
}

static void
watch_veils (Fixture *self, guint from, guint to)
{
    VeilWatch watch = { self, from, 0 };
    GdkFrameClock *clock = gtk_widget_get_frame_clock (self->board);
    gulong handler =
        g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &watch);

    bb_test_iterate_while (watch.n_veils != to);
    g_signal_handler_disconnect (clock, handler);
    g_assert_cmpuint (watch.most_in_a_frame, ==, 1);
}

/* All lanes but its own step back, and no frame has to paint more than one of them. */
static void
test_a_lift_veils_the_other_lanes (Fixture *self, gconstpointer data)
{
    GtkWidget *card = GTK_WIDGET (bb_wall_get_card (self->wall, get_block (self, "1")));
    guint lane = bb_wall_find_lane (self->wall, get_block (self, "1"));

    bb_wall_lift (self->wall, get_block (self, "1"));
    watch_veils (self, 0, BB_N_LANES - 1);
    g_assert_false (self->wall->veiled[lane]);
    g_assert_true (gtk_widget_has_css_class (card, "lifted"));
    bb_wall_put_down (self->wall);
    watch_veils (self, BB_N_LANES - 1, 0);
    g_assert_false (gtk_widget_has_css_class (card, "lifted"));
}

/* All kinds of widgets that a card is made of are told to count how often they are asked for their
 * size. */
typedef void (*MeasureFunc) (GtkWidget *, GtkOrientation, int, int *, int *, int *, int *);

typedef struct {
    GtkWidgetClass *widget_class;
    MeasureFunc measure;
} Counted;

static Counted counted[3];
static Fixture *counting;
static guint n_measured[BB_N_LANES];

static void
count (GtkWidget *widget)
{
    GtkWidget *card = gtk_widget_get_ancestor (widget, BB_TYPE_CARD);

    if (counting != NULL && card != NULL)
        n_measured[bb_wall_find_lane (counting->wall, bb_card_get_block (BB_CARD (card)))]++;
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
         int *minimum_baseline, int *natural_baseline)
{
    guint i = 0;

    while (!G_TYPE_CHECK_INSTANCE_TYPE (widget, G_TYPE_FROM_CLASS (counted[i].widget_class)))
        i++;
    count (widget);
    counted[i].measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                        natural_baseline);
}

static void
count_measures (void)
{
    const GType types[] = { BB_TYPE_CARD, GTK_TYPE_LABEL, GTK_TYPE_IMAGE };

    _Static_assert (G_N_ELEMENTS (types) == G_N_ELEMENTS (counted), "all of them are counted");
    for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
        counted[i].widget_class = g_type_class_ref (types[i]);
        counted[i].measure = counted[i].widget_class->measure;
        counted[i].widget_class->measure = measure;
    }
}

static void
reset_counts (void)
{
    memset (n_measured, 0, sizeof n_measured);
}

static void
test_a_target_measures_no_other_lane (Fixture *self, gconstpointer data)
{
    guint own = bb_wall_find_lane (self->wall, get_block (self, "1"));

    place (self, "2", BB_STATUS_DONE);
    bb_wall_lift (self->wall, get_block (self, "1"));
    lay_out (self);
    counting = self;
    gtk_widget_queue_resize (GTK_WIDGET (bb_wall_get_card (self->wall, get_block (self, "1"))));
    lay_out (self);
    g_assert_cmpuint (n_measured[own], >, 0);
    reset_counts ();
    for (BbStatus status = BB_STATUS_AMBITION; status < BB_N_STATUSES; status++)
        open_place (self, status);
    for (guint i = 0; i < BB_N_LANES; i++)
        if (i != own)
            g_assert_cmpuint (n_measured[i], ==, 0);
    counting = NULL;
    bb_wall_put_down (self->wall);
}

static void
add_own_blocks (Fixture *self, guint n_blocks)
{
    BbTopic *challenge = bb_block_get_challenge (get_block (self, "1"));

    for (guint i = 0; i < n_blocks; i++) {
        g_autoptr (BbTopic) content = bb_topic_new (BB_TOPIC_BLOCK, "own");
        g_autoptr (BbText) title = bb_text_new ();
        g_autoptr (GError) error = NULL;

        bb_text_set (title, "en", "Ours");
        bb_topic_set_text (content, "title", title);
        bb_session_add_own_block (self->session, challenge, content, NULL, &error);
        g_assert_no_error (error);
    }
}

/* However many blocks a party has, the head of its lane shows them in the room there is; the
 * toolkit would warn. */
static void
test_many_blocks_have_room (Fixture *self, gconstpointer data)
{
    static const int widths[] = { 1920, WIDTH, 1100, 800, 360 };

    add_own_blocks (self, GPOINTER_TO_UINT (data));
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        gtk_widget_allocate (self->board, widths[i], HEIGHT, -1, NULL);
}

#define ADD(path, data, func)                                                                      \
    g_test_add (path, Fixture, GUINT_TO_POINTER (data), set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);
    count_measures ();

    ADD ("/wall-drag/a-place-opens-beside-all-others", 0, test_a_place_opens_beside_all_others);
    ADD ("/wall-drag/a-lift-veils-the-other-lanes", 0, test_a_lift_veils_the_other_lanes);
    ADD ("/wall-drag/a-target-measures-no-other-lane", 0, test_a_target_measures_no_other_lane);
    ADD ("/wall-drag/the-sheet-lies-over-all", 0, test_the_sheet_lies_over_all);
    ADD ("/wall-drag/60-blocks-have-room", 60, test_many_blocks_have_room);
    ADD ("/wall-drag/200-blocks-have-room", 200, test_many_blocks_have_room);
    return g_test_run ();
}
