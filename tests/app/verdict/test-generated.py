# SPDX-License-Identifier: GPL-3.0-or-later
"""A sentence for every figure of every report here: with its own value under its own name and under a near one, with what is worked
out from it rightly, and with one slip of each kind.  A draft for each report, one sentence a line."""
import collections
import csv
import decimal
import functools
import glob
import io
import json
import os
import re
import subprocess

import tap

CLI = os.path.join(tap.BUILD, 'app/cli/union-report-cli')
PATHS = sorted(glob.glob(os.path.join(tap.SOURCES, 'resources/reports/*.json')) + glob.glob(os.path.join(tap.SOURCES, 'tests/data/*-20*.json')))
NEAR = [('新增', '新建'), ('新建', '新增'), ('返还', '退还'), ('投入资金', '资金投入'), ('惠及', '覆盖'), ('开展', '举办'), ('帮扶', '帮助'), ('职工', '')]
PLAIN = ['{when}，{label}{figure}。', '据统计，{when}全市{label}{figure}，受到各方好评。', '{label}：{figure}（{when}）。', '我们高兴地看到，{when}{label}达{figure}。']
PLANNED = ['{when}，{label}的目标是{figure}。', '按照计划，{when}{label}要达到{figure}。', '{when}力争{label}{figure}。', '{when}计划{label}{figure}。']
POWERS = {'': 0, '万': 4, '亿': 8}
TENTHS = '零一二三四五六七八九'
case = tap.Cases()
Line = collections.namedtuple('Line', 'kind text printed')  # printed: the planted slip, or None where all is right


class Figure:
    def __init__(self, member, periods):
        self.label, self.short = member['label'], member.get('short_label', member['label'])
        self.name, self.kind = member['id'], member['kind']
        self.digits, self.magnitude, self.unit = member['number'], member.get('magnitude', ''), member['unit']
        self.body = self.digits + self.magnitude + self.unit
        self.printed = member.get('printed', self.body)
        period = periods.get(member['period'], {'label': member['period']})
        self.when = period['label']
        years = re.findall(r'20\d\d', self.when)
        self.year = int(years[-1]) if years else 0
        self.role = (period.get('role'), member.get('role'))
        self.is_target = member.get('role') == 'target'
        self.change = member.get('change')
        self.verb = (member.get('verb') or {'up': '提高', 'down': '下降'}.get(self.change, '')).rstrip('于')
        self.has_bound, self.is_range = 'bound' in member, 'number_to' in member
        self.series, self.whole = member.get('series'), member.get('part_of')
        self.is_amount = not (self.change or self.is_range or self.has_bound or self.unit in ('%', '‰', '个百分点') or
                              member['kind'] in ('rank', 'ratio', 'rate', 'times')) and self.printed == self.body

    @property
    def value(self):
        return decimal.Decimal(self.digits).scaleb(POWERS[self.magnitude])

    @property
    def step(self):
        """One in its last digit."""
        return decimal.Decimal(1).scaleb(self.value.as_tuple().exponent)

    def amount(self, value):
        return f'{format(value.scaleb(-POWERS[self.magnitude]).normalize(), "f")}{self.magnitude}{self.unit}'

    def say(self, turn, figure=None, label=None):
        figure = figure or self.printed
        if self.change and not '\u4e00' <= figure[0] <= '\u9fff':
            figure = self.verb + figure
        words = (PLANNED if self.is_target else PLAIN)[turn % 4].format(when=self.when, label=label or self.label, figure=figure)
        return words.replace('达', '', 1) if self.change or label == '' else words


@functools.cache
def report(path):
    with open(path, encoding='utf-8') as file:
        members = json.load(file)
    periods = {period['id']: period for period in members.get('periods', [])}
    figures = [Figure(member, periods) for member in members['indicators']
               if 'number' in member and 'unit' in member and member.get('magnitude', '') in POWERS and '/' != member['unit'][0]]
    # a share of percentage points that is printed after another without its own unit reads as something else when it stands alone
    return members, [figure for figure in figures if figure.unit != '个百分点' or '百分点' in figure.printed]


