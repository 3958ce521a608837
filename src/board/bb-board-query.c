/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gi18n-lib.h>

#include "board/bb-board-private.h"

/* So long after the last letter a screen reader hears what was found. */
#define ANNOUNCE_MS 400

/* What is asked for, one after the other: “Personal, Owner: Fatima”. */
static char *
dup_question (BbBoard *self)
{
    BbProject *project = bb_matches_get_project (self->matches);
    g_autoptr (GPtrArray) parts = bb_block_query_dup_parts (self->query, project);
    g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
    g_auto (GStrv) list = NULL;

    for (guint i = 0; i < parts->len; i++)
        g_strv_builder_add (labels, ((BbQueryPart *) parts->pdata[i])->label);
    list = g_strv_builder_end (labels);
    return g_strjoinv (", ", list);
}

static char *
describe_count (BbBoard *self)
{
    guint n_blocks = bb_matches_get_n_blocks (self->matches);
    guint n = bb_matches_get_n_matches (self->matches);

    if (!bb_block_query_get_active (self->query))
        return g_strdup (_ ("All building blocks are shown"));
    if (n == 0)
        return g_strdup (_ ("No building block matches"));
    /* TRANSLATORS: a search found %1$u of %2$u */
    return g_strdup_printf (
        ngettext ("%1$u of %2$u building blocks matches", "%1$u of %2$u building blocks match", n),
        n, n_blocks);
}

static void
announce (BbBoard *self, const char *text)
{
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
announce_count_cb (gpointer user_data)
{
    BbBoard *self = BB_BOARD (user_data);
    g_autofree char *text = describe_count (self);

    self->announcement = 0;
    announce (self, text);
}

static void
query_changed_cb (BbBoard *self)
{
    self->found = FALSE;
    g_clear_handle_id (&self->announcement, g_source_remove);
    if (self->session != NULL)
        self->announcement = g_timeout_add_once (ANNOUNCE_MS, announce_count_cb, self);
}

static void
update_card (BbBoard *self, BbBlock *block, const char *outside)
{
    BbCard *card = bb_wall_get_card (self->wall, block);

    if (card != NULL)
        bb_card_set_outside (card, bb_block_query_matches (self->query, block) ? NULL : outside);
}

static void
update_cards (BbBoard *self)
{
    GListModel *blocks = bb_project_get_blocks (bb_matches_get_project (self->matches));
    g_autofree char *question = dup_question (self);
    /* TRANSLATORS: said of a card that a search leaves out; %s is what is asked for, such as
     * “Personal, Owner: Fatima” */
    g_autofree char *outside = g_strdup_printf (_ ("Does not match: %s"), question);

    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);

        update_card (self, block, outside);
    }
    gtk_label_set_label (GTK_LABEL (self->nothing_question), question);
}

static void
matches_changed_cb (BbBoard *self)
{
    guint n_blocks = bb_matches_get_n_blocks (self->matches);
    guint n = bb_matches_get_n_matches (self->matches);

    bb_search_bar_set_count (BB_SEARCH_BAR (self->search_bar), n, n_blocks);
    gtk_widget_set_visible (self->nothing, n == 0 && n_blocks > 0);
    if (self->list != NULL)
        bb_block_list_refilter (self->list);
    if (bb_matches_get_project (self->matches) != NULL)
        update_cards (self);
}

/* With nothing to close, Escape is for whoever is around the board. */
static void
update_actions (BbBoard *self)
{
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.stop-search",
                                   bb_board_get_search_mode (self));
}

/* A search that ends gives the keyboard back to the card that was found, or left. */
static void
search_mode_cb (BbBoard *self)
{
    if (!bb_board_get_search_mode (self) && gtk_widget_get_focus_child (self->search_bar) != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (self));
    update_actions (self);
    g_object_notify (G_OBJECT (self), "search-mode");
}

static void
say_found (BbBoard *self, BbBlock *block, guint position)
{
    /* TRANSLATORS: %1$u of %2$u: which of the matches this is; then number and title of the
     * building block */
    g_autofree char *text = g_strdup_printf (
        _ ("%1$u of %2$u: %3$s %4$s"), position + 1, bb_matches_get_n_matches (self->matches),
        bb_block_get_number_text (block), bb_block_get_title (block));

    announce (self, text);
}

