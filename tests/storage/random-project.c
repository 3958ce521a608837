/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "random-project.h"

#include "document/bb-document-builder.h"
#include "document/bb-path.h"
#include "document/bb-value.h"
#include "model/bb-project-schema.h"

#define N_ACTORS 6

typedef struct {
    GRand *rand;
    BbDocumentBuilder *builder;
    guint64 counters[N_ACTORS];
} Maker;

static const char *const actors[N_ACTORS] = {
    "a", "z9", "0", "abcdefghijkl", "x69470a775276c16e", "abcdefghijklmnopqrstuvwxyz012345",
};

/* Paths of every sort: plain, in items, in items within items, unknown, with odd names. */
static const char *const paths[] = {
    "project/title",
    "project/limit",
    "project/future",
    "guidelines/personal/focus",
    "blocks/b/status",
    "blocks/b/rank",
    "blocks/b-1/status",
    "blocks/b-1/future",
    "blocks/ba/notes",
    "blocks/b/checklist/c",
    "blocks/b/checklist/c/text",
    "blocks/b/checklist/d",
    "blocks/b/checklist/d/done",
    "blocks/b/comments/c",
    "blocks/b/comments/c/text",
    "blocks/own-1",
    "blocks/own-1/title",
    "blocks/own-1/disciplines",
    "blocks/own-1/checklist/c",
    "blocks/own-1/checklist/c/text",
    "blocks/own-1/links/l",
    "blocks/own-1/links/l/url",
    "blocks/Not~2an~2id",
    "blocks/b~1c",
    "parking/i",
    "parking/i/text",
    "parking/i/future",
    "parking/j",
    "parking/j/text",
    "voters/0123456789abcdef",
    "voters/0123456789abcdef/opinions/b",
    "catalogue/id",
    "catalogue/texts/block/b/title/nl",
    "actors/a",
    "future",
    "id~2",
    "ik",
    "i",
    "formats",
    "~0tilde",
    "~1slash~1",
    "é",
};

static const char *const strings[] = {
    "",
    "x",
    "done",
    "in-progress",
    "a\"b\\c/d",
    "\b\t\n\f\r\x01\x1f\x7f",
    "é",
    "é",
    "€",
    "😀👩‍👩‍👧",
    "\xe2\x80\xa8\xe2\x80\xae",
    "İıſK",
    "i1",
    "-",
    "true",
    "<b>&amp;",
    "‘“",
    "\xef\xbf\xbf",
    "null",
    "1e400",
};

static const char *const numbers[] = {
    "0",
    "-0",
    "1",
    "-1",
    "9007199254740993",
    "1e2",
    "1E+2",
    "0.10",
    "-0.0e-0",
    "1e400",
    "123456789012345678901234567890.123456789012345678901234567890",
};

static void append_value (GString *text, GRand *rand, guint depth);

static void
append_array (GString *text, GRand *rand, guint depth)
{
    guint n_elements = (guint) g_rand_int_range (rand, 0, 4);

    g_string_append_c (text, '[');
    for (guint i = 0; i < n_elements; i++) {
        if (i > 0)
            g_string_append_c (text, ',');
        append_value (text, rand, depth + 1);
    }
    g_string_append_c (text, ']');
}

/* Names in the order of their bytes, each once. */
static void
append_object (GString *text, GRand *rand, guint depth)
{
    static const char *const names[] = { "",  " ", "\"",           "A", "a", "a/b", "b",
                                         "~", "é", "\xef\xbf\xbf", "😀" };
    gboolean any = FALSE;

    g_string_append_c (text, '{');
    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
        if (g_rand_int_range (rand, 0, 5) > 0)
            continue;
        if (any)
            g_string_append_c (text, ',');
        any = TRUE;
        bb_value_append_string (text, names[i]);
        g_string_append_c (text, ':');
        append_value (text, rand, depth + 1);
    }
    g_string_append_c (text, '}');
}

