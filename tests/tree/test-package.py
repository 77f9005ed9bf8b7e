# SPDX-License-Identifier: GPL-3.0-or-later
"""What a package takes along: both are packed of the build that was tested, so that they cannot rot.

A build of the packages in a Debian 12 of its own, twice, and their installation, upgrade and removal take half an hour and
root: `resources/package trial deb`, by hand.
"""
import configparser
import glob
import os
import re
import subprocess
import tempfile

import tap

case = tap.Cases()
ID = 'org.unionreport.UnionReport'
RESOURCES = os.path.join(tap.SOURCES, 'resources')
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
WINDOW = os.path.join(tap.BUILD, 'ui', 'union-report')
REPORT = os.path.join(RESOURCES, 'reports', 'beijing-2020.json')
ENGLISH = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'C'}


def help_of(*words):
    return tap.command(*words, '--help', env=ENGLISH)


def commands():
    return re.findall(r'^  ([a-z]+) ', help_of(CLI).split('Options:')[0], re.MULTILINE)


def options(*words):
    return set(re.findall(r'(?<![\w-])--[a-z][a-z-]*', '\n'.join(re.findall('^ +-.*$', help_of(*words), re.MULTILINE))))


def man_pages():
    return {path: path.split('/')[-1] for path in glob.glob(os.path.join(tap.BUILD, 'resources', 'man', '**', '*.1'), recursive=True)}


@case
def both_are_packed():
    with tempfile.TemporaryDirectory() as folder:
        tap.command(os.path.join(RESOURCES, 'package'), 'deb', '--built', tap.BUILD, '-o', folder, env={**ENGLISH, 'PYTHONPATH': ''})
        packages = {os.path.basename(path).split('_')[0]: path for path in glob.glob(os.path.join(folder, '*.deb'))}
        assert set(packages) == {'union-report', 'union-report-cli'}, packages
        files = {name: set(re.findall(r' \./(\S+[^/\s])$', tap.command('dpkg-deb', '-c', path), re.MULTILINE)) for name, path in packages.items()}
        for name in ('usr/bin/union-report-cli', 'usr/libexec/union-report-extract', 'usr/share/locale/zh_CN/LC_MESSAGES/union-report.mo',
                     'usr/share/man/man1/union-report-cli.1.gz', 'usr/share/man/zh_CN/man1/union-report-cli.1.gz',
                     'usr/share/bash-completion/completions/union-report-cli'):
            assert name in files['union-report-cli'], (name, files)
        for name in ('usr/bin/union-report', f'usr/share/applications/{ID}.desktop', f'usr/share/metainfo/{ID.lower()}.metainfo.xml',
                     f'usr/share/mime/packages/{ID}.xml', f'usr/share/thumbnailers/{ID}.thumbnailer',
                     f'usr/share/glib-2.0/schemas/{ID}.gschema.xml', 'usr/share/man/man1/union-report.1.gz',
                     'usr/share/man/zh_CN/man1/union-report.1.gz', f'usr/share/icons/hicolor/scalable/apps/{ID}.svg',
                     'usr/share/icons/hicolor/scalable/mimetypes/application-x-union-report+json.svg'):
            assert name in files['union-report'], (name, files)
        assert not files['union-report'] & files['union-report-cli']
        needs = {name: tap.command('dpkg-deb', '-f', path, 'Depends') for name, path in packages.items()}
        assert 'libgtk' not in needs['union-report-cli'] and 'libgtk-4-1 ' in needs['union-report'], needs
        assert 'union-report-cli (= ' in needs['union-report'], needs
        # a build for debugging has no hardening: only a build of the packages has
        tap.command('lintian', '--allow-root', '--fail-on', 'error,warning', *packages.values(), env=ENGLISH)


@case
def one_version_is_told_everywhere():
    version = re.search("version: '([^']+)'", tap.read('meson.build'))[1]
    assert re.match(r'union-report \(([^)]+)\)', tap.read('resources/packaging/debian/changelog'))[1] == version
    assert re.search('<release version="([^"]+)"', tap.read(f'resources/{ID}.metainfo.xml.in'))[1] == version


@case
def what_the_programs_need_to_run_comes_with_them():
    """The one list of packages is .ci/packages."""
    wanted = re.findall(r'^(\S+) +run$', tap.read('.ci/packages'), re.MULTILINE)
    said = re.findall(r'^(?:Depends|Recommends): (.*)$', tap.read('resources/packaging/debian/control.in'), re.MULTILINE)
    assert wanted and set(wanted) <= set(', '.join(said).split(', ')), (wanted, said)


