/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-comments-group.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-comment-row.h"
#include "pane/bb-item-draft.h"
#include "pane/bb-pane-list.h"
#include "pane/bb-pane-text.h"
#include "widgets/bb-note-view.h"
#include "widgets/bb-row-names.h"

struct _BbCommentsGroup {
    BbPaneGroup parent_instance;

    BbPaneList *list;
    GtkWidget *answering;
    GtkWidget *answered;
    GtkWidget *text;
    GtkWidget *signature;
    GtkWidget *author;
    AdwComboRow *discipline;

    GtkTextBuffer *buffer;
    BbComment *thread; /* what is answered */
    BbItemDraft *draft;
};

G_DEFINE_FINAL_TYPE (BbCommentsGroup, bb_comments_group, BB_TYPE_PANE_GROUP)

static BbProject *
get_project (BbCommentsGroup *self)
{
    return bb_session_get_project (bb_pane_group_get_session (BB_PANE_GROUP (self)));
}

static char *
dup_count (BbCommentsGroup *self, guint n_open)
{
    if (n_open == 0)
        return g_strdup ("");
    /* TRANSLATORS: beside the comments on a block: how many are not resolved */
    return g_strdup_printf (ngettext ("%u open", "%u open", n_open), n_open);
}

static char *
dup_typed (BbCommentsGroup *self)
{
    char *text;

    g_object_get (self->buffer, "text", &text, NULL);
    return text;
}

static gboolean
is_empty (BbCommentsGroup *self)
{
    return gtk_text_buffer_get_char_count (self->buffer) == 0;
}

static void
set_thread (BbCommentsGroup *self, BbComment *comment)
{
    g_set_object (&self->thread, comment);
    gtk_widget_set_visible (self->answering, comment != NULL);
    if (comment != NULL) {
        g_autofree char *text = bb_pane_text_shorten (bb_comment_get_text (comment));
        g_autofree char *words = NULL;

        g_strdelimit (text, "\n", ' ');
        /* TRANSLATORS: above the field in which an answer is typed; %s is the comment */
        words = g_strdup_printf (_ ("Answer to “%s”"), text);
        gtk_label_set_label (GTK_LABEL (self->answered), words);
    }
}

static void
answer_cb (BbCommentsGroup *self, BbComment *comment)
{
    set_thread (self, comment);
    gtk_widget_grab_focus (self->text);
}

static void
stop_answering_cb (BbCommentsGroup *self)
{
    set_thread (self, NULL);
    gtk_widget_grab_focus (self->text);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
    BbCommentsGroup *self = BB_COMMENTS_GROUP (user_data);
    GtkWidget *row = bb_comment_row_new (item, get_project (self));

    g_signal_connect_object (row, "answer", G_CALLBACK (answer_cb), self, G_CONNECT_SWAPPED);
    return row;
}

/* Who has given a name need not type it again; who typed another one goes on with that. */
static void
suggest_author (BbCommentsGroup *self)
{
    GtkEditable *author = GTK_EDITABLE (self->author);
    BbSession *session = bb_pane_group_get_session (BB_PANE_GROUP (self));

    if (*gtk_editable_get_text (author) == '\0')
        gtk_editable_set_text (author, bb_session_get_name (session));
}

static const char *
get_discipline (BbCommentsGroup *self)
{
    GListModel *topics =
        bb_catalogue_get_disciplines (bb_project_get_catalogue (get_project (self)));
    guint selected = adw_combo_row_get_selected (self->discipline);
    g_autoptr (BbTopic) topic = NULL;

    if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
        return "";
    topic = g_list_model_get_item (topics, selected - 1);
    return bb_topic_get_id (topic);
}

static const char *
get_reply_to (BbCommentsGroup *self)
{
    return self->thread != NULL ? bb_item_get_id (BB_ITEM (self->thread)) : NULL;
}

static void
note_draft (BbCommentsGroup *self)
{
    g_autofree char *text = dup_typed (self);
    g_autofree char *time = bb_edit_dup_time ();
    const char *reply_to = get_reply_to (self);

    bb_item_draft_note (self->draft, BB_PANE_GROUP (self), "text", text, "author",
                        gtk_editable_get_text (GTK_EDITABLE (self->author)), "discipline",
                        *text != '\0' ? get_discipline (self) : "", "reply-to",
                        reply_to != NULL ? reply_to : "", "time", time, NULL);
}

/* Who speaks is only asked once something is said. */
static void
text_changed_cb (BbCommentsGroup *self)
{
    if (!is_empty (self) && !gtk_widget_get_visible (self->signature))
        suggest_author (self);
    gtk_widget_set_visible (self->signature, !is_empty (self));
    note_draft (self);
}

static void
show_disciplines (BbCommentsGroup *self)
{
    guint selected = adw_combo_row_get_selected (self->discipline);
    BbProject *project = get_project (self);
    GListModel *topics = bb_catalogue_get_disciplines (bb_project_get_catalogue (project));
    g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

    gtk_string_list_append (names, C_ ("discipline", "None"));
    for (guint i = 0; i < g_list_model_get_n_items (topics); i++) {
        g_autoptr (BbTopic) topic = g_list_model_get_item (topics, i);

        gtk_string_list_append (names,
                                bb_topic_get_title (topic, bb_project_get_language (project)));
    }
    adw_combo_row_set_model (self->discipline, G_LIST_MODEL (names));
    adw_combo_row_set_selected (self->discipline,
                                selected != GTK_INVALID_LIST_POSITION ? selected : 0);
}

