/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BbStorageError:
 * @BB_STORAGE_ERROR_DAMAGED: the text is no JSON, or not what the format asks
 * @BB_STORAGE_ERROR_HALVES: a tool wrote several versions of a project into one file; each can be
 *   read, and they can be merged
 * @BB_STORAGE_ERROR_FOREIGN: it is something else than a project
 * @BB_STORAGE_ERROR_NEWER: written by a newer major version of the format
 * @BB_STORAGE_ERROR_LIMIT: larger or deeper than what may be read
 * @BB_STORAGE_ERROR_READ: the file cannot be read
 * @BB_STORAGE_ERROR_WRITE: the file cannot be written; the former one is untouched
 * @BB_STORAGE_ERROR_VERIFY: what was about to be written does not read back as the same
 *
 * The message is a whole translated sentence: what happened, to which file, where, what to do.
 */
typedef enum {
    BB_STORAGE_ERROR_DAMAGED,
    BB_STORAGE_ERROR_HALVES,
    BB_STORAGE_ERROR_FOREIGN,
    BB_STORAGE_ERROR_NEWER,
    BB_STORAGE_ERROR_LIMIT,
    BB_STORAGE_ERROR_READ,
    BB_STORAGE_ERROR_WRITE,
    BB_STORAGE_ERROR_VERIFY,
} BbStorageError;

#define BB_STORAGE_ERROR (bb_storage_error_quark ())
GQuark bb_storage_error_quark (void);

G_END_DECLS
