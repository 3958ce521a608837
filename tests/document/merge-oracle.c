/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "merge-oracle.h"

#include <string.h>

const char oracle_remove[] = "";

const OraclePath oracle_paths[ORACLE_N_PATHS] = {
    { "actors/me", { 0, 0 }, FALSE, FALSE, FALSE },
    { "blocks/b/owner", { 0, 0 }, FALSE, TRUE, TRUE },
    { "blocks/b/rank", { 0, 0 }, FALSE, TRUE, FALSE },
    { "blocks/b/status", { 0, 0 }, FALSE, TRUE, TRUE },
    { "blocks/own-1", { 0, 0 }, TRUE, TRUE, FALSE },
    { "blocks/own-1/checklist/c", { 5, 0 }, TRUE, TRUE, FALSE },
    { "blocks/own-1/checklist/c/text", { 5, 6 }, FALSE, TRUE, TRUE },
    { "blocks/own-1/title", { 5, 0 }, FALSE, TRUE, TRUE },
    { "parking/i", { 0, 0 }, TRUE, TRUE, FALSE },
    { "parking/i/owner", { 9, 0 }, FALSE, TRUE, TRUE },
    { "parking/i/text", { 9, 0 }, FALSE, TRUE, TRUE },
    { "x-other", { 0, 0 }, FALSE, TRUE, TRUE },
};

/* The writes that are known and that nobody known has taken away. */
OracleSet
oracle_get_present (const OracleCopy *copy)
{
    return oracle_set_subtract (&copy->known, &copy->gone);
}

OracleSet
oracle_get_register (const Oracle *self, const OracleCopy *copy, guint path)
{
    OracleSet present = oracle_get_present (copy);

    return oracle_set_cut (&present, &self->at[path]);
}

/* Below zero if `a` is lower. */
int
oracle_compare (const Oracle *self, guint a, guint b)
{
    const OracleWrite *left = &self->writes[a], *right = &self->writes[b];

    if (left->lamport != right->lamport)
        return left->lamport < right->lamport ? -1 : 1;
    if (left->actor != right->actor)
        return strcmp (self->actors[left->actor], self->actors[right->actor]);
    if (left->counter != right->counter)
        return left->counter < right->counter ? -1 : 1;
    return g_strcmp0 (left->value, right->value);
}

/* The highest value of a register, whether its item is there or not. */
const char *
oracle_get_value (const Oracle *self, const OracleCopy *copy, guint path)
{
    OracleSet present = oracle_get_register (self, copy, path);
    const OracleWrite *highest = NULL;

    present = oracle_set_cut (&present, &copy->valued);
    for (guint i = 0; oracle_set_next (&present, &i); i++)
        if (highest == NULL || oracle_compare (self, i, (guint) (highest - self->writes)) > 0)
            highest = &self->writes[i];
    return highest != NULL ? highest->value : NULL;
}

/* Whether the items around a path are there. */
gboolean
oracle_is_there (const Oracle *self, const OracleCopy *copy, guint path)
{
    for (guint i = 0; i < 2 && oracle_paths[path].around[i] > 0; i++) {
        OracleSet life = oracle_get_register (self, copy, oracle_paths[path].around[i] - 1);

        if (oracle_set_is_empty (&life))
            return FALSE;
    }
    return TRUE;
}

const char *
oracle_get_shown (const Oracle *self, const OracleCopy *copy, guint path)
{
    return oracle_is_there (self, copy, path) ? oracle_get_value (self, copy, path) : NULL;
}

/* The highest time of what is there and of what the history tells. */
guint64
oracle_get_clock (const Oracle *self, const OracleCopy *copy)
{
    OracleSet timed = oracle_get_present (copy);
    guint64 clock = 0;

    for (guint i = 0; i < ORACLE_N_LABELS; i++)
        oracle_set_unite (&timed, &copy->records[i]);
    for (guint i = 0; oracle_set_next (&timed, &i); i++)
        clock = MAX (clock, self->writes[i].lamport);
    return clock;
}

/* The last counter of an actor that a copy knows of. */
guint64
oracle_get_counter (const Oracle *self, const OracleCopy *copy, guint actor)
{
    guint64 counter = 0;

    for (guint i = 0; oracle_set_next (&copy->known, &i); i++)
        if (self->writes[i].actor == actor)
            counter = MAX (counter, self->writes[i].counter);
    return counter;
}

