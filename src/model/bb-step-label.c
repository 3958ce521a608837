/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-step-label.h"

#include "document/bb-path.h"
#include "document/bb-undo.h"
#include "model/bb-edit.h"
#include "model/bb-step-label-private.h"

#include <glib/gi18n-lib.h>

/* The block whose field, or whose field of that name, lies at a path. */
BbBlock *
bb_step_label_find_block (BbProject *project, const char *path, const char *field)
{
    g_auto (GStrv) names = bb_path_split (path);

    if (g_strv_length (names) != 3 || !g_str_equal (names[0], "blocks"))
        return NULL;
    if (field != NULL && !g_str_equal (names[2], field))
        return NULL;
    return bb_project_get_block (project, names[1]);
}

/* The first change of such a field. */
const BbStepChange *
bb_step_label_find_change (BbProject *project, BbStep *step, const char *field, BbBlock **block)
{
    for (guint i = 0; i < bb_step_get_n_changes (step); i++) {
        const BbStepChange *change = bb_step_get_change (step, i);

        *block = bb_step_label_find_block (project, change->path, field);
        if (*block != NULL)
            return change;
    }
    return NULL;
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
    if (g_str_equal (field, "urgency"))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Change urgency of “%s”"), title);
    if (g_str_equal (field, "feasibility"))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Change feasibility of “%s”"), title);
    if (g_str_equal (field, "effort"))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Change effort of “%s”"), title);
    if (g_str_equal (field, "budget"))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Change budget of “%s”"), title);
    if (g_str_equal (field, "result"))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Change result of “%s”"), title);
    /* TRANSLATORS: %s is the title of a building block. */
    return g_strdup_printf (_ ("Change “%s”"), title);
}

static char *
describe_block_edit (BbProject *project, BbStep *step)
{
    BbBlock *block = NULL;
    const BbStepChange *change = bb_step_label_find_change (project, step, NULL, &block);
    g_auto (GStrv) names = NULL;

    if (change == NULL)
        return g_strdup (_ ("Change a building block"));
    names = bb_path_split (change->path);
    return describe_field (bb_block_get_title (block), names[2]);
}

/* Of a project one changes a field, or its details together. */
static char *
describe_project_edit (BbStep *step)
{
    if (bb_step_get_n_changes (step) > 1)
        return g_strdup (_ ("Change project"));
    if (bb_step_find_change (step, "project/title") != NULL)
        return g_strdup (_ ("Change title"));
    if (bb_step_find_change (step, "project/municipality") != NULL)
        return g_strdup (_ ("Change municipality"));
    if (bb_step_find_change (step, "project/date") != NULL)
        return g_strdup (_ ("Change date of the workshop"));
    if (bb_step_find_change (step, "project/language") != NULL)
        return g_strdup (_ ("Change language"));
    return g_strdup (_ ("Change project"));
}

static char *
describe_in_words (BbProject *project, BbStep *step)
{
    const char *label = bb_step_get_label (step);

    if (g_str_equal (label, BB_LABEL_EDIT_PROJECT))
        return describe_project_edit (step);
    if (g_str_equal (label, BB_LABEL_SETTLE_CONFLICT))
        return bb_step_label_describe_conflict (project, step);
    if (g_str_equal (label, BB_LABEL_NEW_PROJECT))
        return g_strdup (_ ("New project"));
    if (g_str_equal (label, BB_LABEL_TAKE_BACK))
        return g_strdup (_ ("Take back what others sent"));
    if (g_str_equal (label, BB_LABEL_RESTORE_VERSION))
        return g_strdup (_ ("Restore an earlier version"));
    return g_strdup (_ ("Change"));
}

/* A label says what was done, and then to what. */
static char *
describe (BbProject *project, BbStep *step, gboolean is_past)
{
    const char *label = bb_step_get_label (step);

    if (g_str_equal (label, BB_LABEL_MOVE_BLOCK) || g_str_equal (label, BB_LABEL_MOVE_BLOCKS))
        return bb_step_label_describe_move (project, step, is_past);
    if (g_str_equal (label, BB_LABEL_EDIT_BLOCK))
        return describe_block_edit (project, step);
    if (g_str_has_suffix (label, "-block"))
        return bb_step_label_describe_own_block (project, step);
    if (g_str_has_suffix (label, "-item"))
        return bb_step_label_describe_item (project, step);
    if (g_str_has_suffix (label, "-guideline") || g_str_has_suffix (label, "-challenge"))
        return bb_step_label_describe_topic (project, step);
    return describe_in_words (project, step);
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
