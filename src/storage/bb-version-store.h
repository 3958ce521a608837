/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "storage/bb-version.h"

G_BEGIN_DECLS

/* What is kept at least; of more only what is younger than the age and within the size. */
#define BB_VERSIONS_MIN 10
#define BB_VERSION_AGE_MAX (30 * 24 * 60 * 60)
#define BB_VERSIONS_SIZE_MAX (200 * 1024 * 1024)

/* The earlier versions of projects, by the id of the project, in a folder of this user. */

gboolean bb_version_store_add (const char *project, GBytes *bytes, GFile *file, GError **error);
GListStore *bb_version_store_list (const char *project, GError **error);
void bb_version_store_list_async (const char *project, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
GListStore *bb_version_store_list_finish (GAsyncResult *result, GError **error);
char *bb_version_store_find_project (GFile *file);
GBytes *bb_version_store_read (BbVersion *version, GError **error);
BbDocument *bb_version_store_open (BbVersion *version, BbSchema *schema, GError **error);
gboolean bb_version_store_forget (const char *project, GError **error);

G_END_DECLS
