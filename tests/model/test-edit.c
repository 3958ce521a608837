/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "model/bb-edit.h"

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
    BbBlock *block;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
    self->block = bb_project_find_block (self->project, "1");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static void
assert_value (Fixture *self, const char *path, const char *expected)
{
    g_assert_cmpstr (bb_document_get_value (self->document, path), ==, expected);
}

/* Types a text into a field; %FALSE if there was nothing to do. */
static gboolean
type (Fixture *self, const char *field, const char *text)
{
    g_autoptr (BbTransaction) transaction =
        bb_edit_block_field (self->project, self->block, field, text, NULL);

    if (transaction == NULL)
        return FALSE;
    g_assert_cmpstr (bb_transaction_get_label (transaction), ==, BB_LABEL_EDIT_BLOCK);
    g_assert_cmpuint (bb_transaction_get_size (transaction), ==, 1);
    bb_test_document_write (self->document, transaction);
    return TRUE;
}

static void
test_new_project (Fixture *self, gconstpointer data)
{
    g_autoptr (BbTransaction) transaction =
        bb_edit_new_project (" Van buiten\nnaar binnen ", "Waterdrecht", "nl", self->catalogue);

    g_assert_cmpstr (bb_transaction_get_label (transaction), ==, BB_LABEL_NEW_PROJECT);
    bb_test_document_write (self->document, transaction);
    assert_value (self, "project/title", "\"Van buiten naar binnen\"");
    assert_value (self, "project/municipality", "\"Waterdrecht\"");
    assert_value (self, "project/language", "\"nl\"");
    assert_value (self, "catalogue/id", "\"test\"");
    assert_value (self, "catalogue/version", "7");
}

static void
test_new_project_bare (Fixture *self, gconstpointer data)
{
    g_autoptr (BbTransaction) transaction = bb_edit_new_project ("", NULL, "en", self->catalogue);

    bb_test_document_write (self->document, transaction);
    assert_value (self, "project/title", NULL);
    assert_value (self, "project/municipality", NULL);
    assert_value (self, "project/language", "\"en\"");
}

static void
test_line (Fixture *self, gconstpointer data)
{
    g_assert_true (type (self, "owner", "  Team\r\n  zuid\t"));
    assert_value (self, "blocks/p1-c1-b1/owner", "\"Team zuid\"");
    g_assert_false (type (self, "owner", "Team zuid "));
    g_assert_false (type (self, "owner", "Team\nzuid"));
    g_assert_true (type (self, "owner", "team zuid"));
}

static void
test_text (Fixture *self, gconstpointer data)
{
    g_assert_true (type (self, "notes", "one\r\n  two\rthree\n"));
    assert_value (self, "blocks/p1-c1-b1/notes", "\"one\\n  two\\nthree\\n\"");
    g_assert_false (type (self, "notes", "one\n  two\nthree\n"));
}

static void
test_clear (Fixture *self, gconstpointer data)
{
    g_assert_false (type (self, "owner", ""));
    g_assert_false (type (self, "notes", " \n\t \302\240"));
    g_assert_true (type (self, "owner", "Fatima"));
    g_assert_true (type (self, "notes", "Fatima"));
    g_assert_true (type (self, "owner", "  "));
    g_assert_true (type (self, "notes", " \n "));
    g_assert_null (bb_document_get_register (self->document, "blocks/p1-c1-b1/owner"));
    g_assert_null (bb_document_get_register (self->document, "blocks/p1-c1-b1/notes"));
}

static void
test_normal_form (Fixture *self, gconstpointer data)
{
    g_assert_true (type (self, "owner", "Zoe\314\210"));
    assert_value (self, "blocks/p1-c1-b1/owner", "\"Zo\303\253\"");
    g_assert_false (type (self, "owner", "Zo\303\253"));
    g_assert_true (type (self, "owner", "a\377b"));
    assert_value (self, "blocks/p1-c1-b1/owner", "\"a\357\277\275b\"");
}

static void
test_date (Fixture *self, gconstpointer data)
{
    g_assert_true (type (self, "due", " 2026-09-15 "));
    assert_value (self, "blocks/p1-c1-b1/due", "\"2026-09-15\"");
    g_assert_true (type (self, "due", ""));
    assert_value (self, "blocks/p1-c1-b1/due", NULL);
}

