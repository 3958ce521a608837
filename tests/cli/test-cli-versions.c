/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <string.h>

#include "bb-test.h"
#include "cli-run.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"
#include "storage/bb-version-store.h"

/* Edits the project under a name; a save keeps it. */
static void
edit (CliRun *self, const char *actor, const char *name, const char *owner)
{
    g_autoptr (GFile) file = g_file_new_for_path (self->path);
    g_autoptr (BbDocument) document =
        bb_project_file_load (file, bb_project_schema_get (), NULL, NULL);
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit-block", NULL);
    g_autofree char *path = g_strconcat ("actors/", actor, NULL);

    bb_transaction_set_string (transaction, "blocks/plain-language/owner", owner);
    bb_transaction_set_string (transaction, path, name);
    bb_document_use_actor (document, actor);
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
    g_assert_true (bb_project_file_save (file, document, NULL, NULL));
}

static void
make_versions (CliRun *self)
{
    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", NULL));
    edit (self, "a", "Zoë", "one");
    edit (self, "b", "Jan\x1b[31m", "two");
}

static void
test_lists (CliRun *self, gconstpointer data)
{
    g_auto (GStrv) lines = NULL;

    make_versions (self);
    cli_run_assert_good (cli_run (self, "versions", "bord.bouwbord", NULL));
    lines = g_strsplit (self->out, "\n", -1);
    g_assert_true (g_str_has_prefix (lines[0], "1  20"));
    g_assert_true (g_str_has_suffix (lines[0], "  1 change  Jan\xef\xbf\xbd[31m  bord.bouwbord"));
    g_assert_true (g_str_has_prefix (lines[1], "2  20"));
    g_assert_true (g_str_has_suffix (lines[1], "  1 change  Zoë       bord.bouwbord"));
    g_assert_true (g_str_has_prefix (lines[2], "3  20"));
    g_assert_true (g_str_has_suffix (lines[2], "  -         -         bord.bouwbord"));
    g_assert_cmpstr (lines[3], ==, "");
}

static void
test_none (CliRun *self, gconstpointer data)
{
    g_autoptr (GFile) file = g_file_new_for_path (self->path);
    g_autoptr (BbDocument) document = NULL;

    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", NULL));
    document = bb_project_file_load (file, bb_project_schema_get (), NULL, NULL);
    g_assert_true (bb_version_store_forget (bb_document_get_id (document), NULL));
    g_assert_cmpint (cli_run (self, "versions", "bord.bouwbord", NULL), ==, 0);
    cli_run_assert_complains (self, "No earlier version");
}

/* The versions are wanted most when the file is hurt. */
static void
test_restores_a_damaged_file (CliRun *self, gconstpointer data)
{
    g_autofree char *good = NULL;
    g_autofree char *restored = NULL;

    make_versions (self);
    good = cli_run_get_contents (self, "bord.bouwbord");
    g_assert_true (g_file_set_contents (self->path, "{", -1, NULL));
    cli_run_assert_good (
        cli_run (self, "versions", "bord.bouwbord", "--restore", "1", "-o", "uit", NULL));
    g_assert_cmpstr (self->out, ==, "");
    restored = cli_run_get_contents (self, "uit");
    g_assert_cmpstr (restored, ==, good);
}

static void
test_restores_an_older_one (CliRun *self, gconstpointer data)
{
    make_versions (self);
    cli_run_assert_good (cli_run (self, "versions", "bord.bouwbord", "-r", "2", "-o", "uit", NULL));
    cli_run_assert_good (cli_run (self, "show", "uit", NULL));
    g_assert_nonnull (strstr (self->out, "one"));
}

static void
test_refuses (CliRun *self, gconstpointer data)
{
    g_assert_cmpint (cli_run (self, "versions", NULL), ==, 2);
    cli_run_assert_complains (self, "missing");
    g_assert_cmpint (cli_run (self, "versions", "away", NULL), ==, 1);
    cli_run_assert_complains (self, "“away” cannot be opened");
    make_versions (self);
    g_assert_cmpint (cli_run (self, "versions", "bord.bouwbord", "-r", "1", NULL), ==, 2);
    cli_run_assert_complains (self, "a file to write");
    g_assert_cmpint (cli_run (self, "versions", "bord.bouwbord", "-o", "uit", NULL), ==, 2);
    cli_run_assert_complains (self, "a file to write");
    g_assert_cmpint (cli_run (self, "versions", "bord.bouwbord", "-r", "-1", "-o", "u", NULL), ==,
                     2);
    g_assert_cmpint (cli_run (self, "versions", "bord.bouwbord", "-r", "4", "-o", "uit", NULL), ==,
                     1);
    cli_run_assert_complains (self, "no version with that number");
    g_assert_cmpint (
        cli_run (self, "versions", "bord.bouwbord", "-r", "1", "-o", "bord.bouwbord", NULL), ==, 1);
    cli_run_assert_complains (self, "there already");
    g_assert_cmpint (cli_run (self, "versions", "bord.bouwbord", "-r", "1", "-o", "a/b", NULL), ==,
                     1);
    cli_run_assert_complains (self, "folder");
}

#define ADD(name, function)                                                                        \
    g_test_add ("/cli-versions/" name, CliRun, NULL, cli_run_set_up, function, cli_run_tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("lists", test_lists);
    ADD ("none", test_none);
    ADD ("restores-a-damaged-file", test_restores_a_damaged_file);
    ADD ("restores-an-older-one", test_restores_an_older_one);
    ADD ("refuses", test_refuses);
    return g_test_run ();
}
