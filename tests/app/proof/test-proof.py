# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures and quotations of a draft, held against the bundled report: one sentence for each kind of verdict."""
import csv
import glob
import io
import json
import os
import subprocess
import tempfile
import zipfile

import tap

CLI = os.path.join(tap.BUILD, 'app/cli/union-report-cli')
SAMPLES = os.path.join(tap.SOURCES, 'tests/data/samples')
REPORTS = os.path.join(tap.SOURCES, 'resources/reports')
case = tap.Cases()


def proof(text, *words, code=None):
    done = subprocess.run([CLI, 'proof', '-', '--csv', *words], input=text, capture_output=True, encoding='utf-8', check=False)
    assert done.stderr == '', done.stderr
    assert code is None or done.returncode == code, (done.returncode, done.stdout)
    return list(csv.DictReader(io.StringIO(done.stdout)))


def the(rows, text):
    return next(row for row in rows if row['text'] == text)


def check(sentence, text, verdict, difference='', figure=None, indicator=None):
    row = the(proof(sentence), text)
    assert (row['verdict'], row['difference']) == (verdict, difference), (sentence, row)
    assert figure is None or row['figure'] == figure, row
    assert indicator is None or row['indicator'] == indicator, row
    return row


@case
def a_unit_in_another_spelling_is_the_same():
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, 'report.json')
        done = subprocess.run([CLI, 'import', '-', '-o', report], encoding='utf-8', capture_output=True, check=False,
                              input='江州市总工会2023年工作报告\n一、2023年工作\n建成职工书屋2万㎡、运动场1.5万平方米，铺设管道30㎞，捐米500㎏。\n')
        assert done.returncode == 0, done.stderr
        rows = proof('职工书屋2万平方米，运动场1.5万㎡，管道30公里，捐米500千克。运动场1.5万米。', '--report', report)
    assert [(row['verdict'], row['difference']) for row in rows] == [('match', '')] * 4 + [('differs', 'unit')], rows


KINDS = [
    # the report: 返还工会经费3.57亿元, 新增职工暖心驿站7481个, 新增工会组织3553家, 服务职工734万人次, 工会组织覆盖率达92.39%
    ('2020年返还工会经费3.57亿元。', '3.57亿元', 'match', ''),
    ('2020年返还工会经费35700万元。', '35700万元', 'match', ''),
    ('2020年返还工会经费三亿五千七百万元。', '三亿五千七百万元', 'match', ''),
    ('全年新增职工暖心驿站７４８１个。', '７４８１个', 'match', ''),
    ('全年新增职工暖心驿站7,481家。', '7,481家', 'match', ''),
    ('工会组织覆盖率达百分之九十二点三九。', '百分之九十二点三九', 'match', ''),
    ('2020年返还工会经费3.75亿元。', '3.75亿元', 'differs', 'transposed'),
    ('2020年返还工会经费3.57万元。', '3.57万元', 'differs', 'magnitude'),
    ('2020年服务职工734万人。', '734万人', 'differs', 'unit'),
    ('工会组织覆盖率达92.39个百分点。', '92.39个百分点', 'differs', 'points'),
    ('2020年返还工会经费超过3.57亿元。', '3.57亿元', 'differs', 'bound'),
    ('“十三五”期间，全市新增工会组织3553家。', '3553家', 'differs', 'period'),
    ('2020年新增母婴关爱室7481家。', '7481家', 'differs', 'label'),
    ('2020年新增工会组织35553家。', '35553家', 'differs', 'value'),
    ('2020年返还工会经费约3.6亿元。', '3.6亿元', 'derived', ''),
    ('2020年新增工会组织3500多家。', '3500多家', 'derived', ''),
    ('2020年新发展会员25.56万人，占“十三五”151万人的16.9%。', '16.9%', 'derived', ''),
    ('2020年新发展会员25.56万人，占“十三五”151万人的19.6%。', '19.6%', 'differs', 'arithmetic'),
    ('工会组织覆盖率达92.39%，还有7.61%的空白。', '7.61%', 'derived', ''),
    ('2020年新增工会组织1.47万个；工会组织覆盖率达92.39%，五年提高4.2个百分点。', '4.2个百分点', 'unknown', ''),
    ('2020年新增工会组织3553家，占五年的24.2%，高出五年均分线4.2个百分点。', '4.2个百分点', 'derived', ''),
    ('五年服务职工3000万人次，年均600万人次。', '600万人次', 'derived', ''),
    ('7481个职工暖心驿站，96家母婴关爱室。', '96家', 'match', ''),
    ('7418个职工暖心驿站、96家母婴关爱室。', '96家', 'match', ''),
    ('五年建成暖心驿站2.59万个，2020年建了7481个，前四年建了18419个，平均每年约4600个。', '4600个', 'derived', ''),
    ('五年建成暖心驿站2.59万个，2020年建了7481个，前四年建了18419个，平均每年约3900个。', '3900个', 'differs', 'arithmetic'),
    ('职工之家1.46万个、暖心驿站2.59万个，合计4.05万个，其中驿站占64%。', '64%', 'derived', ''),
    ('职工之家1.46万个、暖心驿站2.59万个，合计4.5万个。', '4.5万个', 'differs', 'arithmetic'),
    ('职工之家1.46万个、暖心驿站2.59万个，前者占两者之和的36.0%。', '36.0%', 'derived', ''),
    ('2.59万个——这还是全年新增的暖心驿站。', '2.59万个', 'differs', 'period'),
    ('2020年新增工会组织3553家，占五年的24.2%；新增暖心驿站7481个。', '7481个', 'match', ''),
    ('五年受理案件10.68万件，挽回经济损失10.68亿元。', '10.68万件', 'differs', 'label'),
    ('2020年新建职工暖心驿站1.66万个。', '1.66万个', 'differs', 'label'),
    ('“十三五”时期，服务职工687万人次。', '687万人次', 'differs', 'label'),
    ('从2016年到2020年，竞赛参与职工687万人次。', '687万人次', 'match', ''),
    ('2016至2020年，竞赛参与职工687万人次。', '687万人次', 'match', ''),
    ('2020年上半年，返还工会经费3.57亿元。', '3.57亿元', 'differs', 'period'),
    ('职工之家1.46万个、暖心驿站2.59万个，两项合计4.09万个。', '4.09万个', 'differs', 'arithmetic'),
    ('2020年返还工会经费3.57亿元，惠及企业2.23万家，全市会员中有女职工26.5万人。', '26.5万人', 'unknown', ''),
    ('问：五年新发展会员151万人，2020年占多少？答：16.9%。', '16.9%', 'derived', ''),
    ('“十三五”成绩单：职工之家1.46万个 暖心驿站2.59万个 职工之家1.46万个', '2.59万个', 'match', ''),
    ('要落实“三步走”举措。', '三步走', 'differs', 'quote'),
    ('我们街道今年慰问了413户。', '413户', 'unknown', ''),
    ('12351热线是2020年1月5日开的。', '12351', 'apart', ''),
]
for number, (sentence, text, verdict, difference) in tap.some(enumerate(KINDS)):
    case.add(f'{number + 1} {sentence}', check, sentence, text, verdict, difference)


