/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "model/bb-name.h"

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    if (data != NULL)
        bb_test_document_set (self->document, "project/language", data);
    self->project = bb_project_new (self->document, self->catalogue);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static void
test_parts (Fixture *self, gconstpointer data)
{
    GListModel *blocks = bb_project_get_blocks (self->project);

    g_assert_true (bb_project_get_document (self->project) == self->document);
    g_assert_true (bb_project_get_catalogue (self->project) == self->catalogue);
    g_assert_cmpuint (g_list_model_get_n_items (blocks), ==, BB_TEST_N_BLOCKS);
    for (guint i = 0; i < BB_TEST_N_BLOCKS; i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);

        g_assert_cmpuint (bb_block_get_number (block), ==, i + 1);
    }
}

static void
test_find (Fixture *self, gconstpointer data)
{
    BbBlock *block = bb_project_find_block (self->project, "p2-c1-b2");

    g_assert_nonnull (block);
    g_assert_true (bb_project_find_block (self->project, "8") == block);
    g_assert_null (bb_project_find_block (self->project, "0"));
    g_assert_null (bb_project_find_block (self->project, "13"));
    g_assert_null (bb_project_find_block (self->project, ""));
    g_assert_null (bb_project_find_block (self->project, "p2"));
}

static void
test_line (Fixture *self, const char *property, const char *path)
{
    BbTestCounter counter;
    g_autofree char *value = NULL;

    bb_test_count_notify (&counter, self->project, property);
    bb_test_document_set (self->document, path, "Waterdrecht");
    bb_test_document_set (self->document, path, "Waterdrecht");
    g_object_get (self->project, property, &value, NULL);
    g_assert_cmpstr (value, ==, "Waterdrecht");
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_document_set (self->document, path, NULL);
    g_clear_pointer (&value, g_free);
    g_object_get (self->project, property, &value, NULL);
    g_assert_cmpstr (value, ==, "");
    g_assert_cmpuint (counter.count, ==, 2);
    bb_test_count_clear (&counter);
}

static void
test_lines (Fixture *self, gconstpointer data)
{
    g_assert_cmpstr (bb_project_get_title (self->project), ==, "");
    g_assert_cmpstr (bb_project_get_municipality (self->project), ==, "");
    test_line (self, "title", "project/title");
    test_line (self, "municipality", "project/municipality");
    test_line (self, "notes", "project/notes");
}

static void
test_date (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;
    g_autofree char *date = NULL;

    bb_test_count_notify (&counter, self->project, "date");
    bb_test_document_set (self->document, "project/date", "2026-11-17");
    bb_test_document_set (self->document, "project/date", "2026-11-17");
    g_object_get (self->project, "date", &date, NULL);
    g_assert_cmpstr (date, ==, "2026-11-17");
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_document_set (self->document, "project/date", "soon");
    g_assert_cmpstr (bb_project_get_date (self->project), ==, "");
    bb_test_document_set (self->document, "project/notes", "a\nb");
    g_assert_cmpstr (bb_project_get_notes (self->project), ==, "a\nb");
    bb_test_count_clear (&counter);
}

static void
test_language (Fixture *self, gconstpointer data)
{
    BbBlock *block = bb_project_find_block (self->project, "1");
    BbTestCounter counter;

    g_assert_cmpstr (bb_project_get_language (self->project), ==, "nl");
    g_assert_cmpstr (bb_block_get_title (block), ==, "Bouwsteen 1");

    bb_test_count_notify (&counter, self->project, "language");
    g_object_set (self->project, "language", "en", NULL);
    g_object_set (self->project, "language", "en", NULL);
    g_assert_cmpuint (counter.count, ==, 1);
    g_assert_cmpstr (bb_block_get_title (block), ==, "Block 1");
    g_assert_cmpstr (bb_document_get_value (self->document, "project/language"), ==, "\"nl\"");
    bb_test_count_clear (&counter);
}

