/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-conflict-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "pane/bb-date-text.h"
#include "pane/bb-pane-name.h"
#include "pane/bb-pane-text.h"

/* What fits on a button, and how many of those. */
#define SHORT_CHARACTERS 32
#define MOST_VALUES 12

struct _BbConflictRow {
    GtkListBoxRow parent_instance;

    GtkWidget *box;
    GtkWidget *heading;
    GtkWidget *sentence;
    GtkWidget *buttons;

    BbFieldConflict *conflict;
};

G_DEFINE_FINAL_TYPE (BbConflictRow, bb_conflict_row, GTK_TYPE_LIST_BOX_ROW)

enum {
    SIGNAL_KEEP,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A position as it goes with a button. */
typedef struct {
    BbConflictRow *self;
    guint position;
} Choice;

static char *
dup_value (BbConflictRow *self, guint position)
{
    const char *text = bb_field_conflict_get_text (self->conflict, position);

    if (*text == '\0')
        return g_strdup (C_ ("value", "nothing"));
    if (bb_field_conflict_get_kind (self->conflict) == BB_KIND_DATE)
        return bb_date_text_long (text);
    return bb_pane_text_shorten (text);
}

static guint
count_values (BbConflictRow *self)
{
    return MIN (bb_field_conflict_get_n_values (self->conflict), MOST_VALUES);
}

static gboolean
is_short (BbConflictRow *self)
{
    for (guint i = 0; i < count_values (self); i++) {
        const char *text = bb_field_conflict_get_text (self->conflict, i);

        if (g_utf8_strlen (text, -1) > SHORT_CHARACTERS || strchr (text, '\n') != NULL)
            return FALSE;
    }
    return TRUE;
}

static char *
describe_shown (BbConflictRow *self)
{
    const char *author = bb_field_conflict_get_author (self->conflict, 0);
    g_autofree char *value = dup_value (self, 0);

    if (author == NULL)
        /* TRANSLATORS: of two values of a field; %s is the one shown, such as “Done” */
        return g_strdup_printf (_ ("The board shows “%s”."), value);
    /* TRANSLATORS: of two values of a field; %1$s is the one shown, such as “Done”, %2$s who
     * wrote it */
    return g_strdup_printf (_ ("The board shows “%1$s”, from %2$s."), value, author);
}

static char *
describe_other (BbConflictRow *self, guint position)
{
    const char *author = bb_field_conflict_get_author (self->conflict, position);
    g_autofree char *value = dup_value (self, position);

    if (author == NULL)
        /* TRANSLATORS: of two values of a field; %s is the one not shown, such as “Done” */
        return g_strdup_printf (_ ("Somebody else wrote “%s”."), value);
    /* TRANSLATORS: of two values of a field; %1$s is who wrote the one not shown, %2$s is that
     * one, such as “Done” */
    return g_strdup_printf (_ ("%1$s wrote “%2$s”."), author, value);
}

static char *
describe_all (BbConflictRow *self)
{
    GString *words = g_string_new (NULL);

    for (guint i = 0; i < count_values (self); i++) {
        g_autofree char *part = i == 0 ? describe_shown (self) : describe_other (self, i);

        if (i > 0)
            g_string_append_c (words, ' ');
        g_string_append (words, part);
    }
    return g_string_free_and_steal (words);
}

static void
clicked_cb (Choice *choice)
{
    g_signal_emit (choice->self, signals[SIGNAL_KEEP], 0, choice->position);
}

static void
free_choice (gpointer data, GClosure *closure)
{
    g_free (data);
}

static GtkWidget *
create_button (BbConflictRow *self, guint position, const char *label, const char *name)
{
    GtkWidget *button = gtk_button_new_with_label (label);
    Choice *choice = g_new (Choice, 1);

    *choice = (Choice) { self, position };
    gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
    bb_pane_name_set (button, name);
    g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), choice, free_choice,
                           G_CONNECT_SWAPPED);
    return button;
}

static char *
dup_keep (const char *value)
{
    /* TRANSLATORS: a button that settles a conflict; %s is the value that is shown, such as “Done”
     */
    return g_strdup_printf (_ ("Keep %s"), value);
}

