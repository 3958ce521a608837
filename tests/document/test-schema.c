/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-schema.h"

#include "bb-sample.h"
#include "bb-test.h"

static void
test_kind (void)
{
    static const struct {
        const char *path;
        BbKind kind;
    } cases[] = {
        { "project", BB_KIND_CONTAINER },
        { "project/title", BB_KIND_LINE },
        { "project/titel", BB_KIND_UNKNOWN },
        { "project/title/deeper", BB_KIND_UNKNOWN },
        { "blocks", BB_KIND_CONTAINER },
        { "blocks/b", BB_KIND_CONTAINER },
        { "blocks/b/status", BB_KIND_STATUS },
        { "blocks/b/title", BB_KIND_UNKNOWN },
        { "blocks/B/status", BB_KIND_UNKNOWN },
        { "blocks/own-1", BB_KIND_ITEM },
        { "blocks/own-1/title", BB_KIND_LINE },
        { "blocks/own-1/status", BB_KIND_STATUS },
        { "blocks/own-1/checklist/c/text", BB_KIND_LINE },
        { "blocks/b/checklist", BB_KIND_CONTAINER },
        { "blocks/b/checklist/c", BB_KIND_ITEM },
        { "parking/p", BB_KIND_ITEM },
        { "parking/p~1q", BB_KIND_UNKNOWN },
        { "parking/p/other", BB_KIND_UNKNOWN },
        { "catalogue/custom", BB_KIND_OPAQUE },
        { "catalogue/custom/0", BB_KIND_UNKNOWN },
        { "actors/a", BB_KIND_LINE },
        { "x-new", BB_KIND_UNKNOWN },
        { "x-new/y", BB_KIND_UNKNOWN },
        { "", BB_KIND_UNKNOWN },
    };
    g_autoptr (BbSchema) self = bb_sample_schema_new ();

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        BbKind kind = bb_schema_get_kind (self, cases[i].path);

        g_assert_cmpint (kind, ==, cases[i].kind);
        g_assert_true (bb_schema_is_container (self, cases[i].path) ==
                       (kind == BB_KIND_CONTAINER || kind == BB_KIND_ITEM));
    }
    g_assert_true (bb_schema_is_container (self, NULL));
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* A name before a beginning before any id, whatever the order of the rules. */
static void
test_most_specific (void)
{
    static const BbSchemaRule rules[] = {
        { "a/*", BB_KIND_LINE },       { "a/own-*", BB_KIND_INT }, { "a/own-b", BB_KIND_FLAG },
        { "a/own-b-*", BB_KIND_TEXT }, { "x/y", BB_KIND_LINE },    { "x/*/z", BB_KIND_LINE },
    };
    g_autoptr (BbSchema) self = bb_schema_new (rules, G_N_ELEMENTS (rules));

    g_assert_cmpint (bb_schema_get_kind (self, "a/c"), ==, BB_KIND_LINE);
    g_assert_cmpint (bb_schema_get_kind (self, "a/own"), ==, BB_KIND_LINE);
    g_assert_cmpint (bb_schema_get_kind (self, "a/own-c"), ==, BB_KIND_INT);
    g_assert_cmpint (bb_schema_get_kind (self, "a/own-b"), ==, BB_KIND_FLAG);
    g_assert_cmpint (bb_schema_get_kind (self, "x/w/z"), ==, BB_KIND_LINE);
    /* What is a register is none of its own contents. */
    g_assert_cmpint (bb_schema_get_kind (self, "x/y/z"), ==, BB_KIND_UNKNOWN);
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_enclosing_items (void)
{
    static const struct {
        const char *path;
        const char *items;
    } cases[] = {
        { "project/title", "" },
        { "parking/p", "" },
        { "parking/p/text", "parking/p" },
        { "parking/p/other", "parking/p" },
        { "blocks/b/checklist/c/text", "blocks/b/checklist/c" },
        { "blocks/own-1/checklist/c", "blocks/own-1" },
        { "blocks/own-1/checklist/c/text", "blocks/own-1 blocks/own-1/checklist/c" },
        { "x-new/y/z", "" },
    };
    g_autoptr (BbSchema) self = bb_sample_schema_new ();

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_auto (GStrv) items = bb_schema_dup_enclosing_items (self, cases[i].path);
        g_autofree char *joined = g_strjoinv (" ", items);

        g_assert_cmpstr (joined, ==, cases[i].items);
    }
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_makes_records (void)
{
    g_autoptr (BbSchema) self = bb_sample_schema_new ();

    g_assert_true (bb_schema_makes_records (self, "project/title"));
    g_assert_true (bb_schema_makes_records (self, "x-new"));
    g_assert_false (bb_schema_makes_records (self, "actors/a"));
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_shows_conflicts (void)
{
    g_autoptr (BbSchema) self = bb_sample_schema_new ();

    g_assert_true (bb_schema_shows_conflicts (self, "project/title"));
    g_assert_true (bb_schema_shows_conflicts (self, "x-new"));
    g_assert_false (bb_schema_shows_conflicts (self, "actors/a"));
    g_assert_false (bb_schema_shows_conflicts (self, "blocks/b/rank"));
    g_assert_false (bb_schema_shows_conflicts (self, "parking/p"));
    g_assert_finalize_object (g_steal_pointer (&self));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/schema/kind", test_kind);
    g_test_add_func ("/schema/most-specific-first", test_most_specific);
    g_test_add_func ("/schema/enclosing-items-outermost-first", test_enclosing_items);
    g_test_add_func ("/schema/makes-records", test_makes_records);
    g_test_add_func ("/schema/shows-conflicts", test_shows_conflicts);

    return g_test_run ();
}
