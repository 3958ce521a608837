/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-copy.h"

#include "document/bb-document-builder.h"
#include "document/bb-id.h"
#include "document/bb-path.h"
#include "document/bb-rank.h"
#include "document/bb-value.h"
#include "model/bb-copy-ids.h"
#include "model/bb-date.h"
#include "model/bb-link-url.h"
#include "model/bb-png.h"

#include <string.h>

#define ACTOR_LENGTH 12
#define LOGO "project/logo"

/* Not in a clean copy, with all that lies below: names, notes, comments. A minority view is a
 * comment that somebody signed. */
static const char *const personal[] = {
    "project/notes",
    "guidelines/*/notes",
    "agenda/*/notes",
    "blocks/*/notes",
    "blocks/*/owner",
    "blocks/*/comments",
    "parking/*/owner",
    "blocks/*/minority",
    "blocks/*/checklist/*/owner",
    "voters/*/name",
    "actors",
    NULL,
};

/* Not in a project made out of another: what people of that one thought, said and decided, and its
 * pictures of earlier days. */
static const char *const past[] = {
    "voters", "rounds", "blocks/*/comments", "blocks/*/minority", "decisions", "snapshots",
    "actors", NULL,
};

typedef struct {
    BbDocument *document;
    BbDocumentBuilder *builder;
    BbCopyIds *ids;
    const char *const *left_out;
    gboolean clean;
    char *actor;
    guint64 counter;
} Copy;

static gboolean
lies_at (const char *path, const char *pattern)
{
    while (*pattern != '\0') {
        if (*pattern == '*') {
            path += strcspn (path, "/");
            pattern++;
        } else if (*path++ != *pattern++) {
            return FALSE;
        }
    }
    return *path == '\0' || *path == '/';
}

static gboolean
is_left_out (Copy *self, const char *path)
{
    for (guint i = 0; self->left_out[i] != NULL; i++) {
        if (lies_at (path, self->left_out[i]))
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_status (const char *text)
{
    static const char *const words[] = { "none", "ambition", "in-progress", "done", NULL };

    return g_strv_contains (words, text);
}

/* Whether a text is what a field of its kind holds. */
static gboolean
text_fits (BbKind kind, const char *text)
{
    switch ((int) kind) {
    case BB_KIND_STATUS:
        return is_status (text);
    case BB_KIND_DATE:
        return bb_date_is_valid (text);
    case BB_KIND_RANK:
        return bb_rank_is_valid (text);
    case BB_KIND_CHOICE:
    case BB_KIND_REF:
        return bb_path_is_id (text);
    default:
        return kind == BB_KIND_LINE || kind == BB_KIND_TEXT;
    }
}

/* Lists of ids and numbers; who can write a name there is another tool. */
static gboolean
is_plain (const char *value)
{
    return strspn (value, "abcdefghijklmnopqrstuvwxyz0123456789-+.eE \",:[]{}") == strlen (value);
}

/* What does not fit its field is not shown, but it can be read. */
static gboolean
fits (Copy *self, const char *path, const char *value)
{
    BbKind kind = bb_schema_get_kind (bb_document_get_schema (self->document), path);
    g_autofree char *text = bb_value_dup_string (value);
    gint64 number;

    if (kind == BB_KIND_ITEM || kind == BB_KIND_FLAG)
        return g_str_equal (value, BB_VALUE_TRUE);
    if (kind == BB_KIND_INT)
        return bb_value_get_int (value, &number);
    if (kind == BB_KIND_OPAQUE)
        return g_str_equal (path, "catalogue/custom") || is_plain (value);
    return text != NULL && text_fits (kind, text);
}

/* A mail address is a name, and so is one in front of a site. */
static gboolean
is_link_to_site (Copy *self, const char *path)
{
    g_auto (GStrv) names = bb_path_split (path);
    g_autofree char *address = NULL;
    g_autofree char *url = NULL;

    if (g_strv_length (names) < 4 || !g_str_equal (names[2], "links"))
        return TRUE;
    address = bb_path_build (names[0], names[1], names[2], names[3], "url", NULL);
    url = bb_document_dup_string (self->document, address);
    return url != NULL && g_str_has_prefix (url, "https:") && bb_link_url_is_allowed (url);
}

static gboolean
is_clean (Copy *self, const char *path, const char *value)
{
    return fits (self, path, value) && is_link_to_site (self, path);
}

static void
add_entry (Copy *self, const char *path, const char *value)
{
    g_autofree char *new_path = bb_copy_ids_dup_path (self->ids, path);
    g_autofree char *new_value = bb_copy_ids_dup_value (self->ids, path, value);
    g_autoptr (BbEntry) entry = bb_entry_new (self->actor, ++self->counter, 1, new_path, new_value);

    bb_document_builder_add_entry (self->builder, entry);
}

static void
add_logo (Copy *self, const char *value)
{
    g_autofree char *picture = bb_value_dup_string (value);
    g_autofree char *plain = picture != NULL ? bb_png_strip (picture) : NULL;
    g_autofree char *text = plain != NULL ? bb_value_new_string (plain) : NULL;

    if (text != NULL)
        add_entry (self, LOGO, text);
}

static void
copy_cb (BbRegister *register_, gpointer user_data)
{
    Copy *self = user_data;
    const char *path = bb_register_get_path (register_);
    const char *value = bb_document_get_value (self->document, path);

    if (value == NULL || is_left_out (self, path) || (self->clean && !is_clean (self, path, value)))
        return;
    if (self->clean && g_str_equal (path, LOGO))
        add_logo (self, value);
    else
        add_entry (self, path, value);
}

/* Each value that is shown is written once, by somebody who has never written and never will. */
static BbDocument *
copy (BbDocument *document, const char *const *left_out, gboolean clean)
{
    BbSchema *schema = bb_document_get_schema (document);
    g_autofree char *id = bb_id_new ();
    g_autofree char *actor = bb_id_new ();
    g_autoptr (BbCopyIds) ids = bb_copy_ids_new (schema);
    g_autoptr (BbDocumentBuilder) builder = bb_document_builder_new (schema, id);
    Copy self = { .document = document, .builder = builder, .ids = ids };

    actor[ACTOR_LENGTH] = '\0';
    self.actor = actor;
    self.left_out = left_out;
    self.clean = clean;
    bb_document_foreach (document, NULL, copy_cb, &self);
    return bb_document_builder_end (builder);
}

/**
 * bb_copy_clean:
 * @document: a project
 *
 * Makes a copy that tells nothing of people: without their names, notes and comments, without
 * history, and of each conflict only what is shown. Removed items, values that do not fit their
 * field, and what other tools added do not come along either. It is a project of its own; its items
 * have new ids.
 *
 * Returns: (transfer full): the copy
 */
BbDocument *
bb_copy_clean (BbDocument *document)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);

    return copy (document, personal, TRUE);
}

/**
 * bb_copy_new_project:
 * @document: a project
 *
 * Makes a project that begins where this one is: the same board, without opinions, comments and
 * history.
 *
 * Returns: (transfer full): the new project
 */
BbDocument *
bb_copy_new_project (BbDocument *document)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);

    return copy (document, past, FALSE);
}
