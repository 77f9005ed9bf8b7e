# SPDX-License-Identifier: GPL-3.0-or-later
"""A reader who ends the program, or whose session ends, finds all as it was: compared is what is seen."""
import ctypes
import os
import signal
import subprocess
import time

import drive
import tap

case = tap.Cases()
document = drive.report()
tabs = drive.tab_titles(document)
FILE = {'GSETTINGS_BACKEND': 'keyfile'}
SETTINGS = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile')


def setting(name):
    with open(SETTINGS, encoding='utf-8') as file:
        return next((line.split('=', 1)[1].strip() for line in file if line.startswith(name + '=')), None)


def start():
    program = drive.Program(environment=FILE)
    program.find('page tab', tabs[0])
    program.rest()
    return program


def paint_anew(program):
    """Asks for the whole window once more: where words have changed GTK paints what is inside their ink's box, but the
    faint edge of a letter may lie a pixel outside of it and stays from before (up to 19 of 255, in 30 pixels)."""
    x11 = ctypes.CDLL('libX11.so.6')
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    x11.XClearArea(display, ctypes.c_ulong(int(program.window)), 0, 0, 0, 0, True)
    x11.XCloseDisplay(display)


def picture(program):
    """Of the window, as bytes: without the pointer over it, when nothing moves any more.

    Scroll bars fade when nobody has scrolled for two seconds; until then GTK looks every half a second.
    """
    drive.xdotool('mousemove', 1365, 767)
    program.rest(quiet=0.7, most=8)
    paint_anew(program)
    program.rest()
    return subprocess.run(['import', '-window', program.window, '-depth', '8', 'rgb:-'], stdout=subprocess.PIPE,
                          check=True).stdout


def last_picture(program):
    """When nothing changes any more: a busy machine can let the program sleep before it has scrolled."""
    last, now = None, picture(program)
    for _ in range(10):
        last, now = now, picture(program)
        if now == last:
            break
    return now


def different(one, other):
    """How many pixels."""
    if len(one) != len(other):
        return 'all'
    return sum(one[i:i + 3] != other[i:i + 3] for i in range(0, len(one), 3)) if one != other else 0


