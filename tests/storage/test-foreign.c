/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "document/bb-value.h"
#include "sample-file.h"

#define OWNER "blocks/b/owner"
#define DUE "blocks/b/due"
#define ITEM "parking/i"
#define TEXT "parking/i/text"

#define ENTRIES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
assert_record (BbDocument *document, guint position, guint size, const char *line)
{
    BbHistory *history = bb_document_get_history (document);

    g_assert_cmpuint (bb_history_get_size (history), ==, size);
    g_assert_cmpstr (bb_history_get_record (history, position)->line, ==, line);
}

static char *
item (void)
{
    return sample_file_new (
        ENTRIES (ITEM " s:3/1 true", TEXT " s:1/1 \"t\"", "parking/i/owner s:2/1 \"o\""));
}

/* Row 1: value, stamp, checksum equal. */
static void
test_equal (void)
{
    g_autofree char *text = item ();
    g_autoptr (BbDocument) document = sample_file_read (text, BB_PROJECT_INTACT);

    sample_file_assert_list (document, ITEM, "true@s:3/1");
    sample_file_assert_list (document, TEXT, "\"t\"@s:1/1");
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (document)), ==, 0);
    g_assert_finalize_object (g_steal_pointer (&document));
}

/* Examples 14 and 25, and row 2 of what a reader finds. */
static void
test_changed (void)
{
    g_autofree char *text = sample_file_new (ENTRIES (OWNER " s:1/4 \"x\""));
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"owner\": \"x\"", "\"owner\": \"y\"");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, OWNER, "\"y\"@x69470a775276c16e:1/5");
    g_assert_cmpuint (sample_file_get_seen (document, "s"), ==, 1);
    g_assert_cmpuint (sample_file_get_seen (document, "x69470a775276c16e"), ==, 1);
    assert_record (document, 0, 1, "5:x69470a775276c16e:1 - outside blocks/b/owner \"y\"");
    g_assert_cmpuint (bb_document_get_clock (document), ==, 5);
}

/* What was in conflict stays beside it. */
static void
test_changed_conflict (void)
{
    g_autofree char *text = sample_file_new (
        ENTRIES (OWNER " a:1/2 \"x\"", OWNER " b:1/2 \"w\"", OWNER " c:1/1 \"v\""));
    g_autofree char *actor = sample_file_derive (OWNER, "\"y\"", "b:1:2", "\"w\"");
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"owner\": \"w\"", "\"owner\": \"y\"");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, OWNER, "\"y\"@%s:1/3 \"x\"@a:1/2 \"v\"@c:1/1", actor);
    g_assert_cmpuint (sample_file_get_seen (document, "b"), ==, 1);
}

/* The items around a change are renewed, the outermost first. */
static void
test_changed_in_items (void)
{
    g_autofree char *text = sample_file_new (
        ENTRIES ("blocks/own-1 s:1/1 true", "blocks/own-1/title s:2/1 \"t\"",
                 "blocks/own-1/checklist/c s:3/1 true", "blocks/own-1/checklist/c r:1/1 true",
                 "blocks/own-1/checklist/c/text s:4/7 \"t\""));
    g_autofree char *actor =
        sample_file_derive ("blocks/own-1/checklist/c/text", "\"u\"", "s:4:7", "\"t\"");
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"text\": \"t\"", "\"text\": \"u\"");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, "blocks/own-1/checklist/c/text", "\"u\"@%s:1/8", actor);
    sample_file_assert_list (document, "blocks/own-1", "true@%s:2/8", actor);
    sample_file_assert_list (document, "blocks/own-1/checklist/c", "true@%s:3/8", actor);
    g_assert_cmpuint (sample_file_get_seen (document, actor), ==, 3);
    g_assert_cmpuint (sample_file_get_seen (document, "r"), ==, 1);
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (document)), ==, 1);
}

/* Once for each item; and the dots of one change do not depend on what else was changed. */
static void
test_two_changes_in_items (void)
{
    g_autofree char *text = sample_file_new (ENTRIES (
        "blocks/own-1 s:1/1 true", "blocks/own-1/budget s:2/1 \"t\"",
        "blocks/own-1/checklist/c s:3/1 true", "blocks/own-1/checklist/c/text s:4/7 \"t\""));
    g_autofree char *first = sample_file_derive ("blocks/own-1/budget", "\"u\"", "s:2:1", "\"t\"");
    g_autofree char *second =
        sample_file_derive ("blocks/own-1/checklist/c/text", "\"u\"", "s:4:7", "\"t\"");
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"budget\": \"t\"", "\"budget\": \"u\"");
    sample_file_replace (&text, "\"text\": \"t\"", "\"text\": \"u\"");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, "blocks/own-1", "true@%s:2/2", first);
    sample_file_assert_list (document, "blocks/own-1/checklist/c", "true@%s:3/8", second);
    g_assert_cmpuint (sample_file_get_seen (document, first), ==, 2);
    g_assert_cmpuint (sample_file_get_seen (document, second), ==, 3);
}

