#!/usr/bin/env python3
"""Writes the section `tests` of a questionnaire: answers and the levels that have to come out.

    python3 Tests/Oracles/levels.py Questionnaires/en/romantic.yaml

Needs PyYAML. Exact fractions, and no code in common with the Swift. The section replaces the one that the file has.
"""
import random
import sys
import textwrap
from fractions import Fraction

import yaml

BASES = ["reward", "coercive", "legitimate", "referent", "expert", "informational"]


def pomp(ratings, asked, rating):
    """Mean percent of maximum possible of (rating, reversed); None where fewer than three quarters are answered."""
    known = [(x, r) for x, r in ratings if x is not None]
    if not known or Fraction(len(known), asked) < Fraction(3, 4):
        return None
    low, high = rating["minimum"], rating["maximum"]
    parts = [Fraction(100 * ((low + high - x if r else x) - low), high - low) for x, r in known]
    return sum(parts) / len(parts)


def expected(questionnaire, form, answers):
    items = [i for i in questionnaire["items"] if form in i["forms"]]
    levels, climate = {}, {}
    for base in BASES:
        own = [i for i in items if i.get("base") == base]
        pair = [
            pomp([(answers.get(i["id"], [None, None])[side], i.get("reversed", False)) for i in own], len(own),
                 questionnaire["rating"])
            for side in (0, 1)
        ]
        if pair != [None, None]:
            levels[base] = pair
    for scale in dict.fromkeys(i["scale"] for i in items if "scale" in i):
        own = [i for i in items if i.get("scale") == scale]
        level = pomp([(answers.get(i["id"]), i.get("reversed", False)) for i in own], len(own), questionnaire["rating"])
        if level is not None:
            climate[scale] = level
    return levels, climate


def vectors(questionnaire):
    low, high = questionnaire["rating"]["minimum"], questionnaire["rating"]["maximum"]
    generator = random.Random(questionnaire["id"])
    draw = lambda: generator.randint(low, high)
    items = questionnaire["items"]
    for form in ("full", "brief"):
        everything = {i["id"]: [draw(), draw()] if "base" in i else draw() for i in items if form in i["forms"]}
        yield f"the {form} form, all answered", form, everything
    # Each base loses as many items as its place among them says, the last ones first and one of them for one side only.
    missing = {}
    for place, base in enumerate(BASES):
        own = [i["id"] for i in items if i.get("base") == base]
        kept = own[: len(own) - place % 4]
        missing.update({i: [draw(), draw()] for i in kept})
        if place >= 4 and kept:
            missing[kept[0]][place % 2] = None
    singles = [i["id"] for i in items if "scale" in i]
    missing.update({i: draw() for i in singles[::2]})
    yield "the full form with gaps", "full", missing


def number(value):
    return "null" if value is None else str(int(value)) if value == int(value) else repr(float(value))


def flow(key, entries):
    text = f"    {key}: {{" + ", ".join(f"{k}: {v}".replace(" ", "\0") for k, v in entries.items()) + "}"
    text = textwrap.fill(text, 110, subsequent_indent="      ", break_long_words=False, break_on_hyphens=False)
    return text.replace("\0", " ")


def section(questionnaire):
    lines = ["# What has to come out of some answers: [you, the other person]; null is not answered, or not scored.", "tests:"]
    for name, form, answers in vectors(questionnaire):
        levels, climate = expected(questionnaire, form, answers)
        pair = lambda values: "[" + ", ".join(number(v) for v in values) + "]"
        lines += [f"  - name: {name}", f"    form: {form}"]
        lines.append(flow("answers", {k: pair(v) if isinstance(v, list) else number(v) for k, v in answers.items()}))
        lines.append(flow("levels", {k: pair(v) for k, v in levels.items()}))
        lines.append(flow("climate", {k: number(v) for k, v in climate.items()}))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for path in sys.argv[1:]:
        text = open(path, encoding="utf-8").read()
        head = text.split("# What has to come out of some answers")[0].split("\ntests:")[0].rstrip("\n") + "\n"
        with open(path, "w", encoding="utf-8") as file:
            file.write(head + section(yaml.safe_load(text)))
