/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <locale.h>

#include "cli/bb-cli.h"

/* The command line as a program of its own, without the windows. */
int
main (int argc, char **argv)
{
    setlocale (LC_ALL, "");
    if (argc < 2 || !bb_cli_is_command (argv[1]))
        return 64;
    return bb_cli_run (argc, argv);
}
