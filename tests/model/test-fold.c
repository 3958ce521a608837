/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "model/bb-fold.h"

static void
test_fold (void)
{
    static const struct {
        const char *text;
        const char *folded;
    } cases[] = {
        { "", "" },
        { "Zoë", "zoe" },
        { "ZOE\314\210", "zoe" },
        { "ﬁets", "fiets" },
        { "Straße", "strasse" },
        { "Ĳsselmeer", "ijsselmeer" },
        { "İstanbul", "istanbul" },
        { "1½ Ω", "11⁄2 ω" },
        { "a\377", "a�" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autofree char *folded = bb_fold_text (cases[i].text);

        g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/fold/forgets-case-accents-and-ligatures", test_fold);

    return g_test_run ();
}
