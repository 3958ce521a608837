/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-file.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* Fits every file system, also when a colleague's program adds a word or two. */
#define NAME_MAX_BYTES 120

/* Characters that a file name on Windows or a cloud drive cannot have. */
#define NAME_FORBIDDEN "\\/:*?\"<>|"

static char *
dup_real_path (GFile *file)
{
    const char *path = g_file_peek_path (file);

    return path != NULL ? realpath (path, NULL) : NULL;
}

static void
append_safe (GString *name, gunichar character)
{
    if (g_unichar_iscntrl (character) || !g_unichar_isdefined (character))
        return;
    if (character < 0x80 && strchr (NAME_FORBIDDEN, (int) character) != NULL)
        g_string_append_c (name, '-');
    else
        g_string_append_unichar (name, character);
}

/* A leading dot hides a file; dots and spaces at the end do not survive Windows. */
static char *
strip_edges (const char *name)
{
    gsize length;

    while (*name == '.' || *name == ' ')
        name++;
    length = strlen (name);
    while (length > 0 && (name[length - 1] == '.' || name[length - 1] == ' '))
        length--;
    return g_strndup (name, length);
}

/**
 * bb_file_is_same:
 * @a: a file
 * @b: another
 *
 * Whether two names lead to one file, through symbolic links too.
 *
 * Returns: %TRUE if they do
 */
gboolean
bb_file_is_same (GFile *a, GFile *b)
{
    char *path_a = NULL;
    char *path_b = NULL;
    gboolean same;

    g_return_val_if_fail (G_IS_FILE (a), FALSE);
    g_return_val_if_fail (G_IS_FILE (b), FALSE);

    if (g_file_equal (a, b))
        return TRUE;

    path_a = dup_real_path (a);
    path_b = dup_real_path (b);
    same = path_a != NULL && path_b != NULL && strcmp (path_a, path_b) == 0;
    free (path_a);
    free (path_b);
    return same;
}

/**
 * bb_file_suggest_name:
 * @title: the title of a project
 *
 * Makes a file name of a title that every file system and mail program can carry.
 *
 * Returns: (transfer full): a name with the suffix of a project
 */
char *
bb_file_suggest_name (const char *title)
{
    g_autoptr (GString) name = g_string_new (NULL);
    g_autofree char *stem = NULL;

    g_return_val_if_fail (title != NULL && g_utf8_validate (title, -1, NULL), NULL);

    for (const char *c = title; *c != '\0' && name->len < NAME_MAX_BYTES; c = g_utf8_next_char (c))
        append_safe (name, g_utf8_get_char (c));
    stem = strip_edges (name->str);
    return g_strconcat (*stem != '\0' ? stem : "Bouwbord", BB_FILE_SUFFIX, NULL);
}

/**
 * bb_file_dup_folder:
 * @file: a file
 *
 * Names the folder of a file as its user knows it: inside the home folder, without the way to it.
 *
 * Returns: (transfer full): the folder, an empty string if its name says nothing to a person
 */
char *
bb_file_dup_folder (GFile *file)
{
    g_autoptr (GFile) folder = NULL;
    g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
    const char *path;

    g_return_val_if_fail (G_IS_FILE (file), NULL);

    folder = g_file_get_parent (file);
    path = folder != NULL ? g_file_peek_path (folder) : NULL;
    /* The document portal's own names, and those of a web folder, are no names for people. */
    if (path == NULL || g_str_has_prefix (path, "/run/"))
        return g_strdup ("");
    if (g_file_equal (folder, home))
        return g_strdup (_ ("Home folder"));
    if (g_file_has_prefix (folder, home)) {
        g_autofree char *inside = g_file_get_relative_path (home, folder);

        return g_filename_display_name (inside);
    }
    return g_filename_display_name (path);
}
