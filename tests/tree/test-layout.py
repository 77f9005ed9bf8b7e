# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies where, and whether the files that other programs read are sound."""
import glob
import os
import re
import shutil
import tempfile

import tap

case = tap.Cases()
ID = 'org.unionreport.UnionReport'


def built(*words):
    path = os.path.join(tap.BUILD, *words)
    assert os.path.exists(path), path
    return path


@case
def the_top_folder_shows_the_plan_and_nothing_else():
    entries = {path.split('/')[0] for path in tap.tracked()}
    assert {'app', 'ui', 'resources', 'po', 'tests', 'meson.build', 'README.md'} == {
        name for name in entries if not name.startswith('.')}, entries


@case
def the_tests_lie_as_the_sources_do():
    """tests/app/base tests app/base: each folder of tests is a room of the sources, and each room has one."""
    for top in ('app', 'ui'):
        rooms = {path.split('/')[1] for path in tap.tracked(f'{top}/*/*')}
        tested = {path.split('/')[2] for path in tap.tracked(f'tests/{top}/*/*')}
        assert tested == rooms, (top, tested ^ rooms)


@case
def the_desktop_file_is_valid():
    assert not tap.command('desktop-file-validate', built('resources', f'{ID}.desktop'))


@case
def the_file_manager_knows_reports_and_documents():
    """Reports by what is in them, whatever they are called; and the program is offered for each kind of document."""
    with tempfile.TemporaryDirectory() as folder:
        packages = os.path.join(folder, 'mime', 'packages')
        os.makedirs(packages)
        shutil.copy('/usr/share/mime/packages/freedesktop.org.xml', packages)
        shutil.copy(os.path.join(tap.SOURCES, 'resources', f'{ID}.mime.xml'), os.path.join(packages, f'{ID}.xml'))
        tap.command('update-mime-database', os.path.join(folder, 'mime'))
        with open(os.path.join(folder, 'mime', 'types'), encoding='utf-8') as file:
            known = set(file.read().split())
        entry = tap.read('resources/org.unionreport.UnionReport.desktop.in')
        offered = re.search('^MimeType=(.*);$', entry, re.MULTILINE)[1].split(';')
        assert set(offered) <= known, set(offered) - known
        assert 'Exec=union-report %F\n' in entry
        for name, kind in {'report': 'application/x-union-report+json', 'a.union-report.json': 'application/x-union-report+json',
                           'a.json': 'application/json', 'a.ofd': 'application/ofd'}.items():
            path = os.path.join(folder, name)
            shutil.copy(os.path.join(tap.SOURCES, 'resources', 'reports', 'chenglan-2024.json'), path)
            said = tap.command('gio', 'info', '-a', 'standard::content-type', path,
                               env={**os.environ, 'LC_ALL': 'C', 'XDG_DATA_HOME': folder, 'XDG_DATA_DIRS': folder})
            assert said.rstrip().endswith(': ' + kind), (name, said)
            assert kind in offered, kind


@case
def the_metainfo_is_valid():
    """Not even a note is made of it.  Its id is in small letters, unlike the program's."""
    said = tap.command('appstreamcli', 'validate', '--no-net', '--pedantic', built('resources', f'{ID.lower()}.metainfo.xml'))
    assert re.fullmatch('[^:]*successful[^:]*', said.strip()), said


@case
def the_settings_schema_is_valid():
    tap.command('glib-compile-schemas', '--strict', '--dry-run', os.path.join(tap.SOURCES, 'resources'))
    assert glob.glob(os.path.join(tap.SOURCES, 'resources', '*.gschema.xml'))


@case
def the_programs_find_their_schema_in_the_build():
    built('resources', 'gschemas.compiled')


@case
def the_licence_is_the_whole_text():
    text = tap.read('resources/COPYING')
    assert text.lstrip().startswith('GNU GENERAL PUBLIC LICENSE') and 'Version 3, 29 June 2007' in text
    assert text.count('\n') > 600


@case
def xml_files_are_well_formed():
    files = tap.tracked('*.ui', '*.xml', '*.xml.in', '*.svg')
    assert files
    tap.command('xmllint', '--noout', *files, cwd=tap.SOURCES)


case.run()
