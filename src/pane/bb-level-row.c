/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-level-row.h"

#include "model/bb-level.h"

struct _BbLevelRow {
    AdwComboRow parent_instance;

    BbLevel level;
};

G_DEFINE_FINAL_TYPE (BbLevelRow, bb_level_row, ADW_TYPE_COMBO_ROW)

typedef enum {
    PROP_LEVEL = 1,
} BbLevelRowProperty;

static GParamSpec *props[PROP_LEVEL + 1];

static void
selected_cb (BbLevelRow *self)
{
    guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
    BbLevel level = selected < BB_N_LEVELS ? (BbLevel) selected : BB_LEVEL_NONE;

    if (self->level == level)
        return;
    self->level = level;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LEVEL]);
}

static void
bb_level_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    switch ((BbLevelRowProperty) prop_id) {
    case PROP_LEVEL:
        g_value_set_string (value, bb_level_row_get_level (BB_LEVEL_ROW (object)));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_level_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    switch ((BbLevelRowProperty) prop_id) {
    case PROP_LEVEL:
        bb_level_row_set_level (BB_LEVEL_ROW (object), g_value_get_string (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_level_row_class_init (BbLevelRowClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_level_row_get_property;
    object_class->set_property = bb_level_row_set_property;

    props[PROP_LEVEL] =
        g_param_spec_string ("level", NULL, NULL, "",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

/* The places of the list are the levels. */
static void
bb_level_row_init (BbLevelRow *self)
{
    g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

    for (guint i = 0; i < BB_N_LEVELS; i++)
        gtk_string_list_append (names, bb_level_get_label ((BbLevel) i));
    adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
    g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

GtkWidget *
bb_level_row_new (void)
{
    return g_object_new (BB_TYPE_LEVEL_ROW, NULL);
}

const char *
bb_level_row_get_level (BbLevelRow *self)
{
    g_return_val_if_fail (BB_IS_LEVEL_ROW (self), "");

    return bb_level_get_nick (self->level);
}

/**
 * bb_level_row_set_level:
 * @self: a level row
 * @level: (nullable): the word for it in the file; one that is not known counts as none
 */
void
bb_level_row_set_level (BbLevelRow *self, const char *level)
{
    g_return_if_fail (BB_IS_LEVEL_ROW (self));

    adw_combo_row_set_selected (ADW_COMBO_ROW (self), (guint) bb_level_from_nick (level));
}
