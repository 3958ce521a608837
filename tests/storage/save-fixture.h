/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-project-save.h"
#include "storage/bb-storage-error.h"

G_BEGIN_DECLS

/* A project in a file, a copy of it with an edit of ours, and one with an edit of somebody else. */
typedef struct {
    char *dir;
    char *path;
    GFile *file;
    BbFileMark *mark; /* of what is in the file */
    BbDocument *ours;
    BbDocument *theirs;
} SaveFixture;

void save_fixture_set_up (SaveFixture *self, gconstpointer data);
void save_fixture_tear_down (SaveFixture *self, gconstpointer data);

void save_fixture_write (const char *path, BbDocument *document);
void save_fixture_write_text (const char *path, const char *text);
BbDocument *save_fixture_read (SaveFixture *self);
void save_fixture_assert_holds_both (SaveFixture *self);
void save_fixture_assert_text (SaveFixture *self, const char *expected);
guint save_fixture_count_files (SaveFixture *self);

BbProjectSave *save_fixture_new_save (SaveFixture *self);
void save_fixture_run (BbProjectSave *save);
void save_fixture_assert_refused (BbProjectSave *save, BbStorageError code, const char *says);

G_END_DECLS
