/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "board/bb-block-list-private.h"

#include "widgets/bb-text-scale.h"

/* Below this width, at the usual text size, the facts of a block go under its title. */
#define NARROW_WIDTH 640

G_DEFINE_FINAL_TYPE (BbBlockList, bb_block_list, GTK_TYPE_WIDGET)

typedef enum {
    PROP_PROJECT = 1,
    PROP_SELECTED_BLOCK,
    PROP_NARROW,
} BbBlockListProperty;

static GParamSpec *props[PROP_NARROW + 1];

enum {
    SIGNAL_ACTIVATED,
    SIGNAL_MENU,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What nobody has placed yet comes last. */
static const BbStatus reading_order[BB_N_STATUSES] = {
    BB_STATUS_AMBITION,
    BB_STATUS_IN_PROGRESS,
    BB_STATUS_DONE,
    BB_STATUS_NONE,
};

static gboolean
find (BbBlockList *self, BbBlock *block, guint *position)
{
    guint n_blocks = g_list_model_get_n_items (G_LIST_MODEL (self->blocks));

    for (guint i = 0; block != NULL && i < n_blocks; i++) {
        g_autoptr (BbBlock) candidate = g_list_model_get_item (G_LIST_MODEL (self->blocks), i);

        if (candidate == block) {
            *position = i;
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean
has_focus (BbBlockList *self)
{
    GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
    GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

    return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* A move takes a block out of one cell and puts it into another: its row goes and comes, and who
 * was there stays there. Once the row is gone, GTK does not know who that was. */
static void
blocks_change_cb (BbBlockList *self)
{
    if (has_focus (self))
        self->had_focus = TRUE;
}

static void
blocks_changed_cb (BbBlockList *self)
{
    guint position;

    for (guint i = 0; i < self->rows->len; i++)
        _bb_block_list_update_place (self, self->rows->pdata[i]);
    if (!find (self, self->selected, &position))
        return;
    if (gtk_single_selection_get_selected (self->selection) != position) {
        gtk_single_selection_set_selected (self->selection, position);
        if (self->had_focus)
            bb_block_list_focus_block (self, self->selected);
    }
    self->had_focus = FALSE;
}

static void
selected_cb (BbBlockList *self)
{
    BbBlock *block = gtk_single_selection_get_selected_item (self->selection);

    if (block != NULL)
        bb_block_list_set_selected_block (self, block);
}

static void
activate_cb (BbBlockList *self, guint position)
{
    g_autoptr (BbBlock) block = g_list_model_get_item (G_LIST_MODEL (self->blocks), position);

    bb_block_list_set_selected_block (self, block);
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, block);
}

static void
append_party (GListStore *cells, BbProject *project, BbTopic *party)
{
    for (guint i = 0; i < BB_N_STATUSES; i++)
        g_list_store_append (cells, bb_project_get_cell (project, party, reading_order[i]));
}

static GListModel *
create_cells (BbProject *project)
{
    GListStore *cells = g_list_store_new (BB_TYPE_CELL);
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (project));

    for (guint i = 0; i < g_list_model_get_n_items (parties); i++) {
        g_autoptr (BbTopic) party = g_list_model_get_item (parties, i);

        append_party (cells, project, party);
    }
    return G_LIST_MODEL (cells);
}

static gboolean
is_too_narrow (BbBlockList *self)
{
    GtkWidget *widget = GTK_WIDGET (self);

    return gtk_widget_get_width (widget) < bb_text_scale_pixels (widget, NARROW_WIDTH);
}

/* Rows cannot ask for another size while they get theirs, nor have the focus before. */
static gboolean
settle_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
    BbBlockList *self = BB_BLOCK_LIST (widget);

    self->tick = 0;
    bb_block_list_set_narrow (self, is_too_narrow (self));
    if (self->wants_focus)
        bb_block_list_focus_block (self, self->selected);
    return G_SOURCE_REMOVE;
}

static void
bb_block_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
    BbBlockList *self = BB_BLOCK_LIST (widget);

    gtk_widget_size_allocate (self->scroller, &(GtkAllocation) { 0, 0, width, height }, baseline);
    if (self->tick == 0 && (self->wants_focus || self->narrow != is_too_narrow (self)))
        self->tick = gtk_widget_add_tick_callback (widget, settle_cb, NULL, NULL);
}

static void
bb_block_list_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
    gtk_widget_measure (BB_BLOCK_LIST (widget)->scroller, orientation, for_size, minimum, natural,
                        minimum_baseline, natural_baseline);
}

