/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-pane-text.h"

G_DEFINE_FINAL_TYPE (BbWindow, bb_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum {
    PROP_SESSION = 1,
    PROP_LANGUAGE,
} BbWindowProperty;

static GParamSpec *props[PROP_LANGUAGE + 1];

/* Undo and redo come without a move by hand: they say themselves what they did. */
static void
edited_cb (BbWindow *self, const char *label)
{
    _bb_window_dismiss_toast (self);
    if (self->walking)
        bb_window_show_message (self, label);
}

void
_bb_window_refuse (BbWindow *self, GError *error)
{
    self->refused = TRUE;
    bb_window_show_message (self, error->message);
}

static void
update_title (BbWindow *self)
{
    const char *title = bb_project_title_get_title (self->title);
    g_autofree char *moment = _bb_window_dup_moment (self);
    g_autofree char *both = moment != NULL ? bb_pane_text_join (title, moment) : g_strdup (title);

    gtk_window_set_title (GTK_WINDOW (self), *both != '\0' ? both : "Bouwbord");
}

/* What saves itself needs nobody. */
static gboolean
needs_saving (BbSession *session)
{
    return session != NULL && bb_session_get_modified (session) &&
           (bb_session_get_file (session) == NULL || bb_session_get_elsewhere (session) ||
            bb_session_get_problem (session) != NULL);
}

/* Logging out must not take work with it; the desktop asks before it does. */
static void
update_inhibitor (BbWindow *self)
{
    GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
    gboolean modified = needs_saving (self->session);

    if (application == NULL)
        return;
    if (modified && self->inhibitor == 0) {
        self->inhibitor =
            gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT,
                                     _ ("There are unsaved changes"));
    } else if (!modified && self->inhibitor != 0) {
        gtk_application_uninhibit (application, self->inhibitor);
        self->inhibitor = 0;
    }
}

static void
state_changed_cb (BbWindow *self)
{
    _bb_window_update_banner (self);
    _bb_window_update_actions (self);
    update_inhibitor (self);
}

static void
language_changed_cb (BbWindow *self)
{
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGE]);
}

/* Who changes it in this window. */
static void
update_name (BbWindow *self)
{
    g_autofree char *name = g_settings_get_string (self->settings, "display-name");

    if (self->session != NULL)
        bb_session_set_name (self->session, name);
}

