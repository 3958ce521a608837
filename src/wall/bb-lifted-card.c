/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-lifted-card.h"

#include <adwaita.h>

#define LIFT_MS 120
#define SCALE 1.03
#define TILT -1.6
#define MARGIN 24

#define BB_TYPE_LIFTED_CARD (bb_lifted_card_get_type ())
G_DECLARE_FINAL_TYPE (BbLiftedCard, bb_lifted_card, BB, LIFTED_CARD, GtkWidget)

/* The picture of a card in the hand: a little larger, tilted, with a shadow. */
struct _BbLiftedCard {
    GtkWidget parent_instance;

    GdkPaintable *picture;
    AdwAnimation *lift;
    double height;
};

G_DEFINE_FINAL_TYPE (BbLiftedCard, bb_lifted_card, GTK_TYPE_WIDGET)

/* Without a compositor the drag surface is opaque: then no margin, no tilt. */
static gboolean
is_flat (GtkWidget *widget)
{
    return !gdk_display_is_composited (gtk_widget_get_display (widget));
}

static int
get_margin (GtkWidget *widget)
{
    return is_flat (widget) ? 0 : MARGIN;
}

static void
bb_lifted_card_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
    BbLiftedCard *self = BB_LIFTED_CARD (widget);
    int size = orientation == GTK_ORIENTATION_HORIZONTAL
                   ? gdk_paintable_get_intrinsic_width (self->picture)
                   : gdk_paintable_get_intrinsic_height (self->picture);

    *minimum = *natural = size + 2 * get_margin (widget);
}

static void
snapshot_shadow (GtkSnapshot *snapshot, double width, double height, double lift)
{
    GskRoundedRect outline;

    gsk_rounded_rect_init_from_rect (&outline,
                                     &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height), 10);
    gtk_snapshot_append_outset_shadow (snapshot, &outline,
                                       &(GdkRGBA) { 0, 0, 0, (float) (0.28 * lift) }, 0,
                                       (float) (6 * lift), 0, (float) (18 * lift));
}

static void
bb_lifted_card_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
    BbLiftedCard *self = BB_LIFTED_CARD (widget);
    double width = gdk_paintable_get_intrinsic_width (self->picture);
    double height = gdk_paintable_get_intrinsic_height (self->picture);
    double lift = is_flat (widget) ? 0 : self->height;
    float scale = (float) (1 + (SCALE - 1) * lift);

    gtk_snapshot_translate (snapshot,
                            &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2,
                                                  (float) gtk_widget_get_height (widget) / 2));
    gtk_snapshot_rotate (snapshot, (float) (TILT * lift));
    gtk_snapshot_scale (snapshot, scale, scale);
    gtk_snapshot_translate (snapshot,
                            &GRAPHENE_POINT_INIT ((float) -width / 2, (float) -height / 2));
    snapshot_shadow (snapshot, width, height, lift);
    gdk_paintable_snapshot (self->picture, snapshot, width, height);
}

static void
lift_cb (double value, gpointer user_data)
{
    BbLiftedCard *self = user_data;

    self->height = value;
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
bb_lifted_card_map (GtkWidget *widget)
{
    GTK_WIDGET_CLASS (bb_lifted_card_parent_class)->map (widget);
    adw_animation_play (BB_LIFTED_CARD (widget)->lift);
}

static void
bb_lifted_card_dispose (GObject *object)
{
    BbLiftedCard *self = BB_LIFTED_CARD (object);

    g_clear_object (&self->lift);
    g_clear_object (&self->picture);

    G_OBJECT_CLASS (bb_lifted_card_parent_class)->dispose (object);
}

static void
bb_lifted_card_class_init (BbLiftedCardClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_lifted_card_dispose;
    widget_class->measure = bb_lifted_card_measure;
    widget_class->snapshot = bb_lifted_card_snapshot;
    widget_class->map = bb_lifted_card_map;

    gtk_widget_class_set_css_name (widget_class, "liftedcard");
}

static void
bb_lifted_card_init (BbLiftedCard *self)
{
    self->lift = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, LIFT_MS,
                                          adw_callback_animation_target_new (lift_cb, self, NULL));
}

/**
 * bb_lifted_card_attach:
 * @drag: a drag that begins
 * @card: the card that is lifted
 * @hot_x: where the pointer holds it
 * @hot_y: where the pointer holds it
 *
 * Shows a picture of the card under the pointer. A picture, for the card itself stays on the
 * board, dimmed.
 */
void
bb_lifted_card_attach (GdkDrag *drag, GtkWidget *card, double hot_x, double hot_y)
{
    g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (card);
    BbLiftedCard *self = g_object_new (BB_TYPE_LIFTED_CARD, NULL);
    GtkWidget *icon = gtk_drag_icon_get_for_drag (drag);
    int margin = get_margin (card);

    self->picture = gdk_paintable_get_current_image (live);
    if (margin == 0)
        gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
    gtk_drag_icon_set_child (GTK_DRAG_ICON (icon), GTK_WIDGET (self));
    gdk_drag_set_hotspot (drag, (int) hot_x + margin, (int) hot_y + margin);
}
