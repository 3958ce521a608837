/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-edit-private.h"

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "model/bb-own-block.h"

static const char *const fields[] = { "title", "description", "why", "first-steps" };

typedef struct {
    BbDocument *document;
    BbTransaction *transaction;
    const char *id;
} Writing;

static void
write_string (Writing *self, const char *path, const char *text)
{
    g_autofree char *shown = bb_document_dup_string (self->document, path);

    if (!g_str_equal (text, shown != NULL ? shown : ""))
        bb_edit_set_or_remove (self->transaction, path, text);
}

/* Of a field only the languages that somebody looked at are written. */
static void
write_text (Writing *self, const char *field, BbText *text)
{
    g_auto (GStrv) languages = bb_text_dup_languages (text);
    BbKind kind = g_str_equal (field, "title") ? BB_KIND_LINE : BB_KIND_TEXT;

    for (guint i = 0; languages[i] != NULL; i++) {
        g_autofree char *clean = bb_edit_clean_text (kind, bb_text_get (text, languages[i]));
        g_autofree char *path =
            bb_own_block_dup_text_path (self->document, self->id, field, languages[i]);

        write_string (self, path, clean);
    }
}

static char *
make_array (const char *const *ids)
{
    GString *array = g_string_new ("[");

    for (guint i = 0; ids[i] != NULL; i++) {
        if (i > 0)
            g_string_append_c (array, ',');
        bb_value_append_string (array, ids[i]);
    }
    g_string_append_c (array, ']');
    return g_string_free_and_steal (array);
}

static void
write_ids (Writing *self, const char *field, const char *const *ids)
{
    g_autofree char *path = bb_path_build ("blocks", self->id, field, NULL);
    g_autofree char *array = make_array (ids);
    const char *shown = bb_document_get_value (self->document, path);

    if (ids[0] == NULL && shown != NULL)
        bb_transaction_remove (self->transaction, path);
    else if (ids[0] != NULL && g_strcmp0 (array, shown) != 0)
        bb_transaction_set (self->transaction, path, array);
}

static void
write_content (Writing *self, BbTopic *challenge, BbTopic *content)
{
    g_autofree char *path = bb_path_build ("blocks", self->id, "challenge", NULL);

    write_string (self, path, bb_topic_get_id (challenge));
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
        BbText *text = bb_topic_get_text (content, fields[i]);

        if (text != NULL)
            write_text (self, fields[i], text);
    }
    write_ids (self, "guidelines", bb_topic_get_guidelines (content));
    write_ids (self, "disciplines", bb_topic_get_disciplines (content));
}

static gboolean
has_title (BbTopic *content)
{
    BbText *title = bb_topic_get_text (content, "title");
    g_auto (GStrv) languages = title != NULL ? bb_text_dup_languages (title) : NULL;

    for (guint i = 0; languages != NULL && languages[i] != NULL; i++) {
        g_autofree char *clean =
            bb_edit_clean_text (BB_KIND_LINE, bb_text_get (title, languages[i]));

        if (*clean != '\0')
            return TRUE;
    }
    return FALSE;
}

/**
 * bb_edit_new_own_block:
 * @project: a project
 * @challenge: the challenge of its catalogue under which the block comes
 * @content: what it says: a topic of blocks with texts `title`, `description`, `why` and
 *   `first-steps` (one step a line), each in any languages, guidelines and disciplines; its id does
 *   not count
 * @id: (out) (optional): the id that it gets
 *
 * Adds a block to those of the catalogue. It lies in the tray of its party.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if it has no title in any language
 */
BbTransaction *
bb_edit_new_own_block (BbProject *project, BbTopic *challenge, BbTopic *content, char **id)
{
    g_autofree char *new_id = NULL;
    Writing writing;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_TOPIC (challenge), NULL);
    g_return_val_if_fail (BB_IS_TOPIC (content), NULL);

    if (!has_title (content))
        return NULL;
    new_id = bb_own_block_new_id (project);
    writing.document = bb_project_get_document (project);
    writing.transaction = bb_transaction_new (BB_LABEL_NEW_BLOCK, NULL);
    writing.id = new_id;
    write_content (&writing, challenge, content);
    if (id != NULL)
        *id = g_steal_pointer (&new_id);
    return writing.transaction;
}

/**
 * bb_edit_own_block:
 * @project: a project
 * @block: one of its own blocks
 * @challenge: the challenge under which it shall stand
 * @content: what it shall say, see bb_edit_new_own_block(). A text that it does not have and a
 *   language in which a text is not written stay as they are; an empty one is taken away
 * @basis: (nullable): what was on the screen when the edit began, for the paths of
 *   bb_edit_dup_own_block_paths()
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if the block says so already
 */
BbTransaction *
bb_edit_own_block (BbProject *project, BbBlock *block, BbTopic *challenge, BbTopic *content,
                   BbBasis *basis)
{
    g_autoptr (BbTransaction) transaction = NULL;
    Writing writing;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block) && bb_block_get_own (block), NULL);
    g_return_val_if_fail (BB_IS_TOPIC (challenge), NULL);
    g_return_val_if_fail (BB_IS_TOPIC (content), NULL);

    transaction = bb_transaction_new (BB_LABEL_EDIT_OWN_BLOCK, basis);
    writing.document = bb_project_get_document (project);
    writing.transaction = transaction;
    writing.id = bb_block_get_id (block);
    write_content (&writing, challenge, content);
    return bb_transaction_get_size (transaction) > 0 ? g_steal_pointer (&transaction) : NULL;
}

/**
 * bb_edit_remove_own_block:
 * @project: a project
 * @block: one of its own blocks
 *
 * Removes an own block with all that lies under it. Somebody who edits it at the same time brings
 * it back whole.
 *
 * Returns: (transfer full): the edit
 */
BbTransaction *
bb_edit_remove_own_block (BbProject *project, BbBlock *block)
{
    g_autofree char *path = NULL;
    BbTransaction *transaction;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block) && bb_block_get_own (block), NULL);

    path = bb_path_build ("blocks", bb_block_get_id (block), NULL);
    transaction = bb_transaction_new (BB_LABEL_REMOVE_BLOCK, NULL);
    bb_transaction_remove (transaction, path);
    return transaction;
}

static void
add_text_paths (GStrvBuilder *paths, BbDocument *document, const char *id, const char *field)
{
    g_autofree char *versions = bb_path_build ("catalogue", "texts", "block", id, field, NULL);
    g_auto (GStrv) languages = bb_document_dup_names (document, versions);

    g_strv_builder_take (paths, bb_path_build ("blocks", id, field, NULL));
    for (guint i = 0; languages[i] != NULL; i++)
        g_strv_builder_take (paths, bb_path_append (versions, languages[i]));
}

/**
 * bb_edit_dup_own_block_paths:
 * @project: a project
 * @block: one of its own blocks
 *
 * The registers that say what an own block is, whose entries an edit names when its dialog opens.
 *
 * Returns: (transfer full): their paths
 */
GStrv
bb_edit_dup_own_block_paths (BbProject *project, BbBlock *block)
{
    static const char *const others[] = { "challenge", "guidelines", "disciplines" };
    g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);

    for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        g_strv_builder_take (paths, bb_block_dup_path (block, others[i]));
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        add_text_paths (paths, bb_project_get_document (project), bb_block_get_id (block),
                        fields[i]);
    return g_strv_builder_end (paths);
}
