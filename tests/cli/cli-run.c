/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli-run.h"

#include "bb-test.h"

void
cli_run_set_up (CliRun *self, gconstpointer data)
{
    self->dir = bb_test_make_dir ();
    self->path = g_build_filename (self->dir, "bord.bouwbord", NULL);
}

void
cli_run_tear_down (CliRun *self, gconstpointer data)
{
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
    g_free (self->path);
    g_free (self->out);
    g_free (self->err);
}

/* A file in the folder of the test. */
GFile *
cli_run_get_file (CliRun *self, const char *name)
{
    g_autofree char *path = g_build_filename (self->dir, name, NULL);

    return g_file_new_for_path (path);
}

/* What stands in it, NULL if it is not there. */
char *
cli_run_get_contents (CliRun *self, const char *name)
{
    g_autoptr (GFile) file = cli_run_get_file (self, name);
    char *text = NULL;

    g_file_load_contents (file, NULL, &text, NULL, NULL, NULL);
    return text;
}

void
cli_run_copy (CliRun *self, const char *from, const char *to)
{
    g_autoptr (GFile) source = cli_run_get_file (self, from);
    g_autoptr (GFile) target = cli_run_get_file (self, to);

    g_assert_true (g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));
}

/* Runs the command line in the folder of the test, without a display. */
int
cli_run_strv (CliRun *self, const char *locale, GStrv words)
{
    g_autoptr (GSubprocessLauncher) launcher =
        g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
    g_autoptr (GSubprocess) process = NULL;
    g_autoptr (GError) error = NULL;

    g_subprocess_launcher_set_cwd (launcher, self->dir);
    g_subprocess_launcher_setenv (launcher, "LC_ALL", locale, TRUE);
    g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
    g_subprocess_launcher_setenv (launcher, "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
    g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
    g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
    process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words, &error);
    g_assert_no_error (error);
    g_clear_pointer (&self->out, g_free);
    g_clear_pointer (&self->err, g_free);
    g_subprocess_communicate_utf8 (process, NULL, NULL, &self->out, &self->err, &error);
    g_assert_no_error (error);
    g_assert_true (g_subprocess_get_if_exited (process));
    return g_subprocess_get_exit_status (process);
}

int
cli_run (CliRun *self, const char *first, ...)
{
    g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
    g_auto (GStrv) words = NULL;
    va_list args;

    g_strv_builder_take (builder, g_test_build_filename (G_TEST_BUILT, "cli", "cli-driver", NULL));
    va_start (args, first);
    for (const char *word = first; word != NULL; word = va_arg (args, const char *))
        g_strv_builder_add (builder, word);
    va_end (args);
    words = g_strv_builder_end (builder);
    return cli_run_strv (self, "C.UTF-8", words);
}

void
cli_run_assert_complains (CliRun *self, const char *says)
{
    g_assert_cmpstr (self->out, ==, "");
    g_assert_true (g_str_has_prefix (self->err, "bouwbord: "));
    g_assert_true (g_str_has_suffix (self->err, "\n"));
    if (strstr (self->err, says) == NULL)
        g_error ("“%s” does not say “%s”", self->err, says);
}
