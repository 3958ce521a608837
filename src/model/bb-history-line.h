/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-project.h"

G_BEGIN_DECLS

/**
 * BbHistoryLine:
 * @time: when, RFC 3339 UTC in seconds, or `-` if nobody knows
 * @actor: the session that did it, empty if that cannot be read
 * @name: (nullable): the name that this session gave itself
 * @words: what was done
 *
 * One transaction of the history, for a person.
 */
typedef struct {
    char *time;
    char *actor;
    char *name;
    char *words;
} BbHistoryLine;

/**
 * BbHistoryLineFunc:
 * @line: (transfer full): a line
 * @user_data: what was passed along
 *
 * Is called for each line of a history.
 */
typedef void (*BbHistoryLineFunc) (BbHistoryLine *line, gpointer user_data);

void bb_history_line_foreach (BbProject *project, BbHistoryLineFunc func, gpointer user_data);
GPtrArray *bb_history_line_list (BbProject *project);
GPtrArray *bb_history_line_list_of_block (BbProject *project, BbBlock *block);
void bb_history_line_free (BbHistoryLine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbHistoryLine, bb_history_line_free)

G_END_DECLS
