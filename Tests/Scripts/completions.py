#!/usr/bin/env python3
"""Loads the completion scripts in real shells, and asks each of them what it offers.

usage: completions.py BINARY [SHELL...]

SHELL is bash, zsh or fish; all of them without it. A shell that is not there is a fault: its script was not tried. zsh and
fish run on a terminal, as for somebody who types; whatever they say of a script is a fault, too.
"""

import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

FILES = ["answers.jsonl", "two words.jsonl", "own.yaml", "a:b.yaml", "two words.yaml", "mine.age"]
COMMANDS = ["take", "questionnaires", "score", "statistics", "advise", "report", "history", "vault", "sheet", "together",
            "people", "settings", "doctor"]
# What is typed before the key, what is offered then, and what is not.
CASES = [
    ("poise ", COMMANDS, []),
    ("poise sco", ["score"], ["statistics"]),
    ("poise questionnaires ", ["list", "show", "check", "codebook", "export"], ["score"]),
    ("poise questionnaires co", ["codebook"], ["check"]),
    ("poise vault ", ["create", "passphrase", "delete", "export", "label", "remind"], ["list"]),
    ("poise score --f", ["--form", "--format", "--first-line", "--faults"], ["--questionnaire"]),
    ("poise report --", ["--output", "--entry", "--with-tips", "--role", "--lang"], []),
    ("poise take --c", ["--color"], ["--lang"]),
    ("poise take --color ", ["never", "auto", "always"], ["romantic", "answers.jsonl"]),
    ("poise take --lang ", ["en"], []),
    ("poise score --format ", ["jsonl", "csv"], []),
    ("poise take ", ["romantic", "friendship", "family", "workplace"], []),
    ("poise take rom", ["romantic"], ["family"]),
    ("poise score --questionnaire ", ["romantic", "workplace"], ["answers.jsonl"]),
    ("poise questionnaires show f", ["family", "friendship"], ["romantic"]),
    ("poise questionnaires show ./ow", ["./own.yaml"], []),
    ("poise take ./a", ["./a:b.yaml"], []),
    ("poise take ./tw", ["./two words.yaml"], []),
    ("poise report --questionnaire workplace --role ", ["manager", "colleague", "direct_report"], ["sibling"]),
    ("poise report --questionnaire romantic --role ", [], ["manager", "romantic"]),
    ("poise advise --questionnaire family --role s", ["sibling"], ["parent"]),
    ("poise score --questionnaire romantic ", ["answers.jsonl", "two words.jsonl"], ["mine.age"]),
    ("poise report --questionnaire romantic --output ", ["answers.jsonl", "mine.age"], []),
    ("poise together ", ["mine.age"], ["answers.jsonl"]),
    ("poise questionnaires check ", ["own.yaml"], ["mine.age"]),
    ("poise history --vault ", ["mine.age"], []),
    *[(f"poise {command} --he", ["--help"], []) for command in COMMANDS],
]
# What a shell says that cannot read a script.
COMPLAINTS = ("zsh:", "command not found", "bad ", "_poise:", "_arguments:")

ZSH = r'''
PS1='> '; unsetopt beep; autoload -Uz compinit; compinit -u -D
zstyle ':completion:*' menu no
compadd() {
  if (( ! ${@[(I)-[OAD]*]} )); then
    local -a __found; builtin compadd -O __found "$@"; print -rl -- $__found >> $FOUND
  fi
  builtin compadd "$@"
}
zle -C ask complete-word _main_complete
capture() { BUFFER=$(<$TYPED); CURSOR=$#BUFFER; zle ask; print -r -- done > $ENDED; BUFFER= }
zle -N capture; bindkey '^T' capture
print -r -- READY
'''


