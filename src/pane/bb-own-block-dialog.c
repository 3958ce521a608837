/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-own-block-dialog.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-own-block-texts.h"
#include "pane/bb-topics-row.h"
#include "document/bb-path.h"
#include "model/bb-own-block.h"
#include "session/bb-draft.h"

/* As far in as the rows below it. */
#define HEADER_MARGIN 12

struct _BbOwnBlockDialog {
    AdwDialog parent_instance;

    GtkWidget *save_button;
    GtkWidget *problem;
    AdwComboRow *challenge_row;
    BbOwnBlockTexts *texts;
    BbTopicsRow *guidelines;
    BbTopicsRow *disciplines;
    GtkWidget *other;
    GtkWidget *other_label;
    BbOwnBlockTexts *other_texts;

    BbSession *session;
    BbBlock *block; /* %NULL for a new one */
    BbBasis *basis;
    BbDraft *draft;
    char *id; /* of the block, or one that it could have */
};

G_DEFINE_FINAL_TYPE (BbOwnBlockDialog, bb_own_block_dialog, ADW_TYPE_DIALOG)

static const char *const fields[] = { "title", "description", "why", "first-steps" };

enum {
    SIGNAL_DONE,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static BbProject *
get_project (BbOwnBlockDialog *self)
{
    return bb_session_get_project (self->session);
}

static void
update (BbOwnBlockDialog *self)
{
    gtk_widget_set_sensitive (self->save_button,
                              bb_own_block_texts_has_title (self->texts) ||
                                  bb_own_block_texts_has_title (self->other_texts));
}

static char *
dup_title (BbTopic *topic, BbOwnBlockDialog *self)
{
    return g_strdup (bb_topic_get_title (topic, bb_project_get_language (get_project (self))));
}

static gpointer
get_children (gpointer party, gpointer user_data)
{
    g_autoptr (BbTopic) owned = party;

    return g_object_ref (bb_topic_get_children (owned));
}

static void
header_setup_cb (GtkListItemFactory *factory, GtkListHeader *header)
{
    GtkWidget *label = gtk_label_new (NULL);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_widget_set_margin_start (label, HEADER_MARGIN);
    gtk_widget_add_css_class (label, "heading");
    gtk_list_header_set_child (header, label);
}

static void
header_bind_cb (GtkListItemFactory *factory, GtkListHeader *header, BbOwnBlockDialog *self)
{
    BbTopic *challenge = gtk_list_header_get_item (header);
    g_autofree char *title = dup_title (bb_topic_get_parent (challenge), self);

    gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), title);
}

/* By party, as on the board. */
static void
fill_challenges (BbOwnBlockDialog *self)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (get_project (self)));
    GtkMapListModel *lists =
        gtk_map_list_model_new (g_object_ref (parties), get_children, NULL, NULL);
    g_autoptr (GtkFlattenListModel) challenges = gtk_flatten_list_model_new (G_LIST_MODEL (lists));
    g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();
    g_autoptr (GtkExpression) title = gtk_cclosure_expression_new (
        G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_title), self, NULL);

    g_signal_connect (headers, "setup", G_CALLBACK (header_setup_cb), NULL);
    g_signal_connect_object (headers, "bind", G_CALLBACK (header_bind_cb), self, 0);
    adw_combo_row_set_expression (self->challenge_row, title);
    adw_combo_row_set_header_factory (self->challenge_row, headers);
    adw_combo_row_set_model (self->challenge_row, G_LIST_MODEL (challenges));
}

static void
select_challenge (BbOwnBlockDialog *self, BbTopic *challenge)
{
    GListModel *model = adw_combo_row_get_model (self->challenge_row);

    for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
        g_autoptr (BbTopic) topic = g_list_model_get_item (model, i);

        if (topic == challenge)
            adw_combo_row_set_selected (self->challenge_row, i);
    }
}

static const char *
get_other_language (BbOwnBlockDialog *self)
{
    return g_str_equal (bb_project_get_language (get_project (self)), "nl") ? "en" : "nl";
}

