/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-status.h"

G_BEGIN_DECLS

GtkWidget *bb_invitation_new (BbStatus status);

G_END_DECLS
