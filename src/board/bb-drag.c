/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-drag.h"

#include "wall/bb-lifted-card.h"

struct _BbDrag {
    GObject parent_instance;

    /* The wall owns the controllers and outlives them; the board owns both. */
    BbWall *wall;
    BbAutoscroll *autoscroll;
    GtkDragSource *source;
    GtkDropTarget *target;

    BbBlock *block;
    double hot_x;
    double hot_y;
    gboolean enabled;
};

G_DEFINE_FINAL_TYPE (BbDrag, bb_drag, G_TYPE_OBJECT)

enum {
    SIGNAL_BEGUN,
    SIGNAL_OVER,
    SIGNAL_ASTRAY,
    SIGNAL_DROPPED,
    SIGNAL_ENDED,
    SIGNAL_REFUSED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, BbDrag *self)
{
    BbCard *card = bb_wall_pick_card (self->wall, x, y);
    graphene_point_t hot;

    if (card == NULL ||
        !gtk_widget_compute_point (GTK_WIDGET (self->wall), GTK_WIDGET (card),
                                   &GRAPHENE_POINT_INIT ((float) x, (float) y), &hot))
        return NULL;
    if (!self->enabled) {
        /* Or it would be asked again with each movement. */
        gtk_gesture_set_state (GTK_GESTURE (source), GTK_EVENT_SEQUENCE_DENIED);
        g_signal_emit (self, signals[SIGNAL_REFUSED], 0);
        return NULL;
    }
    g_set_object (&self->block, bb_card_get_block (card));
    self->hot_x = hot.x;
    self->hot_y = hot.y;
    return gdk_content_provider_new_typed (BB_TYPE_BLOCK, self->block);
}

/* The block that hovers, if it is one of this wall: another window shows other blocks. */
static BbBlock *
get_dragged (BbDrag *self)
{
    const GValue *value = gtk_drop_target_get_value (self->target);
    BbBlock *block = value != NULL ? g_value_get_object (value) : NULL;

    return block != NULL && block == self->block ? block : NULL;
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, BbDrag *self)
{
    BbDropHint hint = { .lifted = get_dragged (self) };

    bb_autoscroll_motion (self->autoscroll, x, y);
    if (hint.lifted == NULL)
        return 0;
    if (!bb_wall_find_place (self->wall, x, y, &hint)) {
        bb_wall_close_place (self->wall);
        g_signal_emit (self, signals[SIGNAL_ASTRAY], 0, hint.lifted);
        return 0;
    }
    bb_wall_open_place (self->wall, &hint);
    g_signal_emit (self, signals[SIGNAL_OVER], 0, hint.lifted, hint.status);
    return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, BbDrag *self)
{
    bb_autoscroll_stop (self->autoscroll);
    bb_wall_close_place (self->wall);
    if (self->block != NULL)
        g_signal_emit (self, signals[SIGNAL_ASTRAY], 0, self->block);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, BbDrag *self)
{
    g_autoptr (BbBlock) block = g_value_dup_object (value);
    BbDropHint hint = { .lifted = block };

    if (block != self->block || !bb_wall_find_place (self->wall, x, y, &hint))
        return FALSE;
    bb_wall_put_down (self->wall);
    bb_wall_fly_from (self->wall, block, x, y);
    g_signal_emit (self, signals[SIGNAL_DROPPED], 0, block, hint.status, hint.position);
    return TRUE;
}

/* Not before the drag has left the sheet: a target that is hidden is told no more, and would wait
 * for that in the next drag. */
static void
clear_away (BbDrag *self)
{
    if (self->block == NULL && gtk_drop_target_get_current_drop (self->target) == NULL)
        bb_wall_lay_sheet (self->wall, FALSE);
}

/* Should a drag end without having left, the first movement of the pointer frees the wall. */
static void
pointer_cb (BbDrag *self)
{
    if (self->block == NULL)
        bb_wall_lay_sheet (self->wall, FALSE);
}

static void
watch_sheet (BbDrag *self)
{
    GtkEventController *motion = gtk_event_controller_motion_new ();

    g_signal_connect_object (motion, "motion", G_CALLBACK (pointer_cb), self, G_CONNECT_SWAPPED);
    gtk_widget_add_controller (bb_wall_get_sheet (self->wall), motion);
}

