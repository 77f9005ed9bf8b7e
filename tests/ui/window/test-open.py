# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening report files: good ones, ones with mistakes, and what happens when they change."""
import os
import zipfile

from gi.repository import Gio, GLib

import drive
import tap

case = tap.Cases()
FOLDER = os.environ['UR_TEST_FOLDER']


def write(name, *changes):
    """A copy of the bundled report with words changed; written beside and moved, as editors do."""
    with open(drive.REPORT, encoding='utf-8') as file:
        text = file.read()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path = os.path.join(FOLDER, name)
    with open(path + '.part', 'w', encoding='utf-8') as file:
        file.write(text)
    os.rename(path + '.part', path)
    return path, text


def place(text, words):
    """Line and column of the first of the words, from 1."""
    before = text[:text.index(words)]
    return before.count('\n') + 1, len(before) - before.rfind('\n')


def wait_text(program, words):
    drive.wait(lambda: words in program.shown_text(), words)


def selected(program, role):
    return sorted(drive.name_of(node) for node in program.find_all(role) if drive.has_state(node, drive.Atspi.StateType.SELECTED))


TITLE = drive.report()['parts'][0]['title']
LEAD = '1.2，深化职工理想信念教育'
BROKEN = ('"number": "2.59"', '"number": "2.5.9"')


@case
def a_good_file_is_shown():
    path, _ = write('good.json', (TITLE, '另一年的工作情况'))
    with drive.Program(path, language='zh_CN') as program:
        wait_text(program, '另一年的工作情况')


@case
def a_mistake_has_its_place_and_its_cost():
    path, text = write('partial.json', BROKEN)
    line, column = place(text, '2.5.9')
    with drive.Program(path, language='zh_CN') as program:
        wait_text(program, '这份报告有一处无法识别，其余都已读入')
        shown = program.shown_text()
        for words in (f'第 {line} 行第 {column} 列', 'partial.json', '这里应是一个数，例如 2.59；读到的是“2.5.9”。', '2.5.9', '累计建成职工暖心驿站，数值',
                      '7 项，16 个数字', '5 项任务，12 个要点', '11 项指标', '缺一项', '重新读入'):
            assert words in shown, f'{words!r} is not in {shown}'
        program.keys('Return')  # the suggested button has the focus
        program.find('page tab', '2021年主要任务')


@case
def a_report_read_in_part_says_so_as_long_as_it_is_on_show():
    path, _ = write('partial.json', BROKEN)
    with drive.Program(path, language='zh_CN') as program:
        wait_text(program, '其余都已读入')
        program.keys('Return')
        program.find('page tab', '2021年主要任务')
        program.find('push button', '1 处没有读入')
        program.keys('ctrl+2')
        program.click(program.find('push button', '1 处没有读入'))
        wait_text(program, '这份报告有一处无法识别，其余都已读入')


@case
def reports_are_opened_again_from_the_menu():
    path, text = write('first.json', (TITLE, '第一份的工作情况'))
    other, _ = write('second.json', (TITLE, '第二份的工作情况'))
    with drive.Program(path, language='zh_CN') as program:
        wait_text(program, '第一份的工作情况')
        program.act('open-recent', GLib.Variant('s', Gio.File.new_for_path(other).get_uri()).print_(False))
        wait_text(program, '第二份的工作情况')
        program.click(program.find(None, '打开'))
        program.find('menu item', 'second.json')
        items = [name for name in map(drive.name_of, program.find_all('menu item')) if '.json' in name]
        assert [name.split('　')[-1] for name in items] == ['second.json', 'first.json'], items
        program.activate(program.find('menu item', 'first.json'))
        wait_text(program, '第一份的工作情况')
        program.act('open-bundled')
        wait_text(program, '2020年工作情况')


@case
def a_mistake_of_syntax_stops_the_reading():
    path, text = write('syntax.json', ('"number": "2.59"', '"number": 2.59"'))
    line, _ = place(text, '"number": 2.59"')
    with drive.Program(path, language='zh_CN') as program:
        wait_text(program, f'这份报告无法继续读取，停在第 {line} 行')
        assert not program.find_all('push button', '先看已读入的部分')


@case
def a_file_that_is_no_document_is_called_what_it_is():
    path = os.path.join(FOLDER, '报告.docx')
    with zipfile.ZipFile(path, 'w') as archive:
        archive.writestr('xl/workbook.xml', '<x/>')
    with drive.Program(path, language='zh_CN') as program:
        wait_text(program, '这是 Excel 工作簿（xlsx）')
        shown = program.shown_text()
        assert '开始阅读' in shown and '第 1 行' not in shown and 'PK' not in shown, shown


@case
def several_mistakes_are_listed():
    path, _ = write('several.json', BROKEN, ('"number": "131"', '"number": "13l"'))
    with drive.Program(path, language='zh_CN') as program:
        wait_text(program, '这份报告有 2 处无法识别，其余都已读入')
        assert '另外 1 处' in program.shown_text()


@case
def a_mended_file_is_offered_and_read_again():
    path, _ = write('mended.json', BROKEN)
    with drive.Program(path, language='zh_CN') as program:
        wait_text(program, '无法识别')
        write('mended.json')
        wait_text(program, '文件“mended.json”有改动。')
        program.keys('ctrl+r')
        program.find('page tab', '2021年主要任务')
        drive.wait(lambda: '无法识别' not in program.shown_text(), 'the page about the mistake to leave')


@case
def reading_again_keeps_the_place():
    """The tab, and in it what is at the top of the view."""
    path, text = write('again.json')
    with drive.Program(path, language='zh_CN') as program:
        program.find('page tab', '2021年主要任务')
        program.keys('ctrl+2', 'alt+Down', 'alt+Down')
        program.rest()
        drive.wait(lambda: LEAD in selected(program, 'list item'), LEAD)
        write('again.json', (drive.report()['parts'][1]['sections'][0]['headline'], '改过的一项'))
        wait_text(program, '文件“again.json”有改动。')
        program.keys('ctrl+r')
        wait_text(program, '改过的一项')
        assert selected(program, 'page tab') == ['2021年主要任务']
        assert LEAD in selected(program, 'list item')


@case
def a_missing_file_is_said_and_something_is_shown():
    with drive.Program(os.path.join(FOLDER, 'nowhere.json'), language='zh_CN') as program:
        wait_text(program, '找不到文件“nowhere.json”。')
        program.keys('Return')  # the way to the bundled report has the focus
        program.find('page tab', '2021年主要任务')


case.run()
