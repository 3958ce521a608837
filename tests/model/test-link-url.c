/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "model/bb-link-url.h"

static void
test_allowed (void)
{
    static const struct {
        const char *url;
        const char *target;
    } cases[] = {
        { "https://example.org", "example.org" },
        { "HTTPS://Example.org/a?b#c", "example.org" },
        { "https://example.org:8443/", "example.org" },
        { "mailto:team@example.org", "team@example.org" },
        { "mailto:team@example.org?subject=hi", "team@example.org" },
        { "https://bücher.example/", "xn--bcher-kva.example" },
        { "http://example.org", "" },
        { "https://", "" },
        { "https://bank.example@evil.example/", "" },
        { "javascript:alert(1)", "" },
        { "file:///etc/passwd", "" },
        { "data:text/html,x", "" },
        { "mailto:nobody", "" },
        { "mailto:@example.org", "" },
        { "example.org", "" },
        { "", "" },
        { "https://exa mple.org", "" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autofree char *target = bb_link_url_dup_target (cases[i].url);

        g_test_message ("%s", cases[i].url);
        g_assert_cmpstr (target, ==, cases[i].target);
        g_assert_true (bb_link_url_is_allowed (cases[i].url) == (*target != '\0'));
    }
}

static void
test_complete (void)
{
    static const struct {
        const char *text;
        const char *url;
    } cases[] = {
        { " https://example.org/a \n", "https://example.org/a" },
        { "example.org", "https://example.org" },
        { "www.example.org/page?x=1", "https://www.example.org/page?x=1" },
        { "team@example.org", "mailto:team@example.org" },
        { "mailto:team@example.org", "mailto:team@example.org" },
        { "example.org/@team", "https://example.org/@team" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autoptr (GError) error = NULL;
        g_autofree char *url = bb_link_url_complete (cases[i].text, &error);

        g_assert_no_error (error);
        g_assert_cmpstr (url, ==, cases[i].url);
    }
}

static void
test_refused (void)
{
    static const struct {
        const char *text;
        const char *sentence;
    } cases[] = {
        { "", "This is not a web address.*" },
        { "call the mayor", "This is not a web address.*" },
        { "http://example.org", "Only links that begin with https:// or mailto:*" },
        { "file:///etc/passwd", "Only links that begin with https:// or mailto:*" },
        { "javascript:alert(1)", "Only links that begin with https:// or mailto:*" },
        { "mailto:nobody", "This is not an email address.*" },
        { "https://bank.example@evil.example/", "This web address names no site, or *" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autoptr (GError) error = NULL;
        g_autofree char *url = bb_link_url_complete (cases[i].text, &error);

        g_test_message ("%s", cases[i].text);
        g_assert_null (url);
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
        g_assert_true (g_pattern_match_simple (cases[i].sentence, error->message));
    }
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/link-url/allows-sites-and-mail-only", test_allowed);
    g_test_add_func ("/link-url/completes-what-people-type", test_complete);
    g_test_add_func ("/link-url/refuses-with-a-sentence", test_refused);

    return g_test_run ();
}
