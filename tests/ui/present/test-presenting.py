# SPDX-License-Identifier: GPL-3.0-or-later
"""Presenting: what each key does, what is said of a slide, and that the keyboard returns."""
import contextlib
import os
import signal
import threading

import drive
import tap
from gi.repository import Gio, GLib

case = tap.Cases()
document = drive.report()
tabs = drive.tab_titles(document)
works = [section['headline'] for section in document['parts'][0]['sections']]
FIRST = document['title'][0]


def press(*names):
    """Keys go to the presentation, not to the window of the report."""
    drive.xdotool('key', '--clearmodifiers', *names)


def slides(program):
    """Names of the slides on show in large."""
    return [name for name in map(drive.name_of, program.find_all('image')) if name.startswith(('Slide ', 'The screen'))]


def wait_for(program, title):
    drive.wait(lambda: any(name.endswith(title) for name in slides(program)), f'the slide {title}: {slides(program)}')


def begin(program):
    program.find('page tab', tabs[0])
    program.keys('F5')
    wait_for(program, works[0])


@case
def it_begins_where_the_reader_is_and_says_what_is_on_a_slide():
    with drive.Program() as program:
        begin(program)
        slide = next(node for node in program.find_all('image') if drive.name_of(node).endswith(works[0]))
        assert works[0] in drive.description_of(slide), drive.description_of(slide)
        assert document['parts'][0]['sections'][0]['paragraphs'][0]['text'] in drive.description_of(slide)


@case
def keys_turn_over_and_jump():
    with drive.Program() as program:
        begin(program)
        for key, title in (('Right', works[1]), ('Page_Down', works[2]), ('space', works[3]), ('Left', works[2]),
                           ('Page_Up', works[1]), ('BackSpace', works[0]), ('Home', FIRST), ('Left', FIRST)):
            press(key)
            wait_for(program, title)
        press('5', 'Return')
        wait_for(program, works[2])
        press('End')
        wait_for(program, '来源')


@case
def clicks_and_the_wheel_turn_over():
    with drive.Program() as program:
        begin(program)
        drive.xdotool('mousemove', '400', '300')
        for button, title in (('1', works[1]), ('3', works[0]), ('5', works[1]), ('4', works[0])):
            drive.xdotool('click', button)
            wait_for(program, title)


@case
def the_screen_goes_black_and_white_and_back():
    with drive.Program() as program:
        begin(program)
        for key, title in (('b', 'black'), ('b', works[0]), ('w', 'white'), ('Escape', works[0])):
            press(key)
            wait_for(program, title)


@case
def the_overview_goes_to_a_slide_and_leaves_slides_out():
    with drive.Program() as program:
        begin(program)
        press('Tab')
        program.find('push button', 'Leave Out')
        program.rest()
        press('Right', 'h')
        program.find('label', f'4  {works[1]} (left out)')
        press('Left', 'Return')
        wait_for(program, works[0])
        press('Right')
        wait_for(program, works[2])
        press('End', 'o')
        drive.wait(lambda: is_in_sight(program, '来源'), 'the last slide in sight')
        press('Escape', 'Home', 'o')
        drive.wait(lambda: is_in_sight(program, f'1  {FIRST}'), 'the first slide in sight')


def is_in_sight(program, name):
    """Whether the cell of a slide is in the screen, below the bar."""
    return any(60 < drive.size_of(cell)[1] < 900 - drive.size_of(cell)[3]
               for cell in program.find_all('table cell', name))


@case
def the_speaker_sees_the_words_and_the_next_slide():
    with drive.Program() as program:
        begin(program)
        press('s')
        program.find('label', f'Next: {works[1]}')
        program.find('label', document['parts'][0]['sections'][0]['paragraphs'][0]['text'])
        press('s')
        drive.wait(lambda: not program.find_all('label', f'Next: {works[1]}'), "the speaker's view to go")


