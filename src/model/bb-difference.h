/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "model/bb-catalogue.h"

G_BEGIN_DECLS

char *bb_difference_describe (BbDocument *former, BbDocument *document, BbCatalogue *catalogue,
                              const char *language);

G_END_DECLS
