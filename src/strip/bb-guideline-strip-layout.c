/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "strip/bb-guideline-pill.h"
#include "strip/bb-guideline-strip-private.h"
#include "widgets/bb-text-scale.h"

#define PADDING_X 12
#define PADDING_Y 8
#define GAP 8
/* With letters of the usual size. Up to here the board shows one party at a time, and a row of
 * buttons would be as long. */
#define NARROW 664
/* What a menu needs at most; a longer name of what is chosen in it is cut. */
#define MENU_WIDTH 230

static int
natural_size (GtkWidget *widget, GtkOrientation orientation)
{
    int natural;

    gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);
    return natural;
}

static int
natural_width (GtkWidget *widget)
{
    return natural_size (widget, GTK_ORIENTATION_HORIZONTAL);
}

static gboolean
is_in_focus (GtkWidget *pill)
{
    return bb_guideline_get_focus (bb_guideline_pill_get_guideline (BB_GUIDELINE_PILL (pill)));
}

/* The width of the pills one after the other, each with the gap behind it. */
static int
measure_pills (BbGuidelineStrip *self, gboolean only_focus)
{
    int width = 0;

    for (guint i = 0; i < self->pills->len; i++)
        if (!only_focus || is_in_focus (self->pills->pdata[i]))
            width += natural_width (self->pills->pdata[i]) + GAP;
    return width;
}

void
bb_guideline_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
    BbGuidelineStrip *self = BB_GUIDELINE_STRIP (widget);

    if (orientation == GTK_ORIENTATION_HORIZONTAL) {
        gtk_widget_measure (self->all, orientation, -1, minimum, NULL, NULL, NULL);
        *minimum += 2 * PADDING_X;
        *natural = MAX (*minimum, natural_width (self->heading) + measure_pills (self, FALSE) +
                                      2 * PADDING_X);
        return;
    }
    *natural = natural_size (self->all, orientation);
    for (guint i = 0; i < self->pills->len; i++)
        *natural = MAX (*natural, natural_size (self->pills->pdata[i], orientation));
    *natural += 2 * PADDING_Y;
    *minimum = *natural;
}

static BbStripForm
choose_form (BbGuidelineStrip *self, int room)
{
    int menu = bb_text_scale_pixels (GTK_WIDGET (self), MENU_WIDTH);

    if (room + 2 * PADDING_X <= bb_text_scale_pixels (GTK_WIDGET (self), NARROW))
        return BB_STRIP_MENU;
    if (measure_pills (self, FALSE) - GAP <= room)
        return BB_STRIP_ALL;
    if (bb_guideline_strip_count_focus (self) > 0 &&
        measure_pills (self, TRUE) + MIN (natural_width (self->others), menu) <= room)
        return BB_STRIP_FOCUS;
    return BB_STRIP_MENU;
}

/* Puts a child behind what lies there already, or nowhere. */
static void
place (BbGuidelineStrip *self, GtkWidget *child, gboolean shown, int *x, int width, int height)
{
    int natural = natural_width (child);
    int line = natural_size (child, GTK_ORIENTATION_VERTICAL);
    gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

    gtk_widget_set_child_visible (child, shown);
    if (!shown)
        return;
    natural = MIN (natural, width - PADDING_X - *x);
    gtk_widget_size_allocate (
        child,
        &(GtkAllocation) { rtl ? width - *x - natural : *x, (height - line) / 2, natural, line },
        -1);
    *x += natural + GAP;
}

void
bb_guideline_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
    BbGuidelineStrip *self = BB_GUIDELINE_STRIP (widget);
    int room = width - 2 * PADDING_X;
    int heading = natural_width (self->heading) + GAP;
    int x = PADDING_X;

    self->form = choose_form (self, room);
    place (self, self->heading,
           self->form == BB_STRIP_ALL && heading + measure_pills (self, FALSE) - GAP <= room, &x,
           width, height);
    for (guint i = 0; i < self->pills->len; i++) {
        GtkWidget *pill = self->pills->pdata[i];

        place (self, pill,
               self->form == BB_STRIP_ALL || (self->form == BB_STRIP_FOCUS && is_in_focus (pill)),
               &x, width, height);
    }
    place (self, self->others, self->form == BB_STRIP_FOCUS, &x, width, height);
    place (self, self->all, self->form == BB_STRIP_MENU, &x, width, height);
    if (self->popover != NULL)
        gtk_popover_present (GTK_POPOVER (self->popover));
}
