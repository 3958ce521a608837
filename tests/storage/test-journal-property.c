/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "document/bb-undo.h"
#include "journal-left.h"
#include "model/bb-project-schema.h"
#include "random-project.h"
#include "storage/bb-journal-reader.h"
#include "storage/bb-journal.h"

#define ROUNDS 20
#define EDITS 25
#define CUT_EDITS 6

static const char *const paths[] = {
    "project/title",
    "blocks/b/status",
    "blocks/b/rank",
    "blocks/b/notes",
    "blocks/own-1/title",
    "blocks/own-1/checklist/c/text",
    "blocks/b/comments/k/text",
    "parking/i/text",
    "parking/i/owner",
    "parking/j/text",
    "actors/me",
    "future",
    NULL,
};

#define N_PATHS (G_N_ELEMENTS (paths) - 1)

static const char *const items[] = {
    "blocks/own-1", "blocks/own-1/checklist/c", "blocks/b/comments/k", "parking/i", "parking/j",
};

/* A session that does at random what sessions do. */
typedef struct {
    GRand *rand;
    BbDocument *document;
    BbDocument *other;
    BbUndo *undo;
} Session;

static const char *
pick (GRand *rand, const char *const *words, guint n_words)
{
    return words[g_rand_int_range (rand, 0, (gint32) n_words)];
}

static void
change (BbTransaction *transaction, GRand *rand)
{
    const char *path = pick (rand, paths, N_PATHS);

    if (g_rand_int_range (rand, 0, 6) == 0) {
        bb_transaction_remove (transaction, pick (rand, items, G_N_ELEMENTS (items)));
    } else if (g_rand_int_range (rand, 0, 5) == 0) {
        bb_transaction_remove (transaction, path);
    } else {
        g_autofree char *value = random_project_dup_value (rand);

        bb_transaction_set (transaction, path, value);
    }
}

static BbTransaction *
make_edit (BbDocument *document, GRand *rand)
{
    g_autoptr (BbBasis) basis = bb_document_begin (document, paths);
    BbTransaction *transaction =
        bb_transaction_new ("edit-block", g_rand_boolean (rand) ? basis : NULL);

    for (gint32 i = g_rand_int_range (rand, 1, 4); i > 0; i--)
        change (transaction, rand);
    return transaction;
}

static void
edit (Session *self)
{
    g_autoptr (BbTransaction) transaction = make_edit (self->document, self->rand);

    g_assert_true (bb_undo_commit (self->undo, transaction, NULL));
}

/* Somebody else edits a copy; it comes back. */
static void
merge (Session *self)
{
    g_autoptr (BbTransaction) transaction = make_edit (self->other, self->rand);

    g_assert_true (bb_document_commit (self->other, transaction, NULL, NULL));
    g_assert_true (bb_undo_merge (self->undo, self->other, NULL, NULL, NULL));
}

static void
act (Session *self)
{
    switch (g_rand_int_range (self->rand, 0, 10)) {
    case 0:
        g_assert_true (bb_undo_undo (self->undo, NULL, NULL));
        break;
    case 1:
        g_assert_true (bb_undo_redo (self->undo, NULL, NULL));
        break;
    case 2:
        merge (self);
        break;
    case 3:
        /* As after a copied session: it goes on under another name. */
        bb_document_use_actor (self->document, NULL);
        edit (self);
        break;
    default:
        edit (self);
        break;
    }
}

static void
session_begin (Session *self, GRand *rand, BbDocument *document)
{
    self->rand = rand;
    self->document = document;
    self->other = bb_document_dup (document);
    self->undo = bb_undo_new (document);
}

static void
session_end (Session *self)
{
    g_clear_object (&self->undo);
    g_clear_object (&self->other);
}

static void
assert_told (BbDocument *document)
{
    g_autoptr (GBytes) bytes = journal_left_read (bb_document_get_id (document));
    g_autoptr (BbJournalContent) content = bb_journal_reader_read (bytes, bb_project_schema_get ());

    g_assert_cmpuint (content->n_lost, ==, 0);
    g_assert_nonnull (content->document);
    g_assert_true (bb_document_equal (content->document, document));
}

/* There is no journal when the file has it all. */
static void
assert_kept (BbDocument *document, BbDocument *saved)
{
    if (bb_document_equal (document, saved))
        g_assert_cmpuint (journal_left_count (bb_document_get_id (document)), ==, 0);
    else
        assert_told (document);
}

/* Whatever a session does, and however often it saves meanwhile: what the journal tells is the
 * document, with the same dots and the same history. */
static void
test_exact (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < (g_test_thorough () ? 1000 : ROUNDS); i++) {
        BbDocument *document = random_project_new (rand);
        g_autoptr (BbDocument) saved = bb_document_dup (document);
        BbJournal *journal = bb_journal_new (document, saved, NULL);
        Session session;

        session_begin (&session, rand, document);
        edit (&session);
        for (guint j = 0; j < EDITS; j++) {
            if (g_rand_int_range (rand, 0, 8) == 0) {
                g_autoptr (BbDocument) copy = bb_document_dup (document);

                edit (&session);
                bb_journal_saved (journal, copy, NULL);
                g_set_object (&saved, copy);
            }
            act (&session);
        }
        bb_journal_flush (journal);
        assert_kept (document, saved);
        bb_journal_drop (journal);
        session_end (&session);
        g_assert_finalize_object (journal);
        g_assert_finalize_object (document);
    }
}

/* A journal of a small project in one piece, and the document after each of its records. */
typedef struct {
    GBytes *bytes;
    GPtrArray *documents;
} Story;

