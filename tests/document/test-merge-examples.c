/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document-builder.h"
#include "document/bb-undo.h"

#include "bb-sample.h"
#include "bb-test.h"

/*
 * The worked examples of the format that take more than one copy. All begin with copies of one
 * file; at the end all copies are merged, in every order of merging.
 */
typedef struct {
    const char *number;
    const char *start[3][2];
    const char *script; /* who does what; `a merge b` as well */
    const char *end[3][2];
    const char *shown[2]; /* path and value, canonical */
    guint n_conflicts;
    guint n_skipped;
} Example;

#define STATUS "blocks/b/status"
#define NOTES "blocks/b/notes"
#define LIFE "parking/i"
#define TEXT "parking/i/text"
#define OWNER "parking/i/owner"

#define AMBITION { { STATUS, "ambition@s1/1" } }
#define X { { NOTES, "x@s1/1" } }
#define ITEM { { LIFE, "true@s3/1" }, { TEXT, "t@s1/1" }, { OWNER, "o@s2/1" } }
#define BOTH "a set " STATUS " done;b set " STATUS " in-progress;"
#define AS_C BOTH "c merge a;c merge b;c set " STATUS " done;"
#define REVIVED { { LIFE, "true@b2/2" }, { TEXT, "u@b1/2" }, { OWNER, "o@s2/1" } }

static const Example examples[] = {
    { "1",
      AMBITION,
      "a set " STATUS " done",
      { { STATUS, "done@a1/2" } },
      { STATUS, "\"done\"" },
      0,
      0 },
    { "2",
      AMBITION,
      BOTH,
      { { STATUS, "in-progress@b1/2 done@a1/2" } },
      { STATUS, "\"in-progress\"" },
      1,
      0 },
    { "3", AMBITION, AS_C, { { STATUS, "done@c1/3" } }, { STATUS, "\"done\"" }, 0, 0 },
    { "4",
      AMBITION,
      "a set " STATUS " done;b set " STATUS " done",
      { { STATUS, "done@b1/2 done@a1/2" } },
      { STATUS, "\"done\"" },
      0,
      0 },
    { "5",
      X,
      "a remove " NOTES ";b set " NOTES " y",
      { { NOTES, "y@b1/2" } },
      { NOTES, "\"y\"" },
      0,
      0 },
    { "6",
      X,
      "a begin " NOTES ";b set " NOTES " y;a merge b;a set " NOTES " z",
      { { NOTES, "z@a1/3 y@b1/2" } },
      { NOTES, "\"z\"" },
      1,
      0 },
    { "7", ITEM, "a remove " LIFE ";b set " TEXT " u", REVIVED, { TEXT, "\"u\"" }, 0, 0 },
    { "7-owner", ITEM, "a remove " LIFE ";b set " TEXT " u", REVIVED, { OWNER, "\"o\"" }, 0, 0 },
    { "8",
      ITEM,
      "a set " TEXT " u;b set " OWNER " p",
      { { LIFE, "true@b2/2 true@a2/2" }, { TEXT, "u@a1/2" }, { OWNER, "p@b1/2" } },
      { OWNER, "\"p\"" },
      0,
      0 },
    { "9",
      ITEM,
      "a remove " LIFE,
      { { LIFE, "" }, { TEXT, "t@s1/1" }, { OWNER, "o@s2/1" } },
      { TEXT, NULL },
      0,
      0 },
    { "10",
      AMBITION,
      "a set " STATUS " done;a undo;b set " STATUS " in-progress",
      { { STATUS, "ambition@a2/3 in-progress@b1/2" } },
      { STATUS, "\"ambition\"" },
      1,
      0 },
    { "11",
      AMBITION,
      BOTH "a merge b;a undo",
      { { STATUS, "ambition@a2/3 in-progress@b1/2" } },
      { STATUS, "\"ambition\"" },
      1,
      0 },
    { "12",
      AMBITION,
      "a set " STATUS " done;b merge a;b set " STATUS " in-progress;a merge b;a undo",
      { { STATUS, "in-progress@b1/3" } },
      { STATUS, "\"in-progress\"" },
      0,
      1 },
    { "13",
      AMBITION,
      AS_C "c undo",
      { { STATUS, "in-progress@c3/4 done@c2/4" } },
      { STATUS, "\"in-progress\"" },
      1,
      0 },
    { "13-redo",
      AMBITION,
      AS_C "c undo;c redo",
      { { STATUS, "done@c4/5" } },
      { STATUS, "\"done\"" },
      0,
      0 },
};

