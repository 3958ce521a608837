/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-pane-list.h"

#include <glib/gi18n-lib.h>

#define PAGE 50

struct _BbPaneList {
    AdwBin parent_instance;

    GtkWidget *frame;
    GtkWidget *list;
    GtkWidget *more;
    AdwBin *foot;

    char *title;
    char *count;
    GtkSliceListModel *page;
    GSignalGroup *model_signals;
};

G_DEFINE_FINAL_TYPE (BbPaneList, bb_pane_list, ADW_TYPE_BIN)

typedef enum {
    PROP_TITLE = 1,
    PROP_COUNT,
    PROP_FOOTER,
} BbPaneListProperty;

static GParamSpec *props[PROP_FOOTER + 1];

enum {
    SIGNAL_ACTIVATED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
has_text (BbPaneList *self, const char *text)
{
    return text != NULL && *text != '\0';
}

static guint
count_hidden (BbPaneList *self)
{
    GListModel *model = bb_pane_list_get_model (self);
    guint n_items = model != NULL ? g_list_model_get_n_items (model) : 0;

    return n_items - g_list_model_get_n_items (G_LIST_MODEL (self->page));
}

/* A frame around nothing would be a line across the pane. */
static void
update (BbPaneList *self)
{
    guint n_hidden = count_hidden (self);
    g_autofree char *label = NULL;

    /* TRANSLATORS: a button below a list; %u is how many more there are in it */
    label = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n_hidden), n_hidden);
    gtk_button_set_label (GTK_BUTTON (self->more), label);
    gtk_widget_set_visible (self->more, n_hidden > 0);
    gtk_widget_set_visible (self->list, g_list_model_get_n_items (G_LIST_MODEL (self->page)) > 0);
    gtk_widget_set_visible (GTK_WIDGET (self->foot), adw_bin_get_child (self->foot) != NULL);
    gtk_widget_set_visible (self->frame, gtk_widget_get_visible (self->list) ||
                                             adw_bin_get_child (self->foot) != NULL);
}

static void
row_activated_cb (BbPaneList *self, GtkListBoxRow *row)
{
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, row);
}

static void
more_cb (BbPaneList *self)
{
    guint shown = gtk_slice_list_model_get_size (self->page);

    gtk_slice_list_model_set_size (self->page, shown + PAGE);
    bb_pane_list_focus_row (self, shown);
    update (self);
}

