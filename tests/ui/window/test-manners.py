# SPDX-License-Identifier: GPL-3.0-or-later
"""How the programs behave among others: what they are, one of them at a time, alone without a network, and how they end.

Its argument is no-network, which ends whoever asks for a socket that could reach another computer.
"""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

import drive
import tap

case = tap.Cases()
NO_NETWORK = os.path.abspath(sys.argv[1])
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
FIRST = os.path.join(tap.SOURCES, 'tests', 'data', 'first-version')
DOCUMENT = os.path.join(tap.SOURCES, 'tests', 'data', 'samples', 'chenglan-2024.docx')


def run(*words, code=0, **options):
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False, **options)
    assert done.returncode == code, (words, done.returncode, done.stderr)
    return done


@case
def both_say_what_they_are():
    version = re.search(r"^  version: '(.+)',$", tap.read('meson.build'), re.MULTILINE).group(1)
    for exe, name, libraries in ((drive.EXE, 'union-report', ('GTK', 'GLib', 'Pango', 'cairo')),
                                 (CLI, 'union-report-cli', ('GLib', 'Pango', 'cairo'))):
        done = run(exe, '--version')
        lines = done.stdout.splitlines()
        assert done.stderr == '' and lines[0] == f'{name} {version}', done
        assert re.fullmatch(r'commit ([0-9a-f]{7,40}|unknown)', lines[1]), lines
        assert re.fullmatch(r'(gcc|clang) \d.*', lines[2]), lines
        assert [line.split()[0] for line in lines[3:]] == list(libraries), lines
        assert all(re.fullmatch(r'\w+ \d+\.\d+\.\d+', line) for line in lines[3:]), lines


@case
def a_second_start_is_the_first_programs_window():
    with drive.Program() as program:
        program.find('page tab')
        run(drive.EXE, drive.REPORT)
        drive.wait(lambda: len(program.find_all('frame')) == 2, 'the window of the second start')


