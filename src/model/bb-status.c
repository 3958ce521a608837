/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-status.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (BbStatus, bb_status, G_DEFINE_ENUM_VALUE (BB_STATUS_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BB_STATUS_AMBITION, "ambition"),
                    G_DEFINE_ENUM_VALUE (BB_STATUS_IN_PROGRESS, "in-progress"),
                    G_DEFINE_ENUM_VALUE (BB_STATUS_DONE, "done"))

/* The words of the file format; they never change. */
static const char *const nicks[] = { "none", "ambition", "in-progress", "done" };

_Static_assert (G_N_ELEMENTS (nicks) == BB_N_STATUSES, "each status has a nick");

/**
 * bb_status_get_nick:
 * @self: a status
 *
 * The word for a status in the file and on the command line.
 *
 * Returns: the word, never %NULL
 */
const char *
bb_status_get_nick (BbStatus self)
{
    g_return_val_if_fail ((guint) self < BB_N_STATUSES, nicks[BB_STATUS_NONE]);

    return nicks[self];
}

/**
 * bb_status_from_nick:
 * @nick: (nullable): a word
 * @status: (out): where to put the status
 *
 * Reads the word for a status as it stands in the file.
 *
 * Returns: %FALSE if it is none of the four words; @status is left alone then
 */
gboolean
bb_status_from_nick (const char *nick, BbStatus *status)
{
    g_return_val_if_fail (status != NULL, FALSE);

    for (guint i = 0; i < BB_N_STATUSES; i++) {
        if (g_strcmp0 (nick, nicks[i]) == 0) {
            *status = (BbStatus) i;
            return TRUE;
        }
    }
    return FALSE;
}

/**
 * bb_status_get_label:
 * @self: a status
 *
 * The name of a status in the language of the interface, as it stands above a column.
 *
 * Returns: the translated name
 */
const char *
bb_status_get_label (BbStatus self)
{
    switch (self) {
    case BB_STATUS_AMBITION:
        return C_ ("status", "Ambition");
    case BB_STATUS_IN_PROGRESS:
        return C_ ("status", "In progress");
    case BB_STATUS_DONE:
        return C_ ("status", "Done");
    case BB_STATUS_NONE:
    default:
        return C_ ("status", "Not placed");
    }
}
