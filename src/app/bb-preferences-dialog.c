/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-preferences-dialog.h"

#include "widgets/bb-row-names.h"

struct _BbPreferencesDialog {
    AdwDialog parent_instance;

    GSettings *settings;
    AdwEntryRow *name;
};

G_DEFINE_FINAL_TYPE (BbPreferencesDialog, bb_preferences_dialog, ADW_TYPE_DIALOG)

static void
bb_preferences_dialog_dispose (GObject *object)
{
    BbPreferencesDialog *self = BB_PREFERENCES_DIALOG (object);

    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_PREFERENCES_DIALOG);
    g_clear_object (&self->settings);
    G_OBJECT_CLASS (bb_preferences_dialog_parent_class)->dispose (object);
}

static void
bb_preferences_dialog_class_init (BbPreferencesDialogClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_preferences_dialog_dispose;
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/app/bb-preferences-dialog.ui");
    gtk_widget_class_bind_template_child (widget_class, BbPreferencesDialog, name);
}

static void
bb_preferences_dialog_init (BbPreferencesDialog *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    bb_row_names_give (adw_dialog_get_child (ADW_DIALOG (self)));
    self->settings = g_settings_new (APP_ID);
    g_settings_bind (self->settings, "display-name", self->name, "text", G_SETTINGS_BIND_DEFAULT);
}

/**
 * bb_preferences_dialog_new:
 *
 * Returns: a dialog, to be presented
 */
AdwDialog *
bb_preferences_dialog_new (void)
{
    return g_object_new (BB_TYPE_PREFERENCES_DIALOG, NULL);
}
