/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-wall-private.h"

#include <glib/gi18n-lib.h>

#include "board/bb-column-head.h"
#include "board/bb-drop-place.h"
#include "board/bb-lane.h"
#include "board/bb-walk.h"

#define SETTLE_MS 200
#define REVEAL_MARGIN 8
#define MIN_WIDTH 300
#define MIN_HEIGHT 200

G_DEFINE_FINAL_TYPE_WITH_CODE (BbWall, bb_wall, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

typedef enum {
    PROP_HADJUSTMENT = 1,
    PROP_VADJUSTMENT,
    PROP_HSCROLL_POLICY,
    PROP_VSCROLL_POLICY,
    PROP_FOCUS_CARD,
} BbWallProperty;

static GParamSpec *focus_card_prop;

BbWallSlot *
bb_wall_get_slot (BbWall *self, guint position)
{
    return &g_array_index (self->slots, BbWallSlot, position);
}

BbWallSlot *
bb_wall_find_slot (BbWall *self, BbBlock *block)
{
    for (guint i = 0; i < self->slots->len; i++)
        if (bb_card_get_block (bb_wall_get_slot (self, i)->card) == block)
            return bb_wall_get_slot (self, i);
    return NULL;
}

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
                              g_list_model_get_n_items (tray) == self->slots->len);
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
    slot = bb_wall_find_slot (self, self->anchor);
    if (slot->placed)
        bb_wall_reveal (self, &slot->rect);
}

static void
bb_wall_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
    BbWall *self = BB_WALL (widget);

    GTK_WIDGET_CLASS (bb_wall_parent_class)->set_focus_child (widget, child);
    if (BB_IS_CARD (child))
        anchor (self, BB_CARD (child));
    g_object_notify_by_pspec (G_OBJECT (self), focus_card_prop);
}

/* Tab passes the board in one step; the arrow keys walk it. */
static gboolean
bb_wall_focus (GtkWidget *widget, GtkDirectionType direction)
{
    BbWall *self = BB_WALL (widget);
    BbCard *card = bb_wall_get_first_card (self);

    if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
        return GTK_WIDGET_CLASS (bb_wall_parent_class)->focus (widget, direction);
    if (bb_wall_get_focus_card (self) != NULL || card == NULL)
        return FALSE;
    return gtk_widget_grab_focus (GTK_WIDGET (card));
}

static void
remove_children (BbWall *self)
{
    for (guint i = 0; i < self->slots->len; i++)
        gtk_widget_unparent (GTK_WIDGET (bb_wall_get_slot (self, i)->card));
    g_array_set_size (self->slots, 0);
    for (guint i = 0; i < BB_N_LANES; i++)
        g_clear_pointer (&self->lanes[i], gtk_widget_unparent);
    for (guint i = 0; i < BB_N_STATUSES; i++)
        g_clear_pointer (&self->heads[i], gtk_widget_unparent);
}

static void
add_heads_and_lanes (BbWall *self)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (self->project));

    for (guint i = 0; i < BB_N_STATUSES; i++) {
        self->heads[i] = bb_column_head_new (self->project, (BbStatus) i);
        gtk_widget_set_parent (self->heads[i], GTK_WIDGET (self));
    }
    for (guint i = 0; i < MIN (BB_N_LANES, g_list_model_get_n_items (parties)); i++) {
        g_autoptr (BbTopic) party = g_list_model_get_item (parties, i);

        self->lanes[i] = bb_lane_new (self->project, party);
        gtk_widget_insert_before (self->lanes[i], GTK_WIDGET (self), self->drop_place);
    }
}

static void
add_cards (BbWall *self)
{
    GListModel *blocks = bb_project_get_blocks (self->project);

    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);
        BbTopic *party = bb_block_get_party (block);
        g_autofree char *css_class = g_strdup_printf ("party-%u", bb_topic_get_number (party));
        BbWallSlot slot = { .card = BB_CARD (bb_card_new (block)) };

        gtk_widget_add_css_class (GTK_WIDGET (slot.card), css_class);
        gtk_widget_set_parent (GTK_WIDGET (slot.card), GTK_WIDGET (self));
        g_array_append_val (self->slots, slot);
    }
}