/* Row 3: a value without a stamp; example 25 has the actor. */
static void
test_added (void)
{
    g_autofree char *text = sample_file_new (ENTRIES (DUE " s:2/4 \"d\""));
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"due\": \"d\"", "\"due\": \"d\", \"owner\": \"x\"");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, OWNER, "\"x\"@x1bed5a2d936b64d9:1/0");
    sample_file_assert_list (document, DUE, "\"d\"@s:2/4");
    assert_record (document, 0, 1, "0:x1bed5a2d936b64d9:1 - outside blocks/b/owner \"x\"");
}

/* An object that is new: its life is derived, and not renewed by what lies in it. */
static void
test_added_item (void)
{
    g_autofree char *text = sample_file_new (ENTRIES (DUE " s:2/4 \"d\""));
    g_autofree char *life = sample_file_derive (ITEM, "true", NULL, NULL);
    g_autofree char *field = sample_file_derive (TEXT, "\"t\"", NULL, NULL);
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"id\"", "\"parking\": {\"i\": {\"text\": \"t\"}}, \"id\"");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, ITEM, "true@%s:1/0", life);
    sample_file_assert_list (document, TEXT, "\"t\"@%s:1/0", field);
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (document)), ==, 2);
}

/* An object within another: the outer one is renewed. */
static void
test_added_inner_item (void)
{
    g_autofree char *text = sample_file_new (ENTRIES ("blocks/own-1 s:1/1 true"));
    g_autofree char *life = sample_file_derive ("blocks/own-1/links/l", "true", NULL, NULL);
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"own-1\": {}", "\"own-1\": {\"links\": {\"l\": {}}}");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, "blocks/own-1/links/l", "true@%s:1/0", life);
    sample_file_assert_list (document, "blocks/own-1", "true@%s:2/0", life);
}

/* An item that was removed and is put back: remains that are the same are no writes. */
static void
test_put_back (void)
{
    g_autofree char *text = sample_file_new (
        ENTRIES (TEXT " s:1/1 \"t\"", "parking/i/owner s:2/1 \"o\"", "parking/i/due s:4/1 *"));
    g_autofree char *life = sample_file_derive (ITEM, "true", NULL, NULL);
    g_autofree char *other = sample_file_derive ("parking/i/owner", "\"p\"", NULL, NULL);
    g_autofree char *absent = sample_file_derive ("parking/i/due", "\"d\"", NULL, NULL);
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"id\"",
                         "\"parking\": {\"i\": {\"text\": \"t\", \"owner\": \"p\","
                         " \"due\": \"d\"}}, \"id\"");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, ITEM, "true@%s:1/0", life);
    sample_file_assert_list (document, TEXT, "\"t\"@s:1/1");
    sample_file_assert_list (document, "parking/i/owner", "\"o\"@s:2/1 \"p\"@%s:1/0", other);
    sample_file_assert_list (document, "parking/i/due", "*@s:4/1 \"d\"@%s:1/0", absent);
}

/* Row 4, example 18: a line is deleted. */
static void
test_removed (void)
{
    g_autofree char *text = sample_file_new (ENTRIES (OWNER " s:1/4 \"x\"", DUE " s:2/4 \"d\""));
    g_autofree char *actor = sample_file_derive (OWNER, "-", "s:1:4", "\"x\"");
    g_autofree char *line = NULL;
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, ",\n      \"owner\": \"x\"", "");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, OWNER, "%s", "");
    sample_file_assert_list (document, DUE, "\"d\"@s:2/4");
    g_assert_cmpuint (sample_file_get_seen (document, actor), ==, 1);
    line = g_strdup_printf ("5:%s:1 - outside blocks/b/owner -", actor);
    assert_record (document, 0, 1, line);
    sample_file_set (document, "b", DUE, "\"e\"");
    sample_file_assert_list (document, DUE, "\"e\"@b:1/6");
}

/* What stood beside it is shown then. */
static void
test_removed_conflict (void)
{
    g_autofree char *text =
        sample_file_new (ENTRIES (OWNER " a:1/2 \"x\"", OWNER " b:1/2 \"w\"", DUE " s:1/1 \"d\""));
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, ",\n      \"owner\": \"w\"", "");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, OWNER, "\"x\"@a:1/2");
}

static void
test_removed_in_item (void)
{
    g_autofree char *text = item ();
    g_autofree char *actor = sample_file_derive (TEXT, "-", "s:1:1", "\"t\"");
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, ",\n      \"text\": \"t\"", "");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, TEXT, "%s", "");
    sample_file_assert_list (document, ITEM, "true@%s:2/2", actor);
}

