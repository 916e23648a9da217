"""A program on a pseudo-terminal of its own, with the times at which it writes."""

import fcntl
import os
import select
import signal
import struct
import termios
import time

ENVIRONMENT = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"}


class PseudoTerminal:
    """Starts at once. Times are seconds from just before the start."""

    def __init__(self, arguments, columns=80, rows=24, environment={}):
        self.controller, terminal = os.openpty()
        self.name = os.ttyname(terminal)
        self.resize(columns, rows)
        self.output = b""
        self.start = time.perf_counter()
        # The first terminal that the leader of a session opens becomes that of the session.
        self.process = os.posix_spawn(
            arguments[0], arguments, ENVIRONMENT | environment, setsid=True,
            # Whoever runs this may ignore a hangup, as nohup does.
            setsigdef=[signal.SIGPIPE, signal.SIGHUP],
            file_actions=[(os.POSIX_SPAWN_OPEN, 0, self.name, os.O_RDWR, 0), (os.POSIX_SPAWN_DUP2, 0, 1),
                          (os.POSIX_SPAWN_DUP2, 0, 2)])
        os.close(terminal)
        os.set_blocking(self.controller, False)

    def resize(self, columns, rows):
        fcntl.ioctl(self.controller, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, until=b"", quiet=0.05, within=20.0):
        """Reads until `until` has come and nothing more for `quiet` seconds.

        Returns the bytes and the time of the last of them.
        """
        got, last, deadline = b"", time.perf_counter(), time.perf_counter() + within
        while True:
            patience = quiet if until in got else deadline - time.perf_counter()
            if patience <= 0 or not select.select([self.controller], [], [], patience)[0]:
                if until in got:
                    return got, last - self.start
                raise TimeoutError(f"{until!r} did not come; the last was {got[-300:]!r}")
            try:
                part = os.read(self.controller, 65536)
            except OSError:
                part = b""
            if not part:
                raise EOFError(f"the program ended; the last was {got[-300:]!r}")
            last = time.perf_counter()
            got += part
            self.output += part

    def type(self, keys):
        """Types `keys` and returns the time."""
        now = time.perf_counter() - self.start
        os.write(self.controller, keys)
        return now

    def memory(self):
        """Proportional memory in MiB; None where this user may not know."""
        try:
            with open(f"/proc/{self.process}/smaps_rollup") as file:
                return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024
        except (OSError, StopIteration):
            return None

    def wait(self):
        """Reads until the program ends."""
        try:
            self.read(b"never", within=120)
        except EOFError:
            pass
        os.waitpid(self.process, 0)
        os.close(self.controller)

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.controller)
