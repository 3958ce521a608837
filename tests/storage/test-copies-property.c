/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "copies-play.h"
#include "document/bb-merge.h"
#include "document/bb-sample.h"

/* With the sanitizers each takes some ten times as long. */
#ifdef __SANITIZE_ADDRESS__
#define N_HISTORIES 1000
#define N_HISTORIES_THOROUGH 10000
#else
#define N_HISTORIES 10000
#define N_HISTORIES_THOROUGH 100000
#endif
#define STEPS_MIN 6
#define STEPS_MAX 22
#define EDITS_MAX 6

static BbDocument *
join (BbDocument *a, BbDocument *b)
{
    BbDocument *joined = bb_document_dup (a);

    g_assert_true (bb_merge_into (joined, b, NULL, NULL, NULL));
    return joined;
}

static void
assert_bytes (BbDocument *document, GBytes *expected)
{
    g_autoptr (GBytes) bytes = play_write (document);

    g_assert_true (g_bytes_equal (bytes, expected));
}

/* Order and grouping do not matter, also of files that were edited by other means. */
static void
check_join (Play *self)
{
    BbDocument *a = play_pick_file (self)->document;
    BbDocument *b = play_pick_file (self)->document;
    BbDocument *c = play_pick_file (self)->document;
    g_autoptr (BbDocument) ab = join (a, b);
    g_autoptr (BbDocument) ba = join (b, a);
    g_autoptr (BbDocument) bc = join (b, c);
    g_autoptr (BbDocument) ab_c = join (ab, c);
    g_autoptr (BbDocument) a_bc = join (a, bc);
    g_autoptr (BbDocument) ab_a = join (ab, a);

    g_assert_true (bb_document_equal (ab, ba));
    g_assert_true (bb_document_equal (ab_c, a_bc));
    g_assert_true (bb_document_equal (ab_a, ab));
}

static void
shuffle (Play *self, guint *order, guint n)
{
    for (guint i = 0; i < n; i++) {
        guint j = play_pick (self, i + 1);

        order[i] = order[j];
        order[j] = i;
    }
}

/* All that anybody has and all that was ever on its way, in a random order. */
static BbDocument *
merge_all (Play *self, OracleCopy *known)
{
    guint n_all = self->n_editors + self->files->len;
    g_autofree guint *order = g_new (guint, n_all);
    const PlayFile *files = (PlayFile *) (void *) self->files->data;
    BbDocument *all = bb_document_dup (files[0].document);

    *known = files[0].known;
    shuffle (self, order, n_all);
    for (guint i = 0; i < n_all; i++) {
        const PlayEditor *editor = &self->editors[MIN (order[i], self->n_editors - 1)];
        const PlayFile *file =
            order[i] < self->n_editors ? NULL : &files[order[i] - self->n_editors];

        g_assert_true (bb_merge_into (all, file != NULL ? file->document : editor->document, NULL,
                                      NULL, NULL));
        oracle_merge (&self->oracle, known, file != NULL ? &file->known : &editor->known);
    }
    return all;
}

/* After a full exchange all copies are equal, in their bytes too, and nothing is lost. */
static void
check_all_agree (Play *self)
{
    OracleCopy known, other_known;
    g_autoptr (BbDocument) one = merge_all (self, &known);
    g_autoptr (BbDocument) other = merge_all (self, &other_known);
    g_autoptr (GBytes) bytes = play_write (one);

    oracle_check (&self->oracle, &known, one);
    oracle_check_history (&self->oracle, &known, one);
    assert_bytes (other, bytes);
    for (guint i = 0; i < self->n_editors; i++) {
        g_autoptr (BbDocument) merged = join (self->editors[i].document, one);

        g_assert_true (bb_document_equal (merged, one));
    }
}

static void
assert_picture (BbDocument *document, const char *expected)
{
    g_autofree char *picture = bb_sample_dup_picture (document);

    g_assert_cmpstr (picture, ==, expected);
}

/* Undo n times gives the values of the start, and redo n times those of the end. */
static void
check_there_and_back (Play *self)
{
    PlayEditor *editor = &self->editors[play_pick (self, self->n_editors)];
    g_autofree char *start = bb_sample_dup_picture (editor->document);
    g_autofree char *end = NULL;
    guint n_before = editor->window.done->len;
    guint n_steps;

    for (guint n_edits = 1 + play_pick (self, EDITS_MAX); n_edits > 0; n_edits--)
        play_edit (self, editor);
    end = bb_sample_dup_picture (editor->document);
    n_steps = editor->window.done->len - n_before;
    for (guint i = 0; i < n_steps; i++)
        play_undo (self, editor);
    assert_picture (editor->document, start);
    play_check (self, editor);
    for (guint i = 0; i < n_steps; i++)
        play_redo (self, editor);
    assert_picture (editor->document, end);
    play_check (self, editor);
}

/* Taken back at once a merge leaves the values of before, also when the same file comes again. */
static void
check_take_back (Play *self)
{
    const PlayEditor *editor = &self->editors[play_pick (self, self->n_editors)];
    const PlayFile *file = play_pick_file (self);
    g_autoptr (BbDocument) document = bb_document_dup (editor->document);
    g_autoptr (BbUndo) undo = bb_undo_new (document);
    g_autofree char *before = bb_sample_dup_picture (document);
    g_autoptr (BbStep) step = NULL;

    /* Of writes with one name, one cannot go without the others. */
    if (!oracle_set_is_empty (&self->oracle.twins))
        return;
    g_assert_true (bb_undo_merge (undo, file->document, NULL, &step, NULL));
    if (step == NULL)
        return;
    g_assert_true (bb_undo_take_back (undo, step, NULL, NULL));
    assert_picture (document, before);
    g_assert_true (bb_undo_merge (undo, file->document, NULL, NULL, NULL));
    assert_picture (document, before);
}

/*
 * Editors save files, which come late, again, in any order or never; old ones are put back, or
 * opened twice; some are edited by other means; a session goes on twice; what was done is undone
 * and done again, and merges are taken back. Each copy is at all times what the oracle says.
 */
static void
test_histories (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autofree Play *play = g_new0 (Play, 1);
    guint n_histories = g_test_thorough () ? N_HISTORIES_THOROUGH : N_HISTORIES;

    for (guint i = 0; i < n_histories; i++) {
        play_begin (play, rand);
        for (guint n_steps = STEPS_MIN + play_pick (play, STEPS_MAX - STEPS_MIN); n_steps > 0;
             n_steps--)
            play_take_step (play);
        check_join (play);
        check_take_back (play);
        check_there_and_back (play);
        check_all_agree (play);
        play_end (play);
    }
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/copies-property/histories", test_histories);
    return g_test_run ();
}