static void
bb_pane_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbPaneList *self = BB_PANE_LIST (object);

    switch ((BbPaneListProperty) prop_id) {
    case PROP_TITLE:
        g_value_set_string (value, self->title);
        break;
    case PROP_COUNT:
        g_value_set_string (value, self->count);
        break;
    case PROP_FOOTER:
        g_value_set_object (value, bb_pane_list_get_footer (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_pane_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbPaneList *self = BB_PANE_LIST (object);

    switch ((BbPaneListProperty) prop_id) {
    case PROP_TITLE:
        bb_pane_list_set_title (self, g_value_get_string (value));
        break;
    case PROP_COUNT:
        bb_pane_list_set_count (self, g_value_get_string (value));
        break;
    case PROP_FOOTER:
        bb_pane_list_set_footer (self, g_value_get_object (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_pane_list_dispose (GObject *object)
{
    BbPaneList *self = BB_PANE_LIST (object);

    g_clear_object (&self->model_signals);
    /* The template would take the child away under the bin, which would then do it again. */
    adw_bin_set_child (ADW_BIN (self), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_PANE_LIST);
    g_clear_object (&self->page);

    G_OBJECT_CLASS (bb_pane_list_parent_class)->dispose (object);
}

static void
bb_pane_list_finalize (GObject *object)
{
    BbPaneList *self = BB_PANE_LIST (object);

    g_free (self->title);
    g_free (self->count);

    G_OBJECT_CLASS (bb_pane_list_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
    const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

    props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
    props[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, "", flags);
    props[PROP_FOOTER] = g_param_spec_object ("footer", NULL, NULL, GTK_TYPE_WIDGET, flags);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_pane_list_class_init (BbPaneListClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_pane_list_get_property;
    object_class->set_property = bb_pane_list_set_property;
    object_class->dispose = bb_pane_list_dispose;
    object_class->finalize = bb_pane_list_finalize;
    install_properties (object_class);
    signals[SIGNAL_ACTIVATED] =
        g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, GTK_TYPE_LIST_BOX_ROW);

    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-pane-list.ui");
    gtk_widget_class_bind_template_child (widget_class, BbPaneList, frame);
    gtk_widget_class_bind_template_child (widget_class, BbPaneList, list);
    gtk_widget_class_bind_template_child (widget_class, BbPaneList, more);
    gtk_widget_class_bind_template_child (widget_class, BbPaneList, foot);
    gtk_widget_class_bind_template_callback (widget_class, has_text);
    gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
    gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
bb_pane_list_init (BbPaneList *self)
{
    self->title = g_strdup ("");
    self->count = g_strdup ("");
    self->page = gtk_slice_list_model_new (NULL, 0, PAGE);
    self->model_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
    gtk_widget_init_template (GTK_WIDGET (self));
    g_signal_group_connect_object (self->model_signals, "items-changed", G_CALLBACK (update), self,
                                   G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    update (self);
}

GtkWidget *
bb_pane_list_new (void)
{
    return g_object_new (BB_TYPE_PANE_LIST, NULL);
}

const char *
bb_pane_list_get_title (BbPaneList *self)
{
    g_return_val_if_fail (BB_IS_PANE_LIST (self), "");

    return self->title;
}

void
bb_pane_list_set_title (BbPaneList *self, const char *title)
{
    g_return_if_fail (BB_IS_PANE_LIST (self));

    if (!g_set_str (&self->title, title != NULL ? title : ""))
        return;
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    self->title, -1);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

const char *
bb_pane_list_get_count (BbPaneList *self)
{
    g_return_val_if_fail (BB_IS_PANE_LIST (self), "");

    return self->count;
}

void
bb_pane_list_set_count (BbPaneList *self, const char *count)
{
    g_return_if_fail (BB_IS_PANE_LIST (self));

    if (g_set_str (&self->count, count != NULL ? count : ""))
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT]);
}

GtkWidget *
bb_pane_list_get_footer (BbPaneList *self)
{
    g_return_val_if_fail (BB_IS_PANE_LIST (self), NULL);

    return self->foot != NULL ? adw_bin_get_child (self->foot) : NULL;
}

void
bb_pane_list_set_footer (BbPaneList *self, GtkWidget *footer)
{
    g_return_if_fail (BB_IS_PANE_LIST (self));
    g_return_if_fail (footer == NULL || GTK_IS_WIDGET (footer));

    if (adw_bin_get_child (self->foot) == footer)
        return;
    adw_bin_set_child (self->foot, footer);
    update (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOOTER]);
}

/**
 * bb_pane_list_set_create_func:
 * @self: a list
 * @create_func: makes the row of an item
 * @user_data: handed to @create_func; it must live as long as @self
 *
 * Says what the rows look like, once.
 */
void
bb_pane_list_set_create_func (BbPaneList *self, GtkListBoxCreateWidgetFunc create_func,
                              gpointer user_data)
{
    g_return_if_fail (BB_IS_PANE_LIST (self));

    gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->page), create_func,
                             user_data, NULL);
}

GListModel *
bb_pane_list_get_model (BbPaneList *self)
{
    g_return_val_if_fail (BB_IS_PANE_LIST (self), NULL);

    return gtk_slice_list_model_get_model (self->page);
}

/**
 * bb_pane_list_set_model:
 * @self: a list
 * @model: (nullable): what it shows, from its first page on
 */
void
bb_pane_list_set_model (BbPaneList *self, GListModel *model)
{
    g_return_if_fail (BB_IS_PANE_LIST (self));
    g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

    gtk_slice_list_model_set_size (self->page, PAGE);
    gtk_slice_list_model_set_model (self->page, model);
    g_signal_group_set_target (self->model_signals, model);
    update (self);
}

GtkWidget *
bb_pane_list_get_row (BbPaneList *self, guint position)
{
    g_return_val_if_fail (BB_IS_PANE_LIST (self), NULL);

    return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) position));
}

/**
 * bb_pane_list_focus_row:
 * @self: a list
 * @position: a place in it, from 0
 *
 * Puts the focus on a row, or on the last one if there are fewer, or on the footer if there is
 * none.
 *
 * Returns: whether something took it
 */
gboolean
bb_pane_list_focus_row (BbPaneList *self, guint position)
{
    guint n_items;
    GtkWidget *target;

    g_return_val_if_fail (BB_IS_PANE_LIST (self), FALSE);

    n_items = g_list_model_get_n_items (G_LIST_MODEL (self->page));
    target = n_items > 0 ? bb_pane_list_get_row (self, MIN (position, n_items - 1))
                         : bb_pane_list_get_footer (self);
    if (target == NULL)
        return FALSE;
    return n_items > 0 && gtk_widget_get_focusable (target)
               ? gtk_widget_grab_focus (target)
               : gtk_widget_child_focus (target, GTK_DIR_TAB_FORWARD);
}
