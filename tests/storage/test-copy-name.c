/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "storage/bb-copy-name.h"

#define ORIGINAL "Bord Waterdrecht.bouwbord"

/* What stands between “Bord Waterdrecht” and the suffix. */
static const char *const conflicts[] = {
    /* Dropbox */
    " (Fatima Benali's conflicted copy 2027-05-11)",
    " (Fatima Benali’s conflicted copy 2027-05-11)",
    " (D T's conflicted copy 2025-11-04)",
    " (RAAD02's conflicted copy)",
    " (Fatima's conflicted copy 2027-05-11 (1))",
    " (conflicted copy 2027-05-11)",
    " (Conflicterende kopie van Fatima Benali 2027-05-11)",
    " (Fatima Benali's conflicterende kopie 2027-05-11)",
    " (kopie met conflict van RAAD02 2027-05-11)",
    " (kopie met conflicten van Fatima 2027-05-11)",
    " (tegenstrijdige kopie van Fatima 2027-05-11)",
    " (conflictkopie van Jeroen de Wit 2027-05-11)",
    " (In Konflikt stehende Kopie von Jürgen 2027-05-11)",
    " (Jürgens in Konflikt stehende Kopie 2027-05-11)",
    " (Konfliktkopie von Anna 2027-05-11)",
    " (Copie en conflit de Hélène 2027-05-11)",
    " (copie conflictuelle de Hélène 2027-05-11)",
    " (Copia en conflicto de José 2027-05-11)",
    " (Copia conflictiva de José 2027-05-11)",
    " (copia in conflitto di Chiara 2027-05-11)",
    " (Cópia em conflito de João 2027-05-11)",
    " (Åsas motstridiga kopia 2027-05-11)",
    " (Sørens modstridende kopi 2027-05-11)",
    " (kopia w konflikcie Łukasz 2027-05-11)",
    " (Kenの競合コピー 2027-05-11)",
    /* Nextcloud, ownCloud, OpenCloud */
    " (conflicted copy 2027-05-11 084100)",
    " (conflicted copy f.benali 2027-05-11 084100)",
    " (conflicted copy Fatima_Dienstverlening_ 2027-05-11 084100)",
    " (Conflicted Copy Fatima Benali 2027-05-11 084100)",
    "_conflict-20270511-084100",
    "_conflict-fatima-20270511-084100",
    /* Tresorit, Seafile, Box, and what others make of a day */
    " (Conflicting copy from RAAD02 on 2027-05-11)",
    " (SFConflict f.benali@waterdrecht.example 2027-05-11-08-41-00)",
    " (Box conflict 2027-05-11 Fatima)",
    " (DESKTOP-QRI9EIH conflict 2027-05-11)",
    " (Konflikt 20270511)",
    " (conflit du 2027.05.11)",
    /* pCloud, Sync.com, Google Drive of former days */
    " [conflicted]",
    " [Conflict]",
    " [conflicted 2]",
    " (conflicted)",
    " (conflict)",
    " (conflict 3)",
    "-conflict",
    "_conflict",
    "-conflict-2",
    "_conflicted 12",
    /* Syncthing, Resilio Sync, Synology Drive */
    ".sync-conflict-20270511-084100-K2BXZQM",
    ".sync-conflict-20270511-084100",
    ".Conflict",
    ".Conflict.2",
    "_RAAD02_May-11-0841-2027_Conflict",
    "_DiskStation_May-11-084100-2027_CaseConflict",
    /* OneDrive, on Linux and elsewhere */
    "-waterlaptop-safeBackup-0001",
    "-pc7.waterdrecht.example-safeBackup-0012",
    "-DESKTOP-QRI9EIH",
    "-DESKTOP-QRI9EIH-2",
    "-LAPTOP-4F7K2",
    "-RAAD02",
    "-RAAD02-3",
    "-WD-NB-0412",
    "-W11BALIE",
    "-Fatimas-MacBook-Pro",
    "-Fatima’s MacBook Air",
    "-iMac van de raad",
    "-Mac mini",
    /* Google Drive, iCloud Drive */
    " (1)",
    " (2)",
    " (12)",
    " 2",
    " 3",
    " 11",
    /* Copies of copies */
    " (1) (1)",
    " (1) (Fatima's conflicted copy 2027-05-11)",
    " (Fatima's conflicted copy 2027-05-11) (1)",
    " (conflicted copy 2027-05-11 084100) (conflicted copy 2027-05-12 091500)",
    ".sync-conflict-20270511-084100-K2BXZQM.sync-conflict-20270512-091500-A1B2C3D",
    " (conflicted copy 2027-05-11 084100).sync-conflict-20270512-091500-A1B2C3D",
    "-RAAD02 (1)",
    "-DESKTOP-QRI9EIH-2 (Conflicterende kopie van Fatima 2027-05-11)",
    " 2 (conflicted)",
};

