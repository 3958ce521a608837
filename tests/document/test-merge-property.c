/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document-builder.h"
#include "document/bb-undo.h"

#include "bb-sample.h"
#include "bb-test.h"
#include "merge-oracle.h"

#define N_HISTORIES 10000
#define N_HISTORIES_THOROUGH 200000
#define EDITORS_MAX 5
#define STEPS_MAX 24
#define N_FORGED 3000
#define N_TAKEN_BACK 1000

/* A copy of the document, and the writes that the oracle says it knows of. */
typedef struct {
    BbDocument *document;
    OracleCopy known;
} Copy;

/* Somebody with a copy; what was on their screen when they began; the name of their session. */
typedef struct {
    Copy copy;
    BbBasis *basis;
    OracleEdit begun;
    char actor[ORACLE_ACTOR_MAX];
} Editor;

typedef struct {
    GRand *rand;
    Oracle oracle;
    Editor editors[EDITORS_MAX];
    guint n_editors;
    GArray *sent; /* copies on their way: they come late, never, or again and again */
    guint n_sessions;
} Play;

static guint
pick (Play *self, guint n)
{
    return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

static Copy
copy_dup (const Copy *copy)
{
    return (Copy) { bb_document_dup (copy->document), copy->known };
}

static void
copy_clear (gpointer data)
{
    g_object_unref (((Copy *) data)->document);
}

static void
copy_merge (Play *self, Copy *copy, const Copy *other)
{
    g_assert_true (bb_merge_into (copy->document, other->document, NULL, NULL, NULL));
    oracle_merge (&self->oracle, &copy->known, &other->known);
}

/* A session goes on from a copy, under a name of its own. */
static void
editor_open (Play *self, Editor *editor, const Copy *copy)
{
    g_clear_object (&editor->copy.document);
    g_clear_pointer (&editor->basis, bb_basis_unref);
    editor->copy = copy_dup (copy);
    g_snprintf (editor->actor, sizeof editor->actor, "%c%u", 'a' + (char) pick (self, 3),
                self->n_sessions++);
}

/* Notes what is on the screen of some paths: what comes later will not be overwritten. */
static void
editor_begin (Play *self, Editor *editor)
{
    g_clear_pointer (&editor->basis, bb_basis_unref);
    editor->basis = bb_basis_new ();
    editor->begun = (OracleEdit) { 0 };
    editor->begun.named = oracle_get_present (&editor->copy.known);
    for (guint i = 0; i < ORACLE_N_PATHS; i++) {
        const char *path = oracle_paths[i].path;

        editor->begun.covers[i] = pick (self, 2) == 0;
        if (editor->begun.covers[i])
            bb_basis_name (editor->basis, path,
                           bb_document_get_register (editor->copy.document, path));
    }
}

static void
editor_edit (Play *self, Editor *editor)
{
    static const char *const values[] = { "\"i\"", "\"done\"", "\"none\"", "3" };
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit", editor->basis);
    OracleEdit edit = editor->basis != NULL ? editor->begun : (OracleEdit) { 0 };

    for (guint n_changes = 1 + pick (self, 2); n_changes > 0; n_changes--) {
        guint path = pick (self, ORACLE_N_PATHS);

        /* An item comes by its fields. */
        if (oracle_paths[path].is_item || pick (self, 4) == 0)
            edit.values[path] = oracle_remove;
        else
            edit.values[path] = values[pick (self, G_N_ELEMENTS (values))];
        if (edit.values[path] == oracle_remove)
            bb_transaction_remove (transaction, oracle_paths[path].path);
        else
            bb_transaction_set (transaction, oracle_paths[path].path, edit.values[path]);
    }
    bb_transaction_set_time (transaction, "-");
    bb_document_use_actor (editor->copy.document, editor->actor);
    g_assert_true (bb_document_commit (editor->copy.document, transaction, NULL, NULL));
    oracle_edit (&self->oracle, &editor->copy.known, editor->actor, &edit);
    g_clear_pointer (&editor->basis, bb_basis_unref);
}

static void
take_step (Play *self)
{
    Editor *editor = &self->editors[pick (self, self->n_editors)];
    Copy sent;

    switch (pick (self, 12)) {
    case 0:
        editor_begin (self, editor);
        break;
    case 1:
    case 2:
        sent = copy_dup (&editor->copy);
        g_array_append_val (self->sent, sent);
        break;
    case 3:
    case 4:
    case 5:
        copy_merge (self, &editor->copy,
                    &g_array_index (self->sent, Copy, pick (self, self->sent->len)));
        break;
    case 6:
        if (pick (self, 4) == 0)
            editor_open (self, editor,
                         &g_array_index (self->sent, Copy, pick (self, self->sent->len)));
        break;
    default:
        editor_edit (self, editor);
        break;
    }
    oracle_check (&self->oracle, &editor->copy.known, editor->copy.document);
}

static void
play_begin (Play *self, GRand *rand)
{
    Copy start = { .document = bb_sample_document_new (NULL, NULL) };

    *self = (Play) { .rand = rand };
    self->sent = g_array_new (FALSE, FALSE, sizeof (Copy));
    g_array_set_clear_func (self->sent, copy_clear);
    g_array_append_val (self->sent, start);
    self->n_editors = 2 + pick (self, EDITORS_MAX - 1);
    for (guint i = 0; i < self->n_editors; i++)
        editor_open (self, &self->editors[i], &start);
}

static void
play_end (Play *self)
{
    for (guint i = 0; i < self->n_editors; i++) {
        copy_clear (&self->editors[i].copy);
        g_clear_pointer (&self->editors[i].basis, bb_basis_unref);
    }
    g_array_unref (self->sent);
}

/* All copies, merged from a random one on, some of them twice, with old ones in between. */
static Copy
merge_all (Play *self)
{
    guint order[EDITORS_MAX];
    Copy all;

    for (guint i = 0; i < self->n_editors; i++) {
        guint j = pick (self, i + 1);

        order[i] = order[j];
        order[j] = i;
    }
    all = copy_dup (&self->editors[order[0]].copy);
    for (guint i = 1; i < self->n_editors; i++)
        copy_merge (self, &all, &self->editors[order[i]].copy);
    copy_merge (self, &all, &self->editors[pick (self, self->n_editors)].copy);
    for (guint i = 0; i < self->sent->len; i++)
        copy_merge (self, &all, &g_array_index (self->sent, Copy, i));
    return all;
}

static void
check_all_agree (Play *self)
{
    Copy one = merge_all (self);
    Copy other = merge_all (self);

    oracle_check (&self->oracle, &one.known, one.document);
    oracle_check_history (&self->oracle, &one.known, one.document);
    g_assert_true (bb_document_equal (one.document, other.document));
    bb_sample_check (one.document);
    for (guint i = 0; i < self->n_editors; i++) {
        copy_merge (self, &self->editors[i].copy, &one);
        g_assert_true (bb_document_equal (self->editors[i].copy.document, one.document));
    }
    copy_clear (&one);
    copy_clear (&other);
}

/*
 * Editors go on from copies that come late, again, in any order or never, and from old ones that
 * somebody puts back: each copy is at all times what the oracle says, and in the end all are equal.
 */
static void
test_histories (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autofree Play *play = g_new (Play, 1);
    guint n_histories = g_test_thorough () ? N_HISTORIES_THOROUGH : N_HISTORIES;

    for (guint i = 0; i < n_histories; i++) {
        play_begin (play, rand);
        for (guint n_steps = 4 + pick (play, STEPS_MAX - 4); n_steps > 0; n_steps--)
            take_step (play);
        check_all_agree (play);
        play_end (play);
    }
}

static void
check_take_back (const Copy *copy, const Copy *other)
{
    g_autoptr (BbDocument) document = bb_document_dup (copy->document);
    g_autoptr (BbUndo) undo = bb_undo_new (document);
    g_autofree char *before = bb_sample_dup_picture (document);
    g_autofree char *after = NULL;
    g_autofree char *again = NULL;
    g_autoptr (BbStep) step = NULL;

    g_assert_true (bb_undo_merge (undo, other->document, NULL, &step, NULL));
    if (step == NULL)
        return;
    g_assert_true (bb_undo_take_back (undo, step, NULL, NULL));
    after = bb_sample_dup_picture (document);
    g_assert_cmpstr (after, ==, before);
    g_assert_true (bb_undo_merge (undo, other->document, NULL, NULL, NULL));
    again = bb_sample_dup_picture (document);
    g_assert_cmpstr (again, ==, before);
    bb_sample_check (document);
}

/* Taken back at once, a merge leaves the values of before, also when the copy comes again. */
static void
test_take_back (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autofree Play *play = g_new (Play, 1);

    for (guint i = 0; i < N_TAKEN_BACK; i++) {
        play_begin (play, rand);
        for (guint n_steps = STEPS_MAX; n_steps > 0; n_steps--)
            take_step (play);
        for (guint j = 1; j < play->n_editors; j++)
            check_take_back (&play->editors[j - 1].copy, &play->editors[j].copy);
        play_end (play);
    }
}

/* Forged copies: few dots, each with any contents in any register, under any context. */
static BbDocument *
make_forged (GRand *rand)
{
    static const char *const paths[] = { "blocks/b/owner", "parking/i", "parking/i/text" };
    static const char *const values[] = { "\"p\"", "\"q\"", "true", NULL };
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (bb_sample_schema_get (), "sample");

    for (gint32 n_entries = g_rand_int_range (rand, 0, 8); n_entries > 0; n_entries--) {
        g_autoptr (BbEntry) entry = bb_entry_new (
            g_rand_boolean (rand) ? "d" : "e", (guint64) g_rand_int_range (rand, 1, 4),
            (guint64) g_rand_int_range (rand, 0, 2), paths[g_rand_int_range (rand, 0, 3)],
            values[g_rand_int_range (rand, 0, 4)]);

        bb_document_builder_add_entry (builder, entry);
    }
    bb_document_builder_add_seen (builder, "d", (guint64) g_rand_int_range (rand, 0, 5));
    bb_document_builder_add_seen (builder, "e", (guint64) g_rand_int_range (rand, 0, 5));
    for (gint32 n_records = g_rand_int_range (rand, 0, 3); n_records > 0; n_records--) {
        g_autofree char *line = g_strdup_printf (
            "%d:d:1 - edit x \"%d\"", g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 0, 2));
        g_autoptr (BbRecord) record = bb_record_parse (g_rand_boolean (rand) ? line : "broken");

        bb_document_builder_add_record (builder, record);
    }
    return bb_document_builder_end (builder);
}

