/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-field-private.h"

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "model/bb-date.h"

/* Only of what is there fields are read, so nobody need ask again for each of them. */
static const char *
get_value (BbDocument *document, const char *container, const char *field)
{
    g_autofree char *path = bb_path_append (container, field);
    BbRegister *register_ = bb_document_get_register (document, path);

    return register_ != NULL ? bb_register_get_value (register_) : NULL;
}

static char *
dup_text (BbDocument *document, const char *container, const char *field)
{
    char *text = bb_value_dup_string (get_value (document, container, field));

    return text != NULL ? text : g_strdup ("");
}

gboolean
bb_field_set_string (GObject *object, GParamSpec *pspec, char **place, const char *value)
{
    if (!g_set_str (place, value))
        return FALSE;
    g_object_notify_by_pspec (object, pspec);
    return TRUE;
}

gboolean
bb_field_set_boolean (GObject *object, GParamSpec *pspec, gboolean *place, gboolean value)
{
    if (*place == value)
        return FALSE;
    *place = value;
    g_object_notify_by_pspec (object, pspec);
    return TRUE;
}

gboolean
bb_field_set_uint (GObject *object, GParamSpec *pspec, guint *place, guint value)
{
    if (*place == value)
        return FALSE;
    *place = value;
    g_object_notify_by_pspec (object, pspec);
    return TRUE;
}

/* What has not been said, or is no text, is empty. */
gboolean
bb_field_read_string (GObject *object, GParamSpec *pspec, BbDocument *document,
                      const char *container, char **place)
{
    g_autofree char *text = dup_text (document, container, pspec->name);

    return bb_field_set_string (object, pspec, place, text);
}

/* What is no day is empty. */
gboolean
bb_field_read_date (GObject *object, GParamSpec *pspec, BbDocument *document, const char *container,
                    char **place)
{
    g_autofree char *text = dup_text (document, container, pspec->name);

    return bb_field_set_string (object, pspec, place, bb_date_is_valid (text) ? text : "");
}

/* What is not true is false. */
gboolean
bb_field_read_flag (GObject *object, GParamSpec *pspec, BbDocument *document, const char *container,
                    gboolean *place)
{
    const char *value = get_value (document, container, pspec->name);

    return bb_field_set_boolean (object, pspec, place, g_strcmp0 (value, BB_VALUE_TRUE) == 0);
}
