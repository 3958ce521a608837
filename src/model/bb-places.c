/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-edit-private.h"

#include "document/bb-path.h"
#include "document/bb-rank.h"

typedef struct {
    char *object;
    char *rank;
} Place;

struct _BbPlaces {
    GPtrArray *places;
};

static Place *
place_new (const char *object, const char *rank)
{
    Place *self = g_new0 (Place, 1);

    self->object = g_strdup (object);
    self->rank = g_strdup (rank);
    return self;
}

static void
place_free (Place *self)
{
    g_free (self->object);
    g_free (self->rank);
    g_free (self);
}

static Place *
get_place (BbPlaces *self, guint position)
{
    return self->places->pdata[position];
}

static void
write_rank (BbTransaction *transaction, Place *place, const char *rank)
{
    g_autofree char *path = bb_path_append (place->object, "rank");

    bb_transaction_set_string (transaction, path, rank);
    g_set_str (&place->rank, rank);
}

/* A rank for the place before the one at a position, NULL if there is no room for one. What has
 * no rank comes last, so nothing bounds a place before the first of those. */
static char *
find_rank (BbPlaces *self, guint position)
{
    const char *after = position > 0 ? get_place (self, position - 1)->rank : NULL;
    const char *before = position < self->places->len ? get_place (self, position)->rank : NULL;

    if (before != NULL && *before == '\0')
        before = NULL;
    return bb_rank_between (after, before);
}

static void
rank_anew (BbPlaces *self, BbTransaction *transaction)
{
    g_auto (GStrv) ranks = bb_rank_spread (self->places->len);

    for (guint i = 0; i < self->places->len; i++) {
        if (!g_str_equal (get_place (self, i)->rank, ranks[i]))
            write_rank (transaction, get_place (self, i), ranks[i]);
    }
}

/* Makes an empty order. */
BbPlaces *
bb_places_new (void)
{
    BbPlaces *self = g_new0 (BbPlaces, 1);

    self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) place_free);
    return self;
}

void
bb_places_free (BbPlaces *self)
{
    g_ptr_array_unref (self->places);
    g_free (self);
}

/* Adds what stands there already, behind the others. */
void
bb_places_add (BbPlaces *self, const char *object, const char *rank)
{
    g_ptr_array_add (self->places, place_new (object, rank));
}

guint
bb_places_get_size (BbPlaces *self)
{
    return self->places->len;
}

/* Puts an object at a position, or behind the last one, and writes its rank; where there is no room
 * between two neighbours, all get new ranks. */
void
bb_places_insert (BbPlaces *self, BbTransaction *transaction, const char *object, guint position)
{
    Place *place = place_new (object, "");
    guint at = MIN (position, self->places->len);
    g_autofree char *rank = find_rank (self, at);

    g_ptr_array_insert (self->places, (int) at, place);
    if (rank != NULL)
        write_rank (transaction, place, rank);
    else
        rank_anew (self, transaction);
}
