/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-wall-private.h"

#include <glib/gi18n-lib.h>

#include "wall/bb-drop-place.h"
#include "wall/bb-lane.h"
#include "wall/bb-party-bar.h"

#define SETTLE_MS 200
#define REVEAL_MARGIN 8
#define MIN_WIDTH 300
#define MIN_HEIGHT 100

G_DEFINE_FINAL_TYPE_WITH_CODE (BbWall, bb_wall, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

typedef enum {
    PROP_HADJUSTMENT = 1,
    PROP_VADJUSTMENT,
    PROP_HSCROLL_POLICY,
    PROP_VSCROLL_POLICY,
    PROP_FOCUS_CARD,
    PROP_ZOOM,
    PROP_PARTY,
} BbWallProperty;

static GParamSpec *props[PROP_PARTY + 1];

static void
bb_wall_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                 int *natural, int *minimum_baseline, int *natural_baseline)
{
    *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
}

static void
animation_value_cb (double value, gpointer user_data)
{
    BbWall *self = user_data;

    self->progress = value;
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
animation_done_cb (BbWall *self)
{
    for (guint i = 0; i < self->slots->len; i++)
        bb_wall_get_slot (self, i)->flight = (BbFlight) { 0, 0 };
}

void
bb_wall_queue_contents (BbWall *self)
{
    self->contents_changed = TRUE;
    gtk_widget_queue_allocate (GTK_WIDGET (self));
    if (self->lanes[0] != NULL) {
        GListModel *tray = bb_project_get_column (self->project, BB_STATUS_NONE);

        bb_lane_set_inviting (BB_LANE (self->lanes[0]),
                              g_list_model_get_n_items (tray) == self->slots->len &&
                                  self->notes->len == 0);
    }
}

/* Brings a place into view, with a little of what lies around it. */
void
bb_wall_reveal (BbWall *self, const BbRect *rect)
{
    GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
    GtkAdjustment *horizontal = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

    if (vertical != NULL)
        gtk_adjustment_clamp_page (vertical, rect->y - REVEAL_MARGIN,
                                   rect->y + rect->height + REVEAL_MARGIN);
    if (horizontal != NULL)
        gtk_adjustment_clamp_page (horizontal, rect->x - REVEAL_MARGIN,
                                   rect->x + rect->width + REVEAL_MARGIN);
}

static void
anchor (BbWall *self, BbCard *card)
{
    BbWallSlot *slot;

    self->anchor = bb_card_get_block (card);
    bb_wall_show_party_of (self, self->anchor);
    slot = bb_wall_find_slot (self, self->anchor);
    if (slot->placed && slot->shown)
        bb_wall_reveal (self, &slot->rect);
}

/**
 * bb_wall_show_block:
 * @self: a wall
 * @block: one of its blocks
 *
 * Brings the card of a block into view, without giving it the keyboard.
 */
void
bb_wall_show_block (BbWall *self, BbBlock *block)
{
    BbCard *card;

    g_return_if_fail (BB_IS_WALL (self));

    card = bb_wall_get_card (self, block);
    if (card != NULL)
        anchor (self, card);
}

static void
bb_wall_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
    BbWall *self = BB_WALL (widget);

    GTK_WIDGET_CLASS (bb_wall_parent_class)->set_focus_child (widget, child);
    if (BB_IS_CARD (child))
        anchor (self, BB_CARD (child));
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOCUS_CARD]);
}

/* Where Tab stops: the parties, if they are shown one at a time; the card; and the notes of the
 * challenges that wait, which no arrow key goes to. */
static GPtrArray *
list_tab_stops (BbWall *self)
{
    GPtrArray *stops = g_ptr_array_new ();
    BbCard *card = bb_wall_get_focus_card (self);

    if (gtk_widget_get_child_visible (self->party_bar))
        g_ptr_array_add (stops, self->party_bar);
    if (card == NULL)
        card = bb_wall_get_card (self, self->anchor);
    if (card == NULL || !gtk_widget_get_child_visible (GTK_WIDGET (card)))
        card = bb_wall_get_first_card (self);
    if (card != NULL)
        g_ptr_array_add (stops, card);
    for (guint i = 0; i < self->notes->len; i++)
        if (gtk_widget_get_child_visible (self->notes->pdata[i]))
            g_ptr_array_add (stops, self->notes->pdata[i]);
    return stops;
}

