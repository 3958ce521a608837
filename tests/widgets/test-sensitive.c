/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-sensitive.h"

#include "bb-test-display.h"

static void
assert_disabled (GtkWidget *widget, gboolean disabled)
{
    gtk_test_accessible_assert_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_DISABLED,
                                      disabled);
}

static GtkWidget *
get_text (GtkWidget *row)
{
    return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

static void
test_inside (void)
{
    GtkWidget *list = g_object_ref_sink (gtk_list_box_new ());
    GtkWidget *row = adw_entry_row_new ();
    GtkWidget *later = adw_entry_row_new ();

    gtk_list_box_append (GTK_LIST_BOX (list), row);
    bb_sensitive_set (list, FALSE);
    g_assert_false (gtk_widget_is_sensitive (row));
    assert_disabled (list, TRUE);
    assert_disabled (get_text (row), TRUE);

    gtk_list_box_append (GTK_LIST_BOX (list), later);
    bb_sensitive_set (list, FALSE);
    assert_disabled (get_text (later), TRUE);

    bb_sensitive_set (list, TRUE);
    assert_disabled (list, FALSE);
    assert_disabled (get_text (row), FALSE);
    g_assert_finalize_object (list);
}

/* What is greyed out for a reason of its own stays so. */
static void
test_own_reason (void)
{
    GtkWidget *list = g_object_ref_sink (gtk_list_box_new ());
    GtkWidget *row = adw_entry_row_new ();

    gtk_list_box_append (GTK_LIST_BOX (list), row);
    gtk_widget_set_sensitive (row, FALSE);
    bb_sensitive_set (list, FALSE);
    bb_sensitive_set (list, TRUE);
    g_assert_false (gtk_widget_is_sensitive (row));
    assert_disabled (get_text (row), TRUE);
    g_assert_finalize_object (list);
}

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    g_test_add_func ("/sensitive/inside", test_inside);
    g_test_add_func ("/sensitive/own-reason", test_own_reason);

    return g_test_run ();
}
