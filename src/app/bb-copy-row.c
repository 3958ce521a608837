/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-copy-row.h"

#include <glib/gi18n-lib.h>

#include "app/bb-difference-row.h"
#include "pane/bb-pane-name.h"
#include "pane/bb-pane-text.h"
#include "pane/bb-when.h"

/* More than a line holds of what somebody calls themselves, or a file. */
#define NAME_CHARACTERS 100

struct _BbCopyRow {
    GtkListBoxRow parent_instance;

    BbReturnedCopy *copy;
    gboolean narrow;

    GtkWidget *check;
    AdwAvatar *avatar;
    GtkLabel *who;
    GtkLabel *when;
    GtkLabel *name;
    GtkWidget *pill;
    GtkLabel *to_look_at;
    GtkWidget *changes;
    GtkWidget *open_button;
    GtkWidget *spinner;
    GtkWidget *expander;
    GtkWidget *note;
    GtkBox *differences;
};

G_DEFINE_FINAL_TYPE (BbCopyRow, bb_copy_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum { PROP_NARROW = 1 } BbCopyRowProperty;

static GParamSpec *props[PROP_NARROW + 1];

enum { SIGNAL_OPEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static char *
describe_when (BbCopyRow *self)
{
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();
    GDateTime *when = bb_returned_copy_get_when (self->copy);

    return when != NULL ? bb_when_describe (when, now) : g_strdup ("");
}

static char *
describe_changes (BbCopyRow *self)
{
    guint n = bb_returned_copy_get_n_changes (self->copy);

    if (bb_returned_copy_get_state (self->copy) == BB_RETURNED_KNOWN)
        return g_strdup (_ ("Nothing new"));
    return g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
}

static char *
describe_to_look_at (BbCopyRow *self)
{
    guint n = bb_returned_copy_get_n_to_look_at (self->copy);

    return g_strdup_printf (ngettext ("%u to look at", "%u to look at", n), n);
}

/* In the words of the row, for whoever hears one button after the other. */
static void
name_buttons (BbCopyRow *self, const char *who, const char *file)
{
    g_autofree char *take_in = NULL;
    g_autofree char *contradicts = NULL;

    /* TRANSLATORS: a check box; %1$s is the name of a colleague, %2$s that of a file */
    take_in = g_strdup_printf (_ ("Gather the copy of %1$s, %2$s"), who, file);
    bb_pane_name_set (self->check, take_in);
    /* TRANSLATORS: a button that shows more; %s is the name of a file */
    contradicts = g_strdup_printf (_ ("What %s contradicts"), file);
    bb_pane_name_set (self->expander, contradicts);
}

/* Nobody sent a file that is no copy; it has only its name. */
static gboolean
is_sent (BbCopyRow *self)
{
    return bb_returned_copy_get_state (self->copy) == BB_RETURNED_READING ||
           bb_returned_copy_can_be_ticked (self->copy);
}

static char *
dup_who (BbCopyRow *self)
{
    const char *who = bb_returned_copy_get_who (self->copy);

    if (*who == '\0')
        /* TRANSLATORS: instead of the name of whoever sent a copy */
        who = is_sent (self) ? C_ ("person", "Unknown") : bb_returned_copy_get_name (self->copy);
    return bb_pane_text_abridge (who, NAME_CHARACTERS);
}

static void
show_names (BbCopyRow *self)
{
    const char *given = bb_returned_copy_get_who (self->copy);
    g_autofree char *who = dup_who (self);
    g_autofree char *file =
        bb_pane_text_abridge (bb_returned_copy_get_name (self->copy), NAME_CHARACTERS);
    g_autofree char *when = describe_when (self);

    adw_avatar_set_text (self->avatar, given);
    if (*given == '\0')
        gtk_widget_add_css_class (GTK_WIDGET (self->avatar), "unknown");
    else
        gtk_widget_remove_css_class (GTK_WIDGET (self->avatar), "unknown");
    gtk_label_set_label (self->who, who);
    gtk_label_set_label (self->when, when);
    gtk_label_set_label (self->name, file);
    gtk_widget_set_visible (GTK_WIDGET (self->name), is_sent (self));
    name_buttons (self, who, file);
}

static void
show_state (BbCopyRow *self)
{
    BbReturnedState state = bb_returned_copy_get_state (self->copy);
    gboolean can_tick = bb_returned_copy_can_be_ticked (self->copy);
    gboolean has_conflicts = can_tick && bb_returned_copy_get_n_to_look_at (self->copy) > 0;
    g_autofree char *changes = describe_changes (self);
    g_autofree char *to_look_at = describe_to_look_at (self);
    const char *note = bb_returned_copy_get_note (self->copy);

    show_names (self);
    gtk_widget_set_sensitive (self->check, can_tick);
    gtk_label_set_label (GTK_LABEL (self->changes), changes);
    gtk_label_set_label (self->to_look_at, to_look_at);
    gtk_widget_set_visible (self->changes, can_tick);
    gtk_widget_set_visible (self->pill, has_conflicts);
    gtk_widget_set_visible (self->open_button, state == BB_RETURNED_OTHER);
    gtk_widget_set_visible (self->spinner, state == BB_RETURNED_READING);
    gtk_label_set_label (GTK_LABEL (self->note), note);
    gtk_widget_set_visible (self->note, *note != '\0');
    if (state == BB_RETURNED_NEW)
        gtk_widget_remove_css_class (GTK_WIDGET (self), "nothing-new");
    else
        gtk_widget_add_css_class (GTK_WIDGET (self), "nothing-new");
}

static void
add_difference (BbCopyRow *self, BbDifference *difference)
{
    GtkWidget *row = bb_difference_row_new (difference);

    bb_difference_row_set_narrow (BB_DIFFERENCE_ROW (row), self->narrow);
    gtk_box_append (self->differences, row);
}

static char *
describe_rest (BbCopyRow *self)
{
    guint n_changes = bb_returned_copy_get_n_changes (self->copy);
    guint n_to_look_at = bb_returned_copy_get_n_to_look_at (self->copy);
    guint n_rest = n_changes - MIN (n_changes, n_to_look_at);

    if (n_rest == 0)
        return g_strdup (_ ("Both are kept; you may also choose later, on the board."));
    return g_strdup_printf (
        /* TRANSLATORS: below two values that contradict each other; %u is how many other changes a
         * copy brings */
        ngettext ("Both are kept; you may also choose later, on the board. The other change fits "
                  "without question.",
                  "Both are kept; you may also choose later, on the board. The other %u changes "
                  "fit without question.",
                  n_rest),
        n_rest);
}

static void
add_rest (BbCopyRow *self)
{
    g_autofree char *words = describe_rest (self);
    GtkWidget *label = gtk_label_new (words);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_widget_add_css_class (label, "caption");
    gtk_widget_add_css_class (label, "dimmed");
    gtk_box_append (self->differences, label);
}

static void
show_differences (BbCopyRow *self)
{
    GListModel *differences = bb_returned_copy_get_differences (self->copy);
    guint n_differences = g_list_model_get_n_items (differences);
    GtkWidget *child;

    while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->differences))) != NULL)
        gtk_box_remove (self->differences, child);
    for (guint i = 0; i < n_differences; i++) {
        g_autoptr (BbDifference) difference = g_list_model_get_item (differences, i);

        add_difference (self, difference);
    }
    if (n_differences > 0)
        add_rest (self);
    gtk_widget_set_sensitive (self->expander, n_differences > 0);
    /* Keeps its place, so that the figures of all rows stand below each other. */
    gtk_widget_set_opacity (self->expander, n_differences > 0 ? 1 : 0);
    if (n_differences == 0)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->expander), FALSE);
}

