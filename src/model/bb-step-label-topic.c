/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-step-label-private.h"

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "model/bb-edit.h"
#include "model/bb-field-label.h"

#include <glib/gi18n-lib.h>

/* What a step did to a guideline or a challenge. */
typedef struct {
    BbTopic *topic;
    const char *title;
    const BbStepChange *flag; /* focus or chosen */
    const BbStepChange *text; /* notes or why */
    guint n_ranks;
} TopicStep;

static BbTopic *
find_topic (BbProject *project, const char *const *names)
{
    BbTopicKind kind =
        g_str_equal (names[0], "guidelines") ? BB_TOPIC_GUIDELINE : BB_TOPIC_CHALLENGE;

    return bb_catalogue_find (bb_project_get_catalogue (project), kind, names[1]);
}

static void
look_at (TopicStep *self, BbProject *project, const BbStepChange *change)
{
    g_auto (GStrv) names = bb_path_split (change->path);
    gboolean is_rank, is_flag;

    if (names == NULL || g_strv_length (names) != 3)
        return;
    is_rank = g_str_equal (names[2], "rank");
    is_flag = g_str_equal (names[2], "focus") || g_str_equal (names[2], "chosen");
    self->n_ranks += is_rank;
    if (self->topic == NULL || is_flag)
        self->topic = find_topic (project, (const char *const *) names);
    if (is_flag)
        self->flag = change;
    else if (!is_rank)
        self->text = change;
}

static gboolean
is_set (const BbStepChange *change)
{
    return g_strcmp0 (bb_register_get_value (change->after), BB_VALUE_TRUE) == 0;
}

static char *
describe_guideline (const TopicStep *step)
{
    if (step->flag != NULL && is_set (step->flag))
        /* TRANSLATORS: %s is the title of a guideline. */
        return g_strdup_printf (_ ("Put “%s” in focus"), step->title);
    if (step->flag != NULL)
        /* TRANSLATORS: %s is the title of a guideline. */
        return g_strdup_printf (_ ("Take “%s” out of focus"), step->title);
    if (step->text != NULL)
        /* TRANSLATORS: %s is the title of a building block or a guideline. */
        return g_strdup_printf (_ ("Change notes of “%s”"), step->title);
    if (step->n_ranks > 1)
        return g_strdup (_ ("Reorder the guidelines in focus"));
    /* TRANSLATORS: %s is the title of a guideline. */
    return g_strdup_printf (_ ("Move “%s” within the focus"), step->title);
}

static char *
describe_challenge (const TopicStep *step)
{
    if (step->flag != NULL && is_set (step->flag))
        /* TRANSLATORS: %s is the title of a challenge. */
        return g_strdup_printf (_ ("Choose challenge “%s”"), step->title);
    if (step->flag != NULL)
        /* TRANSLATORS: %s is the title of a challenge. */
        return g_strdup_printf (_ ("No longer choose challenge “%s”"), step->title);
    if (step->text != NULL)
        /* TRANSLATORS: the line that says why it was chosen; %s is the title of a challenge. */
        return g_strdup_printf (_ ("Change reason for “%s”"), step->title);
    if (step->n_ranks > 1)
        return g_strdup (_ ("Reorder the chosen challenges"));
    /* TRANSLATORS: %s is the title of a challenge. */
    return g_strdup_printf (_ ("Move “%s” within the chosen challenges"), step->title);
}

/* An edit of a guideline or a challenge. */
char *
bb_step_label_describe_topic (BbProject *project, BbStep *step)
{
    TopicStep topic = { NULL };

    for (guint i = 0; i < bb_step_get_n_changes (step); i++)
        look_at (&topic, project, bb_step_get_change (step, i));
    if (topic.topic == NULL)
        return g_strdup (_ ("Change"));
    topic.title = bb_topic_get_title (topic.topic, bb_project_get_language (project));
    return bb_topic_get_kind (topic.topic) == BB_TOPIC_GUIDELINE ? describe_guideline (&topic)
                                                                 : describe_challenge (&topic);
}

/* The settling of a conflict. */
char *
bb_step_label_describe_conflict (BbProject *project, BbStep *step)
{
    g_autofree char *field = NULL;

    if (bb_step_get_n_changes (step) == 0)
        return g_strdup (_ ("Change"));
    field = bb_field_label_describe (project, bb_step_get_change (step, 0)->path);
    /* TRANSLATORS: one of several values has been chosen; %s is a field, such as “owner of “Plain
     * language””. */
    return g_strdup_printf (_ ("Settle: %s"), field);
}
