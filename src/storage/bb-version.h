/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BB_TYPE_VERSION (bb_version_get_type ())

/* How many changes a version has while nobody has looked, or if there is none before it. */
#define BB_VERSION_UNKNOWN -1

/**
 * BbVersion:
 *
 * A version of a project that is kept on this computer: when it was saved, where, and what has
 * changed since the one before it. What has changed is found out later, see
 * [func@version_survey_async]; until then the number is %BB_VERSION_UNKNOWN.
 */
G_DECLARE_FINAL_TYPE (BbVersion, bb_version, BB, VERSION, GObject)

const char *bb_version_get_project (BbVersion *self);
gint64 bb_version_get_time (BbVersion *self);
guint64 bb_version_get_size (BbVersion *self);
const char *bb_version_get_hash (BbVersion *self);
const char *bb_version_get_uri (BbVersion *self);
char *bb_version_dup_file_name (BbVersion *self);
int bb_version_get_n_changes (BbVersion *self);
const char *const *bb_version_get_people (BbVersion *self);
const char *bb_version_get_words (BbVersion *self);
gboolean bb_version_get_damaged (BbVersion *self);

G_END_DECLS
