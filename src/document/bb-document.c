/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document.h"

#include "document/bb-document-private.h"
#include "document/bb-path.h"
#include "document/bb-value.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (BbDocument, bb_document, G_TYPE_OBJECT)

G_DEFINE_QUARK (bb - document - error - quark, bb_document_error)

typedef enum {
    SIGNAL_CHANGED,
} BbDocumentSignal;

static guint signals[SIGNAL_CHANGED + 1];

static int
compare_paths (gconstpointer a, gconstpointer b, gpointer user_data)
{
    return strcmp (a, b);
}

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

static void
bb_document_finalize (GObject *object)
{
    BbDocument *self = BB_DOCUMENT (object);

    g_clear_object (&self->schema);
    g_clear_pointer (&self->registers, g_tree_unref);
    g_clear_pointer (&self->seen, bb_context_free);
    g_clear_pointer (&self->history, bb_history_free);
    g_free (self->id);
    g_free (self->actor);

    G_OBJECT_CLASS (bb_document_parent_class)->finalize (object);
}

static void
bb_document_class_init (BbDocumentClass *klass)
{
    G_OBJECT_CLASS (klass)->finalize = bb_document_finalize;

    /**
     * BbDocument::changed:
     * @self: a document
     * @paths: (array zero-terminated=1): the registers whose entries changed, by bytes
     *
     * A transaction, an undo or the like has been done, whole.
     */
    signals[SIGNAL_CHANGED] = g_signal_new (
        "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
        g_cclosure_marshal_VOID__BOXED, G_TYPE_NONE, 1, G_TYPE_STRV | G_SIGNAL_TYPE_STATIC_SCOPE);
    g_signal_set_va_marshaller (signals[SIGNAL_CHANGED], G_TYPE_FROM_CLASS (klass),
                                g_cclosure_marshal_VOID__BOXEDv);
}

static void
bb_document_init (BbDocument *self)
{
    self->registers =
        g_tree_new_full (compare_paths, NULL, NULL, (GDestroyNotify) bb_register_unref);
}

static BbDocument *
document_new (BbSchema *schema, const char *id, BbContext *seen, BbHistory *history)
{
    BbDocument *self = g_object_new (BB_TYPE_DOCUMENT, NULL);

    self->schema = g_object_ref (schema);
    self->id = g_strdup (id);
    self->seen = seen;
    self->history = history;
    return self;
}

/* The register at a path, without entries if there is none. */
BbRegister *
_bb_document_dup_register (BbDocument *self, const char *path)
{
    BbRegister *register_ = g_tree_lookup (self->registers, path);

    return register_ != NULL ? bb_register_ref (register_) : bb_register_new (path);
}

/* Puts a register in the place of the one at its path. */
void
_bb_document_replace (BbDocument *self, BbRegister *register_)
{
    const char *path = bb_register_get_path (register_);

    if (bb_register_get_n_entries (register_) > 0)
        g_tree_replace (self->registers, (char *) path, bb_register_ref (register_));
    else
        g_tree_remove (self->registers, path);
}

/* The clock is the highest time present, so it can go back with what it was taken from. */
void
_bb_document_update_clock (BbDocument *self)
{
    self->clock = bb_history_get_clock (self->history);
    for (GTreeNode *node = g_tree_node_first (self->registers); node != NULL;
         node = g_tree_node_next (node)) {
        BbEntry *highest = bb_register_get_entry (g_tree_node_value (node), 0);

        self->clock = MAX (self->clock, highest->lamport);
    }
}

void
_bb_document_emit_changed (BbDocument *self, const char *const *paths)
{
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, paths);
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
 * bb_document_new:
 * @schema: what lies where
 * @id: which project this is; only documents with the same id can be merged
 *
 * Makes a document without values.
 *
 * Returns: (transfer full): the document
 */
BbDocument *
bb_document_new (BbSchema *schema, const char *id)
{
    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);
    g_return_val_if_fail (id != NULL && bb_path_is_id (id), NULL);

    return document_new (schema, id, bb_context_new (), bb_history_new ());
}

/**
 * bb_document_dup:
 * @self: a document
 *
 * A copy of its own that shares the immutable parts, for another thread or to compare with
 * later. Edits of the copy are those of another session: it has no actor yet.
 *
 * Returns: (transfer full): the copy
 */
