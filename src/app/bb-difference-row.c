/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-difference-row.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-date-text.h"
#include "pane/bb-pane-name.h"
#include "pane/bb-pane-text.h"
#include "widgets/bb-brick.h"

/* What fits beside each other. */
#define SHORT_CHARACTERS 20
#define SHORT_VALUES 2

struct _BbDifferenceRow {
    GtkWidget parent_instance;

    BbDifference *difference;
    char *party_class;
    gboolean narrow;

    GtkWidget *head;
    BbBrick *brick;
    GtkLabel *title;
    GtkLabel *field;
    AdwBin *choices;
};

G_DEFINE_FINAL_TYPE (BbDifferenceRow, bb_difference_row, GTK_TYPE_WIDGET)

typedef enum { PROP_NARROW = 1 } BbDifferenceRowProperty;

static GParamSpec *props[PROP_NARROW + 1];

static BbFieldConflict *
get_conflict (BbDifferenceRow *self)
{
    return bb_difference_get_conflict (self->difference);
}

static guint
get_n_values (BbDifferenceRow *self)
{
    return bb_field_conflict_get_n_values (get_conflict (self));
}

static char *
dup_value (BbDifferenceRow *self, guint position)
{
    const char *text = bb_field_conflict_get_text (get_conflict (self), position);

    if (*text == '\0')
        return g_strdup (C_ ("value", "nothing"));
    if (bb_field_conflict_get_kind (get_conflict (self)) == BB_KIND_DATE)
        return bb_date_text_long (text);
    return bb_pane_text_shorten (text);
}

/* Whose value it is: that of the board, or a name. */
static const char *
get_author (BbDifferenceRow *self, guint position)
{
    const char *author = bb_field_conflict_get_author (get_conflict (self), position);

    if (bb_difference_is_ours (self->difference, position))
        /* TRANSLATORS: beside a value, such as “Done”: it stands on this board already */
        return C_ ("whose value", "yours");
    /* TRANSLATORS: beside a value, such as “Done”: it is in a returned copy */
    return author != NULL ? author : C_ ("whose value", "copy");
}

static char *
dup_name (BbDifferenceRow *self, guint position)
{
    g_autofree char *value = dup_value (self, position);

    /* TRANSLATORS: %1$s is a value, such as “Done”, %2$s whose it is */
    return g_strdup_printf (_ ("%1$s (%2$s)"), value, get_author (self, position));
}

static gboolean
is_short (BbDifferenceRow *self)
{
    if (self->narrow || get_n_values (self) > SHORT_VALUES)
        return FALSE;
    for (guint i = 0; i < get_n_values (self); i++) {
        g_autofree char *value = dup_value (self, i);

        if (g_utf8_strlen (value, -1) > SHORT_CHARACTERS || strchr (value, '\n') != NULL)
            return FALSE;
    }
    return TRUE;
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
    GtkWidget *label = gtk_label_new (text);

    gtk_widget_add_css_class (label, css_class);
    return label;
}

static const char *
get_icon (BbDifferenceRow *self, guint position)
{
    static const char *const icons[] = { "bb-status-none-symbolic", "bb-status-ambition-symbolic",
                                         "bb-status-in-progress-symbolic",
                                         "bb-status-done-symbolic" };
    const char *text = bb_field_conflict_get_text (get_conflict (self), position);

    if (bb_field_conflict_get_kind (get_conflict (self)) != BB_KIND_STATUS)
        return NULL;
    for (guint i = 0; i < G_N_ELEMENTS (icons); i++) {
        if (g_str_equal (bb_status_get_label ((BbStatus) i), text))
            return icons[i];
    }
    return NULL;
}

/* The value, with its brick, and whose it is. */
static GtkWidget *
create_face (BbDifferenceRow *self, guint position)
{
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    const char *icon = get_icon (self, position);
    g_autofree char *value = dup_value (self, position);
    g_autofree char *author = bb_pane_text_abridge (get_author (self, position), SHORT_CHARACTERS);

    if (icon != NULL)
        gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
    gtk_box_append (GTK_BOX (box), create_label (value, "value"));
    gtk_box_append (GTK_BOX (box), create_label (author, "author"));
    return box;
}

