# SPDX-License-Identifier: GPL-3.0-or-later
"""What would be published of a report, beside its own words."""
import json
import os
import re
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
BUNDLED = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
LINSHAN = os.path.join(tap.SOURCES, 'tests', 'data', 'linshan-2023.json')
CHINESE = dict(os.environ, LANG='C.UTF-8', LANGUAGE='zh_CN')
PLAIN = dict(os.environ, LANG='C', LC_ALL='C', LANGUAGE='')
case = tap.Cases()


def explain(path, code=0, env=None):
    """What is printed, and what is complained about."""
    done = subprocess.run([CLI, 'check', '--explain', path], capture_output=True, env=env or PLAIN, check=False,
                          stdin=subprocess.DEVNULL)
    assert done.returncode == code, done
    return done.stdout.decode('utf-8'), done.stderr.decode('utf-8')


def load(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def text_of(report, at):
    """The paragraph that a place names."""
    part = next(part for part in report['parts'] if part['id'] == at['part'])
    if 'group' in at:
        return part['groups'][at['group'] - 1]['lines'][at['line'] - 1]
    section = next(section for section in part['sections'] if section['number'] == at['section'])
    return section['paragraphs'][at['paragraph'] - 1]['text']


@case
def every_figure_has_the_words_that_hold_its_quotation():
    for path in BUNDLED, LINSHAN:
        report = load(path)
        out, err = explain(path)
        assert err == '' and out.startswith(f'{path}: valid\n'), (out, err)
        found = re.findall(r'^  .* \((\S+)\)\n    report:   (.+)\n    sentence: (.+。)$', out, re.M)
        assert len(found) == len(report['indicators']), (len(found), len(report['indicators']))
        clauses = {name: clause for name, clause, _ in found}
        for indicator in report['indicators']:
            clause = clauses[indicator['id']]
            assert indicator['quote'] in clause and clause in text_of(report, indicator['at']), (indicator, clause)


@case
def they_come_in_the_order_of_the_text():
    report = load(BUNDLED)
    out, _ = explain(BUNDLED)
    order = re.findall(r'^  .* \((\S+)\)$', out, re.M)
    parts = [part['id'] for part in report['parts']]
    places = {}
    for indicator in report['indicators']:
        at = indicator['at']
        place = parts.index(at['part']), at.get('section', at.get('group')), at.get('paragraph', at.get('line'))
        places[indicator['id']] = (*place, text_of(report, at).index(indicator['quote']))
    assert order == sorted(order, key=places.get), order


@case
def the_published_sentence_is_that_of_the_sentence_command():
    out, _ = explain(LINSHAN)
    said = dict(re.findall(r'^  .* \((\S+)\)\n    report: .*\n    sentence: (.+)$', out, re.M))
    done = subprocess.run([CLI, 'sentence', '--report', LINSHAN, *said], capture_output=True, check=True, env=PLAIN)
    for name, sentence in said.items():
        block = done.stdout.decode('utf-8').split(f'{name}  ', 1)[1].split('\n', 2)
        assert sentence.rstrip('。') in block[1], (name, sentence, block[1])


@case
def places_are_named_in_both_languages():
    out, _ = explain(BUNDLED)
    assert '\n2020年工作情况, 第2项, paragraph 1\n' in out and ', group 4, line 1\n' in out, out
    out, _ = explain(BUNDLED, env=CHINESE)
    assert '\n2020年工作情况，第2项，第 1 段\n' in out and '，第 4 组第 1 行\n' in out, out
    assert '\n    原文：投入防控资金4.73亿元\n    发布：' in out, out


TABLE = os.path.join(tap.SOURCES, 'tests', 'data', 'yunjiang-table-2023.json')


def block_of(out, name):
    return out.split(f' ({name})\n', 1)[1].splitlines()


@case
def a_cell_has_the_heads_that_tell_its_year_and_unit():
    out, _ = explain(TABLE)
    assert block_of(out, 'unions-2022')[:2] == ['    report:   8214', '    heads:    2022年｜基层工会（个）'], out
    # a part has the unit of the row that it is a part of
    assert block_of(out, 'women-2023')[:2] == ['    report:   41.9', '    heads:    2023年｜会员（万人）｜#女会员'], out
    assert ', table row 1\n' in out, out
    out, _ = explain(TABLE, env=CHINESE)
    assert '    原文：8214\n    表头：2022年｜基层工会（个）\n' in out and '，表格第 1 行\n' in out, out


def misplaced(folder, source, name, at):
    """What check says when an indicator's place is another one."""
    report = load(source)
    next(indicator for indicator in report['indicators'] if indicator['id'] == name)['at'] = at
    path = os.path.join(folder, 'misplaced.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(report, file, ensure_ascii=False)
    done = subprocess.run([CLI, 'check', path], capture_output=True, env=PLAIN, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 1, done
    return done.stderr.decode('utf-8')


@case
def a_quotation_of_another_place_is_pointed_to():
    report = load(BUNDLED)
    part = next(part for part in report['parts'] if part['kind'] == 'work')
    scorecard = next(part for part in report['parts'] if part['kind'] == 'scorecard')
    of_text = next(indicator for indicator in report['indicators'] if indicator['at']['part'] == part['id'])
    of_line = next(indicator for indicator in report['indicators'] if indicator['at']['part'] == scorecard['id'])
    with tempfile.TemporaryDirectory() as folder:
        said = misplaced(folder, BUNDLED, of_text['id'], {'part': part['id'], 'section': 1, 'paragraph': 1})
        at = of_text['at']
        assert f"It is in “{part['title']}”, section {at['section']}, paragraph {at['paragraph']}." in said, said
        said = misplaced(folder, BUNDLED, of_line['id'], {'part': part['id'], 'section': 1, 'paragraph': 1})
        title = scorecard['title'].translate(str.maketrans('“”', '‘’'))
        at = of_line['at']
        assert f"It is in “{title}”, group {at['group']}, line {at['line']}." in said, said


@case
def a_lost_figure_says_why():
    with open(BUNDLED, encoding='utf-8') as file:
        text = file.read()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'lost.json')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text.replace('"number": "4.73"', '"number": "4.7.3"', 1))
        out, err = explain(path, code=1)
    assert 'valid' not in out and out.count('    no figure: Expected a number such as 2.59; found “4.7.3”.\n') == 1, out
    assert out.count('    sentence: ') == len(load(BUNDLED)['indicators']) - 1, out
    assert f'{path}:' in err and '4.7.3' in err, err


case.run()
