/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-storage-error.h"

G_BEGIN_DECLS

gboolean bb_file_fail (int number, GError **error);

G_END_DECLS
