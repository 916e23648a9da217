#!/usr/bin/env python3
"""Runs every command with each mix of standard streams that are closed, full, or set not to wait.

usage: descriptors.py BINARY [WORD]

WORD takes only the commands that hold it. Each run has to end in time with a status that the help names. Where it fails
and standard error can be read, that ends with a sentence; where nothing is closed or full, the output is the usual one. No
file is written that was not named, and none holds what was meant for a stream.
"""

import fcntl
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time

STATUSES = {0, 64, 65, 66, 73, 74, 77}
F_SETPIPE_SZ = 1031
LINE = '{"id":"a","answers":{"reward_pay":{"me":5,"partner":1}}}\n'
PANEL = "".join(LINE.replace('"a"', f'"a{number}"') for number in range(60))
PAIRS = "".join(LINE.replace('"id"', f'"pair":"p","role":"{role}","id"') for role in "ab")
OF = "--questionnaire romantic"
VAULT = "--vault v.age --passphrase-fd 9"
LOCKED = {"v.age", "v.age.lock"}
# The command, its input, and the files that it may write.
COMMANDS = [
    ("", "", set()), ("--help", "", set()), ("--version", "", set()), ("help vault", "", set()),
    ("--generate-completion-script bash", "", set()),
    ("take --linear", "", set()), (f"take --linear --format json {OF}", "", set()), (f"take --linear {VAULT}", "\n", LOCKED),
    ("questionnaires list", "", set()), ("questionnaires list --format json", "", set()),
    ("questionnaires show romantic", "", set()), ("questionnaires check good.yaml", "", set()),
    ("questionnaires check word", "", set()),
    *[(f"questionnaires codebook romantic --format {name}", "", set()) for name in ("csv", "json", "r", "spss", "stata")],
    *[(f"questionnaires export romantic --format {name}", "", set()) for name in ("osd", "redcap", "xlsform")],
    (f"score {OF}", PANEL, set()), (f"score {OF} --jobs 2", PANEL, set()), (f"score {OF} --format csv", PANEL, set()),
    (f"score {OF} --pairs", PAIRS, set()), (f"score {OF} --faults bad.jsonl", PANEL + "x\n", {"bad.jsonl"}),
    (f"statistics {OF}", PANEL, set()), (f"statistics {OF} --format csv --jobs 2", PANEL, set()),
    (f"statistics {OF} --reference teachers", PANEL, set()),
    (f"advise {OF}", LINE, set()), (f"report {OF}", LINE, set()), (f"report {OF} --output r.html", LINE, {"r.html"}),
    ("people list", "", set()), ("people check word", "", set()),
    ("settings show", "", set()), ("settings change", "", set()), ("doctor", "", set()), (f"doctor --vault v.age", "", set()),
    (f"history {VAULT}", "", LOCKED), (f"history --format json {VAULT}", "", LOCKED),
    ("vault create --vault new.age --passphrase-fd 9", "", {"new.age", "new.age.lock"}),
    (f"vault passphrase {VAULT} --new-passphrase-fd 8", "", LOCKED), (f"vault remind 2027-01-01 {VAULT}", "", LOCKED),
    (f"vault label 1 x {VAULT}", "", LOCKED), (f"vault export --plain {VAULT}", "", LOCKED),
    (f"vault export --plain --output all.json {VAULT}", "", LOCKED | {"all.json"}), (f"vault delete 7 {VAULT}", "", LOCKED),
    ("vault delete --all --yes --vault v.age", "", LOCKED), (f"report --entry 1 {VAULT}", "", LOCKED),
    ("sheet --example --questionnaire romantic", "", set()),
    ("sheet --example --questionnaire romantic --yes --out s.age --new-passphrase-fd 9", "", {"s.age"}),
    (f"sheet --entry 1 --yes --out s.age {VAULT} --new-passphrase-fd 8", "", LOCKED | {"s.age"}),
    ("together mine.age theirs.age --passphrase-fd 9", "", set()),
    ("together mine.age theirs.age --passphrase-fd 9 --output two.html", "", {"two.html"}),
]
STREAMS = {
    0: {"usual": "<in", "closed": "0<&-", "not waiting": ""},
    1: {"usual": ">out", "closed": "1>&-", "full": ">/dev/full", "not waiting": ""},
    2: {"usual": "2>err", "closed": "2>&-", "full": "2>/dev/full"},
}


