/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-undo.h"

#include "bb-sample.h"
#include "bb-test.h"

/*
 * The worked examples of the format as far as one copy goes. What A and B each do with a copy of
 * their own is tried here; what becomes of both together is the merge's.
 */
typedef struct {
    const char *number;
    const char *start[3][2];
    const char *actor;
    const char *script; /* `b: …` is done by another, who sees what is there */
    const char *end[3][2];
    guint n_skipped;
} Example;

#define STATUS "blocks/b/status"
#define NOTES "blocks/b/notes"
#define LIFE "parking/i"
#define TEXT "parking/i/text"
#define OWNER "parking/i/owner"

#define AMBITION { { STATUS, "ambition@s1/1" } }
#define CONFLICT { { STATUS, "in-progress@b1/2 done@a1/2" } }
#define X { { NOTES, "x@s1/1" } }
#define ITEM { { LIFE, "true@s3/1" }, { TEXT, "t@s1/1" }, { OWNER, "o@s2/1" } }

static const Example examples[] = {
    { "1", AMBITION, "a", "set " STATUS " done", { { STATUS, "done@a1/2" } }, 0 },
    { "2-a", AMBITION, "a", "set " STATUS " done", { { STATUS, "done@a1/2" } }, 0 },
    { "2-b", AMBITION, "b", "set " STATUS " in-progress", { { STATUS, "in-progress@b1/2" } }, 0 },
    { "3", CONFLICT, "c", "set " STATUS " done", { { STATUS, "done@c1/3" } }, 0 },
    { "4-b", AMBITION, "b", "set " STATUS " done", { { STATUS, "done@b1/2" } }, 0 },
    { "5-a", X, "a", "remove " NOTES, { { NOTES, "" } }, 0 },
    { "5-b", X, "b", "set " NOTES " y", { { NOTES, "y@b1/2" } }, 0 },
    { "6",
      X,
      "a",
      "begin " NOTES ";beside " NOTES " y;set " NOTES " z",
      { { NOTES, "z@a1/3 y@b1/2" } },
      0 },
    { "7-a",
      ITEM,
      "a",
      "remove " LIFE,
      { { LIFE, "" }, { TEXT, "t@s1/1" }, { OWNER, "o@s2/1" } },
      0 },
    { "7-b",
      ITEM,
      "b",
      "set " TEXT " u",
      { { LIFE, "true@b2/2" }, { TEXT, "u@b1/2" }, { OWNER, "o@s2/1" } },
      0 },
    { "8-b",
      ITEM,
      "b",
      "set " OWNER " p",
      { { LIFE, "true@b2/2" }, { TEXT, "t@s1/1" }, { OWNER, "p@b1/2" } },
      0 },
    { "10", AMBITION, "a", "set " STATUS " done;undo", { { STATUS, "ambition@a2/3" } }, 0 },
    { "11",
      AMBITION,
      "a",
      "begin " STATUS ";set " STATUS " done;beside " STATUS " in-progress;undo",
      { { STATUS, "ambition@a2/4 in-progress@b1/3" } },
      0 },
    { "12",
      AMBITION,
      "a",
      "set " STATUS " done;b: " STATUS " in-progress;undo",
      { { STATUS, "in-progress@b1/3" } },
      1 },
    { "13",
      CONFLICT,
      "c",
      "set " STATUS " done;undo",
      { { STATUS, "in-progress@c3/4 done@c2/4" } },
      0 },
    { "13-redo", CONFLICT, "c", "set " STATUS " done;undo;redo", { { STATUS, "done@c4/5" } }, 0 },
};

typedef struct {
    BbUndo *undo;
    BbDocument *document;
    BbBasis *basis;
    const char *actor;
    guint n_skipped;
} Player;

static void
play_own (Player *self, BbTransaction *transaction)
{
    g_autoptr (BbTransaction) owned = transaction;

    bb_document_use_actor (self->document, self->actor);
    g_assert_true (bb_undo_commit (self->undo, owned, NULL));
}

static void
play_other (Player *self, const char *path, const char *value, BbBasis *basis)
{
    bb_sample_commit (self->document, "b", bb_sample_set (path, value, basis));
    bb_document_use_actor (self->document, self->actor);
}

static void
play_beside (Player *self, const char *path, const char *value)
{
    g_autoptr (BbBasis) nothing = bb_basis_new ();

    bb_basis_name (nothing, path, NULL);
    play_other (self, path, value, nothing);
}

static void
play (Player *self, const char *line)
{
    g_auto (GStrv) words = g_strsplit (line, " ", -1);

    if (g_str_equal (words[0], "set"))
        play_own (self, bb_sample_set (words[1], words[2], self->basis));
    else if (g_str_equal (words[0], "remove"))
        play_own (self, bb_sample_remove (words[1], self->basis));
    else if (g_str_equal (words[0], "begin"))
        self->basis = bb_document_begin (self->document, (const char *const[]) { words[1], NULL });
    else if (g_str_equal (words[0], "beside"))
        play_beside (self, words[1], words[2]);
    else if (g_str_equal (words[0], "b:"))
        play_other (self, words[1], words[2], NULL);
    else if (g_str_equal (words[0], "undo"))
        g_assert_true (bb_undo_undo (self->undo, &self->n_skipped, NULL));
    else
        g_assert_true (bb_undo_redo (self->undo, &self->n_skipped, NULL));
}

static void
test_example (gconstpointer data)
{
    const Example *example = data;
    g_autoptr (BbDocument) document = bb_sample_document_new (
        example->start[0][0], example->start[0][1], example->start[1][0], example->start[1][1],
        example->start[2][0], example->start[2][1], NULL);
    g_autoptr (BbUndo) undo = bb_undo_new (document);
    Player player = { undo, document, NULL, example->actor, 0 };
    g_auto (GStrv) lines = g_strsplit (example->script, ";", -1);

    for (guint i = 0; lines[i] != NULL; i++)
        play (&player, lines[i]);
    for (guint i = 0; i < 3 && example->end[i][0] != NULL; i++)
        bb_sample_assert (document, example->end[i][0], example->end[i][1]);
    g_assert_cmpuint (player.n_skipped, ==, example->n_skipped);
    bb_sample_check (document);

    g_clear_pointer (&player.basis, bb_basis_unref);
    g_assert_finalize_object (g_steal_pointer (&undo));
    g_assert_finalize_object (g_steal_pointer (&document));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
        g_autofree char *path = g_strconcat ("/examples/", examples[i].number, NULL);

        g_test_add_data_func (path, &examples[i], test_example);
    }

    return g_test_run ();
}
