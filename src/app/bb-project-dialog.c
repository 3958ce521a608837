/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-project-dialog.h"

#include "pane/bb-date-row.h"
#include "session/bb-draft.h"
#include "widgets/bb-row-names.h"

struct _BbProjectDialog {
    AdwDialog parent_instance;

    BbSession *session;
    BbBasis *basis;
    BbDraft *draft;

    AdwEntryRow *title;
    AdwEntryRow *municipality;
    BbDateRow *date;
};

G_DEFINE_FINAL_TYPE (BbProjectDialog, bb_project_dialog, ADW_TYPE_DIALOG)

typedef enum {
    PROP_SESSION = 1,
} BbProjectDialogProperty;

static GParamSpec *props[PROP_SESSION + 1];

enum {
    SIGNAL_FAILED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_stripped (AdwEntryRow *row)
{
    return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* A project has a title: there is none to note while another one is thought of. */
static void
text_changed_cb (BbProjectDialog *self)
{
    g_autofree char *title = dup_stripped (self->title);
    g_autofree char *municipality = dup_stripped (self->municipality);
    BbProject *project = bb_session_get_project (self->session);

    if (self->draft == NULL)
        return;
    if (*title != '\0' && !g_str_equal (title, bb_project_get_title (project)))
        bb_draft_add (self->draft, "project/title", title);
    if (!g_str_equal (municipality, bb_project_get_municipality (project)))
        bb_draft_add (self->draft, "project/municipality", municipality);
    bb_draft_update (self->draft);
}

/* What is no date stays in its row, and the row says so. */
static void
apply_cb (BbProjectDialog *self)
{
    g_autofree char *title = dup_stripped (self->title);
    g_autofree char *municipality = dup_stripped (self->municipality);
    g_autoptr (GError) error = NULL;

    if (!bb_date_row_apply (self->date)) {
        gtk_widget_grab_focus (GTK_WIDGET (self->date));
        return;
    }
    if (bb_session_set_project (self->session, title, municipality,
                                bb_date_row_get_date (self->date), self->basis, &error))
        adw_dialog_close (ADW_DIALOG (self));
    else
        g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
bb_project_dialog_constructed (GObject *object)
{
    BbProjectDialog *self = BB_PROJECT_DIALOG (object);
    BbProject *project = bb_session_get_project (self->session);

    G_OBJECT_CLASS (bb_project_dialog_parent_class)->constructed (object);

    self->basis = bb_session_begin_project (self->session);
    gtk_editable_set_text (GTK_EDITABLE (self->title), bb_project_get_title (project));
    gtk_editable_set_text (GTK_EDITABLE (self->municipality),
                           bb_project_get_municipality (project));
    bb_date_row_set_date (self->date, bb_project_get_date (project));
    self->draft = bb_draft_new (self->session);
}

static void
bb_project_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbProjectDialog *self = BB_PROJECT_DIALOG (object);

    switch ((BbProjectDialogProperty) prop_id) {
    case PROP_SESSION:
        g_value_set_object (value, self->session);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_project_dialog_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
    BbProjectDialog *self = BB_PROJECT_DIALOG (object);

    switch ((BbProjectDialogProperty) prop_id) {
    case PROP_SESSION:
        self->session = g_value_dup_object (value);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_project_dialog_dispose (GObject *object)
{
    BbProjectDialog *self = BB_PROJECT_DIALOG (object);

    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_PROJECT_DIALOG);
    g_clear_pointer (&self->draft, bb_draft_free);
    g_clear_pointer (&self->basis, bb_basis_unref);
    g_clear_object (&self->session);
    G_OBJECT_CLASS (bb_project_dialog_parent_class)->dispose (object);
}

static void
bb_project_dialog_class_init (BbProjectDialogClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->constructed = bb_project_dialog_constructed;
    object_class->get_property = bb_project_dialog_get_property;
    object_class->set_property = bb_project_dialog_set_property;
    object_class->dispose = bb_project_dialog_dispose;

    props[PROP_SESSION] =
        g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    signals[SIGNAL_FAILED] =
        g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

    g_type_ensure (BB_TYPE_DATE_ROW);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/app/bb-project-dialog.ui");
    gtk_widget_class_bind_template_child (widget_class, BbProjectDialog, title);
    gtk_widget_class_bind_template_child (widget_class, BbProjectDialog, municipality);
    gtk_widget_class_bind_template_child (widget_class, BbProjectDialog, date);
    gtk_widget_class_bind_template_callback (widget_class, apply_cb);
    gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
bb_project_dialog_init (BbProjectDialog *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    bb_row_names_give (adw_dialog_get_child (ADW_DIALOG (self)));
}

/**
 * bb_project_dialog_new:
 * @session: an open project
 *
 * Returns: a dialog, to be presented
 */
AdwDialog *
bb_project_dialog_new (BbSession *session)
{
    g_return_val_if_fail (BB_IS_SESSION (session), NULL);

    return g_object_new (BB_TYPE_PROJECT_DIALOG, "session", session, NULL);
}
