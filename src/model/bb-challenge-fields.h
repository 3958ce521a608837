/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-challenge.h"
#include "model/bb-list.h"

G_BEGIN_DECLS

/* For the two files of the challenge only. */

struct _BbChallenge {
    GObject parent_instance;

    BbTopic *topic;
    char *path;
    char *title;
    char *description;

    gboolean chosen;
    char *rank;
    char *why;

    BbList *blocks;
    guint n_blocks;
    guint n_placed;
    guint n_done;
    gboolean needs_block;
};

G_END_DECLS
