# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs union-report-extract on bytes, and understands its lines."""
import json
import os
import subprocess
import tempfile

import tap

PROGRAM = os.path.join(tap.BUILD, 'app', 'extract', 'union-report-extract')
PLAIN = dict(os.environ, LANG='C', LC_ALL='C', LANGUAGE='')


def run(content, *options, env=None):
    """Its exit code and its lines."""
    done = subprocess.run([PROGRAM, *options], input=content, capture_output=True, env=env or PLAIN, check=False)
    return done.returncode, [json.loads(line) for line in done.stdout.decode('utf-8').splitlines()]


def lines(content, *options):
    """The lines of a document that is read."""
    code, found = run(content, *options)
    assert code == 0 and found[0]['kind'] == 'document' and found[-1]['kind'] == 'end', (code, found[-1:])
    found = [line for line in found if line['kind'] != 'progress']
    assert found[-1]['blocks'] == len([line for line in found[1:-1] if line['kind'] != 'aside']), found[-1]
    return found[:-1]


def blocks(content, *options):
    return [line for line in lines(content, *options)[1:] if line['kind'] != 'aside']


def texts(content, *options):
    """What a reader sees: numbers and words of each block but the footnotes."""
    return [line.get('number', '') + line['text'] for line in blocks(content, *options) if line['kind'] != 'footnote']


def asides(content, *options):
    """What was set aside, with the reasons."""
    return [(line['reason'], line['text']) for line in lines(content, *options) if line['kind'] == 'aside']


def failure(content, *options, env=None):
    """Why a document is not read: the code and the sentence."""
    code, found = run(content, *options, env=env)
    assert code == 1 and found[-1]['kind'] == 'error', (code, found[-1:])
    sentence = found[-1]['message']
    assert sentence.endswith(('.', '。')), sentence
    return found[-1]['code'], sentence


def comment(content, remarks, author='校数'):
    """A copy of a Word document with remarks: (block, start, end, text)."""
    what = json.dumps({'author': author, 'remarks': [dict(zip(('block', 'start', 'end', 'text'), remark)) for remark in remarks]})
    with tempfile.TemporaryFile() as file:
        file.write(what.encode('utf-8'))
        file.seek(0)
        done = subprocess.run([PROGRAM, '--comments', str(file.fileno())], input=content, capture_output=True, env=PLAIN,
                              pass_fds=[file.fileno()], check=False)
    assert done.returncode == 0, done.stdout[-300:]
    return done.stdout
