/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/merge-oracle.h"

G_BEGIN_DECLS

/* What became of the merge data of a file. */
typedef enum {
    FILE_WITH_STAMPS,
    FILE_STAMPS_BROKEN,
    FILE_STAMPS_DROPPED,
} FileStamps;

/*
 * An oracle for files that were edited by other means: the copy that was written into the file,
 * what the file shows by now, and whether its merge data are still to be believed.
 */
typedef struct {
    OracleCopy written;
    const char *shown[ORACLE_N_PATHS]; /* NULL for nothing */
    FileStamps stamps;
} FileOracle;

void file_oracle_init (FileOracle *self, Oracle *oracle, const OracleCopy *copy);
void file_oracle_set (FileOracle *self, guint path, const char *value);
void file_oracle_remove (FileOracle *self, guint path);
guint file_oracle_read (FileOracle *self, Oracle *oracle, OracleCopy *copy);

G_END_DECLS
