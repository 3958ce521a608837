/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-merge-salvage.h"

#include "storage/bb-json-canonical.h"
#include "storage/bb-project-format.h"
#include "storage/bb-project-values.h"

typedef struct {
    BbJsonCursor *cursor;
    BbSchema *schema;
    BbForeign *foreign;
} Salvage;

/* Handles the value of a member or an element and goes past it. */
typedef void (*SalvageFunc) (Salvage *self, const char *name);

static void
each_member (Salvage *self, SalvageFunc func)
{
    g_autoptr (GString) name = g_string_new (NULL);

    if (bb_json_cursor_get_type (self->cursor) != BB_JSON_OBJECT) {
        bb_json_cursor_skip (self->cursor);
        return;
    }
    bb_json_cursor_enter (self->cursor);
    while (bb_json_cursor_next_member (self->cursor, name))
        func (self, name->str);
}

/* `[ STAMPS, VALUE ]`, whatever text the stamps are. */
static char *
read_value (BbJsonCursor cursor)
{
    g_autofree char *value = NULL;

    if (bb_json_cursor_get_type (&cursor) != BB_JSON_ARRAY)
        return NULL;
    bb_json_cursor_enter (&cursor);
    if (!bb_json_cursor_next_element (&cursor) ||
        bb_json_cursor_get_type (&cursor) != BB_JSON_STRING)
        return NULL;
    bb_json_cursor_skip (&cursor);
    if (!bb_json_cursor_next_element (&cursor))
        return NULL;
    value = bb_json_canonical_dup (&cursor);
    return bb_json_cursor_next_element (&cursor) ? NULL : g_steal_pointer (&value);
}

static void
salvage_groups (Salvage *self, const char *path)
{
    bb_json_cursor_enter (self->cursor);
    while (bb_json_cursor_next_element (self->cursor)) {
        g_autofree char *value = read_value (*self->cursor);

        if (value != NULL)
            bb_foreign_add (self->foreign, path, value, NULL, BB_FOREIGN_ASIDE);
        bb_json_cursor_skip (self->cursor);
    }
}

static void
salvage_path (Salvage *self, const char *path)
{
    if (bb_json_cursor_get_type (self->cursor) == BB_JSON_ARRAY &&
        bb_project_values_may_have (self->schema, path) &&
        bb_schema_get_kind (self->schema, path) != BB_KIND_ITEM)
        salvage_groups (self, path);
    else
        bb_json_cursor_skip (self->cursor);
}

static void
salvage_member (Salvage *self, const char *name)
{
    if (g_str_equal (name, BB_MERGE_CONFLICTS) || g_str_equal (name, BB_MERGE_REMOVED))
        each_member (self, salvage_path);
    else
        bb_json_cursor_skip (self->cursor);
}

/**
 * bb_merge_salvage:
 * @cursor: a cursor at a member `merge` that cannot be believed
 * @schema: what lies where
 * @foreign: where the values are added
 *
 * Takes out of broken merge data the values that are not shown and that can still be read, so
 * that nobody's text is lost with them. Whether an item is there, the file itself shows.
 */
void
bb_merge_salvage (BbJsonCursor cursor, BbSchema *schema, BbForeign *foreign)
{
    Salvage self = { .cursor = &cursor, .schema = schema, .foreign = foreign };

    each_member (&self, salvage_member);
}
