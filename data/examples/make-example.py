#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the example projects from waterdrecht.json, one in each language.

    make-example.py SOURCE CATALOGUE LANGUAGE OUT
    make-example.py --check SOURCE CATALOGUE LANGUAGE OUT

The source says what stands on the board. From it this writes the file that one workshop would
have left behind: values, stamps and history, in the canonical form of the format. It has a
writer of its own, so that it also proves the one in the program: both must give the same bytes.
With --check it proves itself against known checksums and ranks, and says whether OUT is what it
would write.
"""

import datetime
import hashlib
import json
import sys

ACTOR = "waterdrecht01"
IDS = {
    "nl": "7d0b6c1f0a5e4c5f9a3e2b1d8c470001",
    "en": "7d0b6c1f0a5e4c5f9a3e2b1d8c470002",
}
TEXTS = ("owner", "first-step", "notes")
FIELDS = ("owner", "first-step", "start", "due", "notes")

WORKSHOP = datetime.datetime(2026, 11, 17, 12, 40, tzinfo=datetime.timezone.utc)
PAUSE = {
    "new-project": datetime.timedelta(minutes=4),
    "edit-project": datetime.timedelta(seconds=75),
    "move-block": datetime.timedelta(seconds=52),
    "edit-block": datetime.timedelta(seconds=41),
}

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def compact(value):
    """The one-line form, the canonical text of a value."""
    return json.dumps(
        by_bytes(value), ensure_ascii=False, separators=(",", ":")
    )


def by_bytes(value):
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode())
        return {name: by_bytes(value[name]) for name in names}
    if isinstance(value, list):
        return [by_bytes(item) for item in value]
    return value


def checksum(text):
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def canonical(project):
    """The file: one member a line; format and version first, history and merge last."""
    first = ("format", "version")
    last = ("history", "merge")
    middle = [name for name in project if name not in first + last]
    names = [*first, *sorted(middle, key=str.encode), *last]
    ordered = {name: by_bytes(project[name]) for name in names if name in project}
    return json.dumps(ordered, ensure_ascii=False, indent=2) + "\n"


def next_rank(rank):
    """A rank behind the last one: its first three digits, in base 36, and 36 more."""
    if rank is None:
        return "i"
    number = int(rank.ljust(3, "0")[:3], 36) + 36
    digits = ""
    for _ in range(3):
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits.rstrip("0")


def with_check(merge):
    return {"check": checksum(compact(merge)), **merge}


class Project:
    """A document while one person works on it, from the first edit to the first save."""

    def __init__(self, project_id):
        self.values = {}
        self.stamps = {}
        self.history = []
        self.id = project_id
        self.counter = 0
        self.lamport = 0
        self.time = WORKSHOP

    def commit(self, label, changes):
        """One transaction: a new value for each path of changes, in path order."""
        self.lamport += 1
        time = self.time.strftime("%Y-%m-%dT%H:%M:%SZ")
        for path in sorted(changes, key=str.encode):
            self.counter += 1
            dot = f"{ACTOR}:{self.counter}"
            text = compact(changes[path])
            self.values[path] = changes[path]
            self.stamps[path] = f"{dot}:{self.lamport}:{checksum(text)}"
            self.history.append(f"{self.lamport}:{dot} {time} {label} {path} {text}")
        self.time += PAUSE[label]

    def render(self):
        project = {"format": "bouwbord-project", "version": 1, "id": self.id}
        for path, value in self.values.items():
            *containers, name = path.split("/")
            container = project
            for step in containers:
                container = container.setdefault(step, {})
            container[name] = value
        project["history"] = self.history
        project["merge"] = with_check(
            {"seen": {ACTOR: self.counter}, "stamps": self.stamps}
        )
        return canonical(project)


def start_project(project, source, language):
    about = source["project"]
    project.commit("new-project", {
        "project/title": about["title"][language],
        "project/municipality": about["municipality"][language],
        "project/language": language,
        "catalogue/id": "bouwbord",
        "catalogue/version": 1,
    })
    project.commit("edit-project", {"project/date": about["date"]})
    project.commit("edit-project", {"project/notes": about["notes"][language]})


def choose(project, source, language):
    """Which guidelines are the focus and which challenges are chosen, in the source's order."""
    for collection, flag, text in (
        ("guidelines", "focus", "notes"),
        ("challenges", "chosen", "why"),
    ):
        rank = None
        for item in source[collection]:
            rank = next_rank(rank)
            path = f"{collection}/{item['id']}"
            project.commit("edit-project", {f"{path}/{flag}": True, f"{path}/rank": rank})
            if text in item:
                project.commit("edit-project", {f"{path}/{text}": item[text][language]})


def place_blocks(project, source, parties):
    """Ranks count within a cell: the blocks of one party with one status."""
    ranks = {}
    for block in source["blocks"]:
        if "status" not in block:
            continue
        cell = (parties[block["id"]], block["status"])
        ranks[cell] = next_rank(ranks.get(cell))
        path = f"blocks/{block['id']}"
        project.commit("move-block", {
            f"{path}/status": block["status"],
            f"{path}/rank": ranks[cell],
        })


def describe_blocks(project, source, language):
    for block in source["blocks"]:
        for field in FIELDS:
            if field in block:
                value = block[field]
                project.commit("edit-block", {
                    f"blocks/{block['id']}/{field}":
                        value[language] if field in TEXTS else value,
                })


def parties_of_blocks(catalogue):
    return {
        block["id"]: party["id"]
        for party in catalogue["parties"]
        for challenge in party["challenges"]
        for block in challenge["blocks"]
    }


def make(source, catalogue, language):
    project = Project(IDS[language])
    start_project(project, source, language)
    choose(project, source, language)
    place_blocks(project, source, parties_of_blocks(catalogue))
    describe_blocks(project, source, language)
    return project.render()


def check():
    assert checksum('"done"') == "58bf5b5478e5"
    assert checksum("true") == "b5bea41b6c62"
    assert checksum('"\u00e9"') == "f2886017e9c7"
    assert compact({"b": ["\n", 1], "a": {}}) == '{"a":{},"b":["\\n",1]}'
    merge = with_check({
        "conflicts": {"blocks/b/status": [["a:1:2:58bf5b5478e5", "done"]]},
        "seen": {"a": 1, "b": 1, "s": 1},
        "stamps": {"blocks/b/status": "b:1:2:b3cea6ade6d1"},
    })
    assert merge["check"] == "25d655e7a302"
    assert [next_rank(rank) for rank in (None, "i", "i1", "i9", "iz")] == [
        "i", "i1", "i2", "ia", "j",
    ]


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main(arguments):
    checking = arguments[0] == "--check"
    source, catalogue, language, out = arguments[checking:]
    text = make(read_json(source), read_json(catalogue), language)
    if checking:
        check()
        with open(out, encoding="utf-8", newline="") as file:
            assert file.read() == text, f"{out} is not what {source} says: make it again"
    else:
        with open(out, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


if __name__ == "__main__":
    main(sys.argv[1:])
