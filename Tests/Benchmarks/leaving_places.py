"""Where somebody may be when they leave: every page, every prompt line by line and every prompt of a command."""

import collections

UP, DOWN = b"\x1b[A", b"\x1b[B"


class Place(collections.namedtuple("Place", "name vault steps arguments first")):
    """`vault` is None, "closed", "open" or "slow"; `steps` are keys with what is written after them."""


def page(name, vault, *steps):
    return Place(name, vault, steps, (), b"Go on where" if vault == "open" else b"leave now")


HISTORY = (b"3", b"newest")
RESULT = [HISTORY, (b"\r", b"Before the"), (b"2\r", b"All in all")]
MORE = (b"6", b"Try other")
SECRET = [HISTORY, (b"\r", b"Before the"), (b"1\r", b"1 of 7")]
NEW = [(b"v", b"Keep"), (b"\r", b"Choose")]
VAULT = (b"4", b"lies here")

PLACES = [
    page("welcome", None),
    page("privacy", None, (b"p", b"private")),
    page("settings", None, (b"s", b"Own contacts")),
    page("own contacts", None, (b"s", b"Own contacts"), (UP + b"half of", b"A file")),
    page("who", None, (b"\r", b"Who is")),
    page("role", None, (b"\r", b"Who is"), (b"2", b"fits best")),
    page("name", None, (b"\r", b"Who is"), (b"1", b"call them"), (b"half of", b"")),
    page("how it works", None, (b"\r", b"Who is"), (b"1\r", b"How it works")),
    page("form", None, (b"\r", b"Who is"), (b"1\r\r", b"About 5")),
    page("first thought", None, (b"\r", b"Who is"), (b"1\r\r2", b"more say")),
    page("new vault", None, NEW[0]),
    page("new passphrase", None, *NEW),
    page("new passphrase, half typed", None, *NEW, (b"half", b"")),
    page("new passphrase again", None, *NEW, (b"a\r", b"once more"), (b"b", b"")),
    page("new passphrase being worked on", None, *NEW, (b"a\r", b"once more"), (b"a\r", b"moment")),
    page("passphrase", "closed", (b"\r", b"passphrase")),
    page("passphrase, half typed", "closed", (b"\r", b"passphrase"), (b"half", b"")),
    page("passphrase that was wrong", "closed", (b"\r", b"passphrase"), (b"a\r", b"did not")),
    page("passphrase being worked on", "slow", (b"\r", b"passphrase"), (b"half\r", b"moment")),
    page("vault, home", "open"),
    page("question", "open", (b"1", b" left")),
    page("question, half answered", "open", (b"1", b" left"), (b"3", b"")),
    page("reason of a question", "open", (b"1", b" left"), (b"w", b"")),
    page("keys", "open", (b"1", b" left"), (b"?", b"")),
    page("leaving", "open", (b"1", b" left"), (b"q", b"Leave")),
    page("history", "open", HISTORY),
    page("trend", "open", HISTORY, (b"t", b"Over")),
    page("trend of a base", "open", HISTORY, (b"t", b"Over"), (DOWN + b"\r", b"since")),
    page("deleting", "open", HISTORY, (b"d", b"deleted")),
    page("label", "open", HISTORY, (b"c", b"What do")),
    page("answering again", "open", HISTORY, (b"g", b"under way")),
    page("answering again, first question", "open", HISTORY, (b"g", b"under way"), (b"2", b"more say")),
    page("vault", "open", VAULT),
    page("reminder", "open", VAULT, (b"1", b"From")),
    page("day of a reminder", "open", VAULT, (b"1", b"From"), (b"4", b"still to")),
    page("another passphrase", "open", VAULT, (b"2", b"First")),
    page("locked", "open", VAULT, (b"3", b"locked")),
    page("deleting all", "open", VAULT, (b"4", b"be gone")),
    page("deleting all, half typed", "open", VAULT, (b"4", b"be gone"), (b"half of", b"")),
    page("private questions", "open", HISTORY, (b"\r", b"Before the")),
    page("private question", "open", *SECRET),
    page("private question, half answered", "open", *SECRET, (b"1\r", b""), (b"3", b"")),
    page("reason of a private question", "open", *SECRET, (b"w", b"")),
    page("result", "open", *RESULT),
    page("result, keys", "open", *RESULT, (b"?", b"Keys")),
    page("bases", "open", *RESULT, (b"2", b"of 6")),
    page("climate", "open", *RESULT, (b"3", b"Trust")),
    page("tips", "open", *RESULT, (b"4", b"of 4")),
    page("reason of a tip", "open", *RESULT, (b"4", b"of 4"), (b"w", b"")),
    page("people", "open", *RESULT, (b"5", b"People")),
    page("own conduct", "open", *RESULT, (b"5", b"People"), (b"\r", b"for you alone")),
    page("people, leaving", "open", *RESULT, (b"5", b"People"), (b"q", b"Leave")),
    page("more", "open", *RESULT, MORE),
    page("two angles", "open", *RESULT, MORE, (b"t", b"know-how")),
    page("first thought afterwards", "open", *RESULT, MORE, (b"f", b"first thought")),
    page("studies", "open", *RESULT, MORE, (b"s", b"equal pairs")),
    page("what if", "open", *RESULT, MORE, (b"w", b"Only a try")),
    page("writing", "open", *RESULT, MORE, (b"y", b"Think of")),
    page("writing, what it rests on", "open", *RESULT, MORE, (b"y", b"Think of"), (b"w", b"Finkel")),
    page("writing, half written", "open", *RESULT, MORE, (b"y", b"Think of"), (b"\rhalf of", b"of 7")),
    page("writing, what is kept", "open", *RESULT, MORE, (b"y", b"Think of"), (b"\rhalf\x04", b"Keep nothing")),
    page("kind of a report", "open", *RESULT, MORE, (b"e", b"What kind")),
    page("name of a report", "open", *RESULT, MORE, (b"e", b"What kind"), (b"1", b"write it")),
    page("private questions again", "open", *RESULT, MORE, (b"p", b"for you alone")),
    page("settings from a result", "open", *RESULT, MORE, (b"c", b"Own contacts")),
    page("answers of an entry", "open", *RESULT, (b"a", b"Your answers")),
    # Where something is about to be written.
    page("answer", "open", (b"1", b" left")),
    page("reminder to set", "open", VAULT, (b"1", b"From")),
    page("report", "open", *RESULT, MORE, (b"e", b"What kind"), (b"1", b"write it")),
]


