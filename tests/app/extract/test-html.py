# SPDX-License-Identifier: GPL-3.0-or-later
"""Web pages: the article and not the furniture, as a browser shows it."""
import tap

import extractor

case = tap.Cases()
SENTENCES = '<p>全市新建工会组织1200个，发展会员5万人，覆盖企业9480家。</p><p>签订集体合同1152份，帮扶困难职工3862户，发放救助金1530万元。</p>'
TEXTS = ['全市新建工会组织1200个，发展会员5万人，覆盖企业9480家。', '签订集体合同1152份，帮扶困难职工3862户，发放救助金1530万元。']


def page(body, head=''):
    return f'<!DOCTYPE html><html><head><title>总结</title>{head}</head><body>{body}</body></html>'.encode()


def texts(body):
    return extractor.texts(page(body))


@case
def the_article_is_read_and_the_furniture_set_aside():
    content = page('<div class="x"><a href="/">首页</a> &gt; <a href="/n">新闻</a></div><nav><a href="/a">机构</a></nav>'
                   '<div><h1>工作总结</h1><div class="y">来源：办公室　浏览 1024 次</div>'
                   f'<div class="z"><p>一、2023年工作情况</p>{SENTENCES}</div></div>'
                   '<div><p>责任编辑：某</p><ul><li><a href="/b">相关新闻第120期</a></li></ul></div><footer>备案号31000</footer>'
                   '<script>var a = 12351;</script>')
    assert extractor.texts(content) == ['工作总结', '一、2023年工作情况', *TEXTS], extractor.texts(content)
    aside = ' '.join(text for _, text in extractor.asides(content))
    for words in '首页', '机构', '1024', '责任编辑', '第120期', '31000':
        assert words in aside, (words, aside)
    assert '12351' not in aside
    assert extractor.lines(content)[0]['title'] == '总结'


@case
def sentences_count_however_their_words_are_marked():
    marked = ''.join(f'<p><b>新建</b><i>工会</i><b>{n}</b>个<b>，</b>发展<b>会员</b>{n}人<b>。</b></p>' for n in range(5))
    content = page(f'<div><ul>{"<li><a href=/>相关新闻报道</a></li>" * 9}</ul></div><div><div>{marked}</div></div>')
    assert extractor.texts(content) == [f'新建工会{n}个，发展会员{n}人。' for n in range(5)]


@case
def a_table_that_lays_out_the_page_is_no_table():
    content = page(f'<table><tr><td><a href="/">菜单</a></td><td><table><tr><td>{SENTENCES}</td></tr></table></td></tr></table>')
    assert extractor.texts(content) == TEXTS
    assert {block['kind'] for block in extractor.blocks(content)} == {'paragraph'}


@case
def encodings_are_those_the_page_says_or_shows():
    for head, name, said in [('<meta charset="gb2312">', 'gb18030', 'gb18030'), ('', 'gb18030', 'gb18030'),
                             ('<meta http-equiv="Content-Type" content="text/html; charset=GBK">', 'gb18030', 'gb18030'),
                             ('<meta charset="gb2312">', 'utf-8', 'utf-8'), ('<meta charset="utf-8">', 'gb18030', 'gb18030'),
                             ('<meta charset="big5">', 'big5', 'big5'), ('', 'utf-16', 'utf-16le')]:
        text = '全市總工會，職工參加勞動競賽。' if name == 'big5' else '全市总工会，职工参加劳动竞赛。'
        content = page(f'<p>{text}</p>', head).decode().replace('总结', '').encode(name)
        assert extractor.texts(content) == [text], (head, name)
        assert extractor.lines(content)[0]['encoding'] == said, (head, name)


@case
def a_piece_of_a_page_is_enough():
    content = f'<html><body><!--StartFragment--><h2>二、任务</h2><p>新建<b>400</b>家。</p><!--EndFragment--></body></html>'.encode()
    found = extractor.blocks(content)
    assert [(block['kind'], block.get('level'), block['text']) for block in found] == [('heading', 2, '二、任务'), ('paragraph', None, '新建400家。')]
    assert extractor.texts('<p>甲。</p><p>乙。</p>'.encode(), '--form', 'html') == ['甲。', '乙。']


