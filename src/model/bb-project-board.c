/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-project-private.h"

#include "document/bb-path.h"
#include "model/bb-block-private.h"
#include "model/bb-cell-private.h"
#include "model/bb-own-block.h"

static void
fill_cells (BbProject *self)
{
    for (guint i = 0; i < self->cells->len; i++)
        bb_cell_release (self->cells->pdata[i]);
    for (guint i = 0; i < self->cells->len; i++)
        bb_cell_fill (self->cells->pdata[i], self->present);
}

/* Of a block that is not there any more the path leads to none. */
static BbBlock *
find_block_of_path (BbProject *self, const char *path)
{
    g_auto (GStrv) names = NULL;

    if (!bb_path_is_below (path, "blocks") && !bb_path_is_below (path, "catalogue/texts/block"))
        return NULL;
    names = bb_path_split (path);
    return g_hash_table_lookup (self->by_id, names[g_str_equal (names[0], "blocks") ? 1 : 3]);
}

/* Whether own blocks can come or go: whatever changes in one renews its life. */
static gboolean
concerns_own_blocks (const char *const *paths)
{
    for (guint i = 0; paths[i] != NULL; i++) {
        if (g_str_has_prefix (paths[i], "blocks/" BB_OWN_BLOCK_PREFIX))
            return TRUE;
    }
    return FALSE;
}

/* Holds back what a block has to tell. */
static void
freeze (GHashTable *concerned, BbBlock *block)
{
    if (g_hash_table_contains (concerned, block))
        return;
    g_object_freeze_notify (G_OBJECT (block));
    g_hash_table_add (concerned, g_object_ref (block));
}

static void
thaw_cb (gpointer data)
{
    g_object_thaw_notify (data);
    g_object_unref (data);
}

static guint
count_of_catalogue (BbProject *self)
{
    return g_list_model_get_n_items (bb_catalogue_get_blocks (self->catalogue));
}

static void
read_block (BbProject *self, BbBlock *block)
{
    const char *id = bb_block_get_id (block);

    if (bb_block_get_own (block)) {
        g_autoptr (BbTopic) topic = bb_own_block_new_topic (self->document, id);
        BbTopic *challenge = bb_own_block_find_challenge (self->document, self->catalogue, id);

        bb_block_set_topic (block, topic, challenge, self->language);
    }
    bb_block_read (block, self->document);
}

/* Where a block comes in the list of all: behind the last of those that are there so far. Between
 * them may still be some that went. */
static guint
find_next_place (BbProject *self)
{
    guint n_blocks = g_list_model_get_n_items (G_LIST_MODEL (self->blocks));
    gpointer before = self->present->len > 0 ? self->present->pdata[self->present->len - 1] : NULL;
    g_autoptr (BbBlock) last = g_list_model_get_item (G_LIST_MODEL (self->blocks), n_blocks - 1);
    guint place = 0;

    if (before == NULL)
        return 0;
    if (before == last)
        return n_blocks;
    g_list_store_find (self->blocks, before, &place);
    return place + 1;
}

/* Nobody sees a new block before it has been read. */
static BbBlock *
ensure_own_block (BbProject *self, const char *id)
{
    BbBlock *block = g_hash_table_lookup (self->by_id, id);
    g_autoptr (BbBlock) added = NULL;

    if (block != NULL)
        return block;
    added = bb_block_new (id, TRUE);
    read_block (self, added);
    g_hash_table_insert (self->by_id, (gpointer) bb_block_get_id (added), added);
    g_list_store_insert (self->blocks, find_next_place (self), added);
    return added;
}

/* The first own block is E1, in all languages; as a number they go on after the catalogue. */
static void
set_own_number (BbProject *self, BbBlock *block, guint place, GHashTable *concerned)
{
    guint number = count_of_catalogue (self) + place;
    g_autofree char *text = g_strdup_printf ("E%u", place);

    if (bb_block_get_number (block) == number)
        return;
    freeze (concerned, block);
    bb_block_set_number (block, number, text);
}

