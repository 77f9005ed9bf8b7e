# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts that an import proposes: what may stand on one scale, and what may not."""
import json
import os
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app/cli/union-report-cli')
TEXTS = os.path.join(tap.SOURCES, 'tests/data/import')
case = tap.Cases()


def charts_of(path):
    """Kind, title and (label, number with unit, period) of the items of each chart."""
    with tempfile.TemporaryDirectory() as folder:
        made = os.path.join(folder, 'made.json')
        tap.command(CLI, 'import', path, '-o', made)
        assert 'valid' in tap.command(CLI, 'check', made)
        with open(made, encoding='utf-8') as file:
            report = json.load(file)
    figures = {figure['id']: figure for figure in report['indicators']}
    periods = {period['id']: period['label'] for period in report['periods']}
    found = []
    for chart in report['charts']:
        items = [figures[item['indicator']] for item in chart['items']]
        found.append((chart['kind'], chart['title'], [
            (item['label'], item['number'] + item.get('magnitude', '') + item.get('unit', ''), periods[item['period']]) for item in items], items))
    return found


def proposed(text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'text.txt')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('某市总工会2029年工作报告\n一、2029年工作\n（一）服务职工\n' + text)
        return [chart[:3] for chart in charts_of(path)]


@case
def one_thing_at_several_times_is_dots():
    assert proposed('高技能人才占比由2028年的18.4%提高到21.3%。') == [
        ('dots', '高技能人才占比：2028年和2029年', [('高技能人才占比', '18.4%', '2028年'), ('高技能人才占比', '21.3%', '2029年')])]
    found = charts_of(os.path.join(TEXTS, '09-restarts-table.txt'))
    table = [chart for chart in found if chart[0] == 'dots' and len(chart[2]) > 2]
    assert [chart[1] for chart in table] == ['基层工会：2024年至2027年', '会员：2024年至2027年', '女会员：2024年至2026年', '职工入会率：2024年至2027年',
                                             '工会经费收入：2024年至2027年'], table
    assert [item[1] for item in table[1][2]] == ['47.8万人', '50.2万人', '52.6万人', '55万人'], table[1]


@case
def a_result_stands_beside_its_target():
    found = charts_of(os.path.join(TEXTS, '03-numbered-parts.txt'))
    assert ('bars', '新建工会组织：结果和目标', [('新建工会组织', '743家', '2030年'), ('新建工会组织', '600家', '2031年')]) in [chart[:3] for chart in found]


@case
def amounts_of_one_unit_are_bars():
    (kind, title, items), = proposed('新建职工书屋41家、新建职工驿站62家。')
    assert (kind, title) == ('bars', '新建职工书屋、新建职工驿站')
    assert items == [('新建职工书屋', '41家', '2029年'), ('新建职工驿站', '62家', '2029年')], items


@case
def what_is_no_total_is_beside_none():
    assert proposed('筹集慰问金860万元，人均慰问金6200元。') == []
    assert proposed('接待来访职工1400人，日均接待来访职工56人。') == []


@case
def a_bar_that_nobody_would_see_is_not_drawn():
    assert proposed('筹集慰问金860万元，发放补贴3000元。') == []


@case
def no_level_stands_beside_what_was_added_to_it():
    assert all(kind != 'bars' for kind, *_ in proposed('新建基层工会215家，现有基层工会1482家。'))


@case
def a_share_of_all_there_are_is_a_grid_and_a_growth_is_none():
    assert proposed('职工入会率91.5%。') == [('grid', '职工入会率', [('职工入会率', '91.5%', '2029年')])]
    assert proposed('经费收入增长率91.5%。') == []
    assert proposed('经费收入增长9.5%。') == []


@case
def no_chart_of_any_text_mixes_what_does_not_belong_together():
    n = 0
    names = tap.some(name for name in sorted(os.listdir(TEXTS)) if name.endswith('.txt'))
    for name in names:
        for kind, title, _, items in charts_of(os.path.join(TEXTS, name)):
            n += 1
            assert len({(item.get('unit', ''), item['kind']) for item in items}) == 1, (name, title)
            if kind == 'bars':
                assert len({(item['measure'], item.get('change')) for item in items}) == 1 and len(items) <= 8, (name, title)
                assert not any('part_of' in item or 'number_to' in item for item in items), (name, title)
            if kind == 'dots':
                assert len({item['label'] for item in items}) == 1 and len({item['period'] for item in items}) == len(items), (name, title)
            if kind == 'grid':
                assert len(items) == 1 and items[0]['unit'] == '%' and float(items[0]['number']) <= 100, (name, title)
    assert n > len(names) / 3, n


case.run()
