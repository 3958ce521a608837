/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "bb-test.h"
#include "cli-run.h"
#include "document/bb-document-builder.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"

static BbDocument *
load (CliRun *self, const char *name)
{
    g_autoptr (GFile) file = cli_run_get_file (self, name);
    BbDocument *document = bb_project_file_load (file, bb_project_schema_get (), NULL, NULL);

    g_assert_nonnull (document);
    return document;
}

static void
save (CliRun *self, const char *name, BbDocument *document)
{
    g_autoptr (GFile) file = cli_run_get_file (self, name);

    g_assert_true (bb_project_file_save (file, document, NULL, NULL));
}

/* Somebody writes into a copy. */
static void
write_value (CliRun *self, const char *name, const char *path, const char *string)
{
    g_autoptr (BbDocument) document = load (self, name);
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit-block", NULL);

    if (string != NULL)
        bb_transaction_set_string (transaction, path, string);
    else
        bb_transaction_remove (transaction, path);
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
    save (self, name, document);
}

/* Three copies of one project in which three people each did something. */
static void
make_copies (CliRun *self)
{
    cli_run_assert_good (cli_run (self, "new", "a", "--language", "en", NULL));
    cli_run_copy (self, "a", "b");
    cli_run_copy (self, "a", "c");
    /* One edit more, so that it wins under any name. */
    cli_run_assert_good (cli_run (self, "place", "a", "3", "in-progress", NULL));
    cli_run_assert_good (cli_run (self, "place", "a", "3", "done", NULL));
    cli_run_assert_good (cli_run (self, "place", "b", "3", "ambition", NULL));
    write_value (self, "c", "blocks/plain-language/owner", "Fatima");
}

/* Any order gives the same bytes, with nothing lost and the conflicts named. */
static void
test_orders (CliRun *self, gconstpointer data)
{
    static const char *const orders[6][3] = { { "a", "b", "c" }, { "a", "c", "b" },
                                              { "b", "a", "c" }, { "b", "c", "a" },
                                              { "c", "a", "b" }, { "c", "b", "a" } };
    g_autofree char *first = NULL;

    make_copies (self);
    for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
        g_autofree char *name = g_strdup_printf ("out%u", i);
        g_autofree char *text = NULL;

        cli_run_assert_good (
            cli_run (self, "merge", orders[i][0], orders[i][1], orders[i][2], "-o", name, NULL));
        g_assert_nonnull (
            strstr (self->out, "  status of “Plain language”: Done (also: Ambition)\n"));
        text = cli_run_get_contents (self, name);
        g_assert_nonnull (text);
        if (first == NULL)
            first = g_strdup (text);
        g_assert_cmpstr (text, ==, first);
    }
    g_assert_nonnull (strstr (first, "\"Fatima\""));
    cli_run_assert_good (cli_run (self, "check", "out0", NULL));
}

static void
test_says (CliRun *self, gconstpointer data)
{
    make_copies (self);
    cli_run_assert_good (cli_run (self, "merge", "a", "b", "c", "a", "-o", "out", NULL));
    g_assert_cmpstr (self->out, ==,
                     "a: the first copy\n"
                     "b: 1 conflict\n"
                     "  status of “Plain language”: Done (also: Ambition)\n"
                     "c: 1 change\n"
                     "a: nothing new\n");
    write_value (self, "c", "blocks/plain-language/owner", NULL);
    cli_run_assert_good (cli_run (self, "merge", "c", "-o", "out", NULL));
    g_assert_cmpstr (self->out, ==, "out: the first copy\nc: 1 removal\n");
}

static void
test_dry_run (CliRun *self, gconstpointer data)
{
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    g_autofree char *nothing = NULL;

    make_copies (self);
    before = cli_run_get_contents (self, "a");
    cli_run_assert_good (cli_run (self, "merge", "b", "-o", "a", "--dry-run", NULL));
    g_assert_nonnull (strstr (self->out, "b: "));
    after = cli_run_get_contents (self, "a");
    g_assert_cmpstr (before, ==, after);
    cli_run_assert_good (cli_run (self, "merge", "a", "b", "-o", "out", "--dry-run", NULL));
    nothing = cli_run_get_contents (self, "out");
    g_assert_null (nothing);
}

