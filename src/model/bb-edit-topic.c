/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-edit-private.h"

#include "document/bb-path.h"

static char *
dup_guideline_path (BbGuideline *guideline)
{
    return bb_path_build ("guidelines", bb_guideline_get_id (guideline), NULL);
}

static char *
dup_challenge_path (BbChallenge *challenge)
{
    return bb_path_build ("challenges", bb_challenge_get_id (challenge), NULL);
}

/* The guidelines in focus, in order, without one. */
static BbPlaces *
list_focus (BbProject *project, BbGuideline *without, guint *place)
{
    GListModel *guidelines = bb_project_get_guidelines (project);
    BbPlaces *places = bb_places_new ();

    *place = BB_POSITION_LAST;
    for (guint i = 0; i < g_list_model_get_n_items (guidelines); i++) {
        g_autoptr (BbGuideline) guideline = g_list_model_get_item (guidelines, i);
        g_autofree char *path = dup_guideline_path (guideline);

        if (guideline == without && bb_guideline_get_focus (guideline))
            *place = bb_places_get_size (places);
        else if (bb_guideline_get_focus (guideline))
            bb_places_add (places, path, bb_guideline_get_rank (guideline));
    }
    return places;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
    return bb_challenge_compare ((BbChallenge *) a, (BbChallenge *) b);
}

/* The chosen challenges, in the order of the project and not of the catalogue. */
static GPtrArray *
list_chosen (BbProject *project)
{
    GListModel *challenges = bb_project_get_challenges (project);
    GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint i = 0; i < g_list_model_get_n_items (challenges); i++) {
        g_autoptr (BbChallenge) challenge = g_list_model_get_item (challenges, i);

        if (bb_challenge_get_chosen (challenge))
            g_ptr_array_add (chosen, g_steal_pointer (&challenge));
    }
    g_ptr_array_sort_values (chosen, compare_cb);
    return chosen;
}

static BbPlaces *
list_choice (BbProject *project, BbChallenge *without, guint *place)
{
    g_autoptr (GPtrArray) chosen = list_chosen (project);
    BbPlaces *places = bb_places_new ();

    *place = BB_POSITION_LAST;
    for (guint i = 0; i < chosen->len; i++) {
        g_autofree char *path = dup_challenge_path (chosen->pdata[i]);

        if (chosen->pdata[i] == without)
            *place = bb_places_get_size (places);
        else
            bb_places_add (places, path, bb_challenge_get_rank (chosen->pdata[i]));
    }
    return places;
}

/* Puts a thing in its place, or gives nothing if it is there already. */
static BbTransaction *
move (const char *label, BbPlaces *others, const char *object, guint place, guint position)
{
    BbTransaction *transaction;

    if (place == MIN (position, bb_places_get_size (others)))
        return NULL;
    transaction = bb_transaction_new (label, NULL);
    bb_places_insert (others, transaction, object, position);
    return transaction;
}

/**
 * bb_edit_guideline_focus:
 * @project: a project
 * @guideline: one of its guidelines
 * @focus: whether it shall stand in the focus
 *
 * Takes a guideline into the focus, behind those that are there, or out of it.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if it is so already
 */
BbTransaction *
bb_edit_guideline_focus (BbProject *project, BbGuideline *guideline, gboolean focus)
{
    g_autofree char *flag = NULL;
    g_autofree char *object = NULL;
    g_autoptr (BbPlaces) others = NULL;
    BbTransaction *transaction;
    guint place;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_GUIDELINE (guideline), NULL);

    flag = bb_guideline_dup_path (guideline, "focus");
    transaction = bb_edit_flag (project, BB_LABEL_EDIT_GUIDELINE, flag, focus);
    if (transaction == NULL || !focus)
        return transaction;
    object = dup_guideline_path (guideline);
    others = list_focus (project, guideline, &place);
    bb_places_insert (others, transaction, object, BB_POSITION_LAST);
    return transaction;
}