def draw_map(one, other, width, cell=24):
    """Where they differ: a sign for each square of so many pixels, # where most of it does."""
    counts = {}
    for i in range(0, len(one), 3):
        if one[i:i + 3] != other[i:i + 3]:
            y, x = divmod(i // 3, width)
            counts[y // cell, x // cell] = counts.get((y // cell, x // cell), 0) + 1
    signs = [[counts.get((y, x), 0) for x in range(width // cell + 1)] for y in range(len(one) // 3 // width // cell + 1)]
    return '\n'.join(''.join('#' if n > cell * cell / 2 else '+' if n else '.' for n in line) for line in signs)


def compare(program, before):
    """The window comes to look as before, and what differs is told if it does not."""
    end = time.monotonic() + 8
    now = picture(program)
    while now != before and time.monotonic() < end:
        now = picture(program)
    n = different(before, now)
    assert n == 0, (f'{n} pixels differ' if n == 'all' else
                    f'{n} pixels differ:\n{draw_map(before, now, drive.window_size(program.window)[0])}')


def size_window(program, size):
    if size == 'maximized':
        program.click(program.find('push button', 'Maximize'))
        drive.wait(lambda: drive.window_size(program.window)[0] == 1366, 'the whole width')
    else:
        drive.xdotool('windowsize', program.window, *size)
        drive.wait(lambda: drive.window_size(program.window) == size, 'the size')
    program.rest()


def scroll(program, clicks):
    program.click(program.find('text', tabs[0]))
    for _ in range(clicks):
        drive.xdotool('click', 5)
        time.sleep(0.1)


def drag(program, x, step):
    drive.xdotool('mousemove', '--window', program.window, x, 400)
    drive.xdotool('mousedown', 1)
    for number in range(1, 9):
        drive.xdotool('mousemove', '--window', program.window, x + step * number // 8, 400)
        time.sleep(0.05)
    drive.xdotool('mouseup', 1)


def to_fifth(program):
    program.keys(*['alt+Down'] * 4)


def to_last(program):
    program.keys(*['alt+Down'] * (len(document['parts'][0]['sections']) - 1))


def by_wheel(program):
    scroll(program, 9)


def to_task(program):
    program.keys('ctrl+2')
    program.rest()
    program.keys(*['alt+Down'] * 6)


def to_tasks_in(form, go):
    """The tasks in one of their forms, its contents made wider."""
    def show(program):
        program.keys('ctrl+2')
        program.click(program.find('push button', form))
        drag(program, drive.size_of(program.find('list', 'Contents'))[2] + 1, 70)
        program.rest()
        go(program)
        time.sleep(4)  # GTK shows for three seconds, told in whole ones, that the button has the keyboard
    show.__name__ = f'to_tasks_in_{form}'
    return show


def turn_wheel(program, clicks=7):
    """Over the middle of the window."""
    width, height = drive.window_size(program.window)
    drive.xdotool('mousemove', '--window', program.window, width * 2 // 3, height // 2)
    for _ in range(clicks):
        drive.xdotool('click', 5)
        time.sleep(0.1)


def to_scorecard(program):
    program.click(program.find('page tab', tabs[2]))
    program.rest()
    turn_wheel(program)


def end(program, how):
    if how == signal.SIGKILL:
        time.sleep(1)  # what the reader did last is not written down yet
    if isinstance(how, str):
        program.keys(how)
        program.wait_end()
    else:
        program.process.send_signal(how)
        if how == signal.SIGKILL:
            program.process.wait(20)
        else:
            program.wait_end()


def check_return(size, go, how):
    with drive.WindowManager():
        if os.path.exists(SETTINGS):
            os.remove(SETTINGS)
        with start() as program:
            size_window(program, size)
            go(program)
            before = last_picture(program)
            end(program, how)
        with start() as program:
            compare(program, before)


for size, go, how in (('maximized', to_fifth, 'ctrl+q'), ('maximized', to_last, signal.SIGTERM),
                      ('maximized', by_wheel, signal.SIGKILL), ('maximized', to_task, 'ctrl+w'),
                      ('maximized', to_scorecard, signal.SIGHUP), ((1300, 720), to_fifth, signal.SIGINT),
                      ('maximized', to_tasks_in('Overview', turn_wheel), 'ctrl+q'),
                      ((1300, 720), to_tasks_in('By Item', turn_wheel), signal.SIGTERM),
                      ((1000, 700), to_tasks_in('Original', turn_wheel), signal.SIGKILL),
                      ((1000, 700), to_last, 'ctrl+q'), ((900, 600), by_wheel, signal.SIGTERM)):
    case.add(f'{size} {go.__name__} {how}', check_return, size, go, how)


def panes(program):
    """Where outline and figures end and begin, as far as they are seen."""
    outline = drive.size_of(program.find('list', 'Contents'))
    text = drive.size_of(program.find('text', tabs[0]))
    return outline[2], text[0] + text[2]


@case
def pane_widths_stay_and_outlive_the_end_of_a_session():
    for how in ('ctrl+q', signal.SIGTERM, signal.SIGKILL):
        with drive.WindowManager():
            if os.path.exists(SETTINGS):
                os.remove(SETTINGS)
            program = start()
            size_window(program, 'maximized')
            outline, figures = panes(program)
            drag(program, outline + 1, 60)
            drag(program, figures + 1, -80)
            wanted = panes(program)
            assert abs(wanted[0] - outline - 60) < 8 and abs(wanted[1] - figures + 80) < 8, (outline, figures, wanted)
            time.sleep(1)
            end(program, how)
            program = start()
            assert panes(program) == wanted, (how, wanted, panes(program))
            end(program, 'ctrl+q')


@case
def pane_widths_do_not_change_by_themselves():
    with drive.WindowManager():
        if os.path.exists(SETTINGS):
            os.remove(SETTINGS)
        for size in ((1000, 700), (1120, 700), (900, 600), (1300, 720), 'maximized'):
            program = start()
            size_window(program, size)
            program.keys('F9', 'F9')
            program.rest()
            end(program, 'ctrl+w')
        program = start()
        assert setting('outline-width') in (None, '272') and setting('figures-width') in (None, '346')
        outline, figures = panes(program)
        assert outline == 271 and 1366 - figures == 346, (outline, figures)
        end(program, 'ctrl+q')


@case
def what_is_copied_is_what_is_shown():
    with drive.WindowManager():
        if os.path.exists(SETTINGS):
            os.remove(SETTINGS)
        program = start()
        size_window(program, 'maximized')
        to_fifth(program)
        end(program, 'ctrl+q')
        program = start()
        headline = document['parts'][0]['sections'][4]['headline']
        drive.wait(lambda: [node for node in program.find_all('list item', headline)
                            if drive.has_state(node, drive.Atspi.StateType.SELECTED)], 'the section that was left')
        program.click(program.find('push button', 'More about this item'))
        program.find('menu item')
        program.keys('Return')  # the first of the menu
        copied = drive.wait(lambda: subprocess.run(['xclip', '-o', '-selection', 'clipboard', '-t', 'UTF8_STRING'],
                                                   capture_output=True, timeout=20, check=False).stdout.decode(),
                            'the words')
        assert copied.startswith(headline.split('，')[0]), copied[:80]
        end(program, 'ctrl+q')


case.run()