static const char *
describe_other (const char *language)
{
    return g_str_equal (language, "nl") ? _ ("Also in Dutch") : _ ("Also in English");
}

static void
show_texts (BbOwnBlockDialog *self)
{
    BbTopic *topic = self->block != NULL ? bb_block_get_topic (self->block) : NULL;
    const char *other = get_other_language (self);

    bb_own_block_texts_show (self->texts, topic, bb_project_get_language (get_project (self)));
    bb_own_block_texts_show (self->other_texts, topic, other);
    gtk_label_set_label (GTK_LABEL (self->other_label), describe_other (other));
    gtk_expander_set_expanded (GTK_EXPANDER (self->other),
                               bb_own_block_texts_has_title (self->other_texts));
    update (self);
}

static void
show_topics (BbOwnBlockDialog *self)
{
    static const char *const none[] = { NULL };
    BbTopic *topic = self->block != NULL ? bb_block_get_topic (self->block) : NULL;
    BbCatalogue *catalogue = bb_project_get_catalogue (get_project (self));
    const char *language = bb_project_get_language (get_project (self));

    bb_topics_row_show (self->guidelines, bb_catalogue_get_guidelines (catalogue), language,
                        topic != NULL ? bb_topic_get_guidelines (topic) : none);
    bb_topics_row_show (self->disciplines, bb_catalogue_get_disciplines (catalogue), language,
                        topic != NULL ? bb_topic_get_disciplines (topic) : none);
}

static BbTopic *
create_content (BbOwnBlockDialog *self)
{
    BbTopic *content = bb_topic_new (BB_TOPIC_BLOCK, "content");
    g_auto (GStrv) guidelines = bb_topics_row_dup_chosen (self->guidelines);
    g_auto (GStrv) disciplines = bb_topics_row_dup_chosen (self->disciplines);

    for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
        g_autoptr (BbText) text = bb_text_new ();

        bb_own_block_texts_write (self->texts, fields[i], text);
        bb_own_block_texts_write (self->other_texts, fields[i], text);
        bb_topic_set_text (content, fields[i], text);
    }
    bb_topic_set_guidelines (content, (const char *const *) guidelines);
    bb_topic_set_disciplines (content, (const char *const *) disciplines);
    return content;
}

static void
draft_text (BbOwnBlockDialog *self, const char *field, BbText *text)
{
    BbDocument *document = bb_project_get_document (get_project (self));
    g_auto (GStrv) languages = bb_text_dup_languages (text);

    for (guint i = 0; languages[i] != NULL; i++) {
        g_autofree char *path =
            bb_own_block_dup_text_path (document, self->id, field, languages[i]);

        bb_draft_add (self->draft, path, bb_text_get (text, languages[i]));
    }
}

static void
draft_challenge (BbOwnBlockDialog *self)
{
    BbTopic *challenge = adw_combo_row_get_selected_item (self->challenge_row);
    g_autofree char *path = bb_path_build ("blocks", self->id, "challenge", NULL);

    if (self->block == NULL && challenge != NULL)
        bb_draft_add (self->draft, path, bb_topic_get_id (challenge));
}

/* What is being typed outlives the program, as soon as it has a title. */
static void
changed_cb (BbOwnBlockDialog *self)
{
    g_autoptr (BbTopic) content = NULL;

    update (self);
    if (self->draft == NULL)
        return;
    content = create_content (self);
    if (gtk_widget_get_sensitive (self->save_button)) {
        for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
            draft_text (self, fields[i], bb_topic_get_text (content, fields[i]));
        draft_challenge (self);
    }
    bb_draft_update (self->draft);
}

static gboolean
save (BbOwnBlockDialog *self, GError **error)
{
    g_autoptr (BbTopic) content = create_content (self);
    BbTopic *challenge = adw_combo_row_get_selected_item (self->challenge_row);

    if (self->block != NULL)
        return bb_session_set_own_block (self->session, self->block, challenge, content,
                                         self->basis, error);
    return bb_session_add_own_block (self->session, challenge, content, &self->block, error);
}

