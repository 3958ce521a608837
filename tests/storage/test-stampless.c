/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "sample-file.h"

#define OWNER "blocks/b/owner"
#define DUE "blocks/b/due"
#define ITEM "parking/i"
#define TEXT "parking/i/text"

/* Example 15: both open the same changed file and go on. */
static void
test_go_on (void)
{
    g_autofree char *text = sample_file_new (ENTRIES (OWNER " s:1/4 \"x\"", DUE " s:2/4 \"d\""));
    g_autoptr (BbDocument) a = NULL;
    g_autoptr (BbDocument) b = NULL;

    sample_file_replace (&text, "\"owner\": \"x\"", "\"owner\": \"y\"");
    a = sample_file_read (text, BB_PROJECT_EDITED);
    b = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_set (a, "a", OWNER, "\"z\"");
    sample_file_set (b, "b", DUE, "\"e\"");
    sample_file_assert_list (a, OWNER, "\"z\"@a:1/6");
    sample_file_assert_list (b, DUE, "\"e\"@b:1/6");
    sample_file_assert_list (b, OWNER, "\"y\"@x69470a775276c16e:1/5");
    g_assert_cmpuint (sample_file_get_seen (a, "x69470a775276c16e"), ==, 1);
}

/* Example 16: the file from before. */
static void
test_from_before (void)
{
    g_autofree char *text = sample_file_new (ENTRIES (OWNER " s:1/4 \"x\""));
    g_autoptr (BbDocument) document = sample_file_read (text, BB_PROJECT_INTACT);

    sample_file_set (document, "b", OWNER, "\"w\"");
    sample_file_assert_list (document, OWNER, "\"w\"@b:1/5");
    g_assert_cmpuint (sample_file_get_seen (document, "x69470a775276c16e"), ==, 0);
}

/* Example 17: no merge data. */
static void
test_stampless (void)
{
    g_autofree char *text = sample_file_new (ENTRIES (OWNER " s:1/4 \"x\"", DUE " s:2/4 \"d\""));
    g_autoptr (BbDocument) a = NULL;
    g_autoptr (BbDocument) b = NULL;

    sample_file_drop_merge (&text);
    a = sample_file_read (text, BB_PROJECT_STAMPLESS);
    b = sample_file_read (text, BB_PROJECT_STAMPLESS);
    sample_file_assert_list (a, OWNER, "\"x\"@x1bed5a2d936b64d9:1/0");
    g_assert_cmpuint (sample_file_get_seen (a, "s"), ==, 0);
    g_assert_cmpuint (bb_context_get_size (bb_document_get_seen (a)), ==, 2);
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (a)), ==, 2);
    sample_file_set (a, "a", OWNER, "\"y\"");
    sample_file_set (b, "b", DUE, "\"e\"");
    sample_file_assert_list (a, OWNER, "\"y\"@a:1/1");
    sample_file_assert_list (b, DUE, "\"e\"@b:1/1");
}

/* Of broken merge data the values that are not shown are kept, and nothing else. */
static void
test_salvage (void)
{
    g_autofree char *text = sample_file_new (ENTRIES (
        OWNER " a:1/2 \"x\"", OWNER " b:1/2 \"w\"", TEXT " s:1/1 \"t\"", "blocks/own-1 s:4/1 true",
        "blocks/own-1/links/l s:2/1 true", "blocks/own-1/links/l/url s:3/1 *"));
    g_autofree char *shown = sample_file_derive (OWNER, "\"w\"", NULL, NULL);
    g_autofree char *beside = sample_file_derive (OWNER, "\"x\"", NULL, NULL);
    g_autofree char *field = sample_file_derive (TEXT, "\"t\"", NULL, NULL);
    g_autofree char *found = NULL;
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"b\": 1", "\"b\": 2");
    document = sample_file_read (text, BB_PROJECT_STAMPLESS);
    found = sample_file_list (document, OWNER);
    g_assert_nonnull (strstr (found, shown));
    g_assert_nonnull (strstr (found, beside));
    g_assert_cmpuint (sample_file_get_seen (document, "b"), ==, 0);
    sample_file_assert_list (document, TEXT, "\"t\"@%s:1/0", field);
    sample_file_assert_list (document, ITEM, "%s", "");
    g_assert_cmpuint (sample_file_get_seen (document, field), ==, 1);
    sample_file_assert_list (document, "blocks/own-1/links/l/url", "%s", "");
}

/* What another program makes of the merge data can be anything. */
static void
test_salvage_anything (void)
{
    static const char *const bad[] = {
        "[]",
        "null",
        "{\"conflicts\":[]}",
        "{\"conflicts\":{\"id\":[[\"\",1]]}}",
        "{\"conflicts\":{\"merge\":[[\"\",1]],\"history\":[[\"\",1]],\"format\":[[\"\",1]]}}",
        "{\"conflicts\":{\"project\":[[\"\",1]]}}",
        "{\"conflicts\":{\"blocks/b/owner/x\":[[\"\",1]]}}",
        "{\"conflicts\":{\"a b\":[[\"\",1]],\"~3\":[[\"\",1]]}}",
        "{\"conflicts\":{\"parking/i\":[[\"\",true]]}}",
        "{\"removed\":{\"parking/i\":[[\"\",true]]}}",
        "{\"removed\":{\"parking/i/text\":{\"\":1}}}",
        "{\"removed\":{\"parking/i/text\":[1,\"\",[],[1],[\"\"],[1,1],[\"\",1,1]]}}",
        "{\"seen\":{\"a\":9},\"stamps\":{\"blocks/b/owner\":\"a:1:1:58bf5b5478e5\"}}",
    };

    for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
        g_autofree char *text = g_strdup_printf ("{\"format\":\"bouwbord-project\",\"version\":1,"
                                                 "\"id\":\"p1\",\"merge\":%s}",
                                                 bad[i]);
        g_autoptr (BbDocument) document = sample_file_read (text, BB_PROJECT_STAMPLESS);

        g_assert_cmpuint (bb_document_get_n_registers (document), ==, 0);
        g_assert_cmpuint (bb_context_get_size (bb_document_get_seen (document)), ==, 0);
    }
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/foreign/both-go-on", test_go_on);
    g_test_add_func ("/foreign/file-from-before", test_from_before);
    g_test_add_func ("/stampless/no-merge-data", test_stampless);
    g_test_add_func ("/stampless/salvage", test_salvage);
    g_test_add_func ("/stampless/salvage-anything", test_salvage_anything);
    return g_test_run ();
}
