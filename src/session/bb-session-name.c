/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "document/bb-path.h"
#include "model/bb-edit.h"

/* Writes under which name this session works, once it has changed something. It is nothing that
 * could be undone: it says who did what has been done, and undone. */
void
bb_session_sign (BbSession *self)
{
    BbDocument *document = bb_session_get_document (self);
    g_autoptr (BbTransaction) transaction = bb_edit_sign (document, self->name);

    if (transaction != NULL)
        bb_document_commit (document, transaction, NULL, NULL);
}

/**
 * bb_session_set_name:
 * @self: a session
 * @name: (nullable): under which name a person wants to be known, or %NULL or an empty string for
 *   none
 *
 * Sets the name that the history shows for what is done from now on in this session. It goes into
 * the project with the first edit, and into the file with the next save; opening, looking and
 * saving alone never write it.
 */
void
bb_session_set_name (BbSession *self, const char *name)
{
    g_autofree char *stripped = NULL;

    g_return_if_fail (BB_IS_SESSION (self));

    stripped = g_strstrip (g_strdup (name != NULL ? name : ""));
    g_set_str (&self->name, stripped);
}

/**
 * bb_session_get_name:
 * @self: a session
 *
 * Returns: the name that a person gave, an empty string for none
 */
const char *
bb_session_get_name (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), "");

    return self->name != NULL ? self->name : "";
}
