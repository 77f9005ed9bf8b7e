# SPDX-License-Identifier: GPL-3.0-or-later
"""What anybody may ask of the program over the bus: every action, with nothing, with what it takes and with what it does
not take, and files by any name.  A warning ends the program badly, so does a crash."""
from gi.repository import Gio, GLib

import drive
import tap

case = tap.Cases()
NAME = 'org.unionreport.UnionReport'
PATH = '/org/unionreport/UnionReport'
VALUES = ([GLib.Variant('s', text) for text in ('', '-1', 'Dark', 'follow\n', '%s%n', '\u202e', '　　', 'work/1', 'work/99', 'work/1/1:1-2', 'work/1/1:2-2',
                                                'scorecard/1/1:1-5', 'tasks/1:4-5', 'work/2/1:0-999999999',
                                                'coverage', '../..', 'x' * 100000)]
          + [GLib.Variant('i', number) for number in (-2 ** 31, -1, 0, 2, 99, 2 ** 31 - 1)]
          + [GLib.Variant('ay', path) for path in (b'', b'/no\xff')]
          + [GLib.Variant('b', True), GLib.Variant('b', False), GLib.Variant('d', float('nan')), GLib.Variant('as', ['a', 'b']),
             GLib.Variant('v', GLib.Variant('s', 'x')), GLib.Variant('(si)', ('a', 1)), GLib.Variant('a{sv}', {})])
URIS = ['', 'nonsense', 'file:///dev/zero', 'file:///no%00such', 'http://[::1', '\x1b[31m', 'file:///no/%FF%FE', 'x:']
ENDING = {'quit', 'close'}


def call(path, interface, method, parameters=None):
    """What is answered, or None where it is refused."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    try:
        return bus.call_sync(NAME, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, 20000, None)
    except GLib.Error:
        return None


def describe(path):
    return drive.wait(lambda: call(path, 'org.gtk.Actions', 'DescribeAll'), path).unpack()[0]


def torment(program, path):
    actions = describe(path)
    for name in sorted(set(actions) - ENDING):
        for value in [None, *VALUES]:
            parameter = [] if value is None else [value]
            call(path, 'org.gtk.Actions', 'Activate', GLib.Variant('(sava{sv})', (name, parameter, {})))
            if value is not None:
                call(path, 'org.gtk.Actions', 'SetState', GLib.Variant('(sva{sv})', (name, value, {})))
        assert call(path, 'org.gtk.Actions', 'DescribeAll'), name
        program.check_alive()
    return actions


@case
def every_action_with_any_value():
    with drive.Program() as program:
        assert set(torment(program, PATH)) >= {'appearance', 'quit'}
        state = call(PATH, 'org.gtk.Actions', 'Describe', GLib.Variant('(s)', ('appearance',))).unpack()
        assert state[0][2] == ['follow'], state
        assert len(torment(program, f'{PATH}/window/1')) > 30
        call(PATH, 'org.gtk.Actions', 'Activate', GLib.Variant('(sava{sv})', ('quit', [], {})))
        program.wait_end()


@case
def files_by_any_name():
    with drive.Program() as program:
        describe(PATH)
        for uri in URIS:
            call(PATH, 'org.gtk.Application', 'Open', GLib.Variant('(assa{sv})', ([uri], 'hint', {})))
            program.check_alive()
        call(PATH, 'org.gtk.Application', 'Open', GLib.Variant('(assa{sv})', ([], '', {})))
        call(PATH, 'org.freedesktop.Application', 'Open', GLib.Variant('(asa{sv})', (URIS, {})))
        assert describe(PATH)
        call(PATH, 'org.gtk.Actions', 'Activate', GLib.Variant('(sava{sv})', ('quit', [], {})))
        program.wait_end()


@case
def what_a_screen_reader_holds_of_a_page_that_is_away():
    with drive.Program() as program:
        program.find('page tab')
        for _ in range(2):
            program.keys('ctrl+p')
            program.find('push button', 'Save as PDF…')
            program.find('radio button', 'Current tab')
            held = list(drive.walk(program.root))
            program.keys('Escape')
            drive.wait(lambda: not program.find_all('push button', 'Save as PDF…'), 'the page to go')
            asked = 0
            for node in held:
                asked += len(drive.children_of(node))
                try:
                    node.get_parent()
                    node.get_relation_set()
                except GLib.Error:  # not there any more, as it should be
                    pass
            assert asked > 0
        program.keys('ctrl+p')
        program.find('push button', 'Save as PDF…')


case.run()
