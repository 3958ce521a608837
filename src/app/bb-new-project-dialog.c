/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-new-project-dialog.h"

#include "app/bb-shipped.h"
#include "widgets/bb-row-names.h"

/* In the order of the rows in the template. */
static const char *const languages[] = { "nl", "en" };

struct _BbNewProjectDialog {
    AdwDialog parent_instance;

    AdwEntryRow *municipality;
    AdwEntryRow *title;
    AdwComboRow *language;
};

G_DEFINE_FINAL_TYPE (BbNewProjectDialog, bb_new_project_dialog, ADW_TYPE_DIALOG)

enum {
    SIGNAL_CREATE,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_language (BbNewProjectDialog *self)
{
    guint selected = adw_combo_row_get_selected (self->language);

    g_return_val_if_fail (selected < G_N_ELEMENTS (languages), languages[0]);

    return languages[selected];
}

static const char *
get_usual_title (const char *language)
{
    return bb_text_get (bb_catalogue_get_title (bb_shipped_get_catalogue ()), language);
}

static char *
dup_stripped (AdwEntryRow *row)
{
    return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static gboolean
has_usual_title (BbNewProjectDialog *self)
{
    g_autofree char *title = dup_stripped (self->title);

    for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
        if (g_str_equal (title, get_usual_title (languages[i])))
            return TRUE;
    }
    return *title == '\0';
}

/* A title that somebody typed stays; ours follows the language. */
static void
language_changed_cb (BbNewProjectDialog *self)
{
    if (has_usual_title (self))
        gtk_editable_set_text (GTK_EDITABLE (self->title), get_usual_title (get_language (self)));
}

static void
create_cb (BbNewProjectDialog *self)
{
    g_autofree char *title = dup_stripped (self->title);
    g_autofree char *municipality = dup_stripped (self->municipality);
    const char *language = get_language (self);

    g_object_ref (self);
    adw_dialog_close (ADW_DIALOG (self));
    g_signal_emit (self, signals[SIGNAL_CREATE], 0,
                   *title != '\0' ? title : get_usual_title (language), municipality, language);
    g_object_unref (self);
}

static void
bb_new_project_dialog_dispose (GObject *object)
{
    gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_NEW_PROJECT_DIALOG);
    G_OBJECT_CLASS (bb_new_project_dialog_parent_class)->dispose (object);
}

static void
bb_new_project_dialog_class_init (BbNewProjectDialogClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_new_project_dialog_dispose;

    signals[SIGNAL_CREATE] =
        g_signal_new ("create", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/app/bb-new-project-dialog.ui");
    gtk_widget_class_bind_template_child (widget_class, BbNewProjectDialog, municipality);
    gtk_widget_class_bind_template_child (widget_class, BbNewProjectDialog, title);
    gtk_widget_class_bind_template_child (widget_class, BbNewProjectDialog, language);
    gtk_widget_class_bind_template_callback (widget_class, language_changed_cb);
    gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
bb_new_project_dialog_init (BbNewProjectDialog *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    bb_row_names_give (adw_dialog_get_child (ADW_DIALOG (self)));

    for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
        if (g_str_equal (languages[i], bb_shipped_get_language ()))
            adw_combo_row_set_selected (self->language, i);
    }
    language_changed_cb (self);
}

/**
 * bb_new_project_dialog_new:
 *
 * Returns: a dialog, to be presented
 */
AdwDialog *
bb_new_project_dialog_new (void)
{
    return g_object_new (BB_TYPE_NEW_PROJECT_DIALOG, NULL);
}
