# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences of kinds that drafts had which nobody had tuned for: what is wrong in them is found, and what is right is not accused."""
import csv
import io
import os
import subprocess

import tap

CLI = os.path.join(tap.BUILD, 'app/cli/union-report-cli')
REPORTS = [os.path.join(tap.SOURCES, folder) for folder in ('resources/reports', 'tests/data')]
case = tap.Cases()


def proof(report, text):
    names = [os.path.join(folder, f'{report}.json') for folder in REPORTS]
    words = [CLI, 'proof', '-', '--csv', '--report', next(name for name in names if os.path.exists(name))]
    done = subprocess.run(words, input=text, capture_output=True, encoding='utf-8', check=False)
    assert done.returncode in (0, 1) and done.stderr == '', (text, done.stderr)
    return list(csv.DictReader(io.StringIO(done.stdout)))


def wrong(report, text, printed, difference=None, figure=None):
    rows = proof(report, text)
    row = next(row for row in rows if row['text'] == printed)
    assert row['verdict'] == 'differs', (text, row)
    assert difference is None or row['difference'] == difference, (text, row)
    assert figure is None or row['figure'] == figure, (text, row)
    others = [other for other in rows if other is not row and other['verdict'] == 'differs']
    assert not others, (text, others)


def right(report, text):
    accused = [row for row in proof(report, text) if row['verdict'] == 'differs']
    assert not accused, (text, accused)


@case
def an_answer_is_of_the_period_that_the_question_above_names():
    wrong('beijing-2020', '问：2020年服务职工多少人次？\n答：3000万人次。\n', '3000万人次', 'period', '734万人次')
    wrong('beijing-2020', '问：2020年新发展会员多少人？\nA：151万人。\n', '151万人', 'period', '25.56万人')
    wrong('beijing-2020', '问：五年累计新增多少暖心驿站？\n答：7481个。\n', '7481个', 'period', '2.59万个')
    wrong('beijing-2020', '问：“十三五”期间新发展会员多少人？\n答：25.56万人。\n', '25.56万人', 'period', '151万人')
    right('beijing-2020', '问：2020年服务职工多少人次？\n答：734万人次。\n')
    right('beijing-2020', '问：2020年服务职工多少人次？\n答：五年服务职工3000万人次，2020年734万人次。\n')
    right('beijing-2020', '问：2020年服务职工多少人次？\n答：累计3000万人次。\n')
    right('beijing-2020', '问：五年累计新增多少暖心驿站？\n答：2.59万个，其中2020年7481个。\n')
    right('beijing-2020', '问：五年来新增多少暖心驿站，今年呢？\n答：7481个。\n')
    right('beijing-2020', '问：2020年底工会组织覆盖率是多少？\nA：92.39%。\n')


@case
def what_several_years_had_is_not_told_of_one():
    wrong('beijing-2020', '再看2020年一年：建成职工之家1.46万个，新增暖心驿站7481个。', '1.46万个', 'period')
    wrong('beijing-2020', '2020年全年建成职工之家1.46万个。', '1.46万个', 'period')
    right('beijing-2020', '2020年底，建成职工之家1.46万个。')
    right('jiangcheng-2023', '2022年配书36000册，2023年配书54000册，合起来9万册。')
    right('jiangcheng-2023', '2022年新建职工书屋120间，2023年180间，共300间。')
    right('xishan-2023', '援助站：2023年新增12个，在用四十个，占三成。')
    right('xishan-2023', '职工之家2023年新增30个，运行150个。')
    wrong('xishan-2023', '2023年新增服务驿站240个。', '240个', 'period', '60个')


@case
def a_year_that_something_is_held_against_is_not_that_of_what_follows():
    wrong('donghu-2023', '2023年，全区参加学习课程4.6万人次，比2022年的3.2万人次增加14000人次；参加疗休养3100人次。', '3100人次', 'last-year')
    right('donghu-2023', '2023年，全区参加学习课程4.6万人次，比2022年的3.2万人次增加14000人次；参加疗休养2800人次。')
    right('donghu-2023', '2024年计划建成驿站150—180个、新建书屋90个，去年建成的驿站是120个。')
    wrong('yunjiang-2024', '4.2024年建会率98.5%；2025年建会率目标为95%左右。', '98.5%', 'period')
    right('yunjiang-2024', '4.2023年建会率98.5%；2025年建会率目标为95%左右。')
    right('lanjiang-2024', '2024年新建户外劳动者驿站1,536个，2023年1498个，2022年1402个，三年合计4436个，约占“十四五”以来5860个的四分之三。')


case.run()
