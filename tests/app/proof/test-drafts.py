# SPDX-License-Identifier: GPL-3.0-or-later
"""Five hundred and thirty made-up drafts with planted errors and with what only looks like one, each with the verdict of a reader who did not
know the rules.

A figure that a reader could judge otherwise is optional.  A rounding that says so is right, whether it is called a match or
derived; what is in no report may be set apart.
"""
import csv
import functools
import glob
import io
import json
import os
import subprocess

import tap

CLI = os.path.join(tap.BUILD, 'app/cli/union-report-cli')
DRAFTS = sorted(glob.glob(os.path.join(tap.SOURCES, 'tests/data/proof/*.json')))
REPORTS = [os.path.join(tap.SOURCES, folder) for folder in ('resources/reports', 'tests/data')]
ALIKE = ({'match', 'derived'}, {'unknown', 'apart'})
case = tap.Cases()


@functools.cache
def rows(path, reports):
    words = [CLI, 'proof', path, '--csv']
    for report in reports:
        names = [os.path.join(folder, f'{report}.json') for folder in REPORTS]
        words += ['--report', next(name for name in names if os.path.exists(name))]
    done = subprocess.run(words, capture_output=True, encoding='utf-8', check=False)
    assert done.returncode in (0, 1) and done.stderr == '', (path, done.returncode, done.stderr)
    found = list(csv.DictReader(io.StringIO(done.stdout)))
    assert done.returncode == 1 or not any(row['verdict'] == 'differs' for row in found), path
    return found


def is_at(row, kind, entry):
    text = entry.get('printed') or entry['text']
    start, end = int(row['offset']), int(row['offset']) + len(row['text'])
    return (row['kind'] == kind and int(row['line']) == entry['line'] and
            start < entry['offset'] + len(text) and entry['offset'] < end)


@functools.cache
def verdicts():
    """All (draft, what was planted, what was found), and the rows that no reader listed."""
    pairs, more = [], []
    for path in DRAFTS:
        with open(path, encoding='utf-8') as file:
            draft = json.load(file)
        found = rows(path[:-len('json')] + 'txt', tuple(draft['reports']))
        listed = [('figure', entry) for entry in draft['figures']] + [('quote', entry) for entry in draft['quotes']]
        for kind, entry in listed:
            row = next((row for row in found if is_at(row, kind, entry)), None)
            if not entry.get('optional'):
                pairs.append((os.path.basename(path), entry, row))
        more += [row for row in found if not any(is_at(row, kind, entry) for kind, entry in listed)]
    return pairs, more


def verdict(row):
    return row['verdict'] if row else 'apart'


def describe(pairs):
    return '\n'.join(f'{name} {entry} -> {row}' for name, entry, row in pairs)


@case
def planted_errors_are_found():
    planted = [pair for pair in verdicts()[0] if pair[1]['verdict'] == 'differs']
    assert len(planted) > 1420
    missed = [pair for pair in planted if verdict(pair[2]) != 'differs']
    assert len(missed) <= 0.05 * len(planted), describe(missed)


@case
def what_is_right_is_not_called_wrong():
    pairs, more = verdicts()
    called = [pair for pair in pairs if verdict(pair[2]) == 'differs']
    wrongly = [pair for pair in called if pair[1]['verdict'] != 'differs']
    assert not wrongly, describe(wrongly)
    assert not [row for row in more if row['verdict'] == 'differs']


@case
def nothing_derived_rightly_is_called_wrong():
    wrongly = [pair for pair in verdicts()[0] if pair[1]['verdict'] == 'derived' and verdict(pair[2]) == 'differs']
    assert not wrongly, describe(wrongly)


@case
def what_is_in_no_report_is_not_accused():
    wrongly = [pair for pair in verdicts()[0] if pair[1]['verdict'] in ('unknown', 'apart') and
               verdict(pair[2]) == 'differs']
    assert not wrongly, describe(wrongly)


@case
def verdicts_are_those_of_a_reader():
    pairs = verdicts()[0]
    other = [pair for pair in pairs if pair[1]['verdict'] != verdict(pair[2]) and
             {pair[1]['verdict'], verdict(pair[2])} not in ALIKE]
    assert len(other) <= 0.05 * len(pairs), describe(other)


@case
def quotations_are_held_word_for_word():
    quotes = [pair for pair in verdicts()[0] if 'text' in pair[1]]
    assert len(quotes) > 240
    other = [pair for pair in quotes if pair[1]['verdict'] != verdict(pair[2])]
    assert len(other) <= 0.02 * len(quotes), describe(other)


@case
def what_differs_is_told_in_its_kind():
    found = [pair for pair in verdicts()[0] if 'what' in pair[1] and verdict(pair[2]) == 'differs']
    other = [pair for pair in found if pair[1]['what'] != pair[2]['difference']]
    assert len(other) <= 0.06 * len(found), describe(other)


def path_of(report):
    return next(path for path in (os.path.join(folder, f'{report}.json') for folder in REPORTS) if os.path.exists(path))


def issuer(path):
    with open(path, encoding='utf-8') as file:
        report = json.load(file)
    return report.get('issuer') or report['title'][0]


@case
def reports_of_other_federations_do_not_disturb():
    """A library has the reports of all neighbours, and a draft is about one."""
    every = [path for folder in REPORTS for path in sorted(glob.glob(os.path.join(folder, '*-20*.json')))]
    issuers = {path: issuer(path) for path in every}
    n_same, other = 0, []
    for path in DRAFTS[::5]:
        with open(path, encoding='utf-8') as file:
            draft = json.load(file)
        own = {issuers[path_of(report)] for report in draft['reports']}
        more = tuple(os.path.basename(one)[:-len('.json')] for one in every if issuers[one] not in own)
        text = path[:-len('json')] + 'txt'
        alone, among = [[(row['line'], row['offset'], row['text'], row['verdict'] == 'differs') for row in rows(text, reports)]
                        for reports in (tuple(draft['reports']), tuple(draft['reports']) + more)]
        n_same += len(set(alone) & set(among))
        other += [(os.path.basename(path), row) for row in sorted(set(among) - set(alone))]
    assert n_same > 1600 and len(other) <= 0.003 * n_same, (n_same, other)


case.run()
