/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gi18n-lib.h>

#include "strip/bb-guideline-pill.h"
#include "strip/bb-guideline-strip-private.h"

G_DEFINE_FINAL_TYPE (BbGuidelineStrip, bb_guideline_strip, GTK_TYPE_WIDGET)

typedef enum {
    PROP_SESSION = 1,
    PROP_QUERY,
} BbGuidelineStripProperty;

static GParamSpec *props[PROP_QUERY + 1];

enum {
    SIGNAL_EDITED,
    SIGNAL_FAILED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GListModel *
get_guidelines (BbGuidelineStrip *self)
{
    return bb_project_get_guidelines (bb_session_get_project (self->session));
}

static void
update (BbGuidelineStrip *self)
{
    bb_guideline_strip_update_menus (self);
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkWidget *
steal_pill (GPtrArray *pills, BbGuideline *guideline)
{
    for (guint i = 0; i < pills->len; i++)
        if (bb_guideline_pill_get_guideline (pills->pdata[i]) == guideline)
            return g_ptr_array_steal_index (pills, i);
    return NULL;
}

static GtkWidget *
add_pill (BbGuidelineStrip *self, BbGuideline *guideline)
{
    GtkWidget *pill = bb_guideline_pill_new (guideline, self->query);

    gtk_widget_set_parent (pill, GTK_WIDGET (self));
    g_signal_connect_object (guideline, "notify::focus", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (guideline, "notify::title", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
    return pill;
}

/* A pill keeps its keyboard focus and its popover while it goes to another place. */
static void
guidelines_changed_cb (BbGuidelineStrip *self)
{
    GListModel *guidelines = get_guidelines (self);
    g_autoptr (GPtrArray) former = g_steal_pointer (&self->pills);
    guint n = g_list_model_get_n_items (guidelines);

    self->pills = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
    for (guint i = 0; i < n; i++) {
        g_autoptr (BbGuideline) guideline = g_list_model_get_item (guidelines, i);
        GtkWidget *pill = steal_pill (former, guideline);

        if (pill == NULL)
            pill = add_pill (self, guideline);
        g_ptr_array_add (self->pills, pill);
        gtk_widget_insert_before (pill, GTK_WIDGET (self), self->others);
    }
    gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
    update (self);
}

guint
bb_guideline_strip_count_focus (BbGuidelineStrip *self)
{
    guint n = 0;

    for (guint i = 0; i < self->pills->len; i++)
        n += bb_guideline_get_focus (bb_guideline_pill_get_guideline (self->pills->pdata[i]));
    return n;
}

static gboolean
is_shown (GtkWidget *child)
{
    return gtk_widget_get_child_visible (child) && !GTK_IS_LABEL (child) && !GTK_IS_NATIVE (child);
}

/* Tab comes in at the first one that is shown, whatever it is; whoever closes the popover is at the
 * one that was edited. */
static gboolean
bb_guideline_strip_grab_focus (GtkWidget *widget)
{
    GtkWidget *edited = BB_GUIDELINE_STRIP (widget)->edited;

    if (edited != NULL && is_shown (edited) && gtk_widget_grab_focus (edited))
        return TRUE;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
        if (is_shown (child) && gtk_widget_grab_focus (child))
            return TRUE;
    return FALSE;
}

/* Tab passes the strip in one step; the arrow keys walk it. */
static gboolean
bb_guideline_strip_focus (GtkWidget *widget, GtkDirectionType direction)
{
    GtkWidget *child = gtk_widget_get_focus_child (widget);
    gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

    if (child == NULL && tab)
        return bb_guideline_strip_grab_focus (widget);
    if (child != NULL && (tab || GTK_IS_NATIVE (child)))
        return gtk_widget_child_focus (child, direction);
    if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
        return child != NULL && gtk_widget_child_focus (child, direction);
    return GTK_WIDGET_CLASS (bb_guideline_strip_parent_class)->focus (widget, direction) ||
           child != NULL;
}

static void
bb_guideline_strip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbGuidelineStrip *self = BB_GUIDELINE_STRIP (object);

    switch ((BbGuidelineStripProperty) prop_id) {
    case PROP_SESSION:
        g_value_set_object (value, self->session);
        break;
    case PROP_QUERY:
        g_value_set_object (value, self->query);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_guideline_strip_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
    BbGuidelineStrip *self = BB_GUIDELINE_STRIP (object);

    switch ((BbGuidelineStripProperty) prop_id) {
    case PROP_SESSION:
        bb_guideline_strip_set_session (self, g_value_get_object (value));
        break;
    case PROP_QUERY:
        self->query = g_value_dup_object (value);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_guideline_strip_constructed (GObject *object)
{
    BbGuidelineStrip *self = BB_GUIDELINE_STRIP (object);

    G_OBJECT_CLASS (bb_guideline_strip_parent_class)->constructed (object);

    bb_guideline_strip_add_menus (self);
    g_signal_connect_object (self->query, "changed", G_CALLBACK (bb_guideline_strip_update_menus),
                             self, G_CONNECT_SWAPPED);
}

static void
bb_guideline_strip_dispose (GObject *object)
{
    BbGuidelineStrip *self = BB_GUIDELINE_STRIP (object);

    bb_guideline_strip_set_session (self, NULL);
    g_clear_weak_pointer (&self->edited);
    g_clear_pointer (&self->popover, gtk_widget_unparent);
    g_clear_pointer (&self->others, gtk_widget_unparent);
    g_clear_pointer (&self->all, gtk_widget_unparent);
    g_clear_pointer (&self->heading, gtk_widget_unparent);
    g_clear_object (&self->query);

    G_OBJECT_CLASS (bb_guideline_strip_parent_class)->dispose (object);
}

static void
bb_guideline_strip_finalize (GObject *object)
{
    g_ptr_array_unref (BB_GUIDELINE_STRIP (object)->pills);

    G_OBJECT_CLASS (bb_guideline_strip_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
    props[PROP_SESSION] =
        g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_QUERY] =
        g_param_spec_object ("query", NULL, NULL, BB_TYPE_BLOCK_QUERY,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    signals[SIGNAL_EDITED] = g_signal_new ("edited", BB_TYPE_GUIDELINE_STRIP, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
    signals[SIGNAL_FAILED] = g_signal_new ("failed", BB_TYPE_GUIDELINE_STRIP, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
bb_guideline_strip_class_init (BbGuidelineStripClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_guideline_strip_get_property;
    object_class->set_property = bb_guideline_strip_set_property;
    object_class->constructed = bb_guideline_strip_constructed;
    object_class->dispose = bb_guideline_strip_dispose;
    object_class->finalize = bb_guideline_strip_finalize;
    widget_class->measure = bb_guideline_strip_measure;
    widget_class->size_allocate = bb_guideline_strip_size_allocate;
    widget_class->focus = bb_guideline_strip_focus;
    widget_class->grab_focus = bb_guideline_strip_grab_focus;

    install_properties (object_class);
    bb_guideline_strip_class_install_actions (widget_class);
    gtk_widget_class_set_css_name (widget_class, "guidelinestrip");
    gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bb_guideline_strip_init (BbGuidelineStrip *self)
{
    self->pills = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
    self->heading = g_object_new (GTK_TYPE_LABEL, "label", _ ("Guidelines"), "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
    gtk_widget_add_css_class (self->heading, "dim-label");
    gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Guidelines"), -1);
}

GtkWidget *
bb_guideline_strip_new (BbBlockQuery *query)
{
    g_return_val_if_fail (BB_IS_BLOCK_QUERY (query), NULL);

    return g_object_new (BB_TYPE_GUIDELINE_STRIP, "query", query, NULL);
}

BbBlockQuery *
bb_guideline_strip_get_query (BbGuidelineStrip *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE_STRIP (self), NULL);

    return self->query;
}

BbSession *
bb_guideline_strip_get_session (BbGuidelineStrip *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE_STRIP (self), NULL);

    return self->session;
}

/* The guidelines belong to the project that is left. */
static void
leave_session (BbGuidelineStrip *self)
{
    GListModel *guidelines = get_guidelines (self);

    if (self->popover != NULL)
        gtk_popover_popdown (GTK_POPOVER (self->popover));
    g_signal_handlers_disconnect_by_func (guidelines, guidelines_changed_cb, self);
    for (guint i = 0; i < self->pills->len; i++)
        g_signal_handlers_disconnect_by_func (
            bb_guideline_pill_get_guideline (self->pills->pdata[i]), update, self);
    g_ptr_array_set_size (self->pills, 0);
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
bb_guideline_strip_set_session (BbGuidelineStrip *self, BbSession *session)
{
    g_return_if_fail (BB_IS_GUIDELINE_STRIP (self));

    if (self->session == session)
        return;
    if (self->session != NULL)
        leave_session (self);
    g_set_object (&self->session, session);
    if (session != NULL) {
        g_signal_connect_object (get_guidelines (self), "items-changed",
                                 G_CALLBACK (guidelines_changed_cb), self, G_CONNECT_SWAPPED);
        guidelines_changed_cb (self);
    }
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}
