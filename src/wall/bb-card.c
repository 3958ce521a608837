/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "wall/bb-card-private.h"

#include <glib/gi18n-lib.h>

#include "wall/bb-card-text.h"
#include "pane/bb-date-text.h"
#include "pane/bb-pane-text.h"
#include "widgets/bb-brick.h"

#define MIN_WIDTH 80
#define MIN_HEIGHT 32

G_DEFINE_FINAL_TYPE (BbCard, bb_card, GTK_TYPE_WIDGET)

typedef enum {
    PROP_BLOCK = 1,
    PROP_DENSITY,
} BbCardProperty;

static GParamSpec *props[PROP_DENSITY + 1];

static const char *const density_classes[] = {
    [BB_DENSITY_CHIP] = "chip",      [BB_DENSITY_ROOMY] = "roomy",
    [BB_DENSITY_NORMAL] = "normal",  [BB_DENSITY_COMPACT] = "normal",
    [BB_DENSITY_DENSE] = "dense",    [BB_DENSITY_TIGHT] = "tight",
    [BB_DENSITY_STACK] = "normal",   [BB_DENSITY_STACK_CHIP] = "chip",
    [BB_DENSITY_TALL_CHIP] = "chip",
};

/* A third line is for the rare long title, where it costs no card its place. */
static int
get_title_lines (BbDensity density)
{
    if (density == BB_DENSITY_STACK || density == BB_DENSITY_STACK_CHIP)
        return -1;
    return density == BB_DENSITY_ROOMY || density == BB_DENSITY_NORMAL ||
                   density == BB_DENSITY_DENSE || density == BB_DENSITY_TALL_CHIP
               ? 3
               : 2;
}

static BbBrickFill
get_fill (BbCard *self, BbStatus status)
{
    switch (status) {
    case BB_STATUS_AMBITION:
        return BB_BRICK_DASHED;
    case BB_STATUS_IN_PROGRESS:
        return BB_BRICK_HALF;
    case BB_STATUS_DONE:
        return BB_BRICK_SOLID;
    case BB_STATUS_NONE:
        break;
    }
    return BB_BRICK_PLAIN;
}

static char *
dup_shown (BbCard *self, const char *text)
{
    return bb_pane_text_shorten (text != NULL ? text : "");
}

static char *
get_due_text (BbCard *self, const char *owner, const char *due)
{
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();
    g_autofree char *text = NULL;

    if (due == NULL || *due == '\0')
        return g_strdup ("");
    text = bb_date_text_short (due, now);
    return owner == NULL || *owner == '\0' ? g_steal_pointer (&text)
                                           : g_strconcat (" · ", text, NULL);
}

static void
update_description (BbCard *self)
{
    g_autofree char *text = bb_card_text_describe (self->block, self->position, self->n_cards);
    /* TRANSLATORS: a card that was chosen to be moved with others; %s is all that it says */
    g_autofree char *picked = self->picked ? g_strdup_printf (_ ("%s, picked"), text) : NULL;

    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    picked != NULL ? picked : text, -1);
}

/* Asked for only when somebody points: GTK would make a text of its own the description of the
 * card, and a screen reader would say twice what the name says already. */
static gboolean
bb_card_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_key, GtkTooltip *tooltip)
{
    BbCard *self = BB_CARD (widget);
    gboolean whole = self->density == BB_DENSITY_ROOMY || self->density == BB_DENSITY_NORMAL;
    g_autofree char *text = bb_card_text_explain (self->block, whole);

    gtk_tooltip_set_text (tooltip, text);
    return TRUE;
}

/* An own block may go to another challenge, and with it to another party. */
static void
update_challenge (BbCard *self)
{
    guint course = bb_topic_get_number (bb_block_get_challenge (self->block));
    guint party = bb_topic_get_number (bb_block_get_party (self->block));
    g_autofree char *icon = g_strdup_printf ("bb-challenge-%u-symbolic", course);
    g_autofree char *css_class = g_strdup_printf ("party-%u", party);

    gtk_image_set_from_icon_name (GTK_IMAGE (self->course), icon);
    if (self->party_class != NULL && g_str_equal (self->party_class, css_class))
        return;
    if (self->party_class != NULL)
        gtk_widget_remove_css_class (GTK_WIDGET (self), self->party_class);
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
    g_set_str (&self->party_class, css_class);
}

static void
update_marks (BbCard *self)
{
    bb_card_marks_update (&self->marks, GTK_WIDGET (self), self->block);
    if (bb_card_text_is_overdue (self->block))
        gtk_widget_add_css_class (self->due, "overdue");
    else
        gtk_widget_remove_css_class (self->due, "overdue");
}

static void
block_notify_cb (BbCard *self)
{
    update_challenge (self);
    update_marks (self);
    update_description (self);
}

/* The wall decides what room a card has; it asks for next to nothing itself. */
static void
bb_card_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                 int *natural, int *minimum_baseline, int *natural_baseline)
{
    *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
}

