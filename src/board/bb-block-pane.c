/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "board/bb-block-pane.h"

#include <glib/gi18n-lib.h>

#include "board/bb-block-pane-field.h"
#include "board/bb-date-row.h"
#include "board/bb-date-text.h"
#include "widgets/bb-brick.h"
#include "widgets/bb-note-view.h"

#define N_PARTIES 4

struct _BbBlockPane {
    AdwBin parent_instance;

    GtkWidget *stack;
    GtkWidget *scroller;
    GtkWidget *statuses;
    GtkWidget *owner_row;
    GtkWidget *due_row;
    GtkWidget *steps;
    GtkWidget *notes;

    BbSession *session;
    BbBlock *block;
    GSignalGroup *block_signals;
    GtkStringList *step_list;

    BbBlockPaneField *owner;
    BbBlockPaneField *due;
    BbBlockPaneField *note;
    gboolean showing;
};

G_DEFINE_FINAL_TYPE (BbBlockPane, bb_block_pane, ADW_TYPE_BIN)

typedef enum {
    PROP_SESSION = 1,
    PROP_BLOCK,
} BbBlockPaneProperty;

static GParamSpec *props[PROP_BLOCK + 1];

enum {
    SIGNAL_FAILED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

_Static_assert ((int) BB_BRICK_PLAIN == (int) BB_STATUS_NONE &&
                    (int) BB_BRICK_DASHED == (int) BB_STATUS_AMBITION &&
                    (int) BB_BRICK_HALF == (int) BB_STATUS_IN_PROGRESS &&
                    (int) BB_BRICK_SOLID == (int) BB_STATUS_DONE,
                "brick language has one fill for each status");

static BbBrickFill
get_fill (BbBlockPane *self, BbStatus status)
{
    return (BbBrickFill) status;
}

static gboolean
is_placed (BbBlockPane *self, BbStatus status)
{
    return status != BB_STATUS_NONE;
}

static gboolean
has_text (BbBlockPane *self, const char *text)
{
    return text != NULL && *text != '\0';
}

static char *
dup_place (BbBlockPane *self, const char *party, const char *challenge)
{
    return g_strdup_printf ("%s · %s", party, challenge);
}

static void
fail (BbBlockPane *self, GError *error)
{
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
field_failed_cb (BbBlockPane *self, GError *error)
{
    fail (self, error);
}

static void
date_invalid_cb (BbBlockPane *self, const char *text)
{
    g_autofree char *example = bb_date_text_long ("2027-12-01");
    g_autoptr (GError) error = NULL;

    /* TRANSLATORS: the first %s is what was typed, the second a date as it is written: “1
     * December 2027” */
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("“%s” is not a date. Type one such as “%s”, or choose it from the calendar."),
                 text, example);
    fail (self, error);
}

/* The toggles know the same words for a status as the file does. */
static void
show_status (BbBlockPane *self)
{
    AdwToggleGroup *group = ADW_TOGGLE_GROUP (self->statuses);
    BbStatus status = self->block != NULL ? bb_block_get_status (self->block) : BB_STATUS_NONE;

    self->showing = TRUE;
    if (status == BB_STATUS_NONE)
        adw_toggle_group_set_active (group, GTK_INVALID_LIST_POSITION);
    else
        adw_toggle_group_set_active_name (group, bb_status_get_nick (status));
    self->showing = FALSE;
}

static void
move_to (BbBlockPane *self, BbStatus status)
{
    g_autoptr (BbBasis) basis = bb_session_begin_move (self->session, self->block);
    g_autoptr (GError) error = NULL;

    if (!bb_session_move_block (self->session, self->block, status, BB_POSITION_LAST, basis,
                                &error))
        fail (self, error);
    show_status (self);
}

static void
status_chosen_cb (BbBlockPane *self)
{
    const char *nick = adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (self->statuses));
    BbStatus status;

    if (self->showing || self->block == NULL || !bb_status_from_nick (nick, &status))
        return;
    if (status != bb_block_get_status (self->block))
        move_to (self, status);
}

static void
back_cb (BbBlockPane *self)
{
    gtk_widget_grab_focus (self->statuses);
    move_to (self, BB_STATUS_NONE);
}

static void
commit_cb (BbBlockPane *self)
{
    bb_block_pane_commit (self);
}

static GtkWidget *
create_step (gpointer item, gpointer user_data)
{
    const char *text = gtk_string_object_get_string (item);
    GtkWidget *row = adw_action_row_new ();

    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
    gtk_widget_add_css_class (row, "step");
    return row;
}

