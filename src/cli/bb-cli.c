/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "cli/bb-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/bb-cli-command.h"

static const BbCliCommand *const commands[] = {
    &bb_cli_new, &bb_cli_show,     &bb_cli_place, &bb_cli_merge,
    &bb_cli_log, &bb_cli_versions, &bb_cli_clean, &bb_cli_check,
};

static const BbCliCommand *
find_command (const char *word)
{
    for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
        if (g_str_equal (commands[i]->name, word))
            return commands[i];
    return NULL;
}

static gboolean
asks_help (const char *word)
{
    return g_str_equal (word, "help") || g_str_equal (word, "--help") || g_str_equal (word, "-h");
}

static gboolean
asks_version (const char *word)
{
    return g_str_equal (word, "--version");
}

static void
print_help (void)
{
    g_autoptr (GString) text = g_string_new (NULL);

    g_string_append_printf (text, "%s\n  bouwbord [FILE…]\n    %s\n", _ ("Usage:"),
                            _ ("Opens projects, each in a window of its own."));
    for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
        g_string_append_printf (text, "  bouwbord %s %s\n    %s\n", commands[i]->name,
                                commands[i]->arguments, _ (commands[i]->summary));
    g_string_append_printf (text, "  bouwbord --version\n    %s\n",
                            _ ("Says which version this is."));
    fputs (text->str, stdout);
}

static int
run (int argc, char **argv)
{
    const BbCliCommand *command;

    if (asks_version (argv[1])) {
        fputs ("bouwbord " PACKAGE_VERSION "\n", stdout);
        return BB_CLI_GOOD;
    }
    if (asks_help (argv[1])) {
        print_help ();
        return BB_CLI_GOOD;
    }
    command = find_command (argv[1]);
    return command->run (argc - 1, argv + 1);
}

/**
 * bb_cli_is_command:
 * @word: the first word of the command line
 *
 * Returns: whether it is a command, so that no window is to be opened
 */
gboolean
bb_cli_is_command (const char *word)
{
    g_return_val_if_fail (word != NULL, FALSE);

    return asks_help (word) || asks_version (word) || find_command (word) != NULL;
}

/**
 * bb_cli_run:
 * @argc: how many words there are, at least two
 * @argv: the words: the name of the program, a command, and what follows it
 *
 * Does a command without a display. Results go to the standard output, messages to the error
 * output.
 *
 * Returns: the exit code: 0 good, 1 refused, 2 wrong usage
 */
int
bb_cli_run (int argc, char **argv)
{
    int code;

    g_return_val_if_fail (argc >= 2 && bb_cli_is_command (argv[1]), BB_CLI_WRONG_USAGE);

    code = run (argc, argv);
    if (fflush (stdout) != 0 || ferror (stdout) != 0)
        return bb_cli_refuse (_ ("The result could not be written."));
    return code;
}
