# SPDX-License-Identifier: GPL-3.0-or-later
"""What is found, beside the page: grouped, the same as the command finds, walked through by keys, and left again."""
import json
import os
import re
import subprocess
import tempfile

import drive
import tap

CLI = os.path.join(tap.BUILD, 'app/cli/union-report-cli')
ENTRY = 'Search the report'
OTHER = os.path.join(tap.SOURCES, 'resources/reports/chenglan-2024.json')
case = tap.Cases()


def look_for(program, words):
    program.keys('ctrl+f')
    entry = program.find('entry', ENTRY)
    program.rest()
    if words.isascii():
        program.type(words)
    else:  # no keyboard has these
        drive.Atspi.EditableText.set_text_contents(entry, words)


def results(program):
    lists = program.find_all('list', 'Search Results')
    return [drive.name_of(node) for node in drive.children_of(lists[0])] if lists else []


def wait_results(program, n):
    return drive.wait(lambda: len(results(program)) == n and results(program), f'{n} results')


def focus(program, name):
    return drive.wait(lambda: program.focused() and name in drive.name_of(program.focused()) or None, f'the focus on {name}')


def chosen(program, name):
    """The row that is marked, which is the place the reader is at."""
    def look():
        return [row for row in drive.children_of(program.find('list', 'Search Results'))
                if drive.has_state(row, drive.Atspi.StateType.SELECTED) and name in drive.name_of(row)]
    return drive.wait(look, f'{name} chosen')


def tab(program, title):
    """The tab that is on show."""
    return drive.wait(lambda: [node for node in program.find_all('page tab', title) if drive.has_state(node, drive.Atspi.StateType.SELECTED)], f'the tab {title}')


@case
def results_are_grouped_by_part_with_their_words():
    with drive.Program() as program:
        look_for(program, 'nuanxinyizhan')
        names = wait_results(program, 5)
        assert names[0].startswith('2020年工作情况, 3 hits, 5, 健全完善服务职工工作体系, …业车间班组等场所'), names[0]
        assert names[1].startswith('5, '), names[1]
        assert names[3].startswith('2021年主要任务, 1 hit, 4.1, 高质量建设职工服务阵地, '), names[3]
        assert names[4] == '“十三五”成绩单, 1 hit, 阵地, 累计建成暖心驿站, 职工暖心驿站2.59万个', names[4]
        program.find('label', '5 hits, in 3 parts')


@case
def they_are_what_the_command_finds():
    with drive.Program() as program:
        for query in ('暖心驿站', '357000000', '工会 会员', '百分之九十二点三九', '"两步走"', 'fwzg', '份额', '成绩单'):
            lines = re.findall(r'^\S+(?: \S+)?: (.*)$', tap.command(CLI, 'search', query), re.MULTILINE)
            look_for(program, query)
            names = wait_results(program, len(lines))
            for name, line in zip(names, lines):
                assert re.sub(r'\s+', '', line.replace('[', '').replace(']', '')) in re.sub(r'\s+', '', name), (query, name, line)
            program.keys('Escape')


@case
def keys_walk_through_them_and_escape_gives_the_place_back():
    with drive.Program() as program:
        program.keys('ctrl+2')
        tab(program, '2021年主要任务')
        look_for(program, '暖心驿站')
        wait_results(program, 5)
        program.keys('F3')
        chosen(program, '4.1')
        program.keys('Return')
        chosen(program, '2.59万个')
        program.keys('Return')
        chosen(program, '场所')
        program.keys('shift+Return')
        chosen(program, '2.59万个')
        program.keys('Up', 'Down')
        focus(program, '2.59万个')
        program.keys('Up', 'Up')
        chosen(program, '2020年新增职工')
        tab(program, '2020年工作情况')
        program.keys('Escape')
        drive.wait(lambda: not program.find_all('list', 'Search Results'), 'the results to go')
        tab(program, '2021年主要任务')
        program.keys('alt+Left')
        tab(program, '2020年工作情况')


@case
def enter_goes_on_to_the_text_and_stays_there():
    with drive.Program() as program:
        program.keys('ctrl+3')
        tab(program, '成绩单')
        look_for(program, '7481')
        wait_results(program, 1)
        program.keys('Down')
        focus(program, '职工暖心驿站7481个')
        program.keys('Return')
        focus(program, '2020年工作情况')
        program.keys('Escape')
        drive.wait(lambda: not program.find_all('list', 'Search Results'), 'the results to go')
        assert '2020年工作情况' in drive.name_of(program.focused())
        program.keys('alt+Left')
        tab(program, '成绩单')


GO = 'Go to a section or figure'


@case
def a_number_or_initials_are_enough_to_go_there():
    with drive.Program() as program:
        program.keys('ctrl+l')
        program.find('entry', GO)
        wait_results(program, 15)
        program.type('5')
        program.keys('Return')
        focus(program, '2020年工作情况')
        drive.wait(lambda: drive.has_state(program.find('list item', 'Item 5'), drive.Atspi.StateType.SELECTED), 'the fifth section')
        program.keys('ctrl+l')
        program.find('entry', GO)
        program.type('fgl')
        program.keys('Return')
        tab(program, '成绩单')
        program.keys('ctrl+l')
        program.find('entry', GO)
        program.type('4.1')
        chosen(program, '高质量建设职工服务阵地')
        program.keys('Escape')
        tab(program, '成绩单')
        drive.wait(lambda: not program.find_all('list', 'Search Results'), 'the results to go')
        program.keys('alt+Left')
        tab(program, '2020年工作情况')
        look_for(program, '7481')
        wait_results(program, 1)