/* Numbers after the rows are in place, since a row does not know its own before. */
static void
number_steps (BbBlockPane *self)
{
    GtkListBoxRow *row;

    for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->steps), i)); i++) {
        g_autofree char *number = g_strdup_printf ("%d", i + 1);
        GtkWidget *label = gtk_label_new (number);

        gtk_widget_add_css_class (label, "dim-label");
        gtk_widget_add_css_class (label, "numeric");
        adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
    }
}

static void
show_steps (BbBlockPane *self)
{
    guint n_former = g_list_model_get_n_items (G_LIST_MODEL (self->step_list));
    const char *const *texts = self->block != NULL ? bb_block_get_first_steps (self->block) : NULL;

    gtk_string_list_splice (self->step_list, 0, n_former, texts);
    number_steps (self);
    gtk_widget_set_visible (self->steps,
                            g_list_model_get_n_items (G_LIST_MODEL (self->step_list)) > 0);
}

static void
show_party (BbBlockPane *self)
{
    guint number = self->block != NULL ? bb_topic_get_number (bb_block_get_party (self->block)) : 0;

    for (guint i = 1; i <= N_PARTIES; i++) {
        g_autofree char *name = g_strdup_printf ("party-%u", i);

        if (i == number)
            gtk_widget_add_css_class (GTK_WIDGET (self), name);
        else
            gtk_widget_remove_css_class (GTK_WIDGET (self), name);
    }
}

static void
set_targets (BbBlockPane *self)
{
    bb_block_pane_field_set_target (self->owner, self->session, self->block);
    bb_block_pane_field_set_target (self->due, self->session, self->block);
    bb_block_pane_field_set_target (self->note, self->session, self->block);
}

static void
show_block (BbBlockPane *self)
{
    GtkAdjustment *adjustment =
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

    g_signal_group_set_target (self->block_signals, self->block);
    set_targets (self);
    show_status (self);
    show_steps (self);
    show_party (self);
    gtk_adjustment_set_value (adjustment, 0);
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                      self->block != NULL ? "block" : "empty");
}

/* While the person types, the keys that undo text belong to the text, even if it has nothing
 * left to undo: the board behind must not change under their hands. */
static gboolean
hold_undo (GtkWidget *widget, GVariant *args, gpointer user_data)
{
    GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

    return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus);
}

static BbBlockPaneField *
add_field (BbBlockPane *self, const char *name, GtkWidget *widget, gpointer source,
           const char *property)
{
    BbBlockPaneField *field = bb_block_pane_field_new (name, widget, source, property);

    g_signal_connect_object (field, "failed", G_CALLBACK (field_failed_cb), self,
                             G_CONNECT_SWAPPED);
    return field;
}

