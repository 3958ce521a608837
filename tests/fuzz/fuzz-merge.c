/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

/* Two or three copies of one project, each of them perhaps a lie: merged in every order they
 * become equal, and what is edited afterwards can be undone. */

#include "fuzz-project.h"
#include "fuzz-target.h"

#include "document/bb-save-point.h"
#include "document/bb-undo.h"
#include "storage/bb-project-writer.h"

#define N_FILES 3

const guint fuzz_n_files = N_FILES;

/* %NULL if the result would be too large. */
static BbDocument *
merged (BbDocument *a, BbDocument *b)
{
    g_autoptr (BbDocument) result = bb_document_dup (a);
    g_autoptr (GError) error = NULL;

    if (bb_merge_into (result, b, NULL, NULL, &error)) {
        g_assert_no_error (error);
        return g_steal_pointer (&result);
    }
    g_assert_error (error, BB_DOCUMENT_ERROR, BB_DOCUMENT_ERROR_LIMIT);
    g_assert_true (bb_document_equal (result, a));
    return NULL;
}

static void
assert_equal (BbDocument *a, BbDocument *b)
{
    g_autoptr (GBytes) bytes_a = bb_project_writer_write (a);
    g_autoptr (GBytes) bytes_b = bb_project_writer_write (b);

    g_assert_true (bb_document_equal (a, b));
    fuzz_assert_same_bytes (bytes_a, bytes_b);
}

static void
assert_adds_nothing (BbDocument *whole, BbDocument *part)
{
    g_autoptr (BbDocument) again = merged (whole, part);

    g_assert_nonnull (again);
    g_assert_true (bb_document_equal (again, whole));
}

static gboolean
has_entry (BbDocument *document, BbEntry *wanted)
{
    BbRegister *register_ = bb_document_get_register (document, wanted->path);

    for (guint i = 0; register_ != NULL && i < bb_register_get_n_entries (register_); i++) {
        if (bb_entry_equal (bb_register_get_entry (register_, i), wanted))
            return TRUE;
    }
    return FALSE;
}

/* Something else of the same write, or the same: a forged dot has several values. */
static gboolean
tells_of (BbDocument *document, BbEntry *wanted)
{
    BbRegister *register_ = bb_document_get_register (document, wanted->path);

    for (guint i = 0; register_ != NULL && i < bb_register_get_n_entries (register_); i++) {
        if (bb_dot_equal (&bb_register_get_entry (register_, i)->dot, &wanted->dot))
            return TRUE;
    }
    return FALSE;
}

typedef struct {
    BbDocument *here;
    BbDocument *there;
    BbDocument *both;
} Copies;

/* What the other copy has never seen, or has too, is kept. */
static void
assert_kept_cb (BbRegister *register_, gpointer user_data)
{
    Copies *self = user_data;

    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        BbEntry *entry = bb_register_get_entry (register_, i);

        if (entry->value != NULL &&
            (!bb_context_contains (bb_document_get_seen (self->there), &entry->dot) ||
             tells_of (self->there, entry)))
            g_assert_true (has_entry (self->both, entry));
    }
}

static void
assert_known_cb (BbRegister *register_, gpointer user_data)
{
    Copies *self = user_data;

    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        BbEntry *entry = bb_register_get_entry (register_, i);

        g_assert_true (has_entry (self->here, entry) || has_entry (self->there, entry));
    }
}

/* A merge loses nothing that nobody removed, and makes nothing up. */
static void
assert_lossless (BbDocument *a, BbDocument *b, BbDocument *both)
{
    Copies ours = { a, b, both };
    Copies theirs = { b, a, both };

    bb_document_foreach (a, NULL, assert_kept_cb, &ours);
    bb_document_foreach (b, NULL, assert_kept_cb, &theirs);
    bb_document_foreach (both, NULL, assert_known_cb, &ours);
}

static BbDocument *
assert_merge (BbDocument *a, BbDocument *b)
{
    g_autoptr (BbDocument) ab = merged (a, b);
    g_autoptr (BbDocument) ba = merged (b, a);

    g_assert_true ((ab == NULL) == (ba == NULL));
    if (ab == NULL)
        return NULL;
    assert_equal (ab, ba);
    assert_lossless (a, b, ab);
    assert_adds_nothing (ab, a);
    assert_adds_nothing (ab, b);
    assert_adds_nothing (ab, ba);
    fuzz_assert_document (ab);
    return g_steal_pointer (&ab);
}

static void
assert_any_group (BbDocument *ab, BbDocument *b, BbDocument *a, BbDocument *c)
{
    g_autoptr (BbDocument) bc = merged (b, c);
    g_autoptr (BbDocument) left = merged (ab, c);
    g_autoptr (BbDocument) right = bc != NULL ? merged (a, bc) : NULL;

    if (left != NULL && right != NULL)
        assert_equal (left, right);
}

static void
add_path_cb (BbRegister *register_, gpointer user_data)
{
    g_ptr_array_add (user_data, g_strdup (bb_register_get_path (register_)));
}