/* Row 5, example 19: the object is deleted. */
static void
test_removed_item (void)
{
    g_autofree char *text = item ();
    g_autofree char *actor = sample_file_derive (ITEM, "-", "s:3:1", "true");
    g_autofree char *line = NULL;
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"i\": {\n      \"owner\": \"o\",\n      \"text\": \"t\"\n    }",
                         "");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, ITEM, "%s", "");
    sample_file_assert_list (document, TEXT, "*@s:1/1");
    sample_file_assert_list (document, "parking/i/owner", "*@s:2/1");
    g_assert_cmpuint (sample_file_get_seen (document, actor), ==, 1);
    g_assert_cmpuint (sample_file_get_seen (document, "s"), ==, 3);
    line = g_strdup_printf ("2:%s:1 - outside parking/i -", actor);
    assert_record (document, 0, 1, line);
}

/* Of items within it the life stays, of fields in conflict what stands beside. */
static void
test_removed_outer_item (void)
{
    g_autofree char *text = sample_file_new (
        ENTRIES ("blocks/own-1 s:1/1 true", "blocks/own-1/title a:1/2 \"t\"",
                 "blocks/own-1/title b:1/2 \"u\"", "blocks/own-1/links/l s:2/1 true",
                 "blocks/own-1/links/l/url s:3/1 \"v\"", DUE " s:4/1 \"d\""));
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text,
                         ",\n    \"own-1\": {\n      \"links\": {\n        \"l\": {\n          "
                         "\"url\": \"v\"\n        }\n      },\n      \"title\": \"u\"\n    }",
                         "");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, "blocks/own-1", "%s", "");
    sample_file_assert_list (document, "blocks/own-1/title", "*@b:1/2 \"t\"@a:1/2");
    sample_file_assert_list (document, "blocks/own-1/links/l", "true@s:2/1");
    sample_file_assert_list (document, "blocks/own-1/links/l/url", "*@s:3/1");
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (document)), ==, 1);
}

/* An inner object is deleted: the outer item is renewed. */
static void
test_removed_inner_item (void)
{
    g_autofree char *text = sample_file_new (
        ENTRIES ("blocks/own-1 s:1/1 true", "blocks/own-1/links/l s:2/1 true",
                 "blocks/own-1/links/l/url s:3/1 \"v\"", "blocks/own-1/title s:4/1 \"t\""));
    g_autofree char *actor = sample_file_derive ("blocks/own-1/links/l", "-", "s:2:1", "true");
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text,
                         "\"links\": {\n        \"l\": {\n          \"url\": \"v\"\n        }\n"
                         "      },\n      ",
                         "");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, "blocks/own-1/links/l", "%s", "");
    sample_file_assert_list (document, "blocks/own-1/links/l/url", "*@s:3/1");
    sample_file_assert_list (document, "blocks/own-1", "true@%s:2/2", actor);
}

/* The same change by hand in files that differ elsewhere is the same write. */
static void
test_same_everywhere (void)
{
    g_autofree char *one = sample_file_new (ENTRIES (OWNER " s:1/4 \"x\""));
    g_autofree char *two = sample_file_new (ENTRIES (OWNER " s:1/4 \"x\"", DUE " s:2/4 \"d\""));
    g_autoptr (BbDocument) a = NULL;
    g_autoptr (BbDocument) b = NULL;
    g_autofree char *list = NULL;

    sample_file_replace (&one, "\"owner\": \"x\"", "\"owner\": \"y\"");
    sample_file_replace (&two, "\"owner\": \"x\"", "\"owner\" :  \"\\u0079\"");
    a = sample_file_read (one, BB_PROJECT_EDITED);
    b = sample_file_read (two, BB_PROJECT_EDITED);
    list = sample_file_list (b, OWNER);
    sample_file_assert_list (a, OWNER, "%s", list);
}

/* Back and forth by hand: a second change to the same value is a dot of its own. */
static void
test_counter_goes_on (void)
{
    g_autofree char *text =
        sample_file_new (ENTRIES (OWNER " s:1/4 \"x\"", DUE " x69470a775276c16e:7/1 \"d\""));
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"owner\": \"x\"", "\"owner\": \"y\"");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_assert_list (document, OWNER, "\"y\"@x69470a775276c16e:8/5");
}

