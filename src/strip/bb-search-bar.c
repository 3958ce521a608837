/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "strip/bb-search-bar.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "strip/bb-query-actions.h"
#include "pane/bb-pane-text.h"
#include "widgets/bb-menu-names.h"

struct _BbSearchBar {
    GtkWidget parent_instance;

    BbBlockQuery *query;
    BbProject *project;
    BbQueryActions *actions;
    GPtrArray *parts;
    GPtrArray *chips;

    GtkRevealer *revealer;
    AdwWrapBox *content;
    GtkEditable *entry;
    GtkWidget *previous;
    GtkWidget *next;
    GtkLabel *count;
    GtkMenuButton *filter;
};

G_DEFINE_FINAL_TYPE (BbSearchBar, bb_search_bar, GTK_TYPE_WIDGET)

typedef enum {
    PROP_QUERY = 1,
    PROP_PROJECT,
    PROP_SEARCH_MODE,
} BbSearchBarProperty;

static GParamSpec *props[PROP_SEARCH_MODE + 1];

enum {
    SIGNAL_FIND,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is typed stands in the entry and needs no chip. */
static GPtrArray *
dup_parts (BbSearchBar *self)
{
    GPtrArray *parts = NULL;

    if (self->project == NULL)
        return g_ptr_array_new ();
    parts = bb_block_query_dup_parts (self->query, self->project);
    if (parts->len > 0 && ((BbQueryPart *) parts->pdata[0])->kind == BB_QUERY_TEXT)
        g_ptr_array_remove_index (parts, 0);
    return parts;
}

static gboolean
is_same (gconstpointer a, gconstpointer b)
{
    const BbQueryPart *part = a;
    const BbQueryPart *other = b;

    return part->kind == other->kind && part->topic == other->topic &&
           g_str_equal (part->label, other->label);
}

static gboolean
are_same (GPtrArray *a, GPtrArray *b)
{
    if (a->len != b->len)
        return FALSE;
    for (guint i = 0; i < a->len; i++)
        if (!is_same (a->pdata[i], b->pdata[i]))
            return FALSE;
    return TRUE;
}

/* The keyboard stays with the chips while there are any. */
static void
remove_part_cb (BbSearchBar *self, GtkWidget *chip)
{
    guint position;

    if (!g_ptr_array_find (self->chips, chip, &position))
        return;
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
    bb_block_query_remove_part (self->query, self->parts->pdata[position]);
    if (self->chips->len > 0)
        gtk_widget_grab_focus (self->chips->pdata[MIN (position, self->chips->len - 1)]);
}

static GtkWidget *
create_chip (BbSearchBar *self, const BbQueryPart *part)
{
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    g_autofree char *shown = bb_pane_text_shorten (part->label);
    GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", shown, "ellipsize",
                                     PANGO_ELLIPSIZE_END, "max-width-chars", 28, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
    GtkWidget *cross = g_object_new (GTK_TYPE_IMAGE, "icon-name", "window-close-symbolic",
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
    GtkWidget *chip = g_object_new (GTK_TYPE_BUTTON, "child", box, NULL);
    /* TRANSLATORS: a button that takes back what a search asks for; %s is “Owner: Fatima” */
    g_autofree char *text = g_strdup_printf (_ ("Without the filter: %s"), shown);

    gtk_box_append (GTK_BOX (box), label);
    gtk_box_append (GTK_BOX (box), cross);
    gtk_widget_add_css_class (chip, "query-chip");
    gtk_widget_set_tooltip_text (chip, text);
    gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    g_signal_connect_object (chip, "clicked", G_CALLBACK (remove_part_cb), self, G_CONNECT_SWAPPED);
    return chip;
}

static void
remove_chips (BbSearchBar *self)
{
    for (guint i = 0; i < self->chips->len; i++)
        adw_wrap_box_remove (self->content, self->chips->pdata[i]);
    g_ptr_array_set_size (self->chips, 0);
}

static void
update_chips (BbSearchBar *self)
{
    g_autoptr (GPtrArray) parts = dup_parts (self);

    if (are_same (parts, self->parts))
        return;
    remove_chips (self);
    for (guint i = 0; i < parts->len; i++) {
        GtkWidget *chip = create_chip (self, parts->pdata[i]);

        adw_wrap_box_append (self->content, chip);
        g_ptr_array_add (self->chips, chip);
    }
    g_ptr_array_unref (self->parts);
    self->parts = g_steal_pointer (&parts);
}

static void
find (BbSearchBar *self, int step)
{
    g_signal_emit (self, signals[SIGNAL_FIND], 0, step);
}

static void
find_next_cb (BbSearchBar *self)
{
    find (self, 1);
}

static void
find_previous_cb (BbSearchBar *self)
{
    find (self, -1);
}

static void
stop_cb (BbSearchBar *self)
{
    bb_search_bar_set_search_mode (self, FALSE);
}

static void
stop_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    stop_cb (BB_SEARCH_BAR (widget));
}

/* Owners and languages change; a menu is made each time it opens. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
    BbSearchBar *self = BB_SEARCH_BAR (user_data);
    g_autoptr (GMenuModel) menu = NULL;

    if (self->actions == NULL)
        return;
    menu = bb_query_actions_create_menu (self->actions);
    gtk_menu_button_set_menu_model (button, menu);
    bb_menu_names_give (GTK_POPOVER (gtk_menu_button_get_popover (button)));
}

static gboolean
is_of_the_strip (const BbQueryPart *part)
{
    return part->topic != NULL && bb_topic_get_kind (part->topic) == BB_TOPIC_GUIDELINE;
}

static void
clear_own_parts (BbSearchBar *self)
{
    g_autoptr (GPtrArray) parts = NULL;

    gtk_editable_set_text (self->entry, "");
    if (self->project == NULL)
        return;
    parts = bb_block_query_dup_parts (self->query, self->project);
    for (guint i = 0; i < parts->len; i++)
        if (!is_of_the_strip (parts->pdata[i]))
            bb_block_query_remove_part (self->query, parts->pdata[i]);
}

static gboolean
bb_search_bar_grab_focus (GtkWidget *widget)
{
    BbSearchBar *self = BB_SEARCH_BAR (widget);

    return bb_search_bar_get_search_mode (self) && gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
bb_search_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbSearchBar *self = BB_SEARCH_BAR (object);

    switch ((BbSearchBarProperty) prop_id) {
    case PROP_QUERY:
        g_value_set_object (value, self->query);
        break;
    case PROP_PROJECT:
        g_value_set_object (value, self->project);
        break;
    case PROP_SEARCH_MODE:
        g_value_set_boolean (value, bb_search_bar_get_search_mode (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_search_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbSearchBar *self = BB_SEARCH_BAR (object);

    switch ((BbSearchBarProperty) prop_id) {
    case PROP_QUERY:
        self->query = g_value_dup_object (value);
        break;
    case PROP_PROJECT:
        bb_search_bar_set_project (self, g_value_get_object (value));
        break;
    case PROP_SEARCH_MODE:
        bb_search_bar_set_search_mode (self, g_value_get_boolean (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_search_bar_constructed (GObject *object)
{
    BbSearchBar *self = BB_SEARCH_BAR (object);

    G_OBJECT_CLASS (bb_search_bar_parent_class)->constructed (object);

    g_object_bind_property (self->query, "text", self->entry, "text",
                            G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
    g_signal_connect_object (self->query, "changed", G_CALLBACK (update_chips), self,
                             G_CONNECT_SWAPPED);
    gtk_menu_button_set_create_popup_func (self->filter, create_menu_cb, self, NULL);
}

static void
bb_search_bar_dispose (GObject *object)
{
    BbSearchBar *self = BB_SEARCH_BAR (object);

    g_ptr_array_set_size (self->chips, 0);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_SEARCH_BAR);
    g_clear_object (&self->actions);
    g_clear_object (&self->project);
    g_clear_object (&self->query);

    G_OBJECT_CLASS (bb_search_bar_parent_class)->dispose (object);
}

static void
bb_search_bar_finalize (GObject *object)
{
    g_ptr_array_unref (BB_SEARCH_BAR (object)->parts);
    g_ptr_array_unref (BB_SEARCH_BAR (object)->chips);

    G_OBJECT_CLASS (bb_search_bar_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
    const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

    props[PROP_QUERY] =
        g_param_spec_object ("query", NULL, NULL, BB_TYPE_BLOCK_QUERY,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
    props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, BB_TYPE_PROJECT, flags);
    props[PROP_SEARCH_MODE] = g_param_spec_boolean ("search-mode", NULL, NULL, FALSE, flags);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    signals[SIGNAL_FIND] = g_signal_new ("find", BB_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/strip/bb-search-bar.ui");
    gtk_widget_class_bind_template_child (widget_class, BbSearchBar, revealer);
    gtk_widget_class_bind_template_child (widget_class, BbSearchBar, content);
    gtk_widget_class_bind_template_child (widget_class, BbSearchBar, entry);
    gtk_widget_class_bind_template_child (widget_class, BbSearchBar, previous);
    gtk_widget_class_bind_template_child (widget_class, BbSearchBar, next);
    gtk_widget_class_bind_template_child (widget_class, BbSearchBar, count);
    gtk_widget_class_bind_template_child (widget_class, BbSearchBar, filter);
    gtk_widget_class_bind_template_callback (widget_class, find_next_cb);
    gtk_widget_class_bind_template_callback (widget_class, find_previous_cb);
    gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
bb_search_bar_class_init (BbSearchBarClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_search_bar_get_property;
    object_class->set_property = bb_search_bar_set_property;
    object_class->constructed = bb_search_bar_constructed;
    object_class->dispose = bb_search_bar_dispose;
    object_class->finalize = bb_search_bar_finalize;
    widget_class->grab_focus = bb_search_bar_grab_focus;

    install_properties (object_class);
    bind_template (widget_class);
    gtk_widget_class_install_action (widget_class, "search.stop", NULL, stop_action_cb);
    gtk_widget_class_set_css_name (widget_class, "boardsearch");
}

static void
bb_search_bar_init (BbSearchBar *self)
{
    self->parts = g_ptr_array_new ();
    self->chips = g_ptr_array_new ();
    gtk_widget_init_template (GTK_WIDGET (self));
    /* Its words are those of the button inside it, once. */
    gtk_accessible_update_relation (
        GTK_ACCESSIBLE (self->filter), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
        gtk_widget_get_first_child (GTK_WIDGET (self->filter)), NULL, -1);
}