static void
show_problem (BbOwnBlockDialog *self, const char *sentence)
{
    gtk_label_set_label (GTK_LABEL (self->problem), sentence);
    gtk_widget_set_visible (self->problem, TRUE);
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
save_cb (BbOwnBlockDialog *self)
{
    gboolean is_new = self->block == NULL;
    g_autoptr (GError) error = NULL;
    BbBlock *block;

    if (!save (self, &error)) {
        show_problem (self, error->message);
        return;
    }
    block = self->block;
    if (is_new)
        self->block = block != NULL ? g_object_ref (block) : NULL;
    g_object_ref (self);
    adw_dialog_close (ADW_DIALOG (self));
    g_signal_emit (self, signals[SIGNAL_DONE], 0, block);
    g_object_unref (self);
}

static void
bb_own_block_dialog_dispose (GObject *object)
{
    BbOwnBlockDialog *self = BB_OWN_BLOCK_DIALOG (object);

    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_OWN_BLOCK_DIALOG);
    g_clear_pointer (&self->draft, bb_draft_free);
    g_clear_pointer (&self->id, g_free);
    g_clear_pointer (&self->basis, bb_basis_unref);
    g_clear_object (&self->block);
    g_clear_object (&self->session);

    G_OBJECT_CLASS (bb_own_block_dialog_parent_class)->dispose (object);
}

static void
bb_own_block_dialog_class_init (BbOwnBlockDialogClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_own_block_dialog_dispose;

    signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BLOCK);
    g_type_ensure (BB_TYPE_OWN_BLOCK_TEXTS);
    g_type_ensure (BB_TYPE_TOPICS_ROW);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-own-block-dialog.ui");
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockDialog, save_button);
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockDialog, problem);
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockDialog, challenge_row);
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockDialog, texts);
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockDialog, guidelines);
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockDialog, disciplines);
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockDialog, other);
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockDialog, other_label);
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockDialog, other_texts);
    gtk_widget_class_bind_template_callback (widget_class, changed_cb);
    gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
bb_own_block_dialog_init (BbOwnBlockDialog *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
}

static AdwDialog *
create (BbSession *session, BbBlock *block, BbTopic *challenge, const char *title,
        const char *save_label)
{
    BbOwnBlockDialog *self = g_object_new (BB_TYPE_OWN_BLOCK_DIALOG, "title", title, NULL);

    self->session = g_object_ref (session);
    if (block != NULL) {
        self->block = g_object_ref (block);
        self->basis = bb_session_begin_own_block (session, block);
    }
    gtk_button_set_label (GTK_BUTTON (self->save_button), save_label);
    fill_challenges (self);
    if (challenge != NULL)
        select_challenge (self, challenge);
    show_texts (self);
    show_topics (self);
    self->id = block != NULL ? g_strdup (bb_block_get_id (block))
                             : bb_own_block_new_id (get_project (self));
    self->draft = bb_draft_new (session);
    return ADW_DIALOG (self);
}

/**
 * bb_own_block_dialog_new:
 * @session: an open project
 * @challenge: (nullable): the challenge that is chosen when it opens
 *
 * Returns: a dialog that adds an own block, to be presented
 */
AdwDialog *
bb_own_block_dialog_new (BbSession *session, BbTopic *challenge)
{
    g_return_val_if_fail (BB_IS_SESSION (session), NULL);
    g_return_val_if_fail (challenge == NULL || BB_IS_TOPIC (challenge), NULL);

    return create (session, NULL, challenge, _ ("Add own block"), C_ ("own block", "_Add"));
}

/**
 * bb_own_block_dialog_new_for_block:
 * @session: an open project
 * @block: an own block of it
 *
 * Returns: a dialog that changes an own block, to be presented
 */
AdwDialog *
bb_own_block_dialog_new_for_block (BbSession *session, BbBlock *block)
{
    g_return_val_if_fail (BB_IS_SESSION (session), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block) && bb_block_get_own (block), NULL);

    return create (session, block, bb_block_get_challenge (block), _ ("Edit own block"),
                   C_ ("own block", "_Save"));
}
