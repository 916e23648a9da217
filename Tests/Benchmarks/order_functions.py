"""Names the functions of a sitting in the order that suits the linker: python3 order_functions.py BINARY > FILE

Functions that run for keys come first, those that run for the most keys before all; those up to the first screen next,
then the rest.
"""

import collections
import glob
import os
import re
import sys
import tempfile

from check_work import LEAVE, SCRIPT
from pseudo_terminal import PseudoTerminal

# After each of these the counts are written out and begin anew.
SHOW = "$s15NcursesTerminalAAC4showyy0B05FrameVF"


def functions(file):
    with open(file, errors="replace") as lines:
        found = (re.match(r"c?fn=(\S+)", line) for line in lines)
        # Recursion is told apart by a number.
        return {re.sub(r"'\d+$", "", name[1]) for name in found if name}


def main():
    with tempfile.TemporaryDirectory() as folder:
        output = os.path.join(folder, "counts")
        terminal = PseudoTerminal([
            "/usr/bin/valgrind", "--tool=callgrind", "--demangle=no", "--compress-strings=no",
            "--callgrind-out-file=" + output, "--dump-after=" + SHOW, os.path.abspath(sys.argv[1])])
        terminal.read(b"leave now", quiet=6, within=120)
        for _, keys in SCRIPT:
            terminal.type(keys)
            terminal.read(b"\x1b", quiet=1, within=120)
        terminal.type(LEAVE)
        terminal.wait()
        parts = [functions(f"{output}.{number}") for number in range(1, len(glob.glob(output + ".*")) + 1)]
        first, keys = parts[0], collections.Counter(name for part in parts[2:] for name in part)
        every = set().union(*parts, functions(output))
        # What is on the same few pages is in memory, and in the tables of where it is, when the key comes.
        for name in sorted(keys, key=lambda name: (-keys[name], name not in first, name)):
            print(name)
        for group in (first - keys.keys(), every - first - keys.keys()):
            for name in sorted(group):
                print(name)


if __name__ == "__main__":
    main()
