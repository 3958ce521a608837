/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-project-file.h"

G_BEGIN_DECLS

GBytes *_bb_project_file_read (GFile *file, GCancellable *cancellable, GError **error);
void _bb_project_file_explain (GFile *file, GError *error);

G_END_DECLS
