/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-version-sample.h"

#include "storage/bb-version.h"

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

/* How far apart versions of some age are at least: who looks back to this morning does not look
 * for one second of it. */
static gint64
get_distance (gint64 age)
{
    if (age < HOUR)
        return MINUTE;
    return age < DAY ? 10 * MINUTE : HOUR;
}

/* The last of each stretch of work is what somebody left behind; so is the very first. */
static gboolean
is_shown (GListModel *versions, guint position, gint64 later, gint64 now)
{
    g_autoptr (BbVersion) version = g_list_model_get_item (versions, position);
    gint64 time = bb_version_get_time (version);

    return position == 0 || position + 1 == g_list_model_get_n_items (versions) ||
           later - time >= get_distance (now - time);
}

/**
 * bb_version_sample:
 * @versions: a list of [class@Version], the newest first
 * @now: in seconds since 1970 UTC
 *
 * Leaves out what nobody would choose from: a project that saves itself has a version of every few
 * seconds. Of the last hour one a minute stays, of the last day one in ten minutes, and one an hour
 * of what is older; the newest and the oldest always.
 *
 * Returns: (transfer full): a list of [class@Version], the newest first
 */
GListModel *
bb_version_sample (GListModel *versions, gint64 now)
{
    GListStore *sample;
    gint64 later = G_MAXINT64;

    g_return_val_if_fail (G_IS_LIST_MODEL (versions), NULL);

    sample = g_list_store_new (BB_TYPE_VERSION);
    for (guint i = 0; i < g_list_model_get_n_items (versions); i++) {
        g_autoptr (BbVersion) version = g_list_model_get_item (versions, i);

        if (!is_shown (versions, i, later, now))
            continue;
        g_list_store_append (sample, version);
        later = bb_version_get_time (version);
    }
    return G_LIST_MODEL (sample);
}