typedef struct {
    char name[2];
    BbDocument *document;
    BbUndo *undo;
    BbBasis *basis;
    guint n_skipped;
} Player;

#define N_PLAYERS 3

static void
player_init (Player *self, const char *name, BbDocument *start)
{
    *self = (Player) { .document = bb_document_dup (start) };
    g_strlcpy (self->name, name, sizeof self->name);
    self->undo = bb_undo_new (self->document);
}

static void
player_clear (Player *self)
{
    g_clear_pointer (&self->basis, bb_basis_unref);
    g_assert_finalize_object (self->undo);
    g_assert_finalize_object (self->document);
}

static void
merge (BbDocument *document, BbDocument *other)
{
    g_autoptr (GError) error = NULL;

    g_assert_true (bb_merge_into (document, other, NULL, NULL, &error));
    g_assert_no_error (error);
}

static void
player_commit (Player *self, BbTransaction *transaction)
{
    g_autoptr (BbTransaction) owned = transaction;

    bb_document_use_actor (self->document, self->name);
    g_assert_true (bb_undo_commit (self->undo, owned, NULL));
}

static void
play (Player *players, const char *line)
{
    g_auto (GStrv) words = g_strsplit (line, " ", -1);
    Player *self = &players[words[0][0] - 'a'];
    const char *verb = words[1];

    if (g_str_equal (verb, "set"))
        player_commit (self, bb_sample_set (words[2], words[3], self->basis));
    else if (g_str_equal (verb, "remove"))
        player_commit (self, bb_sample_remove (words[2], self->basis));
    else if (g_str_equal (verb, "begin"))
        self->basis = bb_document_begin (self->document, (const char *const[]) { words[2], NULL });
    else if (g_str_equal (verb, "merge"))
        merge (self->document, players[words[2][0] - 'a'].document);
    else if (g_str_equal (verb, "undo"))
        g_assert_true (bb_undo_undo (self->undo, &self->n_skipped, NULL));
    else
        g_assert_true (bb_undo_redo (self->undo, NULL, NULL));
}

static void
play_all (Player *players, const char *script)
{
    g_auto (GStrv) lines = g_strsplit (script, ";", -1);

    for (guint i = 0; lines[i] != NULL; i++)
        if (*lines[i] != '\0')
            play (players, lines[i]);
}

/* The three copies, merged in the order of three digits. */
static BbDocument *
merge_all (Player *players, const char *order)
{
    BbDocument *merged = bb_document_dup (players[order[0] - '0'].document);

    merge (merged, players[order[1] - '0'].document);
    merge (merged, players[order[2] - '0'].document);
    return merged;
}

static void
check_end (const Example *example, BbDocument *merged)
{
    g_autoptr (GPtrArray) conflicts = bb_conflict_list (merged, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (example->end) && example->end[i][0] != NULL; i++)
        bb_sample_assert (merged, example->end[i][0], example->end[i][1]);
    g_assert_cmpstr (bb_document_get_value (merged, example->shown[0]), ==, example->shown[1]);
    g_assert_cmpuint (conflicts->len, ==, example->n_conflicts);
    bb_sample_check (merged);
}

