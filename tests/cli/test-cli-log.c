/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <string.h>

#include "bb-test.h"
#include "cli-run.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"

/* Writes as somebody, at a time. */
static void
write_value (CliRun *self, const char *actor, const char *time, const char *path,
             const char *string)
{
    g_autoptr (GFile) file = g_file_new_for_path (self->path);
    g_autoptr (BbDocument) document =
        bb_project_file_load (file, bb_project_schema_get (), NULL, NULL);
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit-block", NULL);

    g_assert_nonnull (document);
    bb_transaction_set_string (transaction, path, string);
    bb_transaction_set_time (transaction, time);
    bb_document_use_actor (document, actor);
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
    g_assert_true (bb_project_file_save (file, document, NULL, NULL));
}

/* One line for each transaction, the newest last, in columns, at the time of this place. */
static void
test_lines (CliRun *self, gconstpointer data)
{
    g_auto (GStrv) lines = NULL;

    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", "--language", "en", NULL));
    write_value (self, "a", "2026-01-31T23:30:00Z", "blocks/plain-language/owner", "Fatima");
    write_value (self, "longname", "-", "blocks/plain-language/notes", "Call");
    write_value (self, "longname", "-", "actors/longname", "Zoë");
    cli_run_assert_good (cli_run (self, "place", "bord.bouwbord", "3", "done", NULL));
    cli_run_assert_good (cli_run (self, "log", "bord.bouwbord", NULL));
    lines = g_strsplit (self->out, "\n", -1);
    g_assert_cmpuint (g_strv_length (lines), ==, 5);
    g_assert_true (g_str_has_suffix (lines[0], "  New project"));
    g_assert_cmpstr (lines[1], ==,
                     "2026-02-01 00:30  a             Change owner of “Plain language”");
    g_assert_cmpstr (lines[2], ==,
                     "-                 Zoë           Change notes of “Plain language”");
    g_assert_true (g_str_has_suffix (lines[3], "  Move “Plain language” to Done"));
    g_assert_cmpstr (lines[4], ==, "");
}

static void
test_harmless (CliRun *self, gconstpointer data)
{
    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", NULL));
    write_value (self, "a", "-", "blocks/plain-language/owner", "x");
    write_value (self, "a", "-", "actors/a", "\x1b[31m\n");
    cli_run_assert_good (cli_run (self, "log", "bord.bouwbord", NULL));
    g_assert_null (strchr (self->out, '\x1b'));
    g_assert_nonnull (strstr (self->out, "[31m"));
}

static void
test_refuses (CliRun *self, gconstpointer data)
{
    g_assert_cmpint (cli_run (self, "log", NULL), ==, 2);
    cli_run_assert_complains (self, "missing");
    g_assert_cmpint (cli_run (self, "log", "a", "b", NULL), ==, 2);
    cli_run_assert_complains (self, "too many");
    g_assert_cmpint (cli_run (self, "log", "away", NULL), ==, 1);
    cli_run_assert_complains (self, "“away” cannot be opened");
}

#define ADD(name, function)                                                                        \
    g_test_add ("/cli-log/" name, CliRun, NULL, cli_run_set_up, function, cli_run_tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("lines", test_lines);
    ADD ("is-harmless", test_harmless);
    ADD ("refuses", test_refuses);
    return g_test_run ();
}
