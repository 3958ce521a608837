/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-row-names.h"

#include <adwaita.h>

#include "bb-test-display.h"

static void
assert_name (GtkWidget *row, const char *name)
{
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
test_once (void)
{
    GtkWidget *list = g_object_ref_sink (gtk_list_box_new ());
    GtkWidget *row = adw_entry_row_new ();

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "_Owner");
    adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
    gtk_list_box_append (GTK_LIST_BOX (list), row);
    bb_row_names_give (list);
    assert_name (row, "Owner");
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Budget");
    assert_name (row, "Budget");
    g_assert_finalize_object (list);
}

/* Without a mnemonic an underscore is a letter like any other. */
static void
test_underscore (void)
{
    GtkWidget *row = g_object_ref_sink (adw_entry_row_new ());

    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "snake_case & co");
    bb_row_names_give (row);
    assert_name (row, "snake_case & co");
    g_assert_finalize_object (row);
}

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    g_test_add_func ("/row-names/once", test_once);
    g_test_add_func ("/row-names/underscore", test_underscore);

    return g_test_run ();
}
