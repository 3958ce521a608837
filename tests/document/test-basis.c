/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-basis.h"

#include "bb-sample.h"
#include "bb-test.h"

static void
test_names (void)
{
    g_autoptr (BbDocument) document =
        bb_sample_document_new ("blocks/b/status", "x@a1/1 y@b1/1", NULL);
    g_autoptr (BbBasis) self = bb_basis_new ();
    BbDot a1 = { "a", 1 }, b1 = { "b", 1 }, a2 = { "a", 2 };

    bb_basis_name (self, "blocks/b/status", bb_document_get_register (document, "blocks/b/status"));
    g_assert_true (bb_basis_covers (self, "blocks/b/status"));
    g_assert_true (bb_basis_names (self, "blocks/b/status", &a1));
    g_assert_true (bb_basis_names (self, "blocks/b/status", &b1));
    g_assert_false (bb_basis_names (self, "blocks/b/status", &a2));
    g_assert_false (bb_basis_covers (self, "blocks/b/owner"));
    g_assert_false (bb_basis_names (self, "blocks/b/owner", &a1));
}

static void
test_nothing_on_screen (void)
{
    g_autoptr (BbBasis) self = bb_basis_new ();
    g_autoptr (BbBasis) same = bb_basis_ref (self);
    BbDot a1 = { "a", 1 };

    g_assert_true (same == self);
    bb_basis_name (self, "p", NULL);
    g_assert_true (bb_basis_covers (self, "p"));
    g_assert_false (bb_basis_names (self, "p", &a1));
}

static void
test_names_anew (void)
{
    g_autoptr (BbBasis) self = bb_basis_new ();
    g_autoptr (BbRegister) empty = bb_register_new ("p");
    g_autoptr (BbEntry) first = bb_sample_entry_new ("p", "x@a1/1");
    g_autoptr (BbEntry) second = bb_sample_entry_new ("p", "x@a2/2");
    g_autoptr (BbRegister) former = bb_register_with (empty, first);
    g_autoptr (BbRegister) now = bb_register_with (empty, second);

    bb_basis_name (self, "p", former);
    bb_basis_name (self, "p", now);
    g_assert_false (bb_basis_names (self, "p", &first->dot));
    g_assert_true (bb_basis_names (self, "p", &second->dot));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/basis/names-what-was-on-screen", test_names);
    g_test_add_func ("/basis/nothing-on-screen", test_nothing_on_screen);
    g_test_add_func ("/basis/names-anew", test_names_anew);

    return g_test_run ();
}