static void
add_toggle (AdwToggleGroup *group, GtkWidget *face, const char *name)
{
    AdwToggle *toggle = adw_toggle_new ();

    adw_toggle_set_child (toggle, face);
    adw_toggle_set_name (toggle, name);
    adw_toggle_group_add (group, toggle);
}

/* What stands on the board comes first. */
static guint
find_ours (BbDifferenceRow *self)
{
    for (guint i = 0; i < get_n_values (self); i++) {
        if (bb_difference_is_ours (self->difference, i))
            return i;
    }
    return 0;
}

/* The choice that stands in a place. */
static guint
choice_at (BbDifferenceRow *self, guint place)
{
    guint ours = find_ours (self);

    if (place >= get_n_values (self))
        return BB_DIFFERENCE_BOTH;
    if (place == 0)
        return ours;
    return place <= ours ? place - 1 : place;
}

static guint
get_place (BbDifferenceRow *self)
{
    guint place = 0;

    while (choice_at (self, place) != bb_difference_get_choice (self->difference))
        place++;
    return place;
}

static void
active_changed_cb (BbDifferenceRow *self, GParamSpec *pspec, AdwToggleGroup *group)
{
    bb_difference_set_choice (self->difference,
                              choice_at (self, adw_toggle_group_get_active (group)));
}

static GtkWidget *
create_toggles (BbDifferenceRow *self)
{
    AdwToggleGroup *group = ADW_TOGGLE_GROUP (adw_toggle_group_new ());

    for (guint i = 0; i < get_n_values (self); i++) {
        g_autofree char *name = g_strdup_printf ("%u", i);

        add_toggle (group, create_face (self, choice_at (self, i)), name);
    }
    /* TRANSLATORS: of two values, such as “Done” and “Ambition”: neither is chosen yet */
    add_toggle (group, gtk_label_new (C_ ("choice", "Both")), "both");
    adw_toggle_group_set_active (group, get_place (self));
    g_signal_connect_object (group, "notify::active", G_CALLBACK (active_changed_cb), self,
                             G_CONNECT_SWAPPED);
    return GTK_WIDGET (group);
}

/* A radio button and what it stands for. */
typedef struct {
    BbDifferenceRow *self;
    guint choice;
} Choice;

static void
toggled_cb (GtkCheckButton *button, Choice *choice)
{
    if (gtk_check_button_get_active (button))
        bb_difference_set_choice (choice->self->difference, choice->choice);
}

static void
free_choice (gpointer data, GClosure *closure)
{
    g_free (data);
}

static GtkWidget *
create_radio (BbDifferenceRow *self, guint place, const char *text, GtkWidget *first)
{
    GtkWidget *button = gtk_check_button_new ();
    GtkWidget *label = gtk_label_new (text);
    Choice *choice = g_new (Choice, 1);

    *choice = (Choice) { self, choice_at (self, place) };
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
    if (first != NULL)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (first));
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), place == get_place (self));
    bb_pane_name_set (button, text);
    g_signal_connect_data (button, "toggled", G_CALLBACK (toggled_cb), choice, free_choice, 0);
    return button;
}

static GtkWidget *
create_radios (BbDifferenceRow *self)
{
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
    guint n_values = get_n_values (self);
    GtkWidget *first = NULL;

    for (guint i = 0; i <= n_values; i++) {
        g_autofree char *name =
            i < n_values ? dup_name (self, choice_at (self, i)) : g_strdup (C_ ("choice", "Both"));
        GtkWidget *button = create_radio (self, i, name, first);

        if (first == NULL)
            first = button;
        gtk_box_append (GTK_BOX (box), button);
    }
    return box;
}

/* Beside the title if there is room, else below it. */
static void
show_choices (BbDifferenceRow *self)
{
    GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
    gboolean is_beside = is_short (self);

    gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), is_beside ? GTK_ORIENTATION_HORIZONTAL
                                                                       : GTK_ORIENTATION_VERTICAL);
    gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), is_beside ? 12 : 6);
    adw_bin_set_child (self->choices, is_beside ? create_toggles (self) : create_radios (self));
}

