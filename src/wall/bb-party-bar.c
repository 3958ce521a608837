/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-party-bar.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "wall/bb-geometry.h"

struct _BbPartyBar {
    GtkWidget parent_instance;

    BbProject *project;
    guint party;

    AdwToggleGroup *group;
};

G_DEFINE_FINAL_TYPE (BbPartyBar, bb_party_bar, GTK_TYPE_WIDGET)

typedef enum {
    PROP_PARTY = 1,
} BbPartyBarProperty;

static GParamSpec *props[PROP_PARTY + 1];

static guint
get_n_parties (BbPartyBar *self)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (self->project));

    return MIN (BB_N_LANES, g_list_model_get_n_items (parties));
}

static BbTopic *
dup_party (BbPartyBar *self, guint position)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (self->project));

    return g_list_model_get_item (parties, position);
}

static const char *
get_title (BbPartyBar *self, guint position)
{
    g_autoptr (BbTopic) party = dup_party (self, position);

    return bb_topic_get_title (party, bb_project_get_language (self->project));
}

/* A label would stand beside the icon, where there is no room for it. */
static void
update_names (BbPartyBar *self)
{
    for (guint i = 0; i < adw_toggle_group_get_n_toggles (self->group); i++) {
        AdwToggle *toggle = adw_toggle_group_get_toggle (self->group, i);

        gtk_accessible_update_property (GTK_ACCESSIBLE (adw_toggle_get_child (toggle)),
                                        GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (self, i), -1);
    }
}

/* A tooltip of the toggle itself is markup, and would be read out after the same words. */
static gboolean
query_tooltip_cb (GtkWidget *image, int x, int y, gboolean by_key, GtkTooltip *tooltip,
                  BbPartyBar *self)
{
    for (guint i = 0; i < adw_toggle_group_get_n_toggles (self->group); i++) {
        if (adw_toggle_get_child (adw_toggle_group_get_toggle (self->group, i)) == image)
            gtk_tooltip_set_text (tooltip, get_title (self, i));
    }
    return TRUE;
}

static GtkWidget *
new_symbol (BbPartyBar *self, BbTopic *party)
{
    g_autofree char *icon = g_strdup_printf ("bb-party-%s-symbolic", bb_topic_get_id (party));
    g_autofree char *css_class = g_strdup_printf ("party-%u", bb_topic_get_number (party));
    GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "has-tooltip", TRUE,
                                     "hexpand", TRUE, "vexpand", TRUE, NULL);

    gtk_widget_add_css_class (image, css_class);
    g_signal_connect_object (image, "query-tooltip", G_CALLBACK (query_tooltip_cb), self,
                             G_CONNECT_DEFAULT);
    return image;
}

static void
add_toggle (BbPartyBar *self, guint position)
{
    g_autoptr (BbTopic) party = dup_party (self, position);
    AdwToggle *toggle = adw_toggle_new ();

    adw_toggle_set_child (toggle, new_symbol (self, party));
    adw_toggle_group_add (self->group, toggle);
}

static void
active_changed_cb (BbPartyBar *self)
{
    guint active = adw_toggle_group_get_active (self->group);

    if (active < adw_toggle_group_get_n_toggles (self->group))
        bb_party_bar_set_party (self, active);
}

static void
bb_party_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbPartyBar *self = BB_PARTY_BAR (object);

    switch ((BbPartyBarProperty) prop_id) {
    case PROP_PARTY:
        g_value_set_uint (value, self->party);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_party_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbPartyBar *self = BB_PARTY_BAR (object);

    switch ((BbPartyBarProperty) prop_id) {
    case PROP_PARTY:
        bb_party_bar_set_party (self, g_value_get_uint (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_party_bar_dispose (GObject *object)
{
    BbPartyBar *self = BB_PARTY_BAR (object);
    GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

    self->group = NULL;
    g_clear_pointer (&child, gtk_widget_unparent);
    g_clear_object (&self->project);

    G_OBJECT_CLASS (bb_party_bar_parent_class)->dispose (object);
}

static void
bb_party_bar_class_init (BbPartyBarClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_party_bar_get_property;
    object_class->set_property = bb_party_bar_set_property;
    object_class->dispose = bb_party_bar_dispose;

    props[PROP_PARTY] =
        g_param_spec_uint ("party", NULL, NULL, 0, BB_N_LANES - 1, 0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    gtk_widget_class_set_css_name (widget_class, "partybar");
    gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
bb_party_bar_init (BbPartyBar *self)
{
    self->group = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
    adw_toggle_group_set_homogeneous (self->group, TRUE);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->group), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Party"), -1);
    g_signal_connect_object (self->group, "notify::active", G_CALLBACK (active_changed_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_set_parent (GTK_WIDGET (self->group), GTK_WIDGET (self));
}

GtkWidget *
bb_party_bar_new (void)
{
    return g_object_new (BB_TYPE_PARTY_BAR, NULL);
}

void
bb_party_bar_set_project (BbPartyBar *self, BbProject *project)
{
    g_return_if_fail (BB_IS_PARTY_BAR (self));

    if (self->project == project)
        return;
    if (self->project != NULL)
        g_signal_handlers_disconnect_by_func (self->project, update_names, self);
    adw_toggle_group_remove_all (self->group);
    g_set_object (&self->project, project);
    if (project == NULL)
        return;
    for (guint i = 0; i < get_n_parties (self); i++)
        add_toggle (self, i);
    adw_toggle_group_set_active (self->group, self->party);
    g_signal_connect_object (project, "notify::language", G_CALLBACK (update_names), self,
                             G_CONNECT_SWAPPED);
    update_names (self);
}

guint
bb_party_bar_get_party (BbPartyBar *self)
{
    g_return_val_if_fail (BB_IS_PARTY_BAR (self), 0);

    return self->party;
}

void
bb_party_bar_set_party (BbPartyBar *self, guint party)
{
    g_return_if_fail (BB_IS_PARTY_BAR (self));
    g_return_if_fail (party < BB_N_LANES);

    if (self->party == party)
        return;
    self->party = party;
    if (party < adw_toggle_group_get_n_toggles (self->group))
        adw_toggle_group_set_active (self->group, party);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PARTY]);
}
