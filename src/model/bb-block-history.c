/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-block-history.h"

#include "document/bb-path.h"
#include "model/bb-list-private.h"
#include "model/bb-past-edit.h"

struct _BbBlockHistory {
    GObject parent_instance;

    BbProject *project;
    BbBlock *block;
    GPtrArray *edits;
};

static void bb_block_history_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BbBlockHistory, bb_block_history, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      bb_block_history_list_model_init))

typedef enum { PROP_N_ITEMS = 1 } BbBlockHistoryProperty;

static GParamSpec *props[PROP_N_ITEMS + 1];

static gboolean
says_the_same (gconstpointer a, gconstpointer b)
{
    BbPastEdit *first = (BbPastEdit *) a;
    BbPastEdit *second = (BbPastEdit *) b;

    return g_str_equal (bb_past_edit_get_time (first), bb_past_edit_get_time (second)) &&
           g_str_equal (bb_past_edit_get_name (first), bb_past_edit_get_name (second)) &&
           g_str_equal (bb_past_edit_get_words (first), bb_past_edit_get_words (second));
}

/* The history grows at its young end: counted from the old one, an edit that says what it said
 * before is the same object. */
static void
keep_former (GPtrArray *edits, GPtrArray *former)
{
    for (guint i = 0; i < MIN (edits->len, former->len); i++) {
        gpointer *place = &edits->pdata[edits->len - 1 - i];
        gpointer old = former->pdata[former->len - 1 - i];

        if (!says_the_same (*place, old))
            return;
        g_object_unref (*place);
        *place = g_object_ref (old);
    }
}

static void
update (BbBlockHistory *self)
{
    g_autoptr (GPtrArray) lines = bb_history_line_list_of_block (self->project, self->block);
    g_autoptr (GPtrArray) former = self->edits;
    GPtrArray *edits = g_ptr_array_new_with_free_func (g_object_unref);
    BbListChange change;

    while (lines->len > 0)
        g_ptr_array_add (edits, bb_past_edit_new (g_ptr_array_steal_index (lines, lines->len - 1)));
    keep_former (edits, former);
    change = bb_list_change_between (former, edits);
    self->edits = edits;
    if (change.n_removed > 0 || change.n_added > 0)
        g_list_model_items_changed (G_LIST_MODEL (self), change.position, change.n_removed,
                                    change.n_added);
    if (change.n_removed != change.n_added)
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
}

static void
document_changed_cb (BbBlockHistory *self, const char *const *paths)
{
    const char *id = bb_block_get_id (self->block);
    g_autofree char *object = bb_path_build ("blocks", id, NULL);
    g_autofree char *texts = bb_path_build ("catalogue", "texts", "block", id, NULL);

    for (guint i = 0; paths[i] != NULL; i++) {
        if (g_str_equal (paths[i], object) || bb_path_is_below (paths[i], object) ||
            bb_path_is_below (paths[i], texts) || bb_path_is_below (paths[i], "actors")) {
            update (self);
            return;
        }
    }
}

static GType
bb_block_history_get_item_type (GListModel *model)
{
    return BB_TYPE_PAST_EDIT;
}

static guint
bb_block_history_get_n_items (GListModel *model)
{
    return BB_BLOCK_HISTORY (model)->edits->len;
}

static gpointer
bb_block_history_get_item (GListModel *model, guint position)
{
    BbBlockHistory *self = BB_BLOCK_HISTORY (model);

    return position < self->edits->len ? g_object_ref (self->edits->pdata[position]) : NULL;
}

static void
bb_block_history_list_model_init (GListModelInterface *iface)
{
    iface->get_item_type = bb_block_history_get_item_type;
    iface->get_n_items = bb_block_history_get_n_items;
    iface->get_item = bb_block_history_get_item;
}

static void
bb_block_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbBlockHistory *self = BB_BLOCK_HISTORY (object);

    switch ((BbBlockHistoryProperty) prop_id) {
    case PROP_N_ITEMS:
        g_value_set_uint (value, self->edits->len);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_block_history_dispose (GObject *object)
{
    BbBlockHistory *self = BB_BLOCK_HISTORY (object);

    g_clear_object (&self->project);
    g_clear_object (&self->block);

    G_OBJECT_CLASS (bb_block_history_parent_class)->dispose (object);
}

static void
bb_block_history_finalize (GObject *object)
{
    BbBlockHistory *self = BB_BLOCK_HISTORY (object);

    g_ptr_array_unref (self->edits);

    G_OBJECT_CLASS (bb_block_history_parent_class)->finalize (object);
}

static void
bb_block_history_class_init (BbBlockHistoryClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_block_history_get_property;
    object_class->dispose = bb_block_history_dispose;
    object_class->finalize = bb_block_history_finalize;

    props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_block_history_init (BbBlockHistory *self)
{
    self->edits = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * bb_block_history_new:
 * @project: (transfer none): a project
 * @block: (transfer none): one of its blocks
 *
 * Returns: (transfer full): what was done about the block
 */
BbBlockHistory *
bb_block_history_new (BbProject *project, BbBlock *block)
{
    BbBlockHistory *self;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);

    self = g_object_new (BB_TYPE_BLOCK_HISTORY, NULL);
    self->project = g_object_ref (project);
    self->block = g_object_ref (block);
    update (self);
    g_signal_connect_object (bb_project_get_document (project), "changed",
                             G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (project, "notify::language", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
    return self;
}