static gboolean
bb_block_list_grab_focus (GtkWidget *widget)
{
    BbBlockList *self = BB_BLOCK_LIST (widget);

    return bb_block_list_focus_block (self, self->selected) ||
           gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
bb_block_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbBlockList *self = BB_BLOCK_LIST (object);

    switch ((BbBlockListProperty) prop_id) {
    case PROP_PROJECT:
        g_value_set_object (value, self->project);
        break;
    case PROP_SELECTED_BLOCK:
        g_value_set_object (value, self->selected);
        break;
    case PROP_NARROW:
        g_value_set_boolean (value, self->narrow);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_block_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbBlockList *self = BB_BLOCK_LIST (object);

    switch ((BbBlockListProperty) prop_id) {
    case PROP_PROJECT:
        bb_block_list_set_project (self, g_value_get_object (value));
        break;
    case PROP_SELECTED_BLOCK:
        bb_block_list_set_selected_block (self, g_value_get_object (value));
        break;
    case PROP_NARROW:
        bb_block_list_set_narrow (self, g_value_get_boolean (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_block_list_dispose (GObject *object)
{
    BbBlockList *self = BB_BLOCK_LIST (object);

    if (self->blocks != NULL)
        g_signal_handlers_disconnect_by_data (self->blocks, self);
    if (self->selection != NULL)
        g_signal_handlers_disconnect_by_data (self->selection, self);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_BLOCK_LIST);
    g_clear_object (&self->selection);
    g_clear_object (&self->blocks);
    g_clear_object (&self->filter);
    g_clear_object (&self->cells);
    g_clear_object (&self->query);
    g_clear_object (&self->selected);
    g_clear_object (&self->project);
    G_OBJECT_CLASS (bb_block_list_parent_class)->dispose (object);
}

static void
bb_block_list_finalize (GObject *object)
{
    g_ptr_array_unref (BB_BLOCK_LIST (object)->rows);
    G_OBJECT_CLASS (bb_block_list_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
    props[PROP_PROJECT] =
        g_param_spec_object ("project", NULL, NULL, BB_TYPE_PROJECT,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_SELECTED_BLOCK] =
        g_param_spec_object ("selected-block", NULL, NULL, BB_TYPE_BLOCK,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_NARROW] =
        g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_block_list_class_init (BbBlockListClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_block_list_get_property;
    object_class->set_property = bb_block_list_set_property;
    object_class->dispose = bb_block_list_dispose;
    object_class->finalize = bb_block_list_finalize;
    widget_class->size_allocate = bb_block_list_size_allocate;
    widget_class->measure = bb_block_list_measure;
    widget_class->grab_focus = bb_block_list_grab_focus;

    install_properties (object_class);
    signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", BB_TYPE_BLOCK_LIST, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BLOCK);
    signals[SIGNAL_MENU] = g_signal_new ("menu", BB_TYPE_BLOCK_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);

    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/board/bb-block-list.ui");
    gtk_widget_class_bind_template_child (widget_class, BbBlockList, scroller);
    gtk_widget_class_bind_template_child (widget_class, BbBlockList, view);
    gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
add_models (BbBlockList *self)
{
    self->cells = gtk_flatten_list_model_new (NULL);
    self->blocks = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->cells)), NULL);
    g_signal_connect_object (self->blocks, "items-changed", G_CALLBACK (blocks_change_cb), self,
                             G_CONNECT_SWAPPED);
    self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->blocks)));
    gtk_single_selection_set_autoselect (self->selection, FALSE);
    gtk_single_selection_set_can_unselect (self->selection, TRUE);
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
    gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
    g_signal_connect_object (self->blocks, "items-changed", G_CALLBACK (blocks_changed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                             self, G_CONNECT_SWAPPED);
}

static void
bb_block_list_init (BbBlockList *self)
{
    self->rows = g_ptr_array_new ();
    gtk_widget_init_template (GTK_WIDGET (self));
    _bb_block_list_add_factories (self);
    add_models (self);
}

void
_bb_block_list_say_menu (BbBlockList *self, GtkWidget *row)
{
    g_signal_emit (self, signals[SIGNAL_MENU], 0, row);
}

static gboolean
matches (gpointer item, gpointer user_data)
{
    return bb_block_query_matches (BB_BLOCK_QUERY (user_data), BB_BLOCK (item));
}

/**
 * bb_block_list_new:
 * @query: (transfer none): what its blocks are asked for
 *
 * Returns: a list without a project
 */
GtkWidget *
bb_block_list_new (BbBlockQuery *query)
{
    BbBlockList *self = g_object_new (BB_TYPE_BLOCK_LIST, NULL);

    self->query = g_object_ref (query);
    self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self->query, NULL));
    gtk_filter_list_model_set_filter (self->blocks, self->filter);
    return GTK_WIDGET (self);
}

