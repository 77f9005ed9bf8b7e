# SPDX-License-Identifier: GPL-3.0-or-later
"""Ready sentences beside figures and charts, by keyboard alone; what is copied is what the command line prints."""
import os
import subprocess

import drive
import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
document = drive.report()
charts = {chart['id']: chart for chart in document['charts']}
indicators = {indicator['id']: indicator for indicator in document['indicators']}


def sentences(name, register):
    printed = subprocess.run([CLI, 'sentence', '--register', register, name], capture_output=True,
                             encoding='utf-8', check=True, timeout=60).stdout
    return [line.strip() for line in printed.splitlines() if line.startswith('  ') and line.endswith('）')]


def focus(program, name, role=None):
    def look():
        node = program.focused()
        return node if node and name in drive.name_of(node) and role in (None, drive.role_of(node)) else None
    return drive.wait(look, f'the focus on {name}')


def tab_to(program, name, role, key='Tab'):
    """Walks on until what is called so has the keyboard."""
    for _ in range(12):
        node = program.focused()
        if node and name in drive.name_of(node) and role in ('', drive.role_of(node)):
            return node
        before = drive.name_of(node) if node else ''
        program.keys(key)
        drive.wait(lambda: drive.name_of(program.focused()) != before, f'the focus to leave {before}')
    raise AssertionError(f'no way to {name}')


def assert_copied(expected):
    def look():
        done = subprocess.run(['xclip', '-o', '-selection', 'clipboard', '-t', 'UTF8_STRING'],
                              capture_output=True, encoding='utf-8', timeout=20, check=False)
        return done.stdout == expected
    drive.wait(look, f'“{expected}” on the clipboard')


@case
def a_figure_has_sentences_in_three_registers():
    name = indicators['unions-13fyp']['short_label']
    with drive.Program(language='zh_CN') as program:
        program.keys('ctrl+3')
        program.find('push button', name)
        program.keys('F6')
        focus(program, name, 'push button')
        program.keys('Return')
        tab_to(program, '一句话', 'push button')
        program.keys('space')
        spoken, printed = sentences('unions-13fyp', 'spoken'), sentences('unions-13fyp', 'report')
        program.find('list item', '全市新增工会组织1.47万个')
        assert '14700 ÷ 5 = 2940' in program.shown_text()
        tab_to(program, '口语', 'push button')
        program.keys('space')
        row = program.find('list item', '一万四千七百个')
        assert drive.name_of(row) in spoken[0]
        assert '1.47万个读作一万四千七百个' in program.shown_text()
        tab_to(program, '复制并注明出处：' + drive.name_of(row), 'push button')
        program.keys('Return')
        assert_copied(spoken[0])
        assert len(program.find_all('list item')) >= len(printed)
        program.keys('Escape')
        focus(program, name, 'push button')


@case
def a_chart_has_sentences_of_its_own():
    expected = sentences('shares', 'report')
    with drive.Program(language='zh_CN') as program:
        program.keys('ctrl+3')
        program.keys('F6')
        program.keys('F6')
        focus(program, charts['shares']['title'], 'image')
        tab_to(program, '图表菜单：' + charts['shares']['short_title'], '')
        program.keys('Return')
        program.find('menu item', '一句话')
        for _ in range(8):
            if '一句话' in drive.name_of(program.focused()):
                break
            program.keys('Down')
        program.keys('Return')
        program.find('list item', expected[1][:12])
        tab_to(program, '复制并注明出处：' + expected[1][:12], 'push button')
        program.keys('Return')
        assert_copied(expected[1])
        program.keys('Escape')
        focus(program, '图表菜单：' + charts['shares']['short_title'])


@case
def the_page_of_a_chart_has_them_too():
    with drive.Program(language='zh_CN') as program:
        program.keys('ctrl+3')
        program.keys('F6')
        program.keys('F6')
        focus(program, charts['shares']['title'], 'image')
        program.keys('Return')
        program.find('list item', '按原文数字计算')
        button = program.find('push button', '复制并注明出处：按原文数字计算', shown=False)
        button.get_action_iface().do_action(0)
        assert_copied(sentences('shares', 'report')[0])


case.run()