@case
def a_program_is_called_by_its_name():
    """What is typed to start it, not what the desktop knows it by."""
    for program in (CLI, WINDOW):
        assert re.search(rf'^(?:Usage: |  ){os.path.basename(program)} ', help_of(program), re.MULTILINE), help_of(program)


@case
def the_manual_is_typeset_without_a_warning():
    pages = man_pages()
    assert len(pages) == 4, pages
    for path in pages:
        said = tap.command('groff', '-K', 'utf8', '-man', '-Tutf8', '-ww', '-z', path)
        assert said == '', (path, said)


@case
def the_manual_has_every_command_and_option():
    for path, name in man_pages().items():
        program = CLI if 'cli' in name else WINDOW
        text = tap.command('groff', '-K', 'utf8', '-man', '-Tutf8', '-P-cbou', '-rHY=0', '-rLL=1000n', path, env=ENGLISH)
        if program == WINDOW:
            assert options(program) - {'--help-gapplication'} <= set(re.findall(r'--[a-z][a-z-]*', text)), path
            continue
        for command in commands():
            part = re.search(rf'^   {command}\n(.*?)^(?:   \w|\S)', text, re.MULTILINE | re.DOTALL)
            assert part, (path, command)
            told = set(re.findall(r'^       (?:-\w, )?(--[a-z-]+)', part[1], re.MULTILINE))
            assert told == options(CLI, command), (path, command, told ^ options(CLI, command))


def complete(folder, *words):
    """What Tab offers after the last word."""
    script = '''. /usr/share/bash-completion/bash_completion; . "$1"; shift; PATH=$1:$PATH; shift
        COMP_WORDS=(union-report-cli "$@") COMP_CWORD=$# COMP_TYPE=9 COMP_KEY=9
        COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
        _union_report_cli union-report-cli; [ ${#COMPREPLY[@]} = 0 ] || printf '%s\\n' "${COMPREPLY[@]}"'''
    said = subprocess.run(['bash', '-c', script, 'bash', os.path.join(RESOURCES, 'union-report-cli.bash'), os.path.dirname(CLI), *words],
                          cwd=folder, env=ENGLISH, stdin=subprocess.DEVNULL, capture_output=True, encoding='utf-8', check=False)
    assert said.stderr == '', (words, said.stderr)
    return set(said.stdout.split())


@case
def tab_completes_commands_and_options():
    assert complete('/', '') == {*commands(), '--help', '--version'}
    for command in commands():
        offered = {word.rstrip('=') for word in complete('/', command, '--')}
        assert offered == options(CLI, command), (command, offered ^ options(CLI, command))


@case
def tab_completes_what_the_readme_says_is_possible():
    synopsis = re.search(r'## The command line\n\n(.*?)\n\n', tap.read('README.md'), re.DOTALL)[1]
    checked = 0
    for command, words in re.findall(r'^    union-report-cli (\w+) (.*?)(?=^    union-report-cli|\Z)', synopsis + '\n', re.MULTILINE | re.DOTALL):
        for option, values in re.findall(r'(--?[a-z-]+) ([a-zA-Z0-9-]+(?:\|[a-zA-Z0-9-]+)+)\]', words):
            if values.startswith('PX'):
                continue
            offered = complete('/', command, option, '')
            assert offered == set(values.split('|')), (command, option, offered)
            checked += 1
    assert checked >= 15, checked


@case
def tab_completes_files_of_the_right_kind():
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, 'sub'))
        for name in ('a.json', 'b.pdf', 'c.docx', 'd.png', 'e.txt', 'F.PDF'):
            with open(os.path.join(folder, name), 'w', encoding='utf-8'):
                pass
        for words, offered in ((('charts', ''), {'a.json', 'sub'}), (('verify', ''), {'d.png', 'sub'}), (('charts', '-o', ''), {'sub'}),
                               (('summary', '-o', ''), {'b.pdf', 'F.PDF', 'sub'}), (('proof', 'x', '--report', ''), {'a.json', 'sub'}),
                               (('import', ''), {'b.pdf', 'c.docx', 'e.txt', 'F.PDF', 'sub'})):
            assert complete(folder, *words) == offered, (words, complete(folder, *words))


