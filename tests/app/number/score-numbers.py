#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""score-numbers.py NUMBER-LINES FOLDER [FILE]: how many of the cases of others the reader of numbers gets right.

FOLDER holds JSON files with "cases", each with "input" and either "value", or "expected": a number in text, or a list of
what is to be found with its "text" and "resolution".  Prints right / applicable for each file; with a FILE, what is wrong
in it.  By hand only: such data is not part of this project.
"""
import json
import re
import subprocess
import sys
import unicodedata
from fractions import Fraction
from pathlib import Path

FIELDS = 'kind text number magnitude unit bound word value upper below start end significant'.split()
SIZES = {'万': 10**4, '萬': 10**4, '亿': 10**8, '億': 10**8}


def run(program, lines):
    data = ''.join(line.replace('\n', ' ').replace('\r', ' ') + '\n' for line in lines)
    done = subprocess.run([program], input=data.encode(), capture_output=True, check=True)
    tokens, index = [[] for _ in lines], 0
    for block in done.stdout.decode('utf-8', 'replace').split('\n')[:-1]:
        if block == '':
            index += 1
        else:
            token = dict(zip(FIELDS, block.split('\t')))
            for name in 'value', 'upper', 'below':
                token[name] = Fraction(token[name].replace('\u2212', '-')) if token[name] else None
            tokens[index].append(token)
    return tokens


def amount(token):
    """The value as others print it: a fraction divided."""
    value = token['value']
    if token['kind'] in ('fraction', 'ratio'):
        value /= token['below']
    if token['kind'] == 'permille':
        value /= 10
    return value


def close(a, b):
    return abs(a - b) <= abs(b) * Fraction(1, 10**9)


def plain(text):
    return re.sub(r'\s', '', unicodedata.normalize('NFKC', text))


def digits(text):
    """A number written in digits: 1,234, 5.6万, 1/3, 12%."""
    match = re.fullmatch(r'[^\d-]*?(-?[\d,]+(?:\.\d+)?)(?:/([\d.]+))?\s*([万萬亿億]*)(.*)', text, re.DOTALL)
    if not match:
        return None
    value = Fraction(match[1].replace(',', ''))
    if match[2]:
        value /= Fraction(match[2])
    for sign in match[3]:
        value *= SIZES[sign]
    return value, match[4].strip()


class Score:
    def __init__(self):
        self.right = self.all = 0
        self.wrong = []

    def add(self, ok, case, tokens):
        self.all += 1
        self.right += ok
        if not ok:
            self.wrong.append((case['input'], case.get('expected', case.get('value')),
                               [(t['kind'], t['text'], str(t['value']), str(t['upper'] or '')) for t in tokens]))


def values(tokens):
    return [t for t in tokens if t['kind'] not in ('name', 'vague', 'refused', 'year', 'date')]


def score_value(score, case, tokens):
    """The whole input is one number."""
    expected = case.get('value')
    mode = case.get('mode', '')
    if mode == 'direct':
        return
    whole = [t for t in tokens if plain(t['text']) == plain(case['input'])]
    whole = values(whole)
    if expected is None:
        score.add(not whole, case, tokens)
    elif isinstance(expected, (int, float)):
        score.add(bool(whole) and close(amount(whole[0]), Fraction(repr(expected))), case, tokens)


def bounds_of(text):
    match = re.fullmatch(r'[\[(]([^,]*),([^,]*)[\])]', text)
    return match and (match[1], match[2])


def score_found(score, case, tokens):
    expected = case['expected']
    ranges = [e for e in expected if e.get('kind') == 'numberrange']
    tokens = values(tokens)
    ok = True
    for item in expected:
        value = str(item.get('resolution', {}).get('value'))
        same = [t for t in tokens if plain(item['text']) in plain(t['text']) or plain(t['text']) in plain(item['text'])]
        if item in ranges and bounds_of(value):
            low, high = bounds_of(value)
            if low and high:
                ok &= any(t['upper'] is not None and close(amount(t), Fraction(low)) and close(t['upper'], Fraction(high))
                          for t in same)
            else:
                ok &= any(t['bound'] != '' and close(amount(t), Fraction(low or high)) for t in same)
            continue
        number = digits(value)
        if item.get('kind') in ('currency', 'dimension', 'percentage', 'ordinal', 'age', 'temperature', 'number') and number:
            scale = 100 if item.get('kind') == 'percentage' else 1
            ok &= any(close(amount(t) * (scale if t['kind'] == 'fraction' else 1), Fraction(value.rstrip('%'))) for t in same)
        elif item.get('kind') == 'money':
            ok &= any(plain(t['text']) == plain(item['text']) for t in same)
    if not expected:
        ok = not tokens
    score.add(ok, case, tokens)


def score_text(score, case, tokens):
    """The input holds one number and the expected text the same one in digits, or the other way round."""
    expected = case['expected'].strip()
    if expected.startswith(('NumeralValue', 'OrdinalData', 'simple', 'DurationData')):
        number = re.search(r'-?\d+(?:\.\d+)?(?:e-?\d+)?', expected)
        if number:
            score.add(any(close(amount(t), Fraction(number[0])) for t in values(tokens)), case, tokens)
        return
    if re.search(r'\d', case['input']):
        return
    wanted = []
    for whole, n in re.findall(r'(?:(\d+)又)?(-?\d[\d,]*(?:\.\d+)?(?:/\d+)?[万萬亿億]*)', expected):
        value = digits(n.rstrip(','))[0]
        wanted.append(value + int(whole or 0))
    if not wanted:
        score.add(not values(tokens), case, tokens)
        return
    got = []
    for t in tokens:
        got.append(amount(t))
    score.add(len(wanted) == 1 and any(close(abs(v), abs(wanted[0])) for v in got), case, tokens)


def score_money(score, case, tokens):
    expected = case['expected']
    bounds = {'accurate': {''}, 'blur': {'about', 'slightly-above'}, 'blur-': {'just-below', 'at-most'}, 'blur+': {'at-least', 'above'}}
    tokens = values(tokens)
    if isinstance(expected['num'], list):
        low, high = (Fraction(n) for n in expected['num'])
        score.add(any(t['upper'] and close(t['value'], low) and close(t['upper'], high) for t in tokens), case, tokens)
    else:
        score.add(any(abs(t['value'] - Fraction(expected['num'])) < Fraction(1, 100) and
                      t['bound'] in bounds[expected['definition']] for t in tokens), case, tokens)


def score_file(program, path):
    cases = json.loads(path.read_text(encoding='utf-8'))['cases']
    score = Score()
    for case, tokens in zip(cases, run(program, [c['input'] for c in cases])):
        expected = case.get('expected')
        if 'value' in case:
            score_value(score, case, tokens)
        elif isinstance(expected, list):
            score_found(score, case, tokens)
        elif isinstance(expected, dict):
            score_money(score, case, tokens)
        elif isinstance(expected, str):
            score_text(score, case, tokens)
    return score


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    for path in sorted(folder.glob('*.json')):
        if len(sys.argv) > 3 and path.name not in sys.argv[3:]:
            continue
        score = score_file(program, path)
        print(f'{path.name}: {score.right} / {score.all}')
        if len(sys.argv) > 3:
            for wrong in score.wrong:
                print('  ', *wrong)


main()
