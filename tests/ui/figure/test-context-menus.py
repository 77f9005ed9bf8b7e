# SPDX-License-Identifier: GPL-3.0-or-later
"""What the right button, the menu key and Shift+F10 offer, wherever there is something to be had."""
import os
import subprocess

import drive
import tap
from drive import Atspi

case = tap.Cases()
document = drive.report()
tabs = drive.tab_titles(document)
COPIES = ['Copy', 'Copy with Source']
NOTES = ['Bookmark', 'Write a Note']
SECTION = ['Copy This Item', 'Copy This Item with Source', 'Print This Item']
ROW = [*SECTION, *NOTES]
CHART = ['Open Chart', 'Copy Picture', 'Copy Picture, Table and Text', 'Save As…', 'Show as Table', 'In a Sentence…',
         'Show Sentence']


def show_tab(program, number):
    program.find('page tab', tabs[0])
    program.keys(f'ctrl+{number + 1}')
    program.rest()


def offered(program):
    """The items of the menu that is open."""
    program.find('menu item')
    program.rest()
    return [drive.name_of(node) for node in program.find_all('menu item')]


def close(program):
    program.keys('Escape')
    drive.wait(lambda: not program.find_all('menu item'), 'the menu to go')


def right_click(program, node, at=(0.5, 0.5)):
    program.click(node, at, 3)
    items = offered(program)
    close(program)
    return items


def by_keys(program):
    """Both keys open the same menu; what has the keyboard gets it back."""
    program.rest()
    focus = program.focused()
    found = []
    for key in ('shift+F10', 'Menu'):
        program.keys(key)
        found.append(offered(program))
        close(program)
        drive.wait(lambda: program.focused() == focus, 'the keyboard')
    assert found[0] == found[1], found
    return found[0]


def check(items, *wanted):
    for some in wanted:
        assert all(name in items for name in some), (some, items)
    assert not [name for name in items if 'Cut' in name or 'Paste' in name or 'Delete' in name or '_' in name], items
    assert len(set(items)) == len(items), items


def pasted(before=None, selection='clipboard'):
    def look():
        done = subprocess.run(['xclip', '-o', '-selection', selection, '-t', 'UTF8_STRING'], capture_output=True,
                              timeout=20, check=False)
        text = done.stdout.decode()
        return text if text and text != before else None
    return drive.wait(look, f'text on the {selection}')


def choose(program, name):
    program.activate(next(node for node in program.find_all('menu item') if drive.name_of(node) == name))


def find_image(program):
    return drive.wait(lambda: [node for node in program.find_all('image') if drive.size_of(node)[2] > 200
                               and drive.name_of(node)], 'a chart')[0]


@case
def the_text_offers_its_figure_and_its_section():
    with drive.Program() as program:
        show_tab(program, 0)
        text = program.find('text', document['parts'][0]['title'])
        program.keys('Tab')
        check(by_keys(program), COPIES, NOTES, SECTION, ['Select All'])
        program.keys('shift+F10')
        offered(program)
        choose(program, 'Copy with Source')
        assert document['parts'][0]['title'] in pasted()
        program.find('label', 'Copied with its source')
        items = right_click(program, text, (0.5, 0.1))
        check(items, SECTION, ['Select All'])
        program.keys('ctrl+a')
        check(right_click(program, text), COPIES, ['Highlight', 'Write a Note'], SECTION)


@case
def rows_of_the_panes_are_about_what_they_show():
    with drive.Program() as program:
        show_tab(program, 0)
        rows = program.find_all('list item', 'Item ')
        check(right_click(program, rows[4]), ROW)
        program.find('label', '8 in all')
        program.click(rows[4], button=3)
        offered(program)
        choose(program, 'Copy This Item')
        title = document['parts'][0]['sections'][5]['title'] if 'title' in document['parts'][0]['sections'][5] else ''
        assert pasted().startswith(title[:8]), title
        figure = [node for node in program.find_all('list item') if not drive.name_of(node).startswith('Item')
                  and drive.size_of(node)[0] > 800][1]
        check(right_click(program, figure), COPIES, NOTES)
        program.click(figure)
        check(by_keys(program), COPIES)
        program.find('push button', 'Copy with Source')
        check(right_click(program, find_image(program), (0.5, 0.02)), CHART)


