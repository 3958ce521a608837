/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-tree.h"

#include "document/bb-path.h"
#include "document/bb-value.h"

typedef struct {
    GString *target;
    BbSchema *schema;
    GString *open;  /* the path of the innermost open container and a slash, or nothing */
    GArray *begins; /* for each open container, how long @open was before it */
    char *gone;     /* an item that is not there, and all that lies in it */
} Tree;

/* One character of a path as it sorts: end of the path, end of a name, then by bytes. */
static int
next_key (const char **at)
{
    const char *p = (*at)++;

    if (*p == '\0')
        return -1;
    if (*p == '/')
        return 0;
    if (*p == '~')
        return "~/ "[*(*at)++ - '0'];
    return (guchar) *p;
}

/* The order of the members in a file: name by name, by the bytes of what a name means. */
static int
compare_leaves_cb (gconstpointer a, gconstpointer b)
{
    const char *path_a = ((const BbProjectLeaf *) a)->path;
    const char *path_b = ((const BbProjectLeaf *) b)->path;
    int key_a;
    int key_b;

    do {
        key_a = next_key (&path_a);
        key_b = next_key (&path_b);
    } while (key_a == key_b && key_a >= 0);
    return key_a - key_b;
}

static void
append_name (Tree *self, const char *segment)
{
    g_autofree char *name = strchr (segment, '~') != NULL ? bb_path_unescape (segment) : NULL;

    if (self->target->str[self->target->len - 1] != '{')
        g_string_append_c (self->target, ',');
    bb_value_append_string (self->target, name != NULL ? name : segment);
    g_string_append_c (self->target, ':');
}

static void
open_container (Tree *self, const char *path, const char *end)
{
    g_autofree char *segment = g_strndup (path + self->open->len, end - path - self->open->len);
    gsize begin = self->open->len;

    append_name (self, segment);
    g_string_append_c (self->target, '{');
    g_array_append_val (self->begins, begin);
    g_string_append_len (self->open, path + begin, end - path - (gssize) begin);
    g_string_append_c (self->open, '/');
}

static void
close_container (Tree *self)
{
    g_string_append_c (self->target, '}');
    g_string_truncate (self->open, g_array_index (self->begins, gsize, self->begins->len - 1));
    g_array_set_size (self->begins, self->begins->len - 1);
}

/* Closes what does not enclose @path. */
static void
leave (Tree *self, const char *path)
{
    while (self->open->len > 0 && strncmp (path, self->open->str, self->open->len) != 0)
        close_container (self);
}

/* An item that is there was opened by its own register, which comes before all that lies in it. */
static gboolean
lies_in_missing_item (Tree *self, const char *path)
{
    if (self->gone != NULL && bb_path_is_below (path, self->gone))
        return TRUE;
    for (const char *end = strchr (path + self->open->len, '/'); end != NULL;
         end = strchr (end + 1, '/')) {
        g_autofree char *container = g_strndup (path, end - path);

        if (bb_schema_get_kind (self->schema, container) == BB_KIND_ITEM) {
            g_set_str (&self->gone, container);
            return TRUE;
        }
    }
    return FALSE;
}

static void
enter (Tree *self, const char *path)
{
    const char *end;

    while ((end = strchr (path + self->open->len, '/')) != NULL)
        open_container (self, path, end);
}

static gboolean
is_item (Tree *self, const BbProjectLeaf *leaf)
{
    return g_str_equal (leaf->value, BB_VALUE_TRUE) &&
           bb_schema_get_kind (self->schema, leaf->path) == BB_KIND_ITEM;
}

static void
append_leaf (Tree *self, BbProjectLeaf *leaf)
{
    leave (self, leaf->path);
    leaf->gone = lies_in_missing_item (self, leaf->path);
    if (leaf->gone || leaf->value == NULL)
        return;
    enter (self, leaf->path);
    if (is_item (self, leaf)) {
        open_container (self, leaf->path, leaf->path + strlen (leaf->path));
        return;
    }
    append_name (self, leaf->path + self->open->len);
    g_string_append (self->target, leaf->value);
}

/**
 * bb_project_leaves_sort:
 * @leaves: (element-type BbProjectLeaf): registers
 * @compare: (scope call): an order
 *
 * Puts them in an order in which they often are already: most names mean what they are spelled.
 */
void
bb_project_leaves_sort (GArray *leaves, GCompareFunc compare)
{
    const BbProjectLeaf *all = (const BbProjectLeaf *) leaves->data;

    for (guint i = 1; i < leaves->len; i++) {
        if (compare (&all[i - 1], &all[i]) > 0) {
            g_array_sort (leaves, compare);
            return;
        }
    }
}

/**
 * bb_project_tree_append:
 * @target: a text to which members can be added
 * @leaves: (element-type BbProjectLeaf): all registers, in any order; they are put in the order
 *   of the file, and those that lie in an item that is not there are marked
 * @schema: what lies where
 *
 * Writes the values shown, each in its place.
 */
void
bb_project_tree_append (GString *target, GArray *leaves, BbSchema *schema)
{
    g_autoptr (GString) open = g_string_new (NULL);
    g_autoptr (GArray) begins = g_array_new (FALSE, FALSE, sizeof (gsize));
    Tree self = { .target = target, .schema = schema, .open = open, .begins = begins };

    bb_project_leaves_sort (leaves, compare_leaves_cb);
    for (guint i = 0; i < leaves->len; i++)
        append_leaf (&self, &g_array_index (leaves, BbProjectLeaf, i));
    while (open->len > 0)
        close_container (&self);
    g_free (self.gone);
}
