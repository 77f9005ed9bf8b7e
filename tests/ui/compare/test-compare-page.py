# SPDX-License-Identifier: GPL-3.0-or-later
"""Two reports side by side, as a reader goes through them with keys."""
import json
import os
import re
import shutil

import drive
import tap

case = tap.Cases()
DATA = os.path.join(os.environ['XDG_DATA_HOME'], 'union-report')
SAMPLES = os.path.join(tap.SOURCES, 'resources', 'reports')
THEN = os.path.join(SAMPLES, 'chenglan-2023.json')
NOW = os.path.join(SAMPLES, 'chenglan-2024.json')


def listed():
    path = os.path.join(DATA, 'library.json')
    if not os.path.exists(path):
        return []
    with open(path, encoding='utf-8') as file:
        return json.load(file)['reports']


filled = None


def fill(*paths):
    """A library with these reports, made as a reader makes it: by opening them; nothing is decided of them yet."""
    global filled
    if filled == paths:
        if os.path.exists(os.path.join(DATA, 'pairings.json')):
            os.unlink(os.path.join(DATA, 'pairings.json'))
        return
    filled = paths
    shutil.rmtree(DATA, ignore_errors=True)
    with drive.Program(*paths, language='zh_CN'):
        drive.wait(lambda: len(listed()) == len(paths), 'all reports in the library')


def start(program):
    program.keys('F10')
    program.activate(program.find('menu item', '对照报告'))


def wait_focus(program, words):
    drive.wait(lambda: words in drive.name_of(program.focused()), f'the focus on {words}')


def show_mode(program, name):
    program.activate(program.find(None, name))


@case
def the_report_on_show_is_put_beside_the_one_before():
    fill(THEN, NOW)
    with drive.Program(NOW, language='zh_CN') as program:
        start(program)
        program.find(None, '基层工会，2023年末 去年报告4862家，2024年末5113家，增加251家，增长5.2%')
        wait_focus(program, '基层工会')
        program.find(None, '全部 43')
        program.keys('Down', 'Down')
        wait_focus(program, '女会员，2023年末 去年报告23.9万人，2024年末25.2万人，增加1.3万人，增长5.4%')
        # the chart of its unit, and the sentence for a document
        program.find('label', '2024年末女会员25.2万人，比上年增加1.3万人，增长5.4%。')
        chart = program.find('image', '4项以万人计的指标，2023年与2024年')
        assert '女会员，2023年23.9万人，2024年25.2万人，+1.3　+5.4%' in drive.description_of(chart) + drive.name_of(chart)
        program.keys('Escape')
        drive.wait(lambda: not program.find_all(None, '全部 43'), 'the way back')


@case
def a_reason_is_whole_in_a_narrow_table():
    fill(THEN, NOW)
    with drive.Program(NOW, language='zh_CN') as program:
        drive.xdotool('windowsize', '--sync', program.window, 1000, 700)
        start(program)
        program.find(None, '全部 43')
        reason = program.find('label', '去年是“近”，今年是“突破”，不计算')  # has two lines where a rate has one
        height = drive.size_of(program.find('label', '+5.2%'))[3]
        drive.wait(lambda: drive.size_of(reason)[3] > 1.4 * height, 'the second line of a reason')


@case
def the_keys_of_tabs_change_what_is_compared():
    fill(THEN, NOW)
    with drive.Program(NOW, language='zh_CN') as program:
        start(program)
        program.find(None, '全部 43')
        program.keys('ctrl+2')
        program.find('label', '按字句找到，待确认')
        program.keys('ctrl+3', 'ctrl+1')
        wait_focus(program, '基层工会')


@case
def why_there_is_no_rate_is_read_whole_beside_the_table():
    fill(THEN, NOW)
    with drive.Program(NOW, language='zh_CN') as program:
        start(program)
        program.find('label', '两个都是“超过”，不计算')
        wait_focus(program, '基层工会')
        program.keys(*['Down'] * 6)
        program.find('label', '没有增减幅：两个都是“超过”，不计算')


