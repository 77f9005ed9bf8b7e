# SPDX-License-Identifier: GPL-3.0-or-later
"""A tooltip is as wide as its words, in Chinese too."""
import drive
import hand
import tap

case = tap.Cases()


def get_tip_size(program, name):
    """(width, height) of the tooltip of a button."""
    program.rest()
    hand.xdotool('mousemove', '0', '0')
    drive.wait(lambda: not hand.list_popup_sizes(), 'no tooltip')
    node = program.find('push button', name)
    x, y, width, height = drive.size_of(node)
    for step in range(2):
        hand.xdotool('mousemove', '--window', program.window, str(x + width // 2 + step), str(y + height // 2))
    return drive.wait(lambda: next(iter(hand.list_popup_sizes()), None), f'the tooltip of {name}')


@case
def few_chinese_characters_stand_in_one_line():
    with drive.Program(language='zh_CN') as program:
        # one after another: the window of the tooltip is the same, the words are not
        for name in ('搜索', '书签和笔记', '搜索'):
            width, height = get_tip_size(program, name)
            assert width > height, f'{name} in {width} x {height}'
            assert height < 2 * 24, f'{name} in {width} x {height}'


case.run()
