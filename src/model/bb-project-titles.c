/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-project-private.h"

#include "model/bb-own-block.h"

/* A history can ask thousands of times what one block was called, in a file with as many texts. */
static const char *
find_former_title (BbProject *self, const char *id)
{
    gpointer title;

    if (!g_hash_table_lookup_extended (self->former_titles, id, NULL, &title)) {
        title = bb_own_block_dup_title (self->document, id, self->language);
        g_hash_table_insert (self->former_titles, g_strdup (id), title);
    }
    return title;
}

void
bb_project_forget_titles (BbProject *self)
{
    g_hash_table_remove_all (self->former_titles);
}

/**
 * bb_project_get_block_title:
 * @self: a project
 * @id: a block of it, there or not
 *
 * Returns: (nullable): what it is called in the language shown, or was called when it was there;
 *   %NULL if nobody knows. It is good until something changes
 */
const char *
bb_project_get_block_title (BbProject *self, const char *id)
{
    BbBlock *block;

    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);
    g_return_val_if_fail (id != NULL, NULL);

    block = bb_project_get_block (self, id);
    return block != NULL ? bb_block_get_title (block) : find_former_title (self, id);
}
