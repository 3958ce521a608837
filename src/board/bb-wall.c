/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-wall.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#include "board/bb-column-head.h"
#include "board/bb-drop-place.h"
#include "board/bb-flight.h"
#include "board/bb-lane.h"
#include "board/bb-walk.h"

#define HEAD_HEIGHT 30
#define SETTLE_MS 200
#define REVEAL_MARGIN 8
#define MIN_WIDTH 300
#define MIN_HEIGHT 200
#define REFERENCE_POINTS 11.0
#define REFERENCE_DPI 96.0

/* A card and where it lies, in the order of the catalogue. */
typedef struct {
    BbCard *card;
    BbRect rect;
    BbFlight flight;
    gboolean placed;
} Slot;

struct _BbWall {
    GtkWidget parent_instance;

    BbProject *project;
    GArray *slots;
    GtkWidget *lanes[BB_N_LANES];
    GtkWidget *heads[BB_N_STATUSES];
    GtkWidget *drop_place;

    BbGeometry geometry;
    BbGeometry resting;
    BbDropHint hint;

    AdwAnimation *animation;
    double progress;
    gboolean contents_changed;

    GtkAdjustment *adjustments[2];
    guint scroll_policies[2];
};

G_DEFINE_FINAL_TYPE_WITH_CODE (BbWall, bb_wall, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

typedef enum {
    PROP_HADJUSTMENT = 1,
    PROP_VADJUSTMENT,
    PROP_HSCROLL_POLICY,
    PROP_VSCROLL_POLICY,
} BbWallProperty;

static Slot *
get_slot (BbWall *self, guint position)
{
    return &g_array_index (self->slots, Slot, position);
}

static Slot *
find_slot (BbWall *self, BbBlock *block)
{
    for (guint i = 0; i < self->slots->len; i++)
        if (bb_card_get_block (get_slot (self, i)->card) == block)
            return get_slot (self, i);
    return NULL;
}

static int
get_scroll (BbWall *self, GtkOrientation orientation)
{
    GtkAdjustment *adjustment = self->adjustments[orientation];

    return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

/* All figures of the board hold for the platform's own text size and grow with it. */
static double
get_text_scale (BbWall *self)
{
    PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
    const PangoFontDescription *font = pango_context_get_font_description (context);
    double dpi = pango_cairo_context_get_resolution (context);
    double points = pango_font_description_get_size (font) / (double) PANGO_SCALE;

    if (pango_font_description_get_size_is_absolute (font))
        points = points * 72.0 / REFERENCE_DPI;
    return CLAMP (points / REFERENCE_POINTS * (dpi > 0 ? dpi : REFERENCE_DPI) / REFERENCE_DPI, 0.8,
                  4.0);
}

static int
get_head_height (BbWall *self)
{
    return (int) (HEAD_HEIGHT * get_text_scale (self));
}

static void
compute_geometry (BbWall *self, int width, int height)
{
    BbGeometryInput input = { .width = width,
                              .height = height - get_head_height (self),
                              .scale = get_text_scale (self),
                              .frozen = self->hint.lifted != NULL ? &self->resting : NULL };

    bb_arrangement_count (self->project, &self->hint, input.content);
    bb_geometry_compute (&self->geometry, &input);
    if (self->hint.lifted == NULL)
        self->resting = self->geometry;
}

static void
configure_adjustment (BbWall *self, GtkOrientation orientation, int page, int upper)
{
    GtkAdjustment *adjustment = self->adjustments[orientation];

    if (adjustment != NULL)
        gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0,
                                  MAX (upper, page), page * 0.1, page * 0.9, page);
}

static void
allocate_at (BbWall *self, GtkWidget *child, const BbRect *rect, int top)
{
    GtkAllocation place = { rect->x - get_scroll (self, GTK_ORIENTATION_HORIZONTAL), rect->y + top,
                            rect->width, rect->height };

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
    gtk_widget_size_allocate (child, &place, -1);
}

static int
get_top (BbWall *self)
{
    return get_head_height (self) - get_scroll (self, GTK_ORIENTATION_VERTICAL);
}

static void
allocate_heads (BbWall *self)
{
    for (guint i = 0; i < BB_N_STATUSES; i++) {
        BbRect rect = self->geometry.lanes[0].cells[i];

        rect.y = 0;
        rect.height = get_head_height (self);
        gtk_widget_set_child_visible (self->heads[i],
                                      i != BB_STATUS_NONE || self->geometry.tray != BB_TRAY_FOLDED);
        if (gtk_widget_get_child_visible (self->heads[i]))
            allocate_at (self, self->heads[i], &rect, 0);
    }
}

static void
allocate_lanes (BbWall *self)
{
    for (guint i = 0; i < BB_N_LANES; i++) {
        if (self->lanes[i] == NULL)
            continue;
        bb_lane_set_geometry (BB_LANE (self->lanes[i]), &self->geometry, i);
        allocate_at (self, self->lanes[i], &self->geometry.lanes[i].lane, get_top (self));
    }
}

static void
place_card_cb (BbBlock *block, const BbPlacing *placing, gpointer user_data)
{
    BbWall *self = user_data;
    Slot *slot = find_slot (self, block);

    if (slot->placed && self->contents_changed)
        bb_flight_start (&slot->flight, &slot->rect, &placing->rect, self->progress);
    slot->rect = placing->rect;
    slot->placed = TRUE;
    bb_card_set_density (slot->card, placing->density);
    bb_card_set_place (slot->card, placing->position, placing->n_cards);
    allocate_at (self, GTK_WIDGET (slot->card), &slot->rect, get_top (self));
}

static void
allocate_drop_place (BbWall *self)
{
    gboolean shown = self->hint.open && self->hint.status != BB_STATUS_NONE;
    BbRect rect;

    gtk_widget_set_child_visible (self->drop_place, shown);
    if (!shown)
        return;
    rect = bb_arrangement_get_drop_rect (self->project, &self->geometry, &self->hint);
    allocate_at (self, self->drop_place, &rect, get_top (self));
}

static void
start_flights (BbWall *self)
{
    gboolean any = FALSE;

    for (guint i = 0; i < self->slots->len && self->contents_changed; i++)
        any = any || !bb_flight_is_over (&get_slot (self, i)->flight);
    self->contents_changed = FALSE;
    if (any) {
        self->progress = 0;
        adw_animation_reset (self->animation);
        adw_animation_play (self->animation);
    }
}

static void
bb_wall_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
    BbWall *self = BB_WALL (widget);

    if (self->project == NULL)
        return;
    compute_geometry (self, width, height);
    configure_adjustment (self, GTK_ORIENTATION_HORIZONTAL, width, self->geometry.width);
    configure_adjustment (self, GTK_ORIENTATION_VERTICAL, height - get_head_height (self),
                          self->geometry.height);
    allocate_heads (self);
    allocate_lanes (self);
    bb_arrangement_foreach (self->project, &self->geometry, &self->hint, place_card_cb, self);
    allocate_drop_place (self);
    start_flights (self);
}

