/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-party-bar.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
    BbPartyBar *bar;
    AdwToggleGroup *group;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
    bb_project_set_language (self->project, "en");
    self->bar = BB_PARTY_BAR (g_object_ref_sink (bb_party_bar_new ()));
    self->group = ADW_TOGGLE_GROUP (gtk_widget_get_first_child (GTK_WIDGET (self->bar)));
    bb_party_bar_set_project (self->bar, self->project);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->bar);
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static void
test_party (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;
    guint party;

    bb_test_count_notify (&counter, self->bar, "party");
    g_assert_cmpuint (adw_toggle_group_get_n_toggles (self->group), ==, BB_TEST_N_PARTIES);
    g_assert_cmpuint (adw_toggle_group_get_active (self->group), ==, 0);
    g_object_set (self->bar, "party", 1, NULL);
    g_object_get (self->bar, "party", &party, NULL);
    g_assert_cmpuint (party, ==, 1);
    g_assert_cmpuint (adw_toggle_group_get_active (self->group), ==, 1);
    bb_party_bar_set_party (self->bar, 1);
    g_assert_cmpuint (counter.count, ==, 1);
    adw_toggle_group_set_active (self->group, 0);
    g_assert_cmpuint (bb_party_bar_get_party (self->bar), ==, 0);
    g_assert_cmpuint (counter.count, ==, 2);
    bb_test_count_clear (&counter);
}

static void
assert_name (Fixture *self, guint position, const char *name)
{
    AdwToggle *toggle = adw_toggle_group_get_toggle (self->group, position);

    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (adw_toggle_get_child (toggle)),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    g_assert_cmpstr (adw_toggle_get_tooltip (toggle), ==, "");
}

/* Only the symbol is seen; its name is said once. */
static void
test_names (Fixture *self, gconstpointer data)
{
    assert_name (self, 1, "Party 2");
    bb_project_set_language (self->project, "nl");
    assert_name (self, 1, "Partij 2");
}

static void
test_no_project (Fixture *self, gconstpointer data)
{
    bb_party_bar_set_project (self->bar, NULL);
    g_assert_cmpuint (adw_toggle_group_get_n_toggles (self->group), ==, 0);
    bb_project_set_language (self->project, "nl");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    ADD ("/party-bar/party", test_party);
    ADD ("/party-bar/names", test_names);
    ADD ("/party-bar/no-project", test_no_project);

    return g_test_run ();
}