/* What is in the place of the result takes part, also if it is not named. */
static void
test_keeps_result (CliRun *self, gconstpointer data)
{
    g_autofree char *text = NULL;

    make_copies (self);
    cli_run_assert_good (cli_run (self, "merge", "a", "b", "-o", "c", NULL));
    text = cli_run_get_contents (self, "c");
    g_assert_nonnull (strstr (text, "\"Fatima\""));
    g_assert_true (g_str_has_prefix (self->out, "c: the first copy\na: "));
}

/* Two programs on one folder fall silent. */
static void
test_writes_once (CliRun *self, gconstpointer data)
{
    const struct timespec long_ago[] = { { 1000000000, 0 }, { 1000000000, 0 } };
    g_autofree char *path = g_build_filename (self->dir, "out", NULL);
    struct stat info;

    make_copies (self);
    cli_run_assert_good (cli_run (self, "merge", "a", "b", "-o", "out", NULL));
    g_assert_cmpint (utimensat (AT_FDCWD, path, long_ago, 0), ==, 0);
    cli_run_assert_good (cli_run (self, "merge", "b", "a", "-o", "out", NULL));
    g_assert_cmpint (g_stat (path, &info), ==, 0);
    g_assert_cmpint (info.st_mtim.tv_sec, ==, 1000000000);
    cli_run_assert_good (cli_run (self, "merge", "c", "-o", "out", NULL));
    g_assert_cmpint (g_stat (path, &info), ==, 0);
    g_assert_cmpint (info.st_mtim.tv_sec, !=, 1000000000);
}

static void
test_refuses (CliRun *self, gconstpointer data)
{
    g_autofree char *bad = g_build_filename (self->dir, "bad", NULL);
    g_autofree char *nothing = NULL;

    make_copies (self);
    cli_run_assert_good (cli_run (self, "new", "other", NULL));
    g_assert_true (g_file_set_contents (bad, "{", -1, NULL));

    g_assert_cmpint (cli_run (self, "merge", "a", "b", NULL), ==, 2);
    cli_run_assert_complains (self, "-o");
    g_assert_cmpint (cli_run (self, "merge", "-o", "out", NULL), ==, 2);
    cli_run_assert_complains (self, "missing");
    g_assert_cmpint (cli_run (self, "merge", "a", "other", "-o", "out", NULL), ==, 1);
    cli_run_assert_complains (self, "“other” is not a copy of the same project as “a”");
    g_assert_cmpint (cli_run (self, "merge", "a", "b", "-o", "other", NULL), ==, 1);
    cli_run_assert_complains (self, "“a” is not a copy of the same project as “other”");
    g_assert_cmpint (cli_run (self, "merge", "a", "bad", "-o", "out", NULL), ==, 1);
    cli_run_assert_complains (self, "“bad” is damaged");
    g_assert_cmpint (cli_run (self, "merge", "a", "away", "-o", "out", NULL), ==, 1);
    cli_run_assert_complains (self, "“away” cannot be opened");
    g_assert_cmpint (cli_run (self, "merge", "a", "-o", "bad", NULL), ==, 1);
    cli_run_assert_complains (self, "“bad” is damaged");
    nothing = cli_run_get_contents (self, "out");
    g_assert_null (nothing);
}

