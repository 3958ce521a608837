/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BB_TYPE_DAY (bb_day_get_type ())

/**
 * BbDay:
 *
 * The day it is, for what is overdue from one day to the next while a board stands open.
 *
 * Signal `changed`: another day has begun.
 */
G_DECLARE_FINAL_TYPE (BbDay, bb_day, BB, DAY, GObject)

BbDay *bb_day_new (void);
void bb_day_look (BbDay *self);

G_END_DECLS
