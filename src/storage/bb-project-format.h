/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

/* Names in the file that are not registers. */
#define BB_PROJECT_FORMAT "bouwbord-project"
#define BB_PROJECT_VERSION 1
#define BB_CATALOGUE_FORMAT "bouwbord-catalogue"

#define BB_MEMBER_FORMAT "format"
#define BB_MEMBER_VERSION "version"
#define BB_MEMBER_ID "id"
#define BB_MEMBER_HISTORY "history"
#define BB_MEMBER_MERGE "merge"

#define BB_MERGE_CHECK "check"
#define BB_MERGE_CONFLICTS "conflicts"
#define BB_MERGE_REMOVED "removed"
#define BB_MERGE_SEEN "seen"
#define BB_MERGE_STAMPS "stamps"
