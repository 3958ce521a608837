/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-cell-private.h"

#include "model/bb-list-private.h"

struct _BbCell {
    GObject parent_instance;

    BbTopic *party;
    BbStatus status;
    GPtrArray *blocks;
};

static void bb_cell_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BbCell, bb_cell, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, bb_cell_list_model_init))

typedef enum { PROP_N_ITEMS = 1 } BbCellProperty;

static GParamSpec *props[PROP_N_ITEMS + 1];

static gboolean
belongs (BbCell *self, BbBlock *block)
{
    return bb_block_get_status (block) == self->status &&
           (self->party == NULL || bb_block_get_party (block) == self->party);
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
    return bb_block_compare ((BbBlock *) a, (BbBlock *) b);
}

/* Tells only what lies between the blocks that stay where they are at both ends. */
static void
replace_blocks (BbCell *self, GPtrArray *blocks)
{
    g_autoptr (GPtrArray) former = self->blocks;
    BbListChange change = bb_list_change_between (former, blocks);

    self->blocks = blocks;
    if (change.n_removed > 0 || change.n_added > 0)
        g_list_model_items_changed (G_LIST_MODEL (self), change.position, change.n_removed,
                                    change.n_added);
    if (change.n_removed != change.n_added)
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
}

static GType
bb_cell_get_item_type (GListModel *model)
{
    return BB_TYPE_BLOCK;
}

static guint
bb_cell_get_n_items (GListModel *model)
{
    return BB_CELL (model)->blocks->len;
}

static gpointer
bb_cell_get_item (GListModel *model, guint position)
{
    BbCell *self = BB_CELL (model);

    return position < self->blocks->len ? g_object_ref (self->blocks->pdata[position]) : NULL;
}

static void
bb_cell_list_model_init (GListModelInterface *iface)
{
    iface->get_item_type = bb_cell_get_item_type;
    iface->get_n_items = bb_cell_get_n_items;
    iface->get_item = bb_cell_get_item;
}

static void
bb_cell_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbCell *self = BB_CELL (object);

    switch ((BbCellProperty) prop_id) {
    case PROP_N_ITEMS:
        g_value_set_uint (value, self->blocks->len);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_cell_dispose (GObject *object)
{
    BbCell *self = BB_CELL (object);

    g_clear_object (&self->party);
    g_ptr_array_set_size (self->blocks, 0);

    G_OBJECT_CLASS (bb_cell_parent_class)->dispose (object);
}

static void
bb_cell_finalize (GObject *object)
{
    BbCell *self = BB_CELL (object);

    g_ptr_array_unref (self->blocks);

    G_OBJECT_CLASS (bb_cell_parent_class)->finalize (object);
}

static void
bb_cell_class_init (BbCellClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_cell_get_property;
    object_class->dispose = bb_cell_dispose;
    object_class->finalize = bb_cell_finalize;

    props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_cell_init (BbCell *self)
{
    self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
}

/*
 * bb_cell_new:
 * @party: (nullable): the party, or %NULL for all of them
 * @status: the status
 *
 * Makes an empty cell.
 */
BbCell *
bb_cell_new (BbTopic *party, BbStatus status)
{
    BbCell *self = g_object_new (BB_TYPE_CELL, NULL);

    g_set_object (&self->party, party);
    self->status = status;
    return self;
}

/* Takes out the blocks that do not belong here any more. */
void
bb_cell_release (BbCell *self)
{
    GPtrArray *blocks = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint i = 0; i < self->blocks->len; i++) {
        if (belongs (self, self->blocks->pdata[i]))
            g_ptr_array_add (blocks, g_object_ref (self->blocks->pdata[i]));
    }
    replace_blocks (self, blocks);
}

/* Puts in those of @blocks that belong here, and all of them in order. */
void
bb_cell_fill (BbCell *self, GPtrArray *blocks)
{
    GPtrArray *belonging = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint i = 0; i < blocks->len; i++) {
        if (belongs (self, blocks->pdata[i]))
            g_ptr_array_add (belonging, g_object_ref (blocks->pdata[i]));
    }
    g_ptr_array_sort_values (belonging, compare_cb);
    replace_blocks (self, belonging);
}

/**
 * bb_cell_get_party:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): the party, or %NULL if it holds the blocks of all
 */
BbTopic *
bb_cell_get_party (BbCell *self)
{
    g_return_val_if_fail (BB_IS_CELL (self), NULL);

    return self->party;
}

/**
 * bb_cell_get_status:
 * @self: a cell
 *
 * Returns: the status of its blocks
 */
BbStatus
bb_cell_get_status (BbCell *self)
{
    g_return_val_if_fail (BB_IS_CELL (self), BB_STATUS_NONE);

    return self->status;
}

/**
 * bb_cell_find:
 * @self: a cell
 * @block: a block
 * @position: (out) (optional): where it lies, from 0
 *
 * Returns: whether the block lies in the cell
 */
gboolean
bb_cell_find (BbCell *self, BbBlock *block, guint *position)
{
    g_return_val_if_fail (BB_IS_CELL (self), FALSE);
    g_return_val_if_fail (BB_IS_BLOCK (block), FALSE);

    return g_ptr_array_find (self->blocks, block, position);
}
