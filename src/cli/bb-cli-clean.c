/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli/bb-cli-command.h"

#include <glib/gi18n-lib.h>

#include "model/bb-copy.h"
#include "storage/bb-project-file.h"

static int
write_clean (BbProject *project, const char *path)
{
    g_autoptr (BbDocument) copy = bb_copy_clean (bb_project_get_document (project));
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
    g_autoptr (GError) error = NULL;

    if (!bb_project_file_save (file, copy, NULL, &error))
        return bb_cli_refuse (error->message);
    return BB_CLI_GOOD;
}

static int
run (int argc, char **argv)
{
    const GOptionEntry options[] = { G_OPTION_ENTRY_NULL };
    g_autoptr (BbProject) project = NULL;
    int code;

    if (!bb_cli_parse (&bb_cli_clean, options, &argc, &argv, 2, 2, &code))
        return code;
    project = bb_cli_load_project (argv[1], NULL);
    if (project == NULL || bb_cli_refuse_existing (argv[2]))
        return BB_CLI_REFUSED;
    return write_clean (project, argv[2]);
}

const BbCliCommand bb_cli_clean = {
    .name = "clean",
    .arguments = "FILE OUT",
    .summary = N_ ("Makes a copy without names, notes, comments, history and conflicts, as a "
                   "project of its own."),
    .run = run,
};
