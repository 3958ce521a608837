/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BbActionGroup:
 * @BB_ACTION_GROUP_PROJECT: files
 * @BB_ACTION_GROUP_EDITING: undo and redo
 * @BB_ACTION_GROUP_BOARD: the keys of the cards
 * @BB_ACTION_GROUP_SEARCH: finding cards, by words and by guidelines
 * @BB_ACTION_GROUP_WINDOW: what the window shows
 */
typedef enum {
    BB_ACTION_GROUP_PROJECT,
    BB_ACTION_GROUP_EDITING,
    BB_ACTION_GROUP_BOARD,
    BB_ACTION_GROUP_SEARCH,
    BB_ACTION_GROUP_WINDOW,
} BbActionGroup;

#define BB_N_ACTION_GROUPS 5

/**
 * BbActionScope:
 * @BB_ACTION_SCOPE_ANYWHERE: an accelerator of the application, in a text field too
 * @BB_ACTION_SCOPE_OUTSIDE_TEXT: a binding of the window; a text field comes first
 * @BB_ACTION_SCOPE_ELSEWHERE: bound by another widget, here to be listed only
 */
typedef enum {
    BB_ACTION_SCOPE_ANYWHERE,
    BB_ACTION_SCOPE_OUTSIDE_TEXT,
    BB_ACTION_SCOPE_ELSEWHERE,
} BbActionScope;

/**
 * BbActionEntry:
 * @action: (nullable): detailed action name
 * @keys: accelerators, ended by %NULL; a single letter is the one of the untranslated board
 * @title: what it does, untranslated
 * @group: where it is listed
 * @scope: where its keys work
 *
 * A line of the one table from which accelerators, bindings and the list of keyboard shortcuts
 * are made.
 */
typedef struct {
    const char *action;
    const char *keys[5];
    const char *title;
    BbActionGroup group;
    BbActionScope scope;
} BbActionEntry;

const BbActionEntry *bb_action_table_get (guint *n_entries);
const BbActionEntry *bb_action_table_find (const char *action);
const char *bb_action_group_get_title (BbActionGroup group);
const char *bb_action_entry_get_key (const BbActionEntry *entry, guint position);
const char *bb_action_entry_get_title (const BbActionEntry *entry);

G_END_DECLS
