# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader says: the names of tabs, controls and charts, in both languages, and where the keyboard goes."""
import re

import drive
import tap

# what a reader can act on; each must say what it is
CONTROLS = {'push button', 'toggle button', 'check box', 'radio button', 'menu button', 'entry', 'text', 'slider',
            'spin button', 'combo box', 'page tab', 'link', 'switch', 'list item', 'menu item', 'search box'}
LANGUAGES = {'English': '', 'zh_CN': 'zh_CN'}

case = tap.Cases()
document = drive.report()
tabs = drive.tab_titles(document)


def show_tab(program, number):
    program.keys(f'ctrl+{number + 1}')
    tab = program.find('page tab', tabs[number])
    drive.wait(lambda: drive.has_state(tab, drive.Atspi.StateType.SELECTED)
               or drive.has_state(tab, drive.Atspi.StateType.CHECKED)
               or drive.has_state(tab, drive.Atspi.StateType.PRESSED), f'tab {tabs[number]} chosen')
    program.rest()  # the page's own parts come on idle


def check_tabs(language):
    with drive.Program(language=language) as program:
        program.find('page tab', tabs[0])
        names = [drive.name_of(node) for node in program.find_all('page tab')]
        assert names == tabs, names


def check_controls(language):
    with drive.Program(language=language) as program:
        for number in range(len(tabs)):
            show_tab(program, number)
            shown = [node for node in program.find_all() if drive.role_of(node) in CONTROLS]
            assert len(shown) > len(tabs), shown
            nameless = [(drive.role_of(node), drive.name_of(node), drive.size_of(node)) for node in shown
                        if not drive.name_of(node) or drive.is_class_name(drive.name_of(node))]
            assert not nameless, f'{tabs[number]}: {nameless}'


def check_charts(language):
    """A chart is an image with the chart's title and a description that holds its figures."""
    wanted = {chart.get('short_title') or chart['title']: chart for chart in document['charts']
              if chart['part'] == document['parts'][2]['id'] and 'section' not in chart}
    numbers = {indicator['id']: indicator['number'] for indicator in document['indicators']}
    with drive.Program(language=language) as program:
        show_tab(program, 2)
        images = drive.wait(lambda: [node for node in program.find_all('image')
                                     if drive.size_of(node)[2] > 200 and drive.name_of(node)], 'charts')
        charts = {drive.name_of(node): drive.description_of(node) for node in images}
        for title, chart in wanted.items():
            found = [name for name in charts if title in name or chart['title'] in name]
            assert found, f'{title} is not among {list(charts)}'
            for item in chart['items']:
                number = '%' if chart['kind'] == 'share' else numbers[item['indicator']]
                told = charts[found[0]]
                assert number in told and item.get('label', '') in told, (title, item, told)


for called, language in LANGUAGES.items():
    case.add(f'tabs bear the report\'s short titles ({called})', check_tabs, language)
    case.add(f'every control has a name ({called})', check_controls, language)
    case.add(f'every chart has its title and a description with its figures ({called})', check_charts, language)


@case
def the_interface_is_chinese_where_it_is_asked_for():
    with drive.Program(language='zh_CN') as program:
        program.find('page tab', tabs[0])
        buttons = [drive.name_of(node) for role in ('push button', 'toggle button') for node in program.find_all(role)]
        latin = [name for name in buttons if re.fullmatch(r'[A-Za-z][A-Za-z ]{2,}', name)]
        assert buttons and not latin, latin


@case
def tab_goes_through_named_stops_and_is_never_caught():
    with drive.Program() as program:
        for number in range(len(tabs)):
            show_tab(program, number)
            stops = []
            for _ in range(40):
                program.keys('Tab')
                program.rest()
                node = program.focused()
                if node:
                    stops.append((drive.role_of(node), drive.name_of(node), drive.size_of(node)))
            assert len(set(stops)) >= 5, f'{tabs[number]}: the keyboard stays at {set(stops)}'
            nameless = {stop for stop in stops if not stop[1] or drive.is_class_name(stop[1])}
            assert not nameless, f'{tabs[number]}: {nameless}'


def go_through(program, steps):
    """What has the keyboard, stop by stop, as (role, name)."""
    stops = []
    for _ in range(steps):
        program.keys('Tab')
        program.rest()
        node = program.focused()
        if node and (not stops or stops[-1] != (drive.role_of(node), drive.name_of(node))):
            stops.append((drive.role_of(node), drive.name_of(node)))
    return stops


def check_stops(stops):
    nameless = [stop for stop in stops if not stop[1] or drive.is_class_name(stop[1])]
    assert len(set(stops)) >= 5 and not nameless, f'{nameless} among {stops}'


@case
def what_has_the_keyboard_in_the_print_view_is_named_with_its_value():
    with drive.Program() as program:
        show_tab(program, 0)
        program.keys('ctrl+p')
        program.find('combo box', 'Paper')
        program.rest()
        stops = go_through(program, 40)
        check_stops(stops)
        names = {name for _, name in stops}
        wanted = {'Paper, A4', 'Kind of page, Standard', 'Pages on each side, One page', 'Page numbers, Outside, — 1 —',
                  'Numbers of sections, As printed, 1. 2. 3.'}
        assert wanted <= names and any(name.startswith('Printer, ') for name in names), names


@case
def a_value_that_is_changed_is_told():
    with drive.Program(language='zh_CN') as program:
        show_tab(program, 0)
        program.keys('ctrl+p')
        paper = program.find('combo box', '纸张')
        for _ in range(40):
            if program.focused() and drive.name_of(program.focused()) == '纸张, A4':
                break
            program.keys('Tab')
            program.rest()
        assert drive.name_of(program.focused()) == '纸张, A4'
        program.keys('space')
        program.rest()
        program.keys('Down', 'Return')
        drive.wait(lambda: drive.name_of(drive.children_of(paper)[0]) not in ('纸张, A4', '')
                   and drive.name_of(drive.children_of(paper)[0]).startswith('纸张, '), 'another paper')


def check_page(action, *steps):
    with drive.Program() as program:
        show_tab(program, 0)
        program.act(action)
        program.rest()
        for step in steps:
            program.act(step)
            program.rest()
        stops = go_through(program, 40)
        check_stops(stops)
        program.process.terminate()
        program.wait_end()
        return stops


@case
def what_has_the_keyboard_on_the_other_pages_is_named():
    stops = check_page('charts', 'chart-save')
    assert any(name.startswith('Purpose, ') for _, name in stops), stops
    check_page('poster')
    check_page('publish')


@case
def control_page_down_goes_round_the_tabs():
    with drive.Program() as program:
        show_tab(program, 0)
        for key, number in (('ctrl+Next', 1), ('ctrl+Next', 2), ('ctrl+Prior', 1)):
            program.keys(key)
            tab = program.find('page tab', tabs[number])
            drive.wait(lambda tab=tab: any(drive.has_state(tab, state) for state in (
                drive.Atspi.StateType.SELECTED, drive.Atspi.StateType.CHECKED, drive.Atspi.StateType.PRESSED)),
                f'{key}: {tabs[number]}')


case.run()
