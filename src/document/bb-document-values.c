/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document.h"

#include "document/bb-document-private.h"
#include "document/bb-path.h"
#include "document/bb-value.h"

#include <string.h>

/* The first register of which the path begins with `container` and `next`, or is higher. */
static GTreeNode *
find_first (BbDocument *self, const char *container, char next)
{
    g_autofree char *bound = NULL;

    if (container == NULL)
        return g_tree_node_first (self->registers);
    bound = g_strdup_printf ("%s%c", container, next);
    return g_tree_lower_bound (self->registers, bound);
}

static GTreeNode *
skip_below (BbDocument *self, const char *container)
{
    /* All that lies below begins with a slash behind it; this is the byte after the slash. */
    return find_first (self, container, '/' + 1);
}

/* Whether there is an entry, shown or not, at a path or below it. */
gboolean
_bb_document_has_any (BbDocument *self, const char *path)
{
    GTreeNode *first = find_first (self, path, '/');

    return g_tree_lookup (self->registers, path) != NULL ||
           (first != NULL && bb_path_is_below (g_tree_node_key (first), path));
}

/**
 * bb_document_get_register:
 * @self: a document
 * @path: a path
 *
 * What was written at a path, also when the item around it is not there.
 *
 * Returns: (transfer none) (nullable): the register, %NULL if it has no entries
 */
BbRegister *
bb_document_get_register (BbDocument *self, const char *path)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (self), NULL);
    g_return_val_if_fail (path != NULL, NULL);

    return g_tree_lookup (self->registers, path);
}

static gboolean
are_enclosing_there (BbDocument *self, const char *path)
{
    g_auto (GStrv) items = bb_schema_dup_enclosing_items (self->schema, path);

    for (guint i = 0; items[i] != NULL; i++) {
        if (g_tree_lookup (self->registers, items[i]) == NULL)
            return FALSE;
    }
    return TRUE;
}

/* The register at a path, NULL if it has no entries or if an item around it is not there. */
BbRegister *
_bb_document_get_shown_register (BbDocument *self, const char *path)
{
    BbRegister *register_ = g_tree_lookup (self->registers, path);

    return register_ != NULL && are_enclosing_there (self, path) ? register_ : NULL;
}

/**
 * bb_document_get_value:
 * @self: a document
 * @path: a register
 *
 * Returns: (nullable): canonical text of the value shown, %NULL if there is none or if an item
 *   around it is not there
 */
const char *
bb_document_get_value (BbDocument *self, const char *path)
{
    BbRegister *shown;

    g_return_val_if_fail (BB_IS_DOCUMENT (self), NULL);
    g_return_val_if_fail (path != NULL, NULL);

    shown = _bb_document_get_shown_register (self, path);
    return shown != NULL ? bb_register_get_value (shown) : NULL;
}

/**
 * bb_document_dup_string:
 * @self: a document
 * @path: a register
 *
 * Returns: (transfer full) (nullable): the text that is shown, %NULL if there is no value or
 *   another one than a text
 */
char *
bb_document_dup_string (BbDocument *self, const char *path)
{
    return bb_value_dup_string (bb_document_get_value (self, path));
}

/**
 * bb_document_is_there:
 * @self: a document
 * @item: path of an item
 *
 * Returns: %TRUE if the item and all items around it are there
 */
gboolean
bb_document_is_there (BbDocument *self, const char *item)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (self), FALSE);
    g_return_val_if_fail (item != NULL, FALSE);

    return _bb_document_get_shown_register (self, item) != NULL;
}

static gboolean
is_shown (BbDocument *self, const char *path)
{
    return bb_schema_get_kind (self->schema, path) != BB_KIND_ITEM ||
           g_tree_lookup (self->registers, path) != NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The direct children with entries at or below them: their paths, in no order, some twice. */
static GPtrArray *
dup_children (BbDocument *self, const char *container)
{
    gsize start = container != NULL ? strlen (container) + 1 : 0;
    GPtrArray *children = g_ptr_array_new_with_free_func (g_free);
    GTreeNode *node = find_first (self, container, '/');

    while (node != NULL && bb_path_is_below (g_tree_node_key (node), container)) {
        const char *path = g_tree_node_key (node);
        const char *end = strchr (path + start, '/');
        char *child = end != NULL ? g_strndup (path, (gsize) (end - path)) : g_strdup (path);

        g_ptr_array_add (children, child);
        node = end != NULL ? skip_below (self, child) : g_tree_node_next (node);
    }
    return children;
}

/**
 * bb_document_dup_names:
 * @self: a document
 * @container: (nullable): path of an object, or %NULL for the root
 *
 * The members of an object: those with a value or with something in them, and of items those that
 * are there.
 *
 * Returns: (transfer full): their names, not escaped, in the order of the paths' bytes
 */
GStrv
bb_document_dup_names (BbDocument *self, const char *container)
{
    g_autoptr (GPtrArray) children = NULL;
    g_autoptr (GStrvBuilder) names = NULL;

    g_return_val_if_fail (BB_IS_DOCUMENT (self), NULL);

    names = g_strv_builder_new ();
    if (container != NULL &&
        (!are_enclosing_there (self, container) || !is_shown (self, container)))
        return g_strv_builder_end (names);

    children = dup_children (self, container);
    g_ptr_array_sort (children, compare_names);
    for (guint i = 0; i < children->len; i++) {
        const char *child = children->pdata[i];
        const char *segment = container != NULL ? child + strlen (container) + 1 : child;
        g_autofree char *name = bb_path_unescape (segment);

        if (i > 0 && g_str_equal (children->pdata[i - 1], child))
            continue;
        if (name != NULL && is_shown (self, child))
            g_strv_builder_take (names, g_steal_pointer (&name));
    }
    return g_strv_builder_end (names);
}

/**
 * bb_document_foreach:
 * @self: a document, which @func may not change
 * @below: (nullable): path of an object, or %NULL for the root
 * @func: (scope call): what to call for each register strictly below it, in the order of the
 *   paths' bytes
 * @user_data: what to pass along
 *
 * Goes through registers, also those of items that are not there.
 */
void
bb_document_foreach (BbDocument *self, const char *below, BbRegisterFunc func, gpointer user_data)
{
    g_return_if_fail (BB_IS_DOCUMENT (self));
    g_return_if_fail (func != NULL);

    for (GTreeNode *node = find_first (self, below, '/');
         node != NULL && bb_path_is_below (g_tree_node_key (node), below);
         node = g_tree_node_next (node))
        func (g_tree_node_value (node), user_data);
}