static void
add_short (BbConflictRow *self)
{
    g_autofree char *words = describe_all (self);

    gtk_label_set_label (GTK_LABEL (self->sentence), words);
    for (guint i = 0; i < count_values (self); i++) {
        g_autofree char *value = dup_value (self, i);
        g_autofree char *keep = dup_keep (value);

        adw_wrap_box_append (ADW_WRAP_BOX (self->buttons),
                             create_button (self, i, i == 0 ? keep : value, keep));
    }
}

static GtkWidget *
create_label (const char *text, const char *class)
{
    GtkWidget *label = gtk_label_new (text);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
    gtk_widget_add_css_class (label, class);
    return label;
}

static char *
dup_caption (BbConflictRow *self, guint position)
{
    const char *author = bb_field_conflict_get_author (self->conflict, position);
    const char *shown = position == 0 ? _ ("Shown on the board") : "";

    if (position > 0 && author == NULL)
        return g_strdup (_ ("From somebody else"));
    return bb_pane_text_join (shown, author != NULL ? author : "");
}

static void
add_long (BbConflictRow *self)
{
    gtk_widget_set_visible (self->sentence, FALSE);
    gtk_widget_set_visible (self->buttons, FALSE);
    for (guint i = 0; i < count_values (self); i++) {
        g_autofree char *value = dup_value (self, i);
        g_autofree char *keep = dup_keep (value);
        g_autofree char *caption = dup_caption (self, i);
        GtkWidget *button = create_button (self, i, _ ("Keep this one"), keep);

        gtk_box_append (GTK_BOX (self->box), create_label (caption, "caption"));
        gtk_box_append (GTK_BOX (self->box), create_label (value, "conflict-text"));
        gtk_widget_set_halign (button, GTK_ALIGN_START);
        gtk_box_append (GTK_BOX (self->box), button);
    }
}

static void
show_heading (BbConflictRow *self)
{
    g_autofree char *heading = NULL;

    /* TRANSLATORS: two people changed the same; %s is the name of a field, such as “status” */
    heading =
        g_strdup_printf (_ ("Changed twice: %s"), bb_field_conflict_get_label (self->conflict));
    gtk_label_set_label (GTK_LABEL (self->heading), heading);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                    -1);
}

static void
bb_conflict_row_dispose (GObject *object)
{
    BbConflictRow *self = BB_CONFLICT_ROW (object);

    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_CONFLICT_ROW);
    g_clear_object (&self->conflict);

    G_OBJECT_CLASS (bb_conflict_row_parent_class)->dispose (object);
}

static void
bb_conflict_row_class_init (BbConflictRowClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_conflict_row_dispose;

    signals[SIGNAL_KEEP] = g_signal_new ("keep", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-conflict-row.ui");
    gtk_widget_class_bind_template_child (widget_class, BbConflictRow, box);
    gtk_widget_class_bind_template_child (widget_class, BbConflictRow, heading);
    gtk_widget_class_bind_template_child (widget_class, BbConflictRow, sentence);
    gtk_widget_class_bind_template_child (widget_class, BbConflictRow, buttons);
}

static void
bb_conflict_row_init (BbConflictRow *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_conflict_row_new:
 * @conflict: a conflict as it stands in the project
 *
 * Returns: a row that asks which value shall hold
 */
GtkWidget *
bb_conflict_row_new (BbFieldConflict *conflict)
{
    BbConflictRow *self;

    g_return_val_if_fail (BB_IS_FIELD_CONFLICT (conflict), NULL);

    self = g_object_new (BB_TYPE_CONFLICT_ROW, NULL);
    self->conflict = g_object_ref (conflict);
    show_heading (self);
    if (is_short (self))
        add_short (self);
    else
        add_long (self);
    return GTK_WIDGET (self);
}

BbFieldConflict *
bb_conflict_row_get_conflict (BbConflictRow *self)
{
    g_return_val_if_fail (BB_IS_CONFLICT_ROW (self), NULL);

    return self->conflict;
}
