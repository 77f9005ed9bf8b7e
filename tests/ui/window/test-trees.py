# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds on every page and in every dialog, as text, compared with tests/data/trees.

A change there is a change for people who do not see the window: with UR_TEST_UPDATE=1 the texts are written anew, and
their difference is to be read before it is committed.
"""
import difflib
import os
import re
import shutil
import subprocess
import tempfile

import drive
import look
import tap
from drive import Atspi
from gi.repository import Gio, GLib

TREES = os.path.join(tap.SOURCES, 'tests', 'data', 'trees')
UPDATE = os.environ.get('UR_TEST_UPDATE') == '1'
LONGEST = 100  # characters of a name or a description that are kept; what is cut is counted
STATES = [(Atspi.StateType.CHECKED, 'checked'), (Atspi.StateType.PRESSED, 'pressed'),
          (Atspi.StateType.INDETERMINATE, 'half'), (Atspi.StateType.EXPANDED, 'open'),
          (Atspi.StateType.SELECTED, 'selected')]
# boxes that hold others and say nothing
SILENT = {'panel', 'filler', 'scroll pane', 'viewport', 'section', 'redundant object', 'separator', 'scroll bar', ''}

case = tap.Cases()
document = drive.report()
tabs = drive.tab_titles(document)
BAD = os.path.join(os.environ['UR_TEST_FOLDER'], 'bad.json')


def shorten(text):
    text = re.sub(r'\s+', ' ', text).strip()
    text = re.sub(r'\b\d\d?:\d\d(:\d\d)?\b', 'hh:mm', text)
    return text if len(text) <= LONGEST else f'{text[:LONGEST]}… ({len(text)} characters)'


def describe(node, name, description):
    role = drive.role_of(node)
    words = [role, f'“{shorten(name)}”'] if name else [role]
    try:
        states = node.get_state_set()
        words += [word for state, word in STATES if states.contains(state)]
        if drive.role_of(node) in ('push button', 'toggle button', 'check box', 'menu item') and not states.contains(
                Atspi.StateType.SENSITIVE):
            words.append('insensitive')
        if role in ('spin button', 'slider', 'progress bar') and node.get_value_iface() is not None:
            words.append(f'= {Atspi.Value.get_current_value(node):g}')
        if role in ('text', 'entry') and node.get_text_iface() is not None:
            words.append(f'of {Atspi.Text.get_character_count(node)} characters')
    except GLib.Error:
        pass
    if description:
        words.append(f'— {shorten(description)}')
    return ' '.join(words)


def get_words(nodes):
    """What each says for itself, if it does: boxes that say nothing are passed over."""
    nodes = drive.shown(nodes)
    # GTK calls what has no name by its class, which a screen reader passes over
    names = {node: '' if drive.is_class_name(name) else name for node, name in zip(nodes, look.names(nodes))}
    said = [node for node in nodes if drive.role_of(node) not in SILENT or names[node]]
    return {node: describe(node, names[node], text) for node, text in zip(said, look.descriptions(said))}


def dump(top):
    """What is on show below a node."""
    words, below = {}, {}
    level = [top]
    while level:
        words.update(get_words(level))
        inner = [node for node in level if drive.role_of(node) not in ('image', 'scroll bar')]
        below.update(zip(inner, look.children(inner)))
        level = [child for node in inner for child in below[node]]

    def write(node, depth):
        said = node in words
        lines = ['  ' * depth + words[node]] if said else []
        for child in below.get(node, []):
            lines += write(child, depth + 1 if said else depth)
        return lines

    return write(top, 0)


def settled(program, page, wanted):
    """The tree once it is as wanted, or has come to rest; of a page alone where it has a name, or a function that finds it."""
    before = None
    for _ in range(40):
        program.rest()
        tops = [page(program) if callable(page) else program.find(None, page)] if page else drive.children_of(program.root)
        now = [line for top in tops for line in dump(top)]
        if now and now in (before, wanted):
            return now
        before = now
    return before


def compare(program, name, page=None):
    path = os.path.join(TREES, name + '.txt')
    wanted = '' if UPDATE else tap.read(os.path.relpath(path, tap.SOURCES))
    found = '\n'.join(settled(program, page, wanted.splitlines())) + '\n'
    if UPDATE:
        with open(path, 'w', encoding='utf-8') as file:
            file.write(found)
        return
    assert found == wanted, ''.join(difflib.unified_diff(wanted.splitlines(True), found.splitlines(True), name, 'now'))


def tab(number):
    def show(program):
        program.find('page tab', tabs[number])
        program.keys(f'ctrl+{number + 1}')
    return show


def action(name, *parameter):
    def show(program):
        program.find('page tab', tabs[0])
        program.rest()
        program.act(name, *parameter)
    return show


def press(*names):
    def show(program):
        program.find('page tab', tabs[0])
        program.rest()
        program.keys(*names)
    return show


def search(program):
    press('ctrl+f')(program)
    program.find('page tab', tabs[0])
    program.rest()
    program.type('92.39')


def save_form(program):
    action('charts')(program)
    program.find('push button', 'Copy')
    program.rest()
    program.act('chart-save')


DRAFT = '新增职工暖心驿站7418个、母婴关爱室96家。'


def proof(program):
    action('proof')(program)
    draft = program.find('text', 'Draft')
    program.rest()
    # not by keys: a busy machine loses letters that no key has
    drive.Atspi.EditableText.insert_text(draft, 0, DRAFT, len(DRAFT.encode()))
    drive.wait(lambda: [node for node in program.find_all('list item') if drive.name_of(node).startswith('7418')], 'a finding')
    program.rest()
    program.keys('F8')
    program.rest()


def overview(program):
    press('F5')(program)
    drive.wait(lambda: [node for node in program.find_all('image') if drive.name_of(node).startswith('Slide ')], 'a slide')
    program.keys('Tab', on_top=True)
    program.rest()


def figure_card(program):
    tab(2)(program)
    program.find('push button', document['indicators'][-1]['short_label'])
    program.rest()
    program.keys('F6')
    drive.wait(lambda: program.focused() and drive.role_of(program.focused()) == 'push button', 'a card of the scorecard')
    program.keys('Return')
    program.find('push button', 'Copy with Source')


def card(program):
    """A popover, which is in the tree of what it points at."""
    node = program.find('push button', 'Copy with Source')
    while drive.name_of(node) != 'GtkPopoverContent':
        node = node.get_parent()
    return node


def speaker(program):
    press('F5')(program)
    drive.wait(lambda: [node for node in program.find_all('image') if drive.name_of(node).startswith('Slide ')], 'a slide')
    program.rest()
    program.keys('s', on_top=True)
    program.find('label', 'Next: ')


def verify(program):
    """A picture of the report that was saved, and one of its figures changed in the report since."""
    folder = os.environ['UR_TEST_FOLDER']
    cli = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
    written = subprocess.run([cli, 'charts', '--chart', document['charts'][0]['id'], '-f', 'png', '-o', folder, '--force'],
                             check=True, capture_output=True, encoding='utf-8').stdout.strip()
    made = os.path.join(folder, 'picture.png')  # letters that no key has are lost now and then
    os.rename(written, made)
    action('verify')(program)
    drive.wait(lambda: len(program.windows()) > 1, 'the chooser of files')
    program.rest()
    program.type(made, on_top=True)
    program.rest()
    program.keys('Return', on_top=True)
    program.find(None, 'UrVerifyView')


VIEWS = {
    'work': tab(0),
    'tasks': tab(1),
    'scorecard': tab(2),
    'search': search,
    'chart-page': action('charts'),
    'chart-save': save_form,
    'print': action('print'),
    'proof': proof,
    'poster': action('poster'),
    'publish': action('publish'),
    'slides-dialog': action('save-slides'),
    'present': press('F5'),
    'present-overview': overview,
    'figure-card': (figure_card, card),
    'speaker': (speaker, "Speaker's View"),
    'verify': (verify, 'UrVerifyView'),
    'fonts': action('fonts'),
    'shortcuts': action('shortcuts'),
    'menu': press('F10'),
}


def check(name, show, page=None):
    with drive.Program() as program:
        show(program)
        compare(program, name, page)
        program.process.terminate()
        program.wait_end()


for a_name, a_show in VIEWS.items():
    case.add(f'the tree of {a_name}', check, a_name, *(a_show if isinstance(a_show, tuple) else (a_show,)))


@case
def the_trees_of_a_comparison_and_of_the_library():
    """Figures, tasks and wording of two reports of the library, and that itself."""
    samples = [os.path.join(tap.SOURCES, 'resources', 'reports', f'chenglan-{year}.json') for year in (2023, 2024)]
    with drive.Program(*samples) as program:
        drive.wait(lambda: len(program.find_all('frame', 'chenglan')) == 2, 'both windows')
        program.rest()
        program.process.terminate()
        program.wait_end()
    with drive.Program(samples[1]) as program:
        program.rest()
        program.act('compare')
        program.find(None, 'All 43')
        compare(program, 'compare', 'UrComparePage')
        program.activate(program.find('page tab', 'Tasks and Results'))
        program.find(None, 'All 22')
        compare(program, 'compare-tasks', 'UrComparePage')
        program.activate(program.find('push button', 'Choose…'))
        program.find('push button', 'Cancel')
        compare(program, 'compare-chooser', 'Choose the Passage')
        program.keys('Escape', on_top=True)
        drive.wait(lambda: not program.find_all('push button', 'Cancel'), 'the chooser to go')
        program.activate(program.find('page tab', 'Wording'))
        program.find(None, 'All 16')
        compare(program, 'compare-text', 'UrComparePage')
        program.rest()
        program.act('library')
        program.find('push button', 'Open')
        compare(program, 'library', 'UrLibraryView')
        # on the width of a pane the series are not on show
        program.activate(program.find('push button', 'Enlarge'))
        program.find(None, 'Year by Year: ')
        compare(program, 'series', 'Year by Year: ')
        program.process.terminate()
        program.wait_end()


@case
def the_trees_of_the_answers_and_of_the_way_to_a_place():
    """What is over the page for a moment."""
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        program.keys('ctrl+k')
        program.rest()
        program.type('fw')
        program.find(None, '5 answers')
        compare(program, 'answers', 'UrAskBar')
        program.keys('Escape', 'ctrl+l')
        program.rest()
        program.type('5')
        program.find('label', 'Hit 1 of 4')
        compare(program, 'go-to', 'UrFindBar')
        program.process.terminate()
        program.wait_end()


@case
def the_trees_of_the_start_and_of_a_document():
    """A window without a report, and a document on its way to one."""
    path = os.path.join(os.environ['UR_TEST_FOLDER'], 'chenglan-2024.docx')
    shutil.copy(os.path.join(tap.SOURCES, 'tests', 'data', 'samples', 'chenglan-2024.docx'), path)
    with drive.Program('--', environment={'XDG_DATA_HOME': os.environ['UR_TEST_FOLDER'] + '/nothing'}) as program:
        program.find('push button', 'Start Reading')
        compare(program, 'start')
        # not with the program: what was on show before leaves its sizes behind, if it came so far
        program.act('open-recent', GLib.Variant('s', Gio.File.new_for_path(path).get_uri()).print_(False))
        program.find(None, '7 in all')
        compare(program, 'review')
        program.process.terminate()
        program.wait_end()


@case
def the_tree_of_notes():
    """Bookmarks, highlights and notes beside the text."""
    with tempfile.TemporaryDirectory() as folder:
        kept = os.path.join(folder, 'union-report', 'notes')
        os.makedirs(kept)
        shutil.copy(os.path.join(tap.SOURCES, 'tests', 'fuzz', 'seeds', 'notes', 'notes.json'), os.path.join(kept, 'beijing-2020.json'))
        with drive.Program(environment={'XDG_DATA_HOME': folder}) as program:
            program.find('page tab', tabs[0])
            program.keys('ctrl+b')
            program.find('label', '周五要讲')
            compare(program, 'notes')
            program.process.terminate()
            program.wait_end()


@case
def the_tree_of_error():
    """A file with mistakes: what could be read, what was lost, and where."""
    with open(BAD, 'w', encoding='utf-8') as file:
        file.write(tap.read('resources/reports/beijing-2020.json').replace('"number": "1779"', '"number": 1779', 1))
    with drive.Program(BAD) as program:
        program.find('push button', 'Copy')
        compare(program, 'error')
        program.process.terminate()
        program.wait_end()


case.run()
