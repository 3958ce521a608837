/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "strip/bb-query-actions.h"

#include "bb-test-catalogue.h"
#include "bb-test.h"

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
    BbBlockQuery *query;
    BbQueryActions *actions;
    GActionGroup *group;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
    bb_project_set_language (self->project, "en");
    self->query = bb_block_query_new ();
    self->actions = bb_query_actions_new (self->query, self->project);
    self->group = bb_query_actions_get_group (self->actions);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->actions);
    g_assert_finalize_object (self->query);
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static gboolean
is_on (Fixture *self, const char *action)
{
    g_autoptr (GVariant) state = g_action_group_get_action_state (self->group, action);

    return g_variant_get_boolean (state);
}

static void
test_topics (Fixture *self, gconstpointer data)
{
    BbTopic *party = bb_catalogue_find (self->catalogue, BB_TOPIC_PARTY, "p2");
    BbTopic *discipline = bb_catalogue_find (self->catalogue, BB_TOPIC_DISCIPLINE, "d1");

    g_assert_false (is_on (self, "party-1"));
    g_action_group_activate_action (self->group, "party-1", NULL);
    g_assert_true (is_on (self, "party-1"));
    g_assert_true (bb_block_query_has_topic (self->query, party));
    bb_block_query_set_topic (self->query, discipline, TRUE);
    g_assert_true (is_on (self, "discipline-0"));
    g_assert_false (is_on (self, "discipline-1"));
    g_action_group_activate_action (self->group, "party-1", NULL);
    g_assert_false (bb_block_query_has_topic (self->query, party));
}

static GVariant *
name (const char *owner)
{
    return g_variant_new_maybe (NULL, g_variant_new_string (owner));
}

static void
test_owner (Fixture *self, gconstpointer data)
{
    g_autoptr (GVariant) nobody = g_variant_ref_sink (name (""));
    g_autoptr (GVariant) state = NULL;

    g_action_group_activate_action (self->group, "owner", name ("Fatima"));
    g_assert_cmpstr (bb_block_query_get_owner (self->query), ==, "Fatima");
    g_action_group_activate_action (self->group, "owner", name (""));
    g_assert_cmpstr (bb_block_query_get_owner (self->query), ==, "");
    state = g_action_group_get_action_state (self->group, "owner");
    g_assert_cmpvariant (state, nobody);
    g_action_group_activate_action (self->group, "owner", name (""));
    g_assert_null (bb_block_query_get_owner (self->query));
}

static void
test_due_and_to_look_at (Fixture *self, gconstpointer data)
{
    g_action_group_activate_action (self->group, "due", g_variant_new_string ("overdue"));
    g_assert_cmpint (bb_block_query_get_due (self->query), ==, BB_DUE_OVERDUE);
    g_action_group_activate_action (self->group, "to-look-at", NULL);
    g_assert_true (bb_block_query_get_to_look_at (self->query));
    bb_block_query_clear (self->query);
    g_assert_false (is_on (self, "to-look-at"));
}

static char *
dup_label (GMenuModel *menu, int position)
{
    char *label = NULL;

    g_menu_model_get_item_attribute (menu, position, G_MENU_ATTRIBUTE_LABEL, "s", &label);
    return label;
}

/* Names are people's own: an underscore in one is no mnemonic. */
static void
test_menu (Fixture *self, gconstpointer data)
{
    BbBlock *block = bb_project_find_block (self->project, "3");
    g_autofree char *path = bb_block_dup_path (block, "owner");
    g_autoptr (GMenuModel) menu = NULL;
    g_autoptr (GMenuModel) parties = NULL;
    g_autoptr (GMenuModel) owners = NULL;
    g_autofree char *party = NULL;
    g_autofree char *owner = NULL;

    bb_test_document_set (self->document, path, "<b>team_west</b>");
    menu = bb_query_actions_create_menu (self->actions);
    g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 6);
    parties = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SUBMENU);
    g_assert_cmpint (g_menu_model_get_n_items (parties), ==, BB_TEST_N_PARTIES);
    party = dup_label (parties, 0);
    g_assert_cmpstr (party, ==, "Party 1");
    owners = g_menu_model_get_item_link (menu, 3, G_MENU_LINK_SUBMENU);
    g_assert_cmpint (g_menu_model_get_n_items (owners), ==, 2);
    owner = dup_label (owners, 0);
    g_assert_cmpstr (owner, ==, "<b>team__west</b>");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    ADD ("/query-actions/topics", test_topics);
    ADD ("/query-actions/owner", test_owner);
    ADD ("/query-actions/due-and-to-look-at", test_due_and_to_look_at);
    ADD ("/query-actions/menu", test_menu);

    return g_test_run ();
}
