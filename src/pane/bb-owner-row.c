/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-owner-row.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-pane-text.h"
#include "model/bb-fold.h"
#include "model/bb-name.h"

/* More than one looks through; typing a letter more finds the others. */
#define MOST_NAMES 30

struct _BbOwnerRow {
    AdwEntryRow parent_instance;

    GtkWidget *button;
    GtkWidget *popover;
    GtkWidget *list;

    GListModel *names;
    GtkFilter *filter;
    GtkFilterListModel *matches;
    GtkSingleSelection *selection;
    char *needle;
    gboolean choosing;
};

G_DEFINE_FINAL_TYPE (BbOwnerRow, bb_owner_row, ADW_TYPE_ENTRY_ROW)

typedef enum {
    PROP_NAMES = 1,
} BbOwnerRowProperty;

static GParamSpec *props[PROP_NAMES + 1];

static GtkWidget *
get_text (BbOwnerRow *self)
{
    return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)));
}

static gboolean
is_open (BbOwnerRow *self)
{
    return gtk_widget_get_visible (self->popover);
}

static guint
count_matches (BbOwnerRow *self)
{
    return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

static char *
dup_match (BbOwnerRow *self, guint position)
{
    g_autoptr (BbName) name = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

    return name != NULL ? g_strdup (bb_name_get_text (name)) : NULL;
}

static void
say (BbOwnerRow *self, const char *text)
{
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
close_list (BbOwnerRow *self)
{
    gtk_popover_popdown (GTK_POPOVER (self->popover));
    gtk_accessible_update_state (GTK_ACCESSIBLE (get_text (self)), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 FALSE, -1);
}

static void
open_list (BbOwnerRow *self)
{
    guint n_matches = count_matches (self);
    g_autofree char *words = NULL;

    if (n_matches == 0 || is_open (self))
        return;
    gtk_widget_set_size_request (self->popover, gtk_widget_get_width (GTK_WIDGET (self)), -1);
    gtk_popover_popup (GTK_POPOVER (self->popover));
    gtk_accessible_update_state (GTK_ACCESSIBLE (get_text (self)), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 TRUE, -1);
    /* TRANSLATORS: said when a list comes up below a field; %u is how many names are in it */
    words = g_strdup_printf (ngettext ("%u name used before", "%u names used before", n_matches),
                             n_matches);
    say (self, words);
}

static void
look_for (BbOwnerRow *self, const char *text)
{
    g_free (self->needle);
    self->needle = bb_fold_text (text);
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static gboolean
matches_needle (gpointer item, gpointer user_data)
{
    BbOwnerRow *self = BB_OWNER_ROW (user_data);
    g_autofree char *text = bb_fold_text (bb_name_get_text (item));

    return strstr (text, self->needle) != NULL;
}

/* A name that is whole already needs no list. */
static gboolean
is_only_match (BbOwnerRow *self, const char *text)
{
    g_autofree char *match = count_matches (self) == 1 ? dup_match (self, 0) : NULL;

    return g_strcmp0 (match, text) == 0;
}

static void
text_changed_cb (BbOwnerRow *self)
{
    const char *text = gtk_editable_get_text (GTK_EDITABLE (self));

    if (self->choosing || !gtk_widget_has_focus (get_text (self)))
        return;
    look_for (self, text);
    if (*text == '\0' || count_matches (self) == 0 || is_only_match (self, text))
        close_list (self);
    else
        open_list (self);
}

static void
choose (BbOwnerRow *self, guint position)
{
    g_autofree char *text = dup_match (self, position);

    if (text == NULL)
        return;
    close_list (self);
    self->choosing = TRUE;
    gtk_editable_set_text (GTK_EDITABLE (self), text);
    gtk_editable_set_position (GTK_EDITABLE (self), -1);
    self->choosing = FALSE;
    g_signal_emit_by_name (self, "entry-activated");
}

static void
activated_cb (BbOwnerRow *self, guint position)
{
    choose (self, position);
}

static void
open_all (BbOwnerRow *self)
{
    look_for (self, "");
    open_list (self);
}

static void
button_cb (BbOwnerRow *self)
{
    if (is_open (self)) {
        close_list (self);
        return;
    }
    gtk_widget_grab_focus (GTK_WIDGET (self));
    open_all (self);
}

static void
step (BbOwnerRow *self, int by)
{
    int n_matches = (int) count_matches (self);
    guint selected = gtk_single_selection_get_selected (self->selection);
    int next =
        selected == GTK_INVALID_LIST_POSITION ? (by > 0 ? 0 : n_matches - 1) : (int) selected + by;
    g_autofree char *name = NULL;

    if (n_matches == 0)
        return;
    next = CLAMP (next, 0, n_matches - 1);
    gtk_single_selection_set_selected (self->selection, (guint) next);
    gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list), (guint) next, GTK_LIST_SCROLL_NONE, NULL);
    name = dup_match (self, (guint) next);
    say (self, name);
}

static gboolean
go_down (BbOwnerRow *self)
{
    if (!is_open (self))
        open_all (self);
    if (!is_open (self))
        return GDK_EVENT_PROPAGATE;
    step (self, 1);
    return GDK_EVENT_STOP;
}

static gboolean
take (BbOwnerRow *self)
{
    guint selected = gtk_single_selection_get_selected (self->selection);

    if (selected != GTK_INVALID_LIST_POSITION) {
        choose (self, selected);
        return GDK_EVENT_STOP;
    }
    close_list (self);
    return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (BbOwnerRow *self, guint key, guint code, GdkModifierType state)
{
    gboolean plain = (state & gtk_accelerator_get_default_mod_mask ()) == 0;

    if (!plain || !gtk_widget_has_focus (get_text (self)))
        return GDK_EVENT_PROPAGATE;
    if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
        return go_down (self);
    if (!is_open (self))
        return GDK_EVENT_PROPAGATE;
    switch (key) {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
        step (self, -1);
        return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
        return take (self);
    case GDK_KEY_Escape:
        close_list (self);
        return GDK_EVENT_STOP;
    default:
        return GDK_EVENT_PROPAGATE;
    }
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
    GtkWidget *label = gtk_label_new (NULL);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
    const char *text = bb_name_get_text (gtk_list_item_get_item (item));
    g_autofree char *shown = bb_pane_text_shorten (text);

    gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), shown);
    gtk_list_item_set_accessible_label (item, text);
}

