/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "board/bb-block-row.h"

#include "wall/bb-card-marks.h"
#include "wall/bb-card-text.h"
#include "pane/bb-date-text.h"
#include "pane/bb-pane-text.h"
#include "widgets/bb-brick.h"
#include "widgets/bb-menu-names.h"

#define OWNER_CHARS 16
#define DUE_CHARS 8
#define STATUS_CHARS 15

struct _BbBlockRow {
    GtkWidget parent_instance;

    BbBlock *block;
    GSignalGroup *block_signals;
    GSignalGroup *checklist_signals;
    guint position;
    guint n_blocks;
    gboolean narrow;
    char *description;
    char *party_class;
    BbCardMarks marks;

    GtkWidget *brick;
    GtkWidget *body;
    GtkWidget *owner;
    GtkWidget *due;
    GtkWidget *marks_box;
    GtkWidget *status;
    GtkWidget *status_button;
};

G_DEFINE_FINAL_TYPE (BbBlockRow, bb_block_row, GTK_TYPE_WIDGET)

typedef enum {
    PROP_BLOCK = 1,
    PROP_STATUS,
    PROP_NARROW,
    PROP_DESCRIPTION,
} BbBlockRowProperty;

static GParamSpec *props[PROP_DESCRIPTION + 1];

enum {
    SIGNAL_CHOSEN,
    SIGNAL_PLACE,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Brick language has one fill for each status. */
static BbBrickFill
get_fill (BbBlockRow *self, BbStatus status)
{
    return (BbBrickFill) status;
}

static char *
get_status_label (BbBlockRow *self, BbStatus status)
{
    return g_strdup (bb_status_get_label (status));
}

static char *
dup_shown (BbBlockRow *self, const char *text)
{
    return bb_pane_text_shorten (text != NULL ? text : "");
}

static char *
get_owner_tooltip (BbBlockRow *self, const char *owner)
{
    return owner != NULL && *owner != '\0' ? g_strdup (owner) : NULL;
}

static char *
get_due_text (BbBlockRow *self, const char *due)
{
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();

    return due != NULL && *due != '\0' ? bb_date_text_short (due, now) : g_strdup ("");
}

/* Beside each other the facts stand in columns; folded, only those that are known take room. */
static void
update_facts (BbBlockRow *self)
{
    gboolean has_owner = self->block != NULL && *bb_block_get_owner (self->block) != '\0';
    gboolean has_due = self->block != NULL && *bb_block_get_due (self->block) != '\0';

    gtk_widget_set_visible (self->owner, !self->narrow || has_owner);
    gtk_widget_set_visible (self->due, !self->narrow || has_due);
    gtk_label_set_width_chars (GTK_LABEL (self->owner), self->narrow ? -1 : OWNER_CHARS);
    gtk_label_set_max_width_chars (GTK_LABEL (self->owner), self->narrow ? -1 : OWNER_CHARS);
    gtk_label_set_width_chars (GTK_LABEL (self->due), self->narrow ? -1 : DUE_CHARS);
    gtk_label_set_width_chars (GTK_LABEL (self->status), self->narrow ? -1 : STATUS_CHARS);
}

static void
update_marks (BbBlockRow *self)
{
    bb_card_marks_update (&self->marks, self->marks_box, self->block);
    gtk_widget_set_visible (self->marks_box, gtk_widget_get_first_child (self->marks_box) != NULL);
}

static void
update_party (BbBlockRow *self)
{
    g_autofree char *css_class =
        g_strdup_printf ("party-%u", bb_topic_get_number (bb_block_get_party (self->block)));

    if (g_strcmp0 (self->party_class, css_class) == 0)
        return;
    if (self->party_class != NULL)
        gtk_widget_remove_css_class (GTK_WIDGET (self), self->party_class);
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
    g_set_str (&self->party_class, css_class);
}

static void
update_description (BbBlockRow *self)
{
    g_autofree char *text = bb_card_text_describe (self->block, self->position, self->n_blocks);

    if (g_set_str (&self->description, text))
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCRIPTION]);
}

