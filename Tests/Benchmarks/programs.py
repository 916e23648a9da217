"""The programs that are measured on a terminal, and how to get each of them to a menu or a question."""

import os
import subprocess

DOWN, UP, RIGHT, LEFT = b"\x1bOB", b"\x1bOA", b"\x1bOC", b"\x1bOD"
MENU = [word for number in range(1, 9) for word in (str(number), f"Somebody you like and turn to, {number}")]

# From the welcome to the first question about both people, both rows answered.
TO_QUESTION = [b"\r", b"1", b"Sam\r", b"\r", b"2", b"5\r", b"33"]


# The short form to its end, all questions with some variety, and from the result to trying out other answers.
TO_RESULT = [b"\r", b"1", b"Sam\r", b"\r", b"2", b"5\r"]
TO_RESULT += [b"%d%d\r" % (number * 3 % 7, (number * 5 + 2) % 7) for number in range(12)]
TO_RESULT += [b"%d\r" % ((number * 2 + 3) % 7) for number in range(10)] + [b"s", b"s", b"s", b"2", b"\r"]
TO_WHAT_IF = TO_RESULT + [b"6", b"w"]


class Program:
    """`mark` is what it writes last at its start; `keys` are typed by turns."""

    def __init__(self, name, arguments, mark, keys, script=()):
        self.name, self.arguments, self.mark, self.keys, self.script = name, arguments, mark, keys, script


def poise(binary):
    return [
        Program("poise, question", [binary], b"leave now", [RIGHT, LEFT], TO_QUESTION),
        Program("poise, other row", [binary], b"leave now", [UP, DOWN], TO_QUESTION),
        # Each key scores the answers anew, chooses the tips and paints bars and tips: at most 50 ms.
        Program("poise, what if", [binary, "take", "--seed", "7"], b"leave now", [RIGHT, LEFT], TO_WHAT_IF),
        Program("poise, menu", [binary], b"leave now", [DOWN, UP], TO_QUESTION[:1]),
    ]


def peers(folder):
    """Those that are installed, and the least that C and ncurses can do where they can be compiled."""
    found = []
    for name in ("dialog", "whiptail"):
        path = f"/usr/bin/{name}"
        if os.access(path, os.X_OK):
            arguments = [path, "--menu", "Who is this about?", "20", "70", "10", *MENU]
            found.append(Program(name, arguments, b"Cancel", [DOWN, UP]))
        else:
            print(f"{name} is not installed, so it is left out.")
    least = os.path.join(folder, "least")
    source = os.path.join(os.path.dirname(__file__), "least.c")
    try:
        subprocess.run(["cc", "-O2", "-o", least, source, "-lncursesw", "-ltinfo"], check=True, capture_output=True)
        found.append(Program("C and ncurses", [least], b"q leave", [DOWN, UP]))
    except (OSError, subprocess.CalledProcessError):
        print("There is no C compiler or no ncurses for it, so the least program is left out.")
    return found
