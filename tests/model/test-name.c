/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "model/bb-name.h"

static void
test_text (void)
{
    BbName *name = bb_name_new ("Fatima");
    g_autofree char *text = NULL;

    g_object_get (name, "text", &text, NULL);
    g_assert_cmpstr (text, ==, "Fatima");
    g_assert_cmpstr (bb_name_get_text (name), ==, "Fatima");

    g_assert_finalize_object (name);
}

/* By bytes Z comes before a, and accents come last. */
static void
test_order (void)
{
    g_autoptr (BbName) anna = bb_name_new ("anna");
    g_autoptr (BbName) emile = bb_name_new ("Émile");
    g_autoptr (BbName) zoe = bb_name_new ("Zoë");

    g_assert_cmpint (bb_name_compare (anna, emile), <, 0);
    g_assert_cmpint (bb_name_compare (emile, zoe), <, 0);
    g_assert_cmpint (bb_name_compare (zoe, anna), >, 0);
    g_assert_cmpint (bb_name_compare (zoe, zoe), ==, 0);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/name/has-a-text", test_text);
    g_test_add_func ("/name/sorts-as-people-do", test_order);

    return g_test_run ();
}
