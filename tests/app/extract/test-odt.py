# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenDocument texts: the text that a reader of the page reads, with the numbers that are counted."""
import tap

import extractor
from packages import zipped

case = tap.Cases()
SPACES = ' '.join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{address}:1.0"' for name, address in [
    ('office', 'office'), ('text', 'text'), ('style', 'style'), ('table', 'table'), ('draw', 'drawing'), ('manifest', 'manifest'),
    ('fo', 'xsl-fo-compatible')]) + ' xmlns:loext="urn:x" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xml="http://www.w3.org/XML/1998/namespace"'
STYLES = ('<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
          '<style:style style:name="V" style:family="text"><style:text-properties text:display="none"/></style:style>'
          '<style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
          '<style:style style:name="Title" style:family="paragraph"/>'
          '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>')


def odt(body, automatic='', styles='', masters='', more=None):
    def part(root, content):
        return f'<?xml version="1.0" encoding="UTF-8"?><office:{root} {SPACES}>{content}</office:{root}>'
    return zipped({'mimetype': 'application/vnd.oasis.opendocument.text',
                   'content.xml': part('document-content', f'<office:automatic-styles>{STYLES}{automatic}</office:automatic-styles>'
                                                           f'<office:body><office:text>{body}</office:text></office:body>'),
                   'styles.xml': part('document-styles', f'<office:styles>{styles}</office:styles><office:master-styles>{masters}</office:master-styles>'),
                   'meta.xml': part('document-meta', '<office:meta><dc:title>总结</dc:title></office:meta>'), **(more or {})})


def texts(body, **parts):
    return extractor.texts(odt(body, **parts))


def p(content, style=''):
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def h(content, level):
    return f'<text:h text:outline-level="{level}">{content}</text:h>'


def items(*contents, style='L', more=''):
    return f'<text:list text:style-name="{style}" {more}>' + ''.join(f'<text:list-item>{content}</text:list-item>' for content in contents) + '</text:list>'


def level(number, form, prefix='', suffix='', more=''):
    return (f'<text:list-level-style-number text:level="{number}" style:num-format="{form}" style:num-prefix="{prefix}" '
            f'style:num-suffix="{suffix}" {more}/>')


LISTS = '<text:list-style style:name="L">' + level(1, '一, 二, 三, ...', '', '、') + level(2, '一, 二, 三, ...', '（', '）') + level(
    3, '1', '', '.') + '</text:list-style>'


@case
def what_is_raised_is_no_digit_of_the_number_before_it():
    assert texts(p('面积12m<text:span text:style-name="S">2</text:span>，21.7万人<text:span text:style-name="S">1</text:span>，3家')) == [
        '面积12m²，21.7万人¹，3家']


@case
def paragraphs_headings_titles_and_bold():
    found = extractor.blocks(odt(p('报告', 'P1') + h('回顾', 1) + h('维权', 2) + p('<text:span text:style-name="B">全粗</text:span>') +
                                 p('半<text:span text:style-name="B">粗</text:span>')))
    assert [(block['kind'], block.get('level', 0), block.get('bold', False), block['text']) for block in found] == [
        ('heading', 0, False, '报告'), ('heading', 1, False, '回顾'), ('heading', 2, False, '维权'), ('paragraph', 0, True, '全粗'),
        ('paragraph', 0, False, '半粗')], found
    assert extractor.lines(odt(p('文')))[0] == {'kind': 'document', 'form': 'odt', 'title': '总结'}


@case
def spaces_breaks_and_tabs():
    assert texts(p('甲 \n 乙<text:s text:c="2"/>丙<text:tab/>丁')) == ['甲 乙  丙\t丁']
    assert texts(p('援助417件，<text:line-break/>挽回2960万元')) == ['援助417件，挽回2960万元']
    assert texts(p('8214<text:line-break/>8651')) == ['8214 8651']
    assert texts(p('第<text:page-number>3</text:page-number>页<text:soft-page-break/>')) == ['第页']
    assert texts(p('<text:ruby><text:ruby-base>工</text:ruby-base><text:ruby-text>gong</text:ruby-text></text:ruby>会')) == ['工会']


@case
def lists_are_counted_by_level():
    body = items(h('回顾', 1) + items(h('维权', 2) + items(p('甲') + p('又'), p('乙')), h('服务', 2)), h('任务', 1) + items(h('组织', 2)))
    assert texts(body, automatic=LISTS) == ['一、回顾', '（一）维权', '1.甲', '又', '2.乙', '（二）服务', '二、任务', '（一）组织']


@case
def lists_go_on_where_they_say_so():
    assert texts(items(p('甲')) + p('间') + items(p('乙')), automatic=LISTS) == ['一、甲', '间', '一、乙']
    goes_on = 'text:continue-numbering="true"'
    assert texts(items(p('甲')) + p('间') + items(p('乙'), more=goes_on), automatic=LISTS) == ['一、甲', '间', '二、乙']
    body = items(p('甲'), more='xml:id="l1"') + items(p('他')) + items(p('乙'), more='text:continue-list="l1"')
    assert texts(body, automatic=LISTS) == ['一、甲', '一、他', '二、乙']
    assert texts('<text:list text:style-name="L"><text:list-item text:start-value="5">' + p('甲') + '</text:list-item></text:list>',
                 automatic=LISTS) == ['五、甲']


