/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "app/bb-application.h"

G_BEGIN_DECLS

/* bb-application-actions.c */
void _bb_application_add_actions (BbApplication *self);

/* bb-application-quit.c */
void _bb_application_quit (BbApplication *self);

/* bb-application-recover.c */
void _bb_application_recover (BbApplication *self);

G_END_DECLS
