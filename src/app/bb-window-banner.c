/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "storage/bb-storage-error.h"

/* What stays true until somebody does something about it stands above the board: one sentence,
 * one button. */

typedef struct {
    char *sentence;
    const char *button;
    const char *action;
} Notice;

/* Trying again cannot help. */
static gboolean
needs_other_place (const GError *problem)
{
    return problem->domain == BB_STORAGE_ERROR && (problem->code == BB_STORAGE_ERROR_MISSING ||
                                                   problem->code == BB_STORAGE_ERROR_OCCUPIED ||
                                                   problem->code == BB_STORAGE_ERROR_DOUBTFUL);
}

/* Who tried again and failed again is better helped with another place. */
static Notice
describe_failure (BbWindow *self)
{
    gboolean again =
        self->n_failures > 1 || needs_other_place (bb_session_get_problem (self->session));

    return (Notice) {
        .sentence = g_strdup (bb_project_title_get_failure (self->title)),
        .button = again ? _ ("Save _as…") : _ ("Try _again"),
        .action = again ? "win.save-as" : "win.save",
    };
}

static Notice
describe_read_only (void)
{
    return (Notice) {
        .sentence = g_strdup (_ ("A newer Bouwbord made this project. Here you can only look at "
                                 "it. Install the newest version to change it.")),
        .button = _ ("_About Bouwbord"),
        .action = "app.about",
    };
}

static Notice
describe_version (BbWindow *self)
{
    return (Notice) {
        .sentence = _bb_window_describe_moment (self),
        .button = _ ("_Restore this version"),
        .action = "win.restore-version",
    };
}

static Notice
describe_elsewhere (BbSession *session)
{
    const char *sentence =
        bb_session_get_from_mail (session)
            ? _ ("This file came from a mail. Your changes are kept here; save it where you want "
                 "to have it.")
            : _ ("This file cannot be changed where it is. Your changes are kept here; save it "
                 "where you want to have it.");

    return (Notice) {
        .sentence = g_strdup (sentence),
        .button = _ ("Save _as…"),
        .action = "win.save-as",
    };
}

static Notice
find_notice (BbWindow *self)
{
    BbSession *session = self->session;

    if (session == NULL)
        return (Notice) { 0 };
    if (bb_project_title_get_failure (self->title) != NULL)
        return describe_failure (self);
    if (bb_session_get_moment (session) != NULL)
        return describe_version (self);
    if (bb_session_get_read_only (session))
        return describe_read_only ();
    return bb_session_get_elsewhere (session) ? describe_elsewhere (session) : (Notice) { 0 };
}

void
_bb_window_update_banner (BbWindow *self)
{
    Notice notice = find_notice (self);
    gboolean is_new = notice.sentence != NULL &&
                      (!adw_banner_get_revealed (self->banner) ||
                       !g_str_equal (adw_banner_get_title (self->banner), notice.sentence));

    if (notice.sentence != NULL) {
        adw_banner_set_title (self->banner, notice.sentence);
        adw_banner_set_button_label (self->banner, notice.button);
        gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), notice.action);
    }
    adw_banner_set_revealed (self->banner, notice.sentence != NULL);
    if (is_new)
        gtk_accessible_announce (GTK_ACCESSIBLE (self->board), notice.sentence,
                                 GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
    g_free (notice.sentence);
}

/* Why nothing is saved, as the session says. */
void
_bb_window_take_problem (BbWindow *self)
{
    const GError *problem = self->session != NULL ? bb_session_get_problem (self->session) : NULL;

    self->n_failures = problem != NULL ? self->n_failures + 1 : 0;
    bb_project_title_set_failure (self->title, problem != NULL ? problem->message : NULL);
    _bb_window_update_banner (self);
    _bb_window_update_actions (self);
}
