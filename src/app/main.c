/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "app/bb-application.h"
#include "cli/bb-cli.h"

static void
init_translations (void)
{
    setlocale (LC_ALL, "");
    bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
    bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
    textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
    g_autoptr (BbApplication) application = NULL;

    init_translations ();
    if (argc > 1 && bb_cli_is_command (argv[1]))
        return bb_cli_run (argc, argv);

    application = bb_application_new (G_APPLICATION_DEFAULT_FLAGS);
    return g_application_run (G_APPLICATION (application), argc, argv);
}
