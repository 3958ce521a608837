/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "bench-app.h"
#include "wall/bb-card.h"
#include "floor-cards.h"
#include "frame-times.h"

/* A real pointer drags a card over our board and over a plain window with as many cards, and lets
 * it go where it came from. */

#define N_SWEEPS 4
#define N_STEPS 60
#define N_RUNS 5
#define N_FRAMES_MIN 20 /* a frame is painted when there is something new to be seen */
#define N_CATALOGUE_BLOCKS 34
#define N_CARDS_MAX 60
#define SETTLE_MS 700
#define WIDTH 1920
#define HEIGHT 1080

static void
add_word (GPtrArray *argv, const char *format, ...)
{
    va_list arguments;

    va_start (arguments, format);
    g_ptr_array_add (argv, g_strdup_vprintf (format, arguments));
    va_end (arguments);
}

static void
add_move (GPtrArray *argv, double x, double y)
{
    add_word (argv, "mousemove");
    add_word (argv, "%d", (int) x);
    add_word (argv, "%d", (int) y);
    add_word (argv, "sleep");
    add_word (argv, "0.016");
}

/* To and fro over the whole width, sinking slowly; back to where it began, and there let go. */
static GPtrArray *
new_drag (graphene_point_t start)
{
    GPtrArray *argv = g_ptr_array_new_with_free_func (g_free);

    add_word (argv, "xdotool");
    add_move (argv, start.x, start.y);
    add_word (argv, "mousedown");
    add_word (argv, "1");
    add_word (argv, "sleep");
    add_word (argv, "0.2");
    for (guint i = 0; i < N_SWEEPS * N_STEPS; i++) {
        double step = (double) (i % N_STEPS) / N_STEPS;
        double across = i / N_STEPS % 2 == 0 ? step : 1 - step;

        add_move (argv, start.x + across * (WIDTH - 100 - start.x), start.y + 10 + i / 2);
    }
    add_move (argv, start.x, start.y);
    add_word (argv, "mouseup");
    add_word (argv, "1");
    g_ptr_array_add (argv, NULL);
    return argv;
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    if (!g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, NULL))
        g_error ("xdotool failed");
    *(gboolean *) user_data = TRUE;
}

/* The pointer is the X server's: events take the whole way that they take for a person. */
static void
drag (graphene_point_t start)
{
    g_autoptr (GPtrArray) argv = new_drag (start);
    g_autoptr (GError) error = NULL;
    g_autoptr (GSubprocess) process =
        g_subprocess_newv ((const char *const *) argv->pdata, G_SUBPROCESS_FLAGS_NONE, &error);
    gboolean ended = FALSE;

    if (process == NULL)
        g_error ("%s", error->message);
    g_subprocess_wait_check_async (process, NULL, ended_cb, &ended);
    while (!ended)
        g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_card (GtkWidget *widget)
{
    if (BB_IS_CARD (widget))
        return bb_block_get_status (bb_card_get_block (BB_CARD (widget))) != BB_STATUS_NONE;
    return gtk_widget_has_css_class (widget, "floor-card");
}

static GtkWidget *
find_card (GtkWidget *widget)
{
    GtkWidget *found = NULL;

    if (is_card (widget))
        return widget;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
         child = gtk_widget_get_next_sibling (child))
        found = find_card (child);
    return found;
}

/* The time within which 99 of 100 frames are done while a card is dragged over a window. */
static double
time_drag (GtkWidget *window, guint *n_frames)
{
    g_autoptr (FrameTimes) times = NULL;
    graphene_point_t start;
    double p99;

    gtk_window_present (GTK_WINDOW (window));
    bench_iterate (SETTLE_MS);
    if (!gtk_widget_compute_point (find_card (window), window, &GRAPHENE_POINT_INIT (20, 20),
                                   &start))
        g_error ("there is no card");
    times = frame_times_new (window);
    drag (start);
    bench_iterate (SETTLE_MS);
    *n_frames = frame_times_get_n_frames (times);
    if (*n_frames < N_FRAMES_MIN)
        g_error ("the drag was not seen: only %u frames", *n_frames);
    p99 = frame_times_get_percentile (times, 99);
    gtk_window_destroy (GTK_WINDOW (window));
    return p99;
}

static double
time_floor (guint n_cards, guint *n_frames)
{
    GtkWidget *window = adw_window_new ();

    gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
    adw_window_set_content (ADW_WINDOW (window), floor_cards_new (n_cards));
    return time_drag (window, n_frames);
}

static double
time_board (BbApplication *application, const char *path, guint n_cards, guint *n_frames)
{
    BbWindow *window = bench_app_open (application, path);

    bench_app_add_own_blocks (bb_window_get_session (window), n_cards - N_CATALOGUE_BLOCKS);
    return time_drag (GTK_WIDGET (window), n_frames);
}

/* In turn, so that what else the machine does hits both; the best of each counts. */
static double
compare (BbApplication *application, const char *path, guint n_cards)
{
    double board = G_MAXDOUBLE, floor = G_MAXDOUBLE;
    guint n_board_frames, n_floor_frames;

    for (guint i = 0; i < N_RUNS; i++) {
        floor = MIN (floor, time_floor (n_cards, &n_floor_frames));
        board = MIN (board, time_board (application, path, n_cards, &n_board_frames));
    }
    g_print ("# %u cards: p99 %.1f ms of %u frames, floor %.1f ms of %u\n", n_cards, board,
             n_board_frames, floor, n_floor_frames);
    return board / floor;
}

/* The program opens its windows as large as the last one was left. */
static void
fill_screen (void)
{
    g_autoptr (GSettings) settings = g_settings_new (APP_ID);

    g_settings_set (settings, "window-size", "(ii)", WIDTH, HEIGHT);
}

int
main (int argc, char **argv)
{
    g_autoptr (BbApplication) application = bench_app_new ();
    double few, many;

    if (argc != 2)
        g_error ("Usage: bench-drag PROJECT");
    fill_screen ();
    few = compare (application, argv[1], N_CATALOGUE_BLOCKS);
    many = compare (application, argv[1], N_CARDS_MAX);
    g_print ("drag_frame_p99_ratio %.2f times-a-plain-window\n", MAX (few, many));
    return 0;
}
