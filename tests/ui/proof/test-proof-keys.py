# SPDX-License-Identifier: GPL-3.0-or-later
"""A draft is checked, mended, left, looked up, saved and printed with keys alone."""
import subprocess

import drive
import tap

case = tap.Cases()
# Of the bundled report: 7481个, 3.42亿元, 96家.
DRAFT = '2020年，新增职工暖心驿站7418个、母婴关爱室96家。\n医疗互助保障计划为120.8万名职工“报销”医药费3.42万元。'


def copy(text):
    subprocess.run(['xclip', '-selection', 'clipboard', '-in'], input=text, encoding='utf-8', check=True)


def wait_focus(program, words):
    drive.wait(lambda: words in drive.name_of(program.focused()), f'the focus on {words}')


def wait_draft(program, words):
    drive.wait(lambda: [node for node in program.find_all('text', '稿件') if words in drive.text_of(node)], f'{words} in the draft')


@case
def a_draft_is_mended_with_keys_alone():
    copy(DRAFT)
    with drive.Program(language='zh_CN') as program:
        program.keys('ctrl+shift+k')
        wait_focus(program, '稿件')
        program.keys('ctrl+v')
        first = program.find('list item', '7418个，不符')
        program.keys('F8')
        program.find('push button', '改成 7481个')
        program.keys('F6')
        wait_focus(program, drive.name_of(first))
        # the reason goes into the sheet, and the next one is chosen with F8
        program.keys('Delete')
        wait_focus(program, '理由')
        program.type('2019', on_top=True)  # into the dialog
        program.keys('Return', on_top=True)
        program.find('list item', '报告是7481个，不改：2019')
        program.keys('F8')
        program.find('push button', '改成 3.42亿元')
        program.keys('ctrl+Return')
        program.find('page tab', '2020年工作情况')
        program.keys('alt+Left')
        wait_draft(program, '3.42万元')
        drive.wait(lambda: '3.42万元' in drive.name_of(program.focused()) or drive.name_of(program.focused()) == '稿件', 'the draft')
        program.keys('F8', 'F6')
        wait_focus(program, '3.42万元')
        program.keys('Return')
        wait_draft(program, '3.42亿元')
        program.keys('ctrl+z')
        wait_draft(program, '3.42万元')
        # of another period, either can be mended
        copy('\n2020年，新增工会组织1.47万个。')
        program.keys('F6', 'ctrl+End', 'ctrl+v')
        last = program.find('list item', '1.47万个，不符')
        program.keys('shift+F8')
        program.find('push button', '把“2020年”改成“十三五”时期')
        program.keys('F6')
        wait_focus(program, drive.name_of(last))
        program.keys('shift+Return')
        wait_draft(program, '“十三五”时期，新增工会组织1.47万个')
        for chord, name in (('ctrl+s', '改好'), ('ctrl+p', '没有找到打印机。可以另存为 PDF。')):
            program.keys(chord)
            program.find(None, name)
            program.keys('Escape', on_top=True)


case.run()
