/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-arrival-dialog.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-pane-text.h"

struct _BbArrivalDialog {
    AdwDialog parent_instance;

    GtkListView *list;
    GtkSingleSelection *selection;
    AdwWindowTitle *title;
};

G_DEFINE_FINAL_TYPE (BbArrivalDialog, bb_arrival_dialog, ADW_TYPE_DIALOG)

enum { SIGNAL_CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static char *
dup_shown (GtkListItem *item, const char *text)
{
    return bb_pane_text_shorten (text != NULL ? text : "");
}

static char *
dup_spoken (GtkListItem *item, const char *title, const char *detail, gboolean conflict)
{
    g_autofree char *first = dup_shown (item, title);
    g_autofree char *second = dup_shown (item, detail);

    return g_strjoin (", ", first, second, conflict ? _ ("To look at") : NULL, NULL);
}

static GtkListItemFactory *
create_factory (void)
{
    g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();

    gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), dup_shown);
    gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), dup_spoken);
    return gtk_builder_list_item_factory_new_from_resource (scope,
                                                            RESOURCE_PATH "/app/bb-arrival-row.ui");
}

static void
activate_cb (BbArrivalDialog *self, guint position)
{
    g_autoptr (BbArrivalDialog) held = g_object_ref (self);
    g_autoptr (BbArrivalChange) change =
        g_list_model_get_item (G_LIST_MODEL (self->selection), position);
    BbBlock *block = bb_arrival_change_find_block (change);

    if (block == NULL)
        return;
    /* A dialog gives the focus back as it closes; whoever is told takes it after that. */
    adw_dialog_close (ADW_DIALOG (self));
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, block);
}

static void
bb_arrival_dialog_dispose (GObject *object)
{
    gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_ARRIVAL_DIALOG);
    G_OBJECT_CLASS (bb_arrival_dialog_parent_class)->dispose (object);
}

static void
bb_arrival_dialog_class_init (BbArrivalDialogClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_arrival_dialog_dispose;

    signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BLOCK);

    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/app/bb-arrival-dialog.ui");
    gtk_widget_class_bind_template_child (widget_class, BbArrivalDialog, list);
    gtk_widget_class_bind_template_child (widget_class, BbArrivalDialog, selection);
    gtk_widget_class_bind_template_child (widget_class, BbArrivalDialog, title);
    gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
bb_arrival_dialog_init (BbArrivalDialog *self)
{
    g_autoptr (GtkListItemFactory) factory = create_factory ();

    gtk_widget_init_template (GTK_WIDGET (self));
    gtk_list_view_set_factory (self->list, factory);
}

/**
 * bb_arrival_dialog_new:
 * @arrival: (transfer none): what came
 *
 * Returns: a dialog that tells of it
 */
AdwDialog *
bb_arrival_dialog_new (BbArrival *arrival)
{
    BbArrivalDialog *self;
    g_autofree char *words = NULL;
    g_autofree char *shown = NULL;

    g_return_val_if_fail (BB_IS_ARRIVAL (arrival), NULL);

    self = g_object_new (BB_TYPE_ARRIVAL_DIALOG, NULL);
    words = bb_arrival_describe (arrival);
    shown = bb_pane_text_shorten (words);
    adw_window_title_set_subtitle (self->title, shown);
    gtk_single_selection_set_model (self->selection, bb_arrival_get_changes (arrival));
    return ADW_DIALOG (self);
}
