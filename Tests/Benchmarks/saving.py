"""What opening and saving the vault cost, as the vault's own probe measures it."""

import os
import re
import subprocess

LINE = re.compile(r"(.+?)\s{2,}([\d.]+) / ([\d.]+) ms")


def measure(probe, folder, entries=1_000):
    """Rows of name, the time that passed, and that of the processor, in milliseconds."""
    home = os.path.join(folder, "vault")
    os.mkdir(home, 0o700)
    said = subprocess.run(
        [probe, "benchmark", os.path.join(home, "entries"), str(entries)], check=True, capture_output=True, text=True)
    found = (LINE.match(line) for line in said.stdout.splitlines())
    return [(line[1], float(line[2]), float(line[3])) for line in found if line]