static void
bb_block_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbBlockPane *self = BB_BLOCK_PANE (object);

    switch ((BbBlockPaneProperty) prop_id) {
    case PROP_SESSION:
        g_value_set_object (value, self->session);
        break;
    case PROP_BLOCK:
        g_value_set_object (value, self->block);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_block_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbBlockPane *self = BB_BLOCK_PANE (object);

    switch ((BbBlockPaneProperty) prop_id) {
    case PROP_SESSION:
        bb_block_pane_set_session (self, g_value_get_object (value));
        break;
    case PROP_BLOCK:
        bb_block_pane_set_block (self, g_value_get_object (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_block_pane_dispose (GObject *object)
{
    BbBlockPane *self = BB_BLOCK_PANE (object);

    g_clear_object (&self->owner);
    g_clear_object (&self->due);
    g_clear_object (&self->note);
    g_clear_object (&self->block_signals);
    g_clear_object (&self->step_list);
    /* The template would take the child away under the bin, which would then do it again. */
    adw_bin_set_child (ADW_BIN (self), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_BLOCK_PANE);
    g_clear_object (&self->block);
    g_clear_object (&self->session);

    G_OBJECT_CLASS (bb_block_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    g_type_ensure (BB_TYPE_BLOCK);
    g_type_ensure (BB_TYPE_BRICK);
    g_type_ensure (BB_TYPE_DATE_ROW);
    g_type_ensure (BB_TYPE_NOTE_VIEW);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/board/bb-block-pane.ui");
    gtk_widget_class_bind_template_child (widget_class, BbBlockPane, stack);
    gtk_widget_class_bind_template_child (widget_class, BbBlockPane, scroller);
    gtk_widget_class_bind_template_child (widget_class, BbBlockPane, statuses);
    gtk_widget_class_bind_template_child (widget_class, BbBlockPane, owner_row);
    gtk_widget_class_bind_template_child (widget_class, BbBlockPane, due_row);
    gtk_widget_class_bind_template_child (widget_class, BbBlockPane, steps);
    gtk_widget_class_bind_template_child (widget_class, BbBlockPane, notes);
    gtk_widget_class_bind_template_child_full (widget_class, "back", FALSE, 0);
    gtk_widget_class_bind_template_callback (widget_class, get_fill);
    gtk_widget_class_bind_template_callback (widget_class, is_placed);
    gtk_widget_class_bind_template_callback (widget_class, has_text);
    gtk_widget_class_bind_template_callback (widget_class, dup_place);
    gtk_widget_class_bind_template_callback (widget_class, status_chosen_cb);
    gtk_widget_class_bind_template_callback (widget_class, back_cb);
    gtk_widget_class_bind_template_callback (widget_class, commit_cb);
    gtk_widget_class_bind_template_callback (widget_class, date_invalid_cb);
}

static void
bb_block_pane_class_init (BbBlockPaneClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_block_pane_get_property;
    object_class->set_property = bb_block_pane_set_property;
    object_class->dispose = bb_block_pane_dispose;

    props[PROP_SESSION] =
        g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_BLOCK] =
        g_param_spec_object ("block", NULL, NULL, BB_TYPE_BLOCK,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    signals[SIGNAL_FAILED] = g_signal_new ("failed", BB_TYPE_BLOCK_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

    bind_template (widget_class);
    gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, hold_undo, NULL);
    gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                  hold_undo, NULL);
    gtk_widget_class_add_binding (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, hold_undo, NULL);
}

static void
bb_block_pane_init (BbBlockPane *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));

    self->block_signals = g_signal_group_new (BB_TYPE_BLOCK);
    g_signal_group_connect_object (self->block_signals, "notify::status", G_CALLBACK (show_status),
                                   self, G_CONNECT_SWAPPED);
    g_signal_group_connect_object (self->block_signals, "notify::first-steps",
                                   G_CALLBACK (show_steps), self, G_CONNECT_SWAPPED);

    self->step_list = gtk_string_list_new (NULL);
    gtk_list_box_bind_model (GTK_LIST_BOX (self->steps), G_LIST_MODEL (self->step_list),
                             create_step, NULL, NULL);

    self->owner = add_field (self, "owner", self->owner_row, self->owner_row, "text");
    self->due = add_field (self, "due", self->due_row, self->due_row, "date");
    self->note = add_field (self, "notes", self->notes,
                            gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->notes)), "text");
    bb_block_pane_field_set_pause (self->due, 0);
    show_block (self);
}

GtkWidget *
bb_block_pane_new (void)
{
    return g_object_new (BB_TYPE_BLOCK_PANE, NULL);
}

/**
 * bb_block_pane_set_session:
 * @self: a pane
 * @session: (nullable): the open project
 *
 * Sets the project whose blocks are shown. A pending edit goes to the former one first; then no
 * block is shown.
 */
void
bb_block_pane_set_session (BbBlockPane *self, BbSession *session)
{
    g_return_if_fail (BB_IS_BLOCK_PANE (self));
    g_return_if_fail (session == NULL || BB_IS_SESSION (session));

    if (self->session == session)
        return;

    bb_block_pane_set_block (self, NULL);
    g_set_object (&self->session, session);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * bb_block_pane_set_block:
 * @self: a pane
 * @block: (nullable): a block of the session's project, or %NULL for none
 *
 * Shows another block. A pending edit goes to the former one first.
 */
void
bb_block_pane_set_block (BbBlockPane *self, BbBlock *block)
{
    g_return_if_fail (BB_IS_BLOCK_PANE (self));
    g_return_if_fail (block == NULL || (BB_IS_BLOCK (block) && self->session != NULL));

    if (self->block == block)
        return;

    bb_block_pane_commit (self);
    g_set_object (&self->block, block);
    show_block (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BLOCK]);
}

/**
 * bb_block_pane_commit:
 * @self: a pane
 *
 * Writes what is being typed, as leaving the field does: before a save, and before closing.
 */
void
bb_block_pane_commit (BbBlockPane *self)
{
    g_return_if_fail (BB_IS_BLOCK_PANE (self));

    bb_date_row_apply (BB_DATE_ROW (self->due_row));
    bb_block_pane_field_commit (self->owner);
    bb_block_pane_field_commit (self->due);
    bb_block_pane_field_commit (self->note);
}
