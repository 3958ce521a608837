/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-block-query.h"

G_BEGIN_DECLS

/* For the files of the query only. */

struct _BbBlockQuery {
    GObject parent_instance;

    char *text;
    GStrv words;       /* of the text, folded */
    GPtrArray *topics; /* of whatever kinds, each once */
    char *owner;
    BbDue due;
    gboolean to_look_at;
    char *today;
    gboolean active;
};

G_END_DECLS
