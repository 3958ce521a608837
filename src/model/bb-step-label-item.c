/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-step-label-private.h"

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "model/bb-edit.h"

#include <glib/gi18n-lib.h>

/* What a step did to an item of a block. */
typedef struct {
    const char *title;
    char *collection;
    const BbStepChange *done;
    const BbStepChange *resolved;
} ItemStep;

static void
look_at (ItemStep *self, BbProject *project, const BbStepChange *change)
{
    g_auto (GStrv) names = bb_path_split (change->path);
    guint n_names = names != NULL ? g_strv_length (names) : 0;

    if (n_names < 4 || !g_str_equal (names[0], "blocks"))
        return;
    if (self->title == NULL) {
        self->title = bb_project_get_block_title (project, names[1]);
        g_set_str (&self->collection, names[2]);
    }
    if (n_names == 5 && g_str_equal (names[4], "done"))
        self->done = change;
    if (n_names == 5 && g_str_equal (names[4], "resolved"))
        self->resolved = change;
}

static gboolean
is_set (const BbStepChange *change)
{
    return g_strcmp0 (bb_register_get_value (change->after), BB_VALUE_TRUE) == 0;
}

static char *
describe_checklist (const char *label, const ItemStep *step)
{
    if (g_str_equal (label, BB_LABEL_NEW_ITEM))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Add to the checklist of “%s”"), step->title);
    if (g_str_equal (label, BB_LABEL_MOVE_ITEM))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Reorder the checklist of “%s”"), step->title);
    if (g_str_equal (label, BB_LABEL_REMOVE_ITEM))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Remove from the checklist of “%s”"), step->title);
    if (step->done != NULL && is_set (step->done))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Tick off on the checklist of “%s”"), step->title);
    if (step->done != NULL)
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Untick on the checklist of “%s”"), step->title);
    /* TRANSLATORS: %s is the title of a building block. */
    return g_strdup_printf (_ ("Change the checklist of “%s”"), step->title);
}

static char *
describe_links (const char *label, const ItemStep *step)
{
    if (g_str_equal (label, BB_LABEL_NEW_ITEM))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Add a link to “%s”"), step->title);
    if (g_str_equal (label, BB_LABEL_MOVE_ITEM))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Reorder the links of “%s”"), step->title);
    if (g_str_equal (label, BB_LABEL_REMOVE_ITEM))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Remove a link from “%s”"), step->title);
    /* TRANSLATORS: %s is the title of a building block. */
    return g_strdup_printf (_ ("Change a link of “%s”"), step->title);
}

static char *
describe_comments (const char *label, const ItemStep *step)
{
    if (g_str_equal (label, BB_LABEL_NEW_ITEM))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Comment on “%s”"), step->title);
    if (g_str_equal (label, BB_LABEL_REMOVE_ITEM))
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Remove a comment on “%s”"), step->title);
    if (step->resolved != NULL && is_set (step->resolved))
        /* TRANSLATORS: a comment is done with; %s is the title of a building block. */
        return g_strdup_printf (_ ("Resolve a comment on “%s”"), step->title);
    if (step->resolved != NULL)
        /* TRANSLATORS: a comment is not done with after all; %s is the title of a building
         * block. */
        return g_strdup_printf (_ ("Reopen a comment on “%s”"), step->title);
    /* TRANSLATORS: %s is the title of a building block. */
    return g_strdup_printf (_ ("Change a comment on “%s”"), step->title);
}

static char *
describe (const char *label, const ItemStep *step)
{
    if (step->title == NULL)
        return g_strdup (_ ("Change a building block"));
    if (g_str_equal (step->collection, "checklist"))
        return describe_checklist (label, step);
    if (g_str_equal (step->collection, "links"))
        return describe_links (label, step);
    if (g_str_equal (step->collection, "comments"))
        return describe_comments (label, step);
    /* TRANSLATORS: %s is the title of a building block. */
    return g_strdup_printf (_ ("Change “%s”"), step->title);
}

/* An edit of a checklist, of links or of comments. */
char *
bb_step_label_describe_item (BbProject *project, BbStep *step)
{
    ItemStep item = { NULL };
    char *words;

    for (guint i = 0; i < bb_step_get_n_changes (step); i++)
        look_at (&item, project, bb_step_get_change (step, i));
    words = describe (bb_step_get_label (step), &item);
    g_free (item.collection);
    return words;
}

/* The coming, changing or going of an own block. */
char *
bb_step_label_describe_own_block (BbProject *project, BbStep *step)
{
    const char *label = bb_step_get_label (step);
    const char *title = NULL;

    for (guint i = 0; title == NULL && i < bb_step_get_n_changes (step); i++) {
        g_auto (GStrv) names = bb_path_split (bb_step_get_change (step, i)->path);
        guint n_names = names != NULL ? g_strv_length (names) : 0;

        if (n_names >= 2 && g_str_equal (names[0], "blocks"))
            title = bb_project_get_block_title (project, names[1]);
        else if (n_names == 6 && g_str_equal (names[0], "catalogue"))
            title = bb_project_get_block_title (project, names[3]);
    }
    if (title == NULL)
        return g_strdup (_ ("Change a building block"));
    if (g_str_equal (label, BB_LABEL_NEW_BLOCK))
        /* TRANSLATORS: %s is the title of a building block that the project adds itself. */
        return g_strdup_printf (_ ("Add building block “%s”"), title);
    if (g_str_equal (label, BB_LABEL_REMOVE_BLOCK))
        /* TRANSLATORS: %s is the title of a building block that the project added itself. */
        return g_strdup_printf (_ ("Remove building block “%s”"), title);
    /* TRANSLATORS: %s is the title of a building block. */
    return g_strdup_printf (_ ("Change “%s”"), title);
}