GtkWidget *
bb_search_bar_new (BbBlockQuery *query)
{
    g_return_val_if_fail (BB_IS_BLOCK_QUERY (query), NULL);

    return g_object_new (BB_TYPE_SEARCH_BAR, "query", query, NULL);
}

BbBlockQuery *
bb_search_bar_get_query (BbSearchBar *self)
{
    g_return_val_if_fail (BB_IS_SEARCH_BAR (self), NULL);

    return self->query;
}

BbProject *
bb_search_bar_get_project (BbSearchBar *self)
{
    g_return_val_if_fail (BB_IS_SEARCH_BAR (self), NULL);

    return self->project;
}

void
bb_search_bar_set_project (BbSearchBar *self, BbProject *project)
{
    g_return_if_fail (BB_IS_SEARCH_BAR (self));

    if (self->project == project)
        return;
    if (self->project != NULL)
        g_signal_handlers_disconnect_by_func (self->project, update_chips, self);
    g_set_object (&self->project, project);
    g_clear_object (&self->actions);
    if (project != NULL) {
        g_signal_connect_object (project, "notify::language", G_CALLBACK (update_chips), self,
                                 G_CONNECT_SWAPPED);
        self->actions = bb_query_actions_new (self->query, project);
    }
    gtk_widget_insert_action_group (
        GTK_WIDGET (self), "query",
        self->actions != NULL ? bb_query_actions_get_group (self->actions) : NULL);
    update_chips (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROJECT]);
}

