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
 * @BB_STORAGE_ERROR_WRITE: the file cannot be written, for a reason that has no name here
 * @BB_STORAGE_ERROR_FULL: the disk is full, or the user's share of it: free space, or another place
 * @BB_STORAGE_ERROR_DENIED: this user may not write there: another place
 * @BB_STORAGE_ERROR_READ_ONLY: nobody can write there: another place
 * @BB_STORAGE_ERROR_BUSY: another program holds the file: later, or another place
 * @BB_STORAGE_ERROR_GONE: the folder is not there any more: another place
 * @BB_STORAGE_ERROR_NAME: no file can have that name there: another name
 * @BB_STORAGE_ERROR_DISK: the disk or the network drive fails: later, or another place
 * @BB_STORAGE_ERROR_UNFIT: no file can be replaced safely there: another place
 * @BB_STORAGE_ERROR_STRAINED: the computer has no memory or no descriptors left: later
 * @BB_STORAGE_ERROR_MISSING: the file that was read is not there any more: ask where it should be
 * @BB_STORAGE_ERROR_OCCUPIED: in the file there is now something that cannot be merged: damaged,
 *   of a newer major version or no copy of this project: another place
 * @BB_STORAGE_ERROR_DOUBTFUL: in the file there is now a copy that would take away most of the
 *   board, or that people can hardly have made: whether to merge it is for a person to say
 * @BB_STORAGE_ERROR_VERIFY: what was about to be written does not read back as the same
 *
 * The message is a whole translated sentence: what happened, to which file, where, what to do. The
 * codes from %BB_STORAGE_ERROR_WRITE on are those of a save; with each of them the file is as it
 * was.
 */
typedef enum {
    BB_STORAGE_ERROR_DAMAGED,
    BB_STORAGE_ERROR_HALVES,
    BB_STORAGE_ERROR_FOREIGN,
    BB_STORAGE_ERROR_NEWER,
    BB_STORAGE_ERROR_LIMIT,
    BB_STORAGE_ERROR_READ,
    BB_STORAGE_ERROR_WRITE,
    BB_STORAGE_ERROR_FULL,
    BB_STORAGE_ERROR_DENIED,
    BB_STORAGE_ERROR_READ_ONLY,
    BB_STORAGE_ERROR_BUSY,
    BB_STORAGE_ERROR_GONE,
    BB_STORAGE_ERROR_NAME,
    BB_STORAGE_ERROR_DISK,
    BB_STORAGE_ERROR_UNFIT,
    BB_STORAGE_ERROR_STRAINED,
    BB_STORAGE_ERROR_MISSING,
    BB_STORAGE_ERROR_OCCUPIED,
    BB_STORAGE_ERROR_DOUBTFUL,
    BB_STORAGE_ERROR_VERIFY,
} BbStorageError;

#define BB_STORAGE_ERROR (bb_storage_error_quark ())
GQuark bb_storage_error_quark (void);

G_END_DECLS