static void
test_bad_calls (Fixture *self, gconstpointer data)
{
    if (g_test_subprocess ()) {
        type (self, data, "soon");
        return;
    }
    for (guint i = 0; i < 2; i++) {
        const char *name = i == 0 ? "/edit/refuses/subprocess/wrong-date"
                                  : "/edit/refuses/subprocess/unknown-field";

        g_test_trap_subprocess (name, 0, G_TEST_SUBPROCESS_DEFAULT);
        g_test_trap_assert_failed ();
        g_test_trap_assert_stderr ("*assertion*failed*");
    }
}

static void
test_basis (Fixture *self, gconstpointer data)
{
    const char *const paths[] = { "blocks/p1-c1-b1/owner", NULL };
    g_autoptr (BbBasis) basis = bb_document_begin (self->document, paths);
    g_autoptr (BbTransaction) transaction = NULL;

    bb_test_document_set (self->document, paths[0], "Kim");
    transaction = bb_edit_block_field (self->project, self->block, "owner", "Fatima", basis);
    g_assert_true (bb_transaction_get_basis (transaction) == basis);
    bb_test_document_write (self->document, transaction);
    g_assert_true (bb_register_has_conflict (bb_document_get_register (self->document, paths[0])));

    g_assert_true (type (self, "owner", bb_block_get_owner (self->block)));
    g_assert_false (bb_register_has_conflict (bb_document_get_register (self->document, paths[0])));
    g_assert_false (type (self, "owner", bb_block_get_owner (self->block)));
}

static void
test_project_field (Fixture *self, gconstpointer data)
{
    g_autoptr (BbTransaction) title =
        bb_edit_project_field (self->project, "title", " Bouwen ", NULL);
    g_autoptr (BbTransaction) again = NULL;

    g_assert_cmpstr (bb_transaction_get_label (title), ==, BB_LABEL_EDIT_PROJECT);
    bb_test_document_write (self->document, title);
    g_assert_cmpstr (bb_project_get_title (self->project), ==, "Bouwen");
    again = bb_edit_project_field (self->project, "title", "Bouwen", NULL);
    g_assert_null (again);
}

/* All in one step, and what says so already is left alone. */
static void
test_project_details (Fixture *self, gconstpointer data)
{
    g_autoptr (BbTransaction) details =
        bb_edit_project_details (self->project, " Bouwen ", "Waterdrecht", "2027-05-14", NULL);
    g_autoptr (BbTransaction) again = NULL;
    g_autoptr (BbTransaction) cleared = NULL;

    g_assert_cmpstr (bb_transaction_get_label (details), ==, BB_LABEL_EDIT_PROJECT);
    bb_test_document_write (self->document, details);
    g_assert_cmpstr (bb_project_get_title (self->project), ==, "Bouwen");
    g_assert_cmpstr (bb_project_get_municipality (self->project), ==, "Waterdrecht");
    g_assert_cmpstr (bb_project_get_date (self->project), ==, "2027-05-14");
    again = bb_edit_project_details (self->project, "Bouwen", "Waterdrecht ", "2027-05-14", NULL);
    g_assert_null (again);
    cleared = bb_edit_project_details (self->project, "Bouwen", "Waterdrecht", "", NULL);
    g_assert_cmpuint (bb_transaction_get_size (cleared), ==, 1);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/edit/begins-a-project", test_new_project);
    ADD ("/edit/begins-a-project-without-names", test_new_project_bare);
    ADD ("/edit/makes-one-line-of-a-line", test_line);
    ADD ("/edit/keeps-the-lines-of-a-text", test_text);
    ADD ("/edit/removes-what-is-blank", test_clear);
    ADD ("/edit/writes-nfc-and-valid-utf-8", test_normal_form);
    ADD ("/edit/writes-dates", test_date);
    ADD ("/edit/drops-only-what-it-saw", test_basis);
    ADD ("/edit/writes-the-project", test_project_field);
    ADD ("/edit/writes-the-details-of-the-project", test_project_details);
    ADD ("/edit/refuses", test_bad_calls);
    g_test_add ("/edit/refuses/subprocess/wrong-date", Fixture, "due", set_up, test_bad_calls,
                tear_down);
    g_test_add ("/edit/refuses/subprocess/unknown-field", Fixture, "weather", set_up,
                test_bad_calls, tear_down);

    return g_test_run ();
}