static void
test_example (gconstpointer data)
{
    static const char *const orders[] = { "012", "021", "102", "120", "201", "210" };
    static const char *const names[] = { "a", "b", "c" };
    const Example *example = data;
    g_autoptr (BbDocument) start = bb_sample_document_new (
        example->start[0][0], example->start[0][1], example->start[1][0], example->start[1][1],
        example->start[2][0], example->start[2][1], NULL);
    g_autoptr (BbDocument) first = NULL;
    Player players[N_PLAYERS];

    for (guint i = 0; i < N_PLAYERS; i++)
        player_init (&players[i], names[i], start);
    play_all (players, example->script);
    g_assert_cmpuint (players[0].n_skipped, ==, example->n_skipped);

    first = merge_all (players, orders[0]);
    check_end (example, first);
    for (guint i = 1; i < G_N_ELEMENTS (orders); i++) {
        g_autoptr (BbDocument) other = merge_all (players, orders[i]);

        g_assert_true (bb_document_equal (first, other));
    }
    for (guint i = 0; i < N_PLAYERS; i++)
        player_clear (&players[i]);
}

/* One dot with two contents: both stay, whoever merges. */
static void
test_forged (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new ("blocks/b/owner", "p@d1/1", NULL);
    g_autoptr (BbDocument) b = bb_sample_document_new ("blocks/b/owner", "q@d1/1", NULL);
    g_autoptr (BbDocument) former = bb_document_dup (a);

    merge (a, b);
    merge (b, former);
    bb_sample_assert (a, "blocks/b/owner", "q@d1/1 p@d1/1");
    g_assert_true (bb_document_equal (a, b));
    g_assert_cmpstr (bb_document_get_value (a, "blocks/b/owner"), ==, "\"q\"");
}

/* A context that claims what was never there takes away, is counted, and can be taken back. */
static void
test_forged_context (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new ("blocks/b/owner", "x@s1/1", NULL);
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (bb_document_get_schema (a), "sample");
    g_autoptr (BbDocument) b = NULL;
    g_autoptr (BbUndo) undo = bb_undo_new (a);
    g_autoptr (BbTransaction) set_y = bb_sample_set ("blocks/b/owner", "y", NULL);
    g_autoptr (BbMergeSummary) summary = NULL;
    g_autoptr (BbStep) step = NULL;
    BbRegister *owner;
    guint n_skipped;

    bb_document_use_actor (a, "a");
    g_assert_true (bb_undo_commit (undo, set_y, NULL));
    bb_document_builder_add_seen (builder, "s", 9);
    bb_document_builder_add_seen (builder, "a", 9);
    b = bb_document_builder_end (builder);

    g_assert_true (bb_undo_merge (undo, b, &summary, &step, NULL));
    bb_sample_assert (a, "blocks/b/owner", "");
    g_assert_cmpuint (summary->n_removals, ==, 1);
    g_assert_true (bb_merge_summary_removes_most (summary));

    g_assert_true (bb_undo_take_back (undo, step, &n_skipped, NULL));
    g_assert_cmpuint (n_skipped, ==, 0);
    owner = bb_document_get_register (a, "blocks/b/owner");
    g_assert_cmpuint (bb_register_get_n_entries (owner), ==, 1);
    g_assert_cmpstr (bb_register_get_value (owner), ==, "\"y\"");
    g_assert_cmpuint (bb_register_get_entry (owner, 0)->lamport, ==, 3);
    g_assert_cmpstr (bb_register_get_entry (owner, 0)->dot.actor, !=, "a");

    merge (a, b);
    g_assert_cmpstr (bb_document_get_value (a, "blocks/b/owner"), ==, "\"y\"");
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
        g_autofree char *path = g_strconcat ("/merge-examples/", examples[i].number, NULL);

        g_test_add_data_func (path, &examples[i], test_example);
    }
    g_test_add_func ("/merge-examples/20", test_forged);
    g_test_add_func ("/merge-examples/21", test_forged_context);

    return g_test_run ();
}
