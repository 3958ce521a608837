/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "file-oracle.h"

#define FOREIGN_MAX 64

/* A write that the file shows and no stamp tells of. */
typedef struct {
    guint path;
    const char *value; /* NULL for a removal */
    char *old;         /* the stamps that it replaces */
    guint64 lamport;
    gboolean is_aside; /* it is not shown, so the items around it are not renewed */
    OracleWrite write;
} Foreign;

typedef struct {
    FileOracle *file;
    Oracle *oracle;
    OracleCopy *copy;
    Foreign foreign[FOREIGN_MAX];
    guint n_foreign;
    gboolean lives[ORACLE_N_PATHS]; /* items whose life was written */
} Reading;

void
file_oracle_init (FileOracle *self, Oracle *oracle, const OracleCopy *copy)
{
    *self = (FileOracle) { .written = *copy };
    for (guint i = 0; i < ORACLE_N_PATHS; i++)
        self->shown[i] = oracle_get_shown (oracle, copy, i);
}

/* Somebody types a value, and the objects around it if they are not there. */
void
file_oracle_set (FileOracle *self, guint path, const char *value)
{
    for (guint i = 0; i < 2 && oracle_paths[path].around[i] > 0; i++)
        self->shown[oracle_paths[path].around[i] - 1] = "true";
    self->shown[path] = value;
}

static gboolean
is_missing (const FileOracle *self, guint path)
{
    for (guint i = 0; i < 2 && oracle_paths[path].around[i] > 0; i++)
        if (self->shown[oracle_paths[path].around[i] - 1] == NULL)
            return TRUE;
    return FALSE;
}

/* Somebody deletes a value, or an object with all that is in it. */
void
file_oracle_remove (FileOracle *self, guint path)
{
    self->shown[path] = NULL;
    for (guint i = 0; i < ORACLE_N_PATHS; i++)
        if (is_missing (self, i))
            self->shown[i] = NULL;
}

/* The writes of a path that have a value. */
static OracleSet
find_value (Reading *self, const OracleCopy *copy, guint path, const char *value)
{
    OracleSet present = oracle_get_register (self->oracle, copy, path);
    OracleSet found = { 0 };

    present = oracle_set_cut (&present, &copy->valued);
    for (guint i = 0; oracle_set_next (&present, &i); i++)
        if (g_str_equal (self->oracle->writes[i].value, value))
            oracle_set_add (&found, i);
    return found;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
    return oracle_compare (user_data, *(const guint *) b, *(const guint *) a);
}

/* How writes of one value are told in the file, the highest first. */
static char *
tell (Oracle *oracle, const OracleSet *writes)
{
    g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
    GString *text = g_string_new (NULL);

    for (guint i = 0; oracle_set_next (writes, &i); i++)
        g_array_append_val (places, i);
    g_array_sort_with_data (places, compare_cb, oracle);
    for (guint i = 0; i < places->len; i++) {
        const OracleWrite *write = &oracle->writes[g_array_index (places, guint, i)];
        g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, write->value, -1);

        g_string_append_printf (text, "%s%s:%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ":%.12s",
                                i > 0 ? " " : "", oracle->actors[write->actor], write->counter,
                                write->lamport, sum);
    }
    return g_string_free_and_steal (text);
}

static Foreign *
add_foreign (Reading *self, guint path, const char *value)
{
    Foreign *foreign = &self->foreign[self->n_foreign++];

    g_assert_cmpuint (self->n_foreign, <=, FOREIGN_MAX);
    *foreign = (Foreign) { .path = path, .value = value, .old = g_strdup ("-") };
    return foreign;
}

/* A value was changed or deleted that stood there with its stamps. */
static void
replace (Reading *self, guint path, const OracleSet *stamped)
{
    Foreign *foreign = add_foreign (self, path, self->file->shown[path]);

    g_free (foreign->old);
    foreign->old = tell (self->oracle, stamped);
    for (guint i = 0; oracle_set_next (stamped, &i); i++)
        foreign->lamport = MAX (foreign->lamport, self->oracle->writes[i].lamport + 1);
    oracle_drop (self->copy, stamped);
}

/* The value of a field that was deleted with its item is known no more. */
static void
forget (Reading *self, guint path, const OracleSet *stamped)
{
    if (!oracle_paths[path].is_item)
        self->copy->valued = oracle_set_subtract (&self->copy->valued, stamped);
}

