# SPDX-License-Identifier: GPL-3.0-or-later
"""The scorecard's cards and charts, by keyboard alone and through the eyes of a screen reader."""
import os
import re
import subprocess

import drive
import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
document = drive.report()
charts = {chart['id']: chart for chart in document['charts']}
indicators = {indicator['id']: indicator for indicator in document['indicators']}


def focus(program, name, role=None):
    """Waits until what has the keyboard is called so."""
    def look():
        node = program.focused()
        return node if node and name in drive.name_of(node) and role in (None, drive.role_of(node)) else None
    return drive.wait(look, f'the focus on {name}')


def clipboard(target='UTF8_STRING'):
    def look():
        done = subprocess.run(['xclip', '-o', '-selection', 'clipboard', '-t', target], capture_output=True,
                              timeout=20, check=False)
        return done.stdout
    return drive.wait(look, f'{target} on the clipboard')


def open_scorecard(program):
    program.keys('ctrl+3')
    first = indicators[document['indicators'][16]['id']]
    program.find('push button', first['short_label'])
    program.keys('F6')
    focus(program, first['short_label'], 'push button')


def open_chart(program):
    open_scorecard(program)
    program.keys('F6')
    return focus(program, charts['shares']['title'], 'image')


@case
def a_card_says_its_figure_and_is_copied():
    with drive.Program() as program:
        open_scorecard(program)
        assert '新增工会组织，1.47万个，2020年 3553 家' in drive.name_of(program.focused())
        program.keys('ctrl+c')
        assert clipboard().decode() == '“十三五”时期新增工会组织1.47万个'


@case
def a_card_opens_its_figure_and_gets_the_focus_back():
    with drive.Program(language='zh_CN') as program:
        open_scorecard(program)
        program.keys('Return')
        focus(program, '复制', 'push button')
        assert '新增工会组织1.47万个' in program.shown_text()  # the report's own words
        program.keys('Tab')
        focus(program, '复制并注明出处')
        program.keys('Tab')
        focus(program, '看图')
        program.keys('Tab')
        focus(program, '加书签')
        program.keys('Tab')
        focus(program, '3553家')
        program.keys('Escape')
        focus(program, '新增工会组织，1.47万个')


@case
def a_chart_is_an_image_with_its_description():
    with drive.Program() as program:
        node = open_chart(program)
        words = drive.description_of(node)
        for item in charts['shares']['items']:
            assert item['label'] in words, words
        for share in ('28.9%', '24.5%', '24.2%', '16.9%', '12.1%'):
            assert share in words, words


@case
def arrows_walk_over_the_marks():
    with drive.Program() as program:
        open_chart(program)
        for key, words in (('Down', '职工暖心驿站，约28.9%'), ('Down', '服务职工，约24.5%'), ('Up', '职工暖心驿站'),
                           ('End', '12351服务项目，约12.1%'), ('Home', '职工暖心驿站'), ('Escape', charts['shares']['title'])):
            program.keys(key)
            focus(program, words, 'image')


@case
def a_mark_leads_to_its_sentence_and_back_again():
    with drive.Program(language='zh_CN') as program:
        open_chart(program)
        program.keys('Down')
        focus(program, '职工暖心驿站', 'image')
        program.keys('Return')
        focus(program, '7481个', 'push button')
        shown = program.shown_text()
        assert '7481 ÷ 25900 ≈ 28.9%' in shown, shown
        # 新增 is no part of 累计建成
        assert '约相当于“十三五”累计 2.59万个的 28.9%' in shown and '约占“十三五”累计 2.59万个' not in shown, shown
        assert '口径略有不同' in shown, shown
        program.keys('Return')
        drive.wait(lambda: '健全完善服务职工工作体系' in program.shown_text(), 'the sentence')
        program.keys('alt+Left')
        program.find('push button', '新增工会组织，1.47万个')


