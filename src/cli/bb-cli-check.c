/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli/bb-cli-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "document/bb-conflict.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"

static const char *
describe (BbProjectOrigin origin)
{
    switch (origin) {
    case BB_PROJECT_INTACT:
        /* TRANSLATORS: what “bouwbord check” says of a file that is in order */
        return _ ("valid");
    case BB_PROJECT_EDITED:
        /* TRANSLATORS: what “bouwbord check” says of a file that somebody changed by hand */
        return _ ("valid, edited by other means");
    case BB_PROJECT_STAMPLESS:
        /* TRANSLATORS: what “bouwbord check” says of a file that another program wrote */
        return _ ("valid, edited by other means: all values count as new, as the merge data are "
                  "missing or damaged");
    default:
        g_assert_not_reached ();
    }
}

/* What was written at the same time in several copies waits for somebody to decide. */
static char *
describe_document (BbDocument *document, BbProjectOrigin origin)
{
    g_autoptr (GPtrArray) conflicts = bb_conflict_list (document, NULL);
    const char *state = describe (origin);

    if (conflicts->len == 0)
        return g_strdup (state);
    /* TRANSLATORS: what “bouwbord check” says of a file; %s is “valid” or the like */
    return g_strdup_printf (ngettext ("%s (%u conflict)", "%s (%u conflicts)", conflicts->len),
                            state, conflicts->len);
}

static gboolean
check_file (const char *path)
{
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
    g_autoptr (BbDocument) document = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *name = g_filename_display_name (path);
    g_autofree char *state = NULL;
    g_autofree char *line = NULL;
    BbProjectOrigin origin;

    document = bb_project_file_load_origin (file, bb_project_schema_get (), &origin, NULL, &error);
    state =
        document != NULL ? describe_document (document, origin) : bb_cli_dup_load_problem (error);
    line = g_strdup_printf ("%s: %s\n", name, state);
    fputs (line, stdout);
    return document != NULL;
}

static int
run (int argc, char **argv)
{
    const GOptionEntry options[] = { G_OPTION_ENTRY_NULL };
    int code = BB_CLI_GOOD;

    if (!bb_cli_parse (&bb_cli_check, options, &argc, &argv, 1, G_MAXINT, &code))
        return code;
    for (int i = 1; i < argc; i++)
        if (!check_file (argv[i]))
            code = BB_CLI_REFUSED;
    return code;
}

const BbCliCommand bb_cli_check = {
    .name = "check",
    .arguments = "FILE…",
    .summary = N_ ("Says of each file whether it is a project that can be opened, and whether it "
                   "was edited by other means."),
    .run = run,
};
