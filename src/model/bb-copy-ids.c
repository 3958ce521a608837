/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-copy-ids.h"

#include "document/bb-hash.h"
#include "document/bb-id.h"
#include "document/bb-path.h"
#include "document/bb-value.h"
#include "model/bb-own-block.h"

#include <string.h>

struct _BbCopyIds {
    BbSchema *schema;
    GHashTable *ids; /* former id -> new one */
};

/**
 * bb_copy_ids_new:
 * @schema: what lies where
 *
 * Returns: (transfer full): a map in which no item has a new id yet; each gets one when it is met
 */
BbCopyIds *
bb_copy_ids_new (BbSchema *schema)
{
    BbCopyIds *self = g_new0 (BbCopyIds, 1);

    self->schema = g_object_ref (schema);
    self->ids = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, g_free);
    return self;
}

/**
 * bb_copy_ids_free:
 * @self: (transfer full): a map
 */
void
bb_copy_ids_free (BbCopyIds *self)
{
    g_object_unref (self->schema);
    g_hash_table_unref (self->ids);
    g_free (self);
}

static gboolean
is_own_block (const char *id)
{
    return g_str_has_prefix (id, BB_OWN_BLOCK_PREFIX);
}

static const char *
get_new_id (BbCopyIds *self, const char *id)
{
    const char *found = g_hash_table_lookup (self->ids, id);
    g_autofree char *random = found == NULL ? bb_id_new () : NULL;

    if (found != NULL)
        return found;
    found = g_strconcat (is_own_block (id) ? BB_OWN_BLOCK_PREFIX : "", random, NULL);
    g_hash_table_insert (self->ids, g_strdup (id), (char *) found);
    return found;
}

/**
 * bb_copy_ids_dup_path:
 * @self: a map
 * @path: a register
 *
 * Returns: (transfer full): where it lies in the copy
 */
char *
bb_copy_ids_dup_path (BbCopyIds *self, const char *path)
{
    g_auto (GStrv) segments = g_strsplit (path, "/", -1);
    g_autoptr (GString) former = g_string_new (NULL);
    GString *copy = g_string_new (NULL);

    for (guint i = 0; segments[i] != NULL; i++) {
        gboolean is_item;

        g_string_append_printf (former, "%s%s", i > 0 ? "/" : "", segments[i]);
        is_item = bb_schema_get_kind (self->schema, former->str) == BB_KIND_ITEM;
        g_string_append_printf (
            copy, "%s%s", i > 0 ? "/" : "",
            is_item || is_own_block (segments[i]) ? get_new_id (self, segments[i]) : segments[i]);
    }
    return g_string_free_and_steal (copy);
}

static gboolean
is_id_char (char c)
{
    return g_ascii_islower (c) || g_ascii_isdigit (c) || c == '-';
}

/* Own blocks are named in lists and ballots, too; there no text stands beside them. */
static char *
replace_own_blocks (BbCopyIds *self, const char *value)
{
    GString *copy = g_string_new (NULL);

    for (const char *at = value; *at != '\0';) {
        gsize length = 0;
        g_autofree char *word = NULL;

        while (is_id_char (at[length]))
            length++;
        word = g_strndup (at, MAX (length, 1));
        g_string_append (copy, is_own_block (word) ? get_new_id (self, word) : word);
        at += MAX (length, 1);
    }
    return g_string_free_and_steal (copy);
}

/* Fields that name an item of the same document. */
static gboolean
names_item (const char *path)
{
    return g_str_has_suffix (path, "/same-as") || g_str_has_suffix (path, "/reply-to") ||
           g_str_has_suffix (path, "/round");
}

/**
 * bb_copy_ids_dup_value:
 * @self: a map
 * @path: a register of the former document
 * @value: canonical text of its value
 *
 * Returns: (transfer full): the value with the ids of the copy
 */
char *
bb_copy_ids_dup_value (BbCopyIds *self, const char *path, const char *value)
{
    BbKind kind = bb_schema_get_kind (self->schema, path);
    g_autofree char *id = kind == BB_KIND_REF ? bb_value_dup_string (value) : NULL;

    if (id != NULL && names_item (path))
        return bb_value_new_string (get_new_id (self, id));
    if (kind == BB_KIND_REF ||
        (kind == BB_KIND_OPAQUE && !g_str_equal (path, "catalogue/custom")) ||
        strstr (path, "/ballots/") != NULL)
        return replace_own_blocks (self, value);
    return g_strdup (value);
}