/* Forgets all that was ever written. */
void
oracle_begin (Oracle *self)
{
    self->n_writes = 0;
    self->n_actors = 0;
    memset (self->at, 0, sizeof self->at);
    self->twins = (OracleSet) { 0 };
    self->blurs = FALSE;
}

guint
oracle_get_actor (Oracle *self, const char *name)
{
    for (guint i = 0; i < self->n_actors; i++)
        if (g_str_equal (self->actors[i], name))
            return i;
    g_assert_cmpuint (self->n_actors, <, ORACLE_ACTORS_MAX);
    g_strlcpy (self->actors[self->n_actors], name, ORACLE_ACTOR_MAX);
    return self->n_actors++;
}

static gboolean
has_same_name (const OracleWrite *a, const OracleWrite *b)
{
    return a->counter == b->counter && a->actor == b->actor;
}

static gboolean
is_same (const OracleWrite *a, const OracleWrite *b)
{
    return has_same_name (a, b) && a->path == b->path && a->lamport == b->lamport &&
           g_strcmp0 (a->value, b->value) == 0;
}

/* Gives the place of a write: that of an equal one, or a new one. */
static guint
find_place (Oracle *self, const OracleWrite *write)
{
    guint place = self->n_writes;
    guint name = place;

    for (guint i = 0; i < place; i++) {
        if (is_same (&self->writes[i], write))
            return i;
        if (has_same_name (&self->writes[i], write))
            name = self->writes[i].name;
    }
    g_assert_cmpuint (place, <, ORACLE_WRITES_MAX);
    self->writes[place] = *write;
    self->writes[place].name = name;
    oracle_set_add (&self->at[write->path], place);
    if (name != place) {
        oracle_set_add (&self->twins, name);
        oracle_set_add (&self->twins, place);
    }
    self->n_writes++;
    return place;
}

/* Somebody with a copy writes. */
guint
oracle_append (Oracle *self, OracleCopy *copy, const OracleWrite *write)
{
    guint place = find_place (self, write);

    oracle_set_add (&copy->known, place);
    oracle_set_add (write->value != NULL ? &copy->valued : &copy->gone, place);
    return place;
}

void
oracle_drop (OracleCopy *copy, const OracleSet *writes)
{
    oracle_set_unite (&copy->gone, writes);
}

/* The names of writes: each by the first of its twins. */
OracleSet
oracle_get_named (const Oracle *self, const OracleSet *writes)
{
    OracleSet names = { 0 };

    for (guint i = 0; oracle_set_next (writes, &i); i++)
        oracle_set_add (&names, self->writes[i].name);
    return names;
}

/* Decides on one change; gives whether it takes effect. */
static gboolean
plan_change (Oracle *self, const OracleCopy *copy, guint path, const OracleEdit *edit,
             OraclePlan *plan)
{
    const char *value = edit->values[path] != oracle_remove ? edit->values[path] : NULL;
    OracleSet present = oracle_get_register (self, copy, path);
    OracleSet named = oracle_set_cut (&edit->named, &self->at[path]);
    gboolean keeps = FALSE, drops = FALSE, differs = FALSE;

    named = oracle_get_named (self, &named);
    for (guint i = 0; oracle_set_next (&present, &i); i++) {
        const char *found = oracle_set_has (&copy->valued, i) ? self->writes[i].value : NULL;

        differs = differs || g_strcmp0 (found, value) != 0;
        if (!edit->covers[path] || oracle_set_has (&named, self->writes[i].name)) {
            oracle_set_add (&plan->drops, i);
            drops = TRUE;
        } else {
            keeps = TRUE;
        }
    }
    plan->values[path] = value;
    return value != NULL ? !drops || keeps || differs : drops;
}

/* What an edit will do; gives whether it will do anything. */
gboolean
oracle_plan (Oracle *self, const OracleCopy *copy, const OracleEdit *edit, OraclePlan *plan)
{
    gboolean any = FALSE;

    *plan = (OraclePlan) { 0 };
    for (guint i = 0; i < ORACLE_N_PATHS; i++) {
        plan->changes[i] = edit->values[i] != NULL && plan_change (self, copy, i, edit, plan);
        any = any || plan->changes[i];
    }
    return any;
}

