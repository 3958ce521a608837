/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

#include "model/bb-checklist-line.h"

#define COLLECTION "blocks/p1-c1-b1/checklist"
#define ITEM COLLECTION "/i"

static GListModel *
get_list (ModelFixture *self)
{
    return bb_block_get_checklist (model_fixture_block (self, "1"));
}

/* Writes the text or the flag of a field, or takes it away. */
static void
set (ModelFixture *self, const char *field, gboolean is_flag, gboolean there)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("test", NULL);
    g_autofree char *path = g_strconcat (ITEM "/", field, NULL);

    if (!there)
        bb_transaction_remove (transaction, path);
    else if (is_flag)
        bb_transaction_set (transaction, path, "true");
    else
        bb_transaction_set_string (transaction, path, "2026-09-15");
    bb_test_document_write (self->document, transaction);
}

static void
assert_field (BbItem *item, const char *field, gboolean is_flag, gboolean there)
{
    g_auto (GValue) value = G_VALUE_INIT;

    g_object_get_property (G_OBJECT (item), field, &value);
    if (is_flag)
        g_assert_true (g_value_get_boolean (&value) == there);
    else
        g_assert_cmpstr (g_value_get_string (&value), ==, there ? "2026-09-15" : "");
}

static void
test_fields (ModelFixture *self, gconstpointer data)
{
    static const struct {
        const char *name;
        gboolean is_flag;
        gboolean is_date;
    } fields[] = {
        { "text", FALSE, FALSE },
        { "done", TRUE, FALSE },
        { "owner", FALSE, FALSE },
        { "due", FALSE, TRUE },
    };
    BbItem *item;

    model_fixture_set (self, ITEM "/of-next-year", "x");
    item = model_get (get_list (self), 0);
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
        g_autofree char *path = bb_item_dup_field_path (item, fields[i].name);
        BbTestCounter counter;

        g_test_message ("%s", fields[i].name);
        assert_field (item, fields[i].name, fields[i].is_flag, FALSE);
        bb_test_count_notify (&counter, item, fields[i].name);
        set (self, fields[i].name, fields[i].is_flag, TRUE);
        assert_field (item, fields[i].name, fields[i].is_flag, TRUE);
        g_assert_cmpuint (counter.count, ==, 1);
        set (self, fields[i].name, fields[i].is_flag, TRUE);
        g_assert_cmpuint (counter.count, ==, 1);
        set (self, fields[i].name, fields[i].is_flag, FALSE);
        assert_field (item, fields[i].name, fields[i].is_flag, FALSE);
        g_assert_cmpuint (counter.count, ==, 2);
        if (fields[i].is_date || fields[i].is_flag) {
            model_fixture_set (self, path, "perhaps");
            assert_field (item, fields[i].name, fields[i].is_flag, FALSE);
            g_assert_cmpuint (counter.count, ==, 2);
        }
        bb_test_count_clear (&counter);
        set (self, fields[i].name, fields[i].is_flag, TRUE);
    }
}

static void
test_getters (ModelFixture *self, gconstpointer data)
{
    static const char *const texts[] = { "text", "owner", "due" };
    BbChecklistLine *item;

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        set (self, texts[i], FALSE, TRUE);
    set (self, "done", TRUE, TRUE);
    item = model_get (get_list (self), 0);
    g_assert_true (BB_IS_CHECKLIST_LINE (item));
    g_assert_cmpstr (bb_checklist_line_get_text (item), ==, "2026-09-15");
    g_assert_true (bb_checklist_line_get_done (item));
    g_assert_cmpstr (bb_checklist_line_get_owner (item), ==, "2026-09-15");
    g_assert_cmpstr (bb_checklist_line_get_due (item), ==, "2026-09-15");
    g_assert_cmpstr (bb_item_get_id (BB_ITEM (item)), ==, "i");
    g_assert_cmpstr (bb_item_get_path (BB_ITEM (item)), ==, ITEM);
}

static void
test_removed (ModelFixture *self, gconstpointer data)
{
    BbItem *item;

    set (self, "text", FALSE, TRUE);
    item = g_object_ref (model_get (get_list (self), 0));
    model_fixture_commit (self, bb_edit_remove_item (self->project, item));
    g_assert_cmpuint (g_list_model_get_n_items (get_list (self)), ==, 0);
    g_assert_cmpstr (bb_checklist_line_get_text (BB_CHECKLIST_LINE (item)), ==, "2026-09-15");
    g_assert_null (bb_edit_remove_item (self->project, item));
    g_assert_finalize_object (item);
}

static guint
get_n_done (ModelFixture *self)
{
    guint n_done;

    g_object_get (model_fixture_block (self, "1"), "n-checklist-done", &n_done, NULL);
    g_assert_cmpuint (n_done, ==, bb_block_get_n_checklist_done (model_fixture_block (self, "1")));
    return n_done;
}

static void
test_done (ModelFixture *self, gconstpointer data)
{
    BbTestCounter counter;

    bb_test_count_notify (&counter, model_fixture_block (self, "1"), "n-checklist-done");
    set (self, "text", FALSE, TRUE);
    g_assert_cmpuint (get_n_done (self), ==, 0);
    set (self, "done", TRUE, TRUE);
    g_assert_cmpuint (get_n_done (self), ==, 1);
    g_assert_cmpuint (counter.count, ==, 1);
    model_fixture_set (self, ITEM, NULL);
    g_assert_cmpuint (get_n_done (self), ==, 0);
    bb_test_count_clear (&counter);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/checklist-line/follows-each-field-and-tells-once", test_fields);
    MODEL_ADD ("/checklist-line/has-a-getter-for-each-field", test_getters);
    MODEL_ADD ("/checklist-line/stays-as-it-was-when-removed", test_removed);
    MODEL_ADD ("/checklist-line/is-counted-when-done", test_done);

    return g_test_run ();
}
