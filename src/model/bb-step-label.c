/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-step-label.h"

#include "document/bb-path.h"
#include "document/bb-undo.h"
#include "document/bb-value.h"
#include "model/bb-edit.h"

#include <glib/gi18n-lib.h>

typedef struct {
    BbBlock *block;
    const char *before;
    const char *after;
} RankChange;

static BbBlock *
find_block (BbProject *project, const char *path, const char *field)
{
    g_auto (GStrv) names = bb_path_split (path);

    if (g_strv_length (names) != 3 || !g_str_equal (names[0], "blocks"))
        return NULL;
    if (field != NULL && !g_str_equal (names[2], field))
        return NULL;
    return bb_project_find_block (project, names[1]);
}

static const BbStepChange *
find_change (BbProject *project, BbStep *step, const char *field, BbBlock **block)
{
    for (guint i = 0; i < bb_step_get_n_changes (step); i++) {
        const BbStepChange *change = bb_step_get_change (step, i);

        *block = find_block (project, change->path, field);
        if (*block != NULL)
            return change;
    }
    return NULL;
}

/* Ranks are compared as canonical text: the closing quote sorts before every digit. */
static gboolean
comes_first (const RankChange *a, const char *rank_a, const RankChange *b, const char *rank_b)
{
    if (rank_a == NULL || rank_b == NULL) {
        if ((rank_a == NULL) != (rank_b == NULL))
            return rank_b == NULL;
        return bb_block_get_number (a->block) < bb_block_get_number (b->block);
    }
    return strcmp (rank_a, rank_b) < 0;
}

static int
count_places_moved (GArray *changes, const RankChange *self)
{
    int places = 0;

    for (guint i = 0; i < changes->len; i++) {
        const RankChange *other = &g_array_index (changes, RankChange, i);

        places += comes_first (other, other->before, self, self->before);
        places -= comes_first (other, other->after, self, self->after);
    }
    return ABS (places);
}

static GArray *
list_rank_changes (BbProject *project, BbStep *step)
{
    GArray *changes = g_array_new (FALSE, FALSE, sizeof (RankChange));

    for (guint i = 0; i < bb_step_get_n_changes (step); i++) {
        const BbStepChange *change = bb_step_get_change (step, i);
        BbBlock *block = find_block (project, change->path, "rank");

        if (block != NULL) {
            RankChange added = { block, bb_register_get_value (change->before),
                                 bb_register_get_value (change->after) };

            g_array_append_val (changes, added);
        }
    }
    return changes;
}

/* Where a whole cell was ranked anew, the block that was moved is the one that passed most of
 * the others: they pass only that one. */
static BbBlock *
find_reordered_block (BbProject *project, BbStep *step)
{
    g_autoptr (GArray) changes = list_rank_changes (project, step);
    BbBlock *found = NULL;
    int most = -1;

    for (guint i = 0; i < changes->len; i++) {
        const RankChange *change = &g_array_index (changes, RankChange, i);
        int places = count_places_moved (changes, change);

        if (places > most) {
            most = places;
            found = change->block;
        }
    }
    return found;
}

static char *
describe_new_status (const char *title, BbStatus status)
{
    switch (status) {
    case BB_STATUS_AMBITION:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” to Ambition"), title);
    case BB_STATUS_IN_PROGRESS:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” to In progress"), title);
    case BB_STATUS_DONE:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” to Done"), title);
    case BB_STATUS_NONE:
    default:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” back to the tray"), title);
    }
}

static char *
describe_new_place (const char *title, BbStatus status)
{
    switch (status) {
    case BB_STATUS_AMBITION:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” within Ambition"), title);
    case BB_STATUS_IN_PROGRESS:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” within In progress"), title);
    case BB_STATUS_DONE:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” within Done"), title);
    case BB_STATUS_NONE:
    default:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s”"), title);
    }
}