static void
active_changed_cb (BbCopyRow *self)
{
    if (self->copy != NULL)
        bb_returned_copy_set_ticked (self->copy,
                                     gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)));
}

static void
ticked_cb (BbCopyRow *self)
{
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check),
                                 bb_returned_copy_get_ticked (self->copy));
}

static void
open_cb (BbCopyRow *self)
{
    g_signal_emit (self, signals[SIGNAL_OPEN], 0);
}

static void
follow (BbCopyRow *self)
{
    static const char *const states[] = { "notify::state", "notify::note", "notify::n-changes",
                                          "notify::n-to-look-at" };

    for (guint i = 0; i < G_N_ELEMENTS (states); i++)
        g_signal_connect_object (self->copy, states[i], G_CALLBACK (show_state), self,
                                 G_CONNECT_SWAPPED);
    g_signal_connect_object (self->copy, "notify::who", G_CALLBACK (show_names), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->copy, "notify::ticked", G_CALLBACK (ticked_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (bb_returned_copy_get_differences (self->copy), "items-changed",
                             G_CALLBACK (show_differences), self, G_CONNECT_SWAPPED);
}

static void
bb_copy_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbCopyRow *self = BB_COPY_ROW (object);

    switch ((BbCopyRowProperty) prop_id) {
    case PROP_NARROW:
        g_value_set_boolean (value, self->narrow);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_copy_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbCopyRow *self = BB_COPY_ROW (object);

    switch ((BbCopyRowProperty) prop_id) {
    case PROP_NARROW:
        bb_copy_row_set_narrow (self, g_value_get_boolean (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_copy_row_dispose (GObject *object)
{
    BbCopyRow *self = BB_COPY_ROW (object);

    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_COPY_ROW);
    g_clear_object (&self->copy);

    G_OBJECT_CLASS (bb_copy_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/bb-copy-row.ui");
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, check);
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, avatar);
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, who);
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, when);
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, name);
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, pill);
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, to_look_at);
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, changes);
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, open_button);
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, spinner);
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, expander);
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, note);
    gtk_widget_class_bind_template_child (widget_class, BbCopyRow, differences);
    gtk_widget_class_bind_template_callback (widget_class, active_changed_cb);
    gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
