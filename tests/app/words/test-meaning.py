# SPDX-License-Identifier: GPL-3.0-or-later
"""What figures of version 2 of the format mean goes with them into every sentence and output: written down by an
editor, not copied from the program."""
import os
import re
import subprocess
import tempfile

import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
REPORT = os.path.join(tap.SOURCES, 'tests', 'data', 'linshan-2023.json')

# id: the sentence of a written report, the sentence to be read aloud
SENTENCES = {
    'stations': ('2023年，建成职工驿站超过1300个。', '2023年，建成职工驿站超过一千三百个。'),
    'outdoor': ('2023年，受益的户外劳动者近8万名。', '2023年，受益的户外劳动者近八万名。'),
    'events': ('2023年，开展活动2000余场。', '2023年，开展活动两千余场。'),
    'reached': ('2023年，惠及职工30多万人次。', '2023年，惠及职工三十多万人次。'),
    'coverage': ('2023年，驿站覆盖率86%以上。', '2023年，驿站覆盖率百分之八十六以上。'),
    'funds': ('2023年，筹集帮扶资金约2560万元。', '2023年，筹集帮扶资金约两千五百六十万元。'),
    'households': ('2023年，救助困难职工不少于8000户。', '2023年，救助困难职工不少于八千户。'),
    'poor': ('2023年，困难职工户数控制在1.2万户以内。', '2023年，困难职工户数控制在一点二万户以内。'),
    'insured': ('2023年，互助保障参保职工突破60万人。', '2023年，互助保障参保职工突破六十万人。'),
    'average': ('2023年，户均救助2600元左右。', '2023年，户均救助两千六百元左右。'),
    'injuries': ('2023年，工伤认定件数下降24.3%。', '2023年，工伤认定件数下降百分之二十四点三。'),
    'absence': ('2023年，缺勤天数下降16%。', '2023年，缺勤天数下降百分之十六。'),
    'complaints': ('2023年，欠薪投诉减少214件。', '2023年，欠薪投诉减少二百一十四件。'),
    'complaints-rate': ('2023年，欠薪投诉下降30.2%。', '2023年，欠薪投诉下降百分之三十点二。'),
    'fees': ('2023年，经费收缴增速为-2.8%。', '2023年，经费收缴增速是负百分之二点八。'),
    'fees-points': ('2023年，经费收缴增速比上年回落4.1个百分点。', '2023年，经费收缴增速比上年回落四点一个百分点。'),
    'content': ('2023年，会员满意度为93.1%。', '2023年，会员满意度是百分之九十三点一。'),
    'content-points': ('2023年，会员满意度高于全省平均0.7个百分点。', '2023年，会员满意度高于全省平均零点七个百分点。'),
    'rank': ('2023年，综合考核全省位次第3位。', '2023年，综合考核全省位次第三位。'),
    'ratio': ('2023年，城乡职工收入比为2.15∶1。', '2023年，城乡职工收入比是二点一五比一。'),
    'poor-share': ('2023年，困难职工占比为0.9‰。', '2023年，困难职工占比是千分之零点九。'),
    'allowance': ('2023年，人均补助为1300元/人。', '2023年，人均补助是每人一千三百元。'),
    'plan': ('2023年，新建工会完成年度任务的118.4%。', '2023年，新建工会完成年度任务的百分之一百一十八点四。'),
    'homes': ('2023年，新建职工之家二千一百个。', '2023年，新建职工之家二千一百个。'),
    'trained': ('2023年，参加培训的职工近四成。', '2023年，参加培训的职工近四成。'),
    'named': ('2023年，实名登记的会员为百分之九十一。', '2023年，实名登记的会员是百分之九十一。'),
    'rooms': ('2023年，新增书屋９６家。', '2023年，新增书屋九十六家。'),
    'star-rooms': ('2023年，新增星级书屋１２家。', '2023年，新增星级书屋十二家。'),
    'signed': ('2023年，专项合同签订率95%以上。', '2023年，专项合同签订率百分之九十五以上。'),
    'kept': ('2023年，专项合同履约率95%以上。', '2023年，专项合同履约率百分之九十五以上。'),
    'industry': ('2023年，制造业建会率提高2.4个百分点。', '2023年，制造业建会率提高二点四个百分点。'),
    'building': ('2023年，建筑业建会率提高0.9个百分点。', '2023年，建筑业建会率提高零点九个百分点。'),
    'unions-plan': ('2024年目标：新建工会500家以上。', '2024年的目标是，新建工会五百家以上。'),
    'members-plan': ('2024年目标：发展会员4万至5万人。', '2024年的目标是，发展会员四万至五万人。'),
    'training-plan': ('2024年目标：培训骨干2万至3万人。', '2024年的目标是，培训骨干两万至三万人。'),
    'ranges': ('2024年目标：发展会员4万至5万人，培训骨干2万至3万人。', '2024年的目标是，发展会员四万至五万人，培训骨干两万至三万人。'),
    'rate-plan': ('2024年目标：建会率稳定在95%左右。', '2024年的目标是，建会率稳定在百分之九十五左右。'),
    'contracts-plan': ('2024年目标：集体合同签订率增长1—2个百分点。',
                       '2024年的目标是，集体合同签订率增长一到两个百分点。'),
    'unions': ('2023年，新建工会386家。', '2023年，新建工会三百八十六家。'),
    'safety': ('2023年，工伤认定件数下降24.3%，缺勤天数下降16%，欠薪投诉下降30.2%。',
               '2023年，工伤认定件数下降百分之二十四点三，缺勤天数下降百分之十六，欠薪投诉下降百分之三十点二。'),
    'targets': ('新建工会：2024年目标500家以上，2023年386家。', '说说新建工会：2024年的目标五百家以上，2023年三百八十六家。'),
}