/* Of a step of the past it is not known in which column the block lay. */
static char *
describe_move (BbProject *project, BbStep *step, gboolean is_past)
{
    BbBlock *block = NULL;
    const BbStepChange *change = find_change (project, step, "status", &block);

    if (change != NULL) {
        g_autofree char *nick = bb_value_dup_string (bb_register_get_value (change->after));
        BbStatus status = BB_STATUS_NONE;

        bb_status_from_nick (nick, &status);
        return describe_new_status (bb_block_get_title (block), status);
    }

    block = find_reordered_block (project, step);
    if (block == NULL)
        return g_strdup (_ ("Move a building block"));
    return describe_new_place (bb_block_get_title (block),
                               is_past ? BB_STATUS_NONE : bb_block_get_status (block));
}

static char *
describe_field (const char *title, const char *field)
{
    if (g_str_equal (field, "owner"))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Change owner of “%s”"), title);
    if (g_str_equal (field, "due"))
        /* TRANSLATORS: %s is the title of a building block; the day on which it shall be done. */
        return g_strdup_printf (_ ("Change date of “%s”"), title);
    if (g_str_equal (field, "start"))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Change start date of “%s”"), title);
    if (g_str_equal (field, "first-step"))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Change first step of “%s”"), title);
    if (g_str_equal (field, "notes"))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Change notes of “%s”"), title);
    /* TRANSLATORS: %s is the title of a building block. */
    return g_strdup_printf (_ ("Change “%s”"), title);
}

static char *
describe_block_edit (BbProject *project, BbStep *step)
{
    BbBlock *block = NULL;
    const BbStepChange *change = find_change (project, step, NULL, &block);
    g_auto (GStrv) names = NULL;

    if (change == NULL)
        return g_strdup (_ ("Change a building block"));
    names = bb_path_split (change->path);
    return describe_field (bb_block_get_title (block), names[2]);
}

static char *
describe_project_edit (BbStep *step)
{
    if (bb_step_find_change (step, "project/title") != NULL)
        return g_strdup (_ ("Change title"));
    if (bb_step_find_change (step, "project/municipality") != NULL)
        return g_strdup (_ ("Change municipality"));
    if (bb_step_find_change (step, "project/language") != NULL)
        return g_strdup (_ ("Change language"));
    return g_strdup (_ ("Change project"));
}

static char *
describe (BbProject *project, BbStep *step, gboolean is_past)
{
    const char *label = bb_step_get_label (step);

    if (g_str_equal (label, BB_LABEL_MOVE_BLOCK))
        return describe_move (project, step, is_past);
    if (g_str_equal (label, BB_LABEL_EDIT_BLOCK))
        return describe_block_edit (project, step);
    if (g_str_equal (label, BB_LABEL_EDIT_PROJECT))
        return describe_project_edit (step);
    if (g_str_equal (label, BB_LABEL_NEW_PROJECT))
        return g_strdup (_ ("New project"));
    if (g_str_equal (label, BB_LABEL_TAKE_BACK))
        return g_strdup (_ ("Take back what others sent"));
    return g_strdup (_ ("Change"));
}

/**
 * bb_step_label_describe:
 * @project: the project that the step was made in
 * @step: what an edit did; of an undone edit the step of the edit itself
 *
 * Says in a few words what an edit did, for a tooltip, a menu and a toast. The titles are those
 * of the language shown, the words those of the interface.
 *
 * Returns: (transfer full): a phrase such as “Move “Plain language” to Done”
 */
char *
bb_step_label_describe (BbProject *project, BbStep *step)
{
    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (step != NULL, NULL);

    return describe (project, step, FALSE);
}

/**
 * bb_step_label_describe_past:
 * @project: the project that the step was made in
 * @step: what an edit did at any time
 *
 * Says what [func@step_label_describe] does, without what only the board of that time could tell.
 *
 * Returns: (transfer full): a phrase such as “Move “Plain language” to Done”
 */
char *
bb_step_label_describe_past (BbProject *project, BbStep *step)
{
    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (step != NULL, NULL);

    return describe (project, step, TRUE);
}
