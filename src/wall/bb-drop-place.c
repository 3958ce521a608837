/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-drop-place.h"

#include <glib/gi18n-lib.h>

#define LINE_WIDTH 2.0f
#define RADIUS 10.0f

struct _BbDropPlace {
    GtkWidget parent_instance;

    GtkWidget *box;
    GtkWidget *shape;
    GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (BbDropPlace, bb_drop_place, GTK_TYPE_WIDGET)

/* CSS has no dashes of a chosen length; these are those of the bricks of an ambition. */
static void
snapshot_outline (GtkWidget *widget, GtkSnapshot *snapshot)
{
    static const float dashes[] = { 6.0f, 4.0f };
    g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
    g_autoptr (GskPath) path = NULL;
    GskStroke *stroke = gsk_stroke_new (LINE_WIDTH);
    GskRoundedRect outline;
    GdkRGBA color;

    gsk_rounded_rect_init_from_rect (
        &outline,
        &GRAPHENE_RECT_INIT (LINE_WIDTH / 2, LINE_WIDTH / 2,
                             gtk_widget_get_width (widget) - LINE_WIDTH,
                             gtk_widget_get_height (widget) - LINE_WIDTH),
        RADIUS);
    gsk_path_builder_add_rounded_rect (builder, &outline);
    path = gsk_path_builder_to_path (builder);
    gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
    gtk_widget_get_color (widget, &color);
    gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
    gsk_stroke_free (stroke);
}

static void
bb_drop_place_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
    snapshot_outline (widget, snapshot);
    GTK_WIDGET_CLASS (bb_drop_place_parent_class)->snapshot (widget, snapshot);
}

static void
bb_drop_place_dispose (GObject *object)
{
    BbDropPlace *self = BB_DROP_PLACE (object);

    g_clear_pointer (&self->box, gtk_widget_unparent);

    G_OBJECT_CLASS (bb_drop_place_parent_class)->dispose (object);
}

static void
bb_drop_place_class_init (BbDropPlaceClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_drop_place_dispose;
    widget_class->snapshot = bb_drop_place_snapshot;

    gtk_widget_class_set_css_name (widget_class, "dropplace");
    gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
    gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bb_drop_place_init (BbDropPlace *self)
{
    self->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4,
                              "valign", GTK_ALIGN_CENTER, "halign", GTK_ALIGN_CENTER, NULL);
    self->shape = gtk_image_new ();
    self->label = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
    gtk_box_append (GTK_BOX (self->box), self->shape);
    gtk_box_append (GTK_BOX (self->box), self->label);
    gtk_widget_set_parent (self->box, GTK_WIDGET (self));
    gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
    gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
bb_drop_place_new (void)
{
    return g_object_new (BB_TYPE_DROP_PLACE, NULL);
}

/* Takes the colour of a party. */
void
bb_drop_place_set_party (BbDropPlace *self, guint number)
{
    g_autofree char *css_class = g_strdup_printf ("party-%u", number);

    g_return_if_fail (BB_IS_DROP_PLACE (self));

    gtk_widget_set_css_classes (GTK_WIDGET (self), (const char *[]) { css_class, NULL });
}

void
bb_drop_place_set_place (BbDropPlace *self, BbStatus status, guint position, guint n_cards)
{
    g_autofree char *icon = g_strdup_printf ("bb-status-%s-symbolic", bb_status_get_nick (status));
    g_autofree char *text = NULL;

    g_return_if_fail (BB_IS_DROP_PLACE (self));

    /* TRANSLATORS: where a dragged card will land; both are numbers: “Place 2 of 3” */
    text = g_strdup_printf (_ ("Place %1$u of %2$u"), position + 1, n_cards);
    gtk_image_set_from_icon_name (GTK_IMAGE (self->shape), icon);
    gtk_label_set_label (GTK_LABEL (self->label), text);
}