static void
show_block (BbDifferenceRow *self, BbBlock *block)
{
    self->party_class =
        g_strdup_printf ("party-%u", bb_topic_get_number (bb_block_get_party (block)));
    gtk_widget_add_css_class (GTK_WIDGET (self), self->party_class);
    bb_brick_set_label (self->brick, bb_block_get_number_text (block));
    bb_brick_set_fill (self->brick, (BbBrickFill) bb_block_get_status (block));
    gtk_widget_set_visible (GTK_WIDGET (self->brick), TRUE);
}

static void
show_title (BbDifferenceRow *self)
{
    BbBlock *block = bb_difference_get_block (self->difference);
    const char *field = bb_field_conflict_get_label (get_conflict (self));
    g_autofree char *title = bb_pane_text_shorten (bb_difference_get_title (self->difference));
    gboolean is_plain =
        block == NULL || bb_field_conflict_get_kind (get_conflict (self)) == BB_KIND_STATUS;

    gtk_label_set_label (self->title, title);
    gtk_label_set_label (self->field, field);
    gtk_widget_set_visible (GTK_WIDGET (self->field), !is_plain);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
    if (block != NULL)
        show_block (self, block);
}

static void
bb_difference_row_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
    BbDifferenceRow *self = BB_DIFFERENCE_ROW (object);

    switch ((BbDifferenceRowProperty) prop_id) {
    case PROP_NARROW:
        bb_difference_row_set_narrow (self, g_value_get_boolean (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_difference_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbDifferenceRow *self = BB_DIFFERENCE_ROW (object);

    switch ((BbDifferenceRowProperty) prop_id) {
    case PROP_NARROW:
        g_value_set_boolean (value, self->narrow);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_difference_row_dispose (GObject *object)
{
    BbDifferenceRow *self = BB_DIFFERENCE_ROW (object);

    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_DIFFERENCE_ROW);
    g_clear_object (&self->difference);
    g_clear_pointer (&self->party_class, g_free);

    G_OBJECT_CLASS (bb_difference_row_parent_class)->dispose (object);
}

static void
bb_difference_row_class_init (BbDifferenceRowClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_difference_row_get_property;
    object_class->set_property = bb_difference_row_set_property;
    object_class->dispose = bb_difference_row_dispose;

    props[PROP_NARROW] =
        g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    g_type_ensure (BB_TYPE_BRICK);
    gtk_widget_class_set_css_name (widget_class, "difference");
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/app/bb-difference-row.ui");
    gtk_widget_class_bind_template_child (widget_class, BbDifferenceRow, head);
    gtk_widget_class_bind_template_child (widget_class, BbDifferenceRow, brick);
    gtk_widget_class_bind_template_child (widget_class, BbDifferenceRow, title);
    gtk_widget_class_bind_template_child (widget_class, BbDifferenceRow, field);
    gtk_widget_class_bind_template_child (widget_class, BbDifferenceRow, choices);
}

static void
bb_difference_row_init (BbDifferenceRow *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_difference_row_new:
 * @difference: what is contradicted
 *
 * Returns: a row with the values to choose from
 */
GtkWidget *
bb_difference_row_new (BbDifference *difference)
{
    BbDifferenceRow *self;

    g_return_val_if_fail (BB_IS_DIFFERENCE (difference), NULL);

    self = g_object_new (BB_TYPE_DIFFERENCE_ROW, NULL);
    self->difference = g_object_ref (difference);
    show_title (self);
    show_choices (self);
    return GTK_WIDGET (self);
}

/**
 * bb_difference_row_set_narrow:
 * @self: a row
 * @narrow: whether the values stand below each other
 */
void
bb_difference_row_set_narrow (BbDifferenceRow *self, gboolean narrow)
{
    g_return_if_fail (BB_IS_DIFFERENCE_ROW (self));

    if (self->narrow == narrow)
        return;
    self->narrow = narrow;
    show_choices (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}
