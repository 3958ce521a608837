/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "strip/bb-query-actions.h"

#include <glib/gi18n-lib.h>

#include "model/bb-name.h"
#include "pane/bb-pane-text.h"

#define MENU_CHARACTERS 60

struct _BbQueryActions {
    GObject parent_instance;

    BbBlockQuery *query;
    BbProject *project;
    GSimpleActionGroup *group;
    GSimpleAction *owner;
    GHashTable *topics; /* by action */
};

G_DEFINE_FINAL_TYPE (BbQueryActions, bb_query_actions, G_TYPE_OBJECT)

typedef GListModel *(*TopicsFunc) (BbCatalogue *catalogue);

static const struct {
    BbTopicKind kind;
    const char *prefix;
    const char *label;
    TopicsFunc get;
} kinds[] = {
    { BB_TOPIC_PARTY, "party", N_ ("_Party"), bb_catalogue_get_parties },
    { BB_TOPIC_GUIDELINE, "guideline", N_ ("_Guideline"), bb_catalogue_get_guidelines },
    { BB_TOPIC_DISCIPLINE, "discipline", N_ ("_Discipline"), bb_catalogue_get_disciplines },
};

static GListModel *
get_topics (BbQueryActions *self, guint kind)
{
    return kinds[kind].get (bb_project_get_catalogue (self->project));
}

static char *
dup_name (guint kind, guint position)
{
    return g_strdup_printf ("%s-%u", kinds[kind].prefix, position);
}

static GVariant *
get_owner_state (BbQueryActions *self)
{
    const char *owner = bb_block_query_get_owner (self->query);

    return g_variant_new_maybe (G_VARIANT_TYPE_STRING,
                                owner != NULL ? g_variant_new_string (owner) : NULL);
}

static void
query_changed_cb (BbQueryActions *self)
{
    GHashTableIter iter;
    gpointer action, topic;

    g_hash_table_iter_init (&iter, self->topics);
    while (g_hash_table_iter_next (&iter, &action, &topic))
        g_simple_action_set_state (
            action, g_variant_new_boolean (bb_block_query_has_topic (self->query, topic)));
    g_simple_action_set_state (self->owner, get_owner_state (self));
}

static void
topic_activated_cb (BbQueryActions *self, GVariant *parameter, GSimpleAction *action)
{
    BbTopic *topic = g_hash_table_lookup (self->topics, action);

    bb_block_query_set_topic (self->query, topic, !bb_block_query_has_topic (self->query, topic));
}

/* The one that is asked for already is taken back. */
static void
owner_activated_cb (BbQueryActions *self, GVariant *parameter)
{
    g_autoptr (GVariant) child = g_variant_get_maybe (parameter);
    const char *owner = child != NULL ? g_variant_get_string (child, NULL) : NULL;

    if (g_strcmp0 (owner, bb_block_query_get_owner (self->query)) == 0)
        owner = NULL;
    bb_block_query_set_owner (self->query, owner);
}

static void
add_topics (BbQueryActions *self, guint kind)
{
    GListModel *topics = get_topics (self, kind);

    for (guint i = 0; i < g_list_model_get_n_items (topics); i++) {
        g_autoptr (BbTopic) topic = g_list_model_get_item (topics, i);
        g_autofree char *name = dup_name (kind, i);
        g_autoptr (GSimpleAction) action =
            g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (FALSE));

        g_signal_connect_object (action, "activate", G_CALLBACK (topic_activated_cb), self,
                                 G_CONNECT_SWAPPED);
        g_action_map_add_action (G_ACTION_MAP (self->group), G_ACTION (action));
        g_hash_table_insert (self->topics, g_object_ref (action), g_steal_pointer (&topic));
    }
}

static void
add_owner (BbQueryActions *self)
{
    self->owner =
        g_simple_action_new_stateful ("owner", G_VARIANT_TYPE ("ms"), get_owner_state (self));
    g_signal_connect_object (self->owner, "activate", G_CALLBACK (owner_activated_cb), self,
                             G_CONNECT_SWAPPED);
    g_action_map_add_action (G_ACTION_MAP (self->group), G_ACTION (self->owner));
}

static void
add_property (BbQueryActions *self, const char *property)
{
    g_autoptr (GPropertyAction) action = g_property_action_new (property, self->query, property);

    g_action_map_add_action (G_ACTION_MAP (self->group), G_ACTION (action));
}

static void
bb_query_actions_dispose (GObject *object)
{
    BbQueryActions *self = BB_QUERY_ACTIONS (object);

    g_clear_object (&self->query);
    g_clear_object (&self->project);
    g_clear_object (&self->group);
    g_clear_object (&self->owner);
    g_hash_table_remove_all (self->topics);

    G_OBJECT_CLASS (bb_query_actions_parent_class)->dispose (object);
}

static void
bb_query_actions_finalize (GObject *object)
{
    g_hash_table_unref (BB_QUERY_ACTIONS (object)->topics);

    G_OBJECT_CLASS (bb_query_actions_parent_class)->finalize (object);
}

