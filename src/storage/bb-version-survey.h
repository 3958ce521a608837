/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-schema.h"
#include "model/bb-catalogue.h"
#include "storage/bb-version.h"

G_BEGIN_DECLS

void bb_version_survey (GListModel *versions, BbSchema *schema);
void bb_version_survey_async (GListModel *versions, BbSchema *schema, BbCatalogue *catalogue,
                              const char *language, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
gboolean bb_version_survey_finish (GAsyncResult *result, GError **error);

G_END_DECLS