static void
bb_wall_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                 int *natural, int *minimum_baseline, int *natural_baseline)
{
    *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
}

static void
snapshot_card (BbWall *self, Slot *slot, GtkSnapshot *snapshot)
{
    graphene_point_t offset = bb_flight_get_offset (&slot->flight, self->progress);

    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (snapshot, &offset);
    gtk_widget_snapshot_child (GTK_WIDGET (self), GTK_WIDGET (slot->card), snapshot);
    gtk_snapshot_restore (snapshot);
}

static void
snapshot_cards (BbWall *self, GtkSnapshot *snapshot)
{
    /* Cards that fly pass over those that lie. */
    for (guint i = 0; i < self->slots->len; i++)
        if (bb_flight_is_over (&get_slot (self, i)->flight))
            snapshot_card (self, get_slot (self, i), snapshot);
    for (guint i = 0; i < self->slots->len; i++)
        if (!bb_flight_is_over (&get_slot (self, i)->flight))
            snapshot_card (self, get_slot (self, i), snapshot);
}

static void
bb_wall_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
    BbWall *self = BB_WALL (widget);
    float top = (float) get_head_height (self);

    if (self->project == NULL)
        return;
    gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, top, gtk_widget_get_width (widget),
                                                           gtk_widget_get_height (widget) - top));
    for (guint i = 0; i < BB_N_LANES; i++)
        if (self->lanes[i] != NULL)
            gtk_widget_snapshot_child (widget, self->lanes[i], snapshot);
    gtk_widget_snapshot_child (widget, self->drop_place, snapshot);
    snapshot_cards (self, snapshot);
    gtk_snapshot_pop (snapshot);
    for (guint i = 0; i < BB_N_STATUSES; i++)
        gtk_widget_snapshot_child (widget, self->heads[i], snapshot);
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
        get_slot (self, i)->flight = (BbFlight) { 0, 0 };
}

