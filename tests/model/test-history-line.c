/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "document/bb-document-builder.h"
#include "model/bb-history-line.h"
#include "model/bb-project-schema.h"

/* A project of which only the history counts. */
static BbProject *
make_project (const char *const *records)
{
    g_autoptr (BbCatalogue) catalogue = bb_test_catalogue_new ();
    g_autoptr (BbDocumentBuilder) builder = bb_document_builder_new (bb_project_schema_get (), "p");
    g_autoptr (BbEntry) name = bb_entry_new ("s", 9, 1, "actors/s", "\"Sam\"");
    g_autoptr (BbDocument) document = NULL;

    bb_document_builder_add_entry (builder, name);
    for (guint i = 0; records[i] != NULL; i++) {
        g_autoptr (BbRecord) record = bb_record_parse (records[i]);

        bb_document_builder_add_record (builder, record);
    }
    document = bb_document_builder_end (builder);
    return bb_project_new (document, catalogue);
}

static void
assert_lines (const char *const *records, const char *const *words)
{
    g_autoptr (BbProject) project = make_project (records);
    g_autoptr (GPtrArray) lines = bb_history_line_list (project);

    for (guint i = 0; words[i] != NULL; i++) {
        g_assert_cmpuint (i, <, lines->len);
        g_assert_cmpstr (((BbHistoryLine *) lines->pdata[i])->words, ==, words[i]);
    }
    g_assert_cmpuint (lines->len, ==, g_strv_length ((GStrv) words));
}

static void
test_transactions (void)
{
    static const char *const records[] = {
        "1:a:1 - new-project project/title \"T\"",
        "1:a:2 - new-project project/language \"en\"",
        "2:a:3 - move-block blocks/p1-c1-b1/rank \"i\"",
        "2:a:4 - move-block blocks/p1-c1-b1/status \"done\"",
        "2:b:1 - edit-block blocks/p1-c1-b1/owner \"Kim\"",
        "3:a:5 - edit-block blocks/p1-c1-b1/notes #0123456789ab",
        "4:a:6 - of-next-year x-other 1",
        NULL,
    };
    static const char *const words[] = {
        "New project",
        "Move “Block 1” to Done",
        "Change owner of “Block 1”",
        "Change notes of “Block 1”",
        "Change",
        NULL,
    };

    assert_lines (records, words);
}

/* In which column a block was moved then is not known; the block is. */
static void
test_order (void)
{
    static const char *const records[] = {
        "1:a:1 - move-block blocks/p1-c1-b1/status \"done\"",
        "1:a:2 - move-block blocks/p1-c1-b1/rank \"i\"",
        "2:a:3 - move-block blocks/p1-c1-b2/status \"done\"",
        "2:a:4 - move-block blocks/p1-c1-b2/rank \"i1\"",
        "3:a:5 - move-block blocks/p1-c1-b2/rank \"h\"",
        NULL,
    };
    static const char *const words[] = {
        "Move “Block 1” to Done",
        "Move “Block 2” to Done",
        "Move “Block 2”",
        NULL,
    };

    assert_lines (records, words);
}

static void
test_turns (void)
{
    static const char *const records[] = {
        "1:a:1 - undo blocks/p1-c1-b1/status \"ambition\"",
        "2:a:2 - redo blocks/p1-c1-b1/owner -",
        "3:a:3 - take-back project/title \"T\"",
        "4:a:4 - outside blocks/p1-c1-b1/due \"2026-01-01\"",
        "5:a:5 - undo parking/i -",
        NULL,
    };
    static const char *const words[] = {
        "Undo: Move “Block 1” to Ambition",
        "Redo: Change owner of “Block 1”",
        "Take back: Change title",
        "By other means: Change date of “Block 1”",
        "Undo: Change",
        NULL,
    };

    assert_lines (records, words);
}

