/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sys/stat.h>

#include "bb-test.h"
#include "cli-run.h"
#include "cli/bb-cli.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"

static char *
get_contents (CliRun *self)
{
    char *text;

    g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
    return text;
}

static JsonObject *
get_block (JsonNode *board, guint number)
{
    JsonArray *blocks;

    g_assert_nonnull (board);
    g_assert_cmpuint (json_object_get_size (json_node_get_object (board)), ==, 1);
    blocks = json_object_get_array_member (json_node_get_object (board), "blocks");
    g_assert_cmpuint (json_array_get_length (blocks), ==, 34);
    return json_array_get_object_element (blocks, number - 1);
}

static void
assert_status (CliRun *self, guint number, const char *status)
{
    g_autoptr (JsonNode) board = NULL;
    JsonObject *block;

    cli_run_assert_good (cli_run (self, "show", "--json", "bord.bouwbord", NULL));
    board = json_from_string (self->out, NULL);
    block = get_block (board, number);
    g_assert_cmpint (json_object_get_int_member (block, "number"), ==, number);
    g_assert_cmpstr (json_object_get_string_member (block, "status"), ==, status);
}

static void
test_is_command (void)
{
    static const char *const yes[] = { "new", "show", "place",  "check", "merge",
                                       "log", "help", "--help", "-h",    "--version" };
    static const char *const no[] = { "",       "bord.bouwbord",          "New",
                                      "./show", "--gapplication-service", "showing" };

    for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
        g_assert_true (bb_cli_is_command (yes[i]));
    for (guint i = 0; i < G_N_ELEMENTS (no); i++)
        g_assert_false (bb_cli_is_command (no[i]));
}

static void
test_help (CliRun *self, gconstpointer data)
{
    static const char *const commands[] = { "new", "show", "place", "check", "merge", "log" };
    static const char *const words[] = { "help", "--help", "-h" };

    for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
        cli_run_assert_good (cli_run (self, words[i], NULL));
        for (guint j = 0; j < G_N_ELEMENTS (commands); j++)
            g_assert_nonnull (strstr (self->out, commands[j]));
    }
    for (guint j = 0; j < G_N_ELEMENTS (commands); j++) {
        g_autofree char *usage = g_strconcat ("bouwbord ", commands[j], " ", NULL);

        cli_run_assert_good (cli_run (self, commands[j], "--help", NULL));
        g_assert_nonnull (strstr (self->out, usage));
        g_assert_nonnull (strstr (self->out, "-h, --help"));
    }
}

static void
test_version (CliRun *self, gconstpointer data)
{
    cli_run_assert_good (cli_run (self, "--version", NULL));
    g_assert_true (g_regex_match_simple ("^bouwbord [0-9]+\\.[0-9]+\\.[0-9]+\n$", self->out, 0, 0));
}

static void
test_new (CliRun *self, gconstpointer data)
{
    g_autoptr (GFile) file = g_file_new_for_path (self->path);
    g_autoptr (BbDocument) document = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *title = NULL;

    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", "--title", "Ons “bord”",
                                  "--municipality=Waterdrecht", "--language", "nl", "--catalogue",
                                  "bouwbord", NULL));
    g_assert_cmpstr (self->out, ==, "");
    document = bb_project_file_load (file, bb_project_schema_get (), NULL, &error);
    g_assert_no_error (error);
    title = bb_document_dup_string (document, "project/title");
    g_assert_cmpstr (title, ==, "Ons “bord”");
    g_assert_cmpstr (bb_document_get_value (document, "project/municipality"), ==,
                     "\"Waterdrecht\"");
    g_assert_cmpstr (bb_document_get_value (document, "project/language"), ==, "\"nl\"");
    g_assert_cmpstr (bb_document_get_value (document, "catalogue/id"), ==, "\"bouwbord\"");
    g_assert_cmpuint (strlen (bb_document_get_id (document)), ==, 32);
}