static void
contents_changed_cb (BbWall *self)
{
    self->contents_changed = TRUE;
    gtk_widget_queue_allocate (GTK_WIDGET (self));
    if (self->lanes[0] != NULL) {
        GListModel *tray = bb_project_get_column (self->project, BB_STATUS_NONE);

        bb_lane_set_inviting (BB_LANE (self->lanes[0]),
                              g_list_model_get_n_items (tray) == self->slots->len);
    }
}

/* Brings a card that has the focus into view, with a little of what lies around it. */
static void
reveal (BbWall *self, Slot *slot)
{
    GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
    GtkAdjustment *horizontal = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

    if (!slot->placed)
        return;
    if (vertical != NULL)
        gtk_adjustment_clamp_page (vertical, slot->rect.y - REVEAL_MARGIN,
                                   slot->rect.y + slot->rect.height + REVEAL_MARGIN);
    if (horizontal != NULL)
        gtk_adjustment_clamp_page (horizontal, slot->rect.x - REVEAL_MARGIN,
                                   slot->rect.x + slot->rect.width + REVEAL_MARGIN);
}

static void
bb_wall_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
    BbWall *self = BB_WALL (widget);

    GTK_WIDGET_CLASS (bb_wall_parent_class)->set_focus_child (widget, child);
    if (BB_IS_CARD (child))
        reveal (self, find_slot (self, bb_card_get_block (BB_CARD (child))));
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
        gtk_widget_unparent (GTK_WIDGET (get_slot (self, i)->card));
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
        Slot slot = { .card = BB_CARD (bb_card_new (block)) };

        gtk_widget_add_css_class (GTK_WIDGET (slot.card), css_class);
        gtk_widget_set_parent (GTK_WIDGET (slot.card), GTK_WIDGET (self));
        g_array_append_val (self->slots, slot);
    }
}

static void
follow_project (BbWall *self)
{
    for (guint i = 0; i < BB_N_STATUSES; i++)
        g_signal_connect_object (bb_project_get_column (self->project, (BbStatus) i),
                                 "items-changed", G_CALLBACK (contents_changed_cb), self,
                                 G_CONNECT_SWAPPED);
}

