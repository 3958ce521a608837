/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <string.h>

#include "bb-test.h"
#include "cli-run.h"

static void
set_contents (CliRun *self, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename (self->dir, name, NULL);

    g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Two copies that differ in one status, and both in one file, as a sync tool and as git would. */
static void
make_files (CliRun *self)
{
    g_autofree char *start = NULL;
    g_autofree char *a = NULL;
    g_autofree char *b = NULL;
    g_autofree char *glued = NULL;
    g_autofree char *marked = NULL;

    cli_run_assert_good (cli_run (self, "new", "a", "--language", "en", NULL));
    start = cli_run_get_contents (self, "a");
    set_contents (self, "b", start);
    cli_run_assert_good (cli_run (self, "place", "a", "3", "in-progress", NULL));
    cli_run_assert_good (cli_run (self, "place", "a", "3", "done", NULL));
    cli_run_assert_good (cli_run (self, "place", "b", "3", "ambition", NULL));
    a = cli_run_get_contents (self, "a");
    b = cli_run_get_contents (self, "b");
    glued = g_strconcat (a, b, NULL);
    set_contents (self, "glued", glued);
    marked = g_strconcat ("<<<<<<< HEAD\n", a, "=======\n", b, ">>>>>>> theirs\n", NULL);
    set_contents (self, "marked", marked);
}

static void
assert_same_contents (CliRun *self, const char *name, const char *other)
{
    g_autofree char *text = cli_run_get_contents (self, name);
    g_autofree char *other_text = cli_run_get_contents (self, other);

    g_assert_nonnull (text);
    g_assert_cmpstr (text, ==, other_text);
}

static void
test_check (CliRun *self, gconstpointer data)
{
    make_files (self);
    g_assert_cmpint (cli_run (self, "check", "marked", NULL), ==, 1);
    g_assert_cmpstr (self->out, ==,
                     "marked: “marked” holds more than one version of the project. Line 1, column "
                     "1: a version control program (git) wrote two versions of this file into one. "
                     "“bouwbord merge FILE -o OUT” brings them together.\n");
    g_assert_cmpint (cli_run (self, "check", "glued", NULL), ==, 1);
    g_assert_nonnull (strstr (self->out, "two were glued together. “bouwbord merge"));
}

/* What needs one project names the command that makes one. */
static void
test_advice (CliRun *self, gconstpointer data)
{
    make_files (self);
    g_assert_cmpint (cli_run (self, "show", "glued", NULL), ==, 1);
    cli_run_assert_complains (self, "“bouwbord merge FILE -o OUT”");
    g_assert_cmpint (cli_run (self, "log", "marked", NULL), ==, 1);
    cli_run_assert_complains (self, "“bouwbord merge FILE -o OUT”");
    g_assert_cmpint (cli_run (self, "place", "glued", "3", "done", NULL), ==, 1);
    cli_run_assert_complains (self, "“bouwbord merge FILE -o OUT”");
}

/* The halves of one file give what two files give. */
static void
test_merge (CliRun *self, gconstpointer data)
{
    make_files (self);
    cli_run_assert_good (cli_run (self, "merge", "a", "b", "-o", "out", NULL));
    cli_run_assert_good (cli_run (self, "merge", "glued", "-o", "from-glued", NULL));
    g_assert_cmpstr (self->out, ==,
                     "glued, first half: the first copy\n"
                     "glued, second half: 1 conflict\n"
                     "  status of “Plain language”: Done (also: Ambition)\n");
    assert_same_contents (self, "from-glued", "out");
    cli_run_assert_good (cli_run (self, "merge", "marked", "b", "-o", "from-marked", NULL));
    g_assert_nonnull (strstr (self->out, "marked, second half: 1 conflict\n"));
    g_assert_nonnull (strstr (self->out, "b: nothing new\n"));
    assert_same_contents (self, "from-marked", "out");
}

/* A file can be mended in its own place. */
static void
test_in_place (CliRun *self, gconstpointer data)
{
    make_files (self);
    cli_run_assert_good (cli_run (self, "merge", "a", "b", "-o", "out", NULL));
    cli_run_assert_good (cli_run (self, "merge", "marked", "-o", "marked", "--dry-run", NULL));
    g_assert_cmpint (cli_run (self, "check", "marked", NULL), ==, 1);
    cli_run_assert_good (cli_run (self, "merge", "marked", "-o", "marked", NULL));
    assert_same_contents (self, "marked", "out");
    cli_run_assert_good (cli_run (self, "check", "marked", NULL));
}

static void
test_three (CliRun *self, gconstpointer data)
{
    g_autofree char *a = NULL;
    g_autofree char *text = NULL;

    make_files (self);
    a = cli_run_get_contents (self, "a");
    text = g_strconcat (a, a, a, NULL);
    set_contents (self, "three", text);
    cli_run_assert_good (cli_run (self, "merge", "three", "-o", "out", NULL));
    g_assert_cmpstr (self->out, ==,
                     "three, part 1: the first copy\n"
                     "three, part 2: nothing new\n"
                     "three, part 3: nothing new\n");
    assert_same_contents (self, "out", "a");
}

static void
test_refuses (CliRun *self, gconstpointer data)
{
    g_autofree char *a = NULL;
    g_autofree char *other = NULL;
    g_autofree char *text = NULL;

    make_files (self);
    cli_run_assert_good (cli_run (self, "new", "other", NULL));
    a = cli_run_get_contents (self, "a");
    other = cli_run_get_contents (self, "other");
    text = g_strconcat (a, other, NULL);
    set_contents (self, "two", text);
    g_assert_cmpint (cli_run (self, "check", "two", NULL), ==, 1);
    g_assert_nonnull (strstr (self->out, "two different projects"));
    g_assert_cmpint (cli_run (self, "merge", "two", "-o", "out", NULL), ==, 1);
    cli_run_assert_complains (
        self, "“two, second half” is not a copy of the same project as “two, first half”");
    other[strlen (other) / 2] = '\0';
    g_free (text);
    text = g_strconcat (a, other, NULL);
    set_contents (self, "half", text);
    g_assert_cmpint (cli_run (self, "merge", "half", "-o", "out", NULL), ==, 1);
    cli_run_assert_complains (self, "“half” is damaged");
}

#define ADD(name, function)                                                                        \
    g_test_add ("/cli-halves/" name, CliRun, NULL, cli_run_set_up, function, cli_run_tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("check-names-the-place", test_check);
    ADD ("others-name-the-command", test_advice);
    ADD ("merge-is-that-of-copies", test_merge);
    ADD ("merges-in-place", test_in_place);
    ADD ("three-in-one", test_three);
    ADD ("refuses", test_refuses);
    return g_test_run ();
}
