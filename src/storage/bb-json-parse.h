/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <json-glib/json-glib.h>

#include "storage/bb-json-scan.h"

G_BEGIN_DECLS

JsonNode *bb_json_parse (GBytes *bytes, BbJsonScan **scan, GError **error);

G_END_DECLS
