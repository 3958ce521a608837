/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "document/bb-document.h"
#include "storage/bb-file-mark.h"

G_BEGIN_DECLS

/**
 * BbLookKind:
 * @BB_LOOK_SAME: the file holds what it held
 * @BB_LOOK_CHANGED: it holds another version of a project
 * @BB_LOOK_MOVED: it has another name in the same folder now
 * @BB_LOOK_MISSING: it is not there
 * @BB_LOOK_UNFIT: it holds something that cannot be merged: damaged, newer, no project
 * @BB_LOOK_UNREAD: it cannot be read now
 *
 * What a look at a file finds.
 */
typedef enum {
    BB_LOOK_SAME,
    BB_LOOK_CHANGED,
    BB_LOOK_MOVED,
    BB_LOOK_MISSING,
    BB_LOOK_UNFIT,
    BB_LOOK_UNREAD,
} BbLookKind;

/**
 * BbProjectLook:
 * @kind: what was found
 * @document: (nullable): what a changed file holds
 * @mark: (nullable): the mark of a changed file
 * @file: (nullable): where a moved file is
 * @error: (nullable): why it cannot be merged or read, a sentence that does not name the file
 *
 * A look at the file of an open project.
 */
typedef struct {
    BbLookKind kind;
    BbDocument *document;
    BbFileMark *mark;
    GFile *file;
    GError *error;
} BbProjectLook;

void bb_project_look_free (BbProjectLook *self);

void bb_project_look_async (GFile *file, const BbFileMark *known, BbSchema *schema,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
BbProjectLook *bb_project_look_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbProjectLook, bb_project_look_free)

G_END_DECLS
