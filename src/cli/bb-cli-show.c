/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli/bb-cli-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/bb-cli-board.h"

/* The words above the blocks follow the language of the blocks. */
static void
use_language (BbProject *project, const char *language)
{
    if (language != NULL)
        bb_project_set_language (project, language);
    g_setenv ("LANGUAGE", bb_project_get_language (project), TRUE);
}

static int
show (const char *path, gboolean json, const char *language)
{
    g_autoptr (BbProject) project = bb_cli_load_project (path, NULL);
    g_autofree char *text = NULL;

    if (project == NULL)
        return BB_CLI_REFUSED;
    use_language (project, language);
    text = json ? bb_cli_board_dup_json (project) : bb_cli_board_dup_text (project);
    fputs (text, stdout);
    return BB_CLI_GOOD;
}

static int
run (int argc, char **argv)
{
    gboolean json = FALSE;
    g_autofree char *language = NULL;
    const GOptionEntry options[] = {
        { "json", 'j', 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON, for programs"), NULL },
        { "language", 'l', 0, G_OPTION_ARG_FILENAME, &language,
          N_ ("The language to print the board in"), "nl|en" },
        G_OPTION_ENTRY_NULL,
    };
    int code;

    if (!bb_cli_parse (&bb_cli_show, options, &argc, &argv, 1, 1, &code))
        return code;
    if (!bb_cli_is_language (language))
        return bb_cli_wrong_usage (&bb_cli_show, _ ("The language should be nl or en."));
    return show (argv[1], json, language);
}

const BbCliCommand bb_cli_show = {
    .name = "show",
    .arguments = "FILE [--json] [--language nl|en]",
    .summary = N_ ("Prints the board of a project."),
    .run = run,
};