static GtkSizeRequestMode
bb_card_get_request_mode (GtkWidget *widget)
{
    return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
set_block (BbCard *self, BbBlock *block)
{
    g_assert (self->block == NULL);

    self->block = g_object_ref (block);
    g_signal_connect_object (bb_block_get_checklist (block), "items-changed",
                             G_CALLBACK (block_notify_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (block, "notify", G_CALLBACK (block_notify_cb), self,
                             G_CONNECT_SWAPPED);
    block_notify_cb (self);
}

static void
bb_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbCard *self = BB_CARD (object);

    switch ((BbCardProperty) prop_id) {
    case PROP_BLOCK:
        g_value_set_object (value, self->block);
        break;
    case PROP_DENSITY:
        g_value_set_uint (value, self->density);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_card_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbCard *self = BB_CARD (object);

    switch ((BbCardProperty) prop_id) {
    case PROP_BLOCK:
        set_block (self, g_value_get_object (value));
        break;
    case PROP_DENSITY:
        bb_card_set_density (self, g_value_get_uint (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_card_dispose (GObject *object)
{
    BbCard *self = BB_CARD (object);

    bb_card_marks_clear (&self->marks);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_CARD);
    g_clear_object (&self->block);

    G_OBJECT_CLASS (bb_card_parent_class)->dispose (object);
}

static void
bb_card_finalize (GObject *object)
{
    g_free (BB_CARD (object)->party_class);

    G_OBJECT_CLASS (bb_card_parent_class)->finalize (object);
}

static void
bb_card_class_init (BbCardClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_card_get_property;
    object_class->set_property = bb_card_set_property;
    object_class->dispose = bb_card_dispose;
    object_class->finalize = bb_card_finalize;
    widget_class->measure = bb_card_measure;
    widget_class->size_allocate = bb_card_layout_allocate;
    widget_class->get_request_mode = bb_card_get_request_mode;
    widget_class->query_tooltip = bb_card_query_tooltip;

    props[PROP_BLOCK] =
        g_param_spec_object ("block", NULL, NULL, BB_TYPE_BLOCK,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
    props[PROP_DENSITY] = g_param_spec_uint (
        "density", NULL, NULL, BB_DENSITY_CHIP, BB_DENSITY_TALL_CHIP, BB_DENSITY_CHIP,
        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    g_type_ensure (BB_TYPE_BRICK);
    gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/wall/bb-card.ui");
    gtk_widget_class_bind_template_child (widget_class, BbCard, brick);
    gtk_widget_class_bind_template_child (widget_class, BbCard, course);
    gtk_widget_class_bind_template_child (widget_class, BbCard, challenge);
    gtk_widget_class_bind_template_child (widget_class, BbCard, title);
    gtk_widget_class_bind_template_child (widget_class, BbCard, owner);
    gtk_widget_class_bind_template_child (widget_class, BbCard, due);
    gtk_widget_class_bind_template_callback (widget_class, dup_shown);
    gtk_widget_class_bind_template_callback (widget_class, get_fill);
    gtk_widget_class_bind_template_callback (widget_class, get_due_text);
    gtk_widget_class_set_css_name (widget_class, "card");
    gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
bb_card_init (BbCard *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
    gtk_widget_add_css_class (GTK_WIDGET (self), density_classes[self->density]);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION,
                                    _ ("building block"), -1);
}

GtkWidget *
bb_card_new (BbBlock *block)
{
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);

    return g_object_new (BB_TYPE_CARD, "block", block, NULL);
}

BbBlock *
bb_card_get_block (BbCard *self)
{
    g_return_val_if_fail (BB_IS_CARD (self), NULL);

    return self->block;
}

BbDensity
bb_card_get_density (BbCard *self)
{
    g_return_val_if_fail (BB_IS_CARD (self), BB_DENSITY_CHIP);

    return self->density;
}

void
bb_card_set_density (BbCard *self, BbDensity density)
{
    g_return_if_fail (BB_IS_CARD (self));

    if (self->density == density)
        return;
    gtk_widget_remove_css_class (GTK_WIDGET (self), density_classes[self->density]);
    self->density = density;
    gtk_widget_add_css_class (GTK_WIDGET (self), density_classes[density]);
    gtk_label_set_lines (GTK_LABEL (self->title), get_title_lines (density));
    gtk_label_set_ellipsize (GTK_LABEL (self->title), get_title_lines (density) > 0
                                                          ? PANGO_ELLIPSIZE_END
                                                          : PANGO_ELLIPSIZE_NONE);
    gtk_widget_queue_allocate (GTK_WIDGET (self));
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DENSITY]);
}

/* The place within the cell, from 0, and how many cards lie there: for whoever cannot see it. */
void
bb_card_set_place (BbCard *self, guint position, guint n_cards)
{
    g_return_if_fail (BB_IS_CARD (self));

    if (self->position == position && self->n_cards == n_cards)
        return;
    self->position = position;
    self->n_cards = n_cards;
    update_description (self);
}

/* Whether it is to be moved together with others. */
void
bb_card_set_picked (BbCard *self, gboolean picked)
{
    g_return_if_fail (BB_IS_CARD (self));

    if (self->picked == picked)
        return;
    self->picked = picked;
    if (picked)
        gtk_widget_add_css_class (GTK_WIDGET (self), "picked");
    else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "picked");
    update_description (self);
}

/**
 * bb_card_set_outside:
 * @self: a card
 * @outside: (nullable): why a search leaves it out, in words; %NULL if it does not
 *
 * Dims the card, for who sees it, and says so to who does not.
 */
void
bb_card_set_outside (BbCard *self, const char *outside)
{
    g_return_if_fail (BB_IS_CARD (self));

    if (outside == NULL) {
        gtk_widget_remove_css_class (GTK_WIDGET (self), "outside");
        gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
        return;
    }
    gtk_widget_add_css_class (GTK_WIDGET (self), "outside");
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    outside, -1);
}
