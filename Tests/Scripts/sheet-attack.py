#!/usr/bin/env python3
"""Tries to tell sheets of sittings from sheets of “poise sheet --example”, by all that is in and about the files.

usage: sheet-attack.py POISE [COUNT]

Simulates COUNT sittings (200) between two people who are about even, by a model of its own, keeps them in a vault, and
makes a sheet of each and as many examples. Sizes, modes, texts and fields of some files have to be the same; then simple classifiers
look at every number, and are tried on sheets that they were not fitted to. Ends with 1 if one of them is right more often than chance would have it. Needs age
and numpy.
"""

import hashlib
import json
import os
import random
import re
import stat
import subprocess
import sys
import tempfile

import numpy

HERE = os.path.dirname(os.path.abspath(__file__))
AGE = os.path.join(HERE, "../VaultTests/Scripts/age.py")
QUESTIONNAIRES = os.path.join(HERE, "../../Questionnaires/en")
VAULT_PASSPHRASE, SHEET_PASSPHRASE = "correct horse battery", "another staple altogether"
# How often labels are shuffled to find what chance does.
SHUFFLES = 30
TICKED = ["trust", "candour", "reward_kind_word", "expert_plan"]
NAMES = ["Rewards", "Consequences", "Say by role", "Esteem", "Know-how", "Information"]
BASES = ["reward", "coercive", "legitimate", "referent", "expert", "informational"]


def items():
    """(id, measure, reversed) of each statement of the long form."""
    found, current = [], None
    for line in open(os.path.join(QUESTIONNAIRES, "romantic.yaml"), encoding="utf-8"):
        text = line.strip()
        if text.startswith("- id: "):
            current = {"id": text[6:], "reversed": False}
        elif current is not None and text.startswith(("base: ", "scale: ")):
            current["measure"] = text.split(": ")[1]
            found.append(current)
        elif current is not None and text == "reversed: true":
            current["reversed"] = True
    return [(item["id"], item["measure"], item["reversed"]) for item in found]


def rounded(level, has_named):
    """A level of four statements as sheets have it."""
    if not has_named:
        return min(max(int(level / 5 + 0.5) * 5, 10), 90)
    distance = abs(level - 50)
    return 50 + (1 if level > 50 else -1) * (0 if distance < 5 else 10 if distance < 12.5 else 30)


def is_even(answers, statements):
    """Whether no base of a sheet would be 30 points or more apart, and no consequences high."""
    for base in BASES:
        given = [(answers["pairs"][name], is_reversed) for name, measure, is_reversed in statements
                 if measure == base and name in answers["pairs"]]
        if len(given) < 2:
            continue
        levels = [100 / 6 * sum(6 - pair[who] if is_reversed else pair[who] for pair, is_reversed in given) / len(given)
                  for who in (0, 1)]
        for has_named in (False, True):
            me, partner = (rounded(level, has_named) for level in levels)
            if abs(me - partner) >= 30 or base == "coercive" and max(me, partner) >= 60:
                return False
    return True


def sitting(chance, statements):
    """The answers of two people who are about even on every base, as those of examples are."""
    while True:
        answers = any_sitting(chance, statements)
        if is_even(answers, statements):
            return answers


def any_sitting(chance, statements):
    """Ratings as `poise-study` draws them: 3 + position + difficulty + noise, in points of the scale from 0 to 6."""
    noise = chance.uniform(0.7, 1.2)
    tall = chance.gauss(0, 0.3)
    warm = chance.gauss(0, 0.6)
    positions = {}
    for base in BASES:
        # Who is even and at ease rates consequences low, and alike for both.
        middle, spread, gap = (-2.1, 0.36, 0.15) if base == "coercive" else (0.1, 0.5, 0.36)
        positions[base] = (tall + chance.gauss(middle, spread), chance.gauss(0, gap))
    skipping = chance.choice([0, 0, 0.02, 0.05])
    own = {measure: chance.gauss(0, 0.36) for _, measure, _ in statements}
    pairs, singles, skipped = {}, {}, {}
    for name, measure, is_reversed in statements:
        def rating(position, share=1):
            value = min(max(round(3 + position + share * chance.gauss(0, noise)), 0), 6)
            return 6 - value if is_reversed else value
        if chance.random() < skipping:
            skipped[name] = []
        elif measure in positions:
            middle, gap = positions[measure]
            difficulty, share = (0.72, 0.45) if measure == "coercive" else (1, 1)
            place = middle + chance.gauss(0, difficulty)
            pairs[name] = [rating(place + gap / 2, share), rating(place - gap / 2, share)]
        else:
            good = measure in ("trust", "cooperation", "shared_goals", "candour")
            felt = measure.startswith("felt_power")
            singles[name] = [rating((1 + warm if good else 0.6 if felt else -0.8 - warm) + own[measure] + chance.gauss(0, 0.5))]
    return {"pairs": pairs, "singles": singles, "skipped": skipped}