gboolean
bb_search_bar_get_search_mode (BbSearchBar *self)
{
    g_return_val_if_fail (BB_IS_SEARCH_BAR (self), FALSE);

    return gtk_revealer_get_reveal_child (self->revealer);
}

void
bb_search_bar_set_search_mode (BbSearchBar *self, gboolean search_mode)
{
    g_return_if_fail (BB_IS_SEARCH_BAR (self));

    if (bb_search_bar_get_search_mode (self) == search_mode)
        return;
    gtk_revealer_set_reveal_child (self->revealer, search_mode);
    if (search_mode)
        gtk_widget_grab_focus (GTK_WIDGET (self->entry));
    else
        clear_own_parts (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

/**
 * bb_search_bar_set_count:
 * @self: a search bar
 * @n_matches: how many blocks are found
 * @n_blocks: of how many
 *
 * Shows how much is found, once something is asked for.
 */
void
bb_search_bar_set_count (BbSearchBar *self, guint n_matches, guint n_blocks)
{
    g_autofree char *text = NULL;

    g_return_if_fail (BB_IS_SEARCH_BAR (self));

    /* TRANSLATORS: a search finds %1$u of %2$u building blocks */
    text = g_strdup_printf (_ ("%1$u of %2$u"), n_matches, n_blocks);
    gtk_label_set_label (self->count, text);
    gtk_widget_set_visible (GTK_WIDGET (self->count), bb_block_query_get_active (self->query));
    gtk_widget_set_sensitive (self->previous, n_matches > 0);
    gtk_widget_set_sensitive (self->next, n_matches > 0);
}
