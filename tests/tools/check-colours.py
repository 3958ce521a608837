#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Computes from our own style sheets what eyes need: every party's colour and the dim text against
all that they stand on, in light, dark, high contrast and both. Formulas: WCAG 2.2, relative
luminance and contrast ratio. Usage: check-colours.py SOURCE_ROOT"""

import re
import sys
from pathlib import Path

# What libadwaita draws under our sheets: window and card.
GROUNDS = {
    "light": ((250, 250, 251), (255, 255, 255)),
    "dark": ((34, 34, 38), (54, 54, 58)),
}

# Each look reads its sheets in the order in which the program loads them.
LOOKS = {
    "light": ("light", ["style.css"], 4.5),
    "dark": ("dark", ["style.css", "style-dark.css"], 4.5),
    "high contrast": ("light", ["style.css", "style-hc.css"], 7.0),
    "high contrast, dark": (
        "dark",
        ["style.css", "style-dark.css", "style-hc.css", "style-hc-dark.css"],
        7.0,
    ),
}


def read_look(folder, sheets):
    colours, values = {}, {}
    for sheet in sheets:
        text = (folder / sheet).read_text()
        for number, colour in re.findall(r"\.party-(\d) \{ --bb-party: (#[0-9a-f]{6}); \}", text):
            colours[number] = colour
        values.update(re.findall(r"--bb-([a-z-]+): ([^;]+);", text))
    return colours, values


def parse(colour, ground):
    """A colour on a ground: “#rrggbb” or “rgb(r g b / a%)”."""
    if colour.startswith("#"):
        return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))
    red, green, blue, alpha = map(int, re.findall(r"\d+", colour))
    return mix((red, green, blue), ground, alpha)


def mix(colour, ground, percent):
    return tuple(a * percent / 100 + b * (1 - percent / 100) for a, b in zip(colour, ground))


def luminance(colour):
    linear = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def percent(values, name):
    return int(values[name].rstrip("%"))


def pairs(look, folder):
    base, sheets, _ = LOOKS[look]
    window, card = GROUNDS[base]
    colours, values = read_look(folder, sheets)
    if values["card"] == "var(--window-bg-color)":
        card = window
    for number, text in sorted(colours.items()):
        party = parse(text, window)
        lane = mix(party, window, percent(values, "lane-tint"))
        head = mix(party, window, percent(values, "head-tint"))
        yield f"party {number} on its lane", party, lane
        yield f"party {number} on its head", party, head
        yield f"party {number} on a card", party, card
        yield f"number in a solid brick of party {number}", parse(values["on-party"], party), party
        yield f"dim text on the lane of party {number}", parse(values["dim"], lane), lane
    yield "dim text on a card", parse(values["dim"], card), card
    yield "dim text on the window", parse(values["dim"], window), window


def main():
    folder = Path(sys.argv[1]) / "src" / "app"
    failures = []
    for look, (_, _, bar) in LOOKS.items():
        ratios = [(contrast(a, b), what) for what, a, b in pairs(look, folder)]
        print(f"{look}: least {min(ratios)[0]:.2f}, {min(ratios)[1]} (bar {bar})")
        failures += [f"{look}: {what} {ratio:.2f}" for ratio, what in ratios if ratio < bar]
    print("\n".join(failures))
    return 1 if failures else 0


sys.exit(main())