static void
test_new_refuses (CliRun *self, gconstpointer data)
{
    g_autofree char *former = NULL;
    g_autofree char *after = NULL;

    g_assert_cmpint (cli_run (self, "new", NULL), ==, 2);
    cli_run_assert_complains (self, "missing");
    g_assert_cmpint (cli_run (self, "new", "a", "b", NULL), ==, 2);
    cli_run_assert_complains (self, "too many");
    g_assert_cmpint (cli_run (self, "new", "a", "--bogus", NULL), ==, 2);
    cli_run_assert_complains (self, "--bogus");
    g_assert_cmpint (cli_run (self, "new", "a", "--language", "fy", NULL), ==, 2);
    cli_run_assert_complains (self, "nl or en");
    g_assert_cmpint (cli_run (self, "new", "a", "--title", "\xff", NULL), ==, 2);
    cli_run_assert_complains (self, "UTF-8");
    g_assert_cmpint (cli_run (self, "new", "a", "--catalogue", "other", NULL), ==, 1);
    cli_run_assert_complains (self, "“other”");
    g_assert_cmpint (cli_run (self, "new", "away/a", NULL), ==, 1);
    cli_run_assert_complains (self, "folder");
    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", NULL));
    former = get_contents (self);
    g_assert_cmpint (cli_run (self, "new", "bord.bouwbord", "--title", "x", NULL), ==, 1);
    cli_run_assert_complains (self, "there already");
    after = get_contents (self);
    g_assert_cmpstr (former, ==, after);
}

static void
test_place (CliRun *self, gconstpointer data)
{
    static const char *const statuses[] = { "ambition", "in-progress", "done", "none" };

    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", NULL));
    for (guint i = 0; i < G_N_ELEMENTS (statuses); i++) {
        cli_run_assert_good (cli_run (self, "place", "bord.bouwbord", "3", statuses[i], NULL));
        g_assert_cmpstr (self->out, ==, "");
        assert_status (self, 3, statuses[i]);
    }
    cli_run_assert_good (cli_run (self, "place", "bord.bouwbord", "plain-language", "done", NULL));
    assert_status (self, 3, "done");
    assert_status (self, 4, "none");
}

static void
test_place_twice (CliRun *self, gconstpointer data)
{
    const struct timespec long_ago[] = { { 1000000000, 0 }, { 1000000000, 0 } };
    struct stat info;

    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", NULL));
    cli_run_assert_good (cli_run (self, "place", "bord.bouwbord", "1", "done", NULL));
    cli_run_assert_good (cli_run (self, "place", "bord.bouwbord", "2", "done", NULL));
    g_assert_cmpint (utimensat (AT_FDCWD, self->path, long_ago, 0), ==, 0);
    cli_run_assert_good (cli_run (self, "place", "bord.bouwbord", "1", "done", NULL));
    cli_run_assert_good (cli_run (self, "place", "bord.bouwbord", "34", "none", NULL));
    g_assert_cmpint (g_stat (self->path, &info), ==, 0);
    g_assert_cmpint (info.st_mtim.tv_sec, ==, 1000000000);
}

static void
test_place_refuses (CliRun *self, gconstpointer data)
{
    static const char *const blocks[] = { "0", "35", "E1", "nothing", "", "-", "plain language" };
    g_autofree char *former = NULL;
    g_autofree char *after = NULL;

    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", NULL));
    former = get_contents (self);
    for (guint i = 0; i < G_N_ELEMENTS (blocks); i++) {
        g_assert_cmpint (cli_run (self, "place", "bord.bouwbord", blocks[i], "done", NULL), ==, 1);
        cli_run_assert_complains (self, "no building block");
    }
    g_assert_cmpint (cli_run (self, "place", "bord.bouwbord", "1", "Done", NULL), ==, 2);
    cli_run_assert_complains (self, "ambition, in-progress, done or none");
    g_assert_cmpint (cli_run (self, "place", "bord.bouwbord", "1", NULL), ==, 2);
    cli_run_assert_complains (self, "missing");
    g_assert_cmpint (cli_run (self, "place", "none.bouwbord", "1", "done", NULL), ==, 1);
    cli_run_assert_complains (self, "“none.bouwbord” cannot be opened");
    after = get_contents (self);
    g_assert_cmpstr (former, ==, after);
}

