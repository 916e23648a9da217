"""Counts work that is the same on every machine and holds it against bounds.json: python3 check_work.py BINARY

Bytes and cells are those that a fixed script of keys makes the program write, by the kind of the key; instructions are
counted by valgrind, where it is installed. A bound that has to be raised is worth a sentence in the commit.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import filters
import programs
from programs import DOWN, LEFT, RIGHT, UP
from pseudo_terminal import PseudoTerminal

# Kinds of keys, and keys of each. The same seed asks the same questions.
SCRIPT = (
    [("next screen", b"\r"), ("arrow in a menu", DOWN), ("arrow in a menu", UP), ("next screen", b"1")]
    + [("letter of a name", letter) for letter in (b"S", b"a", b"m")]
    + [("next screen", b"\r"), ("next screen", b"\r"), ("next screen", b"2"), ("answer", b"5")]
    + [("next question", b"\r"), ("answer", b"3"), ("answer", b"2"), ("arrow to an answer", RIGHT)]
    + [("arrow to an answer", LEFT), ("arrow to the other row", UP), ("arrow to the other row", DOWN)]
    + 5 * [("next question", b"\r"), ("answer", b"4"), ("arrow to an answer", RIGHT), ("answer", b"1"),
           ("arrow to the other row", UP), ("arrow to the other row", DOWN)]
)
LEAVE = b"\x18"
# The order of dictionaries is random else, and with it the work of sorting.
DETERMINISTIC = {"SWIFT_DETERMINISTIC_HASHING": "1"}
ESCAPE = re.compile(rb"\x1b(\[[0-9;?]*[A-Za-z]|\([0AB]|[=>78M])")


def cells(output):
    return sum(character >= " " for character in ESCAPE.sub(b"", output).decode(errors="replace"))


def painted(binary):
    """The most bytes and cells of any key of a kind."""
    work = {}

    def note(kind, output):
        for unit, count in (("bytes", len(output)), ("cells", cells(output))):
            work[f"{kind}, {unit}"] = max(work.get(f"{kind}, {unit}", 0), count)

    terminal = PseudoTerminal([binary, "take", "--seed", "7"])
    try:
        note("first screen", terminal.read(b"leave now", quiet=0.3)[0])
        for kind, keys in SCRIPT:
            terminal.type(keys)
            note(kind, terminal.read(b"\x1b", quiet=0.1)[0])
    finally:
        terminal.close()
    return work


def memory(binary):
    """Proportional memory on a question, in MiB; None where this user may not know."""
    program = programs.poise(binary)[0]
    terminal = PseudoTerminal(program.arguments)
    try:
        terminal.read(program.mark)
        for keys in program.script + program.keys:
            terminal.type(keys)
            terminal.read(b"\x1b")
        return terminal.memory()
    finally:
        terminal.close()


def millions(arguments, keys=None, status=0):
    """Instructions of a whole run that ends with `status`, in millions."""
    with tempfile.NamedTemporaryFile() as output:
        command = ["/usr/bin/valgrind", "--tool=callgrind", "--callgrind-out-file=" + output.name, *arguments]
        if keys is None:
            assert subprocess.run(command, capture_output=True, env=os.environ | DETERMINISTIC).returncode == status
        else:
            terminal = PseudoTerminal(command, environment=DETERMINISTIC)
            terminal.read(b"leave now", quiet=2, within=120)
            for key in keys:
                terminal.type(key)
                terminal.read(b"\x1b", quiet=2, within=120)
            terminal.type(LEAVE)
            terminal.wait()
        text = output.read().decode(errors="replace")
    return int(re.search(r"^(?:summary|totals): (\d+)", text, re.MULTILINE)[1]) / 1e6


def instructions(binary, folder):
    lines = os.path.join(folder, "answers.jsonl")
    with open(lines, "w") as file:
        file.write(filters.answers(binary, 100))
    # Work for each key that grew with the number of keys would be far beyond the bound.
    keys = os.path.join(folder, "keys.jsonl")
    with open(keys, "w") as file:
        json.dump({f"k{number}": 1 for number in range(70_000)}, file)
    questionnaire = os.path.join(os.path.dirname(__file__), "../../Questionnaires/en/romantic.yaml")
    # A key is answered when all is read.
    start = millions([binary], SCRIPT[0][1:])
    # Up to the question, and then the same with 20 keys more.
    script = [keys for _, keys in SCRIPT[:14]]
    arrows = 10 * [RIGHT, LEFT]
    return {
        "start, next screen and leave": start,
        "an arrow key": (millions([binary, "take", "--seed", "7"], script + arrows)
                         - millions([binary, "take", "--seed", "7"], script)) / len(arrows),
        "check a questionnaire": millions([binary, "questionnaires", "check", questionnaire]),
        "score 100 lines": millions([binary, "score", "--questionnaire", "romantic", lines]),
        "score a line of 70,000 unknown keys": millions([binary, "score", "--questionnaire", "romantic", keys], status=65),
        "advise 100 lines": millions([binary, "advise", "--questionnaire", "romantic", lines]),
    }


def main():
    binary = os.path.abspath(sys.argv[1])
    with open(os.path.join(os.path.dirname(__file__), "bounds.json")) as file:
        bounds = json.load(file)
    counted = {"binary, MiB": os.path.getsize(binary) / 2**20, **painted(binary)}
    mebibytes = memory(binary)
    if mebibytes is None:
        print("Only root may see the memory of a program that hides it from others: it is not counted.")
    else:
        counted["memory on a question, MiB"] = mebibytes
    if shutil.which("valgrind"):
        with tempfile.TemporaryDirectory() as folder:
            found = instructions(binary, folder)
        counted.update({f"{name}, million instructions": count for name, count in found.items()})
    else:
        print("valgrind is not installed: instructions are not counted.")
    width = max(map(len, counted))
    faults = 0
    for name, count in counted.items():
        bound = bounds.get(name)
        fault = bound is None or count > bound
        faults += fault
        print(f"{name:{width}}  {count:9.2f}  at most {bound if bound is not None else '?':>6}" + "  ← too much" * fault)
    sys.exit(faults > 0)


if __name__ == "__main__":
    main()
