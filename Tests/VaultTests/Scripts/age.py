#!/usr/bin/env python3
"""Runs `age`, which asks for its passphrase on a terminal only, with an answer ready.

usage: age.py PASSPHRASE ARGUMENT...
"""

import os
import pty
import sys

passphrase = sys.argv[1].encode()
pid, terminal = pty.fork()
if pid == 0:
    os.execvp("age", ["age", *sys.argv[2:]])
shown = b""
asked = 0
while True:
    try:
        part = os.read(terminal, 4096)
    except OSError:
        part = b""
    if not part:
        break
    shown += part
    # "Enter passphrase:" and "Confirm passphrase:", the first also with a hint in brackets before the colon.
    if shown.count(b"passphrase") > asked and shown.rstrip(b" \x1b[K").endswith(b":"):
        asked = shown.count(b"passphrase")
        os.write(terminal, passphrase + b"\r")
_, status = os.waitpid(pid, 0)
sys.stderr.write(shown.decode(errors="replace"))
sys.exit(os.waitstatus_to_exitcode(status))
