/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-gather-private.h"

#include "document/bb-hash.h"
#include "session/bb-returned-copy-private.h"

G_DEFINE_FINAL_TYPE (BbGather, bb_gather, G_TYPE_OBJECT)

typedef enum {
    PROP_COPIES = 1,
    PROP_BUSY,
    PROP_N_TICKED,
    PROP_N_CHANGES,
    PROP_N_TO_LOOK_AT,
    PROP_N_LOST,
} BbGatherProperty;

static GParamSpec *props[PROP_N_LOST + 1];

static void count (BbGather *self);

static guint
get_size (BbGather *self)
{
    return g_list_model_get_n_items (G_LIST_MODEL (self->copies));
}

/* Borrowed: the list keeps it. */
static BbReturnedCopy *
get_copy (BbGather *self, guint position)
{
    g_autoptr (BbReturnedCopy) copy = g_list_model_get_item (G_LIST_MODEL (self->copies), position);

    return copy;
}

static void
set_count (BbGather *self, BbGatherProperty property, guint *place, guint n)
{
    if (*place == n)
        return;
    *place = n;
    g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
update_busy (BbGather *self)
{
    gboolean busy = self->n_reading > 0 || self->counting;

    if (self->busy == busy)
        return;
    self->busy = busy;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

static void
update_sums (BbGather *self)
{
    guint n_ticked = 0, n_changes = 0, n_to_look_at = 0;

    for (guint i = 0; i < get_size (self); i++) {
        BbReturnedCopy *copy = get_copy (self, i);

        if (!bb_returned_copy_get_ticked (copy))
            continue;
        n_ticked++;
        n_changes += bb_returned_copy_get_n_changes (copy);
        n_to_look_at += bb_returned_copy_get_n_to_look_at (copy);
    }
    set_count (self, PROP_N_TICKED, &self->n_ticked, n_ticked);
    set_count (self, PROP_N_CHANGES, &self->n_changes, n_changes);
    set_count (self, PROP_N_TO_LOOK_AT, &self->n_to_look_at, n_to_look_at);
    set_count (self, PROP_N_LOST, &self->n_lost,
               self->count != NULL ? bb_gather_count_get_n_lost (self->count) : 0);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbGather) self = user_data;
    g_autoptr (BbGatherCount) done = bb_gather_count_run_finish (result, NULL);

    self->counting = FALSE;
    if (done == NULL)
        return;
    if (self->stale) {
        count (self);
        return;
    }
    g_object_freeze_notify (G_OBJECT (self));
    g_clear_pointer (&self->count, bb_gather_count_free);
    self->count = g_steal_pointer (&done);
    _bb_gather_show_count (self);
    update_sums (self);
    update_busy (self);
    g_object_thaw_notify (G_OBJECT (self));
}

static BbDocument *
get_former (BbGather *self)
{
    return self->former != NULL ? bb_gathered_get_former (self->former) : NULL;
}

/* One count at a time; whatever happens meanwhile asks for one more. */
static void
count (BbGather *self)
{
    g_autoptr (BbDocument) ours = NULL;
    BbGatherCount *next;

    self->stale = self->counting;
    if (self->counting || g_cancellable_is_cancelled (self->cancellable))
        return;
    ours = bb_document_dup (bb_project_get_document (bb_session_get_project (self->session)));
    next = bb_gather_count_new (ours, get_former (self));
    for (guint i = 0; i < get_size (self); i++) {
        BbReturnedCopy *copy = get_copy (self, i);
        BbDocument *document = _bb_returned_copy_get_document (copy);

        if (document != NULL)
            bb_gather_count_add (next, document, bb_returned_copy_get_ticked (copy));
    }
    self->counting = TRUE;
    bb_gather_count_run_async (next, self->cancellable, counted_cb, g_object_ref (self));
    update_busy (self);
}

/* A file on its way. */
typedef struct {
    BbGather *self;
    BbReturnedCopy *copy;
} Request;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autofree Request *request = user_data;
    g_autoptr (BbGather) self = request->self;
    g_autoptr (BbReturnedCopy) copy = request->copy;
    BbCopyReading *reading = bb_copy_reading_new_finish (result, NULL);

    self->n_reading--;
    if (reading == NULL)
        return;
    _bb_returned_copy_take_reading (copy, reading);
    g_signal_connect_object (copy, "notify::ticked", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
    count (self);
    update_busy (self);
}

static void
read_file (BbGather *self, BbReturnedCopy *copy)
{
    BbDocument *document = bb_project_get_document (bb_session_get_project (self->session));
    g_autoptr (BbDocument) ours = bb_document_dup (document);
    Request *request = g_new (Request, 1);

    *request = (Request) { g_object_ref (self), g_object_ref (copy) };
    self->n_reading++;
    bb_copy_reading_new_async (bb_returned_copy_get_file (copy), ours, self->cancellable, read_cb,
                               request);
    update_busy (self);
}

static gboolean
has_file (BbGather *self, GFile *file)
{
    GFile *own = bb_session_get_file (self->session);

    if (own != NULL && g_file_equal (own, file))
        return TRUE;
    for (guint i = 0; i < get_size (self); i++) {
        if (g_file_equal (bb_returned_copy_get_file (get_copy (self, i)), file))
            return TRUE;
    }
    return FALSE;
}

static void
bb_gather_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbGather *self = BB_GATHER (object);

    switch ((BbGatherProperty) prop_id) {
    case PROP_COPIES:
        g_value_set_object (value, self->copies);
        break;
    case PROP_BUSY:
        g_value_set_boolean (value, self->busy);
        break;
    case PROP_N_TICKED:
        g_value_set_uint (value, self->n_ticked);
        break;
    case PROP_N_CHANGES:
        g_value_set_uint (value, self->n_changes);
        break;
    case PROP_N_TO_LOOK_AT:
        g_value_set_uint (value, self->n_to_look_at);
        break;
    case PROP_N_LOST:
        g_value_set_uint (value, self->n_lost);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_gather_dispose (GObject *object)
{
    BbGather *self = BB_GATHER (object);

    g_cancellable_cancel (self->cancellable);

    G_OBJECT_CLASS (bb_gather_parent_class)->dispose (object);
}

static void
bb_gather_finalize (GObject *object)
{
    BbGather *self = BB_GATHER (object);

    g_clear_object (&self->session);
    g_clear_object (&self->former);
    g_clear_object (&self->copies);
    g_clear_object (&self->cancellable);
    g_hash_table_unref (self->choices);
    g_clear_pointer (&self->count, bb_gather_count_free);
    g_ptr_array_unref (self->differences);

    G_OBJECT_CLASS (bb_gather_parent_class)->finalize (object);
}

static void
install_count (BbGatherProperty property, const char *name)
{
    props[property] = g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
bb_gather_class_init (BbGatherClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_gather_get_property;
    object_class->dispose = bb_gather_dispose;
    object_class->finalize = bb_gather_finalize;

    props[PROP_COPIES] = g_param_spec_object ("copies", NULL, NULL, G_TYPE_LIST_MODEL,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_BUSY] =
        g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    install_count (PROP_N_TICKED, "n-ticked");
    install_count (PROP_N_CHANGES, "n-changes");
    install_count (PROP_N_TO_LOOK_AT, "n-to-look-at");
    install_count (PROP_N_LOST, "n-lost");
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_gather_init (BbGather *self)
{
    self->copies = g_list_store_new (BB_TYPE_RETURNED_COPY);
    self->cancellable = g_cancellable_new ();
    self->choices = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, g_free);
    self->differences = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * bb_gather_new:
 * @session: an open project
 * @former: (nullable): what was gathered into it last
 *
 * If @former has been taken back, its copies can be gathered again.
 *
 * Returns: (transfer full): a gather of no copies
 */
BbGather *
bb_gather_new (BbSession *session, BbGathered *former)
{
    BbGather *self;

    g_return_val_if_fail (BB_IS_SESSION (session), NULL);
    g_return_val_if_fail (former == NULL || BB_IS_GATHERED (former), NULL);

    self = g_object_new (BB_TYPE_GATHER, NULL);
    self->session = g_object_ref (session);
    if (former != NULL && bb_gathered_get_taken_back (former))
        self->former = g_object_ref (former);
    g_signal_connect_object (bb_project_get_document (bb_session_get_project (session)), "changed",
                             G_CALLBACK (count), self, G_CONNECT_SWAPPED);
    return self;
}

/**
 * bb_gather_get_session:
 * @self: a gather
 *
 * Returns: (transfer none): the project
 */
BbSession *
bb_gather_get_session (BbGather *self)
{
    g_return_val_if_fail (BB_IS_GATHER (self), NULL);

    return self->session;
}

/**
 * bb_gather_add_file:
 * @self: a gather
 * @file: a file that may be a copy; one that is there already, and the project's own, is left out
 *
 * Adds a file and begins to read it.
 */
void
bb_gather_add_file (BbGather *self, GFile *file)
{
    g_autoptr (BbReturnedCopy) copy = NULL;

    g_return_if_fail (BB_IS_GATHER (self));
    g_return_if_fail (G_IS_FILE (file));

    if (has_file (self, file) || get_size (self) >= BB_GATHER_MAX)
        return;
    copy = _bb_returned_copy_new (file);
    g_list_store_append (self->copies, copy);
    read_file (self, copy);
}

/**
 * bb_gather_get_copies:
 * @self: a gather
 *
 * Returns: (transfer none): a list of [class@ReturnedCopy]
 */
GListModel *
bb_gather_get_copies (BbGather *self)
{
    g_return_val_if_fail (BB_IS_GATHER (self), NULL);

    return G_LIST_MODEL (self->copies);
}

/**
 * bb_gather_get_busy:
 * @self: a gather
 *
 * Returns: %TRUE if something is still being read or counted
 */
gboolean
bb_gather_get_busy (BbGather *self)
{
    g_return_val_if_fail (BB_IS_GATHER (self), FALSE);

    return self->busy;
}

/**
 * bb_gather_get_n_ticked:
 * @self: a gather
 *
 * Returns: how many copies are to be taken in
 */
guint
bb_gather_get_n_ticked (BbGather *self)
{
    g_return_val_if_fail (BB_IS_GATHER (self), 0);

    return self->n_ticked;
}

/**
 * bb_gather_get_n_changes:
 * @self: a gather
 *
 * Returns: how many things they change: the sum of what is said of each
 */
guint
bb_gather_get_n_changes (BbGather *self)
{
    g_return_val_if_fail (BB_IS_GATHER (self), 0);

    return self->n_changes;
}

/**
 * bb_gather_get_n_to_look_at:
 * @self: a gather
 *
 * Returns: in how many fields they contradict the project or one another
 */
guint
bb_gather_get_n_to_look_at (BbGather *self)
{
    g_return_val_if_fail (BB_IS_GATHER (self), 0);

    return self->n_to_look_at;
}

/**
 * bb_gather_get_n_lost:
 * @self: a gather
 *
 * Returns: how many values nobody replaced and would be gone: none
 */
guint
bb_gather_get_n_lost (BbGather *self)
{
    g_return_val_if_fail (BB_IS_GATHER (self), 0);

    return self->n_lost;
}
