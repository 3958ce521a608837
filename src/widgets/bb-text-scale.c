/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-text-scale.h"

#include <math.h>

/* 11 points on a screen of 96 dots an inch. */
#define REFERENCE (11.0 * 96.0 / 72.0)
#define DOTS_PER_POINT (96.0 / 72.0)
#define STEPS 1000.0

/**
 * bb_text_scale_get:
 * @widget: a widget
 *
 * How large its letters are, of which 1 is the platform's own size of 11 points. What is drawn
 * by measure grows along with them by this. The toolkit gives the size in pixels, which has the
 * resolution in it already.
 *
 * Returns: the size of its text
 */
double
bb_text_scale_get (GtkWidget *widget)
{
    PangoContext *context = gtk_widget_get_pango_context (widget);
    const PangoFontDescription *font = pango_context_get_font_description (context);
    double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

    if (!pango_font_description_get_size_is_absolute (font))
        size *= DOTS_PER_POINT;
    /* Pango counts in 1024ths of a pixel, and what is rounded up after this would be a pixel more
     * for less than one of these. */
    return round (size / REFERENCE * STEPS) / STEPS;
}

/**
 * bb_text_scale_pixels:
 * @widget: a widget
 * @pixels: a length at the platform's own text size
 *
 * Returns: that length at the text size of @widget, in whole pixels
 */
int
bb_text_scale_pixels (GtkWidget *widget, int pixels)
{
    return (int) lround (pixels * bb_text_scale_get (widget));
}
