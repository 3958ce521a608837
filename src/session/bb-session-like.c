/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "model/bb-copy.h"

/**
 * bb_session_new_like:
 * @self: a session
 *
 * Begins a project that starts where this one is: the same board under another id, without
 * opinions, comments and history. It has no file yet.
 *
 * Returns: (transfer full): a session on the new project
 */
BbSession *
bb_session_new_like (BbSession *self)
{
    g_autoptr (BbDocument) document = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), NULL);

    document = bb_copy_new_project (bb_session_get_document (self));
    return bb_session_new_unsaved (document, bb_project_get_catalogue (self->project), NULL);
}
