/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document-private.h"

#include "document/bb-actor-private.h"
#include "document/bb-document-limits-private.h"
#include "document/bb-hash.h"
#include "document/bb-history-private.h"
#include "document/bb-step-private.h"
#include "document/bb-value.h"

/* More than any transaction makes: a document has fewer values. */
#define DOTS_MAX (1 << 20)

/* A transaction in the making. Nothing of the document changes before all of it stands. */
typedef struct {
    BbDocument *document;
    BbStep *step;
    const char *time;
    guint64 lamport;
    char *actor;
    guint64 counter;         /* the last one given out */
    GPtrArray *registers;    /* as they will be */
    GPtrArray *records;      /* to be added */
    GHashTable *lives;       /* paths of the life registers that it changed or touched */
    gboolean leaves_a_trace; /* whether anything bears the new time */
} Writing;

BbWrite *
_bb_write_new (BbRegister *before, BbRegister *kept)
{
    BbWrite *self = g_new0 (BbWrite, 1);

    self->before = bb_register_ref (before);
    self->kept = bb_register_ref (kept);
    self->values = g_ptr_array_new_with_free_func (g_free);
    return self;
}

void
_bb_write_free (BbWrite *self)
{
    bb_register_unref (self->before);
    bb_register_unref (self->kept);
    g_ptr_array_unref (self->values);
    g_free (self);
}

void
_bb_write_add_value (BbWrite *self, const char *value)
{
    g_ptr_array_add (self->values, g_strdup (value));
}

/*
 * A counter that somebody else has used as well, because the session was copied with its file,
 * must not come again: then this session goes on under another name.
 */
static void
writing_take_actor (Writing *self)
{
    BbDocument *document = self->document;
    BbContext *seen = document->seen;
    gboolean ours = document->actor != NULL &&
                    bb_context_get (seen, document->actor) == document->last_counter &&
                    document->last_counter < BB_COUNTER_MAX - DOTS_MAX;

    self->actor = ours ? g_strdup (document->actor) : _bb_actor_new ();
    self->counter = ours ? document->last_counter : 0;
}

static void
writing_init (Writing *self, BbDocument *document, const char *label, const char *time)
{
    *self = (Writing) { .document = document, .time = time };
    self->lamport = MIN (document->clock + 1, BB_COUNTER_MAX);
    self->step = bb_step_new (label, self->lamport);
    self->registers = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_register_unref);
    self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_record_unref);
    self->lives = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, NULL);
    writing_take_actor (self);
}

static void
writing_clear (Writing *self)
{
    if (self->document == NULL)
        return;
    bb_step_unref (self->step);
    g_ptr_array_unref (self->registers);
    g_ptr_array_unref (self->records);
    g_hash_table_unref (self->lives);
    g_free (self->actor);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, writing_clear)

static void
writing_record (Writing *self, const char *path, const char *value)
{
    BbDot dot = { .actor = self->actor, .counter = self->counter };

    if (!bb_schema_makes_records (self->document->schema, path))
        return;
    g_ptr_array_add (self->records, bb_record_new (self->lamport, &dot, self->time,
                                                   bb_step_get_label (self->step), path, value));
    self->leaves_a_trace = TRUE;
}

/* Gives the register with a new entry besides; consumes the former. */
static BbRegister *
writing_add_entry (Writing *self, BbRegister *register_, const char *value)
{
    g_autoptr (BbRegister) former = register_;
    g_autoptr (BbEntry) entry = NULL;

    entry = bb_entry_new (self->actor, ++self->counter, self->lamport,
                          bb_register_get_path (former), value);
    self->leaves_a_trace = TRUE;
    return bb_register_with (former, entry);
}

static gboolean
is_empty (BbRegister *register_)
{
    return bb_register_get_n_entries (register_) == 0;
}

/* An item has come, gone or neither; then it may have been renewed. */
static void
writing_add_life (Writing *self, BbRegister *before, BbRegister *after, gboolean renewed)
{
    const char *item = bb_register_get_path (after);

    g_hash_table_add (self->lives, g_strdup (item));
    if (is_empty (before) != is_empty (after))
        bb_step_add_change (self->step, before, after);
    else if (renewed)
        _bb_step_add_touch (self->step, before, bb_register_get_entry (after, 0));
    if (!is_empty (after) && !_bb_document_has_any (self->document, item))
        _bb_step_add_created (self->step, item);
}

