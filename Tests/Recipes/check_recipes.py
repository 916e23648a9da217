"""Recipes for researchers, each checked: Spark, DuckDB, pandas, R, and the formats of other programs.

python check_recipes.py BINARY     (Tests/Recipes/run prepares what this needs)
"""

import csv
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

binary = Path(sys.argv[1]).resolve()
here = Path(__file__).parent
only = sys.argv[2:]
# A build for debugging takes a tenth of a second a line.
lines_of_spark = int(os.environ.get("POISE_RECIPE_LINES", 20_000))
rows_of_tables = max(60, lines_of_spark // 40)
folder = Path(tempfile.mkdtemp(prefix="poise-recipes-"))
failures = []


def poise(*arguments, data=None, **options):
    return subprocess.run([binary, *arguments], input=data, capture_output=True, **options)


def check(name, holds, detail=""):
    print("ok  " if holds else "FAIL", name, "" if holds else detail, flush=True)
    if not holds:
        failures.append(name)


def shown(questionnaire="romantic"):
    return json.loads(poise("questionnaires", "show", questionnaire, "--format", "json").stdout)


def answers(count, seed=1):
    """Lines of answers, some of them not in order."""
    numbers = random.Random(seed)
    items = shown()["items"]
    for place in range(count):
        if numbers.random() < 0.01:
            yield '{"id":%d,' % place
            continue
        level = {"me": numbers.uniform(1, 5), "partner": numbers.uniform(1, 5)}
        rate = lambda who: min(6, max(0, round(numbers.gauss(level[who], 1.5))))
        given = {}
        for item in items:
            chance = numbers.random()
            if chance < 0.03:
                given[item["id"]] = None
            elif chance > 0.05:
                given[item["id"]] = {who: rate(who) for who in level} if item["paired"] else rate("me")
        yield json.dumps({"id": place, "answers": given})


score = [str(binary), "score", "--questionnaire", "romantic"]


def spark():
    # Workers take the first python of the path, which has no pandas.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession
    import pandas

    lines = folder / "answers.jsonl"
    lines.write_text("\n".join(answers(lines_of_spark)) + "\n")
    alone = poise(*score[1:], str(lines))
    check("one process: faults give status 65 and are counted", alone.returncode == 65 and b"not in order" in alone.stderr)
    session = (
        SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.execution.arrow.pyspark.enabled", "true").getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    drop = [*score, "--jobs", "1", "--faults", "drop"]
    expected = poise(*score[1:], "--faults", "drop", str(lines)).stdout.decode().splitlines()

    def piped(command, partitions=4):
        text = session.sparkContext.textFile(str(lines), partitions)
        return text.pipe(" ".join(command), checkCode=True).collect()

    check("Spark pipe: same lines and order as one process", piped(drop) == expected)
    check("Spark pipe: any number of partitions", piped(drop, 7) == expected)

    def fails(name, command):
        try:
            piped(command)
            check(name, False, "went through")
        except Exception as error:
            check(name, True)

    fails("Spark pipe: a wrong questionnaire fails", [*drop[:2], "--questionnaire", "romantik"])
    fails("Spark pipe: a missing binary fails", [str(folder / "nowhere"), *drop[1:]])
    fails("Spark pipe: kept faults fail the stage", [*score, "--jobs", "1"])
    full = folder / "full"
    full.write_text("#!/bin/sh\nexec %s > /dev/full\n" % " ".join(drop))
    full.chmod(0o755)
    fails("Spark pipe: a full disk fails", [str(full)])

    # Tables in and out of a worker.
    wide = wide_table(rows_of_tables)
    command = [*score, "--jobs", "1", "--faults", "drop", "--format", "csv"]

    def scored(frames):
        for frame in frames:
            run = subprocess.run(command, input=frame.to_csv(index=False).encode(), capture_output=True, check=True)
            table = pandas.read_csv(io.BytesIO(run.stdout))
            yield table[["id", "reward_gap", "overall_verdict"]]

    frame = session.createDataFrame(wide).repartition(3)
    rows = frame.mapInPandas(scored, "id string, reward_gap double, overall_verdict string").toPandas()
    (folder / "wide.csv").write_text(wide.to_csv(index=False))
    table = pandas.read_csv(io.BytesIO(poise(*command[1:], str(folder / "wide.csv")).stdout))
    same = rows.sort_values("id").reset_index(drop=True)
    table = table[list(rows.columns)].sort_values("id").reset_index(drop=True)
    check("Spark mapInPandas: same scores as one process", same.equals(table))
    session.stop()


def wide_table(count):
    import pandas

    rows = []
    for line in answers(count, seed=2):
        try:
            read = json.loads(line)
        except ValueError:
            continue
        row = {"id": "p%d" % read["id"]}
        for item in shown_items():
            value = read["answers"].get(item["id"])
            if item["paired"]:
                for who in ("me", "partner"):
                    row["%s_%s" % (item["id"], who)] = value[who] if value else None
            else:
                row[item["id"]] = value
        rows.append(row)
    return pandas.DataFrame(rows)


items_shown = []


def shown_items():
    if not items_shown:
        items_shown.extend(shown()["items"])
    return items_shown


def duck():
    import duckdb

    wide_table(rows_of_tables).to_csv(folder / "duck.csv", index=False)
    subprocess.run([*score, "--format", "csv", folder / "duck.csv"], stdout=open(folder / "scores.csv", "wb"), check=True)
    # The recipe: DuckDB reads the table as it is.
    rows = duckdb.sql(
        f"select overall_verdict, count(*) n, avg(reward_gap) from '{folder}/scores.csv' group by 1 order by 1"
    ).fetchall()
    check("DuckDB reads the table of scores", sum(row[1] for row in rows) == len(wide_rows(folder / "duck.csv")))


def wide_rows(path):
    return list(csv.DictReader(open(path)))


def frames():
    import pandas

    wide_table(rows_of_tables).to_csv(folder / "answers.csv", index=False)
    subprocess.run([*score, "--with-answers", "--format", "csv", folder / "answers.csv"],
                   stdout=open(folder / "results.csv", "wb"), check=True)
    (folder / "codebook.csv").write_bytes(poise("questionnaires", "codebook", "romantic").stdout)
    # The recipe: three lines of pandas.
    d = pandas.read_csv(folder / "results.csv", dtype={"id": str})
    book = pandas.read_csv(folder / "codebook.csv").set_index("variable")
    d.attrs = book.label.to_dict()
    check("pandas: every column has a label or says why values are missing",
          all(name in d.attrs or name in set(book.missing_column) | {"id", "fault"} for name in d.columns))
    empty = d.reward_pay_me.isna()
    check("pandas: a reason for every missing rating", (d.missing_reward_pay_me.notna() == empty).all() and empty.any())
    (folder / "labels.R").write_bytes(poise("questionnaires", "codebook", "romantic", "--format", "r").stdout)
    script = f"""
      setwd("{folder}")
      source("labels.R"); d <- poise_read("results.csv")
      stopifnot(nrow(d) == {len(d)}, haven::is.labelled(d$reward_pay_me), haven::is.labelled(d$overall_verdict))
      stopifnot(nzchar(attr(d$reward_gap, "label")), "mostly true" %in% names(attr(d$reward_pay_me, "labels")))
      stopifnot(all(haven::na_tag(d$reward_pay_me[is.na(d$reward_pay_me)]) %in% c("s", "u")))
      stopifnot(sum(is.na(d$reward_pay_me)) == {int(empty.sum())}, is.factor(haven::as_factor(d$overall_verdict)))
      haven::write_sav(haven::zap_missing(d), "results.sav")
    """
    run = subprocess.run(["Rscript", "-e", script], capture_output=True, text=True)
    check("R: labelled, with reasons as tagged missing values, and SPSS files from it", run.returncode == 0, run.stderr)


def pspp():
    """The script for SPSS, run by PSPP; the labels of the file that it saves, read by haven."""
    table = poise("score", "--questionnaire", "romantic", "--with-answers", "--format", "csv", "--faults", "drop",
                  data=wide_table(rows_of_tables).to_csv(index=False).encode()).stdout
    (folder / "results.csv").write_bytes(table)
    script = poise("questionnaires", "codebook", "romantic", "--format", "spss").stdout.decode()
    (folder / "labels.sps").write_text(script + "SAVE OUTFILE='labelled.sav'.\n")
    run = subprocess.run(["pspp", "labels.sps"], cwd=folder, capture_output=True, text=True)
    check("SPSS: PSPP runs the script without a complaint", run.returncode == 0 and "error" not in run.stdout.lower()
          and "warning" not in run.stdout.lower(), run.stdout[-1500:] + run.stderr[-500:])
    rows = list(csv.DictReader(io.StringIO(table.decode())))
    mean = sum(float(row["reward_pay_me"]) for row in rows if row["reward_pay_me"]) / sum(
        bool(row["reward_pay_me"]) for row in rows)
    script = f"""
      d <- haven::read_sav("{folder}/labelled.sav")
      stopifnot(nrow(d) == {len(rows)}, haven::is.labelled(d$reward_pay_me), "mostly true" %in% names(attr(d$reward_pay_me, "labels")))
      stopifnot(nzchar(attr(d$reward_gap, "label")), abs(mean(as.numeric(d$reward_pay_me), na.rm = TRUE) - {mean}) < 1e-9)
      stopifnot(sum(is.na(d$reward_pay_me)) == {sum(not row["reward_pay_me"] for row in rows)})
    """
    run = subprocess.run(["Rscript", "-e", script], capture_output=True, text=True)
    check("SPSS: haven reads labels, values and gaps of the file that PSPP saves", run.returncode == 0, run.stderr)


def psych():
    """The statistics of a panel against R's psych."""
    wide_table(4 * rows_of_tables).dropna().to_csv(folder / "panel.csv", index=False)
    rows = json.loads(poise("statistics", "--questionnaire", "romantic", "--format", "json", str(folder / "panel.csv")).stdout)
    value = {(r.get("about"), r.get("item"), r["statistic"]): r["value"] for r in rows["statistics"]}
    items = [i for i in shown_items() if i["id"].startswith("reward_")]
    names = ",".join('"%s_me"' % i["id"] for i in items)
    reverse = ",".join('"%s_me"' % i["id"] for i in items if i["reversed"])
    script = f"""
      d <- read.csv("{folder}/panel.csv")[c({names})]; for (x in c({reverse})) d[[x]] <- 6 - d[[x]]
      a <- suppressWarnings(psych::alpha(d)); f <- psych::fa(cor(d), fm = "minres")
      cat("numbers", a$total$raw_alpha, 1 - sum(f$uniquenesses) / sum(cor(d)), a$item.stats$r.drop, sep = "\\n")
    """
    script = "options(digits = 15);" + script
    run = subprocess.run(["Rscript", "-e", script], capture_output=True, text=True)
    numbers = [float(x) for x in run.stdout.split("numbers")[-1].split()]
    about = "reward_level_me"
    ours = [value[about, None, "alpha"], value[about, None, "omega_total"]] + [value[about, i["id"], "r_rest"] for i in items]
    check("statistics equal R's psych", len(numbers) == len(ours) and all(abs(a - b) < 1e-6 for a, b in zip(ours, numbers)),
          f"{ours} {numbers} {run.stderr[-300:]}")
    reference = subprocess.run(["Rscript", here.parent / "Scripts/statistics-reference.R"], capture_output=True, text=True)
    check("the reference numbers can be computed anew", "alpha 0.84314276956476" in reference.stdout, reference.stderr[-300:])


def exports():
    import importlib.resources

    import linkml.validator
    import pyxform.xls2json
    import pyxform.builder
    import yaml

    schema = importlib.resources.files("linkml_redcap") / "data_dictionary/schema/redcap_data_dictionary.yaml"
    # The columns of a dictionary, in their order.
    slots = list(yaml.safe_load(schema.read_text())["classes"]["Field"]["attributes"])

    for questionnaire in ("romantic", "workplace", "family", "friendship"):
        code = "poise_" + questionnaire
        path = folder / f"{code}.csv"
        path.write_bytes(poise("questionnaires", "export", questionnaire, "--format", "xlsform").stdout)
        warnings = []
        form = pyxform.builder.create_survey_element_from_dict(
            pyxform.xls2json.parse_file_to_json(str(path), default_name=code, warnings=warnings))
        xml = form.to_xml(validate=False)
        check(f"{questionnaire}: pyxform makes a form of it", "reward_" in xml and "first_thought" in xml, warnings)

        scales = folder / "scales" / code
        scales.mkdir(parents=True)
        (scales / f"{code}.osd").write_bytes(poise("questionnaires", "export", questionnaire, "--format", "osd").stdout)
        bundle = json.loads((scales / f"{code}.osd").read_text())
        tools = Path(os.environ["OPENSCALES"]) / "tools"
        # The validator takes the definition and its words apart, as they were before bundles.
        parts = folder / "parts" / code
        parts.mkdir(parents=True)
        (parts / f"{code}.json").write_text(json.dumps(bundle["definition"]))
        for language, words in bundle["translations"].items():
            (parts / f"{code}.{language}.json").write_text(json.dumps(words))
        run = subprocess.run([sys.executable, tools / "validate_scale.py", parts], capture_output=True, text=True)
        check(f"{questionnaire}: OpenScales' validator passes it", run.returncode == 0 and "WARNING" not in run.stdout,
              run.stdout + run.stderr)

        path = folder / f"{code}-redcap.csv"
        path.write_bytes(poise("questionnaires", "export", questionnaire, "--format", "redcap").stdout)
        converted = folder / f"{code}-converted.csv"
        run = subprocess.run([sys.executable, tools / "convert_to_redcap.py", scales, "-o", converted],
                             capture_output=True, text=True)
        ours = wide_rows(path)
        check(f"{questionnaire}: the REDCap dictionary has REDCap's columns, fields and choices",
              redcap_faults(ours) == [], redcap_faults(ours))
        fields = [{slot: text for slot, text in zip(slots, row.values()) if text} for row in ours]
        report = linkml.validator.validate({"fields": fields}, str(schema), "DataDictionary")
        check(f"{questionnaire}: the REDCap dictionary fits LinkML's schema of it",
              len(ours[0]) == len(slots) and report.results == [], [result.message for result in report.results][:5])
        theirs = wide_rows(converted) if converted.exists() else []
        check(f"{questionnaire}: OpenScales' converter makes a dictionary with the same columns of the bundle",
              run.returncode == 0 and theirs and columns(theirs) == columns(ours),
              f"{run.stderr[-300:]} {theirs and list(theirs[0])}")


def columns(rows):
    """But for one that the converter of OpenScales calls otherwise than REDCap does."""
    return [name for name in rows[0] if not name.startswith("Question Number")]


def redcap_faults(rows):
    """What REDCap refuses in a dictionary."""
    import re

    faults, seen = [], set()
    for row in rows:
        name = row["Variable / Field Name"]
        if not re.fullmatch(r"[a-z][a-z0-9_]{0,99}", name) or name in seen:
            faults.append(name)
        seen.add(name)
        if row["Field Type"] == "radio":
            choices = row["Choices, Calculations, OR Slider Labels"].split(" | ")
            if len(choices) < 2 or not all(re.match(r"^[0-9]+, \S", c) for c in choices):
                faults.append(choices)
        elif row["Field Type"] != "text":
            faults.append(row["Field Type"])
    return faults


parts = {"spark": spark, "duckdb": duck, "frames": frames, "pspp": pspp, "psych": psych, "exports": exports}
for name, part in parts.items():
    if only and name not in only:
        continue
    try:
        part()
    except Exception as error:
        check(name, False, repr(error)[:2000])
shutil.rmtree(folder)
print(f"{len(failures)} failures" if failures else "all recipes hold")
sys.exit(bool(failures))
