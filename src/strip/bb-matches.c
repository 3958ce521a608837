/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "strip/bb-matches.h"

struct _BbMatches {
    GObject parent_instance;

    BbBlockQuery *query;
    BbProject *project;
    guint n_blocks;
    guint n_matches;
};

G_DEFINE_FINAL_TYPE (BbMatches, bb_matches, G_TYPE_OBJECT)

typedef enum {
    PROP_PROJECT = 1,
    PROP_N_BLOCKS,
    PROP_N_MATCHES,
} BbMatchesProperty;

static GParamSpec *props[PROP_N_MATCHES + 1];

enum {
    SIGNAL_CHANGED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GPtrArray *
dup_matching (BbMatches *self)
{
    GPtrArray *matching = g_ptr_array_new_with_free_func (g_object_unref);
    GListModel *blocks = self->project != NULL ? bb_project_get_blocks (self->project) : NULL;

    for (guint i = 0; i < self->n_blocks; i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);

        if (bb_block_query_matches (self->query, block))
            g_ptr_array_add (matching, g_steal_pointer (&block));
    }
    return matching;
}

static void
set_count (BbMatches *self, guint *count, guint value, BbMatchesProperty property)
{
    if (*count == value)
        return;
    *count = value;
    g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
update (BbMatches *self)
{
    GListModel *blocks = self->project != NULL ? bb_project_get_blocks (self->project) : NULL;
    g_autoptr (GPtrArray) matching = NULL;

    set_count (self, &self->n_blocks, blocks != NULL ? g_list_model_get_n_items (blocks) : 0,
               PROP_N_BLOCKS);
    matching = dup_matching (self);
    set_count (self, &self->n_matches, matching->len, PROP_N_MATCHES);
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* While nothing is asked for, what a block says makes no difference. */
static void
block_changed_cb (BbMatches *self)
{
    if (bb_block_query_get_active (self->query))
        update (self);
}

static void
follow_blocks (BbMatches *self, guint position, guint n)
{
    GListModel *blocks = bb_project_get_blocks (self->project);

    for (guint i = position; i < position + n; i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);

        g_signal_handlers_disconnect_by_func (block, block_changed_cb, self);
        g_signal_connect_object (block, "notify", G_CALLBACK (block_changed_cb), self,
                                 G_CONNECT_SWAPPED);
    }
}

static void
blocks_changed_cb (BbMatches *self, guint position, guint removed, guint added)
{
    follow_blocks (self, position, added);
    update (self);
}

static void
follow_project (BbMatches *self)
{
    GListModel *blocks = bb_project_get_blocks (self->project);

    g_signal_connect_object (blocks, "items-changed", G_CALLBACK (blocks_changed_cb), self,
                             G_CONNECT_SWAPPED);
    follow_blocks (self, 0, g_list_model_get_n_items (blocks));
}

static void
leave_project (BbMatches *self)
{
    GListModel *blocks = bb_project_get_blocks (self->project);

    g_signal_handlers_disconnect_by_func (blocks, blocks_changed_cb, self);
    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);

        g_signal_handlers_disconnect_by_func (block, block_changed_cb, self);
    }
}