static void
read_register (Reading *self, guint path)
{
    const OracleCopy *written = &self->file->written;
    const char *former = oracle_get_shown (self->oracle, written, path);
    const char *shown = self->file->shown[path];

    if (former != NULL) {
        OracleSet stamped = find_value (self, written, path, former);

        if (shown == NULL && is_missing (self->file, path))
            forget (self, path, &stamped);
        else if (g_strcmp0 (shown, former) != 0)
            replace (self, path, &stamped);
    } else if (shown != NULL &&
               g_strcmp0 (shown, oracle_get_value (self->oracle, written, path)) != 0) {
        add_foreign (self, path, shown);
    }
}

/* The values of a register that the file does not show, each once. */
static void
salvage_register (Reading *self, guint path)
{
    const OracleCopy *written = &self->file->written;
    const char *former = oracle_get_shown (self->oracle, written, path);
    OracleSet present = oracle_get_register (self->oracle, written, path);

    present = oracle_set_cut (&present, &written->valued);
    if (oracle_paths[path].is_item)
        return;
    for (guint i = 0; oracle_set_next (&present, &i); i++) {
        const char *value = self->oracle->writes[i].value;
        guint first = 0;
        OracleSet same = find_value (self, written, path, value);

        if (oracle_set_next (&same, &first) && first == i && g_strcmp0 (value, former) != 0 &&
            g_strcmp0 (value, self->file->shown[path]) != 0)
            add_foreign (self, path, value)->is_aside = TRUE;
    }
}

/* Nothing is known but what the file shows, and its history. */
static void
read_all_anew (Reading *self)
{
    *self->copy = (OracleCopy) { 0 };
    memcpy (self->copy->records, self->file->written.records, sizeof self->copy->records);
    for (guint i = 0; i < ORACLE_N_PATHS; i++) {
        if (self->file->shown[i] != NULL)
            add_foreign (self, i, self->file->shown[i]);
        if (self->file->stamps == FILE_STAMPS_BROKEN)
            salvage_register (self, i);
    }
}

/* A name for the write that everyone finds who reads this file, or one with the same change. */
static void
name_foreign (Reading *self, Foreign *foreign)
{
    g_autofree char *text =
        g_strjoin ("\n", oracle_paths[foreign->path].path,
                   foreign->value != NULL ? foreign->value : "-", foreign->old, NULL);
    g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
    g_autofree char *name = g_strdup_printf ("x%.16s", sum);
    guint actor = oracle_get_actor (self->oracle, name);

    foreign->write = (OracleWrite) {
        .path = foreign->path, .actor = actor, .lamport = foreign->lamport, .value = foreign->value
    };
    foreign->write.counter = oracle_get_counter (self->oracle, self->copy, actor) + 1;
}

static void
write_foreign (Reading *self, Foreign *foreign)
{
    guint write;

    name_foreign (self, foreign);
    write = oracle_append (self->oracle, self->copy, &foreign->write);
    if (oracle_paths[foreign->path].makes_record)
        oracle_set_add (&self->copy->records[ORACLE_EDIT], write);
    self->lives[foreign->path] = oracle_paths[foreign->path].is_item;
}

/* The name for renewing an item is used up even if there is no need to renew it. */
static void
renew (Reading *self, const OracleWrite *next, gboolean is_needed)
{
    OracleSet life = oracle_get_register (self->oracle, self->copy, next->path);
    OracleSet fresh = { 0 };

    oracle_set_add (&fresh, oracle_append (self->oracle, self->copy, next));
    oracle_drop (self->copy, is_needed ? &life : &fresh);
}

static void
renew_around (Reading *self, const Foreign *foreign)
{
    OracleWrite next = foreign->write;

    for (guint i = 0; i < 2 && oracle_paths[foreign->path].around[i] > 0; i++) {
        next.path = oracle_paths[foreign->path].around[i] - 1;
        next.value = "true";
        next.counter++;
        renew (self, &next, !foreign->is_aside && !self->lives[next.path]);
        self->lives[next.path] = self->lives[next.path] || !foreign->is_aside;
    }
}

/* What a reader makes of the file; gives how many writes it finds that no stamp tells of. */
guint
file_oracle_read (FileOracle *self, Oracle *oracle, OracleCopy *copy)
{
    Reading reading = { .file = self, .oracle = oracle, .copy = copy };

    *copy = self->written;
    if (self->stamps != FILE_WITH_STAMPS)
        read_all_anew (&reading);
    for (guint i = 0; self->stamps == FILE_WITH_STAMPS && i < ORACLE_N_PATHS; i++)
        read_register (&reading, i);
    for (guint i = 0; i < reading.n_foreign; i++)
        write_foreign (&reading, &reading.foreign[i]);
    for (guint i = 0; i < reading.n_foreign; i++)
        renew_around (&reading, &reading.foreign[i]);
    for (guint i = 0; i < reading.n_foreign; i++)
        g_free (reading.foreign[i].old);
    oracle_settle (oracle, copy);
    return reading.n_foreign;
}
