/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test-catalogue.h"

#include "model/bb-project-schema.h"

static BbText *
text_new (const char *en, const char *nl, guint number)
{
    BbText *text = bb_text_new ();
    g_autofree char *english = g_strdup_printf ("%s %u", en, number);
    g_autofree char *dutch = g_strdup_printf ("%s %u", nl, number);

    bb_text_set (text, "en", english);
    bb_text_set (text, "nl", dutch);
    return text;
}

static BbTopic *
topic_new (BbTopicKind kind, const char *id, const char *en, const char *nl, guint number)
{
    BbTopic *topic = bb_topic_new (kind, id);
    g_autoptr (BbText) title = text_new (en, nl, number);

    bb_topic_set_text (topic, "title", title);
    return topic;
}

/* The second block of a challenge serves g2 and asks d2, the others serve and ask both. */
static void
add_block (BbTopic *challenge, guint place, guint *number)
{
    static const char *const guidelines[] = { "g1", "g2", NULL };
    static const char *const disciplines[] = { "d1", "d2", NULL };
    g_autofree char *id = g_strdup_printf ("%s-b%u", bb_topic_get_id (challenge), place);
    g_autoptr (BbTopic) block = topic_new (BB_TOPIC_BLOCK, id, "Block", "Bouwsteen", ++*number);
    g_autoptr (BbText) description = text_new ("What", "Wat", *number);
    g_autoptr (BbText) why = text_new ("Why", "Waarom", *number);
    g_autoptr (BbText) step = text_new ("Step", "Stap", *number);

    bb_topic_set_text (block, "description", description);
    bb_topic_set_text (block, "why", why);
    bb_topic_add_first_step (block, step);
    bb_topic_set_guidelines (block, guidelines + (place == 2));
    bb_topic_set_disciplines (block, disciplines + (place == 2));
    bb_topic_add_child (challenge, block);
}

static void
add_challenge (BbTopic *party, guint place, guint *number)
{
    g_autofree char *id = g_strdup_printf ("%s-c%u", bb_topic_get_id (party), place);
    g_autoptr (BbTopic) challenge =
        topic_new (BB_TOPIC_CHALLENGE, id, "Challenge", "Uitdaging", place);

    for (guint i = 1; i <= 3; i++)
        add_block (challenge, i, number);
    bb_topic_add_child (party, challenge);
}

static void
add_party (BbCatalogue *catalogue, guint place, guint *number)
{
    g_autofree char *id = g_strdup_printf ("p%u", place);
    g_autoptr (BbTopic) party = topic_new (BB_TOPIC_PARTY, id, "Party", "Partij", place);

    add_challenge (party, 1, number);
    add_challenge (party, 2, number);
    bb_catalogue_add (catalogue, party);
}

BbCatalogue *
bb_test_catalogue_new (void)
{
    g_autoptr (BbText) title = text_new ("Catalogue", "Catalogus", 1);
    BbCatalogue *catalogue = bb_catalogue_new ("test", 7, title, NULL);
    guint number = 0;

    for (guint i = 1; i <= BB_TEST_N_PARTIES; i++) {
        g_autofree char *guideline_id = g_strdup_printf ("g%u", i);
        g_autofree char *discipline_id = g_strdup_printf ("d%u", i);
        g_autoptr (BbTopic) guideline =
            topic_new (BB_TOPIC_GUIDELINE, guideline_id, "Guideline", "Uitgangspunt", i);
        g_autoptr (BbTopic) discipline =
            topic_new (BB_TOPIC_DISCIPLINE, discipline_id, "Discipline", "Vakgebied", i);

        add_party (catalogue, i, &number);
        bb_catalogue_add (catalogue, guideline);
        bb_catalogue_add (catalogue, discipline);
    }
    return catalogue;
}

BbDocument *
bb_test_document_new (void)
{
    return bb_document_new (bb_project_schema_get (), "0123456789abcdef0123456789abcdef");
}

/* Writes without a label of its own, as a merge or another tool would. */
void
bb_test_document_write (BbDocument *document, BbTransaction *transaction)
{
    g_autoptr (GError) error = NULL;

    g_assert_true (bb_document_commit (document, transaction, NULL, &error));
    g_assert_no_error (error);
}

/* Sets one register to a string, or to nothing. */
void
bb_test_document_set (BbDocument *document, const char *path, const char *value)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("test", NULL);

    if (value != NULL)
        bb_transaction_set_string (transaction, path, value);
    else
        bb_transaction_remove (transaction, path);
    bb_test_document_write (document, transaction);
}
