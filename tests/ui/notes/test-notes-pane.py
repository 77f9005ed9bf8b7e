# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks and notes in the real window: made, written, found, taken back, and shared with other programs by keys."""
import json
import os
import subprocess
import tempfile
import time

import drive
import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
REPORT = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
PANE = 'My Bookmarks and Notes'


class Reader:
    """A person with data of their own, who has the report open."""

    def __init__(self, folder, *arguments):
        self.folder = folder
        self.program = drive.Program(*arguments, environment={'XDG_DATA_HOME': folder})

    def __enter__(self):
        self.program.__enter__()
        return self

    def __exit__(self, *reason):
        self.program.__exit__(*reason)

    def notes(self):
        path = os.path.join(self.folder, 'union-report', 'notes', 'beijing-2020.json')
        if not os.path.exists(path):
            return []
        with open(path, encoding='utf-8') as file:
            return json.load(file)['notes']

    def wait(self, *texts):
        """The notes that are kept have these thoughts, in the order in which they were made."""
        return drive.wait(lambda: [note.get('text', '') for note in self.notes()] == list(texts) and self.notes() or texts == (), f'{texts} kept')

    def write(self, text):
        self.program.keys('ctrl+m')
        drive.wait(lambda: self.program.focused() and drive.name_of(self.program.focused()) == 'Your note', 'the field')
        self.program.type(text)


def count_pixels(program, node, colour):
    """How much of a node, and of what is right beside it, has a colour."""
    x, y, width, height = drive.size_of(node)
    path = os.path.join(os.environ['UR_TEST_FOLDER'], 'node.png')
    subprocess.run(['import', '-window', program.window, '-crop', f'{width + 36}x{height}+{x}+{y}', '+repage', '-depth',
                    '8', path], check=True)
    shown = subprocess.run(['convert', path, '-fill', 'black', '+opaque', colour, '-fill', 'white', '-opaque', colour,
                            '-format', '%[fx:round(mean*w*h)]', 'info:'], capture_output=True, check=True, encoding='utf-8')
    return int(shown.stdout)


def find_pixels(program, node, colour, size, beyond=-66):
    """The middle of the last place near a node's right edge that is so many pixels wide and has a colour, in the window."""
    x, y, width, height = drive.size_of(node)
    path = os.path.join(os.environ['UR_TEST_FOLDER'], 'node.png')
    subprocess.run(['import', '-window', program.window, '-crop', f'{3 * size}x{height}+{x + width + beyond}+{y}', '+repage', '-depth', '8', path],
                   check=True)
    out = subprocess.run(['convert', path, '-fill', 'white', '+opaque', colour, '-bordercolor', 'white', '-border', '1', '-trim', 'info:'],
                         capture_output=True, check=True, encoding='utf-8').stdout.split()
    if len(out) < 4 or '+' not in out[3] or out[2] == '1x1':
        return None
    across, down = (int(number) for number in out[2].split('x'))
    left, top = (int(number) for number in out[3].split('+')[1:])
    return x + width + beyond + left - 1 + across // 2, y + top - 1 + down // 2


