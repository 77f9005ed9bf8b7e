# SPDX-License-Identifier: GPL-3.0-or-later
"""What the makers of a tree share."""
import os
import subprocess

ID = 'org.unionreport.UnionReport'
TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))


class Failure(Exception):
    """A sentence for whoever makes the tree."""


def run(*words, **options):
    """Runs a program; its output is only of use when something goes wrong."""
    done = subprocess.run(words, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode != 0:
        raise Failure(f'{" ".join(words)}: exit code {done.returncode}\n{done.stdout}')


def output(*words):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout


def write(path, text, mode='w'):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, mode, **({} if 'b' in mode else {'encoding': 'utf-8'})) as file:
        file.write(text)