@case
def the_verdict_tells_the_reports_words_and_place():
    row = check('全年返还经费3.75亿元。', '3.75亿元', 'differs', 'transposed', '3.57亿元', 'refund-funds-2020')
    assert row['report'] == 'beijing-2020' and row['place'] == 'work/4/1', row
    assert row['sentence'] == '返还工会经费3.57亿元', row
    assert (row['line'], row['offset']) == ('1', '6'), row


@case
def a_derived_figure_tells_its_arithmetic():
    row = check('新发展会员25.56万人，占五年151万人的16.9%。', '16.9%', 'derived')
    assert row['arithmetic'] == '25.56万人÷151万人', row


@case
def the_word_is_told_that_a_figure_lacks_or_has_too_much():
    # 听讲职工超过18万人次, 经济效益突破2.6亿元, 返还工会经费3.57亿元
    chenglan = ['--report', os.path.join(REPORTS, 'chenglan-2024.json')]
    for sentence, words, right, reports in (('2024年听讲职工18万人次。', '“超过” is missing', '超过18万人次', chenglan),
                                            ('2024年听讲职工超过15万人次。', 'A digit is wrong, missing or there twice', '超过18万人次', chenglan),
                                            ('2024年创造经济效益近2.6亿元。', '突破 was written as 近', '突破2.6亿元', chenglan),
                                            ('2020年返还工会经费近3.57亿元。', '“近” is added', '3.57亿元', [])):
        out = tap.command(CLI, 'proof', write(sentence), *reports, code=1)
        assert f'({words}) → {right} ' in out, out
    sheet = os.path.join(folder.name, 'bound.pdf')
    tap.command(CLI, 'proof', write('2024年听讲职工18万人次。'), *chenglan, '--sheet', sheet, code=1)
    assert '少了“超过”' in tap.command('pdftotext', '-raw', sheet, '-').replace('\n', '')


@case
def a_value_of_last_year_is_known_where_both_reports_are():
    both = [word for year in ('2023', '2024') for word in ('--report', os.path.join(REPORTS, f'chenglan-{year}.json'))]
    row = the(proof('2024年，全市宣讲2480场。', *both), '2480场')
    assert (row['verdict'], row['difference'], row['figure']) == ('differs', 'last-year', '2630场'), row
    assert the(proof('2023年，全市宣讲2480场。', *both), '2480场')['verdict'] == 'match'


def both_years():
    return [word for year in ('2023', '2024') for word in ('--report', os.path.join(REPORTS, f'chenglan-{year}.json'))]


@case
def a_report_counts_whose_numbers_a_draft_tells_beside_those_of_the_year_before():
    """Most of the draft is of one year; what it tells of the other, or what the other alone tells, is found all the same."""
    both = [word for year in ('2023', '2024') for word in ('--report', os.path.join(tap.SOURCES, f'tests/data/yunjiang-{year}.json'))]
    old = '2023年新建职工书屋41家，举办宣讲326场，办理法律援助417件，审计项目28个，注册用户63万人。'
    rows = proof(old + '2024年新增书屋96家，新增会员13.6万人。', *both)
    assert the(rows, '96家')['verdict'] == 'match', rows
    assert (the(rows, '13.6万人')['verdict'], the(rows, '13.6万人')['figure']) == ('differs', '12.6万人'), rows
    rows = proof(old + '会员从2018年的93.6万人发展到101.8万人，人均补助由850元/人提高到1200元/人。', *both)
    assert (the(rows, '93.6万人')['verdict'], the(rows, '93.6万人')['figure']) == ('differs', '96.3万人'), rows
    assert the(rows, '850元/人')['verdict'] == 'match' and the(rows, '1200元/人')['verdict'] == 'match', rows


