# SPDX-License-Identifier: GPL-3.0-or-later
"""The answer bar in the real window: a few keys, the figure; Enter copies it, Ctrl+Enter goes there, Esc leaves all as it was."""
import subprocess

import drive
import tap

case = tap.Cases()
NAME = 'Ask for a Figure'


def clipboard():
    done = subprocess.run(['xclip', '-o', '-selection', 'clipboard', '-t', 'UTF8_STRING'], capture_output=True, timeout=20, check=False)
    return done.stdout.decode()


def focus(program, name):
    return drive.wait(lambda: program.focused() and name in drive.name_of(program.focused()) and program.focused(), f'the focus on {name}')


def described(program, *words):
    """The entry says how many answers there are and which one is chosen."""
    def look():
        said = focus(program, NAME).get_description()
        return said if all(word in said for word in words) else None
    return drive.wait(look, f'{words} said')


def ask(program, words):
    program.keys('ctrl+k')
    focus(program, NAME)
    if words:
        program.type(words)


@case
def three_keys_and_the_figure_is_said():
    with drive.Program() as program:
        ask(program, 'nxyz')
        described(program, '2 answers', '新增职工暖心驿站', '7481个', '2020年', '第5项')
        program.find('label', '七千四百八十一')
        program.keys('Down')
        described(program, '累计建成职工暖心驿站', '2.59万个')
        program.keys('Down')
        described(program, '2.59万个')
        program.keys('Home')
        described(program, '7481个')


@case
def enter_copies_with_source_and_closes():
    with drive.Program() as program:
        before = drive.name_of(drive.wait(program.focused, 'a focus'))
        ask(program, '748')
        described(program, '7481个')
        program.keys('ctrl+c')
        assert drive.wait(lambda: '7481' in clipboard() and clipboard(), 'the figure') == '7481个', clipboard()
        focus(program, NAME)
        program.keys('Return')
        copied = drive.wait(lambda: '北京市总工会' in clipboard() and clipboard(), 'the figure with its source')
        assert '新增职工暖心驿站' in copied and '7481个' in copied and '第5项' in copied, copied
        drive.wait(lambda: not program.find_all('text', NAME), 'the bar to go')
        assert drive.name_of(drive.wait(program.focused, 'a focus')) == before


@case
def the_source_is_said_in_the_style_that_was_chosen():
    with drive.Program() as program:
        for style, end in (('GB/T 7714', '[R]: 2020年工作情况，第5项.'), ('Footnote', '》，2020年工作情况，第5项。'), ('In brackets', '第5项）')):
            program.keys('F10')
            program.activate(program.find('menu item', 'Copied Sources'))
            program.activate(program.find('menu item', style))
            program.keys('Escape')
            ask(program, '748')
            described(program, '7481个')
            program.keys('Return')
            copied = drive.wait(lambda e=end: clipboard().endswith(e) and clipboard(), f'the source as {style}')
            assert '新增职工暖心驿站7481个' in copied, copied


@case
def escape_leaves_everything_as_it_was():
    with drive.Program() as program:
        program.keys('ctrl+2')
        before = drive.name_of(drive.wait(program.focused, 'a focus'))
        ask(program, 'fgl')
        described(program, '92.39%')
        program.keys('Escape')
        drive.wait(lambda: not program.find_all('text', NAME), 'the bar to go')
        assert drive.name_of(drive.wait(program.focused, 'a focus')) == before
        program.keys('ctrl+k')
        assert focus(program, NAME) and not program.find_all('label', '92.39')


@case
def control_enter_goes_to_the_sentence_from_any_page():
    with drive.Program() as program:
        program.keys('ctrl+3')
        program.keys('ctrl+p')
        program.find('push button', 'Save as PDF')
        ask(program, '357000000')
        described(program, '3.57亿元')
        program.keys('ctrl+Return')
        drive.wait(lambda: program.focused() and '2020年工作情况' in drive.name_of(program.focused()), 'the text of the works')
        drive.wait(lambda: not program.find_all('text', NAME), 'the bar to go')
        program.find('label', '3.57')


@case
def what_a_slip_of_the_finger_meant_is_offered():
    with drive.Program() as program:
        ask(program, 'nxyyz')
        program.activate(program.find('push button', '暖心驿站'))
        described(program, '2 answers', '7481个')


@case
def a_question_without_end_leaves_the_bar_in_the_window():
    with drive.Program() as program:
        ask(program, '')
        drive.Atspi.EditableText.set_text_contents(focus(program, NAME), '职工之家' * 2500)
        said = program.find('label', 'was not found')
        assert len(drive.name_of(said)) < 100, len(drive.name_of(said))
        program.find('push button', 'Search')


@case
def what_is_no_label_is_looked_for_in_the_text():
    with drive.Program() as program:
        ask(program, '')
        program.find('text', NAME)
        program.type('jjyjs')
        program.find('label', 'not found')
        program.click(program.find('push button', 'Search the Whole Text'))
        entry = program.find('entry', 'Search the report')
        drive.wait(lambda: 'jjyjs' in drive.text_of(entry), 'the words in its entry')


def slides(program):
    return [drive.name_of(node) for node in program.find_all('image') if drive.name_of(node).startswith('Slide ')]


def slide(program, words):
    return drive.wait(lambda: [name for name in slides(program) if words in name], f'the slide {words}')


def ask_over_slides(program, words):
    program.keys('ctrl+k', on_top=True)
    focus(program, NAME)
    program.type(words, on_top=True)


@case
def over_slides_it_answers_and_only_control_enter_turns_over():
    document = drive.report()
    works = [section['headline'] for section in document['parts'][0]['sections']]
    with drive.Program() as program:
        program.find('page tab')
        program.keys('ctrl+1', 'F5')
        slide(program, works[0])
        ask_over_slides(program, 'nxyz')  # none of which is a key of the slides meanwhile
        described(program, '2 answers', '新增职工暖心驿站', '7481个')
        slide(program, works[0])
        program.keys('Escape', on_top=True)
        drive.wait(lambda: not program.find_all('text', NAME), 'the bar to go')
        slide(program, works[0])
        ask_over_slides(program, '748')
        described(program, '7481个')
        program.keys('Return', on_top=True)
        drive.wait(lambda: '新增职工暖心驿站7481个' in clipboard(), 'the figure with its source')
        program.find('label', 'Copied with its source')
        slide(program, works[0])
        ask_over_slides(program, '3.57')
        described(program, '3.57亿元')
        program.keys('ctrl+Return', on_top=True)
        slide(program, works[3])
        program.keys('Right', on_top=True)
        slide(program, works[4])
        program.keys('Escape', on_top=True)
        drive.wait(lambda: not slides(program), 'the end')


@case
def over_slides_the_whole_text_is_looked_through_in_the_report():
    with drive.Program() as program:
        program.find('page tab')
        program.keys('F5')
        slide(program, '')
        ask_over_slides(program, 'jjyjs')
        program.activate(program.find('push button', 'Search the Whole Text'))
        drive.wait(lambda: not slides(program), 'the end')
        entry = program.find('entry', 'Search the report')
        drive.wait(lambda: 'jjyjs' in drive.text_of(entry), 'the words in its entry')


case.run()
