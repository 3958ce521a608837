/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StartedProgram:
 * @seconds: from exec until its window has come to rest: the last time that anything on the
 *   screen changed before nothing did for a while
 * @pss_mib: its proportional share of memory by then (`smaps_rollup`)
 */
typedef struct {
    double seconds;
    double pss_mib;
} StartedProgram;

StartedProgram started_program_measure (const char *const *argv);
double started_program_count_wakeups (const char *const *argv);

G_END_DECLS
