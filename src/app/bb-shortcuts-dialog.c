/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/bb-action-table.h"

struct _BbShortcutsDialog {
    AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (BbShortcutsDialog, bb_shortcuts_dialog, ADW_TYPE_DIALOG)

static void
append_keycap (GtkBox *box, const char *accelerator)
{
    g_autofree char *text = NULL;
    GdkModifierType modifiers;
    GtkWidget *keycap;
    guint key;

    if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
        g_return_if_reached ();
    text = gtk_accelerator_get_label (key, modifiers);
    keycap = gtk_label_new (text);
    gtk_widget_add_css_class (keycap, "keycap");
    gtk_widget_set_valign (keycap, GTK_ALIGN_CENTER);
    gtk_box_append (box, keycap);
}

static GtkWidget *
create_row (const BbActionEntry *entry)
{
    GtkWidget *row = adw_action_row_new ();
    /* libadwaita draws a key where it stands in a node of this name. */
    GtkWidget *keys = g_object_new (GTK_TYPE_BOX, "css-name", "shortcut", "spacing", 6, NULL);

    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bb_action_entry_get_title (entry));
    for (guint i = 0; entry->keys[i] != NULL; i++)
        append_keycap (GTK_BOX (keys), bb_action_entry_get_key (entry, i));
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
    return row;
}

static AdwPreferencesGroup *
create_group (BbActionGroup group)
{
    GtkWidget *widget = adw_preferences_group_new ();
    guint n_entries;
    const BbActionEntry *entries = bb_action_table_get (&n_entries);

    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (widget),
                                     bb_action_group_get_title (group));
    for (guint i = 0; i < n_entries; i++) {
        if (entries[i].group == group)
            adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget), create_row (&entries[i]));
    }
    return ADW_PREFERENCES_GROUP (widget);
}

static void
bb_shortcuts_dialog_class_init (BbShortcutsDialogClass *klass)
{
}

static void
bb_shortcuts_dialog_init (BbShortcutsDialog *self)
{
    GtkWidget *page = adw_preferences_page_new ();
    GtkWidget *view = adw_toolbar_view_new ();

    for (guint i = 0; i < BB_N_ACTION_GROUPS; i++)
        adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), create_group ((BbActionGroup) i));
    adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
    adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);

    adw_dialog_set_title (ADW_DIALOG (self), _ ("Keyboard shortcuts"));
    adw_dialog_set_content_width (ADW_DIALOG (self), 560);
    adw_dialog_set_content_height (ADW_DIALOG (self), 640);
    adw_dialog_set_child (ADW_DIALOG (self), view);
}

/**
 * bb_shortcuts_dialog_new:
 *
 * Returns: a dialog, to be presented
 */
AdwDialog *
bb_shortcuts_dialog_new (void)
{
    return g_object_new (BB_TYPE_SHORTCUTS_DIALOG, NULL);
}
