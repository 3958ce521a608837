/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-comment.h"

#include "document/bb-path.h"
#include "model/bb-field-private.h"

struct _BbComment {
    BbItem parent_instance;

    char *text;
    char *author;
    char *discipline;
    char *time;
    char *reply_to;
    gboolean resolved;

    char *thread_id;
    char *thread_time;
    guint64 lamport;
    guint64 thread_lamport;
};

G_DEFINE_FINAL_TYPE (BbComment, bb_comment, BB_TYPE_ITEM)

typedef enum {
    PROP_TEXT = 1,
    PROP_AUTHOR,
    PROP_DISCIPLINE,
    PROP_TIME,
    PROP_REPLY_TO,
    PROP_RESOLVED,
} BbCommentProperty;

static GParamSpec *props[PROP_RESOLVED + 1];

/* Which of two was written first, of those that a clock of seconds does not tell apart. */
static guint64
get_lamport (BbDocument *document, const char *path)
{
    g_autofree char *time_path = bb_path_append (path, "time");
    BbRegister *register_ = bb_document_get_register (document, time_path);
    BbEntry *entry = register_ != NULL ? bb_register_get_shown (register_) : NULL;

    return entry != NULL ? entry->lamport : 0;
}

static int
compare_lamports (guint64 a, guint64 b)
{
    return (a > b) - (a < b);
}

/* An answer to what is not there any more begins a thread itself. */
static void
read_thread (BbComment *self, BbDocument *document)
{
    const char *path = bb_item_get_path (BB_ITEM (self));
    g_autofree char *collection = g_path_get_dirname (path);
    g_autofree char *first = bb_path_append (collection, self->reply_to);
    g_autofree char *time_path = bb_path_append (first, "time");
    g_autofree char *time = bb_document_dup_string (document, time_path);
    gboolean is_answer = *self->reply_to != '\0' && bb_document_is_there (document, first);

    g_set_str (&self->thread_id, is_answer ? self->reply_to : bb_item_get_id (BB_ITEM (self)));
    g_set_str (&self->thread_time, is_answer ? time : self->time);
    self->lamport = get_lamport (document, path);
    self->thread_lamport = is_answer ? get_lamport (document, first) : self->lamport;
}

static int
bb_comment_compare (BbItem *a, BbItem *b)
{
    BbComment *first = BB_COMMENT (a);
    BbComment *second = BB_COMMENT (b);
    int order = g_strcmp0 (first->thread_time, second->thread_time);

    if (order == 0)
        order = compare_lamports (first->thread_lamport, second->thread_lamport);
    if (order == 0)
        order = strcmp (first->thread_id, second->thread_id);
    if (order == 0)
        order = bb_comment_is_answer (first) - bb_comment_is_answer (second);
    if (order == 0)
        order = strcmp (first->time, second->time);
    if (order == 0)
        order = compare_lamports (first->lamport, second->lamport);
    return order != 0 ? order : strcmp (bb_item_get_id (a), bb_item_get_id (b));
}

static void
bb_comment_read (BbItem *item, BbDocument *document)
{
    BbComment *self = BB_COMMENT (item);
    GObject *object = G_OBJECT (item);
    const char *path = bb_item_get_path (item);

    BB_ITEM_CLASS (bb_comment_parent_class)->read (item, document);
    bb_field_read_string (object, props[PROP_TEXT], document, path, &self->text);
    bb_field_read_string (object, props[PROP_AUTHOR], document, path, &self->author);
    bb_field_read_string (object, props[PROP_DISCIPLINE], document, path, &self->discipline);
    bb_field_read_string (object, props[PROP_TIME], document, path, &self->time);
    bb_field_read_string (object, props[PROP_REPLY_TO], document, path, &self->reply_to);
    bb_field_read_flag (object, props[PROP_RESOLVED], document, path, &self->resolved);
    read_thread (self, document);
}