@case
def the_file_manager_gets_its_pictures():
    """By the line it runs; and from what is no report it gets none, and does not wait."""
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(os.path.join(RESOURCES, f'{ID}.thumbnailer'), encoding='utf-8')
    entry = entry['Thumbnailer Entry']
    assert entry['MimeType'] == 'application/x-union-report+json;' and entry['TryExec'] == 'union-report-cli'
    with tempfile.TemporaryDirectory() as folder:
        picture = os.path.join(folder, 'no suffix')
        pipe = os.path.join(folder, 'pipe')
        os.mkfifo(pipe)

        def draw(path, size, code):
            with open(picture, 'w', encoding='utf-8'):
                pass
            words = [{'%i': path, '%o': picture, '%s': str(size)}.get(word, word) for word in entry['Exec'].split()]
            return tap.command(CLI, *words[1:], code=code, timeout=60, env=ENGLISH)

        for size in (16, 128, 256, 1024):
            assert draw(REPORT, size, 0).strip() == picture
            said = tap.command('pngcheck', picture)
            assert said.startswith('OK: ') and f'({size}x{size * 9 // 16}, ' in said, said
        for path in (os.devnull, pipe, folder, CLI, os.path.join(folder, 'nothing'), *sorted(glob.glob(os.path.join(tap.SOURCES, 'tests', 'data', 'bad', '*')))[::20]):
            said = draw(path, 256, None)
            assert said.strip() and os.path.getsize(picture) == 0, (path, said)


@case
def the_metainfo_has_pictures_once_there_is_an_address():
    text = tap.read(f'resources/{ID}.metainfo.xml.in')
    for mark, word in (('SCREENSHOTS_BEGIN', ''), ('SCREENSHOTS_END', ''), ('SCREENSHOTS', 'https://example.org/pictures')):
        text = text.replace(f'@{mark}@', word)
    pictures = re.findall(r'<image type="source" width="(\d+)" height="(\d+)">https://example.org/pictures/([\w-]+.png)</image>\s*<caption>[^<]+</caption>', text)
    assert len(pictures) == text.count('<screenshot') - 1 >= 3, pictures
    for width, height, name in pictures:
        said = tap.command('pngcheck', os.path.join(RESOURCES, 'screenshots', name))
        assert f'({width}x{height}, ' in said, said
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, f'{ID.lower()}.metainfo.xml')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        said = tap.command('appstreamcli', 'validate', '--no-net', '--pedantic', path)
        assert re.fullmatch('[^:]*successful[^:]*', said.strip()), said


@case
def pictures_that_are_not_on_the_web_are_refused():
    """appstreamcli calls such an address an error (web-url-expected); it is said before anything is built."""
    for address in ('file:///usr/share/union-report', '/usr/share/union-report', 'https://'):
        said = tap.command(os.path.join(RESOURCES, 'package'), 'deb', '--screenshots', address, code=2, env=ENGLISH)
        assert said.startswith('deb: AppStream takes pictures from the web only: ') and said.count('\n') == 1, said


@case
def nothing_else_is_packed():
    said = tap.command(os.path.join(RESOURCES, 'package'), 'rpm', code=2, env=ENGLISH)
    assert said.startswith('package: There is no package “rpm”: it can be deb or tree.\n'), said


@case
def a_package_names_who_hands_it_on():
    """As every Debian tool does; else an address that nobody can have (RFC 2606), and not an invented one."""
    script = 'top=$1; . "$1/resources/packaging/deb-common.sh"; place_debian "$2"; tail -n 1 "$2/debian/changelog"; grep Maintainer: "$2/debian/control"'
    given = {'DEBFULLNAME': '李四 & Co', 'DEBEMAIL': 'lisi@union.example'}
    for environment, name in ((given, '李四 & Co <lisi@union.example>'), ({}, 'The Union Report developers <developers@unionreport.invalid>')):
        with tempfile.TemporaryDirectory() as folder:
            said = tap.command('sh', '-euc', script, 'sh', tap.SOURCES, folder, env={'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8', **environment})
            last, maintainer = said.splitlines()
            assert re.fullmatch(rf' -- {re.escape(name)}  \w\w\w, .*', last) and maintainer == f'Maintainer: {name}', said
    for path in tap.tracked('resources/packaging/*'):
        for address in re.findall(r'<\S+@(\S+)>', tap.read(path)):
            assert address.endswith('.invalid'), (path, address)


case.run()
