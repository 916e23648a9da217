"""What the filters do in a second, measured on the whole command."""

import json
import os
import random
import subprocess
import time


def answers(binary, count, seed=1):
    """`count` lines of answers to the full form about a partner."""
    shown = subprocess.run(
        [binary, "questionnaires", "show", "romantic", "--format", "json"], check=True, capture_output=True).stdout
    items, chance, lines = json.loads(shown)["items"], random.Random(seed), []
    for number in range(count):
        given = {}
        for item in items:
            rating = chance.randint(0, 6)
            given[item["id"]] = {"me": rating, "partner": chance.randint(0, 6)} if item["paired"] else rating
        lines.append(json.dumps({"id": str(number), "answers": given}))
    return "\n".join(lines) + "\n"


def seconds(arguments, cores=None, rounds=5):
    """The least of some runs, in seconds, on the given cores."""
    least = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(
            arguments, check=True, stdout=subprocess.DEVNULL,
            preexec_fn=(lambda: os.sched_setaffinity(0, cores)) if cores else None)
        least = min(least, time.perf_counter() - start)
    return least


def measure(binary, folder, count=5_000):
    """Rows of name, value and unit."""
    file, one = os.path.join(folder, "answers.jsonl"), os.path.join(folder, "one.jsonl")
    text = answers(binary, count)
    with open(file, "w") as output:
        output.write(text)
    with open(one, "w") as output:
        output.write(text[:text.index("\n") + 1])
    questionnaire = os.path.join(os.path.dirname(__file__), "../../Questionnaires/en/romantic.yaml")
    every = sorted(os.sched_getaffinity(0))
    start = seconds([binary, "--version"], rounds=20)
    score = [binary, "score", "--questionnaire", "romantic"]
    advise = [binary, "advise", "--questionnaire", "romantic"]
    rows = [("start (--version)", start * 1e3, "ms")]
    for cores in (every[:1], every[:2]) if len(every) > 1 else (every[:1],):
        name = "score, one core" if len(cores) == 1 else "score, two cores"
        rows.append((name, count / seconds([*score, file], cores), "respondents/s"))
    both = seconds([*advise, file], every[:1], rounds=3)
    rows.append(("advise, one core", both / count * 1e3, "ms a result, among many"))
    rows.append(("advise, one result", seconds([*advise, one], rounds=20) * 1e3, "ms with start and books"))
    check = seconds([binary, "questionnaires", "check", questionnaire], rounds=20)
    rows.append(("check a questionnaire", check * 1e3, "ms with start"))
    rows.append(("   of it reading", (check - start) * 1e3, "ms"))
    return rows