def interact(folder, program, environment, first, then, ended):
    """Types into a shell on a terminal; returns what it showed."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder / "work")
        os.execve(program[0], program, dict(environment, COLUMNS="200", LINES="60"))
    shown = b""

    def until(condition, seconds=20):
        nonlocal shown
        end = time.monotonic() + seconds
        while time.monotonic() < end and not condition():
            if select.select([terminal], [], [], 0.02)[0]:
                try:
                    shown += os.read(terminal, 65536)
                except OSError:
                    break
    until(lambda: b"# " in shown or b"> " in shown or b"% " in shown, 5)
    os.write(terminal, first.encode())
    # What is typed before the prompt is there again may be lost.
    until(lambda: re.search(rb"READY.*[#>%] ", shown, re.DOTALL))
    os.write(terminal, then.encode())
    until(ended)
    os.kill(process, 9)
    os.waitpid(process, 0)
    os.close(terminal)
    return shown


def script(shell):
    return subprocess.run([BINARY, "--generate-completion-script", shell], capture_output=True, check=True).stdout


def ask_zsh(folder, typed, environment):
    (folder / "site").mkdir(exist_ok=True)
    (folder / "site/_poise").write_bytes(script("zsh"))
    setup, found, ended, line = (folder / "work" / name for name in (".setup", ".found", ".ended", ".typed"))
    setup.write_text(f"fpath=({folder}/site $fpath)\n" + ZSH)
    for file in (found, ended):
        file.unlink(missing_ok=True)
    found.write_text("")
    line.write_text(typed)
    shown = interact(folder, ["/usr/bin/zsh", "-f", "-i"],
                     dict(environment, FOUND=str(found), ENDED=str(ended), TYPED=str(line), TERM="xterm"),
                     f"source {setup}\n", "\x14", ended.exists)
    warnings = [one for one in shown.decode(errors="replace").splitlines() if any(word in one for word in COMPLAINTS)]
    return found.read_text().splitlines(), warnings


def ask_fish(folder, typed, environment):
    (folder / "poise.fish").write_bytes(script("fish"))
    line, found, errors, ended = (folder / name for name in ("typed", "found", "errors", "ended"))
    line.write_text(typed)
    for file in (found, ended):
        file.unlink(missing_ok=True)
    setup = folder / "setup.fish"
    setup.write_text(f"""
source {folder}/poise.fish 2>{errors}
function ask
  commandline -r (cat {line} | string collect -N)
  complete -C >{found} 2>>{errors}
  touch {ended}
end
bind \\ct ask
echo READY
""")
    interact(folder, ["/usr/bin/fish", "--no-config", "-i"], dict(environment, TERM="xterm"), f"source {setup}\r", "\x14",
             ended.exists)
    return [one.split("\t")[0] for one in found.read_text().splitlines()], errors.read_text().splitlines()


BASH = r'''
source "$1/poise.bash"
COMP_LINE=$2 COMP_POINT=${#2}
eval "COMP_WORDS=($2)"
[[ $2 == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
name=$(complete -p poise | sed 's/.*-F \([^ ]*\).*/\1/')
COMPREPLY=()
"$name" poise "$cur" "$before"
printf '%s\n' "${COMPREPLY[@]}"
'''


def ask_bash(folder, typed, environment):
    (folder / "poise.bash").write_bytes(script("bash"))
    end = subprocess.run(["/bin/bash", "--norc", "-c", BASH, "bash", str(folder), typed], cwd=folder / "work",
                         capture_output=True, text=True, env=environment)
    return end.stdout.splitlines(), end.stderr.splitlines()


ASK = {"bash": ask_bash, "zsh": ask_zsh, "fish": ask_fish}


def main(*shells):
    faults = tried = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for part in ("work", "bin", "home"):
            (folder / part).mkdir()
        for file in FILES:
            (folder / "work" / file).write_text("")
        (folder / "bin/poise").symlink_to(BINARY)
        environment = {"HOME": f"{folder}/home", "PATH": f"{folder}/bin:/usr/bin:/bin", "LANG": "C.UTF-8"}
        for shell in shells or ASK:
            if not shutil.which(shell):
                faults += 1
                print(f"{shell} is not there: its script was not tried")
                continue
            for typed, offered, missing in CASES:
                tried += 1
                found, warnings = ASK[shell](folder, typed, environment)
                found = [one.rstrip().replace("\\", "") for one in found]
                lost = [one for one in offered if one not in found]
                wrong = [one for one in missing if one in found]
                if lost or wrong or warnings:
                    faults += 1
                    print(f"{shell}: {typed!r}: lost {lost}, wrong {wrong}, says {warnings}", flush=True)
    print(f"{tried} lines, {faults} faults")
    return faults > 0


if __name__ == "__main__":
    BINARY = os.path.abspath(sys.argv[1])
    sys.exit(main(*sys.argv[2:]))
