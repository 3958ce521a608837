/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

static BbGuideline *
guideline (ModelFixture *self, const char *id)
{
    return bb_project_find_guideline (self->project, id);
}

static BbChallenge *
challenge (ModelFixture *self, const char *id)
{
    return bb_project_find_challenge (self->project, id);
}

static void
focus (ModelFixture *self, const char *id, gboolean on)
{
    model_fixture_commit (self, bb_edit_guideline_focus (self->project, guideline (self, id), on));
}

static void
choose (ModelFixture *self, const char *id, gboolean on)
{
    model_fixture_commit (self, bb_edit_challenge_chosen (self->project, challenge (self, id), on));
}

static void
test_focus (ModelFixture *self, gconstpointer data)
{
    GListModel *list = bb_project_get_guidelines (self->project);

    g_assert_null (bb_edit_guideline_focus (self->project, guideline (self, "g2"), FALSE));
    focus (self, "g2", TRUE);
    model_fixture_assert_label (self, "Put “Guideline 2” in focus");
    g_assert_null (bb_edit_guideline_focus (self->project, guideline (self, "g2"), TRUE));
    focus (self, "g1", TRUE);
    model_assert_list (list, "id", "g2|g1");
    focus (self, "g2", FALSE);
    model_fixture_assert_label (self, "Take “Guideline 2” out of focus");
    model_assert_list (list, "id", "g1|g2");
    g_assert_false (bb_guideline_get_focus (guideline (self, "g2")));
    model_fixture_undo (self);
    model_assert_list (list, "id", "g2|g1");
    model_fixture_undo (self);
    model_fixture_undo (self);
    g_assert_false (bb_guideline_get_focus (guideline (self, "g2")));
    model_fixture_assert_value (self, "guidelines/g2/rank", NULL);
}

static void
test_move_guideline (ModelFixture *self, gconstpointer data)
{
    GListModel *list = bb_project_get_guidelines (self->project);

    focus (self, "g1", TRUE);
    focus (self, "g2", TRUE);
    g_assert_null (bb_edit_move_guideline (self->project, guideline (self, "g2"), 1));
    model_fixture_commit (self, bb_edit_move_guideline (self->project, guideline (self, "g2"), 0));
    model_fixture_assert_label (self, "Move “Guideline 2” within the focus");
    model_assert_list (list, "id", "g2|g1");
    model_fixture_commit (
        self, bb_edit_move_guideline (self->project, guideline (self, "g2"), BB_POSITION_LAST));
    model_assert_list (list, "id", "g1|g2");
}

/* Where all are ranked anew it is not known which one was meant. */
static void
test_move_equal (ModelFixture *self, gconstpointer data)
{
    focus (self, "g1", TRUE);
    focus (self, "g2", TRUE);
    model_fixture_set (self, "guidelines/g1/rank", "bad rank");
    model_fixture_set (self, "guidelines/g2/rank", "a");
    model_fixture_commit (
        self, bb_edit_move_guideline (self->project, guideline (self, "g2"), BB_POSITION_LAST));
    model_fixture_assert_label (self, "Reorder the guidelines in focus");
    model_assert_list (bb_project_get_guidelines (self->project), "id", "g1|g2");
}

static void
test_texts (ModelFixture *self, gconstpointer data)
{
    BbGuideline *first = guideline (self, "g1");
    BbChallenge *second = challenge (self, "p1-c2");

    model_fixture_commit (self, bb_edit_guideline_notes (self->project, first, "one\r\ntwo", NULL));
    model_fixture_assert_label (self, "Change notes of “Guideline 1”");
    g_assert_cmpstr (bb_guideline_get_notes (first), ==, "one\ntwo");
    g_assert_null (bb_edit_guideline_notes (self->project, first, "one\ntwo", NULL));
    model_fixture_commit (self, bb_edit_challenge_why (self->project, second, "because\nso", NULL));
    model_fixture_assert_label (self, "Change reason for “Challenge 2”");
    g_assert_cmpstr (bb_challenge_get_why (second), ==, "because so");
    g_assert_null (bb_edit_challenge_why (self->project, second, "because so", NULL));
}

static void
test_choice (ModelFixture *self, gconstpointer data)
{
    GListModel *waiting = bb_project_get_waiting_challenges (self->project);

    g_assert_null (bb_edit_challenge_chosen (self->project, challenge (self, "p2-c1"), FALSE));
    choose (self, "p2-c1", TRUE);
    model_fixture_assert_label (self, "Choose challenge “Challenge 1”");
    choose (self, "p1-c2", TRUE);
    choose (self, "p1-c1", TRUE);
    model_assert_list (waiting, "id", "p2-c1|p1-c2|p1-c1");
    g_assert_null (bb_edit_move_challenge (self->project, challenge (self, "p1-c2"), 1));
    model_fixture_commit (self,
                          bb_edit_move_challenge (self->project, challenge (self, "p1-c2"), 0));
    model_fixture_assert_label (self, "Move “Challenge 2” within the chosen challenges");
    model_assert_list (waiting, "id", "p1-c2|p2-c1|p1-c1");
    choose (self, "p2-c1", FALSE);
    model_fixture_assert_label (self, "No longer choose challenge “Challenge 1”");
    model_assert_list (waiting, "id", "p1-c2|p1-c1");
    model_fixture_undo (self);
    model_assert_list (waiting, "id", "p1-c2|p2-c1|p1-c1");
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/edit-topic/takes-guidelines-into-the-focus", test_focus);
    MODEL_ADD ("/edit-topic/moves-guidelines-in-the-focus", test_move_guideline);
    MODEL_ADD ("/edit-topic/ranks-anew-where-there-is-no-room", test_move_equal);
    MODEL_ADD ("/edit-topic/writes-notes-and-reasons", test_texts);
    MODEL_ADD ("/edit-topic/chooses-challenges", test_choice);

    return g_test_run ();
}
