/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-lane.h"

#include <glib/gi18n-lib.h>

#include "wall/bb-challenge-head.h"
#include "wall/bb-invitation.h"
#include "wall/bb-lane-head.h"

struct _BbLane {
    GtkWidget parent_instance;

    BbProject *project;
    BbTopic *party;
    BbLaneGeometry geometry;
    BbTray tray;
    guint n_chips[BB_N_GROUPS];

    GtkWidget *head;
    GtkWidget *cells[BB_N_STATUSES];
    GtkWidget *groups[BB_N_GROUPS];
    GtkWidget *tick;
    GtkWidget *invitations[BB_N_STATUSES];
};

G_DEFINE_FINAL_TYPE (BbLane, bb_lane, GTK_TYPE_WIDGET)

static GtkWidget *
new_cell (BbStatus status)
{
    GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "css-name", "cell", "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

    gtk_widget_add_css_class (cell, status == BB_STATUS_NONE ? "tray" : "column");
    return cell;
}

static void
allocate_child (BbLane *self, GtkWidget *child, const BbRect *rect)
{
    GtkAllocation place = { rect->x - self->geometry.lane.x, rect->y - self->geometry.lane.y,
                            rect->width, rect->height };

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
    gtk_widget_size_allocate (child, &place, -1);
}

static void
allocate_if (BbLane *self, GtkWidget *child, gboolean shown, const BbRect *rect)
{
    gtk_widget_set_child_visible (child, shown);
    if (shown)
        allocate_child (self, child, rect);
}

/* A stack has no room for questions under the heads of its empty columns. */
static gboolean
has_room (BbLane *self, guint status)
{
    int height;

    gtk_widget_measure (self->invitations[status], GTK_ORIENTATION_VERTICAL,
                        self->geometry.cells[status].width, NULL, &height, NULL, NULL);
    return height <= self->geometry.cells[status].height;
}

static void
bb_lane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
    BbLane *self = BB_LANE (widget);

    allocate_child (self, self->head, &self->geometry.head);
    for (guint i = 0; i < BB_N_STATUSES; i++)
        allocate_child (self, self->cells[i], &self->geometry.cells[i]);
    for (guint i = 0; i < BB_N_GROUPS; i++)
        if (self->groups[i] != NULL)
            allocate_if (self, self->groups[i],
                         self->tray != BB_TRAY_FOLDED && self->n_chips[i] > 0,
                         &self->geometry.groups[i]);
    allocate_if (self, self->tick, self->tray == BB_TRAY_FOLDED,
                 &self->geometry.cells[BB_STATUS_NONE]);
    for (guint i = BB_STATUS_AMBITION; i < BB_N_STATUSES; i++)
        if (self->invitations[i] != NULL)
            allocate_if (self, self->invitations[i], has_room (self, i), &self->geometry.cells[i]);
}

/* The wall computes the places; a lane asks for nothing. */
static void
bb_lane_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                 int *natural, int *minimum_baseline, int *natural_baseline)
{
    *minimum = *natural = 0;
}

static void
bb_lane_dispose (GObject *object)
{
    BbLane *self = BB_LANE (object);
    GtkWidget *child;

    while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
        gtk_widget_unparent (child);
    g_clear_object (&self->project);
    g_clear_object (&self->party);

    G_OBJECT_CLASS (bb_lane_parent_class)->dispose (object);
}

