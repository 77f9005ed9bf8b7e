# SPDX-License-Identifier: GPL-3.0-or-later
"""The tasks: outline, work plan, overview and original text."""
import subprocess
import time

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
            time.sleep(0.05)
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
        drive.xdotool('mousemove', x + 1, y + height // 4, 'mousedown', 1)
        drive.xdotool('mousemove', x + 40, y + height // 2)
        drive.xdotool('mousemove', there[0] + there[2] - 1, there[1] + there[3] - 4, 'mouseup', 1)
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


case.run()
