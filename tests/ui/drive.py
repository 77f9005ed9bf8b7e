# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built program as a reader does: with real keys and clicks, looking through the eyes of a screen reader.

    with Program(language='zh_CN') as program:
        program.keys('ctrl+2')
        program.find('page tab', '2021年主要任务')

Runs inside with-display.  The program must end well when it is told to quit, without a word on its standard error; a
warning of GTK's ends it badly.
"""
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

import look  # noqa: E402
import rest  # noqa: E402
import tap  # noqa: E402
from hand import get_focus, has_window_manager, list_windows, xdotool  # noqa: E402

Atspi.set_timeout(20000, 60000)  # the default of 0.8 s is too short for a sanitizer's build

REPORT = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
EXE = os.path.join(tap.BUILD, 'ui', 'union-report')


def report(path=REPORT):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def tab_titles(document):
    return [part.get('short_title') or part['title'] for part in document['parts']]


def wait(look, what, seconds=20):
    """Looks until there is something to see; objects come and go meanwhile.

    It waits three times as long as it looks: a look over a whole window keeps the program itself from getting there.
    """
    end = time.monotonic() + seconds
    while True:
        begun = time.monotonic()
        try:
            found = look()
        except GLib.Error:
            found = None
        if found:
            return found
        assert time.monotonic() < end, f'waited in vain for {what}'
        time.sleep(min(max(3 * (time.monotonic() - begun), 0.01), 0.5))


def name_of(node):
    try:
        return node.get_name() or ''
    except GLib.Error:
        return ''


def role_of(node):
    return look.roles([node])[0]


def description_of(node):
    try:
        return node.get_description() or ''
    except GLib.Error:
        return ''


def size_of(node):
    """x, y, width and height in the window; all 0 for what a hidden page holds."""
    try:
        box = node.get_extents(Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height
    except GLib.Error:
        return 0, 0, 0, 0


def is_shown(node):
    return size_of(node)[2] > 0


def is_visible(node):
    """Whether neither a node nor what it is in was hidden; what a stack does not show counts as visible."""
    while node is not None and role_of(node) not in ('application', ''):
        if not has_state(node, Atspi.StateType.VISIBLE):
            return False
        node = node.get_parent()
    return True


def has_state(node, state):
    try:
        return node.get_state_set().contains(state)
    except GLib.Error:
        return False


def children_of(node):
    return look.children([node])[0]


def levels(node):
    """A node, its children, theirs and so on, each level as a list."""
    level = [node]
    while level:
        yield level
        level = [child for children in look.children(level) for child in children]


def walk(node):
    """A node and all below it, parents first."""
    for level in levels(node):
        yield from level


def shown(nodes):
    """Those that are."""
    return [node for node, size in zip(nodes, look.sizes(nodes)) if size[2] > 0]


def text_of(node):
    """The whole text of a text view or an entry."""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def find_below(top, role=None, name=None, is_on_show=True):
    """What has the role, and the text in its name, from the top down."""
    for nodes in levels(top):
        if role is not None:
            nodes = [node for node, its_role in zip(nodes, look.roles(nodes)) if its_role == role]
        if name:
            nodes = [node for node, its_name in zip(nodes, look.names(nodes)) if name in its_name]
        yield from shown(nodes) if is_on_show else nodes


def window_size(window):
    words = dict(line.split('=') for line in xdotool('getwindowgeometry', '--shell', window).split('\n') if '=' in line)
    return int(words['WIDTH']), int(words['HEIGHT'])


class WindowManager:
    """What maximizes windows and gives them the whole screen; without one nobody does."""

    def __init__(self):
        self.process = None

    def __enter__(self):
        self.process = subprocess.Popen(['blackbox'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        env=dict(os.environ, HOME=os.environ['UR_TEST_FOLDER']))
        wait(has_window_manager, 'the window manager')
        return self

    def __exit__(self, kind, value, trace):
        self.process.kill()
        self.process.wait()
        wait(lambda: not has_window_manager(), 'the window manager to go')


def shot(path):
    subprocess.run(['import', '-window', 'root', path], check=True)


class Program:
    """The program with what is given to it; with nothing, it shows the bundled report."""

    def __init__(self, *arguments, language='', environment=None, exe=EXE):
        surroundings = dict(os.environ, G_DEBUG='fatal-warnings', LANG='C.UTF-8', LANGUAGE=language)
        surroundings.update(environment or {})
        self._said = tempfile.TemporaryFile()
        self.process = subprocess.Popen([exe, *(arguments or ['--bundled'])], env=surroundings, stdout=subprocess.DEVNULL, stderr=self._said)
        self._focus = None
        self._listener = Atspi.EventListener.new(self._focus_cb)
        self._listener.register('object:state-changed:focused')
        try:
            self.root = wait(self._find_root, 'the program on the accessibility bus')
            self.window = wait(self.windows, 'the window')[0]
        except BaseException:
            self._kill()
            raise

    def _find_root(self):
        assert self.process.poll() is None, f'the program ended with {self.process.returncode}'
        for node in children_of(Atspi.get_desktop(0)):
            if node.get_process_id() == self.process.pid and children_of(node):
                return node
        return None

    def _kill(self):
        self._listener.deregister('object:state-changed:focused')
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def __enter__(self):
        return self

    def said(self):
        """What the program has written to its standard error so far."""
        self._said.seek(0)
        return self._said.read().decode(errors='replace')

    def __exit__(self, kind, value, trace):
        if kind is not None:
            print(f'the window held:\n{self.outline()}\nthe program said:\n{self.said()}', file=sys.stderr)
            self._kill()
            return
        if self.process.returncode is None:
            self.quit()

    def quit(self):
        """Tells the program to quit, by key, and sees that it ends well."""
        self.keys('ctrl+q')
        self.wait_end()

    def wait_end(self):
        """Sees that the program ends, and well; something has told it to."""
        try:
            code = self.process.wait(20)
            assert code == 0, (f'the program ended with {code} ({signal.strsignal(-code) if code < 0 else "its own"})'
                               f' and said:\n{self.said()}')
            assert self.said() == '', f'the program said:\n{self.said()}'
        finally:
            self._kill()

    def check_alive(self):
        code = self.process.poll()
        assert code is None, f'the program ended with {code}'

    def outline(self):
        """What is on screen and has a name, as lines, for a failed test's log."""
        return '\n'.join(f'  {role_of(node)} {name_of(node)[:60]!r} {size_of(node)}'
                         for node in walk(self.root) if name_of(node) and is_shown(node))

    def find_all(self, role=None, name=None, shown=True):
        """What has the role, and the text in its name."""
        return list(find_below(self.root, role, name, shown))

    def find(self, role=None, name=None, shown=True):
        def find_first():
            self.check_alive()
            return next(find_below(self.root, role, name, shown), None)
        return wait(find_first, f'{role} {name}')

    def focused(self):
        """What has the keyboard, as the last event said: those before the answer to a question have come too."""
        self.root.get_child_count()
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        return self._focus

    def _focus_cb(self, event):
        try:
            if event.detail1 and event.source.get_process_id() == self.process.pid:
                self._focus = event.source
        except GLib.Error:  # of a program that has ended
            pass

    def rest(self, quiet=0.06, most=1):
        """Lets the program do what it has to do: nothing for a while after it."""
        rest.rest(self.process.pid, quiet, most)
        self.check_alive()

    def windows(self):
        """Those on the screen, the one on top last."""
        return list_windows(self.process.pid)

    def _settle(self, most=5):
        """Until nothing moves any more, and the windows on the screen are those that the program has.

        A window that opens takes the keyboard, and one that still closes keeps it from the others.
        """
        end = time.monotonic() + most
        self.rest(quiet=0.025)
        while time.monotonic() < end:
            try:
                if len(self.windows()) == self.root.get_child_count():
                    return
            except GLib.Error:  # it does not answer
                return
            self.rest()

    def _enter(self, on_top):
        """Gives the keyboard to the window, or to that on top, which a dialog is: there is no window manager to do it."""
        self._settle()
        window = self.windows()[-1] if on_top else self.window
        end = time.monotonic() + 5
        while get_focus() != window and time.monotonic() < end:
            xdotool('windowfocus', '--sync', window)
            self.rest(quiet=0.01)  # a window that goes only now would take it along

    def keys(self, *names, on_top=False):
        """Presses keys or chords, one after the other, when nothing moves any more: 'ctrl+2', 'Tab'."""
        self._enter(on_top)
        xdotool('key', '--clearmodifiers', *names)

    def type(self, text, on_top=False):
        self._enter(on_top)
        xdotool('type', '--clearmodifiers', '--delay', 20, text)

    def click(self, node, at=(0.5, 0.5), button=1):
        """A real click; without a window manager the window's pixels are the screen's."""
        self._settle()
        x, y, width, height = size_of(node)
        xdotool('mousemove', '--window', self.window, int(x + width * at[0]), int(y + height * at[1]))
        xdotool('click', button)

    def activate(self, node):
        """What a screen reader's «press» does."""
        for number in range(node.get_n_actions()):
            if Atspi.Action.get_action_name(node, number) in ('click', 'activate', 'press'):
                return node.do_action(number)
        raise AssertionError(f'{name_of(node)} cannot be pressed')

    def act(self, name, *parameter):
        """Activates an action of the window, as a menu does."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        values = '[' + ', '.join(f'<{value}>' for value in parameter) + ']'
        bus.call_sync('org.unionreport.UnionReport', '/org/unionreport/UnionReport/window/1', 'org.gtk.Actions',
                      'Activate', GLib.Variant.parse(GLib.VariantType('(sava{sv})'),
                                                     f"('{name}', {values}, @a{{sv}} {{}})"),
                      None, Gio.DBusCallFlags.NONE, 20000)

    def shown_text(self):
        """All words on screen: names and texts, for a quick look whether something is there."""
        words = []
        nodes = shown(list(walk(self.root)))
        for node, name in zip(nodes, look.names(nodes)):
            words.append(name)
            if role_of(node) == 'text':
                words.append(text_of(node))
        return '\n'.join(words)


def is_class_name(name):
    """GTK calls what has no label by the name of its class."""
    return re.fullmatch(r'(Gtk|Gdk|Ur)[A-Z]\w+', name) is not None
