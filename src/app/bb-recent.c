/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-recent.h"

#include <gtk/gtk.h>

#include "app/bb-file.h"

/* Under this name the desktop knows which program wrote a line of its list of recent files. */
#define REGISTERED_AS "Bouwbord"

static BbRecent *
bb_recent_new (GtkRecentInfo *info)
{
    BbRecent *self = g_new0 (BbRecent, 1);

    self->file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
    self->title = g_strdup (gtk_recent_info_get_display_name (info));
    self->municipality = g_strdup (gtk_recent_info_get_description (info));
    self->when = g_date_time_ref (gtk_recent_info_get_modified (info));
    if (self->municipality == NULL)
        self->municipality = g_strdup ("");
    return self;
}

/**
 * bb_recent_free:
 * @self: (transfer full): a recent project
 *
 * Frees it.
 */
void
bb_recent_free (BbRecent *self)
{
    g_clear_object (&self->file);
    g_clear_pointer (&self->title, g_free);
    g_clear_pointer (&self->municipality, g_free);
    g_clear_pointer (&self->when, g_date_time_unref);
    g_free (self);
}

/* Newest first. */
static int
compare_cb (gconstpointer a, gconstpointer b)
{
    const BbRecent *first = a;
    const BbRecent *second = b;

    return g_date_time_compare (second->when, first->when);
}

/**
 * bb_recent_remember:
 * @session: a project with a file
 *
 * Puts a project on top of the desktop's list of recent files, with its title and municipality,
 * so that the list can be shown without opening any file.
 */
void
bb_recent_remember (BbSession *session)
{
    GFile *file = bb_session_get_file (session);
    BbProject *project = bb_session_get_project (session);
    g_autofree char *uri = NULL;
    GtkRecentData data = {
        .display_name = (char *) bb_project_get_title (project),
        .description = (char *) bb_project_get_municipality (project),
        .mime_type = (char *) BB_FILE_MIME_TYPE,
        .app_name = (char *) REGISTERED_AS,
        .app_exec = (char *) "bouwbord %u",
    };

    g_return_if_fail (G_IS_FILE (file));

    uri = g_file_get_uri (file);
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * bb_recent_forget:
 * @file: the file of a project
 *
 * Takes a project out of the desktop's list of recent files.
 */
void
bb_recent_forget (GFile *file)
{
    g_autofree char *uri = NULL;

    g_return_if_fail (G_IS_FILE (file));

    uri = g_file_get_uri (file);
    gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

/**
 * bb_recent_list:
 * @max: how many at most
 *
 * Lists the projects that were last open here, the newest first.
 *
 * Returns: (transfer full) (element-type BbRecent): the projects
 */
GPtrArray *
bb_recent_list (guint max)
{
    g_autolist (GtkRecentInfo) infos = NULL;
    GPtrArray *recents = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_recent_free);

    infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
    for (GList *link = infos; link != NULL; link = link->next) {
        if (gtk_recent_info_has_application (link->data, REGISTERED_AS))
            g_ptr_array_add (recents, bb_recent_new (link->data));
    }
    g_ptr_array_sort_values (recents, compare_cb);
    if (recents->len > max)
        g_ptr_array_set_size (recents, (int) max);
    return recents;
}