bb_copy_row_class_init (BbCopyRowClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_copy_row_get_property;
    object_class->set_property = bb_copy_row_set_property;
    object_class->dispose = bb_copy_row_dispose;

    props[PROP_NARROW] =
        g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
    bind_template (GTK_WIDGET_CLASS (klass));
}

static void
bb_copy_row_init (BbCopyRow *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_copy_row_new:
 * @copy: a returned copy
 *
 * Returns: a row that follows it
 */
GtkWidget *
bb_copy_row_new (BbReturnedCopy *copy)
{
    BbCopyRow *self;

    g_return_val_if_fail (BB_IS_RETURNED_COPY (copy), NULL);

    self = g_object_new (BB_TYPE_COPY_ROW, NULL);
    self->copy = g_object_ref (copy);
    follow (self);
    show_state (self);
    show_differences (self);
    ticked_cb (self);
    return GTK_WIDGET (self);
}

BbReturnedCopy *
bb_copy_row_get_copy (BbCopyRow *self)
{
    g_return_val_if_fail (BB_IS_COPY_ROW (self), NULL);

    return self->copy;
}

/**
 * bb_copy_row_set_narrow:
 * @self: a row
 * @narrow: whether the choices stand below each other
 */
void
bb_copy_row_set_narrow (BbCopyRow *self, gboolean narrow)
{
    g_return_if_fail (BB_IS_COPY_ROW (self));

    if (self->narrow == narrow)
        return;
    self->narrow = narrow;
    gtk_widget_set_visible (GTK_WIDGET (self->avatar), !narrow);
    for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->differences));
         child != NULL; child = gtk_widget_get_next_sibling (child)) {
        if (BB_IS_DIFFERENCE_ROW (child))
            bb_difference_row_set_narrow (BB_DIFFERENCE_ROW (child), narrow);
    }
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}
