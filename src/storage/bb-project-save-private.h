/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-project-save.h"

G_BEGIN_DECLS

struct _BbProjectSave {
    GObject parent_instance;

    GFile *file;
    BbDocument *document; /* with what was merged in, once something was */
    BbFileMark *expected;
    gboolean replaces;
    BbProjectSaveKeep keep;
    gpointer keep_data;
    GDestroyNotify keep_destroy;

    /* While it runs. */
    char *real;
    GBytes *bytes;     /* of the document; NULL when that has changed */
    GBytes *there;     /* what the last look found, NULL for no file */
    GPtrArray *others; /* staged files under whose names lies what others wrote */

    BbFileMark *mark;
    gboolean merged;
    gboolean unproven;
};

gboolean _bb_project_save_take_in (BbProjectSave *self, GBytes *found, GError **error);
gboolean _bb_project_save_take_in_remains (BbProjectSave *self, GBytes *found);

gboolean _bb_project_save_run (BbProjectSave *self, GCancellable *cancellable, GError **error);
void _bb_project_save_keep_written (BbProjectSave *self);

G_END_DECLS