@case
def what_comes_out_of_right_figures_beside_it_is_worked_out():
    """The growth is of two years, and the report has that of one; a rate and what it is of make a number; two groups are added."""
    old = ['--report', os.path.join(REPORTS, 'chenglan-2023.json')]
    years = '基层工会2021年末4386家，2022年末4634家，2023年末4862家，两年净增476家，增长{}，势头不错。'
    row = the(proof(years.format('10.9%'), *old), '10.9%')
    assert (row['verdict'], row['arithmetic']) == ('derived', '4862家÷4386家'), row
    for wrong in ('12.9%', '9.8%'):  # the latter is of the later number
        assert the(proof(years.format(wrong), *old), wrong)['verdict'] == 'differs'
    calls = '热线接听诉求2.37万件，办结率达98.5%，即办结约{}。'
    assert the(proof(calls.format('2.33万件'), *old), '2.33万件')['verdict'] == 'derived'
    # the plan of 2000万元 is in the report of the year before, and not in the draft
    row = the(proof('2024年筹集送温暖资金2140万元，超出140万元。', *both_years()), '140万元')
    assert (row['verdict'], row['arithmetic']) == ('derived', '2140万元−不低于2000万元'), row
    assert the(proof('2024年筹集送温暖资金2140万元，超出410万元。', *both_years()), '410万元')['verdict'] != 'derived'
    # by the lower end of a range
    donghu = ['--report', os.path.join(tap.SOURCES, 'tests/data/donghu-2023.json')]
    plans = '2024年计划建成驿站150至180个，下限比上年多30个；计划新建书屋九十个，书屋与驿站按下限合计{}。'
    assert the(proof(plans.format('240个'), *donghu), '240个')['verdict'] == 'derived'
    assert the(proof(plans.format('250个'), *donghu), '250个')['verdict'] != 'derived'


# chenglan: 73座 new in 2024, 86 in 2023; 3.24亿元 and 3.08亿元; 9310 and 8940 firms; women 25.2万 of 61.3万 members
YEARS = [
    ('2024年新建暖心驿站73座，2023年是86座，少了13座。', '13座', 'derived', ''),
    ('2024年新建暖心驿站73座，2023年是86座，少了31座。', '31座', 'differs', 'arithmetic'),
    ('2024年收缴工会经费3.24亿元，2023年为3.08亿元，增长5.2%。', '5.2%', 'match', ''),
    ('2024年集体合同覆盖企业9310家，比上年多370家。', '370家', 'derived', ''),
    ('2024年集体合同覆盖企业9310家，比上年多470家。', '470家', 'differs', 'arithmetic'),
    ('会员61.3万人，其中女会员25.2万人，占四成多。', '四成', 'derived', ''),
    ('会员61.3万人，其中女会员25.2万人，约占六成。', '六成', 'differs', 'arithmetic'),
    ('会员从2021年的54.1万人起步。', '54.1万人', 'match', ''),
    ('女会员25.2万人，2022年是22.9万人，两年多了2.3万人。', '2.3万人', 'match', ''),
    ('全市会员25.2万人。', '25.2万人', 'differs', 'label'),
    ('会员61.3万人中女会员25.2万人。', '25.2万人', 'match', ''),
    ('2023年末，暖心驿站420座。', '420座', 'differs', 'period'),
]


def check_years(sentence, text, verdict, difference):
    row = the(proof(sentence, *both_years()), text)
    assert (row['verdict'], row['difference']) == (verdict, difference), (sentence, row)


@case
def a_cell_is_of_the_year_over_it():
    table = '指标\t2022年\t2023年\t2024年\t2024年比2023年增长\n会员（万人）\t56.3\t61.3\t58.6\t4.6%\n暖心驿站（座）\t261\t347\t493\t21.0%\n基层工会（家）\t4634\t4862\t5113\t2.5%\n'
    rows = proof(table, *both_years())
    assert {text: the(rows, text)['verdict'] for text in ('56.3', '261', '347', '21.0%', '5113')} == \
        {'56.3': 'match', '261': 'match', '347': 'match', '21.0%': 'derived', '5113': 'match'}
    assert the(rows, '493')['figure'] == '420座' and the(rows, '61.3')['figure'] == '58.6万人' and the(rows, '58.6')['figure'] == '61.3万人', rows
    assert the(rows, '2.5%')['difference'] == 'arithmetic' and the(rows, '2.5%')['verdict'] == 'differs', rows


# chenglan: 3.08 and 3.24亿元, 8940 and 9310 firms, 成功率 87.4% and 88.9%; members 56.3, 58.6 and 61.3万
CHANGES = [
    ('项目\t2023年\t2024年\t增减\n收缴工会经费（亿元）\t3.08\t3.24\t0.16\n集体合同覆盖企业（家）\t8940\t9310\t370\n', {'0.16': 'derived', '370': 'derived'}),
    ('项目\t2023年\t2024年\t同比增减\n收缴工会经费（亿元）\t3.08\t3.24\t0.61\n集体合同覆盖企业（家）\t8940\t9310\t730\n', {'0.61': 'differs', '730': 'differs'}),
    ('项目\t2023年\t2024年\t增长\n收缴工会经费（亿元）\t3.08\t3.24\t5.2%\n集体合同覆盖企业（家）\t8940\t9310\t4.1%\n', {'4.1%': 'derived'}),
    ('项目\t2023年\t2024年\t增减\n调解成功率（%）\t87.4\t88.9\t1.5\n', {'1.5': 'derived'}),
    ('项目\t2024年\t比上年\n集体合同覆盖企业（家）\t9310\t370\n收缴工会经费（亿元）\t3.24\t0.34\n', {'9310': 'match', '3.24': 'match'}),
    ('项目\t2022年\t2023年\t2024年\t2024年比2022年增长\t年均增长\n会员（万人）\t56.3\t58.6\t61.3\t8.9%\t4.3%\n', {'8.9%': 'derived'}),
    ('项目\t2022年\t2023年\t2024年\t2024年比2022年增长\n会员（万人）\t56.3\t58.6\t61.3\t9.8%\n', {'9.8%': 'differs'}),
    ('         2022年   2023年   2024年\n暖心驿站（座）   261   374   420\n会员（万人）   56.3   58.6   61.3\n', {'261': 'match', '374': 'differs', '58.6': 'match', '61.3': 'match'}),
    ('         2022年   2024年   增减\n会员（万人）   56.3   61.3   5\n女会员（万人）   22.9   25.2   2.3\n', {'56.3': 'match', '61.3': 'match', '22.9': 'match', '25.2': 'match'}),
    ('项目\t目标值\t完成值\t超额\n新建职工书屋（家）\t40\t36\t4\n', {'40': 'match'}),
    ('女会员：2023年23.9万人→2024年25.2万人（+1.3万人，+5.4%）。', {'23.9万人': 'match', '25.2万人': 'match'}),
    ('         2023年   2024年\n暖心驿站（座）   347   420\n会员（万人）   58.6   61.3\n', {'347': 'match', '420': 'match', '58.6': 'match'}),
    ('全市工会基本情况（2022—2024年）\n暖心驿站（座）   261   347   420\n会员（万人）   56.3   58.6   61.3\n', {'56.3': 'match', '58.6': 'match', '61.3': 'match'}),
    ('年份\t集体合同覆盖企业（家）\t收缴工会经费（亿元）\n2023年\t8940\t3.08\n2024年\t9310\t3.24\n增减\t370\t0.16\n', {'9310': 'match'}),
]


