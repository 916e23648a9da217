"""Measures leaving at once on the real program: python3 leaving.py BINARY PROBE [ROUNDS] [CONDITION]

PROBE is VaultProbe, which makes the vaults. After Ctrl-X, SIGTERM or SIGHUP the screen has to be cleared and the process
gone within 50 ms, whatever somebody is doing. CONDITION measures only those conditions whose names hold that text.

Times count from just before the key or the signal. *idle* is what it would have taken on an idle machine: the time until
the process was gone, less the time it waited for a processor that others used. *processor* is what it worked itself. A
round above the bound is repeated; the table shows every round, and the command ends with status 1 where three in a row
were above it.
"""

import collections
import fcntl
import os
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

from leaving_places import COMMANDS, LINES, PLACES
from pseudo_terminal import ENVIRONMENT, PseudoTerminal

PASSPHRASE = b"correct horse battery staple"
LEAVE, ESCAPE = b"\x18", b"\x1b"
CLEARED, CLEARED_SCREEN = b"\x1b[H\x1b[2J\x1b[3J", b"\x1b[H\x1b[2J"
WAYS = {"Ctrl-X": None, "TERM": signal.SIGTERM, "HUP": signal.SIGHUP}
BOUND = 50
NOBODY = 65534

# What terminals send for keys, the mouse and answers, without Escape in front.
FINALS = "ABCDEFHZ"
SEQUENCES = [f"[{final}" for final in FINALS] + [f"O{final}" for final in FINALS + "PQRSMXEjklmnopqrstuvwxy"]
SEQUENCES += [f"[1;{modifier}{final}" for modifier in (2, 3, 5, 6, 9, 10) for final in FINALS]
SEQUENCES += [f"[{number}~" for number in range(1, 25)] + ["[3;2~", "[5;5~", "[7$", "[3^", "[a", "Oa", "[[A", "[[E"]
SEQUENCES += ["[120;5u", "[97;65u", "[97:65;2;65u", "[1095::120;5u", "[53;1:3u", "[57414u", "[27;5;120~"]
SEQUENCES += ["[M 35", "[<0;5;5M", "[<0;5;5m", "[?1;2c", "[5;5R", "]11;rgb:0000/5555/aaaa\x07", "P1+r5\x1b\\"]
SEQUENCES += ["[200~some text\r\x1b[5~5\x1b[201~", "_G\x1b\\", "^x\x1b\\", "X5\x1b\\", "\x1b", "\x1b[A", "a"]
PREFIXES = list(dict.fromkeys(
    (ESCAPE + sequence.encode())[:length] for sequence in SEQUENCES for length in range(1, len(sequence) + 1)))


class Times(collections.namedtuple("Times", "cleared gone idle processor")):
    """Milliseconds; `cleared` is None where nobody read what was written."""


class Home:
    """A folder with vaults, gone at the end."""

    def __init__(self, folder, binary, probe):
        self.folder, self.binary = folder, os.path.join(folder, "poise")
        shutil.copyfile(binary, self.binary)
        os.chmod(self.binary, 0o755)
        with open(self.path("passphrase"), "wb") as file:
            file.write(PASSPHRASE)
        subprocess.run([probe, "prepare", self.path("some.age"), "3"], check=True)
        # Opens with nothing, but only after some seconds of work.
        key = "A" * 43
        with open(self.path("slow.age"), "w", opener=lambda *rest: os.open(*rest, mode=0o600)) as file:
            file.write(f"age-encryption.org/v1\n-> scrypt {key[:22]} 20\n{key}\n--- {key}\n" + "\0" * 16416)

    def path(self, name):
        return os.path.join(self.folder, name)

    def start(self, kind, arguments=(), under=()):
        """The program with a vault: none, "closed", "open" with the passphrase given, or "slow"."""
        vault = self.path({None: "none.age", "slow": "slow.age"}.get(kind, "some.age"))
        line = [*under, self.binary, *arguments, "--vault", vault]
        if under:
            # A tracer writes messages of its own.
            line = ["/bin/sh", "-c", 'exec "$0" "$@" 2>/dev/null', *line]
        if kind == "open":
            line = ["/bin/sh", "-c", 'exec 3<"$0" "$@" --passphrase-fd 3 2>/dev/null', self.path("passphrase"), *line]
        return PseudoTerminal(line, environment={"HOME": self.folder})

    def reach(self, place, under=()):
        terminal = self.start(place.vault, place.arguments, under)
        # Prompts of a command clear nothing on a signal: only a question stands there.
        terminal.clears_on_signal = not place.arguments or "--linear" in place.arguments
        try:
            terminal.read(place.first, quiet=0.02)
            for keys, mark in place.steps:
                terminal.type(keys)
                terminal.read(mark, quiet=0.02)
        except (TimeoutError, EOFError) as fault:
            terminal.close()
            raise RuntimeError(f"{place.name}: {fault}") from None
        return terminal