@case
def a_filter_leaves_what_it_says():
    fill(THEN, NOW)
    with drive.Program(NOW, language='zh_CN') as program:
        start(program)
        program.activate(program.find(None, '未再提 2'))
        drive.wait(lambda: not program.find_all(None, '基层工会，2023年'), 'the others are gone')
        program.find(None, '工会干部讲课，2023年上半年 去年报告240场次，今年没有提')


@case
def the_chart_is_saved_from_the_header_whatever_is_on_show():
    fill(THEN, NOW)
    with drive.Program(NOW, language='zh_CN') as program:
        start(program)
        program.find(None, '全部 43')
        show_mode(program, '文字')
        program.find(None, '改写 16')
        program.click(program.find('push button', '保存对照'))
        program.activate(program.find('menu item', '对照图（PNG 等）…'))
        program.find(None, '用途')
        program.find('image', '4项以家计的指标，2023年与2024年')
        program.keys('Escape')


@case
def a_task_is_confirmed_and_taken_back():
    fill(THEN, NOW)
    with drive.Program(NOW, language='zh_CN') as program:
        start(program)
        program.find(None, '全部 43')
        show_mode(program, '任务对结果')
        program.find(None, '待确认 14')
        program.find(None, '发展会员2.5万人以上，，按字句找到，待确认，发展会员2.7万人')
        program.find(None, '2024年是澄岚港城一体建设的关键一年')
        program.keys('F6', 'F6')
        if '2024年主要任务' in drive.name_of(program.focused()):
            program.keys('Tab')
        wait_focus(program, '2024年是')
        program.keys('Down', 'Return')
        program.find(None, '待确认 13')
        program.find(None, '✓ 已确认')
        # numbered in its section, whose name is above the first
        program.keys('End')
        program.find('list item', '3 加强资产和经费监督，每一笔钱怎么花、花得值不值')
        program.find('label', '（五）在改革创新上走前头')
    with open(os.path.join(DATA, 'pairings.json'), encoding='utf-8') as file:
        pairing, = json.load(file)['pairings']
    assert pairing['decision'] == 'same' and pairing['now'].startswith('新建基层工会251家'), pairing
    with drive.Program(NOW, language='zh_CN') as program:
        start(program)
        program.find(None, '全部 43')
        show_mode(program, '任务对结果')
        program.find(None, '待确认 13')
        program.activate(program.find('push button', '撤回'))
        program.find(None, '待确认 14')


@case
def the_words_of_a_section_are_read_as_one():
    fill(THEN, NOW)
    with drive.Program(NOW, language='zh_CN') as program:
        start(program)
        program.find(None, '全部 43')
        show_mode(program, '文字')
        program.find(None, '改写 16')
        program.find(None, '改写，（一）思想引领更接地气，（一）思想引领有了新声音')
        program.find('label', '改动 2 处，增 10 字，删 10 字')
        program.keys('F8')


@case
def a_section_and_a_passage_are_chosen_by_hand():
    fill(THEN, NOW)
    with drive.Program(NOW, language='zh_CN') as program:
        start(program)
        program.find(None, '全部 43')
        show_mode(program, '文字')
        program.activate(program.find('push button', '改配…'))
        program.find(None, '按标题和字句自动配对')
        program.keys('Down', 'Down', 'Down', 'Return', on_top=True)
        program.find(None, '改写，（一）思想引领更接地气，工作回顾，开头语')
        show_mode(program, '任务对结果')
        program.activate(program.find('push button', '自己指定…'))
        program.find(None, '指定对应的话')
        program.keys('Down', 'Return', on_top=True)
        program.find(None, '✓ 已确认')
    with open(os.path.join(DATA, 'pairings.json'), encoding='utf-8') as file:
        task, section = json.load(file)['pairings']
    assert task['decision'] == 'same' and task['now'].startswith('年末全市有基层工会5113家'), task
    assert section['kind'] == 'section' and section['then'].endswith('思想引领更接地气'), section


