/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-project-title.h"

#include <glib/gi18n-lib.h>

#include "app/bb-save-state.h"
#include "pane/bb-pane-text.h"
#include "pane/bb-when.h"

struct _BbProjectTitle {
    AdwBin parent_instance;

    BbSession *session;
    char *failure;

    GtkLabel *title;
    GtkLabel *subtitle;
};

G_DEFINE_FINAL_TYPE (BbProjectTitle, bb_project_title, ADW_TYPE_BIN)

typedef enum {
    PROP_SESSION = 1,
    PROP_FAILURE,
    PROP_TITLE,
    PROP_SUBTITLE,
} BbProjectTitleProperty;

static GParamSpec *props[PROP_SUBTITLE + 1];

static char *
describe_title (BbSession *session)
{
    const char *title = bb_project_get_title (bb_session_get_project (session));

    return g_strdup (*title != '\0' ? title : _ ("Untitled project"));
}

/* An earlier version is told by its time; there is nothing to save in it. */
static char *
describe_state (BbProjectTitle *self)
{
    GDateTime *moment = bb_session_get_moment (self->session);
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();

    if (moment != NULL)
        return bb_when_describe_moment (moment, now);
    return bb_save_state_describe (bb_session_get_state (self->session),
                                   bb_session_get_file (self->session) != NULL,
                                   bb_session_get_elsewhere (self->session), self->failure);
}

static char *
describe_subtitle (BbProjectTitle *self)
{
    const char *municipality = bb_project_get_municipality (bb_session_get_project (self->session));
    g_autofree char *state = describe_state (self);

    if (*municipality == '\0')
        return g_steal_pointer (&state);
    return g_strdup_printf ("%s · %s", municipality, state);
}

