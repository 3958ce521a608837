/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "session/bb-session.h"

G_BEGIN_DECLS

/**
 * BbRecent:
 * @file: the file of a project
 * @title: its title when it was last open here
 * @municipality: its municipality then, or an empty string
 * @when: when that was
 *
 * A project that was open on this computer.
 */
typedef struct {
    GFile *file;
    char *title;
    char *municipality;
    GDateTime *when;
} BbRecent;

void bb_recent_free (BbRecent *self);
void bb_recent_remember (BbSession *session);
void bb_recent_forget (GFile *file);
GPtrArray *bb_recent_list (guint max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbRecent, bb_recent_free)

G_END_DECLS
