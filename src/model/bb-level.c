/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-level.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (BbLevel, bb_level, G_DEFINE_ENUM_VALUE (BB_LEVEL_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BB_LEVEL_LOW, "low"),
                    G_DEFINE_ENUM_VALUE (BB_LEVEL_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (BB_LEVEL_HIGH, "high"))

/* The words of the file format; they never change. Of no level nothing is written. */
static const char *const nicks[] = { "", "low", "medium", "high" };

_Static_assert (G_N_ELEMENTS (nicks) == BB_N_LEVELS, "each level has a nick");

/**
 * bb_level_get_nick:
 * @self: a level
 *
 * Returns: the word for it in the file; empty for none, which clears the field
 */
const char *
bb_level_get_nick (BbLevel self)
{
    g_return_val_if_fail ((guint) self < BB_N_LEVELS, nicks[BB_LEVEL_NONE]);

    return nicks[self];
}

/**
 * bb_level_from_nick:
 * @nick: (nullable): a word as it stands in the file
 *
 * Returns: the level; a word that is not known counts as none
 */
BbLevel
bb_level_from_nick (const char *nick)
{
    for (guint i = 0; i < BB_N_LEVELS; i++) {
        if (g_strcmp0 (nick, nicks[i]) == 0)
            return (BbLevel) i;
    }
    return BB_LEVEL_NONE;
}

/**
 * bb_level_get_label:
 * @self: a level
 *
 * Returns: its name in the language of the interface
 */
const char *
bb_level_get_label (BbLevel self)
{
    switch (self) {
    case BB_LEVEL_LOW:
        return C_ ("level", "Low");
    case BB_LEVEL_MEDIUM:
        return C_ ("level", "Medium");
    case BB_LEVEL_HIGH:
        return C_ ("level", "High");
    case BB_LEVEL_NONE:
    default:
        return C_ ("level", "Not said");
    }
}