static GListModel *
get_blocks (BbProject *self)
{
    return G_LIST_MODEL (self->blocks);
}

static GHashTable *
make_set (GPtrArray *blocks)
{
    GHashTable *set = g_hash_table_new (NULL, NULL);

    for (guint i = 0; i < blocks->len; i++)
        g_hash_table_add (set, blocks->pdata[i]);
    return set;
}

/* Nobody finds what is not there; it is still shown until bb_project_remove_gone(). */
static void
forget_gone (BbProject *self)
{
    g_autoptr (GHashTable) present = make_set (self->present);

    for (guint i = count_of_catalogue (self); i < g_list_model_get_n_items (get_blocks (self));
         i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (get_blocks (self), i);

        if (!g_hash_table_contains (present, block))
            g_hash_table_remove (self->by_id, bb_block_get_id (block));
    }
}

/* Takes over which own blocks there are, in the order of their numbers. */
static void
update_own_blocks (BbProject *self, GHashTable *concerned)
{
    g_auto (GStrv) ids = bb_own_block_dup_ids (self->document);
    gboolean has_place = bb_catalogue_get_first_challenge (self->catalogue) != NULL;

    g_ptr_array_set_size (self->present, (int) count_of_catalogue (self));
    for (guint i = 0; has_place && ids[i] != NULL; i++) {
        BbBlock *block = ensure_own_block (self, ids[i]);

        set_own_number (self, block, i + 1, concerned);
        g_ptr_array_add (self->present, g_object_ref (block));
    }
    forget_gone (self);
}

static void
add_blocks (BbProject *self)
{
    GListModel *topics = bb_catalogue_get_blocks (self->catalogue);

    for (guint i = 0; i < g_list_model_get_n_items (topics); i++) {
        g_autoptr (BbTopic) topic = g_list_model_get_item (topics, i);
        g_autoptr (BbBlock) block = bb_block_new (bb_topic_get_id (topic), FALSE);
        guint number = bb_topic_get_number (topic);
        g_autofree char *text = g_strdup_printf ("%u", number);

        bb_block_set_topic (block, topic, bb_topic_get_parent (topic), NULL);
        bb_block_set_number (block, number, text);
        bb_block_read (block, self->document);
        g_list_store_append (self->blocks, block);
        g_hash_table_insert (self->by_id, (gpointer) bb_block_get_id (block), block);
        g_ptr_array_add (self->present, g_steal_pointer (&block));
    }
}

static void
add_row_of_cells (BbProject *self, BbTopic *party)
{
    for (guint status = 0; status < BB_N_STATUSES; status++)
        g_ptr_array_add (self->cells, bb_cell_new (party, (BbStatus) status));
}

static void
add_cells (BbProject *self)
{
    GListModel *parties = bb_catalogue_get_parties (self->catalogue);

    for (guint i = 0; i < g_list_model_get_n_items (parties); i++) {
        g_autoptr (BbTopic) party = g_list_model_get_item (parties, i);

        add_row_of_cells (self, party);
    }
    add_row_of_cells (self, NULL);
}

/* Makes all blocks and cells, as the document has them. */
void
bb_project_add_board (BbProject *self)
{
    g_autoptr (GHashTable) concerned = g_hash_table_new_full (NULL, NULL, thaw_cb, NULL);

    add_blocks (self);
    update_own_blocks (self, concerned);
    add_cells (self);
    fill_cells (self);
}

/*
 * bb_project_update_board:
 * @paths: what changed
 *
 * Nobody hears of a block before all blocks and cells say the same: those concerned keep silent as
 * long as the table lives.
 *
 * Returns: (transfer full): the blocks that have changed
 */