/* Tab passes the cards in one step; the arrow keys walk them. */
static gboolean
bb_wall_focus (GtkWidget *widget, GtkDirectionType direction)
{
    GtkWidget *child = gtk_widget_get_focus_child (widget);
    gboolean forward = direction == GTK_DIR_TAB_FORWARD;
    g_autoptr (GPtrArray) stops = NULL;
    int step = forward ? 1 : -1;
    guint i = 0;

    if (GTK_IS_POPOVER (child) || (!forward && direction != GTK_DIR_TAB_BACKWARD))
        return GTK_WIDGET_CLASS (bb_wall_parent_class)->focus (widget, direction);
    stops = list_tab_stops (BB_WALL (widget));
    if (child == NULL || !g_ptr_array_find (stops, child, &i))
        i = forward ? 0 : stops->len - 1;
    else
        i += (guint) step;
    for (; i < stops->len; i += (guint) step)
        if (gtk_widget_child_focus (stops->pdata[i], direction))
            return TRUE;
    return FALSE;
}

static void
set_adjustment (BbWall *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
    if (self->adjustments[orientation] != NULL)
        g_signal_handlers_disconnect_by_func (self->adjustments[orientation],
                                              gtk_widget_queue_allocate, self);
    g_set_object (&self->adjustments[orientation], adjustment);
    if (adjustment != NULL)
        g_signal_connect_object (adjustment, "value-changed",
                                 G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
}

static void
bb_wall_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbWall *self = BB_WALL (object);

    switch ((BbWallProperty) prop_id) {
    case PROP_HADJUSTMENT:
        g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
        break;
    case PROP_VADJUSTMENT:
        g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
        break;
    case PROP_HSCROLL_POLICY:
        g_value_set_enum (value, (int) self->scroll_policies[GTK_ORIENTATION_HORIZONTAL]);
        break;
    case PROP_VSCROLL_POLICY:
        g_value_set_enum (value, (int) self->scroll_policies[GTK_ORIENTATION_VERTICAL]);
        break;
    case PROP_FOCUS_CARD:
        g_value_set_object (value, bb_wall_get_focus_card (self));
        break;
    case PROP_ZOOM:
        g_value_set_uint (value, self->zoom);
        break;
    case PROP_PARTY:
        g_value_set_uint (value, self->shown);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_wall_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbWall *self = BB_WALL (object);

    switch ((BbWallProperty) prop_id) {
    case PROP_HADJUSTMENT:
        set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
        break;
    case PROP_VADJUSTMENT:
        set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
        break;
    case PROP_HSCROLL_POLICY:
        self->scroll_policies[GTK_ORIENTATION_HORIZONTAL] = (guint) g_value_get_enum (value);
        break;
    case PROP_VSCROLL_POLICY:
        self->scroll_policies[GTK_ORIENTATION_VERTICAL] = (guint) g_value_get_enum (value);
        break;
    case PROP_ZOOM:
        bb_wall_set_zoom (self, g_value_get_uint (value));
        break;
    case PROP_PARTY:
        bb_wall_set_party (self, g_value_get_uint (value));
        break;
    case PROP_FOCUS_CARD:
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_wall_dispose (GObject *object)
{
    BbWall *self = BB_WALL (object);

    bb_wall_set_project (self, NULL);
    while (GTK_IS_POPOVER (gtk_widget_get_last_child (GTK_WIDGET (self))))
        gtk_widget_unparent (gtk_widget_get_last_child (GTK_WIDGET (self)));
    g_clear_pointer (&self->drop_place, gtk_widget_unparent);
    g_clear_pointer (&self->sheet, gtk_widget_unparent);
    g_clear_pointer (&self->party_bar, gtk_widget_unparent);
    g_clear_object (&self->animation);
    for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
        set_adjustment (self, (GtkOrientation) i, NULL);

    G_OBJECT_CLASS (bb_wall_parent_class)->dispose (object);
}

static void
bb_wall_finalize (GObject *object)
{
    BbWall *self = BB_WALL (object);

    g_array_unref (self->slots);
    g_ptr_array_unref (self->notes);
    bb_stack_heights_free (self->heights);

    G_OBJECT_CLASS (bb_wall_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
    props[PROP_FOCUS_CARD] = g_param_spec_object ("focus-card", NULL, NULL, BB_TYPE_CARD,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_ZOOM] = g_param_spec_uint (
        "zoom", NULL, NULL, BB_WALL_ZOOM_LEAST, BB_WALL_ZOOM_MOST, BB_WALL_ZOOM_USUAL,
        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_PARTY] =
        g_param_spec_uint ("party", NULL, NULL, 0, BB_N_LANES - 1, 0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    for (guint i = PROP_FOCUS_CARD; i < G_N_ELEMENTS (props); i++)
        g_object_class_install_property (object_class, i, props[i]);
}

static void
bb_wall_class_init (BbWallClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_wall_get_property;
    object_class->set_property = bb_wall_set_property;
    object_class->dispose = bb_wall_dispose;
    object_class->finalize = bb_wall_finalize;
    widget_class->measure = bb_wall_measure;
    widget_class->size_allocate = bb_wall_layout_allocate;
    widget_class->snapshot = bb_wall_snapshot;
    widget_class->focus = bb_wall_focus;
    widget_class->set_focus_child = bb_wall_set_focus_child;

    g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
    g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
    g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
    g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

    install_properties (object_class);

    gtk_widget_class_set_css_name (widget_class, "wall");
    gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_sheet (BbWall *self)
{
    self->sheet = g_object_new (GTK_TYPE_BOX, "css-name", "sheet", "accessible-role",
                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
    gtk_widget_set_parent (self->sheet, GTK_WIDGET (self));
    gtk_widget_set_child_visible (self->sheet, FALSE);
}

static void
add_party_bar (BbWall *self)
{
    self->party_bar = bb_party_bar_new ();
    gtk_widget_set_parent (self->party_bar, GTK_WIDGET (self));
    gtk_widget_set_child_visible (self->party_bar, FALSE);
    g_object_bind_property (self, "party", self->party_bar, "party",
                            G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
bb_wall_init (BbWall *self)
{
    self->slots = g_array_new (FALSE, TRUE, sizeof (BbWallSlot));
    self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
    self->heights = bb_stack_heights_new ();
    self->progress = 1;
    self->zoom = BB_WALL_ZOOM_USUAL;
    self->drop_place = bb_drop_place_new ();
    gtk_widget_set_parent (self->drop_place, GTK_WIDGET (self));
    add_party_bar (self);
    add_sheet (self);
    bb_wall_add_zoom_controllers (self);
    gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Board"), -1);
    self->animation = adw_timed_animation_new (
        GTK_WIDGET (self), 0, 1, SETTLE_MS,
        adw_callback_animation_target_new (animation_value_cb, self, NULL));
    g_signal_connect_object (self->animation, "done", G_CALLBACK (animation_done_cb), self,
                             G_CONNECT_SWAPPED);
}

void
bb_wall_set_project (BbWall *self, BbProject *project)
{
    g_return_if_fail (BB_IS_WALL (self));

    if (self->project == project)
        return;
    if (self->project != NULL)
        bb_wall_remove_children (self);
    self->anchor = NULL;
    g_set_object (&self->project, project);
    bb_party_bar_set_project (BB_PARTY_BAR (self->party_bar), project);
    if (project != NULL) {
        bb_wall_add_children (self);
        bb_wall_queue_contents (self);
    }
}

BbProject *
bb_wall_get_project (BbWall *self)
{
    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    return self->project;
}

const BbGeometry *
bb_wall_get_geometry (BbWall *self)
{
    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    return &self->geometry;
}
