"""Measures poise beside other programs of its kind, all in one run: python3 benchmark.py BINARY [ROUNDS] [--vault PROBE]

The programs take turns, so that whatever else the machine does meets all of them alike. Of all rounds the quarter that
went best is shown: it tells what a program costs; the rest tells how busy the machine was. Compare the ratios.
"""

import argparse
import os
import tempfile

import filters
import programs
import saving
from pseudo_terminal import PseudoTerminal

KEYS_A_ROUND = 20


class Figures:
    def __init__(self):
        self.first, self.keys, self.sizes, self.memory = [], [], [], []


def run(program, figures):
    terminal = PseudoTerminal(program.arguments)
    try:
        _, time = terminal.read(program.mark)
        figures.first.append(time * 1e3)
        for keys in program.script:
            terminal.type(keys)
            terminal.read(b"\x1b")
        for number in range(KEYS_A_ROUND):
            typed = terminal.type(program.keys[number % len(program.keys)])
            painted, time = terminal.read(b"\x1b", quiet=0.02)
            figures.keys.append((time - typed) * 1e3)
            figures.sizes.append(len(painted))
        memory = terminal.memory()
        if memory is not None:
            figures.memory.append(memory)
    finally:
        terminal.close()


def best(values):
    return sorted(values)[len(values) // 4] if values else None


def table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) if index == 0 else cell.rjust(width)
                        for index, (cell, width) in enumerate(zip(row, widths))).rstrip())


def number(value, digits):
    return "–" if value is None else f"{value:.{digits}f}"


def ratio(value, reference):
    return "" if not value or not reference else f"{value / reference:.2f}×"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=os.path.abspath)
    parser.add_argument("rounds", type=int, nargs="?", default=15)
    parser.add_argument("--vault", metavar="PROBE", type=os.path.abspath, help="VaultProbe, to measure saving too")
    options = parser.parse_args()
    binary, rounds = options.binary, options.rounds
    with tempfile.TemporaryDirectory() as folder:
        candidates = programs.poise(binary) + programs.peers(folder)
        figures = {program.name: Figures() for program in candidates}
        for _ in range(rounds):
            for program in candidates:
                run(program, figures[program.name])
        reference = next((figures[name] for name in ("dialog", "whiptail", "C and ncurses") if name in figures), None)
        rows = [("on a terminal of 80×24", "first screen", "", "key → painted", "", "bytes a key", "memory")]
        for name, figure in figures.items():
            other = reference or figure
            first, key = best(figure.first), best(figure.keys)
            rows.append((
                name, number(first, 2) + " ms", ratio(first, best(other.first)), number(key, 3) + " ms",
                ratio(key, best(other.keys)), f"{max(figure.sizes)}", number(best(figure.memory), 1) + " MiB"))
        print()
        table(rows)
        print("× is to dialog where it is installed; bytes are the most of any key; memory is the proportional share.")
        what_if = [key for name, figure in figures.items() if "what if" in name for key in figure.keys]
        print(f"The slowest step of what-if took {max(what_if):.1f} ms of the 50 that it may take.")
        if not any(figure.memory for figure in figures.values()):
            print("The memory of other programs can only be seen as root here.")
        print()
        table([("the filters", "", "")] + [
            (name, number(value, 0 if value > 100 else 2), unit) for name, value, unit in filters.measure(binary, folder)])
        if options.vault:
            print()
            table([("the vault, 1,000 entries", "passed", "processor")] + [
                (name, number(passed, 1) + " ms", number(worked, 1) + " ms")
                for name, passed, worked in saving.measure(options.vault, folder)])
    print(f"\nThe binary has {os.path.getsize(binary) / 2**20:.1f} MiB.")


if __name__ == "__main__":
    main()