@case
def escape_ends_it_and_the_keyboard_returns():
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        program.rest()
        before = program.focused()
        begin(program)
        press('Escape')
        drive.wait(lambda: not slides(program), 'the slides to go')
        program.keys('Down')
        program.rest()
        after = program.focused()
        assert drive.role_of(after) == drive.role_of(before), (drive.role_of(before), drive.role_of(after))


@contextlib.contextmanager
def session_manager():
    """Stands in for the desktop's session manager; gives the set of what keeps the screen awake now."""
    node = Gio.DBusNodeInfo.new_for_xml("""<node><interface name='org.gnome.SessionManager'>
      <method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/>
        <arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='u' direction='out'/></method>
      <method name='Uninhibit'><arg type='u' direction='in'/></method></interface></node>""")
    awake, context = set(), GLib.MainContext()
    loop, ready = GLib.MainLoop.new(context, False), threading.Event()

    def call(connection, sender, path, interface, method, parameters, invocation):
        if method == 'Inhibit':
            awake.add(7)
            invocation.return_value(GLib.Variant('(u)', (7,)))
        else:
            awake.remove(parameters.unpack()[0])
            invocation.return_value(None)

    def serve():
        context.push_thread_default()
        connection = Gio.DBusConnection.new_for_address_sync(
            os.environ['DBUS_SESSION_BUS_ADDRESS'],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        connection.register_object('/org/gnome/SessionManager', node.interfaces[0], call, None, None)
        Gio.bus_own_name_on_connection(connection, node.interfaces[0].name, Gio.BusNameOwnerFlags.NONE,
                                       lambda *_: ready.set(), None)
        loop.run()
        connection.close_sync(None)
        context.pop_thread_default()

    thread = threading.Thread(target=serve)
    thread.start()
    assert ready.wait(20)
    try:
        yield awake
    finally:
        loop.quit()
        thread.join()


@case
def the_screen_is_kept_awake_until_escape():
    with session_manager() as awake, drive.Program() as program:
        begin(program)
        assert awake == {7}, awake
        press('Escape')
        drive.wait(lambda: not awake, 'the screen to be let alone')


@case
def closing_the_window_of_the_report_ends_it_well():
    with session_manager() as awake, drive.Program() as program:
        begin(program)
        assert awake == {7}, awake
        program.keys('ctrl+w')
        program.wait_end()
        assert not awake, awake


@case
def closing_one_of_two_windows_leaves_the_other():
    with drive.Program(drive.REPORT, drive.REPORT) as program:
        drive.wait(lambda: len(program.find_all('page tab', tabs[0])) == 2, 'both windows')
        program.keys('F5')
        wait_for(program, works[0])
        program.keys('ctrl+w')
        drive.wait(lambda: not slides(program) and len(program.find_all('page tab', tabs[0])) == 1, 'one window')
        program.window = program.windows()[0]


@case
def the_end_of_the_session_ends_it_well():
    with drive.Program() as program:
        begin(program)
        press('s')
        program.find('label', f'Next: {works[1]}')
        program.process.send_signal(signal.SIGTERM)
        program.wait_end()


@case
def from_the_page_of_a_chart_it_begins_with_the_chart():
    chart = document['charts'][1]
    with drive.Program() as program:
        program.find('page tab', tabs[2])
        program.keys('ctrl+3')
        image = program.find('image', chart.get('short_title', chart['title']))
        program.click(image, (0.5, 0.05))
        drive.xdotool('click', 1)
        program.find('list item', chart.get('short_title', chart['title']))
        program.keys('F5')
        wait_for(program, chart['title'])


@case
def slides_can_be_saved():
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        program.keys('F10')
        program.activate(program.find('menu item', 'Save the Slides…'))
        program.find('radio button', 'One PDF with all slides')
        program.find('radio button', 'A PNG of 1920 × 1080 for every slide, in a folder')
        program.find('push button', 'Save…')
        press('Escape')
        drive.wait(lambda: not program.find_all('push button', 'Save…'), 'the dialog to go')


case.run()