def check_changes(table, expected):
    rows = proof(table, *both_years())
    assert {text: the(rows, text)['verdict'] for text in expected} == expected, rows
    assert [row['text'] for row in rows if row['verdict'] == 'differs'] == [text for text in expected if expected[text] == 'differs'], rows


for number, words in tap.some(enumerate(CHANGES, 1)):
    case.add(f'a cell under a change {number}', check_changes, *words)


@case
def a_bar_before_a_sentence_makes_no_table():
    rows = proof('阵地｜新建暖心驿站37座\n经费｜收缴工会经费3.24亿元，增长5.2%\n服务｜筹集送温暖资金2140亿元\n', *both_years())
    assert [(row['text'], row['verdict'], row['difference']) for row in rows] == [
        ('37座', 'differs', 'transposed'), ('3.24亿元', 'match', ''), ('5.2%', 'match', ''), ('2140亿元', 'differs', 'magnitude')], rows


for number, words in tap.some(enumerate(YEARS, 1)):
    case.add(f'two years {number} {words[0]}', check_years, *words)


# What several reports say: one draft for each, a sentence a line, with the verdicts of the figures that are looked at.
# beijing: 职工之家1.46万个, 暖心驿站2.59万个, 151万人 in five years, 25.56万人 in the last
# chenglan: 2140万元 and 1860万元, 5.2% after 6.6%, 61项 where 60项左右 were planned, 38.4万人 where 40万人以上 are
# lanjiang: 全国级18家、省级108家; 13.7万件, of which 98.9%; 1.8 times 2019
# linshan: 经费收缴增速为-2.8%; 1.7 times 2018; 93.1%, 0.7个百分点 above the average; 制造业建会率 up by 2.4个百分点
# jiangcheng: 配书9万册 in two years, 5.4万册 in the last; xishan: 书屋80间 in three years, 20间 in the last
# qinghe: 412家 are 103% of the plan, 400家 the least for 2025; 800—1000人次 in its first half; 1260件, 140件 less
# donghu: 驿站150至180个 planned; 417件, of which 29件; yunjiang: 第11位 to 第4位, 宣讲326场, 法律援助417件
LINES = {
    'beijing-2020': [
        ('2019年新增职工暖心驿站7401个。', '7401个 unknown'),
        ('不能写成服务职工734万人，应为734万人次。', '734万人 apart, 734万人次 match'),
        ('如把7481个误写成7418个，属于差错。', '7481个 match, 7418个 apart'),
        ('正确：新增职工暖心驿站7481个。错误：新增职工暖心驿站7418个。', '7481个 match, 7418个 apart'),
        ('注意：“返还工会经费3.57亿元”不能写成“返还工会经费3.75亿元”。', '返还工会经费3.57亿元 match, 返还工会经费3.75亿元 apart'),
        ('数字不能错，新增职工暖心驿站7418个写成了标语。', '7418个 differs transposed'),
        ('“十三五”建成职工之家 1.46万个 ＋ 暖心驿站 2.59万个 ＝ 4.05万个', '1.46万个 match, 2.59万个 match, 4.05万个 derived'),
        ('“十三五”建成职工之家 1.46万个 ＋ 暖心驿站 2.59万个 ＝ 4.15万个', '1.46万个 match, 4.15万个 differs arithmetic'),
        ('2020年发展会员25.56万人。五年新发展会员151万人，2020年之前的四年合计约125万人。', '125万人 derived'),
        ('2020年发展会员25.56万人。五年新发展会员151万人，2020年之前的四年合计约135万人。', '135万人 differs arithmetic'),
        ('2020年投入防控资金4.73亿元。为职工“报销”医药费3.42亿元。', '4.73亿元 match, 3.42亿元 match'),
        ('我们访谈了86名骑手，七成说不知道工会在哪儿。', '七成 unknown'),
        ('新增职工暖心驿站2.59万个。', '2.59万个 differs period'),
        ('1779家单位发布用工岗位11万个，平均每家约62个。', '1779家 match, 11万个 match, 62个 derived'),
        ('“十三五”时期新增工会组织1.47万人。', '1.47万人 differs unit'),
    ],
    'chenglan-2023 chenglan-2024': [
        ('2024年工会经费增长5.2%，增幅比上年的6.6%回落1.4个百分点。', '1.4个百分点 derived'),
        ('2024年工会经费增长5.2%，增幅比上年的6.6%回落2.4个百分点。', '2.4个百分点 differs arithmetic'),
        ('2024年筹集送温暖资金2140万元，比上年多280万元；两年合计4000万元。', '280万元 derived, 4000万元 derived'),
        ('2024年筹集送温暖资金2140万元，比上年多280万元；两年合计4100万元。', '4100万元 differs arithmetic'),
        ('2024年筹集送温暖资金2140万元，加上结转的100万元，两年合计4100万元。', '4100万元 unknown'),
        ('2024年筹集送温暖资金2140万元，2023年1860万元，两年合计超过3700万元。', '3700万元 unknown'),
        ('2024年举办市级竞赛60项。', '60项 differs value'),
        ('创新工作室41个，比上年多5个。', '5个 differs arithmetic'),
        ('2023年，欠薪投诉下降8.7%。', '8.7% differs period'),
        ('2024年末会员61.3万人，比上年末增加2.3万人。', '2.3万人 differs arithmetic'),
        ('新建暖心驿站73座，比上年多13座。', '13座 differs direction'),
        ('新建暖心驿站73座，比上年少13座。', '13座 derived'),
        ('2023年和2024年共新建暖心驿站195座。', '195座 differs arithmetic'),
        ('暖心驿站从2022年的261座增加到2024年的420座，增加159座，增长60.9%。', '159座 derived, 60.9% derived'),
        ('2024年职工书屋目标40家，实际建成36家，比目标少6家。', '40家 match, 6家 differs arithmetic'),
        ('2025年高技能人才占比达到34%，比2024年提高1.2%。', '1.2% differs points'),
        ('高技能占比：目标32.5%，达到32.8%，高0.3%', '0.3% differs points'),
        ('三年会员依次为56.3万人、58.6万人、61.3万人。', '56.3万人 match, 58.6万人 match'),
        ('选树澄岚工匠22名、岗位能手200名，合计222名。', '222名 derived'),
        ('选树澄岚工匠22名、岗位能手200名，合计220名。', '220名 differs arithmetic'),
        ('第3题　2023年新建暖心驿站多少座？——68座', '68座 differs transposed'),
        ('指标\t2024年实绩\t2025年目标\n集体合同覆盖职工（万人）\t40\t40以上\n', '40 differs period, 40 match'),
    ],
    'lanjiang-2024': [
        ('2024年命名职工书屋126家，其中全国级18家、省级108家。', '18家 match, 108家 match'),
        ('2024年命名职工书屋126家，其中全国级108家、省级18家。', '126家 match, 108家 differs label, 18家 differs label'),
        ('热线受理诉求13.7万件，按办结率98.9%计，办结约13.5万件。', '13.5万件 derived'),
        ('高技能人才是2019年的1.8倍，即增长80%。', '80% derived'),
        ('高技能人才是2019年的1.8倍，换句话说，比2019年增长180%。', '180% differs arithmetic'),
        ('高技能人才是2019年的1.8倍，比上年增长77%。', '77% unknown'),
        ('2024年新命名职工书屋126家，其中全国级108家。', '126家 match, 108家 differs label'),
        ('2024年新命名职工书屋126家，其中省级108家。', '108家 match'),
        ('2024年新命名职工书屋126家，其中108家省级、18家全国级。', '108家 match, 18家 match'),
        ('第四季度赔付1.26亿元，较第三季度多2000万元。', '1.26亿元 match, 2000万元 match'),
        ('与第三季度相比，第四季度赔付1.26亿元。', '1.26亿元 match'),
        ('第四季度赔付1.26亿元，第三季度是1.06亿元。', '1.26亿元 match, 1.06亿元 derived'),
        ('第三季度赔付1.26亿元。', '1.26亿元 differs period'),
        ('2024年职工医疗互助赔付1.26亿元。', '1.26亿元 differs period'),
        ('新建工会组织6218家，超过目标728家。', '728家 differs arithmetic'),
        ('新建工会组织6218家，超目标13.1%。', '13.1% derived'),
        ('2024年新建工会组织目标6218家。', '6218家 differs label'),
        ('2025年新建户外劳动者驿站1536个。', '1536个 differs last-year'),
        ('热线受理诉求13.7万件，办结率96.4%，满意率96.4%。', '96.4% differs label'),
        ('农民工会员占会员总数的39.6%。', '39.6% derived'),
        ('农民工会员占会员总数的49.6%。', '49.6% differs arithmetic'),
        ('调解成功率78.5%，同比提高2.4个百分点，上年为76.1%。', '76.1% derived'),
        ('调解成功率78.5%，同比提高2.4个百分点，上年为76.9%。', '76.9% differs arithmetic'),
        ('2022年到2024年，基层工会从12.10万个增加到12.86万个，增加7600个。', '12.86万个 match, 7600个 derived'),
        ('指标\t2022年\t2023年\n经费收缴（亿元）\t19.9\t18.6\n', '19.9 differs period, 18.6 differs period'),
        ('全国工会综合考核由第9位升至第5位，前移4位。', '9位 match, 5位 match, 4位 derived'),
        ('全国工会综合考核位次第5位，较上年前移5位。', '5位 match, 5位 differs arithmetic'),
        ('我省在全国工会综合考核中列第6位。', '6位 differs value'),
        ('2022—2024年，新建驿站1402个、1498个、1536个，三年共4436个。', '1402个 match, 1536个 match'),
        ('我区综合考核列全市第6位。', '6位 apart'),
        ('高技能人才占技能人才的比重超过四分之一。', '四分之一 differs value'),
    ],
    'jiangcheng-2023': [
        ('2022年配书3.6万册，2023年5.4万册，两年配书九万册。', '3.6万册 match, 5.4万册 match, 九万册 match'),
        ('2023年配书九万册。', '九万册 differs period'),
        ('图⑤　2022年办结法律援助案件120件，涉及金额2100万元。', '120件 differs value'),
        ('“村村都有书屋”，志愿者在贴标语。', '村村都有书屋 differs quote'),
    ],
    'xishan-2023': [
        ('2023年新增书屋20间，三年新增书屋80间。', '20间 match, 80间 match'),
        ('2023年新增书屋80间。', '80间 differs period'),
        ('项目\t2021年\t2022年\n支出帮扶资金（万元）\t100\t200\n项目\t单位\t2023年新增\t三年数\n书屋\t间\t20\t80\n',
         '100 match, 200 match, 20 match, 80 match'),
    ],
    'qinghe-2024': [
        ('2024年新建工会412家，完成年度计划的103%，据此计划数为400家。', '103% match, 400家 derived'),
        ('2024年新建工会412家，完成年度计划的103%，超出计划12家。', '12家 derived'),
        ('2025年新建工会400家。', '400家 differs bound'),
        ('2025年新建工会不少于400家，截至目前已建412家。', '412家 differs last-year'),
        ('2025年上半年培训骨干800—1000人次。', '800—1000人次 match'),
        ('2025年下半年培训骨干800—1000人次。', '800—1000人次 differs period'),
        ('劳动争议案件1260件，比上年少140件，上年为1400件。', '140件 match, 1400件 derived'),
        ('劳动争议案件1260件，比上年少140件，上年为1300件。', '140件 match, 1300件 differs arithmetic'),
    ],
    'donghu-2023': [
        ('2024年计划建成驿站150至180个，计划新建书屋90个。', '150至180个 match, 90个 match'),
        ('2024年计划建成驿站120至150个，计划新建书屋90个。', '120至150个 differs value, 90个 match'),
        ('受理申请417件，移送仲裁29件，移送占受理的7%。', '29件 match, 7% derived'),
        ('受理申请417件，移送仲裁29件，移送占受理的9%。', '29件 match, 9% differs arithmetic'),
        ('受理申请417件，调解成功388件，成功率93%。', '93% derived'),
        ('受理申请417件，调解成功388件，成功率39%。', '39% differs arithmetic'),
        ('用户0.73亿个，访问62亿次。', '62亿次 match'),
        ('服务场所36间。', '36间 differs unit'),
    ],
    'yunjiang-2024': [
        ('五年来，职工医疗互助金比2018年翻一番，达到2.4亿元，年均增长14.9%。', '2.4亿元 match, 14.9% match'),
        ('综合考核由全省第11位升到第4位，前移7位。', '7位 derived'),
        ('综合考核由全省第11位升到第4位，前移8位。', '8位 differs arithmetic'),
        ('综合考核由全省第11位升到第4位，其中服务指标前移3位。', '3位 unknown'),
        ('人均补助由850元提高到1200元，提高350元。', '350元 derived'),
        ('人均补助由850元提高到1200元，提高400元。', '400元 differs arithmetic'),
        ('人均补助1200元/户。', '1200元/户 differs unit'),
        ('人均补助全市由850元/人提高到1200元/人，我县仍是1000元/人，缺口200元。', '200元 unknown'),
        ('人均补助1200元，比上年提高350元。', '350元 derived'),
        ('人均补助1200元，比上年提高530元。', '530元 differs arithmetic'),
        ('2.23万家企业获返还经费3.57亿元，平均每家约16万元。', '16万元 differs arithmetic'),
        ('会员对工会满意度92.4%，比上年提高0.6个百分点。', '0.6个百分点 differs label'),
        ('2024年新建工会386家，2023年是486家。2023年完成年度任务的121.5%，任务数是400家。', '400家 derived'),
        ('近四成职工参加培训。', '四成 differs value'),
        ('欠薪投诉同比减少238件、下降31.6%，照此推算上年约753件。', '31.6% match, 753件 derived'),
        ('经费收缴增速为-3.2%，比上年回落4.7个百分点，上年增速为1.5%。', '4.7个百分点 match, 1.5% derived'),
    ],
    'chenglan-2023': [
        ('主任获“澄岚工匠”称号。', '澄岚工匠 match'),
        ('一年发布作品1350条，职工投稿占了大半。上半年集中开展主题教育，收集职工意见1860条。', '1350条 match, 1860条 match'),
    ],
    'yunjiang-2023': [
        ('2023年举办宣讲326场，办理法律援助326件。', '326场 match, 326件 differs label'),
        ('举办宣讲417场。', '417场 differs value'),
    ],
    'linshan-2023': [
        ('新增书屋96家，其中星级书屋12家；制造业建会率提高2.4%。', '12家 match, 2.4% differs points'),
        ('制造业建会率提高2.4个百分点，比建筑业多提高1.5个百分点。', '1.5个百分点 derived'),
        ('经费收缴增速2.8%。', '2.8% differs direction'),
        ('经费收缴增速-2.8%，由增转降。', '2.8% match'),
        ('经费收缴下降2.8%。', '2.8% match'),
        ('会员满意度93.1%，比全省平均高0.7个百分点，全省平均92.4%。', '92.4% derived'),
    ],
}


