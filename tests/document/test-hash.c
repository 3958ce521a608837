/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "document/bb-hash.h"

#define BITS 12

static void
test_equal_texts (void)
{
    g_autofree char *copy = g_strdup ("blocks/b/status");

    g_assert_cmpuint (bb_hash_text ("blocks/b/status"), ==, bb_hash_text (copy));
    g_assert_cmpuint (bb_hash_text_and_number ("a", 1), ==, bb_hash_text_and_number ("a", 1));
    g_assert_cmpuint (bb_hash_text_and_number ("a", 1), !=, bb_hash_text_and_number ("a", 2));
    g_assert_cmpuint (bb_hash_text (""), ==, bb_hash_text_and_number ("", 0));
}

/* "ar" and "c0" are alike for g_str_hash(), so all these texts are. */
static void
test_texts_chosen_to_be_alike (void)
{
    g_autoptr (GHashTable) hashes = g_hash_table_new (NULL, NULL);
    guint alike = 0;

    for (guint i = 0; i < 1u << BITS; i++) {
        g_autoptr (GString) text = g_string_new (NULL);

        for (guint bit = 0; bit < BITS; bit++)
            g_string_append (text, (i >> bit) & 1 ? "ar" : "c0");
        g_assert_true (i == 0 || alike == g_str_hash (text->str));
        alike = g_str_hash (text->str);
        g_hash_table_add (hashes, GUINT_TO_POINTER (bb_hash_text (text->str)));
    }
    g_assert_cmpuint (g_hash_table_size (hashes), >, (1u << BITS) - 64);
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/hash/equal-texts", test_equal_texts);
    g_test_add_func ("/hash/cannot-be-forged", test_texts_chosen_to_be_alike);
    return g_test_run ();
}