static void
bb_matches_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbMatches *self = BB_MATCHES (object);

    switch ((BbMatchesProperty) prop_id) {
    case PROP_PROJECT:
        g_value_set_object (value, self->project);
        break;
    case PROP_N_BLOCKS:
        g_value_set_uint (value, self->n_blocks);
        break;
    case PROP_N_MATCHES:
        g_value_set_uint (value, self->n_matches);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_matches_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    switch ((BbMatchesProperty) prop_id) {
    case PROP_PROJECT:
        bb_matches_set_project (BB_MATCHES (object), g_value_get_object (value));
        break;
    case PROP_N_BLOCKS:
    case PROP_N_MATCHES:
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_matches_dispose (GObject *object)
{
    BbMatches *self = BB_MATCHES (object);

    if (self->project != NULL)
        leave_project (self);
    g_clear_object (&self->project);
    g_clear_object (&self->query);

    G_OBJECT_CLASS (bb_matches_parent_class)->dispose (object);
}

static void
bb_matches_class_init (BbMatchesClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_matches_get_property;
    object_class->set_property = bb_matches_set_property;
    object_class->dispose = bb_matches_dispose;

    props[PROP_PROJECT] =
        g_param_spec_object ("project", NULL, NULL, BB_TYPE_PROJECT,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_N_BLOCKS] = g_param_spec_uint ("n-blocks", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_N_MATCHES] = g_param_spec_uint ("n-matches", NULL, NULL, 0, G_MAXUINT, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    signals[SIGNAL_CHANGED] = g_signal_new ("changed", BB_TYPE_MATCHES, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_matches_init (BbMatches *self)
{
}

/**
 * bb_matches_new:
 * @query: what is asked for
 *
 * Returns: (transfer full): what it finds; nothing as long as there is no project
 */
BbMatches *
bb_matches_new (BbBlockQuery *query)
{
    BbMatches *self;

    g_return_val_if_fail (BB_IS_BLOCK_QUERY (query), NULL);

    self = g_object_new (BB_TYPE_MATCHES, NULL);
    self->query = g_object_ref (query);
    g_signal_connect_object (query, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    return self;
}

BbProject *
bb_matches_get_project (BbMatches *self)
{
    g_return_val_if_fail (BB_IS_MATCHES (self), NULL);

    return self->project;
}

void
bb_matches_set_project (BbMatches *self, BbProject *project)
{
    g_return_if_fail (BB_IS_MATCHES (self));

    if (self->project == project)
        return;
    if (self->project != NULL)
        leave_project (self);
    g_set_object (&self->project, project);
    if (project != NULL)
        follow_project (self);
    update (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROJECT]);
}

guint
bb_matches_get_n_blocks (BbMatches *self)
{
    g_return_val_if_fail (BB_IS_MATCHES (self), 0);

    return self->n_blocks;
}

guint
bb_matches_get_n_matches (BbMatches *self)
{
    g_return_val_if_fail (BB_IS_MATCHES (self), 0);

    return self->n_matches;
}

/* Where a block lies among all of the project, for one that is not found itself. */
static guint
get_place (BbMatches *self, BbBlock *block)
{
    GListModel *blocks = bb_project_get_blocks (self->project);

    for (guint i = 0; i < self->n_blocks; i++) {
        g_autoptr (BbBlock) other = g_list_model_get_item (blocks, i);

        if (other == block)
            return i;
    }
    return 0;
}

/* The first match after a block, or the last one before it. */
static guint
find_beside (BbMatches *self, GPtrArray *matching, BbBlock *from, int step)
{
    guint place = get_place (self, from);

    for (guint i = 0; i < matching->len; i++) {
        guint position = step > 0 ? i : matching->len - 1 - i;
        guint other = get_place (self, matching->pdata[position]);

        if (step > 0 ? other > place : other < place)
            return position;
    }
    return step > 0 ? 0 : matching->len - 1;
}

/**
 * bb_matches_find:
 * @self: matches
 * @from: (nullable): a block to go on from
 * @step: 1 for the next match, -1 for the one before, 0 for the first
 * @position: (out): which of the matches it is, from 0
 *
 * Finds a match in the order of the catalogue. After the last one comes the first.
 *
 * Returns: (transfer none) (nullable): a block, %NULL if nothing matches
 */
BbBlock *
bb_matches_find (BbMatches *self, BbBlock *from, int step, guint *position)
{
    g_autoptr (GPtrArray) matching = NULL;

    g_return_val_if_fail (BB_IS_MATCHES (self), NULL);
    g_return_val_if_fail (position != NULL, NULL);

    matching = dup_matching (self);
    if (matching->len == 0)
        return NULL;
    *position = from != NULL && step != 0 ? find_beside (self, matching, from, step) : 0;
    return matching->pdata[*position];
}
