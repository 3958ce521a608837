/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-arrival.h"

#include "document/bb-hash.h"
#include "document/bb-path.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _BbArrival {
    GObject parent_instance;

    BbProject *project;
    GPtrArray *steps;    /* in the order in which they came */
    GListStore *changes; /* of BbArrivalChange */
    GPtrArray *people;   /* names, sorted */
    gboolean has_nameless;
};

G_DEFINE_FINAL_TYPE (BbArrival, bb_arrival, G_TYPE_OBJECT)

static void
bb_arrival_finalize (GObject *object)
{
    BbArrival *self = BB_ARRIVAL (object);

    g_clear_object (&self->project);
    g_clear_object (&self->changes);
    g_ptr_array_unref (self->steps);
    g_ptr_array_unref (self->people);

    G_OBJECT_CLASS (bb_arrival_parent_class)->finalize (object);
}

static void
bb_arrival_class_init (BbArrivalClass *klass)
{
    G_OBJECT_CLASS (klass)->finalize = bb_arrival_finalize;
}

static void
bb_arrival_init (BbArrival *self)
{
    self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_step_unref);
    self->changes = g_list_store_new (BB_TYPE_ARRIVAL_CHANGE);
    self->people = g_ptr_array_new_with_free_func (g_free);
}

static BbSchema *
get_schema (BbArrival *self)
{
    return bb_document_get_schema (bb_project_get_document (self->project));
}

/* The fields of a block of one's own are told one by one, of smaller items only the item. */
static gboolean
is_told_as_one (BbStep *step, const char *item)
{
    return bb_step_find_change (step, item) != NULL || !g_str_has_prefix (item, "blocks/own-") ||
           strchr (item + strlen ("blocks/"), '/') != NULL;
}

/* A card that moves takes another place too; that is one change for a person. */
static gboolean
goes_with_status (BbStep *step, const char *path)
{
    g_auto (GStrv) names = bb_path_split (path);
    g_autofree char *status = NULL;

    if (names == NULL || g_strv_length (names) != 3 || !g_str_equal (names[2], "rank"))
        return FALSE;
    status = bb_path_build (names[0], names[1], "status", NULL);
    return bb_step_find_change (step, status) != NULL;
}

/* What a person sees as the thing that changed: the outermost item that is told as one, or the
 * field itself. */
static char *
find_thing (BbArrival *self, BbStep *step, const char *path)
{
    g_auto (GStrv) items = bb_schema_dup_enclosing_items (get_schema (self), path);

    for (guint i = 0; items[i] != NULL; i++) {
        if (is_told_as_one (step, items[i]))
            return g_strdup (items[i]);
    }
    return g_strdup (path);
}

static gboolean
is_visible (BbArrival *self, BbStep *step, const BbStepChange *change)
{
    BbSchema *schema = get_schema (self);
    BbKind kind = bb_schema_get_kind (schema, change->path);

    if (kind != BB_KIND_ITEM && kind != BB_KIND_RANK &&
        !bb_schema_shows_conflicts (schema, change->path))
        return FALSE;
    return !bb_register_same_values (change->before, change->after) &&
           !goes_with_status (step, change->path);
}

static void
add_change (BbArrival *self, BbStep *step, const BbStepChange *change, GHashTable *known)
{
    g_autofree char *thing = find_thing (self, step, change->path);
    g_autoptr (BbArrivalChange) arrived = NULL;

    if (!is_visible (self, step, change) || g_hash_table_contains (known, thing))
        return;
    arrived = bb_arrival_change_new (self->project, step, thing);
    g_list_store_append (self->changes, arrived);
    g_hash_table_add (known, g_steal_pointer (&thing));
}

static gboolean
equal_names (gconstpointer a, gconstpointer b)
{
    return g_str_equal (a, b);
}

