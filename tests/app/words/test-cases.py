# SPDX-License-Identifier: GPL-3.0-or-later
"""Seventy figures in the manner of provincial reports: bounds, decreases, targets, lists that share a unit, ranks, rates,
ratios, numerals.  What every output must say of them, and what none may say, was written down before the program was."""
import os
import re
import subprocess
import tempfile

import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
REPORT = os.path.join(tap.SOURCES, 'tests', 'data', 'yunjiang-2024.json')

NEVER = [r'为1200个', r'(?<!超过)(?<!\d)1200 ?个', r'为20万人次', r'为85%', r'认定件数为26\.1%', r'投诉为31\.6%', r'分别为26\.1%',
         r'2025年，?新建工会400', r'2025年.*为95%', r'发展会员6万人', r'考核.*为4位', r'年均约2\.98|年均约3%', r'完成.*占比',
         r'高于0\.6个百分点', r'人才为1\.6倍', r'乡镇为?2', r'元/人元']
# in digits, as the report prints them
WRITTEN = ['超过1200个', '近7万名', '3000余场', '20多万人次', '85%以上', '约2460万元', '不少于9000户', '1.1万户以内', '突破50万人', '2700元左右',
           '下降26.1%', '下降17%', '减少238件', '下降31.6%', '比上年回落4.7个百分点', '高于全省平均0.6个百分点', '400家以上', '5万至6万人',
           '1—2个百分点', '不低于3000万元', '第4位', '比2018年翻一番', '2.18∶1', '是2018年的1.6倍', '三千二百个', '９８．５％', '近三成',
           '超五成', '百分之九十二', '三分之二', '两千六百万元', '两万多件', '提高2.6个百分点', '96%以上', '完成年度任务的121.5%']
SPOKEN = ['超过一千二百个', '近七万名', '三千余场', '二十多万人次', '百分之八十五以上', '约两千四百六十万元', '不少于九千户', '一点一万户以内',
          '下降百分之二十六点一', '减少二百三十八件', '比上年回落四点七个百分点', '高于全省平均零点六个百分点', '四百家以上', '五万至六万人',
          '第四位', '二点一八比一', '是2018年的一点六倍', '每人一千二百元', '百分之九十八点五', '千分之一点二', '三分之二', '近三成']


def run(*words):
    done = subprocess.run([CLI, *words], capture_output=True, encoding='utf-8', timeout=120, check=False,
                          env=dict(os.environ, LC_ALL='C', LANGUAGE=''))
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


def check(text, must):
    for pattern in NEVER:
        found = re.search(pattern, text)
        assert not found, (pattern, text[max(0, found.start() - 40):found.end() + 40])
    missing = [words for words in must if words not in text]
    assert not missing, missing


@case
def the_report_is_valid():
    run('check', REPORT)


@case
def sentences_of_a_report_keep_every_word():
    check(run('sentence', '--report', REPORT), WRITTEN)


@case
def sentences_of_an_article_keep_every_word():
    check(run('sentence', '--report', REPORT, '--register', 'article'), WRITTEN)


@case
def sentences_to_be_read_aloud_keep_every_word():
    text = run('sentence', '--report', REPORT, '--register', 'spoken')
    check('\n'.join(line for line in text.splitlines() if '读作' not in line), SPOKEN)


@case
def targets_look_like_targets():
    for register in ('report', 'article', 'spoken'):
        text = run('sentence', '--report', REPORT, '--register', register, 't-unions', 't-members', 't-rate', 't-contracts')
        lines = [line for line in text.splitlines() if line.startswith('  ') and '读作' not in line]
        assert len(lines) == 4 and all('目标' in line.split('（')[0] for line in lines), lines


@case
def nothing_is_computed_from_what_cannot_be():
    for name in ('coverage', 'households', 'mutual-growth', 'rank', 'ratio', 'plan', 't-unions', 't-members', 'towns', 'poor'):
        text = run('sentence', '--report', REPORT, name)
        assert '计算' not in text and '约' not in text.split('（《')[0], text


@case
def an_earlier_number_of_the_same_thing_gives_the_change():
    text = run('sentence', '--report', REPORT, 'women', 'unions')
    assert '0.4个百分点' in text and '1437家' in text, text


@case
def the_table_has_every_figure():
    with tempfile.TemporaryDirectory() as folder:
        run('charts', '-f', 'csv', '-o', folder, REPORT)
        with open(os.path.join(folder, 'indicators.csv'), encoding='utf-8-sig') as file:
            lines = [line.rstrip('\r\n').split(',') for line in file]
    rows = {(row[2], row[-5].lstrip("'")): dict(zip(lines[0], row)) for row in lines[1:]}
    fallen = rows['工伤认定件数', '下降26.1%']
    assert (fallen['数值'], fallen['增减']) == ('-26.1', '减'), fallen
    towns = rows['建成驿站的乡镇', '三分之二']
    assert (towns['数值'], towns['单位']) == ('2', '/3'), towns
    assert ('会员对工会满意度（对比全省平均）', '高0.6个百分点') in rows, list(rows)
    members = rows['发展会员（目标）', '5万至6万人']
    assert (members['数值'], members['上限'], members['性质']) == ('5', '6', '目标'), members
    fees = rows['经费收缴增速', '-3.2%']
    assert (fees['数值'], fees['增减']) == ('-3.2', '减'), fees


@case
def the_long_picture_and_the_slides_keep_the_words():
    poster = run('poster', '--text', REPORT)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'slides.pdf')
        run('slides', '-o', path, REPORT)
        slides = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, encoding='utf-8', check=True).stdout
    for text in (poster, slides):
        for pattern in (r'为1200个', r'为85%', r'(?<!超过)(?<!\d)1200 ?个', r'(?<!下降)(?<!−)(?<!-)26\.1'):
            assert not re.search(pattern, text), (pattern, text)


case.run()
