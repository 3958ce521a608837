/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-file-watch.h"

/* A program that writes a file makes several hints; one look after the last of them is enough. */
#define HINT_PAUSE 200

struct _BbFileWatch {
    GObject parent_instance;

    GFile *file;
    GFileMonitor *monitor;
    gboolean active;
    guint interval;
    guint timer;
    guint hint_timer;
};

G_DEFINE_FINAL_TYPE (BbFileWatch, bb_file_watch, G_TYPE_OBJECT)

typedef enum { PROP_FILE = 1, PROP_ACTIVE, PROP_INTERVAL } BbFileWatchProperty;

static GParamSpec *props[PROP_INTERVAL + 1];

enum { SIGNAL_DUE, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
due_cb (gpointer user_data)
{
    g_signal_emit (user_data, signals[SIGNAL_DUE], 0);
    return G_SOURCE_CONTINUE;
}

static gboolean
hint_cb (gpointer user_data)
{
    BbFileWatch *self = user_data;

    self->hint_timer = 0;
    g_signal_emit (self, signals[SIGNAL_DUE], 0);
    return G_SOURCE_REMOVE;
}

static void
monitor_changed_cb (BbFileWatch *self)
{
    g_clear_handle_id (&self->hint_timer, g_source_remove);
    self->hint_timer = g_timeout_add (HINT_PAUSE, hint_cb, self);
}

static void
start_timer (BbFileWatch *self)
{
    g_clear_handle_id (&self->timer, g_source_remove);
    if (self->active)
        self->timer = g_timeout_add (self->interval, due_cb, self);
}

/* Where nothing can be watched, the looks have to do. */
static void
bb_file_watch_constructed (GObject *object)
{
    BbFileWatch *self = BB_FILE_WATCH (object);

    G_OBJECT_CLASS (bb_file_watch_parent_class)->constructed (object);

    self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_NONE, NULL, NULL);
    if (self->monitor != NULL)
        g_signal_connect_object (self->monitor, "changed", G_CALLBACK (monitor_changed_cb), self,
                                 G_CONNECT_SWAPPED);
}

static void
bb_file_watch_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbFileWatch *self = BB_FILE_WATCH (object);

    switch ((BbFileWatchProperty) prop_id) {
    case PROP_FILE:
        g_value_set_object (value, self->file);
        break;
    case PROP_ACTIVE:
        g_value_set_boolean (value, self->active);
        break;
    case PROP_INTERVAL:
        g_value_set_uint (value, self->interval);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_file_watch_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbFileWatch *self = BB_FILE_WATCH (object);

    switch ((BbFileWatchProperty) prop_id) {
    case PROP_FILE:
        self->file = g_value_dup_object (value);
        break;
    case PROP_ACTIVE:
        bb_file_watch_set_active (self, g_value_get_boolean (value));
        break;
    case PROP_INTERVAL:
        bb_file_watch_set_interval (self, g_value_get_uint (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_file_watch_dispose (GObject *object)
{
    BbFileWatch *self = BB_FILE_WATCH (object);

    g_clear_handle_id (&self->timer, g_source_remove);
    g_clear_handle_id (&self->hint_timer, g_source_remove);
    if (self->monitor != NULL)
        g_file_monitor_cancel (self->monitor);
    g_clear_object (&self->monitor);
    g_clear_object (&self->file);

    G_OBJECT_CLASS (bb_file_watch_parent_class)->dispose (object);
}

static void
bb_file_watch_class_init (BbFileWatchClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->constructed = bb_file_watch_constructed;
    object_class->get_property = bb_file_watch_get_property;
    object_class->set_property = bb_file_watch_set_property;
    object_class->dispose = bb_file_watch_dispose;

    props[PROP_FILE] =
        g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
    props[PROP_ACTIVE] =
        g_param_spec_boolean ("active", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_INTERVAL] =
        g_param_spec_uint ("interval", NULL, NULL, 1, G_MAXUINT, BB_FILE_WATCH_INTERVAL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    /**
     * BbFileWatch::due:
     * @self: the watch
     *
     * It is time to look.
     */
    signals[SIGNAL_DUE] = g_signal_new ("due", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_file_watch_init (BbFileWatch *self)
{
    self->interval = BB_FILE_WATCH_INTERVAL;
}

/**
 * bb_file_watch_new:
 * @file: (transfer none): a file, which may not be there yet
 *
 * Returns: (transfer full): a watch that is not active
 */
BbFileWatch *
bb_file_watch_new (GFile *file)
{
    g_return_val_if_fail (G_IS_FILE (file), NULL);

    return g_object_new (BB_TYPE_FILE_WATCH, "file", file, NULL);
}

/**
 * bb_file_watch_get_file:
 * @self: a watch
 *
 * Returns: (transfer none): the file
 */
GFile *
bb_file_watch_get_file (BbFileWatch *self)
{
    g_return_val_if_fail (BB_IS_FILE_WATCH (self), NULL);

    return self->file;
}

/**
 * bb_file_watch_get_active:
 * @self: a watch
 *
 * Returns: whether it is time again after each interval
 */
gboolean
bb_file_watch_get_active (BbFileWatch *self)
{
    g_return_val_if_fail (BB_IS_FILE_WATCH (self), FALSE);

    return self->active;
}

/**
 * bb_file_watch_set_active:
 * @self: a watch
 * @active: whether somebody is at work with the file
 *
 * Of a file that nobody is at work with only the hints of the system are heard. When somebody
 * begins, it is time at once.
 */
void
bb_file_watch_set_active (BbFileWatch *self, gboolean active)
{
    g_return_if_fail (BB_IS_FILE_WATCH (self));

    if (self->active == active)
        return;
    self->active = active;
    start_timer (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
    if (active)
        g_signal_emit (self, signals[SIGNAL_DUE], 0);
}

/**
 * bb_file_watch_get_interval:
 * @self: a watch
 *
 * Returns: after how many milliseconds it is time again
 */
guint
bb_file_watch_get_interval (BbFileWatch *self)
{
    g_return_val_if_fail (BB_IS_FILE_WATCH (self), 0);

    return self->interval;
}

/**
 * bb_file_watch_set_interval:
 * @self: a watch
 * @interval: in milliseconds
 *
 * Sets after how long it is time again.
 */
void
bb_file_watch_set_interval (BbFileWatch *self, guint interval)
{
    g_return_if_fail (BB_IS_FILE_WATCH (self));
    g_return_if_fail (interval > 0);

    if (self->interval == interval)
        return;
    self->interval = interval;
    start_timer (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_INTERVAL]);
}
