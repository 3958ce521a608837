/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"
#include "kept-versions.h"
#include "model/bb-project-schema.h"
#include "storage/bb-version-survey.h"

static void
assert_findings (GListModel *versions, guint position, int n_changes, const char *people,
                 gboolean damaged)
{
    g_autoptr (BbVersion) version = g_list_model_get_item (versions, position);
    g_autofree char *names = g_strjoinv (", ", (GStrv) bb_version_get_people (version));
    g_auto (GStrv) property = NULL;
    gboolean is_damaged;
    int n_found;

    g_assert_cmpint (bb_version_get_n_changes (version), ==, n_changes);
    g_assert_cmpstr (names, ==, people);
    g_assert_true (bb_version_get_damaged (version) == damaged);
    g_object_get (version, "n-changes", &n_found, "people", &property, "damaged", &is_damaged,
                  NULL);
    g_assert_cmpint (n_found, ==, n_changes);
    g_assert_true (is_damaged == damaged);
    g_assert_true (g_strv_equal ((const char *const *) property, bb_version_get_people (version)));
}

static void
remove_value (BbDocument *document, const char *path)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit-block", NULL);

    bb_transaction_remove (transaction, path);
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
}

static void
add_versions_of_people (void)
{
    g_autoptr (BbDocument) document = kept_document_new ();

    kept_set (document, "blocks/b/owner", "x");
    kept_set (document, "blocks/b/budget", "x");
    kept_add (document);
    kept_set (document, "blocks/b/result", "by nobody");
    kept_add (document);
    bb_document_use_actor (document, "fatima");
    kept_set (document, "actors/fatima", "Fatima");
    kept_set (document, "blocks/b/notes", "one");
    kept_set (document, "blocks/b/owner", "y");
    kept_set (document, "blocks/b/rank", "i");
    remove_value (document, "blocks/b/budget");
    kept_add (document);
    kept_add_text ("damaged");
    bb_document_use_actor (document, "jan");
    kept_set (document, "actors/jan", "Jan");
    kept_set (document, "actors/nobody", "Nobody");
    bb_document_use_actor (document, "jan2");
    kept_set (document, "actors/jan2", "Jan");
    bb_document_use_actor (document, "ad");
    kept_set (document, "actors/ad", "Ad");
    kept_set (document, "parking/i/text", "two");
    kept_add (document);
    g_assert_finalize_object (g_steal_pointer (&document));
}

static void
surveyed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GError) error = NULL;

    g_assert_true (bb_version_survey_finish (result, &error));
    g_assert_no_error (error);
    *(gboolean *) user_data = TRUE;
}

static void
assert_survey (GListModel *versions)
{
    assert_findings (versions, 0, 1, "Ad, Jan", FALSE);
    assert_findings (versions, 1, BB_VERSION_UNKNOWN, "", TRUE);
    assert_findings (versions, 2, 4, "Fatima", FALSE);
    assert_findings (versions, 3, 1, "", FALSE);
    assert_findings (versions, 4, BB_VERSION_UNKNOWN, "", FALSE);
}

/* Only who asks for words gets them. */
static void
assert_words (GListModel *versions)
{
    static const char *const words[] = {
        "Changed: parking lot", NULL,
        "Blocks in another order · Changed: notes of “b”, owner of “b”, budget "
        "of “b”",
        "Changed: result of “b”", NULL
    };

    for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
        g_autoptr (BbVersion) version = g_list_model_get_item (versions, i);
        g_autofree char *property = NULL;

        g_object_get (version, "words", &property, NULL);
        g_assert_cmpstr (property, ==, words[i]);
        g_assert_cmpstr (bb_version_get_words (version), ==, words[i]);
    }
}

static void
test_survey (void)
{
    g_autoptr (BbCatalogue) catalogue = bb_test_catalogue_new ();
    g_autoptr (GListModel) versions = NULL;
    g_autoptr (GListModel) again = NULL;
    g_autoptr (BbVersion) newest = NULL;
    BbTestCounter counter;
    gboolean done = FALSE;

    add_versions_of_people ();
    versions = kept_list ();
    newest = g_list_model_get_item (versions, 0);
    bb_test_count_notify (&counter, newest, "n-changes");
    bb_version_survey_async (versions, bb_project_schema_get (), catalogue, "en", NULL, surveyed_cb,
                             &done);
    bb_test_iterate_while (!done || counter.count == 0);
    bb_test_iterate_while (g_main_context_pending (NULL));
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_count_clear (&counter);
    assert_survey (versions);
    assert_words (versions);

    again = kept_list ();
    bb_version_survey (again, bb_project_schema_get ());
    assert_survey (again);
    bb_version_survey (again, bb_project_schema_get ());
    assert_survey (again);
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GError) error = NULL;

    g_assert_false (bb_version_survey_finish (result, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    *(gboolean *) user_data = TRUE;
}

static void
test_survey_cancelled (void)
{
    g_autoptr (BbCatalogue) catalogue = bb_test_catalogue_new ();
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (GListModel) versions = NULL;
    g_autoptr (BbVersion) newest = NULL;
    gboolean done = FALSE;

    add_versions_of_people ();
    versions = kept_list ();
    g_cancellable_cancel (cancellable);
    bb_version_survey_async (versions, bb_project_schema_get (), catalogue, "en", cancellable,
                             cancelled_cb, &done);
    bb_test_iterate_while (!done);
    newest = g_list_model_get_item (versions, 0);
    g_assert_cmpint (bb_version_get_n_changes (newest), ==, BB_VERSION_UNKNOWN);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_list_async (void)
{
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GListStore) versions = NULL;
    g_autoptr (GError) error = NULL;

    kept_add_text ("one");
    kept_add_text ("two");
    bb_version_store_list_async (KEPT_PROJECT, NULL, listed_cb, &result);
    bb_test_iterate_while (result == NULL);
    versions = bb_version_store_list_finish (result, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (versions)), ==, 2);
}

static void
test_opens (void)
{
    g_autoptr (BbDocument) document = kept_document_new ();
    g_autoptr (BbDocument) opened = NULL;
    g_autoptr (GListModel) versions = NULL;
    g_autoptr (BbVersion) version = NULL;
    g_autoptr (GError) error = NULL;

    kept_set (document, "blocks/b/owner", "x");
    kept_add (document);
    versions = kept_list ();
    version = g_list_model_get_item (versions, 0);
    opened = bb_version_store_open (version, bb_project_schema_get (), &error);
    g_assert_no_error (error);
    g_assert_true (bb_document_equal (document, opened));
    g_clear_object (&versions);
    g_assert_finalize_object (g_steal_pointer (&version));
}

#define ADD(name, function) g_test_add_func ("/version-survey/" name, function)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("finds-changes-and-people", test_survey);
    ADD ("cancelled", test_survey_cancelled);
    ADD ("list-async", test_list_async);
    ADD ("opens", test_opens);
    return g_test_run ();
}
