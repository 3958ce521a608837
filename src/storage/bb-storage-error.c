/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-storage-error.h"

G_DEFINE_QUARK (bb - storage - error - quark, bb_storage_error)