/* The row of the thread that goes on, or the last one. */
static void
show_newest (BbCommentsGroup *self, BbComment *thread)
{
    GListModel *model = bb_pane_list_get_model (self->list);
    guint n_items = g_list_model_get_n_items (model);

    gtk_accessible_announce (GTK_ACCESSIBLE (self),
                             thread != NULL ? _ ("Answer added") : _ ("Comment added"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    if (thread == NULL && n_items > 0)
        gtk_widget_grab_focus (self->text);
}

static gboolean
post (BbCommentsGroup *self, GError **error)
{
    BbPaneGroup *group = BB_PANE_GROUP (self);
    g_autofree char *text = dup_typed (self);
    const char *author = gtk_editable_get_text (GTK_EDITABLE (self->author));

    if (!bb_session_add_comment (bb_pane_group_get_session (group), bb_pane_group_get_block (group),
                                 text, author, get_discipline (self), get_reply_to (self), error))
        return FALSE;
    gtk_text_buffer_set_text (self->buffer, "", 0);
    return TRUE;
}

static void
post_cb (BbCommentsGroup *self)
{
    g_autoptr (BbComment) thread = self->thread != NULL ? g_object_ref (self->thread) : NULL;
    g_autoptr (GError) error = NULL;

    if (bb_pane_group_get_block (BB_PANE_GROUP (self)) == NULL || is_empty (self))
        return;
    if (!post (self, &error)) {
        bb_pane_group_fail (BB_PANE_GROUP (self), error);
        return;
    }
    set_thread (self, NULL);
    show_newest (self, thread);
    gtk_widget_grab_focus (self->text);
}

/* Enter begins a new line, as everywhere in a longer text. */
static gboolean
key_pressed_cb (BbCommentsGroup *self, guint key, guint code, GdkModifierType state)
{
    if (key == GDK_KEY_Escape && (!is_empty (self) || self->thread != NULL)) {
        gtk_text_buffer_set_text (self->buffer, "", 0);
        stop_answering_cb (self);
        return GDK_EVENT_STOP;
    }
    if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_CONTROL_MASK) != 0) {
        post_cb (self);
        return GDK_EVENT_STOP;
    }
    return GDK_EVENT_PROPAGATE;
}

static void
bb_comments_group_show (BbPaneGroup *group)
{
    BbCommentsGroup *self = BB_COMMENTS_GROUP (group);
    BbBlock *block = bb_pane_group_get_block (group);

    gtk_text_buffer_set_text (self->buffer, "", 0);
    set_thread (self, NULL);
    if (block != NULL)
        show_disciplines (self);
    bb_pane_list_set_model (self->list, block != NULL ? bb_block_get_comments (block) : NULL);
}

static void
bb_comments_group_commit (BbPaneGroup *group)
{
    BbCommentsGroup *self = BB_COMMENTS_GROUP (group);
    g_autoptr (GError) error = NULL;

    bb_item_row_commit_all (self->list);
    if (is_empty (self))
        return;
    if (post (self, &error))
        set_thread (self, NULL);
    else
        bb_pane_group_fail (group, error);
}

static gboolean
bb_comments_group_focus_field (BbPaneGroup *group, const char *field)
{
    BbCommentsGroup *self = BB_COMMENTS_GROUP (group);

    return g_str_equal (field, "comments") && bb_pane_list_focus_row (self->list, 0);
}

static void
bb_comments_group_dispose (GObject *object)
{
    BbCommentsGroup *self = BB_COMMENTS_GROUP (object);

    adw_bin_set_child (ADW_BIN (self), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_COMMENTS_GROUP);
    g_clear_pointer (&self->draft, bb_item_draft_free);
    g_clear_object (&self->thread);

    G_OBJECT_CLASS (bb_comments_group_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    g_type_ensure (BB_TYPE_NOTE_VIEW);
    g_type_ensure (BB_TYPE_PANE_LIST);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-comments-group.ui");
    gtk_widget_class_bind_template_child (widget_class, BbCommentsGroup, list);
    gtk_widget_class_bind_template_child (widget_class, BbCommentsGroup, answering);
    gtk_widget_class_bind_template_child (widget_class, BbCommentsGroup, answered);
    gtk_widget_class_bind_template_child (widget_class, BbCommentsGroup, text);
    gtk_widget_class_bind_template_child (widget_class, BbCommentsGroup, signature);
    gtk_widget_class_bind_template_child (widget_class, BbCommentsGroup, author);
    gtk_widget_class_bind_template_child (widget_class, BbCommentsGroup, discipline);
    gtk_widget_class_bind_template_callback (widget_class, dup_count);
    gtk_widget_class_bind_template_callback (widget_class, post_cb);
    gtk_widget_class_bind_template_callback (widget_class, note_draft);
    gtk_widget_class_bind_template_callback (widget_class, stop_answering_cb);
}

static void
bb_comments_group_class_init (BbCommentsGroupClass *klass)
{
    BbPaneGroupClass *group_class = BB_PANE_GROUP_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_comments_group_dispose;
    group_class->show = bb_comments_group_show;
    group_class->commit = bb_comments_group_commit;
    group_class->focus_field = bb_comments_group_focus_field;
    bind_template (GTK_WIDGET_CLASS (klass));
}

static void
bb_comments_group_init (BbCommentsGroup *self)
{
    GtkEventController *keys = gtk_event_controller_key_new ();

    self->draft = bb_item_draft_new ("comments");
    gtk_widget_init_template (GTK_WIDGET (self));
    bb_row_names_give (GTK_WIDGET (self));
    bb_pane_list_set_create_func (self->list, create_row, self);
    self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
    g_signal_connect_object (self->buffer, "changed", G_CALLBACK (text_changed_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
    g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (self->text, keys);
}

GtkWidget *
bb_comments_group_new (void)
{
    return g_object_new (BB_TYPE_COMMENTS_GROUP, NULL);
}
