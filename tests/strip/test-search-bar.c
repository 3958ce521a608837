/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "strip/bb-search-bar.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
    BbBlockQuery *query;
    GtkWidget *widget;
    BbSearchBar *bar;
    GtkWindow *window;
    int found;
} Fixture;

static void
find_cb (BbSearchBar *bar, int step, Fixture *self)
{
    self->found += step;
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
    bb_project_set_language (self->project, "en");
    self->query = bb_block_query_new ();
    self->widget = g_object_ref_sink (bb_search_bar_new (self->query));
    self->bar = BB_SEARCH_BAR (self->widget);
    g_signal_connect (self->bar, "find", G_CALLBACK (find_cb), self);
    bb_search_bar_set_project (self->bar, self->project);
    bb_search_bar_set_search_mode (self->bar, TRUE);
    self->window = bb_test_present (self->widget, 900, 100);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->widget);
    g_assert_finalize_object (self->query);
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static GtkWidget *
find_type (GtkWidget *widget, GType type, const char *text)
{
    GtkWidget *found = NULL;
    const char *tooltip = gtk_widget_get_tooltip_text (widget);

    if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
        (text == NULL || (tooltip != NULL && g_str_equal (tooltip, text))))
        return widget;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
         child = gtk_widget_get_next_sibling (child))
        found = find_type (child, type, text);
    return found;
}

static GtkEditable *
get_entry (Fixture *self)
{
    return GTK_EDITABLE (find_type (self->widget, GTK_TYPE_SEARCH_ENTRY, NULL));
}

static GtkWidget *
get_chip (Fixture *self, const char *label)
{
    g_autofree char *text = g_strdup_printf ("Without the filter: %s", label);

    return find_type (self->widget, GTK_TYPE_BUTTON, text);
}

static void
ask (Fixture *self, BbTopicKind kind, const char *id)
{
    bb_block_query_set_topic (self->query, bb_catalogue_find (self->catalogue, kind, id), TRUE);
}

static void
test_properties (Fixture *self, gconstpointer data)
{
    BbTestCounter project, mode;

    g_assert_true (bb_search_bar_get_query (self->bar) == self->query);
    g_assert_true (bb_search_bar_get_project (self->bar) == self->project);
    bb_test_count_notify (&project, self->bar, "project");
    bb_test_count_notify (&mode, self->bar, "search-mode");
    bb_search_bar_set_project (self->bar, self->project);
    bb_search_bar_set_search_mode (self->bar, TRUE);
    g_object_set (self->bar, "project", NULL, "search-mode", FALSE, NULL);
    g_assert_false (bb_search_bar_get_search_mode (self->bar));
    g_assert_cmpuint (project.count, ==, 1);
    g_assert_cmpuint (mode.count, ==, 1);
    bb_test_count_clear (&project);
    bb_test_count_clear (&mode);
}

static void
test_entry_is_the_text (Fixture *self, gconstpointer data)
{
    gtk_editable_set_text (get_entry (self), "Block");
    g_assert_cmpstr (bb_block_query_get_text (self->query), ==, "Block");
    bb_block_query_clear (self->query);
    g_assert_cmpstr (gtk_editable_get_text (get_entry (self)), ==, "");
}

static void
test_enter_finds (Fixture *self, gconstpointer data)
{
    g_signal_emit_by_name (get_entry (self), "activate");
    g_signal_emit_by_name (get_entry (self), "next-match");
    g_assert_cmpint (self->found, ==, 2);
    g_signal_emit_by_name (get_entry (self), "previous-match");
    g_assert_cmpint (self->found, ==, 1);
}

static void
test_chips (Fixture *self, gconstpointer data)
{
    ask (self, BB_TOPIC_PARTY, "p1");
    bb_block_query_set_owner (self->query, "<b>Fatima</b>");
    bb_block_query_set_text (self->query, "words");
    g_assert_nonnull (get_chip (self, "Party 1"));
    g_assert_nonnull (get_chip (self, "Owner: <b>Fatima</b>"));
    g_assert_null (get_chip (self, "“words”"));

    g_signal_emit_by_name (get_chip (self, "Party 1"), "clicked");
    g_assert_null (get_chip (self, "Party 1"));
    g_assert_true (gtk_widget_is_focus (get_chip (self, "Owner: <b>Fatima</b>")));
    g_signal_emit_by_name (get_chip (self, "Owner: <b>Fatima</b>"), "clicked");
    g_assert_null (bb_block_query_get_owner (self->query));
    g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (get_entry (self))));
}

/* A letter more makes no new chips, and a keyboard in them stays. */
static void
test_typing_leaves_the_chips (Fixture *self, gconstpointer data)
{
    GtkWidget *chip;

    ask (self, BB_TOPIC_DISCIPLINE, "d1");
    chip = get_chip (self, "Discipline 1");
    bb_block_query_set_text (self->query, "w");
    bb_block_query_set_text (self->query, "wo");
    g_assert_true (get_chip (self, "Discipline 1") == chip);
    bb_project_set_language (self->project, "nl");
    g_assert_null (get_chip (self, "Discipline 1"));
}

static void
test_closing_leaves_the_strip (Fixture *self, gconstpointer data)
{
    BbTopic *guideline = bb_catalogue_find (self->catalogue, BB_TOPIC_GUIDELINE, "g1");

    ask (self, BB_TOPIC_GUIDELINE, "g1");
    ask (self, BB_TOPIC_PARTY, "p1");
    gtk_editable_set_text (get_entry (self), "Block");
    bb_block_query_set_due (self->query, BB_DUE_OVERDUE);
    g_signal_emit_by_name (get_entry (self), "stop-search");
    g_assert_false (bb_search_bar_get_search_mode (self->bar));
    g_assert_true (bb_block_query_has_topic (self->query, guideline));
    bb_block_query_set_topic (self->query, guideline, FALSE);
    g_assert_false (bb_block_query_get_active (self->query));
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
    if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
        return gtk_widget_get_mapped (widget);
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
        if (shows (child, text))
            return TRUE;
    return FALSE;
}

static void
test_count (Fixture *self, gconstpointer data)
{
    bb_search_bar_set_count (self->bar, 12, 12);
    g_assert_false (shows (self->widget, "12 of 12"));
    bb_block_query_set_text (self->query, "7");
    bb_search_bar_set_count (self->bar, 1, 12);
    g_assert_true (shows (self->widget, "1 of 12"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    ADD ("/search-bar/properties", test_properties);
    ADD ("/search-bar/entry-is-the-text", test_entry_is_the_text);
    ADD ("/search-bar/enter-finds", test_enter_finds);
    ADD ("/search-bar/chips", test_chips);
    ADD ("/search-bar/typing-leaves-the-chips", test_typing_leaves_the_chips);
    ADD ("/search-bar/closing-leaves-the-strip", test_closing_leaves_the_strip);
    ADD ("/search-bar/count", test_count);

    return g_test_run ();
}
