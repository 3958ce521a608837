/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-save-state.h"

#include <glib/gi18n-lib.h>

static char *
describe_failure (const char *failure)
{
    if (failure == NULL)
        return g_strdup (_ ("Not saved"));

    /* TRANSLATORS: %s is a whole sentence that says why, such as “There is no space left.” */
    return g_strdup_printf (_ ("Not saved: %s"), failure);
}

/* What saves itself is as good as being saved; the words shall not change at each edit. */
static char *
describe_modified (gboolean has_file, gboolean elsewhere)
{
    if (elsewhere)
        return g_strdup (_ ("Unsaved changes"));
    return g_strdup (has_file ? _ ("Saving…") : _ ("Not saved"));
}

/**
 * bb_save_state_describe:
 * @state: the state of a session
 * @has_file: whether the project has a file
 * @elsewhere: whether it has to be saved in another place
 * @failure: (nullable): why it is not saved, a sentence
 *
 * Says in a few words what has been saved, for below the title of a window.
 *
 * Returns: (transfer full): the words
 */
char *
bb_save_state_describe (BbSessionState state, gboolean has_file, gboolean elsewhere,
                        const char *failure)
{
    switch (state) {
    case BB_SESSION_SAVED:
        return g_strdup (has_file ? _ ("Saved") : _ ("Not saved"));
    case BB_SESSION_MODIFIED:
        return describe_modified (has_file, elsewhere);
    case BB_SESSION_SAVING:
        return g_strdup (_ ("Saving…"));
    case BB_SESSION_FAILED:
        return describe_failure (failure);
    default:
        g_return_val_if_reached (NULL);
    }
}