/* A file that claims the highest numbers is read without going past them. */
static void
test_highest_numbers (void)
{
    g_autofree char *actor = sample_file_derive (TEXT, "\"u\"", "s:2:9007199254740991", "\"t\"");
    g_autofree char *entry = g_strdup_printf (DUE " %s:9007199254740990/1 \"d\"", actor);
    g_autofree char *hostile = sample_file_new (
        ENTRIES ("parking/i s:1/1 true", TEXT " s:2/9007199254740991 \"t\"", entry));
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&hostile, "\"text\": \"t\"", "\"text\": \"u\"");
    document = sample_file_read (hostile, BB_PROJECT_EDITED);
    sample_file_assert_list (document, TEXT, "\"u\"@%s:9007199254740991/9007199254740991", actor);
    sample_file_assert_list (document, ITEM, "true@%s:9007199254740991/9007199254740991", actor);
}

/* What was replaced or taken out by hand has been here, even if the file does not say so. */
static void
test_seen_is_raised (void)
{
    g_autofree char *x = bb_value_checksum ("\"x\"");
    g_autofree char *merge = g_strdup_printf (
        "{\"stamps\":{\"" DUE "\":\"r:7:4:%s\",\"" OWNER "\":\"s:5:4:%s\"}}", x, x);
    g_autofree char *check = bb_value_checksum (merge);
    g_autofree char *text = g_strdup_printf (
        "{\"format\":\"bouwbord-project\",\"version\":1,\"id\":\"p1\",\"blocks\":{\"b\":{\"owner\":"
        "\"y\"}},\"merge\":{\"check\":\"%s\",%s}",
        check, merge + 1);
    g_autoptr (BbDocument) document = sample_file_read (text, BB_PROJECT_EDITED);

    g_assert_cmpuint (sample_file_get_seen (document, "s"), ==, 5);
    g_assert_cmpuint (sample_file_get_seen (document, "r"), ==, 7);
}

/* Who voted what is not written down a second time, by hand neither. */
static void
test_no_records (void)
{
    g_autofree char *text = sample_file_new (ENTRIES (
        "actors/a s:1/1 \"An\"", "rounds/r s:2/1 true", "rounds/r/ballots/b s:3/1 \"b 1 done\""));
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"An\"", "\"Bo\"");
    sample_file_replace (&text, "b 1 done", "b 1 none");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (document)), ==, 0);
    g_assert_cmpstr (bb_document_get_value (document, "actors/a"), ==, "\"Bo\"");
}

/* Members that no schema names, of any kind, are registers like others. */
static void
test_unknown_members (void)
{
    g_autofree char *text = sample_file_new (
        ENTRIES ("future s:1/1 {\"a\":[1]}", "project/future s:2/1 1", "\xc3\xa9~1~2 s:3/1 null"));
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"future\": 1", "\"future\": {\"x\": {}, \"\": 1e0}");
    sample_file_replace (&text, "null", "[null]");
    sample_file_replace (&text, "\"id\"", "\"\": [], \"id\"");
    document = sample_file_read (text, BB_PROJECT_EDITED);
    g_assert_cmpstr (bb_document_get_value (document, "project/future"), ==, "{\"\":1e0,\"x\":{}}");
    g_assert_cmpstr (bb_document_get_value (document, "\xc3\xa9~1~2"), ==, "[null]");
    g_assert_cmpstr (bb_document_get_value (document, "future"), ==, "{\"a\":[1]}");
    g_assert_cmpstr (bb_document_get_value (document, ""), ==, "[]");
    sample_file_assert_list (document, "future", "{\"a\":[1]}@s:1/1");
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/foreign/equal", test_equal);
    g_test_add_func ("/foreign/changed", test_changed);
    g_test_add_func ("/foreign/changed-beside-conflict", test_changed_conflict);
    g_test_add_func ("/foreign/changed-in-items", test_changed_in_items);
    g_test_add_func ("/foreign/two-changes-in-items", test_two_changes_in_items);
    g_test_add_func ("/foreign/added", test_added);
    g_test_add_func ("/foreign/added-item", test_added_item);
    g_test_add_func ("/foreign/added-inner-item", test_added_inner_item);
    g_test_add_func ("/foreign/put-back", test_put_back);
    g_test_add_func ("/foreign/removed", test_removed);
    g_test_add_func ("/foreign/removed-above-conflict", test_removed_conflict);
    g_test_add_func ("/foreign/removed-in-item", test_removed_in_item);
    g_test_add_func ("/foreign/removed-item", test_removed_item);
    g_test_add_func ("/foreign/removed-outer-item", test_removed_outer_item);
    g_test_add_func ("/foreign/removed-inner-item", test_removed_inner_item);
    g_test_add_func ("/foreign/same-everywhere", test_same_everywhere);
    g_test_add_func ("/foreign/counter-goes-on", test_counter_goes_on);
    g_test_add_func ("/foreign/highest-numbers", test_highest_numbers);
    g_test_add_func ("/foreign/seen-is-raised", test_seen_is_raised);
    g_test_add_func ("/foreign/no-records", test_no_records);
    g_test_add_func ("/foreign/unknown-members", test_unknown_members);
    return g_test_run ();
}
