/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-guideline.h"

G_BEGIN_DECLS

/* For the two files of the guideline only. */

struct _BbGuideline {
    GObject parent_instance;

    BbTopic *topic;
    char *path;
    char *title;
    char *description;

    gboolean focus;
    char *rank;
    char *notes;

    guint n_blocks;
    guint n_placed;
    guint n_done;
};

G_END_DECLS
