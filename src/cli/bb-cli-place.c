/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli/bb-cli-command.h"

#include <glib/gi18n-lib.h>

#include "model/bb-edit.h"
#include "storage/bb-project-save.h"

static BbTransaction *
prepare (BbProject *project, BbBlock *block, BbStatus status)
{
    g_auto (GStrv) paths = bb_edit_dup_move_paths (project, block);
    g_autoptr (BbBasis) basis = NULL;

    /* Where it lies already it keeps its place among the others. */
    if (bb_block_get_status (block) == status)
        return NULL;
    basis = bb_document_begin (bb_project_get_document (project), (const char *const *) paths);
    return bb_edit_move_block (project, block, status, BB_POSITION_LAST, basis);
}

static int
save (const char *path, BbDocument *document, const BbFileMark *mark)
{
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
    g_autoptr (BbProjectSave) work = bb_project_save_new (file, document);
    g_autoptr (GError) error = NULL;

    bb_project_save_set_expected (work, mark);
    return bb_project_save_run (work, NULL, &error) ? BB_CLI_GOOD : bb_cli_refuse (error->message);
}

static int
place (const char *path, BbProject *project, const BbFileMark *mark, BbBlock *block,
       BbStatus status)
{
    g_autoptr (BbTransaction) transaction = prepare (project, block, status);
    BbDocument *document = bb_project_get_document (project);
    g_autoptr (BbStep) step = NULL;
    g_autoptr (GError) error = NULL;

    if (transaction == NULL)
        return BB_CLI_GOOD;
    if (!bb_document_commit (document, transaction, &step, &error))
        return bb_cli_refuse (error->message);
    return step != NULL ? save (path, document, mark) : BB_CLI_GOOD;
}

static int
refuse_block (const char *word)
{
    g_autofree char *name = g_utf8_make_valid (word, -1);
    g_autofree char *message = NULL;

    /* TRANSLATORS: %s is what somebody typed */
    message = g_strdup_printf (_ ("There is no building block “%s”. Give its number or its id; "
                                  "“bouwbord show FILE --json” lists them."),
                               name);
    return bb_cli_refuse (message);
}

static int
run (int argc, char **argv)
{
    const GOptionEntry options[] = { G_OPTION_ENTRY_NULL };
    g_autoptr (BbProject) project = NULL;
    g_autoptr (BbFileMark) mark = NULL;
    BbBlock *block;
    BbStatus status;
    int code;

    if (!bb_cli_parse (&bb_cli_place, options, &argc, &argv, 3, 3, &code))
        return code;
    if (!bb_status_from_nick (argv[3], &status))
        return bb_cli_wrong_usage (&bb_cli_place, _ ("The status should be ambition, in-progress, "
                                                     "done or none."));
    project = bb_cli_load_project (argv[1], &mark);
    if (project == NULL)
        return BB_CLI_REFUSED;
    block = bb_project_find_block (project, argv[2]);
    return block != NULL ? place (argv[1], project, mark, block, status) : refuse_block (argv[2]);
}

const BbCliCommand bb_cli_place = {
    .name = "place",
    .arguments = "FILE BLOCK ambition|in-progress|done|none",
    .summary = N_ ("Gives a building block, known by number or id, a status."),
    .run = run,
};
