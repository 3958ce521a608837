/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-block-pane-field.h"

#define PAUSE_MILLISECONDS 5000

struct _BbBlockPaneField {
    GObject parent_instance;

    char *field;
    char *property;
    GObject *source;
    guint pause;

    BbSession *session;
    GObject *target; /* a BbBlock or a BbItem */
    GSignalGroup *target_signals;

    BbBasis *basis;
    GHashTable *refused;
    guint timeout;
    gboolean focused;
    gboolean dirty;
    gboolean showing;
    gboolean writing;
};

G_DEFINE_FINAL_TYPE (BbBlockPaneField, bb_block_pane_field, G_TYPE_OBJECT)

enum {
    SIGNAL_FAILED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_typed (BbBlockPaneField *self)
{
    char *text;

    g_object_get (self->source, self->property, &text, NULL);
    return text != NULL ? text : g_strdup ("");
}

static char *
dup_stored (BbBlockPaneField *self)
{
    g_auto (GValue) value = G_VALUE_INIT;
    const char *text = NULL;

    if (self->target == NULL)
        return g_strdup ("");
    g_object_get_property (self->target, self->field, &value);
    if (G_VALUE_HOLDS (&value, BB_TYPE_LEVEL))
        text = bb_level_get_nick ((BbLevel) g_value_get_enum (&value));
    else
        text = g_value_get_string (&value);
    return g_strdup (text != NULL ? text : "");
}

static void
begin (BbBlockPaneField *self)
{
    g_clear_pointer (&self->basis, bb_basis_unref);
    if (BB_IS_BLOCK (self->target))
        self->basis = bb_session_begin_field (self->session, BB_BLOCK (self->target), self->field);
    else if (self->target != NULL)
        self->basis =
            bb_session_begin_item_field (self->session, BB_ITEM (self->target), self->field);
}

/* Setting a text whole also empties the undo of that text: no field can go back to what another
 * block had in it. */
static void
put (BbBlockPaneField *self, const char *text)
{
    self->showing = TRUE;
    g_object_set (self->source, self->property, text, NULL);
    self->showing = FALSE;
}

static void
show (BbBlockPaneField *self)
{
    g_autofree char *stored = dup_stored (self);
    g_autofree char *typed = dup_typed (self);

    if (!g_str_equal (stored, typed))
        put (self, stored);
}

static gboolean
write_text (BbBlockPaneField *self, GError **error)
{
    g_autoptr (BbSession) session = g_object_ref (self->session);
    g_autoptr (GObject) target = g_object_ref (self->target);
    g_autoptr (BbBasis) basis = bb_basis_ref (self->basis);
    g_autofree char *text = dup_typed (self);
    gboolean written;

    self->writing = TRUE;
    if (BB_IS_BLOCK (target))
        written =
            bb_session_set_field (session, BB_BLOCK (target), self->field, text, basis, error);
    else
        written =
            bb_session_set_item_field (session, BB_ITEM (target), self->field, text, basis, error);
    self->writing = FALSE;
    return written;
}

/* What is being typed outlives the program. NULL: it was given up. */
static void
note_typing (BbBlockPaneField *self, const char *text)
{
    g_autofree char *path = BB_IS_BLOCK (self->target)
                                ? bb_block_dup_path (BB_BLOCK (self->target), self->field)
                                : bb_item_dup_field_path (BB_ITEM (self->target), self->field);

    bb_session_note_typing (self->session, path, text);
}

/* A new stay begins: what was just written is what is on the screen now. Spaces at the end of
 * what is being typed stay until the person leaves. */
static void
continue_after_write (BbBlockPaneField *self)
{
    g_clear_pointer (&self->basis, bb_basis_unref);
    note_typing (self, NULL);
    if (self->focused)
        begin (self);
    else
        show (self);
}

static void
pause_cb (gpointer user_data)
{
    BbBlockPaneField *self = BB_BLOCK_PANE_FIELD (user_data);

    self->timeout = 0;
    bb_block_pane_field_commit (self);
}

static void
wait_for_pause (BbBlockPaneField *self)
{
    g_clear_handle_id (&self->timeout, g_source_remove);
    self->timeout = g_timeout_add_once (self->pause, pause_cb, self);
}

static void
wait_with_words (BbBlockPaneField *self)
{
    g_autofree char *typed = dup_typed (self);

    note_typing (self, typed);
    wait_for_pause (self);
}

static void
source_changed_cb (BbBlockPaneField *self)
{
    if (self->showing || self->target == NULL)
        return;

    if (self->basis == NULL)
        begin (self);
    self->dirty = TRUE;
    if (self->pause == 0)
        bb_block_pane_field_commit (self);
    else
        wait_with_words (self);
}

static void
target_changed_cb (BbBlockPaneField *self)
{
    if (self->writing || self->dirty)
        return;

    show (self);
    if (self->focused)
        begin (self);
}

static gboolean
is_as_stored (BbBlockPaneField *self)
{
    g_autofree char *stored = dup_stored (self);
    g_autofree char *typed = dup_typed (self);

    return g_str_equal (stored, typed);
}

/* Escape gives back what was there before; where there is nothing to give back it is not ours. */
static gboolean
key_pressed_cb (BbBlockPaneField *self, guint key)
{
    if (key != GDK_KEY_Escape || !self->dirty || is_as_stored (self))
        return GDK_EVENT_PROPAGATE;
    bb_block_pane_field_revert (self);
    return GDK_EVENT_STOP;
}

static void
enter_cb (BbBlockPaneField *self)
{
    self->focused = TRUE;
    if (!self->dirty)
        begin (self);
}

static void
leave_cb (BbBlockPaneField *self)
{
    self->focused = FALSE;
    bb_block_pane_field_commit (self);
    if (self->dirty)
        return;
    g_clear_pointer (&self->basis, bb_basis_unref);
    show (self);
}

static char *
dup_id (BbBlockPaneField *self)
{
    char *id;

    g_object_get (self->target, "id", &id, NULL);
    return id;
}

/* A text that was refused is kept for when its block is shown again. */
static void
keep_refused (BbBlockPaneField *self)
{
    if (self->dirty)
        g_hash_table_insert (self->refused, dup_id (self), dup_typed (self));
    self->dirty = FALSE;
    g_clear_handle_id (&self->timeout, g_source_remove);
}

static void
restore_refused (BbBlockPaneField *self)
{
    g_autofree char *id = self->target != NULL ? dup_id (self) : NULL;
    g_autofree char *former_id = NULL;
    g_autofree char *text = NULL;

    if (id == NULL || !g_hash_table_steal_extended (self->refused, id, (gpointer *) &former_id,
                                                    (gpointer *) &text))
        return;
    put (self, text);
    self->dirty = TRUE;
    begin (self);
}

static void
bb_block_pane_field_dispose (GObject *object)
{
    BbBlockPaneField *self = BB_BLOCK_PANE_FIELD (object);

    g_clear_handle_id (&self->timeout, g_source_remove);
    g_clear_object (&self->target_signals);
    g_clear_object (&self->target);
    g_clear_object (&self->session);
    g_clear_object (&self->source);
    g_clear_pointer (&self->basis, bb_basis_unref);

    G_OBJECT_CLASS (bb_block_pane_field_parent_class)->dispose (object);
}

static void
bb_block_pane_field_finalize (GObject *object)
{
    BbBlockPaneField *self = BB_BLOCK_PANE_FIELD (object);

    g_hash_table_unref (self->refused);
    g_free (self->field);
    g_free (self->property);

    G_OBJECT_CLASS (bb_block_pane_field_parent_class)->finalize (object);
}

static void
bb_block_pane_field_class_init (BbBlockPaneFieldClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->dispose = bb_block_pane_field_dispose;
    object_class->finalize = bb_block_pane_field_finalize;

    signals[SIGNAL_FAILED] = g_signal_new ("failed", BB_TYPE_BLOCK_PANE_FIELD, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
bb_block_pane_field_init (BbBlockPaneField *self)
{
    self->pause = PAUSE_MILLISECONDS;
    self->refused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    self->target_signals = g_signal_group_new (G_TYPE_OBJECT);
}

static void
watch (BbBlockPaneField *self, GtkWidget *widget)
{
    GtkEventController *focus = gtk_event_controller_focus_new ();
    GtkEventController *keys = gtk_event_controller_key_new ();
    g_autofree char *typed = g_strconcat ("notify::", self->property, NULL);
    g_autofree char *stored = g_strconcat ("notify::", self->field, NULL);

    g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
    gtk_widget_add_controller (widget, focus);
    g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (widget, keys);
    g_signal_connect_object (self->source, typed, G_CALLBACK (source_changed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_group_connect_object (self->target_signals, stored, G_CALLBACK (target_changed_cb),
                                   self, G_CONNECT_SWAPPED);
}

/**
 * bb_block_pane_field_new:
 * @field: the field of a block or an item, which is a property of it too, a string or a level
 * @widget: what has the focus while someone is in the field
 * @source: what holds the text as it is typed
 * @property: the string property of @source that holds it
 *
 * Returns: (transfer full): a field that shows no block
 */
BbBlockPaneField *
bb_block_pane_field_new (const char *field, GtkWidget *widget, GObject *source,
                         const char *property)
{
    BbBlockPaneField *self;

    g_return_val_if_fail (field != NULL && property != NULL, NULL);
    g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
    g_return_val_if_fail (G_IS_OBJECT (source), NULL);

    self = g_object_new (BB_TYPE_BLOCK_PANE_FIELD, NULL);
    self->field = g_strdup (field);
    self->property = g_strdup (property);
    self->source = g_object_ref (source);
    watch (self, widget);
    return self;
}

/**
 * bb_block_pane_field_set_pause:
 * @self: a field
 * @milliseconds: how long nothing must be typed before it is written; 0 is at once
 *
 * Sets how soon a change is written while the person stays in the field, at first 5 s.
 */
void
bb_block_pane_field_set_pause (BbBlockPaneField *self, guint milliseconds)
{
    g_return_if_fail (BB_IS_BLOCK_PANE_FIELD (self));

    self->pause = milliseconds;
}

/**
 * bb_block_pane_field_set_target:
 * @self: a field
 * @session: (nullable): the door for edits
 * @target: (nullable): the block or the item to show and write, of that session's project
 *
 * Shows another one. What was typed goes to the former one first.
 */
void
bb_block_pane_field_set_target (BbBlockPaneField *self, BbSession *session, gpointer target)
{
    g_autofree char *stored = NULL;

    g_return_if_fail (BB_IS_BLOCK_PANE_FIELD (self));
    g_return_if_fail (target == NULL || session != NULL);
    g_return_if_fail (target == NULL || BB_IS_BLOCK (target) || BB_IS_ITEM (target));

    bb_block_pane_field_commit (self);
    keep_refused (self);
    g_clear_pointer (&self->basis, bb_basis_unref);
    if (g_set_object (&self->session, session))
        g_hash_table_remove_all (self->refused);
    g_set_object (&self->target, target);
    g_signal_group_set_target (self->target_signals, target);

    stored = dup_stored (self);
    put (self, stored);
    if (self->focused)
        begin (self);
    restore_refused (self);
}

/**
 * bb_block_pane_field_get_dirty:
 * @self: a field
 *
 * Returns: whether something was typed that is not written yet
 */
gboolean
bb_block_pane_field_get_dirty (BbBlockPaneField *self)
{
    g_return_val_if_fail (BB_IS_BLOCK_PANE_FIELD (self), FALSE);

    return self->dirty;
}

/**
 * bb_block_pane_field_revert:
 * @self: a field
 *
 * Shows again what is written, and forgets what was typed.
 */
void
bb_block_pane_field_revert (BbBlockPaneField *self)
{
    g_return_if_fail (BB_IS_BLOCK_PANE_FIELD (self));

    g_clear_handle_id (&self->timeout, g_source_remove);
    if (self->dirty && self->target != NULL)
        note_typing (self, NULL);
    self->dirty = FALSE;
    show (self);
    if (self->focused)
        begin (self);
}

/**
 * bb_block_pane_field_commit:
 * @self: a field
 *
 * Writes what was typed, if anything was. If it is refused it stays typed, and is tried again
 * after the next change or when the person leaves.
 */
void
bb_block_pane_field_commit (BbBlockPaneField *self)
{
    g_autoptr (GError) error = NULL;

    g_return_if_fail (BB_IS_BLOCK_PANE_FIELD (self));

    g_clear_handle_id (&self->timeout, g_source_remove);
    if (!self->dirty)
        return;

    self->dirty = FALSE;
    if (write_text (self, &error)) {
        continue_after_write (self);
        return;
    }
    self->dirty = TRUE;
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}
