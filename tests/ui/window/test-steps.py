# SPDX-License-Identifier: GPL-3.0-or-later
"""What people do most with one report, each by the pointer alone and by keys alone: the tasks of tests/tasks.md, counted."""
import os
import re
import subprocess

import drive
import tap
from steps import Hand, clipboard, forget_clipboard, new_home, read_tasks, saved, wait_dialog

case = tap.Cases()
document = drive.report()
works = document['parts'][0]['sections']
RED = '#A8232B'


def find_figure(program):
    """Where the first figure of the running text is, as a part of the text's own size."""
    text = program.find('text', document['parts'][0]['title'])
    x, y, width, height = drive.size_of(text)
    path = os.path.join(os.environ['UR_TEST_FOLDER'], 'text.png')
    for top in range(0, height - 20, 20):  # kickers are red too, and half as wide as a figure's row at least
        subprocess.run(['import', '-window', program.window, '-crop', f'{width}x20+{x}+{y + top}', '+repage', '-depth',
                        '8', path], check=True)
        said = subprocess.run(['convert', path, '-fuzz', '4%', '-fill', 'white', '+opaque', RED, '-trim', 'info:'],
                              capture_output=True, check=True, encoding='utf-8').stdout
        found = re.search(r' (\d+)x(\d+) \S+?\+(-?\d+)\+(-?\d+) ', said)
        if found and int(found[3]) > 100 and int(found[2]) > 6:
            return text, ((int(found[3]) + 12) / width, (top + int(found[4]) + 6) / height)
    raise AssertionError('no figure on screen')


def check_cited(text):
    assert any(indicator['number'] in text for indicator in document['indicators']), text
    assert '北京市总工会' in text, text


@case
def a_figure_with_its_source_for_an_article():
    with drive.Program() as program:
        text, at = find_figure(program)
        forget_clipboard()
        hand = Hand(program)
        hand.click(text, 3, at)
        hand.choose(program.find('menu item', 'Copy with Source'))
        check_cited(clipboard())
        hand.done('a figure with its source, for an article', 'pointer')
        program.keys('Escape')
        program.click(program.find('text'), (0.5, 0.9))
        forget_clipboard()
        hand = Hand(program)
        hand.key('Tab', 'ctrl+shift+c')
        check_cited(clipboard())
        hand.done('a figure with its source, for an article', 'keys')


def check_picture(path):
    with open(path, 'rb') as file:
        assert file.read(4) == b'\x89PNG', path
    width = int(subprocess.run(['identify', '-format', '%w', path], check=True, capture_output=True).stdout)
    assert width == 2160, width  # 1080 twice, what the purpose asks for


@case
def a_chart_for_an_article_on_the_phone():
    title = document['charts'][0]['title']
    home = new_home('by pointer')
    with drive.Program(environment={'HOME': home}) as program:
        tab = program.find('page tab', drive.tab_titles(document)[2])
        hand = Hand(program)
        hand.click(tab)
        chart = drive.wait(lambda: [node for node in program.find_all('image')
                                    if drive.name_of(node) and drive.size_of(node)[2] > 200], 'a chart')[0]
        program.rest()
        hand.click(chart, 3)
        hand.choose(program.find('menu item', 'Save As'))
        hand.choose(program.find('push button', 'Save…'))
        hand.save()
        check_picture(saved(home, '.png'))
        hand.done('a chart for WeChat, saved', 'pointer')
    home = new_home('by keys')
    with drive.Program(environment={'HOME': home}) as program:
        program.find('page tab')
        program.keys('ctrl+1')
        hand = Hand(program)
        hand.key('ctrl+3')
        program.find('image', title)
        hand.key('F6', 'F6')
        drive.wait(lambda: program.focused() and drive.role_of(program.focused()) == 'image', 'a chart')
        hand.key('ctrl+shift+s')
        program.find('push button', 'Save…')
        program.rest()
        hand.key('shift+Tab', 'Return')
        wait_dialog(program)
        hand.key('Return')
        check_picture(saved(home, '.png'))
        hand.done('a chart for WeChat, saved', 'keys')


