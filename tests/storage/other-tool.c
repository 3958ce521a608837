/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "other-tool.h"

#include <json-glib/json-glib.h>

/* A program that knows JSON and nothing of stamps. Paths are names without slashes. */
#define NAMES_MAX 8

static JsonNode *
parse (GBytes *file)
{
    g_autoptr (JsonParser) parser = json_parser_new ();
    g_autoptr (GError) error = NULL;
    gsize length;
    const char *text = g_bytes_get_data (file, &length);

    json_parser_load_from_data (parser, text, (gssize) length, &error);
    g_assert_no_error (error);
    return json_parser_steal_root (parser);
}

static GBytes *
print (JsonNode *root)
{
    char *text = json_to_string (root, FALSE);

    return g_bytes_new_take (text, strlen (text));
}

/* The object of that name; one that is not there is made. */
static JsonObject *
enter (JsonObject *object, const char *name)
{
    if (!json_object_has_member (object, name))
        json_object_set_object_member (object, name, json_object_new ());
    return json_object_get_object_member (object, name);
}

/* The object in which a path lies, and its name there. */
static JsonObject *
find_object (JsonNode *root, char **names, guint *last)
{
    JsonObject *object = json_node_get_object (root);

    for (*last = 0; names[*last + 1] != NULL; *last += 1)
        object = enter (object, names[*last]);
    return object;
}

GBytes *
other_tool_set (GBytes *file, const char *path, const char *value)
{
    g_autoptr (JsonNode) root = parse (file);
    g_auto (GStrv) names = g_strsplit (path, "/", NAMES_MAX);
    guint last;
    JsonObject *object = find_object (root, names, &last);

    json_object_set_member (object, names[last], json_from_string (value, NULL));
    return print (root);
}

GBytes *
other_tool_remove (GBytes *file, const char *path)
{
    g_autoptr (JsonNode) root = parse (file);
    g_auto (GStrv) names = g_strsplit (path, "/", NAMES_MAX);
    guint last;
    JsonObject *object = find_object (root, names, &last);

    if (json_object_has_member (object, names[last]))
        json_object_remove_member (object, names[last]);
    return print (root);
}

GBytes *
other_tool_drop_merge (GBytes *file)
{
    return other_tool_remove (file, "merge");
}

/* As a merge of texts does that takes some lines of one file and some of the other. */
GBytes *
other_tool_break_merge (GBytes *file)
{
    return other_tool_set (file, "merge/check", "\"000000000000\"");
}
