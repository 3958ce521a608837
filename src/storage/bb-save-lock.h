/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BbSaveLock:
 *
 * The turn of a saver among those of one user that save the same project. It makes saving smooth,
 * not safe: savers in other state directories, on other computers and other programs know nothing
 * of it, so that whoever has it still looks at what comes out of the file.
 */
typedef struct _BbSaveLock BbSaveLock;

BbSaveLock *bb_save_lock_take (const char *id, GCancellable *cancellable);
void bb_save_lock_free (BbSaveLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbSaveLock, bb_save_lock_free)

G_END_DECLS