static void
add_name (BbArrival *self, const char *name)
{
    if (name == NULL || *name == '\0')
        self->has_nameless = TRUE;
    else if (!g_ptr_array_find_with_equal_func (self->people, name, equal_names, NULL))
        g_ptr_array_add (self->people, g_strdup (name));
}

static gboolean
has_entry (BbRegister *register_, BbEntry *entry)
{
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        if (bb_dot_equal (&bb_register_get_entry (register_, i)->dot, &entry->dot))
            return TRUE;
    }
    return FALSE;
}

static void
add_authors (BbArrival *self, const BbStepChange *change, GHashTable *known)
{
    for (guint i = 0; i < bb_register_get_n_entries (change->after); i++) {
        BbEntry *entry = bb_register_get_entry (change->after, i);
        g_autofree char *path = NULL;
        g_autofree char *name = NULL;

        if (has_entry (change->before, entry) ||
            !g_hash_table_add (known, (char *) entry->dot.actor))
            continue;
        path = bb_path_build ("actors", entry->dot.actor, NULL);
        name = bb_document_dup_string (bb_project_get_document (self->project), path);
        add_name (self, name);
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
    return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
add_step (BbArrival *self, BbStep *step)
{
    g_autoptr (GHashTable) things = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, NULL);
    g_autoptr (GHashTable) actors = g_hash_table_new (bb_hash_text, g_str_equal);

    g_ptr_array_add (self->steps, bb_step_ref (step));
    for (guint i = 0; i < bb_step_get_n_changes (step); i++) {
        const BbStepChange *change = bb_step_get_change (step, i);

        add_change (self, step, change, things);
        add_authors (self, change, actors);
    }
    g_ptr_array_sort (self->people, compare_names);
}

/**
 * bb_arrival_new:
 * @project: (transfer none): the project, with what came
 * @step: (nullable): what the merge did, or %NULL if no register changed
 *
 * Returns: (transfer full): what came, for a person
 */
BbArrival *
bb_arrival_new (BbProject *project, BbStep *step)
{
    BbArrival *self;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);

    self = g_object_new (BB_TYPE_ARRIVAL, NULL);
    self->project = g_object_ref (project);
    if (step != NULL)
        add_step (self, step);
    return self;
}

static void
add_all (BbArrival *self, BbArrival *other)
{
    guint n_changes = g_list_model_get_n_items (G_LIST_MODEL (other->changes));

    for (guint i = 0; i < other->steps->len; i++)
        g_ptr_array_add (self->steps, bb_step_ref (other->steps->pdata[i]));
    for (guint i = 0; i < n_changes; i++) {
        g_autoptr (BbArrivalChange) change =
            g_list_model_get_item (G_LIST_MODEL (other->changes), i);

        g_list_store_append (self->changes, change);
    }
    for (guint i = 0; i < other->people->len; i++)
        add_name (self, other->people->pdata[i]);
    self->has_nameless |= other->has_nameless;
}

/**
 * bb_arrival_new_joined:
 * @first: what came first
 * @next: what came after it into the same project
 *
 * Returns: (transfer full): both, to be told and taken back together
 */
BbArrival *
bb_arrival_new_joined (BbArrival *first, BbArrival *next)
{
    BbArrival *self;

    g_return_val_if_fail (BB_IS_ARRIVAL (first), NULL);
    g_return_val_if_fail (BB_IS_ARRIVAL (next), NULL);
    g_return_val_if_fail (first->project == next->project, NULL);

    self = bb_arrival_new (first->project, NULL);
    add_all (self, first);
    add_all (self, next);
    g_ptr_array_sort (self->people, compare_names);
    return self;
}

static guint
count (BbArrival *self, gboolean (*is_so) (BbArrivalChange *))
{
    guint n = 0;

    for (guint i = 0; i < bb_arrival_get_n_changes (self); i++) {
        g_autoptr (BbArrivalChange) change =
            g_list_model_get_item (G_LIST_MODEL (self->changes), i);

        n += is_so (change);
    }
    return n;
}