static void
list_cb (BbRegister *register_, gpointer user_data)
{
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++)
        g_ptr_array_add (user_data, bb_register_get_entry (register_, i));
}

static GPtrArray *
list_entries (BbDocument *document)
{
    GPtrArray *entries = g_ptr_array_new ();

    bb_document_foreach (document, NULL, list_cb, entries);
    return entries;
}

static gboolean
same_entry (gconstpointer a, gconstpointer b)
{
    const BbEntry *left = a, *right = b;

    return left->dot.counter == right->dot.counter && left->lamport == right->lamport &&
           g_str_equal (left->dot.actor, right->dot.actor) &&
           g_str_equal (left->path, right->path) && g_strcmp0 (left->value, right->value) == 0;
}

/* What the rule says of an entry that stands in one copy, seen from the other. */
static gboolean
should_stay (const BbEntry *entry, BbDocument *other, GPtrArray *others)
{
    gboolean has_dot = FALSE, has_value = FALSE;

    for (guint i = 0; i < others->len; i++) {
        const BbEntry *found = others->pdata[i];

        if (found->dot.counter != entry->dot.counter ||
            !g_str_equal (found->dot.actor, entry->dot.actor))
            continue;
        has_dot = TRUE;
        has_value = has_value || found->value != NULL;
    }
    if (entry->value == NULL && has_value)
        return FALSE;
    return has_dot ||
           bb_context_get (bb_document_get_seen (other), entry->dot.actor) < entry->dot.counter;
}

