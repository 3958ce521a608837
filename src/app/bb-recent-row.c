/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-recent-row.h"

#include <glib/gi18n-lib.h>

#include "app/bb-file.h"
#include "pane/bb-pane-text.h"
#include "pane/bb-when.h"

struct _BbRecentRow {
    AdwActionRow parent_instance;

    GtkLabel *when;
};

G_DEFINE_FINAL_TYPE (BbRecentRow, bb_recent_row, ADW_TYPE_ACTION_ROW)

static void
looked_for_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    GWeakRef *ref = user_data;
    g_autoptr (BbRecentRow) self = g_weak_ref_get (ref);
    g_autoptr (GError) error = NULL;
    g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

    g_weak_ref_clear (ref);
    g_free (ref);
    if (self != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* A stick may come back: the line in the desktop's list stays. */
static void
look_for_file (BbRecentRow *self, GFile *file)
{
    GWeakRef *ref = g_new0 (GWeakRef, 1);

    g_weak_ref_init (ref, self);
    g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                             G_PRIORITY_LOW, NULL, looked_for_cb, ref);
}

static char *
describe_place (const BbRecent *recent)
{
    g_autofree char *folder = bb_file_dup_folder (recent->file);
    const char *municipality = recent->municipality;

    if (*municipality == '\0')
        municipality = _ ("No municipality yet");
    if (*folder == '\0')
        return g_strdup (municipality);
    return g_strdup_printf ("%s · %s", municipality, folder);
}

static void
bb_recent_row_init (BbRecentRow *self)
{
    self->when = GTK_LABEL (gtk_label_new (NULL));
    gtk_widget_add_css_class (GTK_WIDGET (self->when), "caption");
    gtk_widget_add_css_class (GTK_WIDGET (self->when), "dimmed");
    adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->when));
    adw_action_row_add_suffix (ADW_ACTION_ROW (self),
                               gtk_image_new_from_icon_name ("go-next-symbolic"));

    /* A title is what somebody typed, somewhere: never markup. */
    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
    adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
    adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

static void
bb_recent_row_class_init (BbRecentRowClass *klass)
{
}

/**
 * bb_recent_row_new:
 * @recent: a recent project
 * @now: the present, to say how long ago it was open
 *
 * Returns: a row that opens @recent when activated
 */
GtkWidget *
bb_recent_row_new (const BbRecent *recent, GDateTime *now)
{
    BbRecentRow *self = g_object_new (BB_TYPE_RECENT_ROW, NULL);
    g_autofree char *title = bb_pane_text_shorten (recent->title);
    g_autofree char *place = describe_place (recent);
    g_autofree char *when = bb_when_describe (recent->when, now);
    g_autofree char *uri = g_file_get_uri (recent->file);

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), place);
    gtk_label_set_label (self->when, when);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "app.open-file");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", uri);
    look_for_file (self, recent->file);
    return GTK_WIDGET (self);
}
