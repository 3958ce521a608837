/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-gather-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/bb-copy-row.h"
#include "app/bb-file-dialog.h"

/* As high as what is in it; a dialog that turns narrow cannot find out for itself. */
#define HEIGHT_AROUND 290
#define HEIGHT_OF_ROW 54
#define HEIGHT_LEAST 420
#define HEIGHT_MOST 780

struct _BbGatherDialog {
    AdwDialog parent_instance;

    BbGather *gather;
    gboolean narrow;

    AdwWindowTitle *title;
    GtkButton *gather_button;
    GtkLabel *n_changes;
    GtkLabel *changes;
    GtkLabel *n_to_look_at;
    GtkLabel *n_lost;
    GtkListBox *list;
    GtkCheckButton *trash;
};

G_DEFINE_FINAL_TYPE (BbGatherDialog, bb_gather_dialog, ADW_TYPE_DIALOG)

typedef enum {
    PROP_GATHER = 1,
    PROP_NARROW,
} BbGatherDialogProperty;

static GParamSpec *props[PROP_NARROW + 1];

enum {
    SIGNAL_GATHERED,
    SIGNAL_OPEN,
    SIGNAL_FAILED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_number (GtkLabel *label, guint number, const char *css_class)
{
    g_autofree char *text = g_strdup_printf ("%u", number);

    gtk_label_set_label (label, text);
    if (number > 0)
        gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
    else
        gtk_widget_remove_css_class (GTK_WIDGET (label), css_class);
}

static void
update_button (BbGatherDialog *self)
{
    guint n_ticked = bb_gather_get_n_ticked (self->gather);
    g_autofree char *label =
        /* TRANSLATORS: a button; %u is how many copies it gathers */
        g_strdup_printf (C_ ("copies", "Gather %u"), n_ticked);

    gtk_button_set_label (self->gather_button, label);
    gtk_widget_set_sensitive (GTK_WIDGET (self->gather_button),
                              n_ticked > 0 && !bb_gather_get_busy (self->gather) &&
                                  bb_gather_get_n_lost (self->gather) == 0);
}

static void
update (BbGatherDialog *self)
{
    guint n_changes = bb_gather_get_n_changes (self->gather);

    show_number (self->n_changes, n_changes, "some");
    /* TRANSLATORS: stands below a number */
    gtk_label_set_label (self->changes, ngettext ("change", "changes", n_changes));
    show_number (self->n_to_look_at, bb_gather_get_n_to_look_at (self->gather), "warning");
    show_number (self->n_lost, bb_gather_get_n_lost (self->gather), "error");
    update_button (self);
}

static void
open_cb (BbGatherDialog *self, BbCopyRow *row)
{
    g_autoptr (GFile) file = g_object_ref (bb_returned_copy_get_file (bb_copy_row_get_copy (row)));

    adw_dialog_close (ADW_DIALOG (self));
    g_signal_emit (self, signals[SIGNAL_OPEN], 0, file);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
    BbGatherDialog *self = user_data;
    GtkWidget *row = bb_copy_row_new (item);

    g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
    g_signal_connect_object (row, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
    return row;
}

static void
gather_cb (BbGatherDialog *self)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (BbGathered) gathered = bb_gather_take_in (self->gather, &error);

    g_object_ref (self);
    adw_dialog_force_close (ADW_DIALOG (self));
    if (gathered != NULL)
        g_signal_emit (self, signals[SIGNAL_GATHERED], 0, gathered,
                       gtk_check_button_get_active (self->trash));
    else
        g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
    g_object_unref (self);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbGatherDialog) self = user_data;
    g_autoptr (GListModel) files =
        gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);
    guint n_files = files != NULL ? g_list_model_get_n_items (files) : 0;

    for (guint i = 0; i < n_files; i++) {
        g_autoptr (GFile) file = g_list_model_get_item (files, i);

        bb_gather_add_file (self->gather, file);
    }
}

static void
add_cb (BbGatherDialog *self)
{
    g_autoptr (GtkFileDialog) dialog = bb_file_dialog_new_gather ();
    GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

    gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (root), NULL, chosen_cb, g_object_ref (self));
}

static void
update_height (BbGatherDialog *self)
{
    guint n_copies = g_list_model_get_n_items (bb_gather_get_copies (self->gather));
    int height = HEIGHT_AROUND + HEIGHT_OF_ROW * (int) n_copies;

    adw_dialog_set_content_height (ADW_DIALOG (self), CLAMP (height, HEIGHT_LEAST, HEIGHT_MOST));
}

static void
follow (BbGatherDialog *self)
{
    static const char *const states[] = { "notify::busy", "notify::n-ticked", "notify::n-changes",
                                          "notify::n-to-look-at", "notify::n-lost" };

    for (guint i = 0; i < G_N_ELEMENTS (states); i++)
        g_signal_connect_object (self->gather, states[i], G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);
    g_signal_connect_object (bb_gather_get_copies (self->gather), "items-changed",
                             G_CALLBACK (update_height), self, G_CONNECT_SWAPPED);
    update (self);
    update_height (self);
}