static void
names_changed_cb (BbOwnerRow *self)
{
    gboolean any = self->names != NULL && g_list_model_get_n_items (self->names) > 0;

    gtk_widget_set_visible (self->button, any);
    if (any)
        gtk_widget_add_css_class (GTK_WIDGET (self), "with-names");
    else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "with-names");
}

static void
bb_owner_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    switch ((BbOwnerRowProperty) prop_id) {
    case PROP_NAMES:
        g_value_set_object (value, bb_owner_row_get_names (BB_OWNER_ROW (object)));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_owner_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    switch ((BbOwnerRowProperty) prop_id) {
    case PROP_NAMES:
        bb_owner_row_set_names (BB_OWNER_ROW (object), g_value_get_object (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_owner_row_dispose (GObject *object)
{
    BbOwnerRow *self = BB_OWNER_ROW (object);

    bb_owner_row_set_names (self, NULL);
    g_clear_pointer (&self->popover, gtk_widget_unparent);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_OWNER_ROW);
    g_clear_object (&self->matches);
    g_clear_object (&self->selection);
    g_clear_object (&self->filter);

    G_OBJECT_CLASS (bb_owner_row_parent_class)->dispose (object);
}

static void
bb_owner_row_finalize (GObject *object)
{
    BbOwnerRow *self = BB_OWNER_ROW (object);

    g_free (self->needle);

    G_OBJECT_CLASS (bb_owner_row_parent_class)->finalize (object);
}

static void
bb_owner_row_class_init (BbOwnerRowClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_owner_row_get_property;
    object_class->set_property = bb_owner_row_set_property;
    object_class->dispose = bb_owner_row_dispose;
    object_class->finalize = bb_owner_row_finalize;

    props[PROP_NAMES] =
        g_param_spec_object ("names", NULL, NULL, G_TYPE_LIST_MODEL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-owner-row.ui");
    gtk_widget_class_bind_template_child (widget_class, BbOwnerRow, button);
    gtk_widget_class_bind_template_child (widget_class, BbOwnerRow, popover);
    gtk_widget_class_bind_template_child (widget_class, BbOwnerRow, list);
    gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
    gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
    gtk_widget_class_bind_template_callback (widget_class, button_cb);
    gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
add_list (BbOwnerRow *self)
{
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    GtkSliceListModel *first;

    self->filter = GTK_FILTER (gtk_custom_filter_new (matches_needle, self, NULL));
    self->matches = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
    first = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->matches)), 0, MOST_NAMES);
    self->selection = gtk_single_selection_new (G_LIST_MODEL (first));
    gtk_single_selection_set_autoselect (self->selection, FALSE);
    gtk_single_selection_set_can_unselect (self->selection, TRUE);
    g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
    g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
    gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
    gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
    g_object_unref (factory);
}

/* What a screen reader is to know of a field with a list. */
static void
describe (BbOwnerRow *self)
{
    GtkAccessible *text = GTK_ACCESSIBLE (get_text (self));

    gtk_accessible_update_property (text, GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                    GTK_ACCESSIBLE_AUTOCOMPLETE_LIST,
                                    GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
    gtk_accessible_update_state (text, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
    gtk_accessible_update_relation (text, GTK_ACCESSIBLE_RELATION_CONTROLS, self->list, NULL, -1);
}

static void
bb_owner_row_init (BbOwnerRow *self)
{
    GtkEventController *focus = gtk_event_controller_focus_new ();

    self->needle = g_strdup ("");
    gtk_widget_init_template (GTK_WIDGET (self));
    add_list (self);
    describe (self);
    gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    g_signal_connect_object (focus, "leave", G_CALLBACK (close_list), self, G_CONNECT_SWAPPED);
    gtk_widget_add_controller (get_text (self), focus);
}

GtkWidget *
bb_owner_row_new (void)
{
    return g_object_new (BB_TYPE_OWNER_ROW, NULL);
}

GListModel *
bb_owner_row_get_names (BbOwnerRow *self)
{
    g_return_val_if_fail (BB_IS_OWNER_ROW (self), NULL);

    return self->names;
}

/**
 * bb_owner_row_set_names:
 * @self: an owner row
 * @names: (nullable): the names used before, as [class@Name]
 */
void
bb_owner_row_set_names (BbOwnerRow *self, GListModel *names)
{
    g_return_if_fail (BB_IS_OWNER_ROW (self));
    g_return_if_fail (names == NULL || G_IS_LIST_MODEL (names));

    if (self->names == names)
        return;
    if (self->names != NULL)
        g_signal_handlers_disconnect_by_func (self->names, names_changed_cb, self);
    g_set_object (&self->names, names);
    gtk_filter_list_model_set_model (self->matches, names);
    if (names != NULL)
        g_signal_connect_object (names, "items-changed", G_CALLBACK (names_changed_cb), self,
                                 G_CONNECT_SWAPPED);
    names_changed_cb (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NAMES]);
}
