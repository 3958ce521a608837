/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-copy-name.h"

#include <string.h>

#define SUFFIX ".bouwbord"

/* What programs that keep folders in step call the second of two versions of a file: this much
 * between the name and its suffix. Each may come again, for a copy of a copy. They are not told by
 * their words alone: people, too, call a file “conflict”. */
static const char *const patterns[] = {
    /* Dropbox, Nextcloud, ownCloud, OpenCloud, Tresorit, Seafile, in the languages that they have:
     * “ (Anna's conflicted copy 2026-05-14)” */
    " ?\\([^()]*(?:"
    "conflict(?:ed|ing)? copy"
    "|conflicterende? kopie|conflictkopie|kopie met conflict(?:en)?|tegenstrijdige kopie"
    "|konfliktkopie|in konflikt stehende kopie|konfliktbehaftete kopie"
    "|copie en conflit|copie conflictuelle|copie en situation de conflit"
    "|copia en conflicto|copia conflictiva"
    "|copia in conflitto|copia conflittuale"
    "|cópia em conflito|cópia conflitante|cópia conflituosa"
    "|motstridiga kopia|motstridende kopi|modstridende kopi|konfliktkopi"
    "|kopia w konflikcie|kopia powodująca konflikt"
    "|競合コピー"
    "|sfconflict"
    ")[^()]*(?:\\(\\d{1,2}\\))?\\)",
    /* Box, and others that say only “conflict”, with a day */
    " ?\\([^()]*(?:conflict|konflikt|conflit)[^()]*\\d{4}[-._ ]?\\d{2}[-._ ]?\\d{2}[^()]*\\)",
    /* pCloud, Google Drive of former days: “ [conflicted]”; Sync.com: “-conflict-2” */
    " ?(?:\\[conflict(?:ed)?(?:[ -]?\\d{1,3})?\\]|\\(conflict(?:ed)?(?:[ -]?\\d{1,3})?\\))",
    "[-_]conflict(?:ed)?(?:[-_ ]\\d{1,3})?",
    /* Nextcloud and ownCloud before 2.5 */
    "_conflict(?:-[^()/]*)?-\\d{8}-\\d{6}",
    /* Syncthing */
    "\\.sync-conflict-\\d{8}-\\d{6}(?:-[A-Z0-9]{7})?",
    /* Resilio Sync */
    "\\.conflict(?:\\.\\d{1,3})?",
    /* Synology Drive */
    "_[^_/]+_[A-Z][a-z]{2}-\\d{2}-\\d{4,6}-\\d{4}_(?:case)?conflict",
    /* OneDrive on Linux (abraunegg) */
    "-[A-Z0-9][A-Z0-9._-]*-safebackup-\\d{4}",
    /* OneDrive: the name of a computer, as Windows or an administrator gives them: with a number
     * that is no year, and nothing that people write behind a name */
    "-(?-i:(?!(?:[A-Z]+-?(?:19|20)\\d\\d|(?:CONCEPT|COPY|DEF|DEFINITIEF|DRAFT|ENTWURF|FINAL|KOPIE"
    "|RONDE|VERSIE|VERSION|WEEK)-?\\d+)(?![A-Z0-9]))(?=[A-Z-]*\\d)"
    "(?=[A-Z0-9-]{5,15}(?![A-Z0-9]))[A-Z](?:[A-Z0-9-]*[A-Z0-9])?)(?:-\\d{1,2})?",
    "-[^()/]*(?:MacBook|iMac|Mac[- ]?mini|Mac[- ]Studio)[^()/]*",
    /* Google Drive */
    " \\(\\d{1,2}\\)",
    /* iCloud Drive */
    " (?:[2-9]|1\\d)",
};

static gpointer
compile_once (gpointer unused)
{
    GString *whole = g_string_new ("^(?:");
    GRegex *regex;

    for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
        g_string_append_printf (whole, i > 0 ? "|%s" : "%s", patterns[i]);
    g_string_append (whole, ")+$");
    regex = g_regex_new (whole->str, G_REGEX_CASELESS | G_REGEX_OPTIMIZE | G_REGEX_DOLLAR_ENDONLY,
                         G_REGEX_MATCH_DEFAULT, NULL);
    g_assert (regex != NULL);
    g_string_free (whole, TRUE);
    return regex;
}

/* The name without its suffix, composed: some drives take letters and accents apart. */
static char *
dup_stem (const char *name)
{
    g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
    gsize length = composed != NULL ? strlen (composed) : 0;

    if (length <= strlen (SUFFIX) ||
        g_ascii_strcasecmp (composed + length - strlen (SUFFIX), SUFFIX) != 0)
        return NULL;
    return g_strndup (composed, length - strlen (SUFFIX));
}

/**
 * bb_copy_name_is_conflict:
 * @name: the name of a file, without its folder
 * @original: the name of the project in the same folder
 *
 * Whether @name is what a program that keeps folders in step (Dropbox, Nextcloud, OneDrive, Google
 * Drive, iCloud Drive, Syncthing and others, in several languages) calls another version of
 * @original, also if that was done to it more than once.
 *
 * A name proves nothing about what is in a file.
 *
 * Returns: %TRUE if it is such a name
 */
gboolean
bb_copy_name_is_conflict (const char *name, const char *original)
{
    static GOnce once = G_ONCE_INIT;
    g_autofree char *stem = NULL;
    g_autofree char *its = NULL;

    g_return_val_if_fail (name != NULL && original != NULL, FALSE);

    stem = dup_stem (original);
    its = dup_stem (name);
    if (stem == NULL || its == NULL || !g_str_has_prefix (its, stem))
        return FALSE;
    g_once (&once, compile_once, NULL);
    return g_regex_match (once.retval, its + strlen (stem), G_REGEX_MATCH_DEFAULT, NULL);
}
