# SPDX-License-Identifier: GPL-3.0-or-later
"""The tasks: outline, work plan, overview and original text."""
import os
import subprocess

import drive
import tap

case = tap.Cases()
document = drive.report()
tasks = next(part for part in document['parts'] if part['kind'] == 'tasks')
paragraphs = [paragraph for section in tasks['sections'] for paragraph in section['paragraphs']]


def clipboard():
    def look():
        done = subprocess.run(['xclip', '-o', '-selection', 'clipboard', '-t', 'UTF8_STRING'], capture_output=True,
                              timeout=20, check=False)
        return done.stdout.decode()
    return drive.wait(look, 'text on the clipboard')


def open_tasks(program):
    program.keys('ctrl+2')
    return program.find('label', tasks['sections'][0]['headline'])


def go_to_pane(program, roles):
    """Presses F6 until the keyboard is in the pane that has the role."""
    for _ in range(4):
        program.keys('F6')
        for _ in range(20):
            node = program.focused()
            if node and drive.role_of(node) in roles:
                return
            program.rest()
    raise AssertionError(f'no pane is a {roles}')


@case
def every_measure_of_the_report_is_there_and_copied_word_for_word():
    with drive.Program() as program:
        open_tasks(program)
        go_to_pane(program, ['panel'])
        program.keys('ctrl+a', 'ctrl+c')
        text = clipboard()
        assert text.startswith(tasks['sections'][0]['headline'])
        joined = text.replace('\n', '')
        for paragraph in paragraphs:
            assert paragraph['text'] in joined, paragraph['text']


