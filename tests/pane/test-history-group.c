/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-history-group.h"

#include "pane/bb-pane-list.h"
#include "bb-test-pane.h"

static void
set_up (BbTestPane *self, gconstpointer data)
{
    bb_test_pane_set_up (self, BB_TYPE_HISTORY_GROUP);
}

static void
tear_down (BbTestPane *self, gconstpointer data)
{
    bb_test_pane_tear_down (self);
}

static GListModel *
get_model (BbTestPane *self)
{
    GtkExpander *expander = bb_test_find_id (GTK_WIDGET (self->group), "expander");

    return bb_pane_list_get_model (BB_PANE_LIST (gtk_expander_get_child (expander)));
}

static void
set_owner (BbTestPane *self, const char *owner)
{
    g_autoptr (GError) error = NULL;

    bb_session_set_field (self->session, self->block, "owner", owner, NULL, &error);
    g_assert_no_error (error);
}

/* It costs a walk through all that ever happened. */
static void
test_lazy (BbTestPane *self, gconstpointer data)
{
    GtkExpander *expander = bb_test_find_id (GTK_WIDGET (self->group), "expander");

    set_owner (self, "Fatima");
    g_assert_null (get_model (self));
    gtk_expander_set_expanded (expander, TRUE);
    g_assert_cmpuint (g_list_model_get_n_items (get_model (self)), ==, 1);
    set_owner (self, "Sam <b>");
    g_assert_cmpuint (g_list_model_get_n_items (get_model (self)), ==, 2);
    g_assert_nonnull (bb_test_find_type (GTK_WIDGET (self->group), ADW_TYPE_ACTION_ROW, 1));
    gtk_expander_set_expanded (expander, FALSE);
    g_assert_null (get_model (self));
}

static void
test_other_block (BbTestPane *self, gconstpointer data)
{
    GtkExpander *expander = bb_test_find_id (GTK_WIDGET (self->group), "expander");

    set_owner (self, "Fatima");
    gtk_expander_set_expanded (expander, TRUE);
    bb_pane_group_set_block (self->group, self->other);
    g_assert_false (gtk_expander_get_expanded (expander));
    g_assert_null (get_model (self));
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

    add_test ("/history-group/looks-up-when-asked", test_lazy);
    add_test ("/history-group/other-block", test_other_block);

    return g_test_run ();
}
