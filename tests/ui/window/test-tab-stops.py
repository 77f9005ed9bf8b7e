# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page by Tab alone: all that can be worked is met once, Shift+Tab walks the same way back, and what has the
keyboard says its name.

A list and a group of radio buttons are one stop; the arrow keys move inside of them.
"""
import os
import sys
import time

import drive
import tap
from drive import Atspi

MOST = 160  # stops of a page
CONTROLS = {'push button', 'toggle button', 'check box', 'radio button', 'menu button', 'entry', 'text', 'slider',
            'spin button', 'page tab', 'link', 'switch', 'search box', 'image'}
ROWS = {'list item', 'tree item', 'table row', 'row'}
# of the window itself: they are no stops in any program
FRAME = {'Minimize', 'Maximize', 'Close', 'Restore', '最小化', '最大化', '关闭', '还原'}

FOLDER = os.environ['UR_TEST_FOLDER']

case = tap.Cases()
document = drive.report()
tabs = drive.tab_titles(document)


class Stop:
    """What has the keyboard: a figure of the text is told by the description of the text."""

    def __init__(self, node):
        self.node = node
        self.role = drive.role_of(node)
        self.name = drive.name_of(node)
        self.said = drive.description_of(node) if self.role == 'text' else ''

    def __eq__(self, other):
        return other is not None and self.node == other.node

    def __repr__(self):
        return f'{self.role} “{self.name[:40]}{"，" + self.said[:40] if self.said else ""}”'


def press(program, key, before):
    """What has the keyboard after a key; inside of a text Tab walks over its figures."""
    program.keys(key)
    end = time.monotonic() + 1
    stop = None
    while time.monotonic() < end:
        node = program.focused()
        stop = Stop(node) if node else None
        if stop and (stop != before or stop.said != before.said):
            break
        time.sleep(0.02)
    if before and stop == before and stop.said != before.said:
        return press(program, key, stop)
    return stop


def walk(program, key):
    """The stops from where the keyboard is until the first of them comes again."""
    first = press(program, key, Stop(program.focused()) if program.focused() else None)
    assert first, 'nothing has the keyboard'
    stops = [first]
    while len(stops) < MOST:
        stop = press(program, key, stops[-1])
        if stop == first:
            return stops
        assert stop != stops[-1], f'{key} stays at {stop} after {stops}'
        assert stop not in stops, f'{key} meets {stop} twice after {stops}'
        stops.append(stop)
    raise AssertionError(f'{key} does not come round: {stops}')


_parents = {}  # of nodes, while one page is looked at: to ask takes longer than all else


def get_parent(node):
    if node not in _parents:
        _parents[node] = node.get_parent()
    return _parents[node]


def get_window(program, node):
    while get_parent(node) != program.root:
        node = get_parent(node)
    return node


def find_at(window, x, y):
    """What a click would meet and all that is around it, from the inside; nothing where there is an icon."""
    found = Atspi.Component.get_accessible_at_point(window, x, y, Atspi.CoordType.WINDOW)
    around = []
    while found is not None and found != window:
        around.append(found)
        found = get_parent(found)
    return around


def get_bounds(program, node):
    """What Tab does not leave: a window, or the form that is open over it."""
    while get_parent(node) != program.root and drive.name_of(node) != 'Save the Picture':
        node = get_parent(node)
    return node


def is_met(node, window, columns):
    x, y, width, height = drive.size_of(node)
    return width > 0 and height > 0 and any(
        node in find_at(window, x + width * column // (columns + 1), y + height * row // 4)
        for row in (2, 1, 3) for column in range(1, columns + 1))


def is_seen(node, window):
    """Whether it is on screen, neither on another page nor scrolled away.  All nodes must have been looked at before.

    The icon of a button is nobody to a screen reader: then what is around the button must be there.
    """
    x, y, width, height = drive.size_of(node)
    if width <= 0 or height <= 0:
        return False
    if find_at(window, x + width // 2, y + height // 2):
        return is_met(node, window, 1)
    return is_met(get_parent(node), window, 20)


def get_list(node):
    while node is not None and drive.role_of(node) in ROWS | {'panel', 'filler', 'section', 'unknown', 'invalid'}:
        node = get_parent(node)
    return node


def check_all_met(program, stops):
    lists = [get_list(stop.node) for stop in stops if stop.role in ROWS]
    radios = any(stop.role == 'radio button' for stop in stops)
    window = get_window(program, stops[0].node)
    for node in list(drive.walk(get_bounds(program, stops[0].node))):
        role = drive.role_of(node)
        if role not in CONTROLS | ROWS or drive.name_of(node) in FRAME:
            continue
        states = node.get_state_set()
        if not states.contains(Atspi.StateType.FOCUSABLE) or not states.contains(Atspi.StateType.SENSITIVE):
            continue
        if not drive.name_of(node) or drive.is_class_name(drive.name_of(node)):
            assert not is_seen(node, window), f'without a name: {role} at {drive.size_of(node)}'
        if role == 'table row' and any(drive.role_of(child) == 'list' for child in drive.children_of(get_parent(node))):
            continue  # the titles of a table's columns, beside the list of its rows
        if any(stop.node == node for stop in stops) or not is_seen(node, window):
            continue
        if role == 'radio button' and radios:
            continue
        parent = get_parent(node)
        while parent is not None and drive.role_of(parent) not in ROWS:
            parent = get_parent(parent)
        inside = node if role in ROWS else parent
        assert inside is not None and get_list(inside) in lists, f'Tab never meets {Stop(node)}: {stops}'


def check_names(stops):
    nameless = [stop for stop in stops if not stop.name or drive.is_class_name(stop.name)]
    assert not nameless, f'without a name: {nameless}'


def show_tab(number):
    def show(program):
        program.keys(f'ctrl+{number + 1}')
    return show


def find_seen(program, names):
    """By its name in either language."""
    def look():
        for node in program.find_all('push button') + program.find_all('toggle button'):
            if drive.name_of(node) in names and is_seen(node, get_window(program, node)):
                return node
        return None
    return drive.wait(look, names)


def press_button(number, names):
    def show(program):
        program.keys(f'ctrl+{number + 1}')
        program.rest()
        program.click(find_seen(program, names))
    return show


def action(name, *parameter):
    def show(program):
        program.act(name, *parameter)
    return show


def chart_table(program):
    program.act('charts')
    program.rest()
    program.keys('ctrl+t')


def search(program):
    program.keys('ctrl+f')
    program.find('entry')
    program.type('92.39')


def without_figures(program):
    """The pane beside the text follows the figures that Tab walks over: without them it is the same all round."""
    program.click(find_seen(program, ('More about this item', '本项的更多操作')))
    program.rest()
    program.keys('Up', 'Return')
    program.rest()


def save_form(program):
    """The form over the page of a chart: Tab stays inside."""
    program.act('charts')
    program.find('push button', 'Save As…' if program.find_all('push button', 'Save As…') else '另存为…')
    program.act('chart-save')


def nothing(program):
    """The page is there when the program begins."""


def write_bad():
    """A report with a mistake: the program begins with the page that tells what is wrong."""
    path = os.path.join(FOLDER, 'bad.json')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(tap.read('resources/reports/beijing-2020.json').replace('"number": "1779"', '"number": 1779', 1))
    return [path]


def find_newest(program, count):
    """The window that comes as the one of this number."""
    def look():
        windows = program.windows()
        return windows[-1] if len(windows) == count else None
    return drive.wait(look, f'window {count}')


def enter_newest(program, count):
    """Keys go there."""
    program.window = find_newest(program, count)


def overview(program):
    """Of a presentation, which has a window of its own."""
    program.keys('F5')
    enter_newest(program, 2)
    drive.wait(lambda: program.focused() and drive.role_of(program.focused()) == 'image', 'a slide')
    program.keys('Tab')


def verify(program):
    """A picture of the window, which is no chart: there is nothing to compare."""
    program.act('verify')
    drive.wait(lambda: [node for node in program.find_all('filler') if drive.name_of(node) == 'GtkFileChooserWidget'],
               'the dialog for pictures')
    program.type(os.path.join(tap.SOURCES, 'resources', 'screenshots', 'work.png'), on_top=True)
    program.keys('Return', on_top=True)
    program.find('panel', 'work.png')


def search_without_figures(program):
    without_figures(program)
    search(program)


PAGES = {
    'work': without_figures,
    'tasks': show_tab(1),
    'tasks, overview': press_button(1, ('Overview', '总览')),
    'tasks, original': press_button(1, ('Original', '原文')),
    'scorecard': show_tab(2),
    'scorecard, table': press_button(2, ('Table', '表')),
    'search': search_without_figures,
    'chart page': action('charts'),
    'chart page, table': chart_table,
    'print': action('print'),
    'poster': action('poster'),
    'publish': action('publish'),
    'slides': action('save-slides'),
    'fonts': action('fonts'),
    'form of a picture': save_form,
    'overview': overview,
    'verify': verify,
    'error': nothing,
}
FILES = {'error': write_bad}
# pages that lie over the report, and those that change nothing of it: a program shows one after the other
OVER = ('chart page', 'print', 'poster', 'publish', 'slides')
TOGETHER = ('tasks', 'tasks, overview', 'tasks, original', 'scorecard', 'scorecard, table', *OVER)


def begin(name, language=''):
    """The program with what a page needs, if it does not begin with the bundled report; no tip comes up in it."""
    drive.xdotool('mousemove', 1279, 899)
    return drive.Program(*FILES[name]() if name in FILES else [], language=language)


def open_page(program, name):
    if name != 'error':
        program.find('page tab', tabs[0])
        program.rest()
    PAGES[name](program)
    program.rest()
    _parents.clear()


def check_page(name):
    with begin(name) as program:
        open_page(program, name)
        there = walk(program, 'Tab')
        back = walk(program, 'shift+Tab')
        wanted = there[::-1]
        start = next((i for i, stop in enumerate(wanted) if stop == back[0]), None)
        assert start is not None, f'Shift+Tab begins at {back[0]}, which Tab does not meet: {there}'
        wanted = wanted[start:] + wanted[:start]
        assert wanted == back, f'Tab walks\n{there}\nShift+Tab walks\n{back}'
        check_all_met(program, there)
        check_names(there)
        program.process.terminate()
        program.wait_end()


def get_focus(program):
    """What has the keyboard once it has come to rest."""
    program.rest()
    return program.focused()


shared = []  # the program that is between two cases, if any: to start it takes longer than to look at a page


def share(name, check, *arguments):
    """Goes to a page in the program in which the case before was, and leaves it as it was."""
    program = shared.pop() if shared else begin(name)
    try:
        open_page(program, name)
        check(program, name, *arguments)
        if name == 'chart page, table':
            program.keys('ctrl+t')
        if name in OVER or name.startswith('chart page'):
            program.act('leave')
            drive.wait(lambda: not program.find_all('push button', 'Back'), f'the report after {name}')
    except BaseException:
        program.__exit__(*sys.exc_info())
        raise
    shared.append(program)


def end_shared():
    while shared:
        program = shared.pop()
        program.process.terminate()
        program.wait_end()


def alone(name, check, *arguments):
    """What changes the report's own page, or begins otherwise, has a program of its own."""
    share(name, check, *arguments)
    end_shared()