@case
def a_chart_becomes_a_table_and_a_chart_again():
    with drive.Program() as program:
        open_chart(program)
        program.keys('ctrl+t')
        focus(program, '职工暖心驿站', 'table row')
        program.keys('ctrl+c')
        copied = clipboard().decode()
        lines = [line.split('\t') for line in copied.splitlines()]
        assert lines[0][:3] == ['指标', '2020年', '单位'], copied
        assert lines[1] == ['新增职工暖心驿站 †', '7481', '个', '2.59', '万个', '28.9', '%'], copied
        # the cell tells which figure it is, where nobody sees it
        html = clipboard('text/html').decode()
        assert re.search('<td align="right"( data-[a-z-]+="[^"]*")*>7481</td><td>个</td>', html), html
        program.keys('ctrl+t')
        focus(program, charts['shares']['title'], 'image')


@case
def the_copied_picture_is_the_one_the_command_line_writes():
    with drive.Program() as program:
        open_chart(program)
        program.keys('ctrl+e')
        picture = clipboard('image/png')
        program.find('label', '2160')
    folder = os.environ['UR_TEST_FOLDER']
    written = tap.command(CLI, 'charts', '-o', folder, '--preset', 'wechat-inline', '--chart', 'shares').strip()
    with open(written, 'rb') as file:
        assert file.read() == picture


def press_save(program):
    """Walks through the form by keyboard to its button, and waits for the file dialog."""
    for _ in range(24):
        program.keys('Tab')
        node = program.focused()
        if node and drive.role_of(node) == 'push button' and drive.name_of(node).startswith('Save'):
            break
    focus(program, 'Save', 'push button')
    program.keys('Return')
    drive.wait(lambda: len(program.windows()) > 1, 'the file dialog')


@case
def a_picture_that_is_called_otherwise_gets_its_suffix():
    home = os.path.join(os.environ['UR_TEST_FOLDER'], 'suffix home')
    os.makedirs(home)
    with open(os.path.join(home, 'tubiao.jpg.png'), 'w', encoding='utf-8') as file:
        file.write('mine')
    with drive.Program(environment={'HOME': home}) as program:
        open_chart(program)
        program.keys('ctrl+shift+s')
        focus(program, 'PNG')
        press_save(program)
        program.keys('ctrl+a', on_top=True)
        program.type('tubiao.jpg', on_top=True)
        program.keys('Return', on_top=True)
        program.find('label', 'Replace “tubiao.jpg.png”?')
        program.activate(program.find('push button', 'Replace'))
        program.find('push button', 'Open Folder')
    with open(os.path.join(home, 'tubiao.jpg.png'), 'rb') as file:
        assert file.read(4) == b'\x89PNG'
    assert os.listdir(home).count('tubiao.jpg') == 0, os.listdir(home)


@case
def a_chart_is_saved_as_the_command_line_writes_it():
    home = os.path.join(os.environ['UR_TEST_FOLDER'], 'pictures home')
    os.makedirs(home)
    with drive.Program(environment={'HOME': home}) as program:
        open_chart(program)
        program.keys('ctrl+shift+s')
        focus(program, 'PNG')
        program.find('label', '2160 × ')
        for name in ['Format', 'Width', 'Unit', 'Scale', 'Colour', 'Transparent ground', 'With title and source']:
            program.find(None, name)
        program.find('label', 'On a phone 375 wide the smallest text is 11 pixels: clear')
        press_save(program)
        program.keys('Return', on_top=True)
        saved = drive.wait(lambda: [name for name in os.listdir(home) if name.endswith('.png')], 'the picture')
        program.find('push button', 'Open Folder')
    with open(os.path.join(home, saved[0]), 'rb') as file:
        picture = file.read()
    written = tap.command(CLI, 'charts', '-o', home + '/cli', '--preset', 'wechat-inline', '--chart', 'shares').strip()
    assert os.path.basename(written) == saved[0], (written, saved)
    with open(written, 'rb') as file:
        assert file.read() == picture


@case
def the_whole_scorecard_as_a_table_holds_every_figure():
    with drive.Program() as program:
        program.keys('ctrl+3')
        program.click(program.find('push button', 'Table'))
        program.find('table row', '挽回经济损失')
        rows = '\n'.join(drive.name_of(node) for node in program.find_all('table row'))
        for indicator in document['indicators']:
            if indicator['at']['part'] == 'scorecard':
                assert f"{indicator['short_label']}" in rows and indicator['number'] in rows, rows


case.run()
