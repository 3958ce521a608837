/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal-writer.h"

/* In microseconds. What is typed is written at most this often… */
#define TYPING_GAP (100 * G_TIME_SPAN_MILLISECOND)
/* …and what was written is synced this long after it, once for all that was written meanwhile. */
#define SYNC_DELAY (500 * G_TIME_SPAN_MILLISECOND)

typedef enum {
    ORDER_BEGIN,
    ORDER_EDIT,
    ORDER_TYPING,
    ORDER_ADOPT,
    ORDER_DROP,
    ORDER_FLUSH,
    ORDER_END,
} OrderKind;

/* What is asked of the thread. */
typedef struct {
    OrderKind kind;
    BbJournalHead *head;
    BbDocument *base;
    GPtrArray *edits;
    GBytes *text;
    char *path;
    BbJournalFound *found;
    GAsyncQueue *answer; /* borrowed from whoever waits for it */
} Order;

struct _BbJournalWriter {
    GAsyncQueue *orders;
    GThread *thread;
    BbJournalLink *link;
    int needs_base; /* atomic */

    /* Of the thread. */
    BbJournalFile *file;
    GBytes *typing;      /* not written yet */
    char *typing_path;   /* the field of that or of the last one */
    gint64 typing_due;   /* when it may be */
    gint64 sync_due;     /* 0: all is synced */
    gboolean is_failing; /* and that has been said */
    gboolean has_ended;
};

static Order *
order_new (OrderKind kind)
{
    Order *self = g_new0 (Order, 1);

    self->kind = kind;
    return self;
}

static void
order_free (gpointer data)
{
    Order *self = data;

    g_clear_pointer (&self->head, bb_journal_head_free);
    g_clear_object (&self->base);
    g_clear_pointer (&self->edits, g_ptr_array_unref);
    g_clear_pointer (&self->text, g_bytes_unref);
    g_clear_object (&self->found);
    g_free (self->path);
    g_free (self);
}

/* Said once, until it goes well again. */
static void
fail (BbJournalWriter *self, const GError *error)
{
    g_atomic_int_set (&self->needs_base, TRUE);
    if (!self->is_failing)
        bb_journal_link_send (self->link, error);
    self->is_failing = TRUE;
}

/* A record that is missing or cut off is one too many to go on behind it. */
static void
break_off (BbJournalWriter *self, const GError *error)
{
    bb_journal_file_break (self->file);
    self->sync_due = 0;
    fail (self, error);
}

static void
begin (BbJournalWriter *self, const Order *order)
{
    g_autoptr (GError) error = NULL;

    if (!bb_journal_file_begin (self->file, order->head, order->base, order->edits, &error)) {
        fail (self, error);
        return;
    }
    self->is_failing = FALSE;
    self->sync_due = 0;
    g_atomic_int_set (&self->needs_base, FALSE);
}

static void
add (BbJournalWriter *self, BbJournalKind kind, GBytes *text)
{
    g_autoptr (GError) error = NULL;

    if (!bb_journal_file_is_open (self->file))
        return;
    if (!bb_journal_file_add (self->file, kind, text, &error))
        break_off (self, error);
    else if (self->sync_due == 0)
        self->sync_due = g_get_monotonic_time () + SYNC_DELAY;
}

static void
write_typing (BbJournalWriter *self)
{
    g_autoptr (GBytes) text = g_steal_pointer (&self->typing);

    if (text == NULL)
        return;
    add (self, BB_JOURNAL_TYPING, text);
    self->typing_due = g_get_monotonic_time () + TYPING_GAP;
}

/* Of one field only the last counts. */
static void
take_typing (BbJournalWriter *self, const Order *order)
{
    if (g_strcmp0 (self->typing_path, order->path) != 0)
        write_typing (self);
    g_set_str (&self->typing_path, order->path);
    g_clear_pointer (&self->typing, g_bytes_unref);
    self->typing = g_bytes_ref (order->text);
}

static void
sync_now (BbJournalWriter *self)
{
    g_autoptr (GError) error = NULL;

    if (self->sync_due == 0)
        return;
    self->sync_due = 0;
    if (!bb_journal_file_sync (self->file, &error))
        break_off (self, error);
}

/* What a killed program left may go only when what took it over is safe. */
static void
adopt (BbJournalWriter *self, BbJournalFound *found)
{
    if (bb_journal_file_is_open (self->file) && !self->is_failing)
        bb_journal_found_drop (found);
}

static void
drop (BbJournalWriter *self)
{
    g_clear_pointer (&self->typing, g_bytes_unref);
    self->sync_due = 0;
    bb_journal_file_drop (self->file);
}

static void
carry_out (BbJournalWriter *self, const Order *order)
{
    /* What was typed before an edit must not stand behind it. */
    if (order->kind != ORDER_TYPING && order->kind != ORDER_DROP)
        write_typing (self);

    switch (order->kind) {
    case ORDER_BEGIN:
        begin (self, order);
        break;
    case ORDER_EDIT:
        add (self, BB_JOURNAL_EDIT, order->text);
        break;
    case ORDER_TYPING:
        take_typing (self, order);
        break;
    case ORDER_ADOPT:
        adopt (self, order->found);
        break;
    case ORDER_DROP:
        drop (self);
        break;
    case ORDER_END:
        self->has_ended = TRUE;
        G_GNUC_FALLTHROUGH;
    case ORDER_FLUSH:
    default:
        sync_now (self);
        break;
    }
    if (order->answer != NULL)
        g_async_queue_push (order->answer, GINT_TO_POINTER (TRUE));
}