/* Names that people give, and other files. */
static const char *const others[] = {
    "Bord Waterdrecht.bouwbord",
    "Bord Waterdrecht - kopie.bouwbord",
    "Bord Waterdrecht - Copy.bouwbord",
    "Bord Waterdrecht (kopie).bouwbord",
    "Bord Waterdrecht (kopie van Fatima).bouwbord",
    "Bord Waterdrecht (copy).bouwbord",
    "Kopie van Bord Waterdrecht.bouwbord",
    "Bord Waterdrecht (versie van Fatima).bouwbord",
    "Bord Waterdrecht (conflict in de buurt).bouwbord",
    "Bord Waterdrecht (conflict van 2027).bouwbord",
    "Bord Waterdrecht conflict.bouwbord",
    "Bord Waterdrecht over conflicten.bouwbord",
    "Bord Waterdrecht (copy of the board).bouwbord",
    "Bord Waterdrecht definitief.bouwbord",
    "Bord Waterdrecht_definitief_v3.bouwbord",
    "Bord Waterdrecht-definitief.bouwbord",
    "Bord Waterdrecht-raad.bouwbord",
    "Bord Waterdrecht-RAAD.bouwbord",
    "Bord Waterdrecht-CONCEPT.bouwbord",
    "Bord Waterdrecht-CONCEPT2.bouwbord",
    "Bord Waterdrecht-VERSIE3.bouwbord",
    "Bord Waterdrecht-DEF2.bouwbord",
    "Bord Waterdrecht-V2.bouwbord",
    "Bord Waterdrecht-v2.bouwbord",
    "Bord Waterdrecht v2.bouwbord",
    "Bord Waterdrecht-2027.bouwbord",
    "Bord Waterdrecht-JUNI2027.bouwbord",
    "Bord Waterdrecht-JUNI-2027.bouwbord",
    "Bord Waterdrecht-WEEK12.bouwbord",
    "Bord Waterdrecht-raad02.bouwbord",
    "Bord Waterdrecht 2027.bouwbord",
    "Bord Waterdrecht (2027).bouwbord",
    "Bord Waterdrecht 2027-05-11.bouwbord",
    "Bord Waterdrecht (2027-05-11).bouwbord",
    "Bord Waterdrecht 1.bouwbord",
    "Bord Waterdrecht 20.bouwbord",
    "Bord Waterdrecht 34 bouwstenen.bouwbord",
    "Bord Waterdrecht(1).bouwbord",
    "Bord Waterdrecht (100).bouwbord",
    "Bord Waterdrecht ().bouwbord",
    "Bord Waterdrecht (1.bouwbord",
    "Bord Waterdrecht (1) definitief.bouwbord",
    "Bord Waterdrecht.sync-conflict.bouwbord",
    "Bord Waterdrecht.sync-conflict-2027-05-11.bouwbord",
    "Bord Waterdrecht.oud.bouwbord",
    "Bord Waterdrecht (1).json",
    "Bord Waterdrecht (1).bouwbord.tmp",
    "Bord Waterdrecht.bouwbord (1)",
    "Bord Waterdrecht (1)",
    "bord waterdrecht (1).bouwbord",
    "Bord Waterdrechtse Dijk (1).bouwbord",
    "Bord (1).bouwbord",
    "Oud bord (conflicted copy 2027-05-11 084100).bouwbord",
    "Terug van Noord.bouwbord",
    " (1).bouwbord",
    ".bouwbord",
    "",
};

static void
test_conflicts (void)
{
    G_STATIC_ASSERT (G_N_ELEMENTS (conflicts) >= 60);
    for (guint i = 0; i < G_N_ELEMENTS (conflicts); i++) {
        g_autofree char *name = g_strconcat ("Bord Waterdrecht", conflicts[i], ".bouwbord", NULL);

        if (!bb_copy_name_is_conflict (name, ORIGINAL))
            g_error ("“%s” is not taken for a conflicting copy", name);
    }
}

static void
test_others (void)
{
    for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
        if (bb_copy_name_is_conflict (others[i], ORIGINAL))
            g_error ("“%s” is taken for a conflicting copy", others[i]);
    }
}

/* A drive of a Mac takes letters and accents apart; suffixes come in capitals. */
static void
test_spelling (void)
{
    g_assert_true (bb_copy_name_is_conflict ("Su\xcc\x81"
                                             "dwest (1).BOUWBORD",
                                             "Súdwest.bouwbord"));
    g_assert_true (bb_copy_name_is_conflict ("Súdwest (1).bouwbord", "Su\xcc\x81"
                                                                     "dwest.Bouwbord"));
}

/* The name that a copy of a copy is compared with need not be the first. */
static void
test_original (void)
{
    g_assert_true (bb_copy_name_is_conflict ("bord (1) (2).bouwbord", "bord (1).bouwbord"));
    g_assert_false (bb_copy_name_is_conflict ("bord (2).bouwbord", "bord (1).bouwbord"));
    g_assert_false (bb_copy_name_is_conflict ("bord.bouwbord", "bord (1).bouwbord"));
    g_assert_false (bb_copy_name_is_conflict ("bord (1).bouwbord", "bord"));
}

/* As long as a name can be, and made to be hard to read. */
static void
test_hostile (void)
{
    g_autoptr (GString) name = g_string_new ("bord");

    while (name->len < 240)
        g_string_append (name, " (1-A9-");
    g_string_append (name, ".bouwbord");
    g_assert_false (bb_copy_name_is_conflict (name->str, "bord.bouwbord"));
    g_assert_false (bb_copy_name_is_conflict ("bord \xff(1).bouwbord", "bord.bouwbord"));
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/copy-name/conflicts", test_conflicts);
    g_test_add_func ("/copy-name/others", test_others);
    g_test_add_func ("/copy-name/spelling", test_spelling);
    g_test_add_func ("/copy-name/original", test_original);
    g_test_add_func ("/copy-name/hostile", test_hostile);
    return g_test_run ();
}