@case
def the_way_leads_to_the_sentence_in_its_report():
    fill(THEN, NOW)
    with drive.Program(NOW, language='zh_CN') as program:
        start(program)
        program.find(None, '全部 43')
        wait_focus(program, '基层工会')
        program.keys('Left')
        program.find(None, '思想引领更接地气')


@case
def the_tasks_stay_the_earlier_reports_when_the_two_are_swapped():
    fill(THEN, NOW)
    with drive.Program(NOW, language='zh_CN') as program:
        start(program)
        program.find(None, '全部 43')
        program.activate(program.find('push button', '对调两份报告'))
        program.find(None, '基层工会，2024年末 2024年报告5113家')
        show_mode(program, '任务对结果')
        program.find(None, '待确认 14')
        program.find('label', '○ 定下的任务　澄岚市总工会2023年工作报告')
        # from a task to the sentence that may take it up, in the report that has it
        program.keys('F6', 'F6')
        if '2024年主要任务' in drive.name_of(program.focused()):
            program.keys('Tab')
        wait_focus(program, '2024年是')
        program.keys('alt+Down', 'Right')
        drive.wait(lambda: not program.find_all(None, '待确认 14'), 'the report')
        program.find(None, '自身建设有了新气象')


@case
def two_ticked_reports_of_the_library_are_compared():
    fill(NOW, THEN)
    with drive.Program(language='zh_CN') as program:
        program.keys('ctrl+shift+l')
        wait_focus(program, '2024年度')
        program.keys('space', 'Down', 'space')
        program.activate(program.find('push button', '对照这两份'))
        program.find(None, '会员，2023年末 去年报告58.6万人，2024年末61.3万人，增加2.7万人，增长4.6%')


@case
def in_english_only_what_the_reports_say_is_chinese():
    own = re.compile('去年|今年|上年[^）]|不计算|没有提|增加|减少|提高|增长|增减|持平|重述|不算差')
    fill(THEN, NOW)
    with drive.Program(NOW) as program:
        program.keys('F10')
        program.activate(program.find('menu item', 'Compare Reports'))
        for head in ('2023\nLast year: report', '2024\nThis year: report'):
            program.find(None, head)
        for row in ('基层工会, 2023年末 Last year: report 4862家, 2024年末5113家, 251 家 more, growth of 5.2%',
                    '职工入会率, 2023年末 Last year: report 91.2%, 2024年末92.1%, 0.9 points higher',
                    '听讲职工, 2023年 Last year: report 超过16万人次, 2024年超过18万人次, both “超过”: not computed',
                    '创造经济效益, 2023年 Last year: report 近2.4亿元, 2024年突破2.6亿元, '
                    'Last year: “近”, This year: “突破”, not computed',
                    '工会干部讲课, 2023年上半年 Last year: report 240场次, This year: not told',
                    '名师带徒结对, 2024年一千多双, Last year: none'):
            program.find('table row', row, shown=False)
        for role in ('table row', 'table cell'):
            names = [drive.name_of(node) for node in program.find_all(role, shown=False)]
            assert len(names) > 43 and not any(own.search(name) for name in names), names
        show_mode(program, 'Tasks and Results')
        program.find('label', '○ Target 2.5万人以上   ● Result 2.7万人   0.2 万人 more (computed)', shown=False)
        program.find('label', 'the target is a range: not computed', shown=False)
        tasks = [drive.name_of(node) for node in program.find_all('list item', shown=False)]
        assert tasks and not any('不算差' in name for name in tasks), tasks


@case
def with_one_report_another_one_is_asked_for():
    fill(NOW)
    with drive.Program(NOW, language='zh_CN') as program:
        start(program)
        program.find('label', '请在上面从报告库里选两份报告。')


case.run()
