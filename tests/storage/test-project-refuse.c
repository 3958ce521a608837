/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-storage-error.h"

#define LINES_APART 10

#define BEGIN "{\n\"format\": \"bouwbord-project\",\n"
#define HEADER "\"version\": 1,\n\"id\": \"p1\""
#define END "}\n"

/* The rest of a project in which one thing is wrong. */
#define REST                                                                                       \
    ",\n\"future\": {\n\"x\": [1, 2]\n},\n\"challenges\": {\"personal\": {\"why\": \"x\"}}\n"

/* Where it is wrong stands an @. */
static const char *const versions[] = {
    "\"version\": @0",    "\"version\": @-1",   "\"version\": @1.0",   "\"version\": @\"1\"",
    "\"version\": @null", "\"version\": @true", "\"version\": @[1]",   "\"version\": @{}",
    "\"version\":\n@1e0", "\"version\": @0.5",  "\"version\": @false", "\"version\": @\"\"",
};

static const char *const ids[] = {
    "\"version\": 1, \"id\": @\"\"",    "\"version\": 1, \"id\": @1",
    "\"version\": 1, \"id\": @null",    "\"version\": 1, \"id\": @\"A\"",
    "\"version\": 1, \"id\": @\"a b\"", "\"version\": 1, \"id\": @\"a/b\"",
    "\"version\": 1, \"id\": @[]",      "\"version\": 1, \"id\": @\"é\"",
    "\"version\": 1, \"id\": @\"a_b\"", "\"version\": 1, \"id\": @{}",
    "\"version\": 1,\n\"id\":\n@true",
};

static const char *const containers[] = {
    HEADER ", \"project\": @[]",
    HEADER ", \"blocks\": @null",
    HEADER ", \"blocks\": @\"x\"",
    HEADER ",\n\"blocks\": {\n\"b\": @1}",
    HEADER ", \"blocks\": {\"b\": {\"checklist\": @[]}}",
    HEADER ", \"blocks\": {\"b\": {\"checklist\": {\"c\": @true}}}",
    HEADER ", \"parking\": {\"x\": @\"\"}",
    HEADER ", \"voters\": @[1]",
    HEADER ", \"catalogue\": @\"bouwbord\"",
    HEADER ", \"catalogue\": {\"texts\": {\"block\": {\"x\": {\"title\": @\"t\"}}}}",
    HEADER ", \"guidelines\": {\"personal\": @true}",
    HEADER ", \"rounds\": {\"r\": {\"ballots\": @[]}}",
    HEADER ", \"actors\": @0",
};

static const char *const histories[] = {
    HEADER ", \"history\": @{}",
    HEADER ", \"history\": @null",
    HEADER ", \"history\": @\"x\"",
    HEADER ", \"history\": @1",
    HEADER ", \"history\": @true",
    HEADER ", \"history\": [@1]",
    HEADER ", \"history\": [@null]",
    HEADER ", \"history\": [\"x\", @2]",
    HEADER ",\n\"history\": [\n@[]\n]",
    HEADER ", \"history\": [@{}]",
    HEADER ", \"history\": [\"a\",\n\"b\", @true]",
};

typedef struct {
    const char *name;
    const char *const *bad;
    guint n_bad;
    const char *says;
} Rule;

static const Rule rules[] = {
    { "version", versions, G_N_ELEMENTS (versions), "“version”" },
    { "id", ids, G_N_ELEMENTS (ids), "“id”" },
    { "container", containers, G_N_ELEMENTS (containers), "should be an object" },
    { "history", histories, G_N_ELEMENTS (histories), "should be a list of texts" },
};

static char *
dup_place (const char *text, const char *at)
{
    guint line = 1;
    const char *begin = text;

    for (const char *p = text; p < at; p++) {
        if (*p == '\n') {
            line++;
            begin = p + 1;
        }
    }
    return g_strdup_printf ("Line %u, column %ld: ", line, g_utf8_strlen (begin, at - begin) + 1);
}

static char *
dup_message (const char *text)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;

    g_assert_null (bb_project_reader_read (bytes, bb_project_schema_get (), &error));
    g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED);
    return g_strdup (error->message);
}

/* Takes out the @ and holds what is said against it. */
static void
refuse (char *marked, const char *says, GHashTable *said)
{
    g_autofree char *text = marked;
    char *at = strchr (text, '@');
    g_autofree char *place = dup_place (text, at);
    g_autofree char *message = NULL;

    memmove (at, at + 1, strlen (at));
    message = dup_message (text);
    if (!g_str_has_prefix (message, place) || strstr (message, says) == NULL)
        g_error ("“%s” does not say “%s” and “%s”", message, place, says);
    if (!g_hash_table_add (said, g_strdup (message)))
        g_error ("“%s” was said twice", message);
}

/* In a file with nothing else and in a whole project; no two in the same words at one place. */
static void
test_rule (gconstpointer data)
{
    const Rule *rule = data;
    g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    g_assert_cmpuint (rule->n_bad, >=, 10);
    for (guint i = 0; i < rule->n_bad; i++) {
        g_autofree char *alone = g_strnfill (2 * i * LINES_APART, '\n');
        g_autofree char *inside = g_strnfill ((2 * i + 1) * LINES_APART, '\n');

        refuse (g_strconcat (BEGIN, alone, rule->bad[i], END, NULL), rule->says, said);
        refuse (g_strconcat (BEGIN, inside, rule->bad[i],
                             strstr (rule->bad[i], "\"id\"") != NULL ? "" : ",\n\"id\": \"p1\"",
                             REST, END, NULL),
                rule->says, said);
    }
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
        g_autofree char *name = g_strconcat ("/project-refuse/", rules[i].name, NULL);

        g_test_add_data_func (name, &rules[i], test_rule);
    }
    return g_test_run ();
}
