/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "strip/bb-guideline-strip.h"

G_BEGIN_DECLS

/**
 * BbStripForm:
 * @BB_STRIP_ALL: all guidelines lie in the strip
 * @BB_STRIP_FOCUS: those in focus do, a menu has the others
 * @BB_STRIP_MENU: a menu has them all
 *
 * How much of the guidelines there is room for.
 */
typedef enum {
    BB_STRIP_ALL,
    BB_STRIP_FOCUS,
    BB_STRIP_MENU,
} BbStripForm;

struct _BbGuidelineStrip {
    GtkWidget parent_instance;

    BbSession *session;
    BbBlockQuery *query;
    BbStripForm form;

    GPtrArray *pills;
    GtkWidget *heading;
    GtkWidget *others;
    GtkWidget *all;
    GtkWidget *popover;
    GtkWidget *edited;
};

guint bb_guideline_strip_count_focus (BbGuidelineStrip *self);

void bb_guideline_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                 int *minimum, int *natural, int *minimum_baseline,
                                 int *natural_baseline);
void bb_guideline_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline);

void bb_guideline_strip_class_install_actions (GtkWidgetClass *widget_class);

void bb_guideline_strip_add_menus (BbGuidelineStrip *self);
void bb_guideline_strip_update_menus (BbGuidelineStrip *self);

G_END_DECLS