/**
 * bb_edit_guideline_notes:
 * @project: a project
 * @guideline: one of its guidelines
 * @text: the text as it was typed
 * @basis: (nullable): what was on the screen when the edit began
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if the notes say so already
 */
BbTransaction *
bb_edit_guideline_notes (BbProject *project, BbGuideline *guideline, const char *text,
                         BbBasis *basis)
{
    g_autofree char *path = NULL;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_GUIDELINE (guideline), NULL);
    g_return_val_if_fail (text != NULL, NULL);

    path = bb_guideline_dup_path (guideline, "notes");
    return bb_edit_field (project, BB_LABEL_EDIT_GUIDELINE, path, text, basis);
}

/**
 * bb_edit_move_guideline:
 * @project: a project
 * @guideline: one of its guidelines in focus
 * @position: its place, counted from 0 among the others in focus, or %BB_POSITION_LAST
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if it stands there already
 */
BbTransaction *
bb_edit_move_guideline (BbProject *project, BbGuideline *guideline, guint position)
{
    g_autoptr (BbPlaces) others = NULL;
    g_autofree char *object = NULL;
    guint place;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_GUIDELINE (guideline), NULL);
    g_return_val_if_fail (bb_guideline_get_focus (guideline), NULL);

    object = dup_guideline_path (guideline);
    others = list_focus (project, guideline, &place);
    return move (BB_LABEL_MOVE_GUIDELINE, others, object, place, position);
}

/**
 * bb_edit_challenge_chosen:
 * @project: a project
 * @challenge: one of its challenges
 * @chosen: whether it shall be chosen
 *
 * Chooses a challenge, behind those that are chosen, or does so no longer. Why it was chosen is
 * kept.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if it is so already
 */
BbTransaction *
bb_edit_challenge_chosen (BbProject *project, BbChallenge *challenge, gboolean chosen)
{
    g_autofree char *flag = NULL;
    g_autofree char *object = NULL;
    g_autoptr (BbPlaces) others = NULL;
    BbTransaction *transaction;
    guint place;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_CHALLENGE (challenge), NULL);

    flag = bb_challenge_dup_path (challenge, "chosen");
    transaction = bb_edit_flag (project, BB_LABEL_EDIT_CHALLENGE, flag, chosen);
    if (transaction == NULL || !chosen)
        return transaction;
    object = dup_challenge_path (challenge);
    others = list_choice (project, challenge, &place);
    bb_places_insert (others, transaction, object, BB_POSITION_LAST);
    return transaction;
}

/**
 * bb_edit_challenge_why:
 * @project: a project
 * @challenge: one of its challenges
 * @text: the text as it was typed
 * @basis: (nullable): what was on the screen when the edit began
 *
 * Says in one line why a challenge is chosen.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if it says so already
 */
BbTransaction *
bb_edit_challenge_why (BbProject *project, BbChallenge *challenge, const char *text, BbBasis *basis)
{
    g_autofree char *path = NULL;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_CHALLENGE (challenge), NULL);
    g_return_val_if_fail (text != NULL, NULL);

    path = bb_challenge_dup_path (challenge, "why");
    return bb_edit_field (project, BB_LABEL_EDIT_CHALLENGE, path, text, basis);
}

/**
 * bb_edit_move_challenge:
 * @project: a project
 * @challenge: one of its chosen challenges
 * @position: its place, counted from 0 among the other chosen ones, or %BB_POSITION_LAST
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if it stands there already
 */
BbTransaction *
bb_edit_move_challenge (BbProject *project, BbChallenge *challenge, guint position)
{
    g_autoptr (BbPlaces) others = NULL;
    g_autofree char *object = NULL;
    guint place;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_CHALLENGE (challenge), NULL);
    g_return_val_if_fail (bb_challenge_get_chosen (challenge), NULL);

    object = dup_challenge_path (challenge);
    others = list_choice (project, challenge, &place);
    return move (BB_LABEL_MOVE_CHALLENGE, others, object, place, position);
}
