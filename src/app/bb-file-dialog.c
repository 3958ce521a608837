/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-file-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/bb-file.h"

static void
append_filter (GListStore *filters, const char *name, const char *pattern)
{
    g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

    gtk_file_filter_set_name (filter, name);
    gtk_file_filter_add_pattern (filter, pattern);
    g_list_store_append (filters, filter);
}

static GtkFileDialog *
create_dialog (const char *title)
{
    GtkFileDialog *dialog = gtk_file_dialog_new ();
    g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

    append_filter (filters, _ ("Bouwbord projects"), "*" BB_FILE_SUFFIX);
    append_filter (filters, _ ("All files"), "*");
    gtk_file_dialog_set_title (dialog, title);
    gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
    return dialog;
}

/* Under the name that it has, but where a person keeps things. */
static void
suggest_elsewhere (GtkFileDialog *dialog, GFile *file)
{
    const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
    g_autoptr (GFile) folder =
        g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
    g_autofree char *name = g_file_get_basename (file);

    gtk_file_dialog_set_initial_folder (dialog, folder);
    if (g_utf8_validate (name, -1, NULL))
        gtk_file_dialog_set_initial_name (dialog, name);
}

/**
 * bb_file_dialog_new_open:
 *
 * Returns: (transfer full): a dialog to choose projects to open
 */
GtkFileDialog *
bb_file_dialog_new_open (void)
{
    return create_dialog (_ ("Open projects"));
}

/**
 * bb_file_dialog_new_gather:
 *
 * Returns: (transfer full): a dialog to choose copies that came back
 */
GtkFileDialog *
bb_file_dialog_new_gather (void)
{
    return create_dialog (_ ("Gather returned copies"));
}

/**
 * bb_file_dialog_new_save:
 * @session: the project to be saved
 *
 * Returns: (transfer full): a dialog to choose where, beginning at the file the project has or
 *   with a name made from its title
 */
GtkFileDialog *
bb_file_dialog_new_save (BbSession *session)
{
    GtkFileDialog *dialog = create_dialog (_ ("Save project"));
    BbProject *project = bb_session_get_project (session);
    g_autofree char *name = bb_file_suggest_name (bb_project_get_title (project));

    gtk_file_dialog_set_initial_name (dialog, name);
    if (bb_session_get_from_mail (session))
        suggest_elsewhere (dialog, bb_session_get_file (session));
    else if (bb_session_get_file (session) != NULL)
        gtk_file_dialog_set_initial_file (dialog, bb_session_get_file (session));
    return dialog;
}

/**
 * bb_file_dialog_new_clean_copy:
 * @session: a project
 *
 * Returns: (transfer full): a dialog to choose where a clean copy of it goes
 */
GtkFileDialog *
bb_file_dialog_new_clean_copy (BbSession *session)
{
    GtkFileDialog *dialog = create_dialog (_ ("Save clean copy"));
    BbProject *project = bb_session_get_project (session);
    /* TRANSLATORS: the name of a file without names of people; %s is the title of a project. */
    g_autofree char *title =
        g_strdup_printf (_ ("%s (clean copy)"), bb_project_get_title (project));
    g_autofree char *name = bb_file_suggest_name (title);

    gtk_file_dialog_set_initial_name (dialog, name);
    return dialog;
}
