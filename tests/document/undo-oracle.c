/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "undo-oracle.h"

void
oracle_window_open (OracleWindow *self)
{
    self->done = g_array_new (FALSE, FALSE, sizeof (OracleStep));
    self->undone = g_array_new (FALSE, FALSE, sizeof (OracleStep));
    self->has_meaning = (OracleSet) { 0 };
    memset (self->met, 0, sizeof self->met);
}

void
oracle_window_close (OracleWindow *self)
{
    g_clear_pointer (&self->done, g_array_unref);
    g_clear_pointer (&self->undone, g_array_unref);
}

/* What writes stand for: themselves, or what they were written for. */
static OracleSet
get_meaning (OracleWindow *self, Oracle *oracle, const OracleSet *writes)
{
    OracleSet meaning = { 0 };

    for (guint i = 0; oracle_set_next (writes, &i); i++) {
        guint name = oracle->writes[i].name;

        if (oracle_set_has (&self->has_meaning, name))
            oracle_set_unite (&meaning, &self->meanings[name]);
        else
            oracle_set_add (&meaning, name);
    }
    return meaning;
}

static void
learn_meanings (OracleWindow *self, Oracle *oracle, const OracleDeed *deed)
{
    for (guint i = 0; i < deed->n_meanings; i++) {
        OracleSet meaning = get_meaning (self, oracle, &deed->meanings[i].former);
        guint name = oracle->writes[deed->meanings[i].write].name;

        self->meanings[name] = meaning;
        oracle_set_add (&self->has_meaning, name);
    }
}

static gboolean
is_around (guint item, guint path)
{
    return oracle_paths[path].around[0] == item + 1 || oracle_paths[path].around[1] == item + 1;
}

/* Whether there is anything of an item, were it only remains. */
static gboolean
has_any (Oracle *oracle, const OracleSet *present, guint item)
{
    for (guint i = 0; i < ORACLE_N_PATHS; i++) {
        OracleSet found = oracle_set_cut (present, &oracle->at[i]);

        if ((i == item || is_around (item, i)) && !oracle_set_is_empty (&found))
            return TRUE;
    }
    return FALSE;
}

static OracleSet
get_at (Oracle *oracle, const OracleSet *writes, guint path)
{
    return oracle_set_cut (writes, &oracle->at[path]);
}

static void
note_created (OracleWindow *self, Oracle *oracle, OracleStep *step)
{
    for (guint i = 0; i < ORACLE_N_PATHS; i++) {
        OracleSet life = get_at (oracle, &step->after, i);

        step->created[i] = oracle_paths[i].is_item && !self->met[i] &&
                           !oracle_set_is_empty (&life) && !has_any (oracle, &step->before, i);
    }
}

static void
meet_items (OracleWindow *self, const gboolean *written)
{
    for (guint i = 0; i < ORACLE_N_PATHS; i++) {
        if (!written[i])
            continue;
        self->met[i] = TRUE;
        for (guint j = 0; j < 2 && oracle_paths[i].around[j] > 0; j++)
            self->met[oracle_paths[i].around[j] - 1] = TRUE;
    }
}

/* The writes of `set` of which no write in the other, at the same path, has the name. */
static OracleSet
leave_out (Oracle *oracle, const OracleSet *set, const OracleSet *other, guint path)
{
    OracleSet here = get_at (oracle, set, path), there = get_at (oracle, other, path);
    OracleSet rest = { 0 };

    there = oracle_get_named (oracle, &there);
    for (guint i = 0; oracle_set_next (&here, &i); i++)
        if (!oracle_set_has (&there, oracle->writes[i].name))
            oracle_set_add (&rest, i);
    return rest;
}

/* Whether one of these writes says the same under the same name. */
static gboolean
is_told (Oracle *oracle, const OracleSet *writes, guint write)
{
    const OracleWrite *told = &oracle->writes[write];

    for (guint i = 0; oracle_set_next (writes, &i); i++)
        if (oracle->writes[i].name == told->name &&
            g_str_equal (oracle->writes[i].value, told->value))
            return TRUE;
    return FALSE;
}

/* What the step wrote: names that were not there, and values that nothing of their name had. */
static OracleSet
find_own (Oracle *oracle, const OracleStep *step, const OracleSet *had, const OracleSet *brought,
          guint path)
{
    OracleSet own = leave_out (oracle, &step->after, &step->before, path);
    OracleSet values = get_at (oracle, brought, path), former = get_at (oracle, had, path);

    for (guint i = 0; oracle_set_next (&values, &i); i++)
        if (!is_told (oracle, &former, i))
            oracle_set_add (&own, i);
    return own;
}

/* What comes back: values that went, and those that go again because they share a name with one
 * that the step wrote. */
