# SPDX-License-Identifier: GPL-3.0-or-later
"""A report with numbers of its own, sections inside others, an introduction, first and last words, and an annex."""
import os

import drive
import tap

case = tap.Cases()
REPORT = os.path.join(tap.SOURCES, 'tests', 'data', 'yunjiang-2023.json')
document = drive.report(REPORT)


def names(program, role):
    return [drive.name_of(node) for node in program.find_all(role)]


def has_no_number_of_ours(texts):
    for text in texts:
        for wrong in ('第0项', '第 0 项', '0.1', '(null)'):
            assert wrong not in text, text


@case
def every_part_has_a_tab_and_the_annex_is_last():
    with drive.Program(REPORT, language='zh_CN') as program:
        program.find('page tab', '2023年工作回顾')
        assert [name for name in names(program, 'page tab') if name in drive.tab_titles(document)] == drive.tab_titles(document)
        assert drive.tab_titles(document)[-1] == '名词解释'


@case
def the_outline_says_what_the_report_prints():
    with drive.Program(REPORT, language='zh_CN') as program:
        program.find('list item', '引言，2 个数字')
        rows = names(program, 'list item')
        start = rows.index('引言，2 个数字')
        wanted = ('引言', '（一），聚焦思想引领，凝聚奋进力量，2', '（一）第1项，抓学习，1', '（一）第2项，抓阵地，1',
                  '（二），聚焦维权服务，增进职工福祉，2', '（二）一是，帮扶更实，1', '（二）二是，维权更准，1', '（三），聚焦改革创新，2',
                  '数字工会加快建设，1', '经费管理更加规范，1')
        for row, head in zip(rows[start:], wanted):
            assert row.startswith(head), (row, head)
        has_no_number_of_ours(rows)


@case
def the_text_begins_with_the_first_words_and_the_introduction():
    with drive.Program(REPORT, language='zh_CN') as program:
        program.find('list item', '引言，2 个数字')
        text = drive.wait(lambda: next((drive.text_of(node) for node in program.find_all('text')
                                        if '各位委员' in (drive.text_of(node) or '')), None), 'the reading view')
        place = -1
        for words in ('各位委员、同志们：', '现在，我代表市总工会常委会', '基层工会达到8651家', '（一）', '聚焦思想引领', '抓学习', '举办宣讲326场', '一是',
                      '帮扶更实', '数字工会加快建设', '审计项目28个'):
            found = text.find(words, place + 1)
            assert found > place, (words, text)
            place = found
        has_no_number_of_ours([text])


@case
def tasks_are_counted_without_the_last_words():
    with drive.Program(REPORT, language='zh_CN') as program:
        program.keys('ctrl+2')
        program.find('label', '突出建功立业')
        program.find('label', '各位委员、同志们，让我们更加紧密地团结起来！')
        program.find('label', '2 项任务 · 1 个要点')
        has_no_number_of_ours(names(program, 'label'))


@case
def the_annex_is_text():
    with drive.Program(REPORT, language='zh_CN') as program:
        program.keys('ctrl+3')
        drive.wait(lambda: any('指依法推动企业普遍建立工会' in (drive.text_of(node) or '') for node in program.find_all('text')), 'the annex')


case.run()
