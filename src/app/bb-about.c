/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-about.h"

#include <glib/gi18n-lib.h>

#define PUBLICATION                                                                                \
    "Klantcontact & interactie met je gemeente: slimmer, sneller en beter in 34 bouwstenen (2017)"

static const char *const authors[] = {
    "Paulien Brinkman", "Jan Fraanje",    "Paul van Ladesteijn",
    "Ewoud de Voogd",   "Matthijs Wijga", NULL,
};

static const char *const developers[] = { N_ ("The Bouwbord authors"), NULL };

/**
 * bb_about_dialog_new:
 *
 * Returns: the dialog that says what this program is and whose work it shows
 */
AdwDialog *
bb_about_dialog_new (void)
{
    AdwDialog *dialog = adw_about_dialog_new ();
    AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);
    const char *translated[] = { _ (developers[0]), NULL };
    g_autofree char *publication = g_markup_escape_text (PUBLICATION, -1);
    g_autofree char *license = NULL;

    /* TRANSLATORS: %s is the link to the text of the licence. */
    license = g_strdup_printf (_ ("This program is free software under the European Union Public "
                                  "Licence, version 1.2. You may use it, share it and change it; "
                                  "it comes without any warranty.\n\n%s"),
                               "<a href=\"https://eupl.eu/1.2/\">https://eupl.eu/1.2/</a>");

    adw_about_dialog_set_application_name (about, "Bouwbord");
    adw_about_dialog_set_application_icon (about, APP_ID);
    adw_about_dialog_set_version (about, PACKAGE_VERSION);
    adw_about_dialog_set_developer_name (about, translated[0]);
    adw_about_dialog_set_developers (about, (const char **) translated);
    adw_about_dialog_set_copyright (about, "© 2026 The Bouwbord authors");
    adw_about_dialog_set_license_type (about, GTK_LICENSE_CUSTOM);
    adw_about_dialog_set_license (about, license);
    adw_about_dialog_set_comments (
        about, _ ("The board of the four parties: what a municipality wants, works on and has "
                  "built, in 34 building blocks."));
    adw_about_dialog_add_credit_section (about, _ ("The picture of the four parties comes from"),
                                         (const char *[]) { publication, NULL });
    adw_about_dialog_add_credit_section (about, _ ("Authors of that publication"),
                                         (const char **) authors);
    /* TRANSLATORS: your own name, one a line; it is shown in the credits. */
    adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
    return dialog;
}
