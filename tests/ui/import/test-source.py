# SPDX-License-Identifier: GPL-3.0-or-later
"""The source of an import, with pointer and menus: numbers of questions, figures that nobody saw, what a line is, and text
that is read again in another encoding."""
import os
import subprocess

import drive
import tap

from gi.repository import Atspi

case = tap.Cases()
TEXT = '''江城市总工会2022年工作报告
一、2022年工作回顾
（一）扩大组织覆盖
全年新增工会组织1154家，发展会员３.５万人。打造一个服务品牌。
困难职工帮扶资金、送温暖资金分别为3145万元、1935万元，分别增长10.0%、12.5%。
建成工会驿站、职工书屋分别为845个、126家，分别增长4.0%、5.0%。
二、2023年主要任务
（一）做实维权服务
新建工会组织1000家以上。
'''


def write(name, text, encoding):
    path = os.path.join(os.environ['UR_TEST_FOLDER'], name)
    with open(path, 'w', encoding=encoding) as file:
        file.write(text)
    return path


def within(node, role, name):
    """What is below a node: to look at all that is in the window takes much longer."""
    return drive.wait(lambda: next(drive.find_below(node, role, name, is_on_show=False), None), f'{role} {name}')


class Source:
    """The text, where its words are on screen, and what stands beside it."""

    def __init__(self, program):
        self.program = program
        self.node = program.find('text', '原文')
        self.head = program.find('filler', 'UrReviewHead')
        self.table = program.find('tree table', '数字')
        program.rest(quiet=0.3, most=3)  # lines get their heights little by little

    def part(self, words):
        """The button that leads to a part."""
        return within(self.head, 'push button', words)

    def row(self, words):
        """What the table says of a figure."""
        return drive.name_of(within(self.table, 'table row', words))

    def wait_row(self, words, more):
        drive.wait(lambda: more in self.row(words), f'{words} to be {more}')

    def text(self):
        return drive.text_of(self.node)

    def place(self, words, shift=0, of_width=0.5):
        at = self.text().index(words)
        # GTK counts the objects, but leaves them out of the text: each comes after a word joiner
        at += self.text().count('\u2060', 0, at) + shift
        box = Atspi.Text.get_character_extents(self.node, at, Atspi.CoordType.WINDOW)
        return int(box.x + box.width * of_width), box.y + box.height // 2

    def click(self, words, shift=0, button=1):
        self.program.rest(quiet=0.15, most=3)
        drive.xdotool('mousemove', '--window', self.program.window, *self.place(words, shift, 0.3))
        drive.xdotool('click', button)

    def choose(self, words, *items):
        """An entry of the menu at these words."""
        self.click(words, button=3)
        for item in items:
            self.program.activate(self.menu_item(item))
        drive.wait(lambda: drive.role_of(self.program.focused()) != 'menu item', 'the menu to close')

    def menu_item(self, name):
        """The menu has the keyboard: it is around what that is on."""
        def look():
            node = self.program.focused()
            while node and drive.role_of(node) not in ('text', 'frame', ''):
                for item in drive.find_below(node, 'menu item', name, is_on_show=False):
                    return item
                node = node.get_parent()
            return None
        return drive.wait(look, f'menu item {name}')

    def select(self, words):
        """As with the mouse."""
        self.program.rest(quiet=0.025)
        x, y = self.place(words)
        end, y_end = self.place(words, len(words) - 1)
        half = (end - x) // max(len(words) - 1, 1) // 2 + 1
        for step in (('mousemove', '--window', self.program.window, x - half + 2, y), ('mousedown', 1),
                     ('mousemove', '--window', self.program.window, (x + end) // 2, y),
                     ('mousemove', '--window', self.program.window, end + half - 2, y_end), ('mouseup', 1)):
            drive.xdotool(*step)
            self.program.rest(quiet=0.025)
        drive.wait(lambda: self.selected() == words, f'{words} to be selected, not {self.selected()}')

    def selected(self):
        if Atspi.Text.get_n_selections(self.node) == 0:
            return ''
        span = Atspi.Text.get_selection(self.node, 0)
        return self.text()[span.start_offset:span.end_offset]


def wait_question(program, words):
    drive.wait(lambda: program.find_all('panel', words), words)


@case
def a_number_leads_to_its_question():
    with drive.Program(write('甲.txt', TEXT, 'utf-8'), language='zh_CN') as program:
        wait_question(program, '第 1 问')
        source = Source(program)
        program.keys('n')
        wait_question(program, '第 2 问')
        source.click('12.5%', len('12.5%') + 1)
        wait_question(program, '第 1 问')
        # the same with a menu, where the words of another question are
        source.choose('126家', '看第 2 问')
        wait_question(program, '第 2 问')


@case
def words_that_are_selected_become_a_figure():
    with drive.Program(write('乙.txt', TEXT, 'utf-8'), language='zh_CN') as program:
        source = Source(program)
        source.select('一个')
        source.choose('一个', '收为数字')
        source.wait_row('，1个', '已收')
        program.keys('ctrl+z')
        source.wait_row('，1个', '不收')
        # by key
        source.select('一个')
        program.keys('Insert')
        source.wait_row('，1个', '已收')
        # what is no number is refused with a sentence
        assert source.selected() == ''
        source.select('服务品牌')
        program.keys('Insert')
        program.find('label', '没有报告能收的数字')
        # with the menu of a number that is not selected
        source.choose('1154家', '不收这个数字')
        source.wait_row('1154家', '不收')


@case
def a_line_is_what_its_menu_says():
    with drive.Program(write('丙.txt', TEXT, 'utf-8'), language='zh_CN') as program:
        source = Source(program)
        source.part('2022年工作回顾，1 项')
        source.choose('建成工会驿站', '这是一项的标题')
        source.part('2022年工作回顾，2 项')
        source.choose('建成工会驿站', '这是正文')
        source.part('2022年工作回顾，1 项')
        source.choose('做实维权服务', '这是栏目标题', '任务')
        source.part('做实维权服务')
        program.keys('ctrl+z')
        source.part('2023年主要任务，1 项')
        source.choose('打造一个服务品牌', '从这里拆开')
        drive.wait(lambda: '。\n打造一个' in source.text(), 'two passages')
        source.choose('打造一个服务品牌', '与上一段合并')
        drive.wait(lambda: '。打造一个' in source.text(), 'one passage')
        source.choose('建成工会驿站', '不收这一段')
        source.wait_row('845个', '不收')


@case
def text_is_read_again_in_another_encoding():
    with drive.Program(write('丁.txt', TEXT, 'gb18030'), language='zh_CN') as program:
        wait_question(program, '第 1 问')
        program.find('push button', '编码 GB18030')

        def choose(name):
            program.keys('F10')
            program.activate(program.find('menu item', name))
        # it is none of UTF-8: what can be read is offered, and the page stays
        choose('UTF-8')
        assert drive.name_of(program.find('radio button', '工作报告')).startswith('GB18030')
        program.keys('Escape')
        wait_question(program, '第 1 问')
        # decisions are not lost unasked
        program.keys('Return')
        program.find('push button', '已答 1 个')
        choose('GB18030')
        program.find('push button', '重新读入')
        program.keys('Escape')
        drive.wait(lambda: not program.find_all('push button', '重新读入'), 'the question to leave')
        choose('GB18030')
        program.activate(program.find('push button', '重新读入'))
        program.find('push button', '已答 0 个')


@case
def a_document_that_changes_is_offered_again():
    path = write('戊.txt', TEXT, 'utf-8')
    with drive.Program(path, language='zh_CN') as program:
        source = Source(program)
        program.keys('Return')
        source.part('2022年工作回顾')
        write('戊.txt', TEXT.replace('1154家', '2265家'), 'utf-8')
        program.find('label', '“戊.txt”在读入之后又改过')
        assert '1154家' in source.text()
        program.activate(program.find('push button', '重新读入'))
        program.activate(program.find('push button', '重新读入(R)'))  # of the question: a decision is lost
        program.find('push button', '已答 0 个')
        assert '2265家' in drive.text_of(program.find('text', '原文'))


@case
def a_document_is_checked_in_one_window():
    path = write('己.txt', TEXT, 'utf-8')
    with drive.Program(path, language='zh_CN') as program:
        wait_question(program, '第 1 问')
        subprocess.run([drive.EXE, path], check=True, timeout=20)
        program.rest(quiet=0.5, most=5)
        assert len(drive.children_of(program.root)) == 1, program.outline()
        wait_question(program, '第 1 问')


case.run()
