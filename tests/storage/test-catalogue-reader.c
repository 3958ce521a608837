/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "storage/bb-catalogue-reader.h"
#include "storage/bb-storage-error.h"

/* A catalogue of one block, each topic on a line of its own. */
static const char small[] =
    "{\"format\": \"bouwbord-catalogue\", \"id\": \"small\", \"version\": 3,\n"
    "\"title\": {\"en\": \"Small\"}, \"note\": {\"en\": \"Note\"}, \"unknown\": [1, {}],\n"
    "\"guidelines\": [\n"
    "{\"id\": \"g\", \"origin\": \"given\", \"title\": {\"en\": \"G\"}, \"description\": {\"en\": "
    "\"d\"}}],\n"
    "\"disciplines\": [\n"
    "{\"id\": \"d\", \"origin\": \"given\", \"title\": {\"en\": \"D\"}, \"description\": {\"en\": "
    "\"d\"},\n"
    " \"letter\": {\"en\": \"L\", \"nl\": \"M\"}}],\n"
    "\"parties\": [\n"
    "{\"id\": \"p\", \"origin\": \"given\", \"title\": {\"en\": \"P\"}, \"description\": {\"en\": "
    "\"d\"},\n"
    "\"challenges\": [\n"
    "{\"id\": \"c\", \"origin\": \"proposal\", \"title\": {\"en\": \"C\"}, \"description\": "
    "{\"en\": \"d\"},\n"
    "\"blocks\": [\n"
    "{\"id\": \"b\", \"origin\": \"proposal\", \"title\": {\"en\": \"B\", \"nl\": \"Bee\"},\n"
    " \"description\": {\"en\": \"d\"}, \"why\": {\"en\": \"w\"},\n"
    " \"guidelines\": [\"g\"], \"disciplines\": [\"d\"],\n"
    " \"first-steps\": [{\"en\": \"one\"}, {\"en\": \"two\", \"nl\": \"twee\"}]}]}]}]}\n";

static BbCatalogue *
read_text (const char *text, GError **error)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

    return bb_catalogue_reader_read (bytes, error);
}

static void
test_small (void)
{
    g_autoptr (GError) error = NULL;
    BbCatalogue *catalogue = read_text (small, &error);
    BbTopic *block;
    g_auto (GStrv) steps = NULL;

    g_assert_no_error (error);
    g_assert_cmpstr (bb_catalogue_get_id (catalogue), ==, "small");
    g_assert_cmpuint (bb_catalogue_get_version (catalogue), ==, 3);
    g_assert_cmpstr (bb_text_get (bb_catalogue_get_title (catalogue), "en"), ==, "Small");
    g_assert_cmpstr (bb_text_get (bb_catalogue_get_note (catalogue), "en"), ==, "Note");
    block = bb_catalogue_find (catalogue, BB_TOPIC_BLOCK, "b");
    g_assert_cmpuint (bb_topic_get_number (block), ==, 1);
    g_assert_false (bb_topic_get_given (block));
    g_assert_cmpstr (bb_topic_get_title (block, "nl"), ==, "Bee");
    g_assert_cmpstr (bb_text_get (bb_topic_get_text (block, "why"), "en"), ==, "w");
    g_assert_cmpstr (bb_topic_get_guidelines (block)[0], ==, "g");
    g_assert_cmpstr (bb_topic_get_disciplines (block)[0], ==, "d");
    steps = bb_topic_dup_first_steps (block, "nl");
    g_assert_cmpuint (g_strv_length (steps), ==, 2);
    g_assert_cmpstr (steps[1], ==, "twee");
    g_assert_cmpstr (bb_topic_get_id (bb_topic_get_parent (block)), ==, "c");
    g_assert_true (bb_topic_get_given (bb_catalogue_find (catalogue, BB_TOPIC_PARTY, "p")));
    g_assert_finalize_object (catalogue);
}

static void
assert_numbers (BbTopic *party, guint number, guint *n_blocks)
{
    GListModel *challenges = bb_topic_get_children (party);

    g_assert_cmpuint (bb_topic_get_number (party), ==, number);
    g_assert_cmpuint (g_list_model_get_n_items (challenges), ==, 3);
    for (guint i = 0; i < 3; i++) {
        g_autoptr (BbTopic) challenge = g_list_model_get_item (challenges, i);
        GListModel *blocks = bb_topic_get_children (challenge);

        g_assert_cmpuint (bb_topic_get_number (challenge), ==, i + 1);
        for (guint j = 0; j < g_list_model_get_n_items (blocks); j++) {
            g_autoptr (BbTopic) block = g_list_model_get_item (blocks, j);

            g_assert_cmpuint (bb_topic_get_number (block), ==, ++*n_blocks);
        }
    }
}