def age(passphrase, *arguments):
    subprocess.run([sys.executable, AGE, passphrase, *arguments], check=True, stderr=subprocess.DEVNULL)


def vault(path, count, chance, folder):
    text = open(os.path.join(QUESTIONNAIRES, "romantic.yaml"), "rb").read()
    sha256 = hashlib.sha256(text).hexdigest()
    version = [line[9:].strip() for line in text.decode().splitlines() if line.startswith("version: ")][0]
    statements = items()
    entries = []
    for number in range(count):
        entries.append({
            "id": f"{number:016x}", "finished": 1_700_000_000 + number, "instrument": sha256,
            "instrument_id": "romantic", "instrument_version": version, "form": "full",
            "seed": str(chance.getrandbits(60)), "name": "", "begun": 1_700_000_000,
            "answers": sitting(chance, statements),
        })
    contents = {
        "format": 4, "vault": "0" * 32, "generation": 1, "saved": 1_700_000_000,
        "instruments": {sha256: {"id": "romantic", "version": version, "file": text.decode()}}, "entries": entries,
    }
    plain = os.path.join(folder, "plain")
    with open(plain, "w", encoding="utf-8") as file:
        json.dump(contents, file)
    age(VAULT_PASSPHRASE, "-p", "-o", path, plain)
    os.chmod(path, 0o600)