/**
 * bb_arrival_get_n_changes:
 * @self: what came
 *
 * Returns: how many things others changed
 */
guint
bb_arrival_get_n_changes (BbArrival *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL (self), 0);

    return g_list_model_get_n_items (G_LIST_MODEL (self->changes));
}

/**
 * bb_arrival_get_n_conflicts:
 * @self: what came
 *
 * Returns: in how many of them this board said something else, so that both stand
 */
guint
bb_arrival_get_n_conflicts (BbArrival *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL (self), 0);

    return count (self, bb_arrival_change_get_conflict);
}

/**
 * bb_arrival_get_n_removals:
 * @self: what came
 *
 * Returns: how many of them took something away
 */
guint
bb_arrival_get_n_removals (BbArrival *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL (self), 0);

    return count (self, bb_arrival_change_get_removal);
}

/**
 * bb_arrival_get_changes:
 * @self: what came
 *
 * Returns: (transfer none): a list of [class@ArrivalChange], in the order of their paths
 */
GListModel *
bb_arrival_get_changes (BbArrival *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL (self), NULL);

    return G_LIST_MODEL (self->changes);
}

/**
 * bb_arrival_get_people:
 * @self: what came
 *
 * Returns: (transfer none) (element-type utf8): the names of who sent it, as far as they gave
 *   one, sorted
 */
GPtrArray *
bb_arrival_get_people (BbArrival *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL (self), NULL);

    return self->people;
}

/**
 * bb_arrival_get_steps:
 * @self: what came
 *
 * Returns: (transfer none) (element-type BbStep): for [method@Undo.take_back_all]
 */
GPtrArray *
bb_arrival_get_steps (BbArrival *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL (self), NULL);

    return self->steps;
}

static char *
describe_changes (BbArrival *self)
{
    guint n = bb_arrival_get_n_changes (self);

    if (self->people->len == 0)
        return g_strdup_printf (
            ngettext ("%u change from another copy", "%u changes from another copy", n), n);
    if (self->people->len == 1 && !self->has_nameless)
        return g_strdup_printf (
            /* TRANSLATORS: %1$u is how many things changed, %2$s the name of a colleague */
            ngettext ("%1$u change from %2$s", "%1$u changes from %2$s", n), n,
            (const char *) self->people->pdata[0]);
    return g_strdup_printf (
        /* TRANSLATORS: %1$u is how many things changed, %2$s the name of a colleague */
        ngettext ("%1$u change from %2$s and others", "%1$u changes from %2$s and others", n), n,
        (const char *) self->people->pdata[0]);
}

/**
 * bb_arrival_describe:
 * @self: what came
 *
 * Returns: (transfer full): who and what: “7 changes from Fatima, 2 to look at”
 */
char *
bb_arrival_describe (BbArrival *self)
{
    g_autoptr (GStrvBuilder) builder = NULL;
    g_auto (GStrv) parts = NULL;
    guint n_conflicts, n_removals;

    g_return_val_if_fail (BB_IS_ARRIVAL (self), NULL);

    n_conflicts = bb_arrival_get_n_conflicts (self);
    n_removals = bb_arrival_get_n_removals (self);
    builder = g_strv_builder_new ();
    g_strv_builder_take (builder, describe_changes (self));
    if (n_conflicts > 0)
        g_strv_builder_take (
            builder,
            /* TRANSLATORS: of the changes just named, %u contradict this board */
            g_strdup_printf (ngettext ("%u to look at", "%u to look at", n_conflicts),
                             n_conflicts));
    if (n_removals > 0)
        g_strv_builder_take (
            builder,
            /* TRANSLATORS: of the changes just named, %u took something away */
            g_strdup_printf (ngettext ("%u removed", "%u removed", n_removals), n_removals));
    parts = g_strv_builder_end (builder);
    return g_strjoinv (", ", parts);
}
