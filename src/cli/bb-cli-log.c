/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli/bb-cli-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/bb-cli-text.h"
#include "model/bb-history-line.h"

#define GAP 2

/* The time of this place, without the seconds. */
static char *
dup_time (const char *time)
{
    g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);
    g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

    return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup ("-");
}

static char *
dup_name (const BbHistoryLine *line)
{
    return bb_cli_text_dup_printable (line->name != NULL ? line->name : line->actor);
}

static void
append_column (GString *text, const char *word, glong width)
{
    g_string_append (text, word);
    bb_cli_text_append_spaces (text, width + GAP - bb_cli_text_count_columns (word));
}

static void
append_line (GString *text, const BbHistoryLine *line, glong time_width, glong name_width)
{
    g_autofree char *time = dup_time (line->time);
    g_autofree char *name = dup_name (line);
    g_autofree char *words = bb_cli_text_dup_printable (line->words);

    append_column (text, time, time_width);
    append_column (text, name, name_width);
    g_string_append_printf (text, "%s\n", words);
}

static void
find_widths (GPtrArray *lines, glong *time_width, glong *name_width)
{
    *time_width = *name_width = 0;
    for (guint i = 0; i < lines->len; i++) {
        g_autofree char *time = dup_time (((BbHistoryLine *) lines->pdata[i])->time);
        g_autofree char *name = dup_name (lines->pdata[i]);

        *time_width = MAX (*time_width, bb_cli_text_count_columns (time));
        *name_width = MAX (*name_width, bb_cli_text_count_columns (name));
    }
}

static int
run (int argc, char **argv)
{
    const GOptionEntry options[] = { G_OPTION_ENTRY_NULL };
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GPtrArray) lines = NULL;
    g_autoptr (BbProject) project = NULL;
    glong time_width, name_width;
    int code;

    if (!bb_cli_parse (&bb_cli_log, options, &argc, &argv, 1, 1, &code))
        return code;
    project = bb_cli_load_project (argv[1]);
    if (project == NULL)
        return BB_CLI_REFUSED;
    lines = bb_history_line_list (project);
    find_widths (lines, &time_width, &name_width);
    for (guint i = 0; i < lines->len; i++)
        append_line (text, lines->pdata[i], time_width, name_width);
    fputs (text->str, stdout);
    return BB_CLI_GOOD;
}

const BbCliCommand bb_cli_log = {
    .name = "log",
    .arguments = "FILE",
    .summary = N_ ("Prints what was done in a project, by whom and when, newest last."),
    .run = run,
};
