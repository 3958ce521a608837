/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "model/bb-edit.h"
#include "model/bb-step-label.h"

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
    self->project = bb_project_new (self->document, self->catalogue);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static BbStep *
commit (Fixture *self, BbTransaction *transaction)
{
    g_autoptr (BbTransaction) taken = transaction;
    g_autoptr (GError) error = NULL;
    BbStep *step = NULL;

    g_assert_nonnull (taken);
    bb_document_commit (self->document, taken, &step, &error);
    g_assert_no_error (error);
    g_assert_nonnull (step);
    return step;
}

static void
assert_label (Fixture *self, BbTransaction *transaction, const char *expected)
{
    g_autoptr (BbStep) step = commit (self, transaction);
    g_autofree char *label = bb_step_label_describe (self->project, step);

    g_assert_cmpstr (label, ==, expected);
}

static BbTransaction *
move (Fixture *self, const char *number, BbStatus status, guint position)
{
    return bb_edit_move_block (self->project, bb_project_find_block (self->project, number), status,
                               position, NULL);
}

static void
test_moves (Fixture *self, gconstpointer data)
{
    assert_label (self, move (self, "1", BB_STATUS_AMBITION, 0), "Move “Block 1” to Ambition");
    assert_label (self, move (self, "1", BB_STATUS_IN_PROGRESS, 0),
                  "Move “Block 1” to In progress");
    assert_label (self, move (self, "1", BB_STATUS_DONE, 0), "Move “Block 1” to Done");
    assert_label (self, move (self, "1", BB_STATUS_NONE, 0), "Move “Block 1” back to the tray");
}

static void
test_order (Fixture *self, gconstpointer data)
{
    static const char *const labels[] = { NULL, "Move “Block 3” within Ambition",
                                          "Move “Block 3” within In progress",
                                          "Move “Block 3” within Done" };

    for (guint i = BB_STATUS_AMBITION; i <= BB_STATUS_DONE; i++) {
        BbStatus status = (BbStatus) i;

        for (guint number = 1; number <= 3; number++) {
            g_autofree char *text = g_strdup_printf ("%u", number);

            bb_step_unref (commit (self, move (self, text, status, BB_POSITION_LAST)));
        }
        assert_label (self, move (self, "3", status, 0), labels[i]);
    }
}

static void
unrank (Fixture *self)
{
    for (guint number = 1; number <= 6; number++) {
        g_autofree char *text = g_strdup_printf ("%u", number);
        BbBlock *block = bb_project_find_block (self->project, text);
        g_autofree char *status = bb_block_dup_path (block, "status");
        g_autofree char *rank = bb_block_dup_path (block, "rank");

        bb_test_document_set (self->document, status, "done");
        bb_test_document_set (self->document, rank, NULL);
    }
}

static void
test_ranked_anew (Fixture *self, gconstpointer data)
{
    unrank (self);
    assert_label (self, move (self, "2", BB_STATUS_DONE, BB_POSITION_LAST),
                  "Move “Block 2” within Done");
    unrank (self);
    assert_label (self, move (self, "6", BB_STATUS_DONE, 1), "Move “Block 6” within Done");
    unrank (self);
    bb_step_unref (commit (self, move (self, "4", BB_STATUS_AMBITION, 0)));
    assert_label (self, move (self, "4", BB_STATUS_DONE, 2), "Move “Block 4” to Done");
}

static BbTransaction *
set (Fixture *self, const char *field, const char *text)
{
    return bb_edit_block_field (self->project, bb_project_find_block (self->project, "1"), field,
                                text, NULL);
}

static void
test_fields (Fixture *self, gconstpointer data)
{
    assert_label (self, set (self, "owner", "Fatima"), "Change owner of “Block 1”");
    assert_label (self, set (self, "owner", ""), "Change owner of “Block 1”");
    assert_label (self, set (self, "due", "2026-09-15"), "Change date of “Block 1”");
    assert_label (self, set (self, "start", "2026-03-01"), "Change start date of “Block 1”");
    assert_label (self, set (self, "first-step", "Call"), "Change first step of “Block 1”");
    assert_label (self, set (self, "notes", "Call"), "Change notes of “Block 1”");
    assert_label (self, set (self, "budget", "€ 5"), "Change budget of “Block 1”");
}

static void
test_project (Fixture *self, gconstpointer data)
{
    assert_label (self, bb_edit_new_project ("a", "b", "en", self->catalogue), "New project");
    assert_label (self, bb_edit_project_field (self->project, "title", "c", NULL), "Change title");
    assert_label (self, bb_edit_project_field (self->project, "municipality", "c", NULL),
                  "Change municipality");
    assert_label (self, bb_edit_project_field (self->project, "language", "nl", NULL),
                  "Change language");
    assert_label (self, bb_edit_project_field (self->project, "notes", "c", NULL),
                  "Change project");
    assert_label (self, bb_edit_project_field (self->project, "date", "2027-05-14", NULL),
                  "Change date of the workshop");
    assert_label (self, bb_edit_project_details (self->project, "d", "e", "", NULL),
                  "Change project");
}

static void
test_language (Fixture *self, gconstpointer data)
{
    g_autoptr (BbStep) step = commit (self, move (self, "1", BB_STATUS_DONE, 0));
    g_autofree char *label = NULL;

    bb_project_set_language (self->project, "nl");
    label = bb_step_label_describe (self->project, step);
    g_assert_cmpstr (label, ==, "Move “Bouwsteen 1” to Done");
}

static void
test_unknown (Fixture *self, gconstpointer data)
{
    BbTransaction *move_unknown = bb_transaction_new (BB_LABEL_MOVE_BLOCK, NULL);
    BbTransaction *edit_unknown = bb_transaction_new (BB_LABEL_EDIT_BLOCK, NULL);
    BbTransaction *other = bb_transaction_new ("from-next-year", NULL);
    BbTransaction *take_back = bb_transaction_new ("take-back", NULL);

    bb_transaction_set_string (move_unknown, "blocks/gone/status", "done");
    bb_transaction_set_string (edit_unknown, "blocks/gone/owner", "Kim");
    bb_transaction_set_string (other, "blocks/p1-c1-b1/owner", "Kim");
    bb_transaction_set_string (take_back, "blocks/p1-c1-b1/owner", "Sam");
    assert_label (self, move_unknown, "Move a building block");
    assert_label (self, edit_unknown, "Change a building block");
    assert_label (self, other, "Change");
    assert_label (self, take_back, "Take back what others sent");
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/step-label/says-where-a-block-went", test_moves);
    ADD ("/step-label/says-in-which-column-a-block-moved", test_order);
    ADD ("/step-label/finds-the-moved-block-of-a-cell-ranked-anew", test_ranked_anew);
    ADD ("/step-label/says-which-field-changed", test_fields);
    ADD ("/step-label/says-what-of-the-project-changed", test_project);
    ADD ("/step-label/uses-the-language-shown", test_language);
    ADD ("/step-label/has-words-for-what-it-does-not-know", test_unknown);

    return g_test_run ();
}
