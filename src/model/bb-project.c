/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-project.h"

#include "document/bb-path.h"
#include "model/bb-block-private.h"
#include "model/bb-cell-private.h"

struct _BbProject {
    GObject parent_instance;

    BbDocument *document;
    BbCatalogue *catalogue;
    char *title;
    char *municipality;
    char *own_language;
    char *language;
    GListStore *blocks;
    GHashTable *by_id;
    GPtrArray *cells;
};

G_DEFINE_FINAL_TYPE (BbProject, bb_project, G_TYPE_OBJECT)

typedef enum { PROP_TITLE = 1, PROP_MUNICIPALITY, PROP_LANGUAGE } BbProjectProperty;

static GParamSpec *props[PROP_LANGUAGE + 1];

static const char *
get_interface_language (void)
{
    const char *const *names = g_get_language_names ();

    for (guint i = 0; names[i] != NULL; i++) {
        if (g_str_has_prefix (names[i], "nl"))
            return "nl";
        if (g_str_has_prefix (names[i], "en"))
            return "en";
    }
    return "en";
}

static const char *
choose_language (BbProject *self, const char *wish)
{
    return bb_catalogue_has_language (self->catalogue, wish) ? wish : get_interface_language ();
}

static void
read_line (BbProject *self, BbProjectProperty property, char **place)
{
    g_autofree char *path = bb_path_build ("project", props[property]->name, NULL);
    g_autofree char *value = bb_document_dup_string (self->document, path);

    if (g_set_str (place, value != NULL ? value : ""))
        g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

/* Whoever looks at the project in its own language keeps doing so when that one changes. */
static void
read_language (BbProject *self)
{
    g_autofree char *value = bb_document_dup_string (self->document, "project/language");
    gboolean follows = self->language == NULL ||
                       g_str_equal (self->language, choose_language (self, self->own_language));

    if (g_set_str (&self->own_language, value) && follows)
        bb_project_set_language (self, choose_language (self, value));
}

static void
read_project (BbProject *self)
{
    read_line (self, PROP_TITLE, &self->title);
    read_line (self, PROP_MUNICIPALITY, &self->municipality);
    read_language (self);
}

static void
fill_cells (BbProject *self)
{
    for (guint i = 0; i < self->cells->len; i++)
        bb_cell_release (self->cells->pdata[i]);
    for (guint i = 0; i < self->cells->len; i++)
        bb_cell_fill (self->cells->pdata[i], G_LIST_MODEL (self->blocks));
}

static BbBlock *
find_block_of_path (BbProject *self, const char *path)
{
    g_auto (GStrv) names = NULL;

    if (!bb_path_is_below (path, "blocks"))
        return NULL;
    names = bb_path_split (path);
    return g_hash_table_lookup (self->by_id, names[1]);
}

/* Nobody hears of a block before all blocks and cells say the same. */
static void
document_changed_cb (BbProject *self, const char *const *paths)
{
    g_autoptr (GHashTable) concerned =
        g_hash_table_new_full (NULL, NULL, (GDestroyNotify) g_object_thaw_notify, NULL);

    for (guint i = 0; paths[i] != NULL; i++) {
        BbBlock *block = find_block_of_path (self, paths[i]);

        if (block == NULL || g_hash_table_contains (concerned, block))
            continue;
        g_object_freeze_notify (G_OBJECT (block));
        g_hash_table_add (concerned, block);
        bb_block_read (block, self->document);
    }
    if (g_hash_table_size (concerned) > 0)
        fill_cells (self);
    read_project (self);
}

static void
add_blocks (BbProject *self)
{
    GListModel *topics = bb_catalogue_get_blocks (self->catalogue);

    for (guint i = 0; i < g_list_model_get_n_items (topics); i++) {
        g_autoptr (BbTopic) topic = g_list_model_get_item (topics, i);
        g_autoptr (BbBlock) block = bb_block_new (topic);

        bb_block_read (block, self->document);
        g_list_store_append (self->blocks, block);
        g_hash_table_insert (self->by_id, (gpointer) bb_block_get_id (block), block);
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

static void
bb_project_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbProject *self = BB_PROJECT (object);

    switch ((BbProjectProperty) prop_id) {
    case PROP_TITLE:
        g_value_set_string (value, self->title);
        break;
    case PROP_MUNICIPALITY:
        g_value_set_string (value, self->municipality);
        break;
    case PROP_LANGUAGE:
        g_value_set_string (value, self->language);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_project_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbProject *self = BB_PROJECT (object);

    switch ((BbProjectProperty) prop_id) {
    case PROP_LANGUAGE:
        bb_project_set_language (self, g_value_get_string (value));
        break;
    case PROP_TITLE:
    case PROP_MUNICIPALITY:
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_project_dispose (GObject *object)
{
    BbProject *self = BB_PROJECT (object);

    g_hash_table_remove_all (self->by_id);
    g_ptr_array_set_size (self->cells, 0);
    g_list_store_remove_all (self->blocks);
    g_clear_object (&self->document);
    g_clear_object (&self->catalogue);

    G_OBJECT_CLASS (bb_project_parent_class)->dispose (object);
}

static void
bb_project_finalize (GObject *object)
{
    BbProject *self = BB_PROJECT (object);

    g_hash_table_unref (self->by_id);
    g_ptr_array_unref (self->cells);
    g_object_unref (self->blocks);
    g_free (self->title);
    g_free (self->municipality);
    g_free (self->own_language);
    g_free (self->language);

    G_OBJECT_CLASS (bb_project_parent_class)->finalize (object);
}

static void
bb_project_class_init (BbProjectClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_project_get_property;
    object_class->set_property = bb_project_set_property;
    object_class->dispose = bb_project_dispose;
    object_class->finalize = bb_project_finalize;

    props[PROP_TITLE] =
        g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_MUNICIPALITY] = g_param_spec_string ("municipality", NULL, NULL, "",
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_LANGUAGE] =
        g_param_spec_string ("language", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_project_init (BbProject *self)
{
    self->blocks = g_list_store_new (BB_TYPE_BLOCK);
    self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
    self->cells = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * bb_project_new:
 * @document: (transfer none): the document of a project
 * @catalogue: (transfer none): the catalogue to read it with
 *
 * Makes the board of a document. Blocks of which the catalogue says nothing stay in the
 * document and are not shown.
 *
 * Returns: (transfer full): a new project
 */
BbProject *
bb_project_new (BbDocument *document, BbCatalogue *catalogue)
{
    BbProject *self;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);
    g_return_val_if_fail (BB_IS_CATALOGUE (catalogue), NULL);

    self = g_object_new (BB_TYPE_PROJECT, NULL);
    self->document = g_object_ref (document);
    self->catalogue = g_object_ref (catalogue);
    add_blocks (self);
    add_cells (self);
    fill_cells (self);
    read_project (self);
    if (self->language == NULL)
        bb_project_set_language (self, get_interface_language ());

    g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), self,
                             G_CONNECT_SWAPPED);
    return self;
}

/**
 * bb_project_get_document:
 * @self: a project
 *
 * Returns: (transfer none): the document that it shows
 */
BbDocument *
bb_project_get_document (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return self->document;
}

/**
 * bb_project_get_catalogue:
 * @self: a project
 *
 * Returns: (transfer none): the catalogue that it is read with
 */
BbCatalogue *
bb_project_get_catalogue (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return self->catalogue;
}

/**
 * bb_project_get_title:
 * @self: a project
 *
 * Returns: its title; empty if it has none
 */
const char *
bb_project_get_title (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), "");

    return self->title;
}

/**
 * bb_project_get_municipality:
 * @self: a project
 *
 * Returns: whose project it is; empty if it has not been said
 */
const char *
bb_project_get_municipality (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), "");

    return self->municipality;
}

/**
 * bb_project_get_language:
 * @self: a project
 *
 * Returns: the language in which the catalogue is shown
 */
const char *
bb_project_get_language (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return self->language;
}

/**
 * bb_project_set_language:
 * @self: a project
 * @language: a language, such as `nl`
 *
 * Shows the catalogue in a language, in this window and without changing the project. Texts that
 * the catalogue does not have in it are shown in another one.
 */
void
bb_project_set_language (BbProject *self, const char *language)
{
    g_return_if_fail (BB_IS_PROJECT (self));
    g_return_if_fail (language != NULL);

    if (!g_set_str (&self->language, language))
        return;

    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->blocks)); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (G_LIST_MODEL (self->blocks), i);

        bb_block_set_language (block, language);
    }
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGE]);
}

/**
 * bb_project_get_blocks:
 * @self: a project
 *
 * Returns: (transfer none): a list of all [class@Block], in catalogue order
 */
GListModel *
bb_project_get_blocks (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return G_LIST_MODEL (self->blocks);
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
    for (guint i = 0; found == NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->blocks));
         i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (G_LIST_MODEL (self->blocks), i);

        if (g_ascii_strcasecmp (bb_block_get_number_text (block), id_or_number) == 0)
            found = block;
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
