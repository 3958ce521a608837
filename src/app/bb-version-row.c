/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-version-row.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-pane-text.h"
#include "pane/bb-when.h"

#define SPACING 2
#define MARGIN 12

struct _BbVersionRow {
    GtkBox parent_instance;

    BbVersion *version;
    gboolean is_oldest;

    GtkLabel *when;
    GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (BbVersionRow, bb_version_row, GTK_TYPE_BOX)

static char *
dup_changes (BbVersionRow *self)
{
    const char *words = bb_version_get_words (self->version);
    g_autofree char *people = NULL;

    if (bb_version_get_damaged (self->version))
        return g_strdup (_ ("Damaged: cannot be opened"));
    if (self->is_oldest)
        return g_strdup (_ ("The oldest version that is kept"));
    if (words == NULL)
        return g_strdup ("…");
    people = g_strjoinv (", ", (GStrv) bb_version_get_people (self->version));
    return bb_pane_text_join (words, people);
}

static void
update (BbVersionRow *self)
{
    g_autofree char *changes = dup_changes (self);
    g_autofree char *shown = bb_pane_text_shorten (changes);

    gtk_label_set_label (self->words, shown);
}

static void
unwatch (BbVersionRow *self)
{
    if (self->version != NULL)
        g_signal_handlers_disconnect_by_data (self->version, self);
}

static void
bb_version_row_dispose (GObject *object)
{
    BbVersionRow *self = BB_VERSION_ROW (object);

    unwatch (self);
    g_clear_object (&self->version);
    G_OBJECT_CLASS (bb_version_row_parent_class)->dispose (object);
}

static void
bb_version_row_class_init (BbVersionRowClass *klass)
{
    G_OBJECT_CLASS (klass)->dispose = bb_version_row_dispose;
}

static GtkLabel *
append_label (BbVersionRow *self)
{
    GtkWidget *label = gtk_label_new (NULL);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
    gtk_box_append (GTK_BOX (self), label);
    return GTK_LABEL (label);
}

static void
bb_version_row_init (BbVersionRow *self)
{
    GtkWidget *widget = GTK_WIDGET (self);

    gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
    gtk_box_set_spacing (GTK_BOX (self), SPACING);
    gtk_widget_set_margin_top (widget, MARGIN);
    gtk_widget_set_margin_bottom (widget, MARGIN);
    gtk_widget_set_margin_start (widget, MARGIN);
    gtk_widget_set_margin_end (widget, MARGIN);
    self->when = append_label (self);
    self->words = append_label (self);
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "caption");
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "dimmed");
}

/**
 * bb_version_row_new:
 *
 * Returns: a line without a version
 */
GtkWidget *
bb_version_row_new (void)
{
    return g_object_new (BB_TYPE_VERSION_ROW, NULL);
}

/**
 * bb_version_row_set_version:
 * @self: a line
 * @version: (nullable): what it shows
 * @is_newest: whether it is what was saved last
 * @is_oldest: whether there is none before it
 *
 * Shows another version, and what is found out of it later.
 */
void
bb_version_row_set_version (BbVersionRow *self, BbVersion *version, gboolean is_newest,
                            gboolean is_oldest)
{
    g_autofree char *when = NULL;

    g_return_if_fail (BB_IS_VERSION_ROW (self));
    g_return_if_fail (version == NULL || BB_IS_VERSION (version));

    unwatch (self);
    g_set_object (&self->version, version);
    if (version == NULL)
        return;
    self->is_oldest = is_oldest;
    when = bb_version_row_dup_when (version, is_newest);
    gtk_label_set_label (self->when, when);
    g_signal_connect_object (version, "notify::words", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (version, "notify::damaged", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
    update (self);
}

/**
 * bb_version_row_dup_when:
 * @version: a version
 * @is_newest: whether it is what was saved last
 *
 * Returns: (transfer full): when it was kept
 */
char *
bb_version_row_dup_when (BbVersion *version, gboolean is_newest)
{
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();
    g_autoptr (GDateTime) when = NULL;
    g_autofree char *words = NULL;

    g_return_val_if_fail (BB_IS_VERSION (version), NULL);

    when = g_date_time_new_from_unix_utc (bb_version_get_time (version));
    words = when != NULL ? bb_when_describe_moment (when, now) : g_strdup ("");
    return is_newest ? bb_pane_text_join (words, _ ("last saved")) : g_steal_pointer (&words);
}