static void
block_notify_cb (BbBlockRow *self)
{
    update_facts (self);
    update_marks (self);
    update_party (self);
    update_description (self);
}

static void
status_notify_cb (BbBlockRow *self)
{
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATUS]);
}

/* Whoever opens the menu of a row means that row; the menu is made when it is first wanted. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
    BbBlockRow *self = BB_BLOCK_ROW (user_data);
    g_autoptr (GMenu) menu = NULL;

    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
    if (gtk_menu_button_get_popover (button) != NULL)
        return;
    menu = g_menu_new ();
    for (guint i = 0; i < BB_N_STATUSES; i++) {
        BbStatus status = (BbStatus) ((i + 1) % BB_N_STATUSES);
        g_autofree char *action =
            g_strconcat ("block-row.status::", bb_status_get_nick (status), NULL);

        g_menu_append (menu, bb_status_get_label (status), action);
    }
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
    bb_menu_names_give (gtk_menu_button_get_popover (button));
}

static void
bb_block_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbBlockRow *self = BB_BLOCK_ROW (object);

    switch ((BbBlockRowProperty) prop_id) {
    case PROP_BLOCK:
        g_value_set_object (value, self->block);
        break;
    case PROP_STATUS:
        g_value_set_enum (value,
                          self->block != NULL ? bb_block_get_status (self->block) : BB_STATUS_NONE);
        break;
    case PROP_NARROW:
        g_value_set_boolean (value, self->narrow);
        break;
    case PROP_DESCRIPTION:
        g_value_set_string (value, self->description);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_block_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbBlockRow *self = BB_BLOCK_ROW (object);

    switch ((BbBlockRowProperty) prop_id) {
    case PROP_BLOCK:
        bb_block_row_set_block (self, g_value_get_object (value));
        break;
    case PROP_STATUS:
        if (self->block != NULL)
            g_signal_emit (self, signals[SIGNAL_PLACE], 0, g_value_get_enum (value));
        break;
    case PROP_NARROW:
        bb_block_row_set_narrow (self, g_value_get_boolean (value));
        break;
    case PROP_DESCRIPTION:
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_block_row_dispose (GObject *object)
{
    BbBlockRow *self = BB_BLOCK_ROW (object);

    g_clear_object (&self->block_signals);
    g_clear_object (&self->checklist_signals);
    bb_card_marks_clear (&self->marks);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_BLOCK_ROW);
    g_clear_object (&self->block);
    G_OBJECT_CLASS (bb_block_row_parent_class)->dispose (object);
}

static void
bb_block_row_finalize (GObject *object)
{
    BbBlockRow *self = BB_BLOCK_ROW (object);

    g_free (self->description);
    g_free (self->party_class);
    G_OBJECT_CLASS (bb_block_row_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
    props[PROP_BLOCK] =
        g_param_spec_object ("block", NULL, NULL, BB_TYPE_BLOCK,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_STATUS] =
        g_param_spec_enum ("status", NULL, NULL, BB_TYPE_STATUS, BB_STATUS_NONE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_NARROW] =
        g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, "",
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    g_type_ensure (BB_TYPE_BRICK);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/board/bb-block-row.ui");
    gtk_widget_class_bind_template_child (widget_class, BbBlockRow, brick);
    gtk_widget_class_bind_template_child (widget_class, BbBlockRow, body);
    gtk_widget_class_bind_template_child (widget_class, BbBlockRow, owner);
    gtk_widget_class_bind_template_child (widget_class, BbBlockRow, due);
    gtk_widget_class_bind_template_child (widget_class, BbBlockRow, marks_box);
    gtk_widget_class_bind_template_child (widget_class, BbBlockRow, status);
    gtk_widget_class_bind_template_child (widget_class, BbBlockRow, status_button);
    gtk_widget_class_bind_template_callback (widget_class, get_fill);
    gtk_widget_class_bind_template_callback (widget_class, dup_shown);
    gtk_widget_class_bind_template_callback (widget_class, get_status_label);
    gtk_widget_class_bind_template_callback (widget_class, get_owner_tooltip);
    gtk_widget_class_bind_template_callback (widget_class, get_due_text);
}

static void
bb_block_row_class_init (BbBlockRowClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_block_row_get_property;
    object_class->set_property = bb_block_row_set_property;
    object_class->dispose = bb_block_row_dispose;
    object_class->finalize = bb_block_row_finalize;

    install_properties (object_class);
    signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", BB_TYPE_BLOCK_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
    signals[SIGNAL_PLACE] = g_signal_new ("place", BB_TYPE_BLOCK_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_STATUS);
    bind_template (widget_class);
    gtk_widget_class_install_property_action (widget_class, "block-row.status", "status");
    gtk_widget_class_set_css_name (widget_class, "blockrow");
}

static void
bb_block_row_init (BbBlockRow *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    self->description = g_strdup ("");
    self->block_signals = g_signal_group_new (BB_TYPE_BLOCK);
    g_signal_group_connect_swapped (self->block_signals, "notify", G_CALLBACK (block_notify_cb),
                                    self);
    g_signal_group_connect_swapped (self->block_signals, "notify::status",
                                    G_CALLBACK (status_notify_cb), self);
    self->checklist_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
    g_signal_group_connect_swapped (self->checklist_signals, "items-changed",
                                    G_CALLBACK (block_notify_cb), self);
    gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->status_button), create_menu_cb,
                                           self, NULL);
    /* Its words are those of the button inside it, once. */
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->status_button),
                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    gtk_widget_get_first_child (self->status_button), NULL, -1);
    update_facts (self);
}

