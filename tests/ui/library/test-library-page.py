# SPDX-License-Identifier: GPL-3.0-or-later
"""The library of reports, as a reader goes through it with keys: found, ticked, removed and brought back, searched."""
import json
import os
import re
import shutil

import drive
import tap
from hand import xdotool

case = tap.Cases()
FOLDER = os.environ['UR_TEST_FOLDER']
LIST = os.path.join(os.environ['XDG_DATA_HOME'], 'union-report', 'library.json')
SAMPLES = os.path.join(tap.SOURCES, 'resources', 'reports')

# What is counted differs from year to year, so that one sees whose it is; in 2023 one figure is told anew later.
YEARS = {
    2021: ('chenglan-2023.json', -2, {'4862': '4386', '58.6': '54.1'}),
    2022: ('chenglan-2023.json', -1, {'4862': '4634', '58.6': '56.3'}),
    2023: ('chenglan-2023.json', 0, {}),
    2024: ('chenglan-2024.json', 0, {'4862': '4871'}),
}


def write(year):
    name, shift, changes = YEARS[year]
    with open(os.path.join(SAMPLES, name), encoding='utf-8') as file:
        text = re.sub(r'20(1[89]|2\d)', lambda found: str(int(found[0]) + shift), file.read())
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new)
    path = os.path.join(FOLDER, f'{year}.json')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


def listed():
    if not os.path.exists(LIST):
        return []
    with open(LIST, encoding='utf-8') as file:
        return [os.path.basename(entry['uri']) for entry in json.load(file)['reports']]


def fill(*years):
    """A library with these reports, made as a reader makes it: by opening them."""
    shutil.rmtree(os.path.dirname(LIST), ignore_errors=True)
    paths = [write(year) for year in years]
    with drive.Program(*paths, language='zh_CN'):
        drive.wait(lambda: len(listed()) == len(years), 'all reports in the library')
    return paths


def rows(program):
    names = [drive.name_of(node) for node in program.find_all('list item', '个数字')]
    return [name for name in names if re.match(r'\d{4}年度，', name)]


def row(program, year):
    """What is said of the report of a year."""
    return drive.wait(lambda: next((name for name in rows(program) if name.startswith(f'{year}')), None), f'row of {year}')


def wait_rows(program, *years):
    drive.wait(lambda: [name[:4] for name in rows(program)] == [str(year) for year in years], f'rows of {years}')


def wait_focus(program, words):
    drive.wait(lambda: words in drive.name_of(program.focused()), f'the focus on {words}')


@case
def opened_reports_are_in_the_library_by_federation_and_year():
    fill(2021, 2022, 2023, 2024)
    with drive.Program(language='zh_CN') as program:
        program.keys('ctrl+shift+l')
        wait_rows(program, 2024, 2023, 2022, 2021, 2020)
        assert rows(program)[0] == '2024年度，澄岚市总工会第九届委员会第五次全体会议 工作报告，5 项工作，5 项任务，73 个数字'
        assert rows(program)[4].endswith('7 项工作，5 项任务，28 个数字，自带的报告')
        wait_focus(program, '2024年度')
        cell = program.find(None, '基层工会，家')
        assert drive.description_of(cell) == ('2021年4386；2022年4634；2023年4871；2024年5113；'
                                              '2023年的数由2024年度报告重述，原为4862'), drive.description_of(cell)
        # the same in a window of its own
        program.activate(program.find('push button', '打开大图'))
        large = program.find('frame', '历年同一指标：澄岚市总工会')
        assert [node for node in drive.walk(large) if drive.name_of(node) == '基层工会，家' and drive.size_of(node)[2] > 600]
        program.keys('Escape', on_top=True)
        drive.wait(lambda: not program.find_all('frame', '历年同一指标'), 'the large picture to close')


@case
def reports_are_ticked_removed_and_brought_back_by_keys():
    fill(2023, 2024)
    with drive.Program(language='zh_CN') as program:
        program.keys('ctrl+shift+l')
        wait_focus(program, '2024年度')
        program.keys('Down', 'space')
        drive.wait(lambda: row(program, 2023).endswith('已勾选'), 'a tick')
        program.find('label', '已选 2023年度')
        program.keys('Delete')
        wait_rows(program, 2024, 2020)
        assert os.path.exists(os.path.join(FOLDER, '2023.json'))
        assert listed() == ['2024.json'], listed()
        program.activate(program.find('push button', '撤销'))
        wait_rows(program, 2024, 2023, 2020)


