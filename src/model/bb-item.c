/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-item.h"

#include "document/bb-path.h"
#include "model/bb-field-private.h"
#include "model/bb-item-private.h"
#include "model/bb-list-private.h"

typedef struct {
    char *id;
    char *path;
    char *rank;
} BbItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BbItem, bb_item, G_TYPE_OBJECT)

typedef enum { PROP_ID = 1, PROP_PATH, PROP_RANK } BbItemProperty;

static GParamSpec *props[PROP_RANK + 1];

static BbItemPrivate *
get_private (BbItem *self)
{
    return bb_item_get_instance_private (self);
}

/* Things without a rank come after those with one. */
static int
bb_item_real_compare (BbItem *a, BbItem *b)
{
    const char *first = get_private (a)->rank;
    const char *second = get_private (b)->rank;
    int order = (*first == '\0') - (*second == '\0');

    if (order == 0)
        order = strcmp (first, second);
    return order != 0 ? order : strcmp (get_private (a)->id, get_private (b)->id);
}

static void
bb_item_real_read (BbItem *self, BbDocument *document)
{
    BbItemPrivate *priv = get_private (self);

    bb_field_read_string (G_OBJECT (self), props[PROP_RANK], document, priv->path, &priv->rank);
}

static void
bb_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbItemPrivate *priv = get_private (BB_ITEM (object));

    switch ((BbItemProperty) prop_id) {
    case PROP_ID:
        g_value_set_string (value, priv->id);
        break;
    case PROP_PATH:
        g_value_set_string (value, priv->path);
        break;
    case PROP_RANK:
        g_value_set_string (value, priv->rank);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_item_finalize (GObject *object)
{
    BbItemPrivate *priv = get_private (BB_ITEM (object));

    g_free (priv->id);
    g_free (priv->path);
    g_free (priv->rank);

    G_OBJECT_CLASS (bb_item_parent_class)->finalize (object);
}

static void
install_string (BbItemProperty property, const char *name)
{
    props[property] =
        g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
bb_item_class_init (BbItemClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_item_get_property;
    object_class->finalize = bb_item_finalize;
    klass->read = bb_item_real_read;
    klass->compare = bb_item_real_compare;

    install_string (PROP_ID, "id");
    install_string (PROP_PATH, "path");
    install_string (PROP_RANK, "rank");
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_item_init (BbItem *self)
{
    get_private (self)->rank = g_strdup ("");
}

static BbItem *
item_new (GType type, const char *collection, const char *id)
{
    BbItem *self = g_object_new (type, NULL);

    get_private (self)->id = g_strdup (id);
    get_private (self)->path = bb_path_append (collection, id);
    return self;
}

static BbItem *
dup_known (BbList *list, const char *id)
{
    GPtrArray *items = bb_list_get_items (list);

    for (guint i = 0; i < items->len; i++) {
        if (g_str_equal (get_private (items->pdata[i])->id, id))
            return g_object_ref (items->pdata[i]);
    }
    return NULL;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
    return BB_ITEM_GET_CLASS ((gpointer) a)->compare ((BbItem *) a, (BbItem *) b);
}

static gpointer
ref_cb (gconstpointer object, gpointer user_data)
{
    return g_object_ref ((gpointer) object);
}

/* Takes over which items are there, what each says, and their order. Nobody hears of an item
 * before the list is right. */
void
bb_item_update_list (BbList *list, BbDocument *document, const char *collection)
{
    GType type = g_list_model_get_item_type (G_LIST_MODEL (list));
    g_auto (GStrv) ids = bb_document_dup_names (document, collection);
    GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (GPtrArray) frozen = NULL;

    for (guint i = 0; ids[i] != NULL; i++) {
        BbItem *item = dup_known (list, ids[i]);

        if (item == NULL)
            item = item_new (type, collection, ids[i]);
        g_object_freeze_notify (G_OBJECT (item));
        BB_ITEM_GET_CLASS (item)->read (item, document);
        g_ptr_array_add (items, item);
    }
    g_ptr_array_sort_values (items, compare_cb);
    frozen = g_ptr_array_copy (items, ref_cb, NULL);
    bb_list_take (list, items);
    for (guint i = 0; i < frozen->len; i++)
        g_object_thaw_notify (frozen->pdata[i]);
}

/**
 * bb_item_get_id:
 * @self: an item
 *
 * Returns: its id
 */
const char *
bb_item_get_id (BbItem *self)
{
    g_return_val_if_fail (BB_IS_ITEM (self), "");

    return get_private (self)->id;
}

/**
 * bb_item_get_path:
 * @self: an item
 *
 * Returns: the path of its life register, below which its fields lie
 */
const char *
bb_item_get_path (BbItem *self)
{
    g_return_val_if_fail (BB_IS_ITEM (self), "");

    return get_private (self)->path;
}

/**
 * bb_item_get_rank:
 * @self: an item
 *
 * Returns: its rank as in the file; empty if it has none
 */
const char *
bb_item_get_rank (BbItem *self)
{
    g_return_val_if_fail (BB_IS_ITEM (self), "");

    return get_private (self)->rank;
}

/**
 * bb_item_dup_field_path:
 * @self: an item
 * @field: the name of one of its fields
 *
 * Returns: (transfer full): the path of the register that holds the field
 */
char *
bb_item_dup_field_path (BbItem *self, const char *field)
{
    g_return_val_if_fail (BB_IS_ITEM (self), NULL);
    g_return_val_if_fail (field != NULL, NULL);

    return bb_path_append (get_private (self)->path, field);
}
