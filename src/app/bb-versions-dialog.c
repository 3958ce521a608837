/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-versions-dialog.h"

#include "app/bb-version-row.h"
#include "model/bb-project-schema.h"
#include "storage/bb-version-sample.h"
#include "storage/bb-version-store.h"
#include "storage/bb-version-survey.h"

struct _BbVersionsDialog {
    AdwDialog parent_instance;

    BbSession *session;
    GCancellable *cancellable;

    GtkStack *stack;
    GtkListView *list;
    AdwStatusPage *failure;
};

G_DEFINE_FINAL_TYPE (BbVersionsDialog, bb_versions_dialog, ADW_TYPE_DIALOG)

typedef enum {
    PROP_SESSION = 1,
} BbVersionsDialogProperty;

static GParamSpec *props[PROP_SESSION + 1];

enum {
    SIGNAL_CHOSEN,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
count (BbVersionsDialog *self)
{
    return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->list)));
}

static void
setup_cb (BbVersionsDialog *self, GtkListItem *item)
{
    gtk_list_item_set_child (item, bb_version_row_new ());
}

static void
bind_cb (BbVersionsDialog *self, GtkListItem *item)
{
    BbVersion *version = gtk_list_item_get_item (item);
    guint position = gtk_list_item_get_position (item);
    g_autofree char *when = bb_version_row_dup_when (version, position == 0);

    bb_version_row_set_version (BB_VERSION_ROW (gtk_list_item_get_child (item)), version,
                                position == 0, position + 1 == count (self));
    gtk_list_item_set_accessible_label (item, when);
}

static void
unbind_cb (BbVersionsDialog *self, GtkListItem *item)
{
    bb_version_row_set_version (BB_VERSION_ROW (gtk_list_item_get_child (item)), NULL, FALSE,
                                FALSE);
}

static void
activate_cb (BbVersionsDialog *self, guint position)
{
    GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
    g_autoptr (BbVersion) version = g_list_model_get_item (model, position);

    if (bb_version_get_damaged (version))
        return;
    g_object_ref (self);
    adw_dialog_close (ADW_DIALOG (self));
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, version);
    g_object_unref (self);
}

/* What is found out, the lines show by themselves. */
static void
surveyed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    bb_version_survey_finish (result, NULL);
}

static void
show_versions (BbVersionsDialog *self, GListModel *versions)
{
    BbProject *project = bb_session_get_project (self->session);
    g_autoptr (GListModel) sample =
        bb_version_sample (versions, g_get_real_time () / G_USEC_PER_SEC);
    GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (sample)));

    gtk_list_view_set_model (self->list, model);
    g_object_unref (model);
    gtk_stack_set_visible_child_name (self->stack, "list");
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS, NULL);
    bb_version_survey_async (sample, bb_project_schema_get (), bb_project_get_catalogue (project),
                             bb_project_get_language (project), self->cancellable, surveyed_cb,
                             NULL);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbVersionsDialog) self = user_data;
    g_autoptr (GError) error = NULL;
    g_autoptr (GListStore) versions = bb_version_store_list_finish (result, &error);

    if (g_cancellable_is_cancelled (self->cancellable))
        return;
    if (versions == NULL) {
        g_autofree char *text = g_markup_escape_text (error->message, -1);

        adw_status_page_set_description (self->failure, text);
        gtk_stack_set_visible_child_name (self->stack, "failure");
    } else if (g_list_model_get_n_items (G_LIST_MODEL (versions)) < 2) {
        gtk_stack_set_visible_child_name (self->stack, "empty");
    } else {
        show_versions (self, G_LIST_MODEL (versions));
    }
}

static void
bb_versions_dialog_constructed (GObject *object)
{
    BbVersionsDialog *self = BB_VERSIONS_DIALOG (object);
    BbProject *project = bb_session_get_project (self->session);

    G_OBJECT_CLASS (bb_versions_dialog_parent_class)->constructed (object);

    bb_version_store_list_async (bb_document_get_id (bb_project_get_document (project)),
                                 self->cancellable, listed_cb, g_object_ref (self));
}

static void
bb_versions_dialog_closed (AdwDialog *dialog)
{
    g_cancellable_cancel (BB_VERSIONS_DIALOG (dialog)->cancellable);
}

static void
bb_versions_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbVersionsDialog *self = BB_VERSIONS_DIALOG (object);

    switch ((BbVersionsDialogProperty) prop_id) {
    case PROP_SESSION:
        g_value_set_object (value, self->session);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_versions_dialog_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
    BbVersionsDialog *self = BB_VERSIONS_DIALOG (object);

    switch ((BbVersionsDialogProperty) prop_id) {
    case PROP_SESSION:
        self->session = g_value_dup_object (value);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_versions_dialog_dispose (GObject *object)
{
    BbVersionsDialog *self = BB_VERSIONS_DIALOG (object);

    g_cancellable_cancel (self->cancellable);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_VERSIONS_DIALOG);
    g_clear_object (&self->cancellable);
    g_clear_object (&self->session);
    G_OBJECT_CLASS (bb_versions_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/app/bb-versions-dialog.ui");
    gtk_widget_class_bind_template_child (widget_class, BbVersionsDialog, stack);
    gtk_widget_class_bind_template_child (widget_class, BbVersionsDialog, list);
    gtk_widget_class_bind_template_child (widget_class, BbVersionsDialog, failure);
    gtk_widget_class_bind_template_callback (widget_class, setup_cb);
    gtk_widget_class_bind_template_callback (widget_class, bind_cb);
    gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
    gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
bb_versions_dialog_class_init (BbVersionsDialogClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->constructed = bb_versions_dialog_constructed;
    object_class->get_property = bb_versions_dialog_get_property;
    object_class->set_property = bb_versions_dialog_set_property;
    object_class->dispose = bb_versions_dialog_dispose;
    ADW_DIALOG_CLASS (klass)->closed = bb_versions_dialog_closed;

    props[PROP_SESSION] =
        g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_VERSION);

    bind_template (GTK_WIDGET_CLASS (klass));
}

static void
bb_versions_dialog_init (BbVersionsDialog *self)
{
    self->cancellable = g_cancellable_new ();
    gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_versions_dialog_new:
 * @session: an open project
 *
 * Returns: a dialog, to be presented
 */
AdwDialog *
bb_versions_dialog_new (BbSession *session)
{
    g_return_val_if_fail (BB_IS_SESSION (session), NULL);

    return g_object_new (BB_TYPE_VERSIONS_DIALOG, "session", session, NULL);
}
