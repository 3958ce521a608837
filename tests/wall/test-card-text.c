/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-card-text.h"

#include "bb-test.h"
#include "bb-test-catalogue.h"

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
    BbBlock *block;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
    bb_project_set_language (self->project, "en");
    self->block = bb_project_find_block (self->project, "4");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static void
set (Fixture *self, const char *field, const char *value)
{
    g_autofree char *path = bb_block_dup_path (self->block, field);

    bb_test_document_set (self->document, path, value);
}

static void
test_tray (Fixture *self, gconstpointer data)
{
    g_autofree char *text = bb_card_text_describe (self->block, 0, 6);

    g_assert_cmpstr (text, ==, "4 Block 4, Party 1, Not placed, Challenge 2");
}

static void
test_whole (Fixture *self, gconstpointer data)
{
    g_autofree char *text = NULL;

    set (self, "status", "in-progress");
    set (self, "owner", "Team <b>Zuid</b> & co");
    set (self, "due", "2027-10-01");
    text = bb_card_text_describe (self->block, 1, 3);
    g_assert_cmpstr (text, ==,
                     "4 Block 4, Party 1, In progress, place 2 of 3, Challenge 2, "
                     "owner: Team <b>Zuid</b> & co, due: 1 October 2027");
}

/* A day that has passed is told in words, unless the block is done. */
static void
test_overdue (Fixture *self, gconstpointer data)
{
    g_autofree char *late = NULL;
    g_autofree char *done = NULL;

    set (self, "status", "ambition");
    set (self, "due", "2017-10-01");
    g_assert_true (bb_card_text_is_overdue (self->block));
    late = bb_card_text_describe (self->block, 0, 1);
    g_assert_cmpstr (late, ==,
                     "4 Block 4, Party 1, Ambition, place 1 of 1, Challenge 2, "
                     "overdue since 1 October 2017");
    set (self, "status", "done");
    g_assert_false (bb_card_text_is_overdue (self->block));
    done = bb_card_text_describe (self->block, 0, 1);
    g_assert_nonnull (strstr (done, "due: 1 October 2017"));
    set (self, "status", "ambition");
    set (self, "due", "some day");
    g_assert_false (bb_card_text_is_overdue (self->block));
}

/* What a card that is cut left out, and what its marks mean: the pointer finds it. */
static void
test_explained (Fixture *self, gconstpointer data)
{
    g_autofree char *whole = NULL;
    g_autofree char *cut = NULL;

    set (self, "owner", "Team <b>Zuid</b>");
    set (self, "status", "ambition");
    set (self, "due", "2017-10-01");
    whole = bb_card_text_explain (self->block, TRUE);
    cut = bb_card_text_explain (self->block, FALSE);
    g_assert_cmpstr (whole, ==, "Block 4\nChallenge 2\nIts day has passed");
    g_assert_cmpstr (cut, ==, "Block 4\nChallenge 2\nIts day has passed\nTeam <b>Zuid</b>");
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add ("/card-text/tray", Fixture, NULL, set_up, test_tray, tear_down);
    g_test_add ("/card-text/explained", Fixture, NULL, set_up, test_explained, tear_down);
    g_test_add ("/card-text/overdue", Fixture, NULL, set_up, test_overdue, tear_down);
    g_test_add ("/card-text/whole", Fixture, NULL, set_up, test_whole, tear_down);

    return g_test_run ();
}
