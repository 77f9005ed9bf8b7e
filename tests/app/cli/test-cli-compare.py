# SPDX-License-Identifier: GPL-3.0-or-later
"""The command that puts two reports side by side."""
import csv
import io
import os
import subprocess
import tempfile

import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
REPORTS = os.path.join(tap.SOURCES, 'resources', 'reports')
THEN = os.path.join(REPORTS, 'chenglan-2023.json')
NOW = os.path.join(REPORTS, 'chenglan-2024.json')
BUNDLED = os.path.join(REPORTS, 'beijing-2020.json')


def run(*words, code=0):
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, LC_ALL='C', LANGUAGE='', XDG_DATA_HOME=home)
        done = subprocess.run([CLI, 'compare', *words], capture_output=True, encoding='utf-8', timeout=60, check=False,
                              env=environment)
        # a look at two reports writes nothing
        assert os.listdir(home) == []
    assert done.returncode == code, (done.returncode, done.stderr)
    assert code != 0 or done.stderr == '', done.stderr
    return done.stdout if code == 0 else done.stderr


def table(*words):
    text = run(*words, '--csv')
    assert text.startswith('\ufeff')
    return list(csv.DictReader(io.StringIO(text[1:])))


@case
def two_years_of_one_federation():
    lines = run(THEN, NOW).splitlines()
    assert lines[:2] == ['去年：澄岚市总工会2023年工作报告', '今年：澄岚市总工会2024年工作报告']
    assert '新建基层工会  228家  251家  +23家  +10.1%' in lines
    assert '慰问困难职工和一线职工  5.4万人次  5.9万人次  +0.5万人次  +9.3%' in lines
    assert '调解成功率  87.4%  88.9%  +1.5个百分点' in lines
    assert '女职工“两癌”筛查  2.1万余人次  2.3万余人次  两个都是“余”，不计算' in lines
    assert '走访困难职工家庭  —  1640户  去年没有' in lines
    assert '收集职工意见  1860条  —  今年没有提' in lines


@case
def no_rate_is_printed_twice():
    text = run(THEN, NOW)
    assert '参赛职工（对比上年）' not in text and '(12.9 − 11.8) ÷ 11.8 ≈ 9.32%，与报告的增长9.3%相符' in text


@case
def the_table_has_numbers_that_programs_read():
    rows = {row['指标']: row for row in table(THEN, NOW)}
    rooms = rows['新建职工书屋']
    assert (rooms['去年报告'], rooms['今年报告'], rooms['增减'], rooms['增减单位'], rooms['增减幅']) == \
        ('38', '36', '-2', '家', '-5.3%')
    assert rooms['去年来源原句'] == '职工书屋38家' and rooms['是否计算'] == '增减为计算得出'
    fee = rows['收缴工会经费']
    assert (fee['去年报告'], fee['去年数量级'], fee['去年单位'], fee['增减'], fee['增减单位']) == \
        ('3.08', '亿', '元', '0.16', '亿元')
    assert fee['报告自述'] == '增长5.2%'
    heard = rows['听讲职工']
    assert heard['增减'] == '' and heard['今年原文'] == '超过18万人次' and heard['是否计算'] == ''
    assert rows['欠薪投诉（对比上年）']['今年报告'] == '-8.7'


@case
def the_columns_are_called_as_the_reports_are():
    """去年 and 今年 are two years in a row: in any other order they would say what is not so."""
    row = next(row for row in table(NOW, THEN) if row['指标'] == '收缴工会经费')
    assert (row['2024年报告'], row['2023年报告'], row['2023年来源原句']) == ('3.24', '3.08', '工会经费3.08亿元'), row
    assert row['报告自述'] == '增长6.6%' and row['与报告的核对'] == ''
    assert not any('去年' in head or '今年' in head for head in row)
    assert '北京市总工会报告' in table(BUNDLED, NOW)[0]


@case
def the_tasks_are_the_earlier_reports_in_both_orders():
    def tasks(text):
        return text[text.index('# 任务对结果'):text.index('# 文字')]
    assert tasks(run(NOW, THEN)) == tasks(run(THEN, NOW))


@case
def tasks_have_the_sentences_that_may_take_them_up():
    text = run(THEN, NOW)
    assert '# 任务对结果　22条' in text
    assert '## （一）在凝聚人心上出新意\n1  办好职工文化节' in text
    assert '新建职工书屋40家，办好视频号的职工讲述专栏。\n  找到：新建职工书屋36家，年初的目标是40家' in text
    assert '  目标40家　结果36家　少4家（计算得出）' in text
    assert '  目标60—80座　结果73座　目标是一个范围，不算差' in text


@case
def wording_is_compared_by_words():
    text = run(THEN, NOW)
    assert '## 改写　工作回顾，引言\n' in text
    assert '## 改写　思想引领[-更接地气-]{+有了新声音+}' in text
    assert '新建基层工会[-228家，-]{+251家，年初定的目标是240家以上；+}发展会员[-2.3万人-]{+2.7万人' in text
    same = run(BUNDLED, BUNDLED)
    assert '## 未改' in same and '## 改写' not in same


@case
def with_itself_all_is_level():
    lines = run(BUNDLED, BUNDLED).splitlines()
    assert lines[0].startswith('甲：') and lines[1].startswith('乙：')
    assert lines[2] == '# 指标　两份都有28　新增0　未再提0'
    assert all(line.endswith('  持平') for line in lines[3:31])


@case
def two_federations_have_nothing_in_common():
    text = run(BUNDLED, NOW)
    assert '两份报告不是同一单位。' in text and '# 指标　两份都有0　新增41　未再提28' in text
    assert '基层工会  —  5113家  北京市总工会没有' in text


@case
def two_reports_are_needed():
    assert 'Name two reports' in run(THEN, code=2)
    assert 'Name two reports' in run(THEN, NOW, BUNDLED, code=2)
    run(THEN, os.path.join(REPORTS, 'nothing.json'), code=1)


case.run()
