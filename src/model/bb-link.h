/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-item.h"

G_BEGIN_DECLS

#define BB_TYPE_LINK (bb_link_get_type ())

/**
 * BbLink:
 *
 * Where to read more about a building block. Files come by mail, so nothing may be opened that
 * [func@link_url_is_allowed] refuses.
 *
 * Properties: `url`, `title` (may be empty) and `target` (the place that it leads to, for people:
 * the host or the mail address, empty if it may not be opened), beside those of [class@Item].
 */
G_DECLARE_FINAL_TYPE (BbLink, bb_link, BB, LINK, BbItem)

const char *bb_link_get_url (BbLink *self);
const char *bb_link_get_title (BbLink *self);
const char *bb_link_get_target (BbLink *self);

G_END_DECLS