def run(poise, arguments, folder):
    with open(os.path.join(folder, "vp")) as first, open(os.path.join(folder, "sp")) as second:
        given = [f"--passphrase-fd={first.fileno()}"] if "--entry" in arguments else []
        command = [poise, "sheet", *arguments, *given, f"--new-passphrase-fd={second.fileno()}", "--with", *TICKED]
        done = subprocess.run(
            command, pass_fds=[first.fileno(), second.fileno()], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return done.returncode, done.stdout


def listed(poise, arguments, folder):
    """All that a sheet would hold, as it is printed. Nobody is there to say yes, so no key has to be derived."""
    status, text = run(poise, arguments, folder)
    assert status == 64, text
    lines = text.splitlines()
    numbers = [[int(number.replace("\u2212", "-")) for number in re.findall(r"[+\u2212]?\d+", line)] for line in lines[2:]]
    rows = {line.split(":")[0].strip(): found for line, found in zip(lines[2:], numbers)}
    bases = [found for found in numbers if len(found) == 4]
    row = [len(lines), len(bases)]
    for name in NAMES:
        row += (rows.get(name, []) + [-1] * 4)[:4]
    row += [rows.get(name, [-1])[0] if rows.get(name) else -1 for name in ("Trust", "Openness")]
    row += [number for found in numbers if len(found) == 2 for number in found][:4] + [0] * 4
    levels = [found[0] for found in bases] + [found[1] for found in bases]
    spread = [found[0] for line, found in zip(lines[2:], numbers) if "varies from statement to statement" in line]
    row = row[: 2 + 4 * len(NAMES) + 2 + 4] + (spread + [-1])[:1]
    for values in ([found[2] for found in bases], levels):
        row += [numpy.mean(values), numpy.std(values)]
    return row


def written(poise, arguments, out, folder):
    """What can be told of a file: size, mode, length of its text, and its fields in their order."""
    status, _ = run(poise, [*arguments, "--yes", "--out", out], folder)
    assert status == 0
    plain = out + ".plain"
    age(SHEET_PASSPHRASE, "-d", "-o", plain, out)
    text = open(plain, encoding="utf-8").read()
    sheet = json.loads(text)
    whole = len(sheet["bases"]) == len(BASES) and len(sheet["answers"]) == 2 and len(sheet["climate"]) == 2
    fields = tuple(re.findall(r'"([a-z0-9_]+)":', text)) if whole else None
    return (os.stat(out).st_size, stat.S_IMODE(os.stat(out).st_mode), len(text)), fields


# Classifiers: fitted to some rows, they say 0 or 1 of others.

def stump(rows, labels, others):
    best = (0, 0, 0.0, 1)
    for column in range(rows.shape[1]):
        for cut in numpy.unique(numpy.quantile(rows[:, column], numpy.linspace(0.05, 0.95, 19))):
            right = ((rows[:, column] > cut) == labels).mean()
            for sign, share in ((1, right), (-1, 1 - right)):
                if share > best[0]:
                    best = (share, column, cut, sign)
    said = others[:, best[1]] > best[2]
    return said if best[3] == 1 else ~said


def logistic(rows, labels, others):
    weights, constant = numpy.zeros(rows.shape[1]), 0.0
    for _ in range(600):
        error = 1 / (1 + numpy.exp(-(rows @ weights + constant))) - labels
        weights -= 0.1 * (rows.T @ error / len(rows) + 0.05 * weights)
        constant -= 0.1 * error.mean()
    return others @ weights + constant > 0


def neighbours(rows, labels, others):
    distances = ((others[:, None, :] - rows[None, :, :]) ** 2).sum(2)
    return numpy.array([labels[numpy.argsort(line)[:9]].mean() > 0.5 for line in distances])


def bayes(rows, labels, others):
    scores = []
    for label in (0, 1):
        group = rows[labels == label]
        spread = group.std(0) + 0.05
        scores.append((-0.5 * ((others - group.mean(0)) / spread) ** 2 - numpy.log(spread)).sum(1))
    return scores[1] > scores[0]


def right(classifier, rows, labels, order):
    """The share of rows that are told right by what was fitted to nine tenths of the others."""
    told = 0
    for fold in range(10):
        test = order[fold::10]
        train = numpy.setdiff1d(order, test)
        told += (classifier(rows[train], labels[train], rows[test]) == labels[test]).sum()
    return told / len(rows)


def main():
    poise = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    chance = random.Random(2026)
    with tempfile.TemporaryDirectory() as folder:
        for name, passphrase in (("vp", VAULT_PASSPHRASE), ("sp", SHEET_PASSPHRASE)):
            with open(os.path.join(folder, name), "w") as file:
                file.write(passphrase)
        path = os.path.join(folder, "vault.age")
        vault(path, count, chance, folder)
        rows, labels, files, fields_of = [], [], [set(), set()], [set(), set()]
        for number in range(count):
            sources = (["--entry", str(number + 1), "--vault", path], ["--example", "--questionnaire", "romantic"])
            for label, arguments in enumerate(sources):
                rows.append(listed(poise, arguments, folder))
                labels.append(label)
                if number < 6:
                    about, fields = written(poise, arguments, os.path.join(folder, f"{label}{number}.age"), folder)
                    files[label].add(about)
                    fields_of[label] |= {fields} - {None}
    if files[0] != files[1] or len(files[0]) != 1:
        print(f"sizes or modes differ: {files}")
        return 1
    if len(fields_of[0] | fields_of[1]) != 1:
        print(f"fields differ: {fields_of}")
        return 1
    rows, labels = numpy.array(rows, float), numpy.array(labels)
    rows = (rows - rows.mean(0)) / (rows.std(0) + 1e-9)
    order = numpy.array(sorted(range(len(rows)), key=lambda index: chance.random()))
    is_told = False
    for classifier in (stump, logistic, neighbours, bayes):
        share = right(classifier, rows, labels, order)
        shuffler = numpy.random.default_rng(2026)
        # Folds share most of what they are fitted to, so that shares scatter more than those of single guesses.
        guessed = [right(classifier, rows, shuffler.permutation(labels), order) for _ in range(SHUFFLES)]
        limit = 0.5 + 3 * numpy.std(guessed)
        is_told |= share > limit
        print(f"{classifier.__name__:11} right in {100 * share:.1f} % of {len(rows)}; chance alone stays below {100 * limit:.1f} %")
    return 1 if is_told else 0


if __name__ == "__main__":
    sys.exit(main())
