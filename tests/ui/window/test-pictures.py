# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures that are dropped on the window, or chosen, and what it says about them."""
import os
import subprocess
import sys
import time

import drag
import drive
import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
FOLDER = os.environ['UR_TEST_FOLDER']
SCREENSHOT = os.path.join(tap.SOURCES, 'resources', 'screenshots', 'work.png')


def export():
    """The pictures of all charts by the ids of the charts."""
    folder = os.path.join(FOLDER, 'exported')
    os.makedirs(folder, exist_ok=True)
    lines = tap.command(CLI, 'charts', '-o', folder, '--width', '574', '--scale', '1', '--force').split('\n')
    return dict(zip((chart['id'] for chart in drive.report()['charts']), lines))


def later_report():
    """The report with one figure corrected since the pictures were made."""
    path = os.path.join(FOLDER, 'later.json')
    with open(drive.REPORT, encoding='utf-8') as file, open(path, 'w', encoding='utf-8') as out:
        out.write(file.read().replace('92.39', '92.41'))
    return path


PICTURES = export()


def find_card(program, name, word):
    return program.find('panel', f'{name}, {word}')


@case
def pictures_that_match_are_said_to():
    with drive.Program() as program, drag.Hand(sys.argv[1], *PICTURES.values()) as hand:
        program.find('page tab')
        hand.drag()
        hand.drop()
        program.find('label', f'All {len(PICTURES)} pictures match the report')
        for path in PICTURES.values():
            find_card(program, os.path.basename(path), 'Matches')


@case
def what_differs_is_named_with_both_figures():
    with drive.Program(later_report(), language='zh_CN') as program, \
            drag.Hand(sys.argv[1], PICTURES['coverage'], PICTURES['shares'], SCREENSHOT) as hand:
        program.find('page tab')
        hand.drag()
        hand.drop()
        program.find('label', '共 3 张图片，1 张与报告不一致')
        find_card(program, os.path.basename(PICTURES['coverage']), '不一致')
        find_card(program, os.path.basename(PICTURES['shares']), '一致')
        find_card(program, 'work.png', '无从核对')
        said = program.shown_text()
        for words in ('工会组织覆盖率（“十三五”期末）', '92.39%', '92.41%', '图片中', '报告中', '图片没有说明所示的数字'):
            assert words in said, said
        program.keys('ctrl+c')
        program.find('label', '核对结果已复制为表格')
        copied = drive.wait(lambda: subprocess.run(['xclip', '-o', '-selection', 'clipboard', '-t', 'UTF8_STRING'],
                                                   capture_output=True, timeout=20, check=False).stdout, 'the result')
        rows = [line.split('\t') for line in copied.decode().splitlines()]
        assert rows[1][1:] == ['不一致', '工会组织覆盖率（“十三五”期末）', '92.39%', '92.41%'], rows
        program.keys('Escape')
        drive.wait(lambda: program.find_all('page tab'), 'the report again')


@case
def the_window_says_that_it_takes_what_is_over_it():
    with drive.Program() as program, drag.Hand(sys.argv[1], PICTURES['coverage']) as hand:
        program.find('page tab')
        hand.drag()
        drive.wait(lambda: pixel(2, 400) == pixel(600, 1) and pixel(2, 400) != pixel(5, 400), 'the line round the window')
        assert pixel(2, 400) == 'A8232B', pixel(2, 400)
        hand.drop()
        program.find('label', 'This picture matches the report')
        assert pixel(2, 400) != 'A8232B'


def pixel(x, y):
    done = subprocess.run(['import', '-window', 'root', '-crop', f'1x1+{x}+{y}', '-depth', '8', 'rgb:-'],
                          capture_output=True, check=True)
    return done.stdout.hex().upper()[:6]


@case
def a_report_that_is_dropped_is_opened():
    with drive.Program() as program, drag.Hand(sys.argv[1], later_report()) as hand:
        program.find('page tab')
        hand.drag()
        hand.drop()
        drive.wait(lambda: 'later.json' in drive.xdotool('getwindowname', program.window), 'the other report')


def drop(*files):
    """Drops files on the program's window."""
    with drag.Hand(sys.argv[1], *files) as hand:
        hand.drag()
        hand.drop()
        time.sleep(0.5)


def copy_of_report(name):
    path = os.path.join(FOLDER, name)
    with open(later_report(), 'rb') as file, open(path, 'wb') as out:
        out.write(file.read())
    return path


def is_opened(program, name):
    drive.wait(lambda: name in drive.xdotool('getwindowname', program.window), f'the report {name}')


def says(program, *words):
    drive.wait(lambda: all(word in program.shown_text() for word in words), f'a sentence with {words}')


@case
def a_report_may_be_called_anything():
    with drive.Program() as program:
        program.find('page tab')
        for name in ('报告.JSON', 'report.txt', '报告', 'report.json.bak', 'report.png'):
            drop(copy_of_report(name))
            is_opened(program, name)


@case
def what_cannot_be_opened_is_told_in_a_sentence():
    folder = os.path.join(FOLDER, '材料.json')
    os.makedirs(folder, exist_ok=True)
    with drive.Program(language='zh_CN') as program:
        program.find('page tab')
        drop(folder)
        says(program, '“材料.json”是文件夹：请拖入报告文件，或要与报告核对的图片。')
        drop('smb://nas/share/报告.json')
        says(program, '文件“报告.json”不在本机，从这里无法访问：请先把它复制到本机的文件夹中再打开。')
        drop(os.path.join(FOLDER, 'gone.json'))
        says(program, 'gone.json', '。')
        assert program.find_all('page tab'), 'the report is gone'


@case
def a_picture_that_comes_with_a_report_is_not_compared_with_another():
    with drive.Program() as program:
        program.find('page tab')
        drop(PICTURES['coverage'], copy_of_report('报告.JSON'))
        is_opened(program, '报告.JSON')
        says(program, '1 picture came with a report and was not compared: drop it again once the report is open.')


@case
def a_folder_among_pictures_is_told_of():
    with drive.Program() as program:
        program.find('page tab')
        drop(PICTURES['coverage'], FOLDER)
        program.find('label', 'This picture matches the report')
        says(program, 'is a folder: drop the file of a report, or pictures to be compared with it.')


@case
def pictures_are_chosen_by_keyboard_alone():
    with drive.Program() as program:
        program.find('page tab')
        program.keys('F10')
        for _ in range(20):
            time.sleep(0.3)
            if program.focused() and 'Compare Pictures' in drive.name_of(program.focused()):
                break
            program.keys('Down')
        program.keys('Return')
        program.find('filler', 'Choose Pictures to Compare')
        program.keys('slash', on_top=True)
        program.type(SCREENSHOT[1:], on_top=True)
        program.keys('Return', on_top=True)
        program.find('label', 'This picture cannot be compared')
        find_card(program, 'work.png', 'Nothing to compare')


case.run()