/* Of what was undone or sent the name is not kept: the place tells it. */
static void
test_turns_of_others (void)
{
    static const char *const records[] = {
        "1:a:1 - undo blocks/p1-c1-b1/comments/c -",
        "2:a:2 - redo blocks/p1-c1-b1/comments/c true",
        "3:a:3 - undo blocks/p1-c1-b1/checklist/c/done true",
        "4:a:4 - outside blocks/p1-c1-b1/links/l/rank \"i\"",
        "5:a:5 - take-back guidelines/g1/focus -",
        "6:a:6 - undo challenges/p1-c2/chosen true",
        "7:a:7 - outside blocks/own-a/title \"Bridge\"",
        "8:a:8 - undo blocks/own-a -",
        "9:a:9 - undo catalogue/texts/block/own-a/title/en \"Bridge\"",
        "10:a:10 - undo blocks/p1-c1-b1/status \"done\"",
        "10:a:11 - undo blocks/p1-c1-b2/status \"done\"",
        "11:a:12 - undo blocks/p1-c1-b1/status \"ambition\"",
        "11:a:13 - undo blocks/p1-c1-b2/status \"done\"",
        "12:a:14 - settle-conflict blocks/p1-c1-b1/status \"done\"",
        NULL,
    };
    static const char *const words[] = {
        "Undo: Remove a comment on “Block 1”",
        "Redo: Comment on “Block 1”",
        "Undo: Tick off on the checklist of “Block 1”",
        "By other means: Reorder the links of “Block 1”",
        "Take back: Take “Guideline 1” out of focus",
        "Undo: Choose challenge “Challenge 2”",
        "By other means: Change a building block",
        "Undo: Change a building block",
        "Undo: Change a building block",
        "Undo: Move 2 building blocks to Done",
        "Undo: Move 2 building blocks",
        "Settle: status of “Block 1”",
        NULL,
    };

    assert_lines (records, words);
}

static void
test_of_block (void)
{
    static const char *const records[] = {
        "what is this",
        "1:a:1 - edit-block blocks/p1-c1-b1/owner \"Kim\"",
        "2:a:2 - edit-block blocks/p1-c1-b10/owner \"Kim\"",
        "3:a:3 - move-blocks blocks/p1-c1-b1/status \"done\"",
        "3:a:4 - move-blocks blocks/p1-c1-b2/status \"done\"",
        "4:a:5 - new-item blocks/p1-c1-b1/comments/c/text \"a\"",
        "5:a:6 - edit-project project/title \"T\"",
        NULL,
    };
    static const char *const words[] = {
        "Change owner of “Block 1”",
        "Move 2 building blocks to Done",
        "Comment on “Block 1”",
    };
    g_autoptr (BbProject) project = make_project (records);
    g_autoptr (GPtrArray) lines =
        bb_history_line_list_of_block (project, bb_project_find_block (project, "1"));

    g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (words));
    for (guint i = 0; i < lines->len; i++)
        g_assert_cmpstr (((BbHistoryLine *) lines->pdata[i])->words, ==, words[i]);
}

static void
test_who_and_when (void)
{
    static const char *const records[] = {
        "what is this",
        "1:s:1 2026-01-02T03:04:05Z edit-project project/title \"T\"",
        "2:t:1 - edit-project project/title \"U\"",
        NULL,
    };
    g_autoptr (BbProject) project = make_project (records);
    g_autoptr (GPtrArray) lines = bb_history_line_list (project);
    const BbHistoryLine *line;

    g_assert_cmpuint (lines->len, ==, 3);
    line = lines->pdata[0];
    g_assert_cmpstr (line->time, ==, "-");
    g_assert_cmpstr (line->actor, ==, "");
    g_assert_null (line->name);
    g_assert_cmpstr (line->words, ==, "A line that cannot be read");
    line = lines->pdata[1];
    g_assert_cmpstr (line->time, ==, "2026-01-02T03:04:05Z");
    g_assert_cmpstr (line->actor, ==, "s");
    g_assert_cmpstr (line->name, ==, "Sam");
    line = lines->pdata[2];
    g_assert_cmpstr (line->actor, ==, "t");
    g_assert_null (line->name);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/history-line/transactions", test_transactions);
    g_test_add_func ("/history-line/order", test_order);
    g_test_add_func ("/history-line/undo-and-others", test_turns);
    g_test_add_func ("/history-line/undo-of-all-kinds", test_turns_of_others);
    g_test_add_func ("/history-line/one-block", test_of_block);
    g_test_add_func ("/history-line/who-and-when", test_who_and_when);

    return g_test_run ();
}
