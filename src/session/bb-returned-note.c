/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-returned-copy-private.h"

#include <glib/gi18n-lib.h>

/* What a person should know of a copy before it is taken in. */

static char *
describe_other (const char *title)
{
    if (*title == '\0')
        return g_strdup (_ ("This is another project. It is never merged with this one."));
    /* TRANSLATORS: of a file; %s is the title of the project in it */
    return g_strdup_printf (_ ("This is another project, “%s”. It is never merged with this one."),
                            title);
}

static void
add (GPtrArray *sentences, gboolean applies, const char *sentence)
{
    if (applies)
        g_ptr_array_add (sentences, (char *) sentence);
}

static char *
describe_doubt (const BbCopyReading *reading)
{
    g_autoptr (GPtrArray) sentences = g_ptr_array_new ();

    add (sentences, reading->n_versions > 1,
         _ ("A tool wrote several versions into this file. All of them are taken in."));
    add (sentences, (reading->doubt & BB_DOUBT_STRANGER) != 0,
         _ ("It says that it is this project, but has no past in common with it: all that differs "
            "will be to look at."));
    add (sentences, (reading->doubt & BB_DOUBT_EMPTIER) != 0,
         _ ("It takes more than half of the board away. If nobody meant that, leave it out."));
    add (sentences, (reading->doubt & BB_DOUBT_AHEAD) != 0,
         _ ("It counts far more edits than people make. If you do not know who made it, leave it "
            "out."));
    g_ptr_array_add (sentences, NULL);
    return g_strjoinv (" ", (char **) sentences->pdata);
}

/*
 * _bb_returned_note:
 * @reading: what was found in a file
 * @state: what has become of it
 *
 * Returns: (transfer full): what there is to say of it, may be empty
 */
char *
_bb_returned_note (const BbCopyReading *reading, BbReturnedState state)
{
    if (state == BB_RETURNED_OTHER)
        return describe_other (reading->title);
    if (state == BB_RETURNED_REFUSED)
        return g_strdup (reading->error->message);
    return describe_doubt (reading);
}
