/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

#include "model/bb-checklist-line.h"
#include "model/bb-comment.h"
#include "model/bb-name.h"

#define N_STEPS 150

/* A project follows its document by what changed. Whatever changes it, it must say what one says
 * that reads the document anew. */

static void
dump_list (GString *dump, const char *name, GListModel *list, const char *const *properties)
{
    g_string_append_printf (dump, " %s:", name);
    for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
        for (guint j = 0; properties[j] != NULL; j++) {
            g_auto (GValue) value = G_VALUE_INIT;
            g_autofree char *text = NULL;

            g_object_get_property (model_get (list, i), properties[j], &value);
            text = g_strdup_value_contents (&value);
            g_string_append_printf (dump, " %s", text);
        }
    }
}

#define DUMP(dump, name, list, ...)                                                                \
    dump_list (dump, name, list, (const char *const[]) { __VA_ARGS__, NULL })

static void
dump_block (GString *dump, BbBlock *block)
{
    g_string_append_printf (dump, "\n%s", bb_block_get_id (block));
    DUMP (dump, "checklist", bb_block_get_checklist (block), "id", "text", "done", "rank");
    DUMP (dump, "links", bb_block_get_links (block), "id", "url", "title", "target");
    DUMP (dump, "comments", bb_block_get_comments (block), "id", "text", "resolved");
    DUMP (dump, "conflicts", bb_block_get_conflicts (block), "path", "hint");
}

static void
dump_cells (GString *dump, BbProject *project)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (project));

    for (guint i = 0; i <= g_list_model_get_n_items (parties); i++) {
        g_autoptr (BbTopic) party = g_list_model_get_item (parties, i);

        for (guint status = 0; status < BB_N_STATUSES; status++)
            DUMP (dump, "\ncell",
                  G_LIST_MODEL (bb_project_get_cell (project, party, (BbStatus) status)), "id");
    }
}

static char *
dump (BbProject *project)
{
    GString *text = g_string_new (NULL);
    GListModel *blocks = bb_project_get_blocks (project);

    DUMP (text, "blocks", blocks, "id", "number", "number-text", "title", "challenge-title",
          "party-title", "description", "first-steps", "status", "urgency", "rank", "owner", "due",
          "notes", "n-checklist-done", "n-open-comments", "n-conflicts", "has-conflict");
    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
        dump_block (text, model_get (blocks, i));
    dump_cells (text, project);
    DUMP (text, "\nguidelines", bb_project_get_guidelines (project), "id", "focus", "rank", "notes",
          "n-blocks", "n-placed", "n-done");
    DUMP (text, "\nchallenges", bb_project_get_challenges (project), "id", "chosen", "why",
          "n-blocks", "n-placed", "n-done", "needs-block");
    DUMP (text, "\nwaiting", bb_project_get_waiting_challenges (project), "id");
    DUMP (text, "\nconflicts", bb_project_get_conflicts (project), "path", "label", "hint");
    DUMP (text, "\nowners", bb_project_get_owners (project), "text");
    g_string_append_printf (text, "\n%u conflicts, “%s”", bb_project_get_n_conflicts (project),
                            bb_project_get_title (project));
    return g_string_free_and_steal (text);
}

static gpointer
pick (GRand *rand, GListModel *list)
{
    guint n_items = g_list_model_get_n_items (list);

    return n_items > 0 ? model_get (list, (guint) g_rand_int_range (rand, 0, (int) n_items)) : NULL;
}

static const char *
pick_text (GRand *rand)
{
    static const char *const texts[] = { "", "Kim", "Zoë", "2026-09-15", "high", "a longer text" };

    return texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))];
}

static BbTransaction *
make_own (BbProject *project, GRand *rand, BbBlock *block)
{
    BbTopic *challenge =
        pick (rand, bb_catalogue_get_challenges (bb_project_get_catalogue (project)));
    g_autoptr (BbTopic) content = bb_topic_new (BB_TOPIC_BLOCK, "own");
    g_autoptr (BbText) title = bb_text_new ();

    bb_text_set (title, g_rand_boolean (rand) ? "nl" : "en", pick_text (rand));
    bb_topic_set_text (content, "title", title);
    if (!bb_block_get_own (block))
        return bb_edit_new_own_block (project, challenge, content, NULL);
    return g_rand_boolean (rand) ? bb_edit_own_block (project, block, challenge, content, NULL)
                                 : bb_edit_remove_own_block (project, block);
}