/* To be called when a block may match that did not before, or no longer. */
void
bb_block_list_refilter (BbBlockList *self)
{
    g_return_if_fail (BB_IS_BLOCK_LIST (self));

    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

BbProject *
bb_block_list_get_project (BbBlockList *self)
{
    g_return_val_if_fail (BB_IS_BLOCK_LIST (self), NULL);

    return self->project;
}

void
bb_block_list_set_project (BbBlockList *self, BbProject *project)
{
    g_autoptr (GListModel) cells = NULL;

    g_return_if_fail (BB_IS_BLOCK_LIST (self));
    g_return_if_fail (project == NULL || BB_IS_PROJECT (project));

    if (!g_set_object (&self->project, project))
        return;
    cells = project != NULL ? create_cells (project) : NULL;
    gtk_flatten_list_model_set_model (self->cells, cells);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROJECT]);
}

BbBlock *
bb_block_list_get_selected_block (BbBlockList *self)
{
    g_return_val_if_fail (BB_IS_BLOCK_LIST (self), NULL);

    return self->selected;
}

void
bb_block_list_set_selected_block (BbBlockList *self, BbBlock *block)
{
    guint position = GTK_INVALID_LIST_POSITION;

    g_return_if_fail (BB_IS_BLOCK_LIST (self));
    g_return_if_fail (block == NULL || BB_IS_BLOCK (block));

    if (!g_set_object (&self->selected, block))
        return;
    self->had_focus = FALSE;
    find (self, block, &position);
    gtk_single_selection_set_selected (self->selection, position);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED_BLOCK]);
}

gboolean
bb_block_list_get_narrow (BbBlockList *self)
{
    g_return_val_if_fail (BB_IS_BLOCK_LIST (self), FALSE);

    return self->narrow;
}

void
bb_block_list_set_narrow (BbBlockList *self, gboolean narrow)
{
    g_return_if_fail (BB_IS_BLOCK_LIST (self));

    if (self->narrow == narrow)
        return;
    self->narrow = narrow;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

void
bb_block_list_show_block (BbBlockList *self, BbBlock *block)
{
    guint position;

    g_return_if_fail (BB_IS_BLOCK_LIST (self));

    if (find (self, block, &position))
        gtk_list_view_scroll_to (self->view, position, GTK_LIST_SCROLL_NONE, NULL);
}

/* Puts the focus on the row of a block, and scrolls it into view. */
gboolean
bb_block_list_focus_block (BbBlockList *self, BbBlock *block)
{
    guint position;

    g_return_val_if_fail (BB_IS_BLOCK_LIST (self), FALSE);

    if (!find (self, block, &position))
        return FALSE;
    gtk_list_view_scroll_to (self->view, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                             NULL);
    /* That moves the focus within the list only. Before it has been laid out there is nothing yet
     * that could have it. */
    self->wants_focus = !has_focus (self) && !gtk_widget_grab_focus (GTK_WIDGET (self->view));
    return TRUE;
}

/* The row with the focus, %NULL if none has it. */
GtkWidget *
bb_block_list_get_focus_row (BbBlockList *self)
{
    GtkWidget *item;

    g_return_val_if_fail (BB_IS_BLOCK_LIST (self), NULL);

    item = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
    return item != NULL ? gtk_widget_get_first_child (item) : NULL;
}
