/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

GBytes *bb_project_writer_write (BbDocument *document);
GString *bb_project_writer_write_line (BbDocument *document);

G_END_DECLS