static gint64
find_due (BbJournalWriter *self)
{
    gint64 due = G_MAXINT64;

    if (self->typing != NULL)
        due = MIN (due, self->typing_due);
    if (self->sync_due != 0)
        due = MIN (due, self->sync_due);
    return due;
}

/* Waits for an order as long as there is nothing else to do. */
static Order *
wait_for_order (BbJournalWriter *self)
{
    gint64 due = find_due (self);
    gint64 now = g_get_monotonic_time ();

    if (due == G_MAXINT64)
        return g_async_queue_pop (self->orders);
    if (due <= now)
        return g_async_queue_try_pop (self->orders);
    return g_async_queue_timeout_pop (self->orders, (guint64) (due - now));
}

static void
do_due (BbJournalWriter *self)
{
    gint64 now = g_get_monotonic_time ();

    if (self->typing != NULL && self->typing_due <= now)
        write_typing (self);
    if (self->sync_due != 0 && self->sync_due <= now)
        sync_now (self);
}

static gpointer
run (gpointer data)
{
    BbJournalWriter *self = data;

    while (!self->has_ended) {
        Order *order = wait_for_order (self);

        if (order != NULL) {
            carry_out (self, order);
            order_free (order);
        }
        do_due (self);
    }
    return NULL;
}

/**
 * bb_journal_writer_new:
 * @project: id of the project
 * @link: where to say that it begins to fail
 *
 * Starts a writer. Nothing is written before there is something to tell.
 *
 * Returns: (transfer full): the writer
 */
BbJournalWriter *
bb_journal_writer_new (const char *project, BbJournalLink *link)
{
    BbJournalWriter *self = g_new0 (BbJournalWriter, 1);

    self->link = bb_journal_link_ref (link);
    self->orders = g_async_queue_new_full (order_free);
    self->file = bb_journal_file_new (project);
    self->thread = g_thread_new ("journal", run, self);
    return self;
}

static void
ask (BbJournalWriter *self, Order *order)
{
    g_async_queue_push (self->orders, order);
}

/**
 * bb_journal_writer_free:
 * @self: (transfer full): a writer; what it was asked before is done first
 */
void
bb_journal_writer_free (BbJournalWriter *self)
{
    ask (self, order_new (ORDER_END));
    g_thread_join (self->thread);
    g_async_queue_unref (self->orders);
    bb_journal_file_free (self->file);
    g_clear_pointer (&self->typing, g_bytes_unref);
    g_free (self->typing_path);
    bb_journal_link_unref (self->link);
    g_free (self);
}

/**
 * bb_journal_writer_begin:
 * @self: a writer
 * @head: (transfer full): with what the journal begins
 * @base: a document that does not change any more
 * @edits: (nullable) (transfer full) (element-type GBytes): edits since
 *
 * Begins the journal anew.
 */
void
bb_journal_writer_begin (BbJournalWriter *self, BbJournalHead *head, BbDocument *base,
                         GPtrArray *edits)
{
    Order *order = order_new (ORDER_BEGIN);

    order->head = head;
    order->base = g_object_ref (base);
    order->edits = edits;
    ask (self, order);
}

/**
 * bb_journal_writer_add_edit:
 * @self: a writer
 * @text: what a transaction did, as [func@journal_edit_describe] tells it
 *
 * Adds an edit.
 */
void
bb_journal_writer_add_edit (BbJournalWriter *self, GBytes *text)
{
    Order *order = order_new (ORDER_EDIT);

    order->text = g_bytes_ref (text);
    ask (self, order);
}

/**
 * bb_journal_writer_add_typing:
 * @self: a writer
 * @path: the field
 * @text: what is being typed, as [func@journal_typing_describe] tells it
 *
 * Adds what is being typed; of what follows in that field within a tenth of a second only the last
 * is written.
 */
void
bb_journal_writer_add_typing (BbJournalWriter *self, const char *path, GBytes *text)
{
    Order *order = order_new (ORDER_TYPING);

    order->path = g_strdup (path);
    order->text = g_bytes_ref (text);
    ask (self, order);
}

/**
 * bb_journal_writer_adopt:
 * @self: a writer that was asked to begin with what @found tells
 * @found: a journal that a killed program left
 *
 * Removes that when what it tells is safe in this one.
 */
void
bb_journal_writer_adopt (BbJournalWriter *self, BbJournalFound *found)
{
    Order *order = order_new (ORDER_ADOPT);

    order->found = g_object_ref (found);
    ask (self, order);
}

/**
 * bb_journal_writer_drop:
 * @self: a writer
 *
 * Removes the journal; it can be begun again.
 */
void
bb_journal_writer_drop (BbJournalWriter *self)
{
    ask (self, order_new (ORDER_DROP));
}

/**
 * bb_journal_writer_flush:
 * @self: a writer
 *
 * Waits until all that was asked has been done and is on the disk.
 */
void
bb_journal_writer_flush (BbJournalWriter *self)
{
    g_autoptr (GAsyncQueue) answer = g_async_queue_new ();
    Order *order = order_new (ORDER_FLUSH);

    order->answer = answer;
    ask (self, order);
    g_async_queue_pop (answer);
}

/**
 * bb_journal_writer_needs_base:
 * @self: a writer
 *
 * Returns: whether something went wrong, so that the journal should be begun anew
 */
gboolean
bb_journal_writer_needs_base (BbJournalWriter *self)
{
    return g_atomic_int_get (&self->needs_base);
}