@case
def a_figure_found_in_the_meeting():
    figure = '7481'
    with drive.Program() as program:
        program.find('page tab')
        program.keys('F5')
        drive.wait(lambda: [node for node in program.find_all('image') if 'Slide' in drive.name_of(node)], 'a slide')
        hand = Hand(program)
        hand.steps += 2
        program.keys('ctrl+k', on_top=True)  # to the slides, which are a window of their own
        program.find('text', 'Ask for a Figure')
        program.type(figure, on_top=True)
        program.find('label', '七千四百八十一')
        hand.done('a figure found while presenting', 'keys')
        hand.steps += 1
        program.keys('ctrl+Return', on_top=True)
        drive.wait(lambda: [node for node in program.find_all('image')
                            if 'Slide' in drive.name_of(node) and works[4]['headline'] in drive.name_of(node)],
                   'its slide')
        hand.done('a figure found while presenting, and its slide on show', 'keys')


def read_sections(path):
    text = subprocess.run(['pdftotext', '-raw', path, '-'], check=True, capture_output=True, encoding='utf-8').stdout
    return [number for number, section in enumerate(works) if section['headline'] in text.replace('\n', '')]


@case
def three_sections_on_paper():
    home = new_home('paper')
    chosen = (4, 5, 3)
    with drive.Program(environment={'HOME': home}) as program:
        row = program.find('list item', works[chosen[0]]['headline'])
        hand = Hand(program)
        hand.click(row, 3)
        hand.choose(program.find('menu item', 'Print This Item'))
        for number in chosen[1:]:
            hand.click(drive.wait(lambda wanted=works[number]['headline']: [
                node for node in program.find_all('label', f' {wanted}') if drive.size_of(node)[0] > 60], 'its line')[0])
        save = program.find('push button', 'Save as PDF…')
        drive.wait(lambda: '3/7' in program.shown_text(), 'three sections')
        drive.wait(lambda: drive.has_state(save, drive.Atspi.StateType.SENSITIVE), 'pages')
        hand.click(save)
        hand.save()
        path = saved(home, '.pdf')
        hand.done('three sections of the report as PDF', 'pointer')
    assert read_sections(path) == sorted(chosen)


@case
def three_sections_on_paper_by_keys():
    home = new_home('paper by keys')
    with drive.Program(environment={'HOME': home}) as program:
        program.find('page tab')
        hand = Hand(program)
        hand.key('ctrl+p')
        save = program.find('push button', 'Save as PDF…')
        hand.key('Down', 'Down', 'Tab')  # the chosen sections: at first the one on show
        hand.key('Down', 'Down', 'space', 'Down', 'space')
        drive.wait(lambda: '3/7' in program.shown_text(), 'three sections')
        said = drive.name_of(program.focused())
        assert works[2]['headline'] in said and said.endswith(', chosen'), said
        drive.wait(lambda: drive.has_state(save, drive.Atspi.StateType.SENSITIVE), 'pages')
        hand.key('ctrl+s')
        wait_dialog(program)
        hand.key('Return', on_top=True)
        path = saved(home, '.pdf')
        hand.done('three sections of the report as PDF', 'keys')
    assert read_sections(path) == [0, 1, 2]