static void
unfollow_project (BbWall *self)
{
    for (guint i = 0; i < BB_N_STATUSES; i++)
        g_signal_handlers_disconnect_by_func (bb_project_get_column (self->project, (BbStatus) i),
                                              contents_changed_cb, self);
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
    widget_class->size_allocate = bb_wall_size_allocate;
    widget_class->snapshot = bb_wall_snapshot;
    widget_class->focus = bb_wall_focus;
    widget_class->set_focus_child = bb_wall_set_focus_child;

    g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
    g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
    g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
    g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

    gtk_widget_class_set_css_name (widget_class, "wall");
    gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bb_wall_init (BbWall *self)
{
    self->slots = g_array_new (FALSE, TRUE, sizeof (Slot));
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
        unfollow_project (self);
    remove_children (self);
    g_set_object (&self->project, project);
    if (project != NULL) {
        add_heads_and_lanes (self);
        add_cards (self);
        follow_project (self);
        contents_changed_cb (self);
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
    Slot *slot;

    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    slot = block != NULL ? find_slot (self, block) : NULL;
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
    return y >= get_head_height (self) ? (BbCard *) picked : NULL;
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

    return self->slots->len > 0 ? get_slot (self, 0)->card : NULL;
}

BbCard *
bb_wall_find_card (BbWall *self, BbCard *from, GtkDirectionType direction)
{
    g_autofree BbRect *rects = NULL;
    guint position = 0, next;

    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    rects = g_new (BbRect, self->slots->len + 1);
    for (guint i = 0; i < self->slots->len; i++) {
        rects[i] = get_slot (self, i)->rect;
        if (get_slot (self, i)->card == from)
            position = i;
    }
    if (!bb_walk_find_next (rects, self->slots->len, position, direction, &next))
        return NULL;
    return get_slot (self, next)->card;
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean set)
{
    if (set)
        gtk_widget_add_css_class (widget, css_class);
    else
        gtk_widget_remove_css_class (widget, css_class);
}

/* While a block is dragged only its own lane can take it; the others step back. */
static void
dim_others (BbWall *self, BbBlock *block)
{
    BbTopic *party = block != NULL ? bb_block_get_party (block) : NULL;

    for (guint i = 0; i < BB_N_LANES; i++)
        if (self->lanes[i] != NULL)
            set_class (self->lanes[i], "elsewhere",
                       party != NULL && bb_lane_get_party (BB_LANE (self->lanes[i])) != party);
    for (guint i = 0; i < self->slots->len; i++) {
        BbBlock *other = bb_card_get_block (get_slot (self, i)->card);

        set_class (GTK_WIDGET (get_slot (self, i)->card), "elsewhere",
                   party != NULL && bb_block_get_party (other) != party);
        set_class (GTK_WIDGET (get_slot (self, i)->card), "lifted", other == block);
    }
}

void
bb_wall_lift (BbWall *self, BbBlock *block)
{
    g_return_if_fail (BB_IS_WALL (self));

    self->hint = (BbDropHint) { .lifted = block };
    dim_others (self, block);
}

void
bb_wall_put_down (BbWall *self)
{
    g_return_if_fail (BB_IS_WALL (self));

    bb_wall_close_place (self);
    self->hint = (BbDropHint) { 0 };
    dim_others (self, NULL);
    contents_changed_cb (self);
}

/* Which place a point asks for, in the coordinates of the widget. The lifted block goes along in
 * the hint; places that would change nothing are found too. */
gboolean
bb_wall_find_place (BbWall *self, double x, double y, BbDropHint *hint)
{
    BbBlock *lifted = hint->lifted;
    BbRect *cell;

    g_return_val_if_fail (BB_IS_WALL (self), FALSE);

    x += get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
    y -= get_top (self);
    if (!bb_geometry_find_cell (&self->geometry, x, y, &hint->lane, &hint->status))
        return FALSE;
    cell = &self->geometry.lanes[hint->lane].cells[hint->status];
    g_assert (cell->width > 0);
    hint->open = TRUE;
    hint->position =
        MIN (bb_geometry_find_position (&self->geometry, hint->lane, hint->status, x, y),
             bb_arrangement_count_others (self->project, hint->lane, hint->status, lifted));
    return TRUE;
}

static gboolean
is_same_place (const BbDropHint *a, const BbDropHint *b)
{
    return a->open == b->open && a->lane == b->lane && a->status == b->status &&
           a->position == b->position;
}

static void
mark_target (BbWall *self, gboolean target)
{
    if (self->hint.open && self->lanes[self->hint.lane] != NULL)
        bb_lane_set_target (BB_LANE (self->lanes[self->hint.lane]), self->hint.status, target);
}

/* Lays the board out once for each change of target, never for each motion. */
void
bb_wall_open_place (BbWall *self, const BbDropHint *hint)
{
    g_return_if_fail (BB_IS_WALL (self));

    if (is_same_place (&self->hint, hint))
        return;
    mark_target (self, FALSE);
    self->hint.open = hint->open;
    self->hint.lane = hint->lane;
    self->hint.status = hint->status;
    self->hint.position = hint->position;
    mark_target (self, TRUE);
    if (hint->open)
        bb_drop_place_set_place (BB_DROP_PLACE (self->drop_place), hint->status, hint->position,
                                 1 + bb_arrangement_count_others (self->project, hint->lane,
                                                                  hint->status, self->hint.lifted));
    contents_changed_cb (self);
}

void
bb_wall_close_place (BbWall *self)
{
    BbDropHint closed = { 0 };

    bb_wall_open_place (self, &closed);
}

/* Lets a card settle from where the pointer let it go. */
void
bb_wall_fly_from (BbWall *self, BbBlock *block, double x, double y)
{
    Slot *slot;

    g_return_if_fail (BB_IS_WALL (self));

    slot = find_slot (self, block);
    slot->rect.x = (int) x + get_scroll (self, GTK_ORIENTATION_HORIZONTAL) - slot->rect.width / 2;
    slot->rect.y = (int) y - get_top (self) - slot->rect.height / 2;
    slot->flight = (BbFlight) { 0, 0 };
}
