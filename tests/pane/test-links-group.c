/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-links-group.h"

#include "pane/bb-link-row.h"
#include "model/bb-link.h"
#include "bb-test-pane.h"

static void
set_up (BbTestPane *self, gconstpointer data)
{
    bb_test_pane_set_up (self, BB_TYPE_LINKS_GROUP);
}

static void
tear_down (BbTestPane *self, gconstpointer data)
{
    bb_test_pane_tear_down (self);
}

static void
type (BbTestPane *self, const char *id, const char *text)
{
    gtk_editable_set_text (GTK_EDITABLE (bb_test_find_id (GTK_WIDGET (self->group), id)), text);
}

static void
enter (BbTestPane *self)
{
    g_signal_emit_by_name (bb_test_find_id (GTK_WIDGET (self->group), "new_url"),
                           "entry-activated");
}

static guint
count (BbTestPane *self)
{
    return g_list_model_get_n_items (bb_block_get_links (self->block));
}

static BbLink *
get_link (BbTestPane *self, guint position)
{
    g_autoptr (BbLink) link = g_list_model_get_item (bb_block_get_links (self->block), position);

    g_assert_nonnull (link);
    return link;
}

static GtkWidget *
get_row (BbTestPane *self)
{
    return bb_test_find_type (GTK_WIDGET (self->group), BB_TYPE_LINK_ROW, 0);
}

static void
test_add (BbTestPane *self, gconstpointer data)
{
    GtkWidget *title = bb_test_find_id (GTK_WIDGET (self->group), "new_title");

    g_assert_false (gtk_widget_get_visible (title));
    type (self, "new_url", "example.org/a?b");
    g_assert_true (gtk_widget_get_visible (title));
    type (self, "new_title", "<i>Guide</i>");
    enter (self);
    g_assert_cmpuint (count (self), ==, 1);
    g_assert_cmpstr (bb_link_get_url (get_link (self, 0)), ==, "https://example.org/a?b");
    g_assert_true (bb_test_shows (get_row (self), "<i>Guide</i>"));
    g_assert_true (bb_test_shows (get_row (self), "example.org"));
    bb_test_assert_name (get_row (self), "<i>Guide</i>");
    g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (get_row (self))));
    bb_test_assert_all_named (GTK_WIDGET (self->group));
    g_assert_false (gtk_widget_get_visible (title));
}

static void
test_refused (BbTestPane *self, gconstpointer data)
{
    static const char *const addresses[] = { "javascript:alert(1)", "file:///etc/passwd",
                                             "http://example.org", "https://user@example.org" };
    GtkWidget *problem = bb_test_find_id (GTK_WIDGET (self->group), "problem");
    GtkWidget *entry = bb_test_find_id (GTK_WIDGET (self->group), "new_url");

    for (guint i = 0; i < G_N_ELEMENTS (addresses); i++) {
        type (self, "new_url", addresses[i]);
        g_assert_false (gtk_widget_get_visible (problem));
        enter (self);
        g_assert_true (gtk_widget_get_visible (problem));
        g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (problem)), !=, "");
        g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, addresses[i]);
        gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                          GTK_ACCESSIBLE_INVALID_TRUE);
    }
    g_assert_cmpuint (count (self), ==, 0);
    g_assert_true (bb_test_press (entry, GDK_KEY_Escape, 0));
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
    g_assert_false (gtk_widget_get_visible (problem));
}

/* Leaving with an address that is refused says so, too. */
static void
test_commit_refused (BbTestPane *self, gconstpointer data)
{
    type (self, "new_url", "file:///etc/passwd");
    bb_pane_group_commit (self->group);
    g_assert_nonnull (self->failure);
    g_assert_cmpuint (count (self), ==, 0);
}

static void
test_edit (BbTestPane *self, gconstpointer data)
{
    GtkWidget *url;

    type (self, "new_url", "example.org");
    enter (self);
    gtk_widget_activate_action (get_row (self), "item.edit", NULL);
    url = bb_test_find_id (get_row (self), "url_entry");
    gtk_editable_set_text (GTK_EDITABLE (url), "file:///etc/passwd");
    g_signal_emit_by_name (url, "activate");
    g_assert_nonnull (self->failure);
    g_assert_true (gtk_widget_get_mapped (url));
    g_assert_cmpstr (bb_link_get_url (get_link (self, 0)), ==, "https://example.org");

    gtk_editable_set_text (GTK_EDITABLE (url), "me@example.org");
    g_signal_emit_by_name (url, "activate");
    g_assert_cmpstr (bb_link_get_url (get_link (self, 0)), ==, "mailto:me@example.org");
    g_assert_true (bb_test_shows (get_row (self), "me@example.org"));
}

/* A link from a file that nobody checked. */
static void
test_hostile_file (BbTestPane *self, gconstpointer data)
{
    BbDocument *document = bb_project_get_document (self->project);
    g_autofree char *path =
        g_strdup_printf ("blocks/%s/links/%s/url", bb_block_get_id (self->block), "l000000000000");

    bb_test_document_set (document, path, "javascript:alert(1)");
    g_assert_cmpuint (count (self), ==, 1);
    g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (get_row (self))));
    g_assert_true (bb_test_shows (get_row (self),
                                  "This address is not opened: it is no https or mailto link"));
    bb_link_row_open (BB_LINK_ROW (get_row (self)));
    g_assert_null (self->failure);
}

static void
test_remove (BbTestPane *self, gconstpointer data)
{
    type (self, "new_url", "example.org");
    enter (self);
    gtk_widget_activate_action (get_row (self), "item.remove", NULL);
    g_assert_cmpuint (count (self), ==, 0);
    g_assert_cmpuint (self->n_told, ==, 1);
}

static void
add_test (const char *path, void (*func) (BbTestPane *, gconstpointer))
{
    g_test_add (path, BbTestPane, NULL, set_up, func, tear_down);
}

int
main (int argc, char *argv[])
{
    bb_test_init_display (&argc, &argv);

    add_test ("/links-group/adds", test_add);
    add_test ("/links-group/refuses-with-a-sentence", test_refused);
    add_test ("/links-group/leaving-says-what-is-refused", test_commit_refused);
    add_test ("/links-group/edits-in-place", test_edit);
    add_test ("/links-group/opens-nothing-hostile", test_hostile_file);
    add_test ("/links-group/removes", test_remove);

    return g_test_run ();
}
