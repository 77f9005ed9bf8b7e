# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are dragged from another program and dropped on the window.

    with drag.Hand(DRAG_SOURCE, path) as hand:
        hand.drag()
        hand.drop()
"""
import subprocess
import time

import drive


class Hand:
    """Another program's window at the corner, and a pointer that drags its files over the program's."""
    def __init__(self, source, *files):
        self.other = subprocess.Popen([source, *files])

    def __enter__(self):
        window = drive.wait(
            lambda: drive.xdotool('search', '--onlyvisible', '--pid', self.other.pid).split('\n')[0], 'the other window')
        drive.xdotool('windowmove', '--sync', window, 20, 720)
        drive.xdotool('windowraise', window)
        time.sleep(0.5)
        return self

    def __exit__(self, *_):
        self.other.kill()
        self.other.wait()

    def drag(self):
        drive.xdotool('mousemove', 100, 800)
        drive.xdotool('mousedown', 1)
        for step in range(1, 21):
            drive.xdotool('mousemove', 100 + 25 * step, 800 - 25 * step)
            time.sleep(0.03)
        time.sleep(0.3)

    @staticmethod
    def drop():
        drive.xdotool('mouseup', 1)
