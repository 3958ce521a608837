/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "wall/bb-lane-head.h"

#include <glib/gi18n-lib.h>

#include "widgets/bb-brick-strip.h"

/* What the style sheet leaves beside and between the squares and the words. */
#define BANNER_SPACING 32

struct _BbLaneHead {
    GtkWidget parent_instance;

    BbProject *project;
    BbTopic *party;
    BbLaneHeadForm form;

    GtkWidget *outer;
    GtkWidget *name_box;
    GtkWidget *symbol;
    GtkWidget *name;
    GtkWidget *progress_box;
    GtkWidget *strip;
    GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (BbLaneHead, bb_lane_head, GTK_TYPE_WIDGET)

static guint
count_cards (BbLaneHead *self, BbStatus status)
{
    return g_list_model_get_n_items (
        G_LIST_MODEL (bb_project_get_cell (self->project, self->party, status)));
}

static void
update_progress (BbLaneHead *self)
{
    guint done = count_cards (self, BB_STATUS_DONE);
    guint half = count_cards (self, BB_STATUS_IN_PROGRESS);
    guint dashed = count_cards (self, BB_STATUS_AMBITION);
    guint plain = count_cards (self, BB_STATUS_NONE);
    g_autofree char *text = NULL;

    /* TRANSLATORS: how many of a party's blocks are done; both %u are numbers: “2 of 9 done” */
    text = g_strdup_printf (_ ("%1$u of %2$u done"), done, done + half + dashed + plain);
    bb_brick_strip_set_counts (BB_BRICK_STRIP (self->strip), done, half, dashed, plain);
    gtk_label_set_label (GTK_LABEL (self->count), text);
}

static void
update_name (BbLaneHead *self)
{
    const char *language = bb_project_get_language (self->project);
    const char *name = bb_topic_get_title (self->party, language);
    BbText *text = bb_topic_get_text (self->party, "description");

    gtk_label_set_label (GTK_LABEL (self->name), name);
    gtk_widget_set_tooltip_text (self->name_box, text ? bb_text_get (text, language) : NULL);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
follow_project (BbLaneHead *self)
{
    g_autofree char *icon = g_strdup_printf ("bb-party-%s-symbolic", bb_topic_get_id (self->party));

    gtk_image_set_from_icon_name (GTK_IMAGE (self->symbol), icon);
    g_signal_connect_object (self->project, "notify::language", G_CALLBACK (update_name), self,
                             G_CONNECT_SWAPPED);
    for (guint status = 0; status < BB_N_STATUSES; status++)
        g_signal_connect_object (
            bb_project_get_cell (self->project, self->party, (BbStatus) status), "items-changed",
            G_CALLBACK (update_progress), self, G_CONNECT_SWAPPED);
    update_name (self);
    update_progress (self);
}

static void
bb_lane_head_dispose (GObject *object)
{
    BbLaneHead *self = BB_LANE_HEAD (object);

    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_LANE_HEAD);
    g_clear_object (&self->project);
    g_clear_object (&self->party);

    G_OBJECT_CLASS (bb_lane_head_parent_class)->dispose (object);
}

static void
bb_lane_head_class_init (BbLaneHeadClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_lane_head_dispose;

    g_type_ensure (BB_TYPE_BRICK_STRIP);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/wall/bb-lane-head.ui");
    gtk_widget_class_bind_template_child (widget_class, BbLaneHead, outer);
    gtk_widget_class_bind_template_child (widget_class, BbLaneHead, name_box);
    gtk_widget_class_bind_template_child (widget_class, BbLaneHead, symbol);
    gtk_widget_class_bind_template_child (widget_class, BbLaneHead, name);
    gtk_widget_class_bind_template_child (widget_class, BbLaneHead, progress_box);
    gtk_widget_class_bind_template_child (widget_class, BbLaneHead, strip);
    gtk_widget_class_bind_template_child (widget_class, BbLaneHead, count);
    gtk_widget_class_set_css_name (widget_class, "lanehead");
}

static void
bb_lane_head_init (BbLaneHead *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bb_lane_head_new (BbProject *project, BbTopic *party)
{
    BbLaneHead *self = g_object_new (BB_TYPE_LANE_HEAD, NULL);

    self->project = g_object_ref (project);
    self->party = g_object_ref (party);
    follow_project (self);
    return GTK_WIDGET (self);
}

/* Beside the lane all stands under each other, above it in one line, and over a stack in two. */
static void
orient (BbLaneHead *self, BbLaneHeadForm form)
{
    GtkOrientation inner =
        form == BB_LANE_HEAD_SIDE ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
    GtkOrientation outer =
        form == BB_LANE_HEAD_BAR ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;

    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->outer), outer);
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->name_box), inner);
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->progress_box), inner);
    gtk_label_set_lines (GTK_LABEL (self->name), form == BB_LANE_HEAD_BAR ? 1 : 3);
    gtk_widget_set_visible (self->strip, TRUE);
    gtk_label_set_wrap (GTK_LABEL (self->count), form == BB_LANE_HEAD_SIDE);
}

void
bb_lane_head_set_form (BbLaneHead *self, BbLaneHeadForm form)
{
    static const char *const classes[] = { "side", "bar", "banner" };

    g_return_if_fail (BB_IS_LANE_HEAD (self));

    if (self->form == form)
        return;
    gtk_widget_remove_css_class (GTK_WIDGET (self), classes[self->form]);
    self->form = form;
    gtk_widget_add_css_class (GTK_WIDGET (self), classes[form]);
    orient (self, form);
}

static gboolean
has_room_for_strip (BbLaneHead *self, int width)
{
    int count;

    gtk_widget_measure (self->count, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &count, NULL, NULL);
    return bb_brick_strip_get_length (BB_BRICK_STRIP (self->strip)) + count + BANNER_SPACING <=
           width;
}

/**
 * bb_lane_head_measure_banner:
 * @self: a head
 * @width: how wide the stack is, in pixels
 *
 * Becomes the banner of a stack. Where large letters leave no room for the squares, the words
 * beside them say the same.
 *
 * Returns: how high it must be to be read, in pixels
 */
int
bb_lane_head_measure_banner (BbLaneHead *self, int width)
{
    int height;

    g_return_val_if_fail (BB_IS_LANE_HEAD (self), 0);

    bb_lane_head_set_form (self, BB_LANE_HEAD_BANNER);
    gtk_widget_set_visible (self->strip, has_room_for_strip (self, width));
    gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL,
                        NULL);
    return height;
}
