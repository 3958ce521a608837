/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bb_when_describe (GDateTime *when, GDateTime *now);
char *bb_when_describe_moment (GDateTime *when, GDateTime *now);

G_END_DECLS