/* A transaction at work. */
typedef struct {
    Oracle *oracle;
    OracleCopy *copy;
    OracleLabel label;
    OracleWrite next;
    OracleDeed *deed;
} Writer;

static guint
write_next (Writer *self, guint path, const char *value)
{
    self->next.path = path;
    self->next.value = value;
    self->next.counter++;
    self->deed->written[path] = TRUE;
    return oracle_append (self->oracle, self->copy, &self->next);
}

static void
note_record (Writer *self, guint write)
{
    OracleSet *records = &self->copy->records[self->label];

    if (!oracle_paths[self->next.path].makes_record)
        return;
    oracle_set_add (records, write);
    /* An undo has the time of day. */
    if (self->label != ORACLE_EDIT && write + 1 < self->oracle->n_writes)
        self->oracle->blurs = TRUE;
}

static void
note_meaning (Writer *self, guint write, const OracleSet *former)
{
    OracleDeed *deed = self->deed;

    g_assert_cmpuint (deed->n_meanings, <, ORACLE_MEANINGS_MAX);
    deed->meanings[deed->n_meanings++] = (OracleMeaning) { write, *former };
}

static guint
take_lowest (Oracle *oracle, OracleSet *set)
{
    guint lowest = ORACLE_WRITES_MAX;
    OracleSet one = { 0 };

    for (guint i = 0; oracle_set_next (set, &i); i++)
        if (lowest == ORACLE_WRITES_MAX || oracle_compare (oracle, i, lowest) < 0)
            lowest = i;
    oracle_set_add (&one, lowest);
    *set = oracle_set_subtract (set, &one);
    return lowest;
}

/* Writes the values of former writes anew, the lowest first. */
static void
write_back (Writer *self, guint path, OracleSet back)
{
    while (!oracle_set_is_empty (&back)) {
        guint lowest = take_lowest (self->oracle, &back);
        guint write = write_next (self, path, self->oracle->writes[lowest].value);
        OracleSet former = { 0 };

        note_record (self, write);
        oracle_set_add (&former, self->oracle->writes[lowest].name);
        note_meaning (self, write, &former);
    }
}

static void
do_change (Writer *self, guint path, const OraclePlan *plan)
{
    OracleSet drops = oracle_set_cut (&plan->drops, &self->oracle->at[path]);
    OracleSet back = oracle_set_cut (&plan->back, &self->oracle->at[path]);

    oracle_drop (self->copy, &drops);
    if (!oracle_set_is_empty (&back))
        write_back (self, path, back);
    else
        note_record (self, write_next (self, path, plan->values[path]));
}

/* Renews an item in which something was changed. */
static void
touch (Writer *self, guint item)
{
    OracleSet former = oracle_get_register (self->oracle, self->copy, item);
    guint write;

    if (self->deed->written[item])
        return;
    oracle_drop (self->copy, &former);
    write = write_next (self, item, "true");
    if (!oracle_set_is_empty (&former)) {
        former = oracle_get_named (self->oracle, &former);
        note_meaning (self, write, &former);
    }
}

static void
note_changed (Writer *self, guint path)
{
    const OracleSet *at = &self->oracle->at[path];
    OracleSet before = oracle_set_cut (&self->deed->before, at);
    OracleSet after = oracle_set_cut (&self->deed->after, at);

    self->deed->changed[path] = self->deed->written[path] &&
                                (!oracle_paths[path].is_item ||
                                 oracle_set_is_empty (&before) != oracle_set_is_empty (&after));
}

/* A transaction of somebody who has a copy. */
void
oracle_carry_out (Oracle *self, OracleCopy *copy, const char *actor, OracleLabel label,
                  const OraclePlan *plan, OracleDeed *deed)
{
    Writer writer = { self, copy, label, { 0 }, deed };

    *deed = (OracleDeed) { .before = oracle_get_present (copy), .before_valued = copy->valued };
    writer.next.lamport = oracle_get_clock (self, copy) + 1;
    writer.next.actor = oracle_get_actor (self, actor);
    writer.next.counter = oracle_get_counter (self, copy, writer.next.actor);
    for (guint i = 0; i < ORACLE_N_PATHS; i++)
        if (plan->changes[i])
            do_change (&writer, i, plan);
    for (guint i = 0; i < ORACLE_N_PATHS; i++)
        for (guint j = 0; plan->changes[i] && j < 2 && oracle_paths[i].around[j] > 0; j++)
            touch (&writer, oracle_paths[i].around[j] - 1);
    deed->after = oracle_get_present (copy);
    for (guint i = 0; i < ORACLE_N_PATHS; i++)
        note_changed (&writer, i);
}