def check_panes(program, name, least):
    """F6 goes to every pane and comes round, and so does Shift+F6, the other way."""
    walked = []
    for key in ('F6', 'shift+F6'):
        program.keys('F6')
        stops = [get_focus(program)]
        for _ in range(6):
            program.keys(key)
            if get_focus(program) == stops[0]:
                break
            assert program.focused() not in stops, f'{key} from {[Stop(stop) for stop in stops]}'
            stops.append(program.focused())
        walked.append(stops)
        program.keys('shift+F6')
    there, back = walked
    assert len(there) >= least, [Stop(stop) for stop in there]
    assert there == back[:1] + back[:0:-1], ([Stop(stop) for stop in there], [Stop(stop) for stop in back])


def check_escape(program, name):
    """Leaves a page that is over the report: from its first stop, from the way back in its header, from its last."""
    tab = program.find('page tab', tabs[0], shown=False)
    window = get_window(program, tab)
    stops = walk(program, 'Tab')
    list(drive.walk(program.root))
    header = next(number for number, stop in enumerate(stops) if stop.name.startswith('Back'))
    for number in (0, header, len(stops) - 1):
        program.keys(*['Tab'] * (number + 1))
        get_focus(program)
        program.keys('Escape')
        drive.wait(lambda: is_seen(tab, window), f'the report after Escape on {stops[number]}')
        get_focus(program)
        open_page(program, name)


