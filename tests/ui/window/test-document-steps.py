# SPDX-License-Identifier: GPL-3.0-or-later
"""What people do most with other documents, each by the pointer alone and by keys alone: the tasks of tests/tasks.md, counted."""
import csv
import json
import os
import shutil
import sys

import drag
import drive
import tap
from steps import Hand, clipboard, copy, forget_clipboard, new_home, saved, wait_dialog

case = tap.Cases()
SAMPLES = os.path.join(tap.SOURCES, 'tests', 'data', 'samples')
REPORTS = os.path.join(tap.SOURCES, 'resources', 'reports')
# Of the bundled report: 7481个, 3.42亿元, 92.39%.
DRAFT = ('2020年，新增职工暖心驿站7418个、母婴关爱室96家。\n医疗互助保障计划为120.8万名职工“报销”医药费3.42万元。\n'
         '“十三五”末，工会组织覆盖率达92.93%。\n')
MENDED = DRAFT.replace('7418', '7481').replace('3.42万元', '3.42亿元').replace('92.93', '92.39')
IMPORT = 'next year’s report, from a Word file to a checked report'
CHECK = 'a draft with three planted errors, mended and copied'
COMPARE = 'two years compared, the table saved'


def check_report(home):
    with open(saved(home, '.json'), encoding='utf-8') as file:
        made = json.load(file)
    assert [figure for figure in made['indicators'] if figure['label'] == '收缴工会经费' and figure['number'] == '3.24'], made['indicators']


@case
def next_years_report():
    home = new_home('import by keys')
    path = shutil.copy(os.path.join(SAMPLES, 'chenglan-2024.docx'), home)
    with drive.Program(environment={'HOME': home}) as program:
        program.find('page tab')
        hand = Hand(program)
        hand.key('ctrl+i')
        wait_dialog(program)
        program.type('/', on_top=True)  # opens the field for the path; one word to type, for a person
        program.rest()
        hand.type(path[1:], on_top=True)
        program.rest()
        hand.key('Return', on_top=True)
        program.find('push button', 'Finish')
        while '7 answered' not in program.shown_text():
            hand.key('Return')
        hand.key('ctrl+Return')
        program.find('label', 'Name')
        hand.key('Return', on_top=True)
        program.find('page tab', '2025年主要任务')
        check_report(home)
        hand.done(IMPORT, 'keys')
    home = new_home('import by pointer')
    path = shutil.copy(os.path.join(SAMPLES, 'chenglan-2024.docx'), home)
    with drive.Program(environment={'HOME': home}) as program, drag.Hand(sys.argv[1], path) as other:
        program.find('page tab')
        hand = Hand(program)
        hand.steps += 1
        other.drag()
        other.drop()
        program.find('push button', 'Finish')
        for number in range(1, 8):
            hand.click(program.find('radio button', '1 '))
            drive.wait(lambda n=number: f'{n} answered' in program.shown_text(), 'the answer to be taken')
        hand.click(program.find('push button', 'Finish'))
        hand.save()
        program.find('page tab', '2025年主要任务')
        check_report(home)
        hand.done(IMPORT, 'pointer')


def read_draft(program):
    return drive.text_of(program.find('text', 'Draft'))


@case
def a_draft_with_planted_errors():
    with drive.Program() as program:
        program.find('page tab')
        copy(DRAFT)
        hand = Hand(program)
        hand.key('ctrl+shift+k', 'ctrl+v')
        program.find('list item', '7418个, differs')
        hand.key('F8', 'F6')
        for _ in range(3):
            hand.key('Return')
        drive.wait(lambda: read_draft(program) == MENDED, 'the mended draft')
        forget_clipboard()
        hand.key('ctrl+shift+c')
        assert clipboard() == MENDED, clipboard()
        hand.done(CHECK, 'keys')
    path = os.path.join(new_home('draft'), 'draft.txt')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(DRAFT)
    with drive.Program() as program, drag.Hand(sys.argv[1], path) as other:
        menu = program.find('push button', 'Main Menu')
        hand = Hand(program)
        hand.click(menu)
        hand.choose(program.find('menu item', 'Check a Draft'))
        program.find('text', 'Draft')
        hand.steps += 1
        other.drag()
        other.drop()
        hand.click(program.find('list item', '7418个, differs'))
        for right in ('7481个', '3.42亿元', '92.39%'):
            hand.click(program.find('push button', f'Change to {right}'))
        drive.wait(lambda: read_draft(program).strip() == MENDED.strip(), 'the mended draft')
        forget_clipboard()
        hand.click(program.find('push button', 'Copy the Mended Draft'))
        assert clipboard().strip() == MENDED.strip(), clipboard()
        hand.done(CHECK, 'pointer')


def check_table(home):
    with open(saved(home, '.csv'), encoding='utf-8-sig', newline='') as file:
        rows = list(csv.reader(file))
    assert any('基层工会' in row and '4862' in row and '5113' in row for row in rows), rows[:3]


@case
def two_years():
    then, now = (os.path.join(REPORTS, f'chenglan-{year}.json') for year in (2023, 2024))
    with drive.Program(then, now) as program:
        drive.wait(lambda: len(program.find_all('page tab', '主要任务')) == 2, 'both reports')
    home = new_home('compare by keys')
    with drive.Program(now, environment={'HOME': home}) as program:
        program.find('page tab')
        hand = Hand(program)
        hand.key('F10')
        while 'Compare Reports' not in drive.name_of(program.focused()):
            hand.key('Down')
        hand.key('Return')
        program.find('table row', '基层工会')
        hand.key('ctrl+s')
        wait_dialog(program)
        hand.key('Return', on_top=True)
        check_table(home)
        hand.done(COMPARE, 'keys')
        program.keys('Escape')
    home = new_home('compare by pointer')
    with drive.Program(now, environment={'HOME': home}) as program:
        menu = program.find('push button', 'Main Menu')
        hand = Hand(program)
        hand.click(menu)
        hand.choose(program.find('menu item', 'Compare Reports'))
        program.find('table row', '基层工会')
        hand.click(program.find('push button', 'Save the Comparison'))
        hand.choose(program.find('menu item', 'Figures as a Table'))
        hand.save()
        check_table(home)
        hand.done(COMPARE, 'pointer')
        program.keys('Escape')


case.run()
