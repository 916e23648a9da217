"""Measures the vault on the real program: python3 keeping.py BINARY PROBE [ROUNDS]

PROBE is VaultProbe, built for release, which makes the vaults. What an answer costs, from the key to the screen and to the
disk, must not grow with the vault, and be on the disk within 100 ms. It ends with status 1 where the better half of the
rounds did not hold that. `leaving.py` measures leaving at once.
"""

import os
import select
import subprocess
import sys
import tempfile
import time

from pseudo_terminal import PseudoTerminal

PASSPHRASE = b"correct horse battery staple"
TO_DISK = 100


def start(binary, folder, vault):
    """The program with the vault open."""
    line = [binary, "--vault", vault]
    return PseudoTerminal(
        ["/bin/sh", "-c", 'exec 3<"$0" "$@" --passphrase-fd 3', os.path.join(folder, "passphrase"), *line])


def answers(binary, folder, vault, count):
    """Milliseconds of `count` answers until they were painted, and until they were on the disk."""
    terminal = start(binary, folder, vault)
    painted, kept = [], []
    try:
        terminal.read(b"Go on where")
        terminal.type(b"\r")
        terminal.read(b" left", quiet=0.2)
        for number in range(count):
            for keys in (b"34"[number % 2:number % 2 + 1], b"5", b"\r"):
                before = os.stat(vault).st_ino
                typed = terminal.type(keys)
                # Looking without a pause would take the processor from what brings the paint here.
                if not select.select([terminal.controller], [], [], 5)[0]:
                    raise TimeoutError(f"{keys!r} was not painted")
                painted.append((time.perf_counter() - terminal.start - typed) * 1e3)
                terminal.output += os.read(terminal.controller, 65536)
                while os.stat(vault).st_ino == before:
                    time.sleep(0.0002)
                    if time.perf_counter() - terminal.start - typed > 5:
                        raise TimeoutError(f"{keys!r} was not saved")
                kept.append((time.perf_counter() - terminal.start - typed) * 1e3)
                terminal.read(quiet=0.01)
        memory = terminal.memory()
    finally:
        terminal.close()
    return painted, kept, memory


def spread(values):
    values = sorted(values)
    return values[len(values) // 4], values[len(values) // 2], values[-1]


def main():
    binary, probe = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "passphrase"), "wb") as file:
            file.write(PASSPHRASE)
        print("an answer, in ms        painted: quarter  half  worst     on the disk: quarter  half  worst      file  memory")
        for entries in (0, 100, 1_000):
            vault = os.path.join(folder, f"{entries}.age")
            subprocess.run([probe, "prepare", vault, str(entries)], check=True)
            painted, kept, memory = answers(binary, folder, vault, min(rounds, 20))
            print(f"with {entries:5} entries " + "{:18.2f} {:5.2f} {:6.2f}".format(*spread(painted))
                  + "{:22.1f} {:5.1f} {:6.1f}".format(*spread(kept))
                  + f"{os.path.getsize(vault) // 1024:6} KiB {memory or 0:4.0f} MiB")
            if spread(kept)[1] > TO_DISK:
                faults.append(f"an answer among {entries} takes {spread(kept)[1]:.0f} ms to the disk")
    print("\n".join(faults))
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
