/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

/**
 * BbProjectOrigin:
 * @BB_PROJECT_INTACT: Bouwbord wrote it as it is
 * @BB_PROJECT_EDITED: values were changed, added or removed by other means
 * @BB_PROJECT_STAMPLESS: it has no merge data or such as cannot be believed: all values count as
 *   written by other means
 *
 * What became of a file since Bouwbord wrote it.
 */
typedef enum {
    BB_PROJECT_INTACT,
    BB_PROJECT_EDITED,
    BB_PROJECT_STAMPLESS,
} BbProjectOrigin;

BbDocument *bb_project_reader_read (GBytes *bytes, BbSchema *schema, GError **error);
BbDocument *bb_project_reader_read_origin (GBytes *bytes, BbSchema *schema, BbProjectOrigin *origin,
                                           GError **error);
BbDocument *bb_project_reader_read_mixed (GBytes *bytes, BbSchema *schema, GError **error);
BbDocument *bb_project_reader_read_newer (GBytes *bytes, BbSchema *schema, GError **error);

G_END_DECLS