static void
check_side (GPtrArray *ones, BbDocument *other, GPtrArray *others, GPtrArray *joined)
{
    for (guint i = 0; i < ones->len; i++)
        g_assert_true (
            g_ptr_array_find_with_equal_func (joined, ones->pdata[i], same_entry, NULL) ==
            should_stay (ones->pdata[i], other, others));
}

static void
check_join (BbDocument *a, BbDocument *b, BbDocument *ab)
{
    g_autoptr (GPtrArray) left = list_entries (a);
    g_autoptr (GPtrArray) right = list_entries (b);
    g_autoptr (GPtrArray) joined = list_entries (ab);

    check_side (left, b, right, joined);
    check_side (right, a, left, joined);
    for (guint i = 0; i < joined->len; i++)
        g_assert_true (
            g_ptr_array_find_with_equal_func (left, joined->pdata[i], same_entry, NULL) ||
            g_ptr_array_find_with_equal_func (right, joined->pdata[i], same_entry, NULL));
}

static BbDocument *
join (BbDocument *a, BbDocument *b)
{
    BbDocument *joined = bb_document_dup (a);

    g_assert_true (bb_merge_into (joined, b, NULL, NULL, NULL));
    return joined;
}

static void
assert_equal (BbDocument *a, BbDocument *b)
{
    g_assert_true (bb_document_equal (a, b));
    g_assert_cmpuint (bb_document_get_clock (a), ==, bb_document_get_clock (b));
}

/* Merging is the join of a semilattice, for forged copies too. */
static void
test_forged (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < N_FORGED; i++) {
        g_autoptr (BbDocument) a = make_forged (rand);
        g_autoptr (BbDocument) b = make_forged (rand);
        g_autoptr (BbDocument) c = make_forged (rand);
        g_autoptr (BbDocument) ab = join (a, b);
        g_autoptr (BbDocument) ba = join (b, a);
        g_autoptr (BbDocument) bc = join (b, c);
        g_autoptr (BbDocument) ab_c = join (ab, c);
        g_autoptr (BbDocument) a_bc = join (a, bc);
        g_autoptr (BbDocument) aa = join (a, a);
        g_autoptr (BbDocument) ab_a = join (ab, a);

        check_join (a, b, ab);
        assert_equal (ab, ba);
        assert_equal (ab_c, a_bc);
        assert_equal (aa, a);
        assert_equal (ab_a, ab);
    }
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/merge-property/histories", test_histories);
    g_test_add_func ("/merge-property/take-back", test_take_back);
    g_test_add_func ("/merge-property/forged", test_forged);

    return g_test_run ();
}