static void
bb_query_actions_class_init (BbQueryActionsClass *klass)
{
    G_OBJECT_CLASS (klass)->dispose = bb_query_actions_dispose;
    G_OBJECT_CLASS (klass)->finalize = bb_query_actions_finalize;
}

static void
bb_query_actions_init (BbQueryActions *self)
{
    self->group = g_simple_action_group_new ();
    self->topics = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
}

/**
 * bb_query_actions_new:
 * @query: what is asked for
 * @project: the project that is searched
 *
 * Returns: (transfer full): the actions
 */
BbQueryActions *
bb_query_actions_new (BbBlockQuery *query, BbProject *project)
{
    BbQueryActions *self;

    g_return_val_if_fail (BB_IS_BLOCK_QUERY (query), NULL);
    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);

    self = g_object_new (BB_TYPE_QUERY_ACTIONS, NULL);
    self->query = g_object_ref (query);
    self->project = g_object_ref (project);
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        add_topics (self, i);
    add_owner (self);
    add_property (self, "due");
    add_property (self, "to-look-at");
    g_signal_connect_object (query, "changed", G_CALLBACK (query_changed_cb), self,
                             G_CONNECT_SWAPPED);
    query_changed_cb (self);
    return self;
}

GActionGroup *
bb_query_actions_get_group (BbQueryActions *self)
{
    g_return_val_if_fail (BB_IS_QUERY_ACTIONS (self), NULL);

    return G_ACTION_GROUP (self->group);
}

/* In a menu an underscore marks the next letter; a name may have one of its own, and a menu is as
 * wide as its longest line. */
static char *
escape (const char *text)
{
    g_autofree char *shown = bb_pane_text_abridge (text, MENU_CHARACTERS);
    GString *escaped = g_string_new (shown);

    g_string_replace (escaped, "_", "__", 0);
    return g_string_free_and_steal (escaped);
}

static void
append_topics (BbQueryActions *self, GMenu *menu, guint kind)
{
    GListModel *topics = get_topics (self, kind);
    const char *language = bb_project_get_language (self->project);
    g_autoptr (GMenu) submenu = g_menu_new ();

    for (guint i = 0; i < g_list_model_get_n_items (topics); i++) {
        g_autoptr (BbTopic) topic = g_list_model_get_item (topics, i);
        g_autofree char *label = escape (bb_topic_get_title (topic, language));
        g_autofree char *name = dup_name (kind, i);
        g_autofree char *action = g_strconcat ("query.", name, NULL);

        g_menu_append (submenu, label, action);
    }
    if (g_list_model_get_n_items (topics) > 0)
        g_menu_append_submenu (menu, _ (kinds[kind].label), G_MENU_MODEL (submenu));
}

static void
append_owner (GMenu *menu, const char *text, const char *owner)
{
    g_autofree char *label = escape (text);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

    g_menu_item_set_action_and_target_value (
        item, "query.owner",
        g_variant_new_maybe (G_VARIANT_TYPE_STRING, g_variant_new_string (owner)));
    g_menu_append_item (menu, item);
}

static void
append_owners (BbQueryActions *self, GMenu *menu)
{
    GListModel *owners = bb_project_get_owners (self->project);
    g_autoptr (GMenu) submenu = g_menu_new ();

    for (guint i = 0; i < g_list_model_get_n_items (owners); i++) {
        g_autoptr (BbName) owner = g_list_model_get_item (owners, i);

        append_owner (submenu, bb_name_get_text (owner), bb_name_get_text (owner));
    }
    append_owner (submenu, C_ ("filter", "No owner"), "");
    g_menu_append_submenu (menu, _ ("_Owner"), G_MENU_MODEL (submenu));
}

static void
append_dues (GMenu *menu)
{
    g_autoptr (GMenu) submenu = g_menu_new ();
    g_autoptr (GEnumClass) klass = g_type_class_ref (BB_TYPE_DUE);

    for (guint i = 0; i < BB_N_DUES; i++) {
        g_autofree char *action =
            g_strconcat ("query.due::", g_enum_get_value (klass, (int) i)->value_nick, NULL);

        g_menu_append (submenu, bb_due_get_label ((BbDue) i), action);
    }
    g_menu_append_submenu (menu, _ ("D_ue"), G_MENU_MODEL (submenu));
}

/**
 * bb_query_actions_create_menu:
 * @self: the actions
 *
 * Returns: (transfer full): a menu of all that can be asked for now, with actions `query.NAME`
 */
GMenuModel *
bb_query_actions_create_menu (BbQueryActions *self)
{
    GMenu *menu = g_menu_new ();

    g_return_val_if_fail (BB_IS_QUERY_ACTIONS (self), NULL);

    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        append_topics (self, menu, i);
    append_owners (self, menu);
    append_dues (menu);
    g_menu_append (menu, _ ("To _look at"), "query.to-look-at");
    return G_MENU_MODEL (menu);
}
