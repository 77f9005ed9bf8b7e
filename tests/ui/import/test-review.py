# SPDX-License-Identifier: GPL-3.0-or-later
"""A document is checked by keyboard alone: questions, figures, the source; and what a screen reader hears of it."""
import json
import os
import shutil

import drive
import tap

from gi.repository import Atspi

case = tap.Cases()
SAMPLES = os.path.join(tap.SOURCES, 'tests', 'data', 'samples')


def document(name):
    return shutil.copy(os.path.join(SAMPLES, name), os.environ['UR_TEST_FOLDER'])


def wait_focus(program, role, words):
    """Until something of that role has the keyboard and is called so; returns its whole name."""
    def look():
        node = program.focused()
        name = drive.name_of(node) if node and drive.role_of(node) == role else ''
        return name if words in name else None
    return drive.wait(look, f'the keyboard on {role} {words}, not on {program.focused() and drive.name_of(program.focused())}')


def wait_text(program, words):
    program.find(None, words)  # what is called so: all texts of the window would take much longer


def choices(program):
    """The answers: they are in what has the keyboard."""
    return [node for node in drive.walk(program.focused()) if drive.role_of(node) == 'radio button']


@case
def questions_are_answered_by_key():
    with drive.Program(document('chenglan-2024.docx'), language='zh_CN') as program:
        first = wait_focus(program, 'panel', '第 1 问')
        count = int(first.split('还剩 ')[1].split(' ')[0])
        assert count > 4, first
        checked = [drive.has_state(node, Atspi.StateType.CHECKED) for node in choices(program)]
        assert checked[0] and checked.count(True) == 1 and len(checked) > 1, checked
        program.keys('Return')
        second = wait_focus(program, 'panel', f'还剩 {count - 1} 个')
        assert second.startswith('第 2 问'), second
        program.keys('2')  # another one than was guessed
        wait_focus(program, 'panel', f'还剩 {count - 2} 个')
        program.keys('n')
        wait_focus(program, 'panel', '第 4 问')
        program.keys('shift+n')
        wait_focus(program, 'panel', '第 3 问')
        program.keys('p')  # the second is answered, the first too: the last comes
        wait_focus(program, 'panel', f'第 {count} 问')
        program.keys('u')  # the second is open again
        assert wait_focus(program, 'panel', f'还剩 {count - 1} 个').startswith('第 2 问')
        program.keys('ctrl+shift+z')
        wait_text(program, f'还剩 {count - 2} 个问题')
        # an answered one is opened again
        program.click(program.find('push button', '已答 2 个'))
        again = program.find('push button', '重新打开')
        program.activate(again)
        wait_text(program, f'还剩 {count - 1} 个问题')
        # giving up asks first, once something was decided
        program.keys('Escape')
        program.find('push button', '继续核对')
        program.keys('Escape')
        drive.wait(lambda: '继续核对' not in drive.name_of(program.focused()), 'the question to leave')
        wait_text(program, '核对导入的报告')


@case
def what_the_file_has_and_the_text_has_not_is_told():
    with drive.Program(document('chenglan-2024.pdf'), language='zh_CN') as program:
        program.find('push button', '完成导入')
        program.keys('F10')
        program.activate(program.find('menu item', '未计入正文的内容'))
        program.find('label', '文件中有 6 处未计入正文')
        told = drive.name_of(program.find('label', '页码'))
        assert all(words in told for words in ('第 1 页', '— 1 —', '— 3 —', '页眉页脚', '澄岚市总工会')), told
        program.keys('Escape', on_top=True)
        drive.wait(lambda: not program.find_all('label', '处未计入正文'), 'the window to close')


def row_parts(program):
    return wait_focus(program, 'table row', '，').split('，')


@case
def figures_are_changed_by_key():
    with drive.Program(document('chenglan-2023.docx'), language='zh_CN') as program:
        wait_focus(program, 'panel', '第 1 问')
        program.keys('F6')
        wait_focus(program, 'text', '原文')
        program.keys('F6')
        label, value = row_parts(program)[:2]  # what the question is about
        assert value in wait_focus(program, 'table row', '已收')
        program.keys('space')
        wait_focus(program, 'table row', '不收')
        program.keys('ctrl+z')
        wait_focus(program, 'table row', '已收')
        program.keys('Delete')
        wait_focus(program, 'table row', '不收')
        program.keys('Insert')
        wait_focus(program, 'table row', '已收')
        # a name in its place: given up, then taken
        program.keys('F2')
        wait_focus(program, 'text', '指标名')
        program.type('n1')
        program.keys('Escape')
        assert row_parts(program)[0] == label
        program.keys('F2')
        wait_focus(program, 'text', '指标名')
        program.keys('ctrl+a')
        program.type('reading rooms')
        program.keys('Return')
        assert wait_focus(program, 'table row', 'reading rooms').split('，')[1] == value
        # the source goes with the row, and the other way round
        program.keys('Up')
        before = wait_focus(program, 'table row', '，')
        source = program.find('text', '原文')
        drive.wait(lambda: drive.description_of(source) == before, before)
        program.keys('shift+F6', 'Tab')
        wait_focus(program, 'text', '原文')
        drive.wait(lambda: drive.description_of(source).startswith('reading rooms'), 'the next figure')
        # what cannot be is refused with a sentence
        program.keys('F6', 'Home', 'space')
        drive.wait(lambda: program.find_all('label', '没有数值'), 'the reason')


