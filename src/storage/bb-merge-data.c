/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-merge-data.h"

#include "document/bb-hash.h"
#include "document/bb-value.h"
#include "storage/bb-json-canonical.h"
#include "storage/bb-project-format.h"
#include "storage/bb-project-values.h"
#include "storage/bb-stamps.h"

typedef struct {
    BbMergeData *data;
    BbSchema *schema;
    BbJsonCursor *cursor;
    GString *check;
    GString *name;
    GString *string;
    GArray *stamps;
} Reader;

/* Reads the value of one name in a member; %FALSE: not as we write it. */
typedef gboolean (*ReadFunc) (Reader *self, const char *name);

static gboolean
read_stamps (Reader *self, const char *path)
{
    const char *at = self->cursor->at;
    const char *checksum;

    if (!bb_json_cursor_read_string (self->cursor, self->string) ||
        !bb_stamps_parse (self->string->str, self->stamps, &checksum))
        return FALSE;
    g_hash_table_insert (self->data->stamps, g_strdup (path), (gpointer) at);
    return TRUE;
}

static gboolean
read_counter (Reader *self, const char *actor)
{
    g_autofree char *text = bb_json_canonical_dup (self->cursor);
    const char *at = text;
    guint64 counter;

    if (!bb_dot_is_actor (actor) || !bb_stamps_parse_number (&at, 1, &counter) || *at != '\0')
        return FALSE;
    bb_context_raise (self->data->seen, actor, counter);
    return TRUE;
}

static gboolean
read_list (Reader *self, GHashTable *table, const char *path)
{
    GPtrArray *groups = bb_merge_group_read_list (self->cursor);

    if (groups == NULL)
        return FALSE;
    g_hash_table_insert (table, g_strdup (path), groups);
    return TRUE;
}

static gboolean
all_values (GHashTable *table, const char *path, gboolean (*fits) (const char *value))
{
    GPtrArray *groups = g_hash_table_lookup (table, path);

    for (guint i = 0; i < groups->len; i++)
        if (!fits (((BbMergeGroup *) groups->pdata[i])->value))
            return FALSE;
    return TRUE;
}

static gboolean
is_present (const char *value)
{
    return value != NULL;
}

static gboolean
is_life (const char *value)
{
    return value != NULL && g_str_equal (value, BB_VALUE_TRUE);
}

/* An absent value is no conflict, and that an item is there is its one value. */
static gboolean
read_conflicts (Reader *self, const char *path)
{
    return bb_schema_get_kind (self->schema, path) != BB_KIND_ITEM &&
           read_list (self, self->data->conflicts, path) &&
           all_values (self->data->conflicts, path, is_present);
}

static gboolean
read_removed (Reader *self, const char *path)
{
    g_auto (GStrv) items = bb_schema_dup_enclosing_items (self->schema, path);

    return items[0] != NULL && bb_project_values_may_have (self->schema, path) &&
           read_list (self, self->data->removed, path) &&
           (bb_schema_get_kind (self->schema, path) != BB_KIND_ITEM ||
            all_values (self->data->removed, path, is_life));
}

static const struct {
    const char *name;
    ReadFunc read;
} members[] = {
    { BB_MERGE_CONFLICTS, read_conflicts },
    { BB_MERGE_REMOVED, read_removed },
    { BB_MERGE_SEEN, read_counter },
    { BB_MERGE_STAMPS, read_stamps },
};

static gboolean
read_member (Reader *self, ReadFunc read)
{
    if (bb_json_cursor_get_type (self->cursor) != BB_JSON_OBJECT)
        return FALSE;
    bb_json_cursor_enter (self->cursor);
    while (bb_json_cursor_next_member (self->cursor, self->name))
        if (!read (self, self->name->str))
            return FALSE;
    return TRUE;
}

static ReadFunc
find_read_func (const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (members); i++)
        if (g_str_equal (members[i].name, name))
            return members[i].read;
    return NULL;
}

static gboolean
read_all (Reader *self)
{
    if (bb_json_cursor_get_type (self->cursor) != BB_JSON_OBJECT)
        return FALSE;
    bb_json_cursor_enter (self->cursor);
    while (bb_json_cursor_next_member (self->cursor, self->name)) {
        ReadFunc read = find_read_func (self->name->str);
        gboolean is_check = g_str_equal (self->name->str, BB_MERGE_CHECK);

        if (is_check ? !bb_json_cursor_read_string (self->cursor, self->check)
                     : read == NULL || !read_member (self, read))
            return FALSE;
    }
    return TRUE;
}

static BbMergeData *
create (void)
{
    BbMergeData *self = g_new (BbMergeData, 1);

    self->stamps = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, NULL);
    self->conflicts = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free,
                                             (GDestroyNotify) g_ptr_array_unref);
    self->removed = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
    self->seen = bb_context_new ();
    return self;
}

/**
 * bb_merge_data_read:
 * @cursor: a cursor at the member `merge`
 * @schema: what lies where
 *
 * Reads the merge data and proves that they are whole: everything is exactly as we write it, and
 * the check, which another program would not know to mend, fits.
 *
 * Returns: (transfer full) (nullable): the merge data, or %NULL if they are not whole
 */
BbMergeData *
bb_merge_data_read (BbJsonCursor cursor, BbSchema *schema)
{
    g_autoptr (BbMergeData) self = create ();
    g_autoptr (GArray) stamps = g_array_new (FALSE, FALSE, sizeof (BbStamp));
    g_autoptr (GString) check = g_string_new (NULL);
    g_autoptr (GString) name = g_string_new (NULL);
    g_autoptr (GString) string = g_string_new (NULL);
    Reader reader = {
        .data = self,
        .schema = schema,
        .cursor = &cursor,
        .check = check,
        .name = name,
        .string = string,
        .stamps = stamps,
    };
    BbJsonCursor begin = cursor;

    if (!read_all (&reader) || !bb_merge_data_fits_check (begin, check->str))
        return NULL;
    return g_steal_pointer (&self);
}

/**
 * bb_merge_data_fits_check:
 * @cursor: a cursor at the member `merge`, an object
 * @check: what it says that its check is
 *
 * The text that the check is made of is `merge` in one line without `check`, which comes first.
 *
 * Returns: whether it was made of what stands there
 */
gboolean
bb_merge_data_fits_check (BbJsonCursor cursor, const char *check)
{
    g_autoptr (GString) text = g_string_new (NULL);
    g_autofree char *begin = NULL;
    g_autofree char *right = NULL;

    begin = g_strdup_printf ("{\"" BB_MERGE_CHECK "\":\"%s\"", check);
    bb_json_canonical_append (text, &cursor);
    if (!g_str_has_prefix (text->str, begin))
        return FALSE;
    g_string_erase (text, 1, (gssize) strlen (begin) - 1);
    if (text->str[1] == ',')
        g_string_erase (text, 1, 1);
    right = bb_value_checksum (text->str);
    return g_str_equal (check, right);
}

/**
 * bb_merge_data_free:
 * @self: (transfer full): merge data
 */
void
bb_merge_data_free (BbMergeData *self)
{
    g_hash_table_unref (self->stamps);
    g_hash_table_unref (self->conflicts);
    g_hash_table_unref (self->removed);
    bb_context_free (self->seen);
    g_free (self);
}
