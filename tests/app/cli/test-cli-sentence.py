# SPDX-License-Identifier: GPL-3.0-or-later
"""The command that prints ready sentences."""
import os
import subprocess

import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
OTHER = os.path.join(tap.SOURCES, 'tests', 'data', 'jiangcheng-2023.json')


def run(*words, code=0):
    environment = dict(os.environ, LC_ALL='C', LANGUAGE='')
    done = subprocess.run([CLI, 'sentence', *words], capture_output=True, encoding='utf-8', timeout=60, check=False,
                          env=environment)
    assert done.returncode == code, (done.returncode, done.stderr)
    return done.stdout if code == 0 else done.stderr


def heads(text):
    return [line.split('  ')[0] for line in text.splitlines() if not line.startswith(' ')]


@case
def without_names_it_is_about_everything():
    printed = run()
    assert len(heads(printed)) == 28 + 6, heads(printed)
    assert printed == run('--register', 'report')


@case
def names_are_figures_and_charts_in_the_order_given():
    assert heads(run('coverage', 'unions-2020')) == ['coverage', 'unions-2020']


@case
def the_registers_differ():
    assert '2.59万个' in run('stations-13fyp')
    assert '北京市总工会工作报告解读显示' in run('--register', 'article', 'stations-13fyp')
    spoken = run('--register=spoken', 'stations-13fyp')
    assert '两万五千九百个' in spoken and '2.59万个读作两万五千九百个' in spoken


@case
def a_source_is_said_as_asked():
    lines = run('--register=spoken', '--style=footnote', 'unions-2020').splitlines()
    assert lines[1].endswith('三千五百五十三家。') and lines[2].startswith('  北京市总工会：《') and lines[2].endswith('第6项。'), lines
    assert '[R]: 2020年工作情况，第6项；' in run('--style', 'gbt7714', 'work-6-shares')
    assert run('--style=place') == run()
    assert 'place, footnote, gbt7714' in run('--style', 'apa', code=2)


@case
def each_line_has_its_source():
    for line in run().splitlines():
        assert not line.startswith('  ') or (line.endswith('）') and '（《' in line), line


@case
def another_report_is_named_by_an_option():
    assert heads(run('rooms-23', '--report', OTHER)) == ['rooms-23']


@case
def unknown_names_are_answered_with_near_ones():
    assert 'Near to it are: stations-2020' in run('stations-202', code=2)
    assert 'stations-13fyp' in run('驿站', code=2)
    assert 'Near' not in run('quite-something-else-altogether', code=2)
    assert 'report, article, spoken' in run('--register', 'poem', code=2)
    run('--report', '/nowhere.json', code=1)


case.run()
