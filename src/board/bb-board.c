/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "board/bb-board-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/bb-menu-names.h"

G_DEFINE_FINAL_TYPE (BbBoard, bb_board, GTK_TYPE_WIDGET)

typedef enum {
    PROP_SESSION = 1,
    PROP_SELECTED_BLOCK,
    PROP_QUERY,
    PROP_SEARCH_MODE,
    PROP_VIEW,
} BbBoardProperty;

static GParamSpec *props[PROP_VIEW + 1];

enum {
    SIGNAL_MOVED,
    SIGNAL_FAILED,
    SIGNAL_ACTIVATED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Says what has happened. The window shows it in a toast, and that is read out as well: to announce
 * it here, too, would be to say it twice. */
void
bb_board_say_moved (BbBoard *self, const char *text)
{
    g_signal_emit (self, signals[SIGNAL_MOVED], 0, text);
}

void
bb_board_say_failed (BbBoard *self, const GError *error)
{
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

void
bb_board_activate_block (BbBoard *self, BbBlock *block)
{
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, block);
}

static void
focus_card_cb (BbBoard *self)
{
    BbCard *card = bb_wall_get_focus_card (self->wall);

    if (card != NULL)
        bb_board_set_selected_block (self, bb_card_get_block (card));
}

static void
picks_changed_cb (BbBoard *self)
{
    GListModel *blocks;

    bb_board_update_actions (self);
    if (self->session == NULL)
        return;
    blocks = bb_project_get_blocks (bb_session_get_project (self->session));
    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);
        BbCard *card = bb_wall_get_card (self->wall, block);

        if (card != NULL)
            bb_card_set_picked (card, bb_picks_contains (self->picks, block));
    }
}

/* What a date means has changed, though the date has not. */
static void
day_changed_cb (BbBoard *self)
{
    GListModel *blocks;

    if (self->session == NULL)
        return;
    blocks = bb_project_get_blocks (bb_session_get_project (self->session));
    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);

        if (*bb_block_get_due (block) != '\0')
            g_object_notify (G_OBJECT (block), "due");
    }
}

static void
bb_board_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
    BbBoard *self = BB_BOARD (widget);

    gtk_widget_size_allocate (self->box, &(GtkAllocation) { 0, 0, width, height }, baseline);
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
bb_board_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
{
    gtk_widget_measure (BB_BOARD (widget)->box, orientation, for_size, minimum, natural,
                        minimum_baseline, natural_baseline);
}

/* GTK would have Tab begin where grabbing the focus leads to: at a card, past the guidelines, which
 * nobody would reach and from which nobody would get away. */
static gboolean
bb_board_focus (GtkWidget *widget, GtkDirectionType direction)
{
    BbBoard *self = BB_BOARD (widget);
    GtkWidget *child = gtk_widget_get_focus_child (widget);

    return gtk_widget_child_focus (child != NULL ? child : self->box, direction);
}

static gboolean
bb_board_grab_focus (GtkWidget *widget)
{
    BbBoard *self = BB_BOARD (widget);
    BbCard *card;

    if (bb_board_focus_shown (self, self->selected))
        return TRUE;
    if (self->view == BB_BOARD_VIEW_LIST)
        return gtk_widget_grab_focus (GTK_WIDGET (self->list));
    card = bb_wall_get_first_card (self->wall);
    return card != NULL && gtk_widget_grab_focus (GTK_WIDGET (card));
}