def shell(folder, line, redirections="", **streams):
    """Runs a command as a shell would, with the passphrase on descriptors 8 and 9."""
    script = f'umask 077; exec "$0" {line} {redirections} 8<word 9<word'
    environment = {"HOME": f"{folder}/home", "TERM": "xterm", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    return subprocess.Popen(["/bin/sh", "-c", script, BINARY], cwd=folder, env=environment, **streams)


def feed(descriptor, text):
    """Writes slowly, so that whoever reads finds nothing at first."""
    try:
        for start in range(0, len(text), 2000):
            time.sleep(0.01)
            os.write(descriptor, text[start: start + 2000])
    except BrokenPipeError:
        pass
    os.close(descriptor)


def drain(descriptor, got):
    """Reads slowly, so that whoever writes finds no room at first."""
    time.sleep(0.03)
    while part := os.read(descriptor, 3000):
        got.append(part)
        time.sleep(0.0005)
    os.close(descriptor)


def run(template, line, text, states):
    """Returns the status, the output, the errors and the files that were made, with their contents."""
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        shutil.copytree(template, folder, dirs_exist_ok=True)
        (folder / "in").write_text(text)
        before = {file.name for file in folder.iterdir()}
        redirections = " ".join(STREAMS[stream][state] for stream, state in enumerate(states))
        ours, theirs, threads, got = [], {}, [], []
        if states[0] == "not waiting":
            reading, writing = os.pipe()
            os.set_blocking(reading, False)
            theirs["stdin"] = reading
            threads.append(threading.Thread(target=feed, args=(writing, text.encode())))
        else:
            theirs["stdin"] = subprocess.DEVNULL
        if states[1] == "not waiting":
            reading, writing = os.pipe()
            fcntl.fcntl(writing, F_SETPIPE_SZ, 4096)
            os.set_blocking(writing, False)
            theirs["stdout"] = writing
            threads.append(threading.Thread(target=drain, args=(reading, got)))
        process = shell(folder, line, redirections, **theirs)
        for descriptor in theirs.values():
            if descriptor >= 0:
                os.close(descriptor)
        for thread in threads:
            thread.start()
        try:
            status = process.wait(180)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            status = None
        for thread in threads:
            thread.join()
        output = b"".join(got) if states[1] == "not waiting" else read(folder / "out")
        # Some say where a file lies.
        output = output.replace(bytes(folder), b"FOLDER")
        made = {}
        for file in folder.iterdir():
            if file.name not in {"in", "out", "err"} and (file.name not in before or read(file) != read(template / file.name)):
                made[file.name] = read(file)
        kept = list((folder / "home").rglob("*"))
        return status, output, read(folder / "err"), made, kept
    finally:
        shutil.rmtree(folder)


def read(path):
    return path.read_bytes() if path.is_file() else b""


def prepare(folder):
    (folder / "home").mkdir()
    (folder / "word").write_text("correct horse battery staple\n")
    (folder / "in").write_text("")
    (folder / "out").write_text("")
    shutil.copy(pathlib.Path(__file__).resolve().parents[2] / "Questionnaires/en/romantic.yaml", folder / "good.yaml")
    for line in ["vault create --vault v.age --passphrase-fd 9",
                 *[f"sheet --example --questionnaire romantic --yes --out {name}.age --new-passphrase-fd 9" for name in ("mine", "theirs")]]:
        assert shell(folder, line, ">/dev/null 2>/dev/null").wait() == 0, line
    (folder / "v.age.lock").unlink(missing_ok=True)


def main(word=""):
    faults, runs = [], 0
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder)
        prepare(template)
        for line, text, files in COMMANDS:
            if word not in line:
                continue
            usual = run(template, line, text, ("usual", "usual", "usual"))
            for states in [(a, b, c) for a in STREAMS[0] for b in STREAMS[1] for c in STREAMS[2]]:
                runs += 1
                status, output, errors, made, kept = run(template, line, text, states)
                found = []
                if status not in STATUSES:
                    found.append(f"status {status}")
                # What is wrong with a file that is checked is the output.
                sentence = status == 65 and "check" in line or errors.strip().split(b"\n")[-1].startswith(b"poise: ")
                if status and states[2] == "usual" and not sentence:
                    found.append(f"no sentence: {errors[-200:]!r}")
                if status == 0 and states[1] in ("closed", "full") and usual[1] and "create" not in line:
                    found.append("the output is lost, and the status is 0")
                if not {"closed", "full"} & set(states):
                    # Sheets and vaults are never the same twice, nor are the numbers of an example.
                    if status != usual[0] or (output != usual[1] and not line.startswith(("together", "sheet"))):
                        found.append(f"status {status}, {len(output)} bytes; usually {usual[0]}, {len(usual[1])}")
                if set(made) - files or kept:
                    found.append(f"made {sorted(set(made) - files)} {kept}")
                for name, contents in made.items():
                    if name.endswith(".age") and not contents.startswith(b"age-encryption.org/v1\n"):
                        found.append(f"{name} is {contents[:80]!r}")
                    if name.endswith(".lock") and not contents.strip().isdigit():
                        found.append(f"{name} is {contents[:80]!r}")
                for fault in found:
                    print(f"{line} {states}: {fault}", flush=True)
                faults += found
    print(f"{runs} runs, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    BINARY = os.path.abspath(sys.argv[1])
    sys.exit(main(*sys.argv[2:]))
