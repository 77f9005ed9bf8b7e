# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences and small drafts of many forms, with their figures marked: ⟦what differs⟧ and ⟪what a report has⟫.  A line “@ REPORT…”
begins each and names what it is held against."""
import csv
import glob
import io
import os
import re
import subprocess

import tap

CLI = os.path.join(tap.BUILD, 'app/cli/union-report-cli')
PATHS = sorted(glob.glob(os.path.join(tap.SOURCES, 'tests/data/marked/*.txt')))
FOLDERS = [os.path.join(tap.SOURCES, folder) for folder in ('resources/reports', 'tests/data')]
OPEN, CLOSE = '⟦⟪', '⟧⟫'
case = tap.Cases()


def read(path):
    """(reports, text) of each draft, with its marks."""
    with open(path, encoding='utf-8') as file:
        for block in re.split(r'^@ ', file.read(), flags=re.MULTILINE)[1:]:
            head, text = block.split('\n', 1)
            yield head.split(), text.rstrip('\n') + '\n'


def take_marks(text):
    """The text without its marks, and of each mark its sign, its line from 1, where it begins and ends in it."""
    plain, marks, first = '', [], None
    for character in text:
        if character in OPEN:
            first = character, len(plain)
        elif character in CLOSE:
            line = plain.rfind('\n', 0, first[1]) + 1
            marks.append((first[0], plain.count('\n', 0, first[1]) + 1, first[1] - line, len(plain) - line))
        else:
            plain += character
    return plain, marks


def proof(reports, text):
    words = [CLI, 'proof', '-', '--csv']
    for report in reports:
        names = [os.path.join(folder, f'{report}.json') for folder in FOLDERS]
        words += ['--report', next(name for name in names if os.path.exists(name))]
    done = subprocess.run(words, input=text, capture_output=True, encoding='utf-8', check=False)
    assert done.returncode in (0, 1) and done.stderr == '', (text, done.stderr)
    return list(csv.DictReader(io.StringIO(done.stdout)))


def is_at(row, mark):
    start = int(row['offset'])
    return int(row['line']) == mark[1] and start < mark[3] and mark[2] < start + len(row['text'])


def complaints(reports, text):
    plain, marks = take_marks(text)
    rows = proof(reports, plain)
    for mark in marks:
        verdicts = [row['verdict'] for row in rows if is_at(row, mark)]
        allowed = ['differs'] if mark[0] == OPEN[0] else ['match', 'derived']
        if not set(allowed) & set(verdicts):
            yield reports, plain, mark, verdicts
    for row in rows:
        if row['verdict'] == 'differs' and not any(mark[0] == OPEN[0] and is_at(row, mark) for mark in marks):
            yield reports, plain, row


@case
def every_draft_has_its_marked_verdicts():
    assert PATHS
    found = [one for path in PATHS for reports, text in read(path) for one in complaints(reports, text)]
    assert not found, '\n'.join(map(str, found))


case.run()
