# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: count.py TESTLOG.json...     adds up the test cases of meson's logs

A program that speaks TAP counts as many cases as it reports; any other counts one.  A program that ends badly
although all it reported was well (a crash, a leak, a time-out, a plan not fulfilled) counts one failure more.
"""
import json
import re
import sys

CASE = re.compile(r'^(not )?ok\b(?:[^#]|\\#)*(#\s*(?:skip|todo))?', re.IGNORECASE)


def cases(stdout):
    passed = failed = skipped = 0
    for line in stdout.splitlines():
        match = CASE.match(line)
        if not match:
            continue
        if match[2]:
            skipped += 1
        elif match[1]:
            failed += 1
        else:
            passed += 1
    return passed, failed, skipped


def count(test):
    passed, failed, skipped = cases(test.get('stdout') or '')
    good = test['result'] in ('OK', 'EXPECTEDFAIL')
    if test['result'] == 'SKIP' and not skipped:
        skipped += 1
    if not good and test['result'] != 'SKIP' and not failed:
        failed += 1
    if good and not passed + failed + skipped:
        passed += 1
    return passed, failed, skipped


def main(logs):
    total = [0, 0, 0]
    for log in logs:
        ran = 0
        try:
            with open(log, encoding='utf-8') as lines:
                tests = [json.loads(line) for line in lines]
        except (OSError, ValueError) as error:
            print(f'count: {error}', file=sys.stderr)
            tests = []
        for test in tests:
            result = count(test)
            ran += sum(result)
            total = [a + b for a, b in zip(total, result)]
            if result[1]:
                print(f'{log}: {test["name"]}: {result[1]} failed ({test["result"]})')
        if not ran:
            print(f'{log}: no test ran')
            total[1] += 1
    print('{} passed, {} failed, {} skipped'.format(*total))
    return 1 if total[1] else 0


sys.exit(main(sys.argv[1:]))