/* A copy that says that all was removed is merged, but not without a word. */
static void
test_warns_of_removals (CliRun *self, gconstpointer data)
{
    g_autoptr (BbDocument) document = NULL;
    g_autoptr (BbDocumentBuilder) builder = NULL;
    g_autoptr (BbDocument) empty = NULL;

    make_copies (self);
    document = load (self, "a");
    builder = bb_document_builder_new (bb_project_schema_get (), bb_document_get_id (document));
    for (guint i = 0; i < bb_history_get_size (bb_document_get_history (document)); i++) {
        const BbRecord *record = bb_history_get_record (bb_document_get_history (document), i);

        bb_document_builder_add_seen (builder, record->dot.actor, 1000);
    }
    empty = bb_document_builder_end (builder);
    save (self, "empty", empty);

    g_assert_cmpint (cli_run (self, "merge", "a", "empty", "-o", "out", NULL), ==, 0);
    g_assert_nonnull (strstr (self->out, "removals\n"));
    g_assert_nonnull (strstr (self->err, "“empty” takes more than half of all values away"));
    g_assert_cmpint (cli_run (self, "merge", "empty", "a", "-o", "out2", NULL), ==, 0);
    g_assert_nonnull (strstr (self->err, "“empty” takes more than half of all values away"));
}

static void
test_warns_of_clock (CliRun *self, gconstpointer data)
{
    g_autoptr (BbDocument) document = NULL;
    g_autoptr (BbDocumentBuilder) builder = NULL;
    g_autoptr (BbEntry) entry =
        bb_entry_new ("z", 1, BB_COUNTER_MAX, "blocks/plain-language/owner", "\"Z\"");
    g_autoptr (BbDocument) ahead = NULL;

    make_copies (self);
    document = load (self, "a");
    builder = bb_document_builder_new (bb_project_schema_get (), bb_document_get_id (document));
    bb_document_builder_add_entry (builder, entry);
    ahead = bb_document_builder_end (builder);
    save (self, "ahead", ahead);

    g_assert_cmpint (cli_run (self, "merge", "a", "ahead", "-o", "out", NULL), ==, 0);
    g_assert_nonnull (strstr (self->err, "“ahead” counts far more edits than people make"));
    g_assert_cmpint (cli_run (self, "merge", "ahead", "a", "-o", "out2", NULL), ==, 0);
    g_assert_nonnull (strstr (self->err, "“ahead” counts far more edits than people make"));
}

/* Whoever gave a name is named, as in a window. */
static void
test_says_who (CliRun *self, gconstpointer data)
{
    g_autoptr (BbDocument) document = NULL;
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit-block", NULL);

    make_copies (self);
    document = load (self, "a");
    bb_document_use_actor (document, "fatima");
    bb_transaction_set_string (transaction, "actors/fatima", "Fatima \x1b[31m");
    bb_transaction_set_string (transaction, "blocks/plain-language/notes", "x");
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
    save (self, "d", document);
    cli_run_assert_good (cli_run (self, "merge", "a", "d", "-o", "out", NULL));
    g_assert_nonnull (strstr (self->out, "d: 1 change, from Fatima "));
    g_assert_null (strchr (self->out, '\x1b'));
}

/* A text from a stranger does not paint the terminal, and a long one does not fill it. */
static void
test_harmless (CliRun *self, gconstpointer data)
{
    g_autofree char *long_text = g_strnfill (500, 'x');

    make_copies (self);
    write_value (self, "a", "blocks/plain-language/owner", "\x1b[31m");
    write_value (self, "b", "blocks/plain-language/owner", long_text);
    cli_run_assert_good (cli_run (self, "merge", "a", "b", "-o", "out", NULL));
    g_assert_null (strchr (self->out, '\x1b'));
    g_assert_nonnull (strstr (self->out, "xxx…"));
    g_assert_cmpuint (strlen (self->out), <, 500);
}

#define ADD(name, function)                                                                        \
    g_test_add ("/cli-merge/" name, CliRun, NULL, cli_run_set_up, function, cli_run_tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("any-order", test_orders);
    ADD ("says-what-changes", test_says);
    ADD ("dry-run", test_dry_run);
    ADD ("keeps-what-is-there", test_keeps_result);
    ADD ("writes-once", test_writes_once);
    ADD ("refuses", test_refuses);
    ADD ("says-who", test_says_who);
    ADD ("warns-of-removals", test_warns_of_removals);
    ADD ("warns-of-clock", test_warns_of_clock);
    ADD ("is-harmless", test_harmless);
    return g_test_run ();
}
