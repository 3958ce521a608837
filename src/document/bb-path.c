/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-path.h"

#include <string.h>

static void
append_escaped (GString *target, const char *name)
{
    for (const char *p = name; *p != '\0'; p++) {
        if (*p == '~')
            g_string_append (target, "~0");
        else if (*p == '/')
            g_string_append (target, "~1");
        else if (*p == ' ')
            g_string_append (target, "~2");
        else
            g_string_append_c (target, *p);
    }
}

/**
 * bb_path_build:
 * @first: name of the first member
 * @...: names of the members below it, ended by %NULL
 *
 * The path of a member: the names from the root, escaped, joined by `/` (RFC 6901, and one
 * escape more for the space, which separates the words of a history record).
 *
 * Returns: (transfer full): the path
 */
char *
bb_path_build (const char *first, ...)
{
    GString *path;
    va_list names;

    g_return_val_if_fail (first != NULL, NULL);

    path = g_string_new (NULL);
    append_escaped (path, first);
    va_start (names, first);
    for (const char *name = va_arg (names, const char *); name != NULL;
         name = va_arg (names, const char *)) {
        g_string_append_c (path, '/');
        append_escaped (path, name);
    }
    va_end (names);
    return g_string_free_and_steal (path);
}

/**
 * bb_path_append:
 * @path: (nullable): a path, or %NULL for the root
 * @name: name of a member of it
 *
 * Returns: (transfer full): the path of that member
 */
char *
bb_path_append (const char *path, const char *name)
{
    GString *longer;

    g_return_val_if_fail (name != NULL, NULL);

    longer = g_string_new (path);
    if (path != NULL)
        g_string_append_c (longer, '/');
    append_escaped (longer, name);
    return g_string_free_and_steal (longer);
}

/**
 * bb_path_add:
 * @path: a path, empty for the root; it becomes that of the member
 * @name: name of a member of it
 *
 * As [func@path_append], for whoever goes through very many.
 */
void
bb_path_add (GString *path, const char *name)
{
    g_return_if_fail (path != NULL && name != NULL);

    if (path->len > 0)
        g_string_append_c (path, '/');
    append_escaped (path, name);
}

/**
 * bb_path_escape:
 * @name: name of a member
 *
 * Returns: (transfer full): how it stands in a path: `~0` for `~`, `~1` for `/`, `~2` for a space
 */
char *
bb_path_escape (const char *name)
{
    GString *segment;

    g_return_val_if_fail (name != NULL, NULL);

    segment = g_string_new (NULL);
    append_escaped (segment, name);
    return g_string_free_and_steal (segment);
}

/**
 * bb_path_unescape:
 * @segment: what stands between two `/` of a path
 *
 * Returns: (transfer full) (nullable): the name, or %NULL if @segment is no escaped name
 */
char *
bb_path_unescape (const char *segment)
{
    g_autoptr (GString) name = NULL;

    g_return_val_if_fail (segment != NULL, NULL);

    name = g_string_new (NULL);
    for (const char *p = segment; *p != '\0'; p++) {
        if (*p == '~' && p[1] >= '0' && p[1] <= '2')
            g_string_append_c (name, "~/ "[*++p - '0']);
        else if (*p == '~' || *p == '/' || *p == ' ')
            return NULL;
        else
            g_string_append_c (name, *p);
    }
    return g_string_free_and_steal (g_steal_pointer (&name));
}

/**
 * bb_path_split:
 * @path: a path
 *
 * Returns: (transfer full) (nullable): the names from the root, not escaped, or %NULL if @path
 *   is none
 */
GStrv
bb_path_split (const char *path)
{
    g_auto (GStrv) segments = NULL;
    g_autoptr (GStrvBuilder) names = NULL;

    g_return_val_if_fail (path != NULL, NULL);

    segments = g_strsplit (path, "/", -1);
    names = g_strv_builder_new ();
    for (guint i = 0; segments[i] != NULL; i++) {
        char *name = bb_path_unescape (segments[i]);

        if (name == NULL)
            return NULL;
        g_strv_builder_take (names, name);
    }
    return g_strv_builder_end (names);
}

/**
 * bb_path_is_below:
 * @path: a path
 * @container: (nullable): another, or %NULL for the root
 *
 * Returns: %TRUE if @path lies strictly below @container
 */
gboolean
bb_path_is_below (const char *path, const char *container)
{
    gsize length;

    g_return_val_if_fail (path != NULL, FALSE);

    if (container == NULL)
        return TRUE;
    length = strlen (container);
    return strncmp (path, container, length) == 0 && path[length] == '/';
}

/**
 * bb_path_is_id:
 * @name: name of a member
 *
 * Returns: %TRUE if @name can be the id of an item, a block and the like: `[a-z0-9-]{1,64}`
 */
gboolean
bb_path_is_id (const char *name)
{
    g_return_val_if_fail (name != NULL, FALSE);

    return bb_path_is_id_segment (name, strlen (name));
}

/**
 * bb_path_is_id_segment:
 * @segment: what stands between two `/` of a path
 * @length: how many bytes it has
 *
 * Returns: %TRUE if it is the id of an item, a block and the like; nothing in an id is escaped
 */
gboolean
bb_path_is_id_segment (const char *segment, gsize length)
{
    g_return_val_if_fail (segment != NULL, FALSE);

    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_islower (segment[i]) && !g_ascii_isdigit (segment[i]) && segment[i] != '-')
            return FALSE;
    }
    return length >= 1 && length <= BB_ID_MAX;
}
