/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-json-parse.h"
#include "storage/bb-storage-error.h"

G_BEGIN_DECLS

/**
 * BbJsonMembers:
 *
 * Takes members out of a parsed text, each of the type that it must have, and says on which line
 * one is missing or wrong. After the first that is, all others are %NULL, so that a reader asks
 * once whether all went well.
 */
typedef struct _BbJsonMembers BbJsonMembers;

BbJsonMembers *bb_json_members_new (JsonNode *root, BbJsonScan *scan);
void bb_json_members_free (BbJsonMembers *self);

gboolean bb_json_members_end (BbJsonMembers *self, GError **error);
void bb_json_members_fail (BbJsonMembers *self, JsonNode *node, const char *sentence);

JsonNode *bb_json_members_get (BbJsonMembers *self, JsonNode *object, const char *name);
const char *bb_json_members_get_string (BbJsonMembers *self, JsonNode *object, const char *name);
JsonArray *bb_json_members_get_array (BbJsonMembers *self, JsonNode *object, const char *name);
GStrv bb_json_members_dup_strings (BbJsonMembers *self, JsonNode *object, const char *name);
gboolean bb_json_members_has (BbJsonMembers *self, JsonNode *object, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbJsonMembers, bb_json_members_free)

G_END_DECLS