class Watch:
    """The end of a process, and what it used until then."""

    def __init__(self, process, is_traced=False):
        self.process, self.is_traced = process, is_traced
        self.descriptor = os.pidfd_open(process)
        self.used = self.usage()

    def usage(self):
        """Milliseconds that the process worked, and that its first thread waited for a processor."""
        try:
            with open(f"/proc/{self.process}/schedstat") as file:
                waited = int(file.read().split()[1]) / 1e6
            return time.clock_gettime((~self.process << 3) | 2) * 1e3, waited
        except (OSError, ProcessLookupError):
            return None

    def is_over(self):
        if select.select([self.descriptor], [], [], 0)[0]:
            return True
        if not self.is_traced:
            return False
        # A tracer that holds one of its threads back keeps the process from being waited for.
        with open(f"/proc/{self.process}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] == "Z"


def end(terminal, way, before=b"", process=None, is_read=True, is_traced=False):
    """Ends the program and returns the times.

    `before` is typed in the same breath as Ctrl-X; `process` is another than that which the terminal started.
    """
    watch = Watch(process or terminal.process, is_traced)
    typed, cleared, gone, written = time.perf_counter(), None, None, b""
    if WAYS[way] is None:
        os.write(terminal.controller, before + LEAVE)
    else:
        if before:
            os.write(terminal.controller, before)
        os.kill(watch.process, WAYS[way])
    while gone is None:
        descriptors = [watch.descriptor] + ([terminal.controller] if is_read else [])
        ready, _, _ = select.select(descriptors, [], [], 0.001 if is_traced else 10)
        now = time.perf_counter()
        if watch.is_over():
            gone = now
        if terminal.controller in ready:
            try:
                written += os.read(terminal.controller, 65536)
                if cleared is None and CLEARED_SCREEN in written:
                    cleared = now
            except OSError:
                time.sleep(0.0002)
        if now - typed > 30:
            terminal.close()
            raise TimeoutError("the program did not end")
    used = watch.usage()
    os.close(watch.descriptor)
    written += drained(terminal.controller)
    if process is None and not is_traced:
        _, status = os.waitpid(terminal.process, 0)
        wanted = 128 + WAYS[way] if WAYS[way] else 0
        if os.waitstatus_to_exitcode(status) != wanted:
            raise RuntimeError(f"it ended with {status}")
    else:
        finish(terminal)
    os.close(terminal.controller)
    if process is None and is_read:
        is_cleared = written.endswith(CLEARED) if way == "Ctrl-X" else CLEARED_SCREEN in written
        if not is_cleared and (way == "Ctrl-X" or terminal.clears_on_signal):
            raise RuntimeError(f"the screen was not cleared: {written[-200:]!r}")
    wall = (gone - typed) * 1e3
    processor, waited = [(a - b) for a, b in zip(used, watch.used)] if used and watch.used else (float("nan"), 0.0)
    # A wait that began before the key counts whole.
    idle = max(wall - waited, min(processor, wall)) if processor == processor else wall
    return Times((cleared - typed) * 1e3 if cleared else None, wall, idle, processor)


def drained(controller):
    """What can be read without a wait."""
    got = b""
    while True:
        try:
            part = os.read(controller, 65536)
        except OSError:
            return got
        if not part:
            return got
        got += part


def finish(terminal):
    """Waits for what a tracer or tmux still has to do."""
    deadline = time.perf_counter() + 15
    while os.waitpid(terminal.process, os.WNOHANG)[0] == 0:
        if time.perf_counter() > deadline:
            os.kill(terminal.process, signal.SIGKILL)
        drained(terminal.controller)
        time.sleep(0.01)


def place(name):
    return next(place for place in PLACES + LINES + COMMANDS if place.name == name)


# Conditions. Each is a name, the ways, and a function from a home and a way to times.

def on(places):
    return [(one.name, lambda home, way, one=one: end(home.reach(one), way)) for one in places]


def after_prefixes(where):
    return [(repr(prefix), lambda home, way, prefix=prefix: end(home.reach(place(where)), way, prefix))
            for prefix in PREFIXES]


def after_keys(where, keys):
    return [(where, lambda home, way: end(home.reach(place(where)), way, keys))]


def inside_tmux(milliseconds):
    def measure(home, way):
        socket = home.path("socket")
        tmux = ["/usr/bin/tmux", "-f", "/dev/null", "-S", socket]
        command = f"{home.binary} --vault {home.path('none.age')}"
        terminal = PseudoTerminal([*tmux, "new-session", command], environment={"HOME": home.folder})
        terminal.read(b"leave now")
        terminal.type(b"\r")
        terminal.read(b"Who is")
        listed = subprocess.run(
            [*tmux, "list-panes", "-F", "#{pane_pid}"], capture_output=True, check=True, env=ENVIRONMENT)
        terminal.type(ESCAPE)
        time.sleep(milliseconds / 1e3)
        return end(terminal, way, process=int(listed.stdout))
    return [("after Esc", measure)]


def on_slow_disk():
    tracer = ["/usr/bin/strace", "-D", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", "trace=fsync", "-e",
              "inject=fsync:delay_enter=3000000"]
    jobs = {"answer": "some.age.new", "reminder to set": "some.age.new", "settings": "config.yaml",
            "report": "page.html"}

    def measure(name):
        def run(home, way):
            for path in [*found(home, "page.html"), *found(home, "config.yaml")]:
                os.remove(path)
            terminal = home.reach(place(name), tracer)
            keys = {"answer": b"34\r", "reminder to set": b"1", "settings": b"\r",
                    "report": b"\x15" + home.path("page.html").encode() + b"\r"}[name]
            terminal.type(keys)
            deadline = time.perf_counter() + 20
            while not found(home, jobs[name]):
                if time.perf_counter() > deadline:
                    raise TimeoutError(f"{name} is not written")
                drained(terminal.controller)
                time.sleep(0.005)
            time.sleep(0.1)
            drained(terminal.controller)
            return end(terminal, way, is_traced=True)
        return run
    return [(name, measure(name)) for name in jobs]


def found(home, name):
    return [os.path.join(folder, file) for folder, _, files in os.walk(home.folder) for file in files
            if file.startswith(name.removesuffix(".new")) and (file.endswith(".new") or not name.endswith(".new"))]


def without_threads(names):
    limits = ["/usr/bin/setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "/usr/bin/prlimit",
              "--nproc=1:1"]

    def measure(name):
        def run(home, way):
            give(home.folder, NOBODY)
            try:
                return end(home.reach(place(name), limits), way)
            finally:
                give(home.folder, 0)
        return run
    return [(name, measure(name)) for name in names]


def give(folder, user):
    for parent, _, files in os.walk(folder):
        for name in ["", *files]:
            os.chown(os.path.join(parent, name), user, user)


def unread(names):
    """The reader of the terminal has stopped, and the program waits to write more."""
    def measure(name):
        def run(home, way):
            terminal = home.reach(place(name))
            other = os.open(terminal.name, os.O_RDWR | os.O_NOCTTY)
            deadline = time.perf_counter() + 20
            while select.select([], [other], [], 0.05)[1]:
                try:
                    os.write(terminal.controller, b"?\n" if "--linear" in place(name).arguments else b"\x0c")
                except BlockingIOError:
                    # It has more to answer than it can write.
                    pass
                if time.perf_counter() > deadline:
                    raise TimeoutError("the terminal still takes output")
            os.close(other)
            return end(terminal, way, is_read=False)
        return run
    return [(name, measure(name)) for name in names]


def conditions():
    ways, key = list(WAYS), ["Ctrl-X"]
    found = [
        ("every page", ways, on(PLACES)),
        ("every prompt line by line", ways, on(LINES)),
        ("every prompt of a command", ways, on(COMMANDS)),
        ("after each prefix, menu", key, after_prefixes("welcome")),
        ("after each prefix, passphrase", key, after_prefixes("passphrase")),
        ("after each prefix, command", key, after_prefixes("history, passphrase")),
    ]
    for name, keys in (("digits", b"5"), ("Ctrl-L", b"\x0c"), ("Esc", ESCAPE)):
        for where in ("question", "passphrase", "history, passphrase", "lines, question"):
            found.append((f"after 4,000 {name}, {where}", ways, after_keys(where, keys * 4_000)))
    for milliseconds in (0, 50, 100, 250, 500, 600):
        found.append((f"in tmux, {milliseconds} ms after Esc", ways, inside_tmux(milliseconds)))
    alone = ["welcome", "question", "private question", "passphrase being worked on"]
    found += [
        ("fsync takes 3 s", ways, on_slow_disk()),
        ("no more threads", ways, without_threads(alone)),
        ("nobody reads", ways, unread(["welcome", "question", "lines, question"])),
    ]
    return found


def measured(home, way, cases, rounds):
    """All times with the name of their case, how many were repeated, and what held in no repetition."""
    times, repeated, faults = [], 0, []
    for name, measure in cases:
        for _ in range(rounds):
            for attempt in range(3):
                try:
                    got = measure(home, way)
                except (RuntimeError, TimeoutError) as fault:
                    faults.append(f"{name}, {way}: {fault}")
                    break
                times.append((name, got))
                if got.idle <= BOUND:
                    break
                repeated += attempt < 2
            else:
                faults.append(f"{name}, {way}: gone after {got.gone:.0f} ms, {got.idle:.0f} of them on its own")
    return times, repeated, faults


def half_and_worst(values):
    values = sorted(value for value in values if value is not None and value == value)
    return "{:8.1f} {:7.1f}".format(values[len(values) // 2], values[-1]) if values else "       –       –"


def main():
    binary, probe = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    only = sys.argv[4] if len(sys.argv) > 4 else ""
    try:
        # The measuring itself does not wait for a processor; what it starts is ordinary.
        os.sched_setscheduler(0, os.SCHED_RR | os.SCHED_RESET_ON_FORK, os.sched_param(1))
    except PermissionError:
        pass
    faults = []
    print("in ms, half of the rounds and the worst")
    print(f"{'':38}{'way':8}{'rounds':>7}{'cleared':>16}{'gone':>16}{'idle':>16}{'processor':>16}  slowest")
    with tempfile.TemporaryDirectory() as folder:
        home = Home(folder, binary, probe)
        for name, ways, cases in conditions():
            if only not in name:
                continue
            for way in ways:
                # Prefixes are many, and one of each tells.
                times, repeated, new = measured(home, way, cases, 1 if "prefix" in name else rounds)
                faults += [f"{name}: {fault}" for fault in new]
                if not times:
                    continue
                columns = zip(*(got for _, got in times))
                slowest = max(times, key=lambda pair: pair[1].gone)[0]
                note = f", {repeated} repeated" if repeated else ""
                print(f"{name:38}{way:8}{len(times):7}" + "".join(map(half_and_worst, columns))
                      + f"  {slowest}{note}", flush=True)
    print("\n".join(faults))
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
