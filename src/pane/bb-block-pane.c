/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-block-pane-private.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-checklist-group.h"
#include "pane/bb-comments-group.h"
#include "pane/bb-conflicts-group.h"
#include "pane/bb-history-group.h"
#include "pane/bb-links-group.h"
#include "pane/bb-notes-group.h"
#include "pane/bb-pane-list.h"
#include "pane/bb-pane-name.h"
#include "pane/bb-pane-text.h"
#include "pane/bb-plan-group.h"
#include "pane/bb-status-group.h"
#include "pane/bb-steps-group.h"
#include "document/bb-path.h"
#include "widgets/bb-brick.h"
#include "widgets/bb-menu-names.h"
#include "widgets/bb-sensitive.h"

#define N_PARTIES 4

G_DEFINE_FINAL_TYPE (BbBlockPane, bb_block_pane, ADW_TYPE_BIN)

typedef enum {
    PROP_SESSION = 1,
    PROP_BLOCK,
} BbBlockPaneProperty;

static GParamSpec *props[PROP_BLOCK + 1];

enum {
    SIGNAL_FAILED,
    SIGNAL_TOLD,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

_Static_assert ((int) BB_BRICK_PLAIN == (int) BB_STATUS_NONE &&
                    (int) BB_BRICK_DASHED == (int) BB_STATUS_AMBITION &&
                    (int) BB_BRICK_HALF == (int) BB_STATUS_IN_PROGRESS &&
                    (int) BB_BRICK_SOLID == (int) BB_STATUS_DONE,
                "brick language has one fill for each status");

static BbBrickFill
get_fill (BbBlockPane *self, BbStatus status)
{
    return (BbBrickFill) status;
}

static gboolean
has_text (BbBlockPane *self, const char *text)
{
    return text != NULL && *text != '\0';
}

static char *
dup_shown (BbBlockPane *self, const char *text)
{
    return bb_pane_text_shorten (text != NULL ? text : "");
}

static char *
dup_place (BbBlockPane *self, const char *party, const char *challenge)
{
    return g_strdup_printf ("%s · %s", party, challenge);
}

static void
fail (BbBlockPane *self, GError *error)
{
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
tell (BbBlockPane *self, const char *words)
{
    g_signal_emit (self, signals[SIGNAL_TOLD], 0, words);
}

static void
show_party (BbBlockPane *self)
{
    guint number = self->block != NULL ? bb_topic_get_number (bb_block_get_party (self->block)) : 0;

    for (guint i = 1; i <= N_PARTIES; i++) {
        g_autofree char *name = g_strdup_printf ("party-%u", i);

        if (i == number)
            gtk_widget_add_css_class (GTK_WIDGET (self), name);
        else
            gtk_widget_remove_css_class (GTK_WIDGET (self), name);
    }
}

/* The title is heard whole, however much of it is shown. */
static void
show_title (BbBlockPane *self)
{
    if (self->block != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        bb_block_get_title (self->block), -1);
}

/* What can only be looked at can still be reached, where there is something to open or to hear. */
static void
lock (BbBlockPane *self)
{
    gboolean editable = self->session != NULL && bb_session_check_editable (self->session, NULL);

    for (guint i = 0; i < N_GROUPS; i++) {
        GtkWidget *list = adw_bin_get_child (ADW_BIN (self->groups[i]));
        GtkWidget *footer =
            BB_IS_PANE_LIST (list) ? bb_pane_list_get_footer (BB_PANE_LIST (list)) : NULL;

        if (i == GROUP_LINKS || i == GROUP_COMMENTS)
            bb_sensitive_set (footer, editable);
        else if (i != GROUP_STEPS && i != GROUP_HISTORY)
            bb_sensitive_set (GTK_WIDGET (self->groups[i]), editable);
    }
}

static void
show_block (BbBlockPane *self)
{
    GtkAdjustment *adjustment =
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

    g_signal_group_set_target (self->block_signals, self->block);
    show_title (self);
    show_party (self);
    bb_block_pane_update_own_actions (self);
    gtk_adjustment_set_value (adjustment, 0);
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                      self->block != NULL ? "block" : "empty");
}

/* An own block may go while it is shown, here or by somebody else. */
static void
blocks_changed_cb (BbBlockPane *self)
{
    BbProject *project = bb_session_get_project (self->session);

    if (self->block != NULL &&
        bb_project_find_block (project, bb_block_get_id (self->block)) == NULL)
        bb_block_pane_set_block (self, NULL);
}

static gboolean
focus_field (BbBlockPane *self, const char *field)
{
    for (guint i = 0; i < N_GROUPS; i++) {
        if (bb_pane_group_focus_field (self->groups[i], field))
            return TRUE;
    }
    return FALSE;
}

/* The focus goes to what was settled, so that one sees and hears what holds now. */
static void
settled_cb (BbBlockPane *self, const char *path)
{
    g_auto (GStrv) names = bb_path_split (path);
    gboolean is_field =
        names != NULL && g_strv_length (names) >= 3 && g_str_equal (names[0], "blocks");

    if (!is_field || !focus_field (self, names[2]))
        gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
}

/* While the person types, the keys that undo text belong to the text, even if it has nothing
 * left to undo: the board behind must not change under their hands. */
static gboolean
hold_undo (GtkWidget *widget, GVariant *args, gpointer user_data)
{
    GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

    return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
has_focus_within (BbBlockPane *self)
{
    GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

    return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* Whoever enters comes for the block, not for its menu. */
static gboolean
bb_block_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
    BbBlockPane *self = BB_BLOCK_PANE (widget);

    if (direction == GTK_DIR_TAB_FORWARD && self->block != NULL && !has_focus_within (self) &&
        bb_pane_group_focus_field (self->groups[GROUP_STATUS], "status"))
        return TRUE;
    return GTK_WIDGET_CLASS (bb_block_pane_parent_class)->focus (widget, direction);
}

static void
bb_block_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbBlockPane *self = BB_BLOCK_PANE (object);

    switch ((BbBlockPaneProperty) prop_id) {
    case PROP_SESSION:
        g_value_set_object (value, self->session);
        break;
    case PROP_BLOCK:
        g_value_set_object (value, self->block);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_block_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbBlockPane *self = BB_BLOCK_PANE (object);

    switch ((BbBlockPaneProperty) prop_id) {
    case PROP_SESSION:
        bb_block_pane_set_session (self, g_value_get_object (value));
        break;
    case PROP_BLOCK:
        bb_block_pane_set_block (self, g_value_get_object (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_block_pane_dispose (GObject *object)
{
    BbBlockPane *self = BB_BLOCK_PANE (object);

    g_clear_object (&self->block_signals);
    g_clear_object (&self->list_signals);
    /* The template would take the child away under the bin, which would then do it again. */
    adw_bin_set_child (ADW_BIN (self), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_BLOCK_PANE);
    g_clear_object (&self->block);
    g_clear_object (&self->session);

    G_OBJECT_CLASS (bb_block_pane_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
    g_type_ensure (BB_TYPE_BLOCK);
    g_type_ensure (BB_TYPE_BRICK);
    g_type_ensure (BB_TYPE_CHECKLIST_GROUP);
    g_type_ensure (BB_TYPE_COMMENTS_GROUP);
    g_type_ensure (BB_TYPE_CONFLICTS_GROUP);
    g_type_ensure (BB_TYPE_HISTORY_GROUP);
    g_type_ensure (BB_TYPE_LINKS_GROUP);
    g_type_ensure (BB_TYPE_NOTES_GROUP);
    g_type_ensure (BB_TYPE_PLAN_GROUP);
    g_type_ensure (BB_TYPE_STATUS_GROUP);
    g_type_ensure (BB_TYPE_STEPS_GROUP);
}

static void
bind_groups (GtkWidgetClass *widget_class)
{
    static const char *const names[] = {
        "status_group", "conflicts_group", "steps_group",    "plan_group",    "checklist_group",
        "notes_group",  "links_group",     "comments_group", "history_group",
    };

    _Static_assert (G_N_ELEMENTS (names) == N_GROUPS, "each group has a name");
    for (guint i = 0; i < N_GROUPS; i++)
        gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                                   G_STRUCT_OFFSET (BbBlockPane, groups) +
                                                       i * (gssize) sizeof (BbPaneGroup *));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-block-pane.ui");
    bind_groups (widget_class);
    gtk_widget_class_bind_template_child (widget_class, BbBlockPane, stack);
    gtk_widget_class_bind_template_child (widget_class, BbBlockPane, scroller);
    gtk_widget_class_bind_template_child (widget_class, BbBlockPane, title);
    gtk_widget_class_bind_template_child (widget_class, BbBlockPane, menu_button);
    gtk_widget_class_bind_template_callback (widget_class, get_fill);
    gtk_widget_class_bind_template_callback (widget_class, has_text);
    gtk_widget_class_bind_template_callback (widget_class, dup_shown);
    gtk_widget_class_bind_template_callback (widget_class, dup_place);
    gtk_widget_class_bind_template_callback (widget_class, fail);
    gtk_widget_class_bind_template_callback (widget_class, tell);
    gtk_widget_class_bind_template_callback (widget_class, settled_cb);
}

static void
install_signals (GType type)
{
    signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_ERROR);
    signals[SIGNAL_TOLD] = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bb_block_pane_class_init (BbBlockPaneClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_block_pane_get_property;
    object_class->set_property = bb_block_pane_set_property;
    object_class->dispose = bb_block_pane_dispose;
    widget_class->focus = bb_block_pane_focus;

    props[PROP_SESSION] =
        g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_BLOCK] =
        g_param_spec_object ("block", NULL, NULL, BB_TYPE_BLOCK,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
    install_signals (G_TYPE_FROM_CLASS (klass));

    ensure_types ();
    bind_template (widget_class);
    bb_block_pane_class_install_own_actions (widget_class);
    gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, hold_undo, NULL);
    gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                  hold_undo, NULL);
    gtk_widget_class_add_binding (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, hold_undo, NULL);
}

static void
watch (BbBlockPane *self)
{
    self->block_signals = g_signal_group_new (BB_TYPE_BLOCK);
    g_signal_group_connect_object (self->block_signals, "notify::title", G_CALLBACK (show_title),
                                   self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    g_signal_group_connect_object (self->block_signals, "notify::party-title",
                                   G_CALLBACK (show_party), self, G_CONNECT_SWAPPED);
    self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
    g_signal_group_connect_object (self->list_signals, "items-changed",
                                   G_CALLBACK (blocks_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
name_menu (BbBlockPane *self)
{
    const char *name = _ ("Menu of the block");

    bb_pane_name_set_menu (self->menu_button, name);
    bb_pane_name_explain (GTK_WIDGET (self->menu_button), name);
    bb_menu_names_give (gtk_menu_button_get_popover (self->menu_button));
}

static void
bb_block_pane_init (BbBlockPane *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    /* After the groups, which have it from the template: they make rows for what is in it. */
    g_signal_connect (self, "notify::block", G_CALLBACK (lock), NULL);
    name_menu (self);
    watch (self);
    show_block (self);
}

GtkWidget *
bb_block_pane_new (void)
{
    return g_object_new (BB_TYPE_BLOCK_PANE, NULL);
}

/**
 * bb_block_pane_set_session:
 * @self: a pane
 * @session: (nullable): the open project
 *
 * Sets the project whose blocks are shown. A pending edit goes to the former one first; then no
 * block is shown.
 */
void
bb_block_pane_set_session (BbBlockPane *self, BbSession *session)
{
    GListModel *blocks;

    g_return_if_fail (BB_IS_BLOCK_PANE (self));
    g_return_if_fail (session == NULL || BB_IS_SESSION (session));

    if (self->session == session)
        return;

    bb_block_pane_set_block (self, NULL);
    g_set_object (&self->session, session);
    lock (self);
    blocks = session != NULL ? bb_project_get_blocks (bb_session_get_project (session)) : NULL;
    g_signal_group_set_target (self->list_signals, blocks);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * bb_block_pane_set_block:
 * @self: a pane
 * @block: (nullable): a block of the session's project, or %NULL for none
 *
 * Shows another block. A pending edit goes to the former one first.
 */
void
bb_block_pane_set_block (BbBlockPane *self, BbBlock *block)
{
    g_return_if_fail (BB_IS_BLOCK_PANE (self));
    g_return_if_fail (block == NULL || (BB_IS_BLOCK (block) && self->session != NULL));

    if (self->block == block)
        return;

    bb_block_pane_commit (self);
    g_set_object (&self->block, block);
    show_block (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BLOCK]);
}

/**
 * bb_block_pane_commit:
 * @self: a pane
 *
 * Writes what is being typed, as leaving the field does: before a save, and before closing.
 */
void
bb_block_pane_commit (BbBlockPane *self)
{
    g_return_if_fail (BB_IS_BLOCK_PANE (self));

    for (guint i = 0; i < N_GROUPS; i++)
        bb_pane_group_commit (self->groups[i]);
}