@case
def a_text_that_names_no_year_asks_for_it():
    path = os.path.join(os.environ['UR_TEST_FOLDER'], 'undated.txt')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('江城市总工会工作报告\n一、过去一年的工作\n新建工会12家。\n')
    with drive.Program(path, language='zh_CN') as program:
        assert '哪一年' in wait_focus(program, 'panel', '第 1 问')
        program.keys('ctrl+Return')
        program.find('label', '请先回答第 1 问')
        program.keys('2')
        wait_focus(program, 'panel', '问题都答完了')
        program.keys('ctrl+Return')
        program.find('label', '名称(N)')
        program.keys('Escape', on_top=True)


@case
def a_year_that_is_not_offered_is_written():
    path = os.path.join(os.environ['UR_TEST_FOLDER'], 'no-year.txt')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('江城市总工会工作报告\n一、过去一年的工作\n新建工会12家。\n')
    with drive.Program(path, language='zh_CN') as program:
        wait_focus(program, 'panel', '第 1 问')
        program.keys('5')  # after the four that are offered
        wait_focus(program, 'text', '报告的年份')
        assert '四位数字' in drive.description_of(program.focused())
        program.type('1850')
        program.keys('Return')
        program.find('label', '“1850”不能作为报告的年份')  # and it can be mended
        drive.wait(lambda: drive.description_of(program.focused()).startswith('“1850”'), 'the reason')
        wait_text(program, '还剩 1 个问题')
        program.keys('Escape')  # gives up what is written, not the review
        wait_focus(program, 'panel', '第 1 问')
        program.keys('5', 'ctrl+a')
        program.type('1987')
        program.keys('Return')
        wait_focus(program, 'panel', '问题都答完了')
        program.find('label', '1987年')
        program.keys('ctrl+z')
        wait_focus(program, 'panel', '第 1 问')
        # the same from the menu, whatever the text names
        program.keys('F10')
        program.activate(program.find('menu item', '报告的年份'))
        program.find('text', '报告的年份')
        program.type('20', on_top=True)
        program.keys('Return', on_top=True)
        program.find('label', '“20”不能作为报告的年份')
        program.type('01', on_top=True)
        program.keys('Return', on_top=True)
        wait_focus(program, 'panel', '问题都答完了')
        program.find('label', '2001年')


@case
def a_report_is_edited_and_keeps_what_was_not_touched():
    path = shutil.copy(os.path.join(tap.SOURCES, 'resources/reports/chenglan-2024.json'), os.environ['UR_TEST_FOLDER'])
    with open(path, encoding='utf-8') as file:
        before = json.load(file)
    gone = before['indicators'][0]
    with drive.Program(path, language='zh_CN') as program:
        program.find('page tab', '主要任务')
        program.keys('F10')
        program.activate(program.find('menu item', '改指标'))
        wait_focus(program, 'panel', '报告的文字不变')
        program.keys('F6', 'F6')
        wait_focus(program, 'table row', '，')
        program.keys('Home')
        while gone['label'] not in row_parts(program)[0]:
            last = row_parts(program)
            program.keys('Down')
            drive.wait(lambda: row_parts(program) != last, 'the next row')
        program.keys('space')
        wait_focus(program, 'table row', '不收')
        # giving up asks, and offers nothing to be kept
        program.keys('Escape')
        program.find('label', '放弃这些改动')
        assert not program.find_all('push button', '以后')
        program.keys('Escape')
        program.keys('ctrl+Return')
        program.find('label', '名称(N)')
        program.keys('Return')
        program.activate(program.find('push button', '替换'))
        wait_focus(program, 'text', '2024年工作回顾')
    with open(path, encoding='utf-8') as file:
        after = json.load(file)
    assert [figure['id'] for figure in after['indicators']] == [figure['id'] for figure in before['indicators'][1:]]
    assert after['parts'] == before['parts'] and after['title'] == before['title']


case.run()