def near(label):
    return next((label.replace(word, other, 1) for word, other in NEAR if word in label and label != word), label)


def slips(figure, figures, turn):
    taken = {(other.digits, other.magnitude, other.unit) for other in figures}
    digits = [place for place, letter in enumerate(figure.digits) if letter != '.']

    def line(kind, number, magnitude=None, unit=None):
        printed = number + (figure.magnitude if magnitude is None else magnitude) + (unit or figure.unit)
        if (number, figure.magnitude, figure.unit) not in taken or number == figure.digits:
            yield Line(kind, figure.say(turn, figure.printed.replace(figure.body, printed)), printed)

    if figure.is_range or figure.body not in figure.printed or '位' in figure.unit:
        return
    if len(digits) >= 3:
        swaps = [(a, b) for a, b in zip(digits, digits[1:]) if figure.digits[a] != figure.digits[b] and (a > 0 or figure.digits[b] != '0')]
        for a, b in swaps[-1:]:
            letters = list(figure.digits)
            letters[a], letters[b] = letters[b], letters[a]
            yield from line('transposed', ''.join(letters))
        place = digits[turn % len(digits)]
        yield from line('value', f'{figure.digits[:place]}{int(figure.digits[place]) % 9 + 1}{figure.digits[place + 1:]}')
    if figure.magnitude:
        yield from line('magnitude', figure.digits, '亿' if figure.magnitude == '万' else '万')
    if figure.unit in ('人次', '人') and len(digits) >= 3:
        yield from line('unit', figure.digits, unit='人' if figure.unit == '人次' else '人次')
    if figure.unit in ('%', '个百分点'):
        yield from line('points', figure.digits, unit='%' if figure.unit != '%' else '个百分点')
    if figure.has_bound and figure.printed != figure.body:
        yield Line('bound dropped', figure.say(turn, figure.body), figure.body)
    if not (figure.has_bound or figure.change or figure.unit in ('%', '‰', '个百分点')) and len(digits) > 1:
        yield Line('bound added', figure.say(turn, f'超过{figure.printed}'), figure.body)
    others = [other for other in figures if other.unit == figure.unit and other.is_amount and figure.is_amount and other.when == figure.when and
              other.label != figure.label and other.is_target == figure.is_target and other.digits != figure.digits and len(other.digits) >= 3 and
              other.short != figure.short]
    for other in others[turn % max(len(others), 1):][:1]:
        yield Line('label', figure.say(turn, other.printed), other.printed)


def shares(figure, whole):
    percent = figure.value / whole.value * 100
    words = f'{whole.when}，{whole.label}{whole.printed}，其中{figure.label}{figure.printed}'
    yield Line('share', f'{words}，占{percent:.1f}%。', None)
    yield Line('share', f'{whole.when}，{figure.label}{figure.printed}，约占{whole.label}的{percent:.0f}%。', None)
    yield Line('arithmetic', f'{words}，占{percent * decimal.Decimal("1.13"):.1f}%。', f'{percent * decimal.Decimal("1.13"):.1f}%')
    tenths = int(percent / 10 + decimal.Decimal('0.5'))
    if 1 <= tenths <= 7:
        yield Line('share', f'{words}，约占{TENTHS[tenths]}成。', None)
        yield Line('arithmetic', f'{words}，约占{TENTHS[tenths + 2]}成。', f'{TENTHS[tenths + 2]}成')


def rate_names(figure, whole, figures):
    """采纳率, of what begins with 采纳."""
    name = figure.label[:2] + '率'
    if not any(other.label.endswith(name) for other in figures):
        percent = figure.value / whole.value * 100
        yield Line('rate', f'{whole.when}，{whole.label}{whole.printed}，{figure.label}{figure.printed}，{name}{percent:.1f}%。', None)