@case
def tasks_offer_their_words():
    with drive.Program() as program:
        show_tab(program, 1)
        rows = program.find_all('list item', 'Task ')
        check(right_click(program, rows[1]), ROW)
        drive.wait(lambda: program.focused() and drive.role_of(program.focused()) == 'list item', 'the keyboard to be back')
        program.keys('F6')
        drive.wait(lambda: drive.role_of(program.focused()) != 'list item', 'the other pane')
        check(by_keys(program), COPIES, NOTES, ['Select All'])


@case
def cards_charts_and_tables_of_the_scorecard():
    with drive.Program() as program:
        show_tab(program, 2)
        card = program.find('push button', '职工之家')
        check(right_click(program, card), COPIES, NOTES)
        chart = find_image(program)
        check(right_click(program, chart, (0.5, 0.02)), CHART)
        program.keys('F6', 'F6')
        check(by_keys(program), CHART)
        program.keys('Down')
        check(by_keys(program), CHART, ['Copy the figure', 'Copy with Source'], NOTES)
        program.act('charts')
        find_image(program)
        program.rest()
        program.keys('ctrl+t')
        program.rest()
        check(right_click(program, program.find('table row')), COPIES)
        check(by_keys(program), COPIES)


@case
def words_that_can_only_be_read_have_no_cut_paste_or_delete():
    with drive.Program() as program:
        show_tab(program, 0)
        program.act('charts')
        find_image(program)
        program.rest()
        words = [node for node in program.find_all('label')
                 if node.get_state_set().contains(Atspi.StateType.FOCUSABLE)]
        assert len(words) > 1, words
        check(right_click(program, words[0], (0.1, 0.5)), ['Copy', 'Select All'])
        for _ in range(60):
            program.keys('Tab')
            program.rest()
            if drive.role_of(program.focused()) == 'label':
                break
        check(by_keys(program), ['Copy', 'Select All'])


@case
def words_of_two_sections_are_cited_with_both():
    with drive.Program() as program:
        show_tab(program, 0)
        program.find('text', document['parts'][0]['title'])
        program.keys('ctrl+a', 'ctrl+shift+c')
        cited = pasted()
        assert '第1项、第2项' in cited and '第7项' in cited, cited[-200:]
        program.keys('ctrl+c')
        plain = pasted(cited)
        drive.wait(lambda: pasted(selection='primary') == plain, 'the same for the middle button')
        program.find('label', 'Copied')


@case
def the_tasks_item_by_item_are_copied_with_their_source():
    with drive.Program() as program:
        show_tab(program, 1)
        program.keys('ctrl+a', 'ctrl+shift+c')
        cited = pasted()
        assert document['parts'][1]['title'] in cited.rsplit('《', 1)[1], cited[-200:]
        program.find('label', 'Copied with its source')


@case
def a_table_of_the_text_is_copied_as_a_table():
    with drive.Program(os.path.join(tap.SOURCES, 'tests/data/yunjiang-table-2023.json')) as program:
        text = program.find('text', '附表')
        program.rest()
        for name in ('Copy the Table', 'Copy the Table with Source'):
            row = drive.text_of(text).index('基层工会')
            box = Atspi.Text.get_character_extents(text, row, Atspi.CoordType.WINDOW)
            x, y, width, height = drive.size_of(text)
            program.click(text, ((box.x + 5 - x) / width, (box.y + box.height / 2 - y) / height), 3)
            assert name in offered(program)
            choose(program, name)
            cells = drive.wait(lambda: subprocess.run(
                ['xclip', '-o', '-selection', 'clipboard', '-t', 'text/tab-separated-values'], capture_output=True,
                timeout=20, check=False).stdout.decode(), 'cells on the clipboard')
            assert cells.splitlines()[:2] == ['指标\t2021年\t2022年\t2023年', '基层工会（个）\t8021\t8214\t8651'], cells
        assert '《云江市总工会2023年工作报告》，附表 全市工会基本情况' in pasted(), pasted()


case.run()