static void
test_show_json (CliRun *self, gconstpointer data)
{
    static const char *const names[] = { "number",    "id",     "title", "party",
                                         "challenge", "status", "owner" };
    g_autoptr (JsonNode) board = NULL;
    JsonObject *block;

    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", "--language", "nl", NULL));
    cli_run_assert_good (
        cli_run (self, "show", "bord.bouwbord", "--json", "--language", "en", NULL));
    board = json_from_string (self->out, NULL);
    block = get_block (board, 3);
    g_assert_cmpuint (json_object_get_size (block), ==, G_N_ELEMENTS (names));
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        g_assert_true (json_object_has_member (block, names[i]));
    g_assert_cmpstr (json_object_get_string_member (block, "id"), ==, "plain-language");
    g_assert_cmpstr (json_object_get_string_member (block, "title"), ==, "Plain language");
    g_assert_cmpstr (json_object_get_string_member (block, "party"), ==, "citizens-companies");
    g_assert_cmpstr (json_object_get_string_member (block, "challenge"), ==, "right-first-time");
    g_assert_cmpstr (json_object_get_string_member (block, "status"), ==, "none");
    g_assert_cmpstr (json_object_get_string_member (block, "owner"), ==, "");
}

static void
test_show_text (CliRun *self, gconstpointer data)
{
    cli_run_assert_good (
        cli_run (self, "new", "bord.bouwbord", "--language", "nl", "--title", "Ons bord", NULL));
    cli_run_assert_good (cli_run (self, "place", "bord.bouwbord", "3", "done", NULL));
    cli_run_assert_good (cli_run (self, "show", "bord.bouwbord", NULL));
    g_assert_true (g_str_has_prefix (self->out, "Ons bord\n\nBurgers & bedrijven\n"));
    g_assert_nonnull (strstr (self->out, "Done (1)\n     3  Begrijpelijke taal\n"));
    g_assert_nonnull (strstr (self->out, "    34  "));
    cli_run_assert_good (cli_run (self, "show", "--language", "en", "bord.bouwbord", NULL));
    g_assert_nonnull (strstr (self->out, "\n     3  Plain language\n"));
    g_assert_cmpint (cli_run (self, "show", "--language", "xx", "bord.bouwbord", NULL), ==, 2);
    cli_run_assert_complains (self, "nl or en");
    g_assert_cmpint (cli_run (self, "show", NULL), ==, 2);
    cli_run_assert_complains (self, "missing");
    g_assert_cmpint (cli_run (self, "show", "away.bouwbord", NULL), ==, 1);
    cli_run_assert_complains (self, "“away.bouwbord” cannot be opened");
}

/* A title from a stranger does not paint the terminal. */
static void
test_show_harmless (CliRun *self, gconstpointer data)
{
    cli_run_assert_good (
        cli_run (self, "new", "bord.bouwbord", "--title", "a\x1b[31m\xe2\x80\xaezb", NULL));
    cli_run_assert_good (cli_run (self, "show", "bord.bouwbord", NULL));
    g_assert_null (strchr (self->out, '\x1b'));
    g_assert_null (strstr (self->out, "\xe2\x80\xae"));
    g_assert_nonnull (strstr (self->out, "zb"));
}

/* In every locale the words come as UTF-8. */
static void
test_locales (CliRun *self, gconstpointer data)
{
    static const char *const locales[] = { "C", "POSIX", "C.UTF-8", "nl_NL.UTF-8", "tr_TR.UTF-8" };
    g_autofree char *driver = g_test_build_filename (G_TEST_BUILT, "cli", "cli-driver", NULL);

    for (guint i = 0; i < G_N_ELEMENTS (locales); i++) {
        const char *new[] = { driver, "new", "bord.bouwbord", "--title", "Één €", NULL };
        const char *show[] = { driver, "show", "bord.bouwbord", NULL };

        g_unlink (self->path);
        cli_run_assert_good (cli_run_strv (self, locales[i], (GStrv) new));
        cli_run_assert_good (cli_run_strv (self, locales[i], (GStrv) show));
        g_assert_true (g_str_has_prefix (self->out, "Één €\n"));
    }
}

static void
test_check (CliRun *self, gconstpointer data)
{
    g_autofree char *bad = g_build_filename (self->dir, "bad", NULL);
    g_autofree char *foreign = g_build_filename (self->dir, "foreign", NULL);
    g_auto (GStrv) lines = NULL;

    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", NULL));
    cli_run_assert_good (cli_run (self, "check", "bord.bouwbord", NULL));
    g_assert_cmpstr (self->out, ==, "bord.bouwbord: valid\n");
    g_assert_true (g_file_set_contents (bad, "{\n\"a\": 1,\n\"a\": 2\n}\n", -1, NULL));
    g_assert_true (g_file_set_contents (foreign, "[]", -1, NULL));
    g_assert_cmpint (cli_run (self, "check", "bad", "bord.bouwbord", "foreign", "away", NULL), ==,
                     1);
    g_assert_cmpstr (self->err, ==, "");
    lines = g_strsplit (self->out, "\n", -1);
    g_assert_cmpuint (g_strv_length (lines), ==, 5);
    g_assert_true (g_str_has_prefix (lines[0], "bad: "));
    g_assert_nonnull (strstr (lines[0], "Line 3, column 1"));
    g_assert_cmpstr (lines[1], ==, "bord.bouwbord: valid");
    g_assert_nonnull (strstr (lines[2], "not a Bouwbord project"));
    g_assert_nonnull (strstr (lines[3], "not there"));
    g_assert_cmpint (cli_run (self, "check", NULL), ==, 2);
    cli_run_assert_complains (self, "missing");
}

