/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-day.h"

#include "model/bb-date.h"

/* A computer that slept past midnight is not told of it, so it looks now and then. */
#define LOOK_SECONDS (10 * 60)

struct _BbDay {
    GObject parent_instance;

    char *date;
    guint timeout;
};

G_DEFINE_FINAL_TYPE (BbDay, bb_day, G_TYPE_OBJECT)

enum {
    SIGNAL_CHANGED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_seconds_to_midnight (void)
{
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();
    int gone = (g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now)) * 60 +
               g_date_time_get_second (now);

    return (guint) (24 * 60 * 60 - gone);
}

static void wait_for_midnight (BbDay *self);

static void
timeout_cb (gpointer user_data)
{
    BbDay *self = user_data;

    self->timeout = 0;
    bb_day_look (self);
    wait_for_midnight (self);
}

static void
wait_for_midnight (BbDay *self)
{
    guint seconds = MIN (get_seconds_to_midnight () + 1, LOOK_SECONDS);

    self->timeout = g_timeout_add_seconds_once (seconds, timeout_cb, self);
}

static void
bb_day_finalize (GObject *object)
{
    BbDay *self = BB_DAY (object);

    g_clear_handle_id (&self->timeout, g_source_remove);
    g_free (self->date);

    G_OBJECT_CLASS (bb_day_parent_class)->finalize (object);
}

static void
bb_day_class_init (BbDayClass *klass)
{
    G_OBJECT_CLASS (klass)->finalize = bb_day_finalize;

    signals[SIGNAL_CHANGED] = g_signal_new ("changed", BB_TYPE_DAY, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_day_init (BbDay *self)
{
    self->date = bb_date_dup_today ();
    wait_for_midnight (self);
}

BbDay *
bb_day_new (void)
{
    return g_object_new (BB_TYPE_DAY, NULL);
}

/**
 * bb_day_look:
 * @self: a day
 *
 * Looks at the calendar, as it does by itself soon after midnight.
 */
void
bb_day_look (BbDay *self)
{
    g_autofree char *today = bb_date_dup_today ();

    g_return_if_fail (BB_IS_DAY (self));

    if (g_set_str (&self->date, today))
        g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