@case
def enter_opens_a_report_and_what_is_gone_is_found_again():
    paths = fill(2023, 2024)
    os.rename(paths[0], os.path.join(FOLDER, 'elsewhere.json'))
    with drive.Program(language='zh_CN') as program:
        program.keys('ctrl+shift+l')
        drive.wait(lambda: '文件不在原处' in row(program, 2023), 'what is gone is told')
        program.find('push button', '找文件…')
        with open(paths[1], 'a', encoding='utf-8') as file:
            file.write('\n')
        program.keys('Escape', 'ctrl+shift+l')
        drive.wait(lambda: '文件改过' in row(program, 2024), 'what was changed is told')
        wait_focus(program, '2024年度')
        program.keys('Return')
        program.find('page tab', '名词解释')
        program.keys('ctrl+shift+l')
        drive.wait(lambda: rows(program) and '文件改过' not in row(program, 2024), 'it is known again')


@case
def words_are_looked_for_in_all_reports():
    fill(2023, 2024)
    with drive.Program(language='zh_CN') as program:
        program.keys('ctrl+shift+l')
        wait_rows(program, 2024, 2023, 2020)
        program.keys('ctrl+f')
        program.find('entry', '搜索全部报告')
        program.type('5113')
        wait_rows(program, 2024)
        program.find('label', '处')
        program.keys('Escape')
        wait_rows(program, 2024, 2023, 2020)


@case
def a_report_that_has_the_words_is_opened_there():
    fill(2023, 2024)
    with drive.Program(language='zh_CN') as program:
        for name, words, place in ((2024, '5113', '5113'), (2020, '7481', '7481个')):
            program.keys('ctrl+shift+l')
            wait_rows(program, 2024, 2023, 2020)
            program.keys('ctrl+f')
            program.find('entry', '搜索全部报告')
            program.type(words)
            wait_rows(program, name)
            program.keys('Return')
            wait_focus(program, f'{name}年度')
            program.keys('Return')
            found = drive.wait(lambda: [row for row in drive.children_of(program.find('list', '搜索结果'))
                                        if drive.has_state(row, drive.Atspi.StateType.SELECTED)], 'the place that has them')
            assert place in drive.name_of(found[0]), drive.name_of(found[0])
            program.find('entry', '在报告中搜索')
            program.keys('Escape')


@case
def a_small_window_shows_the_years_in_place_of_the_side():
    fill(2023, 2024)
    with drive.Program(language='zh_CN') as program:
        xdotool('windowsize', '--sync', program.window, 1000, 700)
        program.keys('ctrl+shift+l')
        wait_rows(program, 2024, 2023, 2020)
        drive.wait(lambda: not program.find_all(None, '基层工会，家'), 'no room for the years')
        program.click(program.find('push button', '历年同一指标'))
        program.find(None, '基层工会，家')
        assert not program.find_all('push button', '打开报告文件')


@case
def a_start_without_a_report_shows_the_library():
    fill(2023, 2024)
    with drive.Program('--new-window', language='zh_CN') as program:
        wait_rows(program, 2024, 2023, 2020)
        wait_focus(program, '2024年度')
        assert not program.find_all('push button', '返回'), 'there is nothing to go back to'
        program.keys('Return')
        program.find('page tab', '名词解释')


@case
def an_import_that_is_not_finished_is_in_the_library():
    shutil.rmtree(os.path.dirname(LIST), ignore_errors=True)
    with drive.Program(os.path.join(tap.SOURCES, 'tests', 'data', 'samples', 'chenglan-2024.docx'), language='zh_CN') as program:
        program.find('push button', '完成导入')
    with drive.Program(language='zh_CN') as program:
        program.keys('ctrl+shift+l')
        drive.wait(lambda: program.find_all('list item', '导入还剩'), 'the import')
        program.keys('Home')
        wait_focus(program, '导入还剩')
        program.keys('Return')
        program.find('push button', '完成导入')


case.run()
