/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-project.h"
#include "storage/bb-file-mark.h"

G_BEGIN_DECLS

/* Exit codes. */
#define BB_CLI_GOOD 0
#define BB_CLI_REFUSED 1
#define BB_CLI_WRONG_USAGE 2

/**
 * BbCliCommand:
 * @name: its first word
 * @arguments: what follows it, for the help
 * @summary: what it does, not translated yet
 * @run: what does it; argv[0] is the name
 *
 * A command of the command line.
 */
typedef struct {
    const char *name;
    const char *arguments;
    const char *summary;
    int (*run) (int argc, char **argv);
} BbCliCommand;

extern const BbCliCommand bb_cli_check;
extern const BbCliCommand bb_cli_clean;
extern const BbCliCommand bb_cli_log;
extern const BbCliCommand bb_cli_merge;
extern const BbCliCommand bb_cli_new;
extern const BbCliCommand bb_cli_place;
extern const BbCliCommand bb_cli_show;
extern const BbCliCommand bb_cli_versions;

gboolean bb_cli_parse (const BbCliCommand *command, const GOptionEntry *options, int *argc,
                       char ***argv, int least, int most, int *code);
void bb_cli_complain (const char *message);
int bb_cli_refuse (const char *message);
gboolean bb_cli_refuse_existing (const char *path);
int bb_cli_wrong_usage (const BbCliCommand *command, const char *message);
gboolean bb_cli_is_text (const char *text);
gboolean bb_cli_is_language (const char *language);

char *bb_cli_dup_load_problem (const GError *error);
BbCatalogue *bb_cli_read_catalogue (void);
BbProject *bb_cli_load_project (const char *path, BbFileMark **mark);

G_END_DECLS