/* A move within a cell changes no column as a whole: it is the cells that tell. */
static void
follow_cell (BbWall *self, BbCell *cell, gboolean follow)
{
    if (follow)
        g_signal_connect_object (cell, "items-changed", G_CALLBACK (bb_wall_queue_contents), self,
                                 G_CONNECT_SWAPPED);
    else
        g_signal_handlers_disconnect_by_func (cell, bb_wall_queue_contents, self);
}

static void
follow_project (BbWall *self, gboolean follow)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (self->project));

    for (guint i = 0; i < g_list_model_get_n_items (parties); i++) {
        g_autoptr (BbTopic) party = g_list_model_get_item (parties, i);

        for (guint status = 0; status < BB_N_STATUSES; status++)
            follow_cell (self, bb_project_get_cell (self->project, party, (BbStatus) status),
                         follow);
    }
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
    g_clear_pointer (&self->drop_place, gtk_widget_unparent);
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

    G_OBJECT_CLASS (bb_wall_parent_class)->finalize (object);
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
    widget_class->snapshot = bb_wall_layout_snapshot;
    widget_class->focus = bb_wall_focus;
    widget_class->set_focus_child = bb_wall_set_focus_child;

    g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
    g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
    g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
    g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

    focus_card_prop = g_param_spec_object ("focus-card", NULL, NULL, BB_TYPE_CARD,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_property (object_class, PROP_FOCUS_CARD, focus_card_prop);

    gtk_widget_class_set_css_name (widget_class, "wall");
    gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bb_wall_init (BbWall *self)
{
    self->slots = g_array_new (FALSE, TRUE, sizeof (BbWallSlot));
    self->progress = 1;
    self->drop_place = bb_drop_place_new ();
    gtk_widget_set_parent (self->drop_place, GTK_WIDGET (self));
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
        follow_project (self, FALSE);
    remove_children (self);
    self->anchor = NULL;
    g_set_object (&self->project, project);
    if (project != NULL) {
        add_heads_and_lanes (self);
        add_cards (self);
        follow_project (self, TRUE);
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

BbCard *
bb_wall_get_card (BbWall *self, BbBlock *block)
{
    BbWallSlot *slot;

    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    slot = block != NULL ? bb_wall_find_slot (self, block) : NULL;
    return slot != NULL ? slot->card : NULL;
}

/* The card at a point in the coordinates of the widget. */
BbCard *
bb_wall_pick_card (BbWall *self, double x, double y)
{
    GtkWidget *picked;

    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
    while (picked != NULL && !BB_IS_CARD (picked))
        picked = gtk_widget_get_parent (picked);
    return y >= bb_wall_get_head_height (self) ? (BbCard *) picked : NULL;
}

BbCard *
bb_wall_get_focus_card (BbWall *self)
{
    GtkWidget *child;

    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    child = gtk_widget_get_focus_child (GTK_WIDGET (self));
    return BB_IS_CARD (child) ? BB_CARD (child) : NULL;
}

BbCard *
bb_wall_get_first_card (BbWall *self)
{
    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    return self->slots->len > 0 ? bb_wall_get_slot (self, 0)->card : NULL;
}

BbCard *
bb_wall_find_card (BbWall *self, BbCard *from, GtkDirectionType direction)
{
    g_autofree BbRect *rects = NULL;
    guint position = 0, next;

    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    rects = g_new (BbRect, self->slots->len + 1);
    for (guint i = 0; i < self->slots->len; i++) {
        rects[i] = bb_wall_get_slot (self, i)->rect;
        if (bb_wall_get_slot (self, i)->card == from)
            position = i;
    }
    if (!bb_walk_find_next (rects, self->slots->len, position, direction, &next))
        return NULL;
    return bb_wall_get_slot (self, next)->card;
}
