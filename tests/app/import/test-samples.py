# SPDX-License-Identifier: GPL-3.0-or-later
"""Two reports of one federation, a year apart, as Word, PDF and plain text: each form is understood as the same report, and
that is the report which a person made of it."""
import csv
import decimal
import io
import json
import os
import re
import subprocess
import tempfile
import textwrap
import zipfile

import samples  # which finds packages
import packages
import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
HEADINGS = ('part', 'section', 'subsection', 'lead', 'annex')
SAME = ('value', 'range_to', 'unit', 'bound', 'direction', 'period', 'role', 'label', 'group', 'part_of')
POWERS = {'': 0, '万': 4, '亿': 8}
case = tap.Cases()


def rows(name, form, what):
    done = subprocess.run([CLI, 'import', samples.get_path(name, form), what], capture_output=True, check=False)
    assert done.returncode == 0 and not done.stderr, done.stderr.decode()
    return list(csv.DictReader(io.StringIO(done.stdout.decode('utf-8'), newline='')))


def figures(name, form):
    return [row for row in rows(name, form, '--figures') if row['taken'] == 'yes']


def told(row):
    """What a row says of its figure, without where it is."""
    return {column: row[column] for column in SAME}


def get_time(period):
    """The year, or the part of it.  An importer does not tell a year from its end."""
    return period if period.endswith(('半年', '季度')) else period[:4]


def meant(report, indicator):
    """What the report says of a figure, in the words of a row."""
    power = decimal.Decimal(10) ** POWERS[indicator.get('magnitude', '')]
    sign = -1 if indicator.get('change') == 'down' else 1
    label = next(period['label'] for period in report['periods'] if period['id'] == indicator['period'])
    return {'value': decimal.Decimal(indicator['number']) * power * sign,
            'range_to': decimal.Decimal(indicator['number_to']) * power if 'number_to' in indicator else None,
            'unit': indicator['unit'], 'bound': indicator.get('bound', ''), 'role': indicator.get('role', 'result'), 'when': get_time(label)}


def understood(report, row):
    """The same of a row.  The level from which something rose is of the year before."""
    return {'value': decimal.Decimal(row['value']), 'range_to': decimal.Decimal(row['range_to']) if row['range_to'] else None,
            'unit': row['unit'], 'bound': row['bound'], 'role': row['role'],
            'when': str(report['year'] - 1) if row['period'] == 'before' else get_time(row['period'])}


def headings(name, form):
    return [(row['level'], row['number'], row['title']) for row in rows(name, form, '--outline') if row['level'] in HEADINGS]


def files_are_made_of_the_report(name):
    for form, make in samples.FORMS.items():
        with open(samples.get_path(name, form), 'rb') as file:
            content = file.read()
        if form != 'docx':
            assert content == make(name), f'{form} is old: run samples.py'
            continue
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(io.BytesIO(make(name))) as new:
            assert old.namelist() == new.namelist()
            assert all(old.read(member) == new.read(member) for member in old.namelist()), 'docx is old: run samples.py'


def forms_say_the_same(name):
    expected = [told(row) for row in figures(name, 'txt')]
    outline = headings(name, 'txt')
    for form in ('docx', 'pdf'):
        found = [told(row) for row in figures(name, form)]
        assert len(found) == len(expected), (form, len(found), len(expected))
        for ours, theirs in zip(found, expected):
            assert ours == theirs, (form, ours, theirs)
        assert headings(name, form) == outline, (form, headings(name, form), outline)


def figures_are_those_of_the_report(name):
    report = samples.load(name)
    for form in samples.FORMS:
        found = figures(name, form)
        assert len(found) == len(report['indicators']), (form, [row['text'] for row in found])
        for row, indicator in zip(found, report['indicators']):
            assert understood(report, row) == meant(report, indicator), (form, row, indicator)


def headings_are_those_of_the_report(name):
    report = samples.load(name)
    expected = []
    for part in report['parts']:
        expected.append(part['title'])
        expected += [section['headline'] + ('，' + section['rest'] if 'rest' in section else '') for section in part.get('sections', [])]
    assert [title for _, _, title in headings(name, 'txt')] == expected, headings(name, 'txt')


def paragraphs(report):
    """Of the first two parts, with their footnotes."""
    found = []
    for part in report['parts'][:2]:
        found += part.get('intro', [])
        for section in part['sections']:
            found += section['paragraphs']
    return found


def reports_are_made(name):
    """Of each form a valid one, with all of its figures; a pending change is asked about."""
    tap.command(CLI, 'check', os.path.join(samples.REPORTS, name + '.json'))
    old, new, _ = samples.CHANGED[name]
    with tempfile.TemporaryDirectory() as folder:
        for form in samples.FORMS:
            made = os.path.join(folder, form + '.json')
            out = tap.command(CLI, 'import', samples.get_path(name, form), '-o', made)
            tap.command(CLI, 'check', made)
            with open(made, encoding='utf-8') as file:
                report = json.load(file)
            assert len(report['indicators']) == len(samples.load(name)['indicators']), out
            assert old not in [indicator['number'] for indicator in report['indicators']], out
            assert (f'“{new}万人次” is uncertain' in out) == (form == 'docx'), out
            assert 'Left out' not in out, out
            if form != 'txt':
                assert paragraphs(report) == paragraphs(samples.load(name)), form


