/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "session/bb-gather-count.h"
#include "session/bb-gather.h"

G_BEGIN_DECLS

struct _BbGather {
    GObject parent_instance;

    BbSession *session;
    BbGathered *former; /* what was taken back, or NULL */
    GListStore *copies;
    GCancellable *cancellable;
    GHashTable *choices; /* path -> canonical text of the value that shall hold */

    BbGatherCount *count; /* the last one, NULL before the first */
    GPtrArray *differences;
    guint n_reading;
    gboolean counting;
    gboolean stale; /* it has to be counted once more */

    /* What the properties said last. */
    gboolean busy;
    guint n_ticked;
    guint n_changes;
    guint n_to_look_at;
    guint n_lost;
};

/* bb-gather-show.c */
void _bb_gather_show_count (BbGather *self);

G_END_DECLS