static OracleSet
find_back (Oracle *oracle, const OracleSet *had, const OracleSet *brought, const OracleSet *own,
           guint path)
{
    OracleSet values = get_at (oracle, brought, path), former = get_at (oracle, had, path);
    OracleSet names = oracle_get_named (oracle, own), back = { 0 };

    for (guint i = 0; oracle_set_next (&former, &i); i++)
        if (oracle_set_has (&names, oracle->writes[i].name) || !is_told (oracle, &values, i))
            oracle_set_add (&back, i);
    return back;
}

static void
note_own_and_back (Oracle *oracle, OracleStep *step, const OracleSet *valued_before,
                   const OracleSet *valued_after)
{
    OracleSet had = oracle_set_cut (&step->before, valued_before);
    OracleSet brought = oracle_set_cut (&step->after, valued_after);

    for (guint i = 0; i < ORACLE_N_PATHS; i++) {
        OracleSet own = find_own (oracle, step, &had, &brought, i);
        OracleSet back = find_back (oracle, &had, &brought, &own, i);

        oracle_set_unite (&step->own, &own);
        oracle_set_unite (&step->back, &back);
    }
}

static void
learn (OracleWindow *self, Oracle *oracle, const OracleCopy *copy, const OracleDeed *deed,
       OracleStep *step)
{
    *step = (OracleStep) { .before = deed->before, .after = deed->after };
    memcpy (step->changed, deed->changed, sizeof step->changed);
    note_own_and_back (oracle, step, &deed->before_valued, &copy->valued);
    note_created (self, oracle, step);
    learn_meanings (self, oracle, deed);
    meet_items (self, deed->written);
}

/* An edit of this window; gives whether it took effect. */
gboolean
oracle_window_edit (OracleWindow *self, Oracle *oracle, OracleCopy *copy, const char *actor,
                    const OracleEdit *edit)
{
    OraclePlan plan;
    OracleDeed deed;
    OracleStep step;

    if (!oracle_plan (oracle, copy, edit, &plan))
        return FALSE;
    oracle_carry_out (oracle, copy, actor, ORACLE_EDIT, &plan, &deed);
    learn (self, oracle, copy, &deed, &step);
    g_array_append_val (self->done, step);
    g_array_set_size (self->undone, 0);
    return TRUE;
}

/* The writes of a register that stand for some of these and for nothing else. */
static OracleSet
find_within (OracleWindow *self, Oracle *oracle, const OracleSet *now, const OracleSet *meaning)
{
    OracleSet mine = { 0 };

    for (guint i = 0; oracle_set_next (now, &i); i++) {
        OracleSet one = { 0 };

        oracle_set_add (&one, i);
        one = get_meaning (self, oracle, &one);
        if (oracle_set_is_within (&one, meaning))
            oracle_set_add (&mine, i);
    }
    return mine;
}

static gboolean
means_same (OracleWindow *self, Oracle *oracle, const OracleSet *a, const OracleSet *b)
{
    OracleSet left = get_meaning (self, oracle, a), right = get_meaning (self, oracle, b);

    return oracle_set_is_within (&left, &right) && oracle_set_is_within (&right, &left);
}

/* Whether nobody has replaced what the step wrote, or written where it removed. */
static gboolean
find_mine (OracleWindow *self, Oracle *oracle, const OracleCopy *copy, const OracleStep *step,
           guint path, OracleSet *mine)
{
    OracleSet now = oracle_get_register (oracle, copy, path);
    OracleSet after = get_at (oracle, &step->after, path);
    OracleSet own = get_at (oracle, &step->own, path);
    OracleSet meaning = get_meaning (self, oracle, &own);

    *mine = find_within (self, oracle, &now, &meaning);
    return oracle_set_is_empty (&own) ? means_same (self, oracle, &now, &after)
                                      : means_same (self, oracle, mine, &own);
}

static gboolean
lies_in_created (const OracleStep *step, guint path)
{
    for (guint i = 0; i < 2 && oracle_paths[path].around[i] > 0; i++)
        if (step->created[oracle_paths[path].around[i] - 1])
            return TRUE;
    return FALSE;
}

static gboolean
are_items_around (Oracle *oracle, const OracleCopy *copy, const OraclePlan *plan, guint path)
{
    for (guint i = 0; i < 2 && oracle_paths[path].around[i] > 0; i++) {
        guint item = oracle_paths[path].around[i] - 1;
        OracleSet life = oracle_get_register (oracle, copy, item);
        OracleSet back = get_at (oracle, &plan->back, item);

        if (oracle_set_is_empty (&life) && oracle_set_is_empty (&back))
            return FALSE;
    }
    return TRUE;
}

