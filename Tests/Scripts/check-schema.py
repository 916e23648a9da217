#!/usr/bin/env python3
"""Holds questionnaire files to Questionnaires/questionnaire.schema.json, as an editor would.

Every file of a language that names the schema and every file of Whole has to fit; every file of Broken has to be
refused, by the schema or by YAML itself, but for those with faults that a schema cannot express. Needs PyYAML and
jsonschema (Debian: python3-yaml python3-jsonschema); without them it says so and checks nothing.
"""

import json
import pathlib
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError as error:
    print(f"skipped: {error.name} is not installed (python3-yaml, python3-jsonschema)")
    sys.exit(0)

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "Questionnaires" / "questionnaire.schema.json"
TESTS = ROOT / "Tests" / "InstrumentTests"

# Only the program sees these: what is repeated, and what YAML allows but the program does not take from strangers.
BEYOND_A_SCHEMA = {
    "anchor", "duplicate-id", "duplicate-id-across", "duplicate-role", "duplicate-text", "tag", "utf16", "yaml-version",
}


class Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: `yes` and `1:30` are texts, and a key stands once."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        if len(keys) != len({str(key) for key in keys}):
            raise yaml.constructor.ConstructorError(None, None, "a key stands twice", node.start_mark)
        return super().construct_mapping(node, deep)


for kind, pattern in {
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
    "null": r"~|null|Null|NULL|",
}.items():
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"^(?:{pattern})$"), None)


def complaint(path, validator):
    """One line that says why the file is refused; None where it fits."""
    try:
        document = yaml.load(path.read_bytes(), Loader)
    except (yaml.YAMLError, ValueError) as error:
        return str(error).splitlines()[0]
    error = jsonschema.exceptions.best_match(validator.iter_errors(document))
    return error and f"{'/'.join(map(str, error.path))}: {error.message}"[:200]


def main():
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    own = [p for p in sorted(SCHEMA.parent.glob("*/*.yaml")) if SCHEMA.name in p.read_text("utf-8").split("\n")[0]]
    whole = sorted((TESTS / "Whole").glob("*.yaml"))
    broken = sorted((TESTS / "Broken").glob("*.yaml"))
    faults = []
    if not {"romantic", "workplace", "family", "friendship"} <= {path.stem for path in own}:
        faults.append("a questionnaire of the program does not name the schema in its first line")
    for path in own + whole:
        if found := complaint(path, validator):
            faults.append(f"{path.name} is refused: {found}")
    for path in broken:
        if (complaint(path, validator) is None) != (path.stem in BEYOND_A_SCHEMA):
            faults.append(f"{path.name} is {'refused' if path.stem in BEYOND_A_SCHEMA else 'accepted'} by the schema")
    print("\n".join(faults) or f"{len(own) + len(whole)} files fit the schema, {len(broken)} broken ones were judged")
    return 1 if faults or not broken else 0


if __name__ == "__main__":
    sys.exit(main())
