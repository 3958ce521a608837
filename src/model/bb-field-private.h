/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

/* For objects that follow the document: a property has the name of its field. Each of these takes
 * over one field of the object at a path, notifies if it changed, and says whether it did. */

gboolean bb_field_read_string (GObject *object, GParamSpec *pspec, BbDocument *document,
                               const char *container, char **place);
gboolean bb_field_read_date (GObject *object, GParamSpec *pspec, BbDocument *document,
                             const char *container, char **place);
gboolean bb_field_read_flag (GObject *object, GParamSpec *pspec, BbDocument *document,
                             const char *container, gboolean *place);

gboolean bb_field_set_string (GObject *object, GParamSpec *pspec, char **place, const char *value);
gboolean bb_field_set_boolean (GObject *object, GParamSpec *pspec, gboolean *place, gboolean value);
gboolean bb_field_set_uint (GObject *object, GParamSpec *pspec, guint *place, guint value);

G_END_DECLS
