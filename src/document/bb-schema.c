/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-schema.h"

#include "document/bb-path.h"

#include <string.h>

/* A name can follow a few patterns at once: `own-1` is literal nowhere, own-* and *. */
#define BRANCHES_MAX 8

typedef enum {
    WIDTH_NAME,  /* a name */
    WIDTH_STEM,  /* all ids with a beginning such as own-* */
    WIDTH_ANY_ID /* * */
} Width;

typedef struct {
    char *stem; /* the name without its star */
    gsize stem_length;
    Width width;
    BbKind kind;
    BbSchemaFlags flags;
    GPtrArray *children; /* the most specific first */
} Node;

/* All nodes that the names so far lead to, the most specific first; none: unknown. */
typedef struct {
    const Node *nodes[BRANCHES_MAX];
    guint n_nodes;
} Place;

struct _BbSchema {
    GObject parent_instance;

    Node *root;
};

G_DEFINE_FINAL_TYPE (BbSchema, bb_schema, G_TYPE_OBJECT)

static void
node_free (Node *self)
{
    g_ptr_array_unref (self->children);
    g_free (self->stem);
    g_free (self);
}

static Node *
node_new (const char *name)
{
    Node *self = g_new0 (Node, 1);
    gboolean has_star = g_str_has_suffix (name, "*");

    self->stem_length = strlen (name) - has_star;
    self->stem = g_strndup (name, self->stem_length);
    if (has_star)
        self->width = self->stem_length > 0 ? WIDTH_STEM : WIDTH_ANY_ID;
    self->kind = BB_KIND_CONTAINER;
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
    return self;
}

static gboolean
node_equal (const Node *a, const Node *b)
{
    return a->width == b->width && g_str_equal (a->stem, b->stem);
}

static gboolean
node_fits (const Node *self, const char *segment, gsize length)
{
    if (length < self->stem_length || memcmp (self->stem, segment, self->stem_length) != 0)
        return FALSE;
    if (self->width == WIDTH_NAME)
        return length == self->stem_length;
    return bb_path_is_id_segment (segment, length);
}

static Node *
node_ensure_child (Node *self, const char *name)
{
    Node *child = node_new (name);
    guint position = 0;

    for (guint i = 0; i < self->children->len; i++) {
        Node *other = self->children->pdata[i];

        if (node_equal (other, child)) {
            node_free (child);
            return other;
        }
        if (other->width <= child->width)
            position = i + 1;
    }
    g_ptr_array_insert (self->children, (int) position, child);
    return child;
}

static void
add_rule (BbSchema *self, const BbSchemaRule *rule)
{
    g_auto (GStrv) segments = g_strsplit (rule->pattern, "/", -1);
    Node *node = self->root;

    for (guint i = 0; segments[i] != NULL; i++)
        node = node_ensure_child (node, segments[i]);
    node->kind = rule->kind;
    node->flags = rule->flags;
}

static BbKind
place_get_kind (const Place *self)
{
    return self->n_nodes > 0 ? self->nodes[0]->kind : BB_KIND_UNKNOWN;
}

static gboolean
place_is_container (const Place *self)
{
    BbKind kind = place_get_kind (self);

    return kind == BB_KIND_CONTAINER || kind == BB_KIND_ITEM;
}

static void
place_enter (Place *self, const char *segment, gsize length)
{
    Place inner = { .n_nodes = 0 };

    for (guint i = 0; place_is_container (self) && i < self->n_nodes; i++) {
        GPtrArray *children = self->nodes[i]->children;

        for (guint j = 0; j < children->len; j++) {
            if (!node_fits (children->pdata[j], segment, length))
                continue;
            g_assert (inner.n_nodes < BRANCHES_MAX);
            inner.nodes[inner.n_nodes++] = children->pdata[j];
        }
    }
    *self = inner;
}

/* Follows a path; on the way notes the items that enclose it, outermost first. */
static Place
follow (BbSchema *self, const char *path, GStrvBuilder *items)
{
    Place place = { .nodes = { self->root }, .n_nodes = 1 };

    for (const char *segment = path;;) {
        gsize length = strcspn (segment, "/");

        if (items != NULL && place_get_kind (&place) == BB_KIND_ITEM)
            g_strv_builder_take (items, g_strndup (path, (gsize) (segment - path) - 1));
        place_enter (&place, segment, length);
        if (segment[length] == '\0')
            return place;
        segment += length + 1;
    }
}

