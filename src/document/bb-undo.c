/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-undo.h"

#include "document/bb-hash.h"
#include "document/bb-revert-private.h"
#include "document/bb-step-private.h"
#include "document/bb-undo-private.h"

/* A step that can be taken back, and the one that a person knows it as. */
typedef struct {
    BbStep *shown;
    BbStep *made;
} Turn;

struct _BbUndo {
    GObject parent_instance;

    BbDocument *document;
    BbAlias *alias;
    GPtrArray *done;
    GPtrArray *undone;
    BbStep *undo_step;
    BbStep *redo_step;

    GHashTable *known; /* paths of items of which this window has seen an entry */
    GStrv written;     /* the paths that its own transaction changed */
    gboolean is_writing;
};

G_DEFINE_FINAL_TYPE (BbUndo, bb_undo, G_TYPE_OBJECT)

typedef enum {
    PROP_DOCUMENT = 1,
    PROP_CAN_UNDO,
    PROP_CAN_REDO,
    PROP_UNDO_STEP,
    PROP_REDO_STEP,
} BbUndoProperty;

static GParamSpec *props[PROP_REDO_STEP + 1];

static void
turn_free (Turn *self)
{
    bb_step_unref (self->shown);
    bb_step_unref (self->made);
    g_free (self);
}

static void
push (GPtrArray *turns, BbStep *shown, BbStep *made)
{
    Turn *turn = g_new0 (Turn, 1);

    turn->shown = bb_step_ref (shown);
    turn->made = bb_step_ref (made);
    g_ptr_array_add (turns, turn);
}

static BbStep *
get_shown (GPtrArray *turns)
{
    return turns->len > 0 ? ((Turn *) turns->pdata[turns->len - 1])->shown : NULL;
}

static void
update_step (BbUndo *self, BbStep **step, GPtrArray *turns, BbUndoProperty can,
             BbUndoProperty which)
{
    BbStep *shown = get_shown (turns);
    gboolean could = *step != NULL;

    if (*step == shown)
        return;
    g_clear_pointer (step, bb_step_unref);
    *step = shown != NULL ? bb_step_ref (shown) : NULL;
    g_object_notify_by_pspec (G_OBJECT (self), props[which]);
    if (could != (shown != NULL))
        g_object_notify_by_pspec (G_OBJECT (self), props[can]);
}

static void
update (BbUndo *self)
{
    g_object_freeze_notify (G_OBJECT (self));
    update_step (self, &self->undo_step, self->done, PROP_CAN_UNDO, PROP_UNDO_STEP);
    update_step (self, &self->redo_step, self->undone, PROP_CAN_REDO, PROP_REDO_STEP);
    g_object_thaw_notify (G_OBJECT (self));
}

/* An item without entries may have had some: then it is no new one when it comes. */
static void
learn_items (BbUndo *self, const char *const *paths)
{
    BbSchema *schema = bb_document_get_schema (self->document);

    for (guint i = 0; paths[i] != NULL; i++) {
        g_auto (GStrv) items = bb_schema_dup_enclosing_items (schema, paths[i]);

        for (guint j = 0; items[j] != NULL; j++)
            g_hash_table_add (self->known, g_steal_pointer (&items[j]));
        if (bb_schema_get_kind (schema, paths[i]) == BB_KIND_ITEM)
            g_hash_table_add (self->known, g_strdup (paths[i]));
    }
}

static void
learn_step (BbUndo *self, BbStep *step)
{
    for (guint i = _bb_step_get_n_created (step); i-- > 0;) {
        const char *item = _bb_step_get_created (step, i);

        if (g_hash_table_contains (self->known, item))
            _bb_step_remove_created (step, item);
    }

    for (guint i = 0; i < _bb_step_get_n_touches (step); i++) {
        const BbStepTouch *touch = _bb_step_get_touch (step, i);

        for (guint j = 0; j < bb_register_get_n_entries (touch->before); j++)
            _bb_alias_add (self->alias, touch->entry, bb_register_get_entry (touch->before, j));
    }
}

static void
changed_cb (BbUndo *self, const char *const *paths)
{
    if (!self->is_writing)
        learn_items (self, paths);
    else if (self->written == NULL)
        self->written = g_strdupv ((GStrv) paths);
}

/* Between these two the document changes by what this window does. */
void
_bb_undo_begin_writing (BbUndo *self)
{
    self->is_writing = TRUE;
}