/* Plans one register; gives whether it is to be taken back. */
static gboolean
plan_return (OracleWindow *self, Oracle *oracle, const OracleCopy *copy, const OracleStep *step,
             guint path, OraclePlan *plan)
{
    OracleSet mine, back;

    if (!are_items_around (oracle, copy, plan, path) ||
        !find_mine (self, oracle, copy, step, path, &mine))
        return FALSE;
    back = get_at (oracle, &step->back, path);
    oracle_set_unite (&plan->drops, &mine);
    oracle_set_unite (&plan->back, &back);
    plan->changes[path] = TRUE;
    return TRUE;
}

/* Takes a step back; gives whether anything was done, and then what. */
static gboolean
take_back (OracleWindow *self, Oracle *oracle, OracleCopy *copy, const char *actor,
           OracleLabel label, const OracleStep *step, guint *n_skipped, OracleStep *made)
{
    OraclePlan plan = { 0 };
    OracleDeed deed;
    gboolean any = FALSE;

    *n_skipped = 0;
    for (guint i = 0; i < ORACLE_N_PATHS; i++) {
        if (!step->changed[i] || lies_in_created (step, i))
            continue;
        if (plan_return (self, oracle, copy, step, i, &plan))
            any = TRUE;
        else
            *n_skipped += 1;
    }
    if (!any)
        return FALSE;
    oracle_carry_out (oracle, copy, actor, label, &plan, &deed);
    learn (self, oracle, copy, &deed, made);
    return TRUE;
}

static gboolean
turn_back (OracleWindow *self, Oracle *oracle, OracleCopy *copy, const char *actor,
           OracleLabel label, guint *n_skipped)
{
    GArray *from = label == ORACLE_UNDO ? self->done : self->undone;
    GArray *to = label == ORACLE_UNDO ? self->undone : self->done;
    OracleStep step, made;

    *n_skipped = 0;
    if (from->len == 0)
        return FALSE;
    step = g_array_index (from, OracleStep, from->len - 1);
    g_array_set_size (from, from->len - 1);
    if (!take_back (self, oracle, copy, actor, label, &step, n_skipped, &made))
        return FALSE;
    g_array_append_val (to, made);
    return TRUE;
}

/* Each gives whether it wrote anything. */
gboolean
oracle_window_undo (OracleWindow *self, Oracle *oracle, OracleCopy *copy, const char *actor,
                    guint *n_skipped)
{
    return turn_back (self, oracle, copy, actor, ORACLE_UNDO, n_skipped);
}

gboolean
oracle_window_redo (OracleWindow *self, Oracle *oracle, OracleCopy *copy, const char *actor,
                    guint *n_skipped)
{
    return turn_back (self, oracle, copy, actor, ORACLE_REDO, n_skipped);
}

static gboolean
note_merged (Oracle *oracle, const OracleCopy *before, const OracleCopy *after, OracleStep *step,
             gboolean *written)
{
    gboolean any = FALSE;

    for (guint i = 0; i < ORACLE_N_PATHS; i++) {
        OracleSet former = oracle_get_register (oracle, before, i);
        OracleSet present = oracle_get_register (oracle, after, i);
        OracleSet former_valued = oracle_set_cut (&former, &before->valued);
        OracleSet valued = oracle_set_cut (&present, &after->valued);
        gboolean came_or_went = oracle_set_is_empty (&former) != oracle_set_is_empty (&present);

        written[i] = memcmp (&former, &present, sizeof former) != 0 ||
                     memcmp (&former_valued, &valued, sizeof valued) != 0;
        step->changed[i] = written[i] && (!oracle_paths[i].is_item || came_or_went);
        any = any || written[i];
    }
    return any;
}

/* A merge into what the window shows; gives whether it changed anything, and then what. */
gboolean
oracle_window_merge (OracleWindow *self, Oracle *oracle, OracleCopy *copy, const OracleCopy *other,
                     OracleStep *step)
{
    OracleCopy before = *copy;
    gboolean written[ORACLE_N_PATHS];

    *step = (OracleStep) { .before = oracle_get_present (&before) };
    oracle_merge (oracle, copy, other);
    step->after = oracle_get_present (copy);
    if (!note_merged (oracle, &before, copy, step, written))
        return FALSE;
    note_own_and_back (oracle, step, &before.valued, &copy->valued);
    note_created (self, oracle, step);
    meet_items (self, written);
    return TRUE;
}

void
oracle_window_take_back (OracleWindow *self, Oracle *oracle, OracleCopy *copy, const char *actor,
                         const OracleStep *step, guint *n_skipped)
{
    OracleStep made;

    if (!take_back (self, oracle, copy, actor, ORACLE_TAKE_BACK, step, n_skipped, &made))
        return;
    g_array_append_val (self->done, made);
    g_array_set_size (self->undone, 0);
}
