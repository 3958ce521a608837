/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-date-row.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-date-row-parse.h"
#include "pane/bb-date-text.h"
#include "pane/bb-pane-name.h"
#include "model/bb-date.h"

struct _BbDateRow {
    AdwEntryRow parent_instance;

    GtkWidget *button;
    GtkWidget *popover;
    GtkWidget *calendar;
    GtkWidget *clear;

    char *date;
    gboolean showing;
    gboolean typed;
    guint key;
};

G_DEFINE_FINAL_TYPE (BbDateRow, bb_date_row, ADW_TYPE_ENTRY_ROW)

typedef enum {
    PROP_DATE = 1,
} BbDateRowProperty;

static GParamSpec *props[PROP_DATE + 1];

enum {
    SIGNAL_INVALID,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_invalid (BbDateRow *self, gboolean invalid)
{
    if (invalid)
        gtk_widget_add_css_class (GTK_WIDGET (self), "error");
    else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
    gtk_accessible_update_state (
        GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
        invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
show_date (BbDateRow *self)
{
    g_autofree char *text = *self->date != '\0' ? bb_date_text_long (self->date) : g_strdup ("");

    self->showing = TRUE;
    gtk_editable_set_text (GTK_EDITABLE (self), text);
    gtk_editable_set_position (GTK_EDITABLE (self), -1);
    self->showing = FALSE;
    self->typed = FALSE;
    set_invalid (self, FALSE);
}

static void
text_changed_cb (BbDateRow *self)
{
    if (self->showing)
        return;
    self->typed = TRUE;
    set_invalid (self, FALSE);
}

/* Escape gives the date back; where it stands already it is not ours. */
static gboolean
text_key_pressed_cb (BbDateRow *self, guint key)
{
    g_autofree char *text = *self->date != '\0' ? bb_date_text_long (self->date) : g_strdup ("");

    if (key != GDK_KEY_Escape || g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self))))
        return GDK_EVENT_PROPAGATE;
    show_date (self);
    return GDK_EVENT_STOP;
}

static void
entry_activated_cb (BbDateRow *self)
{
    bb_date_row_apply (self);
}

static void
text_left_cb (BbDateRow *self)
{
    bb_date_row_apply (self);
}

static void
popover_show_cb (BbDateRow *self)
{
    g_autoptr (GDateTime) today = g_date_time_new_now_local ();
    g_autofree char *midnight = g_strconcat (self->date, "T00:00:00", NULL);
    g_autoptr (GTimeZone) local = g_time_zone_new_local ();
    g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (midnight, local);

    gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day != NULL ? day : today);
    gtk_widget_set_visible (self->clear, *self->date != '\0');
    self->key = 0;
}

static void
choose (BbDateRow *self)
{
    g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
    g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

    gtk_popover_popdown (GTK_POPOVER (self->popover));
    bb_date_row_set_date (self, date);
}