static void
test_unknown_language (Fixture *self, gconstpointer data)
{
    g_assert_cmpstr (bb_project_get_language (self->project), ==, "en");
    bb_test_document_set (self->document, "project/language", "nl");
    g_assert_cmpstr (bb_project_get_language (self->project), ==, "nl");
    bb_test_document_set (self->document, "project/language", "xx");
    g_assert_cmpstr (bb_project_get_language (self->project), ==, "en");
}

static void
test_own_view (Fixture *self, gconstpointer data)
{
    bb_project_set_language (self->project, "nl");
    bb_test_document_set (self->document, "project/language", "xx");
    g_assert_cmpstr (bb_project_get_language (self->project), ==, "nl");
}

static void
test_followed_view (Fixture *self, gconstpointer data)
{
    bb_test_document_set (self->document, "project/language", "en");
    g_assert_cmpstr (bb_project_get_language (self->project), ==, "en");
    bb_project_set_language (self->project, "nl");
    bb_test_document_set (self->document, "project/language", "nl");
    bb_test_document_set (self->document, "project/language", "en");
    g_assert_cmpstr (bb_project_get_language (self->project), ==, "en");
}

static void
test_cells (Fixture *self, gconstpointer data)
{
    GListModel *parties = bb_catalogue_get_parties (self->catalogue);
    BbBlock *block = bb_project_find_block (self->project, "8");

    bb_test_document_set (self->document, "blocks/p2-c1-b2/status", "in-progress");
    for (guint i = 0; i < BB_TEST_N_PARTIES; i++) {
        g_autoptr (BbTopic) party = g_list_model_get_item (parties, i);

        for (guint status = 0; status < BB_N_STATUSES; status++) {
            BbCell *cell = bb_project_get_cell (self->project, party, (BbStatus) status);

            g_assert_true (bb_cell_get_party (cell) == party);
            g_assert_cmpint (bb_cell_get_status (cell), ==, status);
            g_assert_true (bb_cell_find (cell, block, NULL) ==
                           (i == 1 && status == BB_STATUS_IN_PROGRESS));
        }
    }
    g_assert_cmpuint (
        g_list_model_get_n_items (bb_project_get_column (self->project, BB_STATUS_IN_PROGRESS)), ==,
        1);
    g_assert_cmpuint (
        g_list_model_get_n_items (bb_project_get_column (self->project, BB_STATUS_NONE)), ==,
        BB_TEST_N_BLOCKS - 1);
}

static void
test_unknown_blocks (Fixture *self, gconstpointer data)
{
    bb_test_document_set (self->document, "blocks/gone/status", "done");
    bb_test_document_set (self->document, "blocks/own-x/title", "Ours");
    bb_test_document_set (self->document, "weather", "rain");
    g_assert_null (bb_project_find_block (self->project, "gone"));
    g_assert_cmpuint (
        g_list_model_get_n_items (bb_project_get_column (self->project, BB_STATUS_DONE)), ==, 0);
    g_assert_cmpstr (bb_document_get_value (self->document, "blocks/gone/status"), ==, "\"done\"");
}

static void
status_cb (BbBlock *block, GParamSpec *pspec, Fixture *self)
{
    BbBlock *other = bb_project_find_block (self->project, "2");
    BbCell *cell = bb_project_get_cell (self->project, bb_block_get_party (block), BB_STATUS_DONE);

    g_assert_true (bb_cell_find (cell, block, NULL));
    g_assert_true (bb_cell_find (cell, other, NULL));
    g_assert_cmpint (bb_block_get_status (other), ==, BB_STATUS_DONE);
}

static void
test_whole (Fixture *self, gconstpointer data)
{
    BbBlock *block = bb_project_find_block (self->project, "1");
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("test", NULL);
    BbTestCounter counter;

    bb_transaction_set_string (transaction, "blocks/p1-c1-b1/status", "done");
    bb_transaction_set_string (transaction, "blocks/p1-c1-b2/status", "done");
    bb_test_count_notify (&counter, block, "status");
    g_signal_connect (block, "notify::status", G_CALLBACK (status_cb), self);
    bb_test_document_write (self->document, transaction);
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_count_clear (&counter);
}

