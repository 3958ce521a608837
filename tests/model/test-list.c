/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "model/bb-list-private.h"
#include "model/bb-name.h"

typedef struct {
    guint emissions;
    guint position;
    guint removed;
    guint added;
} Changes;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Changes *changes)
{
    changes->emissions++;
    changes->position = position;
    changes->removed = removed;
    changes->added = added;
}

static GPtrArray *
pick (BbName **all, const char *places)
{
    GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

    for (; *places != '\0'; places++)
        g_ptr_array_add (items, g_object_ref (all[*places - '0']));
    return items;
}

static void
test_changes (void)
{
    static const struct {
        const char *from;
        const char *to;
        guint position, removed, added, emissions, notifications;
    } cases[] = {
        { "", "", 0, 0, 0, 0, 0 },       { "", "012", 0, 0, 3, 1, 1 },
        { "012", "012", 0, 0, 0, 0, 0 }, { "012", "02", 1, 1, 0, 1, 1 },
        { "02", "012", 1, 0, 1, 1, 1 },  { "0123", "0213", 1, 2, 2, 1, 0 },
        { "012", "3", 0, 3, 1, 1, 1 },   { "01", "", 0, 2, 0, 1, 1 },
    };
    BbName *all[] = { bb_name_new ("a"), bb_name_new ("b"), bb_name_new ("c"), bb_name_new ("d") };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        BbList *list = bb_list_new (BB_TYPE_NAME);
        Changes changes = { 0 };
        BbTestCounter counter;
        guint n_items;

        bb_list_take (list, pick (all, cases[i].from));
        g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
        bb_test_count_notify (&counter, list, "n-items");
        bb_list_take (list, pick (all, cases[i].to));
        g_assert_cmpuint (changes.emissions, ==, cases[i].emissions);
        g_assert_cmpuint (changes.position, ==, cases[i].position);
        g_assert_cmpuint (changes.removed, ==, cases[i].removed);
        g_assert_cmpuint (changes.added, ==, cases[i].added);
        g_assert_cmpuint (counter.count, ==, cases[i].notifications);
        g_object_get (list, "n-items", &n_items, NULL);
        g_assert_cmpuint (n_items, ==, strlen (cases[i].to));
        bb_test_count_clear (&counter);
        g_assert_finalize_object (list);
    }
    for (guint i = 0; i < G_N_ELEMENTS (all); i++)
        g_assert_finalize_object (all[i]);
}

static void
test_model (void)
{
    BbName *all[] = { bb_name_new ("a"), bb_name_new ("b") };
    BbList *list = bb_list_new (BB_TYPE_NAME);
    g_autoptr (BbName) second = NULL;
    guint position;

    bb_list_take (list, pick (all, "01"));
    g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == BB_TYPE_NAME);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
    second = g_list_model_get_item (G_LIST_MODEL (list), 1);
    g_assert_true (second == all[1]);
    g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
    g_assert_true (bb_list_find (list, all[1], &position));
    g_assert_cmpuint (position, ==, 1);
    g_assert_false (bb_list_find (list, list, NULL));

    g_clear_object (&second);
    g_assert_finalize_object (list);
    g_assert_finalize_object (all[0]);
    g_assert_finalize_object (all[1]);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/list/tells-only-what-differs", test_changes);
    g_test_add_func ("/list/is-a-list-model", test_model);

    return g_test_run ();
}
