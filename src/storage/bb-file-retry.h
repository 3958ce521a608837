/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <errno.h>
#include <glib.h>

/* A drive that does nothing but interrupt is broken, and must not hold us for ever. */
#define BB_FILE_RETRIES_MAX 100

/* Does a system call again when it was interrupted. Only for calls that do not mind: a rename that
 * was interrupted may have been done. */
#define bb_file_retry(call)                                                                        \
    ({                                                                                             \
        gssize bb_result;                                                                          \
        guint bb_n_tries = 0;                                                                      \
        do                                                                                         \
            bb_result = (gssize) (call);                                                           \
        while (bb_result < 0 && errno == EINTR && ++bb_n_tries < BB_FILE_RETRIES_MAX);             \
        bb_result;                                                                                 \
    })
