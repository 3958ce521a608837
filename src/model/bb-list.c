/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-list.h"

#include "model/bb-list-private.h"

struct _BbList {
    GObject parent_instance;

    GType item_type;
    GPtrArray *items;
};

static void bb_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BbList, bb_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, bb_list_list_model_init))

typedef enum { PROP_N_ITEMS = 1 } BbListProperty;

static GParamSpec *props[PROP_N_ITEMS + 1];

static guint
count_equal_first (GPtrArray *a, GPtrArray *b)
{
    guint n = 0;

    while (n < a->len && n < b->len && a->pdata[n] == b->pdata[n])
        n++;
    return n;
}

static guint
count_equal_last (GPtrArray *a, GPtrArray *b, guint n_first)
{
    guint most = MIN (a->len, b->len) - n_first;
    guint n = 0;

    while (n < most && a->pdata[a->len - 1 - n] == b->pdata[b->len - 1 - n])
        n++;
    return n;
}

/* What lies between the items that stay where they are at both ends. */
BbListChange
bb_list_change_between (GPtrArray *former, GPtrArray *items)
{
    guint first = count_equal_first (former, items);
    guint last = count_equal_last (former, items, first);

    return (BbListChange) { first, former->len - first - last, items->len - first - last };
}

static GType
bb_list_get_item_type (GListModel *model)
{
    return BB_LIST (model)->item_type;
}

static guint
bb_list_get_n_items (GListModel *model)
{
    return BB_LIST (model)->items->len;
}

static gpointer
bb_list_get_item (GListModel *model, guint position)
{
    BbList *self = BB_LIST (model);

    return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
bb_list_list_model_init (GListModelInterface *iface)
{
    iface->get_item_type = bb_list_get_item_type;
    iface->get_n_items = bb_list_get_n_items;
    iface->get_item = bb_list_get_item;
}

static void
bb_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbList *self = BB_LIST (object);

    switch ((BbListProperty) prop_id) {
    case PROP_N_ITEMS:
        g_value_set_uint (value, self->items->len);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_list_dispose (GObject *object)
{
    BbList *self = BB_LIST (object);

    g_ptr_array_set_size (self->items, 0);

    G_OBJECT_CLASS (bb_list_parent_class)->dispose (object);
}

static void
bb_list_finalize (GObject *object)
{
    BbList *self = BB_LIST (object);

    g_ptr_array_unref (self->items);

    G_OBJECT_CLASS (bb_list_parent_class)->finalize (object);
}

static void
bb_list_class_init (BbListClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_list_get_property;
    object_class->dispose = bb_list_dispose;
    object_class->finalize = bb_list_finalize;

    props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_list_init (BbList *self)
{
    self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Makes an empty list. */
BbList *
bb_list_new (GType item_type)
{
    BbList *self = g_object_new (BB_TYPE_LIST, NULL);

    self->item_type = item_type;
    return self;
}

/* Takes over an array that owns its objects, in place of the one there. */
void
bb_list_take (BbList *self, GPtrArray *items)
{
    g_autoptr (GPtrArray) former = self->items;
    BbListChange change = bb_list_change_between (former, items);

    self->items = items;
    if (change.n_removed > 0 || change.n_added > 0)
        g_list_model_items_changed (G_LIST_MODEL (self), change.position, change.n_removed,
                                    change.n_added);
    if (change.n_removed != change.n_added)
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
}

/* The objects in order, for reading only and until the next change. */
GPtrArray *
bb_list_get_items (BbList *self)
{
    return self->items;
}

/**
 * bb_list_find:
 * @self: a list
 * @item: an object
 * @position: (out) (optional): where it stands, from 0
 *
 * Returns: whether the object stands in the list
 */
gboolean
bb_list_find (BbList *self, gpointer item, guint *position)
{
    g_return_val_if_fail (BB_IS_LIST (self), FALSE);

    return g_ptr_array_find (self->items, item, position);
}
