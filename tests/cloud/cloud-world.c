/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cloud-world.h"

#include <gio/gio.h>

/* The linker leads the program here, instead of to what it asks for: the time, hints that a file
 * has changed, and ids. */

GDateTime *__wrap_g_date_time_new_now_utc (void);
GDateTime *__real_g_date_time_new_now_utc (void);
GFileMonitor *__wrap_g_file_monitor_file (GFile *file, GFileMonitorFlags flags,
                                          GCancellable *cancellable, GError **error);
char *__wrap_bb_id_new (void);
char *__real_bb_id_new (void);

static struct {
    GThread *thread;
    gint shift;
    guint64 last_id;
} world;

void
cloud_world_begin (guint32 seed)
{
    world.thread = g_thread_self ();
    world.last_id = (guint64) seed << 32;
}

/* By how much the clock of the computer is wrong at which something happens now. */
void
cloud_world_set_clock (gint days)
{
    world.shift = days;
}

GDateTime *
__wrap_g_date_time_new_now_utc (void)
{
    g_autoptr (GDateTime) now = __real_g_date_time_new_now_utc ();

    return g_date_time_add_days (now, world.shift);
}

/* They come when they like; without them one run is like the other. */
GFileMonitor *
__wrap_g_file_monitor_file (GFile *file, GFileMonitorFlags flags, GCancellable *cancellable,
                            GError **error)
{
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "No hints");
    return NULL;
}

/* What people make is called the same in each run. Threads only name files. */
char *
__wrap_bb_id_new (void)
{
    g_autofree char *number = NULL;

    if (g_thread_self () != world.thread)
        return __real_bb_id_new ();
    number = g_strdup_printf ("%" G_GUINT64_FORMAT, ++world.last_id);
    return g_compute_checksum_for_string (G_CHECKSUM_MD5, number, -1);
}
