# SPDX-License-Identifier: GPL-3.0-or-later
"""An installed program knows nothing of the folder it was built in, and one in its build finds what belongs to it."""
import os
import shutil
import subprocess
import tempfile

import tap

PROGRAMS = [os.path.join('ui', 'union-report'), os.path.join('app', 'cli', 'union-report-cli'),
            os.path.join('app', 'extract', 'union-report-extract')]
CLI = PROGRAMS[1]
case = tap.Cases()


def says(program):
    """What a program prints in Chinese surroundings."""
    environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='zh_CN')
    return subprocess.run([program, '--help'], env=environment, capture_output=True, encoding='utf-8', check=False).stdout


def copy_program(folder, place):
    path = os.path.join(folder, place)
    os.makedirs(os.path.dirname(path))
    return shutil.copy(os.path.join(tap.BUILD, CLI), path)


@case
def no_program_names_the_folders_it_was_built_in():
    """Debugging information included: two builds in two folders are then the same."""
    for program in PROGRAMS:
        with open(os.path.join(tap.BUILD, program), 'rb') as file:
            text = file.read()
        for folder in {os.path.realpath(tap.BUILD), tap.BUILD, os.path.realpath(tap.SOURCES), tap.SOURCES}:
            assert folder.encode() not in text, (program, folder)


@case
def a_built_program_speaks_chinese():
    assert '用法' in says(os.path.join(tap.BUILD, CLI)), says(os.path.join(tap.BUILD, CLI))


@case
def a_build_can_be_moved():
    with tempfile.TemporaryDirectory() as folder:
        program = copy_program(folder, CLI)
        shutil.copytree(os.path.join(tap.BUILD, 'po'), os.path.join(folder, 'po'))
        assert says(program) == says(os.path.join(tap.BUILD, CLI))


@case
def an_installed_program_does_not_look_beside_itself():
    with tempfile.TemporaryDirectory() as folder:
        program = copy_program(folder, os.path.join('bin', 'union-report-cli'))
        shutil.copytree(os.path.join(tap.BUILD, 'po'), os.path.join(folder, 'po'))
        assert says(program) and '用法' not in says(program)


case.run()
