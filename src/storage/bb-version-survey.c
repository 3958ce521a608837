/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-version-survey.h"

#include "model/bb-difference.h"
#include "storage/bb-version-changes.h"
#include "storage/bb-version-private.h"
#include "storage/bb-version-store.h"

/* What was found out of one version, on its way to the thread of the interface. */
typedef struct {
    BbVersion *version;
    gboolean damaged;
    int n_changes;
    GStrv people;
    char *words;
} Finding;

/* Goes from the newest version to the oldest. */
typedef struct {
    GPtrArray *versions;
    BbSchema *schema;
    BbCatalogue *catalogue; /* NULL: words are not wanted */
    char *language;
    GMainContext *context; /* of whoever shows them; NULL: here and now */
    BbVersion *later;      /* the one after, with its document */
    BbDocument *later_document;
} Survey;

static Survey *
survey_new (GListModel *versions, BbSchema *schema)
{
    Survey *self = g_new0 (Survey, 1);

    self->versions = g_ptr_array_new_with_free_func (g_object_unref);
    for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
        g_ptr_array_add (self->versions, g_list_model_get_item (versions, i));
    self->schema = g_object_ref (schema);
    return self;
}

static void
survey_free (gpointer data)
{
    Survey *self = data;

    g_ptr_array_unref (self->versions);
    g_object_unref (self->schema);
    g_clear_object (&self->catalogue);
    g_free (self->language);
    g_clear_pointer (&self->context, g_main_context_unref);
    g_clear_object (&self->later);
    g_clear_object (&self->later_document);
    g_free (self);
}

static void
finding_free (gpointer data)
{
    Finding *self = data;

    g_object_unref (self->version);
    g_strfreev (self->people);
    g_free (self->words);
    g_free (self);
}

static gboolean
tell_cb (gpointer user_data)
{
    const Finding *finding = user_data;

    if (finding->damaged)
        _bb_version_set_damaged (finding->version);
    else
        _bb_version_set_changes (finding->version, finding->n_changes,
                                 (const char *const *) finding->people, finding->words);
    return G_SOURCE_REMOVE;
}

/* Never in the thread that found it. */
static void
send_finding (GMainContext *context, Finding *finding)
{
    g_autoptr (GSource) source = g_idle_source_new ();

    g_source_set_callback (source, tell_cb, finding, finding_free);
    g_source_attach (source, context);
}

/* Takes @finding. */
static void
tell (Survey *self, BbVersion *version, Finding *finding)
{
    finding->version = g_object_ref (version);
    if (self->context != NULL) {
        send_finding (self->context, finding);
    } else {
        tell_cb (finding);
        finding_free (finding);
    }
}

static Finding *
find_out (Survey *self, BbDocument *former)
{
    Finding *finding = g_new0 (Finding, 1);

    finding->n_changes = (int) bb_version_changes_count (former, self->later_document);
    finding->people = bb_version_changes_dup_people (former, self->later_document);
    if (self->catalogue != NULL)
        finding->words =
            bb_difference_describe (former, self->later_document, self->catalogue, self->language);
    return finding;
}

/* Versions of another project, over which this one was saved, cannot be compared. */
static void
compare (Survey *self, BbDocument *document)
{
    if (self->later != NULL &&
        g_str_equal (bb_document_get_id (document), bb_document_get_id (self->later_document)))
        tell (self, self->later, find_out (self, document));
}

static void
tell_damaged (Survey *self, BbVersion *version)
{
    Finding *finding = g_new0 (Finding, 1);

    finding->damaged = TRUE;
    tell (self, version, finding);
}

static void
visit (Survey *self, BbVersion *version)
{
    g_autoptr (BbDocument) document = bb_version_store_open (version, self->schema, NULL);

    if (document == NULL) {
        tell_damaged (self, version);
        return;
    }
    compare (self, document);
    g_set_object (&self->later, version);
    g_set_object (&self->later_document, document);
}

static void
run (Survey *self, GCancellable *cancellable)
{
    for (guint i = 0; i < self->versions->len && !g_cancellable_is_cancelled (cancellable); i++)
        visit (self, self->versions->pdata[i]);
}

static void
run_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    run (task_data, cancellable);
    g_task_return_boolean (task, TRUE);
}

/**
 * bb_version_survey:
 * @versions: a list of [class@Version], the newest first
 * @schema: what lies where
 *
 * Opens all versions and compares each with the one before it. It blocks.
 */
void
bb_version_survey (GListModel *versions, BbSchema *schema)
{
    Survey *survey;

    g_return_if_fail (G_IS_LIST_MODEL (versions));
    g_return_if_fail (BB_IS_SCHEMA (schema));

    survey = survey_new (versions, schema);
    run (survey, NULL);
    survey_free (survey);
}

/**
 * bb_version_survey_async:
 * @versions: a list of [class@Version], the newest first
 * @schema: what lies where
 * @catalogue: the catalogue that the project is about
 * @language: in which its titles are given
 * @cancellable: (nullable): what ends it early
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Opens all versions in a thread and compares each with the one before it, in words too. What it
 * finds out of a version, that has at once, the newest first.
 */
void
bb_version_survey_async (GListModel *versions, BbSchema *schema, BbCatalogue *catalogue,
                         const char *language, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;
    Survey *survey;

    g_return_if_fail (G_IS_LIST_MODEL (versions));
    g_return_if_fail (BB_IS_SCHEMA (schema));
    g_return_if_fail (BB_IS_CATALOGUE (catalogue));
    g_return_if_fail (language != NULL);

    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_version_survey_async);
    g_task_set_priority (task, G_PRIORITY_LOW);
    survey = survey_new (versions, schema);
    survey->catalogue = g_object_ref (catalogue);
    survey->language = g_strdup (language);
    survey->context = g_main_context_ref (g_task_get_context (task));
    g_task_set_task_data (task, survey, survey_free);
    g_task_run_in_thread (task, run_in_thread_cb);
}

/**
 * bb_version_survey_finish:
 * @result: what the callback got
 * @error: where the error goes
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
bb_version_survey_finish (GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

    return g_task_propagate_boolean (G_TASK (result), error);
}