@case
def spaces_are_those_a_browser_shows():
    assert texts('<p>\n  全市\n  新建  12\n 个\n</p>') == ['全市新建 12 个']
    assert texts('<p>&nbsp;&nbsp;&#12288;全市&nbsp;12</p>') == ['全市 12']
    assert texts('<div>前<div>中</div>后</div>') == ['前', '中', '后']
    assert texts('<p>甲<br>乙</p><h2>上<br>下</h2>') == ['甲', '乙', '上下']


@case
def what_is_hidden_is_not_read():
    assert texts('<p>见<span style="display: none">12</span><span hidden>13</span><span aria-hidden="true">14</span>此</p>') == ['见此']
    assert texts('<p><ruby>工<rp>(</rp><rt>gong</rt><rp>)</rp></ruby>会</p>') == ['工会']


@case
def superscripts_are_no_digits():
    assert texts('<p>面积12m<sup>2</sup>，21.7万人<sup><a href="#n1">1</a></sup>。</p>') == ['面积12m²，21.7万人。']
    found = extractor.blocks(page('<p>21.7万人<sup><a href="#n1">1</a></sup>。</p>'))
    assert found[0]['notes'] == [{'at': 6, 'id': '1'}], found


@case
def notes_are_told_by_their_links():
    found = extractor.blocks(page('<p>服务职工21.7万人<a href="#n1sym"><sup>1</sup></a>，走访慰问困难职工家庭三千户。</p><div><p><a href="#n1anc">1</a>含2.4万人。</p></div>'))
    assert [(block['kind'], block['text'], block.get('id')) for block in found] == [
        ('paragraph', '服务职工21.7万人，走访慰问困难职工家庭三千户。', None), ('footnote', '含2.4万人。', '1')], found
    assert found[0]['notes'] == [{'at': 10, 'id': '1'}], found


@case
def what_is_struck_out_is_a_change():
    found = extractor.blocks(page('<p>签订<del>1120</del><ins>1152</ins>份，<s>甲</s>乙。</p>'))
    assert found[0]['text'] == '签订1152份，乙。', found
    assert found[0]['changes'] == [{'start': 2, 'end': 6, 'old': '1120'}, {'start': 8, 'end': 8, 'old': '甲'}], found


@case
def lists_have_the_numbers_a_browser_counts():
    assert texts('<ol><li>甲</li><li value="5">乙</li><li>丙</li></ol><ol start="3" type="I"><li>丁</li></ol><ul><li>戊</li></ul>') == [
        '1.甲', '5.乙', '6.丙', 'III.丁', '戊']
    assert texts('<ol><li>2023年</li></ol>') == ['1. 2023年']


@case
def tables_are_rows():
    assert texts('<table><caption>附表</caption><tr><th rowspan="2">指标</th><th colspan="2">会员</th></tr>'
                 '<tr><td>2022年</td><td>2023年</td></tr><tr><td><p>男</p><p>女</p></td><td>96.3</td><td>101.8</td></tr></table>') == [
        '附表', '指标\t会员\t', '\t2022年\t2023年', '男 女\t96.3\t101.8']


@case
def bold_paragraphs_are_bold():
    found = extractor.blocks(page('<p><strong>一、回顾</strong></p><p><span style="font-weight: bold">二</span>半</p><p style="font-weight:700">三</p>'))
    assert [block.get('bold', False) for block in found] == [True, False, True], found


@case
def traps_are_sentences_or_text():
    code, _ = extractor.failure(page('<div>' * 100000 + 'x'))
    assert code in ('damaged', 'not-a-document'), code
    code, _ = extractor.failure(page('<nav>12</nav>'))
    assert code == 'not-a-document', code
    assert texts('<ol start="2147483647"><li>甲</li><li>乙</li></ol>')
    assert texts('<table><tr><td colspan="99999999" rowspan="99999999">甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>')
    assert texts('<p>甲<p>乙</b></div><td>丙')


case.run()