def a_pipe_brings_the_same(name):
    """What comes through a pipe goes on through one: the report, and beside it what was understood."""
    for form in samples.FORMS:
        path = samples.get_path(name, form)
        with tempfile.TemporaryDirectory() as folder, open(path, 'rb') as file:
            said = tap.command(CLI, 'import', path, '-o', os.path.join(folder, 'a.json'))
            made = tap.read(os.path.join(folder, 'a.json'))
            done = subprocess.run([CLI, 'import', '-'], stdin=file, capture_output=True, cwd=folder, check=True)
            assert os.listdir(folder) == ['a.json']
        piped = json.loads(done.stdout)
        assert piped.pop('imported')['file'] == 'standard input'
        assert piped == {key: value for key, value in json.loads(made).items() if key != 'imported'}
        assert done.stderr.decode().splitlines() == said.splitlines()[1:], form


for sample in samples.NAMES:
    for check in (files_are_made_of_the_report, forms_say_the_same, figures_are_those_of_the_report, headings_are_those_of_the_report,
                  reports_are_made, a_pipe_brings_the_same):
        case.add(f'{sample}: {check.__name__.replace("_", " ")}', check, sample)


def by_series(report, role):
    return {indicator['series']: indicator for indicator in report['indicators']
            if 'series' in indicator and indicator.get('role', 'result') == role}


@case
def the_second_takes_up_the_first():
    """Every target of the first year has its result in the second, and what was so at the end of a year stays so."""
    first, second = (samples.load(name) for name in samples.NAMES)
    results = by_series(second, 'result')
    for series, target in by_series(first, 'target').items():
        assert series in results and results[series]['unit'] == target['unit'], target
    assert set(by_series(first, 'result')) <= set(results), set(by_series(first, 'result')) - set(results)
    assert set(by_series(second, 'target')) <= set(results)
    periods = [{period['id']: period['label'] for period in report['periods']} for report in (first, second)]
    ends = [{(indicator['label'], known[indicator['period']]): indicator['number'] for indicator in report['indicators']
             if 'table' in indicator['at']} for report, known in zip((first, second), periods)]
    both = set(ends[0]) & set(ends[1])
    assert len(both) == 8 and all(ends[0][key] == ends[1][key] for key in both), both


@case
def readme_tells_the_truth():
    """Its commands print what it says."""
    chapter = tap.read('README.md').split('## From a document to a report\n')[1].split('\n## ')[0]
    blocks = re.findall(r'^    \$ (.*)\n((?:    (?!\$).*\n)*)', chapter, re.MULTILINE)
    assert len(blocks) >= 4, blocks
    path = os.path.join(tap.BUILD, 'app', 'cli') + ':' + os.environ['PATH']
    with tempfile.TemporaryDirectory() as folder:
        for name in ('tests', 'resources'):
            os.symlink(os.path.join(tap.SOURCES, name), os.path.join(folder, name))
        for command, printed in blocks:
            done = tap.command('sh', '-c', command, cwd=folder, env={**os.environ, 'PATH': path})
            assert done == textwrap.dedent(printed), (command, done, printed)


@case
def footnotes_are_kept():
    """Where the report can have them; else whoever imports is told."""
    def mark(number):
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'
    run, p = packages.run, packages.p
    body = (p(run('澄岚市总工会2023年工作报告')) + p(run('一、2023年工作回顾') + mark(1)) +
            p(run('新建驿站748个') + mark(2) + run('、书屋96家') + mark(3) + run('，比上年各增长748个。') + mark(4)))
    notes = ''.join(f'<w:footnote w:id="{i}">{p(run(text))}</w:footnote>' for i, text in enumerate(['标题的注。', '甲。', '乙。', '丙。'], 1))
    with tempfile.TemporaryDirectory() as folder:
        path, made = os.path.join(folder, 'a.docx'), os.path.join(folder, 'a.json')
        with open(path, 'wb') as file:
            file.write(packages.docx(body, footnotes=notes))
        out = tap.command(CLI, 'import', path, '-o', made)
        tap.command(CLI, 'check', made)
        with open(made, encoding='utf-8') as file:
            report = json.load(file)
    paragraph = report['parts'][0]['intro'][0]
    assert paragraph['text'] == '新建驿站748个②、书屋96家③，比上年各增长748个。④', paragraph
    assert [(note['sign'], note['text']) for note in paragraph['footnotes']] == [('②', '甲。'), ('③', '乙。'), ('④', '丙。')], paragraph
    assert 'Left out: the footnote “标题的注。”' in out, out
    assert len(report['indicators']) == 3, (out, report['indicators'])


case.run()