def goals(figure, goal, turn):
    apart = figure.value - goal.value
    words = f'{figure.when}{figure.label}{figure.printed}，比{("目标", "年度目标", "计划", "年初目标")[turn % 4]}{"多" if apart > 0 else "少"}'
    yield Line('goal', f'{words}{figure.amount(abs(apart))}。', None)
    wrong = figure.amount(abs(apart) + 2 * figure.step)
    yield Line('goal missed', f'{words}{wrong}。', wrong)


def places(now, then):
    """By how many places a rank has moved."""
    apart = then.value - now.value
    way = '前移' if apart > 0 else '后移'
    for words in (f'{now.label}由第{then.digits}位变为第{now.digits}位，{way}', f'{now.when}{now.label}第{now.digits}位，较上年{way}'):
        yield Line('places', f'{words}{abs(apart)}位。', None)
        yield Line('places moved', f'{words}{abs(apart) + 1}位。', f'{abs(apart) + 1}位')


def points(now, then):
    apart = now.value - then.value
    words = f'{then.when}{now.label}为{then.printed}，{now.when}为{now.printed}，{"高" if apart > 0 else "低"}{abs(apart)}'
    yield Line('points apart', f'{words}个百分点。', None)
    yield Line('% for points', f'{words}%。', f'{abs(apart)}%')


def tables(now, then, turn):
    """The same, as a row of a table whose last column tells by how much it has changed."""
    more, rate = now.value - then.value, abs(now.value - then.value) / then.value * 100
    rows = f'{now.label}（{now.magnitude}{now.unit}）\t{then.digits}\t{now.digits}'
    digits = format(abs(more).scaleb(-POWERS[now.magnitude]).normalize(), 'f')
    told = [('增减', digits), ('同比增减', digits), ('比上年', digits), ('增长', f'{rate:.1f}%'), ('增幅（%）', f'{rate:.1f}'), ('同比', f'{rate:.1f}%'),
            (f'{now.year}年比{then.year}年增减', digits), ('年均增长', f'{rate / 2:.1f}%'),
            ('两年合计', format((now.value + then.value).scaleb(-POWERS[now.magnitude]).normalize(), 'f')), ('年均', format(((now.value + then.value) / 2).scaleb(-POWERS[now.magnitude]).normalize(), 'f'))]
    if now.unit != '%':
        for head, cell in told[turn % 2::2]:
            yield Line('cell', f'指标\t{then.year}年\t{now.year}年\t{head}\n{rows}\t{cell}\n以上为统计数。', None)
    else:
        yield Line('cell', f'指标\t{then.year}年\t{now.year}年\t增减\n{rows}\t{digits}\n以上为统计数。', None)


def parts_of_a_year(figure):
    """What one quarter had is told as if the year had."""
    part = figure.when
    figure.when = f'{figure.year}年'
    yield Line('part of a year', figure.say(0), figure.printed)
    figure.when = part


def years(now, then):
    more, times = now.value - then.value, now.value / then.value
    rate, grows = abs(more) / then.value * 100, more > 0
    words = f'{now.when}{now.label}{now.printed}，{then.when}为{then.printed}'
    yield Line('growth', f'{words}，{"增长" if grows else "下降"}{rate:.1f}%。', None)
    yield Line('growth', f'{now.when}{now.label}{now.printed}，是{then.when}{then.printed}的{times:.2f}倍。', None)
    yield Line('growth', f'{now.when}{now.label}{now.printed}，较{then.when}{"增加" if grows else "减少"}{now.amount(abs(more))}，{"增长" if grows else "下降"}{rate:.1f}%。', None)
    yield Line('growth', f'{now.when}{now.label}是{then.when}的{times:.2f}倍。', None)
    yield Line('difference', f'{now.when}{now.label}比{then.when}{"多" if grows else "少"}{now.amount(abs(more))}。', None)
    yield Line('difference', f'{now.when}{now.label}{now.printed}，比{then.when}的{then.printed}{"多" if grows else "少"}{now.amount(abs(more))}。', None)
    wrong = rate * decimal.Decimal('1.2') + decimal.Decimal('0.3')
    yield Line('arithmetic', f'{words}，{"增长" if grows else "下降"}{wrong:.1f}%。', f'{wrong:.1f}%')
    wrong = times + decimal.Decimal('0.4')
    yield Line('arithmetic', f'{now.when}{now.label}{now.printed}，是{then.when}{then.printed}的{wrong:.2f}倍。', f'{wrong:.2f}倍')