@case
def a_selection_runs_over_several_measures():
    with drive.Program() as program:
        open_tasks(program)
        lead = program.find('label', paragraphs[0]['lead'])
        measure = program.find('label', '研究制定首都工会系统庆祝建党100周年系列活动方案；')
        x, y, _, height = drive.size_of(lead)
        there = drive.size_of(measure)
        drive.xdotool('mousemove', x + 1, y + height // 4)
        drive.xdotool('mousedown', 1)
        drive.xdotool('mousemove', x + 40, y + height // 2)
        drive.xdotool('mousemove', there[0] + there[2] - 1, there[1] + there[3] - 4)
        drive.xdotool('mouseup', 1)
        program.keys('ctrl+c')
        lines = clipboard().split('\n')
        assert lines[0] == paragraphs[0]['lead'], lines
        assert lines[-1] == '研究制定首都工会系统庆祝建党100周年系列活动方案；', lines


@case
def the_outline_drops_the_frame_that_all_leads_share():
    with drive.Program() as program:
        open_tasks(program)
        program.find('label', '加强思想理论武装')
        names = [drive.name_of(node) for node in program.find_all('label')]
        assert '加强思想理论武装' in names and '在加强思想理论武装上下功夫。' in names, names


@case
def left_folds_a_task_and_right_unfolds_it():
    with drive.Program() as program:
        open_tasks(program)

        def count():
            return len([node for node in program.find_all('label') if drive.name_of(node) == '大力弘扬“三种精神”'])
        go_to_pane(program, ['list', 'list item'])
        drive.wait(count, 'the lead')
        program.keys('Left')
        drive.wait(lambda: count() == 0, 'the fold')
        program.keys('Right')
        drive.wait(count, 'the lead again')


@case
def choosing_a_lead_in_the_outline_scrolls_the_plan_to_it():
    with drive.Program() as program:
        open_tasks(program)
        last = paragraphs[-1]['lead']
        go_to_pane(program, ['list', 'list item'])
        program.keys('End')
        height = drive.size_of(program.root.get_child_at_index(0))[3]
        drive.wait(lambda: 0 < drive.size_of(program.find('label', last))[1] < height, 'the last lead on screen')


@case
def what_is_typed_in_the_outline_filters_it():
    with drive.Program() as program:
        program.find('list item', 'Item 5, ')
        program.keys('shift+F6')
        drive.wait(lambda: program.focused() and drive.name_of(program.focused()).startswith('Item 1, '), 'the outline')
        program.type('fwzg')
        # those beside a section without figures have no comma
        drive.wait(lambda: [name[:6] for name in map(drive.name_of, program.find_all('list item', 'Item ')) if name[6] == ','] == ['Item 5'], 'one line')
        program.keys('Return', 'Return')
        drive.wait(lambda: '健全完善服务职工工作体系' in program.shown_text() and drive.role_of(program.focused()) == 'text', 'the text')
        program.keys('ctrl+2')
        program.find('list item', 'Task 1')
        program.click(program.find('push button', 'Filter the contents'))
        drive.wait(lambda: program.focused() and drive.name_of(program.focused()) == 'Filter the contents', 'the field')
        program.type('anzhi')
        program.find('label', 'No line has these words.')
        program.keys('Escape')
        drive.wait(lambda: len(program.find_all('list item', 'Task ')) == 5, 'all tasks again')


@case
def the_overview_leads_to_an_item():
    with drive.Program(language='zh_CN') as program:
        open_tasks(program)
        program.click(program.find('push button', '总览'))
        program.click(program.find('push button', '高标准打造工会服务品牌'))
        program.find('label', '高标准打造工会服务品牌。')


@case
def the_original_text_is_whole():
    with drive.Program(language='zh_CN') as program:
        open_tasks(program)
        program.click(program.find('push button', '原文'))
        text = drive.wait(lambda: ''.join(drive.text_of(node) for node in program.find_all('text')), 'the text')
        for paragraph in paragraphs:
            assert paragraph['text'] in text, paragraph['text']


TARGETS = os.path.join(tap.SOURCES, 'tests', 'data', 'yunjiang-2024.json')


def find_red(program, label):
    """Where the figure in the first line of a label is, in the window: words in the accent colour."""
    x, y, width, _ = drive.size_of(label)
    height = 26
    path = os.path.join(os.environ['UR_TEST_FOLDER'], 'label.png')
    drive.xdotool('mousemove', 1279, 899)
    subprocess.run(['import', '-window', program.window, '-crop', f'{width}x{height}+{x}+{y}', '+repage', '-depth', '8',
                    path], check=True)
    out = subprocess.run(['convert', path, '-fuzz', '4%', '-fill', 'white', '+opaque', '#A8232B', '-trim', 'info:'],
                         capture_output=True, check=True, encoding='utf-8').stdout
    shown = out.split()[3] if len(out.split()) > 3 else ''
    assert '+' in shown, out
    _, left, top = shown.split('+')
    across = [int(number) for number in out.split()[2].split('x')]
    return (x + int(left) + 8, y + int(top) + 8) if across[0] < width else None


def find_measure(program):
    """The outline has the beginning of the same words."""
    return drive.wait(lambda: [node for node in program.find_all('label', '新建工会400家以上')
                               if drive.size_of(node)[2] > 300], 'the measure with figures')[0]


def click_at(program, spot, button=1):
    drive.xdotool('mousemove', '--window', program.window, *spot)
    program.rest()
    drive.xdotool('click', button)


def forget_clipboard():
    subprocess.run(['xclip', '-selection', 'clipboard', '-i', '/dev/null'], check=True, timeout=20)


@case
def figures_of_the_plan_are_marked_and_tell_what_the_text_tells():
    with drive.Program(TARGETS, language='zh_CN') as program:
        program.keys('ctrl+2')
        label = find_measure(program)
        spot = drive.wait(lambda: find_red(program, label), 'a figure in red')
        click_at(program, spot)
        program.keys('ctrl+c')
        plain = clipboard()
        assert '新建工会' in plain and plain.endswith('400家以上'), plain
        forget_clipboard()
        program.keys('ctrl+shift+c')
        cited = clipboard()
        assert cited.startswith(plain) and '云江' in cited and len(cited) > len(plain), cited
        click_at(program, spot)
        program.click(program.find('push button', '复制并注明出处'))
        drive.wait(lambda: not program.find_all('push button', '复制并注明出处'), 'the popover gone')
        forget_clipboard()
        click_at(program, spot, 3)
        program.activate(program.find('menu item', '复制并注明出处'))
        assert clipboard() == cited, clipboard()


@case
def tab_goes_from_figure_to_figure_of_the_plan():
    with drive.Program(TARGETS, language='zh_CN') as program:
        program.keys('ctrl+2')
        find_measure(program)
        go_to_pane(program, ['panel'])
        for words in ('新建工会（目标），400家以上', '发展会员（目标），5万至6万人'):
            program.keys('Tab')
            drive.wait(lambda: drive.description_of(program.focused()) == words, words)
        program.keys('Return')
        program.find('push button', '复制并注明出处')
        program.keys('Escape')
        drive.wait(lambda: not program.find_all('push button', '复制并注明出处'), 'the popover gone')
        program.keys('shift+Tab')
        drive.wait(lambda: drive.description_of(program.focused()) == '新建工会（目标），400家以上', 'the figure before')
        forget_clipboard()
        program.keys('ctrl+c')
        assert clipboard().endswith('400家以上'), clipboard()
        program.keys('Escape')
        drive.wait(lambda: drive.description_of(program.focused()) == '', 'no figure')


case.run()