static void
bb_lane_class_init (BbLaneClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_lane_dispose;
    widget_class->measure = bb_lane_measure;
    widget_class->size_allocate = bb_lane_size_allocate;

    gtk_widget_class_set_css_name (widget_class, "lane");
    gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bb_lane_init (BbLane *self)
{
}

/* The name of a challenge stands over its blocks in the tray. */
static void
add_groups (BbLane *self)
{
    GListModel *challenges = bb_topic_get_children (self->party);

    for (guint i = 0; i < MIN (BB_N_GROUPS, g_list_model_get_n_items (challenges)); i++) {
        g_autoptr (BbTopic) topic = g_list_model_get_item (challenges, i);

        self->groups[i] = bb_challenge_head_new (
            bb_project_find_challenge (self->project, bb_topic_get_id (topic)));
        gtk_widget_set_parent (self->groups[i], GTK_WIDGET (self));
    }
}

static void
add_children (BbLane *self)
{
    GtkWidget *widget = GTK_WIDGET (self);

    for (guint i = 0; i < BB_N_STATUSES; i++) {
        self->cells[i] = new_cell ((BbStatus) i);
        gtk_widget_set_parent (self->cells[i], widget);
    }
    add_groups (self);
    self->tick = g_object_new (GTK_TYPE_IMAGE, "icon-name", "bb-tray-empty-symbolic",
                               "tooltip-text", _ ("All blocks are placed"), NULL);
    gtk_widget_set_parent (self->tick, widget);
    self->head = bb_lane_head_new (self->project, self->party);
    gtk_widget_set_parent (self->head, widget);
}

GtkWidget *
bb_lane_new (BbProject *project, BbTopic *party)
{
    BbLane *self = g_object_new (BB_TYPE_LANE, NULL);
    g_autofree char *css_class = g_strdup_printf ("party-%u", bb_topic_get_number (party));

    self->project = g_object_ref (project);
    self->party = g_object_ref (party);
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
    add_children (self);
    return GTK_WIDGET (self);
}

BbTopic *
bb_lane_get_party (BbLane *self)
{
    g_return_val_if_fail (BB_IS_LANE (self), NULL);

    return self->party;
}

/* The head of a challenge in the tray; %NULL if it is not shown. */
GtkWidget *
bb_lane_get_challenge_name (BbLane *self, BbChallenge *challenge)
{
    g_return_val_if_fail (BB_IS_LANE (self), NULL);

    for (guint i = 0; i < BB_N_GROUPS; i++) {
        GtkWidget *head = self->groups[i];

        if (head != NULL && gtk_widget_get_child_visible (head) &&
            bb_challenge_head_get_challenge (BB_CHALLENGE_HEAD (head)) == challenge)
            return head;
    }
    return NULL;
}

static BbLaneHeadForm
get_head_form (const BbGeometry *geometry)
{
    if (geometry->form == BB_FORM_STACK)
        return BB_LANE_HEAD_BANNER;
    return geometry->head_above ? BB_LANE_HEAD_BAR : BB_LANE_HEAD_SIDE;
}

static void
set_class (BbLane *self, const char *css_class, gboolean set)
{
    if (set)
        gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
    else
        gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

/* To be called before the lane is allocated. */
void
bb_lane_set_geometry (BbLane *self, const BbGeometry *geometry, guint index)
{
    g_return_if_fail (BB_IS_LANE (self));

    self->geometry = geometry->lanes[index];
    self->tray = geometry->tray;
    for (guint i = 0; i < BB_N_GROUPS; i++)
        self->n_chips[i] = geometry->content[index].n_chips[i];
    set_class (self, "stack", geometry->form == BB_FORM_STACK);
    set_class (self, "under-head", geometry->form != BB_FORM_STACK && geometry->head_above);
    bb_lane_head_set_form (BB_LANE_HEAD (self->head), get_head_form (geometry));
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

int
bb_lane_measure_banner (BbLane *self, int width)
{
    g_return_val_if_fail (BB_IS_LANE (self), 0);

    return bb_lane_head_measure_banner (BB_LANE_HEAD (self->head), width);
}

/* An empty board asks its three questions in the first lane. */
void
bb_lane_set_inviting (BbLane *self, gboolean inviting)
{
    g_return_if_fail (BB_IS_LANE (self));

    for (guint i = BB_STATUS_AMBITION; i < BB_N_STATUSES; i++) {
        if (inviting && self->invitations[i] == NULL) {
            self->invitations[i] = bb_invitation_new ((BbStatus) i);
            gtk_widget_set_parent (self->invitations[i], GTK_WIDGET (self));
        } else if (!inviting) {
            g_clear_pointer (&self->invitations[i], gtk_widget_unparent);
        }
    }
}

void
bb_lane_set_target (BbLane *self, BbStatus status, gboolean target)
{
    g_return_if_fail (BB_IS_LANE (self));

    if (target)
        gtk_widget_add_css_class (self->cells[status], "target");
    else
        gtk_widget_remove_css_class (self->cells[status], "target");
}
