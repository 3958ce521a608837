/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test-pane.h"

static void
edited_cb (BbTestPane *self)
{
    self->n_edits++;
}

static void
failed_cb (BbTestPane *self, GError *error)
{
    g_set_str (&self->failure, error->message);
}

static void
told_cb (BbTestPane *self, const char *words)
{
    g_assert_true (*words != '\0');
    self->n_told++;
}

static void
settled_cb (BbTestPane *self, const char *path)
{
    g_set_str (&self->settled, path);
}

static void
watch (BbTestPane *self)
{
    g_signal_connect_swapped (self->session, "edited", G_CALLBACK (edited_cb), self);
    g_signal_connect_swapped (self->group, "failed", G_CALLBACK (failed_cb), self);
    g_signal_connect_swapped (self->group, "told", G_CALLBACK (told_cb), self);
    g_signal_connect_swapped (self->group, "settled", G_CALLBACK (settled_cb), self);
}

static void
show (BbTestPane *self, GType type)
{
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

    self->project = bb_session_get_project (self->session);
    self->block = bb_project_find_block (self->project, "1");
    self->other = bb_project_find_block (self->project, "8");
    self->group = g_object_ref_sink (g_object_new (type, NULL));
    watch (self);
    bb_pane_group_set_session (self->group, self->session);
    bb_pane_group_set_block (self->group, self->block);
    gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
    self->window = bb_test_present (box, 372, 800);
}

void
bb_test_pane_set_up (BbTestPane *self, GType type)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Building", "Waterdrecht", "en", self->catalogue);
    show (self, type);
}

/* With a project that has been somewhere before. */
void
bb_test_pane_set_up_for (BbTestPane *self, GType type, BbDocument *document)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new_for_document (document, self->catalogue, NULL);
    show (self, type);
}

void
bb_test_pane_tear_down (BbTestPane *self)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->group);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
    g_free (self->failure);
    g_free (self->settled);
}

static GtkWidget *
find_id (GtkWidget *widget, const char *id)
{
    if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
        return widget;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child)) {
        GtkWidget *found = find_id (child, id);

        if (found != NULL)
            return found;
    }
    return NULL;
}

/* A widget by its id in a template. */
gpointer
bb_test_find_id (GtkWidget *widget, const char *id)
{
    GtkWidget *found = find_id (widget, id);

    if (found == NULL)
        g_error ("there is no “%s”", id);
    return found;
}

static GtkWidget *
find_type (GtkWidget *widget, GType type, guint *position)
{
    if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*position)-- == 0)
        return widget;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child)) {
        GtkWidget *found = find_type (child, type, position);

        if (found != NULL)
            return found;
    }
    return NULL;
}

/* One of the widgets of a type, counted from 0, or %NULL. */
GtkWidget *
bb_test_find_type (GtkWidget *widget, GType type, guint position)
{
    return find_type (widget, type, &position);
}

/* A button by what stands on it, or %NULL. */
GtkWidget *
bb_test_find_button (GtkWidget *widget, const char *label)
{
    if (GTK_IS_BUTTON (widget) &&
        g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
        return widget;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child)) {
        GtkWidget *found = bb_test_find_button (child, label);

        if (found != NULL)
            return found;
    }
    return NULL;
}

gboolean
bb_test_shows (GtkWidget *widget, const char *text)
{
    if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
        return FALSE;
    if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
        return TRUE;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child)) {
        if (bb_test_shows (child, text))
            return TRUE;
    }
    return FALSE;
}

/* What labels a widget is read out before its own name. */
void
bb_test_assert_name (GtkWidget *widget, const char *name)
{
    g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY));
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         name);
}

/* Whatever can have the focus says what it is, but for what passes it on. */
void
bb_test_assert_all_named (GtkWidget *widget)
{
    if (gtk_widget_get_focusable (widget) && gtk_widget_get_mapped (widget)) {
        gboolean named = gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                           GTK_ACCESSIBLE_PROPERTY_LABEL) ||
                         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY);

        if (!named && !GTK_IS_SCROLLED_WINDOW (widget) && !GTK_IS_LIST_BOX (widget))
            g_error ("a %s in a %s has no name", G_OBJECT_TYPE_NAME (widget),
                     G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
    }
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
        bb_test_assert_all_named (child);
}

/* Hands a key to the key controllers of a widget and those around it, as GTK does in bubbling. */
gboolean
bb_test_press (GtkWidget *widget, guint key, GdkModifierType state)
{
    for (GtkWidget *at = widget; at != NULL; at = gtk_widget_get_parent (at)) {
        g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (at);

        for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
            g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
            gboolean handled = FALSE;

            if (G_OBJECT_TYPE (controller) != GTK_TYPE_EVENT_CONTROLLER_KEY)
                continue;
            g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
            if (handled)
                return TRUE;
        }
    }
    return FALSE;
}
