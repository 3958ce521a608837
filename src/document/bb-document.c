/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document.h"

#include "document/bb-document-private.h"
#include "document/bb-document-size-private.h"
#include "document/bb-history-private.h"
#include "document/bb-path.h"

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

static void
bb_document_finalize (GObject *object)
{
    BbDocument *self = BB_DOCUMENT (object);

    g_clear_object (&self->schema);
    g_clear_pointer (&self->registers, g_tree_unref);
    g_clear_pointer (&self->seen, bb_context_free);
    g_clear_pointer (&self->history, _bb_history_free);
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
    gboolean is_there = bb_register_get_n_entries (register_) > 0;
    gboolean turns = self->is_tallied &&
                     is_there != (g_tree_lookup (self->registers, path) != NULL) &&
                     bb_schema_get_kind (self->schema, path) == BB_KIND_ITEM;

    _bb_document_account (self, path, turns, -1);
    if (is_there)
        g_tree_replace (self->registers, (char *) path, bb_register_ref (register_));
    else
        g_tree_remove (self->registers, path);
    _bb_document_account (self, path, turns, 1);
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

    return document_new (schema, id, bb_context_new (), _bb_history_new ());
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
    g_return_val_if_fail (BB_IS_DOCUMENT (self), NULL);

    return bb_document_dup_as (self, self->id);
}

/**
 * bb_document_dup_as:
 * @self: a document
 * @id: the id of the copy
 *
 * A copy under another id: another document, which is never merged with this one.
 *
 * Returns: (transfer full): the copy
 */
BbDocument *
bb_document_dup_as (BbDocument *self, const char *id)
{
    BbDocument *copy;

    g_return_val_if_fail (BB_IS_DOCUMENT (self), NULL);
    g_return_val_if_fail (bb_path_is_id (id), NULL);

    copy = document_new (self->schema, id, bb_context_copy (self->seen),
                         _bb_history_copy (self->history));
    copy->clock = self->clock;
    copy->tally = self->tally;
    copy->is_tallied = self->is_tallied;
    for (GTreeNode *node = g_tree_node_first (self->registers); node != NULL;
         node = g_tree_node_next (node))
        g_tree_replace (copy->registers, g_tree_node_key (node),
                        bb_register_ref (g_tree_node_value (node)));
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
 * Returns: (transfer none): the writes that have been here; it lives until the next merge
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
 * Returns: (transfer none): what was done; it lives until the next merge
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
           _bb_history_equal (a->history, b->history) && equal_trees (a->registers, b->registers);
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