void
oracle_edit (Oracle *self, OracleCopy *copy, const char *actor, const OracleEdit *edit)
{
    OraclePlan plan;
    OracleDeed deed;

    if (oracle_plan (self, copy, edit, &plan))
        oracle_carry_out (self, copy, actor, ORACLE_EDIT, &plan, &deed);
}

/* All twins of one name. */
static OracleSet
get_twins (const Oracle *self, guint name)
{
    OracleSet twins = { 0 };

    for (guint i = 0; oracle_set_next (&self->twins, &i); i++)
        if (self->writes[i].name == name)
            oracle_set_add (&twins, i);
    return twins;
}

/* Of one name: who has seen all that bears it go takes all of it away, otherwise all stays. */
static void
merge_twins (const OracleCopy *copy, const OracleCopy *other, const OracleSet *twins,
             OracleSet *alive)
{
    OracleSet ours = oracle_get_present (copy), theirs = oracle_get_present (other);
    OracleSet known_here = oracle_set_cut (&copy->known, twins);
    OracleSet known_there = oracle_set_cut (&other->known, twins);

    ours = oracle_set_cut (&ours, twins);
    theirs = oracle_set_cut (&theirs, twins);
    if (!oracle_set_is_empty (&known_here) && !oracle_set_is_empty (&known_there) &&
        (oracle_set_is_empty (&ours) || oracle_set_is_empty (&theirs)))
        return;
    oracle_set_unite (alive, &ours);
    oracle_set_unite (alive, &theirs);
}

/* That something was there is of no interest where its name has a value. */
void
oracle_settle (Oracle *self, OracleCopy *copy)
{
    for (guint i = 0; oracle_set_next (&self->twins, &i); i++) {
        OracleSet twins = get_twins (self, i);
        OracleSet present = oracle_get_present (copy), valued, absent;

        present = oracle_set_cut (&present, &twins);
        valued = oracle_set_cut (&present, &copy->valued);
        absent = oracle_set_subtract (&present, &copy->valued);
        if (!oracle_set_is_empty (&valued))
            oracle_drop (copy, &absent);
    }
}

/* A twin that is gone can come back as something absent, for its name is still there: its value is
 * known only where it stands. */
static void
merge_values (const Oracle *self, OracleCopy *copy, const OracleSet *here, const OracleCopy *other)
{
    OracleSet there = oracle_get_present (other);
    OracleSet standing = oracle_set_cut (here, &copy->valued);

    there = oracle_set_cut (&there, &other->valued);
    oracle_set_unite (&standing, &there);
    standing = oracle_set_cut (&standing, &self->twins);
    oracle_set_unite (&copy->valued, &other->valued);
    copy->valued = oracle_set_subtract (&copy->valued, &self->twins);
    oracle_set_unite (&copy->valued, &standing);
}

void
oracle_merge (Oracle *self, OracleCopy *copy, const OracleCopy *other)
{
    OracleSet here = oracle_get_present (copy);
    OracleSet alive = { 0 }, dead;

    for (guint i = 0; oracle_set_next (&self->twins, &i); i++) {
        OracleSet twins = get_twins (self, i);

        if (!oracle_set_is_empty (&twins))
            merge_twins (copy, other, &twins, &alive);
    }
    oracle_set_unite (&copy->known, &other->known);
    oracle_set_unite (&copy->gone, &other->gone);
    merge_values (self, copy, &here, other);
    for (guint i = 0; i < ORACLE_N_LABELS; i++)
        oracle_set_unite (&copy->records[i], &other->records[i]);

    dead = oracle_set_subtract (&self->twins, &alive);
    dead = oracle_set_cut (&dead, &copy->known);
    copy->gone = oracle_set_subtract (&copy->gone, &self->twins);
    oracle_set_unite (&copy->gone, &dead);
    oracle_settle (self, copy);
}
