"""Measures the vault on the real program: python3 keeping.py BINARY PROBE [ROUNDS]

PROBE is VaultProbe, built for release, which makes the vaults. What an answer costs, from the key to the screen and to the
disk, must not grow with the vault, and be on the disk within 100 ms; Ctrl-X must have the program gone within 50 ms,
wherever somebody is. It ends with status 1 where the better half of the rounds did not hold that.
"""

import os
import select
import shutil
import subprocess
import sys
import tempfile
import time

from pseudo_terminal import PseudoTerminal

PASSPHRASE = b"correct horse battery staple"
TO_DISK, TO_LEAVE = 100, 50
LEAVE = b"\x18"

HISTORY = [(b"3", b"newest")]
RESULT = HISTORY + [(b"\r", b"Before the"), (b"2\r", b"All in all")]
CREATE = [(b"v", b"Keep"), (b"\r", b"Choose")]
# Where somebody is: which vault there is, and keys with what is written after them.
PLACES = {
    "welcome": (None, []),
    "new passphrase, half typed": (None, CREATE + [(b"half", b"")]),
    "new passphrase again": (None, CREATE + [(b"a\r", b"once more"), (b"b", b"")]),
    "new one being worked on": (None, CREATE + [(b"a\r", b"once more"), (b"a\r", b"moment")]),
    "passphrase": ("closed", [(b"\r", b"passphrase")]),
    "passphrase, half typed": ("closed", [(b"\r", b"passphrase"), (b"half", b"")]),
    "being worked on": ("slow", [(b"\r", b"passphrase"), (b"half\r", b"moment")]),
    "question": ("open", [(b"1", b"of 24")]),
    "help": ("open", [(b"1", b"of 24"), (b"?", b"")]),
    "result": ("open", RESULT),
    "what if": ("open", RESULT + [(b"6", b"Try"), (b"4", b"Only a try")]),
    "history": ("open", HISTORY),
    "trend": ("open", HISTORY + [(b"t", b"Over")]),
    "prompt of a command": ("command", []),
    "prompt line by line": ("linear", [(b"1\n", b"Passphrase: ")]),
}


def start(binary, folder, vault, arguments=(), given=False):
    """The program with a vault at `vault`, which may be missing."""
    line = [binary, *arguments, "--vault", vault]
    if given:
        line = ["/bin/sh", "-c", 'exec 3<"$0" "$@" --passphrase-fd 3', os.path.join(folder, "passphrase"), *line]
    return PseudoTerminal(line)


def reach(binary, folder, kind, steps):
    vaults = {"open": "some.age", "closed": "some.age", "command": "some.age", "linear": "some.age", "slow": "slow.age"}
    arguments = {"command": ["history"], "linear": ["--linear"]}.get(kind, [])
    terminal = start(binary, folder, os.path.join(folder, vaults.get(kind, "none.age")), arguments, kind == "open")
    first = {"open": b"Go on where", "command": b"Passphrase: ", "linear": b"Go on without"}
    terminal.read(first.get(kind, b"leave now"))
    for keys, mark in steps:
        terminal.type(keys)
        terminal.read(mark, quiet=0.02)
    return terminal


def leave(terminal):
    """Milliseconds from the key until the screen was cleared, and until the process was gone."""
    watch = os.pidfd_open(terminal.process)
    typed, cleared = terminal.type(LEAVE), None
    gone = None
    while gone is None:
        ready, _, _ = select.select([watch, terminal.controller], [], [], 5)
        now = time.perf_counter() - terminal.start
        if watch in ready:
            gone = now
        if terminal.controller in ready:
            try:
                os.read(terminal.controller, 65536)
                cleared = now
            except OSError:
                gone = gone or now
        if not ready:
            raise TimeoutError("the program did not end")
    os.close(watch)
    _, status = os.waitpid(terminal.process, 0)
    os.close(terminal.controller)
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError(f"it ended with {status}")
    return ((cleared or gone) - typed) * 1e3, (gone - typed) * 1e3


def answers(binary, folder, vault, count):
    """Milliseconds of `count` answers until they were painted, and until they were on the disk."""
    terminal = start(binary, folder, vault, given=True)
    painted, kept = [], []
    try:
        terminal.read(b"Go on where")
        terminal.type(b"\r")
        terminal.read(b"of 24", quiet=0.2)
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
        shutil.copyfile(os.path.join(folder, "100.age"), os.path.join(folder, "some.age"))
        os.chmod(os.path.join(folder, "some.age"), 0o600)
        # Opens with nothing, but only after some seconds of work.
        key = "A" * 43
        with open(os.path.join(folder, "slow.age"), "w", opener=lambda *args: os.open(*args, mode=0o600)) as file:
            file.write(f"age-encryption.org/v1\n-> scrypt {key[:22]} 20\n{key}\n--- {key}\n" + "\0" * 16416)
        print("\nCtrl-X, in ms                    cleared: half  worst   gone: quarter  half  worst")
        for name, (kind, steps) in PLACES.items():
            times = [leave(reach(binary, folder, kind, steps)) for _ in range(rounds)]
            cleared, gone = spread([first for first, _ in times]), spread([last for _, last in times])
            print(f"{name:27}" + "{:18.1f} {:6.1f}".format(*cleared[1:]) + "{:16.1f} {:5.1f} {:6.1f}".format(*gone))
            if gone[1] > TO_LEAVE:
                faults.append(f"{name}: gone after {gone[1]:.0f} ms")
    print("\n".join(faults))
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