static void
watch_session (BbWindow *self)
{
    static const char *const signals[] = { "notify::state", "notify::modified", "notify::file",
                                           "notify::elsewhere" };
    static const char *const steps[] = { "notify::undo-label", "notify::redo-label" };

    for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
        g_signal_connect_object (self->session, signals[i], G_CALLBACK (state_changed_cb), self,
                                 G_CONNECT_SWAPPED);
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        g_signal_connect_object (self->session, steps[i], G_CALLBACK (_bb_window_update_history),
                                 self, G_CONNECT_SWAPPED);
    g_signal_connect_object (self->session, "notify::problem", G_CALLBACK (_bb_window_take_problem),
                             self, G_CONNECT_SWAPPED);
    g_signal_connect_object (self->session, "arrived", G_CALLBACK (_bb_window_take_arrival), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->session, "journal-failed", G_CALLBACK (_bb_window_show_notice),
                             self, G_CONNECT_SWAPPED);
    g_signal_connect_object (self->session, "edited", G_CALLBACK (edited_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (bb_session_get_project (self->session), "notify::language",
                             G_CALLBACK (language_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
unwatch_session (BbWindow *self)
{
    bb_session_set_active (self->session, FALSE);
    g_signal_handlers_disconnect_by_data (self->session, self);
    g_signal_handlers_disconnect_by_data (bb_session_get_project (self->session), self);
}

/* Whoever comes back to the window sees what others did meanwhile. */
static void
active_changed_cb (BbWindow *self)
{
    if (self->session != NULL)
        bb_session_set_active (self->session, gtk_window_is_active (GTK_WINDOW (self)));
}

static void
restore_geometry (BbWindow *self)
{
    int width, height;

    g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
    gtk_window_set_default_size (GTK_WINDOW (self), width, height);
    if (g_settings_get_boolean (self->settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
}

static void
remember_geometry (BbWindow *self)
{
    int width, height;

    gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
    g_settings_set (self->settings, "window-size", "(ii)", width, height);
    g_settings_set_boolean (self->settings, "window-maximized",
                            gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
shows_start (BbWindow *self)
{
    return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "start") == 0;
}

/* Most windows begin with a project, and have it no sooner than they need it. */
void
_bb_window_show_start (BbWindow *self)
{
    if (adw_bin_get_child (self->start_bin) == NULL)
        adw_bin_set_child (self->start_bin, bb_start_page_new ());
    gtk_stack_set_visible_child_name (self->stack, "start");
    gtk_widget_grab_focus (adw_bin_get_child (self->start_bin));
}

static void
bb_window_map (GtkWidget *widget)
{
    if (shows_start (BB_WINDOW (widget)))
        _bb_window_show_start (BB_WINDOW (widget));
    GTK_WIDGET_CLASS (bb_window_parent_class)->map (widget);
}

static void
bb_window_unmap (GtkWidget *widget)
{
    remember_geometry (BB_WINDOW (widget));
    GTK_WIDGET_CLASS (bb_window_parent_class)->unmap (widget);
}

static void
bb_window_constructed (GObject *object)
{
    BbWindow *self = BB_WINDOW (object);

    G_OBJECT_CLASS (bb_window_parent_class)->constructed (object);

    restore_geometry (self);
    _bb_window_collapsed_changed_cb (self);
    _bb_window_add_drop_target (self);
    _bb_window_add_zoom (self);
    _bb_window_add_view (self);
    _bb_window_add_menu (self);
    _bb_window_update_actions (self);
    _bb_window_update_history (self);
}

static void
bb_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbWindow *self = BB_WINDOW (object);

    switch ((BbWindowProperty) prop_id) {
    case PROP_SESSION:
        g_value_set_object (value, self->session);
        break;
    case PROP_LANGUAGE:
        g_value_set_string (value, bb_window_get_language (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbWindow *self = BB_WINDOW (object);

    switch ((BbWindowProperty) prop_id) {
    case PROP_SESSION:
        bb_window_set_session (self, g_value_get_object (value));
        break;
    case PROP_LANGUAGE:
        bb_window_set_language (self, g_value_get_string (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_window_dispose (GObject *object)
{
    BbWindow *self = BB_WINDOW (object);

    _bb_window_stop_opening (self);
    if (self->session != NULL)
        unwatch_session (self);
    g_clear_object (&self->toast);
    g_clear_object (&self->gathered);
    g_clear_object (&self->neighbours);
    g_clear_pointer (&self->beside, g_ptr_array_unref);
    g_clear_weak_pointer (&self->kept_focus);
    g_clear_weak_pointer (&self->before_menu);
    g_clear_weak_pointer (&self->origin);
    _bb_window_remove_view (self);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_WINDOW);
    g_clear_object (&self->session);
    g_clear_object (&self->settings);
    G_OBJECT_CLASS (bb_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/bb-window.ui");
    gtk_widget_class_bind_template_child (widget_class, BbWindow, toasts);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, stack);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, start_bin);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, split_view);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, title);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, banner);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, arrival_bar);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, board);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, sidebar);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, undo_button);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, redo_button);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, save_button);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, menu_button);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, menu);
    gtk_widget_class_bind_template_child (widget_class, BbWindow, edit_section);
    gtk_widget_class_bind_template_callback (widget_class, _bb_window_offer_undo);
    gtk_widget_class_bind_template_callback (widget_class, _bb_window_open_pane_cb);
    gtk_widget_class_bind_template_callback (widget_class, _bb_window_refuse);
    gtk_widget_class_bind_template_callback (widget_class, update_title);
    gtk_widget_class_bind_template_callback (widget_class, active_changed_cb);
    gtk_widget_class_bind_template_callback (widget_class, _bb_window_collapsed_changed_cb);
    gtk_widget_class_bind_template_callback (widget_class, _bb_window_keep_focus);
    gtk_widget_class_bind_template_callback (widget_class, _bb_window_sidebar_changed_cb);
}

static void
bb_window_class_init (BbWindowClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->constructed = bb_window_constructed;
    object_class->get_property = bb_window_get_property;
    object_class->set_property = bb_window_set_property;
    object_class->dispose = bb_window_dispose;
    widget_class->map = bb_window_map;
    widget_class->unmap = bb_window_unmap;
    GTK_WINDOW_CLASS (klass)->close_request = _bb_window_close_request;

    props[PROP_SESSION] =
        g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_LANGUAGE] =
        g_param_spec_string ("language", NULL, NULL, "",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    g_type_ensure (BB_TYPE_ARRIVAL_BAR);
    g_type_ensure (BB_TYPE_PROJECT_TITLE);
    g_type_ensure (BB_TYPE_BOARD);
    bind_template (widget_class);
    _bb_window_class_install_actions (widget_class);
    _bb_window_class_install_arrival (widget_class);
    _bb_window_class_install_zoom (widget_class);
    _bb_window_class_install_view (widget_class);
    _bb_window_class_install_versions (widget_class);
    _bb_window_class_install_share (widget_class);
    _bb_window_class_install_forget (widget_class);
    _bb_window_class_install_gather (widget_class);
    _bb_window_class_install_neighbours (widget_class);
}

static void
bb_window_init (BbWindow *self)
{
    self->settings = g_settings_new (APP_ID);
    g_signal_connect_object (self->settings, "changed::display-name", G_CALLBACK (update_name),
                             self, G_CONNECT_SWAPPED);
    gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window that shows the start page
 */
BbWindow *
bb_window_new (GtkApplication *application)
{
    g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

    return g_object_new (BB_TYPE_WINDOW, "application", application, NULL);
}

/**
 * bb_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the project that it shows
 */
BbSession *
bb_window_get_session (BbWindow *self)
{
    g_return_val_if_fail (BB_IS_WINDOW (self), NULL);

    return self->session;
}

static void
show_page (BbWindow *self)
{
    if (self->session == NULL) {
        _bb_window_show_start (self);
        return;
    }
    gtk_stack_set_visible_child_name (self->stack, "project");
    gtk_widget_grab_focus (GTK_WIDGET (self->board));
}

/**
 * bb_window_set_session:
 * @self: a window
 * @session: (nullable): a project, or %NULL for the start page
 *
 * Shows a project.
 */
void
bb_window_set_session (BbWindow *self, BbSession *session)
{
    g_return_if_fail (BB_IS_WINDOW (self));
    g_return_if_fail (session == NULL || BB_IS_SESSION (session));

    if (self->session == session)
        return;
    if (self->session != NULL)
        unwatch_session (self);
    _bb_window_dismiss_toast (self);
    _bb_window_stop_opening (self);
    g_set_object (&self->session, session);
    _bb_window_begin_gathering (self);
    _bb_window_take_problem (self);
    _bb_window_forget_arrival (self);
    bb_project_title_set_session (self->title, session);
    _bb_window_set_pane_session (self, session);
    bb_board_set_session (self->board, session);
    if (session != NULL)
        watch_session (self);
    update_name (self);
    active_changed_cb (self);

    show_page (self);
    _bb_window_update_banner (self);
    _bb_window_update_actions (self);
    _bb_window_update_history (self);
    update_inhibitor (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGE]);
}

/**
 * bb_window_get_language:
 * @self: a window
 *
 * Returns: (transfer none): the language in which its building blocks are shown
 */
const char *
bb_window_get_language (BbWindow *self)
{
    g_return_val_if_fail (BB_IS_WINDOW (self), "");

    if (self->session == NULL)
        return "";
    return bb_project_get_language (bb_session_get_project (self->session));
}

/**
 * bb_window_set_language:
 * @self: a window
 * @language: a language of the catalogue
 *
 * Shows the building blocks in another language; the project itself does not change.
 */
void
bb_window_set_language (BbWindow *self, const char *language)
{
    g_return_if_fail (BB_IS_WINDOW (self));
    g_return_if_fail (language != NULL);

    if (self->session != NULL)
        bb_project_set_language (bb_session_get_project (self->session), language);
}
