# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON Schema of the report format and the reader say the same, as far as a schema can."""
import glob
import json
import os
import re

import jsonschema
import tap

case = tap.Cases()
RESOURCES = os.path.join(tap.SOURCES, 'resources')
DATA = os.path.join(tap.SOURCES, 'tests', 'data')
SCHEMA = json.loads(tap.read('resources/report.schema.json'))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

# What only the reader can know: what ids mean and where words stand; and white space and controls in texts.
BEYOND = ('at-', 'cell-', 'chart-dots-two-units', 'chart-grid-without-percent', 'chart-no-section', 'chart-same-bar-twice',
          'chart-section-in-scorecard', 'chart-share-', 'chart-taken-id', 'chart-unknown', 'clause-figure-twice', 'context-unknown',
          'figure-', 'footnote-sign', 'footnote-in-version-1', 'group-result', 'indicator-taken-id', 'key-figure-unknown', 'magnitude-forgotten', 'meaning-', 'number-not-in-quote',
          'note-figure-unknown', 'note-figures-in', 'note-in-version', 'note-item-left', 'note-wording-left', 'note-wording-never',
          'note-wording-of', 'note-wording-unknown', 'number-tail', 'paragraph-bidi', 'paragraph-control', 'paragraph-lead', 'part-taken-id',
          'part-unknown-period', 'period-taken-id', 'period-unknown', 'quote-', 'root-unknown-member',
          'root-version-fraction', 'section-falling', 'structure-', 'table-cell-break', 'table-in-version-1',
          'table-short-row', 'table-taken-id', 'unit-', 'unsaid-')
HERE_TOO = ('at-missing', 'cell-head-of-row', 'chart-share-without-of', 'meaning-in-version-1', 'structure-in-version-1', 'structure-kind-in-version-1', 'structure-place-of-neither-kind',
            'structure-intro-and-section', 'structure-scorecard-with-intro', 'structure-too-deep', 'structure-imported-date')


def load(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


@case
def the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def fits(path):
    VALIDATOR.validate(load(path))


for path in sorted(glob.glob(os.path.join(RESOURCES, 'reports', '*.json'))):
    case.add(os.path.basename(path) + ' fits', fits, path)
for name in ('jiangcheng-2023.json', 'linshan-2023.json', 'yunjiang-2023.json', 'yunjiang-table-2023.json',
             'xishan-2023.json'):
    case.add(name + ' fits', fits, os.path.join(DATA, name))


def is_refused(path):
    assert not VALIDATOR.is_valid(load(path)), 'the schema finds nothing wrong'


def passes(path):
    fits(path)


for path in sorted(glob.glob(os.path.join(DATA, 'bad', '*.json'))):
    name = os.path.basename(path)
    if name.startswith(('syntax-', 'encoding-')):
        continue
    if name.startswith(BEYOND) and not name.startswith(HERE_TOO):
        case.add(name + ' needs the reader', passes, path)
    else:
        case.add(name + ' is refused', is_refused, path)


def properties(schema):
    """All names of members that the schema lists."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == 'properties':
                yield from value
            yield from properties(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from properties(value)


@case
def every_member_is_in_the_documentation():
    text = tap.read('resources/FORMAT.md')
    missing = sorted({name for name in properties(SCHEMA) if f'`{name}`' not in text})
    assert not missing, missing


@case
def the_example_of_the_documentation_fits():
    text = tap.read('resources/FORMAT.md')
    example = text.split('\n## An example\n')[1].split('```json\n', 1)[1].split('```', 1)[0]
    VALIDATOR.validate(json.loads(example))
    path = os.path.join(tap.BUILD, 'format-example.json')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(example)
    tap.command(os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli'), 'check', path)


@case
def the_note_of_the_documentation_fits():
    text = tap.read('resources/FORMAT.md').split('\n### A note\n')[1]
    note = json.loads(text.split('```json\n', 1)[1].split('```', 1)[0])
    VALIDATOR.evolve(schema={'$ref': '#/$defs/note', '$defs': SCHEMA['$defs']}).validate(note)


def find_owner(schema, name):
    """What a schema refers to, and what it is called."""
    while '$ref' in schema:
        name = schema['$ref'].rsplit('/', 1)[1]
        schema = SCHEMA['$defs'][name]
    return schema, name


def alternatives(schema, value):
    """The schema and those of its branches that fit a value."""
    yield schema
    for branch in schema.get('allOf', []) + schema.get('anyOf', []) + schema.get('oneOf', []) + [
            schema[word] for word in ('if', 'then', 'else') if word in schema]:
        if VALIDATOR.evolve(schema={**branch, '$defs': SCHEMA['$defs']}).is_valid(value):
            yield branch


def members_of(value, schema, name='report'):
    """Each member that a file uses, as (what it is a member of, its name)."""
    schema, name = find_owner(schema, name)
    for branch in alternatives(schema, value):
        branch, owner = find_owner(branch, name)
        for key, inner in branch.get('properties', {}).items():
            if isinstance(value, dict) and key in value and isinstance(inner, dict):
                yield owner, key
                yield from members_of(value[key], inner, owner)
        if isinstance(value, list) and isinstance(branch.get('items'), dict):
            for element in value:
                yield from members_of(element, branch['items'], owner)


def choices(schema):
    """All words that a member may be one of."""
    if isinstance(schema, dict):
        yield from (choice for choice in schema.get('enum', []) if isinstance(choice, str) and choice)
        for value in schema.values():
            yield from choices(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from choices(value)


# The same with what version 1 leaves out.
VERSION_1 = ('period1', 'part1', 'section1', 'indicator1', 'chart1', 'inner')


@case
def every_member_is_in_a_seed_of_the_fuzzer():
    seed = json.loads(tap.read('tests/fuzz/seeds/members.json'))
    VALIDATOR.validate(seed)
    tap.command(os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli'), 'check',
                os.path.join(tap.SOURCES, 'tests', 'fuzz', 'seeds', 'members.json'))
    used = set(members_of(seed, SCHEMA))
    listed = {(name, key) for name, schema in [*SCHEMA['$defs'].items(), ('report', SCHEMA)] if name not in VERSION_1
              for key, inner in schema.get('properties', {}).items() if inner is not False}
    assert listed - used == set(), sorted(listed - used)


@case
def the_fuzzer_knows_every_word_of_the_format():
    words = re.sub(r'((?:\\x[0-9A-Fa-f]{2})+)', lambda match: bytes.fromhex(match[1].replace('\\x', '')).decode(),
                   tap.read('tests/fuzz/reader.dict'))
    missing = sorted({name for name in [*properties(SCHEMA), *choices(SCHEMA)] if f'"\\"{name}\\""' not in words})
    assert not missing, missing


case.run()
