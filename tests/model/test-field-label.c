/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "model/bb-field-label.h"

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static void
test_places (Fixture *self, gconstpointer data)
{
    static const struct {
        const char *path;
        const char *words;
    } cases[] = {
        { "project/title", "title" },
        { "blocks/p1-c1-b1/status", "status of “Block 1”" },
        { "blocks/p1-c1-b2/first-step", "first step of “Block 2”" },
        { "blocks/p1-c1-b2/of-next-year", "of-next-year of “Block 2”" },
        { "blocks/p1-c1-b2/comments/c/text", "comments of “Block 2”" },
        { "blocks/gone/status", "blocks/gone/status" },
        { "parking/i/text", "parking lot" },
        { "project/of-next-year", "project/of-next-year" },
        { "x-other", "x-other" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autofree char *words = bb_field_label_describe (self->project, cases[i].path);

        g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_values (Fixture *self, gconstpointer data)
{
    static const struct {
        const char *path;
        const char *value;
        const char *words;
    } cases[] = {
        { "blocks/p1-c1-b1/status", "\"in-progress\"", "In progress" },
        { "blocks/p1-c1-b1/status", "\"of-next-year\"", "“of-next-year”" },
        { "blocks/p1-c1-b1/owner", "\"done\"", "“done”" },
        { "project/limit", "7", "7" },
        { "parking/i/done", "true", "true" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autofree char *words =
            bb_field_label_describe_value (self->project, cases[i].path, cases[i].value);

        g_assert_cmpstr (words, ==, cases[i].words);
    }
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/field-label/places", test_places);
    ADD ("/field-label/values", test_values);

    return g_test_run ();
}
