/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-project.h"

G_BEGIN_DECLS

const char *bb_field_label_get_name (const char *path);
char *bb_field_label_format (BbSchema *schema, const char *path, const char *value);
char *bb_field_label_describe (BbProject *project, const char *path);
char *bb_field_label_describe_value (BbProject *project, const char *path, const char *value);

G_END_DECLS
