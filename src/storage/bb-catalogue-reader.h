/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-catalogue.h"

G_BEGIN_DECLS

BbCatalogue *bb_catalogue_reader_read (GBytes *bytes, GError **error);
BbCatalogue *bb_catalogue_reader_read_shipped (GError **error);

G_END_DECLS