@case
def a_part_or_a_kind_is_enough():
    with drive.Program() as program:
        look_for(program, 'nuanxinyizhan')
        wait_results(program, 5)
        program.click(program.find('push button', 'Where to search, The whole report'))
        program.keys('Down', 'Return')
        names = wait_results(program, 3)
        assert names[0].startswith('2020年工作情况, 3 hits'), names
        focus(program, 'Where to search, 2020年工作情况')
        program.keys('space', 'End', 'Return')
        program.find('label', 'Nothing there; 5 hits are elsewhere.')
        look_for(program, 'fene')
        drive.wait(lambda: results(program) and all('份额' in name for name in results(program)), 'charts alone')
        program.keys('Escape')
        look_for(program, 'nuanxinyizhan')
        wait_results(program, 5)


@case
def near_words_are_a_click_away():
    with drive.Program() as program:
        look_for(program, '7482')
        program.find('label', '“7482” was not found: neither as written nor in another form of the number.')
        program.keys('Tab', 'F6')
        program.activate(program.find('push button', '7481个'))
        assert '7481个' in wait_results(program, 1)[0]
        program.click(program.find('push button', 'Close the search and stay here'))
        drive.wait(lambda: not program.find_all('list', 'Search Results'), 'the results to go')


@case
def a_single_character_is_listed_and_walked_round():
    def at(program, i, n):
        drive.wait(lambda: f'Hit {i} of {n}' in program.find('entry', ENTRY).get_description(), f'hit {i}')

    n = len(tap.command(CLI, 'search', '的').splitlines())
    with drive.Program() as program:
        look_for(program, '的')
        program.find('label', f'{n} hits, in 3 parts')
        program.keys('Down', 'End')
        at(program, n, n)
        program.keys('F3')
        at(program, 1, n)
        program.keys('shift+F3')
        at(program, n, n)


def note(folder, *words):
    subprocess.run([CLI, 'notes', 'add', *words], env=dict(os.environ, XDG_DATA_HOME=folder), check=True)


@case
def own_notes_are_a_group_of_their_own_when_asked():
    with tempfile.TemporaryDirectory() as folder:
        note(folder, 'tasks/4/1', '--text', 'Friday')
        note(folder, 'scorecard/2/2', '--text', 'friday, 9 h')
        with drive.Program(environment={'XDG_DATA_HOME': folder}) as program:
            look_for(program, 'FRIDAY')
            program.find('label', 'neither as written')
            program.click(program.find('check box', 'Search my notes too'))
            names = wait_results(program, 2)
            assert names == ['My notes, 2 hits, 4.1, 高质量建设职工服务阵地 · 2021年主要任务, Friday',
                             '阵地, 累计建成暖心驿站 · “十三五”成绩单, friday, 9 h'], names
            program.keys('F3')
            chosen(program, 'My notes')
            tab(program, '2021年主要任务')
            # what is written meanwhile is found too
            note(folder, 'work/5/1', '--text', 'FRIDAY again')
            program.find('label', '3 in notes')
            program.keys('Escape')
            tab(program, '2020年工作情况')


@case
def what_is_not_in_the_report_is_offered_from_notes_and_other_reports():
    with tempfile.TemporaryDirectory() as folder:
        note(folder, 'tasks/4/1', '--text', 'friday')
        with drive.Program(environment={'XDG_DATA_HOME': folder}) as program:
            look_for(program, 'friday')
            program.find('push button', '1 Hit in My Notes')
            assert not program.find_all('push button', 'Search All Reports'), 'there is no other report'
            program.keys('Down', 'Return')
            assert wait_results(program, 1)[0].startswith('My notes, 1 hit')
        # 参赛职工 is in this one only
        with drive.Program(OTHER, environment={'XDG_DATA_HOME': folder}):
            library = os.path.join(folder, 'union-report', 'library.json')
            drive.wait(lambda: os.path.exists(library) and 'chenglan' in tap.read(library), 'the other report in the library')
        with drive.Program(environment={'XDG_DATA_HOME': folder}) as program:
            look_for(program, '"参赛职工"')
            program.find('push button', 'Search All Reports')
            program.keys('Down')
            focus(program, 'Search All Reports')
            program.keys('Up')
            focus(program, ENTRY)
            program.keys('Down', 'Return')
            program.find('label', '1 hit')
            program.keys('Return')
            focus(program, '澄岚市总工会')
            program.keys('Return')
            program.find('label', '2024年工作回顾')


@case
def a_note_whose_words_are_lost_is_found_in_the_pane():
    with tempfile.TemporaryDirectory() as folder:
        note(folder, 'work/1/1', '--text', 'mine')
        document = drive.report()
        document['parts'][0]['sections'][0]['paragraphs'][0]['text'] = '全市' + document['parts'][0]['sections'][0]['paragraphs'][0]['text']
        edition = os.path.join(folder, 'edition.json')
        with open(edition, 'w', encoding='utf-8') as file:
            json.dump(document, file)
        with drive.Program(edition, environment={'XDG_DATA_HOME': folder}) as program:
            look_for(program, 'mine')
            program.click(program.find('check box', 'Search my notes too'))
            assert wait_results(program, 1) == ['My notes, 1 hit, Words not found, mine']
            program.keys('F3')
            program.find('push button', 'Places Alike')


case.run()