static void
bb_schema_finalize (GObject *object)
{
    BbSchema *self = BB_SCHEMA (object);

    node_free (self->root);

    G_OBJECT_CLASS (bb_schema_parent_class)->finalize (object);
}

static void
bb_schema_class_init (BbSchemaClass *klass)
{
    G_OBJECT_CLASS (klass)->finalize = bb_schema_finalize;
}

static void
bb_schema_init (BbSchema *self)
{
    self->root = node_new ("");
}

/**
 * bb_schema_new:
 * @rules: (array length=n_rules): what lies where; copied
 * @n_rules: how many
 *
 * Makes a schema. The most specific pattern decides: a name before a beginning such as `own-*`,
 * that before `*`. What the more specific one says nothing about, the others do: with a rule for
 * the item `blocks/own-*`, those for the fields of any block hold in it as well.
 *
 * A schema never changes, so that all threads may ask it.
 *
 * Returns: (transfer full): the schema
 */
BbSchema *
bb_schema_new (const BbSchemaRule *rules, gsize n_rules)
{
    BbSchema *self;

    g_return_val_if_fail (rules != NULL || n_rules == 0, NULL);

    self = g_object_new (BB_TYPE_SCHEMA, NULL);
    for (gsize i = 0; i < n_rules; i++)
        add_rule (self, &rules[i]);
    return self;
}

/**
 * bb_schema_get_kind:
 * @self: a schema
 * @path: a path
 *
 * What lies at a path. Of an item this is its life register as well as the object.
 *
 * Returns: the kind, %BB_KIND_UNKNOWN for a member that no rule names, at any place
 */
BbKind
bb_schema_get_kind (BbSchema *self, const char *path)
{
    Place place;

    g_return_val_if_fail (BB_IS_SCHEMA (self), BB_KIND_UNKNOWN);
    g_return_val_if_fail (path != NULL, BB_KIND_UNKNOWN);

    place = follow (self, path, NULL);
    return place_get_kind (&place);
}

/**
 * bb_schema_is_container:
 * @self: a schema
 * @path: (nullable): a path, or %NULL for the root
 *
 * Returns: %TRUE if an object lies there whose members are registers or containers, items included
 */
gboolean
bb_schema_is_container (BbSchema *self, const char *path)
{
    Place place;

    g_return_val_if_fail (BB_IS_SCHEMA (self), FALSE);

    if (path == NULL)
        return TRUE;
    place = follow (self, path, NULL);
    return place_is_container (&place);
}

/**
 * bb_schema_makes_records:
 * @self: a schema
 * @path: a path
 *
 * Returns: %TRUE if a change of this register belongs in the history
 */
gboolean
bb_schema_makes_records (BbSchema *self, const char *path)
{
    Place place;

    g_return_val_if_fail (BB_IS_SCHEMA (self), FALSE);
    g_return_val_if_fail (path != NULL, FALSE);

    place = follow (self, path, NULL);
    return place.n_nodes == 0 || (place.nodes[0]->flags & BB_SCHEMA_NO_RECORD) == 0;
}

/**
 * bb_schema_shows_conflicts:
 * @self: a schema
 * @path: a path
 *
 * Whether people should be told if unequal values stand in a register. The order of things and
 * the life of an item settle themselves.
 *
 * Returns: %TRUE if they should
 */
gboolean
bb_schema_shows_conflicts (BbSchema *self, const char *path)
{
    Place place;
    BbKind kind;

    g_return_val_if_fail (BB_IS_SCHEMA (self), FALSE);
    g_return_val_if_fail (path != NULL, FALSE);

    place = follow (self, path, NULL);
    kind = place_get_kind (&place);
    if (kind == BB_KIND_ITEM || kind == BB_KIND_RANK)
        return FALSE;
    return place.n_nodes == 0 || (place.nodes[0]->flags & BB_SCHEMA_NO_CONFLICT) == 0;
}

/**
 * bb_schema_dup_enclosing_items:
 * @self: a schema
 * @path: a path
 *
 * The items in which a register lies, the outermost first. A life register lies in the items
 * around its own.
 *
 * Returns: (transfer full): their paths
 */
GStrv
bb_schema_dup_enclosing_items (BbSchema *self, const char *path)
{
    g_autoptr (GStrvBuilder) items = NULL;

    g_return_val_if_fail (BB_IS_SCHEMA (self), NULL);
    g_return_val_if_fail (path != NULL, NULL);

    items = g_strv_builder_new ();
    follow (self, path, items);
    return g_strv_builder_end (items);
}
