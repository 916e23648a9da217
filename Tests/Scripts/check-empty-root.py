#!/usr/bin/env python3
"""Runs the static program alone in an empty root: no /proc, no /dev, no terminfo, no locale, no other file.

usage: check-empty-root.py BINARY

Commands have to work, and screens have to come up, take keys and leave at once on each of the terminals that are built
in for it. Needs the right to change the root, or to make a user namespace; without either it says so and checks nothing.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Benchmarks"))
from pseudo_terminal import PseudoTerminal  # noqa: E402

TERMINALS = ["xterm-256color", "linux", "screen", "tmux-256color", "vt100"]
LINE = '{"id":"a","answers":{"reward_pay":{"me":5,"partner":1}}}\n'
COMMANDS = [
    (["--version"], "", b"0."), (["questionnaires", "list"], "", b"romantic"), (["people", "list"], "", b"Hotline"),
    (["score", "--questionnaire", "romantic"], LINE, b'"id":"a"'),
    (["report", "--questionnaire", "romantic"], LINE, b"Your partner and you"), (["doctor"], "", b"traces were found"),
    (["take", "--linear"], "\x18\n", b"Poise"),
]


def into(root):
    """The command that runs a program with `root` as its root."""
    change = [shutil.which("chroot") or "/usr/sbin/chroot", root]
    return change if os.geteuid() == 0 else [shutil.which("unshare"), "--map-root-user", *change]


def main(binary):
    faults = []
    with tempfile.TemporaryDirectory() as root:
        shutil.copy(binary, f"{root}/poise")
        start = [*into(root), "/poise"]
        environment = {"HOME": "/", "PATH": "/"}
        first = subprocess.run([*start, "--version"], env=environment, capture_output=True)
        if b"Operation not permitted" in first.stderr:
            print("skipped: neither the root may be changed here nor a user namespace be made")
            return 0
        for arguments, text, expected in COMMANDS:
            end = subprocess.run([*start, *arguments], input=text.encode(), env=environment, capture_output=True)
            if end.returncode != 0 or expected not in end.stdout:
                faults.append(f"{' '.join(arguments)}: status {end.returncode}, {end.stderr[-200:]!r}")
        for kind in TERMINALS:
            terminal = PseudoTerminal(start, environment={**environment, "TERM": kind, "LANG": "C"})
            try:
                terminal.read(b"Poise")
                terminal.type(b"\r")
                terminal.read(b"partner")
                terminal.type(b"\x18")
                terminal.wait()
            except (TimeoutError, EOFError) as fault:
                faults.append(f"{kind}: {fault}")
        left = sorted(name for name in os.listdir(root) if name != "poise")
        if left:
            faults.append(f"left behind: {left}")
    for fault in faults:
        print(fault)
    print(f"{len(COMMANDS)} commands and {len(TERMINALS)} terminals in an empty root, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