static void
bb_board_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbBoard *self = BB_BOARD (object);

    switch ((BbBoardProperty) prop_id) {
    case PROP_SESSION:
        g_value_set_object (value, self->session);
        break;
    case PROP_SELECTED_BLOCK:
        g_value_set_object (value, self->selected);
        break;
    case PROP_QUERY:
        g_value_set_object (value, self->query);
        break;
    case PROP_SEARCH_MODE:
        g_value_set_boolean (value, bb_board_get_search_mode (self));
        break;
    case PROP_VIEW:
        g_value_set_enum (value, self->view);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_board_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbBoard *self = BB_BOARD (object);

    switch ((BbBoardProperty) prop_id) {
    case PROP_SESSION:
        bb_board_set_session (self, g_value_get_object (value));
        break;
    case PROP_SELECTED_BLOCK:
        bb_board_set_selected_block (self, g_value_get_object (value));
        break;
    case PROP_SEARCH_MODE:
        bb_board_set_search_mode (self, g_value_get_boolean (value));
        break;
    case PROP_VIEW:
        bb_board_set_view (self, g_value_get_enum (value));
        break;
    case PROP_QUERY:
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_board_dispose (GObject *object)
{
    BbBoard *self = BB_BOARD (object);

    bb_board_stop_carrying (self);
    g_clear_object (&self->drag);
    g_clear_object (&self->touch_drag);
    g_clear_object (&self->picks);
    g_clear_object (&self->day);
    g_clear_pointer (&self->basis, bb_basis_unref);
    bb_board_drop_query (self);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_BOARD);
    g_clear_object (&self->selected);
    g_clear_object (&self->session);

    G_OBJECT_CLASS (bb_board_parent_class)->dispose (object);
}

static void
install_signals (BbBoardClass *klass)
{
    signals[SIGNAL_MOVED] = g_signal_new ("moved", BB_TYPE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
    signals[SIGNAL_FAILED] = g_signal_new ("failed", BB_TYPE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
    signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", BB_TYPE_BOARD, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BLOCK);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    g_type_ensure (BB_TYPE_WALL);
    gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/board/bb-board.ui");
    gtk_widget_class_bind_template_child (widget_class, BbBoard, box);
    gtk_widget_class_bind_template_child (widget_class, BbBoard, overlay);
    gtk_widget_class_bind_template_child (widget_class, BbBoard, views);
    gtk_widget_class_bind_template_child (widget_class, BbBoard, scroller);
    gtk_widget_class_bind_template_child (widget_class, BbBoard, wall);
    gtk_widget_class_bind_template_child (widget_class, BbBoard, nothing);
    gtk_widget_class_bind_template_child (widget_class, BbBoard, nothing_question);
    gtk_widget_class_bind_template_child (widget_class, BbBoard, hint_revealer);
    gtk_widget_class_bind_template_child (widget_class, BbBoard, hint);
    gtk_widget_class_bind_template_child (widget_class, BbBoard, menu);
    gtk_widget_class_bind_template_child (widget_class, BbBoard, in_hand);
    gtk_widget_class_bind_template_callback (widget_class, focus_card_cb);
    bb_board_class_bind_pointer (widget_class);
}

/* The keys of the cards are for the wall and the list alone: in the strip and in the search a
 * letter or an arrow means something else. */
static void
bind_keys_of (GType type)
{
    GTypeClass *view_class = g_type_class_ref (type);

    bb_board_class_bind_keys (GTK_WIDGET_CLASS (view_class));
    g_type_class_unref (view_class);
}

static void
bb_board_class_init (BbBoardClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_board_get_property;
    object_class->set_property = bb_board_set_property;
    object_class->dispose = bb_board_dispose;
    widget_class->size_allocate = bb_board_size_allocate;
    widget_class->measure = bb_board_measure;
    widget_class->focus = bb_board_focus;
    widget_class->grab_focus = bb_board_grab_focus;

    props[PROP_SESSION] =
        g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_SELECTED_BLOCK] =
        g_param_spec_object ("selected-block", NULL, NULL, BB_TYPE_BLOCK,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, BB_TYPE_BLOCK_QUERY,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_SEARCH_MODE] =
        g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_VIEW] =
        g_param_spec_enum ("view", NULL, NULL, BB_TYPE_BOARD_VIEW, BB_BOARD_VIEW_CARDS,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    install_signals (klass);
    bind_template (widget_class);
    bb_board_class_install_actions (widget_class);
    bb_board_class_install_challenge_actions (widget_class);
    bb_board_class_install_query_actions (widget_class);
    bind_keys_of (BB_TYPE_WALL);
    bind_keys_of (BB_TYPE_BLOCK_LIST);
    gtk_widget_class_set_css_name (widget_class, "board");
}

static void
bb_board_init (BbBoard *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    bb_menu_names_give (GTK_POPOVER (self->menu));
    bb_wall_add_swipe (self->wall, GTK_WIDGET (self));
    self->picks = bb_picks_new ();
    g_signal_connect_object (self->picks, "changed", G_CALLBACK (picks_changed_cb), self,
                             G_CONNECT_SWAPPED);
    self->day = bb_day_new ();
    g_signal_connect_object (self->day, "changed", G_CALLBACK (day_changed_cb), self,
                             G_CONNECT_SWAPPED);
    bb_board_add_drags (self);
    bb_board_add_query (self);
    bb_board_update_actions (self);
}

GtkWidget *
bb_board_new (void)
{
    return g_object_new (BB_TYPE_BOARD, NULL);
}

BbSession *
bb_board_get_session (BbBoard *self)
{
    g_return_val_if_fail (BB_IS_BOARD (self), NULL);

    return self->session;
}

static gboolean
is_among (GListModel *blocks, BbBlock *block)
{
    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++) {
        g_autoptr (BbBlock) other = g_list_model_get_item (blocks, i);

        if (other == block)
            return TRUE;
    }
    return FALSE;
}

/* Blocks of one's own come and go; one that has gone is neither chosen nor picked any more. */
static void
blocks_changed_cb (BbBoard *self, guint position, guint removed, guint added, GListModel *blocks)
{
    if (removed == 0)
        return;
    if (self->carried != NULL && !is_among (blocks, self->carried))
        bb_board_stop_carrying (self);
    if (self->selected != NULL && !is_among (blocks, self->selected))
        bb_board_set_selected_block (self, NULL);
    bb_picks_clear (self->picks);
}

static void
follow_blocks (BbBoard *self, BbSession *session, gboolean follow)
{
    GListModel *blocks = bb_project_get_blocks (bb_session_get_project (session));

    if (follow)
        g_signal_connect_object (blocks, "items-changed", G_CALLBACK (blocks_changed_cb), self,
                                 G_CONNECT_SWAPPED);
    else
        g_signal_handlers_disconnect_by_func (blocks, blocks_changed_cb, self);
}

void
bb_board_set_session (BbBoard *self, BbSession *session)
{
    g_return_if_fail (BB_IS_BOARD (self));

    if (self->session == session)
        return;
    if (self->session != NULL)
        follow_blocks (self, self->session, FALSE);
    g_set_object (&self->session, session);
    if (session != NULL)
        follow_blocks (self, session, TRUE);
    bb_board_stop_carrying (self);
    bb_board_enable_drags (self);
    bb_picks_clear (self->picks);
    bb_board_set_selected_block (self, NULL);
    bb_wall_set_project (self->wall, session != NULL ? bb_session_get_project (session) : NULL);
    bb_board_search_session (self);
    bb_board_update_list (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

BbBlock *
bb_board_get_selected_block (BbBoard *self)
{
    g_return_val_if_fail (BB_IS_BOARD (self), NULL);

    return self->selected;
}

static void
mark_selected (BbBoard *self, BbBlock *block, gboolean selected)
{
    BbCard *card = bb_wall_get_card (self->wall, block);

    if (card == NULL)
        return;
    if (selected)
        gtk_widget_add_css_class (GTK_WIDGET (card), "selected");
    else
        gtk_widget_remove_css_class (GTK_WIDGET (card), "selected");
}

void
bb_board_set_selected_block (BbBoard *self, BbBlock *block)
{
    g_return_if_fail (BB_IS_BOARD (self));

    if (self->selected == block)
        return;
    mark_selected (self, self->selected, FALSE);
    g_set_object (&self->selected, block);
    mark_selected (self, block, TRUE);
    bb_board_update_actions (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED_BLOCK]);
}

BbBoardView
bb_board_get_view (BbBoard *self)
{
    g_return_val_if_fail (BB_IS_BOARD (self), BB_BOARD_VIEW_CARDS);

    return self->view;
}

/* Whoever was on a card is on the same block afterwards. */
void
bb_board_set_view (BbBoard *self, BbBoardView view)
{
    gboolean had_focus;

    g_return_if_fail (BB_IS_BOARD (self));

    if (self->view == view)
        return;
    had_focus = gtk_widget_get_focus_child (self->overlay) != NULL;
    bb_board_show_view (self, view);
    if (had_focus)
        gtk_widget_grab_focus (GTK_WIDGET (self));
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

/* Puts the focus on the card of a block; it scrolls into view by that. */
gboolean
bb_board_focus_block (BbBoard *self, BbBlock *block)
{
    g_return_val_if_fail (BB_IS_BOARD (self), FALSE);

    return bb_board_focus_shown (self, block);
}
