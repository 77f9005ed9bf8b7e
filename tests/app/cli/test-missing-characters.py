# SPDX-License-Identifier: GPL-3.0-or-later
"""Characters that no font has are drawn as boxes, and that is said: once, by name, and it is no error."""
import json
import os
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
NONE_HAS = '\u0f40\u1820\ue863\U0003158e'  # Tibetan, Mongolian, private use, a rare ideograph
NAMED = 'ཀ U+0F40, ᠠ U+1820, U+E863, \U0003158e U+3158E'
case = tap.Cases()
folder = tempfile.TemporaryDirectory()


def run(*words):
    done = subprocess.run([CLI, *words], cwd=folder.name, stdin=subprocess.DEVNULL, capture_output=True, check=False,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'C'})
    return done.returncode, done.stderr.decode('utf-8')


def write_report(name, in_paragraph='', in_chart='', in_headline=''):
    with open(os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json'), encoding='utf-8') as file:
        report = json.load(file)
    report['parts'][0]['sections'][0]['paragraphs'][0]['text'] += in_paragraph
    report['charts'][0]['title'] += in_chart
    report['parts'][0]['sections'][0]['headline'] += in_headline
    path = os.path.join(folder.name, name)
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(report, file, ensure_ascii=False)
    return path


PARAGRAPH = write_report('paragraph.json', in_paragraph=NONE_HAS[::-1])
CHART = write_report('chart.json', in_chart=NONE_HAS)
HEADLINE = write_report('headline.json', in_headline=NONE_HAS)


@case
def nothing_is_said_where_nothing_is_missing():
    assert run('summary', '-o', 'good.pdf') == (0, '')


def they_are_named_once(*words):
    code, err = run(*words)
    assert code == 0, err
    lines = err.splitlines()
    assert len(lines) == 1 and lines[0].startswith('union-report-cli: '), err
    assert lines[0].count(NAMED) == 1 and lines[0].endswith('.'), err


case.add('a summary names them', they_are_named_once, 'summary', '-o', 'a.pdf', PARAGRAPH)
case.add('slides name them', they_are_named_once, 'slides', '-o', 'a-slides.pdf', CHART)
case.add('charts name them', they_are_named_once, 'charts', '-o', 'charts', CHART)
case.add('a chart in the PDF format names them', they_are_named_once, 'charts', '-o', 'pdf', '-f', 'pdf', CHART)
case.add('the long picture names them', they_are_named_once, 'poster', '-o', 'a.png', HEADLINE)
case.add('publishing names them once', they_are_named_once, 'publish', '-o', 'all', CHART)


@case
def what_is_not_drawn_is_not_named():
    assert run('charts', '-o', 'other', PARAGRAPH) == (0, '')
    assert run('text', PARAGRAPH) == (0, '')


@case
def many_are_counted():
    many = write_report('many.json', in_paragraph=''.join(chr(code) for code in range(0x1820, 0x1820 + 60)))
    code, err = run('summary', '-o', 'many.pdf', many)
    assert code == 0 and err.count('U+') == 40 and ' and 20 more' in err, err


case.run()
