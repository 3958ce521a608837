/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "journal-left.h"

#include "storage/bb-journal-file.h"

/* The files in the folder of the project. */
static GPtrArray *
list (const char *project, const char *suffix)
{
    g_autofree char *folder = bb_journal_file_dup_folder (project);
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, suffix))
            g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    return paths;
}

/* How many journals of a project there are, whole or half. */
guint
journal_left_count (const char *project)
{
    g_autoptr (GPtrArray) paths = list (project, "");

    return paths->len;
}

gboolean
journal_left_is_whole (const char *project)
{
    g_autoptr (GPtrArray) paths = list (project, BB_JOURNAL_SUFFIX);

    return paths->len == 1;
}

/* The one that there is. */
char *
journal_left_dup_path (const char *project)
{
    g_autoptr (GPtrArray) paths = list (project, BB_JOURNAL_SUFFIX);

    g_assert_cmpuint (paths->len, ==, 1);
    return g_strdup (paths->pdata[0]);
}

GBytes *
journal_left_read (const char *project)
{
    g_autofree char *path = journal_left_dup_path (project);
    g_autoptr (GError) error = NULL;
    char *text = NULL;
    gsize length;

    g_file_get_contents (path, &text, &length, &error);
    g_assert_no_error (error);
    return g_bytes_new_take (text, length);
}
