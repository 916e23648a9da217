#!/usr/bin/env python3
"""Makes one small mistake in each line of the program's own files, and counts how often the right line is named first.

usage: one-line-faults.py BINARY [EVERY] [FILE...]

EVERY tries one line in that many. Without files it takes all of Questionnaires/en, people.yaml and config.yaml: the files of
somebody's own. Ends with status 1 where fewer than 95 % of the faults of a kind in a file are placed right. A mistake that leaves a file in order does not count.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Questionnaires/en"
BATCH = 100
OWN = {
    "people.yaml": (FOLDER / "helplines.yaml").read_text(),
    "config.yaml": "# My settings.\ncolor: never\nascii: true\nlinear: false\nmouse: true\nlock: 5\nadvance: true\npeople: \"~/mine.yaml\"\n",
}
KEY = r" *(?:- )*(?:\w+|\"\w+\")"


def without(pattern):
    return lambda line: [line[: found.start(1)] + line[found.end(1):] for found in [re.match(pattern, line)] if found]


def without_each(characters, quoted=False, remainder=None):
    """Each of `characters` taken out, outside of quotation marks; with `remainder`, every other one."""
    def made(line):
        inside, places = False, []
        for place, character in enumerate(line):
            if character in characters and (quoted or not inside):
                places.append(place)
            if character == '"' and line[place - 1: place] != "\\":
                inside = not inside
        if remainder is not None:
            places = places[remainder::2]
        return [line[:place] + line[place + 1:] for place in places]
    return made


MISTAKES = {
    "missing colon": without(KEY + r"(:)(?: |$)"),
    "missing space": without(KEY + r":( )"),
    "missing space after the dash": without(r" *-( )"),
    "missing opening bracket": without_each("[{"),
    "missing closing bracket": without_each("]}"),
    "missing opening quotation mark": without_each('"', quoted=True, remainder=0),
    "missing closing quotation mark": without_each('"', quoted=True, remainder=1),
}


def faulty(text, every):
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if line.startswith("#") or number % every:
            continue
        for kind, made in MISTAKES.items():
            for text in made(line):
                yield kind, number, "\n".join(lines[: number - 1] + [text] + lines[number:])


def first_settings_lines(binary, folder, texts):
    """The same for settings, which are told as they are used."""
    file = folder / ".config/poise/config.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    (folder / "mine.yaml").write_text(OWN["people.yaml"])
    found = []
    for text in texts:
        file.write_text(text)
        end = subprocess.run([binary, "settings", "show"], capture_output=True, text=True, env={"HOME": str(folder)})
        told = re.search(r"config\.yaml:(\d+): (.*)", end.stderr)
        found.append(told and {"line": int(told[1]), "message": told[2]})
    return found


def first_lines(binary, folder, texts, name):
    """The line that is named first for each text; nil for a text in order."""
    if name == "config.yaml":
        return first_settings_lines(binary, folder, texts)
    command = "people" if name == "people.yaml" else "questionnaires"
    names = []
    for index, text in enumerate(texts):
        (folder / str(index)).mkdir(exist_ok=True)
        file = folder / str(index) / name
        file.write_text(text)
        names.append(str(file))
    end = subprocess.run([binary, command, "check", *names, "--format", "json"], capture_output=True)
    first = {}
    for fault in json.loads(end.stdout):
        first.setdefault(fault["file"], fault)
    return [first.get(file) for file in names]


def main(binary, every=1, *files):
    paths = [pathlib.Path(file) for file in files]
    if not paths:
        paths = sorted(FOLDER.glob("*.yaml")) + [pathlib.Path(name) for name in OWN]
    worst, total, right = 1, 0, 0
    for path in paths:
        cases = list(faulty(OWN[path.name] if path.name in OWN else path.read_text(), int(every)))
        counts = collections.defaultdict(lambda: [0, 0])
        wrong = collections.defaultdict(list)
        with tempfile.TemporaryDirectory() as folder:
            for start in range(0, len(cases), BATCH):
                batch = cases[start: start + BATCH]
                found = first_lines(binary, pathlib.Path(folder), [text for _, _, text in batch], path.name)
                for (kind, number, _), fault in zip(batch, found):
                    if fault is None:
                        continue
                    counts[kind][0] += fault.get("line") == number
                    counts[kind][1] += 1
                    if fault.get("line") != number:
                        wrong[kind].append((number, fault.get("line"), fault["message"]))
        for kind, (hits, tried) in counts.items():
            share = hits / tried
            worst, total, right = min(worst, share), total + tried, right + hits
            print(f"{path.name:24} {kind:32} {hits:5} of {tried:5}  {share:7.1%}" + "  <- too few" * (share < 0.95))
            if share < 0.95:
                for number, line, message in wrong[kind][:5]:
                    print(f"    line {number}: {line}: {message}")
    print(f"{right} of {total} lines right, {right / max(total, 1):.1%}; the worst kind in a file {worst:.1%}")
    return worst < 0.95


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