@case
def headings_are_counted_by_the_outline():
    outline = ('<text:outline-style>' + ''.join(
        f'<text:outline-level-style text:level="{n}" style:num-format="{form}" style:num-suffix="{end}" text:display-levels="{shown}"/>'
        for n, form, end, shown in [(1, '一, 二, 三, ...', '、', 1), (2, '1', '', 2)]) + '</text:outline-style>')
    assert texts(h('回顾', 1) + h('维权', 2) + h('任务', 1) + h('组织', 2), styles=outline) == ['一、回顾', '一.1维权', '二、任务', '二.1组织']
    pattern = '<text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." loext:num-list-format="第%1%章"/></text:outline-style>'
    assert texts(h('回顾', 1), styles=pattern) == ['第一章回顾']


@case
def pending_changes_are_accepted_and_said():
    changes = ('<text:tracked-changes><text:changed-region xml:id="d" text:id="d"><text:deletion><office:change-info/><text:p>1120</text:p></text:deletion></text:changed-region>'
               '<text:changed-region xml:id="i" text:id="i"><text:insertion/></text:changed-region></text:tracked-changes>')
    found = extractor.blocks(odt(changes + p('签订<text:change text:change-id="d"/><text:change-start text:change-id="i"/>1152'
                                             '<text:change-end text:change-id="i"/>份')))
    assert found[0]['text'] == '签订1152份' and found[0]['changes'] == [{'start': 2, 'end': 6, 'old': '1120'}], found


@case
def notes_comments_heads_and_hidden_text_are_apart():
    content = odt(p('21.7万人<text:note text:id="ftn1"><text:note-citation>1</text:note-citation><text:note-body><text:p>含2.4万人。</text:p>'
                    '</text:note-body></text:note>。<office:annotation><dc:creator>某</dc:creator><text:p>核实</text:p></office:annotation>'
                    '<text:span text:style-name="V">密</text:span>'),
                  masters='<style:master-page><style:header><text:p>内部资料 2024031</text:p></style:header>'
                          '<style:footer><text:p>— <text:page-number>1</text:page-number> —</text:p></style:footer></style:master-page>')
    found = extractor.blocks(content)
    assert [block['text'] for block in found] == ['21.7万人。', '含2.4万人。'] and found[1]['kind'] == 'footnote'
    assert found[0]['notes'] == [{'at': 6, 'id': 'ftn1'}] and found[1]['id'] == 'ftn1', found
    assert sorted(extractor.asides(content)) == [('comment', '核实'), ('hidden', '密'), ('page-number', '— 1 —'), ('running-head', '内部资料 2024031')]


@case
def contents_are_set_aside():
    content = odt('<text:table-of-content><text:index-body>' + p('一、回顾<text:tab/>1') + '</text:index-body></text:table-of-content>' + h('回顾', 1))
    assert extractor.texts(content) == ['回顾'] and extractor.asides(content)[0][0] == 'contents'


@case
def tables_and_frames():
    def cell(content, more=''):
        return f'<table:table-cell {more}>{content}</table:table-cell>'
    table = ('<table:table><table:table-header-rows><table:table-row>' + cell(p('指标')) + cell(p('会员'), 'table:number-columns-spanned="2"') +
             '<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>' + cell(p('男') + p('女')) +
             cell(p('96.3')) + cell(p('101.8')) + '</table:table-row></table:table>')
    assert texts(table) == ['指标\t会员\t', '男 女\t96.3\t101.8']
    assert texts('<table:table><table:table-row>' + cell(p('甲') + p('乙')) + '</table:table-row></table:table>') == ['甲', '乙']
    assert texts(p('<draw:frame><draw:text-box>' + p('驿站1160个') + '</draw:text-box></draw:frame>正文')) == ['正文', '驿站1160个']
    assert texts(p('<draw:g><draw:custom-shape>' + p('驿站1160个') + '</draw:custom-shape></draw:g>正文')) == ['正文', '驿站1160个']


@case
def what_cannot_be_read_is_a_sentence():
    assert extractor.failure(zipped({'mimetype': 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>'}))[0] == 'damaged'
    manifest = f'<manifest:manifest {SPACES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    assert extractor.failure(odt(p('文'), more={'META-INF/manifest.xml': manifest}))[0] == 'encrypted'


@case
def a_bookmark_of_ours_says_which_figure_is_in_it():
    """Of a summary that an office program has saved in its own format."""
    block = extractor.blocks(odt(p('x<text:bookmark-start text:name="_ur3_00000000000000ab"/>4.73亿元<text:bookmark-end text:name="_ur3_00000000000000ab"/>，'
             '<text:bookmark-start text:name="other"/>96家<text:bookmark-end text:name="other"/>')))[0]
    assert block['traces'] == [{'start': 1, 'end': 7, 'figure': '#00000000000000ab'}], block


case.run()
