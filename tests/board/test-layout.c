/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "board/bb-board-private.h"
#include "wall/bb-card-private.h"
#include "wall/bb-wall-private.h"
#include "storage/bb-catalogue-reader.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"

/* Nothing is cut, nothing lies over anything else and nothing sticks out, wherever the cards lie:
 * the catalogue that ships, in the font of the platform, at all sizes that the board is made for.
 */

#define HEADER 47
#define N_DISTRIBUTIONS 1000
#define N_ELSEWHERE 15

typedef struct {
    const char *name;
    int width;
    int height;
    guint zoom;
    double text;
    gboolean never_scrolls; /* once all blocks are placed */
} Size;

static const Size sizes[] = {
    { "full-hd", 1920, 1080, 100, 1, TRUE },
    { "laptop", 1366, 768, 100, 1, FALSE },
    { "xga", 1024, 768, 100, 1, FALSE },
    { "svga", 800, 600, 100, 1, FALSE },
    { "least", 360, 294, 100, 1, FALSE },
    { "phone", 360, 720, 100, 1, FALSE },
    { "large-text", 1920, 1080, 100, 2, FALSE },
    { "large-text-small", 360, 294, 100, 2, FALSE },
    { "zoom-75", 1920, 1080, 75, 1, TRUE },
    { "zoom-90", 1920, 1080, 90, 1, TRUE },
    { "zoom-110", 1920, 1080, 110, 1, FALSE },
    { "zoom-125", 1920, 1080, 125, 1, FALSE },
    { "zoom-150", 1920, 1080, 150, 1, FALSE },
    { "zoom-200", 1920, 1080, 200, 1, FALSE },
    { "zoom-200-laptop", 1366, 768, 200, 1, FALSE },
};

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    GtkWidget *board;
    BbWall *wall;
    GtkWindow *window;
    const Size *size;
    GRand *rand;
    gboolean all_placed;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    self->size = data;
    self->rand = bb_test_rand_new ();
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                  (int) (96 * PANGO_SCALE * self->size->text), NULL);
    self->catalogue = bb_catalogue_reader_read_shipped (&error);
    g_assert_no_error (error);
    self->session = bb_session_new ("Title", "Town", "nl", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->board = g_object_ref_sink (bb_board_new ());
    self->wall = bb_board_get_wall (BB_BOARD (self->board));
    bb_board_set_session (BB_BOARD (self->board), self->session);
    bb_wall_set_zoom (self->wall, self->size->zoom);
    self->window = bb_test_present (self->board, self->size->width, self->size->height - HEADER);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->board);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
    g_rand_free (self->rand);
}

static void
put (Fixture *self, BbTransaction *transaction, BbBlock *block, BbStatus status)
{
    g_autofree char *path = bb_block_dup_path (block, "status");
    g_autofree char *owner = bb_block_dup_path (block, "owner");

    if (status == BB_STATUS_NONE)
        bb_transaction_remove (transaction, path);
    else
        bb_transaction_set_string (transaction, path, bb_status_get_nick (status));
    if (g_rand_boolean (self->rand))
        bb_transaction_set_string (transaction, owner, "Team Dienstverlening en Communicatie");
}

static void
distribute (Fixture *self)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new (BB_LABEL_MOVE_BLOCKS, NULL);
    GListModel *blocks = bb_project_get_blocks (self->project);
    /* Most often spread, sometimes nearly all in one place; now and then all of them are placed. */
    gboolean crowded = g_rand_int_range (self->rand, 0, 4) == 0;
    int least = g_rand_boolean (self->rand) ? BB_STATUS_NONE : BB_STATUS_AMBITION;

    bb_project_set_language (self->project, g_rand_boolean (self->rand) ? "nl" : "en");
    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);
        BbStatus status = (BbStatus) g_rand_int_range (self->rand, least, BB_N_STATUSES);

        if (crowded && g_rand_int_range (self->rand, 0, 4) > 0)
            status = BB_STATUS_DONE;
        put (self, transaction, block, status);
    }
    bb_test_document_write (bb_project_get_document (self->project), transaction);
    self->all_placed = least > BB_STATUS_NONE;
    gtk_widget_allocate (self->board, self->size->width, self->size->height - HEADER, -1, NULL);
}

/* Whole: all of its letters are drawn, and all within the card. */
static void
check_title (Fixture *self, BbCard *card)
{
    const char *title = bb_block_get_title (bb_card_get_block (card));
    PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (card->title));
    graphene_rect_t place;
    int width, height;

    g_assert_true (gtk_widget_get_child_visible (card->title));
    g_assert_true (gtk_widget_compute_bounds (card->title, GTK_WIDGET (card), &place));
    pango_layout_get_pixel_size (layout, &width, &height);
    if (pango_layout_is_ellipsized (layout) || height > (int) place.size.height ||
        place.origin.y + place.size.height > (float) gtk_widget_get_height (GTK_WIDGET (card)) ||
        place.origin.x + place.size.width > (float) gtk_widget_get_width (GTK_WIDGET (card)))
        g_error ("%s: “%s” is cut: %d×%d in %.0f×%.0f, density %d", self->size->name, title, width,
                 height, place.size.width, place.size.height, (int) bb_card_get_density (card));
}

/* The cards that are shown, each within the width of the board. */
static GArray *
list_places (Fixture *self)
{
    GListModel *blocks = bb_project_get_blocks (self->project);
    GArray *places = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);
        BbCard *card = bb_wall_get_card (self->wall, block);
        graphene_rect_t place;

        if (!gtk_widget_get_child_visible (GTK_WIDGET (card)))
            continue;
        check_title (self, card);
        g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (card), self->board, &place));
        g_assert_cmpfloat (place.origin.x, >=, 0);
        g_assert_cmpfloat (place.origin.x + place.size.width, <=, self->size->width);
        g_array_append_val (places, place);
    }
    return places;
}

static void
check_places (Fixture *self)
{
    g_autoptr (GArray) places = list_places (self);

    for (guint i = 0; i < places->len; i++) {
        for (guint j = i + 1; j < places->len; j++)
            g_assert_false (graphene_rect_intersection (&g_array_index (places, graphene_rect_t, i),
                                                        &g_array_index (places, graphene_rect_t, j),
                                                        NULL));
    }
    g_assert_cmpuint (places->len, >, 0);
}

static void
check_scrolling (Fixture *self)
{
    GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (BB_BOARD (self->board)->scroller);
    GtkAdjustment *sideways = gtk_scrolled_window_get_hadjustment (scroller);
    GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (scroller);

    g_assert_cmpfloat (gtk_adjustment_get_upper (sideways), <=,
                       gtk_adjustment_get_page_size (sideways));
    if (self->size->never_scrolls && self->all_placed)
        g_assert_cmpfloat (gtk_adjustment_get_upper (down), <=,
                           gtk_adjustment_get_page_size (down));
}

static void
test_layout (Fixture *self, gconstpointer data)
{
    guint n = self->size == sizes ? N_DISTRIBUTIONS : N_ELSEWHERE;

    for (guint i = 0; i < n; i++) {
        distribute (self);
        check_places (self);
        check_scrolling (self);
    }
}

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
    g_object_set (gtk_settings_get_default (), "gtk-font-name", "Inter 11", NULL);
    load_style_sheet ();

    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
        g_autofree char *path = g_strconcat ("/layout/", sizes[i].name, NULL);

        g_test_add (path, Fixture, &sizes[i], set_up, test_layout, tear_down);
    }
    return g_test_run ();
}