/* Whoever types goes on typing; whoever is at a card goes to the next one. */
static void
find (BbBoard *self, int step)
{
    gboolean typing = gtk_widget_get_focus_child (self->search_bar) != NULL;
    BbBlock *block;
    guint position;

    block = bb_matches_find (self->matches, self->selected, self->found ? step : 0, &position);
    if (block == NULL) {
        gtk_widget_error_bell (GTK_WIDGET (self));
        return;
    }
    self->found = TRUE;
    bb_board_set_selected_block (self, block);
    if (typing)
        bb_board_show_block (self, block);
    else
        bb_board_focus_block (self, block);
    say_found (self, block, position);
}

static void
find_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);

    if (bb_block_query_get_active (self->query))
        find (self, g_variant_get_int32 (parameter));
    else
        gtk_widget_activate_action (widget, "board.search", NULL);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);

    bb_board_set_search_mode (self, TRUE);
    gtk_widget_grab_focus (self->search_bar);
}

static void
clear_query_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);

    bb_block_query_clear (self->query);
    if (!gtk_widget_grab_focus (self->search_bar))
        gtk_widget_grab_focus (widget);
}

static void
stop_search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    bb_board_set_search_mode (BB_BOARD (widget), FALSE);
}

void
bb_board_class_install_query_actions (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "board.search", NULL, search_cb);
    gtk_widget_class_install_action (widget_class, "board.find", "i", find_cb);
    gtk_widget_class_install_action (widget_class, "board.clear-query", NULL, clear_query_cb);
    gtk_widget_class_install_action (widget_class, "board.stop-search", NULL, stop_search_cb);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "board.stop-search",
                                         NULL);
}

static void
edited_cb (BbBoard *self, const char *text)
{
    bb_board_say_moved (self, text);
}

static void
failed_cb (BbBoard *self, GError *error)
{
    bb_board_say_failed (self, error);
}

static void
add_widgets (BbBoard *self)
{
    self->strip = bb_guideline_strip_new (self->query);
    self->search_bar = bb_search_bar_new (self->query);
    gtk_box_prepend (GTK_BOX (self->box), self->search_bar);
    gtk_box_prepend (GTK_BOX (self->box), self->strip);
    g_signal_connect_object (self->strip, "edited", G_CALLBACK (edited_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->strip, "failed", G_CALLBACK (failed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->search_bar, "notify::search-mode", G_CALLBACK (search_mode_cb),
                             self, G_CONNECT_SWAPPED);
    g_signal_connect_object (self->search_bar, "find", G_CALLBACK (find), self, G_CONNECT_SWAPPED);
}

/* Strip and search ask the one query of this board, so they cannot disagree. */
void
bb_board_add_query (BbBoard *self)
{
    self->query = bb_block_query_new ();
    self->matches = bb_matches_new (self->query);
    add_widgets (self);
    update_actions (self);
    g_signal_connect_object (self->query, "changed", G_CALLBACK (query_changed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->matches, "changed", G_CALLBACK (matches_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

void
bb_board_drop_query (BbBoard *self)
{
    g_clear_handle_id (&self->announcement, g_source_remove);
    g_clear_object (&self->matches);
    g_clear_object (&self->query);
}

/* To be called after the wall has made its cards. */
void
bb_board_search_session (BbBoard *self)
{
    BbProject *project = self->session != NULL ? bb_session_get_project (self->session) : NULL;

    bb_board_set_search_mode (self, FALSE);
    bb_block_query_clear (self->query);
    bb_guideline_strip_set_session (BB_GUIDELINE_STRIP (self->strip), self->session);
    bb_search_bar_set_project (BB_SEARCH_BAR (self->search_bar), project);
    bb_matches_set_project (self->matches, project);
    g_clear_handle_id (&self->announcement, g_source_remove);
}

/**
 * bb_board_get_query:
 * @self: a board
 *
 * Returns: (transfer none): what its cards are searched for
 */
BbBlockQuery *
bb_board_get_query (BbBoard *self)
{
    g_return_val_if_fail (BB_IS_BOARD (self), NULL);

    return self->query;
}

/**
 * bb_board_commit:
 * @self: a board
 *
 * Writes what is being typed on the board, before something is done with the project as a whole.
 */
void
bb_board_commit (BbBoard *self)
{
    g_return_if_fail (BB_IS_BOARD (self));

    bb_guideline_strip_commit (BB_GUIDELINE_STRIP (self->strip));
}

gboolean
bb_board_get_search_mode (BbBoard *self)
{
    g_return_val_if_fail (BB_IS_BOARD (self), FALSE);

    return bb_search_bar_get_search_mode (BB_SEARCH_BAR (self->search_bar));
}

void
bb_board_set_search_mode (BbBoard *self, gboolean search_mode)
{
    g_return_if_fail (BB_IS_BOARD (self));

    bb_search_bar_set_search_mode (BB_SEARCH_BAR (self->search_bar), search_mode);
}
