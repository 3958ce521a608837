/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-application-private.h"

#include "app/bb-file.h"
#include "app/bb-palettes.h"
#include "app/bb-shipped.h"

struct _BbApplication {
    AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (BbApplication, bb_application, ADW_TYPE_APPLICATION)

static BbWindow *
find_window_of_file (BbApplication *self, GFile *file)
{
    GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

    for (GList *link = windows; link != NULL; link = link->next) {
        GFile *shown = BB_IS_WINDOW (link->data) ? bb_window_get_file (link->data) : NULL;

        if (shown != NULL && bb_file_is_same (shown, file))
            return link->data;
    }
    return NULL;
}

/* The window that shows the file of a project, as it is on the disk: what was brought back of that
 * project takes its place. */
static BbWindow *
find_unchanged_window (BbApplication *self, BbSession *session)
{
    GFile *file = bb_session_get_file (session);
    BbWindow *window = file != NULL ? find_window_of_file (self, file) : NULL;
    BbSession *shown = window != NULL ? bb_window_get_session (window) : NULL;

    return shown != NULL && bb_session_get_modified (shown) ? NULL : window;
}

/* The window on which somebody asked for a project, if it has none; else a new one. */
static BbWindow *
take_vacant_window (BbApplication *self)
{
    GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

    if (BB_IS_WINDOW (active) && bb_window_is_vacant (BB_WINDOW (active)))
        return BB_WINDOW (active);
    return bb_window_new (GTK_APPLICATION (self));
}

static void
bb_application_activate (GApplication *application)
{
    GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

    if (window == NULL)
        window = GTK_WINDOW (bb_window_new (GTK_APPLICATION (application)));
    gtk_window_present (window);
}

static void
bb_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
    for (int i = 0; i < n_files; i++)
        bb_application_open_file (BB_APPLICATION (application), files[i]);
}

static void
bb_application_startup (GApplication *application)
{
    bb_shipped_begin_reading ();
    G_APPLICATION_CLASS (bb_application_parent_class)->startup (application);

    gtk_window_set_default_icon_name (APP_ID);
    bb_palettes_follow (gdk_display_get_default (), adw_style_manager_get_default ());
    _bb_application_add_actions (BB_APPLICATION (application));
    _bb_application_recover (BB_APPLICATION (application));
}

static void
bb_application_class_init (BbApplicationClass *klass)
{
    GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

    application_class->activate = bb_application_activate;
    application_class->open = bb_application_open;
    application_class->startup = bb_application_startup;
}

static void
bb_application_init (BbApplication *self)
{
}

/**
 * bb_application_new:
 * @flags: more flags than the program has anyway
 *
 * Returns: (transfer full): the program, to be run
 */
BbApplication *
bb_application_new (GApplicationFlags flags)
{
    return g_object_new (BB_TYPE_APPLICATION, "application-id", APP_ID, "resource-base-path",
                         RESOURCE_PATH, "flags", flags | G_APPLICATION_HANDLES_OPEN, NULL);
}

/**
 * bb_application_open_file:
 * @self: the program
 * @file: a project
 *
 * Shows a project: in the window that has it already, else in a vacant or a new one.
 *
 * Returns: (transfer none): the window
 */
BbWindow *
bb_application_open_file (BbApplication *self, GFile *file)
{
    BbWindow *window;

    g_return_val_if_fail (BB_IS_APPLICATION (self), NULL);
    g_return_val_if_fail (G_IS_FILE (file), NULL);

    window = find_window_of_file (self, file);
    if (window != NULL) {
        gtk_window_present (GTK_WINDOW (window));
        return window;
    }
    window = take_vacant_window (self);
    bb_window_open_file (window, file);
    return window;
}

/**
 * bb_application_open_session:
 * @self: the program
 * @session: a project that has no file yet, or more than its file has
 *
 * Shows a project: in the window that shows its file unchanged, else in a vacant or a new one.
 *
 * Returns: (transfer none): the window
 */
BbWindow *
bb_application_open_session (BbApplication *self, BbSession *session)
{
    BbWindow *window;

    g_return_val_if_fail (BB_IS_APPLICATION (self), NULL);
    g_return_val_if_fail (BB_IS_SESSION (session), NULL);

    window = find_unchanged_window (self, session);
    if (window == NULL)
        window = take_vacant_window (self);
    bb_window_set_session (window, session);
    gtk_window_present (GTK_WINDOW (window));
    return window;
}
