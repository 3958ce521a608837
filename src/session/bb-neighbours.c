/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-neighbours.h"

#include "document/bb-hash.h"
#include "session/bb-neighbours-look.h"

/* A program that brings a folder up to date writes one file after the other. */
#define REST_MS 2000

struct _BbNeighbours {
    GObject parent_instance;

    BbSession *session; /* not owned */
    GFile *file;
    GFileMonitor *monitor;
    GCancellable *cancellable;
    GHashTable *known; /* name -> what the file was then */
    guint rest;
    guint timer;
    gboolean looking;
    gboolean stale; /* it changed while it was looked at */
};

G_DEFINE_FINAL_TYPE (BbNeighbours, bb_neighbours, G_TYPE_OBJECT)

typedef enum { PROP_REST = 1 } BbNeighboursProperty;

static GParamSpec *props[PROP_REST + 1];

enum { SIGNAL_FOUND, N_SIGNALS };

static guint signals[N_SIGNALS];

static void look (BbNeighbours *self);

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbNeighbours) self = user_data;
    BbNeighboursLook *done = g_task_get_task_data (G_TASK (result));

    self->looking = FALSE;
    if (!g_task_propagate_boolean (G_TASK (result), NULL))
        return;
    if (done->conflicts->len + done->others->len > 0)
        g_signal_emit (self, signals[SIGNAL_FOUND], 0, done->conflicts, done->others);
    if (self->stale)
        look (self);
}

static void
look_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    bb_neighbours_look_run (task_data, cancellable);
    g_task_return_boolean (task, TRUE);
}

static void
look (BbNeighbours *self)
{
    g_autoptr (BbDocument) ours = NULL;
    g_autoptr (GTask) task = NULL;

    self->stale = self->looking;
    if (self->looking || self->session == NULL || self->file == NULL)
        return;
    ours = bb_document_dup (bb_project_get_document (bb_session_get_project (self->session)));
    task = g_task_new (NULL, self->cancellable, looked_cb, g_object_ref (self));
    g_task_set_source_tag (task, look);
    g_task_set_task_data (task, bb_neighbours_look_new (self->file, ours, self->known),
                          (GDestroyNotify) bb_neighbours_look_free);
    self->looking = TRUE;
    g_task_run_in_thread (task, look_in_thread_cb);
}

static void
rested_cb (gpointer user_data)
{
    BbNeighbours *self = user_data;

    self->timer = 0;
    look (self);
}

static void
changed_cb (BbNeighbours *self)
{
    g_clear_handle_id (&self->timer, g_source_remove);
    self->timer = g_timeout_add_once (self->rest, rested_cb, self);
}

static void
stop (BbNeighbours *self)
{
    g_cancellable_cancel (self->cancellable);
    g_clear_object (&self->cancellable);
    g_clear_handle_id (&self->timer, g_source_remove);
    if (self->monitor != NULL)
        g_file_monitor_cancel (self->monitor);
    g_clear_object (&self->monitor);
    g_clear_pointer (&self->known, g_hash_table_unref);
    g_clear_object (&self->file);
}

/* Where nothing is told of changes, there is still the look at the beginning. */
static void
begin (BbNeighbours *self, GFile *file)
{
    g_autoptr (GFile) folder = g_file_get_parent (file);

    self->file = g_object_ref (file);
    self->cancellable = g_cancellable_new ();
    self->known = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, g_free);
    if (folder != NULL)
        self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, NULL);
    if (self->monitor != NULL)
        g_signal_connect_object (self->monitor, "changed", G_CALLBACK (changed_cb), self,
                                 G_CONNECT_SWAPPED);
    look (self);
}

/* A project that can only be looked at takes nothing in, and one that was opened from where it
 * cannot be saved has no folder of its own. */
static void
file_changed_cb (BbNeighbours *self)
{
    GFile *file = bb_session_get_file (self->session);

    if (file != NULL && self->file != NULL && g_file_equal (file, self->file))
        return;
    stop (self);
    if (file != NULL && g_file_is_native (file) && !bb_session_get_elsewhere (self->session) &&
        bb_session_check_editable (self->session, NULL))
        begin (self, file);
}

static void
bb_neighbours_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbNeighbours *self = BB_NEIGHBOURS (object);

    switch ((BbNeighboursProperty) prop_id) {
    case PROP_REST:
        g_value_set_uint (value, self->rest);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_neighbours_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbNeighbours *self = BB_NEIGHBOURS (object);

    switch ((BbNeighboursProperty) prop_id) {
    case PROP_REST:
        bb_neighbours_set_rest (self, g_value_get_uint (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_neighbours_dispose (GObject *object)
{
    BbNeighbours *self = BB_NEIGHBOURS (object);

    stop (self);
    g_clear_weak_pointer (&self->session);

    G_OBJECT_CLASS (bb_neighbours_parent_class)->dispose (object);
}

static void
bb_neighbours_class_init (BbNeighboursClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_neighbours_get_property;
    object_class->set_property = bb_neighbours_set_property;
    object_class->dispose = bb_neighbours_dispose;

    props[PROP_REST] =
        g_param_spec_uint ("rest", NULL, NULL, 0, G_MAXUINT, REST_MS,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    signals[SIGNAL_FOUND] =
        g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_PTR_ARRAY);
}

static void
bb_neighbours_init (BbNeighbours *self)
{
    self->rest = REST_MS;
}

/**
 * bb_neighbours_new:
 * @session: (transfer none): an open project, which has to be kept by somebody else
 *
 * Begins to look at what lies beside the file of a project, and follows it when it gets another.
 *
 * Returns: (transfer full): a new one
 */
BbNeighbours *
bb_neighbours_new (BbSession *session)
{
    BbNeighbours *self;

    g_return_val_if_fail (BB_IS_SESSION (session), NULL);

    self = g_object_new (BB_TYPE_NEIGHBOURS, NULL);
    g_set_weak_pointer (&self->session, session);
    g_signal_connect_object (session, "notify::file", G_CALLBACK (file_changed_cb), self,
                             G_CONNECT_SWAPPED);
    file_changed_cb (self);
    return self;
}

/**
 * bb_neighbours_get_rest:
 * @self: what lies beside a project
 *
 * Returns: for how many milliseconds nothing may have changed
 */
guint
bb_neighbours_get_rest (BbNeighbours *self)
{
    g_return_val_if_fail (BB_IS_NEIGHBOURS (self), 0);

    return self->rest;
}

/**
 * bb_neighbours_set_rest:
 * @self: what lies beside a project
 * @rest: for how many milliseconds nothing may have changed
 */
void
bb_neighbours_set_rest (BbNeighbours *self, guint rest)
{
    g_return_if_fail (BB_IS_NEIGHBOURS (self));

    if (self->rest == rest)
        return;
    self->rest = rest;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REST]);
}

/**
 * bb_neighbours_get_looking:
 * @self: what lies beside a project
 *
 * Returns: %TRUE as long as the folder is looked at, or has not come to rest
 */
gboolean
bb_neighbours_get_looking (BbNeighbours *self)
{
    g_return_val_if_fail (BB_IS_NEIGHBOURS (self), FALSE);

    return self->looking || self->timer != 0;
}