def command(folder, *words):
    done = subprocess.run([CLI, 'notes', *words], env=dict(os.environ, XDG_DATA_HOME=folder, LC_ALL='C.UTF-8'),
                          capture_output=True, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == 0 and done.stderr == b'', done
    return done.stdout.decode()


def order(program):
    """The thoughts in the pane, from top to bottom."""
    found = [(drive.size_of(node)[1], drive.name_of(node)) for words in ('warm stations', 'hotline') for node in program.find_all('label', words)]
    return [name for _, name in sorted(found)]


def choose(program, item):
    program.click(program.find('push button', 'More about notes'))
    program.activate(program.find(None, item))


@case
def a_bookmark_is_kept_taken_away_and_brought_back():
    with tempfile.TemporaryDirectory() as folder, Reader(folder) as reader:
        program = reader.program
        program.keys('ctrl+d')
        note = reader.wait('')[0]
        assert note['kind'] == 'bookmark' and note['place'].startswith('work/1/1') and note['words'], note
        program.keys('ctrl+b')
        program.find('label', 'bookmark, no note')
        program.keys('ctrl+d')
        drive.wait(lambda: reader.notes() == [], 'the bookmark gone')
        program.activate(program.find('push button', 'Undo'))
        assert reader.wait('')[0]['id'] == note['id']


@case
def a_note_is_written_changed_and_given_up():
    with tempfile.TemporaryDirectory() as folder, Reader(folder) as reader:
        program = reader.program
        reader.write('for Friday')
        assert reader.notes() == []
        program.keys('ctrl+Return')
        assert reader.wait('for Friday')[0]['kind'] == 'note'
        program.find('label', 'for Friday')
        # whoever shuts the pane from one of its notes reads on
        drive.wait(lambda: program.focused() and 'for Friday' in drive.name_of(program.focused()), 'the note in focus')
        program.keys('ctrl+b')
        drive.wait(lambda: program.focused() and drive.role_of(program.focused()) == 'text', 'the focus in the text')
        reader.write(' not this')
        program.keys('Escape')
        program.find('push button', 'Edit')
        assert reader.wait('for Friday')
        program.keys('F2')
        drive.wait(lambda: drive.name_of(program.focused()) == 'Your note', 'the field')
        program.keys('ctrl+End')
        program.type(', 9 h')
        program.keys('ctrl+Return')
        # what is kept is on show a moment later, and can be taken back from then on
        reader.wait('for Friday, 9 h')
        program.find('label', 'for Friday, 9 h')
        program.keys('ctrl+z')
        reader.wait('for Friday')
        drive.wait(lambda: not program.find_all('label', ', 9 h'), 'the first words')
        program.keys('ctrl+shift+z')
        reader.wait('for Friday, 9 h')
        program.find('label', 'for Friday, 9 h')
        program.keys('Delete')
        drive.wait(lambda: reader.notes() == [], 'the note gone')


@case
def keys_that_follow_at_once_are_about_what_those_before_did():
    with tempfile.TemporaryDirectory() as folder, Reader(folder) as reader:
        program = reader.program
        program.rest()
        drive.xdotool('key', 'ctrl+d', 'ctrl+m')  # at once: the bookmark is not on the disk yet
        drive.wait(lambda: program.focused() and drive.name_of(program.focused()) == 'Your note', 'the field')
        program.type('one')
        program.keys('ctrl+Return')
        reader.wait('one')
        program.keys('ctrl+z')
        reader.wait('')
        program.keys('shift+F6')
        program.rest()
        drive.xdotool('key', 'ctrl+d', 'ctrl+d')
        program.rest(quiet=0.3, most=3)
        assert [note.get('text', '') for note in reader.notes()] == [''], reader.notes()


@case
def menus_are_about_what_is_pointed_at():
    with tempfile.TemporaryDirectory() as folder, Reader(folder) as reader:
        program = reader.program
        text = program.find('text', '2020年工作情况')
        program.rest()
        at = drive.text_of(text).index('面对2020年突如其来')
        box = drive.Atspi.Text.get_character_extents(text, at + 3, drive.Atspi.CoordType.WINDOW)
        x, y, width, height = drive.size_of(text)
        program.click(text, ((box.x + 5 - x) / width, (box.y + box.height / 2 - y) / height), 3)
        program.activate(program.find('menu item', 'Bookmark'))
        assert reader.wait('')[0]['place'] == 'work/2/1'
        # the ribbon that the paragraph has now takes the bookmark away, and where it would be gives it again
        ribbon = drive.wait(lambda: find_pixels(program, text, '#3B7D6B', 15), 'a ribbon')
        for texts in ((), ('',)):
            drive.xdotool('mousemove', '--window', program.window, x + 5, ribbon[1])
            program.rest()
            drive.xdotool('mousemove', '--window', program.window, *ribbon)
            program.rest()
            drive.xdotool('click', 1)
            drive.wait(lambda: len(reader.notes()) == len(texts), 'the ribbon pressed')
        assert reader.notes()[0]['place'] == 'work/2/1'
        program.keys('ctrl+3')
        program.click(program.find('push button', '职工之家'), button=3)
        program.activate(program.find('menu item', 'Write a Note'))
        drive.wait(lambda: program.focused() and drive.name_of(program.focused()) == 'Your note', 'the field')
        program.type('homes')
        program.keys('ctrl+Return')
        note = reader.wait('', 'homes')[1]
        assert note['indicator'] and note['place'].startswith('scorecard/'), note


@case
def the_keyboard_tells_what_is_bookmarked():
    with tempfile.TemporaryDirectory() as folder, Reader(folder) as reader:
        program = reader.program
        program.keys('Tab', 'Return')
        program.activate(drive.wait(lambda: [node for node in program.find_all('push button', 'Bookmark')
                                             if drive.name_of(node) == 'Bookmark'], 'the button')[0])
        figure = reader.wait('')[0]
        assert figure['indicator'] == 'epidemic-funds-2020' and '4.73亿元' in figure['words'], figure
        program.find('label', 'The figure was bookmarked.')
        program.activate(program.find('push button', 'Bookmark the figure'))
        program.find('label', 'The bookmark was deleted.')
        assert reader.notes() == []
        program.keys('shift+F6', 'Down', 'ctrl+d')
        title = reader.wait('')[0]
        assert title['place'] == 'work/3' and title['words'].startswith('深入开展'), title
        program.keys('ctrl+d')
        drive.wait(lambda: reader.notes() == [], 'the title free')
        program.keys('ctrl+3')
        chart = drive.wait(lambda: [node for node in program.find_all('image') if drive.size_of(node)[2] > 200
                                    and drive.name_of(node)], 'a chart')[0]
        program.click(chart, (.5, .02))
        program.keys('ctrl+d')
        program.find('label', 'Click a paragraph or choose a figure first.')
        program.keys('Home', 'ctrl+d')
        mark = reader.wait('')[0]
        assert mark['indicator'] == 'stations-2020', mark
        program.act('charts')
        program.find('push button', 'Copy Picture')
        program.keys('ctrl+m')
        drive.wait(lambda: program.focused() and drive.name_of(program.focused()) == 'Your note', 'the field, beside the text')
        program.type('of the chart')
        program.keys('ctrl+Return')
        assert reader.wait('of the chart')[0]['id'] == mark['id']


@case
def ribbons_of_the_plan_are_the_readers_own_colour():
    with tempfile.TemporaryDirectory() as folder:
        command(folder, 'add', 'tasks/1')
        command(folder, 'add', 'tasks/1/2')
        with Reader(folder) as reader:
            program = reader.program
            program.keys('ctrl+2')
            for words in ('学习贯彻新思想', '念教育上下功夫'):
                row = drive.wait(lambda: [node for node in program.find_all('label', words) if drive.size_of(node)[0] > 300], words)[0]
                assert drive.wait(lambda: count_pixels(program, row, '#3B7D6B') > 60, f'pine beside {words}')


@case
def the_pointer_finds_a_ribbon_beside_a_measure_of_the_plan():
    with tempfile.TemporaryDirectory() as folder, Reader(folder) as reader:
        program = reader.program
        program.keys('ctrl+2')
        measure = program.find('label', '研究制定首都工会系统庆祝建党100周年系列活动方案；')
        before = drive.size_of(measure)
        x, y, width, height = before
        drive.xdotool('mousemove', '--window', program.window, x + 40, y + height // 2)
        ribbon = drive.wait(lambda: find_pixels(program, measure, '#3B7D6B', 15, 0), 'a ribbon that is offered')
        assert x + width < ribbon[0] < x + width + 30, (ribbon, before)
        for texts in (('',), (), ('',)):
            drive.xdotool('mousemove', '--window', program.window, *ribbon)
            program.rest()
            drive.xdotool('click', 1)
            drive.wait(lambda: len(reader.notes()) == len(texts), 'the ribbon pressed')
            program.rest()
            assert drive.size_of(measure)[:4] == before, 'words that move when they are marked'
        note = reader.notes()[0]
        assert note['words'] == '研究制定首都工会系统庆祝建党100周年系列活动方案；', note


@case
def another_program_and_another_window_write_too():
    with tempfile.TemporaryDirectory() as folder, Reader(folder) as reader:
        program = reader.program
        program.keys('ctrl+b')
        program.find('label', 'No bookmarks yet')
        command(folder, 'add', 'work/5/1', '--text', 'from outside')
        program.find('label', 'from outside')
        reader.write('from the window')
        program.keys('ctrl+Return')
        program.find('label', 'from the window')
        assert sorted(note['text'] for note in reader.notes()) == ['from outside', 'from the window']
        assert 'from the window' in command(folder, 'list')


@case
def words_find_notes_and_the_notes_find_their_place():
    with tempfile.TemporaryDirectory() as folder:
        command(folder, 'add', 'work/5/1', '--text', 'warm stations')
        time.sleep(1)  # notes know their second
        command(folder, 'add', 'tasks/4/1', '--text', 'hotline')
        with Reader(folder) as reader:
            program = reader.program
            program.keys('ctrl+b')
            program.find('label', 'warm stations')
            program.click(program.find(None, 'Words in notes'))
            program.type('HOTLINE')
            drive.wait(lambda: not program.find_all('label', 'warm stations'), 'one note')
            program.click(program.find('label', 'hotline'))
            drive.wait(lambda: '2021年主要任务' in program.shown_text() and program.find_all('label', 'Task 4'), 'the task')
            program.click(program.find(None, 'Words in notes'))
            program.keys('ctrl+a', 'BackSpace')
            assert order(program) == ['warm stations', 'hotline']
            choose(program, 'By Time')
            drive.wait(lambda: order(program) == ['hotline', 'warm stations'], 'the later one first')
            choose(program, 'Delete All')
            program.find('label', '2 notes were deleted.')
            drive.wait(lambda: reader.notes() == [], 'none kept')
            program.activate(program.find('push button', 'Undo'))
            reader.wait('warm stations', 'hotline')
            drive.wait(lambda: order(program) == ['hotline', 'warm stations'], 'both again')


@case
def a_colleagues_notes_come_in():
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        command(folder, 'add', 'tasks/4/1', '--text', 'mine')
        command(other, 'add', 'work/5/1', '--text', 'from a colleague')
        exported = os.path.join(other, 'colleague.json')
        command(other, 'export', '--format', 'json', '-o', exported)
        with Reader(folder) as reader:
            program = reader.program
            program.keys('ctrl+b')
            program.find('label', 'mine')
            choose(program, 'Bring Notes In…')
            drive.wait(lambda: len(program.windows()) == 2, 'the dialog')
            program.rest(quiet=0.3, most=10)  # until it listens
            program.type(exported, on_top=True)
            program.rest(quiet=0.4, most=5)  # until the path is completed
            program.keys('Return', on_top=True)
            reader.wait('mine', 'from a colleague')
            program.find('label', 'from a colleague')


@case
def lost_words_wait_for_a_person():
    with tempfile.TemporaryDirectory() as folder:
        command(folder, 'add', 'work/1/1', '--text', 'mine')
        edition = os.path.join(folder, 'edition.json')
        with open(REPORT, encoding='utf-8') as file:
            report = json.load(file)
        paragraph = report['parts'][0]['sections'][0]['paragraphs'][0]
        paragraph['text'] = '全市' + paragraph['text']
        with open(edition, 'w', encoding='utf-8') as file:
            json.dump(report, file)
        with Reader(folder, edition) as reader:
            program = reader.program
            program.keys('ctrl+b')
            program.find('label', 'Words not found')
            assert not reader.notes()[0]['words'].startswith('全市')
            program.click(program.find('push button', 'Places Alike'))
            program.activate(program.find('push button', '全市'))
            drive.wait(lambda: reader.notes()[0]['words'].startswith('全市'), 'the note at its new place')
            drive.wait(lambda: not program.find_all('label', 'Words not found'), 'nothing lost')
            assert reader.notes()[0]['text'] == 'mine'


@case
def notes_are_printed_when_asked():
    with tempfile.TemporaryDirectory() as folder:
        command(folder, 'add', 'work/5/1', '--text', 'warm stations')
        with Reader(folder) as reader:
            program = reader.program
            program.find('page tab')
            program.act('print')
            box = program.find('check box', 'My notes')
            assert not drive.has_state(box, drive.Atspi.StateType.CHECKED)
            pages = drive.name_of(program.find('label', ' pages'))
            program.click(box)
            more = f"{int(pages.split()[0]) + 1} pages"
            program.find('label', more)


case.run()
