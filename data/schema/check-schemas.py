#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
"""Holds files against their schemas: check-schemas.py FOLDER catalogue|project FILE…

FOLDER is where the schemas are. Prints TAP, a line for each FILE and thing that is looked at.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

LANGUAGES = {"nl", "en"}


def repeated(pairs):
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError(f"a name stands twice among {[name for name, _ in pairs]}")
    return members


def read(path):
    return json.loads(Path(path).read_text(encoding="utf-8"), object_pairs_hook=repeated)


def validator(folder, name):
    catalogue = read(Path(folder) / "catalogue.schema.json")
    schema = read(Path(folder) / f"{name}.schema.json")
    others = Registry().with_resource(catalogue["$id"], Resource.from_contents(catalogue))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, registry=others)


def errors_of_schema(check, document):
    return [f"{error.json_path}: {error.message}" for error in check.iter_errors(document)]


def is_text(value):
    return bool(value) and all(
        len(key) == 2 and isinstance(text, str) for key, text in value.items()
    )


def errors_of_texts(value, place="$"):
    """Every text is there in both languages, without stray space."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from errors_of_texts(item, f"{place}[{number}]")
    elif isinstance(value, dict) and is_text(value):
        if set(value) != LANGUAGES:
            yield f"{place}: languages are {sorted(value)}"
        for text in value.values():
            if text != " ".join(text.split()):
                yield f"{place}: stray space in {text!r}"
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from errors_of_texts(item, f"{place}.{name}")


def topics(catalogue):
    """All topics, by kind."""
    parties = catalogue["parties"]
    challenges = [challenge for party in parties for challenge in party["challenges"]]
    return {
        "parties": parties,
        "challenges": challenges,
        "blocks": [block for challenge in challenges for block in challenge["blocks"]],
        "guidelines": catalogue["guidelines"],
        "disciplines": catalogue["disciplines"],
    }


def errors_of_ids(catalogue):
    """Ids are unique, and blocks name guidelines and disciplines that are there."""
    by_kind = topics(catalogue)
    ids = {kind: [topic["id"] for topic in found] for kind, found in by_kind.items()}
    for kind, found in ids.items():
        for twice in sorted({name for name in found if found.count(name) > 1}):
            yield f"{kind}: {twice} stands there twice"
    for block in by_kind["blocks"]:
        for kind in ("guidelines", "disciplines"):
            for unknown in set(block[kind]) - set(ids[kind]):
                yield f"block {block['id']}: there is no {unknown} in {kind}"


def errors_of_counts(catalogue):
    """The numbers that the publication gives."""
    expected = {
        "parties": 4, "challenges": 12, "blocks": 34, "guidelines": 6, "disciplines": 4,
    }
    counts = {kind: len(found) for kind, found in topics(catalogue).items()}
    if counts != expected:
        yield f"there are {counts}, not {expected}"
    split = [
        sum(len(challenge["blocks"]) for challenge in party["challenges"])
        for party in catalogue["parties"]
    ]
    if split != [9, 8, 8, 9]:
        yield f"the blocks are split {split}"


def errors_of_origin(catalogue):
    """What the publication names is given, the rest is our proposal."""
    for kind, found in topics(catalogue).items():
        origin = "proposal" if kind in ("challenges", "blocks") else "given"
        for topic in found:
            if topic["origin"] != origin:
                yield f"{kind}: {topic['id']} is not {origin}"


def checks(name, folder, document):
    yield "schema", errors_of_schema(validator(folder, name), document)
    if name == "catalogue":
        yield "texts", errors_of_texts(document)
        yield "ids", errors_of_ids(document)
        yield "counts", errors_of_counts(document)
        yield "origin", errors_of_origin(document)


def main(folder, name, *paths):
    number = 0
    for path in paths:
        for what, errors in checks(name, folder, read(path)):
            number += 1
            found = list(errors)
            for error in found:
                print(f"# {error}")
            print(f"{'not ' if found else ''}ok {number} /{name}/{Path(path).stem}/{what}")
    print(f"1..{number}")


if __name__ == "__main__":
    main(*sys.argv[1:])
