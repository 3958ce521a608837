/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include <errno.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "storage/bb-mail-place.h"

/* The stars and brackets in the name of the home folder are no pattern. */
#define HOME "/home/fatima [*]"
#define CACHE "/srv/cache/fatima"

typedef struct {
    const char *path;
    gboolean is_mail;
} Case;

static const Case cases[] = {
    { "/tmp/board.bouwbord", TRUE },
    { "/tmp/mozilla_fatima0/board.bouwbord", TRUE },
    { "/tmp/pid-4711/board.bouwbord", TRUE },
    { "/tmp/evolution-fatima-AB12CD/board.bouwbord", TRUE },
    { "/tmp/kmail2-x/messageviewer_y/a/board.bouwbord", TRUE },
    { "/var/tmp/board.bouwbord", TRUE },
    { CACHE "/geary/attachments/board.bouwbord", TRUE },
    { HOME "/.cache/evolution/tmp/x/board.bouwbord", TRUE },
    { HOME "/.cache/thunderbird/board.bouwbord", TRUE },
    { HOME "/.var/app/org.mozilla.Thunderbird/cache/tmp/board.bouwbord", TRUE },
    { HOME "/.var/app/org.gnome.Geary/cache/geary/1/board.bouwbord", TRUE },
    { HOME "/.var/app/org.gnome.Evolution/data/evolution/mail/board.bouwbord", TRUE },
    { HOME "/.thunderbird/x.default/Attachments/board.bouwbord", TRUE },
    { HOME "/.local/share/geary/account_01/attachments/1/2/board.bouwbord", TRUE },
    { HOME "/snap/thunderbird/common/.cache/board.bouwbord", TRUE },
    { HOME "/.claws-mail/mimetmp/board.bouwbord", TRUE },
    { "/mnt/c/Users/Fatima/AppData/Local/Temp/board.bouwbord", TRUE },
    { HOME "/.wine/drive_c/users/fatima/AppData/Local/Microsoft/Windows/INetCache/"
           "Content.Outlook/AB12CD/board.bouwbord",
      TRUE },
    { "/mnt/c/Users/Fatima/AppData/Local/Packages/microsoft.windowscommunicationsapps_8we/"
      "LocalState/Files/S0/3/board.bouwbord",
      TRUE },

    { HOME "/board.bouwbord", FALSE },
    { HOME "/Documents/board.bouwbord", FALSE },
    { HOME "/Downloads/board.bouwbord", FALSE },
    { HOME "/Documents/tmp/board.bouwbord", FALSE },
    { HOME "/Documents/.cache/board.bouwbord", FALSE },
    { HOME "/.cached/board.bouwbord", FALSE },
    { HOME "/.cache", FALSE },
    { HOME "/.var/app/io.example.App/data/board.bouwbord", FALSE },
    { HOME "/Nextcloud/Content/board.bouwbord", FALSE },
    { "/home/fatima x/.cache/board.bouwbord", FALSE },
    { "/tmpx/board.bouwbord", FALSE },
    { "/srv/tmp/board.bouwbord", FALSE },
    { "/srv/cache/fatimaX/board.bouwbord", FALSE },
    { "/run/user/1000/gvfs/smb-share:server=x/board.bouwbord", FALSE },
    { "/media/fatima/STICK/board.bouwbord", FALSE },
};

static void
test_places (void)
{
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        gboolean is_mail = bb_mail_place_matches (cases[i].path, HOME, CACHE);

        if (is_mail != cases[i].is_mail)
            g_error ("“%s” is taken for the wrong one", cases[i].path);
    }
}

static char *
dup_path (const char *folder, const char *name)
{
    char *path = g_build_filename (folder, name, NULL);

    g_assert_true (g_file_set_contents (path, "x", -1, NULL));
    return path;
}

/* What counts is where the file is, not by which name somebody came there. */
static void
test_links (void)
{
    g_autofree char *dir = bb_test_make_dir ();
    g_autofree char *here = dup_path (dir, "here");
    g_autofree char *link = g_build_filename (dir, "link", NULL);
    g_autofree char *cached = NULL;

    g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
    cached = dup_path (g_get_user_cache_dir (), "there");
    g_assert_cmpint (symlink (cached, link), ==, 0);
    g_assert_false (bb_mail_place_holds (here));
    g_assert_true (bb_mail_place_holds (cached));
    g_assert_true (bb_mail_place_holds (link));
    g_assert_false (bb_mail_place_holds ("/nowhere/board.bouwbord"));
    unlink (cached);
    bb_test_remove_dir (dir);
}

/* In a sandbox all files lie in the folder of the document portal; it says where they are. */
static void
test_document_portal (void)
{
    g_autofree char *dir = bb_test_make_dir ();
    g_autofree char *path = dup_path (dir, "a.bouwbord");
    const char *mail = "/tmp/pid-4711/a.bouwbord";
    const char *good = "/srv/board/a.bouwbord";

    if (setxattr (path, "user.document-portal.host-path", mail, strlen (mail), 0) != 0) {
        g_test_skip ("This file system keeps no extended attributes");
    } else {
        g_assert_true (bb_mail_place_holds (path));
        setxattr (path, "user.document-portal.host-path", good, strlen (good), 0);
        g_assert_false (bb_mail_place_holds (path));
    }
    bb_test_remove_dir (dir);
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/mail-place/places", test_places);
    g_test_add_func ("/mail-place/links", test_links);
    g_test_add_func ("/mail-place/document-portal", test_document_portal);
    return g_test_run ();
}
