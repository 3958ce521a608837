/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void fuzz_json_edit (GString *text, GRand *rand);
void fuzz_json_change_number (GString *text, GRand *rand);
void fuzz_json_mend_check (GString *text);

G_END_DECLS