@case
def a_sentence_is_noted_and_found_again():
    """The program is left and started again between the two."""
    with drive.Program() as program:
        text, at = find_figure(program)
        hand = Hand(program)
        hand.click(text, 3, at)
        hand.choose(program.find('menu item', 'Write a Note'))
        drive.wait(lambda: program.focused() and drive.name_of(program.focused()) == 'Your note', 'the field')
        hand.type('for Friday')
        drive.wait(lambda: drive.text_of(program.focused()) == 'for Friday', 'the words in the field')
        hand.click(program.find('push button', 'Save'))
    with drive.Program() as program:
        hand.program = program
        hand.click(program.find('push button', 'Bookmarks and Notes'))
        program.find('list item', 'for Friday')
        hand.done('a note on a figure, found again the next day', 'pointer')
        program.keys('ctrl+b')
        hand = Hand(program)
        hand.key('ctrl+k')
        hand.type('nxyz')
        hand.key('ctrl+Return', 'ctrl+m')
        drive.wait(lambda: program.focused() and drive.name_of(program.focused()) == 'Your note', 'the field')
        hand.type('for Monday')
        drive.wait(lambda: drive.text_of(program.focused()) == 'for Monday', 'the words in the field')
        hand.key('ctrl+Return')
    with drive.Program() as program:
        program.find('page tab')
        hand.program = program
        hand.key('ctrl+b')
        program.find('list item', 'for Monday')
        hand.done('a note on a figure, found again the next day', 'keys')


@case
def the_long_picture():
    home = new_home('long by pointer')
    with drive.Program(environment={'HOME': home}) as program:
        menu = program.find('push button', 'Main Menu')
        hand = Hand(program)
        hand.click(menu)
        hand.choose(program.find('menu item', 'Long Picture'))
        program.find('image', 'Preview of the long picture')
        hand.click(program.find('push button', 'Save…'))
        hand.save()
        saved(home, '.png')
        hand.done('the long picture of the year, saved', 'pointer')
        program.keys('Escape')
    home = new_home('long by keys')
    with drive.Program(environment={'HOME': home}) as program:
        program.find('page tab')
        hand = Hand(program)
        hand.key('ctrl+shift+p')
        program.find('image', 'Preview of the long picture')
        program.rest()
        hand.key('ctrl+s')
        wait_dialog(program)
        hand.key('Return', on_top=True)
        saved(home, '.png')
        hand.done('the long picture of the year, saved', 'keys')


def wait_answer(program, figure):
    """The bar has the keyboard, and says what the first answer is."""
    drive.wait(lambda: program.focused() and drive.name_of(program.focused()) == 'Ask for a Figure'
               and figure in drive.description_of(program.focused()), f'the answer {figure}')
    program.rest()  # the last letters may still be on their way


@case
def five_questions_of_a_journalist():
    questions = ('nxyz', '7481'), ('fgl', '92.39'), ('xfzh', '25.56'), ('3.57', '3.57'), ('bxyy', '3.42')
    with drive.Program() as program:
        program.find('page tab')
        hand = Hand(program)
        for words, figure in questions:
            hand.key('ctrl+k')
            wait_answer(program, '')
            hand.type(words)
            wait_answer(program, figure)
            forget_clipboard()
            hand.key('Return')
            assert figure in clipboard() and '北京市总工会' in clipboard(), (words, clipboard())
        hand.done('five questions answered, each with its source', 'keys')
        hand = Hand(program)
        for words, figure in questions:
            hand.click(program.find('push button', 'Main Menu'))
            hand.choose(program.find('menu item', 'Ask for a Figure'))
            wait_answer(program, '')
            hand.type(words)
            wait_answer(program, figure)
            row = next(node for node in drive.walk(program.find('list', 'Answers')) if drive.role_of(node) == 'list item')
            forget_clipboard()
            hand.click(row, times=2)
            assert figure in clipboard(), (words, clipboard())
        hand.done('five questions answered, each with its source', 'pointer')


@case
def the_readme_says_the_same():
    with open(os.path.join(tap.SOURCES, 'README.md'), encoding='utf-8') as file:
        readme = [[cell.strip() for cell in line.strip('| \n').split('|')] for line in file if line.startswith('| ')]
    rows = {row[0]: row for row in readme}
    tasks = read_tasks()
    told = [name for name in tasks if name in rows]
    assert len(told) >= 5, told
    for name in told:
        assert rows[name][1:3] == [tasks[name]['pointer'], tasks[name]['keys']], rows[name]


case.run()
