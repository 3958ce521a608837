/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cloud-name.h"

#include <string.h>

#define SUFFIX ".bouwbord"

/* What goes between the name and its suffix. */
static const char *const marks[] = {
    " (Fatima Benali's conflicted copy 2027-05-11)",
    " (Fatima's conflicted copy 2027-05-11 (1))",
    " (Conflicterende kopie van Fatima 2027-05-11)",
    " (In Konflikt stehende Kopie von Jürgen 2027-05-11)",
    " (Copie en conflit de Hélène 2027-05-11)",
    " (Åsas motstridiga kopia 2027-05-11)",
    " (conflicted copy 2027-05-11 084100)",
    " (conflicted copy f.benali 2027-05-11 084100)",
    "_conflict-20270511-084100",
    "-DESKTOP-QRI9EIH",
    "-RAAD02-2",
    "-waterlaptop-safeBackup-0001",
    ".sync-conflict-20270511-084100-K2BXZQM",
    " [conflicted]",
    "-conflict-2",
    " (1)",
    " 2",
};

/**
 * cloud_name_dup_copy:
 * @rand: a source of random numbers
 * @name: the name of a file, which may itself be one of a copy
 *
 * Returns: (transfer full): what some sync program calls the second of two versions of it
 */
char *
cloud_name_dup_copy (GRand *rand, const char *name)
{
    g_autofree char *stem = NULL;

    g_assert (g_str_has_suffix (name, SUFFIX));
    stem = g_strndup (name, strlen (name) - strlen (SUFFIX));
    return g_strconcat (stem, marks[g_rand_int_range (rand, 0, G_N_ELEMENTS (marks))], SUFFIX,
                        NULL);
}