static void
bb_comment_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbComment *self = BB_COMMENT (object);

    switch ((BbCommentProperty) prop_id) {
    case PROP_TEXT:
        g_value_set_string (value, self->text);
        break;
    case PROP_AUTHOR:
        g_value_set_string (value, self->author);
        break;
    case PROP_DISCIPLINE:
        g_value_set_string (value, self->discipline);
        break;
    case PROP_TIME:
        g_value_set_string (value, self->time);
        break;
    case PROP_REPLY_TO:
        g_value_set_string (value, self->reply_to);
        break;
    case PROP_RESOLVED:
        g_value_set_boolean (value, self->resolved);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_comment_finalize (GObject *object)
{
    BbComment *self = BB_COMMENT (object);

    g_free (self->text);
    g_free (self->author);
    g_free (self->discipline);
    g_free (self->time);
    g_free (self->reply_to);
    g_free (self->thread_id);
    g_free (self->thread_time);

    G_OBJECT_CLASS (bb_comment_parent_class)->finalize (object);
}

static void
install_string (BbCommentProperty property, const char *name)
{
    props[property] =
        g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
bb_comment_class_init (BbCommentClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    BbItemClass *item_class = BB_ITEM_CLASS (klass);

    object_class->get_property = bb_comment_get_property;
    object_class->finalize = bb_comment_finalize;
    item_class->read = bb_comment_read;
    item_class->compare = bb_comment_compare;

    install_string (PROP_TEXT, "text");
    install_string (PROP_AUTHOR, "author");
    install_string (PROP_DISCIPLINE, "discipline");
    install_string (PROP_TIME, "time");
    install_string (PROP_REPLY_TO, "reply-to");
    props[PROP_RESOLVED] = g_param_spec_boolean ("resolved", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_comment_init (BbComment *self)
{
    self->text = g_strdup ("");
    self->author = g_strdup ("");
    self->discipline = g_strdup ("");
    self->time = g_strdup ("");
    self->reply_to = g_strdup ("");
}

/**
 * bb_comment_get_text:
 * @self: a comment
 *
 * Returns: what is said, possibly of several lines
 */
const char *
bb_comment_get_text (BbComment *self)
{
    g_return_val_if_fail (BB_IS_COMMENT (self), "");

    return self->text;
}

/**
 * bb_comment_get_author:
 * @self: a comment
 *
 * Returns: who says it; empty if nobody signed
 */
const char *
bb_comment_get_author (BbComment *self)
{
    g_return_val_if_fail (BB_IS_COMMENT (self), "");

    return self->author;
}

/**
 * bb_comment_get_discipline:
 * @self: a comment
 *
 * Returns: the id of the discipline that says it; empty if none does
 */
const char *
bb_comment_get_discipline (BbComment *self)
{
    g_return_val_if_fail (BB_IS_COMMENT (self), "");

    return self->discipline;
}

/**
 * bb_comment_get_time:
 * @self: a comment
 *
 * Returns: when, RFC 3339 UTC in seconds; empty if it is not known
 */
const char *
bb_comment_get_time (BbComment *self)
{
    g_return_val_if_fail (BB_IS_COMMENT (self), "");

    return self->time;
}

/**
 * bb_comment_get_reply_to:
 * @self: a comment
 *
 * Returns: the id of the comment that it answers; empty if it begins a thread
 */
const char *
bb_comment_get_reply_to (BbComment *self)
{
    g_return_val_if_fail (BB_IS_COMMENT (self), "");

    return self->reply_to;
}

/**
 * bb_comment_get_resolved:
 * @self: a comment
 *
 * Returns: whether the thread that it begins is done with
 */
gboolean
bb_comment_get_resolved (BbComment *self)
{
    g_return_val_if_fail (BB_IS_COMMENT (self), FALSE);

    return self->resolved;
}

/**
 * bb_comment_is_answer:
 * @self: a comment
 *
 * Returns: whether it answers a comment that is there; otherwise it begins a thread
 */
gboolean
bb_comment_is_answer (BbComment *self)
{
    g_return_val_if_fail (BB_IS_COMMENT (self), FALSE);

    return g_strcmp0 (self->thread_id, bb_item_get_id (BB_ITEM (self))) != 0;
}