def report_words(names):
    for name in names.split():
        paths = [os.path.join(folder, f'{name}.json') for folder in (REPORTS, os.path.join(tap.SOURCES, 'tests/data'))]
        yield from ('--report', next(path for path in paths if os.path.exists(path)))


def check_lines(names):
    line, lacking = 1, []
    rows = proof('\n\n'.join(sentence for sentence, _ in LINES[names]), *report_words(names))
    for sentence, expected in LINES[names]:
        end = line + sentence.count('\n')
        own = [row for row in rows if line <= int(row['line']) <= end]
        found = [f'{row["text"]} {row["verdict"]} {row["difference"]}'.strip() for row in own]
        lacking += [(sentence, words, found) for words in expected.split(', ') if words not in found]
        line = end + 2
    assert not lacking, lacking


for names in LINES:
    case.add(f'sentences of {names}', check_lines, names)


CHANGES = {
    'qinghe-2024': [
        ('指标\t2023年\t2024年\t增减\n劳动争议案件（件）\t1400\t1260\t-140\n以上为统计数。', '1400 unknown, 1260 match, 140 match'),
        ('指标\t2023年\t2024年\t增减\n劳动争议案件（件）\t1400\t1260\t-410\n以上为统计数。', '1260 match, 410 differs arithmetic'),
        ('指标\t2023年\t2024年\t增减\n劳动争议案件（件）\t1400\t1260\t-12%\n以上为统计数。', '1260 match, 12% differs arithmetic'),
        ('指标\t2023年\t2024年\t增减\n劳动争议案件（件）\t1400\t1260\t-10%\n以上为统计数。', '1260 match, 10% derived'),
    ],
    'chenglan-2024': [
        ('指标\t2023年\t2024年\t增减\n会员（万人）\t58.6\t61.3\t-2.7\n以上为统计数。', '58.6 match, 61.3 match, 2.7 differs direction'),
        ('指标\t2023年\t2024年\t增减\n会员（万人）\t58.6\t61.3\t+2.7\n以上为统计数。', '61.3 match, 2.7 derived'),
        ('指标\t2023年\t2024年\t增减\n会员（万人）\t58.6\t61.3\t-3.7\n以上为统计数。', '61.3 match, 3.7 differs arithmetic'),
        ('指标\t2023年\t2024年\t增幅\n会员（万人）\t58.6\t61.3\t-4.6%\n以上为统计数。', '61.3 match, 4.6% differs direction'),
        ('指标\t2022年\t2024年\t增减\n会员（万人）\t56.3\t61.3\t5.0\n以上为统计数。', '56.3 match, 61.3 match, 5.0 derived'),
        ('指标\t2022年\t2024年\t增减\n会员（万人）\t56.3\t61.3\t-5.0\n以上为统计数。', '61.3 match, 5.0 differs direction'),
        ('指标\t2022年\t2023年\t增减\t2024年\t增减\n会员（万人）\t56.3\t58.6\t2.3\t61.3\t2.7\n以上为统计数。',
         '56.3 match, 58.6 match, 2.3 derived, 61.3 match, 2.7 derived'),
        ('指标\t2022年\t2023年\t增减\t2024年\t增减\n会员（万人）\t56.3\t58.6\t3.2\t61.3\t7.2\n以上为统计数。',
         '3.2 differs arithmetic, 7.2 differs arithmetic'),
    ],
}


