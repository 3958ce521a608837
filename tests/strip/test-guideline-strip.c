/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "strip/bb-guideline-strip-private.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"
#include "strip/bb-guideline-pill.h"
#include "strip/bb-guideline-popover.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    BbBlockQuery *query;
    GtkWidget *widget;
    BbGuidelineStrip *strip;
    GtkWindow *window;
    char *said;
} Fixture;

static void
edited_cb (BbGuidelineStrip *strip, const char *text, Fixture *self)
{
    g_set_str (&self->said, text);
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Title", "Town", "en", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->query = bb_block_query_new ();
    self->widget = g_object_ref_sink (bb_guideline_strip_new (self->query));
    self->strip = BB_GUIDELINE_STRIP (self->widget);
    g_signal_connect (self->widget, "edited", G_CALLBACK (edited_cb), self);
    bb_guideline_strip_set_session (self->strip, self->session);
    self->window = bb_test_present (self->widget, 900, 60);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->widget);
    g_assert_finalize_object (self->query);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
    g_free (self->said);
}

static BbGuideline *
get_guideline (Fixture *self, const char *id)
{
    return bb_project_find_guideline (self->project, id);
}

static GtkWidget *
get_pill (Fixture *self, guint position)
{
    return self->strip->pills->pdata[position];
}

static const char *
get_id (Fixture *self, guint position)
{
    return bb_guideline_get_id (
        bb_guideline_pill_get_guideline (BB_GUIDELINE_PILL (get_pill (self, position))));
}

static void
focus (Fixture *self, const char *id, gboolean on)
{
    g_assert_true (gtk_widget_activate_action (self->widget, "guidelines.focus", "(sb)", id, on));
}

static void
allocate (Fixture *self, int width)
{
    gtk_widget_measure (self->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
    gtk_widget_size_allocate (self->widget, &(GtkAllocation) { 0, 0, width, 50 }, -1);
}

static void
test_properties (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;

    g_assert_true (bb_guideline_strip_get_query (self->strip) == self->query);
    g_assert_true (bb_guideline_strip_get_session (self->strip) == self->session);
    bb_test_count_notify (&counter, self->strip, "session");
    bb_guideline_strip_set_session (self->strip, self->session);
    g_object_set (self->strip, "session", NULL, NULL);
    g_assert_cmpuint (counter.count, ==, 1);
    g_assert_false (gtk_widget_get_visible (self->widget));
    g_assert_cmpuint (self->strip->pills->len, ==, 0);
    bb_test_count_clear (&counter);
}

static void
test_pills_ask_the_query (Fixture *self, gconstpointer data)
{
    GtkToggleButton *pill = GTK_TOGGLE_BUTTON (get_pill (self, 1));
    BbTopic *topic = bb_guideline_get_topic (get_guideline (self, "g2"));

    gtk_toggle_button_set_active (pill, TRUE);
    g_assert_true (bb_block_query_has_topic (self->query, topic));
    bb_block_query_clear (self->query);
    g_assert_false (gtk_toggle_button_get_active (pill));
    bb_block_query_set_topic (self->query, topic, TRUE);
    g_assert_true (gtk_toggle_button_get_active (pill));
}

static void
test_pill_says_all_it_shows (Fixture *self, gconstpointer data)
{
    GtkWidget *pill = get_pill (self, 1);
    BbBlock *block = bb_project_find_block (self->project, "2");

    g_assert_true (gtk_widget_has_css_class (pill, "guideline"));
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         "Guideline 2, 0 blocks placed");
    g_assert_true (bb_session_move_block (self->session, block, BB_STATUS_DONE, 0, NULL, NULL));
    focus (self, "g2", TRUE);
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         "Guideline 2, 1 block placed, in our focus");
    g_assert_true (gtk_widget_has_css_class (pill, "in-focus"));
}

/* The pill, and whatever one does with it, stays the same while it gets another place. */
static void
test_focus_comes_first (Fixture *self, gconstpointer data)
{
    GtkWidget *pill = get_pill (self, 1);

    g_assert_cmpstr (get_id (self, 0), ==, "g1");
    gtk_widget_grab_focus (pill);
    focus (self, "g2", TRUE);
    g_assert_true (get_pill (self, 0) == pill);
    g_assert_cmpstr (get_id (self, 0), ==, "g2");
    g_assert_true (gtk_widget_is_focus (pill));
    g_assert_cmpstr (self->said, ==, "“Guideline 2” is in our focus, place 1 of 1");
    focus (self, "g1", TRUE);
    g_assert_true (gtk_widget_activate_action (pill, "pill.move", "i", 1));
    g_assert_cmpstr (get_id (self, 1), ==, "g2");
    g_assert_cmpstr (self->said, ==, "“Guideline 2” is in our focus, place 2 of 2");
    g_assert_true (gtk_widget_is_focus (pill));
    focus (self, "g2", FALSE);
    g_assert_cmpstr (self->said, ==, "“Guideline 2” is no longer in our focus");
}