GtkWidget *
bb_block_row_new (void)
{
    return g_object_new (BB_TYPE_BLOCK_ROW, NULL);
}

BbBlock *
bb_block_row_get_block (BbBlockRow *self)
{
    g_return_val_if_fail (BB_IS_BLOCK_ROW (self), NULL);

    return self->block;
}

void
bb_block_row_set_block (BbBlockRow *self, BbBlock *block)
{
    g_return_if_fail (BB_IS_BLOCK_ROW (self));
    g_return_if_fail (block == NULL || BB_IS_BLOCK (block));

    if (!g_set_object (&self->block, block))
        return;
    g_signal_group_set_target (self->block_signals, block);
    g_signal_group_set_target (self->checklist_signals,
                               block != NULL ? bb_block_get_checklist (block) : NULL);
    if (block != NULL)
        block_notify_cb (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BLOCK]);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATUS]);
}

gboolean
bb_block_row_get_narrow (BbBlockRow *self)
{
    g_return_val_if_fail (BB_IS_BLOCK_ROW (self), FALSE);

    return self->narrow;
}

void
bb_block_row_set_narrow (BbBlockRow *self, gboolean narrow)
{
    g_return_if_fail (BB_IS_BLOCK_ROW (self));

    if (self->narrow == narrow)
        return;
    self->narrow = narrow;
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                    narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
    gtk_widget_set_valign (self->brick, narrow ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
    update_facts (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

const char *
bb_block_row_get_description (BbBlockRow *self)
{
    g_return_val_if_fail (BB_IS_BLOCK_ROW (self), NULL);

    return self->description;
}

/* The place within the cell, from 0, and how many blocks lie there. */
void
bb_block_row_set_place (BbBlockRow *self, guint position, guint n_blocks)
{
    g_return_if_fail (BB_IS_BLOCK_ROW (self));

    if (self->position == position && self->n_blocks == n_blocks)
        return;
    self->position = position;
    self->n_blocks = n_blocks;
    if (self->block != NULL)
        update_description (self);
}
