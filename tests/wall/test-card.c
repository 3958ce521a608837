/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-card.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
    BbBlock *block;
    GtkWidget *card;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
    bb_project_set_language (self->project, "en");
    self->block = bb_project_find_block (self->project, "4");
    self->card = g_object_ref_sink (bb_card_new (self->block));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->card);
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static void
set (Fixture *self, const char *field, const char *value)
{
    g_autofree char *path = bb_block_dup_path (self->block, field);

    bb_test_document_set (self->document, path, value);
}

static void
assert_label (Fixture *self, const char *text)
{
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         text);
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
    if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
        return TRUE;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
        if (shows (child, text))
            return TRUE;
    return FALSE;
}

static void
test_follows_its_block (Fixture *self, gconstpointer data)
{
    g_assert_true (shows (self->card, "4"));
    g_assert_true (shows (self->card, "Block 4"));
    g_assert_true (shows (self->card, "Challenge 2"));
    bb_project_set_language (self->project, "nl");
    g_assert_true (shows (self->card, "Bouwsteen 4"));
    set (self, "owner", "<b>Fatima</b> & co");
    g_assert_true (shows (self->card, "<b>Fatima</b> & co"));
}

static void
test_says_all_it_shows (Fixture *self, gconstpointer data)
{
    assert_label (self, "4 Block 4, Party 1, Not placed, Challenge 2");
    set (self, "status", "done");
    bb_card_set_place (BB_CARD (self->card), 1, 3);
    assert_label (self, "4 Block 4, Party 1, Done, place 2 of 3, Challenge 2");
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
test_density (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;

    bb_test_count_notify (&counter, self->card, "density");
    bb_card_set_density (BB_CARD (self->card), BB_DENSITY_TIGHT);
    bb_card_set_density (BB_CARD (self->card), BB_DENSITY_TIGHT);
    g_assert_cmpuint (counter.count, ==, 1);
    g_assert_cmpint (bb_card_get_density (BB_CARD (self->card)), ==, BB_DENSITY_TIGHT);
    g_assert_true (gtk_widget_has_css_class (self->card, "tight"));
    g_assert_false (gtk_widget_has_css_class (self->card, "chip"));
    bb_test_count_clear (&counter);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    ADD ("/card/follows-its-block", test_follows_its_block);
    ADD ("/card/says-all-it-shows", test_says_all_it_shows);
    ADD ("/card/density", test_density);

    return g_test_run ();
}