static void
story_clear (Story *self)
{
    g_bytes_unref (self->bytes);
    g_ptr_array_unref (self->documents);
}

static BbDocument *
make_small_document (void)
{
    BbDocument *document = bb_document_new (bb_project_schema_get (), "p-1");
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("new-project", NULL);

    bb_transaction_set_string (transaction, "project/title", "x");
    bb_transaction_set_string (transaction, "parking/i/text", "x");
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
    bb_document_use_actor (document, NULL);
    return document;
}

static void
story_tell (Story *self, GRand *rand)
{
    BbDocument *document = make_small_document ();
    g_autoptr (BbDocument) saved = bb_document_dup (document);
    BbJournal *journal = bb_journal_new (document, saved, NULL);

    self->documents = g_ptr_array_new_with_free_func (g_object_unref);
    g_ptr_array_add (self->documents, bb_document_dup (document));
    while (self->documents->len <= CUT_EDITS) {
        g_autoptr (BbTransaction) transaction = make_edit (document, rand);
        g_autoptr (BbStep) step = NULL;

        g_assert_true (bb_document_commit (document, transaction, &step, NULL));
        if (step != NULL)
            g_ptr_array_add (self->documents, bb_document_dup (document));
    }
    bb_journal_flush (journal);
    self->bytes = journal_left_read ("p-1");
    bb_journal_drop (journal);
    g_assert_finalize_object (journal);
    g_assert_finalize_object (document);
}

static guint
count_lines (const char *text, gsize length)
{
    guint n_lines = 0;

    for (gsize i = 0; i < length; i++)
        n_lines += text[i] == '\n';
    return n_lines;
}

/* Cut off anywhere: all records that are whole count. */
static void
test_cut (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < (g_test_thorough () ? 50 : 1); i++) {
        Story story;
        gsize length;
        const char *text;

        story_tell (&story, rand);
        text = g_bytes_get_data (story.bytes, &length);
        for (gsize cut = 0; cut <= length; cut++) {
            guint n_lines = count_lines (text, cut);
            g_autoptr (GBytes) part = g_bytes_new_from_bytes (story.bytes, 0, cut);
            g_autoptr (BbJournalContent) content =
                bb_journal_reader_read (part, bb_project_schema_get ());

            g_assert_cmpuint (content->n_lost, ==, cut > 0 && text[cut - 1] != '\n');
            if (n_lines < 2) {
                g_assert_null (content->document);
                continue;
            }
            g_assert_cmpuint (content->n_edits, ==, n_lines - 2);
            g_assert_true (
                bb_document_equal (content->document, story.documents->pdata[n_lines - 2]));
        }
        story_clear (&story);
    }
}

typedef struct {
    BbDocument *now;
    BbDocument *merged;
} Pair;

static gboolean
has_value (BbRegister *register_, const char *value)
{
    for (guint i = 0; register_ != NULL && i < bb_register_get_n_entries (register_); i++) {
        if (g_strcmp0 (bb_register_get_entry (register_, i)->value, value) == 0)
            return TRUE;
    }
    return FALSE;
}

/* What the session showed in the end is still there, if need be in a conflict. */
static void
assert_kept_cb (BbRegister *register_, gpointer user_data)
{
    const Pair *pair = user_data;
    const char *path = bb_register_get_path (register_);

    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        const char *value = bb_register_get_entry (register_, i)->value;

        if (!has_value (bb_document_get_register (pair->merged, path), value))
            g_error ("%s has lost %s", path, value);
    }
}

static void
replace_byte (Story *story, gsize at, GRand *rand, GBytes **hurt)
{
    gsize length;
    const char *text = g_bytes_get_data (story->bytes, &length);
    g_autofree char *copy = g_memdup2 (text, length);

    copy[at] ^= (char) (1 << g_rand_int_range (rand, 0, 8));
    *hurt = g_bytes_new_take (g_steal_pointer (&copy), length);
}

/* A record that was changed is lost alone. A file that has what it told keeps that when the two are
 * merged: the journal does not claim to have seen it go. */
static void
test_hurt (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    gint32 stride = g_test_thorough () ? 1 : 5;

    for (guint i = 0; i < (g_test_thorough () ? 50 : 1); i++) {
        Story story;
        gsize length;
        const char *text;
        gsize begin;

        story_tell (&story, rand);
        text = g_bytes_get_data (story.bytes, &length);
        begin = (gsize) (strstr (text, "\nedit ") - text);
        for (gsize at = begin + 1 + (gsize) g_rand_int_range (rand, 0, stride); at < length;
             at += (gsize) stride) {
            BbDocument *last = story.documents->pdata[story.documents->len - 1];
            g_autoptr (GBytes) hurt = NULL;
            g_autoptr (BbJournalContent) content = NULL;
            g_autoptr (BbDocument) merged = NULL;
            Pair pair = { last };

            replace_byte (&story, at, rand, &hurt);
            content = bb_journal_reader_read (hurt, bb_project_schema_get ());
            g_assert_cmpuint (content->n_lost, >=, 1);
            g_assert_cmpuint (content->n_lost, <=, 2);
            g_assert_nonnull (content->document);
            pair.merged = merged = bb_document_dup (content->document);
            g_assert_true (bb_merge_into (merged, last, NULL, NULL, NULL));
            bb_document_foreach (last, NULL, assert_kept_cb, &pair);
        }
        story_clear (&story);
    }
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/journal-property/exact", test_exact);
    g_test_add_func ("/journal-property/cut-anywhere", test_cut);
    g_test_add_func ("/journal-property/hurt-anywhere", test_hurt);
    return g_test_run ();
}