static void
test_only_concerned (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;

    bb_test_count_notify (&counter, bb_project_find_block (self->project, "2"), "owner");
    bb_test_document_set (self->document, "blocks/p1-c1-b1/owner", "Fatima");
    g_assert_cmpuint (counter.count, ==, 0);
    bb_test_count_clear (&counter);
}

static void
test_reads_what_is_there (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    BbDocument *document = bb_test_document_new ();
    BbProject *project;

    bb_test_document_set (document, "project/title", "Bouwen");
    bb_test_document_set (document, "blocks/p1-c1-b1/status", "done");
    project = bb_project_new (document, catalogue);
    g_assert_cmpstr (bb_project_get_title (project), ==, "Bouwen");
    g_assert_cmpuint (g_list_model_get_n_items (bb_project_get_column (project, BB_STATUS_DONE)),
                      ==, 1);

    g_assert_finalize_object (project);
    bb_test_document_set (document, "blocks/p1-c1-b1/status", "none");
    g_assert_finalize_object (document);
    g_assert_finalize_object (catalogue);
}

static char *
dup_owners (Fixture *self)
{
    GListModel *owners = bb_project_get_owners (self->project);
    GString *names = g_string_new (NULL);

    for (guint i = 0; i < g_list_model_get_n_items (owners); i++) {
        g_autoptr (BbName) name = g_list_model_get_item (owners, i);

        g_string_append_printf (names, "%s|", bb_name_get_text (name));
    }
    return g_string_free_and_steal (names);
}

static void
test_owners (Fixture *self, gconstpointer data)
{
    g_autofree char *names = NULL;
    g_autofree char *fewer = NULL;
    g_autoptr (BbName) kept = NULL;
    g_autoptr (BbName) again = NULL;

    bb_test_document_set (self->document, "blocks/p1-c1-b1/owner", "Zoë");
    bb_test_document_set (self->document, "blocks/p1-c1-b2/owner", "Émile");
    bb_test_document_set (self->document, "blocks/p2-c1-b2/owner", "Zoë");
    bb_test_document_set (self->document, "blocks/p2-c1-b2/checklist/a/owner", "anna");
    names = dup_owners (self);
    g_assert_cmpstr (names, ==, "anna|Émile|Zoë|");
    kept = g_list_model_get_item (bb_project_get_owners (self->project), 2);

    bb_test_document_set (self->document, "blocks/p1-c1-b1/owner", NULL);
    bb_test_document_set (self->document, "blocks/p1-c1-b2/owner", NULL);
    fewer = dup_owners (self);
    g_assert_cmpstr (fewer, ==, "anna|Zoë|");
    again = g_list_model_get_item (bb_project_get_owners (self->project), 1);
    g_assert_true (again == kept);
}

#define ADD(name, language, func) g_test_add (name, Fixture, language, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/project/has-each-block-of-the-catalogue", NULL, test_parts);
    ADD ("/project/finds-blocks-by-id-and-number", NULL, test_find);
    ADD ("/project/follows-title-and-municipality", NULL, test_lines);
    ADD ("/project/follows-date-and-notes", NULL, test_date);
    ADD ("/project/shows-another-language-without-a-write", "nl", test_language);
    ADD ("/project/shows-the-interface-language-for-unknown-ones", "xx", test_unknown_language);
    ADD ("/project/keeps-the-language-chosen-in-the-window", "en", test_own_view);
    ADD ("/project/follows-its-own-language", "nl", test_followed_view);
    ADD ("/project/has-a-cell-for-each-party-and-status", NULL, test_cells);
    ADD ("/project/leaves-unknown-blocks-in-the-document", NULL, test_unknown_blocks);
    ADD ("/project/tells-when-all-is-done", NULL, test_whole);
    ADD ("/project/knows-who-owns-anything", NULL, test_owners);
    ADD ("/project/updates-only-what-changed", NULL, test_only_concerned);
    g_test_add_func ("/project/reads-what-is-there", test_reads_what_is_there);

    return g_test_run ();
}