/* The same for the same document. */
static BbTransaction *
make_edit (BbDocument *document)
{
    g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
    BbTransaction *transaction = bb_transaction_new ("edit", NULL);

    g_ptr_array_add (paths, g_strdup ("blocks/b/owner"));
    bb_document_foreach (document, NULL, add_path_cb, paths);
    for (guint i = 0; i < paths->len; i++) {
        const char *path = paths->pdata[i];
        BbKind kind = bb_schema_get_kind (bb_document_get_schema (document), path);

        if (i % 3 == 0 && kind != BB_KIND_ITEM)
            bb_transaction_set_string (transaction, path, "fuzz");
        else if (i % 3 == 1)
            bb_transaction_remove (transaction, path);
    }
    return transaction;
}

static gboolean
is_modified (BbDocument *document, BbDocument *former)
{
    g_autoptr (BbSavePoint) point = bb_save_point_new (document);

    bb_save_point_set_saved (point, former);
    return bb_save_point_get_modified (point);
}

static void
assert_undo (BbDocument *document)
{
    g_autoptr (BbDocument) former = bb_document_dup (document);
    g_autoptr (BbDocument) later = NULL;
    g_autoptr (BbUndo) undo = bb_undo_new (document);
    g_autoptr (BbTransaction) edit = make_edit (document);
    guint n_skipped;

    if (!bb_undo_commit (undo, edit, NULL) || !bb_undo_get_can_undo (undo))
        return;
    fuzz_assert_document (document);
    later = bb_document_dup (document);
    if (!bb_undo_undo (undo, &n_skipped, NULL))
        return;
    g_assert_cmpuint (n_skipped, ==, 0);
    g_assert_false (is_modified (document, former));
    fuzz_assert_document (document);
    if (!bb_undo_redo (undo, &n_skipped, NULL))
        return;
    g_assert_cmpuint (n_skipped, ==, 0);
    g_assert_false (is_modified (document, later));
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What a person can see of a register, in the order of the bytes. */
static GPtrArray *
dup_values (BbDocument *document, const char *path)
{
    GPtrArray *values;

    if (bb_document_get_value (document, path) == NULL)
        return g_ptr_array_new ();
    values = bb_register_dup_values (bb_document_get_register (document, path));
    g_ptr_array_sort (values, compare_values);
    return values;
}

static void
assert_shows_cb (BbRegister *register_, gpointer user_data)
{
    BbDocument **documents = user_data;
    const char *path = bb_register_get_path (register_);
    g_autoptr (GPtrArray) first = dup_values (documents[0], path);
    g_autoptr (GPtrArray) second = dup_values (documents[1], path);

    g_assert_cmpuint (first->len, ==, second->len);
    for (guint i = 0; i < first->len; i++)
        g_assert_cmpstr (first->pdata[i], ==, second->pdata[i]);
}

/* The same values everywhere, whichever of them wins. */
static void
assert_shows_same (BbDocument *a, BbDocument *b)
{
    BbDocument *documents[] = { a, b };

    bb_document_foreach (a, NULL, assert_shows_cb, documents);
    bb_document_foreach (b, NULL, assert_shows_cb, documents);
}

/* A value that comes back is newer than those that never went, so that another may win now. What
 * is not shown may stay: fields of an item that somebody removed. */
static void
assert_take_back (BbDocument *a, BbDocument *b)
{
    g_autoptr (BbDocument) document = bb_document_dup (a);
    g_autoptr (BbUndo) undo = bb_undo_new (document);
    g_autoptr (BbMergeSummary) summary = NULL;
    g_autoptr (BbStep) step = NULL;

    if (!bb_undo_merge (undo, b, &summary, &step, NULL) || step == NULL)
        return;
    if (!bb_undo_take_back (undo, step, NULL, NULL))
        return;
    assert_shows_same (document, a);
    fuzz_assert_document (document);
}

static gboolean
read_all (GPtrArray *files, BbDocument **documents)
{
    BbProjectOrigin origin;

    for (guint i = 0; i < files->len; i++) {
        documents[i] = fuzz_read (files->pdata[i], &origin);
        if (documents[i] == NULL)
            return FALSE;
        if (!g_str_equal (bb_document_get_id (documents[i]), bb_document_get_id (documents[0])))
            return FALSE;
    }
    return TRUE;
}

static void
try (BbDocument **documents)
{
    g_autoptr (BbDocument) whole = assert_merge (documents[0], documents[1]);

    if (whole == NULL)
        return;
    if (documents[2] != NULL)
        assert_any_group (whole, documents[1], documents[0], documents[2]);
    assert_take_back (documents[0], documents[1]);
    assert_undo (whole);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
    g_autoptr (GPtrArray) files = fuzz_split (data, size, N_FILES);
    BbDocument *documents[N_FILES] = { NULL };

    if (files->len > 1 && read_all (files, documents))
        try (documents);
    for (guint i = 0; i < N_FILES; i++)
        g_clear_object (&documents[i]);
    return 0;
}
