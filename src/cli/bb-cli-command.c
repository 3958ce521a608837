/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli/bb-cli-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "model/bb-project-schema.h"
#include "storage/bb-catalogue-reader.h"
#include "storage/bb-project-file.h"
#include "storage/bb-storage-error.h"

/* Messages and results are UTF-8 in every locale, as the files are. */
void
bb_cli_complain (const char *message)
{
    g_autofree char *line = g_strdup_printf ("bouwbord: %s\n", message);

    fputs (line, stderr);
}

int
bb_cli_refuse (const char *message)
{
    bb_cli_complain (message);
    return BB_CLI_REFUSED;
}

/**
 * bb_cli_refuse_existing:
 * @path: a file that is to be made
 *
 * Returns: %TRUE if something is there already, which has been said
 */
gboolean
bb_cli_refuse_existing (const char *path)
{
    g_autofree char *name = g_filename_display_name (path);
    g_autofree char *message = NULL;

    if (!g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        return FALSE;
    /* TRANSLATORS: %s is a file name */
    message = g_strdup_printf (_ ("“%s” is there already. Choose another name."), name);
    bb_cli_complain (message);
    return TRUE;
}

int
bb_cli_wrong_usage (const BbCliCommand *command, const char *message)
{
    g_autofree char *line = NULL;

    bb_cli_complain (message);
    line = g_strdup_printf ("%s bouwbord %s %s", _ ("Usage:"), command->name, command->arguments);
    bb_cli_complain (line);
    return BB_CLI_WRONG_USAGE;
}

static char *
dup_help (const BbCliCommand *command, GOptionContext *context)
{
    g_autofree char *options = g_option_context_get_help (context, TRUE, NULL);
    const char *rest = strchr (options, '\n');
    const char *list = rest != NULL ? strstr (rest + 1, "\n\n") : NULL;

    return g_strdup_printf ("%s\n  bouwbord %s %s\n\n%s\n%s", _ ("Usage:"), command->name,
                            command->arguments, _ (command->summary), list != NULL ? list + 1 : "");
}

static gboolean
parse_options (GOptionContext *context, int *argc, char ***argv, GError **error)
{
    g_option_context_set_help_enabled (context, FALSE);
    return g_option_context_parse (context, argc, argv, error);
}

/**
 * bb_cli_parse:
 * @command: the command
 * @options: its options, without --help
 * @argc: (inout): how many words there are
 * @argv: (inout): the words; of these the options are taken out
 * @least: how many words must remain after the first
 * @most: how many may
 * @code: (out): with what to exit if there is nothing more to do
 *
 * Reads the words after a command, and answers --help.
 *
 * Returns: whether the command should now be done
 */
gboolean
bb_cli_parse (const BbCliCommand *command, const GOptionEntry *options, int *argc, char ***argv,
              int least, int most, int *code)
{
    gboolean help = FALSE;
    const GOptionEntry help_options[] = {
        { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Show this help"), NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr (GOptionContext) context = g_option_context_new (NULL);
    g_autoptr (GError) error = NULL;

    g_option_context_add_main_entries (context, help_options, GETTEXT_PACKAGE);
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
    if (!parse_options (context, argc, argv, &error)) {
        *code = bb_cli_wrong_usage (command, error->message);
        return FALSE;
    }
    if (help) {
        g_autofree char *text = dup_help (command, context);

        fputs (text, stdout);
        *code = BB_CLI_GOOD;
        return FALSE;
    }
    if (*argc - 1 >= least && *argc - 1 <= most)
        return TRUE;
    *code = bb_cli_wrong_usage (command, *argc - 1 < least ? _ ("Something is missing.")
                                                           : _ ("There are too many words."));
    return FALSE;
}

/**
 * bb_cli_is_text:
 * @text: (nullable): a word of the command line
 *
 * Returns: whether it can go into a project
 */
gboolean
bb_cli_is_text (const char *text)
{
    return text == NULL || g_utf8_validate (text, -1, NULL);
}

/**
 * bb_cli_is_language:
 * @language: (nullable): a word of the command line
 *
 * Returns: whether the catalogue has texts in it
 */
gboolean
bb_cli_is_language (const char *language)
{
    return language == NULL || g_str_equal (language, "nl") || g_str_equal (language, "en");
}

/**
 * bb_cli_read_catalogue:
 *
 * Returns: (transfer full): the catalogue of the program, or %NULL, which has been said
 */
BbCatalogue *
bb_cli_read_catalogue (void)
{
    g_autoptr (GError) error = NULL;
    BbCatalogue *catalogue = bb_catalogue_reader_read_shipped (&error);

    if (catalogue == NULL)
        bb_cli_complain (error->message);
    return catalogue;
}

/**
 * bb_cli_dup_load_problem:
 * @error: why a file was not loaded
 *
 * Returns: (transfer full): what is wrong, and which command helps if one does
 */
char *
bb_cli_dup_load_problem (const GError *error)
{
    if (!g_error_matches (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_HALVES))
        return g_strdup (error->message);
    return g_strconcat (error->message, " ",
                        _ ("“bouwbord merge FILE -o OUT” brings them together."), NULL);
}

static void
complain_of_load (const GError *error)
{
    g_autofree char *problem = bb_cli_dup_load_problem (error);

    bb_cli_complain (problem);
}

/**
 * bb_cli_load_project:
 * @path: a file
 * @mark: (out) (optional) (transfer full): what it held, to be expected there when it is saved
 *
 * Returns: (transfer full): the project in it, or %NULL, which has been said
 */
BbProject *
bb_cli_load_project (const char *path, BbFileMark **mark)
{
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
    g_autoptr (BbCatalogue) catalogue = bb_cli_read_catalogue ();
    g_autoptr (BbFileMark) found = NULL;
    g_autoptr (BbDocument) document = NULL;
    g_autoptr (GError) error = NULL;

    if (catalogue == NULL)
        return NULL;
    document = bb_project_file_load_marked (file, bb_project_schema_get (), &found, NULL, &error);
    if (document != NULL && mark != NULL)
        *mark = g_steal_pointer (&found);
    if (document != NULL)
        return bb_project_new (document, catalogue);
    complain_of_load (error);
    return NULL;
}
