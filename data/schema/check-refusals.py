#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
"""A schema that accepts everything proves nothing: check-refusals.py FOLDER FILE

FOLDER is where the schemas are, FILE a good project with all there is. Each mistake below is made
in it, and the schema must refuse that, at that place; what another program may add must pass.
Prints TAP.
"""

import copy
import importlib.util
import sys
from pathlib import Path

GONE = object()
STAMP = "a:1:1:58bf5b5478e5"

# What is wrong, the members that lead there, and the value put there.
MISTAKES = [
    ("no format", ["format"], GONE),
    ("another format", ["format"], "bouwbord-catalogue"),
    ("a higher version", ["version"], 2),
    ("a version as text", ["version"], "1"),
    ("no id", ["id"], GONE),
    ("an id with capitals", ["id"], "Sample"),
    ("an id that is too long", ["id"], "x" * 65),
    ("a container that is a text", ["blocks"], "none"),
    ("a list of items", ["parking"], []),
    ("an item that is a flag", ["parking", "p1"], True),
    ("null for a text", ["project", "title"], None),
    ("two lines in one", ["project", "title"], "one\ntwo"),
    ("a day first", ["project", "date"], "24-11-2026"),
    ("a limit of a half", ["project", "limit"], 1.5),
    ("an unknown status", ["blocks", "citizens-panel", "status"], "finished"),
    ("a rank that ends in zero", ["blocks", "citizens-panel", "rank"], "i0"),
    ("a flag that is false", ["guidelines", "personal", "focus"], False),
    ("a reference to no id", ["decisions", "d1", "block"], "Two words"),
    ("an opinion that is a number", ["voters", "0123456789abcdef", "opinions", "citizens-panel"], 3),
    ("a list of numbers", ["blocks", "own-1", "guidelines"], [1]),
    ("a picture without a status", ["snapshots", "s1", "picture"], ["citizens-panel"]),
    ("a catalogue without ids", ["catalogue", "custom"], {"title": "Mine"}),
    ("a text that is no text", ["catalogue", "texts", "block", "own-1", "title", "en"], 1),
    ("history that is one text", ["history"], "1:a:1"),
    ("a record without a write", ["history"], ["- edit project/title \"x\""]),
    ("a record in local time", ["history"], ["1:a:1 2026-11-24T08:00:00+01:00 edit i \"x\""]),
    ("a record without a value", ["history"], ["1:a:1 - edit project/title"]),
    ("merge data without a check", ["merge", "check"], GONE),
    ("a check that is too short", ["merge", "check"], "58bf"),
    ("an unknown member of the merge data", ["merge", "more"], 1),
    ("no stamps at all, but their object", ["merge", "stamps"], {}),
    ("a stamp without a checksum", ["merge", "stamps", "project/title"], "a:1:1"),
    ("a counter of zero", ["merge", "stamps", "project/title"], "a:0:1:58bf5b5478e5"),
    ("a leading zero", ["merge", "stamps", "project/title"], "a:1:01:58bf5b5478e5"),
    ("two spaces between stamps", ["merge", "stamps", "project/title"], f"{STAMP}  {STAMP}"),
    ("a path with a space", ["merge", "stamps", "a b"], STAMP),
    ("a path with an unknown escape", ["merge", "stamps", "a~3"], STAMP),
    ("a conflict without a value", ["merge", "conflicts"], {"project/title": [[STAMP]]}),
    ("a conflict that is empty", ["merge", "conflicts"], {"project/title": []}),
    ("what was removed, with more", ["merge", "removed"], {"parking/x/text": [[STAMP, 1, 2]]}),
    ("an actor with capitals", ["merge", "seen", "A"], 1),
    ("nothing that was seen", ["merge", "seen", "a"], 0),
    ("more than can be counted", ["merge", "seen", "a"], 2**53),
]

# What nobody named, at any level, and a project as another program may write it.
ADDITIONS = [
    ("at the top", ["org.example"], {"x": [1, None]}),
    ("in the project", ["project", "org.example"], 1.5),
    ("in a block", ["blocks", "citizens-panel", "org.example"], None),
    ("in an item", ["parking", "p1", "org.example"], ["x"]),
    ("in an item of a block", ["blocks", "own-1", "checklist", "c1", "org.example"], "x"),
    ("beside items", ["parking", "Not an id"], "x"),
    ("an unknown id", ["blocks", "some-other", "status"], "done"),
    ("no merge data", ["merge"], GONE),
    ("no history", ["history"], GONE),
]


def load_tool():
    place = Path(__file__).with_name("check-schemas.py")
    spec = importlib.util.spec_from_file_location("check_schemas", place)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def changed(document, names, value):
    document = copy.deepcopy(document)
    place = document
    for name in names[:-1]:
        place = place.setdefault(name, {})
    if value is GONE:
        del place[names[-1]]
    else:
        place[names[-1]] = value
    return document


def is_refused_there(check, document, names):
    """A missing member and a wrong name are the fault of what they are in."""
    errors = list(check.iter_errors(document))
    return bool(errors) and all(
        list(error.absolute_path)[: len(names) - 1] == names[:-1] for error in errors
    )


def main(folder, path):
    tool = load_tool()
    check = tool.validator(folder, "project")
    good = tool.read(path)
    results = [("/refusals/good", not list(check.iter_errors(good)))]
    for name, names, value in MISTAKES:
        document = changed(good, names, value)
        results.append((f"/refusals/{name}", is_refused_there(check, document, names)))
    for name, names, value in ADDITIONS:
        document = changed(good, names, value)
        results.append((f"/additions/{name}", not list(check.iter_errors(document))))
    for number, (name, holds) in enumerate(results, 1):
        print(f"{'' if holds else 'not '}ok {number} {name}")
    print(f"1..{len(results)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
