/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-edit-private.h"

#include "document/bb-id.h"
#include "document/bb-path.h"
#include "model/bb-link-url.h"

/**
 * bb_edit_dup_new_item_path:
 * @block: a block
 * @collection: `checklist`, `links` or `comments`
 *
 * Draws a path for an item that does not exist yet.
 *
 * Returns: (transfer full): the path
 */
char *
bb_edit_dup_new_item_path (BbBlock *block, const char *collection)
{
    g_autofree char *id = NULL;

    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);
    g_return_val_if_fail (collection != NULL, NULL);

    id = bb_id_new ();
    return bb_path_build ("blocks", bb_block_get_id (block), collection, id, NULL);
}

static void
set_text (BbTransaction *transaction, const char *item, const char *field, BbKind kind,
          const char *text)
{
    g_autofree char *path = bb_path_append (item, field);
    g_autofree char *clean = bb_edit_clean_text (kind, text != NULL ? text : "");

    if (*clean != '\0')
        bb_transaction_set_string (transaction, path, clean);
}

static BbPlaces *
list_others (GListModel *list, BbItem *item)
{
    BbPlaces *others = bb_places_new ();

    for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
        g_autoptr (BbItem) other = g_list_model_get_item (list, i);

        if (other != item)
            bb_places_add (others, bb_item_get_path (other), bb_item_get_rank (other));
    }
    return others;
}

static void
put_last (BbTransaction *transaction, GListModel *list, const char *item)
{
    g_autoptr (BbPlaces) others = list_others (list, NULL);

    bb_places_insert (others, transaction, item, BB_POSITION_LAST);
}

static gboolean
is_blank (BbKind kind, const char *text)
{
    g_autofree char *clean = bb_edit_clean_text (kind, text);

    return *clean == '\0';
}

static guint
find (GListModel *list, BbItem *item)
{
    for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
        g_autoptr (BbItem) other = g_list_model_get_item (list, i);

        if (other == item)
            return i;
    }
    return BB_POSITION_LAST;
}

/**
 * bb_edit_dup_time:
 *
 * Returns: (transfer full): the present moment, as a comment tells it
 */
char *
bb_edit_dup_time (void)
{
    g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

    return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/**
 * bb_edit_new_checklist_line:
 * @project: a project
 * @block: one of its blocks
 * @text: what is to be done, as it was typed
 *
 * Adds a line to the checklist of a block, behind the others.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if @text is blank
 */
BbTransaction *
bb_edit_new_checklist_line (BbProject *project, BbBlock *block, const char *text)
{
    g_autofree char *item = NULL;
    BbTransaction *transaction;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);
    g_return_val_if_fail (text != NULL, NULL);

    if (is_blank (BB_KIND_LINE, text))
        return NULL;
    item = bb_edit_dup_new_item_path (block, "checklist");
    transaction = bb_transaction_new (BB_LABEL_NEW_ITEM, NULL);
    set_text (transaction, item, "text", BB_KIND_LINE, text);
    put_last (transaction, bb_block_get_checklist (block), item);
    return transaction;
}

/**
 * bb_edit_new_link:
 * @project: a project
 * @block: one of its blocks
 * @url: an address that bb_link_url_complete() gave
 * @title: (nullable): what it is called
 *
 * Adds a link to a block, behind the others.
 *
 * Returns: (transfer full): the edit
 */
BbTransaction *
bb_edit_new_link (BbProject *project, BbBlock *block, const char *url, const char *title)
{
    g_autofree char *item = NULL;
    BbTransaction *transaction;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);
    g_return_val_if_fail (url != NULL && bb_link_url_is_allowed (url), NULL);

    item = bb_edit_dup_new_item_path (block, "links");
    transaction = bb_transaction_new (BB_LABEL_NEW_ITEM, NULL);
    set_text (transaction, item, "url", BB_KIND_LINE, url);
    set_text (transaction, item, "title", BB_KIND_LINE, title);
    put_last (transaction, bb_block_get_links (block), item);
    return transaction;
}

/**
 * bb_edit_new_comment:
 * @project: a project
 * @block: one of its blocks
 * @text: what is said, as it was typed
 * @author: (nullable): who says it, or nobody
 * @discipline: (nullable): the id of the discipline that says it, or none
 * @reply_to: (nullable): the id of the comment that begins the thread which it goes on, or %NULL if
 *   it begins one itself
 *
 * Adds a comment to a block, at this moment.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if @text is blank
 */
