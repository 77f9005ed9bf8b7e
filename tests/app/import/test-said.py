# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of a figure that was imported: each sentence is true of the raw text that it comes from, with all that the
text ties to the figure."""
import os
import re
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
case = tap.Cases()

# a line of a raw text under 2023年工作回顾, and what is said of its figures
SAID = {
    'a change since another year than the last': (
        '会员数比2018年增长12%。', ['2023年，会员数比2018年增长12%。']),
    'an increase since the year began': ('站点较年初增加300家。', ['2023年，站点比年初增加300家。']),
    'a multiple of more': ('覆盖面比五年前扩大一倍。', ['2023年，覆盖面比五年前扩大一倍。']),
    'since the end of a plan': ('会员比“十二五”末增长5%。', ['2023年，会员比“十二五”末增长5%。']),
    'since the year before, which nobody has to be told': (
        '会员数比上年增长12%。工伤率同比下降0.2个百分点。', ['2023年，会员数增长12%。', '2023年，工伤率下降0.2个百分点。']),
    'doubled': ('职工书屋数量较上年翻了一番。', ['2023年，职工书屋数量翻了一番。']),
    'doubled twice since a year': ('会员较2021年翻两番。', ['2023年，会员比2021年翻两番。']),
    'doubled to a level': ('职工医疗互助金比2018年翻一番，达到2.4亿元。', ['2023年，职工医疗互助金比2018年翻一番，达到2.4亿元。']),
    'above another': ('满意率高于全省平均0.6个百分点。', ['2023年，满意率高于全省平均0.6个百分点。']),
    'more than an average by a word without 于': ('比重升至35.1%，高出全国平均1.9个百分点。', [
        '2023年，比重为35.1%。', '2023年，比重比全国平均高出1.9个百分点。']),
    'a unit that a line above a table tells': (
        '主要经费\n单位：万元\n项目\t2022年\t2023年\n培训支出\t120\t135', [
            '2022年，培训支出120万元。', '2023年，培训支出135万元。', '2023年，培训支出135万元，比2022年增加约15万元，增长约12.5%。',
            '培训支出：2022年120万元，2023年135万元。', '2023年，培训支出135万元，比2022年增加约15万元，增长约12.5%。']),
    'a unit that a line above others tells': (
        '单位：万元\n经费收入1280\n经费支出1165\n其中维权支出320', [
            '2023年，经费收入为1280万元。', '2023年，经费支出1165万元。', '2023年，维权支出320万元。',
            '2023年，经费收入为1280万元，经费支出1165万元；各项金额性质不同，不作合计。']),
    'a part, which does not stand beside what it is part of': (
        '经费收入1280万元，经费支出1165万元，其中维权支出320万元。', [
            '2023年，经费收入为1280万元。', '2023年，经费支出1165万元。', '2023年，维权支出320万元。',
            '2023年，维权支出320万元，约占经费支出（1165万元）的27.5%。',
            '2023年，经费收入为1280万元，经费支出1165万元；各项金额性质不同，不作合计。']),
    'a unit that a heading tells': ('（一）经费收支（单位：万元）\n1．经费收入1280。\n2．经费支出1165。', [
        '2023年，经费收入为1280万元。', '2023年，经费支出1165万元。', '2023年，经费收入为1280万元，经费支出1165万元；各项金额性质不同，不作合计。']),
    'a unit that the end of a sentence tells': ('主要收支情况如下，单位：万元。\n经费收入1280；\n经费支出1165。', [
        '2023年，经费收入为1280万元。', '2023年，经费支出1165万元。', '2023年，经费收入为1280万元，经费支出1165万元；各项金额性质不同，不作合计。']),
    'a unit that brackets tell': ('慰问经费（按万元计）：支出86.5。', ['2023年，支出86.5万元。']),
    'several years': ('近三年培训职工12万人次。', ['近三年，培训职工12万人次。', '近三年，培训职工12万人次，年均约4万人次。']),
    'a multiple of what was': ('技能人才是2018年的1.6倍。', ['2023年，技能人才是2018年的1.6倍。']),
}


def is_said(text, sentences):
    with tempfile.TemporaryDirectory() as folder:
        source, report = os.path.join(folder, 'text.txt'), os.path.join(folder, 'report.json')
        with open(source, 'w', encoding='utf-8') as file:
            file.write(f'2023年工作回顾\n{text}\n')
        subprocess.run([CLI, 'import', source, '-o', report], check=True, capture_output=True)
        done = subprocess.run([CLI, 'sentence', '--report', report], check=True, capture_output=True, encoding='utf-8')
    said = [re.sub(r'（《text》.*', '', line.strip()) for line in done.stdout.splitlines() if line.startswith('  ')]
    assert said == sentences, said


for name, (text, sentences) in tap.some(SAID.items()):
    case.add(name, is_said, text, sentences)


case.run()