def check_menu(program, name, most=MOST):
    """F10 opens the menu from every stop, and Escape gives the keyboard back to it."""
    first = stop = press(program, 'Tab', Stop(program.focused()))
    for _ in range(most):
        program.keys('F10')
        drive.wait(lambda stop=stop: program.focused() != stop.node
                   and drive.role_of(program.focused()) == 'menu item', f'the menu from {stop}')
        program.keys('Escape')
        drive.wait(lambda stop=stop: program.focused() == stop.node, f'{stop} again')
        stop = press(program, 'Tab', stop)
        if stop == first:
            break


def check_names_of_page(program):
    """All that the keyboard can come to and is on screen; where it comes is the same in every language."""
    controls = [(node, top) for top in drive.children_of(program.root) for node in drive.walk(top)
                if drive.role_of(node) in CONTROLS | ROWS
                and node.get_state_set().contains(Atspi.StateType.FOCUSABLE)]
    seen = [node for node, window in controls if is_seen(node, window)]
    assert len(seen) > 2, seen
    nameless = [(drive.role_of(node), drive.size_of(node)) for node in seen
                if not drive.name_of(node) or drive.is_class_name(drive.name_of(node))]
    assert not nameless, nameless


def check_names_of(*names):
    """In one program, one page after the other: to start it takes longer than to look at a page."""
    with begin(names[0], language='zh_CN') as program:
        for name in names:
            open_page(program, name)
            try:
                check_names_of_page(program)
            except AssertionError as error:
                raise AssertionError(f'on {name}: {error}') from error
            if name in OVER:
                program.act('leave')
                drive.wait(lambda: not program.find_all('push button', '返回'), f'the report after {name}')
        program.process.terminate()
        program.wait_end()