BbTransaction *
bb_edit_new_comment (BbProject *project, BbBlock *block, const char *text, const char *author,
                     const char *discipline, const char *reply_to)
{
    g_autofree char *item = NULL;
    g_autofree char *time = bb_edit_dup_time ();
    BbTransaction *transaction;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);
    g_return_val_if_fail (text != NULL, NULL);

    if (is_blank (BB_KIND_TEXT, text))
        return NULL;
    item = bb_edit_dup_new_item_path (block, "comments");
    transaction = bb_transaction_new (BB_LABEL_NEW_ITEM, NULL);
    set_text (transaction, item, "text", BB_KIND_TEXT, text);
    set_text (transaction, item, "author", BB_KIND_LINE, author);
    set_text (transaction, item, "discipline", BB_KIND_LINE, discipline);
    set_text (transaction, item, "reply-to", BB_KIND_LINE, reply_to);
    set_text (transaction, item, "time", BB_KIND_LINE, time);
    return transaction;
}

/**
 * bb_edit_item_field:
 * @project: a project
 * @item: a line of a checklist, a link or a comment
 * @field: one of its fields that hold text: `text`, `owner`, `due`, `title`, `url`, `author`…
 * @text: the text as it was typed; a date is valid, as by bb_date_is_valid(), or empty; an address
 *   as bb_link_url_complete() gave it
 * @basis: (nullable): what was on the screen when the edit began
 *
 * Writes one field, or clears it if @text is blank; what an item is about cannot be cleared.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if there is nothing to do
 */
BbTransaction *
bb_edit_item_field (BbProject *project, BbItem *item, const char *field, const char *text,
                    BbBasis *basis)
{
    gboolean is_main;
    g_autofree char *path = NULL;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_ITEM (item), NULL);
    g_return_val_if_fail (field != NULL && text != NULL, NULL);

    is_main = g_str_equal (field, "text") || g_str_equal (field, "url");
    if (is_main && is_blank (BB_KIND_LINE, text))
        return NULL;
    path = bb_item_dup_field_path (item, field);
    return bb_edit_field (project, BB_LABEL_EDIT_ITEM, path, text, basis);
}

/**
 * bb_edit_item_flag:
 * @project: a project
 * @item: a line of a checklist or a comment
 * @field: `done` or `resolved`
 * @value: what it shall be
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if it is so already
 */
BbTransaction *
bb_edit_item_flag (BbProject *project, BbItem *item, const char *field, gboolean value)
{
    g_autofree char *path = NULL;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_ITEM (item), NULL);
    g_return_val_if_fail (field != NULL, NULL);

    path = bb_item_dup_field_path (item, field);
    return bb_edit_flag (project, BB_LABEL_EDIT_ITEM, path, value);
}

/**
 * bb_edit_move_item:
 * @project: a project
 * @list: the list that the item stands in
 * @item: a line of a checklist or a link
 * @position: its place, counted from 0 among the others, or %BB_POSITION_LAST
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if the item is there already
 */
BbTransaction *
bb_edit_move_item (BbProject *project, GListModel *list, BbItem *item, guint position)
{
    g_autoptr (BbPlaces) others = NULL;
    BbTransaction *transaction;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (G_IS_LIST_MODEL (list), NULL);
    g_return_val_if_fail (BB_IS_ITEM (item), NULL);

    others = list_others (list, item);
    if (find (list, item) == MIN (position, bb_places_get_size (others)))
        return NULL;
    transaction = bb_transaction_new (BB_LABEL_MOVE_ITEM, NULL);
    bb_places_insert (others, transaction, bb_item_get_path (item), position);
    return transaction;
}

/**
 * bb_edit_remove_item:
 * @project: a project
 * @item: a line of a checklist, a link or a comment
 *
 * Removes an item. Somebody who edits it at the same time brings it back whole.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if the item is not there any more
 */
BbTransaction *
bb_edit_remove_item (BbProject *project, BbItem *item)
{
    BbTransaction *transaction;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_ITEM (item), NULL);

    if (!bb_document_is_there (bb_project_get_document (project), bb_item_get_path (item)))
        return NULL;
    transaction = bb_transaction_new (BB_LABEL_REMOVE_ITEM, NULL);
    bb_transaction_remove (transaction, bb_item_get_path (item));
    return transaction;
}
