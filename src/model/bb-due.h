/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BbDue:
 * @BB_DUE_ANY: at any time or none
 * @BB_DUE_OVERDUE: should have been done before today and is not
 * @BB_DUE_SOON: is to be done today or within %BB_DUE_SOON_DAYS days
 * @BB_DUE_NONE: has no date
 *
 * When a building block is to be done, as a search asks for it.
 */
typedef enum {
    BB_DUE_ANY,
    BB_DUE_OVERDUE,
    BB_DUE_SOON,
    BB_DUE_NONE,
} BbDue;

#define BB_N_DUES 4
#define BB_DUE_SOON_DAYS 14

#define BB_TYPE_DUE (bb_due_get_type ())
GType bb_due_get_type (void);

const char *bb_due_get_label (BbDue self);
gboolean bb_due_matches (BbDue self, const char *date, gboolean done, const char *today);

G_END_DECLS
