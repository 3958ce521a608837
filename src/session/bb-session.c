/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "document/bb-id.h"
#include "model/bb-project-schema.h"
#include "model/bb-step-label.h"

G_DEFINE_ENUM_TYPE (BbSessionState, bb_session_state,
                    G_DEFINE_ENUM_VALUE (BB_SESSION_SAVED, "saved"),
                    G_DEFINE_ENUM_VALUE (BB_SESSION_MODIFIED, "modified"),
                    G_DEFINE_ENUM_VALUE (BB_SESSION_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (BB_SESSION_FAILED, "failed"))

G_DEFINE_FINAL_TYPE (BbSession, bb_session, G_TYPE_OBJECT)

typedef enum {
    PROP_PROJECT = 1,
    PROP_FILE,
    PROP_STATE,
    PROP_MODIFIED,
    PROP_CAN_UNDO,
    PROP_CAN_REDO,
    PROP_UNDO_LABEL,
    PROP_REDO_LABEL,
    PROP_READ_ONLY,
    PROP_ELSEWHERE,
    PROP_PROBLEM,
} BbSessionProperty;

enum { SIGNAL_EDITED, SIGNAL_ARRIVED, SIGNAL_JOURNAL_FAILED, N_SIGNALS };

static GParamSpec *props[PROP_PROBLEM + 1];
static guint signals[N_SIGNALS];

static void
notify (BbSession *self, BbSessionProperty property)
{
    g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
set_boolean (BbSession *self, BbSessionProperty property, gboolean *place, gboolean value)
{
    if (*place != value) {
        *place = value;
        notify (self, property);
    }
}

static void
set_label (BbSession *self, BbSessionProperty property, char **place, BbStep *step)
{
    g_autofree char *label = step != NULL ? bb_step_label_describe (self->project, step) : NULL;

    if (g_set_str (place, label))
        notify (self, property);
}

static gboolean
begin (BbDocument *document, const char *title, const char *municipality, const char *language,
       BbCatalogue *catalogue)
{
    g_autoptr (BbTransaction) transaction =
        bb_edit_new_project (title, municipality, language, catalogue);

    return bb_document_commit (document, transaction, NULL, NULL);
}

static void
update_on (BbSession *self, gpointer object, const char *signal)
{
    g_signal_connect_object (object, signal, G_CALLBACK (bb_session_update), self,
                             G_CONNECT_SWAPPED);
}

static BbSessionState
compute_state (BbSession *self)
{
    if (bb_saves_get_running (self->saves))
        return BB_SESSION_SAVING;
    if (bb_session_get_problem (self) != NULL)
        return BB_SESSION_FAILED;
    return bb_save_point_get_modified (self->save_point) ? BB_SESSION_MODIFIED : BB_SESSION_SAVED;
}

static void
set_state (BbSession *self, BbSessionState state)
{
    if (self->state != state) {
        self->state = state;
        notify (self, PROP_STATE);
    }
}

static void
bb_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbSession *self = BB_SESSION (object);

    switch ((BbSessionProperty) prop_id) {
    case PROP_PROJECT:
        g_value_set_object (value, self->project);
        break;
    case PROP_FILE:
        g_value_set_object (value, self->file);
        break;
    case PROP_STATE:
        g_value_set_enum (value, self->state);
        break;
    case PROP_MODIFIED:
        g_value_set_boolean (value, self->modified);
        break;
    case PROP_CAN_UNDO:
        g_value_set_boolean (value, self->can_undo);
        break;
    case PROP_CAN_REDO:
        g_value_set_boolean (value, self->can_redo);
        break;
    case PROP_UNDO_LABEL:
        g_value_set_string (value, self->undo_label);
        break;
    case PROP_REDO_LABEL:
        g_value_set_string (value, self->redo_label);
        break;
    case PROP_READ_ONLY:
        g_value_set_boolean (value, bb_session_get_read_only (self));
        break;
    case PROP_ELSEWHERE:
        g_value_set_boolean (value, bb_session_get_elsewhere (self));
        break;
    case PROP_PROBLEM:
        g_value_set_boxed (value, bb_session_get_problem (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_session_dispose (GObject *object)
{
    BbSession *self = BB_SESSION (object);

    g_clear_handle_id (&self->autosave, g_source_remove);
    g_clear_handle_id (&self->proof, g_source_remove);
    bb_session_stop_looking (self);
    g_clear_object (&self->journal);
    g_clear_object (&self->save_point);
    g_clear_object (&self->undo);
    g_clear_object (&self->project);
    g_clear_object (&self->file);

    G_OBJECT_CLASS (bb_session_parent_class)->dispose (object);
}

static void
bb_session_finalize (GObject *object)
{
    BbSession *self = BB_SESSION (object);

    bb_saves_free (self->saves);
    bb_follow_free (self->follow);
    g_clear_error (&self->save_problem);
    g_clear_error (&self->file_problem);
    g_clear_pointer (&self->mark, bb_file_mark_free);
    g_clear_pointer (&self->moment, g_date_time_unref);
    g_free (self->name);
    g_free (self->undo_label);
    g_free (self->redo_label);

    G_OBJECT_CLASS (bb_session_parent_class)->finalize (object);
}

static void
bb_session_class_init (BbSessionClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_session_get_property;
    object_class->dispose = bb_session_dispose;
    object_class->finalize = bb_session_finalize;

    props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, BB_TYPE_PROJECT,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_STATE] =
        g_param_spec_enum ("state", NULL, NULL, BB_TYPE_SESSION_STATE, BB_SESSION_SAVED,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_ELSEWHERE] = g_param_spec_boolean ("elsewhere", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_PROBLEM] = g_param_spec_boxed ("problem", NULL, NULL, G_TYPE_ERROR,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    /**
     * BbSession::edited:
     * @self: the session
     * @label: what happened, in words
     *
     * An edit, an undo or a redo took effect.
     */
    signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

    /**
     * BbSession::arrived:
     * @self: the session
     * @arrival: what came
     *
     * What others wrote into the file has come onto the board by itself.
     */
    signals[SIGNAL_ARRIVED] = g_signal_new ("arrived", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_ARRIVAL);

    /**
     * BbSession::journal-failed:
     * @self: the session
     * @message: what went wrong, a sentence for a person
     *
     * From now on edits may be lost if the program dies before the next save. Said once, until it
     * goes well again.
     */
    signals[SIGNAL_JOURNAL_FAILED] =
        g_signal_new ("journal-failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bb_session_init (BbSession *self)
{
    self->saves = bb_saves_new ();
    self->follow = bb_follow_new ();
    bb_pace_init (&self->pace);
}

BbDocument *
bb_session_get_document (BbSession *self)
{
    return bb_project_get_document (self->project);
}

void
bb_session_emit_edited (BbSession *self, const char *label)
{
    g_signal_emit (self, signals[SIGNAL_EDITED], 0, label);
}

/* What brought nothing that a person can see is not worth a word. */
void
bb_session_emit_arrived (BbSession *self, BbArrival *arrival)
{
    if (bb_arrival_get_n_changes (arrival) > 0)
        g_signal_emit (self, signals[SIGNAL_ARRIVED], 0, arrival);
}

void
bb_session_emit_journal_failed (BbSession *self, const char *message)
{
    g_signal_emit (self, signals[SIGNAL_JOURNAL_FAILED], 0, message);
}

/* The one place that says where the session stands, after whatever happened to its parts. */
void
bb_session_update (BbSession *self)
{
    g_object_freeze_notify (G_OBJECT (self));
    set_state (self, compute_state (self));
    set_boolean (self, PROP_MODIFIED, &self->modified,
                 bb_save_point_get_modified (self->save_point));
    set_boolean (self, PROP_CAN_UNDO, &self->can_undo, bb_undo_get_can_undo (self->undo));
    set_boolean (self, PROP_CAN_REDO, &self->can_redo, bb_undo_get_can_redo (self->undo));
    set_label (self, PROP_UNDO_LABEL, &self->undo_label, bb_undo_get_undo_step (self->undo));
    set_label (self, PROP_REDO_LABEL, &self->redo_label, bb_undo_get_redo_step (self->undo));
    g_object_thaw_notify (G_OBJECT (self));
    bb_session_plan_save (self);
}

static BbSession *
create (BbDocument *document, BbCatalogue *catalogue, BbDocument *saved, GFile *file)
{
    BbSession *self = g_object_new (BB_TYPE_SESSION, NULL);

    self->project = bb_project_new (document, catalogue);
    self->undo = bb_undo_new (document);
    self->save_point = bb_save_point_new (document);
    bb_session_take_saved (self, saved, file);
    bb_session_begin_journal (self, saved);
    g_signal_connect_object (document, "changed", G_CALLBACK (bb_session_note_edit), self,
                             G_CONNECT_SWAPPED);
    update_on (self, self->project, "notify::language");
    update_on (self, self->undo, "notify::undo-step");
    update_on (self, self->undo, "notify::redo-step");
    update_on (self, self->save_point, "notify::modified");
    bb_session_update (self);
    return self;
}

/* On a document that no file holds yet, but that is to be written into this one. */
BbSession *
bb_session_new_unsaved (BbDocument *document, BbCatalogue *catalogue, GFile *file)
{
    return create (document, catalogue, NULL, file);
}

/**
 * bb_session_new:
 * @title: (nullable): what the project is called
 * @municipality: (nullable): whose project it is
 * @language: the language of its texts, such as `nl`
 * @catalogue: (transfer none): the catalogue that it is about
 *
 * Begins a new project. It has no file yet, and as long as nobody edits it there is nothing to
 * save in it.
 *
 * Returns: (transfer full): a new session
 */
BbSession *
bb_session_new (const char *title, const char *municipality, const char *language,
                BbCatalogue *catalogue)
{
    g_autofree char *id = NULL;
    g_autoptr (BbDocument) document = NULL;

    g_return_val_if_fail (language != NULL, NULL);
    g_return_val_if_fail (BB_IS_CATALOGUE (catalogue), NULL);

    id = bb_id_new ();
    document = bb_document_new (bb_project_schema_get (), id);
    /* Names too long for a file can be given again later; a project without names is one. */
    if (!begin (document, title, municipality, language, catalogue))
        begin (document, NULL, NULL, language, catalogue);
    return bb_session_new_for_document (document, catalogue, NULL);
}

/**
 * bb_session_new_for_document:
 * @document: (transfer none): the document of a project
 * @catalogue: (transfer none): the catalogue to read it with
 * @file: (nullable) (transfer none): the file that holds the document
 *
 * Begins a session on a document as it was loaded or made.
 *
 * Returns: (transfer full): a new session
 */
BbSession *
bb_session_new_for_document (BbDocument *document, BbCatalogue *catalogue, GFile *file)
{
    g_autoptr (BbDocument) copy = NULL;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);
    g_return_val_if_fail (BB_IS_CATALOGUE (catalogue), NULL);
    g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

    copy = bb_document_dup (document);
    return create (document, catalogue, copy, file);
}

/**
 * bb_session_new_from:
 * @document: (transfer none): a document to begin from
 * @catalogue: (transfer none): the catalogue to read it with
 *
 * Begins a project of its own with all that @document holds. It has another id, so it will
 * never be taken for a copy of that one.
 *
 * Returns: (transfer full): a new session without a file
 */
BbSession *
bb_session_new_from (BbDocument *document, BbCatalogue *catalogue)
{
    g_autofree char *id = bb_id_new ();
    g_autoptr (BbDocument) copy = NULL;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);

    copy = bb_document_dup_as (document, id);
    return bb_session_new_for_document (copy, catalogue, NULL);
}