/* The catalogue in the program: 4 parties, 12 challenges, 34 blocks, in two languages. */
static void
test_shipped (void)
{
    g_autoptr (GError) error = NULL;
    BbCatalogue *catalogue = bb_catalogue_reader_read_shipped (&error);
    GListModel *blocks;
    guint n_blocks = 0;

    g_assert_no_error (error);
    g_assert_cmpstr (bb_catalogue_get_id (catalogue), ==, "bouwbord");
    g_assert_cmpuint (g_list_model_get_n_items (bb_catalogue_get_parties (catalogue)), ==, 4);
    g_assert_cmpuint (g_list_model_get_n_items (bb_catalogue_get_guidelines (catalogue)), ==, 6);
    g_assert_cmpuint (g_list_model_get_n_items (bb_catalogue_get_disciplines (catalogue)), ==, 4);
    for (guint i = 0; i < 4; i++) {
        g_autoptr (BbTopic) party = g_list_model_get_item (bb_catalogue_get_parties (catalogue), i);

        assert_numbers (party, i + 1, &n_blocks);
    }
    g_assert_cmpuint (n_blocks, ==, 34);
    blocks = bb_catalogue_get_blocks (catalogue);
    g_assert_cmpuint (g_list_model_get_n_items (blocks), ==, 34);
    for (guint i = 0; i < 34; i++) {
        g_autoptr (BbTopic) block = g_list_model_get_item (blocks, i);
        g_auto (GStrv) steps = bb_topic_dup_first_steps (block, "nl");

        g_assert_true (bb_text_has (bb_topic_get_text (block, "why"), "nl"));
        g_assert_true (bb_text_has (bb_topic_get_text (block, "why"), "en"));
        g_assert_cmpuint (g_strv_length (steps), >, 0);
    }
    g_assert_finalize_object (catalogue);
}

static void
test_refuses (void)
{
    static const struct {
        const char *from;
        const char *to;
        const char *says;
    } changes[] = {
        { "\"version\": 3", "\"version\": 0", "Line 1: “version”" },
        { "\"version\": 3", "\"version\": \"3\"", "“version”" },
        { "\"id\": \"small\", ", "", "Line 1: “id” is missing" },
        { "\"note\"", "\"nota\"", "Line 1: “note” is missing" },
        { "{\"en\": \"Small\"}", "\"Small\"", "Line 2: here a text for each language" },
        { "{\"en\": \"Small\"}", "{}", "Line 2: here a text" },
        { "{\"en\": \"Small\"}", "{\"en\": 1}", "Line 2: here a text" },
        { "\"id\": \"g\"", "\"id\": \"G\"", "Line 4: an “id”" },
        { "\"id\": \"g\"", "\"id\": \"\"", "Line 4: an “id”" },
        { "\"id\": \"g\"", "\"id\": 7", "Line 4: “id” holds" },
        { "\"origin\": \"given\"", "\"original\": \"given\"", "Line 4: “origin” is missing" },
        { "\"origin\": \"given\"", "\"origin\": \"found\"", "Line 4: “origin”" },
        { "\"letter\"", "\"letters\"", "Line 6: “letter” is missing" },
        { "\"challenges\": [", "\"challenge\": [", "Line 9: “challenges” is missing" },
        { "\"id\": \"b\"", "\"id\": \"own-b\"", "Line 13: an “id” that begins with “own-”" },
        { "\"why\": {\"en\": \"w\"},", "", "Line 13: “why” is missing" },
        { "[\"g\"]", "[\"h\"]", "Line 15: “h” is not among the guidelines" },
        { "[\"g\"]", "[7]", "“guidelines” holds" },
        { "[\"g\"]", "\"g\"", "Line 15: “guidelines” holds" },
        { "[\"d\"]", "[\"g\"]", "“g” is not among the disciplines" },
        { "{\"en\": \"one\"}", "\"one\"", "Line 16: here a text" },
        { "\"parties\": [", "\"parties\": [1, ", "Line 8: “id” is missing" },
        { "]}]}]}]}", "]}]}]}, {\"id\":\"p\",\"origin\":\"given\"}]}",
          "Line 16: this “id” occurs" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
        g_autoptr (GString) text = g_string_new (small);
        g_autoptr (GError) error = NULL;

        g_assert_cmpuint (g_string_replace (text, changes[i].from, changes[i].to, 1), ==, 1);
        g_assert_null (read_text (text->str, &error));
        g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED);
        if (strstr (error->message, changes[i].says) == NULL)
            g_error ("“%s” does not say “%s”", error->message, changes[i].says);
    }
}

static void
test_foreign (void)
{
    static const char *const texts[] = { "[]", "{}", "1", "{\"format\":\"bouwbord-project\"}",
                                         "{\"format\":1}" };

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
        g_autoptr (GError) error = NULL;

        g_assert_null (read_text (texts[i], &error));
        g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_FOREIGN);
    }
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/catalogue-reader/small", test_small);
    g_test_add_func ("/catalogue-reader/shipped", test_shipped);
    g_test_add_func ("/catalogue-reader/refuses", test_refuses);
    g_test_add_func ("/catalogue-reader/foreign", test_foreign);
    return g_test_run ();
}