/* A calendar says nothing when the day is chosen that it shows already, as after going to the
 * next month. So it is the click on a day that counts, and not the change. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, BbDateRow *self)
{
    GtkWidget *picked = gtk_widget_pick (self->calendar, x, y, GTK_PICK_DEFAULT);

    if (picked != NULL && gtk_widget_has_css_class (picked, "day-number"))
        choose (self);
}

static gboolean
is_choice (guint key)
{
    return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space ||
           key == GDK_KEY_KP_Space;
}

static gboolean
is_on_day (BbDateRow *self)
{
    GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (self->calendar));

    return focus == self->calendar;
}

static int
get_step (guint key)
{
    switch (key) {
    case GDK_KEY_Left:
        return -1;
    case GDK_KEY_Right:
        return 1;
    case GDK_KEY_Up:
        return -7;
    case GDK_KEY_Down:
        return 7;
    default:
        return 0;
    }
}

/* The calendar's own arrows move a ring and leave the chosen day behind; here the day goes along,
 * so that Enter takes the one that one sees. A key counts only if it was pressed in the calendar:
 * the one that opened it is let go when it is open already. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                BbDateRow *self)
{
    int n_days = get_step (key);
    g_autoptr (GDateTime) day = NULL;
    g_autoptr (GDateTime) next = NULL;

    self->key = key;
    if (n_days == 0 || (state & GDK_MODIFIER_MASK & ~GDK_LOCK_MASK) != 0 || !is_on_day (self))
        return GDK_EVENT_PROPAGATE;

    day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
    next = g_date_time_add_days (day, n_days);
    gtk_calendar_select_day (GTK_CALENDAR (self->calendar), next);
    return GDK_EVENT_STOP;
}

static void
key_released_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                 BbDateRow *self)
{
    gboolean chosen = is_choice (key) && self->key == key && is_on_day (self);

    self->key = 0;
    if (chosen)
        choose (self);
}

static void
clear_cb (BbDateRow *self)
{
    gtk_popover_popdown (GTK_POPOVER (self->popover));
    bb_date_row_set_date (self, "");
}

static void
bb_date_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbDateRow *self = BB_DATE_ROW (object);

    switch ((BbDateRowProperty) prop_id) {
    case PROP_DATE:
        g_value_set_string (value, bb_date_row_get_date (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_date_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbDateRow *self = BB_DATE_ROW (object);

    switch ((BbDateRowProperty) prop_id) {
    case PROP_DATE:
        bb_date_row_set_date (self, g_value_get_string (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_date_row_dispose (GObject *object)
{
    gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_DATE_ROW);

    G_OBJECT_CLASS (bb_date_row_parent_class)->dispose (object);
}

static void
bb_date_row_finalize (GObject *object)
{
    BbDateRow *self = BB_DATE_ROW (object);

    g_free (self->date);

    G_OBJECT_CLASS (bb_date_row_parent_class)->finalize (object);
}

static void
bb_date_row_class_init (BbDateRowClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_date_row_get_property;
    object_class->set_property = bb_date_row_set_property;
    object_class->dispose = bb_date_row_dispose;
    object_class->finalize = bb_date_row_finalize;

    props[PROP_DATE] =
        g_param_spec_string ("date", NULL, NULL, "",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    signals[SIGNAL_INVALID] = g_signal_new ("invalid", BB_TYPE_DATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-date-row.ui");
    gtk_widget_class_bind_template_child (widget_class, BbDateRow, button);
    gtk_widget_class_bind_template_child (widget_class, BbDateRow, popover);
    gtk_widget_class_bind_template_child (widget_class, BbDateRow, calendar);
    gtk_widget_class_bind_template_child (widget_class, BbDateRow, clear);
    gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
    gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
    gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
    gtk_widget_class_bind_template_callback (widget_class, released_cb);
    gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
    gtk_widget_class_bind_template_callback (widget_class, key_released_cb);
    gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
name_button (BbDateRow *self)
{
    const char *name = _ ("Choose a date");

    bb_pane_name_set_menu (GTK_MENU_BUTTON (self->button), name);
    bb_pane_name_explain (self->button, name);
}

static void
bb_date_row_init (BbDateRow *self)
{
    GtkEventController *focus = gtk_event_controller_focus_new ();
    GtkEventController *keys = gtk_event_controller_key_new ();
    GtkEditable *text;

    self->date = g_strdup ("");
    gtk_widget_init_template (GTK_WIDGET (self));
    name_button (self);

    text = gtk_editable_get_delegate (GTK_EDITABLE (self));
    g_signal_connect_object (focus, "leave", G_CALLBACK (text_left_cb), self, G_CONNECT_SWAPPED);
    gtk_widget_add_controller (GTK_WIDGET (text), focus);
    g_signal_connect_object (keys, "key-pressed", G_CALLBACK (text_key_pressed_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (GTK_WIDGET (text), keys);
}

GtkWidget *
bb_date_row_new (void)
{
    return g_object_new (BB_TYPE_DATE_ROW, NULL);
}

const char *
bb_date_row_get_date (BbDateRow *self)
{
    g_return_val_if_fail (BB_IS_DATE_ROW (self), "");

    return self->date;
}

/**
 * bb_date_row_set_date:
 * @self: a date row
 * @date: (nullable): `YYYY-MM-DD`; %NULL, an empty text or anything else is no date
 *
 * Sets the date. What was typed and not yet applied is gone.
 */
void
bb_date_row_set_date (BbDateRow *self, const char *date)
{
    gboolean changed;

    g_return_if_fail (BB_IS_DATE_ROW (self));

    changed = g_set_str (&self->date, bb_date_is_valid (date) ? date : "");
    show_date (self);
    if (changed)
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE]);
}

/**
 * bb_date_row_apply:
 * @self: a date row
 *
 * Takes what was typed as the date, as Enter does and leaving the row.
 *
 * Returns: %FALSE if it is no date; then it stays as it was typed
 */
gboolean
bb_date_row_apply (BbDateRow *self)
{
    g_autoptr (GDateTime) now = NULL;
    g_autofree char *date = NULL;

    g_return_val_if_fail (BB_IS_DATE_ROW (self), FALSE);

    if (!self->typed)
        return TRUE;

    now = g_date_time_new_now_local ();
    date = bb_date_row_parse (gtk_editable_get_text (GTK_EDITABLE (self)), now);
    if (date != NULL) {
        bb_date_row_set_date (self, date);
        return TRUE;
    }

    self->typed = FALSE;
    set_invalid (self, TRUE);
    g_signal_emit (self, signals[SIGNAL_INVALID], 0, gtk_editable_get_text (GTK_EDITABLE (self)));
    return FALSE;
}

/**
 * bb_date_row_new_error:
 * @text: what was typed, which is no date
 *
 * Returns: (transfer full): a sentence for a person: what to type instead
 */
GError *
bb_date_row_new_error (const char *text)
{
    g_autofree char *example = bb_date_text_long ("2027-12-01");

    g_return_val_if_fail (text != NULL, NULL);

    /* TRANSLATORS: the first %s is what was typed, the second a date as it is written: “1
     * December 2027” */
    return g_error_new (
        G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
        _ ("“%s” is not a date. Type one such as “%s”, or choose it from the calendar."), text,
        example);
}
