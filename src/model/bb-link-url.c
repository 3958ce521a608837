/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-link-url.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A host that shows letters of several alphabets, or none, can pass itself off as another. */
static gboolean
is_host (const char *host)
{
    return host != NULL && *host != '\0' && g_str_is_ascii (host) && strpbrk (host, "% ") == NULL;
}

static gboolean
is_address (const char *path)
{
    const char *at = path != NULL ? strchr (path, '@') : NULL;

    return at != NULL && at != path && is_host (at + 1) && strpbrk (path, " \"<>%") == NULL;
}

static GUri *
parse (const char *url)
{
    return g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
}

static gboolean
is_safe (GUri *uri)
{
    if (g_str_equal (g_uri_get_scheme (uri), "https"))
        return is_host (g_uri_get_host (uri)) && g_uri_get_userinfo (uri) == NULL;
    return g_str_equal (g_uri_get_scheme (uri), "mailto") && is_address (g_uri_get_path (uri));
}

static gboolean
refuse (GError **error, const char *sentence)
{
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, sentence);
    return FALSE;
}

static gboolean
check (const char *url, GError **error)
{
    g_autoptr (GUri) uri = parse (url);

    if (uri == NULL)
        return refuse (error, _ ("This is not a web address. Copy it from the address bar of your "
                                 "browser, or type one such as https://example.org."));
    if (is_safe (uri))
        return TRUE;
    if (g_str_equal (g_uri_get_scheme (uri), "mailto"))
        return refuse (error, _ ("This is not an email address. Type one such as "
                                 "mailto:name@example.org."));
    if (g_str_equal (g_uri_get_scheme (uri), "https"))
        return refuse (error, _ ("This web address names no site, or names it in a way that can "
                                 "mislead. Copy it from the address bar of your browser."));
    return refuse (error, _ ("Only links that begin with https:// or mailto: can be added. Look "
                             "whether the page also opens with https://."));
}

/* What people type when they mean a site or a person. */
static char *
add_scheme (const char *text)
{
    const char *end = text + strcspn (text, "/?#");
    const char *at = strchr (text, '@');

    if (strstr (text, "://") != NULL || g_ascii_strncasecmp (text, "mailto:", 7) == 0)
        return g_strdup (text);
    if (at != NULL && at < end)
        return g_strconcat ("mailto:", text, NULL);
    if (memchr (text, ':', (gsize) (end - text)) != NULL)
        return g_strdup (text);
    return memchr (text, '.', (gsize) (end - text)) != NULL ? g_strconcat ("https://", text, NULL)
                                                            : g_strdup (text);
}

/**
 * bb_link_url_is_allowed:
 * @url: an address, from whatever file
 *
 * Whether an address may be opened: a site by `https` under a plain name, or a mail address by
 * `mailto`. Files, scripts, other programs and addresses that pretend to be others may not.
 *
 * Returns: %TRUE if it may
 */
gboolean
bb_link_url_is_allowed (const char *url)
{
    g_autoptr (GUri) uri = NULL;

    g_return_val_if_fail (url != NULL, FALSE);

    uri = parse (url);
    return uri != NULL && is_safe (uri);
}

/**
 * bb_link_url_dup_target:
 * @url: an address, from whatever file
 *
 * Returns: (transfer full): where it leads, for people: `example.org` or `name@example.org`; empty
 *   if it may not be opened
 */
char *
bb_link_url_dup_target (const char *url)
{
    g_autoptr (GUri) uri = NULL;
    const char *host;

    g_return_val_if_fail (url != NULL, NULL);

    uri = parse (url);
    if (uri == NULL || !is_safe (uri))
        return g_strdup ("");
    host = g_uri_get_host (uri);
    return host != NULL ? g_ascii_strdown (host, -1) : g_strdup (g_uri_get_path (uri));
}

/**
 * bb_link_url_complete:
 * @text: what a person typed or pasted
 * @error: where to put what is wrong with it, a sentence for a person
 *
 * Makes an address of what was typed: `example.org` becomes `https://example.org`, and
 * `name@example.org` becomes `mailto:name@example.org`.
 *
 * Returns: (transfer full) (nullable): an address that may be opened, or %NULL with
 *   %G_IO_ERROR_INVALID_ARGUMENT
 */
char *
bb_link_url_complete (const char *text, GError **error)
{
    g_autofree char *trimmed = NULL;
    g_autofree char *url = NULL;

    g_return_val_if_fail (text != NULL, NULL);

    trimmed = g_strstrip (g_utf8_make_valid (text, -1));
    url = add_scheme (trimmed);
    return check (url, error) ? g_steal_pointer (&url) : NULL;
}