def check_change_columns(name):
    for table, expected in CHANGES[name]:
        found = [f'{row["text"]} {row["verdict"]} {row["difference"]}'.strip() for row in proof(table, *report_words(name))]
        lacking = [words for words in expected.split(', ') if words not in found]
        assert not lacking, (table, lacking, found)


for name in CHANGES:
    case.add(f'cells of changes of {name}', check_change_columns, name)


@case
def a_quotation_differs_by_one_character():
    rows = proof('报告提出：“团结动员广大职工为推动首都高质量发展而奋头”。', code=1)
    quote = next(row for row in rows if row['kind'] == 'quote')
    assert (quote['verdict'], quote['difference']) == ('differs', 'quote'), quote
    assert quote['figure'].endswith('而奋斗'), quote
    rows = proof('他说：“今天真是个好天气，我们出去走走。”', code=0)
    assert next(row for row in rows if row['kind'] == 'quote')['verdict'] == 'apart'


@case
def figures_of_the_draft_that_do_not_agree_are_told():
    out = tap.command(CLI, 'proof', write('全市职工61万人，其中女职工70万人。\n'), code=1)
    assert 'Within the draft' in out, out


@case
def the_programs_end_tells_whether_anything_differs():
    proof('2020年返还工会经费3.57亿元。', code=0)
    proof('2020年返还工会经费3.75亿元。', code=1)
    tap.command(CLI, 'proof', code=2)
    tap.command(CLI, 'proof', 'a', 'b', code=2)
    out = tap.command(CLI, 'proof', '/nowhere/draft.txt', code=2)
    assert 'draft.txt' in out, out
    out = tap.command(CLI, 'proof', write('7481个'), '--report', '/nowhere/report.json', code=2)
    assert 'report.json' in out, out


