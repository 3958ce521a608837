/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-project-private.h"

#include "model/bb-list-private.h"

/**
 * bb_project_get_guidelines:
 * @self: a project
 *
 * Returns: (transfer none): a list of all [class@Guideline]: those in focus first, in the order of
 *   the project, then the others
 */
GListModel *
bb_project_get_guidelines (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return G_LIST_MODEL (self->guidelines);
}

/**
 * bb_project_find_guideline:
 * @self: a project
 * @id: the id of a guideline
 *
 * Returns: (transfer none) (nullable): the guideline, or %NULL if the catalogue has it not
 */
BbGuideline *
bb_project_find_guideline (BbProject *self, const char *id)
{
    GPtrArray *guidelines;

    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);
    g_return_val_if_fail (id != NULL, NULL);

    guidelines = bb_list_get_items (self->guidelines);
    for (guint i = 0; i < guidelines->len; i++) {
        if (g_str_equal (bb_guideline_get_id (guidelines->pdata[i]), id))
            return guidelines->pdata[i];
    }
    return NULL;
}

/**
 * bb_project_get_challenges:
 * @self: a project
 *
 * Returns: (transfer none): a list of all [class@Challenge], in catalogue order
 */
GListModel *
bb_project_get_challenges (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return G_LIST_MODEL (self->challenges);
}

/**
 * bb_project_find_challenge:
 * @self: a project
 * @id: the id of a challenge
 *
 * Returns: (transfer none) (nullable): the challenge, or %NULL if the catalogue has it not
 */
BbChallenge *
bb_project_find_challenge (BbProject *self, const char *id)
{
    GPtrArray *challenges;

    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);
    g_return_val_if_fail (id != NULL, NULL);

    challenges = bb_list_get_items (self->challenges);
    for (guint i = 0; i < challenges->len; i++) {
        if (g_str_equal (bb_challenge_get_id (challenges->pdata[i]), id))
            return challenges->pdata[i];
    }
    return NULL;
}

/**
 * bb_project_get_waiting_challenges:
 * @self: a project
 *
 * Returns: (transfer none): a list of the [class@Challenge] that are chosen while none of their
 *   blocks is placed yet, in the order of the project
 */
GListModel *
bb_project_get_waiting_challenges (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return G_LIST_MODEL (self->waiting);
}

/**
 * bb_project_get_conflicts:
 * @self: a project
 *
 * Returns: (transfer none): a list of the [class@FieldConflict] that lie in no block; those of a
 *   block it has itself
 */
GListModel *
bb_project_get_conflicts (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return G_LIST_MODEL (self->conflicts);
}

/**
 * bb_project_get_owners:
 * @self: a project
 *
 * Returns: (transfer none): a list of [class@Name]: who owns a block or a line of a checklist, each
 *   once, as people of the language of the interface sort them
 */
GListModel *
bb_project_get_owners (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return G_LIST_MODEL (self->owners);
}
