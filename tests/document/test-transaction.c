/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-transaction.h"

#include "bb-test.h"

static void
append_cb (const char *path, const char *value, gpointer user_data)
{
    g_string_append_printf (user_data, "%s=%s ", path, value != NULL ? value : "-");
}

static void
test_changes (void)
{
    g_autoptr (BbTransaction) self = bb_transaction_new ("move-block", NULL);
    g_autoptr (GString) found = g_string_new (NULL);

    g_assert_cmpuint (bb_transaction_get_size (self), ==, 0);
    bb_transaction_set (self, "b/a", "true");
    bb_transaction_set_string (self, "b", "x\ny");
    bb_transaction_remove (self, "b-a");
    bb_transaction_set (self, "c", "1");
    bb_transaction_remove (self, "c");
    bb_transaction_remove (self, "a");
    bb_transaction_set (self, "a", "2");

    bb_transaction_foreach (self, append_cb, found);
    g_assert_cmpstr (found->str, ==, "a=2 b=\"x\\ny\" b-a=- b/a=true c=- ");
    g_assert_cmpuint (bb_transaction_get_size (self), ==, 5);
    g_assert_cmpstr (bb_transaction_get_label (self), ==, "move-block");
}

static void
test_time (void)
{
    g_autoptr (BbTransaction) self = bb_transaction_new ("edit", NULL);

    g_assert_null (bb_transaction_get_time (self));
    bb_transaction_set_time (self, "2026-11-24T09:30:00Z");
    g_assert_cmpstr (bb_transaction_get_time (self), ==, "2026-11-24T09:30:00Z");
    bb_transaction_set_time (self, NULL);
    g_assert_null (bb_transaction_get_time (self));
}

static void
test_basis (void)
{
    g_autoptr (BbBasis) basis = bb_basis_new ();
    g_autoptr (BbTransaction) with = bb_transaction_new ("edit", basis);
    g_autoptr (BbTransaction) without = bb_transaction_new ("edit", NULL);

    g_assert_true (bb_transaction_get_basis (with) == basis);
    g_assert_null (bb_transaction_get_basis (without));
}

static void
test_refuses_what_is_not_canonical (void)
{
    g_autoptr (BbTransaction) self = bb_transaction_new ("edit", NULL);

    g_test_expect_message ("bouwbord", G_LOG_LEVEL_CRITICAL, "*bb_value_is_canonical*");
    bb_transaction_set (self, "p", "[1, 2]");
    g_test_assert_expected_messages ();
    g_assert_cmpuint (bb_transaction_get_size (self), ==, 0);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/transaction/changes-by-path", test_changes);
    g_test_add_func ("/transaction/time", test_time);
    g_test_add_func ("/transaction/basis", test_basis);
    g_test_add_func ("/transaction/canonical-only", test_refuses_what_is_not_canonical);

    return g_test_run ();
}
