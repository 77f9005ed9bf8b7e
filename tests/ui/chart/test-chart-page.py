# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of one chart: reached from every chart, walked and left by keyboard alone."""
import copy
import json
import os
import subprocess

import drive
import next_year
import tap

case = tap.Cases()
document = drive.report()
next_document = next_year.document()
next_path = next_year.write(os.environ['UR_TEST_FOLDER'])


def on_page(program, role, name=''):
    """What is on the chart's page; what it covers is still there, and has its size."""
    page = next(drive.find_below(program.root, None, 'UrChartPage', is_on_show=False), None)
    return list(drive.find_below(page, role, name)) if page else []


def await_page(program, role, name=''):
    return drive.wait(lambda: (on_page(program, role, name) or [None])[0], f'{role} {name} on the page')


def await_gone(program, role, name=''):
    drive.wait(lambda: not on_page(program, role, name), f'{role} {name} to go')


def double_click(program, node, at=(0.5, 0.5)):
    program.click(node, at)
    drive.xdotool('click', 1)


def charts_of(report):
    """In the order of the page's list: grouped by part, in the order of the file."""
    parts = list(dict.fromkeys(chart['part'] for chart in report['charts']))
    return sorted(report['charts'], key=lambda chart: parts.index(chart['part']))


def tab_of(report, kind):
    return 1 + [part['kind'] for part in report['parts']].index(kind)


def part_title(report, chart):
    part = next(part for part in report['parts'] if part['id'] == chart['part'])
    return part.get('short_title') or part['title']


def focus(program, name, role=None):
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


def focus_card(program, report=document):
    """The first chart of the scorecard has the keyboard."""
    program.keys(f'ctrl+{tab_of(report, "scorecard")}')
    first = next(chart for chart in charts_of(report) if chart['part'] == 'scorecard')
    program.find('image', first['title'])
    program.keys('F6', 'F6')
    focus(program, first['title'], 'image')
    return first


def open_page(program, report=document):
    first = focus_card(program, report)
    program.keys('Return')
    await_page(program, 'list item', first['short_title'])
    focus(program, first['title'], 'image')
    return first


@case
def enter_opens_the_page_and_escape_goes_back_to_the_same_chart():
    with drive.Program(language='zh_CN') as program:
        first = open_page(program)
        program.find('push button', '返回' + part_title(document, first))
        program.keys('Escape')
        focus(program, first['title'], 'image')
        program.find('push button', '新增工会组织')
        program.keys('Return')
        await_page(program, 'list item', first['short_title'])
        program.keys('alt+Left')
        program.find('push button', '新增工会组织')
        focus(program, first['title'], 'image')


@case
def a_double_click_and_the_card_menu_open_it_too():
    with drive.Program(language='zh_CN') as program:
        first = focus_card(program)
        chart = program.find('image', first['title'])
        double_click(program, chart)
        await_page(program, 'list item', first['short_title'])
        program.keys('Escape')
        await_gone(program, 'list item', first['short_title'])
        menu = program.find(None, '图表菜单：' + first['short_title'])
        program.click(menu)
        focus(program, '打开图表')
        program.keys('Return')
        await_page(program, 'list item', first['short_title'])


@case
def the_chart_of_a_section_has_a_page_as_well():
    chart = next(chart for chart in document['charts'] if chart.get('section'))
    with drive.Program(language='zh_CN') as program:
        program.keys(f'ctrl+{tab_of(document, "work")}')
        program.click(program.find('list item', f'第{chart["section"]}项'))
        double_click(program, program.find('image', chart['title']), (0.5, 0.05))
        program.find('push button', '返回' + part_title(document, chart))
        program.find('label', f'{part_title(document, chart)}　图 1，共 2')


@case
def the_main_menu_opens_the_charts_from_anywhere():
    with drive.Program(language='zh_CN') as program:
        program.keys(f'ctrl+{tab_of(document, "tasks")}', 'F10')
        program.activate(program.find('menu item', '全部图表'))
        program.find('push button', '返回' + drive.tab_titles(document)[tab_of(document, 'tasks') - 1])
        await_page(program, 'image', document['charts'][0]['title'])


@case
def every_control_has_a_name():
    roles = ('push button', 'toggle button', 'list item', 'list', 'panel')
    with drive.Program(language='zh_CN') as program:
        open_page(program)
        for name in ('上一张图', '下一张图', '打印', '菜单', '复制图片', '另存为…', '复制替代文字', '看 7481个 的原句'):
            program.find(None, name)
        for node in on_page(program, None):
            if drive.role_of(node) in roles:
                assert not drive.is_class_name(drive.name_of(node)), (drive.role_of(node), drive.name_of(node))


