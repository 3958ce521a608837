/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-arrival-bar.h"
#include "app/bb-arrival-dialog.h"

#include "bb-test-app.h"
#include "bb-test-catalogue.h"

typedef struct {
    BbSession *session;
    BbArrival *arrival;
} Fixture;

static BbArrival *
take_in (Fixture *self, const char *path, const char *value)
{
    BbProject *project = bb_session_get_project (self->session);
    g_autoptr (BbDocument) copy = bb_document_dup (bb_project_get_document (project));

    bb_document_use_actor (copy, "fatima");
    bb_test_document_set (copy, path, value);
    return bb_session_take_in (self->session, copy, NULL);
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->session = bb_test_session_new ();
    self->arrival = take_in (self, "project/notes", "<b>&");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->arrival);
    g_assert_finalize_object (self->session);
}

static gboolean
is_revealed (GtkWidget *bar)
{
    return gtk_revealer_get_reveal_child (bb_test_find (bar, GTK_TYPE_REVEALER, 0));
}

static void
test_arrival (Fixture *self, gconstpointer data)
{
    GtkWidget *bar = bb_arrival_bar_new ();
    g_autoptr (BbArrival) read = NULL;
    BbTestCounter notified = { 0 };

    bb_test_count_notify (&notified, bar, "arrival");
    g_assert_false (is_revealed (bar));
    g_object_set (bar, "arrival", self->arrival, NULL);
    g_object_get (bar, "arrival", &read, NULL);
    g_assert_true (read == self->arrival);
    g_assert_true (is_revealed (bar));
    g_assert_cmpstr (bb_arrival_bar_get_text (BB_ARRIVAL_BAR (bar)), ==,
                     "1 change from another copy");
    bb_arrival_bar_set_arrival (BB_ARRIVAL_BAR (bar), self->arrival);
    g_assert_cmpuint (notified.count, ==, 1);
    bb_arrival_bar_set_arrival (BB_ARRIVAL_BAR (bar), NULL);
    g_assert_false (is_revealed (bar));
    g_assert_cmpuint (notified.count, ==, 2);

    bb_test_count_clear (&notified);
    bb_test_assert_finalize_widget (bar);
}

static void
test_compact (Fixture *self, gconstpointer data)
{
    GtkWidget *bar = bb_arrival_bar_new ();
    BbTestCounter notified = { 0 };
    gboolean compact = FALSE;

    bb_test_count_notify (&notified, bar, "compact");
    g_object_set (bar, "compact", TRUE, NULL);
    bb_arrival_bar_set_compact (BB_ARRIVAL_BAR (bar), TRUE);
    g_object_get (bar, "compact", &compact, NULL);
    g_assert_true (compact);
    g_assert_cmpuint (notified.count, ==, 1);

    bb_test_count_clear (&notified);
    bb_test_assert_finalize_widget (bar);
}

static void
chosen_cb (BbBlock **chosen, BbBlock *block)
{
    *chosen = block;
}

/* A row leads to its block; what is about no block leads nowhere. */
static void
test_dialog (Fixture *self, gconstpointer data)
{
    BbProject *project = bb_session_get_project (self->session);
    BbBlock *block = bb_project_find_block (project, "1");
    g_autofree char *path = g_strdup_printf ("blocks/%s/owner", bb_block_get_id (block));
    g_autoptr (BbArrival) more = take_in (self, path, "Webteam");
    g_autoptr (BbArrival) both = bb_arrival_new_joined (self->arrival, more);
    AdwDialog *dialog = bb_arrival_dialog_new (both);
    GtkWindow *window = bb_test_present (gtk_label_new (""), 800, 700);
    BbBlock *chosen = NULL;
    GtkWidget *list;

    adw_dialog_present (dialog, GTK_WIDGET (window));
    list = bb_test_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW, 0);
    g_signal_connect_swapped (dialog, "chosen", G_CALLBACK (chosen_cb), &chosen);
    g_signal_emit_by_name (list, "activate", 0);
    g_assert_null (chosen);
    g_signal_emit_by_name (list, "activate", 1);
    g_assert_true (chosen == block);

    bb_test_close (window);
    g_assert_finalize_object (g_steal_pointer (&both));
    g_assert_finalize_object (g_steal_pointer (&more));
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    ADD ("/arrival-bar/arrival", test_arrival);
    ADD ("/arrival-bar/compact", test_compact);
    ADD ("/arrival-bar/dialog-leads-to-blocks", test_dialog);

    return g_test_run ();
}