static void
add_target (BbDrag *self)
{
    self->target = gtk_drop_target_new (BB_TYPE_BLOCK, GDK_ACTION_MOVE);
    gtk_drop_target_set_preload (self->target, TRUE);
    g_signal_connect_object (self->target, "enter", G_CALLBACK (motion_cb), self, 0);
    g_signal_connect_object (self->target, "motion", G_CALLBACK (motion_cb), self, 0);
    g_signal_connect_object (self->target, "leave", G_CALLBACK (leave_cb), self, 0);
    g_signal_connect_object (self->target, "drop", G_CALLBACK (drop_cb), self, 0);
    g_signal_connect_object (self->target, "notify::current-drop", G_CALLBACK (clear_away), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (bb_wall_get_sheet (self->wall), GTK_EVENT_CONTROLLER (self->target));
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, BbDrag *self)
{
    BbCard *card = bb_wall_get_card (self->wall, self->block);

    bb_lifted_card_attach (drag, GTK_WIDGET (card), self->hot_x, self->hot_y);
    gtk_widget_grab_focus (GTK_WIDGET (card));
    g_signal_emit (self, signals[SIGNAL_BEGUN], 0, self->block);
    bb_wall_lift (self->wall, self->block);
    bb_wall_lay_sheet (self->wall, TRUE);
}

static void
drag_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, BbDrag *self)
{
    bb_autoscroll_stop (self->autoscroll);
    bb_wall_put_down (self->wall);
    g_clear_object (&self->block);
    clear_away (self);
    g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

/* On X11 the toolkit leaves the keys to the window: Escape would do nothing, and a letter would
 * move the card that hangs from the pointer. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers,
                BbDrag *self)
{
    if (self->block == NULL)
        return GDK_EVENT_PROPAGATE;
    if (key == GDK_KEY_Escape)
        gtk_drag_source_drag_cancel (self->source);
    return GDK_EVENT_STOP;
}

static void
add_source (BbDrag *self)
{
    self->source = gtk_drag_source_new ();
    gtk_drag_source_set_actions (self->source, GDK_ACTION_MOVE);
    g_signal_connect_object (self->source, "prepare", G_CALLBACK (prepare_cb), self, 0);
    g_signal_connect_object (self->source, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
    g_signal_connect_object (self->source, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
    gtk_widget_add_controller (GTK_WIDGET (self->wall), GTK_EVENT_CONTROLLER (self->source));
}

static void
add_keys (BbDrag *self)
{
    GtkEventController *keys = gtk_event_controller_key_new ();

    gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
    g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
    gtk_widget_add_controller (GTK_WIDGET (self->wall), keys);
}

static void
bb_drag_finalize (GObject *object)
{
    BbDrag *self = BB_DRAG (object);

    g_clear_object (&self->block);
    g_clear_object (&self->autoscroll);

    G_OBJECT_CLASS (bb_drag_parent_class)->finalize (object);
}

static void
bb_drag_class_init (BbDragClass *klass)
{
    G_OBJECT_CLASS (klass)->finalize = bb_drag_finalize;

    signals[SIGNAL_BEGUN] = g_signal_new ("begun", BB_TYPE_DRAG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, BB_TYPE_BLOCK);
    signals[SIGNAL_OVER] = g_signal_new ("over", BB_TYPE_DRAG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 2, BB_TYPE_BLOCK, BB_TYPE_STATUS);
    signals[SIGNAL_ASTRAY] = g_signal_new ("astray", BB_TYPE_DRAG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, BB_TYPE_BLOCK);
    signals[SIGNAL_DROPPED] =
        g_signal_new ("dropped", BB_TYPE_DRAG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                      3, BB_TYPE_BLOCK, BB_TYPE_STATUS, G_TYPE_UINT);
    signals[SIGNAL_ENDED] = g_signal_new ("ended", BB_TYPE_DRAG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
    signals[SIGNAL_REFUSED] = g_signal_new ("refused", BB_TYPE_DRAG, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_drag_init (BbDrag *self)
{
    self->enabled = TRUE;
}

BbDrag *
bb_drag_new (BbWall *wall, BbAutoscroll *autoscroll)
{
    BbDrag *self = g_object_new (BB_TYPE_DRAG, NULL);

    self->wall = wall;
    self->autoscroll = g_object_ref (autoscroll);
    add_source (self);
    add_target (self);
    watch_sheet (self);
    add_keys (self);
    return self;
}

/**
 * bb_drag_set_enabled:
 * @self: a drag
 * @enabled: whether cards may be taken up; else `refused` says that somebody tried
 */
void
bb_drag_set_enabled (BbDrag *self, gboolean enabled)
{
    g_return_if_fail (BB_IS_DRAG (self));

    self->enabled = enabled;
}