def walk_all(report, *arguments):
    """Every chart of a report, by keys: its title, its words, its table with every number."""
    with drive.Program(*arguments, language='zh_CN') as program:
        open_page(program, report)
        indicators = {indicator['id']: indicator for indicator in report['indicators']}
        expected = charts_of(report)
        rows = '\n'.join(map(drive.name_of, on_page(program, 'list item')))
        for chart in expected:
            assert chart.get('section') or (chart.get('short_title') or chart['title']) in rows, rows
        for number, chart in enumerate(expected):
            if number:
                program.keys('alt+Down')
            image = await_page(program, 'image', chart['title'])
            assert chart['items'][0].get('label', '') in drive.description_of(image)
            program.keys('ctrl+t')
            rows = drive.wait(lambda: len(on_page(program, 'table row')) >= len(chart['items'])
                              and '\n'.join(map(drive.name_of, on_page(program, 'table row'))), 'the table')
            for item in chart['items']:
                assert indicators[item['indicator']]['number'] in rows, (rows, item)
            program.keys('ctrl+t')
            focus(program, chart['title'], 'image')
        program.keys('alt+Up')
        await_page(program, 'image', expected[-2]['title'])


@case
def every_chart_of_the_bundled_report_can_be_walked_to():
    walk_all(document)


@case
def every_chart_of_another_report_can_be_walked_to():
    walk_all(next_document, next_path)


@case
def labels_of_many_lines_stand_beside_short_periods():
    """A cell of one short word in a high row once had a natural width below its least one: a warning ends the program."""
    long = copy.deepcopy(document)
    for period in long['periods']:
        period['label'] = '五年'
    for item in [item for chart in long['charts'] for item in chart['items']]:
        item['label'] = ('建设职工之家' * 17)[:100]
    path = os.path.join(os.environ['UR_TEST_FOLDER'], 'long.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(long, file, ensure_ascii=False)
    with drive.Program(path, language='zh_CN') as program:
        open_page(program, long)
        for chart in charts_of(long):
            await_page(program, 'image', chart['title'])
            program.keys('ctrl+t')
            await_page(program, 'table row')
            program.keys('ctrl+t')
            focus(program, chart['title'], 'image')
            program.keys('alt+Down')


@case
def arrows_choose_a_mark_and_its_sentences_follow():
    with drive.Program(language='zh_CN') as program:
        open_page(program)
        await_page(program, 'label', '7481 ÷ 25900 ≈ 28.9%')
        program.keys('Down')
        focus(program, '服务职工，约24.5%', 'image')
        await_page(program, 'label', '7340000 ÷ 30000000 ≈ 24.5%')
        await_page(program, 'label', '选中：服务职工')
        program.keys('End')
        await_page(program, 'label', '选中：12351服务项目')
        program.keys('Home')
        await_page(program, 'label', '2020年新增职工暖心驿站7481个')


@case
def enter_on_a_mark_leads_to_its_sentence_and_back_to_the_mark():
    with drive.Program(language='zh_CN') as program:
        open_page(program)
        program.keys('Down', 'Down')
        await_page(program, 'label', '选中：新增工会组织')
        program.keys('Return')
        focus(program, '看 3553家 的原句', 'push button')
        program.keys('Return')
        await_gone(program, 'label', '选中：新增工会组织')
        program.keys('alt+Left')
        await_page(program, 'label', '选中：新增工会组织')
        program.keys('alt+Right')
        await_gone(program, 'label', '选中：新增工会组织')
        program.keys('alt+Left')
        await_page(program, 'label', '选中：新增工会组织')
        program.keys('Escape')
        program.find('push button', '新增工会组织，1.47万个')


@case
def the_table_chooses_marks_and_is_copied():
    with drive.Program(language='zh_CN') as program:
        open_page(program)
        program.keys('ctrl+t')
        focus(program, '职工暖心驿站', 'table row')
        program.keys('Down')
        await_page(program, 'label', '选中：服务职工')
        program.keys('ctrl+c')
        lines = clipboard().decode().splitlines()
        assert lines[0].split('\t')[0] == '指标' and lines[1].split('\t') == ['新增职工暖心驿站 †', '7481', '个', '2.59', '万个', '28.9', '%'], lines
        program.keys('ctrl+t')
        await_page(program, 'label', '选中：服务职工')
        program.keys('Down')
        await_page(program, 'label', '选中：新增工会组织')


@case
def the_words_for_those_who_do_not_see_it_are_copied():
    with drive.Program(language='zh_CN') as program:
        first = open_page(program)
        program.activate(await_page(program, 'push button', '复制替代文字'))
        program.find('label', '已复制替代文字')
        assert clipboard().decode().startswith(f'横条图：{first["title"]}')


@case
def printing_from_a_chart_comes_back_to_it():
    with drive.Program(language='zh_CN') as program:
        first = open_page(program)
        program.keys('alt+Down', 'ctrl+p')
        program.find('push button', '另存为 PDF…')
        program.keys('Escape')
        await_page(program, 'image', charts_of(document)[1]['title'])
        program.keys('Escape')
        focus(program, first['title'], 'image')


case.run()