static void
append_value (GString *text, GRand *rand, guint depth)
{
    static const char *const words[] = { "true", "false", "null" };

    switch (g_rand_int_range (rand, 0, depth < 5 ? 6 : 4)) {
    case 0:
    case 1:
        bb_value_append_string (text, strings[g_rand_int_range (rand, 0, G_N_ELEMENTS (strings))]);
        break;
    case 2:
        g_string_append (text, numbers[g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers))]);
        break;
    case 3:
        g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
        break;
    case 4:
        append_array (text, rand, depth);
        break;
    default:
        append_object (text, rand, depth);
        break;
    }
}

/* Any value, as canonical text. */
char *
random_project_dup_value (GRand *rand)
{
    GString *text = g_string_new (NULL);

    append_value (text, rand, 0);
    return g_string_free_and_steal (text);
}

static guint64
random_lamport (GRand *rand)
{
    return g_rand_int_range (rand, 0, 20) == 0 ? BB_COUNTER_MAX
                                               : (guint64) g_rand_int_range (rand, 0, 50);
}

static char *
random_value (Maker *self, const char *path)
{
    BbSchema *schema = bb_project_schema_get ();
    g_auto (GStrv) items = bb_schema_dup_enclosing_items (schema, path);

    if (bb_schema_get_kind (schema, path) == BB_KIND_ITEM)
        return g_strdup (BB_VALUE_TRUE);
    if (items[0] != NULL && g_rand_int_range (self->rand, 0, 8) == 0)
        return NULL;
    if (g_rand_int_range (self->rand, 0, 3) == 0)
        return g_strdup ("\"done\"");
    return random_project_dup_value (self->rand);
}

static void
add_record (Maker *self, const BbEntry *entry)
{
    const char *value = entry->value != NULL ? entry->value : "-";
    g_autoptr (BbRecord) record = NULL;

    record = bb_record_new (entry->lamport, &entry->dot, "2026-11-24T06:46:20Z", "move-block",
                            entry->path, value);
    bb_document_builder_add_record (self->builder, record);
}

static void
add_entry (Maker *self, const char *path)
{
    guint actor = (guint) g_rand_int_range (self->rand, 0, N_ACTORS);
    g_autofree char *value = random_value (self, path);
    g_autoptr (BbEntry) entry = NULL;

    self->counters[actor] += (guint64) g_rand_int_range (self->rand, 1, 4);
    entry = bb_entry_new (actors[actor], self->counters[actor], random_lamport (self->rand), path,
                          value);
    bb_document_builder_add_entry (self->builder, entry);
    if (g_rand_boolean (self->rand))
        add_record (self, entry);
}

static void
add_register (Maker *self, const char *path)
{
    guint n_entries = (guint) g_rand_int_range (self->rand, 0, 4);

    g_assert_false (bb_schema_get_kind (bb_project_schema_get (), path) == BB_KIND_CONTAINER);
    for (guint i = 0; i < n_entries; i++)
        add_entry (self, path);
}

/**
 * random_project_new:
 * @rand: a source of random numbers
 *
 * Makes a project with conflicts, items that are there and that are not, absent values, unknown
 * members, values of every sort in every place, and a history with a line that is none.
 */
BbDocument *
random_project_new (GRand *rand)
{
    g_autoptr (BbDocumentBuilder) builder = NULL;
    g_autoptr (BbRecord) broken = bb_record_parse ("no record \"at\" all");
    Maker self = { .rand = rand };

    self.builder = builder = bb_document_builder_new (bb_project_schema_get (), "p-1");
    for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
        add_register (&self, paths[i]);
    for (guint i = 0; i < N_ACTORS; i++)
        if (self.counters[i] > 0 || g_rand_boolean (rand))
            bb_document_builder_add_seen (builder, actors[i], self.counters[i] + 1);
    if (g_rand_boolean (rand))
        bb_document_builder_add_record (builder, broken);
    return bb_document_builder_end (builder);
}
