/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-block-query.h"

G_BEGIN_DECLS

#define BB_TYPE_QUERY_ACTIONS (bb_query_actions_get_type ())

/**
 * BbQueryActions:
 *
 * What a query can ask for, as actions for a menu: each has as its state whether it is asked for.
 * `KIND-NUMBER` (boolean) for the topics, `owner` (maybe string), `due` and `to-look-at`.
 */
G_DECLARE_FINAL_TYPE (BbQueryActions, bb_query_actions, BB, QUERY_ACTIONS, GObject)

BbQueryActions *bb_query_actions_new (BbBlockQuery *query, BbProject *project);
GActionGroup *bb_query_actions_get_group (BbQueryActions *self);
GMenuModel *bb_query_actions_create_menu (BbQueryActions *self);

G_END_DECLS
