/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "model/bb-link-url.h"

/**
 * bb_session_add_checklist_line:
 * @self: a session
 * @block: a block of its project
 * @text: what is to be done, as it was typed
 * @error: where to put what went wrong, a sentence for a person
 *
 * Adds a line to the checklist of a block. A blank one changes nothing and is a success.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_add_checklist_line (BbSession *self, BbBlock *block, const char *text, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_BLOCK (block), FALSE);
    g_return_val_if_fail (text != NULL, FALSE);

    transaction = bb_edit_new_checklist_line (self->project, block, text);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_add_link:
 * @self: a session
 * @block: a block of its project
 * @address: a web or mail address, as it was typed or pasted
 * @title: (nullable): what it is called
 * @error: where to put what went wrong, a sentence for a person
 *
 * Adds a link to a block, completed as by [func@link_url_complete].
 *
 * Returns: %FALSE if the address is none or may not be opened, or if the edit was refused, with
 *   nothing changed
 */
gboolean
bb_session_add_link (BbSession *self, BbBlock *block, const char *address, const char *title,
                     GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;
    g_autofree char *url = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_BLOCK (block), FALSE);
    g_return_val_if_fail (address != NULL, FALSE);

    url = bb_link_url_complete (address, error);
    if (url == NULL)
        return FALSE;
    transaction = bb_edit_new_link (self->project, block, url, title);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_add_comment:
 * @self: a session
 * @block: a block of its project
 * @text: what is said, as it was typed
 * @author: (nullable): who says it
 * @discipline: (nullable): the id of the discipline that says it
 * @reply_to: (nullable): the id of the comment that begins the thread which it goes on
 * @error: where to put what went wrong, a sentence for a person
 *
 * Adds a comment to a block. A blank one changes nothing and is a success. However many people add
 * comments in copies of their own, all of them stay.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_add_comment (BbSession *self, BbBlock *block, const char *text, const char *author,
                        const char *discipline, const char *reply_to, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_BLOCK (block), FALSE);
    g_return_val_if_fail (text != NULL, FALSE);

    transaction = bb_edit_new_comment (self->project, block, text, author, discipline, reply_to);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_begin_item_field:
 * @self: a session
 * @item: a line of a checklist, a link or a comment
 * @field: one of its fields
 *
 * To be called when someone enters the field: it notes what is on the screen, so that what comes in
 * while someone types is not overwritten.
 *
 * Returns: (transfer full): the basis for bb_session_set_item_field()
 */
BbBasis *
bb_session_begin_item_field (BbSession *self, BbItem *item, const char *field)
{
    g_autofree char *path = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), NULL);
    g_return_val_if_fail (BB_IS_ITEM (item), NULL);
    g_return_val_if_fail (field != NULL, NULL);

    path = bb_item_dup_field_path (item, field);
    return bb_document_begin (bb_session_get_document (self), (const char *const[]) { path, NULL });
}

/**
 * bb_session_set_item_field:
 * @self: a session
 * @item: a line of a checklist, a link or a comment
 * @field: one of its fields that hold text, such as `text`, `owner`, `due`, `title` or `url`
 * @text: the text as it was typed; a date is valid, as by bb_date_is_valid(), or empty
 * @basis: (nullable): what the begin of the edit gave
 * @error: where to put what went wrong, a sentence for a person
 *
 * Writes one field of an item, or clears it if @text is blank; what an item is about cannot be
 * cleared. An address is completed as by [func@link_url_complete].
 *
 * Returns: %FALSE if an address is none or may not be opened, or if the edit was refused, with
 *   nothing changed
 */
gboolean
bb_session_set_item_field (BbSession *self, BbItem *item, const char *field, const char *text,
                           BbBasis *basis, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;
    g_autofree char *url = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_ITEM (item), FALSE);
    g_return_val_if_fail (field != NULL, FALSE);
    g_return_val_if_fail (text != NULL, FALSE);

    if (g_str_equal (field, "url")) {
        url = bb_link_url_complete (text, error);
        if (url == NULL)
            return FALSE;
    }
    transaction = bb_edit_item_field (self->project, item, field, url != NULL ? url : text, basis);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_set_item_flag:
 * @self: a session
 * @item: a line of a checklist, a link or a comment
 * @field: `done` or `resolved`
 * @value: what it shall be
 * @error: where to put what went wrong, a sentence for a person
 *
 * Ticks a line of a checklist off, or says that a comment is done with.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_set_item_flag (BbSession *self, BbItem *item, const char *field, gboolean value,
                          GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_ITEM (item), FALSE);
    g_return_val_if_fail (field != NULL, FALSE);

    transaction = bb_edit_item_flag (self->project, item, field, value);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_move_item:
 * @self: a session
 * @list: the list of a block in which the item stands
 * @item: a line of a checklist or a link
 * @position: its place, counted from 0 among the others, or %BB_POSITION_LAST
 * @error: where to put what went wrong, a sentence for a person
 *
 * Puts an item in another place of its list.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_move_item (BbSession *self, GListModel *list, BbItem *item, guint position,
                      GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (G_IS_LIST_MODEL (list), FALSE);
    g_return_val_if_fail (BB_IS_ITEM (item), FALSE);

    transaction = bb_edit_move_item (self->project, list, item, position);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_remove_item:
 * @self: a session
 * @item: a line of a checklist, a link or a comment
 * @error: where to put what went wrong, a sentence for a person
 *
 * Removes an item. One that is not there any more changes nothing and is a success.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_remove_item (BbSession *self, BbItem *item, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_ITEM (item), FALSE);

    transaction = bb_edit_remove_item (self->project, item);
    return bb_session_commit (self, transaction, error);
}
