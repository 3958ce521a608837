/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

#include "model/bb-comment.h"

#define COLLECTION "blocks/p1-c1-b1/comments"
#define ITEM COLLECTION "/i"

static GListModel *
get_list (ModelFixture *self)
{
    return bb_block_get_comments (model_fixture_block (self, "1"));
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
        { "text", FALSE, FALSE }, { "author", FALSE, FALSE },   { "discipline", FALSE, FALSE },
        { "time", FALSE, FALSE }, { "reply-to", FALSE, FALSE }, { "resolved", TRUE, FALSE },
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
    }
}

static void
test_getters (ModelFixture *self, gconstpointer data)
{
    static const char *const texts[] = { "text", "author", "discipline", "time", "reply-to" };
    BbComment *item;

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        set (self, texts[i], FALSE, TRUE);
    set (self, "resolved", TRUE, TRUE);
    item = model_get (get_list (self), 0);
    g_assert_true (BB_IS_COMMENT (item));
    g_assert_cmpstr (bb_comment_get_text (item), ==, "2026-09-15");
    g_assert_cmpstr (bb_comment_get_author (item), ==, "2026-09-15");
    g_assert_cmpstr (bb_comment_get_discipline (item), ==, "2026-09-15");
    g_assert_cmpstr (bb_comment_get_time (item), ==, "2026-09-15");
    g_assert_cmpstr (bb_comment_get_reply_to (item), ==, "2026-09-15");
    g_assert_true (bb_comment_get_resolved (item));
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
    g_assert_cmpstr (bb_comment_get_text (BB_COMMENT (item)), ==, "2026-09-15");
    g_assert_null (bb_edit_remove_item (self->project, item));
    g_assert_finalize_object (item);
}

static void
add (ModelFixture *self, const char *id, const char *time, const char *reply_to)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("test", NULL);
    g_autofree char *text_path = g_strdup_printf (COLLECTION "/%s/text", id);
    g_autofree char *time_path = g_strdup_printf (COLLECTION "/%s/time", id);
    g_autofree char *reply_path = g_strdup_printf (COLLECTION "/%s/reply-to", id);

    bb_transaction_set_string (transaction, text_path, id);
    bb_transaction_set_string (transaction, time_path, time);
    if (reply_to != NULL)
        bb_transaction_set_string (transaction, reply_path, reply_to);
    bb_test_document_write (self->document, transaction);
}

/* Threads by their beginning, in each the answers by time; a computer whose clock is slow gives no
 * answer before its question. */
static void
test_threads (ModelFixture *self, gconstpointer data)
{
    BbTestCounter counter;

    bb_test_count_notify (&counter, model_fixture_block (self, "1"), "n-open-comments");
    add (self, "late", "2026-01-02T00:00:00Z", NULL);
    add (self, "answer2", "2026-01-04T00:00:00Z", "early");
    add (self, "early", "2026-01-01T00:00:00Z", NULL);
    add (self, "answer1", "2026-01-03T00:00:00Z", "early");
    add (self, "hasty", "2025-01-01T00:00:00Z", "early");
    model_assert_list (get_list (self), "id", "early|hasty|answer1|answer2|late");
    g_assert_false (bb_comment_is_answer (model_get (get_list (self), 0)));
    g_assert_true (bb_comment_is_answer (model_get (get_list (self), 1)));
    g_assert_cmpuint (bb_block_get_n_open_comments (model_fixture_block (self, "1")), ==, 2);
    bb_test_count_clear (&counter);
    g_assert_cmpuint (counter.count, >=, 2);

    model_fixture_set (self, COLLECTION "/early", NULL);
    model_assert_list (get_list (self), "id", "hasty|late|answer1|answer2");
    g_assert_false (bb_comment_is_answer (model_get (get_list (self), 2)));
    g_assert_cmpuint (bb_block_get_n_open_comments (model_fixture_block (self, "1")), ==, 4);
}

/* Whoever writes fast writes several in a second; they stay in the order of writing. */
static void
test_one_second (ModelFixture *self, gconstpointer data)
{
    add (self, "z", "2026-01-01T00:00:00Z", NULL);
    add (self, "m", "2026-01-01T00:00:00Z", NULL);
    add (self, "a", "2026-01-01T00:00:00Z", NULL);
    add (self, "y", "2026-01-01T00:00:00Z", "m");
    add (self, "b", "2026-01-01T00:00:00Z", "m");
    model_assert_list (get_list (self), "id", "z|m|y|b|a");
}

static void
test_resolved (ModelFixture *self, gconstpointer data)
{
    add (self, "first", "2026-01-01T00:00:00Z", NULL);
    add (self, "answer", "2026-01-02T00:00:00Z", "first");
    model_fixture_commit (
        self, bb_edit_item_flag (self->project, model_get (get_list (self), 0), "resolved", TRUE));
    g_assert_cmpuint (bb_block_get_n_open_comments (model_fixture_block (self, "1")), ==, 0);
    model_fixture_undo (self);
    g_assert_cmpuint (bb_block_get_n_open_comments (model_fixture_block (self, "1")), ==, 1);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/comment/follows-each-field-and-tells-once", test_fields);
    MODEL_ADD ("/comment/has-a-getter-for-each-field", test_getters);
    MODEL_ADD ("/comment/stays-as-it-was-when-removed", test_removed);
    MODEL_ADD ("/comment/stands-in-threads", test_threads);
    MODEL_ADD ("/comment/keeps-the-order-within-a-second", test_one_second);
    MODEL_ADD ("/comment/is-open-until-resolved", test_resolved);

    return g_test_run ();
}