GHashTable *
bb_project_update_board (BbProject *self, const char *const *paths)
{
    GHashTable *concerned = g_hash_table_new_full (NULL, NULL, thaw_cb, NULL);
    g_autoptr (GHashTable) read = g_hash_table_new (NULL, NULL);
    gboolean concerns_own = concerns_own_blocks (paths);

    if (concerns_own)
        update_own_blocks (self, concerned);
    for (guint i = 0; paths[i] != NULL; i++) {
        BbBlock *block = find_block_of_path (self, paths[i]);

        if (block == NULL || !g_hash_table_add (read, block))
            continue;
        freeze (concerned, block);
        read_block (self, block);
    }
    if (concerns_own || g_hash_table_size (concerned) > 0)
        fill_cells (self);
    return concerned;
}

/* What stands in an own block is written in the language of the project: when that changes, it
 * counts as another one. */
void
bb_project_update_own_texts (BbProject *self)
{
    for (guint i = count_of_catalogue (self); i < self->present->len; i++)
        read_block (self, self->present->pdata[i]);
}

/* Puts away the own blocks that are not there any more. */
void
bb_project_remove_gone (BbProject *self)
{
    for (guint i = g_list_model_get_n_items (get_blocks (self)); i-- > count_of_catalogue (self);) {
        g_autoptr (BbBlock) block = g_list_model_get_item (get_blocks (self), i);

        if (bb_project_get_block (self, bb_block_get_id (block)) != block)
            g_list_store_remove (self->blocks, i);
    }
}

void
bb_project_show_board (BbProject *self, const char *language)
{
    for (guint i = 0; i < self->present->len; i++)
        bb_block_set_language (self->present->pdata[i], language);
}

void
bb_project_clear_board (BbProject *self)
{
    g_hash_table_remove_all (self->by_id);
    g_ptr_array_set_size (self->cells, 0);
    g_ptr_array_set_size (self->present, 0);
    g_list_store_remove_all (self->blocks);
}

/**
 * bb_project_get_blocks:
 * @self: a project
 *
 * Returns: (transfer none): a list of all [class@Block], in catalogue order, own blocks last
 */
GListModel *
bb_project_get_blocks (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return get_blocks (self);
}

/**
 * bb_project_get_block:
 * @self: a project
 * @id: the id of a block
 *
 * Returns: (transfer none) (nullable): the block, or %NULL if there is none
 */
BbBlock *
bb_project_get_block (BbProject *self, const char *id)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);
    g_return_val_if_fail (id != NULL, NULL);

    return g_hash_table_lookup (self->by_id, id);
}

/**
 * bb_project_find_block:
 * @self: a project
 * @id_or_number: the id of a block, or its number as it is shown
 *
 * Returns: (transfer none) (nullable): the block, or %NULL if there is none
 */
BbBlock *
bb_project_find_block (BbProject *self, const char *id_or_number)
{
    BbBlock *found;

    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);
    g_return_val_if_fail (id_or_number != NULL, NULL);

    found = g_hash_table_lookup (self->by_id, id_or_number);
    for (guint i = 0; found == NULL && i < self->present->len; i++) {
        const char *number = bb_block_get_number_text (self->present->pdata[i]);

        if (g_ascii_strcasecmp (number, id_or_number) == 0)
            found = self->present->pdata[i];
    }
    return found;
}

/**
 * bb_project_get_cell:
 * @self: a project
 * @party: (nullable): one of the catalogue's parties, or %NULL for all of them
 * @status: a status
 *
 * Returns: (transfer none): the blocks of a party that have a status
 */
BbCell *
bb_project_get_cell (BbProject *self, BbTopic *party, BbStatus status)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    for (guint i = 0; i < self->cells->len; i++) {
        BbCell *cell = self->cells->pdata[i];

        if (bb_cell_get_party (cell) == party && bb_cell_get_status (cell) == status)
            return cell;
    }
    g_return_val_if_reached (NULL);
}

/**
 * bb_project_get_column:
 * @self: a project
 * @status: a status
 *
 * Returns: (transfer none): a list of the [class@Block] of all parties that have a status
 */
GListModel *
bb_project_get_column (BbProject *self, BbStatus status)
{
    return G_LIST_MODEL (bb_project_get_cell (self, NULL, status));
}