def left_alone(exe, *words):
    """Started where no session bus is."""
    environment = dict(os.environ, DBUS_SESSION_BUS_ADDRESS='unix:path=/nowhere', NO_AT_BRIDGE='1', GTK_A11Y='none')
    return subprocess.Popen([exe, *words], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


@case
def without_a_bus_each_start_is_a_program_of_its_own():
    programs = [left_alone(drive.EXE, '--bundled') for _ in range(2)]
    try:
        for program in programs:
            drive.wait(lambda pid=program.pid: drive.list_windows(pid), 'a window')
        for program in programs:
            program.terminate()
            _, said = program.communicate(timeout=20)
            assert program.returncode == 0 and said == '', (program.returncode, said)
    finally:
        for program in programs:
            if program.poll() is None:
                program.kill()


@case
def without_a_desktop_it_says_so():
    for display in ({}, {'DISPLAY': ':nowhere'}):
        environment = {name: value for name, value in os.environ.items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
        done = run(drive.EXE, code=1, env={**environment, **display})
        lines = done.stderr.splitlines()
        assert len(lines) == 1 and lines[0].startswith('The window cannot be shown: there is no desktop here'), done


def listens(pid):
    with open(f'/proc/{pid}/status', encoding='utf-8') as file:
        return int(re.search(r'SigCgt:\s*([0-9a-f]+)', file.read()).group(1), 16) >> (signal.SIGSEGV - 1) & 1


def crash(program, name):
    os.kill(program.pid, signal.SIGSEGV)
    _, said = program.communicate(timeout=20)
    assert program.returncode == -signal.SIGSEGV, program.returncode
    lines = said.splitlines()
    assert len(lines) == 1 and lines[0].startswith(f'{name} crashed.') and f'coredumpctl info {program.pid}' in lines[0], said


@case
def a_crash_leaves_a_line():
    if os.environ.get('UR_TEST_SANITIZED'):
        return  # a sanitizer says more
    program = left_alone(drive.EXE, '--bundled')
    drive.wait(lambda: drive.list_windows(program.pid), 'a window')
    crash(program, 'union-report')
    program = subprocess.Popen([CLI, 'import', '-'], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    drive.wait(lambda: listens(program.pid), 'the command line to be at work')
    crash(program, 'union-report-cli')


@case
def what_the_first_version_kept_is_still_there():
    """Settings, bookmarks and notes, and presets, as the first version of each wrote them: the notes are the file that the
    command line of b734e67d made, the first that kept any."""
    with tempfile.TemporaryDirectory() as folder:
        config, data = os.path.join(folder, 'config'), os.path.join(folder, 'data')
        os.makedirs(os.path.join(config, 'glib-2.0', 'settings'))
        os.makedirs(os.path.join(config, 'union-report'))
        os.makedirs(os.path.join(data, 'union-report', 'notes'))
        shutil.copy(os.path.join(FIRST, 'settings.ini'), os.path.join(config, 'glib-2.0', 'settings', 'keyfile'))
        shutil.copy(os.path.join(FIRST, 'presets.json'), os.path.join(config, 'union-report'))
        shutil.copy(os.path.join(FIRST, 'beijing-2020.json'), os.path.join(data, 'union-report', 'notes'))
        shutil.copytree(os.path.join(os.environ['XDG_CONFIG_HOME'], 'gtk-4.0'), os.path.join(config, 'gtk-4.0'))
        environment = {'XDG_CONFIG_HOME': config, 'XDG_DATA_HOME': data, 'GSETTINGS_BACKEND': 'keyfile'}
        with drive.Program(environment=environment) as program:
            program.find('page tab')
            program.rest()
            assert drive.window_size(program.window) == (1000, 720), drive.window_size(program.window)
            assert not program.find_all('label', 'F9 hides the contents'), 'the list of sections was hidden'
            program.keys('ctrl+b')
            program.find(None, '第一版的笔记')
        said = run(CLI, 'charts', '--list-presets', env=dict(os.environ, **environment)).stdout
        assert 'wall\t160 mm' in said and 'Wall newspaper' in said, said
        said = run(CLI, 'notes', 'list', env=dict(os.environ, **environment)).stdout
        assert '第一版的笔记' in said, said


def offline(*words, code=0, **options):
    return run(NO_NETWORK, *words, code=code, **options)


@case
def whoever_asks_for_the_network_is_ended():
    """Else the cases below would prove nothing."""
    offline(sys.executable, '-c', 'import socket; socket.socket(socket.AF_INET)', code=-signal.SIGSYS)
    offline(sys.executable, '-c', 'import socket; socket.socket(socket.AF_UNIX)')


@case
def the_command_line_asks_for_no_network():
    with tempfile.TemporaryDirectory() as folder:
        for words in (['info'], ['check', drive.REPORT], ['text', drive.REPORT], ['import', DOCUMENT, '-o', 'made.json'],
                      ['search', '5G'], ['verify', '--help'], ['publish', '-o', 'all', 'made.json'],
                      ['summary', '-o', 'made.pdf']):
            offline(CLI, *words, cwd=folder)
        with open(os.path.join(folder, 'made.json'), encoding='utf-8') as file:
            assert json.load(file)['format'] == 'union-report'


@case
def the_window_asks_for_no_network():
    """Reading, searching, the guide, charts, the pages to print and the document of another format."""
    with drive.Program(drive.EXE, '--bundled', exe=NO_NETWORK) as program:
        program.find('page tab')
        for action in ('find', 'charts', 'print', 'poster', 'proof', 'library'):
            program.rest()
            program.act(action)
            program.rest(quiet=0.2, most=3)
            program.act('leave')
        program.keys('F1')
        drive.wait(lambda: len(program.find_all('frame')) == 2, 'the guide')
        program.process.terminate()
        program.wait_end()


@case
def nothing_is_missing_where_there_is_no_network():
    """In a namespace of its own, where not even this computer can be reached by a number."""
    if subprocess.run(['unshare', '--net', 'true'], capture_output=True, check=False).returncode != 0:
        raise tap.Skipped('namespaces are refused here')
    run('unshare', '--net', CLI, 'info')
    with drive.Program('--net', drive.EXE, '--bundled', exe='unshare') as program:
        program.find('page tab')


case.run()
