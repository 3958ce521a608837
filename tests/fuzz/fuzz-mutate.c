/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

/* How libFuzzer changes projects. It knows bytes; this knows members, stamps and edits. */

#include <string.h>

#include "fuzz-json.h"
#include "fuzz-project.h"
#include "fuzz-target.h"

#include "storage/bb-project-writer.h"

/* libFuzzer's own. */
gsize LLVMFuzzerMutate (guint8 *data, gsize size, gsize max_size);

/* What libFuzzer calls. */
gsize LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize max_size, guint seed);

static void
mutate_bytes (GString *text, gsize max_size)
{
    gsize size = MIN (text->len, max_size);
    gsize room = MIN (max_size, size + 256);
    g_autofree guint8 *data = g_malloc (room + 1);

    memcpy (data, text->str, size);
    size = LLVMFuzzerMutate (data, size, room);
    g_string_truncate (text, 0);
    g_string_append_len (text, (const char *) data, (gssize) size);
}

static void
add_path_cb (BbRegister *register_, gpointer user_data)
{
    g_ptr_array_add (user_data, g_strdup (bb_register_get_path (register_)));
}

static char *
dup_path (BbDocument *document, GRand *rand)
{
    static const char *const common[] = {
        "blocks/b/status",
        "blocks/b/owner",
        "parking/i",
        "parking/i/text",
        "blocks/own-1/title",
        "blocks/own-1",
        "blocks/own-1/checklist/c/text",
        "project/title",
        "blocks/b/comments/d/text",
    };
    g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

    bb_document_foreach (document, NULL, add_path_cb, paths);
    if (paths->len == 0 || g_rand_int_range (rand, 0, 4) == 0)
        return g_strdup (common[g_rand_int_range (rand, 0, G_N_ELEMENTS (common))]);
    return g_strdup (paths->pdata[g_rand_int_range (rand, 0, (gint32) paths->len)]);
}

static void
edit (BbDocument *document, GRand *rand)
{
    static const char *const actors[] = { "a", "b", "c" };
    static const char *const values[] = { "ambition", "done", "x" };
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit", NULL);
    g_autofree char *path = dup_path (document, rand);
    BbKind kind = bb_schema_get_kind (bb_document_get_schema (document), path);

    if (kind == BB_KIND_ITEM || g_rand_int_range (rand, 0, 3) == 0)
        bb_transaction_remove (transaction, path);
    else
        bb_transaction_set_string (transaction, path,
                                   values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))]);
    bb_transaction_set_time (transaction, "2026-01-01T00:00:00Z");
    bb_document_use_actor (document, actors[g_rand_int_range (rand, 0, G_N_ELEMENTS (actors))]);
    bb_document_commit (document, transaction, NULL, NULL);
}

/* What a person does: open, edit, save. Two who were given one name forge each other's writes. */
static void
edit_text (GString *text, GRand *rand)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
    BbProjectOrigin origin;
    g_autoptr (BbDocument) document = fuzz_read (bytes, &origin);
    g_autoptr (GBytes) written = NULL;

    if (document == NULL)
        return;
    edit (document, rand);
    written = bb_project_writer_write (document);
    g_string_truncate (text, 0);
    g_string_append_len (text, g_bytes_get_data (written, NULL),
                         (gssize) g_bytes_get_size (written));
}

static gsize
find_line (GString *text, GRand *rand)
{
    gsize at = text->len > 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) text->len) : 0;

    while (at > 0 && text->str[at - 1] != '\n')
        at--;
    return at;
}

/* What git does when two people changed the same lines. */
static void
mark_lines (GString *text, GRand *rand)
{
    gsize one = find_line (text, rand);
    gsize other = find_line (text, rand);
    gsize begin = MIN (one, other);
    g_autoptr (GString) lines =
        g_string_new_len (text->str + begin, (gssize) (MAX (one, other) - begin));

    fuzz_json_change_number (lines, rand);
    g_string_append (lines, ">>>>>>> theirs\n");
    g_string_prepend (lines, "=======\n");
    g_string_insert (text, (gssize) MAX (one, other), lines->str);
    g_string_insert (text, (gssize) begin, "<<<<<<< ours\n");
}

/* What a tool does that keeps files alike on several computers. */
static void
glue (GString *text, GRand *rand)
{
    g_autoptr (GString) other = g_string_new_len (text->str, (gssize) text->len);

    edit_text (other, rand);
    g_string_append_len (text, other->str, (gssize) other->len);
}

static void
change (GString *text, GRand *rand, gsize max_size)
{
    switch (g_rand_int_range (rand, 0, 10)) {
    case 0:
    case 1:
        fuzz_json_change_number (text, rand);
        break;
    case 2:
    case 3:
    case 4:
        fuzz_json_edit (text, rand);
        break;
    case 5:
    case 6:
        edit_text (text, rand);
        break;
    default:
        mutate_bytes (text, max_size);
        break;
    }
}

/* The last one goes when there is one too many. */
static void
copy_file (GPtrArray *texts, GRand *rand)
{
    GString *from = texts->pdata[g_rand_int_range (rand, 0, (gint32) texts->len)];
    guint place = (guint) g_rand_int_range (rand, 0, (gint32) texts->len + 1);

    g_ptr_array_insert (texts, (gint) place, g_string_new_len (from->str, (gssize) from->len));
    if (texts->len > fuzz_n_files)
        g_ptr_array_set_size (texts, (gint) fuzz_n_files);
}

static void
free_text (gpointer data)
{
    g_string_free (data, TRUE);
}

static GPtrArray *
take_apart (const guint8 *data, gsize size)
{
    g_autoptr (GPtrArray) files = fuzz_split (data, size, fuzz_n_files);
    GPtrArray *texts = g_ptr_array_new_with_free_func (free_text);

    for (guint i = 0; i < files->len; i++) {
        gsize length;
        const char *text = g_bytes_get_data (files->pdata[i], &length);

        g_ptr_array_add (texts, g_string_new_len (text, (gssize) length));
    }
    return texts;
}

static GString *
put_together (GPtrArray *texts)
{
    GString *whole = g_string_new (NULL);

    for (guint i = 0; i < texts->len; i++) {
        GString *text = texts->pdata[i];

        g_string_append (whole, i > 0 ? FUZZ_SEPARATOR : "");
        g_string_append_len (whole, text->str, (gssize) text->len);
    }
    return whole;
}

static void
change_one (GPtrArray *texts, GRand *rand, gsize max_size)
{
    GString *text = texts->pdata[g_rand_int_range (rand, 0, (gint32) texts->len)];

    change (text, rand, max_size);
    if (g_rand_int_range (rand, 0, 8) > 0)
        fuzz_json_mend_check (text);
}

static void
glue_one (GString *text, GRand *rand)
{
    if (g_rand_boolean (rand))
        mark_lines (text, rand);
    else
        glue (text, rand);
}

gsize
LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize max_size, guint seed)
{
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autoptr (GPtrArray) texts = take_apart (data, size);
    g_autoptr (GString) whole = NULL;

    if (fuzz_n_files > 1 && (texts->len == 1 || g_rand_int_range (rand, 0, 16) == 0))
        copy_file (texts, rand);
    change_one (texts, rand, max_size);
    if (fuzz_n_files == 1 && g_rand_int_range (rand, 0, 16) == 0)
        glue_one (texts->pdata[0], rand);
    whole = put_together (texts);
    if (whole->len > max_size)
        return LLVMFuzzerMutate (data, size, max_size);
    memcpy (data, whole->str, whole->len);
    return whole->len;
}
