/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-palettes.h"

/* libadwaita loads such sheets by itself, and newer ones warn of it: they want media queries,
 * which GTK 4.18 does not know. */

typedef struct {
    const char *path;
    gboolean dark;
    gboolean contrast;
} Palette;

static const Palette palettes[] = {
    { RESOURCE_PATH "/palettes/dark.css", TRUE, FALSE },
    { RESOURCE_PATH "/palettes/hc.css", FALSE, TRUE },
    { RESOURCE_PATH "/palettes/hc-dark.css", TRUE, TRUE },
};

static GtkCssProvider *providers[G_N_ELEMENTS (palettes)];

static gboolean
applies (const Palette *palette, AdwStyleManager *manager)
{
    return (!palette->dark || adw_style_manager_get_dark (manager)) &&
           (!palette->contrast || adw_style_manager_get_high_contrast (manager));
}

static void
update (AdwStyleManager *manager)
{
    for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
        if (applies (&palettes[i], manager))
            gtk_css_provider_load_from_resource (providers[i], palettes[i].path);
        else
            gtk_css_provider_load_from_string (providers[i], "");
}

/**
 * bb_palettes_follow:
 * @display: the display of all windows
 * @manager: what knows of dark and of high contrast
 *
 * Lays the palette over the style sheet that goes with the light and contrast of the moment.
 */
void
bb_palettes_follow (GdkDisplay *display, AdwStyleManager *manager)
{
    if (providers[0] != NULL)
        return;
    for (guint i = 0; i < G_N_ELEMENTS (palettes); i++) {
        providers[i] = gtk_css_provider_new ();
        gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (providers[i]),
                                                    GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1 +
                                                        i);
    }
    g_signal_connect (manager, "notify::dark", G_CALLBACK (update), NULL);
    g_signal_connect (manager, "notify::high-contrast", G_CALLBACK (update), NULL);
    update (manager);
}
