/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "gather-fixture.h"

#include "session/bb-neighbours.h"

#define OWN "bord.bouwbord"

typedef struct {
    GString *conflicts;
    GString *others;
    guint n_signals;
} Found;

static void
note (GString *names, GPtrArray *files)
{
    for (guint i = 0; i < files->len; i++) {
        g_autofree char *name = g_file_get_basename (files->pdata[i]);

        g_string_append_printf (names, "%s|", name);
    }
}

static void
found_cb (Found *self, GPtrArray *conflicts, GPtrArray *others)
{
    note (self->conflicts, conflicts);
    note (self->others, others);
    self->n_signals++;
}

static void
found_clear (Found *self)
{
    g_string_free (self->conflicts, TRUE);
    g_string_free (self->others, TRUE);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    *(gboolean *) user_data = bb_session_save_finish (BB_SESSION (source), result, NULL);
}

static void
save_own (GatherFixture *self)
{
    g_autoptr (GFile) file = gather_fixture_get_file (self, OWN);
    gboolean saved = FALSE;

    bb_session_save_async (self->session, file, NULL, saved_cb, &saved);
    bb_test_iterate_while (!saved);
}

static BbNeighbours *
begin (GatherFixture *self, Found *found)
{
    BbNeighbours *neighbours = bb_neighbours_new (self->session);

    *found = (Found) { g_string_new (NULL), g_string_new (NULL), 0 };
    bb_neighbours_set_rest (neighbours, 50);
    g_signal_connect_swapped (neighbours, "found", G_CALLBACK (found_cb), found);
    return neighbours;
}

/* A copy with an edit, by an actor of its own. */
static void
put (GatherFixture *self, const char *actor, const char *name)
{
    g_autoptr (BbDocument) copy = gather_fixture_dup_copy (self, actor, NULL);
    g_autoptr (GFile) file = NULL;

    bb_test_document_set (copy, BLOCK_2 "/notes", actor);
    file = gather_fixture_save (self, copy, name);
}

static void
put_document (GatherFixture *self, BbDocument *document, const char *name)
{
    g_autoptr (GFile) file = gather_fixture_save (self, document, name);
}

/* By itself only what has the id and the name and a past and no doubt; the rest is offered, and
 * what brings nothing, is another project or is none is passed over. */
static void
test_sorts (GatherFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) other =
        bb_document_dup_as (self->start, "fedcba9876543210fedcba9876543210");
    g_autoptr (BbDocument) stranger =
        bb_document_new (bb_document_get_schema (self->start), bb_document_get_id (self->start));
    g_autoptr (GFile) half = NULL;
    BbNeighbours *neighbours;
    Found found;

    save_own (self);
    bb_test_document_set (other, BLOCK_2 "/notes", "x");
    bb_test_document_set (stranger, BLOCK_2 "/notes", "x");
    put (self, "a1", "bord (1).bouwbord");
    put (self, "b1", "Terug van Noord.bouwbord");
    put (self, "c1", ".hidden (1).bouwbord");
    put (self, "d1", "bord (1).json");
    put_document (self, stranger, "bord (2).bouwbord");
    put_document (self, other, "bord (3).bouwbord");
    put_document (self, self->start, "bord (4).bouwbord");
    half = gather_fixture_write (self, "bord (5).bouwbord", "{\"format\":");
    neighbours = begin (self, &found);
    bb_test_iterate_while (bb_neighbours_get_looking (neighbours));
    g_assert_cmpstr (found.conflicts->str, ==, "bord (1).bouwbord|");
    g_assert_nonnull (strstr (found.others->str, "Terug van Noord.bouwbord|"));
    g_assert_nonnull (strstr (found.others->str, "bord (2).bouwbord|"));
    g_assert_cmpuint (found.others->len, ==,
                      strlen ("Terug van Noord.bouwbord|bord (2).bouwbord|"));
    found_clear (&found);
    g_assert_finalize_object (neighbours);
}

/* What comes later is found when it has come to rest, and told of once. */
static void
test_follows (GatherFixture *self, gconstpointer data)
{
    BbNeighbours *neighbours;
    Found found;

    save_own (self);
    neighbours = begin (self, &found);
    bb_test_iterate_while (bb_neighbours_get_looking (neighbours));
    g_assert_cmpuint (found.n_signals, ==, 0);

    put (self, "a1", "bord (1).bouwbord");
    bb_test_iterate_while (found.n_signals == 0);
    bb_test_iterate_while (bb_neighbours_get_looking (neighbours));
    put (self, "b1", "from b.bouwbord");
    bb_test_iterate_while (found.n_signals == 1);
    bb_test_iterate_while (bb_neighbours_get_looking (neighbours));
    g_assert_cmpstr (found.conflicts->str, ==, "bord (1).bouwbord|");
    g_assert_cmpstr (found.others->str, ==, "from b.bouwbord|");

    /* Written again, it is news again. */
    put (self, "c1", "bord (1).bouwbord");
    bb_test_iterate_while (found.n_signals == 2);
    g_assert_cmpstr (found.conflicts->str, ==, "bord (1).bouwbord|bord (1).bouwbord|");
    bb_test_iterate_while (bb_neighbours_get_looking (neighbours));
    found_clear (&found);
    g_assert_finalize_object (neighbours);
}

/* A project without a file has nobody beside it; when it gets one, it does. */
static void
test_new_file (GatherFixture *self, gconstpointer data)
{
    BbNeighbours *neighbours;
    BbTestCounter rests = { 0 };
    Found found;

    put (self, "a1", "bord (1).bouwbord");
    neighbours = begin (self, &found);
    g_assert_false (bb_neighbours_get_looking (neighbours));
    save_own (self);
    bb_test_iterate_while (found.n_signals == 0);
    g_assert_cmpstr (found.conflicts->str, ==, "bord (1).bouwbord|");

    bb_test_count_notify (&rests, neighbours, "rest");
    g_object_set (neighbours, "rest", 70, NULL);
    g_object_set (neighbours, "rest", 70, NULL);
    g_assert_cmpuint (bb_neighbours_get_rest (neighbours), ==, 70);
    g_assert_cmpuint (rests.count, ==, 1);
    bb_test_count_clear (&rests);
    bb_test_iterate_while (bb_neighbours_get_looking (neighbours));
    found_clear (&found);
    g_assert_finalize_object (neighbours);
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    GATHER_ADD ("/neighbours/sorts", test_sorts);
    GATHER_ADD ("/neighbours/follows", test_follows);
    GATHER_ADD ("/neighbours/new-file", test_new_file);
    return g_test_run ();
}