static void
test_one_step_each (Fixture *self, gconstpointer data)
{
    guint skipped;

    focus (self, "g2", TRUE);
    focus (self, "g1", TRUE);
    g_assert_true (gtk_widget_activate_action (get_pill (self, 1), "pill.move", "i", -1));
    g_assert_cmpstr (get_id (self, 0), ==, "g1");
    g_assert_true (bb_session_undo (self->session, &skipped, NULL));
    g_assert_cmpstr (get_id (self, 0), ==, "g2");
    g_assert_true (bb_session_undo (self->session, &skipped, NULL));
    g_assert_true (bb_session_undo (self->session, &skipped, NULL));
    g_assert_cmpuint (bb_guideline_strip_count_focus (self->strip), ==, 0);
    g_assert_null (bb_session_get_undo_label (self->session));
}

static void
test_ends_do_nothing (Fixture *self, gconstpointer data)
{
    g_assert_true (gtk_widget_activate_action (get_pill (self, 0), "pill.move", "i", -1));
    g_assert_true (gtk_widget_activate_action (get_pill (self, 1), "pill.move", "i", 1));
    g_assert_null (bb_session_get_undo_label (self->session));
    g_assert_null (self->said);
}

static void
test_folds (Fixture *self, gconstpointer data)
{
    focus (self, "g2", TRUE);
    allocate (self, 900);
    g_assert_cmpint (self->strip->form, ==, BB_STRIP_ALL);
    g_assert_true (gtk_widget_get_child_visible (get_pill (self, 1)));
    g_assert_false (gtk_widget_get_child_visible (self->strip->all));
    allocate (self, 664);
    g_assert_cmpint (self->strip->form, ==, BB_STRIP_MENU);
    g_assert_false (gtk_widget_get_child_visible (get_pill (self, 0)));
    g_assert_true (gtk_widget_get_child_visible (self->strip->all));
}

static void
test_menus_say_what_they_hold (Fixture *self, gconstpointer data)
{
    GtkMenuButton *all = GTK_MENU_BUTTON (self->strip->all);
    GtkMenuButton *others = GTK_MENU_BUTTON (self->strip->others);

    g_assert_cmpstr (gtk_menu_button_get_label (all), ==, "All guidelines");
    g_assert_cmpstr (gtk_menu_button_get_label (others), ==, "2 other guidelines");
    focus (self, "g2", TRUE);
    g_assert_cmpstr (gtk_menu_button_get_label (others), ==, "1 other guideline");
    bb_block_query_set_topic (self->query, bb_guideline_get_topic (get_guideline (self, "g1")),
                              TRUE);
    g_assert_cmpstr (gtk_menu_button_get_label (all), ==, "Guideline 1");
    g_assert_cmpstr (gtk_menu_button_get_label (others), ==, "Guideline 1");
    bb_block_query_set_topic (self->query, bb_guideline_get_topic (get_guideline (self, "g2")),
                              TRUE);
    g_assert_cmpstr (gtk_menu_button_get_label (all), ==, "2 guidelines");
}

static GtkWidget *
find_text_view (GtkWidget *widget)
{
    GtkWidget *found = GTK_IS_TEXT_VIEW (widget) ? widget : NULL;

    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
         child = gtk_widget_get_next_sibling (child))
        found = find_text_view (child);
    return found;
}

static void
test_popover_keeps_notes (Fixture *self, gconstpointer data)
{
    GtkWidget *notes;

    g_assert_true (gtk_widget_activate_action (get_pill (self, 0), "pill.edit", NULL));
    g_assert_true (gtk_widget_get_visible (self->strip->popover));
    notes = find_text_view (self->strip->popover);
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (notes)), "First of all", -1);
    bb_guideline_strip_commit (self->strip);
    g_assert_cmpstr (bb_guideline_get_notes (get_guideline (self, "g1")), ==, "First of all");
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (notes)), "Second", -1);
    gtk_popover_popdown (GTK_POPOVER (self->strip->popover));
    bb_test_iterate_while (gtk_widget_get_visible (self->strip->popover));
    g_assert_cmpstr (bb_guideline_get_notes (get_guideline (self, "g1")), ==, "Second");
}

static void
test_takes_the_keyboard (Fixture *self, gconstpointer data)
{
    g_assert_true (gtk_widget_grab_focus (self->widget));
    g_assert_true (gtk_widget_is_focus (get_pill (self, 0)));
    g_assert_true (gtk_widget_child_focus (self->widget, GTK_DIR_RIGHT));
    g_assert_true (gtk_widget_is_focus (get_pill (self, 1)));
    g_assert_false (gtk_widget_child_focus (self->widget, GTK_DIR_TAB_FORWARD));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    ADD ("/guideline-strip/properties", test_properties);
    ADD ("/guideline-strip/pills-ask-the-query", test_pills_ask_the_query);
    ADD ("/guideline-strip/pill-says-all-it-shows", test_pill_says_all_it_shows);
    ADD ("/guideline-strip/focus-comes-first", test_focus_comes_first);
    ADD ("/guideline-strip/one-step-each", test_one_step_each);
    ADD ("/guideline-strip/ends-do-nothing", test_ends_do_nothing);
    ADD ("/guideline-strip/folds", test_folds);
    ADD ("/guideline-strip/menus-say-what-they-hold", test_menus_say_what_they_hold);
    ADD ("/guideline-strip/popover-keeps-notes", test_popover_keeps_notes);
    ADD ("/guideline-strip/takes-the-keyboard", test_takes_the_keyboard);

    return g_test_run ();
}
