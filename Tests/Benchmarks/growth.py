"""Whether every reader takes time that grows with its input and no faster, and reads the same whatever the reads give.

usage: python3 growth.py BINARY [count] [SMALL LARGE] [WORD]

SMALL and LARGE are sizes in MiB, 4 and 32 without them; WORD takes only the cases that hold it. Each case is run at both
sizes, and what the processor worked is compared: it may grow by a third more than the size does, or by 50 ms. With "count"
valgrind counts instructions, which are the same on every machine: SMALL and LARGE are in KiB, 128 and 512 without them,
and a twentieth more is too much. Then the same bytes are read in pieces of 1, 7, 4,096 and 65,536 bytes; output, errors
and status have to be the same.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

import filters

# Of seconds, and of millions of instructions.
MARGIN, GRACE = 4 / 3, 0.05
COUNTED_MARGIN, COUNTED_GRACE = 1.05, 5
LEAST, MOST = 4 << 20, 32 << 20
COUNTED_LEAST, COUNTED_MOST = 128 << 10, 512 << 10
# Deriving the key of a vault takes as much as reading some MiB.
VAULT_FACTOR = 16
SHORT = 2
# Cases that are nothing unless they are read to their end.
OPENED = ("a vault with many entries", "score, lines of answers", "advise, lines of answers")
OF = ["--questionnaire", "romantic"]
TESTS = pathlib.Path(__file__).resolve().parents[1]
ENVIRONMENT = {"HOME": "/nonexistent", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm"}


def repeated(part, size):
    """`part`, a function of its number, until `size` bytes are there."""
    parts, length, number = [], 0, 0
    while length < size:
        parts.append(part(number))
        length += len(parts[-1])
        number += 1
    return "".join(parts)


def answers(size):
    return repeated(lambda number: LINES[number % len(LINES)], size)


def table(size):
    return HEAD + repeated(lambda number: ROWS[number % len(ROWS)], size)


# What a file of answers can be like, from its size in bytes.
ANSWERS = {
    "lines of answers": answers,
    "rows of answers": table,
    "one line without an end": lambda size: "x" * size,
    "one text without an end": lambda size: '{"id":"' + "x" * size,
    "texts of a megabyte": lambda size: repeated(lambda number: '{"id":"' + "é" * 500_000 + '","answers":{}}\n', size),
    "escapes of a megabyte": lambda size: repeated(lambda number: '{"id":"' + "\\u00e9" * 160_000 + '","answers":{}}\n', size),
    "numbers of a megabyte": lambda size: repeated(lambda number: '{"id":1' + "0" * 1_000_000 + ',"answers":{}}\n', size),
    "deep nesting": lambda size: repeated(lambda number: '{"x":' + "[" * 500_000 + "]" * 500_000 + "}\n", size),
    "one nesting without an end": lambda size: "[" * size,
    "unknown keys in lines of a megabyte": lambda size: repeated(
        lambda number: "{" + ",".join(f'"k{number}":{number}' for number in range(60_000)) + "}\n", size),
    "the same key in lines of a megabyte": lambda size: repeated(
        lambda number: '{"id":"a",' + ",".join(['"answers":{}'] * 60_000) + "}\n", size),
    "unknown items in lines of a megabyte": lambda size: repeated(
        lambda number: '{"answers":{' + ",".join(f'"reward_pa{number}":3' for number in range(50_000)) + "}}\n", size),
    "a fault a line": lambda size: "x\n" * (size // 2),
    "empty lines": lambda size: "\n" * size,
    "carriage returns": lambda size: "\r" * size,
    "bytes that are not UTF-8": lambda size: ("\udcff" * 99 + "\n") * (size // 100),
    "fields in quotation marks": lambda size: HEAD + repeated(lambda number: '"' + 'a""b\n' * 100_000 + '"\n', size),
    # The first MiB is one row, which is too long; each line behind it is a row.
    "a quotation mark without an end": lambda size: HEAD + '"' + "a\n" * ((size + (1 << 20)) // 2),
    "columns without an end": lambda size: "id,reward_pay_me," + repeated(lambda number: f"c{number},", size) + "\n",
    "columns of a megabyte, and rows": lambda size: "id,reward_pay_me," + ",".join(
        f"reward_pax{number}" for number in range(60_000)) + "\n" + repeated(lambda number: ROWS[0], size),
    "commas": lambda size: HEAD + "," * size,
}
YAML = {
    "many keys": lambda size: repeated(lambda number: f"k{number}: 1\n", size),
    "one huge text": lambda size: "title: " + "x" * size,
    "one huge text in quotation marks": lambda size: 'title: "' + "x\n " * (size // 3),
    "deep nesting": lambda size: "[" * size,
    "deep mappings": lambda size: "a: {" * (size // 4),
    "many faults": lambda size: "items:\n" + repeated(lambda number: f"  - id: {number}\n    text 1\n", size),
    "many wrong members": lambda size: GOOD + "more:\n" + repeated(lambda number: "  - 1\n", size - len(GOOD)),
    "blank lines before a fault": lambda size: "\n" * size + "title x\nid: y\n",
    "comments before a fault": lambda size: "# x\n" * (size // 4) + "title x\nid: y\n",
    "dashes": lambda size: "- " * (size // 2),
    "question marks": lambda size: "? " * (size // 2),
    "colons": lambda size: ": " * (size // 2),
    "tags": lambda size: "a: !x " * (size // 6),
    "percent signs": lambda size: "%" * size,
    "spaces": lambda size: "a:" + " " * size,
}
COMMANDS = {
    "score": ["score", *OF], "score --format csv": ["score", *OF, "--format", "csv"], "statistics": ["statistics", *OF],
    "advise": ["advise", *OF], "report": ["report", *OF], "report --id": ["report", *OF, "--id", "none"],
}


def timed(arguments, **streams):
    """Returns the process, and the seconds that it worked."""
    process = subprocess.Popen([BINARY, *arguments], env=ENVIRONMENT, **streams)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime


def counted(arguments, **streams):
    """Returns the status, and the millions of instructions that it took."""
    with tempfile.NamedTemporaryFile() as log:
        process = subprocess.run(
            ["/usr/bin/valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
             "--log-file=" + log.name, BINARY, *arguments], env=ENVIRONMENT, **streams)
        found = re.search(rb"I\s+refs:\s+([\d,]+)", log.read())
        assert found, "valgrind cannot read it; give it a binary that is stripped"
        return process.returncode, int(found[1].replace(b",", b"")) / 1e6


def work(arguments, passphrase=None, typed=os.devnull):
    run = counted if COUNTS else timed
    with open(typed) as lines, open(passphrase or os.devnull) as secret:
        streams = dict(stdin=lines, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if passphrase is None:
            return run(arguments, **streams)
        return run([*arguments, "--passphrase-fd", str(secret.fileno())], pass_fds=[secret.fileno()], **streams)


def compare(name, made, sizes, arguments, folder, passphrase=None, typed=os.devnull):
    """Prints a line; returns whether the work grew too fast."""
    found = []
    for size in sizes:
        path = os.path.join(folder, "input")
        contents = made(size)
        if contents is not None:
            with open(path, "w", encoding="utf-8", errors="surrogateescape",
                      opener=lambda *rest: os.open(*rest, mode=0o600)) as file:
                file.write(contents)
        status, seconds = work(arguments(path), passphrase, typed)
        # Of two short runs, the one that was disturbed less.
        if seconds < SHORT and not COUNTS:
            seconds = min(seconds, work(arguments(path), passphrase, typed)[1])
        found.append((status, seconds))
        if contents is not None:
            os.remove(path)
    (status, small), (_, large) = found
    margin, grace, unit = (COUNTED_MARGIN, COUNTED_GRACE, "M") if COUNTS else (MARGIN, GRACE, "s")
    limit = small * sizes[1] / sizes[0] * margin + grace
    fault = large > limit or status < 0 or status == 70 or (name in OPENED and status != 0)
    print(f"{name:62} {small:9.3f} {unit} {large:9.3f} {unit}  {large / max(small, 1e-3):6.1f} of {sizes[1] / sizes[0]:.0f}, "
          f"status {status}" + "  <- too much" * fault, flush=True)
    return fault


def copied(path):
    """The same with a byte more: nobody compares a sheet with itself."""
    copy = shutil.copy(path, path + " too")
    with open(copy, "ab") as file:
        file.write(b"\0")
    return copy


def grown_vault(folder, size):
    """A vault of about `size` bytes: that of the tests, with its entries many times."""
    passphrase = "correct horse battery staple"
    word, vault, plain = (os.path.join(folder, name) for name in ("word", "vault.age", "plain.json"))
    pathlib.Path(word).write_text(passphrase)
    shutil.copy(TESTS / "VaultTests/Vaults/two-entries.age", vault)
    os.chmod(vault, 0o600)
    if not os.path.exists(plain):
        with open(word) as file:
            subprocess.run(
                [BINARY, "vault", "export", "--plain", "--output", plain, "--vault", vault, "--passphrase-fd",
                 str(file.fileno())], pass_fds=[file.fileno()], env=ENVIRONMENT, check=True, capture_output=True)
    contents = json.loads(pathlib.Path(plain).read_text())
    entry = contents["entries"][0]
    text = json.dumps(entry)
    contents["entries"] = [
        dict(entry, id=f"{number:0{len(entry['id'])}x}", name=f"P{number}") for number in range(max(size // len(text), 1))]
    grown = os.path.join(folder, "grown.json")
    pathlib.Path(grown).write_text(json.dumps(contents))
    os.remove(vault)
    subprocess.run([sys.executable, str(TESTS / "VaultTests/Scripts/age.py"), passphrase, "-p", "-o", vault, grown],
                   check=True, capture_output=True)
    os.chmod(vault, 0o600)


def growth(folder, sizes, word):
    faults = 0
    for command, arguments in COMMANDS.items():
        for shape, made in ANSWERS.items():
            if word in f"{command}, {shape}":
                faults += compare(f"{command}, {shape}", made, sizes, lambda path: [*arguments, path], folder)
    # A file of data may have 256 KiB; what is larger is read no further.
    for shape, made in YAML.items():
        for limits in [(32 << 10, 255 << 10)] + [sizes] * (not COUNTS):
            if word in f"check, {shape}":
                faults += compare(f"check, {shape}, {limits[1] >> 10} KiB", made, limits,
                                  lambda path: ["questionnaires", "check", path], folder)
    pathlib.Path(folder, "word").write_text("x" * 20)
    for shape, start in (("a sheet of zeros", ""), ("a sheet with a long head", "age-encryption.org/v1\n-> scrypt ")):
        if word in shape:
            faults += compare(shape, lambda size: start + "\0" * size, sizes,
                              lambda path: ["together", path, copied(path)], folder, os.path.join(folder, "word"))
    if word in "a vault with many entries" and shutil.which("age"):
        faults += compare("a vault with many entries", lambda size: grown_vault(folder, size),
                          [size * (VAULT_FACTOR if COUNTS else 1) for size in sizes],
                          lambda path: ["history", "--vault", os.path.join(folder, "vault.age")], folder,
                          os.path.join(folder, "word"))
        # The first page of the vault, and that of earlier results.
        pathlib.Path(folder, "typed").write_text("3\nq\n1\n")
        faults += compare("pages of a vault with many entries", lambda size: grown_vault(folder, size),
                          [size * (VAULT_FACTOR if COUNTS else 1) for size in sizes],
                          lambda path: ["take", "--linear", "--vault", os.path.join(folder, "vault.age")], folder,
                          os.path.join(folder, "word"), os.path.join(folder, "typed"))
    return faults


def whole(arguments, data, folder):
    """What a command writes that reads a file, 65,536 bytes at a time."""
    path = pathlib.Path(folder, "input")
    path.write_bytes(data)
    with path.open("rb") as file:
        end = subprocess.run([BINARY, *arguments], env=ENVIRONMENT, stdin=file, capture_output=True)
    return end.returncode, end.stdout, end.stderr


def in_pieces(arguments, contents, size):
    """What a command writes whose every read gives `size` bytes."""
    # A pipe that hands over what was written at once, and no more of it.
    theirs, ours = os.pipe2(os.O_DIRECT)

    def feed():
        try:
            for start in range(0, len(contents), size):
                os.write(ours, contents[start: start + size])
        except BrokenPipeError:
            pass
        os.close(ours)

    process = subprocess.Popen([BINARY, *arguments], env=ENVIRONMENT, stdin=theirs, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    os.close(theirs)
    thread = threading.Thread(target=feed)
    thread.start()
    output, errors = process.communicate()
    thread.join()
    return process.returncode, output, errors


def reading(folder, word):
    """Whether output depends on the size of reads. The vault's reader is tried by SavingTests: no pipe can be a vault."""
    lines = "".join(LINES[:12])
    rows = HEAD + "".join(ROWS[:12])
    answers = {
        "lines": lines, "a mark before them": "\ufeff" + lines, "no end": lines[:-1], "carriage returns": lines.replace("\n", "\r\n"),
        "faults": lines + "x\n\n[" + lines + '{"id":"é😀\n', "rows": rows, "rows with a mark": "\ufeff" + rows,
        "rows in quotation marks": HEAD + '"a\n""b",' + ROWS[0].partition(",")[2] + ROWS[1] + '"\n', "nothing": "",
        "only a mark": "\ufeff", "a line that is too long": lines + "y" * 1_100_000 + "\n" + lines,
        "a row that is too long": rows + '"' + "y\n" * 550_000 + '"\n' + rows,
    }
    data = {
        "a questionnaire": GOOD, "a mark before it": "\ufeff" + GOOD, "half of it": GOOD[:len(GOOD) // 2], "nothing": "",
        "carriage returns": GOOD.replace("\n", "\r\n"), "only a mark": "\ufeff", "letters": "title: é😀\n", "too much": "#" * 300_000,
    }
    tried = [(command, arguments, answers) for command, arguments in COMMANDS.items()]
    tried += [(" ".join(arguments), [*arguments, "/dev/stdin"], data)
              for arguments in (["questionnaires", "check"], ["people", "check"])]
    faults = count = 0
    for command, arguments, inputs in tried:
        for name, contents in inputs.items():
            if word not in f"{command}, {name}":
                continue
            expected = whole(arguments, contents.encode(), folder)
            for size in (1, 7, 4096):
                count += 1
                if in_pieces(arguments, contents.encode(), size) != expected:
                    faults += 1
                    print(f"{command}, {name}: another output for reads of {size} bytes")
    print(f"{count} inputs in pieces, {faults} faults")
    return faults


def main(*rest):
    global COUNTS, LINES, ROWS, HEAD, GOOD
    COUNTS = rest[:1] == ("count",)
    rest = rest[COUNTS:]
    sizes = [COUNTED_LEAST, COUNTED_MOST] if COUNTS else [LEAST, MOST]
    if len(rest) > 1:
        sizes = [int(size) << (10 if COUNTS else 20) for size in rest[:2]]
    word = rest[-1] if len(rest) in (1, 3) else ""
    LINES = filters.answers(BINARY, 200).splitlines(keepends=True)
    GOOD = (TESTS.parent / "Questionnaires/en/romantic.yaml").read_text()
    given = [json.loads(line) for line in LINES]
    columns = [f"{item}{end}" for item, value in given[0]["answers"].items()
               for end in (("_me", "_partner") if isinstance(value, dict) else ("",))]
    HEAD = ",".join(["id", *columns]) + "\n"
    # As long as the lines, so that both hold about as many respondents.
    ROWS = [",".join([one["id"].zfill(1000), *[str(rating) for value in one["answers"].values()
                                   for rating in (value.values() if isinstance(value, dict) else [value])]]) + "\n"
            for one in given]
    with tempfile.TemporaryDirectory() as folder:
        faults = growth(folder, sizes, word) + reading(folder, word)
    print(f"{faults} faults")
    return faults > 0


if __name__ == "__main__":
    BINARY = os.path.abspath(sys.argv[1])
    sys.exit(main(*sys.argv[2:]))