@case
def a_report_matches_itself_in_every_form():
    for suffix in ('docx', 'pdf', 'txt'):
        words = [CLI, 'proof', os.path.join(SAMPLES, f'chenglan-2024.{suffix}'), '--csv',
                 '--report', os.path.join(REPORTS, 'chenglan-2024.json')]
        done = subprocess.run(words, capture_output=True, encoding='utf-8', check=False)
        rows = list(csv.DictReader(io.StringIO(done.stdout)))
        wrong = [row for row in rows if row['verdict'] == 'differs']
        assert not wrong, (suffix, wrong)
        assert sum(row['verdict'] == 'match' for row in rows) >= 70, suffix


def texts(part):
    """The words of a report's paragraphs."""
    if isinstance(part, dict) and isinstance(part.get('text'), str) and 'number' not in part:
        yield part['text']
    for more in part.values() if isinstance(part, dict) else part if isinstance(part, list) else []:
        yield from texts(more)


@case
def no_report_is_accused_of_what_it_says_itself():
    paths = glob.glob(os.path.join(REPORTS, '*.json')) + glob.glob(os.path.join(tap.SOURCES, 'tests/data/*-20*.json'))
    matches = 0
    for path in sorted(paths):
        with open(path, encoding='utf-8') as file:
            report = json.load(file)
        words = '\n'.join(texts({key: value for key, value in report.items() if key not in ('indicators', 'charts')}))
        rows = proof(words, '--report', path) if words else []
        wrong = [row for row in rows if row['verdict'] == 'differs']
        assert not wrong, (path, wrong)
        matches += sum(row['verdict'] == 'match' for row in rows)
    assert matches > 400, matches


@case
def a_draft_without_figures_has_nothing_to_check():
    out = tap.command(CLI, 'proof', write(''), code=2)
    assert 'The file is empty.' in out, out
    assert proof('今天开会。\n', code=0) == []
    sheet = os.path.join(folder.name, 'nothing.pdf')
    tap.command(CLI, 'proof', write('今天开会。\n'), '--sheet', sheet, code=0)
    text = tap.command('pdftotext', '-layout', sheet, '-')
    assert '稿里没有可校的数。' in text and '报告原句' not in text and '二校' in text, text


