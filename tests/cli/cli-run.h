/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A folder with the command line in it: the fixture of its tests. */
typedef struct {
    char *dir;
    char *path;
    char *out;
    char *err;
} CliRun;

void cli_run_set_up (CliRun *self, gconstpointer data);
void cli_run_tear_down (CliRun *self, gconstpointer data);
GFile *cli_run_get_file (CliRun *self, const char *name);
char *cli_run_get_contents (CliRun *self, const char *name);
void cli_run_copy (CliRun *self, const char *from, const char *to);
int cli_run_strv (CliRun *self, const char *locale, GStrv words);
int cli_run (CliRun *self, const char *first, ...) G_GNUC_NULL_TERMINATED;
void cli_run_assert_complains (CliRun *self, const char *says);

#define cli_run_assert_good(code)                                                                  \
    G_STMT_START                                                                                   \
    {                                                                                              \
        g_assert_cmpint ((code), ==, 0);                                                           \
        g_assert_cmpstr (self->err, ==, "");                                                       \
    }                                                                                              \
    G_STMT_END

G_END_DECLS