BbDocument *
bb_document_dup (BbDocument *self)
{
    BbDocument *copy;

    g_return_val_if_fail (BB_IS_DOCUMENT (self), NULL);

    copy = document_new (self->schema, self->id, bb_context_copy (self->seen),
                         bb_history_copy (self->history));
    copy->clock = self->clock;
    for (GTreeNode *node = g_tree_node_first (self->registers); node != NULL;
         node = g_tree_node_next (node))
        _bb_document_replace (copy, g_tree_node_value (node));
    return copy;
}

/**
 * bb_document_get_id:
 * @self: a document
 *
 * Returns: which project it is
 */
const char *
bb_document_get_id (BbDocument *self)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (self), NULL);

    return self->id;
}

/**
 * bb_document_get_schema:
 * @self: a document
 *
 * Returns: (transfer none): what lies where
 */
BbSchema *
bb_document_get_schema (BbDocument *self)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (self), NULL);

    return self->schema;
}

/**
 * bb_document_get_seen:
 * @self: a document
 *
 * Returns: (transfer none): the writes that have been here
 */
BbContext *
bb_document_get_seen (BbDocument *self)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (self), NULL);

    return self->seen;
}

/**
 * bb_document_get_history:
 * @self: a document
 *
 * Returns: (transfer none): what was done
 */
BbHistory *
bb_document_get_history (BbDocument *self)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (self), NULL);

    return self->history;
}

/**
 * bb_document_get_clock:
 * @self: a document
 *
 * Returns: the highest Lamport time (Lamport 1978) of all entries and records present
 */
guint64
bb_document_get_clock (BbDocument *self)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (self), 0);

    return self->clock;
}

/**
 * bb_document_get_n_registers:
 * @self: a document
 *
 * Returns: how many registers have entries
 */
guint
bb_document_get_n_registers (BbDocument *self)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (self), 0);

    return (guint) g_tree_nnodes (self->registers);
}

static gboolean
equal_registers (BbRegister *a, BbRegister *b)
{
    guint n_entries = bb_register_get_n_entries (a);

    if (a == b)
        return TRUE;
    if (n_entries != bb_register_get_n_entries (b))
        return FALSE;
    for (guint i = 0; i < n_entries; i++) {
        if (!bb_entry_equal (bb_register_get_entry (a, i), bb_register_get_entry (b, i)))
            return FALSE;
    }
    return TRUE;
}

static gboolean
equal_trees (GTree *a, GTree *b)
{
    GTreeNode *left = g_tree_node_first (a);
    GTreeNode *right = g_tree_node_first (b);

    for (; left != NULL && right != NULL;
         left = g_tree_node_next (left), right = g_tree_node_next (right)) {
        if (!equal_registers (g_tree_node_value (left), g_tree_node_value (right)))
            return FALSE;
    }
    return left == right;
}

/**
 * bb_document_equal:
 * @a: a document
 * @b: another document
 *
 * Whether two documents have the same id, entries, context and history. Equal documents are
 * written as equal bytes.
 *
 * Returns: %TRUE if they do
 */
gboolean
bb_document_equal (BbDocument *a, BbDocument *b)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (a) && BB_IS_DOCUMENT (b), FALSE);

    return g_str_equal (a->id, b->id) && bb_context_equal (a->seen, b->seen) &&
           bb_history_equal (a->history, b->history) && equal_trees (a->registers, b->registers);
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

/**
 * bb_document_get_actor:
 * @self: a document
 *
 * Returns: (nullable): under which name this session writes, %NULL before its first edit
 */
const char *
bb_document_get_actor (BbDocument *self)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (self), NULL);

    return self->actor;
}

/**
 * bb_document_use_actor:
 * @self: a document
 * @actor: (nullable): `[a-z0-9]{1,32}`, or %NULL for a new one at the next edit
 *
 * Writes under a given name from now on, so that a journal gives the same dots again. Two
 * sessions must never write under one name: after the journal has been replayed comes %NULL.
 */
void
bb_document_use_actor (BbDocument *self, const char *actor)
{
    g_return_if_fail (BB_IS_DOCUMENT (self));
    g_return_if_fail (actor == NULL || bb_dot_is_actor (actor));

    g_set_str (&self->actor, actor);
    self->last_counter = actor != NULL ? bb_context_get (self->seen, actor) : 0;
}
