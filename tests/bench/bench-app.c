/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bench-app.h"

/* The whole program, without its main loop. */
BbApplication *
bench_app_new (void)
{
    BbApplication *application =
        bb_application_new (G_APPLICATION_NON_UNIQUE | G_APPLICATION_IS_SERVICE);

    if (!g_application_register (G_APPLICATION (application), NULL, NULL))
        g_error ("the application does not start");
    return application;
}

static void
mark_cb (gpointer user_data)
{
    *(gboolean *) user_data = TRUE;
}

void
bench_iterate (guint ms)
{
    gboolean over = FALSE;

    g_timeout_add_once (ms, mark_cb, &over);
    while (!over)
        g_main_context_iteration (NULL, TRUE);
}

static gboolean
frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
    *(gboolean *) user_data = TRUE;
    return G_SOURCE_REMOVE;
}

/* Until all that is asked for by now has been painted. */
void
bench_wait_for_frame (GtkWidget *widget)
{
    gboolean begun = FALSE, over = FALSE;
    GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
    gulong handler;

    gtk_widget_add_tick_callback (widget, frame_cb, &begun, NULL);
    while (!begun)
        g_main_context_iteration (NULL, TRUE);
    handler = g_signal_connect_data (clock, "after-paint", G_CALLBACK (mark_cb), &over, NULL,
                                     G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    while (!over)
        g_main_context_iteration (NULL, TRUE);
    g_signal_handler_disconnect (clock, handler);
}

/* The program saves by itself what is done to a project: each window has a copy of its own, which
 * goes with the session. */
static GFile *
copy_project (const char *path)
{
    g_autofree char *folder =
        g_build_filename (g_get_user_runtime_dir (), "bouwbord-bench-XXXXXX", NULL);
    g_autoptr (GFile) original = g_file_new_for_path (path);
    g_autoptr (GFile) copy = NULL;
    g_autoptr (GError) error = NULL;

    if (g_mkdtemp (folder) == NULL)
        g_error ("%s cannot be made", folder);
    copy = g_file_new_build_filename (folder, "bench.bouwbord", NULL);
    if (!g_file_copy (original, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error))
        g_error ("%s", error->message);
    return g_steal_pointer (&copy);
}

BbWindow *
bench_app_open (BbApplication *application, const char *path)
{
    g_autoptr (GFile) file = copy_project (path);
    BbWindow *window = bb_application_open_file (application, file);

    while (bb_window_get_session (window) == NULL)
        g_main_context_iteration (NULL, TRUE);
    return window;
}

/* Round the challenges, each block somewhere on the board. */
void
bench_app_add_own_blocks (BbSession *session, guint n_blocks)
{
    BbProject *project = bb_session_get_project (session);
    GListModel *blocks = bb_project_get_blocks (project);

    for (guint i = 0; i < n_blocks; i++) {
        g_autoptr (BbBlock) catalogue_block = g_list_model_get_item (blocks, i);
        g_autofree char *title = g_strdup_printf ("Own block number %u", i + 1);
        g_autoptr (BbTopic) content = bb_topic_new (BB_TOPIC_BLOCK, "own");
        g_autoptr (BbText) text = bb_text_new ();
        g_autoptr (GError) error = NULL;

        bb_text_set (text, "en", title);
        bb_topic_set_text (content, "title", text);
        if (!bb_session_add_own_block (session, bb_block_get_challenge (catalogue_block), content,
                                       NULL, &error))
            g_error ("%s", error->message);
    }
}