/* What was changed with a text editor is no damage. */
static void
test_check_edited (CliRun *self, gconstpointer data)
{
    g_autofree char *bare = g_build_filename (self->dir, "bare", NULL);
    g_autofree char *contents = NULL;
    g_autofree char *after = NULL;
    g_autoptr (GString) text = NULL;

    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", "--title", "Bord", NULL));
    g_assert_true (g_file_get_contents (self->path, &contents, NULL, NULL));
    text = g_string_new (contents);
    g_assert_cmpuint (g_string_replace (text, "\"Bord\"", "\"Plan\"", 0), >, 0);
    g_assert_true (g_file_set_contents (self->path, text->str, -1, NULL));
    g_assert_true (g_file_set_contents (
        bare, "{\"format\":\"bouwbord-project\",\"version\":1,\"id\":\"p\"}", -1, NULL));
    cli_run_assert_good (cli_run (self, "check", "bord.bouwbord", "bare", NULL));
    g_assert_cmpstr (self->out, ==,
                     "bord.bouwbord: valid, edited by other means\n"
                     "bare: valid, edited by other means: all values count as new, as the merge "
                     "data are missing or damaged\n");
    cli_run_assert_good (cli_run (self, "show", "bord.bouwbord", NULL));
    g_assert_true (g_str_has_prefix (self->out, "Plan\n"));
    g_assert_true (g_file_get_contents (self->path, &after, NULL, NULL));
    g_assert_cmpstr (after, ==, text->str);
}

/* A conflict is no damage either. */
static void
test_check_conflict (CliRun *self, gconstpointer data)
{
    static const char text[] =
        "{\"format\":\"bouwbord-project\",\"version\":1,\"id\":\"p1\","
        "\"blocks\":{\"b\":{\"status\":\"in-progress\"}},\"merge\":{\"check\":\"25d655e7a302\","
        "\"conflicts\":{\"blocks/b/status\":[[\"a:1:2:58bf5b5478e5\",\"done\"]]},"
        "\"seen\":{\"a\":1,\"b\":1,\"s\":1},\"stamps\":{\"blocks/b/status\":"
        "\"b:1:2:b3cea6ade6d1\"}}}";

    g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
    cli_run_assert_good (cli_run (self, "check", "bord.bouwbord", NULL));
    g_assert_cmpstr (self->out, ==, "bord.bouwbord: valid (1 conflict)\n");
}

static void
test_full_output (CliRun *self, gconstpointer data)
{
    g_autofree char *driver = g_test_build_filename (G_TEST_BUILT, "cli", "cli-driver", NULL);
    const char *words[] = { "/bin/sh", "-c", "\"$0\" help > /dev/full", driver, NULL };

    g_assert_cmpint (cli_run_strv (self, "C.UTF-8", (GStrv) words), ==, 1);
    cli_run_assert_complains (self, "could not be written");
}

#define ADD(name, function)                                                                        \
    g_test_add ("/cli/" name, CliRun, NULL, cli_run_set_up, function, cli_run_tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/cli/is-command", test_is_command);
    ADD ("help", test_help);
    ADD ("version", test_version);
    ADD ("new", test_new);
    ADD ("new-refuses", test_new_refuses);
    ADD ("place", test_place);
    ADD ("place-twice-writes-once", test_place_twice);
    ADD ("place-refuses", test_place_refuses);
    ADD ("show-json", test_show_json);
    ADD ("show-text", test_show_text);
    ADD ("show-is-harmless", test_show_harmless);
    ADD ("locales", test_locales);
    ADD ("check", test_check);
    ADD ("check-edited", test_check_edited);
    ADD ("check-conflict", test_check_conflict);
    ADD ("full-output", test_full_output);
    return g_test_run ();
}