static BbTransaction *
make_item_edit (BbProject *project, GRand *rand, BbBlock *block)
{
    GListModel *lines = bb_block_get_checklist (block);
    BbItem *line = pick (rand, lines);
    BbItem *comment = pick (rand, bb_block_get_comments (block));

    switch (g_rand_int_range (rand, 0, 6)) {
    case 0:
        return line != NULL ? bb_edit_remove_item (project, line) : NULL;
    case 1:
        return line != NULL ? bb_edit_move_item (project, lines, line, 0) : NULL;
    case 2:
        return line != NULL ? bb_edit_item_field (project, line, "owner", pick_text (rand), NULL)
                            : NULL;
    case 3:
        return comment != NULL ? bb_edit_item_flag (project, comment, "resolved", TRUE) : NULL;
    case 4:
        return bb_edit_new_comment (project, block, pick_text (rand), NULL, NULL,
                                    comment != NULL ? bb_item_get_id (comment) : NULL);
    default:
        return bb_edit_new_checklist_line (project, block, pick_text (rand));
    }
}

static BbTransaction *
make_topic_edit (BbProject *project, GRand *rand)
{
    BbGuideline *guideline = pick (rand, bb_project_get_guidelines (project));
    BbChallenge *challenge = pick (rand, bb_project_get_challenges (project));
    gboolean on = g_rand_boolean (rand);

    switch (g_rand_int_range (rand, 0, 4)) {
    case 0:
        return bb_edit_guideline_focus (project, guideline, on);
    case 1:
        return bb_edit_guideline_notes (project, guideline, pick_text (rand), NULL);
    case 2:
        return bb_edit_challenge_chosen (project, challenge, on);
    default:
        return bb_edit_challenge_why (project, challenge, pick_text (rand), NULL);
    }
}

static BbTransaction *
make_edit (BbProject *project, GRand *rand)
{
    static const char *const fields[] = { "owner", "notes", "effort", "first-step" };
    static const char *const languages[] = { "nl", "en", "" };
    BbBlock *block = pick (rand, bb_project_get_blocks (project));
    BbStatus status = (BbStatus) g_rand_int_range (rand, 0, BB_N_STATUSES);
    BbFieldConflict *conflict = pick (rand, bb_block_get_conflicts (block));

    if (conflict != NULL && g_rand_boolean (rand))
        return bb_edit_settle_conflict (conflict, 1);
    switch (g_rand_int_range (rand, 0, 8)) {
    case 0:
        return make_own (project, rand, block);
    case 1:
        return make_topic_edit (project, rand);
    case 2:
        return bb_edit_project_field (project, "language", languages[g_rand_int_range (rand, 0, 3)],
                                      NULL);
    case 3:
    case 4:
        return make_item_edit (project, rand, block);
    case 5:
        return bb_edit_block_field (project, block, fields[g_rand_int_range (rand, 0, 4)],
                                    pick_text (rand), NULL);
    default:
        return bb_edit_move_block (project, block, status, 0, NULL);
    }
}

static void
edit (BbProject *project, GRand *rand)
{
    g_autoptr (BbTransaction) transaction = make_edit (project, rand);

    if (transaction != NULL)
        bb_test_document_write (bb_project_get_document (project), transaction);
}

/* What a colleague sends back, made without having seen the newest of ours. */
static void
merge_copy (ModelFixture *self, GRand *rand, BbDocument *former)
{
    g_autoptr (BbDocument) copy = bb_document_dup (former);
    g_autoptr (BbProject) other = bb_project_new (copy, self->catalogue);

    for (guint i = 0; i < 5; i++)
        edit (other, rand);
    model_fixture_merge (self, copy);
}

static void
take_step (ModelFixture *self, GRand *rand, BbDocument *former)
{
    g_autoptr (BbTransaction) transaction = NULL;

    switch (g_rand_int_range (rand, 0, 8)) {
    case 0:
        g_assert_true (bb_undo_undo (self->undo, NULL, NULL));
        break;
    case 1:
        g_assert_true (bb_undo_redo (self->undo, NULL, NULL));
        break;
    case 2:
        merge_copy (self, rand, former);
        break;
    default:
        transaction = make_edit (self->project, rand);
        if (transaction != NULL)
            g_assert_true (bb_undo_commit (self->undo, transaction, NULL));
    }
}

static BbDocument *
renew (BbDocument *former, BbDocument *document)
{
    g_object_unref (former);
    return bb_document_dup (document);
}

static void
test_follow (ModelFixture *self, gconstpointer data)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (BbDocument) former = bb_document_dup (self->document);

    for (guint i = 0; i < N_STEPS; i++) {
        g_autoptr (BbProject) anew = NULL;
        g_autofree char *followed = NULL;
        g_autofree char *read = NULL;

        take_step (self, rand, former);
        anew = bb_project_new (self->document, self->catalogue);
        bb_project_set_language (anew, bb_project_get_language (self->project));
        followed = dump (self->project);
        read = dump (anew);
        g_assert_cmpstr (followed, ==, read);
        if (i % 7 == 0)
            former = renew (former, self->document);
    }
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/project-follow/says-what-a-new-reader-says", test_follow);

    return g_test_run ();
}
