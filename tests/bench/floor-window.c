/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <adwaita.h>

/* The floor for the start of the program: an application with an empty window, and no more. */

static void
activate_cb (GtkApplication *application)
{
    GtkWidget *window = adw_application_window_new (application);

    gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
    gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
    g_autoptr (AdwApplication) application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);

    g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
    return g_application_run (G_APPLICATION (application), argc, argv);
}