def lines(name, vault, *steps):
    return Place(f"lines, {name}", vault, steps, ("--linear",), {None: b"Who is", "open": b"stopped"}.get(vault, b"Go on without"))


def typed(text, mark):
    return (text.encode() + b"\n", mark)


BEGUN = [typed("1", b"call them"), typed("Sam", b"How much"), typed("2", b"more say")]
ANSWERED = [typed("3", b"1 of 12")] + [
    typed(f"{number % 7}\n{number * 2 % 7}", b" of 1") for number in range(1, 13)] + [
    typed("4", b"") for _ in range(10)] + [typed("s", b"") for _ in range(3)]
SHOWN = [*BEGUN, *ANSWERED, typed("2", b"A number from")]

LINES = [
    lines("who", None),
    lines("half of a line", None, (b"half of a li", b"")),
    lines("help", None, typed("?", b"")),
    lines("role", None, typed("2", b"Which")),
    lines("name", None, BEGUN[0]),
    lines("form", None, *BEGUN[:2]),
    lines("first thought", None, *BEGUN),
    lines("question", None, *BEGUN, typed("3", b"1 of 12")),
    lines("question, half answered", None, *BEGUN, typed("3", b"1 of 12"), typed("3", b"Still")),
    lines("private questions", None, *BEGUN, *ANSWERED),
    lines("private question", None, *BEGUN, *ANSWERED, typed("1", b"1 of 7")),
    lines("result", None, *SHOWN),
    lines("tip", None, *SHOWN, typed("n\nn", b"Tip 1")),
    lines("writing", None, *SHOWN, typed("n\nn\nn\nn\nn\nn\nn\nn\n10", b"Think of")),
    lines("writing, half a line", None, *SHOWN, typed("n\nn\nn\nn\nn\nn\nn\nn\n10\n1", b"of 7"), (b"half of a li", b"")),
    lines("people", None, *SHOWN, typed("n\nn\nn\nn\nn\nn", b"People")),
    lines("leaving", None, *SHOWN, typed("q", b"Leave now")),
    lines("offer of a vault", "closed"),
    lines("passphrase", "closed", typed("1", b"Passphrase: ")),
    lines("passphrase, half typed", "closed", typed("1", b"Passphrase: "), (b"half of", b"")),
    lines("passphrase being worked on", "slow", typed("1", b"Passphrase: "), typed("half", b"")),
    lines("vault, home", "open"),
]


def command(name, vault, arguments, *steps, first=b"assphrase"):
    return Place(name, vault, steps, arguments, first)


COMMANDS = [
    command("history, passphrase", "closed", ("history",)),
    command("history, half typed", "closed", ("history",), (b"half of", b"")),
    command("history, being worked on", "slow", ("history",), (b"half\n", b"")),
    command("create, passphrase", None, ("vault", "create")),
    command("create, passphrase again", None, ("vault", "create"), (b"a\n", b"Once more: ")),
    command("passphrase, the present one", "closed", ("vault", "passphrase")),
    command("export, passphrase", "closed", ("vault", "export", "--plain")),
    command("delete, passphrase", "closed", ("vault", "delete", "1")),
    command("delete all, passphrase", "closed", ("vault", "delete", "--all")),
    command("remind, passphrase", "closed", ("vault", "remind", "none")),
    command("report, passphrase", "closed", ("report", "--entry", "1")),
]