# what no output may say, and what every one of sentences, tables and the long picture's text must
NEVER = ['为1300个', '(?<!超过)1300 ?个', '为30万人次', '为86%', '件数为24.3%', '投诉为30.2%', '分别为24.3%', '为3位', '2024年，?新建工会500',
         '2024年.*为95%', '发展会员5万人', '考核.*为3位']
MUST = ['超过1300', '近8', '2000', '余场', '多万人次', '以上', '不少于8000', '万户以内', '突破60', '左右', '下降24.3', '下降16', '减少214', '回落4.1',
        '第3', '2.15∶1', '二千一百', '近四']


def run(*words):
    done = subprocess.run([CLI, *words], capture_output=True, encoding='utf-8', timeout=60, check=False,
                          env=dict(os.environ, LC_ALL='C', LANGUAGE=''))
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


def first_sentences(register):
    """id: the first sentence, without its source."""
    found, current = {}, None
    for line in run('sentence', '--report', REPORT, '--register', register).splitlines():
        if not line.startswith(' '):
            current = line.split('  ')[0]
        elif current not in found:
            found[current] = line.strip().split('（《')[0]
    return found


def check_sentence(name, register, expected):
    assert ALL[register].get(name) == expected, (ALL[register].get(name), expected)


ALL = {register: first_sentences(register) for register in ('report', 'spoken')}
for name, (written, spoken) in SENTENCES.items():
    case.add(f'{name} in a report', check_sentence, name, 'report', written)
    case.add(f'{name} aloud', check_sentence, name, 'spoken', spoken)


@case
def a_part_names_its_whole_and_an_exact_share_is_not_about():
    assert '新增星级书屋１２家，占新增书屋（９６家）的12.5%。' in run('sentence', '--report', REPORT, 'star-rooms')


@case
def nothing_is_computed_from_limits_ranges_and_targets():
    for name in ('coverage', 'unions-plan', 'members-plan', 'unions', 'signed'):
        lines = [line for line in run('sentence', '--report', REPORT, name).splitlines() if line.startswith('  ')]
        assert len(lines) == 1, lines


@case
def sentences_lose_no_word():
    check_words(run('sentence', '--report', REPORT))


@case
def the_long_picture_loses_no_word():
    printed = run('poster', '--text', REPORT)
    for pattern in NEVER:
        assert not re.search(pattern, printed), (pattern, printed)
    for words in ('超过1300', '多万人次', '下降24.3', '第3'):
        assert words in printed, (words, printed)


@case
def a_figure_of_another_year_shows_its_year():
    printed = run('poster', '--text', REPORT)
    assert '2023年新建工会386家' in printed, printed


def check_words(text):
    for pattern in NEVER:
        found = re.search(pattern, text)
        assert not found, (pattern, found)
    missing = [words for words in MUST if words not in text]
    assert not missing, missing


@case
def the_table_says_the_figure_as_printed_and_what_it_is():
    with tempfile.TemporaryDirectory() as folder:
        run('charts', '-f', 'csv', '-o', folder, REPORT)
        with open(os.path.join(folder, 'indicators.csv'), encoding='utf-8-sig') as file:
            rows = [line.rstrip('\r\n').split(',') for line in file]
    head = rows[0]
    assert head[-5:] == ['原文数字', '上限', '限定', '增减', '性质'], head
    table = {row[2]: dict(zip(head, row)) for row in rows[1:]}
    members = table['发展会员（目标）']
    assert (members['数值'], members['上限'], members['数量级'], members['性质']) == ('4', '5', '万', '目标'), members
    assert table['建成职工驿站']['限定'] == '超过' and table['建成职工驿站']['原文数字'] == '超过1300个'
    assert table['工伤认定件数']['增减'] == '减'


case.run()
