/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

#define BENCH_N_FIELDS 8

char *bench_document_dup_path (guint i);
BbDocument *bench_document_new (guint n_registers);

G_END_DECLS
