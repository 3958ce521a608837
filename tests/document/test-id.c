/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-id.h"
#include "document/bb-path.h"

#include "bb-test.h"

static void
test_is_an_id (void)
{
    g_autofree char *id = bb_id_new ();

    g_assert_cmpuint (strlen (id), ==, 32);
    g_assert_cmpuint (strspn (id, "0123456789abcdef"), ==, 32);
    g_assert_true (bb_path_is_id (id));
}

static void
test_is_new (void)
{
    g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < 1000; i++)
        g_assert_true (g_hash_table_add (seen, bb_id_new ()));
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/id/is-an-id", test_is_an_id);
    g_test_add_func ("/id/is-new", test_is_new);

    return g_test_run ();
}
