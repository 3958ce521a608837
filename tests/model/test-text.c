/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "model/bb-text.h"

static void
test_language (void)
{
    g_autoptr (BbText) text = bb_text_new ();

    bb_text_set (text, "nl", "bouwsteen");
    bb_text_set (text, "en", "block");

    g_assert_cmpstr (bb_text_get (text, "nl"), ==, "bouwsteen");
    g_assert_cmpstr (bb_text_get (text, "en"), ==, "block");
    g_assert_true (bb_text_has (text, "nl"));
    g_assert_false (bb_text_has (text, "fr"));

    bb_text_set (text, "nl", "steen");
    g_assert_cmpstr (bb_text_get (text, "nl"), ==, "steen");
}

static void
test_languages (void)
{
    g_autoptr (BbText) text = bb_text_new ();
    g_auto (GStrv) none = bb_text_dup_languages (text);
    g_auto (GStrv) languages = NULL;

    g_assert_cmpuint (g_strv_length (none), ==, 0);
    bb_text_set (text, "nl", "bouwsteen");
    bb_text_set (text, "en", "block");
    bb_text_set (text, "nl", "steen");
    languages = bb_text_dup_languages (text);
    g_assert_cmpstrv (languages, ((const char *const[]) { "nl", "en", NULL }));
}

static void
test_fallback (void)
{
    g_autoptr (BbText) text = bb_text_new ();

    g_assert_cmpstr (bb_text_get (text, "nl"), ==, "");
    bb_text_set (text, "fr", "brique");
    g_assert_cmpstr (bb_text_get (text, "de"), ==, "brique");
    bb_text_set (text, "fy", "stien");
    g_assert_cmpstr (bb_text_get (text, "de"), ==, "brique");
    bb_text_set (text, "nl", "bouwsteen");
    g_assert_cmpstr (bb_text_get (text, "de"), ==, "bouwsteen");
    bb_text_set (text, "en", "block");
    g_assert_cmpstr (bb_text_get (text, "de"), ==, "block");
    g_assert_cmpstr (bb_text_get (text, NULL), ==, "block");
    g_assert_cmpstr (bb_text_get (text, "fy"), ==, "stien");
}

static void
test_boxed (void)
{
    BbText *text = bb_text_new ();
    BbText *copy;

    bb_text_set (text, "nl", "bouwsteen");
    copy = g_boxed_copy (BB_TYPE_TEXT, text);
    bb_text_unref (text);
    g_assert_cmpstr (bb_text_get (copy, "nl"), ==, "bouwsteen");
    g_boxed_free (BB_TYPE_TEXT, copy);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/text/knows-its-languages", test_languages);
    g_test_add_func ("/text/speaks-the-language-asked-for", test_language);
    g_test_add_func ("/text/falls-back-to-english-dutch-and-the-first", test_fallback);
    g_test_add_func ("/text/lives-as-long-as-anybody-holds-it", test_boxed);

    return g_test_run ();
}