static void
bb_gather_dialog_constructed (GObject *object)
{
    BbGatherDialog *self = BB_GATHER_DIALOG (object);
    BbProject *project = bb_session_get_project (bb_gather_get_session (self->gather));

    G_OBJECT_CLASS (bb_gather_dialog_parent_class)->constructed (object);

    adw_window_title_set_subtitle (self->title, bb_project_get_title (project));
    gtk_list_box_bind_model (self->list, bb_gather_get_copies (self->gather), create_row, self,
                             NULL);
    follow (self);
}

static void
bb_gather_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbGatherDialog *self = BB_GATHER_DIALOG (object);

    switch ((BbGatherDialogProperty) prop_id) {
    case PROP_GATHER:
        g_value_set_object (value, self->gather);
        break;
    case PROP_NARROW:
        g_value_set_boolean (value, self->narrow);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_narrow (BbGatherDialog *self, gboolean narrow)
{
    if (self->narrow == narrow)
        return;
    self->narrow = narrow;
    if (narrow)
        gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
    else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
bb_gather_dialog_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
    BbGatherDialog *self = BB_GATHER_DIALOG (object);

    switch ((BbGatherDialogProperty) prop_id) {
    case PROP_GATHER:
        self->gather = g_value_dup_object (value);
        break;
    case PROP_NARROW:
        set_narrow (self, g_value_get_boolean (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Whoever has gone is not waited for. */
static void
bb_gather_dialog_closed (AdwDialog *dialog)
{
    BbGatherDialog *self = BB_GATHER_DIALOG (dialog);

    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
    if (ADW_DIALOG_CLASS (bb_gather_dialog_parent_class)->closed != NULL)
        ADW_DIALOG_CLASS (bb_gather_dialog_parent_class)->closed (dialog);
}

static void
bb_gather_dialog_dispose (GObject *object)
{
    BbGatherDialog *self = BB_GATHER_DIALOG (object);

    if (self->gather != NULL)
        g_object_run_dispose (G_OBJECT (self->gather));
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_GATHER_DIALOG);
    g_clear_object (&self->gather);

    G_OBJECT_CLASS (bb_gather_dialog_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
    signals[SIGNAL_GATHERED] =
        g_signal_new ("gathered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                      BB_TYPE_GATHERED, G_TYPE_BOOLEAN);
    signals[SIGNAL_OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_FILE);
    signals[SIGNAL_FAILED] =
        g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                      G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/app/bb-gather-dialog.ui");
    gtk_widget_class_bind_template_child (widget_class, BbGatherDialog, title);
    gtk_widget_class_bind_template_child (widget_class, BbGatherDialog, gather_button);
    gtk_widget_class_bind_template_child (widget_class, BbGatherDialog, n_changes);
    gtk_widget_class_bind_template_child (widget_class, BbGatherDialog, changes);
    gtk_widget_class_bind_template_child (widget_class, BbGatherDialog, n_to_look_at);
    gtk_widget_class_bind_template_child (widget_class, BbGatherDialog, n_lost);
    gtk_widget_class_bind_template_child (widget_class, BbGatherDialog, list);
    gtk_widget_class_bind_template_child (widget_class, BbGatherDialog, trash);
    gtk_widget_class_bind_template_callback (widget_class, gather_cb);
    gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
bb_gather_dialog_class_init (BbGatherDialogClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->constructed = bb_gather_dialog_constructed;
    object_class->get_property = bb_gather_dialog_get_property;
    object_class->set_property = bb_gather_dialog_set_property;
    object_class->dispose = bb_gather_dialog_dispose;
    ADW_DIALOG_CLASS (klass)->closed = bb_gather_dialog_closed;

    props[PROP_GATHER] =
        g_param_spec_object ("gather", NULL, NULL, BB_TYPE_GATHER,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
    props[PROP_NARROW] =
        g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
    install_signals (G_TYPE_FROM_CLASS (klass));
    bind_template (GTK_WIDGET_CLASS (klass));
}

static void
bb_gather_dialog_init (BbGatherDialog *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_gather_dialog_new:
 * @gather: files that came back, which goes with the dialog
 *
 * Returns: a dialog, to be presented
 */
AdwDialog *
bb_gather_dialog_new (BbGather *gather)
{
    g_return_val_if_fail (BB_IS_GATHER (gather), NULL);

    return g_object_new (BB_TYPE_GATHER_DIALOG, "gather", gather, NULL);
}

/**
 * bb_gather_dialog_get_gather:
 * @self: a dialog
 *
 * Returns: (transfer none): what it shows, to which files can be added
 */
BbGather *
bb_gather_dialog_get_gather (BbGatherDialog *self)
{
    g_return_val_if_fail (BB_IS_GATHER_DIALOG (self), NULL);

    return self->gather;
}
