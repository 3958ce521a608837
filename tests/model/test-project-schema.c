/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "model/bb-project-schema.h"

typedef struct {
    const char *path;
    BbKind kind;
} Row;

static const Row rows[] = {
    { "project/title", BB_KIND_LINE },
    { "project/language", BB_KIND_CHOICE },
    { "project/limit", BB_KIND_INT },
    { "guidelines/online/focus", BB_KIND_FLAG },
    { "challenges/close-by/why", BB_KIND_LINE },
    { "blocks/plain-language", BB_KIND_CONTAINER },
    { "blocks/plain-language/status", BB_KIND_STATUS },
    { "blocks/plain-language/rank", BB_KIND_RANK },
    { "blocks/plain-language/due", BB_KIND_DATE },
    { "blocks/plain-language/notes", BB_KIND_TEXT },
    { "blocks/plain-language/title", BB_KIND_UNKNOWN },
    { "blocks/own-k3/title", BB_KIND_LINE },
    { "blocks/own-k3", BB_KIND_ITEM },
    { "blocks/own-k3/status", BB_KIND_STATUS },
    { "blocks/own-k3/guidelines", BB_KIND_OPAQUE },
    { "blocks/own-k3/comments/c1", BB_KIND_ITEM },
    { "blocks/own-k3/comments/c1/text", BB_KIND_TEXT },
    { "blocks/plain-language/checklist/i1/done", BB_KIND_FLAG },
    { "voters/v1", BB_KIND_ITEM },
    { "voters/v1/opinions/plain-language", BB_KIND_STATUS },
    { "rounds/r1/ballots/b1", BB_KIND_LINE },
    { "decisions/d1/block", BB_KIND_REF },
    { "snapshots/s1/picture", BB_KIND_OPAQUE },
    { "agenda/a1/minutes", BB_KIND_INT },
    { "catalogue/id", BB_KIND_REF },
    { "catalogue/texts/block/plain-language/title/nl", BB_KIND_TEXT },
    { "actors/k2x9", BB_KIND_LINE },
    { "weather", BB_KIND_UNKNOWN },
    { "project/weather", BB_KIND_UNKNOWN },
    { "blocks/Plain language/status", BB_KIND_UNKNOWN },
};

static void
test_kinds (void)
{
    BbSchema *schema = bb_project_schema_get ();

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_test_message ("%s", rows[i].path);
        g_assert_cmpint (bb_schema_get_kind (schema, rows[i].path), ==, rows[i].kind);
    }
}

static void
test_items (void)
{
    BbSchema *schema = bb_project_schema_get ();
    g_auto (GStrv) none = bb_schema_dup_enclosing_items (schema, "blocks/plain-language/status");
    g_auto (GStrv) two = bb_schema_dup_enclosing_items (schema, "blocks/own-k3/comments/c1/text");

    g_assert_cmpuint (g_strv_length (none), ==, 0);
    g_assert_cmpstrv (
        two, ((const char *const[]) { "blocks/own-k3", "blocks/own-k3/comments/c1", NULL }));
}

static void
test_records (void)
{
    BbSchema *schema = bb_project_schema_get ();

    g_assert_true (bb_schema_makes_records (schema, "blocks/plain-language/status"));
    g_assert_false (bb_schema_makes_records (schema, "rounds/r1/ballots/b1"));
    g_assert_false (bb_schema_makes_records (schema, "actors/k2x9"));
}

static void
test_one (void)
{
    g_assert_true (bb_project_schema_get () == bb_project_schema_get ());
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/project-schema/names-the-members-of-version-1", test_kinds);
    g_test_add_func ("/project-schema/own-blocks-are-items", test_items);
    g_test_add_func ("/project-schema/ballots-and-names-leave-no-history", test_records);
    g_test_add_func ("/project-schema/is-one-for-all", test_one);

    return g_test_run ();
}