void
_bb_undo_end_writing (BbUndo *self, BbStep *step)
{
    self->is_writing = FALSE;
    if (step != NULL)
        learn_step (self, step);
    if (self->written != NULL)
        learn_items (self, (const char *const *) self->written);
    g_clear_pointer (&self->written, g_strfreev);
}

/* Takes a step back; gives what that did, NULL if it did nothing. */
gboolean
_bb_undo_revert (BbUndo *self, BbStep *taken, const char *label, BbStep **made, guint *n_skipped,
                 GError **error)
{
    g_autoptr (BbRevert) plan = _bb_revert_new (self->document, self->alias, taken);
    gboolean success;

    _bb_undo_begin_writing (self);
    success = _bb_document_write (self->document, label, NULL, plan->writes, made, error);
    _bb_undo_end_writing (self, *made);
    if (*made != NULL)
        _bb_revert_teach (plan, self->alias, *made);
    if (success && n_skipped != NULL)
        *n_skipped = plan->n_skipped;
    return success;
}

/* An edit that took effect: it can be undone, and what was undone cannot be done again. */
void
_bb_undo_push (BbUndo *self, BbStep *step)
{
    push (self->done, step, step);
    g_ptr_array_set_size (self->undone, 0);
    update (self);
}

static gboolean
turn_back (BbUndo *self, GPtrArray *from, GPtrArray *to, const char *label, guint *n_skipped,
           GError **error)
{
    g_autoptr (BbStep) step = NULL;
    const Turn *turn;

    if (n_skipped != NULL)
        *n_skipped = 0;
    if (from->len == 0)
        return TRUE;

    turn = from->pdata[from->len - 1];
    if (!_bb_undo_revert (self, turn->made, label, &step, n_skipped, error))
        return FALSE;
    if (step != NULL)
        push (to, turn->shown, step);
    g_ptr_array_set_size (from, (int) from->len - 1);
    update (self);
    return TRUE;
}

static void
bb_undo_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbUndo *self = BB_UNDO (object);

    switch ((BbUndoProperty) prop_id) {
    case PROP_DOCUMENT:
        g_value_set_object (value, self->document);
        break;
    case PROP_CAN_UNDO:
        g_value_set_boolean (value, bb_undo_get_can_undo (self));
        break;
    case PROP_CAN_REDO:
        g_value_set_boolean (value, bb_undo_get_can_redo (self));
        break;
    case PROP_UNDO_STEP:
        g_value_set_boxed (value, self->undo_step);
        break;
    case PROP_REDO_STEP:
        g_value_set_boxed (value, self->redo_step);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_undo_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbUndo *self = BB_UNDO (object);

    if (prop_id == PROP_DOCUMENT)
        self->document = g_value_dup_object (value);
    else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bb_undo_constructed (GObject *object)
{
    BbUndo *self = BB_UNDO (object);

    G_OBJECT_CLASS (bb_undo_parent_class)->constructed (object);

    g_signal_connect_object (self->document, "changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
bb_undo_finalize (GObject *object)
{
    BbUndo *self = BB_UNDO (object);

    g_clear_object (&self->document);
    g_clear_pointer (&self->alias, _bb_alias_free);
    g_clear_pointer (&self->done, g_ptr_array_unref);
    g_clear_pointer (&self->undone, g_ptr_array_unref);
    g_clear_pointer (&self->undo_step, bb_step_unref);
    g_clear_pointer (&self->redo_step, bb_step_unref);
    g_clear_pointer (&self->known, g_hash_table_unref);
    g_clear_pointer (&self->written, g_strfreev);

    G_OBJECT_CLASS (bb_undo_parent_class)->finalize (object);
}

static void
bb_undo_class_init (BbUndoClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_undo_get_property;
    object_class->set_property = bb_undo_set_property;
    object_class->constructed = bb_undo_constructed;
    object_class->finalize = bb_undo_finalize;

    /**
     * BbUndo:document:
     *
     * What is edited.
     */
    props[PROP_DOCUMENT] =
        g_param_spec_object ("document", NULL, NULL, BB_TYPE_DOCUMENT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
    /**
     * BbUndo:can-undo:
     *
     * Whether there is an edit to undo.
     */
    props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    /**
     * BbUndo:can-redo:
     *
     * Whether there is an undone edit to do again.
     */
    props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    /**
     * BbUndo:undo-step:
     *
     * What would be undone, %NULL if nothing: the edit as it was made first.
     */
    props[PROP_UNDO_STEP] = g_param_spec_boxed ("undo-step", NULL, NULL, BB_TYPE_STEP,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    /**
     * BbUndo:redo-step:
     *
     * What would be done again, %NULL if nothing: the edit as it was made first.
     */
    props[PROP_REDO_STEP] = g_param_spec_boxed ("redo-step", NULL, NULL, BB_TYPE_STEP,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_undo_init (BbUndo *self)
{
    self->alias = _bb_alias_new ();
    self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) turn_free);
    self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) turn_free);
    self->known = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, NULL);
}

/**
 * bb_undo_new:
 * @document: what is edited
 *
 * Makes the door for the edits of one window.
 *
 * Returns: (transfer full): it
 */
BbUndo *
bb_undo_new (BbDocument *document)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);

    return g_object_new (BB_TYPE_UNDO, "document", document, NULL);
}

