# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes Word documents, piece by piece."""
import io
import zipfile

W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
SPACES = (f'xmlns:r="{REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
          'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
          'xmlns:v="urn:schemas-microsoft-com:vml" '
          'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"')


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            # what a program looks at first is not packed; nothing has a date, so that the same content is the same file
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_STORED if name == 'mimetype' else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def part(root, content, space=W):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{space}" {SPACES}>{content}</w:{root}>'


def docx(body, styles='', numbering='', footnotes='', endnotes='', header='', comments='', space=W, main='document.xml', more=None):
    """A Word document of these pieces of XML."""
    relations = ''
    files = {'[Content_Types].xml': '<Types/>',
             '_rels/.rels': f'<Relationships><Relationship Id="a" Type="{REL}/officeDocument" Target="word/{main}"/></Relationships>',
             f'word/{main}': part('document', f'<w:body>{body}</w:body>', space)}
    for root, name, content in (('styles', 'styles', styles), ('numbering', 'numbering', numbering),
                                ('footnotes', 'footnotes', footnotes), ('endnotes', 'endnotes', endnotes)):
        if content:
            files[f'word/{name}.xml'] = part(root, content, space)
    for root, kind, content in (('hdr', 'header', header), ('comments', 'comments', comments)):
        if content:
            files[f'word/{kind}.xml'] = part(root, content, space)
            relations += f'<Relationship Id="{kind}" Type="{REL}/{kind}" Target="{kind}.xml"/>'
    files['word/_rels/document.xml.rels'] = f'<Relationships>{relations}</Relationships>'
    return zipped({**files, **(more or {})})


def run(text, properties=''):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content, style='', properties=''):
    """A paragraph: of text, or of XML."""
    content = content if content.startswith('<') or not content else run(content)
    style = f'<w:pStyle w:val="{style}"/>' if style else ''
    return f'<w:p><w:pPr>{style}{properties}</w:pPr>{content}</w:p>'


def item(text, level=0, number=1):
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(index, form, text, start=1, more='', suffix='nothing'):
    return (f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
            f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/></w:lvl>')


def abstract(number, *levels, more=''):
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def instance(number, of, overrides=''):
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def field(instruction, result):
    return ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def cell(content, properties=''):
    return f'<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>'


def table(*rows):
    return '<w:tbl>' + ''.join(f'<w:tr>{"".join(row)}</w:tr>' for row in rows) + '</w:tbl>'