def sums(a, b):
    words = f'{a.when}，{a.label}{a.printed}、{b.label}{b.printed}，两项合计'
    total = a.amount(a.value + b.value)
    yield Line('sum', f'{words}{total}。', None)
    yield Line('sum', f'{a.when}{a.label}{a.printed}、{b.label}{b.printed}，合计{total}。', None)
    wrong = a.amount((a.value + b.value) * decimal.Decimal('1.01') // 1)
    if len(total) == len(wrong) and total != wrong:
        yield Line('arithmetic', f'{words}{wrong}。', wrong)
        yield Line('arithmetic', f'{a.when}{a.label}{a.printed}、{b.label}{b.printed}，合计{wrong}。', wrong)


def lines(path):
    figures = report(path)[1]
    named = {figure.name: figure for figure in figures}
    for turn, figure in enumerate(figures):
        yield Line('right', figure.say(turn), None)
        yield Line('right', figure.say(turn + 1, label=figure.short), None)
        yield Line('right', figure.say(turn + 2, label=near(figure.label)), None)
        yield from slips(figure, figures, turn)
        whole = named.get(figure.whole)
        if whole and whole.is_amount and figure.is_amount and whole.unit == figure.unit:
            yield from shares(figure, whole)
            yield from rate_names(figure, whole, figures)
        if re.search('半年|季度', figure.when) and not figure.is_target:
            yield from parts_of_a_year(figure)
        for then in figures:
            if not figure.series or figure.series != then.series or figure.change or then.change or figure.unit != then.unit:
                continue
            if then.is_target and not figure.is_target and figure.year == then.year and figure.is_amount and then.is_amount and figure.value != then.value:
                yield from goals(figure, then, turn)
            if figure.role != then.role or figure.is_target or not 0 < then.year < figure.year or figure.value == then.value:
                continue
            if figure.kind == 'rank' and figure.year == then.year + 1:
                yield from places(figure, then)
            if figure.unit == '%' and not (figure.has_bound or then.has_bound):
                yield from points(figure, then)
            if figure.role == ('year', None) and figure.year == then.year + 1 and (figure.unit == '%' or figure.is_amount and then.is_amount) and \
               figure.magnitude == then.magnitude and not (figure.has_bound or then.has_bound):
                yield from tables(figure, then, turn)
        for then in figures:
            if figure.series and figure.series == then.series and figure.role == then.role == (figure.role[0], None) and figure.is_amount and \
               then.is_amount and 0 < then.year < figure.year and abs(figure.value / then.value - 1) > decimal.Decimal('0.01'):
                yield from years(figure, then)
    amounts = [figure for figure in figures if figure.is_amount and not figure.is_target]
    for a, b in zip(amounts, amounts[1:]):
        if (a.unit, a.magnitude, a.when) == (b.unit, b.magnitude, b.when) and a.name not in (b.whole,) and b.name != a.whole:
            yield from sums(a, b)


def proof(text, paths):
    words = [CLI, 'proof', '-', '--csv']
    for path in paths:
        words += ['--report', path]
    done = subprocess.run(words, input=text, capture_output=True, encoding='utf-8', check=False)
    assert done.stderr == '' and done.returncode in (0, 1), done.stderr
    found = collections.defaultdict(list)
    for row in csv.DictReader(io.StringIO(done.stdout)):
        found[int(row['line'])].append(row)
    return found


@functools.cache
def judged():
    """All (line, the rows that differ, all rows)."""
    all_lines = []
    for path in PATHS:
        told, number = list(lines(path)), 1
        found = proof('\n'.join(line.text for line in told) + '\n', [path])
        for line in told:
            end = number + line.text.count('\n') + 1
            rows = [row for at in range(number, end) for row in found[at]]
            all_lines.append((line, [row for row in rows if row['verdict'] == 'differs'], rows))
            number = end
    return all_lines


def describe(told):
    return '\n'.join(f'{line.kind}: {line.text} {[(row["text"], row["verdict"], row["difference"], row["figure"]) for row in rows]}'
                     for line, _, rows in told)


# 三分之一 with 超过 far before it is printed without its bound
def is_whole(line):
    return '分之' not in line.text


@case
def no_right_figure_is_accused():
    told = [entry for entry in judged() if entry[0].printed is None and is_whole(entry[0])]
    assert len(told) > 1300, len(told)
    wrongly = [entry for entry in told if entry[1]]
    assert not wrongly, describe(wrongly)


@case
def no_right_figure_is_accused_beside_the_reports_of_other_years():
    n_told = 0
    for path in PATHS:
        others = [other for other in PATHS if other != path and report(other)[0].get('issuer') == report(path)[0].get('issuer')]
        told = [line for line in lines(path) if line.printed is None and is_whole(line)] if others else []
        found, number, wrongly = proof('\n'.join(line.text for line in told) + '\n', [path, *others]) if told else {}, 1, []
        for line in told:
            end = number + line.text.count('\n') + 1
            rows = [row for at in range(number, end) for row in found[at]]
            wrongly += [(line, True, rows)] if any(row['verdict'] == 'differs' for row in rows) else []
            number = end
        n_told += len(told)
        assert not wrongly, describe(wrongly)
    assert n_told > 1000, n_told


@case
def nearly_every_slip_of_each_kind_is_found():
    kinds = collections.defaultdict(list)
    for line, differs, rows in judged():
        if line.printed:
            kinds[line.kind].append((line, any(line.printed.endswith(row['text']) or row['text'] in line.printed for row in differs), rows))
    assert len(kinds) == 13 and sum(map(len, kinds.values())) > 1000, {kind: len(found) for kind, found in kinds.items()}
    for kind, found in kinds.items():
        missed = [entry for entry in found if not entry[1]]
        assert len(missed) <= (0.12 if kind == 'label' else 0.05) * len(found), f'{kind}: {len(missed)} of {len(found)}\n{describe(missed)}'


@case
def last_years_value_is_known_without_a_year():
    n_pairs = 0
    for path in PATHS:
        members, figures = report(path)
        before = next((other for other in PATHS if report(other)[0].get('issuer') == members.get('issuer') and
                       report(other)[0].get('year', 0) + 1 == members.get('year')), None)
        if not before:
            continue
        then = {(figure.label, figure.role): figure for figure in report(before)[1] if figure.year == members['year'] - 1}
        pairs = [(figure, then[figure.label, figure.role]) for figure in figures if (figure.label, figure.role) in then and figure.year == members['year']
                 and figure.is_amount and figure.printed != then[figure.label, figure.role].printed and figure.unit == then[figure.label, figure.role].unit]
        pairs = [(now, old) for now, old in pairs if not now.is_target]
        n_pairs += len(pairs)
        if not pairs:
            continue
        found = proof('\n'.join(f'全市{now.label}{old.printed}。' for now, old in pairs), [path, before])
        missed = [now.label for number, (now, old) in enumerate(pairs, 1) if not any(row['verdict'] == 'differs' for row in found[number])]
        assert not missed, missed
        found = proof('\n'.join(f'全市{now.label}由上年的{old.printed}变为{now.printed}。' for now, old in pairs), [path, before])
        assert not [row for rows in found.values() for row in rows if row['verdict'] == 'differs']
    assert n_pairs > 20, n_pairs


case.run()