static void
writing_add_write (Writing *self, const BbWrite *write)
{
    const char *path = bb_register_get_path (write->before);
    BbRegister *after = bb_register_ref (write->kept);

    for (guint i = 0; i < write->values->len; i++) {
        after = writing_add_entry (self, after, write->values->pdata[i]);
        writing_record (self, path, write->values->pdata[i]);
    }
    if (write->values->len == 0) {
        /* A removal leaves no entry, but its record needs a dot. */
        self->counter++;
        writing_record (self, path, NULL);
    }

    g_ptr_array_add (self->registers, after);
    if (bb_schema_get_kind (self->document->schema, path) == BB_KIND_ITEM)
        writing_add_life (self, write->before, after,
                          is_empty (write->kept) && write->values->len > 0);
    else
        bb_step_add_change (self->step, write->before, after);
}

/* Renews the life of an item, so that an edit in it wins over a removal that did not see it. */
static void
writing_touch (Writing *self, const char *item)
{
    g_autoptr (BbRegister) before = NULL;
    BbRegister *after;

    if (g_hash_table_contains (self->lives, item))
        return;
    before = _bb_document_dup_register (self->document, item);
    after = writing_add_entry (self, bb_register_new (item), BB_VALUE_TRUE);
    g_ptr_array_add (self->registers, after);
    writing_add_life (self, before, after, TRUE);
}

static void
writing_touch_around (Writing *self, const char *path)
{
    g_auto (GStrv) items = bb_schema_dup_enclosing_items (self->document->schema, path);

    for (guint i = 0; items[i] != NULL; i++)
        writing_touch (self, items[i]);
}

static void
writing_add_all (Writing *self, GPtrArray *writes)
{
    for (guint i = 0; i < writes->len; i++)
        writing_add_write (self, writes->pdata[i]);
    for (guint i = 0; i < writes->len; i++) {
        const BbWrite *write = writes->pdata[i];

        writing_touch_around (self, bb_register_get_path (write->before));
    }
}

static void
writing_do (Writing *self)
{
    BbDocument *document = self->document;

    for (guint i = 0; i < self->registers->len; i++)
        _bb_document_replace (document, self->registers->pdata[i]);
    for (guint i = 0; i < self->records->len; i++)
        _bb_history_add (document->history, self->records->pdata[i]);

    bb_context_raise (document->seen, self->actor, self->counter);
    g_set_str (&document->actor, self->actor);
    document->last_counter = self->counter;
    if (self->leaves_a_trace)
        document->clock = self->lamport;
    else
        _bb_document_update_clock (document);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
    return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
writing_tell (Writing *self)
{
    g_autoptr (GPtrArray) paths = g_ptr_array_new_null_terminated (0, NULL, TRUE);

    for (guint i = 0; i < self->registers->len; i++)
        g_ptr_array_add (paths, (char *) bb_register_get_path (self->registers->pdata[i]));
    g_ptr_array_sort (paths, compare_texts);
    _bb_document_emit_changed (self->document, (const char *const *) paths->pdata);
}

static char *
format_now (void)
{
    g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

    return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/*
 * _bb_document_write:
 * @self: a document
 * @label: what is being done
 * @time: (nullable): when, %NULL for now
 * @writes: (element-type BbWrite): what to do, in the order of the paths' bytes
 * @step: (out) (optional) (nullable): what was done, %NULL if @writes is empty
 * @error: return location for an error
 *
 * The one way in which a document changes by an edit: commit and undo both end here.
 *
 * Returns: %FALSE if the document would pass a limit; then nothing has changed
 */
gboolean
_bb_document_write (BbDocument *self, const char *label, const char *time, GPtrArray *writes,
                    BbStep **step, GError **error)
{
    g_auto (Writing) writing = { 0 };
    g_autofree char *now = time == NULL ? format_now () : NULL;

    if (step != NULL)
        *step = NULL;
    if (writes->len == 0)
        return TRUE;
    if (!_bb_document_check_writes (writes, error))
        return FALSE;

    writing_init (&writing, self, label, time != NULL ? time : now);
    writing_add_all (&writing, writes);
    if (!_bb_document_check_size (self, writing.registers, writing.records, error))
        return FALSE;

    writing_do (&writing);
    writing_tell (&writing);
    if (step != NULL)
        *step = bb_step_ref (writing.step);
    return TRUE;
}
