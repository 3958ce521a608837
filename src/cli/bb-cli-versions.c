/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli/bb-cli-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/bb-cli-text.h"
#include "model/bb-project-schema.h"
#include "storage/bb-file-write.h"
#include "storage/bb-project-file.h"
#include "storage/bb-version-store.h"
#include "storage/bb-version-survey.h"

#define N_COLUMNS 4

typedef struct {
    int number;
    char *output;
} Options;

static void
options_clear (Options *self)
{
    g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Of which project earlier versions are wanted. A file that is damaged cannot say it; but where it
 * was saved is known. */
static char *
dup_project (const char *path)
{
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) document =
        bb_project_file_load (file, bb_project_schema_get (), NULL, &error);
    char *project;

    if (document != NULL)
        return g_strdup (bb_document_get_id (document));
    project = bb_version_store_find_project (file);
    if (project == NULL)
        bb_cli_complain (error->message);
    return project;
}

static GListModel *
find_versions (const char *path)
{
    g_autofree char *project = dup_project (path);
    g_autoptr (GError) error = NULL;
    GListStore *versions;

    if (project == NULL)
        return NULL;
    versions = bb_version_store_list (project, &error);
    if (versions == NULL)
        bb_cli_complain (error->message);
    return versions != NULL ? G_LIST_MODEL (versions) : NULL;
}

static char *
dup_time (BbVersion *version)
{
    g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (bb_version_get_time (version));

    return time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M") : g_strdup ("-");
}

static char *
dup_changes (BbVersion *version)
{
    int n_changes = bb_version_get_n_changes (version);

    if (bb_version_get_damaged (version))
        return g_strdup (_ ("damaged"));
    if (n_changes == BB_VERSION_UNKNOWN)
        return g_strdup ("-");
    return g_strdup_printf (ngettext ("%d change", "%d changes", (gulong) n_changes), n_changes);
}

static char *
dup_people (BbVersion *version)
{
    g_autofree char *names = g_strjoinv (", ", (GStrv) bb_version_get_people (version));

    return *names != '\0' ? bb_cli_text_dup_printable (names) : g_strdup ("-");
}

static char *
dup_name (BbVersion *version)
{
    g_autofree char *name = bb_version_dup_file_name (version);

    return name != NULL ? bb_cli_text_dup_printable (name) : g_strdup ("-");
}

static GStrv
make_row (guint number, BbVersion *version)
{
    g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

    g_strv_builder_take (row, g_strdup_printf ("%u", number));
    g_strv_builder_take (row, dup_time (version));
    g_strv_builder_take (row, dup_changes (version));
    g_strv_builder_take (row, dup_people (version));
    g_strv_builder_take (row, dup_name (version));
    return g_strv_builder_end (row);
}

static GPtrArray *
make_rows (GListModel *versions)
{
    GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

    for (guint i = 0; i < g_list_model_get_n_items (versions); i++) {
        g_autoptr (BbVersion) version = g_list_model_get_item (versions, i);

        g_ptr_array_add (rows, make_row (i + 1, version));
    }
    return rows;
}

static glong
find_width (GPtrArray *rows, guint column)
{
    glong width = 0;

    for (guint i = 0; i < rows->len; i++)
        width = MAX (width, bb_cli_text_count_columns (((GStrv) rows->pdata[i])[column]));
    return width;
}

static void
print_row (GStrv row, const glong *widths)
{
    g_autoptr (GString) text = g_string_new (NULL);

    for (guint i = 0; i < N_COLUMNS; i++)
        bb_cli_text_append_column (text, row[i], widths[i]);
    g_string_append (text, row[N_COLUMNS]);
    puts (text->str);
}

static int
print_versions (GListModel *versions)
{
    g_autoptr (GPtrArray) rows = NULL;
    glong widths[N_COLUMNS];

    if (g_list_model_get_n_items (versions) == 0)
        bb_cli_complain (_ ("No earlier version of this project is kept on this computer."));
    bb_version_survey (versions, bb_project_schema_get ());
    rows = make_rows (versions);
    for (guint i = 0; i < N_COLUMNS; i++)
        widths[i] = find_width (rows, i);
    for (guint i = 0; i < rows->len; i++)
        print_row (rows->pdata[i], widths);
    return BB_CLI_GOOD;
}

/* Nothing is written over: what is there may be the one that is wanted next. */
static int
write_version (BbVersion *version, const char *path)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = NULL;

    if (bb_cli_refuse_existing (path))
        return BB_CLI_REFUSED;
    bytes = bb_version_store_read (version, &error);
    if (bytes == NULL || !bb_file_write (path, bytes, &error))
        return bb_cli_refuse (error->message);
    return BB_CLI_GOOD;
}

static int
restore (GListModel *versions, const Options *options)
{
    g_autoptr (BbVersion) version = g_list_model_get_item (versions, (guint) options->number - 1);

    if (version == NULL)
        return bb_cli_refuse (_ ("There is no version with that number. Without “--restore” you "
                                 "see which there are."));
    return write_version (version, options->output);
}

static int
run (int argc, char **argv)
{
    g_auto (Options) found = { 0 };
    const GOptionEntry options[] = {
        { "restore", 'r', 0, G_OPTION_ARG_INT, &found.number,
          N_ ("Writes the version with this number into OUT"), N_ ("NUMBER") },
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &found.output, N_ ("The file to write"),
          N_ ("OUT") },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr (GListModel) versions = NULL;
    int code;

    if (!bb_cli_parse (&bb_cli_versions, options, &argc, &argv, 1, 1, &code))
        return code;
    if ((found.number == 0) != (found.output == NULL) || found.number < 0)
        return bb_cli_wrong_usage (&bb_cli_versions, _ ("Give a number and a file to write."));
    versions = find_versions (argv[1]);
    if (versions == NULL)
        return BB_CLI_REFUSED;
    return found.output != NULL ? restore (versions, &found) : print_versions (versions);
}

const BbCliCommand bb_cli_versions = {
    .name = "versions",
    .arguments = "FILE [--restore NUMBER --output OUT]",
    .summary = N_ ("Lists the earlier versions of a project that are kept on this computer, newest "
                   "first, or writes one of them into a new file."),
    .run = run,
};
