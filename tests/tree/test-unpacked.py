# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree that `resources/package tree` makes: that what it is made of is still there, and that its launcher finds its way.

Making one of a release build takes minutes and the trial in an empty root needs root: `resources/package trial tree`, by hand.
"""
import configparser
import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile

import tap

PACKAGING = os.path.join(tap.SOURCES, 'resources', 'packaging')
sys.dont_write_bytecode = True
sys.path.insert(0, PACKAGING)
import tree_archive  # noqa: E402
import tree_common  # noqa: E402
import tree_data  # noqa: E402
import tree_icons  # noqa: E402
import tree_libraries  # noqa: E402

case = tap.Cases()
PROGRAMS = [os.path.join(tap.BUILD, *words) for words in (
    ('ui', 'union-report'), ('app', 'cli', 'union-report-cli'), ('app', 'extract', 'union-report-extract'))]

PROBE = '''
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
int main (int argc, char **argv)
{
  char folder[4096];

  return printf ("%s|%s|%s|%s\\n", argv[0], getenv ("UNION_REPORT_TREE"), getenv ("LD_PRELOAD") ? "preloaded" : getcwd (folder, sizeof folder), argc > 1 ? argv[1] : "") < 0;
}
'''

# Whether an encoding is to be had.
ENCODING_PROBE = '''
#include <iconv.h>
int main (int argc, char **argv)
{
  return iconv_open ("UTF-8", argv[1]) == (iconv_t) -1;
}
'''


@case
def all_libraries_are_there_and_each_stand_in_is_still_linked():
    system = tree_libraries.get_folder()
    loaded = [os.path.join(system, name) for name in tree_libraries.LOADED]
    for path in loaded:
        assert os.path.exists(path), path
    found, stand_ins = tree_libraries.find_all(PROGRAMS + loaded, tree_libraries.Finder([]))
    assert 'libc.so.6' in found and 'libgtk-4.so.1' in found, found
    assert not set(found) & set(stand_ins)
    # two of them are linked by others that something stands in for
    linked = {name.split('.so')[0] + '.so' for name in stand_ins}
    assert linked <= set(tree_libraries.STAND_INS) and len(linked) > 10, linked
    assert 'libicuuc.so' in linked and not [name for name in found if name.startswith('libicu')], 'ICU is linked otherwise'


@case
def what_stands_in_fails_where_it_would_work():
    """A caller that has no ICU is told so; nothing is said to have been encrypted or signed."""
    assert '*code = 4' in tree_libraries.make_function('ucnv_open_72', 'T', 0)
    assert 'return -1' in tree_libraries.make_function('gss_init_sec_context', 'T', -1)
    assert 'libgnutls.so' not in tree_libraries.STAND_INS


@case
def what_is_written_for_openssl_tells_pictures_apart_as_it_does():
    finder = tree_libraries.Finder([])
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'libcrypto.so.3')
        tree_libraries.make_stand_in(path, finder.find('libcrypto.so.3'), [finder.find('libxlsxwriter.so.4')])
        library = ctypes.CDLL(path)
        context, digest = ctypes.create_string_buffer(92), ctypes.create_string_buffer(16)
        library.MD5_Init(context)
        for part in (b'a pic', b'ture'):
            library.MD5_Update(context, part, ctypes.c_size_t(len(part)))
        library.MD5_Final(digest, context)
        assert digest.raw == hashlib.md5(b'a picture').digest(), digest.raw


@case
def libpoppler_can_be_told_where_its_tables_are():
    assert len(tree_data.POPPLER_BUILT) == len(tree_data.POPPLER_PLACE)
    assert os.path.normpath(tree_data.POPPLER_PLACE) == b'share/poppler'
    for name in tree_data.POPPLER:
        assert os.path.exists(os.path.join(os.fsdecode(tree_data.POPPLER_BUILT), name)), name


def make_tree(folder, code=PROBE):
    """One with a program that says how it was started, or does something else."""
    tree = os.path.join(folder, 'on a stick', 'files')
    for name in ('bin', 'lib', 'libexec'):
        os.makedirs(os.path.join(tree, name))
    probe = os.path.join(tree, 'libexec', 'probe')
    subprocess.run(['cc', '-x', 'c', '-', '-o', probe], input=code, text=True, check=True)
    loader = tree_libraries.get_loader(probe)
    shutil.copy(loader, os.path.join(tree, 'lib'))
    shutil.copy(tree_libraries.Finder([]).find('libc.so.6'), os.path.join(tree, 'lib'))
    tree_libraries.make_launcher(os.path.join(tree, 'bin', 'probe'), os.path.basename(loader))
    shutil.copy(os.path.join(tree, 'bin', 'probe'), os.path.join(tree, 'bin', 'other'))
    return tree


@case
def a_program_is_started_from_anywhere():
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        tree = make_tree(folder)
        program = os.path.join(tree, 'bin', 'probe')
        os.symlink(program, os.path.join(folder, 'link'))
        os.symlink('on a stick/../link', os.path.join(folder, 'link of a link'))
        for started, where in ((program, '/'), ('bin/probe', tree), ('./probe', os.path.join(tree, 'bin')), ('./link', folder),
                               ('../link of a link', os.path.dirname(tree)), ('.././/libexec/../bin/probe', os.path.join(tree, 'bin'))):
            said = subprocess.run([started, '工会'], cwd=where, check=True, capture_output=True, text=True)
            assert said.stdout == f'{program}|{tree}|{where}|工会\n' and said.stderr == '', (started, said)
        said = subprocess.run([program], check=True, capture_output=True, text=True, env={'LD_PRELOAD': '/lib/of-the-system.so'})
        assert said.stdout == f'{program}|{tree}|{os.getcwd()}|\n', said


@case
def the_encodings_of_the_system_are_none_of_the_trees():
    """They may be of another C library, and to read their list takes a fifth of a start."""
    with tempfile.TemporaryDirectory() as folder:
        tree = make_tree(folder, ENCODING_PROBE)

        def has(name):
            return subprocess.run([os.path.join(tree, 'bin', 'probe'), name], check=False, env={'GCONV_PATH': folder}).returncode == 0

        assert has('IBM037') and has('UCS-4'), 'the system has no such encoding: the test would say nothing'
        tree_data.leave_system_encodings(tree)
        assert has('UCS-4') and not has('IBM037')


@case
def a_tree_that_is_not_whole_says_so_in_both_languages():
    with tempfile.TemporaryDirectory() as folder:
        tree = make_tree(folder)
        said = subprocess.run([os.path.join(tree, 'bin', 'other')], check=False, capture_output=True, text=True)
        assert said.returncode == 127 and '无法启动' in said.stderr and 'cannot start' in said.stderr, said
        assert os.path.join('libexec', 'other') in said.stderr, said.stderr


@case
def what_a_stick_cannot_hold_is_refused():
    for make in (lambda folder: os.symlink('a', os.path.join(folder, 'b')),
                 lambda folder: [os.mkdir(os.path.join(folder, name)) for name in ('c', 'C')],
                 lambda folder: os.mkdir(os.path.join(folder, 'a:b'))):
        with tempfile.TemporaryDirectory() as folder:
            make(folder)
            try:
                tree_archive.check_names(folder)
            except tree_common.Failure:
                continue
            raise AssertionError(os.listdir(folder))


@case
def every_symbol_of_the_window_is_carried():
    """GTK has some in itself, the program has its own, the others are copied from the theme."""
    own = {name[:-len('.svg')] for name in os.listdir(os.path.join(tap.SOURCES, 'resources', 'icons'))}
    gtk = tap.command('gresource', 'list', tree_libraries.Finder([]).find('libgtk-4.so.1'))
    theme = {name[:-len('.svg')] for _, _, names in os.walk('/usr/share/icons/Adwaita/scalable') for name in names}
    for name in set(tree_icons.find_icon_names()) - own - theme:
        assert f'/{name}.' in gtk, name


@case
def a_symbol_is_drawn_for_gtk_to_give_it_colours():
    """Red is how much of a pixel is of what means success, black is of the colour of the text."""
    with tempfile.TemporaryDirectory() as folder:
        names = {'ur-ribbon-own-symbolic': b'\xff\0\0\xff', 'ur-ribbon-symbolic': b'\0\0\0\xff'}
        drawings = [(os.path.join(tap.SOURCES, 'resources/icons', name + '.svg'), 32, os.path.join(folder, name + '.symbolic.png'))
                    for name in names]
        subprocess.run([os.path.join(PACKAGING, 'tree-draw')], input=json.dumps(drawings), text=True, check=True)
        for (_, _, path), pixel in zip(drawings, names.values()):
            drawn = subprocess.run(['convert', path, '-crop', '1x1+16+8', '-depth', '8', 'rgba:-'], check=True, capture_output=True)
            assert drawn.stdout == pixel, (path, drawn)


@case
def every_size_of_a_symbol_is_a_folder_of_the_theme():
    theme = configparser.ConfigParser(interpolation=None)
    theme.read_string(tree_icons.make_index())
    folders = theme['Icon Theme']['Directories'].split(',')
    assert len(set(folders)) == len(folders), 'a folder is named twice'
    for place, _ in tree_icons.list_sizes(tree_icons.WINDOW, tree_icons.WINDOW_SCALABLE):
        assert f'{place}/actions' in folders and theme[f'{place}/actions']['size'], place


@case
def a_word_that_is_not_known_is_refused():
    for words in (['--everything'], ['--version']):
        said = subprocess.run([os.path.join(PACKAGING, 'tree'), *words], check=False, capture_output=True, text=True)
        assert said.returncode == 2 and 'usage' in said.stderr, said


def lay_on_a_stick(folder):
    """A tree as a FAT file system shows it: nothing in it may be run."""
    tree = os.path.join(folder, 'U 盘', 'org.unionreport.UnionReport')
    for name in ('bin', 'libexec', 'lib'):
        os.makedirs(os.path.join(tree, 'files', name))
    for name, text in (('bin/union-report', 'echo "$@"; echo "$0" >&2; exit 7'), ('bin/union-report-cli', 'exit 0'),
                       ('libexec/union-report', ''), ('lib/ld-linux-x86-64.so.2', '')):
        tree_common.write(os.path.join(tree, 'files', name), f'#!/bin/sh\n{text}\n')
    tree_common.write(os.path.join(tree, 'info'), '{}')
    shutil.copyfile(os.path.join(PACKAGING, 'tree-start.sh'), os.path.join(tree, 'start.sh'))
    return tree


def start(tree, home):
    done = subprocess.run(['sh', os.path.join(tree, 'start.sh'), 'a b', '工会.json'], capture_output=True, text=True, check=False,
                          env={'PATH': os.environ['PATH'], 'HOME': home, 'TMPDIR': os.path.dirname(home)})
    assert done.returncode == 7 and done.stdout == 'a b 工会.json\n', done
    return done.stderr


@case
def a_stick_on_which_nothing_may_be_run_is_copied_once():
    with tempfile.TemporaryDirectory() as folder:
        tree, home = lay_on_a_stick(folder), os.path.join(folder, 'home')
        os.mkdir(home)
        said = start(tree, home)
        assert '正在复制' in said and f'{home}/.cache/union-report/program-' in said.splitlines()[-1], said
        assert start(tree, home) == said.splitlines()[-1] + '\n'
        # another version takes the place of the first
        tree_common.write(os.path.join(tree, 'info'), '{"version": 2}')
        assert '正在复制' in start(tree, home) and len(os.listdir(f'{home}/.cache/union-report')) == 1
        assert not os.access(os.path.join(tree, 'files/bin/union-report'), os.X_OK)


@case
def a_home_that_cannot_be_written_gets_no_copy_and_nothing_is_left():
    with tempfile.TemporaryDirectory() as folder:
        tree, before = lay_on_a_stick(folder), os.listdir(folder)
        with open(os.path.join(folder, 'home'), 'w', encoding='utf-8'):
            said = start(tree, os.path.join(folder, 'home'))
        assert f'{folder}/tmp.' in said.splitlines()[-1], said
        assert sorted(os.listdir(folder)) == sorted([*before, 'home'])


@case
def where_programs_may_be_run_nothing_is_copied():
    with tempfile.TemporaryDirectory() as folder:
        tree, home = lay_on_a_stick(folder), os.path.join(folder, 'home')
        for name in ('union-report', 'union-report-cli'):
            os.chmod(os.path.join(tree, 'files/bin', name), 0o755)
        assert start(tree, home) == f'{tree}/files/bin/union-report\n' and not os.path.exists(home)


case.run()
