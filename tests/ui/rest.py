# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a program has anything to do, however busy the machine is: none of its threads runs or has run a while."""
import os
import re
import time

LOOK = 0.004  # seconds from one look to the next
STATUS = re.compile(r'^State:\s+(\w).*^voluntary_ctxt_switches:\s+(\d+)', re.MULTILINE | re.DOTALL)


def _look(pid):
    """How often each thread has gone to sleep; nothing while one of them is awake."""
    folder = f'/proc/{pid}/task'
    sleeps = {}
    for thread in os.listdir(folder):
        with open(f'{folder}/{thread}/status', encoding='ascii', errors='replace') as file:
            state, sleeps[thread] = STATUS.search(file.read()).groups()
        if state not in 'SIZ':
            return None
    return sleeps


def rest(pid, quiet=0.03, most=1):
    """Until the program has slept for that many seconds, or never does for so many: something in it moves.

    Both are counted in looks: where a look has to wait for a processor, so have the program and those that it talks to.
    """
    last, still = None, 0
    for _ in range(round(most / LOOK)):
        try:
            now = _look(pid)
        except (FileNotFoundError, ProcessLookupError, AttributeError):  # a thread ends while it is looked at
            now = None
        still = still + 1 if now is not None and now == last else 0
        last = now
        if still * LOOK >= quiet or not os.path.exists(f'/proc/{pid}'):
            return
        time.sleep(LOOK)
