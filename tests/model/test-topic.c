/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "model/bb-topic.h"

static void
test_fields (void)
{
    BbTopic *topic = bb_topic_new (BB_TOPIC_BLOCK, "plain-language");
    g_autoptr (BbText) title = bb_text_new ();

    bb_text_set (title, "en", "Plain language");
    g_assert_cmpint (bb_topic_get_kind (topic), ==, BB_TOPIC_BLOCK);
    g_assert_cmpstr (bb_topic_get_id (topic), ==, "plain-language");
    g_assert_cmpuint (bb_topic_get_number (topic), ==, 0);
    g_assert_false (bb_topic_get_given (topic));
    g_assert_null (bb_topic_get_text (topic, "title"));
    g_assert_cmpstr (bb_topic_get_title (topic, "en"), ==, "");

    bb_topic_set_number (topic, 3);
    bb_topic_set_given (topic, TRUE);
    bb_topic_set_text (topic, "title", title);
    g_assert_cmpuint (bb_topic_get_number (topic), ==, 3);
    g_assert_true (bb_topic_get_given (topic));
    g_assert_true (bb_topic_get_text (topic, "title") == title);
    g_assert_cmpstr (bb_topic_get_title (topic, "nl"), ==, "Plain language");
    g_assert_cmpstr (bb_topic_get_string (topic, "why", "nl"), ==, "");

    g_assert_finalize_object (topic);
}

static void
test_first_steps (void)
{
    BbTopic *topic = bb_topic_new (BB_TOPIC_BLOCK, "b");
    g_autoptr (BbText) first = bb_text_new ();
    g_autoptr (BbText) second = bb_text_new ();
    g_auto (GStrv) none = bb_topic_dup_first_steps (topic, "nl");
    g_auto (GStrv) steps = NULL;

    g_assert_cmpuint (g_strv_length (none), ==, 0);
    bb_text_set (first, "nl", "Begin");
    bb_text_set (second, "en", "Go on");
    bb_topic_add_first_step (topic, first);
    bb_topic_add_first_step (topic, second);
    steps = bb_topic_dup_first_steps (topic, "nl");
    g_assert_cmpstrv (steps, ((const char *const[]) { "Begin", "Go on", NULL }));

    g_assert_finalize_object (topic);
}

static void
test_ids (void)
{
    BbTopic *topic = bb_topic_new (BB_TOPIC_BLOCK, "b");
    const char *const ids[] = { "online", "personal", NULL };

    g_assert_null (bb_topic_get_guidelines (topic)[0]);
    g_assert_null (bb_topic_get_disciplines (topic)[0]);
    bb_topic_set_guidelines (topic, ids);
    bb_topic_set_disciplines (topic, ids + 1);
    g_assert_cmpstrv (bb_topic_get_guidelines (topic), ids);
    g_assert_cmpstrv (bb_topic_get_disciplines (topic), ids + 1);

    g_assert_finalize_object (topic);
}

static void
test_family (void)
{
    BbTopic *party = bb_topic_new (BB_TOPIC_PARTY, "p");
    BbTopic *challenge = bb_topic_new (BB_TOPIC_CHALLENGE, "c");
    g_autoptr (BbTopic) found = NULL;

    bb_topic_add_child (party, challenge);
    g_assert_true (bb_topic_get_parent (challenge) == party);
    g_assert_null (bb_topic_get_parent (party));
    g_assert_cmpuint (g_list_model_get_n_items (bb_topic_get_children (party)), ==, 1);
    found = g_list_model_get_item (bb_topic_get_children (party), 0);
    g_assert_true (found == challenge);
    g_clear_object (&found);

    g_assert_finalize_object (party);
    g_assert_null (bb_topic_get_parent (challenge));
    g_assert_finalize_object (challenge);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/topic/says-what-it-was-told", test_fields);
    g_test_add_func ("/topic/keeps-first-steps-in-order", test_first_steps);
    g_test_add_func ("/topic/knows-guidelines-and-disciplines", test_ids);
    g_test_add_func ("/topic/does-not-keep-its-parent-alive", test_family);

    return g_test_run ();
}
