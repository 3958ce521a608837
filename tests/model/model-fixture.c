/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

#include "model/bb-step-label.h"

void
model_fixture_set_up (ModelFixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
    self->undo = bb_undo_new (self->document);
}

void
model_fixture_tear_down (ModelFixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->undo);
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

BbBlock *
model_fixture_block (ModelFixture *self, const char *number)
{
    BbBlock *block = bb_project_find_block (self->project, number);

    g_assert_nonnull (block);
    return block;
}

/* Writes a text or, as NULL, nothing, as others do. */
void
model_fixture_set (ModelFixture *self, const char *path, const char *value)
{
    bb_test_document_set (self->document, path, value);
}

/* Takes an edit that has something to do, and does it. */
void
model_fixture_commit (ModelFixture *self, BbTransaction *transaction)
{
    g_autoptr (BbTransaction) taken = transaction;
    g_autoptr (GError) error = NULL;

    g_assert_nonnull (taken);
    g_assert_true (bb_undo_commit (self->undo, taken, &error));
    g_assert_no_error (error);
}

void
model_fixture_undo (ModelFixture *self)
{
    guint n_skipped = 99;

    g_assert_true (bb_undo_get_can_undo (self->undo));
    g_assert_true (bb_undo_undo (self->undo, &n_skipped, NULL));
    g_assert_cmpuint (n_skipped, ==, 0);
}

void
model_fixture_redo (ModelFixture *self)
{
    guint n_skipped = 99;

    g_assert_true (bb_undo_get_can_redo (self->undo));
    g_assert_true (bb_undo_redo (self->undo, &n_skipped, NULL));
    g_assert_cmpuint (n_skipped, ==, 0);
}

void
model_fixture_merge (ModelFixture *self, BbDocument *other)
{
    g_autoptr (GError) error = NULL;

    g_assert_true (bb_undo_merge (self->undo, other, NULL, NULL, &error));
    g_assert_no_error (error);
}

/* What undo would say. */
void
model_fixture_assert_label (ModelFixture *self, const char *expected)
{
    g_autofree char *label =
        bb_step_label_describe (self->project, bb_undo_get_undo_step (self->undo));

    g_assert_cmpstr (label, ==, expected);
}

void
model_fixture_assert_value (ModelFixture *self, const char *path, const char *expected)
{
    g_assert_cmpstr (bb_document_get_value (self->document, path), ==, expected);
}

/* What one property of all items is, with a bar between them. */
void
model_assert_list (GListModel *list, const char *property, const char *expected)
{
    g_autoptr (GString) values = g_string_new (NULL);

    for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
        g_autofree char *value = NULL;

        g_object_get (model_get (list, i), property, &value, NULL);
        g_string_append_printf (values, "%s%s", i > 0 ? "|" : "", value);
    }
    g_assert_cmpstr (values->str, ==, expected);
}

/* An item, lent. */
gpointer
model_get (GListModel *list, guint position)
{
    g_autoptr (GObject) item = g_list_model_get_item (list, position);

    g_assert_nonnull (item);
    return item;
}
