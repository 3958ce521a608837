/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "session/bb-session.h"

G_BEGIN_DECLS

/* What comes with the program: the catalogue and the example of each language. */

void bb_shipped_begin_reading (void);
BbCatalogue *bb_shipped_get_catalogue (void);
const char *bb_shipped_get_language (void);
BbSession *bb_shipped_new_example (GError **error);

G_END_DECLS
