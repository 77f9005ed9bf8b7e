# SPDX-License-Identifier: GPL-3.0-or-later
"""Values that are easily read wrongly: what became less, numbers torn or mended by nobody, numbers that count nothing.  Behind
each sentence stand its figures as a reader works them out; one with ? may be read otherwise but is never called certain, and
- says that there is none."""
import tap
from understood import figures_by_line, sentence_is_understood

case = tap.Cases()

SENTENCES = '''
# what became less, by verbs before and after what it is
同比减少信访12件。 = -12件
比2030年减少投诉举报36件次。 = -36件次
信访量同比负增长3.6%。 = -3.6%
增速放缓1.2个百分点。 = -1.2个百分点
满意率比上年减退3.2个百分点。 = -3.2个百分点
信访量同比萎缩3.2%。 = -3.2%
信访量回落幅度为3.2%。 = -3.2%
案件同比下降6.1%，其中欠薪案件同比下行4.4%。 = -6.1%; -4.4%
审批时限由20个工作日压缩至7个工作日，平均缩短工期12天。 = 20个工作日; 7个工作日; -12天
一般事故同比少发生4起，降幅30.8%。 = -4起; -30.8%
# it is not told, or not with a word that is known
减负增效，减少报表42张。 = 42张?
成本下降率为3.2%。 = 3.2%?
信访量同比转淡3.2%。 = 3.2%?
# torn, with a blank or a letter in it
会员总数52 . 3万人。 = 30000人?
会员总数52·3万人。 = 30000人?
会员总数5 2.3万人。 = 23000人?
发放物资12 0件。 = 0件?
发放物资1O0件。 = -
签订率、履约率分别为91.5%、9 3%。 = 91.5%?; 9?; 3%?
# a point too many, and averages that have one
发展企业1.36家。 = 1.36家?
职工书屋藏书36万册，人均3.6册，平均每家企业拥有社工2.3名。 = 360000册; 3.6册; 2.3名
# a measure that may be of a name, and one that is not
电网±800千伏工程开展竞赛6次。 = 800千伏?; 6次
维修25公里道路，开展竞赛6次。 = 25公里; 6次
# where a way began may be a range, and a share may be told as so many of so many
满意率从92%—95%提高到97%。 = 92%; 97%
每3名职工中就有1名参加互助保障。 = 1名?
平均每5名会员就有1名接受过培训。 = 1名?
# no figures
成百上千名志愿者参与。 = -
气温低至零下12度。 = -
每周二、四下午开设公益课堂36场。 = 36场
工龄30年以上老职工860名。 = 860名
平均任职年限不到3年。 = 3年
联系地址邮编330006。 = -
'''


def values_are_right(told, found):
    told = [] if told == ['-'] else told
    assert [row['value'] + row['unit'] for row in found] == [value.rstrip('?') for value in told], found
    for row, value in zip(found, told):
        assert not value.endswith('?') or row['confidence'] != 'certain', row


for words, told, found in figures_by_line(SENTENCES):
    case.add(words, values_are_right, told, found)

case.add('units in a column, in the name of a row, or in neither', sentence_is_understood,
         '2031年工作回顾\n指标\t单位\t2030年\t2031年\n建会率\t%\t95.2\t96.8\n驿站（座）\t—\t120\t156\n'
         '藏书（万册）\t\t36\t42\n全省排名\t\t5\t3\n', [
             ('95.2', {'unit': '%'}), ('96.8', {'unit': '%'}), ('120', {'unit': '座'}), ('156', {'unit': '座', 'value': '156'}),
             ('36', {'unit': '册', 'value': '360000'}), ('42', {'value': '420000'})])

case.run()