@case
def the_speakers_view_says_in_chinese_what_it_shows():
    with begin('work', language='zh_CN') as program:
        program.find('page tab', tabs[0])
        overview(program)
        program.keys('o', 's')  # back to the slides
        enter_newest(program, 3)
        slides = drive.wait(lambda: [node for node in program.find_all('image') if get_window(program, node).get_name()
                                     == '主讲人视图'], 'the slides of the view')
        assert len(slides) == 2, slides
        said = [drive.name_of(node) for node in slides]
        assert all(said) and not any(map(drive.is_class_name, said)) and said[0] != said[1], said
        program.process.terminate()
        program.wait_end()


@case
def tab_in_the_text_says_every_figure():
    wanted = [indicator for indicator in document['indicators'] if indicator['at']['part'] == document['parts'][0]['id']]
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        program.rest()
        said = {'Tab': [], 'shift+Tab': []}
        for key, figures in said.items():
            text = program.find('text', document['parts'][0]['title'])
            for _ in wanted[key == 'shift+Tab':]:
                before = drive.description_of(text)
                program.keys(key)
                drive.wait(lambda before=before: drive.description_of(text) not in ('', before), key)
                figures.append(drive.description_of(text))
        assert said['Tab'][-2::-1] == said['shift+Tab'], said
        assert all(any(one['number'] + one.get('magnitude', '') + one['unit'] in words and one.get('short_label', one['label'])
                       in words for words in said['Tab']) for one in wanted), said
        program.keys('shift+Tab')
        drive.wait(lambda: not drive.description_of(text), 'the keyboard elsewhere')


for a_name in PAGES:
    case.add(f'Tab and Shift+Tab on {a_name}', check_page, a_name)
    if a_name not in TOGETHER:
        case.add(f'names in Chinese on {a_name}', check_names_of, a_name)
case.add('names in Chinese, page after page', check_names_of, *TOGETHER)
for a_name, a_least in (('tasks', 2), ('scorecard', 2), ('chart page', 4), ('chart page, table', 4), ('print', 2), ('poster', 2),
                        ('publish', 2)):
    case.add(f'F6 and Shift+F6 on {a_name}', share, a_name, check_panes, a_least)
for a_name in ('chart page', 'print', 'poster', 'publish'):
    case.add(f'Escape on {a_name}', share, a_name, check_escape)
for a_name in ('tasks', 'scorecard', 'chart page', 'print', 'poster', 'publish'):
    case.add(f'F10 on {a_name}', share, a_name, check_menu, 2 if a_name in ('poster', 'publish') else MOST)
case.add('the program of all these ends well', end_shared)
case.add('F6 and Shift+F6 on work', alone, 'work', check_panes, 2)
case.add('F10 on work', alone, 'work', check_menu)
case.add('Escape on verify', alone, 'verify', check_escape)
for a_name in ('verify', 'error'):
    case.add(f'F10 on {a_name}', alone, a_name, check_menu, 2)

case.run()