/**
 * bb_undo_get_document:
 * @self: an undo
 *
 * Returns: (transfer none): what is edited
 */
BbDocument *
bb_undo_get_document (BbUndo *self)
{
    g_return_val_if_fail (BB_IS_UNDO (self), NULL);

    return self->document;
}

/**
 * bb_undo_commit:
 * @self: an undo
 * @transaction: what to change
 * @error: return location for an error
 *
 * Does an edit that can be undone, see [method@Document.commit]. One that takes effect ends what
 * could be done again.
 *
 * Returns: %TRUE if it was done, also without effect; %FALSE with %BB_DOCUMENT_ERROR_LIMIT
 */
gboolean
bb_undo_commit (BbUndo *self, BbTransaction *transaction, GError **error)
{
    g_autoptr (BbStep) step = NULL;
    gboolean success;

    g_return_val_if_fail (BB_IS_UNDO (self), FALSE);
    g_return_val_if_fail (transaction != NULL, FALSE);

    _bb_undo_begin_writing (self);
    success = bb_document_commit (self->document, transaction, &step, error);
    _bb_undo_end_writing (self, step);
    if (step != NULL)
        _bb_undo_push (self, step);
    return success;
}

/**
 * bb_undo_undo:
 * @self: an undo
 * @n_skipped: (out) (optional): how many values stay, because others changed them since
 * @error: return location for an error
 *
 * Takes the last edit of this window back: a transaction of its own that writes the former values.
 * Without an edit to undo nothing happens.
 *
 * Returns: %TRUE if it was done; %FALSE with %BB_DOCUMENT_ERROR_LIMIT, and nothing changed
 */
gboolean
bb_undo_undo (BbUndo *self, guint *n_skipped, GError **error)
{
    g_return_val_if_fail (BB_IS_UNDO (self), FALSE);

    return turn_back (self, self->done, self->undone, "undo", n_skipped, error);
}

/**
 * bb_undo_redo:
 * @self: an undo
 * @n_skipped: (out) (optional): how many values stay, because others changed them since
 * @error: return location for an error
 *
 * Does the edit that was undone last again. Without one nothing happens.
 *
 * Returns: %TRUE if it was done; %FALSE with %BB_DOCUMENT_ERROR_LIMIT, and nothing changed
 */
gboolean
bb_undo_redo (BbUndo *self, guint *n_skipped, GError **error)
{
    g_return_val_if_fail (BB_IS_UNDO (self), FALSE);

    return turn_back (self, self->undone, self->done, "redo", n_skipped, error);
}

/**
 * bb_undo_get_can_undo:
 * @self: an undo
 *
 * Returns: %TRUE if there is an edit to undo
 */
gboolean
bb_undo_get_can_undo (BbUndo *self)
{
    g_return_val_if_fail (BB_IS_UNDO (self), FALSE);

    return self->undo_step != NULL;
}

/**
 * bb_undo_get_can_redo:
 * @self: an undo
 *
 * Returns: %TRUE if there is an undone edit to do again
 */
gboolean
bb_undo_get_can_redo (BbUndo *self)
{
    g_return_val_if_fail (BB_IS_UNDO (self), FALSE);

    return self->redo_step != NULL;
}

/**
 * bb_undo_get_undo_step:
 * @self: an undo
 *
 * Returns: (transfer none) (nullable): what would be undone, as it was made first
 */
BbStep *
bb_undo_get_undo_step (BbUndo *self)
{
    g_return_val_if_fail (BB_IS_UNDO (self), NULL);

    return self->undo_step;
}

/**
 * bb_undo_get_redo_step:
 * @self: an undo
 *
 * Returns: (transfer none) (nullable): what would be done again, as it was made first
 */
BbStep *
bb_undo_get_redo_step (BbUndo *self)
{
    g_return_val_if_fail (BB_IS_UNDO (self), NULL);

    return self->redo_step;
}
