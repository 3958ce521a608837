/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli/bb-cli-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/bb-cli-text.h"
#include "document/bb-path.h"
#include "model/bb-history-line.h"

/* The time of this place, without the seconds. */
static char *
dup_time (const char *time)
{
    g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);
    g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

    return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup ("-");
}

/* How wide the columns are; the words are the last one. */
typedef struct {
    glong time;
    glong name;
} Widths;

static void
print_line_cb (BbHistoryLine *line, gpointer user_data)
{
    const Widths *widths = user_data;
    g_autoptr (BbHistoryLine) own = line;
    g_autoptr (GString) text = g_string_new (NULL);
    g_autofree char *time = dup_time (line->time);
    g_autofree char *name =
        bb_cli_text_dup_printable (line->name != NULL ? line->name : line->actor);
    g_autofree char *words = bb_cli_text_dup_printable (line->words);

    bb_cli_text_append_column (text, time, widths->time);
    bb_cli_text_append_column (text, name, widths->name);
    g_string_append (text, words);
    puts (text->str);
}

static char *
dup_name (BbDocument *document, const char *actor)
{
    g_autofree char *path = bb_path_build ("actors", actor, NULL);
    g_autofree char *name = bb_document_dup_string (document, path);

    return bb_cli_text_dup_printable (name != NULL ? name : actor);
}

static void
measure (BbDocument *document, const BbRecord *record, Widths *widths)
{
    g_autofree char *time = dup_time (record->time);
    g_autofree char *name = dup_name (document, record->dot.actor);

    widths->time = MAX (widths->time, bb_cli_text_count_columns (time));
    widths->name = MAX (widths->name, bb_cli_text_count_columns (name));
}

/* The lines are not kept, there can be very many: what they will begin with is in the records. */
static Widths
find_widths (BbDocument *document)
{
    BbHistory *history = bb_document_get_history (document);
    Widths widths = { 1, 0 };

    for (guint i = bb_history_get_n_broken (history); i < bb_history_get_size (history); i++)
        measure (document, bb_history_get_record (history, i), &widths);
    return widths;
}

static int
run (int argc, char **argv)
{
    const GOptionEntry options[] = { G_OPTION_ENTRY_NULL };
    g_autoptr (BbProject) project = NULL;
    Widths widths;
    int code;

    if (!bb_cli_parse (&bb_cli_log, options, &argc, &argv, 1, 1, &code))
        return code;
    project = bb_cli_load_project (argv[1], NULL);
    if (project == NULL)
        return BB_CLI_REFUSED;
    widths = find_widths (bb_project_get_document (project));
    bb_history_line_foreach (project, print_line_cb, &widths);
    return BB_CLI_GOOD;
}

const BbCliCommand bb_cli_log = {
    .name = "log",
    .arguments = "FILE",
    .summary = N_ ("Prints what was done in a project, by whom and when, newest last."),
    .run = run,
};