@case
def the_sheet_has_every_figure_and_room_to_sign():
    sheet = os.path.join(folder.name, 'sheet.pdf')
    draft = write('2020年返还工会经费3.75亿元，新增职工暖心驿站7481个。\n五年服务职工3000万人次，年均600万人次。\n我们街道慰问了413户。\n')
    tap.command(CLI, 'proof', draft, '--sheet', sheet, code=1)
    text = tap.command('pdftotext', '-layout', sheet, '-')
    for words in ('核校单', 'draft.txt', '3.75亿元', '3.57亿元', '数字颠倒', '7481个', '计算得出', '3000万人次÷5', '413户', '无出处',
                  '一校', '二校', '年份、编号、名称等2处没有校：2020年、五年。'):
        assert words in ''.join(text.split()) or words in text, (words, text)
    # marks are drawn: no typeface has all of them, and none is read out beside its word
    assert not set('√×＝？') & set(text), text
    assert '相符2不符1计算得出1无出处1' in ''.join(text.split()), text
    assert '5处：数字5，引文0' in text, text
    before = os.stat(sheet).st_mtime_ns
    tap.command(CLI, 'proof', draft, '--sheet', sheet, code=2)
    tap.command(CLI, 'proof', draft, '--sheet', '/nowhere/sheet.pdf', code=2)
    assert os.stat(sheet).st_mtime_ns == before
    tap.command(CLI, 'proof', draft, '--sheet', sheet, '--force', code=1)
    assert os.stat(sheet).st_mtime_ns != before
    tap.command(CLI, 'proof', draft, '--sheet', sheet, '--csv', code=2)
    tap.command(CLI, 'proof', draft, '--sheet', 'sheet.txt', code=2)


@case
def a_word_document_gets_its_findings_back_as_comments_in_a_copy():
    draft = os.path.join(SAMPLES, 'chenglan-2024.docx')
    copy = os.path.join(folder.name, 'copy.docx')
    report = os.path.join(REPORTS, 'chenglan-2023.json')
    with open(draft, 'rb') as file:
        before = file.read()
    rows = tap.command(CLI, 'proof', draft, '--csv', '--report', report, code=1)
    tap.command(CLI, 'proof', draft, '--comments', copy, '--report', report, code=1)
    with open(draft, 'rb') as file:
        assert file.read() == before
    assert tap.command(CLI, 'proof', copy, '--csv', '--report', report, code=1) == rows
    with zipfile.ZipFile(copy) as archive:
        comments = archive.read('word/comments.xml').decode('utf-8')
        main = archive.read('word/document.xml').decode('utf-8')
    wanted = sum(row['verdict'] in ('differs', 'unknown') for row in csv.DictReader(io.StringIO(rows)))
    assert wanted > 10 and comments.count('<w:comment ') == main.count('<w:commentReference ') == wanted, (wanted, comments[:300])
    assert '不符：' in comments and '报告原句：' in comments
    tap.command(CLI, 'proof', write('7481个'), '--comments', copy, code=2)
    tap.command(CLI, 'proof', draft, '--comments', copy, '--csv', code=2)


@case
def a_document_that_can_have_no_comments_leaves_no_half_of_a_copy():
    whole = os.path.join(SAMPLES, 'chenglan-2024.docx')
    broken, copy = (os.path.join(folder.name, name) for name in ('broken.docx', 'kept.docx'))
    with zipfile.ZipFile(whole) as before, zipfile.ZipFile(broken, 'w') as after:
        for name in before.namelist():
            if name != '[Content_Types].xml':
                after.writestr(name, before.read(name))
    with open(copy, 'w', encoding='utf-8') as file:
        file.write('kept')
    done = subprocess.run([CLI, 'proof', broken, '--comments', copy, '--force'], capture_output=True, encoding='utf-8', check=False)
    assert done.returncode == 2 and 'cannot get comments' in done.stderr, done
    with open(copy, encoding='utf-8') as file:
        assert file.read() == 'kept'


@case
def the_sheet_tells_whose_number_the_draft_has():
    sheet = os.path.join(folder.name, 'other.pdf')
    tap.command(CLI, 'proof', write('2020年新增工会组织1.47万个。\n为职工挽回经济损失3.87亿元。\n'), '--sheet', sheet, code=1)
    text = ''.join(tap.command('pdftotext', '-raw', sheet, '-').split())
    assert '新增工会组织3553家“十三五”时期：新增工会组织1.47万个' in text, text
    assert '为职工挽回经济损失10.68亿元累计投入帮扶资金3.87亿元' in text, text


@case
def paragraphs_are_counted_as_readers_count_them():
    page, sheet = (os.path.join(folder.name, name) for name in ('title.html', 'title.pdf'))
    with open(page, 'w', encoding='utf-8') as file:
        file.write('<html><body><h1>驿站新增7481个</h1><p>——2020年综述</p><p>2020年新增母婴关爱室96家。</p><h2>返还</h2><p>2020年返还工会经费3.57亿元。</p></body></html>')
    tap.command(CLI, 'proof', page, '--sheet', sheet, code=0)
    text = ''.join(tap.command('pdftotext', '-layout', sheet, '-').split())
    assert '标题' in text and '第1段' in text and '第2段' in text and '第3段' not in text, text


@case
def no_row_of_the_sheet_is_parted_and_its_head_is_repeated():
    sheet = os.path.join(folder.name, 'long.pdf')
    draft = write(''.join(f'第{n}组：新增职工暖心驿站7481个，返还工会经费3.57亿元。\n' for n in range(1, 41)))
    tap.command(CLI, 'proof', draft, '--sheet', sheet, code=0)
    pages = tap.command('pdftotext', '-layout', sheet, '-').split('\f')[:-1]
    assert len(pages) > 3
    for page in pages[:-1]:
        assert '报告原句' in page and '结论' in page, page
        assert page.count('相符') >= 3, page
    numbers = [int(line.split()[0]) for page in pages for line in page.splitlines() if line.split() and line.split()[0].isdigit()]
    assert numbers == list(range(1, 81)), numbers


folder = tempfile.TemporaryDirectory()


def write(text):
    path = os.path.join(folder.name, 'draft.txt')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


case.run()
