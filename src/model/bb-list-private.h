/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-list.h"

G_BEGIN_DECLS

/* For whoever fills a list. */

/*
 * BbListChange:
 * @position: the first place that differs
 * @n_removed: how many items were there
 * @n_added: how many are there now
 *
 * How one order became another, as GListModel tells it.
 */
typedef struct {
    guint position;
    guint n_removed;
    guint n_added;
} BbListChange;

BbListChange bb_list_change_between (GPtrArray *former, GPtrArray *items);

BbList *bb_list_new (GType item_type);
void bb_list_take (BbList *self, GPtrArray *items);
GPtrArray *bb_list_get_items (BbList *self);

G_END_DECLS