static void
set_label (BbProjectTitle *self, GtkLabel *label, const char *words, BbProjectTitleProperty prop)
{
    g_autofree char *text = bb_pane_text_shorten (words);

    if (g_str_equal (gtk_label_get_label (label), text))
        return;
    gtk_label_set_label (label, text);
    /* A narrow window cuts the line; the pointer shows the whole of it. */
    gtk_widget_set_tooltip_text (GTK_WIDGET (label), *text != '\0' ? text : NULL);
    g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
update (BbProjectTitle *self)
{
    g_autofree char *title = self->session != NULL ? describe_title (self->session) : g_strdup ("");
    g_autofree char *subtitle = self->session != NULL ? describe_subtitle (self) : g_strdup ("");

    set_label (self, self->title, title, PROP_TITLE);
    set_label (self, self->subtitle, subtitle, PROP_SUBTITLE);
}

static void
watch (BbProjectTitle *self, BbSession *session)
{
    BbProject *project = bb_session_get_project (session);

    g_signal_connect_object (session, "notify::state", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (session, "notify::file", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (session, "notify::elsewhere", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (project, "notify::title", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (project, "notify::municipality", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
}

static void
unwatch (BbProjectTitle *self, BbSession *session)
{
    g_signal_handlers_disconnect_by_data (session, self);
    g_signal_handlers_disconnect_by_data (bb_session_get_project (session), self);
}

static void
bb_project_title_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbProjectTitle *self = BB_PROJECT_TITLE (object);

    switch ((BbProjectTitleProperty) prop_id) {
    case PROP_SESSION:
        g_value_set_object (value, self->session);
        break;
    case PROP_FAILURE:
        g_value_set_string (value, self->failure);
        break;
    case PROP_TITLE:
        g_value_set_string (value, bb_project_title_get_title (self));
        break;
    case PROP_SUBTITLE:
        g_value_set_string (value, bb_project_title_get_subtitle (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_project_title_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
    BbProjectTitle *self = BB_PROJECT_TITLE (object);

    switch ((BbProjectTitleProperty) prop_id) {
    case PROP_SESSION:
        bb_project_title_set_session (self, g_value_get_object (value));
        break;
    case PROP_FAILURE:
        bb_project_title_set_failure (self, g_value_get_string (value));
        break;
    case PROP_TITLE:
    case PROP_SUBTITLE:
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_project_title_dispose (GObject *object)
{
    BbProjectTitle *self = BB_PROJECT_TITLE (object);

    if (self->session != NULL)
        unwatch (self, self->session);
    g_clear_object (&self->session);
    g_clear_pointer (&self->failure, g_free);
    G_OBJECT_CLASS (bb_project_title_parent_class)->dispose (object);
}

static void
bb_project_title_class_init (BbProjectTitleClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_project_title_get_property;
    object_class->set_property = bb_project_title_set_property;
    object_class->dispose = bb_project_title_dispose;

    props[PROP_SESSION] =
        g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_FAILURE] =
        g_param_spec_string ("failure", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_TITLE] =
        g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_SUBTITLE] =
        g_param_spec_string ("subtitle", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static GtkLabel *
create_label (const char *style)
{
    GtkWidget *label = gtk_label_new ("");

    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_widget_add_css_class (label, style);
    return GTK_LABEL (label);
}

static void
bb_project_title_init (BbProjectTitle *self)
{
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

    self->title = create_label ("heading");
    self->subtitle = create_label ("caption");
    gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "dimmed");
    gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
    gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->subtitle));
    gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
    adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * bb_project_title_new:
 *
 * Returns: a title without a project
 */
GtkWidget *
bb_project_title_new (void)
{
    return g_object_new (BB_TYPE_PROJECT_TITLE, NULL);
}

/**
 * bb_project_title_get_session:
 * @self: a title
 *
 * Returns: (transfer none) (nullable): the project that it names
 */
BbSession *
bb_project_title_get_session (BbProjectTitle *self)
{
    g_return_val_if_fail (BB_IS_PROJECT_TITLE (self), NULL);

    return self->session;
}

/**
 * bb_project_title_set_session:
 * @self: a title
 * @session: (nullable): a project
 *
 * Sets the project that it names.
 */
void
bb_project_title_set_session (BbProjectTitle *self, BbSession *session)
{
    g_return_if_fail (BB_IS_PROJECT_TITLE (self));
    g_return_if_fail (session == NULL || BB_IS_SESSION (session));

    if (self->session == session)
        return;
    if (self->session != NULL)
        unwatch (self, self->session);
    g_set_object (&self->session, session);
    if (session != NULL)
        watch (self, session);
    update (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * bb_project_title_get_failure:
 * @self: a title
 *
 * Returns: (transfer none) (nullable): why the last save failed
 */
const char *
bb_project_title_get_failure (BbProjectTitle *self)
{
    g_return_val_if_fail (BB_IS_PROJECT_TITLE (self), NULL);

    return self->failure;
}

/**
 * bb_project_title_set_failure:
 * @self: a title
 * @failure: (nullable): why the last save failed, a sentence
 *
 * Sets what is said while the session is in the state of a failed save.
 */
void
bb_project_title_set_failure (BbProjectTitle *self, const char *failure)
{
    g_return_if_fail (BB_IS_PROJECT_TITLE (self));

    if (!g_set_str (&self->failure, failure))
        return;
    update (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAILURE]);
}

/**
 * bb_project_title_get_title:
 * @self: a title
 *
 * Returns: (transfer none): the upper line, never %NULL
 */
const char *
bb_project_title_get_title (BbProjectTitle *self)
{
    g_return_val_if_fail (BB_IS_PROJECT_TITLE (self), NULL);

    return gtk_label_get_label (self->title);
}

/**
 * bb_project_title_get_subtitle:
 * @self: a title
 *
 * Returns: (transfer none): the lower line, never %NULL
 */
const char *
bb_project_title_get_subtitle (BbProjectTitle *self)
{
    g_return_val_if_fail (BB_IS_PROJECT_TITLE (self), NULL);

    return gtk_label_get_label (self->subtitle);
}
