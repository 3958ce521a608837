/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-version-changes.h"

#include "document/bb-path.h"

typedef struct {
    BbDocument *former;
    BbDocument *document;
    guint n_changes;
} Count;

typedef struct {
    BbDocument *former;
    BbDocument *document;
    GPtrArray *names;
} People;

/* What a person sees as a field; the life of an item is seen by its fields. */
static gboolean
is_field (BbSchema *schema, const char *path)
{
    return bb_schema_get_kind (schema, path) == BB_KIND_RANK ||
           bb_schema_shows_conflicts (schema, path);
}

static void
compare_cb (BbRegister *register_, gpointer user_data)
{
    Count *self = user_data;
    const char *path = bb_register_get_path (register_);

    if (is_field (bb_document_get_schema (self->document), path) &&
        g_strcmp0 (bb_document_get_value (self->former, path),
                   bb_document_get_value (self->document, path)) != 0)
        self->n_changes++;
}

/* A register that both have has been compared already. */
static void
compare_former_cb (BbRegister *register_, gpointer user_data)
{
    Count *self = user_data;

    if (bb_document_get_register (self->document, bb_register_get_path (register_)) == NULL)
        compare_cb (register_, self);
}

/**
 * bb_version_changes_count:
 * @former: a document
 * @document: a later version of it
 *
 * Returns: how many fields show another value, of an item that came or went all that it has
 */
guint
bb_version_changes_count (BbDocument *former, BbDocument *document)
{
    Count count = { .former = former, .document = document };

    g_return_val_if_fail (BB_IS_DOCUMENT (former), 0);
    g_return_val_if_fail (BB_IS_DOCUMENT (document), 0);

    bb_document_foreach (document, NULL, compare_cb, &count);
    bb_document_foreach (former, NULL, compare_former_cb, &count);
    return count.n_changes;
}

static gboolean
equal_names (gconstpointer a, gconstpointer b)
{
    return g_str_equal (a, b);
}

static void
add_actor_cb (const char *actor, guint64 counter, gpointer user_data)
{
    People *self = user_data;
    g_autofree char *path = bb_path_build ("actors", actor, NULL);
    g_autofree char *name = bb_document_dup_string (self->document, path);

    if (counter > bb_context_get (bb_document_get_seen (self->former), actor) && name != NULL &&
        !g_ptr_array_find_with_equal_func (self->names, name, equal_names, NULL))
        g_ptr_array_add (self->names, g_steal_pointer (&name));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
    return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * bb_version_changes_dup_people:
 * @former: a document
 * @document: a later version of it
 *
 * Returns: (transfer full): the names of those who wrote something in between, as far as they gave
 *   one, sorted
 */
GStrv
bb_version_changes_dup_people (BbDocument *former, BbDocument *document)
{
    g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
    g_autoptr (GStrvBuilder) builder = NULL;
    People people = { .former = former, .document = document, .names = names };

    g_return_val_if_fail (BB_IS_DOCUMENT (former), NULL);
    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);

    bb_context_foreach (bb_document_get_seen (document), add_actor_cb, &people);
    g_ptr_array_sort (names, compare_names);
    builder = g_strv_builder_new ();
    for (guint i = 0; i < names->len; i++)
        g_strv_builder_add (builder, names->pdata[i]);
    return g_strv_builder_end (builder);
}
